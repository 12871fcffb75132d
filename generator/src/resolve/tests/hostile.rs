//! Descriptions that are made to hurt.

use std::fmt::Write as _;

use super::{resolve_files, with_schemas};

fn codes_of(schemas: &str) -> Vec<String> {
    resolve_files(
        &[("a.yaml", &with_schemas("3.1.0", schemas))],
        |_, found, _| found.iter().map(|one| one.code.to_string()).collect(),
    )
}

#[test]
fn long_chains_cost_no_stack() {
    for link in [
        "{$ref: '#/components/schemas/S@'}",
        "{description: d, $ref: '#/components/schemas/S@'}",
        "{allOf: [{$ref: '#/components/schemas/S@'}]}",
        "{properties: {a: {$ref: '#/components/schemas/S@'}}, required: [a]}",
        "{oneOf: [{$ref: '#/components/schemas/S@'}, {type: string}], properties: {x: {type: string}}}",
        "{allOf: [{$ref: '#/components/schemas/S@'}, {properties: {x: {type: string}}}]}",
    ] {
        let mut schemas = String::new();
        for number in 0..3000 {
            let _ = writeln!(
                schemas,
                "S{number}: {}",
                link.replace('@', &(number + 1).to_string())
            );
        }
        schemas.push_str("S3000: {type: object}\n");
        codes_of(&schemas);
    }
}

#[test]
fn lists_too_deep_in_each_other_are_refused() {
    for link in [
        "{type: array, items: {$ref: '#/components/schemas/S@'}}",
        "{additionalProperties: {$ref: '#/components/schemas/S@'}}",
        "{type: array, items: {$ref: '#/components/schemas/S@', description: d}}",
    ] {
        for (count, end, expected) in [
            (128, "S128: {type: string}", 0),
            (129, "S129: {type: string}", 1),
            (128, "S128: {$ref: '#/components/schemas/S0'}", 0),
            (129, "S129: {$ref: '#/components/schemas/S0'}", 1),
            (3000, "S3000: {type: string}", 23),
            (3000, "S3000: {$ref: '#/components/schemas/S0'}", 23),
        ] {
            let mut schemas = String::new();
            for number in 0..count {
                let next = (number + 1).to_string();
                let _ = writeln!(schemas, "S{number}: {}", link.replace('@', &next));
            }
            schemas.push_str(end);
            schemas.push('\n');
            let found = codes_of(&schemas);
            assert_eq!(found, vec!["E0007"; expected], "{count} of {link}, {end}");
        }
    }
}

#[test]
fn a_hundred_links_are_fine() {
    for link in [
        "{description: d, $ref: '#/components/schemas/S@'}",
        "{allOf: [{$ref: '#/components/schemas/S@'}, {properties: {x@: {type: string}}}]}",
    ] {
        let mut schemas = String::new();
        for number in 0..120 {
            let next = (number + 1).to_string();
            let _ = writeln!(schemas, "S{number}: {}", link.replace('@', &next));
        }
        schemas.push_str("S120: {type: object}\n");
        assert!(codes_of(&schemas).is_empty(), "{link}");
    }
}

#[test]
fn a_large_family_is_resolved_once() {
    let mut schemas = String::from(
        "S: {type: object, required: [k], discriminator: {propertyName: k}, properties: {k: {type: string}}}\n",
    );
    for number in 0..3000 {
        let _ = writeln!(
            schemas,
            "S{number}: {{allOf: [{{$ref: '#/components/schemas/S'}}, {{properties: {{p: {{type: string}}}}}}]}}"
        );
    }
    assert!(codes_of(&schemas).is_empty());
}

#[test]
fn wide_unions_in_each_other_are_asked_once() {
    let own = "{type: object, required: [k], properties: {k: {type: string}}}";
    let mut schemas = format!("S0: {own}\nT0: {own}\n");
    for level in 0..30 {
        let pair = format!(
            "{{$ref: '#/components/schemas/S{level}'}}, {{$ref: '#/components/schemas/T{level}', description: d}}"
        );
        let next = level + 1;
        let _ = writeln!(
            schemas,
            "S{next}: {{oneOf: [{pair}]}}\nT{next}: {{oneOf: [{pair}]}}"
        );
    }
    schemas.push_str(
        "Deep: {$ref: '#/components/schemas/S30', type: object, required: [x], properties: {x: {type: string}}}\n\
         Told: {oneOf: [{$ref: '#/components/schemas/S30'}, {$ref: '#/components/schemas/T30'}], discriminator: {propertyName: k}}\n",
    );
    codes_of(&schemas);
}

#[test]
fn unions_that_multiply_are_refused() {
    let mut schemas = String::new();
    for number in 0..40 {
        let next = number + 1;
        let _ = writeln!(
            schemas,
            "S{number}: {{properties: {{p{number}: {{type: string}}}}, oneOf: [{{$ref: '#/components/schemas/S{next}'}}, {{$ref: '#/components/schemas/S{next}', properties: {{q{number}: {{type: string}}}}}}]}}"
        );
    }
    schemas.push_str("S40: {type: object, properties: {a: {type: string}}}\n");
    codes_of(&schemas);
}

#[test]
fn cycles_of_every_kind_end() {
    for schemas in [
        "A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}",
        "A: {anyOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}",
        "A: {allOf: [{$ref: '#/components/schemas/B'}], description: a}\nB: {allOf: [{$ref: '#/components/schemas/A'}], description: b}",
        "A: {properties: {a: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {a: {$ref: '#/components/schemas/A'}}}]}}}",
        "A: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], example: 1}\nB: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}",
        "A: {discriminator: {propertyName: a}, properties: {a: {type: string}}, allOf: [{$ref: '#/components/schemas/B'}]}\nB: {discriminator: {propertyName: a}, properties: {a: {type: string}}, allOf: [{$ref: '#/components/schemas/A'}]}",
    ] {
        codes_of(schemas);
    }
}
