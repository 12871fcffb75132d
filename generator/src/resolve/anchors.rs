//! Schemas that a reference names by an anchor: `#node` instead of a JSON Pointer.

use std::collections::HashMap;

use super::resolver::Resolver;
use crate::source::{FileId, Node, Value};

/// The anchors of the files that were asked for.
#[derive(Default)]
pub(super) struct Anchors<'a>(HashMap<FileId, HashMap<&'a str, Vec<&'a Node>>>);

impl<'a> Resolver<'_, 'a, '_> {
    /// The schemas of the file that bear this anchor. A `$dynamicAnchor` counts in every file, since any of its schemas
    /// can be the one that is meant.
    pub(super) fn anchored(&mut self, file: FileId, name: &str) -> Vec<&'a Node> {
        let found = self.anchors_of(file, name);
        let is_dynamic = |node: &&Node| node.get("$dynamicAnchor").is_some();
        if !found.iter().any(is_dynamic) {
            return found;
        }
        let files = (0..).map(FileId).take(self.sources.files.len());
        let others = files
            .filter(|other| *other != file)
            .flat_map(|other| self.anchors_of(other, name))
            .filter(is_dynamic);
        let others: Vec<&'a Node> = others.collect();
        found.into_iter().chain(others).collect()
    }

    fn anchors_of(&mut self, file: FileId, name: &str) -> Vec<&'a Node> {
        let sources = self.sources;
        let anchors = self.refs.anchors.0.entry(file).or_insert_with(|| {
            let tree = sources.files.get(file.0 as usize);
            tree.and_then(|file| file.tree.as_ref())
                .map(all_below)
                .unwrap_or_default()
        });
        anchors.get(name).cloned().unwrap_or_default()
    }
}

fn all_below(root: &Node) -> HashMap<&str, Vec<&Node>> {
    let mut found: HashMap<&str, Vec<&Node>> = HashMap::new();
    let mut open = vec![root];
    while let Some(node) = open.pop() {
        match &node.value {
            Value::Object(members) => {
                for member in members {
                    let is_anchor = matches!(&*member.key, "$anchor" | "$dynamicAnchor");
                    if let Some(name) = member.node.as_str().filter(|_| is_anchor) {
                        found.entry(name).or_default().push(node);
                    }
                    open.push(&member.node);
                }
            }
            Value::Array(items) => open.extend(items),
            _ => {}
        }
    }
    found
}
