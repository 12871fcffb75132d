//! How numbers are written in the tables.

/// Seconds, with as many places as say something.
pub(crate) fn seconds(seconds: f64) -> String {
    match seconds {
        small if small < 1.0 => format!("{small:.2} s"),
        middle if middle < 10.0 => format!("{middle:.1} s"),
        large => format!("{large:.0} s"),
    }
}

/// Memory that is given in MiB.
pub(crate) fn memory(mebibytes: f64) -> String {
    match mebibytes {
        small if small < 1000.0 => format!("{small:.0} MiB"),
        large => format!("{:.1} GiB", large / 1024.0),
    }
}

/// A number with a comma before every three digits.
pub(crate) fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!(
            [0.456, 4.56, 45.6].map(seconds),
            ["0.46 s", "4.6 s", "46 s"]
        );
        assert_eq!([99.6, 2048.0].map(memory), ["100 MiB", "2.0 GiB"]);
        let numbers = [0, 999, 1000, 1_234_567].map(thousands);
        assert_eq!(numbers, ["0", "999", "1,000", "1,234,567"]);
    }
}
