//! Random values of a schema, made from the schema as it is written; the judge says which of them it accepts.
//!
//! The same seed makes the same values. Each value has every required member and some of the others; deep inside there
//! are only required ones, so that schemas that stand in themselves come to an end.

use std::collections::{BTreeSet, HashMap, HashSet};

use fastrand::Rng;
use serde_json::{Map, Value};

use crate::original::{at, below, item};

mod numbers;
mod objects;
mod parts;
mod texts;

use parts::Parts;

/// Below this no member is made that is not required.
const DEEP: usize = 5;

/// Below this nothing is made.
const TOO_DEEP: usize = 24;

/// So many values may stand in one.
const MOST_VALUES: usize = 400;

/// Makes random values.
pub struct Maker<'d> {
    root: &'d Value,
    rng: Rng,
    /// For a schema with a discriminator: the component schemas that include it by `allOf`.
    heirs: HashMap<String, Vec<String>>,
    /// How many values may still be made.
    left: usize,
}

impl<'d> Maker<'d> {
    /// A maker of values for the schemas of this document, always the same for the same seed.
    #[must_use]
    pub fn new(root: &'d Value, seed: u64) -> Self {
        Self {
            root,
            rng: Rng::with_seed(seed),
            heirs: parts::heirs(root),
            left: 0,
        }
    }

    /// Different values of a schema, at most so many.
    pub fn values(&mut self, schema: &str, count: usize) -> Vec<Value> {
        let mut seen = HashSet::new();
        let mut found = Vec::new();
        for _ in 0..count {
            self.left = MOST_VALUES;
            if let Some(value) = self.value(&[schema.to_owned()], 0)
                && seen.insert(value.to_string())
            {
                found.push(value);
            }
        }
        found
    }

    /// A value for which all of these schemas hold.
    fn value(&mut self, schemas: &[String], depth: usize) -> Option<Value> {
        if depth > TOO_DEEP || self.left == 0 {
            return None;
        }
        self.left -= 1;
        let parts = self.gather(schemas, depth)?;
        if let Some(fixed) = self.fixed(&parts) {
            return Some(fixed);
        }
        let kind = self.kind(&parts);
        Some(match kind.as_str() {
            "null" => Value::Null,
            "boolean" => Value::Bool(self.rng.bool()),
            "integer" => self.integer(&parts),
            "number" => self.number(&parts),
            "string" => Value::String(self.text(&parts)),
            "array" => self.array(&parts, depth)?,
            "object" => self.object(&parts, depth)?,
            _ => self.anything(),
        })
    }

    /// One of the values that the schemas list, when they do.
    fn fixed(&mut self, parts: &Parts) -> Option<Value> {
        let root = self.root;
        let mut listed: Option<Vec<&Value>> = None;
        for part in &parts.places {
            let schema = at(root, part);
            let values: Vec<&Value> = match (schema.get("const"), schema["enum"].as_array()) {
                (Some(value), _) => vec![value],
                (None, Some(values)) => values.iter().collect(),
                (None, None) => continue,
            };
            listed = Some(match listed {
                None => values,
                Some(before) => before
                    .into_iter()
                    .filter(|one| values.contains(one))
                    .collect(),
            });
        }
        self.rng.choice(listed?).cloned()
    }

    /// A JSON type that all of the schemas allow.
    fn kind(&mut self, parts: &Parts) -> String {
        let root = self.root;
        let mut allowed: Option<BTreeSet<&str>> = None;
        for part in &parts.places {
            let named: BTreeSet<&str> = match &at(root, part)["type"] {
                Value::String(one) => [one.as_str()].into(),
                Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
                _ => continue,
            };
            allowed = Some(match allowed {
                None => named,
                Some(before) => common(&before, &named),
            });
        }
        let Some(allowed) = allowed else {
            return parts.implied_type(root).to_owned();
        };
        // A value says more than null.
        let values: Vec<&str> = allowed
            .iter()
            .copied()
            .filter(|kind| *kind != "null")
            .collect();
        if allowed.contains("null") && (values.is_empty() || self.rng.u8(..4) == 0) {
            return "null".to_owned();
        }
        self.rng.choice(values).unwrap_or("null").to_owned()
    }

    fn array(&mut self, parts: &Parts, depth: usize) -> Option<Value> {
        let root = self.root;
        let least = parts.largest(root, "minItems").unwrap_or(0.0) as usize;
        let most = parts.smallest(root, "maxItems").unwrap_or(f64::MAX) as usize;
        let wanted = if depth < DEEP { self.rng.usize(..4) } else { 0 };
        let length = wanted.max(least).min(most).min(MOST_VALUES);
        let is_unique = parts
            .places
            .iter()
            .any(|part| at(root, part)["uniqueItems"] == true);
        let mut items: Vec<Value> = Vec::new();
        for index in 0..length {
            let of_one = |part: &String| item(root, part, index);
            let inner: Vec<String> = parts.places.iter().filter_map(of_one).collect();
            match self.value(&inner, depth + 1) {
                Some(item) if is_unique && items.contains(&item) => {}
                Some(item) => items.push(item),
                None if index < least => return None,
                None => break,
            }
        }
        Some(Value::Array(items))
    }

    /// A small value of any type, for a schema that says nothing.
    fn anything(&mut self) -> Value {
        match self.rng.u8(..7) {
            0 => Value::Null,
            1 => Value::Bool(true),
            2 => Value::from(self.rng.i32(-100..100)),
            3 => Value::from(0.25),
            4 => Value::Array(vec![Value::from(1), Value::from("two")]),
            5 => Value::Object(Map::from_iter([("any".to_owned(), Value::from(1))])),
            _ => Value::String(texts::SAMPLES[self.rng.usize(..texts::SAMPLES.len())].to_owned()),
        }
    }
}

/// What both sets of types allow; an integer is a number.
fn common<'t>(one: &BTreeSet<&'t str>, other: &BTreeSet<&'t str>) -> BTreeSet<&'t str> {
    let allows = |set: &BTreeSet<&str>, kind: &str| {
        set.contains(kind) || kind == "integer" && set.contains("number")
    };
    let both = one.union(other).copied();
    both.filter(|kind| allows(one, kind) && allows(other, kind))
        .collect()
}

/// The place of a property of a schema.
fn property(schema: &str, name: &str) -> String {
    below(&format!("{schema}/properties"), name)
}

#[cfg(test)]
mod tests;
