use serde_json::json;

use super::*;

fn seen(document: serde_json::Value) -> Vec<(String, String, Way)> {
    let found = contents(&Original::of(document)).examples;
    found
        .into_iter()
        .map(|one| (one.at, one.schema, one.way))
        .collect()
}

#[test]
fn examples_stand_in_media_types_parameters_headers_and_schemas() {
    let media = json!({"schema": {"$ref": "#/components/schemas/A"}, "example": {"a": 1},
        "examples": {"one": {"value": 2}, "two": {"$ref": "#/components/examples/E"}, "far": {"externalValue": "x"}}});
    let document = json!({
        "openapi": "3.1.0",
        "paths": {"/a": {
            "parameters": [{"name": "q", "in": "query", "example": 3, "schema": {"type": "integer", "example": 4}}],
            "put": {
                "requestBody": {"content": {"application/json": media}},
                "responses": {"200": {"$ref": "#/components/responses/R"}},
            },
        }},
        "components": {
            "examples": {"E": {"value": 5}},
            "responses": {"R": {"headers": {"x-h": {"schema": {"type": "string"}, "example": "x"}}}},
            "schemas": {"A": {"type": "object", "properties": {
                // A property that is called `example` is none.
                "example": {"type": "string", "examples": ["b", "c"]},
            }}},
        },
    });
    let body = "/paths/~1a/put/requestBody/content/application~1json";
    let property = "/components/schemas/A/properties/example";
    let wanted = [
        (
            "/components/examples/E/value",
            format!("{body}/schema"),
            Way::Sent,
        ),
        (
            "/components/responses/R/headers/x-h/example",
            "/components/responses/R/headers/x-h/schema".into(),
            Way::Received,
        ),
        (
            &format!("{property}/examples/0"),
            property.to_owned(),
            Way::Any,
        ),
        (
            &format!("{property}/examples/1"),
            property.to_owned(),
            Way::Any,
        ),
        (
            "/paths/~1a/parameters/0/example",
            "/paths/~1a/parameters/0/schema".into(),
            Way::Sent,
        ),
        (
            "/paths/~1a/parameters/0/schema/example",
            "/paths/~1a/parameters/0/schema".into(),
            Way::Any,
        ),
        (
            &format!("{body}/example"),
            format!("{body}/schema"),
            Way::Sent,
        ),
        (
            &format!("{body}/examples/one/value"),
            format!("{body}/schema"),
            Way::Sent,
        ),
    ];
    let wanted = wanted.map(|(at, schema, way)| (at.to_owned(), schema, way));
    assert_eq!(seen(document), wanted);
}

#[test]
fn what_a_webhook_sends_is_received() {
    let media = |value: i32| json!({"content": {"a/b": {"schema": {}, "example": value}}});
    let item = json!({"post": {"requestBody": media(1), "responses": {"200": media(2)}}});
    let document = json!({"openapi": "3.1.0", "webhooks": {"w": item}});
    let ways: Vec<Way> = seen(document).into_iter().map(|(_, _, way)| way).collect();
    assert_eq!(ways, [Way::Received, Way::Sent]);
}

#[test]
fn operations_and_named_schemas_are_counted() {
    let found = contents(&Original::of(json!({
        "paths": {
            "/a": {"get": {}, "put": {}, "summary": "x"},
            "/b": {"$ref": "#/components/pathItems/B"},
            "x-c": {"get": {}},
        },
        "components": {
            "pathItems": {"B": {"post": {}}},
            "schemas": {"A": {"properties": {"b": {"$ref": "#/x-parts/b"}}}},
        },
        "x-parts": {"b": {"type": "string"}},
    })));
    assert_eq!(found.operations, 3);
    let named: Vec<_> = found.named.into_iter().collect();
    assert_eq!(named, ["/components/schemas/A", "/x-parts/b"]);
}
