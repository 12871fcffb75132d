//! Bodies of parts: `multipart/form-data` (RFC 7578), and the others of its family (RFC 2046).
//!
//! The same value makes the same bytes, the boundary included, so that a repeat sends what was sent before.

use super::super::alloc::format;
use super::super::alloc::string::String;
use super::super::alloc::vec::Vec;
use super::super::file::File;
use super::super::tree::Tree;
use super::builder::Fault;
use super::error::RequestErrorKind;
use super::form::{self, Form, Part};
use super::{Body, header};

/// A part: its headers and its content.
struct Piece {
    /// Each line ends with CRLF.
    head: String,
    content: Vec<u8>,
    media_type: String,
}

/// The parts of a body on their way.
struct Pieces {
    /// `multipart/form-data`, where parts have names.
    is_form: bool,
    list: Vec<Piece>,
}

/// The body of a value that is an object.
pub(super) fn body(media_type: &str, tree: Tree, form: &Form) -> Result<Body, Fault> {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    let mut pieces = Pieces {
        is_form: essence.eq_ignore_ascii_case("multipart/form-data"),
        list: Vec::new(),
    };
    for (name, value) in form::members(tree)? {
        pieces.member(&name, value, &form.part(&name))?;
    }
    let boundary = boundary(&pieces.list);
    let mut media_type = format!("{essence}; boundary={boundary}");
    if essence.eq_ignore_ascii_case("multipart/related")
        && let Some(root) = pieces.list.first()
    {
        media_type.push_str(&format!("; type=\"{}\"", root.media_type));
    }
    let length = |piece: &Piece| piece.head.len() + piece.content.len() + boundary.len() + 8;
    let mut bytes = Vec::with_capacity(pieces.list.iter().map(length).sum::<usize>() + 64);
    for piece in pieces.list {
        bytes.extend_from_slice(b"--");
        bytes.extend_from_slice(boundary.as_bytes());
        bytes.extend_from_slice(b"\r\n");
        bytes.extend_from_slice(piece.head.as_bytes());
        bytes.extend_from_slice(b"\r\n");
        bytes.extend_from_slice(&piece.content);
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(b"--");
    bytes.extend_from_slice(boundary.as_bytes());
    bytes.extend_from_slice(b"--\r\n");
    Ok(Body {
        media_type: media_type.into(),
        bytes,
    })
}

impl Pieces {
    fn member(&mut self, name: &str, value: Tree, part: &Part) -> Result<(), Fault> {
        match value {
            Tree::File(file) => self.file(name, *file, part),
            Tree::List(items) if part.style.is_none() && !part.is_json() && !items.is_empty() => {
                items
                    .into_iter()
                    .try_for_each(|item| self.item(name, item, part))
            }
            value => self.item(name, value, part),
        }
    }

    fn item(&mut self, name: &str, value: Tree, part: &Part) -> Result<(), Fault> {
        if let Tree::File(file) = value {
            return self.file(name, *file, part);
        }
        let nested = matches!(value, Tree::Object(_) | Tree::List(_));
        // An empty list has nothing to make JSON of, but must not be lost.
        let empty = matches!(&value, Tree::List(items) if items.is_empty());
        if part.style.is_none() && (part.is_json() || (nested && !empty)) {
            let media_type = if part.media_type.is_empty() {
                "application/json"
            } else {
                part.media_type
            };
            return self.push(name, None, media_type, part, value.json()?.into_bytes());
        }
        for (name, text) in form::pairs(name, value, part)? {
            // A field of a form is text unless something else is said, and not every service likes to hear it.
            let media_type = match part.media_type {
                "" if self.is_form => "",
                "" => "text/plain; charset=utf-8",
                declared => declared,
            };
            self.push(&name, None, media_type, part, text.into_bytes())?;
        }
        Ok(())
    }

    fn file(&mut self, name: &str, file: File, part: &Part) -> Result<(), Fault> {
        // A list of media types, or a range of them, is for the caller to choose from.
        let is_one = !part.media_type.is_empty() && !part.media_type.contains([',', '*']);
        let declared = is_one.then_some(part.media_type);
        let media_type: String = file
            .own_media_type()
            .or(declared)
            .unwrap_or("application/octet-stream")
            .into();
        let own = file.headers();
        own.iter()
            .try_for_each(|(name, value)| check(name, value))?;
        let mut more = String::new();
        for (name, value) in own {
            more.push_str(&format!("{name}: {value}\r\n"));
        }
        let file_name = String::from(file.name().unwrap_or(name));
        self.push(name, Some(&file_name), &media_type, part, file.into_bytes())?;
        if let Some(last) = self.list.last_mut() {
            last.head.push_str(&more);
        }
        Ok(())
    }

    fn push(
        &mut self,
        name: &str,
        file_name: Option<&str>,
        media_type: &str,
        part: &Part,
        content: Vec<u8>,
    ) -> Result<(), Fault> {
        let mut head = String::new();
        match file_name {
            _ if self.is_form => {
                head.push_str("Content-Disposition: form-data; name=\"");
                escape(&lines(name), &mut head);
                head.push('"');
                if let Some(file_name) = file_name {
                    head.push_str("; filename=\"");
                    escape(file_name, &mut head);
                    head.push('"');
                }
                head.push_str("\r\n");
            }
            Some(file_name) => {
                head.push_str("Content-Disposition: attachment; filename=\"");
                escape(file_name, &mut head);
                head.push_str("\"\r\n");
            }
            None => {}
        }
        if !media_type.is_empty() {
            check("Content-Type", media_type)?;
            head.push_str(&format!("Content-Type: {media_type}\r\n"));
        }
        for (name, value) in part.headers {
            check(name, value)?;
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        self.list.push(Piece {
            head,
            content,
            media_type: media_type.into(),
        });
        Ok(())
    }
}

fn check(name: &str, value: &str) -> Result<(), Fault> {
    header::check(name, value).map_err(|reason| (RequestErrorKind::Header, reason.into()))
}

/// What would end the name or its line, as the WHATWG's encoder of forms writes it.
fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '\r' => out.push_str("%0D"),
            '\n' => out.push_str("%0A"),
            '"' => out.push_str("%22"),
            other => out.push(other),
        }
    }
}

/// The text with CRLF at the end of each line, as names of fields have it.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace('\n', "\r\n")
}

/// How many bytes of a content count for the boundary. It only has to differ from body to body; that it stands in no
/// content is looked up.
const SAMPLE: usize = 1024;

/// A text that stands in no part, always the same for the same parts.
fn boundary(pieces: &[Piece]) -> String {
    let mut hash = Hash::new();
    for piece in pieces {
        hash.add(piece.head.as_bytes());
        hash.add(&piece.content.len().to_le_bytes());
        hash.add(piece.content.get(..SAMPLE).unwrap_or(&piece.content));
    }
    loop {
        let boundary = format!("part-{:016x}{:016x}", hash.0, hash.1);
        let stands = |piece: &Piece| {
            let mut places = piece.content.windows(boundary.len());
            places.any(|place| place == boundary.as_bytes())
        };
        if !pieces.iter().any(stands) {
            return boundary;
        }
        hash.add(b"again");
    }
}

/// FNV-1a, forwards and with another start.
struct Hash(u64, u64);

impl Hash {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325, 0x9e37_79b9_7f4a_7c15)
    }

    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
            self.1 =
                (self.1 ^ u64::from(*byte).rotate_left(32)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
