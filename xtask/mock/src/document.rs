//! The document as its author wrote it: plain JSON values and the pointers between them.

use std::path::Path;

use serde_json::{Map, Value};

use crate::upgrade::upgrade;
use crate::{Failure, bundle};

/// How many `$ref` in a row are followed: more is a circle.
const HOPS: usize = 32;

/// An OpenAPI document.
pub(crate) struct Document {
    root: Value,
}

impl Document {
    /// Reads a document from its file, and what it refers to in its folder, or in a wider one.
    pub(crate) fn read(path: &Path, folder: Option<&Path>) -> Result<Self, Failure> {
        let mut root = bundle::read(path, folder)?;
        match root["openapi"].as_str() {
            Some(version) if version.starts_with("3.1.") => Ok(Self { root }),
            Some(version) if version.starts_with("3.0.") => {
                upgrade(&mut root);
                Ok(Self { root })
            }
            Some(version) => Err(Failure::new(format!(
                "`{}` is OpenAPI {version}; the mock reads 3.1 and 3.0",
                path.display()
            ))),
            None => Err(Failure::new(format!(
                "`{}` is no OpenAPI document: it has no text `openapi`",
                path.display()
            ))),
        }
    }

    /// The whole document.
    pub(crate) fn root(&self) -> &Value {
        &self.root
    }

    /// What stands at a place, or null.
    pub(crate) fn at(&self, pointer: &str) -> &Value {
        self.root.pointer(pointer).unwrap_or(&Value::Null)
    }

    /// What stands at a place once every `$ref` there is followed, and where that is.
    pub(crate) fn follow(&self, pointer: &str) -> (String, &Value) {
        let mut pointer = pointer.to_owned();
        for _ in 0..HOPS {
            match target(self.at(&pointer)) {
                Some(next) => pointer = next,
                None => break,
            }
        }
        let value = self.at(&pointer);
        (pointer, value)
    }

    /// The text of a place in each language: `en` as the document has it, the others by their tags in `x-i18n`.
    pub(crate) fn texts(&self, pointer: &str) -> Map<String, Value> {
        let place = self.at(pointer);
        let mut texts = Map::new();
        let text = |object: &Value| {
            let found = ["description", "title", "summary"]
                .iter()
                .find_map(|key| object[*key].as_str());
            found.map(|text| Value::from(text.trim()))
        };
        if let Some(text) = text(place) {
            texts.insert("en".to_owned(), text);
        }
        for (language, object) in place["x-i18n"].as_object().into_iter().flatten() {
            if let Some(text) = text(object) {
                texts.insert(language.clone(), text);
            }
        }
        texts
    }
}

/// Where the `$ref` of a value leads, when it leads to a place in the document.
pub(crate) fn target(value: &Value) -> Option<String> {
    let reference = value.get("$ref")?.as_str()?.strip_prefix('#')?;
    Some(crate::http::decode(reference))
}

/// A place below another one.
pub(crate) fn below(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// The document with the members that only travel the other way no longer required: `readOnly` ones in a request,
/// `writeOnly` ones in a response.
pub(crate) fn one_way(root: &Value, other_way: &str) -> Value {
    let mut copy = root.clone();
    relax(&mut copy, root, other_way);
    copy
}

fn relax(value: &mut Value, root: &Value, other_way: &str) {
    match value {
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| relax(item, root, other_way)),
        Value::Object(members) => {
            let dropped: Vec<String> = members
                .get("properties")
                .and_then(Value::as_object)
                .into_iter()
                .flatten()
                .filter(|(_, schema)| {
                    let there = target(schema).and_then(|pointer| root.pointer(&pointer));
                    schema[other_way] == true || there.is_some_and(|there| there[other_way] == true)
                })
                .map(|(name, _)| name.clone())
                .collect();
            if let Some(Value::Array(required)) = members.get_mut("required") {
                required.retain(|name| !dropped.iter().any(|dropped| name == dropped));
            }
            members
                .iter_mut()
                .for_each(|(_, member)| relax(member, root, other_way));
        }
        _ => {}
    }
}
