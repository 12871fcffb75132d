//! Each field of the real body on the wire and back: absent, null and a value. The list of the fields is read from the
//! spec itself, so a new field is tested the moment it is written.

use serde_json::{Value, json};
use shopline::models::UpdateCustomerBody;

use crate::oracle::specification;

fn properties(spec: &Value) -> &serde_json::Map<String, Value> {
    spec["components"]["schemas"]["UpdateCustomerBody"]["properties"]
        .as_object()
        .expect("the body has properties")
}

/// Follows one reference.
fn target<'s>(spec: &'s Value, schema: &'s Value) -> &'s Value {
    schema["$ref"].as_str().map_or(schema, |reference| {
        spec.pointer(reference.trim_start_matches('#'))
            .expect("the reference leads somewhere")
    })
}

fn nullable(schema: &Value) -> bool {
    let in_type = schema["type"]
        .as_array()
        .is_some_and(|types| types.contains(&json!("null")));
    let in_union = schema["oneOf"]
        .as_array()
        .is_some_and(|members| members.contains(&json!({"type": "null"})));
    in_type || in_union
}

/// A value of that schema.
pub(crate) fn sample(spec: &Value, schema: &Value) -> Value {
    let schema = target(spec, schema);
    if schema["type"].is_null() && schema["oneOf"].is_null() {
        return json!("anything");
    }
    if let Some(members) = schema["oneOf"].as_array() {
        let first = &members[0];
        return if first["const"].is_null() {
            sample(spec, first)
        } else {
            first["const"].clone()
        };
    }
    let kind = schema["type"]
        .as_str()
        .or_else(|| schema["type"][0].as_str())
        .expect("a type");
    match (kind, schema["format"].as_str()) {
        ("string", Some("date")) => json!("1990-02-03"),
        ("string", Some("date-time")) => json!("2025-03-04T05:06:07.089+00:00"),
        ("string", _) => json!("sample"),
        ("integer", _) => json!(7),
        ("boolean", _) => json!(true),
        ("array", _) => json!([sample(spec, &schema["items"])]),
        ("object", _) => json!({}),
        other => panic!("no sample for {other:?}"),
    }
}

fn through(wire: &Value) -> Value {
    let body: UpdateCustomerBody =
        serde_json::from_value(wire.clone()).expect("the body can be read");
    serde_json::to_value(&body).expect("the body can be written")
}

#[test]
fn absent_null_and_value_are_three_things() {
    let spec = specification();
    assert_eq!(
        through(&json!({})),
        json!({}),
        "nothing is said about any field"
    );
    for (name, schema) in properties(&spec) {
        let value = json!({ name.as_str(): sample(&spec, schema) });
        assert_eq!(through(&value), value, "{name} set");
        let null = json!({ name.as_str(): null });
        let expected = if nullable(schema) {
            null.clone()
        } else {
            json!({})
        };
        assert_eq!(through(&null), expected, "{name} null");
    }
}

#[test]
fn exactly_five_fields_can_be_cleared() {
    let spec = specification();
    let clearable: Vec<&str> = properties(&spec)
        .iter()
        .filter(|(_, schema)| nullable(schema))
        .map(|(name, _)| name.as_str())
        .collect();
    for name in ["name", "gender", "birthday", "ref_user_id", "memo"] {
        assert!(clearable.contains(&name), "{name} can be cleared");
    }
    let cleared = UpdateCustomerBody::new()
        .clear_name()
        .clear_gender()
        .clear_birthday()
        .clear_ref_user_id()
        .clear_memo();
    assert_eq!(
        serde_json::to_value(&cleared).expect("the body can be written"),
        json!({"name": null, "gender": null, "birthday": null, "ref_user_id": null, "memo": null})
    );
    let kept = cleared
        .keep_name()
        .keep_gender()
        .keep_birthday()
        .keep_ref_user_id()
        .keep_memo();
    assert_eq!(kept, UpdateCustomerBody::new());
}

#[test]
fn the_text_of_a_date_stays_exact() {
    for text in [
        "2025-03-04T05:06:07.089+00:00",
        "2025-03-04T05:06:07Z",
        "2025-03-04T05:06:07.100000+08:00",
    ] {
        let wire = json!({ "registered_at": text });
        assert_eq!(through(&wire), wire);
    }
}

#[test]
fn unknown_values_survive_and_debug_hides_people() {
    let wire = json!({"gender": "unheard-of", "name": "Canary Nobody", "memo": "canary memo"});
    let body: UpdateCustomerBody =
        serde_json::from_value(wire.clone()).expect("the body can be read");
    assert_eq!(
        serde_json::to_value(&body).expect("the body can be written"),
        wire
    );
    let shown = format!("{body:?}");
    assert!(!shown.to_lowercase().contains("canary"), "{shown}");
    assert!(shown.contains("[redacted]"), "{shown}");
}
