//! Arrays whose first places have types of their own.

use super::{clean, faults, resolve_files, shape_of, with_schemas};

/// The limits on the number of items that the places do not say themselves.
fn limits(schemas: &str, name: &str) -> (Option<u64>, Option<u64>) {
    let files = [("a.yaml", &*with_schemas("3.1.0", schemas))];
    resolve_files(&files, |spec, found, _| {
        assert!(found.is_empty(), "{found:?}");
        let limits = &spec.schemas[spec.components[name].0 as usize].limits;
        (limits.min_items, limits.max_items)
    })
}

#[test]
fn the_places_say_what_stands_there_and_what_may_be_missing() {
    let pair = "prefixItems: [{type: string}, {type: integer}]";
    let shape = |more: &str| clean(&format!("A: {{{pair}{more}}}"), "A");
    assert_eq!(shape(""), "(string?, integer?, ..any)");
    assert_eq!(shape(", items: false"), "(string?, integer?)");
    assert_eq!(shape(", items: false, minItems: 2"), "(string, integer)");
    assert_eq!(shape(", minItems: 2, maxItems: 2"), "(string, integer)");
    assert_eq!(shape(", minItems: 1, maxItems: 2"), "(string, integer?)");
    assert_eq!(shape(", minItems: 3"), "(string, integer, ..any)");
    assert_eq!(shape(", maxItems: 1"), "(string?)");
    assert_eq!(shape(", maxItems: 0"), "[any]");
    assert_eq!(
        shape(", items: {type: boolean}, minItems: 1"),
        "(string, integer?, ..boolean)"
    );
    assert_eq!(
        shape(", unevaluatedItems: {type: boolean}"),
        "(string?, integer?, ..boolean)"
    );
    assert_eq!(
        shape(", unevaluatedItems: false, minItems: 2"),
        "(string, integer)"
    );
    assert_eq!(
        clean("A: {prefixItems: [{type: string}, false, {}]}", "A"),
        "(string?)"
    );
    assert_eq!(clean("A: {items: false}", "A"), "[any]");
}

#[test]
fn only_what_the_places_leave_open_is_a_limit() {
    let of = |more: &str| limits(&format!("A: {{prefixItems: [{{}}, {{}}], {more}}}"), "A");
    assert_eq!(of("minItems: 2, maxItems: 2"), (None, None));
    assert_eq!(of("items: false"), (None, None));
    assert_eq!(of("minItems: 3, maxItems: 5"), (Some(3), Some(5)));
    assert_eq!(limits("A: {items: false}", "A"), (None, Some(0)));
}

#[test]
fn members_of_all_of_hold_together_place_by_place() {
    let both = "A: {allOf: [{prefixItems: [{type: string}]}, {prefixItems: [{}, {type: integer}], items: {type: boolean}}]}";
    assert_eq!(clean(both, "A"), "(string?, integer?, ..boolean)");
    let rest = "A: {allOf: [{prefixItems: [{minimum: 1}]}, {type: array, items: {type: integer}}]}";
    assert_eq!(clean(rest, "A"), "(integer?, ..integer)");
    let shorter =
        "A: {allOf: [{prefixItems: [{}, {}]}, {prefixItems: [{type: string}], items: false}]}";
    assert_eq!(clean(shorter, "A"), "(string?)");
    let apart = "A: {allOf: [{prefixItems: [{type: string}]}, {prefixItems: [{type: integer}]}]}";
    assert_eq!(
        faults(apart),
        ["E0302 A/allOf/1/prefixItems/0/type: no value is `string` and `integer` at once"]
    );
}

#[test]
fn what_no_tuple_can_be_is_any_value_and_said() {
    let many = vec!["{type: string}"; 13].join(", ");
    let (shape, found) = shape_of(&format!("A: {{prefixItems: [{many}]}}"), "A");
    assert_eq!(shape, "[any]");
    assert_eq!(
        found,
        ["E0701 A/prefixItems: a tuple of more than 12 places"]
    );
    let (shape, found) = shape_of(
        "A: {prefixItems: [{type: string}, {type: array, items: {$ref: '#/components/schemas/A'}}]}",
        "A",
    );
    assert_eq!(shape, "any");
    assert_eq!(found, ["E0702 A: a tuple that is a part of itself"]);
    let through_others = "A: {prefixItems: [{$ref: '#/components/schemas/B'}]}\nB: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}";
    assert_eq!(clean(through_others, "A"), "(B?, ..any)");
    let mut wide = String::new();
    for depth in 0..8 {
        let next = format!("{{$ref: '#/components/schemas/A{}'}}", depth + 1);
        wide.push_str(&format!(
            "A{depth}: {{prefixItems: [{next}, {next}], items: false}}\n"
        ));
    }
    wide.push_str("A8: {type: string}");
    let found = faults(&wide);
    assert_eq!(found, ["E0702 A2: a tuple of more than 64 parts"], "{wide}");
    assert_eq!(
        faults("A: {prefixItems: [{$ref: '#/components/schemas/A'}], minItems: 1, items: false}"),
        ["E0702 A: a tuple that is a part of itself"]
    );
}

#[test]
fn values_are_held_against_their_places() {
    let fault = |value: &str| {
        faults(&format!(
            "A: {{prefixItems: [{{type: string}}, {{type: integer, minimum: 0}}], minItems: 1, items: false, example: {value}}}"
        ))
    };
    assert!(fault("[a]").is_empty());
    assert!(fault("[a, 1]").is_empty());
    for (value, wanted) in [
        ("[]", "it has 0 items, and must have 1 at least"),
        ("[a, 1, 2]", "it has 3 items, and may have 2 at most"),
        ("[1]", "expected a string, found an integer"),
        ("[a, -1]", "it must be at least 0"),
    ] {
        let found = fault(value);
        assert!(
            found.len() == 1 && found[0].ends_with(wanted),
            "{value}: {found:?}"
        );
    }
    let rest =
        faults("A: {prefixItems: [{type: string}], items: {type: boolean}, example: [a, true, 1]}");
    assert_eq!(rest.len(), 1);
    assert!(rest[0].contains("A/example/2"), "{rest:?}");
}
