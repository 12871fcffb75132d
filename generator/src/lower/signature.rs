//! How a JSON value is recognised as a variant of a union without a discriminator.

use std::collections::HashMap;

use super::cx::Cx;
use super::direction::{self, Side, TypeKey};
use crate::model::{JsonType, Signature};
use crate::resolve::{EnumShape, SchemaId, Shape, UnionShape};
use crate::source::Value;

/// How deep unions inside unions are looked into.
const DEEPEST: usize = 8;

/// A signature that fits everything.
pub(crate) fn any() -> Signature {
    Signature {
        json: JsonType::Any,
        required: Vec::new(),
        known: Vec::new(),
        fixed: Vec::new(),
        values: Vec::new(),
    }
}

/// The signatures of all variants. A list of several values distinguishes only where another variant has a list without
/// a common value under the same name; else a value that nobody has declared yet would make the variant unknown.
pub(crate) fn of_variants(cx: &Cx<'_, '_>, key: TypeKey, shape: &UnionShape) -> Vec<Signature> {
    let side = cx.directions.side(key);
    let mut all: Vec<Signature> = shape
        .variants
        .iter()
        .map(|v| of(cx, v.schema, side, 0))
        .collect();
    let mut lists: HashMap<String, Vec<Vec<String>>> = HashMap::new();
    for (name, values) in all.iter().flat_map(|signature| &signature.fixed) {
        lists.entry(name.clone()).or_default().push(values.clone());
    }
    for signature in &mut all {
        signature.fixed.retain(|(name, values)| {
            let others = lists.get(name).into_iter().flatten();
            let apart = |other: &Vec<String>| {
                other != values && !other.iter().any(|value| values.contains(value))
            };
            values.len() == 1 || others.take(64).any(apart)
        });
    }
    all
}

fn of(cx: &Cx<'_, '_>, id: SchemaId, side: Side, depth: usize) -> Signature {
    let plain = |json| Signature { json, ..any() };
    let schema = cx.schema(direction::target(cx.spec, id));
    match &schema.shape {
        Shape::Any | Shape::Null | Shape::Alias(_) => any(),
        Shape::Boolean => plain(JsonType::Boolean),
        Shape::Integer(_) => plain(JsonType::Integer),
        Shape::Number(_) => plain(JsonType::Number),
        Shape::String(_) => plain(JsonType::String),
        Shape::Array(_) => plain(JsonType::Array),
        Shape::Map(_) => plain(JsonType::Object),
        Shape::Enum(list) => Signature {
            values: texts(list),
            ..plain(json_of(list))
        },
        Shape::Object(object) => {
            let mut signature = plain(JsonType::Object);
            let visible = object
                .properties
                .iter()
                .filter(|(_, property)| direction::is_visible(cx.spec, property, side));
            for (name, property) in visible {
                signature.known.push(name.clone());
                if property.required {
                    signature.required.push(name.clone());
                }
                let value = cx.schema(direction::target(cx.spec, property.schema));
                if let Shape::Enum(list) = &value.shape
                    && json_of(list) == JsonType::String
                    && !cx.is_nullable(property.schema)
                {
                    signature.fixed.push((name.clone(), texts(list)));
                }
            }
            signature
        }
        Shape::Union(_) if depth >= DEEPEST => any(),
        Shape::Union(union) => together(
            union
                .variants
                .iter()
                .map(|v| of(cx, v.schema, side, depth + 1))
                .collect(),
        ),
    }
}

/// What the variants of an inner union have in common.
fn together(parts: Vec<Signature>) -> Signature {
    let mut parts = parts.into_iter();
    let Some(mut all) = parts.next() else {
        return any();
    };
    for part in parts {
        if part.json != all.json {
            return any();
        }
        all.required.retain(|name| part.required.contains(name));
        let news: Vec<String> = part
            .known
            .into_iter()
            .filter(|name| !all.known.contains(name))
            .collect();
        all.known.extend(news);
        if all.values.is_empty() || part.values.is_empty() {
            all.values.clear();
        } else {
            all.values.extend(part.values);
        }
    }
    all.fixed.clear();
    all
}

fn json_of(list: &EnumShape<'_>) -> JsonType {
    match list.values.first().map(|value| &value.node.value) {
        Some(Value::Int(_)) => JsonType::Integer,
        Some(Value::Bool(_)) => JsonType::Boolean,
        _ => JsonType::String,
    }
}

fn texts(list: &EnumShape<'_>) -> Vec<String> {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.to_string()),
        Value::Int(number) => Some(number.to_string()),
        Value::Bool(value) => Some(value.to_string()),
        _ => None,
    };
    list.values
        .iter()
        .filter_map(|value| text(&value.node.value))
        .collect()
}
