//! What a schema says about the members of an object, across `$ref` and `allOf`.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::document::{Document, below};

/// How deep `allOf` and the like are followed.
const DEPTH: u32 = 12;

/// The types that a schema names.
pub(crate) fn types<'d>(document: &'d Document, schema: &str) -> Vec<&'d str> {
    let (_, value) = document.follow(schema);
    match &value["type"] {
        Value::String(one) => vec![one],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The schemas that hold together for one value: the schema, where its `$ref` leads, and the members of `allOf`. The
/// first alternative counts for `oneOf` and `anyOf` when nothing else names a property.
fn together(document: &Document, schema: &str, depth: u32, found: &mut Vec<String>) {
    if depth == 0 || found.iter().any(|known| known == schema) {
        return;
    }
    found.push(schema.to_owned());
    let (target, value) = document.follow(schema);
    if target != schema {
        found.push(target.clone());
    }
    for keyword in ["allOf", "oneOf", "anyOf"] {
        let members = value[keyword].as_array().map_or(0, Vec::len);
        let count = if keyword == "allOf" {
            members
        } else {
            members.min(1)
        };
        for index in 0..count {
            let member = format!("{}/{index}", below(&target, keyword));
            together(document, &member, depth - 1, found);
        }
    }
}

/// Where the schema of each member stands.
pub(crate) fn members(document: &Document, schema: &str) -> BTreeMap<String, String> {
    let mut schemas = Vec::new();
    together(document, schema, DEPTH, &mut schemas);
    let mut found = BTreeMap::new();
    for schema in schemas {
        let properties = below(&schema, "properties");
        for (name, _) in document.at(&properties).as_object().into_iter().flatten() {
            found
                .entry(name.clone())
                .or_insert_with(|| below(&properties, name));
        }
    }
    found
}

/// Where the schema of the items of a list stands.
pub(crate) fn items(document: &Document, schema: &str) -> Option<String> {
    let mut schemas = Vec::new();
    together(document, schema, DEPTH, &mut schemas);
    let found = schemas.iter().map(|schema| below(schema, "items"));
    found
        .into_iter()
        .find(|items| !document.at(items).is_null())
}

/// The members that must be there.
pub(crate) fn required(document: &Document, schema: &str) -> Vec<String> {
    let mut schemas = Vec::new();
    together(document, schema, DEPTH, &mut schemas);
    schemas
        .iter()
        .flat_map(|schema| document.at(schema)["required"].as_array())
        .flatten()
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect()
}

/// Whether a schema, or where its `$ref` leads, bears a mark such as `readOnly`.
pub(crate) fn marked(document: &Document, schema: &str, mark: &str) -> bool {
    document.at(schema)[mark] == true || document.follow(schema).1[mark] == true
}

/// Takes the members with a mark out of a value, and out of what stands in it.
pub(crate) fn strip(document: &Document, schema: &str, mark: &str, value: &mut Value) {
    match value {
        Value::Object(object) => {
            let members = members(document, schema);
            object.retain(|name, value| {
                let Some(member) = members.get(name) else {
                    return true;
                };
                let kept = !marked(document, member, mark);
                if kept {
                    strip(document, member, mark, value);
                }
                kept
            });
        }
        Value::Array(items) => {
            let (schema, value) = document.follow(schema);
            if value.get("items").is_some() {
                let schema = below(&schema, "items");
                items
                    .iter_mut()
                    .for_each(|item| strip(document, &schema, mark, item));
            }
        }
        _ => {}
    }
}

/// Whether a schema is a list of texts, such as `enum` or a `oneOf` of `const`.
pub(crate) fn is_enum(document: &Document, schema: &str) -> bool {
    let mut schemas = Vec::new();
    together(document, schema, DEPTH, &mut schemas);
    schemas.iter().any(|schema| {
        let value = document.at(schema);
        let texts = |values: &Value| {
            let values = values.as_array();
            values.is_some_and(|values| values.iter().any(Value::is_string))
        };
        texts(&value["enum"]) || value["const"].is_string()
    })
}
