//! What is said about each wrong description. A fixture names its findings where they are: a comment
//! `#! E0107 dependantRequired` at the end of a line demands that code at that text of that line, and nothing else may
//! be found. The snapshot holds the exact words.

use std::collections::BTreeSet;

use crate::fixtures::{self, Memory};

/// Code, line and column.
pub(crate) type Finding = (String, usize, usize);

pub(crate) fn demanded(name: &str, text: &str) -> BTreeSet<Finding> {
    let mut findings = BTreeSet::new();
    for (index, line) in text.lines().enumerate() {
        let Some((content, demand)) = line.split_once(" #! ") else {
            continue;
        };
        let (code, place) = demand
            .split_once(' ')
            .unwrap_or_else(|| panic!("{name}: no place in `{demand}`"));
        let at = content
            .rfind(place)
            .unwrap_or_else(|| panic!("{name}: `{place}` is not in line {}", index + 1));
        findings.insert((
            code.to_owned(),
            index + 1,
            content[..at].chars().count() + 1,
        ));
    }
    findings
}

fn found(outcome: &generator::Outcome) -> BTreeSet<Finding> {
    outcome
        .findings
        .iter()
        .filter(|finding| finding.error)
        .map(|finding| {
            (
                finding.code.to_owned(),
                finding.line as usize,
                finding.column as usize,
            )
        })
        .collect()
}

fn snapshot(name: &str, report: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots/err" }, {
        insta::assert_snapshot!(name, report);
    });
}

#[test]
fn wrong_descriptions_are_refused_where_they_are_wrong() {
    let fixtures = fixtures::all("err");
    assert!(
        fixtures.len() >= 40,
        "at least 40 ways to get a description wrong"
    );
    let mut wrong = Vec::new();
    for (name, text) in fixtures {
        let outcome = fixtures::generate_text(&text);
        assert!(
            outcome.files.is_none(),
            "{name}: something would be written"
        );
        assert!(outcome.errors > 0, "{name} was accepted");
        let (demanded, found) = (demanded(&name, &text), found(&outcome));
        if !demanded.is_empty() && demanded != found {
            wrong.push(format!(
                "{name}: demanded {demanded:?}, found {found:?}\n{}",
                outcome.report
            ));
        }
        snapshot(&name, &outcome.report);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_fault_in_another_file_is_shown_there() {
    let entry = "openapi: 3.1.0\ninfo: {title: T, version: 1.0.0}\ncomponents:\n  schemas:\n    A: {$ref: 'parts/a.yaml#/A'}\n";
    let part = "A:\n  type: object\n  properties:\n    b: {$ref: '../b.yaml'}\n";
    let files = Memory::of("api.yaml", entry)
        .and("parts/a.yaml", part)
        .and("b.yaml", "type: strin\n");
    let outcome = fixtures::generate("api.yaml", files);
    assert_eq!(outcome.errors, 1);
    snapshot("in_another_file", &outcome.report);
}

#[test]
fn a_file_that_is_not_utf8_is_shown_where_it_breaks() {
    let outcome = fixtures::generate(
        "api.yaml",
        Memory::of(
            "api.yaml",
            b"openapi: 3.1.0\ninfo: {title: \xff}\n".to_vec(),
        ),
    );
    assert_eq!(outcome.errors, 1);
    snapshot("not_utf8", &outcome.report);
}

#[test]
fn json_is_pointed_at_like_yaml() {
    let text = "{\n  \"openapi\": \"3.1.0\",\n  \"info\": {\"title\": \"客戶\", \"versoin\": \"1\", \"version\": \"1\"},\n  \"paths\": {}\n}\n";
    let outcome = fixtures::generate("api.json", Memory::of("api.json", text));
    assert_eq!(
        found(&outcome),
        BTreeSet::from([("E0107".to_owned(), 3, 27)])
    );
    snapshot("json", &outcome.report);
}

#[test]
fn an_accepted_gap_silences_one_finding_and_must_be_needed() {
    let text = "openapi: 3.1.0\ninfo: {title: T, version: 1.0.0}\ncomponents:\n  schemas:\n    A: {type: object, not: {required: [a]}, properties: {a: {type: string}}}\n";
    let accept =
        "- code: E0701\n  at: '#/components/schemas/A/not'\n  reason: The server checks it.\n";
    let outcome = fixtures::generate_named(
        "a.yaml",
        &mut Memory::of("a.yaml", text),
        "fixture",
        Some(accept),
    );
    assert_eq!(outcome.errors, 0, "{}", outcome.report);
    let below = "- code: E0701\n  at: '#/components/**'\n  reason: The server checks it.\n";
    let outcome = fixtures::generate_named(
        "a.yaml",
        &mut Memory::of("a.yaml", text),
        "fixture",
        Some(below),
    );
    assert_eq!(outcome.errors, 0, "{}", outcome.report);
    let unused = format!(
        "{accept}- code: E0702\n  at: '#/components/schemas/A'\n  reason: Nothing there.\n"
    );
    let outcome = fixtures::generate_named(
        "a.yaml",
        &mut Memory::of("a.yaml", text),
        "fixture",
        Some(&unused),
    );
    assert_eq!(outcome.errors, 1);
    snapshot("gap_unused", &outcome.report);
}

/// The findings without their words.
fn places(outcome: &generator::Outcome) -> Vec<(&str, bool, &str, u32, u32)> {
    let findings = outcome.findings.iter();
    findings
        .map(|one| (one.code, one.error, &*one.file, one.line, one.column))
        .collect()
}

/// All wrong descriptions at once, for people who judge the Chinese. Codes and places are those of the English report.
#[test]
fn the_same_is_said_in_chinese() {
    let mut all = String::new();
    for (name, text) in fixtures::all("err") {
        let mut files = Memory::of("fixture.yaml", text.as_str());
        let chinese = fixtures::generate_in("fixture.yaml", &mut files, "fixture", None, "zh-Hant");
        assert_eq!(places(&chinese), places(&fixtures::generate_text(&text)));
        all.push_str(&format!("## {name}\n{}\n", chinese.report));
    }
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("err_zh_hant", all);
    });
}

/// The catalogue holds no text that nobody says: each stands in a `said!` somewhere.
#[test]
fn the_catalogue_holds_nothing_that_nobody_says() {
    let mut said = String::new();
    let mut tables = Vec::new();
    for (path, text) in crate::tidy::files(&["generator/src"]) {
        if path.starts_with("generator/src/diagnostic/words/") {
            tables.push(text);
        } else {
            said.push_str(&text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    let texts: Vec<String> = tables
        .iter()
        .flat_map(|table| table.lines())
        .filter_map(|line| line.trim().split_once("\" => "))
        .map(|(english, _)| format!("{english}\""))
        .collect();
    assert!(texts.len() > 300, "the tables are read");
    let unsaid: Vec<&String> = texts
        .iter()
        .filter(|english| {
            let english = english.split_whitespace().collect::<Vec<_>>().join(" ");
            !said.contains(&english)
        })
        .collect();
    assert!(unsaid.is_empty(), "{unsaid:#?}");
}

/// Each wrong example of `explain` shows just its code (beside an error there may be notes on what it leads to), and each
/// mended one shows nothing.
#[test]
fn explanations_are_true() {
    let mut wrong = Vec::new();
    for explanation in generator::diagnostic::explain::all() {
        let code = explanation.code.0;
        let Some([bad, good]) = explanation.descriptions() else {
            continue;
        };
        let shown = fixtures::generate_text(&bad);
        let of_weight = shown
            .findings
            .iter()
            .filter(|one| one.error || shown.errors == 0);
        let codes: BTreeSet<&str> = of_weight.map(|one| one.code).collect();
        if codes != BTreeSet::from([code]) {
            wrong.push(format!("{code}: shows {codes:?}\n{}", shown.report));
        }
        let mended = fixtures::generate_text(&good);
        if mended.files.is_none() || !mended.findings.is_empty() {
            wrong.push(format!("{code}: is not mended\n{}", mended.report));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn explanations_are_told_in_both_languages() {
    let mut all = String::new();
    for code in ["E0107", "E0003"] {
        let explanation = generator::diagnostic::explain::find(code).expect("a code");
        for language in generator::diagnostic::explain::LANGUAGES {
            all.push_str(&format!("## {language}\n{}\n", explanation.text(language)));
        }
    }
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("explain", all);
    });
}
