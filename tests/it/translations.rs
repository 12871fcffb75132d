//! Translations that cannot rot in silence: the lock, the lints, and the files of translators.

mod end_to_end;
mod languages;
mod lints;
mod lock;
mod mending;
mod overlay;

use generator::{Input, LockFile, Outcome};

use crate::fixtures::{self, Memory};

/// A description of one file.
fn document(text: &str) -> Memory {
    Memory::of("a.yaml", text)
}

/// The same with a lock.
fn input(lock: LockFile<'_>) -> Input<'_> {
    fixtures::input("a.yaml", "fixture", None, lock)
}

/// Generates with a lock.
fn generate(text: &str, lock: LockFile<'_>) -> Outcome {
    generator::generate(&input(lock), &mut document(text))
}

/// The lock of a text as it is.
fn locked(text: &str) -> String {
    let outcome = generate(text, LockFile::New);
    outcome
        .lock
        .unwrap_or_else(|| panic!("no lock:\n{}", outcome.report))
}

/// Code, line and column of each warning and note about translations.
fn found(outcome: &Outcome) -> Vec<(&'static str, u32, u32)> {
    let all = outcome.findings.iter();
    all.map(|finding| (finding.code, finding.line, finding.column))
        .collect()
}

/// Keeps the exact words.
fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots/i18n" }, {
        insta::assert_snapshot!(name, text);
    });
}
