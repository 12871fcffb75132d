//! Takes the data out of the messages of serde, which quote the value that they refuse.

use super::alloc::string::{String, ToString as _};

/// Messages that name a field of the description and nothing of the data.
const STATIC: [&str; 2] = ["missing field `", "duplicate field `"];
/// Messages that begin with what was found, and end with what was expected.
const FOUND: [&str; 3] = ["invalid type: ", "invalid value: ", "invalid length "];
/// Messages that quote a name from the data.
const UNKNOWN: [&str; 2] = ["unknown variant `", "unknown field `"];

/// The message without the value: `invalid type: string "x", expected u8` becomes `invalid type: string, expected u8`.
/// What is not understood is cut before its first quotation.
pub(super) fn scrub(message: &str) -> String {
    let message = without_position(message);
    if STATIC.iter().any(|start| message.starts_with(start)) {
        return message.to_string();
    }
    for start in FOUND {
        if let Some(rest) = message.strip_prefix(start) {
            return found(start, rest);
        }
    }
    for start in UNKNOWN {
        if let Some(rest) = message.strip_prefix(start) {
            // The list of what was expected is the last one; the name from the data may pretend to have one.
            let expected = rest.rfind("`, expected ").and_then(|at| rest.get(at + 1..));
            return [
                start.trim_end_matches([' ', '`']),
                expected.unwrap_or_default(),
            ]
            .concat();
        }
    }
    cut(message).to_string()
}

/// `string "x", expected y` without the quotation.
fn found(start: &str, rest: &str) -> String {
    let start = start.trim_end();
    let (kind, behind) = match rest.find(['"', '`', ',']) {
        Some(at) => rest.split_at(at),
        None => (rest, ""),
    };
    let behind = match behind.chars().next() {
        Some('"') => behind_text(behind),
        // Only numbers, booleans and single characters stand between backticks.
        Some('`') => behind
            .get(1..)
            .and_then(|rest| rest.split_once('`'))
            .map(|(_, rest)| rest),
        _ => Some(behind),
    };
    let expected = behind
        .filter(|rest| rest.starts_with(", expected "))
        .unwrap_or_default();
    // A length is a number of the data too, but only a number.
    [start, " ", kind.trim_end(), expected].concat()
}

/// What stands behind a text in quotation marks, in which backslashes escape.
fn behind_text(quoted: &str) -> Option<&str> {
    let mut escaped = false;
    for (at, character) in quoted.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return quoted.get(at + 1..),
            _ => {}
        }
    }
    None
}

fn cut(message: &str) -> &str {
    let end = message.find(['"', '`']).unwrap_or(message.len());
    match message.get(..end).unwrap_or_default().trim_end() {
        "" => "the value does not fit",
        kept => kept,
    }
}

/// Without the ` at line 1 column 2` that `serde_json` appends.
pub(super) fn without_position(message: &str) -> &str {
    let Some((head, tail)) = message.rsplit_once(" at line ") else {
        return message;
    };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match tail.split_once(" column ") {
        Some((line, column)) if is_number(line) && is_number(column) => head,
        _ => message,
    }
}
