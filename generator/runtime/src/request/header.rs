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

/// The bytes of the name of a header: `token` of RFC 9110.
static TOKEN: [bool; 256] = {
    let mut rows = [false; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        rows[byte as usize] = byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'.' | b'^' | b'_' | b'`' | b'|' | b'~'
            );
        byte += 1;
    }
    rows
};

/// Whether a header can carry the value.
pub(super) fn check(name: &str, value: &str) -> Result<(), &'static str> {
    let token = |byte: u8| TOKEN.get(usize::from(byte)).is_some_and(|is| *is);
    if name.is_empty() || !name.bytes().all(token) {
        return Err("is no name of a header");
    }
    // All bytes are looked at, which a processor does many at a time.
    let plain = |byte: u8| matches!(byte, b' '..=b'~');
    let is_plain = value.bytes().fold(true, |all, byte| all & plain(byte));
    // What is not ASCII has control characters of its own.
    if !is_plain && value.chars().any(char::is_control) {
        return Err("has control characters");
    }
    if value.starts_with(' ') || value.ends_with(' ') {
        return Err("has white space around it, which no header can carry");
    }
    Ok(())
}
