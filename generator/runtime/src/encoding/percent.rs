//! Percent-encoding (RFC 3986).

use core::fmt::Write as _;

use super::super::alloc::string::String;
use super::super::alloc::vec::Vec;

/// Which characters stay as they are; all of them are ASCII.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Keep {
    /// Unreserved characters: letters, digits, `-._~`.
    Unreserved,
    /// Those and the brackets of a name such as `ids[]`.
    Name,
    /// Those and the reserved characters that are harmless in the value of a query parameter.
    Reserved {
        /// Whether a comma is harmless too.
        comma: bool,
    },
    /// What the WHATWG's serializer of `application/x-www-form-urlencoded` keeps; a space becomes `+`.
    Form,
    /// What may stand in the fixed part of a path template, where the author has encoded what must be.
    Template,
}

impl Keep {
    fn keeps(self, byte: u8) -> bool {
        match byte {
            b'*' => matches!(self, Self::Form | Self::Reserved { .. } | Self::Template),
            b'~' => self != Self::Form,
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => true,
            _ => match self {
                Self::Unreserved | Self::Form => false,
                Self::Name => b"[]".contains(&byte),
                Self::Reserved { comma } => {
                    b":/?[]@!$'()*;=".contains(&byte) || (comma && byte == b',')
                }
                Self::Template => b":/@!$&'()*+,;=%".contains(&byte),
            },
        }
    }
}

/// Appends text, percent-encoded as UTF-8.
pub(in super::super) fn encode(text: &str, keep: Keep, out: &mut String) {
    // What stays is ASCII, so a run of it begins and ends between characters.
    let mut run = 0;
    for (at, byte) in text.bytes().enumerate() {
        if keep.keeps(byte) {
            continue;
        }
        out.push_str(text.get(run..at).unwrap_or_default());
        run = at + 1;
        if keep == Keep::Form && byte == b' ' {
            out.push('+');
        } else {
            // Writing to a text cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out.push_str(text.get(run..).unwrap_or_default());
}

/// The text, percent-encoded as UTF-8.
pub(in super::super) fn encoded(text: &str, keep: Keep) -> String {
    let mut out = String::with_capacity(text.len());
    encode(text, keep, &mut out);
    out
}

/// The same, in its place when nothing in it has to be encoded.
pub(super) fn into_encoded(text: String, keep: Keep) -> String {
    if text.bytes().all(|byte| keep.keeps(byte)) {
        return text;
    }
    encoded(&text, keep)
}

/// Undoes percent-encoding.
pub(in super::super) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let code = match (first, behind) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match code {
            Some((high, low)) => {
                bytes.push(high * 16 + low);
                rest = behind.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}
