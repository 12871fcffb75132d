//! Percent-encoding (RFC 3986).

use core::fmt::Write as _;

use super::super::alloc::string::String;

/// Which characters stay as they are.
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
    /// What may stand in the fixed part of a path template, where the author has encoded what must be.
    Template,
}

impl Keep {
    fn keeps(self, byte: u8) -> bool {
        let unreserved = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        unreserved
            || match self {
                Self::Unreserved => false,
                Self::Name => b"[]".contains(&byte),
                Self::Reserved { comma } => {
                    b":/?[]@!$'()*;=".contains(&byte) || (comma && byte == b',')
                }
                Self::Template => b":/@!$&'()*+,;=%".contains(&byte),
            }
    }
}

/// Appends text, percent-encoded as UTF-8.
pub(in super::super) fn encode(text: &str, keep: Keep, out: &mut String) {
    for byte in text.bytes() {
        if keep.keeps(byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a text cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

/// The text, percent-encoded as UTF-8.
pub(super) fn encoded(text: &str, keep: Keep) -> String {
    let mut out = String::with_capacity(text.len());
    encode(text, keep, &mut out);
    out
}
