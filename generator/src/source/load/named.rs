//! Which files a tree names.
//!
//! This is the one place before `document` that has to know a little of OpenAPI: a `$ref` inside an example, a default
//! or a vendor's own key is data of the author's, and a file that only such data names is no part of the description.

use std::collections::HashMap;

use crate::source::{Mark, Node, Value};

/// A file that is named: the first place that names it, and how many do.
pub(super) struct Named<'a> {
    pub(super) mark: Mark,
    pub(super) path: &'a str,
    pub(super) count: usize,
}

/// Keys whose value is the author's data.
const DATA: &[&str] = &["example", "default", "const", "enum", "value"];

/// Keys whose value has names of the author's own choice for keys, which mean nothing by themselves.
const NAMES: &[&str] = &[
    "$defs",
    "callbacks",
    "content",
    "definitions",
    "dependentSchemas",
    "encoding",
    "examples",
    "headers",
    "links",
    "parameters",
    "pathItems",
    "paths",
    "patternProperties",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "securitySchemes",
    "variables",
    "webhooks",
];

/// The files that references in a tree name, each once, in reading order. The tree's own file is not among them when
/// it is named by a fragment alone.
pub(super) fn named_files(tree: &Node) -> Vec<Named<'_>> {
    let mut finder = Finder {
        named: Vec::new(),
        known: HashMap::new(),
    };
    finder.walk(tree, false);
    finder.named
}

struct Finder<'a> {
    named: Vec<Named<'a>>,
    known: HashMap<&'a str, usize>,
}

impl<'a> Finder<'a> {
    fn walk(&mut self, node: &'a Node, by_name: bool) {
        match &node.value {
            Value::Array(items) => items.iter().for_each(|item| self.walk(item, false)),
            Value::Object(members) => {
                for member in members {
                    match &*member.key {
                        "$ref" => self.take(&member.node),
                        "mapping" if !by_name => self.mapping(&member.node),
                        key if !by_name && is_data(key, &member.node) => continue,
                        _ => {}
                    }
                    if matches!(member.node.value, Value::Object(_) | Value::Array(_)) {
                        self.walk(&member.node, !by_name && NAMES.contains(&&*member.key));
                    }
                }
            }
            _ => {}
        }
    }

    /// The targets of a discriminator are names or references; only those that look like a file are taken.
    fn mapping(&mut self, node: &'a Node) {
        for member in node.members().unwrap_or_default() {
            let path = member
                .node
                .as_str()
                .map(|text| text.split('#').next().unwrap_or_default());
            if path.is_some_and(|path| {
                [".yaml", ".yml", ".json"]
                    .iter()
                    .any(|end| path.contains(end))
            }) {
                self.take(&member.node);
            }
        }
    }

    fn take(&mut self, node: &'a Node) {
        let Some(path) = node
            .as_str()
            .and_then(|text| text.split('#').next())
            .filter(|path| !path.is_empty())
        else {
            return;
        };
        let position = *self.known.entry(path).or_insert(self.named.len());
        match self.named.get_mut(position) {
            Some(named) => named.count += 1,
            None => self.named.push(Named {
                mark: node.mark,
                path,
                count: 1,
            }),
        }
    }
}

fn is_data(key: &str, node: &Node) -> bool {
    DATA.contains(&key)
        || key.starts_with("x-")
        || (key == "examples" && matches!(node.value, Value::Array(_)))
}
