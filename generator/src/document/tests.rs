//! What the decoder says about wrong documents, and what it makes of right ones.
//!
//! Documents are written as JSON. A finding is one line here, its place a JSON Pointer, with `key` before it where the
//! name of the member is meant.

use serde_json::{Value as Json, json};

use super::{Document, Version, decode, decode_schema};
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::source::{LoadError, Loader, Mark, Node, Sources, Value, load};

mod extensions;
mod objects;
mod schemas;

/// A loader with one file.
struct One(Vec<u8>);

impl Loader for One {
    fn load(&mut self, path: &str) -> Result<Vec<u8>, LoadError> {
        assert_eq!(path, "api.json", "these documents reach no other file");
        Ok(self.0.clone())
    }
}

fn sources(json: &Json) -> Sources {
    let loaded = load("api.json", &mut One(json.to_string().into_bytes()));
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    loaded.sources
}

/// The place of a mark: the JSON Pointer of a value, or that of a member with `key ` before it.
fn place(node: &Node, mark: Mark, pointer: &str) -> Option<String> {
    if node.mark == mark {
        return Some(pointer.to_owned());
    }
    match &node.value {
        Value::Array(list) => list
            .iter()
            .enumerate()
            .find_map(|(index, node)| place(node, mark, &format!("{pointer}/{index}"))),
        Value::Object(members) => members.iter().find_map(|member| {
            let pointer = format!(
                "{pointer}/{}",
                member.key.replace('~', "~0").replace('/', "~1")
            );
            if member.key_mark == mark {
                return Some(format!("key {pointer}"));
            }
            place(&member.node, mark, &pointer)
        }),
        _ => None,
    }
}

/// One line for each finding: code, place, message, label.
fn lines(root: &Node, found: Vec<Diagnostic>) -> Vec<String> {
    let line = |found: Diagnostic| {
        let place = found
            .primary
            .and_then(|mark| place(root, mark, "#"))
            .unwrap();
        let warning = if found.severity == Severity::Warning {
            "warning "
        } else {
            ""
        };
        let label = if found.label.is_empty() {
            String::new()
        } else {
            format!(" ({})", found.label)
        };
        format!("{warning}{} {place}: {}{label}", found.code, found.message)
    };
    found.into_iter().map(line).collect()
}

/// What is said about a document.
fn findings(json: &Json) -> Vec<String> {
    let sources = sources(json);
    let mut sink = Sink::new(&sources, Vec::new());
    let _ = decode(&sources, &mut sink);
    lines(sources.files[0].tree.as_ref().unwrap(), sink.finish())
}

/// Decodes a document without a finding and looks at it.
fn with_document(json: &Json, look: impl FnOnce(&Document<'_>)) {
    let sources = sources(json);
    let mut sink = Sink::new(&sources, Vec::new());
    let document = decode(&sources, &mut sink).unwrap();
    assert_eq!(
        lines(sources.files[0].tree.as_ref().unwrap(), sink.finish()),
        [""; 0]
    );
    look(&document);
}

/// What is said about a schema of OpenAPI 3.1.
fn schema_findings(json: &Json) -> Vec<String> {
    schema_findings_in(Version::V3_1, json)
}

fn schema_findings_in(version: Version, json: &Json) -> Vec<String> {
    let sources = sources(json);
    let root = sources.files[0].tree.as_ref().unwrap();
    let mut sink = Sink::new(&sources, Vec::new());
    let _ = decode_schema(root, version, &mut sink);
    lines(root, sink.finish())
}

/// A 3.1 document with these members besides `openapi` and `info`.
fn document(members: Json) -> Json {
    document_of("3.1.0", members)
}

fn document_of(version: &str, members: Json) -> Json {
    let mut document = json!({"openapi": version, "info": {"title": "T", "version": "1"}});
    document
        .as_object_mut()
        .unwrap()
        .extend(members.as_object().unwrap().clone());
    document
}

/// A 3.1 document with one component.
fn component(container: &str, json: Json) -> Json {
    document(json!({"components": {container: {"it": json}}}))
}

/// A 3.1 document with one operation.
fn operation(json: Json) -> Json {
    document(json!({"paths": {"/p": {"get": json}}}))
}
