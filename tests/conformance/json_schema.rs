//! The JSON Schema test suite (draft 2020-12). Each schema of it stands as a component in a document of its own, with the
//! values of its tests as examples: what we do not take is refused by name, and the values are judged as the examples of
//! a description are. What is not as the suite says is listed: a schema without `type` is taken for the type that its
//! keywords speak of, so that values of other types are none of it. The right values then go through the types that are
//! made.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use generator::diagnostic::codes;
use serde_json::{Map, Value, json};

use crate::{below, folder, generate_from, scratch, snapshot, write};

/// A schema of the suite.
struct Group {
    /// The file and the number in it.
    name: String,
    schema: Value,
    /// The values, and whether each is right.
    tests: Vec<(Value, bool)>,
}

fn groups() -> Vec<Group> {
    let suite = folder().join("json-schema-test-suite/tests/draft2020-12");
    let mut all = Vec::new();
    for (file, path) in below(&suite, &[".json"]) {
        // Formats are remarks, and what is optional says what other drafts and bigger numbers would do.
        if file.starts_with("optional") {
            continue;
        }
        let text = fs::read_to_string(path).expect("a test is text");
        let groups: Vec<Value> = serde_json::from_str(&text).expect("a test is JSON");
        let stem = file.with_extension("").to_string_lossy().into_owned();
        for (number, mut group) in (1..).zip(groups) {
            let tests = group["tests"].as_array_mut().expect("a group has tests");
            let test = |test: &mut Value| (test["data"].take(), test["valid"] == true);
            all.push(Group {
                name: format!("{stem} {number}"),
                tests: tests.iter_mut().map(test).collect(),
                schema: group["schema"].take(),
            });
        }
    }
    all
}

/// A document with schemas, each in a file of its own, and some of their values.
fn document(groups: &[&Group], shows: impl Fn(bool) -> bool) -> Value {
    let (mut schemas, mut paths) = (Map::new(), Map::new());
    for group in groups {
        let id = group.name.replace(' ', "-");
        let values = group.tests.iter().enumerate();
        let examples: Map<String, Value> = values
            .filter(|(_, (_, is_right))| shows(*is_right))
            .map(|(index, (value, _))| (format!("value-{index}"), json!({ "value": value })))
            .collect();
        let schema = json!({"$ref": format!("#/components/schemas/{id}")});
        let content = json!({"application/json": {"schema": schema, "examples": examples}});
        let responses = json!({"200": {"description": "Values.", "content": content}});
        schemas.insert(id.clone(), json!({"$ref": format!("schemas/{id}.json")}));
        paths.insert(format!("/{id}"), json!({"get": {"responses": responses}}));
    }
    json!({
        "openapi": "3.1.0",
        "info": {"title": "JSON Schema test suite", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas},
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

fn ask(group: &Group) -> Answer {
    let id = group.name.replace(' ', "-");
    let entry = document(&[group], |_| true);
    let mut files = BTreeMap::from([
        ("openapi.json".to_owned(), entry.to_string()),
        (format!("schemas/{id}.json"), group.schema.to_string()),
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
    let verdicts = (0..group.tests.len()).map(|index| {
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
    let mut told = String::new();
    let (mut all, mut taken, mut right, mut wrong) = (0, 0, 0, 0);
    for group in groups() {
        all += 1;
        let (name, answer) = (&group.name, ask(&group));
        if !answer.refused.is_empty() {
            let _ = writeln!(told, "{name}: refused with {}", answer.refused.join(", "));
            continue;
        }
        taken += 1;
        let mut exceptions = Told::default();
        let verdicts = group.tests.iter().zip(answer.verdicts);
        for (index, ((_, is_right), verdict)) in (1..).zip(verdicts) {
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
                None if *is_right => right += 1,
                None => wrong += 1,
            }
        }
        exceptions.line(name, &mut told);
    }
    let _ = writeln!(
        told,
        "{taken} of {all} schemas are taken; {right} right values of them pass, {wrong} wrong ones are found"
    );
    assert!(taken > 200, "only {taken} are taken");
    snapshot("json_schema", &told);
}

/// One crate has the types of all schemas that are taken. `cargo xtask corpus` sends the right values through it.
#[test]
fn right_values_of_the_suite_come_back() {
    let folder = scratch("json-schema-suite");
    let groups = groups();
    let mut taken = Vec::new();
    let mut others: Vec<String> = Vec::new();
    for group in &groups {
        let answer = ask(group);
        if answer.refused.is_empty() {
            let id = group.name.replace(' ', "-");
            let text = group.schema.to_string();
            write(&folder, &format!("suite/schemas/{id}.json"), &text);
            let of_other_types = answer.verdicts.iter().enumerate();
            let of_other_types = of_other_types.filter(|(_, one)| **one == Verdict::OtherType);
            others.extend(of_other_types.map(|(index, _)| format!("{} {index}", group.name)));
            taken.push(group);
        }
    }
    let entry = document(&taken, |is_right| is_right);
    write(&folder, "suite/openapi.json", &entry.to_string());
    let report = folder.join("report.json");
    let status = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package", "corpus", "--"])
        .arg(&folder)
        .arg("--json")
        .arg(&report)
        .status()
        .expect("cargo runs");
    assert!(status.success(), "see above");
    let text = fs::read_to_string(report).expect("the report is there");
    let report: Value = serde_json::from_str(&text).expect("the report is JSON");
    let examples = &report["documents"][0]["examples"];
    let failures = examples["failures"].as_array().expect("a list");
    let mut told = String::new();
    for failed in failures {
        let at = failed["at"].as_str().expect("a place");
        let id = at
            .split_once("~1")
            .and_then(|(_, rest)| rest.split_once('/'));
        let index = at
            .split_once("value-")
            .and_then(|(_, rest)| rest.split_once('/'));
        let (Some((id, _)), Some((index, _))) = (id, index) else {
            panic!("{at} is no value of the suite")
        };
        let (stem, number) = id.rsplit_once('-').expect("a number");
        if !others.contains(&format!("{stem} {number} {index}")) {
            let index: usize = index.parse().expect("a number");
            let _ = writeln!(told, "{stem} {number}: {} does not come back", index + 1);
        }
    }
    let equal = examples["equal"].as_u64().expect("a number");
    let _ = writeln!(told, "{equal} values come back");
    assert!(equal > 300, "only {equal} come back");
    snapshot("json_schema_values", &told);
}
