use super::*;
use crate::document::{Location, RefOr, SecurityKind};

/// Each wrong document with all that is said about it.
#[test]
fn wrong_roots() {
    for (json, said) in [
        (json!([]), "E0101 #: expected an object, found an array"),
        (json!({}), "E0102 #: an OpenAPI Object needs `openapi`"),
        (
            json!({"openapi": 3.1}),
            "E0101 #/openapi: expected a string, found a number (did you mean `3.1.0`?)",
        ),
        (
            json!({"openapi": "3.1"}),
            "E0103 #/openapi: OpenAPI version `3.1` is not supported (did you mean `3.1.0`?)",
        ),
        (
            json!({"openapi": "3.3.0"}),
            "E0103 #/openapi: OpenAPI version `3.3.0` is not supported",
        ),
        (
            json!({"openapi": "3.1.0-rc1"}),
            "E0103 #/openapi: OpenAPI version `3.1.0-rc1` is not supported (did you mean `3.1.0`?)",
        ),
        (
            json!({"swagger": "2.0"}),
            "E0103 #/swagger: Swagger 2.0 is not supported",
        ),
        (
            document(json!({})),
            "E0102 #: an OpenAPI Object needs `paths`, `components` or `webhooks`",
        ),
        (
            document_of("3.0.3", json!({})),
            "E0102 #: an OpenAPI Object needs `paths`, `components` or `webhooks`",
        ),
        (
            json!({"openapi": "3.1.0", "paths": {}}),
            "E0102 #: an OpenAPI Object needs `info`",
        ),
        (
            json!({"openapi": "3.1.0", "info": {"title": "T"}, "paths": {}}),
            "E0102 #/info: an Info Object needs `version`",
        ),
        (
            document(json!({"paths": {}, "component": {}})),
            "E0107 key #/component: unknown keyword `component` (did you mean `components`?)",
        ),
        (
            document(json!({"paths": {}, "servers": {"url": "/"}})),
            "E0101 #/servers: expected an array, found an object",
        ),
        (
            document(json!({"paths": {"p": {}}})),
            "E0405 key #/paths/p: the path `p` does not start with `/`",
        ),
        (
            document(json!({"components": {"schemas": {"a b": {}}}})),
            "warning E0104 key #/components/schemas/a b: the name `a b` of a component is not allowed \
             (only letters, digits, `.`, `_` and `-` of ASCII)",
        ),
        (
            document(json!({"paths": {}, "jsonSchemaDialect": "https://example.test/dialect"})),
            "E0701 key #/jsonSchemaDialect: `jsonSchemaDialect` names a dialect that is not supported: \
             `https://example.test/dialect`",
        ),
        (
            document(
                json!({"paths": {}, "servers": [{"url": "/{v}", "variables": {"v": {"default": "a", "enum": []}}}]}),
            ),
            "E0104 key #/servers/0/variables/v/enum: the `enum` of a server variable must not be empty",
        ),
    ] {
        assert_eq!(findings(&json), [said], "{json}");
    }
}

#[test]
fn wrong_components() {
    for (container, json, said) in [
        (
            "examples",
            json!({"value": 1, "externalValue": "x"}),
            "E0105 key #/components/examples/it/value: `value` and `externalValue` exclude each other",
        ),
        (
            "headers",
            json!({"schema": {}, "allowReserved": true}),
            "E0407 key #/components/headers/it/allowReserved: `allowReserved` goes only with `in: query`",
        ),
        (
            "links",
            json!({}),
            "E0102 #/components/links/it: a Link Object needs `operationId`",
        ),
        (
            "links",
            json!({"operationId": "a", "operationRef": "b"}),
            "E0105 key #/components/links/it/operationRef: `operationRef` and `operationId` exclude each other",
        ),
        (
            "links",
            json!({"operationId": "a", "body": {}}),
            "E0107 key #/components/links/it/body: unknown keyword `body` (a Link Object has no such key)",
        ),
        (
            "responses",
            json!({"description": "", "content": {"$ref": "#/x"}}),
            "E0107 key #/components/responses/it/content/$ref: `$ref` cannot stand here \
             (a map of names is written out, only its values may be references)",
        ),
        (
            "responses",
            json!({}),
            "E0102 #/components/responses/it: a Response Object needs `description`",
        ),
        (
            "requestBodies",
            json!({}),
            "E0102 #/components/requestBodies/it: a Request Body Object needs `content`",
        ),
        (
            "requestBodies",
            json!({"$ref": "#/x", "required": true}),
            "warning E0107 key #/components/requestBodies/it/required: `required` beside `$ref` is ignored \
             (a Reference Object takes only `summary` and `description`)",
        ),
        (
            "securitySchemes",
            json!({"type": "apiKey", "in": "header"}),
            "E0102 #/components/securitySchemes/it: an `apiKey` Security Scheme Object needs `name`",
        ),
        (
            "securitySchemes",
            json!({"type": "htp"}),
            "E0104 #/components/securitySchemes/it/type: `htp` is no value here (did you mean `http`?)",
        ),
        (
            "securitySchemes",
            json!({"type": "http", "scheme": "basic", "bearerFormat": "JWT"}),
            "E0105 key #/components/securitySchemes/it/bearerFormat: `bearerFormat` does not go with the scheme `basic`",
        ),
        (
            "securitySchemes",
            json!({"type": "oauth2", "flows": {"implicit": {"scopes": {}}}}),
            "E0102 #/components/securitySchemes/it/flows/implicit: an OAuth Flow Object needs `authorizationUrl`",
        ),
        (
            "securitySchemes",
            json!({"type": "oauth2", "flows": {"password": {"tokenUrl": "/", "scopes": {"a": 1}}}}),
            "E0101 #/components/securitySchemes/it/flows/password/scopes/a: expected a string, found an integer",
        ),
    ] {
        assert_eq!(
            findings(&component(container, json.clone())),
            [said],
            "{json}"
        );
    }
}

#[test]
fn wrong_parameters() {
    let at = "#/components/parameters/it";
    for (json, said) in [
        (
            json!({"name": "a", "in": "query"}),
            format!("E0102 {at}: a Parameter Object needs `schema`"),
        ),
        (
            json!({"name": "a", "in": "body", "schema": {}}),
            format!("E0104 {at}/in: `body` is no value here"),
        ),
        (
            json!({"name": "a", "in": "query", "schema": {}, "content": {"text/plain": {}}}),
            format!("E0105 key {at}/schema: `schema` and `content` exclude each other"),
        ),
        (
            json!({"name": "a", "in": "query", "content": {}}),
            format!("E0104 key {at}/content: `content` needs exactly one media type here"),
        ),
        (
            json!({"name": "a", "in": "query", "content": {"text/plain": {}}, "explode": true}),
            format!("E0105 key {at}/explode: `content` and `explode` exclude each other"),
        ),
        (
            json!({"name": "a", "in": "header", "schema": {}, "example": 1, "examples": {}}),
            format!("E0105 key {at}/examples: `example` and `examples` exclude each other"),
        ),
        (
            json!({"name": "a", "in": "header", "schema": {}, "allowReserved": false}),
            format!("E0407 key {at}/allowReserved: `allowReserved` goes only with `in: query`"),
        ),
        (
            json!({"name": "a", "in": "path", "schema": {}, "style": "deepObject", "required": true}),
            format!(
                "E0407 {at}/style: style `deepObject` does not go with `in: path` \
                 (allowed here: `simple`, `matrix`, `label`)"
            ),
        ),
        (
            json!({"name": "a", "in": "path", "schema": {}}),
            format!("E0102 {at}: a path parameter needs `required`"),
        ),
        (
            json!({"name": "a", "in": "path", "schema": {}, "required": false}),
            format!("E0104 {at}/required: a path parameter is always required (write `true`)"),
        ),
        (
            json!({"name": "a", "in": "query", "schema": {}, "defalt": 1}),
            format!(
                "E0107 key {at}/defalt: unknown keyword `defalt` (a Parameter Object has no such key)"
            ),
        ),
    ] {
        assert_eq!(
            findings(&component("parameters", json.clone())),
            [said],
            "{json}"
        );
    }
}

#[test]
fn wrong_operations() {
    let at = "#/paths/~1p/get";
    for (json, said) in [
        (
            json!({"tags": [1]}),
            format!("E0101 {at}/tags/0: expected a string, found an integer"),
        ),
        (
            json!({"responses": {"4xx": {"description": ""}, "200": {"description": ""}}}),
            format!("E0406 key {at}/responses/4xx: `4xx` is no status (did you mean `4XX`?)"),
        ),
        (
            json!({"responses": {}}),
            format!("E0102 {at}/responses: a Responses Object needs at least one response"),
        ),
        (
            json!({"security": [{"a": "b"}]}),
            format!("E0101 {at}/security/0/a: expected an array, found a string"),
        ),
        (
            json!({"operationID": "a"}),
            format!(
                "E0107 key {at}/operationID: unknown keyword `operationID` (did you mean `operationId`?)"
            ),
        ),
    ] {
        assert_eq!(findings(&operation(json.clone())), [said], "{json}");
    }
    let old = document_of("3.0.0", json!({"paths": {"/p": {"get": {}}}}));
    assert_eq!(
        findings(&old),
        [format!("E0102 {at}: an Operation Object needs `responses`")]
    );
}

#[test]
fn all_faults_are_found_in_one_run() {
    let json = document(json!({
        "paths": {"/p": {"get": {"tags": 1, "parameters": [{"in": "query", "schema": {"tpe": 1}}]}}},
        "tags": [{}],
    }));
    assert_eq!(findings(&json).len(), 4);
}

#[test]
fn a_document_is_read() {
    let json = document(json!({
        "security": [{"key": []}, {}],
        "paths": {"x-note": 1, "/p/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
            "put": {
                "operationId": "put",
                "requestBody": {"$ref": "#/components/requestBodies/B", "description": "D"},
                "responses": {"200": {"description": "ok"}, "4XX": {"$ref": "#/components/responses/R"}},
                "x-rate-limit": {"requests": 10, "per-seconds": 60},
            },
        }},
        "components": {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "k"}}},
    }));
    with_document(&json, |document| {
        assert_eq!(document.version, Version::V3_1);
        assert_eq!(document.security.as_ref().map(Vec::len), Some(2));
        let path = &document.paths[0];
        assert_eq!(path.name, "/p/{id}");
        let RefOr::Item(id) = &path.value.parameters[0] else {
            panic!("an item")
        };
        assert_eq!((id.name.value, id.location.value), ("id", Location::Path));
        let put = &path.value.operations[0];
        assert_eq!(
            (put.name, put.value.operation_id.unwrap().value),
            ("put", "put")
        );
        let Some(RefOr::Ref(body)) = &put.value.request_body else {
            panic!("a reference")
        };
        assert_eq!(body.target.value, "#/components/requestBodies/B");
        assert_eq!(body.text.description.unwrap().value, "D");
        assert_eq!(
            put.value
                .responses
                .iter()
                .map(|entry| entry.name)
                .collect::<Vec<_>>(),
            ["200", "4XX"]
        );
        assert_eq!(put.value.rate_limit.as_ref().unwrap().per_seconds, 60);
        let RefOr::Item(key) = &document.components.security_schemes[0].value else {
            panic!("an item")
        };
        assert!(matches!(
            key.kind,
            SecurityKind::ApiKey {
                location: Location::Header,
                ..
            }
        ));
    });
}
