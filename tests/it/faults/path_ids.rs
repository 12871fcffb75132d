//! Ids that try to leave their segment of the path: refused before anything is sent, or received as exactly one segment
//! that says the same.

use shopline::runtime::mock::{MockTransport, Reply};
use shopline::runtime::{ErrorKind, Outcome};

use super::play;
use super::raw::{FINE, Raw, Script};
use super::wire::{Answer, Terms, Wire, change, send};

/// Ids that no segment can carry: servers and libraries take them for another path.
const REFUSED: [&str; 3] = ["", ".", ".."];

/// Ids that one segment carries.
#[rustfmt::skip]
const CARRIED: [&str; 71] = [
    "a/b", "/", "//", "../x", "/..", "%2e%2e", "%2E%2E", "%2e", "..%2f", ".%2e", "...", ". ", " ..", "..;", "..;/x",
    "a?b", "?", "a#b", "#", "\\", "..\\", "a\\b", "\r\n", "a\r\nX-Evil: 1\r\n\r\n", "\n", "\0", "a\0b", "\u{7f}", "\t",
    "\\ud800", "%ED%A0%80", "顧客", "🦀", "é", "e\u{301}", "．．", "％2e％2e", "\u{202e}id", "\u{feff}", ";", "a;b=c",
    "%", "%%", "%zz", " ", "a b", "+", "a+b", "&", "=", "@", ":", "a:b", "http://x/", "{id}", "[", "|", "^", "`", "\"",
    "<", ">", "~", "-._~", "*", "'", "(", "$", ",", "!", "CON",
];

/// Those, and some that are as long as an id can be.
fn carried() -> Vec<String> {
    let long = ["x".repeat(10_000), "顧".repeat(3_334), "/".repeat(10_000)];
    CARRIED
        .iter()
        .map(|id| (*id).to_owned())
        .chain(long)
        .collect()
}

/// The text of a segment, its escapes undone; none when it has something in it that is neither unreserved (RFC 3986)
/// nor an escape.
fn decoded(segment: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = segment.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match first {
            b'%' => {
                let digits = std::str::from_utf8(rest.get(..2)?).ok()?;
                bytes.push(u8::from_str_radix(digits, 16).ok()?);
                rest = &rest[2..];
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                bytes.push(*first);
            }
            _ => return None,
        }
    }
    String::from_utf8(bytes).ok()
}

fn refused(answer: Answer, id: &str) {
    let error = answer.expect_err("nothing to send");
    let shown = (error.kind(), error.outcome(), error.attempts());
    assert_eq!(
        shown,
        (ErrorKind::Request, Outcome::NotApplied, 0),
        "{id:?}"
    );
}

#[test]
fn a_raw_server_sees_one_segment_or_nothing() {
    for wire in Wire::SOCKETS {
        let raw = Raw::start(Script::says(FINE), usize::MAX);
        let client = Terms::ONCE.client(&format!("{}/v1", raw.base()), None);
        for id in REFUSED {
            refused(send(wire, client.update_customer(id, change())), id);
        }
        assert_eq!(raw.connections(), 0, "something was sent");
        for (index, id) in carried().iter().enumerate() {
            let answer = send(wire, client.update_customer(id.as_str(), change()));
            answer.unwrap_or_else(|error| panic!("{} {id:?}: {error:?}", wire.name()));
            let requests = raw.requests();
            assert_eq!(requests.len(), index + 1, "{id:?}");
            let text = String::from_utf8(requests[index].clone()).expect("a request is text");
            let line = text.lines().next().expect("a request line");
            let segment = line
                .strip_prefix("PUT /v1/customers/")
                .and_then(|rest| rest.strip_suffix(" HTTP/1.1"));
            let found = segment.and_then(decoded);
            assert_eq!(found.as_ref(), Some(id), "{}: {line:?}", wire.name());
            assert!(!text.contains("Evil:"), "{text:?}");
        }
    }
}

#[test]
fn an_id_that_no_url_holds_is_refused_by_both() {
    let raw = Raw::start(Script::says(FINE), usize::MAX);
    let client = Terms::CALM.client(&raw.base(), None);
    for wire in Wire::SOCKETS {
        let answer = send(wire, client.update_customer("x".repeat(100_000), change()));
        let error = answer.expect_err("no URL is so long");
        assert_eq!(
            (error.kind(), error.outcome()),
            (ErrorKind::Request, Outcome::NotApplied)
        );
    }
    assert!(raw.requests().is_empty());
}

#[test]
fn the_mock_takes_each_id_for_itself() {
    let (mock, _folder) = play::mock();
    let client = Terms::ONCE.client(&mock.base_url(), None);
    for id in carried() {
        let answer = send(Wire::Ureq, client.update_customer(id.as_str(), change()));
        let customer = answer.unwrap_or_else(|error| panic!("{id:?}: {error:?}"));
        assert_eq!(customer.id.as_ref(), Some(&id));
        assert_eq!(mock.log().updates_of(&id), (1, 1), "{id:?}");
    }
}

#[test]
fn the_transport_within_the_process_sees_the_same() {
    let mock = MockTransport::new([]);
    let builder = Terms::ONCE
        .builder("https://api.example.test/v1", None)
        .mock(&mock);
    let client = builder.build().expect("a client can be built");
    for id in REFUSED {
        refused(
            send(Wire::InProcess, client.update_customer(id, change())),
            id,
        );
    }
    assert!(mock.sent().is_empty());
    for id in carried() {
        mock.push(Reply::json(200, &serde_json::json!({})));
        let answer = send(
            Wire::InProcess,
            client.update_customer(id.as_str(), change()),
        );
        answer.expect("a customer");
        let sent = mock.sent();
        let url = &sent.last().expect("a request").url;
        let segment = url.strip_prefix("https://api.example.test/v1/customers/");
        assert_eq!(segment.and_then(decoded), Some(id));
    }
}
