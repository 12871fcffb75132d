use super::*;
use crate::original::Original;

/// Compares under a schema of a document with these schemas.
fn compared(schemas: Value, way: Way, sent: &Value, back: &Value) -> Comparison {
    let document = Original::of(json!({"openapi": "3.1.0", "components": {"schemas": schemas}}));
    let judge = Judge::new(&document).expect("it can judge");
    Comparer::new(&judge).compare("/components/schemas/A", way, sent, back)
}

fn difference(schema: Value, sent: Value, back: Value) -> Option<(String, String)> {
    compared(json!({ "A": schema }), Way::Any, &sent, &back).difference
}

fn differs(place: &str, how: &str) -> Option<(String, String)> {
    Some((place.to_owned(), how.to_owned()))
}

#[test]
fn what_is_declared_must_come_back() {
    let schema = json!({"properties": {"a": {}, "b/c": {"items": {"properties": {"d": {}}}}}});
    let value = json!({"a": 1.0, "b/c": [{"d": null}]});
    assert_eq!(
        difference(
            schema.clone(),
            value.clone(),
            json!({"a": 1, "b/c": [{"d": null}]})
        ),
        None
    );
    for (back, place, how) in [
        (json!({"a": 1.0, "b/c": [{}]}), "/b~1c/0/d", "null is lost"),
        (
            json!({"a": 1.0, "b/c": []}),
            "/b~1c",
            "0 items instead of 1",
        ),
        (
            json!({"a": 1.5, "b/c": [{"d": null}]}),
            "/a",
            "1.5 instead of 1.0",
        ),
        (
            json!({"a": 1.0, "b/c": [{"d": null}], "e": 2}),
            "/e",
            "2 was not there",
        ),
    ] {
        assert_eq!(
            difference(schema.clone(), value.clone(), back),
            differs(place, how)
        );
    }
}

#[test]
fn what_no_schema_declares_is_counted_and_left_out() {
    let schemas = json!({"A": {"properties": {"a": {}}}});
    let found = compared(
        schemas,
        Way::Any,
        &json!({"a": 1, "b": 2, "c": 3}),
        &json!({"a": 1, "c": 4}),
    );
    assert_eq!((found.undeclared, found.difference), (2, None));
}

#[test]
fn what_is_written_as_additional_must_come_back() {
    let lost = differs("/b", "2 is lost");
    let (sent, back) = (json!({"a": 1, "b": 2}), json!({"a": 1}));
    for rest in [json!(true), json!({}), json!({"type": "integer"})] {
        let schema = json!({"properties": {"a": {}}, "additionalProperties": rest});
        assert_eq!(difference(schema, sent.clone(), back.clone()), lost);
    }
    for schema in [
        json!({"type": "object"}),
        json!({"properties": {"a": {}}, "patternProperties": {"^b": {}}}),
        json!({"properties": {"a": {}}, "allOf": [{"additionalProperties": true}]}),
    ] {
        assert_eq!(difference(schema, sent.clone(), back.clone()), lost);
    }
}

#[test]
fn only_branches_that_accept_the_value_declare() {
    let branch = |name: &str| json!({"required": [name], "properties": {name: {}, "x": {}}});
    let schema = json!({"oneOf": [branch("a"), branch("b")]});
    assert_eq!(
        difference(schema.clone(), json!({"a": 1, "x": 2}), json!({"a": 1})),
        differs("/x", "2 is lost")
    );
    let schema = json!({"properties": {"k": {}}, "if": {"required": ["k"]}, "then": branch("a"), "else": branch("b")});
    assert_eq!(
        difference(schema.clone(), json!({"b": 1}), json!({})),
        differs("/b", "1 is lost")
    );
    assert_eq!(
        difference(
            schema,
            json!({"k": 1, "a": 1, "b": 1}),
            json!({"k": 1, "a": 1})
        ),
        None
    );
}

#[test]
fn what_travels_the_other_way_may_be_missing() {
    let schemas = json!({"A": {"properties": {"id": {"$ref": "#/components/schemas/Id"}, "a": {}}}, "Id": {"readOnly": true}});
    let (sent, back) = (json!({"id": 1, "a": 2}), json!({"a": 2}));
    let found = compared(schemas.clone(), Way::Sent, &sent, &back);
    assert_eq!((found.one_way, found.difference), (1, None));
    let found = compared(schemas, Way::Received, &sent, &back);
    assert_eq!(found.difference, differs("/id", "1 is lost"));
}

#[test]
fn whole_numbers_are_compared_exactly() {
    let number = |text: &str| serde_json::from_str::<Number>(text).expect("a number");
    assert!(!is_same_number(
        &number("9007199254740993"),
        &number("9007199254740992")
    ));
    assert!(is_same_number(&number("1e2"), &number("100")));
    assert!(!is_same_number(&number("0.1"), &number("0.2")));
}
