//! What the README shows is what is there.

use std::cell::RefCell;
use std::fs;

use mock::{Seen, Server};
use serde_json::{Value, json};
use shopline::models::UpdateCustomerBody;

use crate::fixtures;

thread_local! {
    /// Where the programs of the README find the mock.
    static ADDRESS: RefCell<String> = const { RefCell::new(String::new()) };
    /// What they have printed.
    static SAID: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

fn address() -> String {
    ADDRESS.with_borrow(Clone::clone)
}

/// Runs a program of the README against the mock at that address, and returns what it prints.
fn said(address: &str, program: fn() -> Result<(), Box<dyn std::error::Error>>) -> Vec<String> {
    ADDRESS.set(address.to_owned());
    SAID.take();
    program().expect("the program ends well");
    SAID.take()
}

/// The programs of the README as `build.rs` found them there; they print to the test.
mod programs {
    macro_rules! println {
        ($($text:tt)*) => {
            crate::readme::SAID.with_borrow_mut(|said| said.push(format!($($text)*)))
        };
    }

    include!(concat!(env!("OUT_DIR"), "/readme.rs"));

    /// The lines under "How it is used", whose future needs an executor.
    pub(super) fn short() -> Result<(), Box<dyn std::error::Error>> {
        let executor = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        executor.block_on(lines("any-token")).map(drop)
    }
}

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
        ("19 memo: ", "generated/src/models/update_customer_body.rs"),
        ("5. Lose the answer", "tests/snapshots/demo_en.snap"),
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

/// What a server saw of the programs: each target, and the body.
fn targets(server: &Server) -> Vec<(String, Option<Value>)> {
    let sent = |seen: Seen| seen.sent.map(|sent| (sent.target, sent.body));
    server.log().requests.into_iter().filter_map(sent).collect()
}

#[test]
fn its_programs_update_a_customer() {
    let readme = fs::read_to_string(fixtures::root().join("README.md")).expect("it is there");
    let lines = block(&readme, "name Some(Some(");
    let server = Server::start(&demo::options()).expect("the mock starts");
    for program in [programs::with_tokio::main, programs::blocking::main] {
        assert_eq!(said(&server.base_url(), program), lines[..1]);
        // Nobody listens on the first port.
        assert_eq!(said("http://127.0.0.1:1/v1", program), lines[1..]);
    }
    said(&server.base_url(), programs::short);
    let body = Some(json!({"name": "王小明", "memo": null}));
    let target = |query: &str| format!("/v1/customers/64f0c0ffee0000000000a001{query}");
    let wanted = ["", "", "?fields[]=id&fields[]=name&fields[]=memo"];
    assert_eq!(
        targets(&server),
        wanted.map(|query| (target(query), body.clone()))
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
