//! Files, the marked tree they are parsed into, and the way back from a mark to line and column.
//!
//! A [`Mark`] is four plus four bytes: the file, and the number of the token (key or value) in reading order. Byte
//! spans of YAML tokens stand in a side table; for JSON they are found by one scan of the text, and only when a
//! diagnostic is printed.

use crate::diagnostic::said;
use crate::phrase::Phrase;
use std::collections::HashMap;

mod json;
mod load;
mod members;
mod place;
mod pointer;
mod reference;
mod spot;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod written;
mod yaml;

pub use load::{LoadError, Loaded, Loader, load};
pub(crate) use place::floor;
pub use place::{Located, Place};
pub use reference::RefError;
pub use written::{Style, Written};

/// How many objects and arrays may stand inside each other; the same number for YAML and JSON, so that a description
/// means the same in both.
pub const MAX_DEPTH: usize = 127;

/// So many findings of one file are kept while reading; nobody reads more, and a hostile file could make millions.
const MAX_FINDINGS: usize = 1000;

/// A file of the description, by its place in [`Sources::files`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A place in the input: one key or one value of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mark {
    /// The file it stands in.
    pub file: FileId,
    /// The number of the token in that file, keys and values counted together in reading order.
    pub index: u32,
}

/// A value with the place it stands at.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where the value stands.
    pub mark: Mark,
    /// The value.
    pub value: Value,
}

/// A JSON value as read from YAML (1.2 core schema) or JSON.
#[derive(Clone, Debug)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number. Whole numbers beyond `i128` are read as [`Value::Float`].
    Int(i128),
    /// Any other number, always finite.
    Float(f64),
    /// A string.
    String(Box<str>),
    /// An array.
    Array(Vec<Node>),
    /// An object, members in reading order, names unique.
    Object(Vec<Member>),
}

/// One member of an object.
#[derive(Clone, Debug)]
pub struct Member {
    /// Where the name stands.
    pub key_mark: Mark,
    /// The name; a YAML key that is no string (`200:`) is taken by its text.
    pub key: Box<str>,
    /// The value.
    pub node: Node,
}

impl Node {
    /// The member of that name, when this is an object that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.members()?
            .iter()
            .find(|member| &*member.key == key)
            .map(|member| &member.node)
    }

    /// The members, when this is an object.
    #[must_use]
    pub fn members(&self) -> Option<&[Member]> {
        match &self.value {
            Value::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The text, when this is a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// What this is, with its article, for error texts: `a string`, `an object`, `null`.
    #[must_use]
    pub(crate) fn kind(&self) -> Phrase {
        match &self.value {
            Value::Null => said!("null"),
            Value::Bool(_) => said!("a boolean"),
            Value::Int(_) => said!("an integer"),
            Value::Float(_) => said!("a number"),
            Value::String(_) => said!("a string"),
            Value::Array(_) => said!("an array"),
            Value::Object(_) => said!("an object"),
        }
    }
}

/// All files of one description: the entry first, then those it reaches by `$ref`.
#[derive(Debug, Default)]
pub struct Sources {
    /// The files; a [`FileId`] counts into this list.
    pub files: Vec<File>,
    /// The file of each path, as [`File::path`] spells it.
    pub by_path: HashMap<String, FileId>,
    /// The members of big objects by name, built when a pointer first passes through.
    names: pointer::Names,
    /// Places inside tokens that a diagnostic speaks of.
    spots: spot::Spots,
}

impl Sources {
    /// The file of that number.
    ///
    /// # Panics
    /// When the number is of other sources.
    #[must_use]
    pub fn file(&self, id: FileId) -> &File {
        &self.files[id.0 as usize]
    }

    /// The tree of the entry file, when it could be parsed.
    #[must_use]
    pub fn entry(&self) -> Option<&Node> {
        self.files.first()?.tree.as_ref()
    }
}

/// One file.
#[derive(Debug)]
pub struct File {
    /// The path relative to the folder of the entry file, with `/` between the parts.
    pub path: String,
    /// The path that diagnostics print.
    pub display_path: String,
    /// The text as read.
    pub text: String,
    /// The tree; `None` when the text could not be parsed.
    pub tree: Option<Node>,
    /// How a token number becomes a byte span.
    pub spans: Spans,
}

/// How the tokens of a file are found again.
#[derive(Debug)]
pub enum Spans {
    /// YAML: the span of each token, in bytes.
    Table(Vec<(u32, u32)>),
    /// JSON: scan the text again when a diagnostic asks.
    Scan,
}
