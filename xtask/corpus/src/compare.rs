//! Whether a value has come back as it was sent. Members that no schema declares are counted and left out of the
//! comparison; where `additionalProperties` is written, or where no member is declared at all, all must be kept.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use serde_json::{Map, Number, Value, json};

use crate::examples::Way;
use crate::judge::{Judge, is_marked};
use crate::original::{at, below, item, items, target};

/// What came of a comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// How many members no schema declares.
    pub undeclared: usize,
    /// How many members are missing because they only travel the other way.
    pub one_way: usize,
    /// The first place that is not as it was, and how.
    pub difference: Option<(String, String)>,
}

/// Compares by the schemas of a document.
pub struct Comparer<'j> {
    judge: &'j Judge,
    matches: RefCell<HashMap<String, Option<jsonschema::Validator>>>,
}

impl<'j> Comparer<'j> {
    /// A comparer by the schemas that this judge knows.
    #[must_use]
    pub fn new(judge: &'j Judge) -> Self {
        Self {
            judge,
            matches: RefCell::default(),
        }
    }

    /// Compares a value that the schema accepts with what came back.
    #[must_use]
    pub fn compare(&self, schema: &str, way: Way, sent: &Value, back: &Value) -> Comparison {
        let mut run = Run {
            comparer: self,
            way,
            found: Comparison::default(),
        };
        run.value(&[schema.to_owned()], "", sent, back);
        run.found
    }

    /// The schemas that hold for a value together: through references, `allOf`, and the branches that accept it.
    fn together(&self, way: Way, schemas: &[String], value: &Value) -> Vec<String> {
        let root = self.judge.root();
        let mut open = schemas.to_vec();
        let mut seen = HashSet::new();
        let mut found = Vec::new();
        while let Some(place) = open.pop() {
            if !seen.insert(place.clone()) {
                continue;
            }
            let schema = at(root, &place);
            open.extend(target(schema));
            let list = |keyword: &str| items(root, &format!("{place}/{keyword}"));
            let accepts = |branch: &String| self.judge.accepts(way, branch, value);
            open.extend(list("allOf"));
            open.extend(list("anyOf").into_iter().filter(accepts));
            open.extend(list("oneOf").into_iter().filter(accepts));
            if schema.get("if").is_some() {
                let condition = format!("{place}/if");
                let (holds, branch) = match accepts(&condition) {
                    true => (Some(condition), "then"),
                    false => (None, "else"),
                };
                open.extend(holds);
                open.extend(schema.get(branch).map(|_| format!("{place}/{branch}")));
            }
            for name in schema["dependentSchemas"]
                .as_object()
                .into_iter()
                .flat_map(Map::keys)
            {
                if value.get(name).is_some() {
                    open.push(below(&format!("{place}/dependentSchemas"), name));
                }
            }
            found.push(place);
        }
        found
    }

    /// Whether a regular expression is found in a name.
    fn is_match(&self, pattern: &str, name: &str) -> bool {
        let mut known = self.matches.borrow_mut();
        let validator = known
            .entry(pattern.to_owned())
            .or_insert_with(|| jsonschema::validator_for(&json!({ "pattern": pattern })).ok());
        let validator = validator.as_ref();
        validator.is_some_and(|validator| validator.is_valid(&Value::from(name)))
    }
}

/// What the schemas of an object say about one of its members.
enum Member {
    /// They declare it: these are its schemas.
    Declared(Vec<String>),
    /// No schema declares it.
    Undeclared,
}

struct Run<'c, 'j> {
    comparer: &'c Comparer<'j>,
    way: Way,
    found: Comparison,
}

impl Run<'_, '_> {
    /// Compares one value; without schemas, everything in it must be kept.
    fn value(&mut self, schemas: &[String], place: &str, sent: &Value, back: &Value) {
        if self.found.difference.is_some() {
            return;
        }
        match (sent, back) {
            (Value::Object(sent_members), Value::Object(back_members)) => {
                let schemas = self.comparer.together(self.way, schemas, sent);
                self.object(&schemas, place, sent_members, back_members);
            }
            (Value::Array(sent_items), Value::Array(back_items)) => {
                if sent_items.len() != back_items.len() {
                    let (was, is) = (sent_items.len(), back_items.len());
                    return self.differs(place, format!("{is} items instead of {was}"));
                }
                let schemas = self.comparer.together(self.way, schemas, sent);
                for (index, (sent, back)) in sent_items.iter().zip(back_items).enumerate() {
                    let inner = self.items(&schemas, index);
                    self.value(&inner, &format!("{place}/{index}"), sent, back);
                }
            }
            (Value::Number(one), Value::Number(other)) if is_same_number(one, other) => {}
            (one, other) if one == other => {}
            (one, other) => {
                self.differs(place, format!("{} instead of {}", short(other), short(one)));
            }
        }
    }

    fn differs(&mut self, place: &str, how: String) {
        self.found.difference = Some((place.to_owned(), how));
    }

    fn object(
        &mut self,
        schemas: &[String],
        place: &str,
        sent: &Map<String, Value>,
        back: &Map<String, Value>,
    ) {
        for (name, value) in sent {
            let inner = match self.member(schemas, name) {
                Member::Declared(inner) => inner,
                Member::Undeclared => {
                    self.found.undeclared += 1;
                    continue;
                }
            };
            let member = below(place, name);
            match back.get(name) {
                Some(other) => self.value(&inner, &member, value, other),
                None if self.travels_back(&inner) => self.found.one_way += 1,
                None => return self.differs(&member, format!("{} is lost", short(value))),
            }
        }
        if let Some(name) = back.keys().find(|name| !sent.contains_key(*name)) {
            let how = format!("{} was not there", short(&back[name]));
            self.differs(&below(place, name), how);
        }
    }

    fn member(&self, schemas: &[String], name: &str) -> Member {
        let root = self.comparer.judge.root();
        let (mut inner, mut is_kept, mut declares_any) = (Vec::new(), false, false);
        for place in schemas {
            let schema = at(root, place);
            let before = inner.len();
            let properties = schema["properties"].as_object();
            if properties.is_some_and(|properties| properties.contains_key(name)) {
                inner.push(below(&format!("{place}/properties"), name));
            }
            let patterns = schema["patternProperties"].as_object();
            for pattern in patterns.into_iter().flat_map(Map::keys) {
                if self.comparer.is_match(pattern, name) {
                    inner.push(below(&format!("{place}/patternProperties"), pattern));
                }
            }
            let is_some = |map: Option<&Map<String, Value>>| map.is_some_and(|map| !map.is_empty());
            declares_any |= is_some(properties) || is_some(patterns);
            for keyword in ["additionalProperties", "unevaluatedProperties"] {
                let rest = &schema[keyword];
                if inner.len() == before && (rest.is_object() || *rest == true) {
                    is_kept = true;
                    inner.push(format!("{place}/{keyword}"));
                }
            }
        }
        if inner.is_empty() && !is_kept && declares_any {
            return Member::Undeclared;
        }
        Member::Declared(inner)
    }

    fn items(&self, schemas: &[String], index: usize) -> Vec<String> {
        let root = self.comparer.judge.root();
        let of_one = |place: &String| item(root, place, index);
        schemas.iter().filter_map(of_one).collect()
    }

    fn travels_back(&self, schemas: &[String]) -> bool {
        let mark = match self.way {
            Way::Sent => "readOnly",
            Way::Received => "writeOnly",
            Way::Any => return false,
        };
        let root = self.comparer.judge.root();
        schemas
            .iter()
            .any(|place| is_marked(root, at(root, place), mark))
    }
}

/// Whether two numbers have the same value, however they are spelled.
fn is_same_number(one: &Number, other: &Number) -> bool {
    let whole = |number: &Number| {
        let signed = number.as_i64().map(i128::from);
        signed.or_else(|| number.as_u64().map(i128::from))
    };
    match (whole(one), whole(other)) {
        (Some(one), Some(other)) => one == other,
        _ => one.as_f64() == other.as_f64(),
    }
}

/// A value as a few words of JSON.
pub(crate) fn short(value: &Value) -> String {
    const MOST: usize = 60;
    let text = value.to_string();
    if text.chars().count() <= MOST {
        return text;
    }
    let start: String = text.chars().take(MOST).collect();
    format!("{start}…")
}

#[cfg(test)]
mod tests;
