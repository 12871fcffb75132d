//! Random objects.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::parts::Parts;
use super::{DEEP, Maker, property, texts};
use crate::original::{at, below};

/// Names for members that are not declared.
const NAMES: [&str; 4] = ["extra", "Extra Member", "x-extra", "額外"];

impl Maker<'_> {
    /// An object with all required members and some of the others; nothing when a required one cannot be made.
    pub(super) fn object(&mut self, parts: &Parts, depth: usize) -> Option<Value> {
        let root = self.root;
        let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut required: BTreeSet<String> = BTreeSet::new();
        for part in &parts.places {
            let schema = at(root, part);
            for name in schema["properties"]
                .as_object()
                .into_iter()
                .flat_map(Map::keys)
            {
                places
                    .entry(name.clone())
                    .or_default()
                    .push(property(part, name));
            }
            let names = schema["required"].as_array().into_iter().flatten();
            required.extend(names.filter_map(Value::as_str).map(str::to_owned));
        }
        let mut members = Map::new();
        for name in required.union(&places.keys().cloned().collect()) {
            let is_required = required.contains(name);
            if !is_required && !self.is_wanted(depth) {
                continue;
            }
            let schemas = places.get(name).map_or(&[][..], Vec::as_slice);
            match self.value(schemas, depth + 1) {
                Some(value) => drop(members.insert(name.clone(), value)),
                None if is_required => return None,
                None => {}
            }
        }
        self.set_tags(parts, &places, &mut members);
        self.add_patterns(parts, depth, &mut members);
        self.add_others(parts, depth, &places, &mut members);
        Some(Value::Object(members))
    }

    /// Whether a member that may be left out is made.
    fn is_wanted(&mut self, depth: usize) -> bool {
        let of_ten = [7, 5, 3, 2, 1].get(depth).copied().unwrap_or(0);
        self.rng.u8(..10) < of_ten
    }

    /// Puts in what the discriminators need, unless the member has values of its own.
    fn set_tags(
        &mut self,
        parts: &Parts,
        places: &BTreeMap<String, Vec<String>>,
        members: &mut Map<String, Value>,
    ) {
        let root = self.root;
        for (name, tag) in &parts.tags {
            let schemas = places.get(name).map_or(&[][..], Vec::as_slice);
            let is_fixed = schemas.iter().any(|place| {
                let schema = at(root, &crate::original::follow(root, place));
                schema.get("const").is_some()
                    || schema.get("enum").is_some_and(|list| {
                        !list
                            .as_array()
                            .is_some_and(|list| list.iter().any(|value| value == tag))
                    })
            });
            if !is_fixed {
                members.insert(name.clone(), Value::from(tag.as_str()));
            }
        }
    }

    fn add_patterns(&mut self, parts: &Parts, depth: usize, members: &mut Map<String, Value>) {
        let root = self.root;
        for part in &parts.places {
            let patterns = at(root, part)["patternProperties"].as_object();
            for pattern in patterns.into_iter().flat_map(Map::keys) {
                if depth >= DEEP || self.rng.bool() {
                    continue;
                }
                let schema = below(&format!("{part}/patternProperties"), pattern);
                if let Some(name) = texts::matching(pattern, &mut self.rng)
                    && let Some(value) = self.value(&[schema], depth + 1)
                {
                    members.insert(name, value);
                }
            }
        }
    }

    /// Members that `additionalProperties` speaks of, or of an object that declares nothing.
    fn add_others(
        &mut self,
        parts: &Parts,
        depth: usize,
        declared: &BTreeMap<String, Vec<String>>,
        members: &mut Map<String, Value>,
    ) {
        let root = self.root;
        let written = |part: &&String| at(root, part)["additionalProperties"].is_object();
        let schemas: Vec<String> = parts
            .places
            .iter()
            .filter(written)
            .map(|part| format!("{part}/additionalProperties"))
            .collect();
        let says = |answer: bool| {
            let mut all = parts
                .places
                .iter()
                .map(|part| &at(root, part)["additionalProperties"]);
            all.any(|value| *value == answer)
        };
        let is_open = !schemas.is_empty() || says(true) || declared.is_empty();
        if !is_open || says(false) || depth >= DEEP {
            return;
        }
        for _ in 0..self.rng.usize(..3) {
            let name = self.other_name(parts);
            if declared.contains_key(&name) {
                continue;
            }
            if let Some(value) = self.value(&schemas, depth + 1) {
                members.insert(name, value);
            }
        }
    }

    fn other_name(&mut self, parts: &Parts) -> String {
        let root = self.root;
        let rule = parts
            .places
            .iter()
            .find(|part| at(root, part)["propertyNames"].is_object());
        let made = rule.and_then(|part| self.value(&[format!("{part}/propertyNames")], DEEP));
        match made {
            Some(Value::String(name)) => name,
            _ => NAMES[self.rng.usize(..NAMES.len())].to_owned(),
        }
    }
}
