//! Bodies of several parts, `multipart/form-data`, taken apart to the byte: a part too few or a boundary that stands in
//! the content is seen.

use serde_json::Value;

use crate::form::Leaf;
use crate::operation::is_json;

/// A part.
#[derive(Debug, PartialEq)]
pub(crate) struct Part<'b> {
    /// Its name.
    pub(crate) name: String,
    /// Its media type without parameters, in small letters; empty when it says none.
    pub(crate) kind: String,
    bytes: &'b [u8],
}

/// The parts of a body with this media type.
pub(crate) fn parts<'b>(media_type: &str, body: &'b [u8]) -> Result<Vec<Part<'b>>, &'static str> {
    let boundary = parameter(media_type, "boundary").ok_or("the body has no boundary")?;
    let delimiter = format!("--{boundary}");
    let begins = "the body does not begin with its boundary";
    let mut rest = body.strip_prefix(delimiter.as_bytes()).ok_or(begins)?;
    let delimiter = format!("\r\n{delimiter}");
    let mut found = Vec::new();
    loop {
        if let Some(end) = rest.strip_prefix(b"--") {
            let fine = matches!(end, b"" | b"\r\n");
            return fine
                .then_some(found)
                .ok_or("something stands behind the last part");
        }
        let part = rest.strip_prefix(b"\r\n").ok_or("a boundary has no end")?;
        let end = find(part, delimiter.as_bytes()).ok_or("a part has no end")?;
        found.push(read(&part[..end])?);
        rest = &part[end + delimiter.len()..];
    }
}

fn read(part: &[u8]) -> Result<Part<'_>, &'static str> {
    let end = find(part, b"\r\n\r\n").ok_or("a part has no headers")?;
    let head = String::from_utf8_lossy(&part[..end]);
    let header = |name: &str| {
        let mut lines = head.split("\r\n").filter_map(|line| line.split_once(':'));
        let found = lines.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.trim())
    };
    let disposition = header("content-disposition").unwrap_or_default();
    let name = parameter(disposition, "name").ok_or("a part has no name")?;
    let kind = header("content-type").unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default();
    Ok(Part {
        name: crate::http::decode(&name),
        kind: kind.trim().to_ascii_lowercase(),
        bytes: &part[end + 4..],
    })
}

impl Part<'_> {
    /// What it says: a text when it has no other media type, a value when it is JSON, and else the bytes as they are.
    pub(crate) fn leaf(&self) -> Result<Leaf, serde_json::Error> {
        if is_json(&self.kind) {
            return serde_json::from_slice(self.bytes).map(Leaf::Value);
        }
        let text = String::from_utf8_lossy(self.bytes).into_owned();
        Ok(if self.kind.is_empty() || self.kind.starts_with("text/") {
            Leaf::Text(text)
        } else {
            Leaf::Value(Value::from(text))
        })
    }
}

/// A parameter of a header such as `form-data; name="a"`.
fn parameter(header: &str, name: &str) -> Option<String> {
    let mut rest = header;
    loop {
        let (known, value) = rest.split_once(';')?.1.split_once('=')?;
        let (value, after) = match value.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => value.split_at(value.find(';').unwrap_or(value.len())),
        };
        if known.trim().eq_ignore_ascii_case(name) {
            return Some(value.trim().to_owned());
        }
        rest = after;
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let mut windows = bytes.windows(wanted.len());
    windows.position(|window| window == wanted)
}

/// Whether a media type is one of those in a list such as `image/png, text/*`.
pub(crate) fn listed(list: &str, kind: &str) -> bool {
    let kind = if kind.is_empty() { "text/plain" } else { kind };
    list.split(',').any(|one| {
        let one = one.split(';').next().unwrap_or_default().trim();
        let one = one.to_ascii_lowercase();
        match one.strip_suffix('*') {
            Some("*/") => true,
            Some(start) => kind.starts_with(start),
            None => one == kind,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_found_whatever_stands_before_them() {
        let header = "form-data; filename=\"a; name=x\"; NAME=\"b\" ; c=d";
        assert_eq!(parameter(header, "name").as_deref(), Some("b"));
        assert_eq!(parameter(header, "c").as_deref(), Some("d"));
        assert_eq!(parameter("form-data; name", "name"), None);
    }

    #[test]
    fn media_types_are_found_in_a_list() {
        assert!(listed("image/png, Text/*", "text/csv") && listed("text/plain; charset=x", ""));
        assert!(!listed("image/png", "image/gif") && listed("*/*", "a/b"));
    }
}
