//! What is said of each wrong translation, and where. A fixture names its findings like the wrong descriptions do; what
//! cannot be named on its line, since the line belongs to a text, stands at the end: `#! E1008 16:15`.

use std::collections::BTreeSet;

use generator::LockFile;

use super::{document, found, generate, locked, snapshot};
use crate::diagnostics::{Finding, demanded};
use crate::fixtures::{self, Memory};

/// The findings that a fixture lists by line and column.
fn listed(text: &str) -> BTreeSet<Finding> {
    let lines = text.lines().filter_map(|line| line.strip_prefix("#! "));
    lines
        .map(|line| {
            let (code, place) = line.split_once(' ').expect("a code and a place");
            let (line, column) = place.split_once(':').expect("a line and a column");
            let number = |text: &str| text.parse().expect("a number");
            (code.to_owned(), number(line), number(column))
        })
        .collect()
}

#[test]
fn wrong_translations_are_found_where_they_are_wrong() {
    let mut wrong = Vec::new();
    for (name, text) in fixtures::all("i18n") {
        let outcome = fixtures::generate_text(&text);
        assert_eq!(outcome.errors, 0, "{name}:\n{}", outcome.report);
        let mut wanted = demanded(&name, &text);
        wanted.extend(listed(&text));
        let seen: BTreeSet<Finding> = found(&outcome)
            .into_iter()
            .map(|(code, line, column)| (code.to_owned(), line as usize, column as usize))
            .collect();
        if wanted != seen {
            wrong.push(format!(
                "{name}: demanded {wanted:?}, found {seen:?}\n{}",
                outcome.report
            ));
        }
        snapshot(&name, &outcome.report);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_description_in_one_language_is_not_looked_at() {
    let text = "openapi: 3.1.0\ninfo: {title: One `tick, version: 1.0.0}\npaths: {}\n";
    assert_eq!(found(&generate(text, LockFile::New)), []);
}

#[test]
fn a_finding_can_be_accepted_with_a_reason() {
    let text = "openapi: 3.1.0\ninfo: {title: See https://example.test/en, version: 1.0.0, x-i18n: {zh-Hant: {title: 見 https://example.test/zh}}}\npaths: {}\n";
    assert_eq!(found(&generate(text, LockFile::Unused)), [("E1006", 2, 88)]);
    let gaps = "- code: E1006\n  at: '#/info/x-i18n/zh-Hant/title'\n  reason: The page has one address for each language.\n";
    let outcome = generator::generate(
        &fixtures::input("a.yaml", "fixture", Some(gaps), LockFile::Unused),
        &mut document(text),
    );
    assert_eq!(
        (found(&outcome), outcome.errors),
        (Vec::new(), 0),
        "{}",
        outcome.report
    );
}

#[test]
fn texts_of_other_files_are_seen_and_named() {
    let entry = "openapi: 3.1.0\ninfo: {title: T, version: 1.0.0}\ncomponents:\n  schemas:\n    A: {$ref: 'parts/a b.yaml#/Own'}\n    B: {$ref: 'parts/a b.yaml#/Own/properties/c'}\n";
    let part = "Own:\n  type: object\n  properties:\n    c: {type: string, title: Send 5, x-i18n: {zh-Hant: {title: 送出 6}}}\n";
    let mut files = Memory::of("api.yaml", entry).and("parts/a b.yaml", part);
    let input = fixtures::input("api.yaml", "fixture", None, LockFile::New);
    let outcome = generator::generate(&input, &mut files);
    assert_eq!(
        found(&outcome),
        [("E1002", 2, 15), ("E1004", 4, 67)],
        "{}",
        outcome.report
    );
    let lock = outcome.lock.expect("a lock");
    let line = lock.lines().last().expect("a line");
    assert!(
        line.starts_with("parts/a%20b.yaml#/Own/properties/c/title zh-Hant "),
        "{lock}"
    );
}

/// Every kind of object that may have `x-i18n`, each with one text.
const EVERYWHERE: &str = include_str!("everywhere.yaml");

#[test]
fn no_place_of_the_dialect_is_overlooked() {
    let lock = locked(EVERYWHERE);
    let marks = EVERYWHERE.matches("x-i18n").count();
    let lines = lock
        .lines()
        .filter(|line| line.contains('#') && !line.starts_with("# "))
        .count();
    assert_eq!(lines, marks, "{lock}");
    // Texts in examples are data: their `x-i18n` would be none of ours.
    assert!(!lock.contains("/value/"), "{lock}");
}
