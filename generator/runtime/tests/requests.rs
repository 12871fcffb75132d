//! Requests as a whole: bodies, settings, and what may be shown of them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use client_runtime::serde_json::json;
use client_runtime::{
    Encoding, Method, Number, OperationInfo, Parameter, Request, RequestBuilder, RequestErrorKind,
    Settings,
};

const fn info(path: &'static str) -> OperationInfo {
    OperationInfo::new("op", Method::Put, path)
        .security(&[&["bearer"]])
        .settings(&["handle", "hint"])
}

static ROOT: OperationInfo = info("/");

const SIMPLE: Encoding = Encoding::Simple { explode: false };
const FORM: Encoding = form(true, false);

const fn form(explode: bool, allow_reserved: bool) -> Encoding {
    Encoding::Form {
        explode,
        allow_reserved,
    }
}

fn with_body() -> Request {
    let mut request = RequestBuilder::new(&ROOT);
    request
        .parameter(Parameter::Query("q", FORM), &"secret")
        .unwrap();
    request
        .parameter(Parameter::Header("X-Secret", SIMPLE), &"secret")
        .unwrap();
    request.json(&json!({"name": "secret"})).unwrap();
    request.finish().unwrap()
}

#[test]
fn the_query_of_a_template_is_sent_with_every_call() {
    static TOLD: OperationInfo = info("/a/{id}?beta=true&q=a b");
    let mut request = RequestBuilder::new(&TOLD);
    request
        .parameter(Parameter::Path("id", SIMPLE), &"x?y")
        .unwrap();
    let bare = request.finish().unwrap();
    assert_eq!(
        (&*bare.path, bare.query.as_deref()),
        ("/a/x%3Fy", Some("beta=true&q=a%20b"))
    );
    let mut request = RequestBuilder::new(&TOLD);
    request
        .parameter(Parameter::Path("id", SIMPLE), &"x")
        .unwrap();
    request
        .parameter(Parameter::Query("r", FORM), &"1")
        .unwrap();
    let query = request.finish().unwrap().query;
    assert_eq!(query.as_deref(), Some("beta=true&q=a%20b&r=1"));
}

#[test]
fn bodies() {
    let body = with_body().body.unwrap();
    assert_eq!(
        (&*body.media_type, &*body.bytes),
        ("application/json", &br#"{"name":"secret"}"#[..])
    );
    let mut request = RequestBuilder::new(&ROOT);
    request.json_as("application/merge-patch+json", &1).unwrap();
    request.text("text/plain", "x").unwrap();
    request.bytes("image/png", b"\x89").unwrap();
    assert!(request.bytes("image/png\r\n", b"").is_err());
    let error = request.json(&[Number::from(f64::NAN)]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "PUT /: value of `body`: a number that is not finite has no JSON spelling"
    );
    let body = request.finish().unwrap().body.unwrap();
    assert_eq!(
        (&*body.media_type, &*body.bytes),
        ("image/png", &b"\x89"[..])
    );
}

#[test]
fn debug_shows_no_value() {
    let mut request = with_body();
    request.set_header("Accept", "application/json").unwrap();
    let text = format!("{request:?}");
    assert!(!text.contains("secret"), "{text}");
    assert!(
        text.contains("X-Secret") && text.contains("[redacted]") && text.contains("17 bytes"),
        "{text}"
    );
    assert!(text.contains("application/json"), "{text}");
}

#[test]
fn a_request_can_be_completed() {
    let mut request = with_body();
    assert_eq!(request.target(), "/?q=secret");
    request.push_query("a[]&", "b&c");
    assert_eq!(request.target(), "/?q=secret&a[]%26=b%26c");
    request.set_header("x-secret", "other").unwrap();
    assert_eq!(request.headers, [("x-secret".into(), "other".to_owned())]);
    for (name, value) in [("", "x"), ("a b", "x"), ("a:", "x"), ("a", "x\n")] {
        assert!(request.set_header(name, value).is_err(), "{name:?}");
    }
    let mut plain = RequestBuilder::new(&ROOT).finish().unwrap();
    assert_eq!(plain.target(), "/");
    plain.push_query("a", "");
    assert_eq!(plain.target(), "/?a=");
}

struct Shop(Option<&'static str>);

impl Settings for Shop {
    const HEADERS: &'static [(&'static str, &'static str, bool)] = &[
        ("handle", "User-Agent", true),
        ("hint", "X-Hint", false),
        ("other", "X-Other", true),
    ];

    fn get(&self, name: &str) -> Option<&str> {
        (name == "handle").then_some(self.0).flatten()
    }
}

#[test]
fn settings_become_the_headers_that_the_operation_names() {
    let mut request = RequestBuilder::new(&ROOT).finish().unwrap();
    request.apply_settings(&Shop(Some("my-shop"))).unwrap();
    assert_eq!(
        request.headers,
        [("User-Agent".into(), "my-shop".to_owned())]
    );
    let error = request.apply_settings(&Shop(None)).unwrap_err();
    assert_eq!(error.kind(), RequestErrorKind::Setting);
    assert_eq!(error.to_string(), "PUT /: setting `handle`: is not set");
    let error = request.apply_settings(&Shop(Some("a\r\nb"))).unwrap_err();
    assert_eq!(error.kind(), RequestErrorKind::Header);
}

#[test]
fn methods_know_what_they_promise() {
    let all = [
        (Method::Get, "GET", true, true),
        (Method::Head, "HEAD", true, true),
        (Method::Options, "OPTIONS", true, true),
        (Method::Trace, "TRACE", true, true),
        (Method::Put, "PUT", false, true),
        (Method::Delete, "DELETE", false, true),
        (Method::Post, "POST", false, false),
        (Method::Patch, "PATCH", false, false),
    ];
    for (method, name, safe, idempotent) in all {
        assert_eq!(
            (method.as_str(), method.is_safe(), method.is_idempotent()),
            (name, safe, idempotent)
        );
        let info = |idempotent| OperationInfo {
            method,
            idempotent,
            ..ROOT
        };
        assert_eq!(info(None).is_idempotent(), idempotent);
        assert!(info(Some(true)).is_idempotent());
        assert!(!info(Some(false)).is_idempotent());
    }
}
