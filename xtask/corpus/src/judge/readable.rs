//! A document as JSON Schema 2020-12 can read it: what OpenAPI 3.0 writes otherwise is rewritten, and single keywords
//! that no validator can read are taken out, so that the rest of the document can still be judged by.

use std::collections::HashMap;

use mock::upgrade::upgrade;
use serde_json::{Map, Value, json};

/// The document as a resource of schemas.
pub(super) fn readable(root: &Value) -> Value {
    let mut copy = root.clone();
    let version = root["openapi"].as_str().unwrap_or_default();
    if version.starts_with("3.0") {
        upgrade(&mut copy);
    }
    let mut cleaner = Cleaner {
        root,
        patterns: HashMap::new(),
    };
    cleaner.clean(&mut copy);
    copy
}

struct Cleaner<'r> {
    root: &'r Value,
    /// Which regular expressions can be read.
    patterns: HashMap<String, bool>,
}

impl Cleaner<'_> {
    fn clean(&mut self, value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.clean(item)),
            Value::Object(members) => {
                self.clean_object(members);
                members.values_mut().for_each(|member| self.clean(member));
            }
            _ => {}
        }
    }

    fn clean_object(&mut self, members: &mut Map<String, Value>) {
        // What cannot be found allows anything, as it does for the generator.
        if let Some(Value::String(reference)) = members.get("$ref")
            && !self.leads_somewhere(reference)
        {
            members.remove("$ref");
        }
        if let Some(Value::String(pattern)) = members.get("pattern") {
            let pattern = pattern.clone();
            if !self.is_pattern(&pattern) {
                members.remove("pattern");
            }
        }
        if let Some(Value::Object(patterns)) = members.get_mut("patternProperties") {
            patterns.retain(|pattern, _| self.is_pattern(pattern));
        }
        // Properties may be called like keywords, but then they are schemas.
        for keyword in ["$schema", "$id"] {
            if members.get(keyword).is_some_and(Value::is_string) {
                members.remove(keyword);
            }
        }
    }

    fn leads_somewhere(&self, reference: &str) -> bool {
        let value = json!({ "$ref": reference });
        crate::original::target(&value).is_some_and(|pointer| self.root.pointer(&pointer).is_some())
    }

    fn is_pattern(&mut self, pattern: &str) -> bool {
        if let Some(known) = self.patterns.get(pattern) {
            return *known;
        }
        let is_one = jsonschema::validator_for(&json!({ "pattern": pattern })).is_ok();
        self.patterns.insert(pattern.to_owned(), is_one);
        is_one
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_validator_can_read_is_taken_out() {
        let document = json!({
            "openapi": "3.1.0",
            "good": {"pattern": "^a$", "$ref": "#/bad"},
            "bad": {"pattern": "(", "minLength": 1, "$ref": "elsewhere.yaml#/x", "$id": "y"},
        });
        let read = readable(&document);
        assert_eq!(read["good"], document["good"]);
        assert_eq!(read["bad"], json!({"minLength": 1}));
    }
}
