//! `contains`: each kind of demand on many values, against an independent judge.

use client_runtime::{Check, Checker, Json, Limit, Limited, Matcher, Num};
use serde_json::json;

struct Held<'h>(&'h [Json], &'static [Limit]);

impl Check for Held<'_> {
    fn check(&self, at: &mut Checker<'_>) {
        self.0.to_vec().keep(self.1, at);
    }
}

fn broken(items: &[Json], limits: &'static [Limit]) -> Vec<&'static str> {
    let found = Held(items, limits).validate().err();
    found.iter().flatten().map(|one| one.keyword).collect()
}

const TEXT: &[Matcher] = &[Matcher::Types(&["string"])];
const WHOLE: &[Matcher] = &[
    Matcher::Types(&["integer"]),
    Matcher::Limits(&[Limit::Minimum(Num::Int(2))]),
];

fn values() -> Vec<Json> {
    vec![
        json!(null),
        json!(true),
        json!(1),
        json!(1.0),
        json!(2),
        json!(2.5),
        json!("a"),
        json!("abc"),
        json!([]),
        json!(["a", "a"]),
        json!(["a", 1]),
        json!({}),
        json!({"a": 1}),
        json!({"a": "x"}),
        json!({"b": 2}),
        json!({"a": "x", "b": 2}),
    ]
}

#[test]
fn each_demand_means_what_json_schema_means() {
    let cases: &[(&'static [Matcher], Json)] = &[
        (&[], json!({})),
        (TEXT, json!({"type": "string"})),
        (
            &[Matcher::Types(&["null", "boolean", "number"])],
            json!({"type": ["null", "boolean", "number"]}),
        ),
        (WHOLE, json!({"type": "integer", "minimum": 2})),
        (
            &[Matcher::Values(&["1", "\"a\"", "{\"a\":1}"])],
            json!({"enum": [1, "a", {"a": 1}]}),
        ),
        (
            &[Matcher::Limits(&[
                Limit::MaxLength(1),
                Limit::Minimum(Num::Int(2)),
                Limit::UniqueItems,
                Limit::MaxProperties(1),
            ])],
            json!({"maxLength": 1, "minimum": 2, "uniqueItems": true, "maxProperties": 1}),
        ),
        (
            &[Matcher::Items(TEXT)],
            json!({"items": {"type": "string"}}),
        ),
        (&[Matcher::Required(&["a"])], json!({"required": ["a"]})),
        (
            &[Matcher::Member("a", TEXT)],
            json!({"properties": {"a": {"type": "string"}}}),
        ),
        (
            &[Matcher::Others(&["a"], WHOLE)],
            json!({"properties": {"a": {}}, "additionalProperties": {"type": "integer", "minimum": 2}}),
        ),
        (
            &[Matcher::Others(&["a"], &[Matcher::Never])],
            json!({"properties": {"a": {}}, "additionalProperties": false}),
        ),
        (
            &[Matcher::AnyOf(&[TEXT, WHOLE])],
            json!({"anyOf": [{"type": "string"}, {"type": "integer", "minimum": 2}]}),
        ),
        (
            &[Matcher::OneOf(&[
                &[Matcher::Limits(&[Limit::MinLength(2)])],
                TEXT,
            ])],
            json!({"oneOf": [{"minLength": 2}, {"type": "string"}]}),
        ),
    ];
    for (matcher, schema) in cases {
        let judge = jsonschema::draft202012::new(schema).expect("the schema is one");
        let limits: &'static [Limit] = Box::leak(Box::new([Limit::Contains(matcher, 1, None)]));
        for value in values() {
            let ours = broken(std::slice::from_ref(&value), limits).is_empty();
            assert_eq!(ours, judge.is_valid(&value), "{schema} on {value}");
        }
    }
}

#[test]
fn they_are_counted() {
    const LIMITS: &[Limit] = &[Limit::Contains(TEXT, 2, Some(3))];
    let texts = |count| vec![json!("a"); count];
    assert_eq!(broken(&texts(1), LIMITS), ["minContains"]);
    assert!(broken(&texts(2), LIMITS).is_empty());
    assert!(broken(&texts(3), LIMITS).is_empty());
    assert_eq!(broken(&texts(4), LIMITS), ["maxContains"]);
    assert_eq!(
        broken(&[json!(1)], &[Limit::Contains(TEXT, 1, None)]),
        ["contains"]
    );
    assert!(broken(&[], &[Limit::Contains(TEXT, 0, Some(0))]).is_empty());
    let found = Held(&texts(1), LIMITS).validate();
    let found = found.expect_err("one is too few");
    let one = &found.as_slice()[0];
    assert_eq!(
        one.message("en"),
        "must have at least 2 items of the kind that is wanted"
    );
    assert_eq!(one.message("zh-Hant"), "符合指定條件的項目至少須有 2 個");
}
