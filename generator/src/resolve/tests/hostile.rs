//! Descriptions that are made to hurt.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use super::{resolve_files, with_schemas};

fn within_a_second(schemas: &str) -> Vec<String> {
    let start = Instant::now();
    let found = resolve_files(
        &[("a.yaml", &with_schemas("3.1.0", schemas))],
        |_, found, _| found.iter().map(|one| one.code.to_string()).collect(),
    );
    assert!(
        start.elapsed() < Duration::from_secs(10),
        "{:?}",
        start.elapsed()
    );
    found
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
        within_a_second(&schemas);
    }
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
    within_a_second(&schemas);
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
        within_a_second(schemas);
    }
}
