//! The OpenAPI Initiative's own documents: those that break its meta-schema are refused with a position, the others
//! are read, or refused by the name of what is not supported.

use crate::{below, folder, generate};

#[test]
fn documents_that_break_the_meta_schema_are_refused() {
    for (name, path) in below(
        &folder().join("conformance/oai-3.1/tests/schema/fail"),
        &[".yaml"],
    ) {
        let outcome = generate(&path, "probe");
        assert!(outcome.files.is_none(), "{} is accepted", name.display());
        assert!(
            outcome.report.contains("--> "),
            "{} is refused without a position",
            name.display()
        );
    }
}

#[test]
fn documents_that_keep_it_are_read_or_refused_by_name() {
    let mut read = 0;
    for (name, path) in below(
        &folder().join("conformance/oai-3.1/tests/schema/pass"),
        &[".yaml"],
    ) {
        let outcome = generate(&path, "probe");
        read += usize::from(outcome.files.is_some());
        for finding in outcome.findings.iter().filter(|finding| finding.error) {
            // What the meta-schema cannot see (references, path parameters, operations that a link names) may well be
            // wrong in these examples; what it can see must not be called wrong. JSON Schema lets anybody invent
            // keywords (E0107); we do not, and say which one we do not know.
            let beyond_the_meta_schema = ["E00", "E0107", "E02", "E03", "E04", "E05", "E07"];
            let fair = beyond_the_meta_schema
                .iter()
                .any(|family| finding.code.starts_with(family));
            assert!(fair, "{}:\n{}", name.display(), outcome.report);
        }
    }
    assert!(read >= 20, "only {read} are read");
}
