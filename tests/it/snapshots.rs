//! What each fixture becomes: first the lines that the fixture itself demands, written by hand before the code that
//! makes them, then the whole text as a snapshot.

use generator::render::File;

use crate::fixtures;

/// The parts of the output that are worth a snapshot: everything but the manifest and the module lists.
fn interesting(path: &str) -> bool {
    path.starts_with("src/models/")
        || path.starts_with("src/operations/")
        || path == "src/headers.rs"
        || path == "src/settings.rs"
}

/// Holds the lines that a fixture demands against its files.
pub(crate) fn check(name: &str, text: &str, files: &[File]) {
    let file = |wanted: &str| {
        let path = format!("src/{wanted}");
        let found = files.iter().find(|file| file.path == path);
        &found.unwrap_or_else(|| panic!("{name} has no {path}")).text
    };
    for line in text.lines().take_while(|line| line.starts_with('#')) {
        if let Some((path, wanted)) = line
            .strip_prefix("# expect ")
            .and_then(|rest| rest.split_once(": "))
        {
            assert!(
                file(path).contains(wanted),
                "{name}: {path} lacks `{wanted}`:\n{}",
                file(path)
            );
        } else if let Some((path, unwanted)) = line
            .strip_prefix("# reject ")
            .and_then(|rest| rest.split_once(": "))
        {
            assert!(
                !file(path).contains(unwanted),
                "{name}: {path} holds `{unwanted}`:\n{}",
                file(path)
            );
        } else {
            assert!(
                line.starts_with("# ledger: "),
                "{name}: this line demands nothing: {line}"
            );
        }
    }
}

#[test]
fn fixtures_become_what_they_say() {
    for (name, text) in fixtures::all("ok") {
        assert!(
            text.lines().count() <= 30,
            "{name} shows more than one behaviour"
        );
        let outcome = fixtures::generate_text(&text);
        assert_eq!(outcome.errors, 0, "{name}:\n{}", outcome.report);
        let files = outcome
            .files
            .expect("a description without errors has files");
        check(&name, &text, &files);
        let shown: String = files
            .iter()
            .filter(|file| interesting(&file.path))
            .map(|file| format!("==== {}\n{}\n", file.path, file.text))
            .collect();
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots/ok" }, {
            insta::assert_snapshot!(name.as_str(), shown);
        });
        if !outcome.report.is_empty() {
            insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots/notes" }, {
                insta::assert_snapshot!(name.as_str(), outcome.report);
            });
        }
    }
}
