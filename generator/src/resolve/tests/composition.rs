//! References, `allOf`, `null`, objects and maps.

use super::{clean, faults, resolve_files, shape_of, show, with_schemas};

#[test]
fn a_reference_alone_is_its_target_and_with_texts_an_alias() {
    let schemas = "A: {$ref: '#/components/schemas/B'}\nB: {type: string}\nC: {$ref: '#/components/schemas/B', description: c}";
    assert_eq!(clean(schemas, "A"), "string");
    assert_eq!(clean(schemas, "C"), "=B");
}

#[test]
fn null_is_told_in_many_ways() {
    for schema in [
        "{type: [string, 'null']}",
        "{oneOf: [{type: string}, {type: 'null'}]}",
        "{anyOf: [{const: null}, {type: string}]}",
        "{anyOf: [{enum: [null]}, {type: string}]}",
    ] {
        assert_eq!(clean(&format!("A: {schema}"), "A"), "string?", "{schema}");
    }
    assert_eq!(
        clean("A: {type: [string, 'null'], enum: [a, null]}", "A"),
        "enum(String(\"a\"))?"
    );
    let reference = "A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}]}\nB: {type: object, properties: {a: {type: string}}}";
    assert_eq!(clean(reference, "A"), "=B?");
    let chain = "A: {$ref: '#/components/schemas/B', description: a}\nB: {type: [string, 'null']}";
    assert_eq!(clean(chain, "A"), "=B??".replace("??", "?") + "?");
}

#[test]
fn nullable_of_3_0_reaches_what_it_stands_on() {
    let schemas = "A: {nullable: true, allOf: [{$ref: '#/components/schemas/B'}]}\nB: {type: object, properties: {a: {type: string, nullable: true, enum: [x]}}}";
    resolve_files(
        &[("a.yaml", &with_schemas("3.0.3", schemas))],
        |spec, found, _| {
            assert!(found.is_empty(), "{found:?}");
            assert_eq!(show(spec, spec.components["A"], 0), "=B?");
            assert_eq!(
                show(spec, spec.components["B"], 0),
                "{a: enum(String(\"x\"))?}"
            );
        },
    );
}

#[test]
fn members_of_all_of_become_one_object() {
    let schemas = "
A:
  allOf:
    - $ref: '#/components/schemas/B'
    - {type: object, required: [b, c], properties: {c: {type: string, maxLength: 5}}}
B: {type: object, properties: {b: {type: integer}, c: {type: string, minLength: 2}}}";
    let (shape, found) = shape_of(schemas.trim_start(), "A");
    assert_eq!(
        (shape.as_str(), found.len()),
        ("{b!: integer, c!: string}", 0)
    );
}

#[test]
fn a_property_of_two_members_is_both() {
    let schemas = "A: {allOf: [{properties: {a: {type: [string, 'null'], enum: [x, y, null]}}}, {properties: {a: {enum: [y, z], type: string}}}]}";
    assert_eq!(clean(schemas, "A"), "{a: enum(String(\"y\"))}");
    let wrong =
        "A: {allOf: [{properties: {a: {type: string}}}, {properties: {a: {type: integer}}}]}";
    assert_eq!(
        faults(wrong),
        ["E0302 A/allOf/1/properties/a/type: no value is `string` and `integer` at once"]
    );
}

#[test]
fn objects_maps_and_what_else_may_be_there() {
    assert_eq!(clean("A: {type: object}", "A"), "map(any)");
    assert_eq!(
        clean("A: {additionalProperties: {type: integer}}", "A"),
        "map(integer)"
    );
    assert_eq!(
        clean("A: {properties: {a: {}}, additionalProperties: true}", "A"),
        "{a: any, ..any}"
    );
    assert_eq!(
        clean(
            "A: {properties: {a: {}, b: false}, additionalProperties: false}",
            "A"
        ),
        "{a: any, closed}"
    );
    assert_eq!(
        clean(
            "A: {type: object, required: [a], additionalProperties: {type: string}}",
            "A"
        ),
        "{a!: string, ..string}"
    );
}

#[test]
fn a_required_name_must_be_declared_somewhere() {
    let schemas = "A: {type: object, required: [nmae], properties: {name: {type: string}}}";
    assert_eq!(
        faults(schemas),
        ["E0301 A/required/0: `nmae` is required, but no property of that name is declared"]
    );
    let mixin = "A: {allOf: [{$ref: '#/components/schemas/M'}, {properties: {id: {type: string}}}]}\nM: {type: object, required: [id]}";
    assert_eq!(clean(mixin, "A"), "{id!: string}");
}

#[test]
fn limits_must_leave_something() {
    assert_eq!(
        faults("A: {type: string, minLength: 5, maxLength: 2}"),
        ["E0303 A/maxLength: `minLength` is 5, but `maxLength` is 2"]
    );
    assert_eq!(
        faults("A: {type: integer, minimum: 5, exclusiveMaximum: 5}"),
        ["E0303 A/exclusiveMaximum: no number lies between these limits"]
    );
    assert!(faults("A: {type: string, pattern: '('}")[0].starts_with("E0305 A/pattern"));
    assert_eq!(
        faults("A: {type: integer, minLength: 5}"),
        ["E0304 A/minLength: `minLength` does nothing for this type"]
    );
    assert_eq!(
        faults("A: {type: string, x-future: true}"),
        ["E0604 A/x-future: `x-future` stands on something that is no date"]
    );
    assert_eq!(
        faults("A: {type: string, readOnly: true, writeOnly: true}").len(),
        1
    );
}

#[test]
fn cycles_are_fine_until_nothing_finite_is_left() {
    let tree = "A: {type: object, required: [next], properties: {next: {type: [object, 'null'], allOf: [{$ref: '#/components/schemas/A'}]}}}";
    assert!(
        faults(tree).iter().all(|fault| fault.starts_with("E0309")),
        "null is not allowed by A itself"
    );
    let list = "A: {type: object, required: [next], properties: {next: {type: array, items: {$ref: '#/components/schemas/A'}}}}";
    assert_eq!(clean(list, "A"), "{next!: [A]}");
    let endless = "A: {type: object, required: [b], properties: {b: {$ref: '#/components/schemas/B'}}}\nB: {type: object, required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}";
    assert_eq!(faults(endless).len(), 1);
    assert!(faults("A: {allOf: [{$ref: '#/components/schemas/A'}]}")[0].starts_with("E0203"));
    assert!(
        faults("A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}")[0]
            .starts_with("E0203")
    );
}

#[test]
fn other_files_give_names() {
    let entry = with_schemas(
        "3.1.0",
        "A: {type: object, properties: {a: {$ref: 'more.yaml#/Thing'}, b: {$ref: 'money.yaml'}}}",
    );
    let more = "Thing: {type: object, properties: {back: {$ref: 'a.yaml#/components/schemas/A'}}}";
    resolve_files(
        &[
            ("a.yaml", &entry),
            ("more.yaml", more),
            ("money.yaml", "type: number"),
        ],
        |spec, found, _| {
            assert!(found.is_empty(), "{found:?}");
            assert_eq!(show(spec, spec.components["A"], 0), "{a: Thing, b: money}");
        },
    );
    let dangling = faults("A: {$ref: '#/components/schemas/Bb'}\nBbb: {type: string}");
    assert_eq!(
        dangling,
        ["E0201 A/$ref: `#/components/schemas/Bb` points at nothing"]
    );
}
