//! Keywords that few schemas have, and members of `allOf` that seem to contradict each other.

use super::{clean, faults, resolve_files, shape_of, with_schemas};
use crate::resolve::Shape;

/// The ids and the words of the rules of a component.
fn rules(schemas: &str, name: &str) -> Vec<String> {
    resolve_files(
        &[("a.yaml", &with_schemas("3.1.0", schemas))],
        |spec, found, _| {
            assert!(found.is_empty(), "{found:?}");
            let schema = &spec.schemas[spec.components[name].0 as usize];
            let Shape::Object(object) = &schema.shape else {
                panic!("{:?} is no object", schema.shape)
            };
            let rules = object.rules.iter();
            rules.map(|rule| rule.id.clone()).collect()
        },
    )
}

#[test]
fn what_one_member_says_of_all_others_holds_for_those_of_its_neighbours() {
    let wide = "A: {allOf: [{properties: {a: {type: string}}}, {additionalProperties: {type: [string, integer]}}]}";
    assert_eq!(clean(wide, "A"), "{a: string, ..any(string | integer)}");
    let wrong =
        "A: {allOf: [{properties: {a: {type: boolean}}}, {additionalProperties: {type: string}}]}";
    let (shape, found) = shape_of(wrong, "A");
    assert_eq!(shape, "{a: boolean, ..string}");
    assert_eq!(
        found,
        [
            "E0302 A/allOf/1/additionalProperties: this also holds for a property that another member declares"
        ]
    );
    let closed = "A: {allOf: [{properties: {a: {type: boolean}}}, {properties: {b: {}}, additionalProperties: false}]}";
    let (shape, found) = shape_of(closed, "A");
    assert_eq!(shape, "{a: boolean, b: any, closed}");
    assert_eq!(found.len(), 1);
}

#[test]
fn patterns_are_maps_of_what_they_allow() {
    let one = "A: {type: object, patternProperties: {'^x-': {type: string}}, additionalProperties: false}";
    assert_eq!(clean(one, "A"), "map(string)");
    let same =
        "A: {patternProperties: {'^x-': {type: string}}, additionalProperties: {type: string}}";
    assert_eq!(clean(same, "A"), "map(string)");
    let two = "A: {patternProperties: {'^x-': {type: string}, '^y-': {type: integer}}}";
    assert_eq!(clean(two, "A"), "map(any(string | integer))");
    let open = "A: {patternProperties: {'^x-': {type: string}}, additionalProperties: true}";
    assert_eq!(clean(open, "A"), "map(any(string))");
    let beside = "A: {properties: {x-a: {maxLength: 3}, b: {type: integer}}, patternProperties: {'^x-': {type: string}}}";
    assert_eq!(clean(beside, "A"), "{x-a: string, b: integer, ..string}");
    let anything = "A: {patternProperties: {'^x-': {}, '^y-': {type: integer}}}";
    assert_eq!(clean(anything, "A"), "map(any)");
    assert!(
        faults("A: {patternProperties: {'(': {}}}")[0].starts_with("E0305 A/patternProperties/(")
    );
    assert_eq!(
        clean("A: {patternProperties: {'^x-': false}}", "A"),
        "map(any)"
    );
    let foreign = "A: {allOf: [{properties: {x-a: {type: string}}}, {patternProperties: {'^x-': {maxLength: 3}}, additionalProperties: false}]}";
    assert_eq!(clean(foreign, "A"), "{x-a: string, ..string}");
}

#[test]
fn names_of_members_have_limits() {
    for names in [
        "{pattern: '^a'}",
        "{enum: [a, b]}",
        "{}",
        "true",
        "{type: string, maxLength: 3}",
    ] {
        let schema = format!("A: {{type: object, propertyNames: {names}}}");
        assert_eq!(clean(&schema, "A"), "map(any)", "{names}");
    }
    assert_eq!(
        faults("A: {type: object, propertyNames: {oneOf: [{pattern: a}, {pattern: b}]}}"),
        ["E0701 A/propertyNames: these limits on the names of members are not supported"]
    );
}

#[test]
fn not_takes_types_away() {
    assert_eq!(
        clean("A: {type: [string, 'null'], not: {type: 'null'}}", "A"),
        "string"
    );
    assert_eq!(
        clean("A: {type: [string, integer], not: {type: integer}}", "A"),
        "string"
    );
    assert_eq!(
        clean("A: {not: {type: [string, object, array, 'null']}}", "A"),
        "any(number | boolean)"
    );
    let nullable = "A: {allOf: [{$ref: '#/components/schemas/B'}, {not: {const: null}}]}\nB: {type: [string, 'null']}";
    assert_eq!(clean(nullable, "A"), "string");
    assert_eq!(
        faults("A: {type: string, not: {const: a}}"),
        ["E0701 A/not: `not` is not supported"]
    );
}

#[test]
fn statements_about_members_are_rules() {
    let properties = "properties: {a: {}, b: {}, c: {}, creditCard: {}}";
    let object = |statement: &str| format!("A: {{type: object, {properties}, {statement}}}");
    for (statement, ids) in [
        (
            "dependentRequired: {a: [b], creditCard: [b, c]}",
            &["a-needs-b", "credit-card-needs-b-and-c"][..],
        ),
        ("dependentRequired: {a: [b], b: [a]}", &["a-with-b"]),
        (
            "dependentSchemas: {a: {required: [b]}, c: {not: {required: [b]}}}",
            &["a-needs-b", "c-excludes-b"],
        ),
        ("if: {required: [a]}, then: {required: [b]}", &["a-needs-b"]),
        ("not: {required: [a, b]}", &["a-excludes-b"]),
        (
            "anyOf: [{required: [a]}, {required: [b], title: With b}]",
            &["at-least-a-or-b"],
        ),
        ("anyOf: [{required: [a]}, true]", &[]),
        (
            "oneOf: [{required: [a]}, {required: [b]}, {required: [c]}]",
            &["at-least-a-or-b-or-c", "a-excludes-b-and-c", "b-excludes-c"],
        ),
        (
            "oneOf: [{required: [a, b]}, {not: {anyOf: [{required: [a]}, {required: [b]}]}}]",
            &["a-with-b"],
        ),
        (
            "allOf: [{not: {required: [a, b]}}, {x-rule: a-excludes-b, not: {required: [a, c]}}]",
            &["a-excludes-b", "a-excludes-b-2"],
        ),
    ] {
        assert_eq!(rules(&object(statement), "A"), ids, "{statement}");
    }
    for (statement, place) in [
        ("anyOf: [{required: [a, b]}, {required: [c]}]", "anyOf"),
        ("oneOf: [{required: [a]}, {required: [z]}]", "oneOf"),
        (
            "if: {required: [a]}, then: {required: [b]}, else: {required: [c]}",
            "if",
        ),
        (
            "if: {properties: {a: {const: x}}}, then: {required: [b]}",
            "if",
        ),
        ("not: {properties: {a: {const: x}}}", "not"),
        (
            "dependentSchemas: {a: {properties: {d: {type: string}}}}",
            "dependentSchemas/a",
        ),
    ] {
        let found = faults(&object(statement));
        assert_eq!(found.len(), 1, "{statement}: {found:?}");
        assert!(
            found[0].starts_with(&format!("E0701 A/{place}: ")),
            "{found:?}"
        );
    }
}

#[test]
fn what_holds_only_sometimes_is_declared_all_the_same() {
    let schemas = "
A:
  type: object
  properties: {kind: {type: string}}
  if: {properties: {kind: {const: card}}}
  then: {required: [number], properties: {kind: {maxLength: 4}, number: {type: string}, code: {type: string}}}
  else: {properties: {code: {type: integer}}, allOf: [{$ref: '#/components/schemas/B'}]}
  dependentSchemas: {code: {properties: {more: {type: boolean}}}}
B: {type: object, properties: {iban: {type: string}}}";
    let (shape, _) = shape_of(schemas.trim_start(), "A");
    assert_eq!(
        shape,
        "{kind: string, number: string, code: any(string | integer), iban: string, more: boolean}"
    );
    let (open, _) = shape_of(
        "A: {type: object, if: {required: [a]}, then: {oneOf: [{properties: {a: {type: string}}}, {properties: {b: {}}}]}}",
        "A",
    );
    assert_eq!(open, "map(any)");
}

#[test]
fn a_type_that_contradicts_a_union_is_not_demanded_of_its_variants() {
    let (shape, found) = shape_of(
        "A: {type: object, oneOf: [{type: string}, {type: object, properties: {a: {}}}]}",
        "A",
    );
    assert_eq!(shape, "one(string | {a: any})");
    assert_eq!(
        found,
        ["E0302 A/oneOf/0: no value of this variant has the type that stands beside the union"]
    );
}

#[test]
fn of_two_formats_the_narrower_is_kept() {
    let both =
        |one: &str, other: &str| format!("A: {{allOf: [{{type: {one}}}, {{type: {other}}}]}}");
    assert_eq!(
        clean(
            &both("integer, format: int64", "integer, format: int32"),
            "A"
        ),
        "integer<int32>"
    );
    assert_eq!(
        clean(
            &both("string, format: date-time", "string, format: iso8601"),
            "A"
        ),
        "string<date-time>"
    );
    assert_eq!(
        clean(&both("string, format: uri", "string, format: url"), "A"),
        "string<url>"
    );
    let (shape, found) = shape_of(
        &both("string, format: date", "string, format: date-time"),
        "A",
    );
    assert_eq!((shape.as_str(), found.len()), ("string", 1));
}

#[test]
fn values_of_every_type_can_be_listed() {
    assert_eq!(
        clean("A: {enum: [a, 1, true, null, 2, 0.5]}", "A"),
        "one(enum(String(\"a\")) | enum(Bool(true)) | number)?"
    );
    assert_eq!(clean("A: {enum: [0.5, 1]}", "A"), "number");
    assert_eq!(clean("A: {const: 18446744073709551615}", "A"), "number");
    assert_eq!(clean("A: {const: {a: 1}}", "A"), "map(any)");
    assert_eq!(clean("A: {const: [1]}", "A"), "[any]");
    let (shape, found) = shape_of("A: {type: string, enum: [1, 2]}", "A");
    assert_eq!((shape.as_str(), found.len()), ("string", 2));
    let (shape, found) = shape_of("A: {type: integer, enum: []}", "A");
    assert_eq!((shape.as_str(), found.len()), ("integer", 1));
}

#[test]
fn anchors_are_followed() {
    let schemas = "A: {properties: {b: {$ref: '#here'}, c: {$dynamicRef: '#node'}}}\nB: {$anchor: here, type: string}\nC: {$dynamicAnchor: node, type: integer}";
    assert_eq!(clean(schemas, "A"), "{b: B, c: C}");
    assert_eq!(
        faults("A: {$ref: '#there'}"),
        ["E0201 A/$ref: no schema bears the anchor `there`"]
    );
    assert_eq!(
        faults("A: {$ref: '#x'}\nB: {$anchor: x, type: string}\nC: {$anchor: x, type: integer}"),
        ["E0701 A/$ref: several schemas bear the anchor `x`"]
    );
}

#[test]
fn a_reference_leads_to_any_place() {
    let entry = "
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a/{b}:
    get:
      responses:
        '200': {description: d, content: {application/json: {schema: {type: object, properties: {deep: {type: string}}}}}}
components:
  schemas:
    A:
      properties:
        a: {$ref: '#/paths/~1a~1%7Bb%7D/get/responses/200/content/application~1json/schema/properties/deep'}
        b: {$ref: 'more.yaml#/list/1'}
        c: {$ref: 'more.yaml'}
        d: {$ref: '#/components/schemas/B/allOf/0/properties/x'}
    B: {allOf: [{properties: {x: {type: boolean}}}]}
";
    let more = "type: integer\nlist: [{type: string}, {type: number}]";
    resolve_files(
        &[("a.yaml", entry.trim_start()), ("more.yaml", more)],
        |spec, found, _| {
            // A key beside the keywords is what a file for several purposes has.
            assert!(
                found
                    .iter()
                    .all(|one| one.code.0 == "E0107" || one.code.0 == "E0403"),
                "{found:?}"
            );
            let shown = super::show(spec, spec.components["A"], 0);
            let shape = |name: &str| {
                let Shape::Object(object) = &spec.schemas[spec.components["A"].0 as usize].shape
                else {
                    panic!("{shown}")
                };
                super::show(spec, object.properties[name].schema, 0)
            };
            assert_eq!(
                ["a", "b", "c", "d"].map(shape),
                ["string", "number", "integer", "boolean"]
            );
        },
    );
}
