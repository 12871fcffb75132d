//! Where the examples of a document stand, and which schema each is an example of; beside that, which schemas bear a
//! name and how many operations there are. It looks at the document only, and knows nothing of the generator.

use std::collections::{BTreeSet, HashSet};

use crate::original::{Original, below, items};

mod schemas;

/// Which way a value travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Way {
    /// From the client.
    Sent,
    /// To the client.
    Received,
    /// Nobody says.
    Any,
}

/// An example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Where its value stands.
    pub at: String,
    /// Where its schema stands.
    pub schema: String,
    /// Which way it travels.
    pub way: Way,
}

/// What a document holds.
#[derive(Debug, Default)]
pub struct Contents {
    /// The examples, each place once for each way.
    pub examples: Vec<Example>,
    /// The component schemas, and the schemas that a reference leads to.
    pub named: BTreeSet<String>,
    /// How many operations stand under `paths`.
    pub operations: usize,
}

/// What an object of OpenAPI is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Kind {
    PathItem,
    Operation,
    Callback,
    /// A parameter or a header.
    Parameter,
    RequestBody,
    Response,
    MediaType,
    Schema,
}

/// The methods of a path item.
const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// Walks through a document.
#[must_use]
pub fn contents(document: &Original) -> Contents {
    let mut walk = Walk {
        document,
        open: Vec::new(),
        seen: HashSet::new(),
        found: Contents::default(),
    };
    walk.root();
    while let Some((kind, pointer, way)) = walk.open.pop() {
        walk.object(kind, &pointer, way);
    }
    walk.found
        .examples
        .sort_by(|a, b| (&a.at, a.way).cmp(&(&b.at, b.way)));
    walk.found
}

struct Walk<'d> {
    document: &'d Original,
    open: Vec<(Kind, String, Way)>,
    seen: HashSet<(Kind, String, Way)>,
    found: Contents,
}

impl Walk<'_> {
    fn root(&mut self) {
        for (key, way) in [("paths", Way::Sent), ("webhooks", Way::Received)] {
            for path in self.own_members(&format!("/{key}")) {
                if key == "paths" {
                    self.found.operations += self.operations_of(&path);
                }
                self.add(Kind::PathItem, path, way);
            }
        }
        for schema in self.members("/components/schemas") {
            self.found.named.insert(schema.clone());
            self.add(Kind::Schema, schema, Way::Any);
        }
        for (key, kind, way) in [
            ("parameters", Kind::Parameter, Way::Sent),
            ("headers", Kind::Parameter, Way::Received),
            ("requestBodies", Kind::RequestBody, Way::Sent),
            ("responses", Kind::Response, Way::Received),
            ("mediaTypes", Kind::MediaType, Way::Any),
            ("callbacks", Kind::Callback, Way::Received),
            ("pathItems", Kind::PathItem, Way::Sent),
        ] {
            self.add_members(&format!("/components/{key}"), kind, way);
        }
    }

    fn operations_of(&self, path: &str) -> usize {
        let target = self.document.follow(path);
        let has = |item: &str, method: &str| self.document.at(item).get(method).is_some();
        METHODS
            .iter()
            .filter(|method| has(&target, method) || has(path, method))
            .count()
    }

    /// The places of the members of a map.
    fn members(&self, pointer: &str) -> Vec<String> {
        let object = self.document.at(pointer).as_object();
        let keys = object.into_iter().flat_map(serde_json::Map::keys);
        keys.map(|key| below(pointer, key)).collect()
    }

    /// The same of an object among whose members vendors may put their own.
    fn own_members(&self, pointer: &str) -> Vec<String> {
        let mut members = self.members(pointer);
        let start = format!("{pointer}/x-");
        members.retain(|member| !member.starts_with(&start));
        members
    }

    fn items(&self, pointer: &str) -> Vec<String> {
        items(&self.document.root, pointer)
    }

    fn add(&mut self, kind: Kind, pointer: String, way: Way) {
        let target = self.document.follow(&pointer);
        if target != pointer {
            if kind == Kind::Schema {
                self.found.named.insert(target.clone());
            }
            self.remember(kind, target, way);
        }
        // Something may stand beside the reference.
        self.remember(kind, pointer, way);
    }

    fn remember(&mut self, kind: Kind, pointer: String, way: Way) {
        let place = (kind, pointer, way);
        if self.seen.insert(place.clone()) {
            self.open.push(place);
        }
    }

    fn add_members(&mut self, pointer: &str, kind: Kind, way: Way) {
        for member in self.members(pointer) {
            self.add(kind, member, way);
        }
    }

    fn add_member(&mut self, pointer: &str, key: &str, kind: Kind, way: Way) {
        if self.document.at(pointer).get(key).is_some() {
            self.add(kind, below(pointer, key), way);
        }
    }

    fn object(&mut self, kind: Kind, pointer: &str, way: Way) {
        let answer = match way {
            Way::Sent => Way::Received,
            Way::Received => Way::Sent,
            Way::Any => Way::Any,
        };
        match kind {
            Kind::PathItem => {
                for method in METHODS {
                    self.add_member(pointer, method, Kind::Operation, way);
                }
                self.add_members(
                    &format!("{pointer}/additionalOperations"),
                    Kind::Operation,
                    way,
                );
                self.parameters(pointer, way);
            }
            Kind::Operation => {
                self.parameters(pointer, way);
                self.add_member(pointer, "requestBody", Kind::RequestBody, way);
                for response in self.own_members(&format!("{pointer}/responses")) {
                    self.add(Kind::Response, response, answer);
                }
                self.add_members(&format!("{pointer}/callbacks"), Kind::Callback, answer);
            }
            Kind::Callback => {
                for path in self.own_members(pointer) {
                    self.add(Kind::PathItem, path, way);
                }
            }
            Kind::Parameter => {
                self.with_schema(pointer, way);
                self.add_members(&format!("{pointer}/content"), Kind::MediaType, way);
            }
            Kind::RequestBody => {
                self.add_members(&format!("{pointer}/content"), Kind::MediaType, way);
            }
            Kind::Response => {
                self.add_members(&format!("{pointer}/content"), Kind::MediaType, way);
                self.add_members(&format!("{pointer}/headers"), Kind::Parameter, way);
            }
            Kind::MediaType => {
                self.with_schema(pointer, way);
                for encoding in self.members(&format!("{pointer}/encoding")) {
                    self.add_members(&format!("{encoding}/headers"), Kind::Parameter, way);
                }
            }
            Kind::Schema => self.schema(pointer),
        }
    }

    fn parameters(&mut self, pointer: &str, way: Way) {
        for parameter in self.items(&format!("{pointer}/parameters")) {
            self.add(Kind::Parameter, parameter, way);
        }
    }

    /// What has a schema and, beside it, examples.
    fn with_schema(&mut self, pointer: &str, way: Way) {
        let schema = format!("{pointer}/schema");
        if self.document.at(pointer).get("schema").is_none() {
            return;
        }
        if self.document.at(pointer).get("example").is_some() {
            self.example(format!("{pointer}/example"), schema.clone(), way);
        }
        for named in self.members(&format!("{pointer}/examples")) {
            let value = format!("{}/value", self.document.follow(&named));
            if self.document.root.pointer(&value).is_some() {
                self.example(value, schema.clone(), way);
            }
        }
        self.add(Kind::Schema, schema, Way::Any);
    }

    fn example(&mut self, at: String, schema: String, way: Way) {
        self.found.examples.push(Example { at, schema, way });
    }
}

#[cfg(test)]
mod tests;
