//! The header `Retry-After` (RFC 9110, 10.2.3): seconds, or a date in one of three spellings.

use core::time::Duration;

use super::super::jiff::Timestamp;
use super::super::jiff::fmt::strtime::BrokenDownTime;
use super::super::jiff::tz::TimeZone;

/// The spellings of a date (RFC 9110, 5.6.7); the first is the one to be sent.
const DATES: [&str; 3] = [
    "%a, %d %b %Y %H:%M:%S GMT",
    "%A, %d-%b-%y %H:%M:%S GMT",
    "%a %b %e %H:%M:%S %Y",
];

/// How long to wait from `now`; a date in the past is no wait. `None` when it is neither.
pub(super) fn parse(text: &str, now: Timestamp) -> Option<Duration> {
    let text = text.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // A number too great for anything is still a wish to wait.
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    let date = DATES.iter().find_map(|spelling| {
        let parsed = BrokenDownTime::parse(spelling, text).ok()?;
        let date = parsed.to_datetime().ok()?;
        TimeZone::UTC.to_timestamp(date).ok()
    })?;
    let wait = date.duration_since(now);
    Some(Duration::try_from(wait).unwrap_or(Duration::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_and_dates() {
        let now = Timestamp::from_second(784_111_770).unwrap_or_default();
        let wait = Some(Duration::from_secs(7));
        for (text, wanted) in [
            ("7", wait),
            (" 7 ", wait),
            ("Sun, 06 Nov 1994 08:49:37 GMT", wait),
            ("Sunday, 06-Nov-94 08:49:37 GMT", wait),
            ("Sun Nov  6 08:49:37 1994", wait),
            ("Sun, 06 Nov 1994 08:49:00 GMT", Some(Duration::ZERO)),
            ("0", Some(Duration::ZERO)),
            (
                "99999999999999999999999",
                Some(Duration::from_secs(u64::MAX)),
            ),
            ("-1", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(parse(text, now), wanted, "{text}");
        }
    }
}
