//! Responses: what is read, and what an error says about what cannot be read.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::error::Error;
use std::fmt;

use client_runtime::serde::Deserialize;
use client_runtime::{
    BTreeMap, Date, DecodeError, Json, Method, OperationInfo, Response, ResponseError,
    ResponseErrorKind,
};

#[derive(Debug, PartialEq)]
enum Failure {
    NotFound,
    Invalid(Box<Problem>),
    Text(String),
    Bytes(Vec<u8>),
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(crate = "client_runtime::serde")]
struct Problem {
    level: u8,
    #[serde(default)]
    on: Option<Date>,
}

static INFO: OperationInfo = OperationInfo::new("op", Method::Put, "/customers/{id}");

fn response(status: u16, body: &str) -> Response {
    let headers = vec![
        ("Retry-After".to_owned(), "7".to_owned()),
        ("Set-Cookie".to_owned(), "secret".to_owned()),
    ];
    Response::new(status, headers, body).for_operation(&INFO)
}

fn fault<T: client_runtime::serde::de::DeserializeOwned + fmt::Debug>(body: &str) -> DecodeError {
    let error = response(200, body).json::<T, Failure>().unwrap_err();
    assert_eq!(error.kind(), ResponseErrorKind::Decode);
    error.decode_error().unwrap().clone()
}

fn told<T: client_runtime::serde::de::DeserializeOwned + fmt::Debug>(
    body: &str,
) -> (String, String) {
    let error = fault::<T>(body);
    (error.pointer, error.message)
}

#[test]
fn a_success_is_read() {
    let problem: Problem = response(200, " {\"level\": 1}\n")
        .json::<_, Failure>()
        .unwrap();
    assert_eq!(problem, Problem { level: 1, on: None });
    assert_eq!(response(200, "\u{feff}1").json::<u8, Failure>().unwrap(), 1);
    assert_eq!(
        response(200, "null").json::<Option<u8>, Failure>().unwrap(),
        None
    );
    assert_eq!(response(200, "王").text::<Failure>().unwrap(), "王");
    assert_eq!(response(200, "x").bytes(), b"x");
    assert_eq!(response(200, "").header("retry-AFTER"), Some("7"));
}

#[test]
fn places_are_json_pointers() {
    let error =
        fault::<BTreeMap<String, Vec<Problem>>>("{\n \"a/b\": [{\"level\": 1}, {\"level\": 300}]}");
    assert_eq!(error.pointer, "/a~1b/1/level");
    assert_eq!((error.status, error.line), (200, 2));
    assert_eq!(
        error.to_string(),
        "the body of status 200 does not fit at /[redacted]/1/level: invalid value: integer, expected u8 (line 2, column 36)"
    );
}

#[derive(Debug, Deserialize)]
#[serde(crate = "client_runtime::serde")]
#[expect(dead_code, reason = "only its failure is looked at")]
struct Declared {
    #[serde(default)]
    level: Option<u8>,
    #[serde(default)]
    inner: Option<Box<Declared>>,
    #[serde(default)]
    free: Json,
    #[serde(default)]
    open: Option<Open>,
    #[serde(default)]
    named: BTreeMap<String, Declared>,
}

/// Keeps what it does not declare.
#[derive(Debug, Deserialize)]
#[serde(crate = "client_runtime::serde")]
#[expect(dead_code, reason = "only its failure is looked at")]
struct Open {
    #[serde(default)]
    level: Option<u8>,
    #[serde(default)]
    list: Vec<Problem>,
    #[serde(flatten)]
    others: BTreeMap<String, Json>,
}

#[test]
fn names_from_the_data_are_not_shown() {
    for (body, pointer, shown) in [
        (r#"{"level": "x"}"#, "/level", "/level"),
        (
            r#"{"inner": {"inner": {"level": -1}}}"#,
            "/inner/inner/level",
            "/inner/inner/level",
        ),
        (
            r#"{"named": {"Mei": {"level": -1}}}"#,
            "/named/Mei/level",
            "/named/[redacted]/level",
        ),
        (
            r#"{"named": {"level": 1}}"#,
            "/named/level",
            "/named/[redacted]",
        ),
        (
            r#"{"free": {"level": {"Mei": }}}"#,
            "/free/level/Mei",
            "/free/[redacted]/[redacted]",
        ),
        (r#"{"Mei": }"#, "/Mei", "/[redacted]"),
        (r#"{"Mei": {"level": }}"#, "/Mei", "/[redacted]"),
        (r#"{"open": {"level": "x"}}"#, "/open/level", "/open/level"),
        (
            r#"{"open": {"list": [{"level": 1}, {"level": 300}]}}"#,
            "/open/list/1/level",
            "/open/list/1/level",
        ),
        (r#"{"open": {"Mei": }}"#, "/open/Mei", "/open/[redacted]"),
        (
            r#"{"open": {"Mei": {"level": }}}"#,
            "/open/Mei/level",
            "/open/[redacted]/[redacted]",
        ),
        (r#"{"level": 1, "level": 2}"#, "", ""),
    ] {
        let error = fault::<Declared>(body);
        assert_eq!((&*error.pointer, body), (pointer, body));
        let place = if shown.is_empty() {
            String::new()
        } else {
            format!(" at {shown}:")
        };
        assert!(error.to_string().contains(&place), "{body} {error}");
        let all = format!("{error} {error:?}");
        assert!(all.contains(&format!("pointer: {shown:?}")), "{body} {all}");
        assert!(!all.contains("Mei"), "{body} {all}");
    }
}

#[test]
fn messages_never_quote_the_data() {
    let pair = |pointer: &str, message: &str| (pointer.to_owned(), message.to_owned());
    for secret in [
        "secret",
        "se\\\"cret\\\", expected `secret",
        "`secret`, expected secret",
    ] {
        let body = format!("{{\"level\": \"{secret}\"}}");
        assert_eq!(
            told::<Problem>(&body),
            pair("/level", "invalid type: string, expected u8")
        );
        let body = format!("{{\"level\": 1, \"on\": [\"{secret}\"]}}");
        assert_eq!(
            told::<Problem>(&body),
            pair("/on", "invalid type: sequence, expected a string")
        );
        let body = format!("\"{secret}\"");
        #[derive(Debug, Deserialize)]
        #[serde(crate = "client_runtime::serde")]
        enum Closed {
            A,
            B,
        }
        let (_, message) = told::<Closed>(&body);
        assert!(
            message.starts_with("unknown variant, expected") && !message.contains("secret"),
            "{message}"
        );
        let _ = (Closed::A, Closed::B);
    }
    assert_eq!(told::<Problem>("{}"), pair("", "missing field `level`"));
    assert_eq!(
        told::<Problem>("{\"level\":1,\"level\":2}").1,
        "duplicate field `level`"
    );
    assert_eq!(
        told::<bool>("12345").1,
        "invalid type: integer, expected a boolean"
    );
    assert_eq!(
        told::<bool>("1.5").1,
        "invalid type: floating point, expected a boolean"
    );
    assert_eq!(told::<u8>("true").1, "invalid type: boolean, expected u8");
    assert_eq!(told::<u8>("null").1, "invalid type: null, expected u8");
    assert_eq!(told::<u8>("[]").1, "invalid type: sequence, expected u8");
    assert_eq!(told::<u8>("{}").1, "invalid type: map, expected u8");
    assert_eq!(
        told::<(u8, u8)>("[1]").1,
        "invalid length 1, expected a tuple of size 2"
    );
    assert_eq!(told::<u8>("256").1, "invalid value: integer, expected u8");
}

#[test]
fn what_is_no_json_is_told() {
    for body in ["", " \n"] {
        assert_eq!(told::<Json>(body).1, "the body is empty");
    }
    let html = fault::<Json>("<html>secret</html>");
    assert_eq!(
        (&*html.message, html.line, html.column),
        ("the answer is no JSON", 0, 0)
    );
    assert_eq!(told::<u8>("1 \"secret\"").1, "trailing characters");
    assert_eq!(told::<Json>("{\"secret\": ").1, "EOF while parsing a value");
    assert_eq!(told::<Json>(&"[".repeat(200)).1, "recursion limit exceeded");
    let binary = Response::new(200, Vec::new(), vec![0xff, 0xfe]);
    let error = binary.text::<Failure>().unwrap_err();
    assert_eq!(
        error.decode_error().unwrap().message,
        "the body is not UTF-8"
    );
    assert_eq!(
        error.to_string(),
        "the body of status 200 does not fit: the body is not UTF-8"
    );
}

#[test]
fn declared_failures_carry_their_body() {
    let error = response(422, "{\"level\": 1}").failure_json(Failure::Invalid);
    assert_eq!(
        error.failure(),
        Some(&Failure::Invalid(Box::new(Problem { level: 1, on: None })))
    );
    assert_eq!(
        (error.kind(), error.status()),
        (ResponseErrorKind::Failure, 422)
    );
    assert_eq!(error.body(), b"{\"level\": 1}");
    assert_eq!(error.response().header("retry-after"), Some("7"));
    assert_eq!(
        error.to_string(),
        "PUT /customers/{id}: status 422 Unprocessable Content"
    );
    // The line has said it already.
    assert!(error.source().is_none());
    let error = response(422, "{}").failure_json(Failure::Invalid);
    assert_eq!(
        (error.kind(), error.status()),
        (ResponseErrorKind::Decode, 422)
    );
    assert!(error.source().is_none() && error.decode_error().is_some());
    assert_eq!(
        response(404, "").failure(Failure::NotFound).into_failure(),
        Some(Failure::NotFound)
    );
    let text = response(500, "x").failure_text(Failure::Text);
    assert_eq!(text.failure(), Some(&Failure::Text("x".into())));
    let bytes = response(500, "x").failure_bytes(Failure::Bytes);
    assert_eq!(bytes.failure(), Some(&Failure::Bytes(b"x".to_vec())));
}

#[test]
fn a_status_that_nobody_declared() {
    let error: ResponseError<Failure> = response(418, "secret").unexpected();
    assert_eq!(
        (error.kind(), error.failure(), error.decode_error()),
        (ResponseErrorKind::Unexpected, None, None)
    );
    assert_eq!(
        error.to_string(),
        "PUT /customers/{id}: status 418, which is not declared"
    );
    assert!(error.source().is_none());
    assert!(error.into_failure().is_none());
}

#[test]
fn debug_shows_no_body_and_errors_stay_small() {
    let error: ResponseError<Failure> = response(418, "secret").unexpected();
    let text = format!("{error:?}");
    assert!(!text.contains("secret"), "{text}");
    assert!(
        text.contains("Retry-After") && text.contains("\"7\"") && text.contains("6 bytes"),
        "{text}"
    );
    assert_eq!(size_of::<ResponseError<Failure>>(), size_of::<usize>());
}

#[test]
fn a_message_of_unknown_make_is_cut_before_its_quotation() {
    #[derive(Debug)]
    struct Chatty;
    impl<'de> Deserialize<'de> for Chatty {
        fn deserialize<D: client_runtime::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let text = String::deserialize(deserializer)?;
            Err(client_runtime::serde::de::Error::custom(text))
        }
    }
    for (message, kept) in [
        ("no colour: `secret`", "no colour:"),
        ("no colour: \\\"secret\\\" at line 7 column 8", "no colour:"),
        ("`secret`", "the value does not fit"),
    ] {
        assert_eq!(told::<Chatty>(&format!("\"{message}\"")).1, kept);
    }
}
