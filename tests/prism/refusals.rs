//! Prism does refuse: without this, its silence elsewhere would prove nothing.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use serde_json::{Value, json};
use shopline::models::UpdateCustomerBody;
use shopline::operations::UpdateCustomerError;
use shopline::runtime::{Check, ErrorKind, Request};

use crate::peer::{ID, Peer, Seen, WAYS, address, typed};

/// Whether Prism found something of that code at that place.
fn told(seen: &Seen, place: &[&str], code: &str) -> bool {
    let violations = seen.violations.as_deref().unwrap_or("[]");
    let violations: Value = serde_json::from_str(violations).expect("violations are JSON");
    let mut violations = violations.as_array().into_iter().flatten();
    violations.any(|found| found["location"] == json!(place) && found["code"] == json!(code))
}

#[test]
fn wrong_values_that_our_checks_know() {
    let peer = Peer::new();
    let phone = json!({"phone": "0225550000", "phone_country_code": "\u{3000}"});
    let birth = json!({"birthday": "1990-02-03", "birth_year": 1990});
    for (body, place, code) in [
        (json!({"birth_month": 0}), "birth_month", "minimum"),
        (json!({"birth_month": 13}), "birth_month", "maximum"),
        (json!({"birth_day": 32}), "birth_day", "maximum"),
        (
            json!({"delivery_addresses": [{}, {}, {}, {}, {}, {}]}),
            "delivery_addresses",
            "maxItems",
        ),
        (phone, "phone_country_code", "pattern"),
        (json!({"phone": "0225550000"}), "", "required"),
        (json!({"mobile_phone": "900000000"}), "", "required"),
        (birth, "", "not"),
    ] {
        let update = typed(&body);
        assert!(update.validate().is_err(), "{body}");
        let mut expected = vec!["request", "body"];
        expected.extend(Some(place).filter(|place| !place.is_empty()));
        for way in WAYS {
            let call = peer.call(update.clone());
            let (answer, seen) = peer.send_unchecked(way, call);
            assert_eq!(seen.status, 422, "{body}");
            assert!(told(&seen, &expected, code), "{body}: {seen:?}");
            let error = answer.expect_err("a refusal");
            assert_eq!(error.kind(), ErrorKind::Status);
            let failure = error.failure();
            let typed = matches!(failure, Some(UpdateCustomerError::UnprocessableContent(_)));
            assert!(typed, "{error}");
        }
    }
}

/// Our checks leave these to the server, on purpose: an enum may have grown, and no source states the form of an
/// address.
#[test]
fn wrong_values_that_only_prism_knows() {
    let peer = Peer::new();
    for (body, place, code) in [
        (json!({"gender": "unheard-of"}), "gender", "oneOf"),
        (json!({"email": "no address"}), "email", "format"),
    ] {
        let update = typed(&body);
        assert!(update.validate().is_ok(), "{body}");
        for way in WAYS {
            let (_, seen) = peer.send(way, peer.call(update.clone()));
            assert_eq!(seen.status, 422, "{body}");
            assert!(told(&seen, &["request", "body", place], code), "{seen:?}");
        }
    }
}

/// With this, the lists that Prism takes where it demands them are known to it by their names.
#[test]
fn queries_that_are_left_out_where_they_are_demanded() {
    let peer = Peer::strict();
    let change = UpdateCustomerBody::new().clear_memo();
    for way in WAYS {
        for call in [
            peer.call(change.clone()).fields(["id"]),
            peer.call(change.clone()).excludes(["id"]),
        ] {
            let (_, seen) = peer.send(way, call);
            assert!(told(&seen, &["request", "query"], "required"), "{seen:?}");
        }
    }
}

/// What the typed client cannot say at all, put into its request on the way out.
#[test]
fn wrong_types_nulls_and_headers() {
    type Spoil = fn(&mut Request);
    fn body(request: &mut Request, text: &str) {
        let body = request.body.as_mut().expect("there is a body");
        body.bytes = text.into();
    }
    let cases: [(&str, Spoil, u16, &[&str], &str); 7] = [
        (
            "a number for a text",
            |request| body(request, r#"{"name": 1}"#),
            422,
            &["request", "body", "name"],
            "type",
        ),
        (
            "null in a field that null does not clear",
            |request| body(request, r#"{"email": null}"#),
            422,
            &["request", "body", "email"],
            "type",
        ),
        (
            "a fraction",
            |request| body(request, r#"{"birth_year": 1.5}"#),
            422,
            &["request", "body", "birth_year"],
            "type",
        ),
        (
            "a date that is none",
            |request| body(request, r#"{"birthday": "1990-02-30"}"#),
            422,
            &["request", "body", "birthday"],
            "format",
        ),
        (
            "a list for an object",
            |request| body(request, "[]"),
            422,
            &["request", "body"],
            "type",
        ),
        (
            "no body",
            |request| request.body = None,
            422,
            &["request"],
            "required",
        ),
        (
            "no handle",
            |request| request.headers.retain(|(name, _)| name != "User-Agent"),
            422,
            &["request", "header"],
            "required",
        ),
    ];
    for (name, spoil, status, place, code) in cases {
        let peer = Peer::intercepted(move |request: &mut Request| {
            spoil(request);
            Ok(())
        });
        for way in WAYS {
            let change = UpdateCustomerBody::new().clear_memo();
            let (_, seen) = peer.send(way, peer.call(change));
            assert_eq!(seen.status, status, "{name}: {seen:?}");
            assert!(told(&seen, place, code), "{name}: {seen:?}");
        }
    }
}

/// The answer to bytes as they are: what no client of ours sends.
fn raw(path: &str, headers: &str) -> String {
    let address = address();
    let host = address.trim_start_matches("http://");
    let request = format!(
        "PUT {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}Content-Length: 2\r\n\r\n{{}}"
    );
    let mut stream = TcpStream::connect(host).expect("Prism is there");
    stream
        .write_all(request.as_bytes())
        .expect("it can be sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it answers");
    answer
}

#[test]
fn requests_that_no_client_of_ours_sends() {
    let path = format!("/customers/{ID}");
    let token = "Authorization: Bearer any-token\r\n";
    let agent = "User-Agent: my-shop-handle\r\n";
    let json = "Content-Type: application/json\r\n";
    let basic = "Authorization: Basic eA==\r\n";
    let text = "Content-Type: text/plain\r\n";
    let long = format!("{path}/x");
    for (name, path, headers, status, word) in [
        ("as it should be", &*path, [token, agent, json], 200, ""),
        ("no token", &path, ["", agent, json], 401, r#""code":401"#),
        (
            "no bearer",
            &path,
            [basic, agent, json],
            401,
            r#""code":401"#,
        ),
        ("no handle", &path, [token, "", json], 422, "'user-agent'"),
        ("no JSON", &path, [token, agent, text], 422, r#""code":415"#),
        ("no id", "/customers/", [token, agent, json], 422, "'id'"),
        (
            "too long a path",
            &long,
            [token, agent, json],
            404,
            "NO_PATH",
        ),
    ] {
        let answer = raw(path, &headers.concat());
        let status = format!("HTTP/1.1 {status} ");
        assert!(answer.starts_with(&status), "{name}: {answer}");
        assert!(answer.contains(word), "{name}: {answer}");
        let silent = status.contains("200") || status.contains("404");
        assert_eq!(
            !answer.contains("sl-violations"),
            silent,
            "{name}: {answer}"
        );
    }
}
