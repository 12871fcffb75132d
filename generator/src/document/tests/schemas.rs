use super::*;
use crate::document::schema::keywords::SCHEMA;
use crate::document::schema::{Additional, Schema, Type};
use crate::source::MAX_DEPTH;

#[test]
fn wrong_schemas() {
    for (json, said) in [
        (
            json!([]),
            "E0101 #: expected a schema (an object or a boolean), found an array",
        ),
        (
            json!({"type": "objct"}),
            "E0104 #/type: `objct` is no value here (did you mean `object`?)",
        ),
        (
            json!({"type": []}),
            "E0104 #/type: `type` must name at least one type",
        ),
        (
            json!({"type": ["string", "string"]}),
            "E0104 #/type/1: `string` is here twice",
        ),
        (
            json!({"type": 1}),
            "E0101 #/type: expected a string or an array of strings, found an integer",
        ),
        (
            json!({"minLength": -1}),
            "E0104 #/minLength: expected a whole number that is not negative",
        ),
        (
            json!({"minLength": 1.5}),
            "E0104 #/minLength: expected a whole number that is not negative",
        ),
        (
            json!({"maxItems": "1"}),
            "E0101 #/maxItems: expected an integer, found a string",
        ),
        (
            json!({"multipleOf": 0}),
            "E0104 #/multipleOf: `multipleOf` must be above zero",
        ),
        (
            json!({"minimum": "1"}),
            "E0101 #/minimum: expected a number, found a string",
        ),
        (
            json!({"exclusiveMinimum": true}),
            "E0101 #/exclusiveMinimum: expected a number, found a boolean",
        ),
        (
            json!({"required": true}),
            "E0101 #/required: expected an array of names, found a boolean",
        ),
        (
            json!({"required": ["a", "a"]}),
            "E0104 #/required/1: `a` is here twice",
        ),
        (
            json!({"allOf": []}),
            "E0104 #/allOf: expected at least one schema",
        ),
        (
            json!({"enum": "a"}),
            "E0101 #/enum: expected an array, found a string",
        ),
        (
            json!({"discriminator": {}}),
            "E0102 #/discriminator: a Discriminator Object needs `propertyName`",
        ),
        (
            json!({"dependantRequired": {}}),
            "E0107 key #/dependantRequired: unknown keyword `dependantRequired` (did you mean `dependentRequired`?)",
        ),
        (
            json!({"typ": "string"}),
            "E0107 key #/typ: unknown keyword `typ` (did you mean `type`?)",
        ),
        (
            json!({"maxLenght": 1}),
            "E0107 key #/maxLenght: unknown keyword `maxLenght` (did you mean `maxLength`?)",
        ),
        (
            json!({"nullable": true}),
            "warning E0107 key #/nullable: `nullable` is a keyword of OpenAPI 3.0 (read as OpenAPI 3.0 does; write `type: [T, \"null\"]` in OpenAPI 3.1)",
        ),
        (
            json!({"properties": {"a": {"items": {"mum": 1}}}}),
            "E0107 key #/properties/a/items/mum: unknown keyword `mum` (a Schema Object has no such key)",
        ),
        (
            json!({"$defs": {"a": {"type": "x"}}}),
            "E0104 #/$defs/a/type: `x` is no value here",
        ),
    ] {
        assert_eq!(schema_findings(&json), [said], "{json}");
    }
}

#[test]
fn unsupported_keywords_are_named_and_kept() {
    for key in ["$id", "$vocabulary"] {
        let json = json!({key: {}});
        assert_eq!(
            schema_findings(&json),
            [format!("E0701 key #/{key}: `{key}` is not supported")]
        );
        let sources = sources(&json);
        let mut sink = Sink::new(&sources, Vec::new());
        let schema = decode_schema(
            sources.files[0].tree.as_ref().unwrap(),
            Version::V3_1,
            &mut sink,
        );
        assert_eq!(schema.unsupported[0].name, key);
    }
}

#[test]
fn keywords_that_few_schemas_have_stand_in_a_box() {
    let json = json!({"not": {"type": "null"}, "if": {"required": ["a"]}, "then": {"required": ["b"]},
        "dependentRequired": {"a": ["b"]}, "dependentSchemas": {"a": true}, "patternProperties": {"^x-": {}},
        "prefixItems": [{"type": "string"}], "unevaluatedItems": false, "contains": {}, "minContains": 2,
        "$anchor": "here", "$dynamicAnchor": "there", "contentSchema": {"type": "object"}});
    with_schema(Version::V3_1, &json, |schema| {
        let seldom = schema.seldom.as_ref().unwrap();
        assert_eq!(seldom.not.as_ref().unwrap().name, "not");
        assert_eq!(seldom.conditional().count(), 2);
        assert_eq!(seldom.pattern_properties[0].name, "^x-");
        assert_eq!(seldom.min_contains.unwrap().value, 2);
        let needs = &seldom.dependent_required.as_ref().unwrap().value[0];
        assert_eq!((needs.name, needs.value[0].value), ("a", "b"));
    });
    with_schema(Version::V3_1, &json!({"type": "string"}), |schema| {
        assert!(schema.seldom.is_none());
    });
    for (json, said) in [
        (
            json!({"then": {}}),
            "warning E0105 key #/then: `then` without `if` has no effect",
        ),
        (
            json!({"maxContains": 1}),
            "warning E0105 key #/maxContains: `maxContains` without `contains` has no effect",
        ),
        (
            json!({"prefixItems": []}),
            "E0104 #/prefixItems: expected at least one schema",
        ),
        (
            json!({"not": 1}),
            "E0101 #/not: expected a schema (an object or a boolean), found an integer",
        ),
    ] {
        assert_eq!(schema_findings(&json), [said]);
    }
}

/// Every key of the table is one that the decoder knows: no suggestion leads nowhere.
#[test]
fn every_suggested_key_is_known() {
    for key in SCHEMA.keys {
        let said = schema_findings(&json!({*key: null}));
        assert!(
            said.iter()
                .all(|line| !line.contains("E0107") && !line.contains("E0106 key")),
            "{said:?}"
        );
    }
    let json = json!({"externalDocs": {"url": "/"}, "xml": {"name": "a", "wrapped": true}, "$comment": "c",
        "$schema": "https://json-schema.org/draft/2020-12/schema", "x-vendor": 1});
    assert_eq!(schema_findings(&json), [""; 0]);
}

/// Reads a schema without a finding and looks at it.
fn with_schema(version: Version, json: &Json, look: impl FnOnce(&Schema<'_>)) {
    let sources = sources(json);
    let root = sources.files[0].tree.as_ref().unwrap();
    let mut sink = Sink::new(&sources, Vec::new());
    let schema = decode_schema(root, version, &mut sink);
    assert_eq!(lines(root, sink.finish()), [""; 0], "{json}");
    look(&schema);
}

fn types(schema: &Schema<'_>) -> Vec<Type> {
    schema.types.iter().map(|found| found.value).collect()
}

#[test]
fn nullable_of_3_0_becomes_a_type() {
    with_schema(
        Version::V3_0,
        &json!({"type": "string", "nullable": true}),
        |schema| {
            assert_eq!(types(schema), [Type::String, Type::Null]);
            assert!(schema.nullable);
        },
    );
    with_schema(
        Version::V3_0,
        &json!({"allOf": [{"$ref": "#/x"}], "nullable": true}),
        |schema| {
            assert_eq!(types(schema), []);
            assert!(schema.nullable);
        },
    );
    with_schema(
        Version::V3_0,
        &json!({"type": ["string", "null"], "nullable": true}),
        |schema| {
            assert_eq!(types(schema), [Type::String, Type::Null]);
        },
    );
}

#[test]
fn exclusive_bounds_of_3_0_become_numbers() {
    let json =
        json!({"exclusiveMinimum": true, "minimum": 1, "exclusiveMaximum": false, "maximum": 9});
    with_schema(Version::V3_0, &json, |schema| {
        assert!(schema.exclusive_minimum.is_some() && schema.minimum.is_none());
        assert!(schema.exclusive_maximum.is_none() && schema.maximum.is_some());
    });
    let lone = schema_findings_in(Version::V3_0, &json!({"exclusiveMinimum": true}));
    assert_eq!(
        lone,
        ["E0102 #/exclusiveMinimum: an exclusive bound needs `minimum` beside it"]
    );
}

#[test]
fn siblings_of_a_reference() {
    let json = json!({"$ref": "#/x", "description": "D", "deprecated": true});
    with_schema(Version::V3_1, &json, |schema| assert!(schema.deprecated));
    with_schema(Version::V3_0, &json, |schema| {
        assert!(
            !schema.deprecated && schema.reference.is_some() && schema.text.description.is_some()
        );
    });
    assert_eq!(
        schema_findings_in(Version::V3_0, &json!({"$ref": "#/x", "nullable": true})),
        ["warning E0105 key #/nullable: `nullable` beside `$ref` has no effect in OpenAPI 3.0"]
    );
}

#[test]
fn schemas_are_read() {
    with_schema(Version::V3_1, &json!(true), |schema| {
        assert_eq!(schema.boolean, Some(true))
    });
    let json = json!({"properties": {"$ref": {"const": null}}, "additionalProperties": {}, "required": ["$ref"],
        "minProperties": 1.0, "anyOf": [{"type": "null"}], "examples": [1, 2], "unevaluatedProperties": false});
    with_schema(Version::V3_1, &json, |schema| {
        assert!(schema.reference.is_none());
        assert!(schema.properties[0].value.constant.is_some());
        assert!(matches!(schema.additional, Some(Additional::Anything(_))));
        assert!(matches!(schema.unevaluated, Some(Additional::Forbidden(_))));
        assert_eq!(schema.min_properties.unwrap().value, 1);
        assert_eq!(schema.any_of.as_ref().unwrap().value.len(), 1);
        assert_eq!(schema.examples.len(), 2);
    });
}

/// A thread of a test has two megabytes of stack; the debug build must get through any nesting that is read at all.
#[test]
fn deep_schemas_do_not_overflow_the_stack() {
    let mut json = json!({"type": "string"});
    for _ in 0..MAX_DEPTH - 2 {
        json = json!({"items": json});
    }
    with_schema(Version::V3_1, &json, |schema| {
        assert!(schema.items.is_some())
    });
}
