//! Values against schemas.

use super::{faults, resolve_files, with_schemas};

#[test]
fn findings_point_inside_the_value() {
    let schema = |example: &str| {
        format!(
            "A: {{type: object, required: [a], properties: {{a: {{type: array, items: {{type: integer, maximum: 5}}}}, d: {{type: string, format: date}}}}, additionalProperties: false, example: {example}}}"
        )
    };
    assert_eq!(
        faults(&schema("{a: [1, 2], d: '2025-01-31'}")),
        Vec::<String>::new()
    );
    let places: Vec<String> = faults(&schema("{a: [1, x, 9], d: '2025-02-31', ohter: 1}"))
        .into_iter()
        .map(|fault| fault.split(':').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(
        places,
        [
            "E0501 A/example/a/1",
            "E0501 A/example/a/2",
            "E0501 A/example/d",
            "E0501 A/example/ohter"
        ]
    );
    assert_eq!(faults(&schema("{}")).len(), 1);
}

#[test]
fn null_is_exact() {
    assert_eq!(faults("A: {type: string, default: null}").len(), 1);
    assert_eq!(
        faults("A: {type: [string, 'null'], default: null}").len(),
        0
    );
    assert_eq!(
        faults("A: {properties: {a: {type: string}}, example: {a: null}}").len(),
        1
    );
}

#[test]
fn unions_and_lists() {
    assert_eq!(
        faults("A: {oneOf: [{type: integer}, {type: number}], example: 1}").len(),
        1
    );
    assert_eq!(
        faults("A: {anyOf: [{type: integer}, {type: number}], example: 1}").len(),
        0
    );
    assert_eq!(
        faults("A: {enum: [a], example: b}"),
        [
            "E0501 A/example: this example does not match its schema: `b` is not among the listed values"
        ]
    );
    assert_eq!(
        faults("A: {type: string, enum: [ab, abc], maxLength: 2}").len(),
        1
    );
}

#[test]
fn what_is_shown_outgrows_a_narrow_format() {
    let outgrown = |schema: &str| {
        let schemas = format!("A: {{type: integer, {schema}}}");
        resolve_files(
            &[("a.yaml", &with_schemas("3.1.0", &schemas))],
            |spec, found, _| {
                assert!(found.is_empty(), "{found:?}");
                spec.schemas[spec.components["A"].0 as usize].outgrown
            },
        )
    };
    assert!(outgrown("format: int32, examples: [1418556477882]"));
    assert!(outgrown("format: uint16, default: -1"));
    assert!(outgrown("format: int32, maximum: 4294967295"));
    assert!(!outgrown("format: int32, examples: [2147483647]"));
    assert!(!outgrown("format: int64, examples: [1418556477882]"));
    assert!(!outgrown("format: unknown, examples: [1418556477882]"));
}

#[test]
fn names_of_members_and_listed_objects() {
    let fault = |schema: &str, wanted: &str| {
        let found = faults(&format!("A: {{{schema}}}"));
        assert!(
            found.len() == 1 && found[0].ends_with(wanted),
            "{schema}: {found:?}"
        );
    };
    for right in [
        "propertyNames: {maxLength: 1}, additionalProperties: {}, example: {a: 1}",
        "propertyNames: {enum: [a]}, additionalProperties: {}, example: {a: 1}",
        "patternProperties: {^x-: {}}, additionalProperties: false, example: {x-a: 1}",
        "patternProperties: {^x-: false}, example: {ab: 1}",
        "enum: [{a: 1}, {b: [2]}], example: {b: [2.0]}",
        "const: 1.5, example: 1.5",
    ] {
        assert_eq!(
            faults(&format!("A: {{{right}}}")),
            Vec::<String>::new(),
            "{right}"
        );
    }
    let no_name = "`ab` is no name that a member may have here";
    fault(
        "propertyNames: {maxLength: 1}, additionalProperties: {}, example: {ab: 1}",
        no_name,
    );
    fault(
        "propertyNames: {enum: [a]}, additionalProperties: {}, example: {ab: 1}",
        no_name,
    );
    fault(
        "properties: {a: {}}, patternProperties: {^x-: {}}, additionalProperties: false, example: {a: 1, ab: 1}",
        no_name,
    );
    fault("patternProperties: {b$: false}, example: {ab: 1}", no_name);
    fault(
        "enum: [{a: 1}, {b: [2]}], example: {b: [3]}",
        "an object is not among the listed values",
    );
    fault(
        "const: 1.5, example: 2.5",
        "a number is not among the listed values",
    );
}
