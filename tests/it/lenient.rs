//! A description with faults, read leniently: what can be made is made, and nothing is missing in silence.

use std::fs;

use generator::diagnostic::Severity;
use generator::model::ledger::{Ledger, Sites};
use generator::{Input, LockFile, Outcome, Reading};

use crate::fixtures::{self, Memory};

mod report;

/// What no way to read can pass over: no text that can be parsed, or no OpenAPI that is known.
const FATAL: &[&str] = &[
    "E0003", "E0004", "E0006", "E0007", "E0101", "E0102", "E0103",
];

pub(crate) fn generate(text: &str, gaps: Option<&str>, language: &str) -> Outcome {
    let input = Input {
        reading: Reading::Lenient,
        language,
        ..fixtures::input("fixture.yaml", "fixture", gaps, LockFile::Unused)
    };
    generator::generate(&input, &mut Memory::of("fixture.yaml", text))
}

/// The account in one line, as the fixtures demand it.
fn line(ledger: &Ledger) -> String {
    let of = |sites: &Sites| format!("{} of {}", sites.typed, sites.all());
    let operations = &ledger.operations;
    format!(
        "operations {} + {}, properties {}, variants {}, parameters {}, payloads {}",
        operations.made,
        operations.left_out.len(),
        of(&ledger.properties),
        of(&ledger.variants),
        of(&ledger.parameters),
        of(&ledger.payloads)
    )
}

/// Every exception of the account in a line.
fn exceptions(ledger: &Ledger) -> String {
    let kinds = ledger
        .kinds()
        .into_iter()
        .map(|(kind, sites)| (kind, &sites.untyped));
    let kinds = kinds.chain([("left out", &ledger.operations.left_out)]);
    let lines = kinds.flat_map(|(kind, list)| list.iter().map(move |one| (kind, one)));
    lines
        .map(|(kind, one)| {
            let place = &one.place;
            format!(
                "{kind}: {} [{}] {} ({}:{}:{}, {})\n",
                one.what, one.code, one.reason, place.file, place.line, place.column, place.at
            )
        })
        .collect()
}

/// The fixtures, each with the account that it demands.
#[test]
fn the_account_is_true() {
    for (name, text) in fixtures::all("lenient") {
        let outcome = generate(&text, None, "en");
        let files = outcome.files.as_deref();
        let files = files.unwrap_or_else(|| panic!("{name}:\n{}", outcome.report));
        crate::snapshots::check(&name, &text, files);
        let ledger = &outcome.summary.ledger;
        let demanded = text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("# ledger: "));
        let exceptions = exceptions(ledger);
        assert_eq!(
            Some(line(ledger).as_str()),
            demanded,
            "{name}:\n{exceptions}"
        );
        let shown = format!("{exceptions}\n{}", outcome.report);
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots/lenient" }, {
            insta::assert_snapshot!(name.as_str(), shown);
        });
    }
}

/// An example that is no value of its schema is shown, but no doctest runs it: it would fail.
#[test]
fn a_wrong_example_is_not_run() {
    let operation = |name: &str, id: &str, answer: &str, body: &str| {
        format!(
            "  /{name}/{{id}}:\n    post:\n      operationId: {name}\n      parameters:\n        - {{name: id, in: path, required: true, schema: {{type: integer, maximum: 9}}, example: {id}}}\n{body}      responses: {{'200': {{description: Done., content: {{application/json: {{schema: {{type: integer}}, example: {answer}}}}}}}}}\n"
        )
    };
    let sent = |media_type: &str, example: &str| {
        format!(
            "      requestBody: {{required: true, content: {{{media_type}: {{schema: {{$ref: '#/components/schemas/Thing'}}, example: {example}}}}}}}\n"
        )
    };
    let form = "application/x-www-form-urlencoded";
    let cases = [
        ("right", operation("right", "1", "2", ""), true),
        ("answered", operation("answered", "1", "'2'", ""), false),
        ("asked", operation("asked", "10", "2", ""), false),
        (
            "sent",
            operation("sent", "1", "2", &sent("application/json", "{a: long}")),
            false,
        ),
        (
            "filled",
            operation("filled", "1", "2", &sent(form, "{a: long}")),
            false,
        ),
        (
            "form",
            operation("form", "1", "2", &sent(form, "{a: b}")),
            true,
        ),
    ];
    let paths: String = cases.iter().map(|(_, text, _)| text.as_str()).collect();
    let text = format!(
        "openapi: 3.1.0\ninfo: {{title: Fixture, version: '1'}}\npaths:\n{paths}components: {{schemas: {{Thing: {{type: object, properties: {{a: {{type: string, maxLength: 3}}}}}}}}}}\n"
    );
    let outcome = generate(&text, None, "en");
    let files = outcome.files.expect("files");
    let is_run = |name: &str| {
        let path = format!("src/operations/{name}.rs");
        let file = files.iter().find(|file| file.path == path);
        file.expect("a file").text.contains("MockTransport")
    };
    let run = cases.iter().map(|(name, _, _)| (*name, is_run(name)));
    let demanded = cases.iter().map(|(name, _, is_run)| (*name, *is_run));
    assert_eq!(
        run.collect::<Vec<_>>(),
        demanded.collect::<Vec<_>>(),
        "{}",
        outcome.report
    );
}

/// Everything that is refused strictly is made leniently, unless there is nothing to make anything of; and each fault
/// that is passed over says what was done in its place.
#[test]
fn what_is_wrong_costs_no_more_than_itself() {
    for (name, text) in fixtures::all("err") {
        let mut all = String::new();
        let strict = fixtures::generate_text(&text);
        for language in ["en", "zh-Hant"] {
            let outcome = generate(&text, None, language);
            for finding in &outcome.findings {
                let (code, message) = (finding.code, &finding.message);
                all.push_str(&format!("{code} {message} => {}\n", finding.instead));
                let at = |other: &&generator::Finding| {
                    (other.code, other.line, other.column) == (code, finding.line, finding.column)
                };
                let weight = strict.findings.iter().find(at).map(|one| one.severity);
                let is_passed = weight == Some(Severity::Error) && !finding.error;
                assert_eq!(
                    is_passed,
                    !finding.instead.is_empty(),
                    "{name}: {finding:?}"
                );
            }
            let errors: Vec<_> = outcome.findings.iter().filter(|one| one.error).collect();
            assert_eq!(outcome.files.is_none(), !errors.is_empty(), "{name}");
            assert!(
                errors.iter().all(|one| FATAL.contains(&one.code)),
                "{name}: {errors:?}"
            );
        }
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots/lenient/err" }, {
            insta::assert_snapshot!(name.as_str(), all);
        });
    }
}

#[test]
fn what_leaves_nothing_to_go_on_with_is_refused() {
    let refused = [
        "swagger: '2.0'\n",
        "openapi: 4.0.0\n",
        "a: [\n",
        "- a\n",
        "{}\n",
        "",
    ];
    for text in refused {
        let outcome = generate(text, None, "en");
        assert!(outcome.files.is_none(), "{text}");
        assert_eq!(outcome.errors, 1, "{text}: {}", outcome.report);
    }
}

#[test]
fn a_gap_accepts_and_an_unused_one_is_an_error() {
    let (_, text) = fixtures::all("lenient")
        .into_iter()
        .find(|(name, _)| name == "untyped")
        .expect("the fixture");
    let gap = "- code: E0009\n  at: '#/**'\n  reason: Nobody sends it.\n";
    let before = generate(&text, None, "en");
    let outcome = generate(&text, Some(gap), "en");
    assert!(outcome.files.is_some(), "{}", outcome.report);
    let remote = |outcome: &Outcome| {
        outcome
            .findings
            .iter()
            .filter(|one| one.code == "E0009")
            .count()
    };
    assert_eq!((remote(&before), remote(&outcome)), (1, 0));
    assert_eq!(outcome.accepted.len(), 1);
    assert_eq!(outcome.accepted[0].reason, "Nobody sends it.");
    assert_eq!(outcome.accepted[0].findings.len(), 1);
    // What is accepted is still counted.
    assert_eq!(line(&before.summary.ledger), line(&outcome.summary.ledger));

    let unused = format!("{gap}- code: E0107\n  at: '#/info'\n  reason: Nothing there.\n");
    let outcome = generate(&text, Some(&unused), "en");
    assert!(outcome.files.is_none());
    let errors: Vec<_> = outcome.findings.iter().filter(|one| one.error).collect();
    assert_eq!(errors.len(), 1);
    assert_eq!((errors[0].code, errors[0].line), ("E0790", 4));
}

/// The account of our own description, which is read strictly, has no exception.
#[test]
fn our_own_description_is_made_as_a_whole() {
    let text = fs::read_to_string(fixtures::root().join("spec/shopline.yaml")).expect("read");
    let outcome = fixtures::generate_text(&text);
    let ledger = &outcome.summary.ledger;
    assert_eq!(exceptions(ledger), "");
    assert_eq!(ledger.operations.made, 1);
    assert!(ledger.properties.typed > 50, "{}", line(ledger));
}
