//! The limits agree with an independent implementation of JSON Schema.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use client_runtime::serde_json::{self, json};
use client_runtime::{Check, Checker, Json, Num, Number};
use proptest::prelude::*;

struct Probe<F>(F);

impl<F: Fn(&mut Checker<'_>)> Check for Probe<F> {
    fn check(&self, at: &mut Checker<'_>) {
        (self.0)(at);
    }
}

fn keeps(check: impl Fn(&mut Checker<'_>)) -> bool {
    Probe(check).validate().is_ok()
}

fn valid(schema: &Json, value: &Json) -> bool {
    jsonschema::is_valid(schema, value)
}

/// Numbers that meet each other often, as text.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        (-50_i64..50).prop_map(|value| value.to_string()),
        (-50_i64..50).prop_map(|value| format!("{value}.0")),
        (-500_i64..500, 1_u32..4).prop_map(|(value, places)| format!("{value}e-{places}")),
        any::<i64>().prop_map(|value| value.to_string()),
        any::<u64>().prop_map(|value| value.to_string()),
        prop::num::f64::NORMAL.prop_map(|value| json!(value).to_string()),
        (0_u64..1_000_000_000_000, 0_u32..4)
            .prop_map(|(value, places)| format!("{value}e-{places}")),
    ]
}

/// What a multiple may be.
fn multiple() -> impl Strategy<Value = String> {
    prop_oneof![
        (1_i64..100).prop_map(|value| value.to_string()),
        (1_i64..100).prop_map(|value| format!("{value}.0")),
        (1_i64..500, 1_u32..4).prop_map(|(value, places)| format!("{value}e-{places}")),
    ]
}

fn num(text: &str) -> Num {
    text.parse()
        .map_or_else(|_| Num::Float(text.parse().unwrap()), Num::Int)
}

fn item() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(Json::from),
        (0_i64..3).prop_map(Json::from),
        (0_i64..3).prop_map(|value| json!(value as f64)),
        "[ab]{0,1}".prop_map(Json::from),
    ];
    leaf.prop_recursive(2, 8, 2, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..2).prop_map(Json::from),
            prop::collection::btree_map("[ab]", inner, 0..2).prop_map(|map| json!(map)),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn comparisons(value in number(), limit in number()) {
        let json: Json = serde_json::from_str(&value).unwrap();
        let number: Number = serde_json::from_str(&value).unwrap();
        let limit_json: Json = serde_json::from_str(&limit).unwrap();
        let limit = num(&limit);
        for keyword in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] {
            let ours = keeps(|at| match keyword {
                "minimum" => at.minimum(&number, limit),
                "maximum" => at.maximum(&number, limit),
                "exclusiveMinimum" => at.exclusive_minimum(&number, limit),
                _ => at.exclusive_maximum(&number, limit),
            });
            prop_assert_eq!(ours, valid(&json!({ keyword: limit_json }), &json), "{}", keyword);
        }
    }

    #[test]
    fn multiples(value in number(), of in multiple()) {
        let json: Json = serde_json::from_str(&value).unwrap();
        let number: Number = serde_json::from_str(&value).unwrap();
        let of_json: Json = serde_json::from_str(&of).unwrap();
        // Where the other leaves 128-bit integers it rounds, and where it reads whole numbers as floats it does too.
        let magnitude = number.as_f64().abs();
        if magnitude != 0.0 && !(1e-12..1e15).contains(&magnitude) {
            return Ok(());
        }
        let ours = keeps(|at| at.multiple_of(&number, num(&of)));
        prop_assert_eq!(ours, valid(&json!({ "multipleOf": of_json }), &json));
    }

    #[test]
    fn big_multiples_of_whole_numbers(value in number(), of in 1_i64..100) {
        let json: Json = serde_json::from_str(&value).unwrap();
        let number: Number = serde_json::from_str(&value).unwrap();
        let ours = keeps(|at| at.multiple_of(&number, Num::Int(i128::from(of))));
        prop_assert_eq!(ours, valid(&json!({ "multipleOf": of }), &json));
    }

    #[test]
    fn uniqueness(items in prop::collection::vec(item(), 0..6)) {
        let ours = keeps(|at| at.unique_items(&items));
        prop_assert_eq!(ours, valid(&json!({ "uniqueItems": true }), &json!(items)));
    }

    #[test]
    fn lengths(text in "\\PC{0,6}", limit in 0_u64..6) {
        let value = json!(text);
        prop_assert_eq!(keeps(|at| at.min_length(&text, limit)), valid(&json!({ "minLength": limit }), &value));
        prop_assert_eq!(keeps(|at| at.max_length(&text, limit)), valid(&json!({ "maxLength": limit }), &value));
    }
}

#[cfg(feature = "pattern")]
mod pattern {
    use super::*;

    const PATTERNS: [&str; 12] = [
        r"^[0-9]{2,3}$",
        r"\d",
        r"\s",
        r"\S",
        r"^\w+$",
        r"^.{1,2}$",
        r"a|b",
        r"^(?:a|b)*$",
        r"[^\x00-\x7f]",
        r"\p{L}",
        r"\u4e00",
        r"^$",
    ];

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn patterns(text in "[ab0-9 \u{feff}\u{85}\u{3000}é一👍\n_٣]{0,5}") {
            for pattern in PATTERNS {
                let ours = keeps(|at| at.pattern(&text, pattern));
                prop_assert_eq!(ours, valid(&json!({ "pattern": pattern }), &json!(text)), "{}", pattern);
            }
        }
    }
}
