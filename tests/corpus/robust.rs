//! No document makes the generator panic, overflow or answer without a position.

use crate::{below, folder, generate};

#[test]
fn every_document_is_answered() {
    let mut supported = 0;
    for (name, path) in below(&folder().join("openapi"), &[".yaml", ".yml", ".json"]) {
        let outcome = generate(&path, "probe");
        match outcome.files {
            Some(_) => supported += 1,
            None => assert!(
                outcome.report.contains("--> "),
                "{} is refused without a position",
                name.display()
            ),
        }
    }
    assert!(supported > 0, "no document is supported");
}

#[test]
fn broken_yaml_is_answered() {
    for (name, path) in below(&folder().join("conformance/yaml-test-suite"), &[".yaml"]) {
        let outcome = generate(&path, "probe");
        assert!(
            outcome.files.is_none(),
            "{} is no description",
            name.display()
        );
        assert!(
            outcome.report.contains("--> "),
            "{} is refused without a position",
            name.display()
        );
    }
}

#[test]
fn truncated_documents_are_answered() {
    for name in [
        "train-travel.yaml",
        "redocly-museum.yaml",
        "notion.json",
        "mcp-registry.yaml",
    ] {
        let text =
            std::fs::read(folder().join("openapi").join(name)).expect("the document is there");
        let scratch = tempfile::tempdir().expect("a scratch folder can be made");
        for part in 1..40 {
            let path = scratch.path().join(name);
            std::fs::write(&path, &text[..text.len() * part / 40]).expect("a file can be written");
            let outcome = generate(&path, "probe");
            assert!(
                outcome.files.is_some() || outcome.report.contains("--> "),
                "{name}, {part}/40"
            );
        }
    }
}
