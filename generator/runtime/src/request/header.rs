//! What can be a header, and what of it may be shown.

use core::fmt::{self, Debug, Formatter};

/// Prints `[redacted]`.
pub(super) struct Hidden;

impl Debug for Hidden {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// Headers that say nothing about a person and are not secret.
const HARMLESS: [&str; 8] = [
    "accept",
    "content-length",
    "content-type",
    "date",
    "request-id",
    "retry-after",
    "x-request-id",
    "x-trace-id",
];

/// Prints headers, with the values of harmless ones only.
pub(in super::super) struct Shown<I>(pub(in super::super) I);

impl<'a, I: Iterator<Item = (&'a str, &'a str)> + Clone> Debug for Shown<I> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for (name, value) in self.0.clone() {
            if HARMLESS
                .iter()
                .any(|harmless| harmless.eq_ignore_ascii_case(name))
            {
                map.entry(&name, &value);
            } else {
                map.entry(&name, &Hidden);
            }
        }
        map.finish()
    }
}

/// Whether a header can carry the value.
pub(super) fn check(name: &str, value: &str) -> Result<(), &'static str> {
    // All bytes are looked at, which a processor does many at a time.
    let plain =
        |text: &str, byte: fn(u8) -> bool| text.bytes().fold(true, |all, one| all & byte(one));
    let letter = |byte: u8| byte == b'-' || byte.is_ascii_alphabetic();
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if name.is_empty() || !(plain(name, letter) || name.bytes().all(token)) {
        return Err("is no name of a header");
    }
    // What is not ASCII has control characters of its own.
    if !plain(value, |byte| matches!(byte, b' '..=b'~')) && value.chars().any(char::is_control) {
        return Err("has control characters");
    }
    if value.starts_with(' ') || value.ends_with(' ') {
        return Err("has white space around it, which no header can carry");
    }
    Ok(())
}
