//! Which schemas hold together for one value that is to be made, once a branch of each choice is taken.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use super::{DEEP, Maker};
use crate::original::{at, follow, items, target};

/// Schemas that hold together.
pub(super) struct Parts {
    /// Where they stand.
    pub(super) places: Vec<String>,
    /// Discriminators, each with the value that belongs to the branch that was taken.
    pub(super) tags: Vec<(String, String)>,
}

impl Parts {
    /// The largest number that stands under a keyword.
    pub(super) fn largest(&self, root: &Value, keyword: &str) -> Option<f64> {
        self.numbers(root, keyword).into_iter().reduce(f64::max)
    }

    /// The smallest one.
    pub(super) fn smallest(&self, root: &Value, keyword: &str) -> Option<f64> {
        self.numbers(root, keyword).into_iter().reduce(f64::min)
    }

    fn numbers(&self, root: &Value, keyword: &str) -> Vec<f64> {
        let number = |part: &String| at(root, part)[keyword].as_f64();
        self.places.iter().filter_map(number).collect()
    }

    /// The first text that stands under a keyword.
    pub(super) fn first_text<'r>(&self, root: &'r Value, keyword: &str) -> Option<&'r str> {
        self.places
            .iter()
            .find_map(|part| at(root, part)[keyword].as_str())
    }

    /// The type that the keywords speak of, where none is named.
    pub(super) fn implied_type(&self, root: &Value) -> &'static str {
        let has = |keywords: &[&str]| {
            let says = |part: &String| {
                keywords
                    .iter()
                    .any(|keyword| at(root, part).get(keyword).is_some())
            };
            self.places.iter().any(says)
        };
        if has(&[
            "properties",
            "additionalProperties",
            "required",
            "patternProperties",
        ]) {
            "object"
        } else if has(&["items", "prefixItems", "minItems", "maxItems"]) {
            "array"
        } else if has(&["pattern", "minLength", "maxLength", "format"]) {
            "string"
        } else if has(&["minimum", "maximum", "multipleOf"]) {
            "number"
        } else {
            ""
        }
    }
}

impl Maker<'_> {
    /// The schemas that hold together with these; nothing when one of them allows nothing.
    pub(super) fn gather(&mut self, schemas: &[String], depth: usize) -> Option<Parts> {
        let root = self.root;
        // Whether a schema is what is asked for, and not what that includes.
        let mut open: Vec<(String, bool)> = schemas.iter().map(|one| (one.clone(), true)).collect();
        let mut seen = HashSet::new();
        let mut parts = Parts {
            places: Vec::new(),
            tags: Vec::new(),
        };
        while let Some((place, is_asked_for)) = open.pop() {
            if !seen.insert(place.clone()) {
                continue;
            }
            let schema = at(root, &place);
            if *schema == false {
                return None;
            }
            open.extend(target(schema).map(|target| (target, is_asked_for)));
            let members = items(root, &format!("{place}/allOf")).into_iter();
            open.extend(members.map(|member| (member, false)));
            let mut is_choice = false;
            for keyword in ["anyOf", "oneOf"] {
                if let Some(branch) = self.branch(&format!("{place}/{keyword}"), depth) {
                    is_choice = true;
                    self.tag(schema, &branch, &mut parts);
                    open.push((branch, true));
                }
            }
            if !is_choice && is_asked_for && schema["discriminator"].is_object() {
                let heirs = self.heirs.get(&place).cloned().unwrap_or_default();
                if let Some(heir) = self.rng.choice(heirs) {
                    self.tag(schema, &heir, &mut parts);
                    open.push((heir, false));
                }
            }
            if schema.get("if").is_some() {
                let branches: &[&str] = if self.rng.bool() {
                    &["if", "then"]
                } else {
                    &["else"]
                };
                let there = branches
                    .iter()
                    .filter(|branch| schema.get(**branch).is_some());
                open.extend(there.map(|branch| (format!("{place}/{branch}"), false)));
            }
            parts.places.push(place);
        }
        Some(parts)
    }

    /// One of the branches of a choice; deep inside one that has no inside, when there is such.
    fn branch(&mut self, choice: &str, depth: usize) -> Option<String> {
        let root = self.root;
        let mut branches = items(root, choice);
        if depth >= DEEP {
            let is_plain = |branch: &String| {
                let schema = at(root, &follow(root, branch));
                let kind = schema["type"].as_str().unwrap_or_default();
                ["null", "boolean", "integer", "number", "string"].contains(&kind)
                    || schema.get("enum").is_some()
            };
            if branches.iter().any(is_plain) {
                branches.retain(is_plain);
            }
        }
        self.rng.choice(branches)
    }

    /// The value of the discriminator for a branch: its key in the mapping, or the name of its schema.
    fn tag(&mut self, schema: &Value, branch: &str, parts: &mut Parts) {
        let discriminator = &schema["discriminator"];
        let Some(name) = discriminator["propertyName"].as_str() else {
            return;
        };
        let leads_to = follow(self.root, branch);
        let last = leads_to.rsplit('/').next().unwrap_or_default();
        let mapping = discriminator["mapping"].as_object();
        let is_key = |(_, value): &(&String, &Value)| {
            let value = value.as_str().unwrap_or_default();
            value == last || value.strip_prefix('#') == Some(leads_to.as_str())
        };
        let key = mapping.into_iter().flatten().find(is_key);
        let tag = key.map_or(last, |(key, _)| key.as_str());
        parts.tags.push((name.to_owned(), tag.to_owned()));
    }
}

/// For each component schema with a discriminator: those that include it by `allOf`, however far down.
pub(super) fn heirs(root: &Value) -> HashMap<String, Vec<String>> {
    let schemas = &root["components"]["schemas"];
    let names = schemas.as_object().into_iter().flat_map(Map::keys);
    let mut children: HashMap<String, Vec<String>> = HashMap::new();
    for name in names {
        let place = crate::original::below("/components/schemas", name);
        let bases = at(root, &place)["allOf"].as_array();
        for base in bases.into_iter().flatten().filter_map(target) {
            children.entry(base).or_default().push(place.clone());
        }
    }
    let has_discriminator = |place: &&String| at(root, place)["discriminator"].is_object();
    let mut heirs = HashMap::new();
    for base in children.keys().filter(has_discriminator) {
        let (mut all, mut open) = (Vec::new(), vec![base]);
        while let Some(place) = open.pop() {
            for child in children.get(place).into_iter().flatten() {
                if !all.contains(child) {
                    all.push(child.clone());
                    open.push(child);
                }
            }
        }
        heirs.insert(base.clone(), all);
    }
    heirs
}
