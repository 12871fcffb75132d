//! Bodies and answers that are more than JSON: forms, parts, streams.

use std::path::Path;

use mock::{Options, Server};
use serde_json::{Value, json};

use crate::client::{Got, send};

fn server() -> Server {
    let options = Options {
        spec: Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/exchanges.yaml"),
        keep_sent: true,
        ..Options::default()
    };
    Server::start(&options).expect("the mock starts")
}

/// Sends a form.
fn form(server: &Server, line: &str, body: &str) -> Got {
    let headers = [
        ("Content-Type", "application/x-www-form-urlencoded"),
        ("Authorization", "Portal k"),
    ];
    send(server, line, &headers, body)
}

/// What the mock read of the last request.
fn read(server: &Server) -> Option<Value> {
    let log = server.log();
    log.requests.back()?.sent.clone()?.body
}

#[test]
fn a_form_is_read_as_its_schema_asks() {
    let server = server();
    for (body, value) in [
        (
            "name=A+%26+B&memo=&tags%5B0%5D=x&tags%5B1%5D=7&owner[id]=1&owner[roles][0][role]=r",
            json!({"name": "A & B", "memo": null, "tags": ["x", "7"],
                "owner": {"id": "1", "roles": [{"role": "r"}]}}),
        ),
        ("tags[]=x", json!({"tags": ["x"]})),
        ("tags=x&tags=y", json!({"tags": ["x", "y"]})),
        ("tags=x", json!({"tags": ["x"]})),
        ("tags=", json!({"tags": []})),
        ("owner=", json!({"owner": null})),
        (r#"owner={"id":"1"}"#, json!({"owner": {"id": "1"}})),
        ("other[a=b", json!({"other[a": "b"})),
        ("", json!({})),
    ] {
        let got = form(&server, "POST /v1/things/1", body);
        assert_eq!(got.status, Some(200), "{body}");
        assert_eq!(read(&server), Some(value), "{body}");
    }
    let thing = form(&server, "POST /v1/things/1", "name=B").json();
    assert_eq!((&thing["id"], &thing["name"]), (&json!("1"), &json!("B")));
    let deep = format!("a{}=x", "[b]".repeat(100_000));
    let got = form(&server, "POST /v1/things/1", &deep);
    assert_eq!(got.status, Some(200));
}

#[test]
fn a_form_that_does_not_fit_is_refused() {
    let server = server();
    let got = form(
        &server,
        "POST /v1/things/1",
        "owner[roles]=x&tags[0][a]=canary",
    );
    assert_eq!(got.status, Some(422));
    let violations = got.json()["violations"].clone();
    let pointers = violations.as_array().expect("a list").iter();
    let pointers: Vec<_> = pointers.map(|one| one["pointer"].clone()).collect();
    assert_eq!(pointers, ["/owner/roles", "/tags/0"]);
    assert!(!violations.to_string().contains("canary"), "{violations}");
    let got = form(&server, "POST /v1/token", "grant_type=other");
    assert_eq!(got.status, Some(400));
    let got = form(&server, "POST /v1/token", "grant_type=password&scope=a");
    assert_eq!(
        got.header("content-type"),
        Some("application/x-www-form-urlencoded")
    );
    assert_eq!(got.body, b"access_token=text&expires_in=1&scope=text");
    let stranger = [("Content-Type", "application/x-www-form-urlencoded")];
    let got = send(&server, "POST /v1/token", &stranger, "grant_type=password");
    assert_eq!(got.status, Some(401));
}

#[test]
fn each_media_type_of_a_body_is_read_by_its_own_schema() {
    let server = server();
    let notes = |media_type: &str, body: &str| {
        let headers = [("Content-Type", media_type)];
        send(&server, "POST /v1/notes", &headers, body).status
    };
    let (text, title) = (r#"{"text": "a"}"#, r#"{"title": "a"}"#);
    for (media_type, body, status) in [
        ("application/json", text, 201),
        ("application/json", title, 422),
        ("application/json; charset=utf-8", text, 201),
        ("Application/JSON;version=2", title, 201),
        ("application/json; version=2", text, 422),
        ("application/vnd.note+json", text, 201),
        ("application/x-www-form-urlencoded", "text=a", 201),
        ("text/plain", "a", 415),
    ] {
        assert_eq!(
            notes(media_type, body),
            Some(status),
            "{media_type}: {body}"
        );
    }
}

const BOUNDARY: &str = "multipart/form-data; boundary=\"b ?\"";

/// Parts, each with its headers.
fn parts(parts: &[&str]) -> String {
    let mut body = String::new();
    for part in parts {
        body.push_str(&format!("--b ?\r\n{part}\r\n"));
    }
    body + "--b ?--\r\n"
}

const SCAN: &str = "Content-Disposition: form-data; name=\"scan\"; filename=\"a%22b.png\"\r\n\
    Content-Type: image/png\r\n\r\n\x01\r\n--b";

#[test]
fn parts_are_read_and_judged() {
    let server = server();
    let page = "Content-Disposition: form-data; name=\"pages\"; filename=\"p\"\r\n\r\nP";
    let meta = "content-disposition: form-data; name=\"meta\"\r\ncontent-type: application/json\r\n\r\n{\"lang\":\"en\"}";
    let note = "Content-Disposition: form-data; name=\"note\"\r\nContent-Type: text/markdown; charset=utf-8\r\n\r\n";
    let upload = |body: &str| {
        send(
            &server,
            "POST /v1/scans",
            &[("Content-Type", BOUNDARY)],
            body,
        )
    };
    let got = upload(&parts(&[SCAN, page, page, meta, note]));
    assert_eq!(got.status, Some(201), "{got:?}");
    let sent =
        json!({"scan": "\x01\r\n--b", "pages": ["P", "P"], "meta": {"lang": "en"}, "note": ""});
    assert_eq!(read(&server), Some(sent));
    assert_eq!(upload(&parts(&[SCAN, page])).status, Some(201));
    let gif = SCAN
        .replace("png\r\n\r\n", "gif\r\n\r\n")
        .replace("image/png", "image/gif");
    let long = format!("{note}{}", "x".repeat(21));
    for (body, keyword, pointer) in [
        (parts(&[page]), "required", "/scan"),
        (parts(&[SCAN, &long]), "maxLength", "/note"),
        (parts(&[&gif]), "contentType", "/scan"),
    ] {
        let got = upload(&body);
        let told = got.json()["extras"]["violations"][0].clone();
        assert_eq!(
            (&told["keyword"], &told["pointer"]),
            (&json!(keyword), &json!(pointer))
        );
    }
    for broken in [
        "--b ?\r\n",
        "--b ?\r\nX: y\r\n\r\n\r\n--b ?--",
        "x--b ?--",
        "--b ?\r\nContent-Disposition: form-data; name=\"scan\"\r\n\r\nx\r\n--b ?-",
        &parts(&[
            "Content-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n{",
        ]),
    ] {
        assert_eq!(upload(broken).status, Some(400), "{broken}");
    }
    let unnamed = [("Content-Type", "multipart/form-data")];
    assert_eq!(
        send(&server, "POST /v1/scans", &unnamed, SCAN).status,
        Some(400)
    );
}

/// The content of chunks.
fn unchunked(mut bytes: &[u8]) -> String {
    let mut whole = Vec::new();
    while let Some(end) = bytes.iter().position(|&byte| byte == b'\r') {
        let size = std::str::from_utf8(&bytes[..end]).expect("a size");
        let size = usize::from_str_radix(size, 16).expect("a size");
        whole.extend_from_slice(&bytes[end + 2..end + 2 + size]);
        assert_eq!(&bytes[end + 2 + size..][..2], b"\r\n");
        bytes = &bytes[end + 4 + size..];
    }
    String::from_utf8(whole).expect("text")
}

#[test]
fn streams_come_in_chunks_when_they_are_asked_for() {
    let server = server();
    let json = ("Content-Type", "application/json");
    let whole = send(&server, "POST /v1/talk", &[json], "{}");
    assert_eq!(whole.header("content-type"), Some("application/json"));
    let events = [json, ("Accept", "text/event-stream, */*;q=0.1")];
    let got = send(&server, "POST /v1/talk", &events, "{}");
    assert_eq!(got.header("content-type"), Some("text/event-stream"));
    assert_eq!(got.header("transfer-encoding"), Some("chunked"));
    assert_eq!(
        unchunked(&got.body),
        "data: {\"word\": \"good\"}\n\ndata: {\"word\": \"bye\"}\n\ndata: [DONE]\n\n"
    );
    let lines = send(&server, "GET /v1/export", &[], "");
    assert_eq!(lines.header("content-type"), Some("application/x-ndjson"));
    let wanted = "{\"id\": \"1\"}\n{\"id\": \"2\", \"name\": \"B\"}\n";
    assert_eq!(unchunked(&lines.body), wanted);
    let cut = send(
        &server,
        "GET /v1/export",
        &[("X-Mock-Fault", "drop-mid-body")],
        "",
    );
    assert_eq!(cut.header("transfer-encoding"), Some("chunked"));
    assert_eq!(unchunked(&cut.body), wanted[..wanted.len() / 2]);
    let big = [("X-Mock-Fault", "huge-body=100")];
    let big = send(&server, "GET /v1/export", &big, "");
    assert_eq!(unchunked(&big.body).len(), 100);
}
