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

/// For each byte, which of the kinds keep it, a bit for each. Ids and names are looked through on every call.
static KEPT: [u8; 256] = kept();

/// The kinds as bits of a row: those that keep a letter, and those that keep other characters.
const UNRESERVED: u8 = 1;
const NAME: u8 = 2;
const RESERVED: u8 = 4;
const RESERVED_AND_COMMA: u8 = 8;
const FORM: u8 = 16;
const TEMPLATE: u8 = 32;

const fn kept() -> [u8; 256] {
    let mut rows = [0; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        let any_reserved = RESERVED | RESERVED_AND_COMMA;
        rows[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => u8::MAX,
            b'~' => !FORM,
            b'*' => FORM | any_reserved | TEMPLATE,
            b'[' | b']' => NAME | any_reserved,
            b':' | b'/' | b'@' | b'!' | b'$' | b'\'' | b'(' | b')' | b';' | b'=' => {
                any_reserved | TEMPLATE
            }
            b'?' => any_reserved,
            b',' => RESERVED_AND_COMMA | TEMPLATE,
            b'&' | b'+' | b'%' => TEMPLATE,
            _ => 0,
        };
        byte += 1;
    }
    rows
}

impl Keep {
    const fn bit(self) -> u8 {
        match self {
            Self::Unreserved => UNRESERVED,
            Self::Name => NAME,
            Self::Reserved { comma: false } => RESERVED,
            Self::Reserved { comma: true } => RESERVED_AND_COMMA,
            Self::Form => FORM,
            Self::Template => TEMPLATE,
        }
    }

    fn keeps(self, byte: u8) -> bool {
        KEPT.get(usize::from(byte))
            .is_some_and(|row| row & self.bit() != 0)
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
