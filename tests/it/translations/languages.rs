//! A third language is a change of the description, not of the code.

use generator::LockFile;
use generator::i18n::{Export, export};
use generator::source::FileId;
use generator::translations;

use super::snapshot;
use crate::fixtures::{self, Memory};

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
