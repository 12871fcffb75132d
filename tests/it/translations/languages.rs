//! A third language is a change of the description, not of the code.

use std::fs;

use generator::LockFile;
use generator::i18n::{Export, export};
use generator::source::FileId;
use generator::translations;

use super::snapshot;
use crate::fixtures::{self, Memory};

/// Each Chinese text, when the source text of each has changed, says in the docs that it is older: wherever it stands.
#[test]
fn no_old_text_stands_anywhere_without_saying_so() {
    let spec = fs::read_to_string(fixtures::root().join("spec/shopline.yaml")).expect("the spec");
    let input = |lock| fixtures::input("shopline.yaml", "shopline", None, lock);
    let mut files = Memory::of("shopline.yaml", spec);
    let fresh = generator::generate(&input(LockFile::New), &mut files);
    // The sum of every source text becomes that of another one.
    let lock = fresh.lock.expect("a lock");
    let lines = lock
        .lines()
        .map(|line| match line.rsplitn(3, ' ').collect::<Vec<_>>()[..] {
            [translation, source, rest] if source.len() == 12 => {
                let other: String = source.chars().rev().collect();
                format!("{rest} {other} {translation}")
            }
            _ => line.to_owned(),
        });
    let lock = lines.collect::<Vec<_>>().join("\n");
    let stale = generator::generate(&input(LockFile::Text("i18n.lock", &lock)), &mut files);
    assert!(
        stale.translation_warnings > 450,
        "{}",
        stale.translation_warnings
    );
    let (fresh, stale) = (fresh.files.expect("files"), stale.files.expect("files"));
    // What the generator says itself does not grow old, and neither do the names for the search.
    let is_own = |line: &str| {
        line.starts_with("- ") && !line.contains('`')
            || line.starts_with("#[doc(alias")
            || line.starts_with("## ")
    };
    let mut marked = 0;
    for (before, after) in fresh.iter().zip(&stale) {
        for (before, after) in before.text.lines().zip(after.text.lines()) {
            let doc = before
                .trim()
                .trim_start_matches("//")
                .trim_start_matches(['/', '!', ' ']);
            let is_text = spec_says(doc, &files);
            if is_text && !is_own(doc) {
                assert!(after.contains("（譯文待更新）"), "{}: {after}", before);
                marked += 1;
            }
        }
    }
    assert!(marked > 400, "{marked}");
}

/// Whether a line of docs is a Chinese text of the description, or holds one behind `·`.
fn spec_says(doc: &str, files: &Memory) -> bool {
    let spec = String::from_utf8_lossy(&files.0["shopline.yaml"]);
    let last = doc.rsplit(" · ").next().unwrap_or(doc).trim();
    let is_chinese = last.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    // The whole text: a heading of ours can be the beginning of one.
    let is_whole = || {
        spec.match_indices(&format!(": {last}"))
            .any(|(at, found)| spec[at + found.len()..].starts_with(['\n', ',', '}', '\'']))
    };
    is_chinese && last.chars().count() > 3 && is_whole()
}

#[test]
fn a_third_language_needs_no_code() {
    let (_, text) = fixtures::all("ok")
        .into_iter()
        .find(|(name, _)| name == "three_languages")
        .expect("the fixture is there");
    let input = fixtures::input("fixture.yaml", "fixture", None, LockFile::New);
    let mut files = Memory::of("fixture.yaml", text);
    let lock = generator::generate(&input, &mut files)
        .lock
        .expect("a lock");
    snapshot("three_languages_lock", &lock);
    let book = translations::read(&input, &mut files).expect("the description is right");
    let wanted = Export {
        language: "ja",
        only: &[],
        file: FileId(0),
    };
    let exported = export(&book, &wanted);
    assert_eq!(exported.counts, [5, 0, 0]);
    snapshot(
        "three_languages_export",
        &exported.text.expect("an Overlay"),
    );
}
