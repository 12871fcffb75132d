//! The generated checks against an independent judge: the `jsonschema` crate on the original YAML. Bodies are made at
//! random from the schema itself, right in type and often wrong in a limit or a rule, and both must say the same.

use client_runtime::Check;
use proptest::prelude::*;
use proptest::strategy::Union as OneOf;
use proptest::test_runner::{Config, TestRunner};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::fixtures;

/// The description as the other YAML reader sees it.
pub(crate) fn specification() -> Value {
    read("spec/shopline.yaml")
}

/// A description of the repository, as the other YAML reader sees it.
pub(crate) fn read(path: &str) -> Value {
    let text =
        std::fs::read_to_string(fixtures::root().join(path)).expect("the description is there");
    serde_yaml::from_str(&text).expect("the description is YAML")
}

/// The independent judge of one schema of a description.
pub(crate) fn judge(spec: &Value, schema: &str) -> jsonschema::Validator {
    let mut document = spec.clone();
    document["$ref"] = json!(format!("#/components/schemas/{schema}"));
    jsonschema::draft202012::new(&document).expect("the schema is one")
}

fn resolve<'s>(spec: &'s Value, schema: &'s Value) -> &'s Value {
    schema["$ref"].as_str().map_or(schema, |reference| {
        resolve(
            spec,
            spec.pointer(reference.trim_start_matches('#'))
                .expect("the reference leads somewhere"),
        )
    })
}

/// Values of that schema's type: inside its limits and outside of them.
pub(crate) fn values(spec: &Value, schema: &Value, depth: u32) -> BoxedStrategy<Value> {
    let schema = resolve(spec, schema);
    if let Some(value) = schema.get("const") {
        return Just(value.clone()).boxed();
    }
    if let Some(values) = schema["enum"].as_array() {
        return proptest::sample::select(values.clone()).boxed();
    }
    if let Some(members) = schema["oneOf"]
        .as_array()
        .or_else(|| schema["anyOf"].as_array())
    {
        return OneOf::new(members.iter().map(|member| values(spec, member, depth))).boxed();
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
            let items = values(spec, &schema["items"], depth + 1);
            proptest::collection::vec(items, 0..8)
                .prop_map(Value::from)
                .boxed()
        }
        "object" => object(spec, schema, depth),
        _ => text(schema),
    }
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
        let value = values(spec, property, depth + 1).prop_map(move |value| (name.clone(), value));
        members.push(if always {
            value.prop_map(Some).boxed()
        } else {
            proptest::option::weighted(present, value).boxed()
        });
    }
    let extra = match &schema["additionalProperties"] {
        Value::Object(_) => {
            let value = values(spec, &schema["additionalProperties"], depth + 1);
            proptest::collection::btree_map("[k-p]{1,2}", value, 0..4).boxed()
        }
        _ => Just(std::collections::BTreeMap::new()).boxed(),
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

/// Runs both judges over many bodies and demands that both answers occur often.
fn agree<T: Check + DeserializeOwned>(path: &str, schema: &str) {
    let spec = read(path);
    let judge = judge(&spec, schema);
    let strategy = values(
        &spec,
        &json!({ "$ref": format!("#/components/schemas/{schema}") }),
        0,
    );
    let (right, wrong) = (std::cell::Cell::new(0_u32), std::cell::Cell::new(0_u32));
    TestRunner::new(Config {
        cases: 2_000,
        failure_persistence: None,
        ..Config::default()
    })
    .run(&strategy, |body| {
        let typed: T = serde_json::from_value(body.clone())
            .map_err(|error| TestCaseError::fail(format!("{error}: {body}")))?;
        let ours = typed.validate();
        let theirs: Vec<String> = judge
            .iter_errors(&body)
            .map(|error| error.to_string())
            .collect();
        let counter = if theirs.is_empty() { &right } else { &wrong };
        counter.set(counter.get() + 1);
        prop_assert_eq!(
            ours.is_ok(),
            theirs.is_empty(),
            "{:?} against {:?} on {}",
            ours,
            theirs,
            body
        );
        Ok(())
    })
    .unwrap_or_else(|error| panic!("{path} {schema}: {error}"));
    assert!(
        right.get() > 50 && wrong.get() > 50,
        "{schema}: one answer hardly occurs ({} right, {} wrong)",
        right.get(),
        wrong.get()
    );
}

#[test]
fn the_checks_of_the_real_body_agree() {
    agree::<shopline::models::UpdateCustomerBody>("spec/shopline.yaml", "UpdateCustomerBody");
}

#[test]
fn the_checks_of_every_keyword_agree() {
    const FILE: &str = "tests/fixtures/keywords.yaml";
    agree::<keywords::models::Strings>(FILE, "Strings");
    agree::<keywords::models::Numbers>(FILE, "Numbers");
    agree::<keywords::models::Lists>(FILE, "Lists");
    agree::<keywords::models::Maps>(FILE, "Maps");
    agree::<keywords::models::Unions>(FILE, "Unions");
    agree::<keywords::models::Needs>(FILE, "Needs");
    agree::<keywords::models::Excludes>(FILE, "Excludes");
    agree::<keywords::models::Together>(FILE, "Together");
    agree::<keywords::models::AtLeastOne>(FILE, "AtLeastOne");
    agree::<keywords::models::Several>(FILE, "Several");
}
