//! The YAML test suite: what is wrong is refused; what has a JSON form is read as it says, or refused by the name of
//! what we do not take from YAML (tags, merge keys, several documents, keys that are no scalars). None of its texts is a
//! description, and each is answered with a position.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use generator::source::{self, Node, Value};
use serde_json::Value as Json;
use serde_yaml::Value as Yaml;

use crate::{below, folder, generate_from, snapshot};

/// A test of the suite.
struct Case {
    name: String,
    text: String,
    must_fail: bool,
    /// The documents that the text stands for, where JSON has them.
    json: Option<Vec<Json>>,
}

/// The suite writes what nobody sees in other signs: `——»` of any length is a tab.
fn visible(text: &str) -> String {
    let mut visible = String::new();
    for (index, part) in text.split('»').enumerate() {
        if index > 0 {
            visible.truncate(visible.trim_end_matches('—').len());
            visible.push('\t');
        }
        visible.push_str(part);
    }
    visible
        .replace('␣', " ")
        .replace(['∎', '↵'], "")
        .replace('←', "\r")
        .replace('⇔', "\u{feff}")
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (path, file) in below(&folder().join("yaml-test-suite/src"), &[".yaml"]) {
        let text = fs::read_to_string(file).expect("a test is text");
        let tests: Vec<Yaml> = serde_yaml::from_str(&text).expect("a test is YAML");
        let mut last = Yaml::Null;
        for (index, test) in tests.iter().enumerate() {
            // What a later test does not say is as in the one before, but for whether it is wrong.
            let said = |key: &str| test.get(key).or_else(|| last.get(key));
            let of_text = |key: &str| said(key).and_then(Yaml::as_str).map(str::to_owned);
            let raw = of_text("yaml").expect("a test has a text");
            let ends = !raw.trim_end_matches('\n').ends_with('∎');
            let mut text = visible(&raw);
            if !ends {
                text = text.trim_end_matches('\n').to_owned();
            }
            let json = of_text("json").map(|json| {
                let stream = serde_json::Deserializer::from_str(&json).into_iter();
                stream
                    .map(|one| one.expect("the suite writes JSON"))
                    .collect()
            });
            let stem = path.with_extension("");
            cases.push(Case {
                name: format!("{} {}", stem.display(), index + 1),
                text,
                must_fail: test.get("fail").and_then(Yaml::as_bool) == Some(true),
                json,
            });
            if let (Yaml::Mapping(test), Yaml::Mapping(known)) = (test, &mut last) {
                known.extend(test.clone());
            } else {
                last = test.clone();
            }
        }
    }
    cases
}

/// A node as JSON.
fn json(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(value) => (*value).into(),
        Value::Int(value) => {
            i64::try_from(*value).map_or_else(|_| (*value as f64).into(), Json::from)
        }
        Value::Float(value) => (*value).into(),
        Value::String(text) => (&**text).into(),
        Value::Array(items) => items.iter().map(json).collect(),
        Value::Object(members) => {
            let members = members.iter();
            let members: serde_json::Map<_, _> = members
                .map(|member| (member.key.to_string(), json(&member.node)))
                .collect();
            members.into()
        }
    }
}

/// What became of a text: what it was read as, or the code of the first thing that is wrong with it.
fn read(text: &str) -> Result<Json, &'static str> {
    let mut files = BTreeMap::from([("case.yaml".to_owned(), text.to_owned())]);
    let loaded = source::load("case.yaml", &mut files);
    let tree = loaded.sources.entry();
    match (loaded.diagnostics.first(), tree) {
        (None, Some(tree)) => Ok(json(tree)),
        (Some(wrong), _) => Err(wrong.code.0),
        (None, None) => Ok(Json::Null),
    }
}

#[test]
fn the_suite_is_read_or_refused_by_name() {
    let (mut told, mut equal) = (String::new(), 0);
    for case in cases() {
        let name = &case.name;
        let line = match (read(&case.text), &case.json) {
            (Ok(value), _) if case.must_fail => format!("accepted, although it is wrong: {value}"),
            (Err(_), _) if case.must_fail => continue,
            // A text without a document says nothing.
            (Ok(Json::Null), Some(wanted)) if wanted.is_empty() => continue,
            (Ok(value), Some(wanted)) if wanted.as_slice() == [value.clone()] => {
                equal += 1;
                continue;
            }
            (Ok(value), Some(wanted)) => format!("{value} instead of {wanted:?}"),
            (Ok(_), None) => continue,
            (Err(code), _) => format!("refused with {code}"),
        };
        let _ = writeln!(told, "{name}: {line}");
    }
    assert!(equal > 200, "only {equal} are read as the suite says");
    snapshot("yaml", &told);
}

#[test]
fn no_text_of_the_suite_is_a_description() {
    for case in cases() {
        let mut files = BTreeMap::from([("case.yaml".to_owned(), case.text)]);
        let outcome = generate_from("case.yaml", &mut files, "probe");
        assert!(outcome.files.is_none(), "{} is a description", case.name);
        assert!(
            outcome.report.contains("--> "),
            "{} is refused without a position:\n{}",
            case.name,
            outcome.report
        );
    }
}
