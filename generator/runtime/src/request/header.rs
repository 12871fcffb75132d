//! What can be a header, and what of it may be shown.

use core::fmt::{self, Debug, Formatter};

use super::super::alloc::string::String;

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
pub(in super::super) struct Shown<'a>(pub(in super::super) &'a [(String, String)]);

impl Debug for Shown<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for (name, value) in self.0 {
            if HARMLESS
                .iter()
                .any(|harmless| harmless.eq_ignore_ascii_case(name))
            {
                map.entry(name, value);
            } else {
                map.entry(name, &Hidden);
            }
        }
        map.finish()
    }
}

/// The value of the first header of that name, whatever its case.
pub(in super::super) fn find<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = headers
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.as_str())
}

/// Whether a header can carry the value.
pub(super) fn check(name: &str, value: &str) -> Result<(), &'static str> {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if name.is_empty() || !name.bytes().all(token) {
        return Err("is no name of a header");
    }
    if value.chars().any(char::is_control) {
        return Err("has control characters");
    }
    if value.starts_with(' ') || value.ends_with(' ') {
        return Err("has white space around it, which no header can carry");
    }
    Ok(())
}
