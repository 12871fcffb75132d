//! Dates and times as RFC 3339 writes them.

/// Whether this is a full-date that the calendar has.
pub(super) fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return false;
    }
    let (Some(year), Some(month), Some(day)) = (
        digits(&bytes[..4]),
        digits(&bytes[5..7]),
        digits(&bytes[8..]),
    ) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// Whether this is a date-time with an offset.
pub(super) fn is_date_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() < 20
        || !text.is_ascii()
        || !matches!(bytes[10], b'T' | b't' | b' ')
        || !is_date(&text[..10])
    {
        return false;
    }
    let clock = |part: &[u8]| (part.len() == 2).then(|| digits(part)).flatten();
    let (Some(hour), Some(minute), Some(second)) = (
        clock(&bytes[11..13]),
        clock(&bytes[14..16]),
        clock(&bytes[17..19]),
    ) else {
        return false;
    };
    if bytes[13] != b':' || bytes[16] != b':' || hour > 23 || minute > 59 || second > 60 {
        return false;
    }
    let mut rest = &text[19..];
    if let Some(fraction) = rest.strip_prefix('.') {
        let end = fraction.bytes().take_while(u8::is_ascii_digit).count();
        if end == 0 {
            return false;
        }
        rest = &fraction[end..];
    }
    let offset = match rest.as_bytes() {
        [b'Z' | b'z'] => Some(0),
        [sign @ (b'+' | b'-'), offset @ ..] if offset.len() == 5 && offset[2] == b':' => {
            let hours = digits(&offset[..2]).filter(|hours| *hours < 24);
            let minutes = digits(&offset[3..]).filter(|minutes| *minutes < 60);
            hours.zip(minutes).map(|(hours, minutes)| match sign {
                b'+' => DAY - (hours * 60 + minutes),
                _ => hours * 60 + minutes,
            })
        }
        _ => None,
    };
    // A leap second is the last one of a day in UTC.
    offset.is_some_and(|offset| second < 60 || (hour * 60 + minute + offset) % DAY == DAY - 1)
}

/// The minutes of a day.
const DAY: u32 = 24 * 60;

fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0, |number, byte| {
        byte.is_ascii_digit()
            .then(|| number * 10 + u32::from(byte - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::{is_date, is_date_time};

    #[test]
    fn dates_are_in_the_calendar() {
        assert!(["2024-02-29", "2025-12-31"].into_iter().all(is_date));
        assert!(
            [
                "2025-02-29",
                "2025-13-01",
                "2025-1-1",
                "20250101",
                "二〇二五"
            ]
            .into_iter()
            .all(|text| !is_date(text))
        );
    }

    #[test]
    fn times_have_an_offset() {
        assert!(
            ["2025-01-31T09:30:00Z", "2025-01-31T09:30:00.123+08:00"]
                .into_iter()
                .all(is_date_time)
        );
        assert!(is_date_time("1990-12-31T15:59:60-08:00"));
        assert!(!is_date_time("1998-12-31T22:59:60Z"));
        let wrong = [
            "2025-01-31T09:30:00",
            "2025-01-31",
            "2025-01-31T25:00:00Z",
            "2025-01-31T09:30:00.Z",
        ];
        assert!(wrong.into_iter().all(|text| !is_date_time(text)));
    }
}
