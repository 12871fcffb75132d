//! A value made from a schema, for answers without an example.

use serde_json::{Map, Number, Value, json};

use crate::document::{Document, below};

/// How deep optional members go.
const DEPTH: u32 = 4;

/// How deep anything goes.
const DEEPEST: u32 = 24;

/// A value that means to be what the schema asks for.
pub(crate) fn sample(document: &Document, schema: &str) -> Value {
    make(document, schema, 0)
}

fn make(document: &Document, schema: &str, depth: u32) -> Value {
    let (pointer, value) = document.follow(schema);
    if depth > DEEPEST {
        return Value::Null;
    }
    let shown = ["const", "default", "example"]
        .iter()
        .find_map(|keyword| value.get(*keyword));
    let listed = ["enum", "examples"]
        .iter()
        .find_map(|keyword| value[*keyword].get(0));
    if let Some(shown) = shown.or(listed) {
        return shown.clone();
    }
    for keyword in ["oneOf", "anyOf"] {
        if value[keyword].get(0).is_some() {
            let first = make(document, &format!("{pointer}/{keyword}/0"), depth + 1);
            return joined(first, by_type(document, &pointer, value, depth));
        }
    }
    let mut made = by_type(document, &pointer, value, depth);
    for index in 0..value["allOf"].as_array().map_or(0, Vec::len) {
        let member = make(document, &format!("{pointer}/allOf/{index}"), depth + 1);
        made = joined(member, made);
    }
    made
}

/// Two objects as one; of two other values the first that says something.
fn joined(first: Value, second: Value) -> Value {
    match (first, second) {
        (Value::Object(mut first), Value::Object(second)) => {
            first.extend(second);
            Value::Object(first)
        }
        (Value::Null, second) => second,
        (first, _) => first,
    }
}

fn by_type(document: &Document, pointer: &str, value: &Value, depth: u32) -> Value {
    let kind = match &value["type"] {
        Value::String(one) => one.as_str(),
        Value::Array(several) => several.first().and_then(Value::as_str).unwrap_or("null"),
        _ if value.get("properties").is_some() => "object",
        _ if value.get("items").is_some() => "array",
        _ => "null",
    };
    match kind {
        "object" => object(document, pointer, value, depth),
        "array" => {
            let count = value["minItems"].as_u64().unwrap_or(0).min(16);
            let count = if depth < DEPTH && value.get("items").is_some() {
                count.max(1)
            } else {
                count
            };
            let items = below(pointer, "items");
            (0..count)
                .map(|_| make(document, &items, depth + 1))
                .collect()
        }
        "string" => Value::from(text(value)),
        "integer" | "number" => number(value),
        "boolean" => Value::from(true),
        _ => Value::Null,
    }
}

fn object(document: &Document, pointer: &str, value: &Value, depth: u32) -> Value {
    let required = value["required"].as_array();
    let mut members = Map::new();
    let properties = below(pointer, "properties");
    for (name, _) in value["properties"].as_object().into_iter().flatten() {
        let needed = required.is_some_and(|names| names.iter().any(|known| known == name));
        if needed || depth < DEPTH {
            let member = make(document, &below(&properties, name), depth + 1);
            members.insert(name.clone(), member);
        }
    }
    Value::Object(members)
}

fn text(value: &Value) -> String {
    let text = match value["format"].as_str() {
        Some("date") => "2026-01-02",
        Some("date-time") => "2026-01-02T03:04:05Z",
        Some("time") => "03:04:05Z",
        Some("duration") => "P1D",
        Some("uuid") => "00000000-0000-4000-8000-000000000001",
        Some("email") => "sample@example.test",
        Some("hostname") => "example.test",
        Some("ipv4") => "192.0.2.1",
        Some("ipv6") => "2001:db8::1",
        Some("uri" | "url" | "iri" | "uri-reference") => "https://example.test/",
        Some("byte") => "dGV4dA==",
        _ => "text",
    };
    let least = value["minLength"].as_u64().unwrap_or(0).min(4096);
    let most = value["maxLength"].as_u64().unwrap_or(u64::MAX);
    let mut text = text.to_owned();
    while (text.len() as u64) < least {
        text.push('x');
    }
    text.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    text
}

fn number(value: &Value) -> Value {
    let least = value["minimum"]
        .as_f64()
        .or_else(|| value["exclusiveMinimum"].as_f64().map(|limit| limit + 1.0));
    let most = value["maximum"]
        .as_f64()
        .or_else(|| value["exclusiveMaximum"].as_f64().map(|limit| limit - 1.0));
    let mut number = 1.0_f64;
    if let Some(step) = value["multipleOf"].as_f64() {
        number = step;
    }
    number = number
        .max(least.unwrap_or(f64::MIN))
        .min(most.unwrap_or(f64::MAX));
    if number.fract() == 0.0 && number.abs() < 9e15 {
        json!(number as i64)
    } else {
        Number::from_f64(number).map_or(Value::Null, Value::Number)
    }
}
