//! Fills a path template. What stands behind a `?` in it is a part of the query that is always the same.

use super::super::alloc::string::String;
use super::super::encoding::{Keep, encode};
use super::super::operation::OperationInfo;
use super::error::{RequestError, RequestErrorKind};

/// The path with all placeholders replaced by values that are encoded already.
pub(super) fn fill(
    info: &'static OperationInfo,
    values: &[(&'static str, String)],
) -> Result<String, RequestError> {
    let fault =
        |name, reason| RequestError::new(info, RequestErrorKind::PathParameter, name, reason);
    let elsewhere = |name| fault(name, "would lead to another path");
    let length: usize = values.iter().map(|(_, value)| value.len()).sum();
    let mut path = String::with_capacity(info.path.len() + length);
    let mut segment = Segment {
        start: 0,
        last: None,
    };
    let (template, _) = parts(info.path);
    let mut rest = template;
    while let Some((fixed, name, behind)) = placeholder(rest) {
        segment.fixed(fixed, &mut path).map_err(elsewhere)?;
        let value = values.iter().find(|(known, _)| *known == name);
        let (_, value) = value.ok_or_else(|| fault(name, "is missing"))?;
        path.push_str(value);
        segment.last = Some(name);
        rest = behind;
    }
    segment.fixed(rest, &mut path).map_err(elsewhere)?;
    segment.end(&path, path.len()).map_err(elsewhere)?;
    Ok(path)
}

/// The segment that is being filled.
struct Segment {
    start: usize,
    /// The last placeholder in it.
    last: Option<&'static str>,
}

impl Segment {
    /// Appends a fixed part, which may end the segment; an error names the placeholder that may not be filled so.
    fn fixed(&mut self, fixed: &str, path: &mut String) -> Result<(), &'static str> {
        let before = path.len();
        encode(fixed, Keep::Template, path);
        let bytes = path.bytes().enumerate().skip(before);
        let mut slashes = bytes.filter(|(_, byte)| *byte == b'/');
        slashes.try_for_each(|(at, _)| self.end(path, at))
    }

    fn end(&mut self, path: &str, at: usize) -> Result<(), &'static str> {
        let whole = path.get(self.start..at).unwrap_or_default();
        self.start = at + 1;
        match (self.last.take(), whole) {
            (Some(name), "." | "..") => Err(name),
            _ => Ok(()),
        }
    }
}

/// The query that is sent with every call, and behind it the one of this call.
pub(super) fn with_query(info: &'static OperationInfo, query: String) -> String {
    let (_, fixed) = parts(info.path);
    if fixed.is_empty() {
        return query;
    }
    let mut whole = String::with_capacity(fixed.len() + 1 + query.len());
    encode(fixed, Keep::Template, &mut whole);
    if !query.is_empty() {
        whole.push('&');
        whole.push_str(&query);
    }
    whole
}

/// The path of a template, and its query.
fn parts(template: &'static str) -> (&'static str, &'static str) {
    template.split_once('?').unwrap_or((template, ""))
}

/// What stands before the first placeholder, its name, and what stands behind it.
fn placeholder(text: &'static str) -> Option<(&'static str, &'static str, &'static str)> {
    let (fixed, rest) = split(text, b'{')?;
    let (name, rest) = split(rest, b'}')?;
    Some((fixed, name, rest))
}

/// The texts around an ASCII character.
fn split(text: &'static str, at: u8) -> Option<(&'static str, &'static str)> {
    let at = text.bytes().position(|byte| byte == at)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}
