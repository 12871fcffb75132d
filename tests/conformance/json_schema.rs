//! The JSON Schema test suite (draft 2020-12). Each schema of it stands as a component in a document of its own, with the
//! values of its tests as examples: what we do not take is refused by name, and the values are judged as the examples of
//! a description are. What is not as the suite says is listed: a schema without `type` is taken for the type that its
//! keywords speak of, so that values of other types are none of it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use generator::diagnostic::codes;
use serde_json::{Map, Value, json};

use crate::{below, folder, generate_from, snapshot};

/// A document with this schema, which lies in a file of its own, and these values.
fn document(values: &[&Value]) -> Value {
    let values = values.iter().enumerate();
    let examples: Map<String, Value> = values
        .map(|(index, value)| (format!("value-{index}"), json!({ "value": value })))
        .collect();
    let schema = json!({"$ref": "#/components/schemas/Schema"});
    let content = json!({"application/json": {"schema": schema, "examples": examples}});
    json!({
        "openapi": "3.1.0",
        "info": {"title": "JSON Schema test suite", "version": "1"},
        "paths": {"/values": {"get": {"responses": {"200": {"description": "Values.", "content": content}}}}},
        "components": {"schemas": {"Schema": {"$ref": "schema.json"}}},
    })
}

/// What becomes of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Right,
    /// The value as a whole has a type that the schema is not taken for.
    OtherType,
    Wrong,
}

/// What is wrong with a schema, and which of the values are called wrong.
struct Answer {
    /// The codes, each once.
    refused: Vec<&'static str>,
    verdicts: Vec<Verdict>,
}

fn ask(schema: &Value, values: &[&Value]) -> Answer {
    let mut files = BTreeMap::from([
        ("openapi.json".to_owned(), document(values).to_string()),
        ("schema.json".to_owned(), schema.to_string()),
    ]);
    let outcome = generate_from("openapi.json", &mut files, "probe");
    let errors = || outcome.findings.iter().filter(|finding| finding.error);
    let is_value = |code: &str| code == codes::BAD_EXAMPLE.0;
    let mut refused: Vec<_> = errors()
        .map(|finding| finding.code)
        .filter(|code| !is_value(code))
        .collect();
    refused.sort_unstable();
    refused.dedup();
    let verdicts = (0..values.len()).map(|index| {
        let place = format!("/examples/value-{index}/value");
        let here = errors().filter(|finding| is_value(finding.code));
        let here = here.filter_map(|finding| {
            let (_, rest) = finding.at.split_once(&place)?;
            let is_type = rest.is_empty() && finding.message.contains(": expected ");
            let is_here = rest.is_empty() || rest.starts_with('/');
            is_here.then_some(if is_type {
                Verdict::OtherType
            } else {
                Verdict::Wrong
            })
        });
        here.max().unwrap_or(Verdict::Right)
    });
    let verdicts = verdicts.collect();
    Answer { refused, verdicts }
}

/// The numbers of the tests of one schema to which the same happens.
#[derive(Default)]
struct Told(BTreeMap<&'static str, Vec<usize>>);

impl Told {
    fn line(&self, schema: &str, all: &mut String) {
        for (what, tests) in &self.0 {
            let tests: Vec<String> = tests.iter().map(ToString::to_string).collect();
            let _ = writeln!(all, "{schema}: {} {what}", tests.join(", "));
        }
    }
}

#[test]
fn schemas_of_the_suite_are_taken_or_refused_by_name() {
    let suite = folder().join("json-schema-test-suite/tests/draft2020-12");
    let mut told = String::new();
    let (mut all, mut taken, mut right, mut wrong) = (0, 0, 0, 0);
    for (file, path) in below(&suite, &[".json"]) {
        // Formats are remarks, and what is optional says what other drafts and bigger numbers would do.
        if file.starts_with("optional") {
            continue;
        }
        let text = fs::read_to_string(path).expect("a test is text");
        let groups: Vec<Value> = serde_json::from_str(&text).expect("a test is JSON");
        let stem = file.with_extension("").to_string_lossy().into_owned();
        for (number, group) in (1..).zip(&groups) {
            all += 1;
            let tests = group["tests"].as_array().expect("a group has tests");
            let values: Vec<&Value> = tests.iter().map(|test| &test["data"]).collect();
            let answer = ask(&group["schema"], &values);
            if !answer.refused.is_empty() {
                let _ = writeln!(
                    told,
                    "{stem} {number}: refused with {}",
                    answer.refused.join(", ")
                );
                continue;
            }
            taken += 1;
            let mut exceptions = Told::default();
            for (index, (test, verdict)) in (1..).zip(tests.iter().zip(answer.verdicts)) {
                let is_right = test["valid"] == true;
                let exception = match (is_right, verdict) {
                    (true, Verdict::Right) => None,
                    (true, Verdict::OtherType) => {
                        Some("right, but of another type than it is taken for")
                    }
                    (true, Verdict::Wrong) => Some("right, but called wrong"),
                    (false, Verdict::Right) => Some("wrong, but passed"),
                    (false, Verdict::OtherType | Verdict::Wrong) => None,
                };
                match exception {
                    Some(what) => exceptions.0.entry(what).or_default().push(index),
                    None if is_right => right += 1,
                    None => wrong += 1,
                }
            }
            exceptions.line(&format!("{stem} {number}"), &mut told);
        }
    }
    let _ = writeln!(
        told,
        "{taken} of {all} schemas are taken; {right} right values of them pass, {wrong} wrong ones are found"
    );
    assert!(taken > 200, "only {taken} are taken");
    snapshot("json_schema", &told);
}
