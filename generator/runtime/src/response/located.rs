//! Where in a body something does not fit, also behind a union.
//!
//! A union reads its value whole and then decodes the variant, so the outer reader only knows the place of the union.
//! The place within travels at the front of the message, as `at #/card/number: …`: a JSON Pointer as a URI fragment,
//! which has no space, so that its end is certain.

use core::fmt::{Display, Write as _};

use ::serde::de::DeserializeOwned;
use ::serde_path_to_error::{Path, Segment};

use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec::Vec;
use super::super::check::push_token;
use super::super::encoding::{Keep, encode};
use super::super::scrub::{scrub, without_position};
use super::DecodeError;

/// Reads a body that is known not to fit, to learn why.
pub(super) fn read<T: DeserializeOwned>(status: u16, body: &[u8]) -> Result<T, DecodeError> {
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
            Err(error) => return Err(describe(status, String::new(), &error)),
        },
        Err(error) => error,
    };
    let pointer = pointer(error.path());
    Err(describe(status, pointer, error.inner()))
}

fn describe(status: u16, mut pointer: String, error: &::serde_json::Error) -> DecodeError {
    let text = error.to_string();
    let (inner, message) = split(without_position(&text));
    pointer.push_str(&inner);
    DecodeError {
        status,
        pointer,
        message: scrub(message),
        line: error.line(),
        column: error.column(),
    }
}

fn pointer(path: &Path) -> String {
    let mut pointer = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => {
                // Writing to a text cannot fail.
                let _ = write!(pointer, "/{index}");
            }
            Segment::Map { key } => push_token(&mut pointer, key),
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    pointer
}

/// The message with the place in front of it.
pub(in super::super) fn write(path: &Path, message: &dyn Display) -> String {
    let message = message.to_string();
    let (inner, message) = split(&message);
    let mut fragment = String::new();
    for token in pointer(path).split('/').skip(1) {
        fragment.push('/');
        encode(token, Keep::Unreserved, &mut fragment);
    }
    for token in inner.split('/').skip(1) {
        fragment.push('/');
        encode(token, Keep::Unreserved, &mut fragment);
    }
    if fragment.is_empty() {
        return message.to_string();
    }
    ["at #", &fragment, ": ", message].concat()
}

/// The place in front of a message, and the message.
fn split(message: &str) -> (String, &str) {
    let found = message
        .strip_prefix("at #")
        .and_then(|rest| rest.split_once(": "))
        .filter(|(fragment, _)| fragment.starts_with('/') && !fragment.contains(' '));
    match found {
        Some((fragment, rest)) => (decode(fragment), rest),
        None => (String::new(), message),
    }
}

/// Undoes percent-encoding.
fn decode(text: &str) -> String {
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
