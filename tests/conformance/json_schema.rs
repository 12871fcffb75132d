//! The JSON Schema test suite (draft 2020-12). Each group whose schema we read strictly becomes a type; every value that
//! the suite calls valid is decoded, encoded and compared by `cargo xtask corpus`. What is refused, and why, is listed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Map, Value, json};

use crate::{below, folder, generate_from, scratch, snapshot, write};

/// Runs the command over a folder, and returns its report. Everything must hold but for what came back otherwise.
pub(crate) fn corpus(documents: &Path) -> Value {
    let report = documents.with_extension("report.json");
    let status = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package", "corpus", "--"])
        .arg(documents)
        .args(["--json"])
        .arg(&report)
        .status()
        .expect("cargo runs");
    assert!(status.success(), "see above");
    let text = fs::read_to_string(report).expect("the report is there");
    serde_json::from_str(&text).expect("the report is JSON")
}

/// A document that has this schema as a component, and these values as its examples.
fn document(groups: &[(String, Vec<&Value>)]) -> Value {
    let mut schemas = Map::new();
    let mut responses = Map::new();
    for (name, values) in groups {
        let place = format!("#/components/schemas/{name}");
        schemas.insert(
            name.clone(),
            json!({ "$ref": format!("schemas/{name}.json") }),
        );
        let values = values.iter().enumerate();
        let examples: Map<String, Value> = values
            .map(|(index, value)| (format!("value-{index}"), json!({ "value": value })))
            .collect();
        let content =
            json!({"application/json": {"schema": {"$ref": place}, "examples": examples}});
        responses.insert(
            name.clone(),
            json!({"description": name, "content": content}),
        );
    }
    json!({
        "openapi": "3.1.0",
        "info": {"title": "JSON Schema test suite", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas, "responses": responses},
    })
}

/// The codes of what is wrong with a schema, each once.
fn refused(name: &str, schema: &Value, values: &[&Value]) -> Vec<&'static str> {
    let entry = document(&[(name.to_owned(), values.to_vec())]);
    let mut files = BTreeMap::from([
        ("openapi.json".to_owned(), entry.to_string()),
        (format!("schemas/{name}.json"), schema.to_string()),
    ]);
    let outcome = generate_from("openapi.json", &mut files, "probe");
    let mut codes: Vec<_> = outcome
        .findings
        .iter()
        .filter(|finding| finding.error)
        .map(|finding| finding.code)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

#[test]
fn valid_values_of_the_suite_come_back_equal() {
    let documents = scratch("json-schema-documents");
    let suite = folder().join("json-schema-test-suite/tests/draft2020-12");
    let (mut told, mut made, mut all) = (String::new(), 0, 0);
    for (file, path) in below(&suite, &[".json"]) {
        // Formats are remarks, and what is optional says what other drafts and bigger numbers would do.
        if file.starts_with("optional") {
            continue;
        }
        let text = fs::read_to_string(path).expect("a test is text");
        let groups: Vec<Value> = serde_json::from_str(&text).expect("a test is JSON");
        let stem = file.with_extension("").to_string_lossy().into_owned();
        let mut kept: Vec<(String, Vec<&Value>)> = Vec::new();
        for (index, group) in groups.iter().enumerate() {
            all += 1;
            let name = format!("Group{index}");
            let tests = group["tests"].as_array().expect("a group has tests");
            let valid = tests.iter().filter(|test| test["valid"] == true);
            let values: Vec<&Value> = valid.map(|test| &test["data"]).collect();
            let codes = refused(&name, &group["schema"], &values);
            if codes.is_empty() {
                let schema = group["schema"].to_string();
                write(
                    &documents.join(&stem),
                    &format!("schemas/{name}.json"),
                    &schema,
                );
                kept.push((name, values));
            } else {
                let what = group["description"].as_str().unwrap_or_default();
                let _ = writeln!(told, "{stem} {index} {}: {what}", codes.join(" "));
            }
        }
        made += kept.len();
        if !kept.is_empty() {
            let text = document(&kept).to_string();
            write(&documents.join(&stem), "openapi.json", &text);
        }
    }
    let _ = writeln!(told, "{made} of {all} groups are made");
    let report = corpus(&documents);
    for document in report["documents"].as_array().into_iter().flatten() {
        for failed in document["examples"]["failures"]
            .as_array()
            .into_iter()
            .flatten()
        {
            let (name, at, what) = (&document["name"], &failed["at"], &failed["what"]);
            let _ = writeln!(told, "not equal: {name} {at} {what} {}", failed["value"]);
        }
    }
    snapshot("json_schema", &told);
}
