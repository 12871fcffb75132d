//! Bodies made from the schemas of a description: a sample, and random ones. `tests/prism` holds this file too, so that
//! both speak of the same bodies.

use std::path::Path;

use proptest::prelude::*;
use proptest::strategy::Union as OneOf;
use serde_json::{Map, Value, json};

/// The description as the other YAML reader sees it.
pub(crate) fn specification() -> Value {
    read("spec/shopline.yaml")
}

/// A description of this repository.
pub(crate) fn read(path: &str) -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let text = std::fs::read_to_string(root.join(path)).expect("the description is there");
    serde_yaml::from_str(&text).expect("the description is YAML")
}

/// The fields of the real body.
pub(crate) fn properties(spec: &Value) -> &Map<String, Value> {
    spec["components"]["schemas"]["UpdateCustomerBody"]["properties"]
        .as_object()
        .expect("the body has properties")
}

/// Follows references to their end.
pub(crate) fn resolve<'s>(spec: &'s Value, schema: &'s Value) -> &'s Value {
    schema["$ref"].as_str().map_or(schema, |reference| {
        resolve(
            spec,
            spec.pointer(reference.trim_start_matches('#'))
                .expect("the reference leads somewhere"),
        )
    })
}

/// Whether a field can be cleared.
pub(crate) fn nullable(schema: &Value) -> bool {
    let in_type = schema["type"]
        .as_array()
        .is_some_and(|types| types.contains(&json!("null")));
    let in_union = schema["oneOf"]
        .as_array()
        .is_some_and(|members| members.contains(&json!({"type": "null"})));
    in_type || in_union
}

/// A value of that schema, with every member that an object can have.
pub(crate) fn sample(spec: &Value, schema: &Value) -> Value {
    let schema = resolve(spec, schema);
    if let Some(members) = schema["oneOf"].as_array() {
        let first = &members[0];
        return if first["const"].is_null() {
            sample(spec, first)
        } else {
            first["const"].clone()
        };
    }
    if schema["type"].is_null() {
        return json!("anything");
    }
    let kind = schema["type"]
        .as_str()
        .or_else(|| schema["type"][0].as_str())
        .expect("a type");
    match (kind, schema["format"].as_str()) {
        ("string", Some("date")) => json!("1990-02-03"),
        ("string", Some("date-time")) => json!("2099-03-04T05:06:07.089+00:00"),
        ("string", Some("email")) => json!("sample@example.test"),
        ("string", _) => json!("sample"),
        ("integer", _) => json!(7),
        ("boolean", _) => json!(true),
        ("array", _) => json!([sample(spec, &schema["items"])]),
        ("object", _) => {
            let members = schema["properties"].as_object().into_iter().flatten();
            let sampled = members.map(|(name, member)| (name.clone(), sample(spec, member)));
            Value::Object(sampled.collect())
        }
        other => panic!("no sample for {other:?}"),
    }
}

/// Values of that type among the schemas of the components: inside its limits and outside of them.
pub(crate) fn values(spec: &Value, name: &str) -> BoxedStrategy<Value> {
    let reference = json!({ "$ref": format!("#/components/schemas/{name}") });
    below(spec, &reference, 0)
}

fn below(spec: &Value, schema: &Value, depth: u32) -> BoxedStrategy<Value> {
    let schema = resolve(spec, schema);
    if let Some(value) = schema.get("const") {
        return Just(value.clone()).boxed();
    }
    if let Some(values) = schema["enum"].as_array() {
        return proptest::sample::select(values.clone()).boxed();
    }
    // Beside properties a union only says which of them go together.
    let union = schema["oneOf"]
        .as_array()
        .or_else(|| schema["anyOf"].as_array())
        .filter(|_| schema["properties"].is_null());
    if let Some(members) = union {
        return OneOf::new(members.iter().map(|member| below(spec, member, depth))).boxed();
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => vec!["string"],
    };
    OneOf::new(types.iter().map(|kind| typed(spec, schema, kind, depth))).boxed()
}

fn typed(spec: &Value, schema: &Value, kind: &str, depth: u32) -> BoxedStrategy<Value> {
    match kind {
        "null" => Just(Value::Null).boxed(),
        "boolean" => any::<bool>().prop_map(Value::from).boxed(),
        "integer" => prop_oneof![-3_i64..40, Just(1990_i64)]
            .prop_map(Value::from)
            .boxed(),
        "number" => prop_oneof![
            (-30_i64..300).prop_map(|n| json!(n as f64 / 20.0)),
            (-3_i64..40).prop_map(Value::from)
        ]
        .boxed(),
        "array" => {
            let items = below(spec, &schema["items"], depth + 1);
            match schema["prefixItems"].as_array() {
                Some(places) => tuple(spec, schema, places, items, depth),
                None => proptest::collection::vec(items, 0..8)
                    .prop_map(Value::from)
                    .boxed(),
            }
        }
        "object" => object(spec, schema, depth),
        _ => text(schema),
    }
}

/// A tuple that has one of the lengths that its places allow.
fn tuple(
    spec: &Value,
    schema: &Value,
    places: &[Value],
    rest: BoxedStrategy<Value>,
    depth: u32,
) -> BoxedStrategy<Value> {
    let count = places.len();
    let number = |keyword: &str| schema[keyword].as_u64().map(|limit| limit as usize);
    let least = number("minItems").unwrap_or(0).min(count);
    let is_closed =
        schema["items"] == false || number("maxItems").is_some_and(|most| most <= count);
    let places: Vec<_> = places
        .iter()
        .map(|place| below(spec, place, depth + 1))
        .collect();
    let rest = proptest::collection::vec(rest, 0..if is_closed { 1 } else { 5 });
    (places, rest, least..=count)
        .prop_map(move |(mut items, rest, filled)| {
            items.truncate(filled);
            if filled == count && !is_closed {
                items.extend(rest);
            }
            Value::from(items)
        })
        .boxed()
}

fn text(schema: &Value) -> BoxedStrategy<Value> {
    match schema["format"].as_str() {
        Some("date") => proptest::sample::select(vec!["1990-02-03", "2025-12-31"])
            .prop_map(Value::from)
            .boxed(),
        Some("date-time") => {
            proptest::sample::select(vec!["2025-03-04T05:06:07Z", "2025-03-04T05:06:07.5+08:00"])
                .prop_map(Value::from)
                .boxed()
        }
        Some("byte") => Just(json!("aGVsbG8=")).boxed(),
        _ => prop_oneof![
            proptest::sample::select(vec![
                "",
                " ",
                "\t\u{3000}\u{feff}",
                "\u{85}",
                "a",
                "aaa",
                "客戶資料表",
                "😀😀",
                "x-1",
                "+886"
            ])
            .prop_map(Value::from),
            "[ab客😀]{0,7}".prop_map(Value::from),
        ]
        .boxed(),
    }
}

fn object(spec: &Value, schema: &Value, depth: u32) -> BoxedStrategy<Value> {
    let required: Vec<&str> = schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let mut members: Vec<BoxedStrategy<Option<(String, Value)>>> = Vec::new();
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        let name = name.clone();
        let always = required.contains(&name.as_str());
        let present = if depth > 3 { 0.01 } else { 0.4 };
        let value = below(spec, property, depth + 1).prop_map(move |value| (name.clone(), value));
        members.push(if always {
            value.prop_map(Some).boxed()
        } else {
            proptest::option::weighted(present, value).boxed()
        });
    }
    let patterns = schema["patternProperties"].as_object();
    let value = match &schema["additionalProperties"] {
        Value::Object(_) => Some(below(spec, &schema["additionalProperties"], depth + 1)),
        Value::Bool(true) => Some(text(&json!({}))),
        _ => patterns
            .and_then(|patterns| patterns.values().next())
            .map(|value| below(spec, value, depth + 1)),
    };
    let names = if patterns.is_some() || !schema["propertyNames"].is_null() {
        prop_oneof!["[k-p]{1,2}", "[ab]{3,4}", "[A-Zab]x{0,3}"].boxed()
    } else {
        "[k-p]{1,2}".boxed()
    };
    let extra = match value {
        Some(value) => proptest::collection::btree_map(names, value, 0..4).boxed(),
        None => Just(std::collections::BTreeMap::new()).boxed(),
    };
    (members, extra)
        .prop_map(|(members, extra)| {
            Value::Object(
                members
                    .into_iter()
                    .flatten()
                    .chain(extra)
                    .collect::<Map<_, _>>(),
            )
        })
        .boxed()
}
