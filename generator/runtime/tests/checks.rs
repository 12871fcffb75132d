//! Limits and rules: all violations at once, each with its place, never the value.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use client_runtime::serde_json::json;
use client_runtime::{
    Base64, Check, Checker, Date, DateTime, Fields, Json, Num, Number, Presence, Rule, RuleKind,
    Violations, jiff,
};

/// A value whose check is a closure.
struct Probe<F>(F);

impl<F: Fn(&mut Checker<'_>)> Check for Probe<F> {
    fn check(&self, at: &mut Checker<'_>) {
        (self.0)(at);
    }
}

fn violations(check: impl Fn(&mut Checker<'_>)) -> Vec<String> {
    match Probe(check).validate() {
        Ok(()) => Vec::new(),
        Err(found) => found
            .iter()
            .map(|found| format!("{} {}", found.id(), found.pointer))
            .collect(),
    }
}

fn broken(check: impl Fn(&mut Checker<'_>)) -> bool {
    !violations(check).is_empty()
}

#[test]
fn pointers_are_escaped_and_nested() {
    let found = violations(|at| {
        at.field("a/b", |at| {
            at.index(3, |at| at.key("c~d", |at| at.max_length("xx", 1)));
        });
        at.max_items(2, 1);
    });
    assert_eq!(found, ["maxLength /a~1b/3/c~0d", "maxItems "]);
}

#[test]
fn parameters_and_the_body_have_roots_of_their_own() {
    let check = |at: &mut Checker<'_>| {
        at.parameter("ids", |at| at.index(1, |at| at.min_length("", 1)));
        at.body(|at| at.field("name", |at| at.max_length("xx", 1)));
    };
    let found = Probe(check).validate().unwrap_err();
    let places: Vec<_> = found
        .iter()
        .map(|found| (found.parameter, &*found.pointer))
        .collect();
    assert_eq!(places, [(Some("ids"), "/1"), (None, "/name")]);
    assert_eq!(
        found.to_string(),
        "2 violations: minLength at parameter `ids` /1, maxLength at /name"
    );
}

#[test]
fn lengths_count_scalar_values() {
    assert!(!broken(|at| at.max_length("王小明", 3)));
    assert!(broken(|at| at.max_length("王小明", 2)));
    assert!(!broken(|at| at.min_length("👍🏽", 2)));
    assert!(broken(|at| at.min_length("👍🏽", 3)));
    assert!(broken(|at| at.max_length(&Base64::from(b"xx"), 3)));
    assert!(broken(
        |at| at.max_length(&Date::new(2024, 1, 1).unwrap(), 9)
    ));
    assert!(broken(|at| at.max_length(
        &"2024-01-01T00:00:00Z".parse::<DateTime>().unwrap(),
        19
    )));
}

#[test]
fn numbers_are_held_against_limits_exactly() {
    assert!(!broken(|at| at.minimum(&1, Num::Int(1))));
    assert!(broken(|at| at.minimum(&0, Num::Float(0.5))));
    assert!(broken(|at| at.exclusive_minimum(&1, Num::Float(1.0))));
    assert!(!broken(|at| at.maximum(&Number::from(1.0), Num::Int(1))));
    assert!(broken(
        |at| at.exclusive_maximum(&Number::from(1.0), Num::Int(1))
    ));
    assert!(broken(
        |at| at.maximum(&u64::MAX, Num::Int(i128::from(u64::MAX) - 1))
    ));
    assert!(broken(|at| at.maximum(
        &9_007_199_254_740_993_i64,
        Num::Float(9_007_199_254_740_992.0)
    )));
    assert!(!broken(|at| at.maximum(&f64::NAN, Num::Int(1))));
    assert!(!broken(|at| at.multiple_of(&0.3, Num::Float(0.1))));
    assert!(!broken(|at| at.multiple_of(&0.1_f32, Num::Float(0.1))));
    assert!(!broken(|at| at.multiple_of(&1_070_468.14, Num::Float(0.01))));
    assert!(broken(|at| at.multiple_of(&0.35, Num::Float(0.1))));
    assert!(!broken(|at| at.multiple_of(&1e300, Num::Float(0.1))));
    assert!(broken(|at| at.multiple_of(&5e-324, Num::Float(0.1))));
    assert!(broken(|at| at.multiple_of(&7, Num::Int(2))));
    assert!(broken(|at| at.multiple_of(&7.5, Num::Int(1))));
    assert!(!broken(|at| at.multiple_of(&i64::MIN, Num::Int(-1))));
}

#[test]
fn counts_and_uniqueness() {
    assert!(broken(|at| at.min_items(0, 1)));
    assert!(broken(|at| at.min_properties(0, 1)));
    assert!(broken(|at| at.max_properties(2, 1)));
    assert!(!broken(|at| at.max_items(1, 1)));
    let unique = |items: Vec<Json>| !broken(|at| at.unique_items(&items));
    assert!(!unique(vec![json!(1), json!("a"), json!(1.0)]));
    assert!(!unique(vec![
        json!({"a": 1, "b": [2]}),
        json!(null),
        json!({"b": [2.0], "a": 1})
    ]));
    assert!(unique(vec![
        json!(1),
        json!("1"),
        json!([1]),
        json!([1, 1]),
        json!(true),
        json!({"a": 1})
    ]));
    assert!(unique(vec![
        json!({"a": 1}),
        json!({"a": 2}),
        json!({"a": 1, "b": 1}),
        json!({"b": 1})
    ]));
}

#[cfg(feature = "pattern")]
#[test]
fn patterns_are_found_anywhere_and_read_unicode() {
    for _ in 0..2 {
        assert!(!broken(|at| at.pattern("xx7xx", "[0-9]")));
        assert!(broken(|at| at.pattern("xx7xx", "^[0-9]$")));
        assert!(!broken(|at| at.pattern("👍", "^.$")));
        assert!(broken(|at| at.pattern("A", "^\\p{Ll}$")));
        assert!(broken(|at| at.pattern("a\n", "^a$")));
    }
    let found = Probe(|at: &mut Checker<'_>| at.pattern("secret", "^a$"))
        .validate()
        .unwrap_err();
    let found = found.iter().next().unwrap();
    assert_eq!(found.message("en"), "must match the pattern ^a$");
}

#[test]
fn the_future_needs_a_clock() {
    let now: jiff::Timestamp = "2024-06-30T20:00:00Z".parse().unwrap();
    let in_future = |value: &dyn Fn(&mut Checker<'_>)| Probe(value).validate_at(now).is_ok();
    let at = |text: &str| text.parse::<DateTime>().unwrap();
    let day = |day| Date::new(2024, 6, day).unwrap();
    assert!(in_future(
        &|c| c.future(&at("2024-06-30T20:00:00.000000001Z"))
    ));
    assert!(!in_future(&|c| c.future(&at("2024-06-30T20:00:00Z"))));
    assert!(!in_future(&|c| c.future(&at("2024-07-01T04:00:00+08:00"))));
    assert!(!in_future(&|c| c.future(&day(30))));
    assert!(!in_future(&|c| c.future(&day(29))));
    assert!(in_future(&|c| c.future(&Date::new(2024, 7, 1).unwrap())));
    assert!(!broken(|c| c.future(&day(1))));
}

#[test]
fn the_clock_reaches_every_place() {
    let now: jiff::Timestamp = "2024-06-30T20:00:00Z".parse().unwrap();
    let check = |at: &mut Checker<'_>| {
        at.body(|at| {
            at.field("d", |at| {
                at.index(0, |at| at.future(&Date::new(2024, 1, 1).unwrap()))
            })
        });
    };
    assert_eq!(Probe(check).validate_at(now).unwrap_err().len(), 1);
}

/// An object whose fields are JSON.
struct Object(Json);

impl Fields for Object {
    fn presence(&self, name: &str) -> Presence {
        self.0
            .get(name)
            .map_or(Presence::Absent, Presence::required)
    }
}

fn pointers(kind: RuleKind, null_counts: bool, object: Json) -> Vec<String> {
    let rules: &'static [Rule] = vec![Rule {
        id: "r",
        kind,
        null_counts,
        text: &[],
    }]
    .leak();
    let object = Object(object);
    violations(|at| at.rules(&object, rules))
}

#[test]
fn needs() {
    let kind = RuleKind::Needs {
        field: "a",
        needs: &["b", "c"],
    };
    let none: [&str; 0] = [];
    assert_eq!(pointers(kind, false, json!({})), none);
    assert_eq!(pointers(kind, false, json!({"a": 1, "b": 1, "c": 1})), none);
    assert_eq!(pointers(kind, false, json!({"a": 1, "b": 1})), ["r /a"]);
    assert_eq!(
        pointers(kind, false, json!({"a": 1, "b": 1, "c": null})),
        ["r /a"]
    );
    assert_eq!(pointers(kind, false, json!({"a": null})), none);
    assert_eq!(pointers(kind, true, json!({"a": null})), ["r /a"]);
    assert_eq!(
        pointers(kind, true, json!({"a": 1, "b": null, "c": null})),
        none
    );
}

#[test]
fn needs_non_blank() {
    let kind = RuleKind::NeedsNonBlank {
        field: "a",
        needs: "b",
    };
    let none: [&str; 0] = [];
    assert_eq!(pointers(kind, false, json!({"a": 1, "b": "x"})), none);
    assert_eq!(pointers(kind, false, json!({"b": ""})), none);
    for b in [json!(null), json!(""), json!(" \u{3000}\u{feff}\u{2029}")] {
        assert_eq!(pointers(kind, false, json!({"a": 1, "b": b})), ["r /a"]);
        assert_eq!(pointers(kind, true, json!({"a": 1, "b": b})), ["r /a"]);
    }
    // White space to Rust, but not to ECMAScript.
    assert_eq!(pointers(kind, false, json!({"a": 1, "b": "\u{85}"})), none);
    assert_eq!(pointers(kind, false, json!({"a": null})), none);
    assert_eq!(pointers(kind, true, json!({"a": null})), ["r /a"]);
}

#[test]
fn excludes_together_and_at_least_one() {
    let none: [&str; 0] = [];
    let excludes = RuleKind::Excludes {
        field: "a",
        others: &["b", "c"],
    };
    assert_eq!(pointers(excludes, false, json!({"b": 1, "c": 1})), none);
    assert_eq!(pointers(excludes, false, json!({"a": 1, "c": null})), none);
    assert_eq!(
        pointers(excludes, true, json!({"a": 1, "c": null})),
        ["r /a"]
    );
    assert_eq!(pointers(excludes, false, json!({"a": 1, "c": 1})), ["r /a"]);
    let together = RuleKind::Together {
        fields: &["a", "b"],
    };
    assert_eq!(pointers(together, false, json!({})), none);
    assert_eq!(pointers(together, false, json!({"a": 1, "b": 1})), none);
    assert_eq!(pointers(together, false, json!({"b": 1})), ["r /b"]);
    assert_eq!(
        pointers(together, false, json!({"a": null, "b": 1})),
        ["r /b"]
    );
    assert_eq!(pointers(together, true, json!({"a": null, "b": 1})), none);
    let one = RuleKind::AtLeastOne {
        fields: &["a", "b"],
    };
    assert_eq!(pointers(one, false, json!({"a": null})), ["r "]);
    assert_eq!(pointers(one, true, json!({"a": null})), none);
    assert_eq!(pointers(one, false, json!({"b": 1})), none);
}

#[test]
fn presence_is_what_the_wire_would_show() {
    assert_eq!(Presence::of(&None::<String>), Presence::Absent);
    assert_eq!(Presence::of(&None::<Option<String>>), Presence::Absent);
    assert_eq!(Presence::of(&Some(None::<String>)), Presence::Null);
    assert_eq!(
        Presence::of(&Some(Some(" "))),
        Presence::Value { blank: true }
    );
    assert_eq!(Presence::of(&Some("x")), Presence::Value { blank: false });
    assert_eq!(
        Presence::of(&Some(Vec::<u8>::new())),
        Presence::Value { blank: false }
    );
    assert_eq!(Presence::of(&Some(Json::Null)), Presence::Null);
    assert_eq!(Presence::required(&None::<u8>), Presence::Null);
    assert_eq!(
        Presence::required(&Some(0)),
        Presence::Value { blank: false }
    );
    assert_eq!(Presence::required(""), Presence::Value { blank: true });
}

const TEXTS: &[Rule] = &[Rule {
    id: "a-needs-b",
    kind: RuleKind::AtLeastOne { fields: &["a"] },
    null_counts: false,
    text: &[("en", "a is needed"), ("zh-Hant", "需要 a")],
}];

fn found() -> Violations {
    let check = |at: &mut Checker<'_>| {
        at.rules(&Object(json!({})), TEXTS);
        at.field("n", |at| at.max_length("secret", 1));
        at.field("f", |at| at.multiple_of(&1.5, Num::Int(1)));
        at.field("g", |at| at.minimum(&1, Num::Float(1.5)));
    };
    Probe(check).validate().unwrap_err()
}

#[test]
fn messages_speak_both_languages() {
    let texts = |language: &str| -> Vec<_> {
        found()
            .iter()
            .map(|found| found.message(language))
            .collect()
    };
    let english = [
        "a is needed",
        "must have at most 1 character",
        "must be a whole number",
        "must be at least 1.5",
    ];
    let chinese = [
        "需要 a",
        "最多只能有 1 個字元",
        "必須是整數",
        "必須大於或等於 1.5",
    ];
    for language in ["en", "en-GB", "fr", "", "zh-Hans", "zh-CN", "-"] {
        assert_eq!(texts(language), english, "{language}");
    }
    for language in ["zh-Hant", "zh-hant-TW", "zh", "zh-TW", "ZH-HK"] {
        assert_eq!(texts(language), chinese, "{language}");
    }
}

#[test]
fn violations_are_one_line_without_values() {
    assert_eq!(
        found().to_string(),
        "4 violations: a-needs-b at the body, maxLength at /n, multipleOf at /f, minimum at /g"
    );
    let first = found().into_iter().nth(1).unwrap();
    assert_eq!(
        first.to_string(),
        "/n: must have at most 1 character (maxLength)"
    );
    assert!(!format!("{:?}", found()).contains("secret"));
    let many = Probe(|at: &mut Checker<'_>| {
        for index in 0..10 {
            at.key("line\nbreak", |at| at.index(index, |at| at.min_items(0, 1)));
        }
    });
    let text = many.validate().unwrap_err().to_string();
    assert!(
        text.starts_with("10 violations: minItems at /line\\nbreak/0, "),
        "{text}"
    );
    assert!(text.ends_with("/7 and 2 more"), "{text}");
}
