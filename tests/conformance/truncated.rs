//! A document that breaks off anywhere is answered: made, or refused with a position.

use crate::{below, folder, generate};

#[test]
fn truncated_documents_are_answered() {
    let suites = ["oai-learn-examples/examples", "oai-3.1/tests/schema/pass"];
    let documents = suites.map(|suite| below(&folder().join(suite), &[".yaml", ".json"]));
    let scratch = tempfile::tempdir().expect("a scratch folder can be made");
    for (name, path) in documents.into_iter().flatten() {
        let text = std::fs::read(&path).expect("the document is there");
        let path = scratch.path().join(path.file_name().expect("a name"));
        for part in 1..20 {
            std::fs::write(&path, &text[..text.len() * part / 20]).expect("a file can be written");
            let outcome = generate(&path, "probe");
            assert!(
                outcome.files.is_some() || outcome.report.contains("--> "),
                "{}, {part}/20",
                name.display()
            );
        }
    }
}
