//! The members of a body of parts, told apart again: what is shown is what would go out.

use super::super::super::Json;
use super::super::super::alloc::format;
use super::super::super::alloc::string::{String, ToString as _};
use super::super::super::alloc::vec::Vec;
use super::{Change, shown};

/// The members in their order: a file by its length, several parts of one name by their number. None when the media type
/// is not one of parts.
pub(super) fn members(media_type: &str, bytes: &[u8]) -> Option<Vec<(String, Change)>> {
    let (essence, parameters) = media_type.split_once(';')?;
    if !essence.starts_with("multipart/") {
        return None;
    }
    let (_, boundary) = parameters.split_once("boundary=")?;
    let boundary = boundary.split(';').next()?;
    let mark = format!("\r\n--{boundary}");
    let mut members: Vec<(String, usize, Change)> = Vec::new();
    // The first boundary has no line before it.
    let mut rest = bytes.get(mark.len() - 2..)?;
    while let Some((part, behind)) = split(rest, mark.as_bytes()) {
        rest = behind;
        let Some((name, change)) = member(part) else {
            continue;
        };
        match members.iter_mut().find(|(known, ..)| *known == name) {
            Some((_, count, known)) => {
                *count += 1;
                *known = Change::Set(format!("[{count} items]"));
            }
            None => members.push((name, 1, change)),
        }
    }
    let plain = members.into_iter().map(|(name, _, change)| (name, change));
    Some(plain.collect())
}

/// The name of a part and what it sets; `None` for one without a name.
fn member(part: &[u8]) -> Option<(String, Change)> {
    let (head, content) = split(part, b"\r\n\r\n")?;
    let head = core::str::from_utf8(head).ok()?;
    let (_, name) = head.split_once("; name=\"")?;
    let (name, behind) = name.split_once('"')?;
    let name = name
        .replace("%22", "\"")
        .replace("%0D", "\r")
        .replace("%0A", "\n");
    let text = core::str::from_utf8(content).ok();
    let value = match text {
        Some(text) if !behind.starts_with("; filename=") => {
            let json = head.contains("\r\nContent-Type: application/json");
            let read = json.then(|| ::serde_json::from_str(text).ok()).flatten();
            shown(&read.unwrap_or_else(|| Json::String(text.to_string())))
        }
        _ => format!("{} bytes", content.len()),
    };
    Some((name, Change::Set(value)))
}

/// What stands before a text, and what behind it.
fn split<'a>(bytes: &'a [u8], mark: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let at = bytes.windows(mark.len()).position(|here| here == mark)?;
    Some((bytes.get(..at)?, bytes.get(at + mark.len()..)?))
}
