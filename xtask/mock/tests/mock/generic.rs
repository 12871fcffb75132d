//! Another document: other servers, parts in other files, keys, lists, objects that are made and removed.

use mock::{Options, Server};
use serde_json::{Value, json};

use crate::client::{fixture, send};

fn shelf() -> Server {
    let options = Options {
        spec: fixture("shelf.yaml"),
        ..Options::default()
    };
    Server::start(&options).expect("the mock starts")
}

const JSON: &[(&str, &str)] = &[("Content-Type", "application/json; charset=utf-8")];

#[test]
fn an_object_lives_from_post_to_delete() {
    let server = shelf();
    assert!(server.base_url().ends_with("/api"));
    let made = send(
        &server,
        "POST /api/books",
        JSON,
        r#"{"title":"T","secret":"s","id":99}"#,
    );
    assert_eq!(made.status, Some(201));
    let book = made.json();
    assert_eq!(book, json!({"id": 1, "title": "T", "pages": book["pages"]}));
    assert_eq!(send(&server, "GET /api/books/1", &[], "").json(), book);
    // The other server's path leads to the same operations.
    let changed = send(
        &server,
        "PATCH /books/1",
        JSON,
        r#"{"title":"U","pages":null}"#,
    );
    assert_eq!(changed.status, Some(200), "{changed:?}");
    let read = send(&server, "GET /api/books/1", &[], "");
    assert_eq!(read.status, Some(200));
    assert_eq!(
        send(&server, "DELETE /api/books/1", &[], "").status,
        Some(204)
    );
    assert_eq!(
        send(&server, "DELETE /api/books/1", &[], "").status,
        Some(404)
    );
    let gone = send(&server, "GET /api/books/1", &[], "");
    assert_eq!(
        (gone.status, gone.header("content-type")),
        (Some(404), Some("application/problem+json"))
    );
    assert!(gone.json()["title"].is_string());
    assert_eq!(server.log().updates_of("1"), (3, 2));
}

#[test]
fn parts_in_other_files_are_judged() {
    let server = shelf();
    let refused = send(
        &server,
        "POST /api/books",
        JSON,
        r#"{"title":"","pages":0}"#,
    );
    // No status of ours is declared but their class is.
    assert_eq!(refused.status, Some(422));
    let body = refused.json();
    let pointers: Vec<_> = body["violations"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|violation| violation["pointer"].clone())
        .collect();
    assert_eq!(pointers, ["/pages", "/title"]);
    assert!(
        body["status"].is_i64() && body["detail"].as_str().is_some_and(|text| !text.is_empty())
    );
}

#[test]
fn parameters_are_read_as_their_schemas_ask() {
    let server = shelf();
    let key = [("X-Key", "k")];
    let status = |query: &str| send(&server, &format!("GET /api/books?{query}"), &key, "").status;
    assert_eq!(status("limit=1&tags=a,b"), Some(200));
    assert_eq!(status("limit=1&tags=a&other=x"), Some(200));
    for wrong in ["", "limit=0", "limit=x", "limit=", "limit=1&tags=a,c"] {
        assert_eq!(status(wrong), Some(400), "{wrong}");
    }
    assert_eq!(
        send(&server, "GET /api/books?limit=1", &[], "").status,
        Some(401)
    );
    let list = send(&server, "GET /api/books?limit=1", &key, "");
    assert_eq!(list.header("x-total"), Some("7"));
    assert!(list.json()[0]["title"].is_string());
    assert_eq!(send(&server, "GET /api/books/x", &[], "").status, Some(400));
}

#[test]
fn text_goes_before_a_parameter_and_needs_no_json() {
    let server = shelf();
    let best = send(&server, "GET /api/books/best", &[], "");
    assert_eq!((best.status, &best.body[..]), (Some(200), &b"Best"[..]));
    assert_eq!(best.header("content-type"), Some("text/plain"));
}

#[test]
fn a_folder_above_widens_what_is_read() {
    let place = tempfile::tempdir().expect("a folder");
    let spec = place.path().join("api/main.json");
    std::fs::create_dir(place.path().join("api")).expect("made");
    let shared = json!({"get": {"responses": {"204": {"description": "None."}}}});
    std::fs::write(place.path().join("shared.json"), shared.to_string()).expect("written");
    let main = json!({
        "openapi": "3.1.0",
        "info": {"title": "Parts", "version": "1"},
        "paths": {"/a": {"$ref": "../shared.json"}},
    });
    std::fs::write(&spec, main.to_string()).expect("written");
    let mut options = Options {
        spec,
        ..Options::default()
    };
    let failure = Server::start(&options).err().expect("it leaves the folder");
    assert!(failure.to_string().contains("--root"), "{failure}");
    options.root = Some(place.path().into());
    let server = Server::start(&options).expect("the mock starts");
    assert_eq!(send(&server, "GET /a", &[], "").status, Some(204));
    options.root = Some(tempfile::tempdir().expect("a folder").path().into());
    assert!(Server::start(&options).is_err());
}

#[test]
fn what_is_no_document_does_not_start() {
    for (name, reason) in [
        ("nobody.yaml", "cannot read"),
        ("parts/book.yaml", "no OpenAPI"),
    ] {
        let options = Options {
            spec: fixture(name),
            ..Options::default()
        };
        let Err(failure) = Server::start(&options) else {
            panic!("{name} started");
        };
        assert!(failure.to_string().contains(reason), "{failure}");
    }
    let server = shelf();
    let taken = Options {
        spec: fixture("shelf.yaml"),
        port: server.address().port(),
        ..Options::default()
    };
    let port = taken.port;
    let Err(failure) = Server::start(&taken) else {
        panic!("two servers share port {port}");
    };
    let begin = format!("another program listens on port {port} already; ");
    assert!(failure.to_string().starts_with(&begin), "{failure}");
    assert_eq!(
        send(&server, "GET /__mock", &[], "").json()["operations"]
            .as_array()
            .map(Vec::len),
        Some(6)
    );
    let _: Value = send(&server, "GET /__mock/log", &[], "").json();
}
