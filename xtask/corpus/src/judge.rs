//! The judge: the `jsonschema` crate (2020-12) on the document itself. It decides which examples count; nothing that
//! the generator made has a part in it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use jsonschema::{Draft, Registry, Validator};
use mock::{Failure, fragment};
use serde_json::{Value, json};

use crate::examples::Way;
use crate::original::{self, Original};

mod readable;

/// The schemas of a document, ready to judge by.
pub struct Judge {
    /// The document as JSON Schema 2020-12 has it: what cannot be judged by is taken out of it.
    root: Value,
    /// The same for values that travel one way, where that makes a difference.
    ways: Vec<(Way, Registry<'static>)>,
    known: RefCell<HashMap<(Way, String), Known>>,
}

/// A validator, unless nothing can be judged by its schema.
type Known = Option<Rc<Validator>>;

/// What the document is called among schemas.
const ADDRESS: &str = "corpus://document/";

impl Judge {
    /// A judge of that document.
    ///
    /// # Errors
    ///
    /// When the document is no resource that schemas can stand in.
    pub fn new(document: &Original) -> Result<Self, Failure> {
        let root = readable::readable(&document.root);
        let mut ways = vec![(Way::Any, registry(root.clone())?)];
        for (way, mark) in [(Way::Sent, "readOnly"), (Way::Received, "writeOnly")] {
            let mut one_way = root.clone();
            if relax(&mut one_way, &root, mark) {
                ways.push((way, registry(one_way)?));
            }
        }
        Ok(Self {
            root,
            ways,
            known: RefCell::default(),
        })
    }

    /// The document that is judged by.
    #[must_use]
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// Whether a schema accepts a value that travels that way. A member that only travels the other way is not
    /// required then. Formats are remarks, as 2020-12 has them. What cannot be judged by accepts nothing.
    #[must_use]
    pub fn accepts(&self, way: Way, schema: &str, value: &Value) -> bool {
        self.validator(way, schema)
            .is_some_and(|validator| validator.is_valid(value))
    }

    /// Whether a value can be held against a schema at all.
    #[must_use]
    pub fn can_judge(&self, schema: &str) -> bool {
        self.validator(Way::Any, schema).is_some()
    }

    fn validator(&self, way: Way, schema: &str) -> Known {
        let of_way = self.ways.iter().find(|(known, _)| *known == way);
        let (way, registry) = of_way.or(self.ways.first())?;
        let key = (*way, schema.to_owned());
        if let Some(known) = self.known.borrow().get(&key) {
            return known.clone();
        }
        let validator = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .with_registry(registry)
            .should_validate_formats(false)
            .build(&json!({ "$ref": format!("{ADDRESS}#{}", fragment(schema)) }))
            .ok()
            .map(Rc::new);
        self.known.borrow_mut().insert(key, validator.clone());
        validator
    }
}

fn registry(root: Value) -> Result<Registry<'static>, Failure> {
    Registry::new()
        .draft(Draft::Draft202012)
        .add(ADDRESS, root)
        .and_then(jsonschema::RegistryBuilder::prepare)
        .map_err(|reason| Failure::new(format!("the document cannot judge: {reason}")))
}

/// Lets the members with a mark be left out; whether there was any such.
fn relax(value: &mut Value, root: &Value, mark: &str) -> bool {
    match value {
        Value::Array(items) => {
            let relaxed: Vec<bool> = items
                .iter_mut()
                .map(|item| relax(item, root, mark))
                .collect();
            relaxed.contains(&true)
        }
        Value::Object(members) => {
            let properties = members.get("properties").and_then(Value::as_object);
            let dropped: Vec<String> = properties
                .into_iter()
                .flatten()
                .filter(|(_, schema)| is_marked(root, schema, mark))
                .map(|(name, _)| name.clone())
                .collect();
            let mut any = !dropped.is_empty();
            if let Some(Value::Array(required)) = members.get_mut("required") {
                required.retain(|name| !dropped.iter().any(|dropped| name == dropped));
            }
            for member in members.values_mut() {
                any |= relax(member, root, mark);
            }
            any
        }
        _ => false,
    }
}

/// Whether a schema, or what its reference leads to, bears a mark.
pub(crate) fn is_marked(root: &Value, schema: &Value, mark: &str) -> bool {
    let target = original::target(schema)
        .map(|pointer| original::at(root, &original::follow(root, &pointer)));
    schema[mark] == true || target.is_some_and(|target| target[mark] == true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(schemas: Value) -> Judge {
        let document =
            Original::of(json!({"openapi": "3.0.3", "components": {"schemas": schemas}}));
        Judge::new(&document).expect("it can judge")
    }

    #[test]
    fn the_whole_document_is_the_resource_of_a_schema() {
        let judge = judge(json!({
            "A b": {"type": "array", "items": {"$ref": "#/components/schemas/B"}},
            "B": {"type": "integer", "nullable": true, "minimum": 1, "exclusiveMinimum": true},
        }));
        let place = "/components/schemas/A b";
        assert!(judge.accepts(Way::Any, place, &json!([2, null])));
        assert!(!judge.accepts(Way::Any, place, &json!([1])));
    }

    #[test]
    fn what_travels_the_other_way_is_not_required() {
        let judge = judge(json!({"A": {
            "required": ["id", "secret"],
            "properties": {"id": {"readOnly": true}, "secret": {"$ref": "#/components/schemas/S"}},
        }, "S": {"writeOnly": true}}));
        let place = "/components/schemas/A";
        assert!(judge.accepts(Way::Sent, place, &json!({"secret": 1})));
        assert!(!judge.accepts(Way::Sent, place, &json!({"id": 1})));
        assert!(judge.accepts(Way::Received, place, &json!({"id": 1})));
        assert!(!judge.accepts(Way::Any, place, &json!({"id": 1})));
    }

    #[test]
    fn what_cannot_be_judged_by_accepts_nothing() {
        let judge = judge(json!({"A": {"minLength": "many"}}));
        assert!(!judge.can_judge("/components/schemas/A"));
        assert!(!judge.accepts(Way::Any, "/components/schemas/A", &json!("x")));
        assert!(!judge.can_judge("/components/schemas/None"));
    }
}
