//! The OpenAPI Initiative's own documents: those that break its meta-schema are refused with a position, the others
//! are read, or refused by the name of what is not supported.

use std::fmt::Write as _;

use crate::{below, folder, generate, snapshot};

#[test]
fn documents_that_break_the_meta_schema_are_refused() {
    for (name, path) in below(&folder().join("oai-3.1/tests/schema/fail"), &[".yaml"]) {
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
    let mut told = String::new();
    let mut read = 0;
    for suite in [
        "oai-3.0/_archive_/schemas/v3.0/pass",
        "oai-3.1/tests/schema/pass",
        "oai-learn-examples/examples",
    ] {
        for (name, path) in below(&folder().join(suite), &[".yaml", ".json"]) {
            let outcome = generate(&path, "probe");
            read += usize::from(outcome.files.is_some());
            for finding in outcome.findings.iter().filter(|finding| finding.error) {
                // What the meta-schema cannot see (references, path parameters, operations that a link names) may well
                // be wrong in these examples; what it can see must not be called wrong. JSON Schema lets anybody invent
                // keywords (E0107); we do not, and say which one we do not know.
                let beyond_the_meta_schema = ["E00", "E0107", "E02", "E03", "E04", "E05", "E07"];
                let fair = beyond_the_meta_schema
                    .iter()
                    .any(|family| finding.code.starts_with(family));
                assert!(fair, "{}:\n{}", name.display(), outcome.report);
                let (code, name, line) = (finding.code, name.display(), finding.line);
                let _ = writeln!(told, "{code} {suite}/{name}:{line}");
            }
        }
    }
    assert!(read >= 20, "only {read} are read");
    snapshot("openapi", &told);
}
