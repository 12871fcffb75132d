//! What nobody may see: unique texts and numbers for every personal field that the description knows.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

/// Stands in each planted text, and nowhere else.
pub(crate) const MARK: &str = "kanarie";
/// Each planted number begins with it. No time in a trace has so many digits in a row.
pub(crate) const DIGITS: i64 = 730_145_982_601;
/// The planted date.
pub(crate) const DATE: &str = "2373-11-17";

/// Where something planted stands in a text, with what is around it; also in the rows of a hex dump.
pub(crate) fn find(text: &str) -> Option<String> {
    let dump: String = text.lines().filter_map(row).collect();
    [text.to_lowercase(), dump.to_lowercase()]
        .iter()
        .find_map(|text| {
            let digits = &DIGITS.to_string()[..10];
            let at = [MARK, digits, DATE]
                .iter()
                .find_map(|planted| text.find(planted))?;
            let around = text.char_indices().map(|(at, _)| at);
            let start = around.clone().filter(|start| start + 120 > at).min();
            let end = around.filter(|end| *end < at + 80).max();
            Some(text[start?..end?].to_owned())
        })
}

/// The characters of a row of a hex dump: sixteen, behind eight groups of four digits.
fn row(line: &str) -> Option<&str> {
    let is_digits = |group: &[u8]| {
        let digits = group.iter().take(4);
        group.len() == 5 && group[4] == b' ' && digits.into_iter().all(u8::is_ascii_hexdigit)
            || group == b"---- "
    };
    let mut windows = line.as_bytes().windows(40);
    let start = windows.position(|groups| groups.chunks(5).all(is_digits))?;
    line.get(start + 41..start + 57)
}

/// Fills objects of the description, and keeps which personal fields it has met.
pub(crate) struct Planter<'s> {
    spec: &'s Value,
    number: i64,
    pub(crate) met: BTreeSet<String>,
}

impl<'s> Planter<'s> {
    pub(crate) fn new(spec: &'s Value) -> Self {
        Self {
            spec,
            number: DIGITS,
            met: BTreeSet::new(),
        }
    }

    /// Every personal field that the schemas declare, as `Schema.field`.
    pub(crate) fn declared(&self) -> BTreeSet<String> {
        let schemas = self.spec["components"]["schemas"].as_object();
        let mut declared = BTreeSet::new();
        for (name, schema) in schemas.expect("there are schemas") {
            for (field, schema) in schema["properties"].as_object().into_iter().flatten() {
                if schema["x-sensitive"] == json!(true) {
                    declared.insert(format!("{name}.{field}"));
                }
            }
        }
        declared
    }

    /// An object with all its personal fields, its inner objects that have some, and what it cannot be without.
    pub(crate) fn object(&mut self, name: &str) -> Value {
        let schema = &self.spec["components"]["schemas"][name];
        let required = schema["required"].as_array();
        let mut object = Map::new();
        for (field, schema) in schema["properties"].as_object().into_iter().flatten() {
            let must = required.is_some_and(|names| names.contains(&json!(field)));
            let value = if schema["x-sensitive"] == json!(true) {
                self.met.insert(format!("{name}.{field}"));
                Some(self.planted(schema))
            } else {
                self.inner(schema).or_else(|| must.then(|| json!("plain")))
            };
            object.extend(value.map(|value| (field.clone(), value)));
        }
        Value::Object(object)
    }

    /// The object or list of objects that a field holds, when something personal is in it.
    fn inner(&mut self, schema: &Value) -> Option<Value> {
        if schema["type"] == json!("array") {
            return self.inner(&schema["items"]).map(|item| json!([item]));
        }
        let name = schema["$ref"].as_str()?.rsplit('/').next()?;
        let before = self.met.len();
        let object = self.object(name);
        (self.met.len() > before).then_some(object)
    }

    /// A value of the schema that is found again.
    fn planted(&mut self, schema: &Value) -> Value {
        self.number += 1;
        let text = format!("{MARK}-{}", self.number);
        if let Some(one) = schema["oneOf"].get(0) {
            return self.planted(one);
        }
        let kind = schema["type"]
            .as_str()
            .or_else(|| schema["type"][0].as_str());
        match (kind, schema["format"].as_str()) {
            (_, Some("date")) => json!(DATE),
            (Some("integer"), _) => json!(self.number),
            (Some("array"), _) => json!([self.planted(&schema["items"])]),
            (Some("object"), _) => json!({ format!("key-{text}"): text }),
            _ => json!(text),
        }
    }
}
