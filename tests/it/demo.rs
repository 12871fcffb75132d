//! The example, run against the mock in every way and language: the whole story, and what the server says about it.

use demo::{Language, Request, Way};
use mock::{Seen, Server, Updates};
use serde_json::{Value, json};

const ID: &str = "64f0c0ffee0000000000a001";

fn server() -> Server {
    Server::start(&demo::options()).expect("the mock starts")
}

/// The story without its port, and what did not go as told.
fn told(server: &Server, language: Language, way: Way) -> (String, Vec<String>) {
    let mut out = Vec::new();
    let wrong = demo::tell(server, Request { language, way }, &mut out);
    let story = String::from_utf8(out).expect("a story is text");
    let port = server.address().port().to_string();
    (story.replace(&port, "PORT"), wrong)
}

/// One update as the log has it.
fn update(body: &Value, status: Option<u16>, fault: Option<&str>, applied: bool) -> Seen {
    Seen {
        method: "PUT".to_owned(),
        template: Some("/customers/{id}".to_owned()),
        status,
        fault: fault.map(str::to_owned),
        applied,
        sent: Some(mock::Sent {
            target: format!("/v1/customers/{ID}"),
            body: Some(body.clone()),
        }),
    }
}

/// The story goes as told, and the server saw exactly that, each byte of a body included.
fn check(language: Language, way: Way) -> String {
    let server = server();
    let (story, wrong) = told(&server, language, way);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let log = server.log();
    let busy = json!({"is_accept_marketing": false});
    let wanted = [
        update(
            &json!({"name": "陳大文", "memo": "週末再聯絡"}),
            Some(200),
            None,
            true,
        ),
        update(
            &json!({"name": "王小明", "memo": null}),
            Some(200),
            None,
            true,
        ),
        update(&busy, Some(429), Some("429-retry-after=1"), false),
        update(&busy, Some(200), None, true),
        update(
            &json!({"memo": "請於下午來電"}),
            None,
            Some("drop-after-write"),
            true,
        ),
    ];
    assert_eq!(log.requests, wanted);
    let updates = Updates {
        template: "/customers/{id}".to_owned(),
        id: ID.to_owned(),
        received: 5,
        applied: 4,
    };
    assert_eq!(log.updates, [updates]);
    story
}

/// The story that both ways have to tell; only the code, its file and the word for the way are their own.
fn agreed(language: Language, words: [&str; 2]) -> String {
    let story = check(language, Way::Async);
    let blocking = check(language, Way::Blocking)
        .replacen(words[1], words[0], 1)
        .replace(".send_blocking()", ".send().await")
        .replace("example_blocking.rs", "example.rs");
    assert_eq!(story, blocking);
    story
}

#[test]
fn the_story_in_english() {
    snapshot("demo_en", &agreed(Language::English, ["async", "blocking"]));
}

#[test]
fn the_story_in_chinese() {
    snapshot(
        "demo_zh_hant",
        &agreed(Language::Chinese, ["非同步", "同步"]),
    );
}

fn snapshot(name: &str, story: &str) {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, story);
    });
}

/// A server that does not know the token: nothing is as told, and each scene says what it was and what it had to be.
#[test]
fn what_is_not_as_told_is_said() {
    let options = mock::Options {
        token: Some("another".to_owned()),
        ..demo::options()
    };
    let server = Server::start(&options).expect("the mock starts");
    let (story, wrong) = told(&server, Language::English, Way::Blocking);
    assert!(!story.contains("All went as told"), "{story}");
    assert!(
        story.contains("→ not done, and the connection breaks"),
        "{story}"
    );
    let first = "  1: PUT +name=\"王小明\" -memo, 26 kept: 401\n    and it had to be: PUT +name=\"王小明\" -memo, 26 kept: 200, applied";
    assert!(
        wrong.iter().any(|line| line == first),
        "{}",
        wrong.join("\n")
    );
    // The busy service is met all the same. What the client says at the end is as told, though this time nothing was
    // done: from there the two cannot be told apart, which is why the outcome is unknown.
    let places: Vec<&str> = wrong.iter().map(|line| &line[..3]).collect();
    assert_eq!(places, ["  0", "  1", "  1", "  4", "  4", "  5"]);
}

#[test]
fn the_command_has_an_exit_code() {
    let run = |line: &str| {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let words = line.split_whitespace().map(std::ffi::OsString::from);
        let code = demo::run(words, &mut out, &mut err);
        let text = |bytes| String::from_utf8(bytes).expect("text");
        (code, text(out), text(err))
    };
    let (code, story, err) = run("--language zh-Hant --blocking");
    assert_eq!((code, err.as_str()), (0, ""), "{story}");
    let (code, story, err) = run("--language fr");
    assert_eq!((code, story.as_str()), (2, ""), "{err}");
}
