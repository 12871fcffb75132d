//! Every fault, as a client meets it.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::client::{Got, put, put_with, send, server};

/// What a client sees of a fault, and whether its update was done.
struct Case {
    fault: &'static str,
    status: Option<u16>,
    applied: bool,
    right: fn(&Got) -> bool,
}

const fn case(
    fault: &'static str,
    status: Option<u16>,
    applied: bool,
    right: fn(&Got) -> bool,
) -> Case {
    Case {
        fault,
        status,
        applied,
        right,
    }
}

const CASES: &[Case] = &[
    case("none", Some(200), true, |got| got.json()["name"] == "甲"),
    case("429", Some(429), false, |got| {
        got.header("retry-after").is_none() && got.json()["code"] == "RateLimitExceeded"
    }),
    case("429-retry-after=2", Some(429), false, |got| {
        got.header("retry-after") == Some("2") && got.json()["code"] == "RateLimitExceeded"
    }),
    case(
        "503-retry-after=Sun, 06 Nov 2033 08:49:37 GMT",
        Some(503),
        false,
        |got| got.header("retry-after") == Some("Sun, 06 Nov 2033 08:49:37 GMT"),
    ),
    case("500-html", Some(500), false, |got| {
        let html = got
            .header("content-type")
            .is_some_and(|kind| kind.starts_with("text/html"));
        html && got.body.starts_with(b"<!DOCTYPE html>")
    }),
    case("500", Some(500), false, |got| {
        got.json()["code"] == "INTERNAL_ERROR"
    }),
    case("503", Some(503), false, |got| got.json().is_object()),
    case("408", Some(408), false, |got| got.json().is_object()),
    case("redirect=other.example.test", Some(307), false, |got| {
        got.header("location") == Some("https://other.example.test/v1/customers/c1")
    }),
    case("redirect=http://127.0.0.1:9", Some(307), false, |got| {
        got.header("location") == Some("http://127.0.0.1:9/v1/customers/c1")
    }),
    case("drop-before-headers", None, false, |got| {
        got.head.is_empty()
    }),
    case("drop-after-write", None, true, |got| got.head.is_empty()),
    case("drop-mid-body", Some(200), true, |got| {
        !got.body.is_empty() && got.body.len() == got.announced() / 2
    }),
    case("slow-headers=150", Some(200), true, |got| {
        got.json()["name"] == "甲"
    }),
    case("slow-body=150", Some(200), true, |got| {
        got.json()["name"] == "甲"
    }),
    case("truncated-json", Some(200), true, |got| {
        let broken = serde_json::from_slice::<Value>(&got.body).is_err();
        broken && got.body.len() == got.announced() && !got.body.is_empty()
    }),
    case("wrong-type", Some(200), true, |got| {
        let customer = got.json();
        let members = customer.as_object().expect("an object");
        members.values().any(|value| value["mock"] == "wrong type")
    }),
    case("wrong-type=name", Some(200), true, |got| {
        got.json()["name"].is_object()
    }),
    case("wrong-type=nobody", Some(200), true, |got| {
        got.json()["name"] == "甲"
    }),
    case("unknown-enum", Some(200), true, |got| {
        let customer = got.json();
        let members = customer.as_object().expect("an object");
        members.values().any(|value| value == "mock-unknown-value")
    }),
    case("unknown-enum=gender", Some(200), true, |got| {
        got.json()["gender"] == "mock-unknown-value"
    }),
    case("unexpected-null=id", Some(200), true, |got| {
        got.json()["id"].is_null()
    }),
    case("unexpected-null", Some(200), true, |got| {
        got.json().is_object()
    }),
    case("unknown-fields", Some(200), true, |got| {
        let customer = got.json();
        customer["mock_unknown_list"].is_array()
            && customer["membership_tier"]["mock_unknown_text"] == "mock"
    }),
    case("huge-body=3000000", Some(200), true, |got| {
        got.body.len() == 3_000_000 && got.announced() == 3_000_000 && got.json()["name"] == "甲"
    }),
];

#[test]
fn each_fault_by_header_and_by_script() {
    let server = server();
    let update = json!({"name": "甲"});
    for Case {
        fault,
        status,
        applied,
        right,
    } in CASES
    {
        for by_script in [false, true] {
            server.reset();
            let started = Instant::now();
            let got = if by_script {
                server.script([*fault]).expect("a known fault");
                put(&server, "c1", &update)
            } else {
                put_with(&server, "c1", &[("X-Mock-Fault", fault)], &update)
            };
            assert_eq!(got.status, *status, "{fault}: {}", got.head);
            assert!(right(&got), "{fault}: {got:?}");
            if fault.starts_with("slow") {
                assert!(started.elapsed() >= Duration::from_millis(140), "{fault}");
            }
            let log = server.log();
            assert_eq!(log.updates_of("c1"), (1, u64::from(*applied)), "{fault}");
            assert_eq!(log.requests[0].fault.as_deref(), Some(*fault));
            assert_eq!(log.requests[0].status, *status);
            // Whatever happened, the next request is served, and sees what was done.
            let after = put(&server, "c1", &json!({})).json();
            assert_eq!(
                after["name"],
                if *applied { "甲" } else { "王小明" },
                "{fault}"
            );
        }
    }
}

#[test]
fn faults_are_counted() {
    let server = server();
    let statuses = |header: &[(&str, &str)], count: usize| {
        (0..count)
            .map(|_| {
                put_with(&server, "c1", header, &json!({}))
                    .status
                    .unwrap_or(0)
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(
        statuses(&[("X-Mock-Fault", "429*2")], 4),
        [429, 429, 200, 200]
    );
    let script = r#"["503*2", "none", "drop-after-write"]"#;
    let told = send(&server, "POST /__mock/faults", &[], script);
    assert_eq!(told.json()["waiting"], 3);
    assert_eq!(statuses(&[], 5), [503, 503, 200, 0, 200]);
    let log = send(&server, "GET /__mock/log", &[], "").json();
    assert_eq!(log["updates"][0]["received"], 9);
    assert_eq!(log["updates"][0]["applied"], 5);
    assert_eq!(log["requests"][4]["fault"], "503");
    assert!(!log.to_string().contains("token"));
    assert_eq!(
        send(&server, "POST /__mock/reset", &[], "").status,
        Some(200)
    );
    assert_eq!(
        send(&server, "GET /__mock/log", &[], "").json(),
        json!({"requests": [], "updates": []})
    );
}

#[test]
fn an_unknown_fault_is_explained_and_changes_nothing() {
    let server = server();
    let got = put_with(&server, "c1", &[("X-Mock-Fault", "nonsense")], &json!({}));
    assert_eq!(got.status, Some(400));
    assert!(
        got.json()["error"]
            .as_str()
            .expect("a text")
            .contains("drop-after-write")
    );
    for script in ["", "{}", "[1]", "[\"429\", \"nonsense\"]"] {
        let got = send(&server, "POST /__mock/faults", &[], script);
        assert_eq!(got.status, Some(400), "{script}");
    }
    assert_eq!(put(&server, "c1", &json!({})).status, Some(200));
    assert_eq!(send(&server, "GET /__mock", &[], "").json()["base"], "/v1");
}

#[test]
fn a_refusal_is_not_spoilt() {
    let server = server();
    for fault in [
        "truncated-json",
        "wrong-type",
        "unknown-fields",
        "huge-body=100000",
    ] {
        let got = put_with(
            &server,
            "c1",
            &[("X-Mock-Fault", fault)],
            &json!({"birth_month": 13}),
        );
        assert_eq!(
            (got.status, got.json()["code"].as_str()),
            (Some(422), Some("UNPROCESSABLE"))
        );
    }
    assert_eq!(server.log().updates_of("c1"), (4, 0));
}

#[test]
fn the_end_does_not_wait_for_a_pause() {
    let server = server();
    let address = server.address();
    let mut stream = std::net::TcpStream::connect(address).expect("the mock listens");
    let request = "PUT /v1/customers/c1 HTTP/1.1\r\nAuthorization: Bearer x\r\nUser-Agent: h\r\n\
        Content-Type: application/json\r\nX-Mock-Fault: slow-headers=60000\r\nContent-Length: 2\r\n\r\n{}";
    std::io::Write::write_all(&mut stream, request.as_bytes()).expect("it is sent");
    while server.log().requests.is_empty() {
        std::thread::sleep(Duration::from_millis(5));
    }
    let started = Instant::now();
    server.shutdown();
    assert!(started.elapsed() < Duration::from_secs(5));
    assert!(std::net::TcpStream::connect(address).is_err());
}
