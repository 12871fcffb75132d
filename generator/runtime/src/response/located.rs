//! Where in a body something does not fit, also behind a union.
//!
//! A union reads its value whole and then decodes the variant, so the outer reader only knows the place of the union.
//! The place within travels at the front of the message, as `at #/card/number: …`: a JSON Pointer as a URI fragment,
//! which has no space, so that its end is certain. A name that comes from the data has an exclamation mark in front, which
//! is percent-encoded everywhere else.

use core::fmt::Display;

use ::serde::de::DeserializeOwned;
use ::serde_path_to_error::{Path, Segment};

use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec::Vec;
use super::super::check::push_token;
use super::super::encoding::{Keep, decode, encode};
use super::super::scrub::{scrub, without_position};
use super::{DecodeError, declared};

/// Reads a body that is known not to fit, to learn why.
pub(in super::super) fn read<T: DeserializeOwned>(
    status: u16,
    body: &[u8],
) -> Result<T, DecodeError> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Err(DecodeError::new(status, "the body is empty"));
    }
    if !begins_like_json(body) {
        return Err(DecodeError::new(status, "the answer is no JSON"));
    }
    let mut reader = ::serde_json::Deserializer::from_slice(body);
    let result = ::serde_path_to_error::deserialize(&mut reader);
    let error = match result {
        // The value fits, so it is what stands behind it.
        Ok(value) => match reader.end() {
            Ok(()) => return Ok(value),
            Err(error) => return Err(describe(status, Vec::new(), &error)),
        },
        Err(error) => error,
    };
    let place = place::<T>(error.path());
    let mut described = describe(status, place, error.inner());
    // What stands behind the value is told above: here an array goes on behind the last place of its tuple.
    if described.message == "trailing characters" {
        described.message = "the array has more items than expected".into();
    }
    Err(described)
}

/// Where and why something does not fit that is no JSON text.
pub(in super::super) struct Unfit {
    place: Vec<Token>,
    message: String,
}

/// What a reader that keeps the place has found.
pub(in super::super) fn unfit<T: DeserializeOwned>(path: &Path, message: &dyn Display) -> Unfit {
    Unfit {
        place: place::<T>(path),
        message: message.to_string(),
    }
}

impl Unfit {
    pub(super) fn of_status(self, status: u16) -> DecodeError {
        let (inner, message) = split(&self.message);
        shown(status, self.place.into_iter().chain(inner), message)
    }
}

fn shown(status: u16, place: impl Iterator<Item = Token>, message: &str) -> DecodeError {
    let mut described = DecodeError::new(status, &scrub(message));
    for token in place {
        push_token(&mut described.pointer, &token.text);
        let shown = if token.is_data {
            "[redacted]"
        } else {
            &token.text
        };
        push_token(&mut described.shown, shown);
    }
    described
}

fn describe(status: u16, place: Vec<Token>, error: &::serde_json::Error) -> DecodeError {
    let text = error.to_string();
    let (inner, message) = split(without_position(&text));
    let mut described = shown(status, place.into_iter().chain(inner), message);
    described.line = error.line();
    described.column = error.column();
    described
}

/// One step of a place.
struct Token {
    text: String,
    /// Whether it is a name that the description does not declare.
    is_data: bool,
}

fn place<T: DeserializeOwned>(path: &Path) -> Vec<Token> {
    let names = declared::names::<T>(path);
    let token = |(segment, declared): (&Segment, bool)| match segment {
        Segment::Seq { index } => Some(Token {
            text: index.to_string(),
            is_data: false,
        }),
        Segment::Map { key } => Some(Token {
            text: key.clone(),
            is_data: !declared,
        }),
        Segment::Enum { .. } | Segment::Unknown => None,
    };
    path.iter().zip(names).filter_map(token).collect()
}

/// The message with the place in front of it.
pub(in super::super) fn write<T: DeserializeOwned>(path: &Path, message: &dyn Display) -> String {
    let message = message.to_string();
    let (inner, message) = split(&message);
    let mut fragment = String::new();
    for token in place::<T>(path).into_iter().chain(inner) {
        fragment.push_str(if token.is_data { "/!" } else { "/" });
        encode(&token.text, Keep::Unreserved, &mut fragment);
    }
    if fragment.is_empty() {
        return message.to_string();
    }
    ["at #", &fragment, ": ", message].concat()
}

/// The place in front of a message, and the message.
fn split(message: &str) -> (Vec<Token>, &str) {
    let found = message
        .strip_prefix("at #/")
        .and_then(|rest| rest.split_once(": "))
        .filter(|(fragment, _)| !fragment.contains(' '));
    let Some((fragment, rest)) = found else {
        return (Vec::new(), message);
    };
    let token = |text: &str| Token {
        text: decode(text.strip_prefix('!').unwrap_or(text)),
        is_data: text.starts_with('!'),
    };
    (fragment.split('/').map(token).collect(), rest)
}

/// Whether the first letter can begin a value: a page in HTML, as proxies send it, cannot.
fn begins_like_json(body: &[u8]) -> bool {
    let first = body.iter().find(|byte| !byte.is_ascii_whitespace());
    first.is_some_and(|byte| {
        matches!(
            byte,
            b'{' | b'[' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n'
        )
    })
}
