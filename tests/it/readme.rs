//! What the README shows is what is there.

use std::fs;

use shopline::models::UpdateCustomerBody;

use crate::fixtures;

/// The lines of the code block that begins with this text, without their indentation.
fn block(readme: &str, begins: &str) -> Vec<String> {
    let start = readme
        .find(begins)
        .unwrap_or_else(|| panic!("the README has no block `{begins}`"));
    let end = readme[start..].find("```").expect("a block ends") + start;
    readme[start..end]
        .lines()
        .map(|line| line.trim().to_owned())
        .collect()
}

#[test]
fn its_excerpts_are_real() {
    let root = fixtures::root();
    let read = |path: &str| fs::read_to_string(root.join(path)).expect("the file is there");
    let readme = read("README.md");
    for (begins, path) in [
        ("memo:\n", "spec/shopline.yaml"),
        (
            "/// Customer memo",
            "generated/src/models/update_customer_body.rs",
        ),
    ] {
        let wanted = block(&readme, begins);
        let text: Vec<String> = read(path)
            .lines()
            .map(|line| line.trim().to_owned())
            .collect();
        let found = text
            .windows(wanted.len())
            .any(|window| window == wanted.as_slice());
        assert!(
            found,
            "{path} does not hold what the README shows:\n{}",
            wanted.join("\n")
        );
    }
}

#[test]
fn its_table_of_the_three_states_is_true() {
    let wire =
        |body: &UpdateCustomerBody| serde_json::to_string(body).expect("the body can be written");
    assert_eq!(wire(&UpdateCustomerBody::new().memo("x").keep_memo()), "{}");
    assert_eq!(
        wire(&UpdateCustomerBody::new().memo("…")),
        r#"{"memo":"…"}"#
    );
    assert_eq!(
        wire(&UpdateCustomerBody::new().clear_memo()),
        r#"{"memo":null}"#
    );
}

#[test]
fn its_table_of_traces_is_in_the_docs_of_the_runtime() {
    let read = |path: &str| {
        std::fs::read_to_string(fixtures::root().join(path)).expect("the file is there")
    };
    let (readme, docs) = (read("README.md"), read("generator/runtime/src/lib.rs"));
    let rows = readme.lines().filter_map(|line| {
        let (what, fields) = line.strip_prefix("| ")?.split_once(" | ")?;
        let is_told = what.starts_with("span `") || what.starts_with("event `");
        is_told.then_some((what, fields))
    });
    let mut seen = 0;
    for (what, fields) in rows {
        for field in fields.split('`').skip(1).step_by(2) {
            let row = format!("//! | {what} | `{field}` |");
            assert!(docs.contains(&row), "the docs have no {row}");
            seen += 1;
        }
    }
    assert!(seen > 15, "{seen}");
}
