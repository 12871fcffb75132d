//! Our reader of YAML and JSON against an independent one: both see the same document.

use std::fs;

use generator::source::{self, Node, Value};
use serde_json::Value as Json;

use crate::{Disk, below, folder};

/// Differences that are known and wanted, by file and reason.
const KNOWN: &[(&str, &str)] = &[];

fn plain(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::from(*value),
        Value::Int(value) => i64::try_from(*value)
            .map(Json::from)
            .or_else(|_| u64::try_from(*value).map(Json::from))
            .unwrap_or_else(|_| Json::from(*value as f64)),
        Value::Float(value) => Json::from(*value),
        Value::String(text) => Json::from(&**text),
        Value::Array(items) => items.iter().map(plain).collect(),
        Value::Object(members) => Json::Object(
            members
                .iter()
                .map(|m| (m.key.to_string(), plain(&m.node)))
                .collect(),
        ),
    }
}

/// The other reader's tree as JSON, keys by their text.
fn other(value: &serde_yaml::Value) -> Json {
    match value {
        serde_yaml::Value::Mapping(members) => {
            let key = |key: &serde_yaml::Value| match other(key) {
                Json::String(text) => text,
                scalar => scalar.to_string(),
            };
            Json::Object(
                members
                    .iter()
                    .map(|(name, value)| (key(name), other(value)))
                    .collect(),
            )
        }
        serde_yaml::Value::Sequence(items) => items.iter().map(other).collect(),
        scalar => serde_json::to_value(scalar).expect("a scalar is JSON"),
    }
}

/// The first place where two trees differ.
fn difference(ours: &Json, theirs: &Json, at: &str) -> Option<String> {
    match (ours, theirs) {
        (Json::Object(a), Json::Object(b)) => {
            let missing = b
                .keys()
                .find(|key| !a.contains_key(*key))
                .map(|key| format!("{at}/{key} is missing"));
            missing.or_else(|| {
                a.iter().find_map(|(key, value)| match b.get(key) {
                    Some(twin) => difference(value, twin, &format!("{at}/{key}")),
                    None => Some(format!("{at}/{key} is too much")),
                })
            })
        }
        (Json::Array(a), Json::Array(b)) if a.len() == b.len() => a
            .iter()
            .zip(b)
            .enumerate()
            .find_map(|(index, (a, b))| difference(a, b, &format!("{at}/{index}"))),
        (Json::Number(a), Json::Number(b)) if a.as_f64() == b.as_f64() => None,
        (a, b) => (a != b).then(|| format!("{at}: {a} against {b}")),
    }
}

#[test]
fn both_readers_see_the_same_document() {
    for (name, path) in below(&folder().join("openapi"), &[".yaml", ".yml", ".json"]) {
        let shown = name.to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("a document is text");
        let theirs: Json = if shown.ends_with(".json") {
            serde_json::from_str(&text).expect("the other reader reads JSON")
        } else {
            other(&serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{shown}: {error}")))
        };
        let entry = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let loaded = source::load(
            &entry,
            &mut Disk(path.parent().expect("a folder").to_path_buf()),
        );
        let tree = loaded.sources.files[0]
            .tree
            .as_ref()
            .unwrap_or_else(|| panic!("{shown} cannot be read"));
        let difference = difference(&plain(tree), &theirs, "");
        let known = KNOWN.iter().any(|(file, _)| *file == shown);
        assert_eq!(difference.is_some(), known, "{shown}: {difference:?}");
    }
}
