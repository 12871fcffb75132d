//! Bodies that are not what the description says.

use serde_json::{Map, Value, json};

use crate::document::Document;
use crate::fault::Distortion;
use crate::judge::{Judge, Way};
use crate::shape;

/// Changes one member of a body, the named one or the first that the change means something for; returns whether
/// something was changed.
pub(crate) fn distort(
    (document, judge): (&Document, &Judge),
    schema: &str,
    body: &mut Value,
    distortion: Distortion,
    member: Option<&str>,
) -> bool {
    let Some(body) = body.as_object_mut() else {
        return false;
    };
    if distortion == Distortion::UnknownFields {
        return unknown(body);
    }
    let members = shape::members(document, schema);
    let mut candidates = members
        .iter()
        .filter(|(name, _)| member.is_none_or(|member| member == **name));
    let change = |schema: &str| match distortion {
        Distortion::WrongType => [json!({"mock": "wrong type"}), json!("wrong type")]
            .into_iter()
            .find(|value| !judge.holds(Way::Response, schema, value)),
        Distortion::UnknownEnum => {
            let value = json!("mock-unknown-value");
            let applies =
                shape::is_enum(document, schema) && !judge.holds(Way::Response, schema, &value);
            applies.then_some(value)
        }
        Distortion::UnexpectedNull => {
            (!judge.holds(Way::Response, schema, &Value::Null)).then_some(Value::Null)
        }
        Distortion::UnknownFields => None,
    };
    let found = candidates.find_map(|(name, schema)| Some((name.clone(), change(schema)?)));
    match found {
        Some((name, value)) => {
            body.insert(name, value);
            true
        }
        None => false,
    }
}

/// Adds members that no description has, here and in the objects right below.
fn unknown(body: &mut Map<String, Value>) -> bool {
    for inner in body.values_mut().filter_map(Value::as_object_mut) {
        inner.insert("mock_unknown_text".to_owned(), json!("mock"));
    }
    for (name, value) in [
        ("mock_unknown_text", json!("mock")),
        ("mock_unknown_list", json!([1, null, {"a": []}])),
        ("mock_unknown_null", Value::Null),
        ("mock unknown 名稱", json!({"deep": {"er": 1.5}})),
    ] {
        body.insert(name.to_owned(), value);
    }
    true
}
