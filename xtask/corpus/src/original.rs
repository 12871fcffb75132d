//! The document as its author wrote it, read by another reader than the generator's: one JSON value for all its files,
//! with places in it as JSON Pointers.

use std::path::{Path, PathBuf};

use mock::Failure;
use mock::bundle::{self, FILES};
use serde_json::Value;

/// How many `$ref` in a row are followed: more is a circle.
const HOPS: usize = 64;

/// A document with all its files.
pub struct Original {
    /// The entry file, the others beside it.
    pub root: Value,
    /// The files by their numbers, the entry first, relative to the folder.
    files: Vec<PathBuf>,
}

impl Original {
    /// Reads a document.
    ///
    /// # Errors
    ///
    /// When a file cannot be read.
    pub fn read(folder: &Path, entry: &str) -> Result<Self, Failure> {
        let bundle = bundle::read_in(folder, &folder.join(entry))?;
        Ok(Self {
            root: bundle.root,
            files: bundle.files,
        })
    }

    /// A document of one file.
    #[must_use]
    pub fn of(root: Value) -> Self {
        let files = vec![PathBuf::from("openapi.yaml")];
        Self { root, files }
    }

    /// What stands at a place, or null.
    #[must_use]
    pub fn at(&self, pointer: &str) -> &Value {
        at(&self.root, pointer)
    }

    /// The place where a chain of `$ref` that begins here ends.
    #[must_use]
    pub fn follow(&self, pointer: &str) -> String {
        follow(&self.root, pointer)
    }

    /// The place of a pointer into a file, when the document has that file.
    #[must_use]
    pub fn place(&self, file: &str, pointer: &str) -> Option<String> {
        let known = |path: &PathBuf| path.components().eq(Path::new(file).components());
        match self.files.iter().position(known)? {
            0 => Some(pointer.to_owned()),
            number => Some(format!("/{FILES}/{number}{pointer}")),
        }
    }

    /// A place as a person would look it up: `parts.yaml#/a/b`, without the name in the entry file.
    #[must_use]
    pub fn shown(&self, pointer: &str) -> String {
        let other = pointer
            .strip_prefix('/')
            .and_then(|rest| rest.strip_prefix(FILES)?.strip_prefix('/'))
            .and_then(|rest| {
                let (number, inner) = rest.split_once('/').unwrap_or((rest, ""));
                let file = self.files.get(number.parse::<usize>().ok()?)?;
                let slash = if inner.is_empty() { "" } else { "/" };
                Some(format!("{}#{slash}{inner}", file.display()))
            });
        other.unwrap_or_else(|| format!("#{pointer}"))
    }
}

/// What stands at a place, or null.
pub(crate) fn at<'v>(root: &'v Value, pointer: &str) -> &'v Value {
    root.pointer(pointer).unwrap_or(&Value::Null)
}

/// The place where a chain of `$ref` that begins here ends.
pub(crate) fn follow(root: &Value, pointer: &str) -> String {
    let mut pointer = pointer.to_owned();
    for _ in 0..HOPS {
        match target(at(root, &pointer)) {
            Some(next) => pointer = next,
            None => break,
        }
    }
    pointer
}

/// Where the `$ref` of a value leads, when it leads to a place in the document.
pub(crate) fn target(value: &Value) -> Option<String> {
    let reference = value.get("$ref")?.as_str()?.strip_prefix('#')?;
    Some(decode(reference))
}

/// The places of the items of the array at a place.
pub(crate) fn items(root: &Value, pointer: &str) -> Vec<String> {
    let length = at(root, pointer).as_array().map_or(0, Vec::len);
    (0..length)
        .map(|index| format!("{pointer}/{index}"))
        .collect()
}

/// The place of the schema of one item of an array, by the keywords of the schema at this place.
pub(crate) fn item(root: &Value, schema: &str, index: usize) -> Option<String> {
    let there = at(root, schema);
    let first = there["prefixItems"].as_array().map_or(0, Vec::len);
    if index < first {
        return Some(format!("{schema}/prefixItems/{index}"));
    }
    there.get("items").map(|_| format!("{schema}/items"))
}

/// A place below another one.
pub(crate) fn below(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// A fragment with its percent-encoding undone, where that yields text.
fn decode(fragment: &str) -> String {
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail
            .get(..2)
            .and_then(|two| std::str::from_utf8(two).ok())
            .and_then(|two| u8::from_str_radix(two, 16).ok());
        match (first, hex) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| fragment.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn references_are_followed_to_their_end() {
        let document = Original::of(json!({
            "a": {"$ref": "#/b~1c/%64"},
            "b/c": {"d": {"$ref": "#/e"}},
            "e": {"type": "string"},
            "circle": {"$ref": "#/circle"},
            "other": {"$ref": "elsewhere.yaml"},
        }));
        assert_eq!(document.follow("/a"), "/e");
        assert_eq!(document.follow("/circle"), "/circle");
        assert_eq!(document.follow("/other"), "/other");
        assert_eq!(document.follow("/none"), "/none");
    }

    #[test]
    fn places_in_other_files_are_shown_by_their_names() {
        let document = Original {
            root: json!({}),
            files: vec!["api/root.yaml".into(), "parts/one.yaml".into()],
        };
        let place = document.place("parts/one.yaml", "/a");
        assert_eq!(place.as_deref(), Some("/x-mock-files/1/a"));
        assert_eq!(document.shown("/x-mock-files/1/a"), "parts/one.yaml#/a");
        assert_eq!(document.shown("/x-mock-files/1"), "parts/one.yaml#");
        assert_eq!(document.place("api/root.yaml", "/a").as_deref(), Some("/a"));
        assert_eq!(document.shown("/a"), "#/a");
        assert_eq!(document.place("none.yaml", "/a"), None);
    }
}
