//! What a good server does: merge, refuse and explain, select, let in.

use mock::{Options, Sent, Server};
use serde_json::{Value, json};

use crate::client::{GOOD, ID, options, put, send, server};

#[test]
fn an_update_sets_clears_and_keeps() {
    let server = server();
    let first = put(
        &server,
        "c1",
        &json!({"name": "陳小美", "memo": "週末", "tags": ["a", "b"]}),
    );
    assert_eq!(
        (first.status, first.header("x-mock-created")),
        (Some(200), Some("true"))
    );
    let second = put(
        &server,
        "c1",
        &json!({"memo": null, "tags": ["c"], "gender": null}),
    );
    assert_eq!(
        (second.status, second.header("x-mock-created")),
        (Some(200), None)
    );
    let customer = second.json();
    assert_eq!(customer["id"], "c1");
    assert_eq!(customer["name"], "陳小美");
    assert_eq!(customer["memo"], Value::Null);
    assert_eq!(customer["gender"], Value::Null);
    assert_eq!(customer["tags"], json!(["c"]));
    // Kept from the example of the document.
    assert_eq!(customer["locale_code"], "zh-hant");
    // What is only sent never comes back under its name.
    let third = put(
        &server,
        "c1",
        &json!({"custom_fields": {"f": "v"}, "is_accept_marketing": true}),
    );
    let customer = third.json();
    assert!(
        customer.get("custom_fields").is_none() && customer.get("is_accept_marketing").is_none()
    );
    assert_eq!(customer["name"], "陳小美");
    // What the answer's schema does not take is left out.
    let fourth = put(&server, "c1", &json!({"email": "no address", "name": "甲"})).json();
    assert!(fourth.get("email").is_none() && fourth["name"] == "甲");
    // Another id is another customer.
    assert_eq!(put(&server, "c2", &json!({})).json()["name"], "王小明");
    assert_eq!(server.log().updates_of("c1"), (4, 4));
    server.reset();
    assert_eq!(put(&server, "c1", &json!({})).json()["name"], "王小明");
}

#[test]
fn what_was_sent_is_kept_on_request_only() {
    let body = json!({"name": "陳小美", "memo": null});
    for keep_sent in [false, true] {
        let server = Server::start(&Options {
            keep_sent,
            ..options()
        });
        let server = server.expect("the mock starts");
        put(&server, "c1?fields[]=name", &body);
        let log = server.log();
        let wanted = keep_sent.then(|| Sent {
            target: "/v1/customers/c1?fields[]=name".to_owned(),
            body: Some(body.clone()),
        });
        assert_eq!(log.requests[0].sent, wanted);
        let told = send(&server, "GET /__mock/log", &[], "").json();
        assert!(!told.to_string().contains("陳小美"), "{told}");
    }
}

#[test]
fn a_refusal_explains_itself_in_both_languages() {
    let server = server();
    let cases = [
        (
            json!({"phone": "0225550000"}),
            "phone-needs-country-code",
            "/phone_country_code",
        ),
        (
            json!({"phone": "0225550000", "phone_country_code": "\u{3000} "}),
            "phone-needs-country-code",
            "/phone_country_code",
        ),
        (
            json!({"birthday": "1990-02-03", "birth_month": 2}),
            "birthday-excludes-birth-parts",
            "",
        ),
        (
            json!({"mobile_phone": "900000000"}),
            "mobile-phone-goes-with-country-code",
            "/mobile_phone_country_calling_code",
        ),
    ];
    for (body, rule, pointer) in cases {
        let refused = put(&server, "c1", &body);
        assert_eq!(refused.status, Some(422), "{body}");
        let answer = refused.json();
        let violations = answer["extras"]["violations"].as_array().expect("a list");
        assert_eq!(violations.len(), 1, "{answer}");
        let violation = &violations[0];
        assert_eq!(
            (&violation["rule"], &violation["pointer"]),
            (&json!(rule), &json!(pointer))
        );
        let english = violation["text"]["en"].as_str().expect("a text");
        let chinese = violation["text"]["zh-Hant"].as_str().expect("a text");
        assert!(english.is_ascii() && !chinese.is_ascii());
        let message = answer["message"].as_str().expect("a message");
        assert!(message.contains(rule) && message.contains(english) && message.contains(chinese));
        assert!(answer["code"].is_string());
    }
    assert_eq!(server.log().updates_of("c1"), (4, 0));
}

#[test]
fn a_wrong_member_is_named_and_its_value_is_not() {
    let server = server();
    let body = json!({
        "birth_month": 1234567,
        "name": ["canary-value"],
        "gender": "canary-gender",
        "birthday": "canary-day",
        "delivery_addresses": [{"city": 7654321}],
    });
    let refused = put(&server, "c1", &body);
    assert_eq!(refused.status, Some(422));
    let answer = refused.json();
    let violations = answer["extras"]["violations"].as_array().expect("a list");
    let mut found: Vec<_> = violations
        .iter()
        .map(|violation| {
            assert!(violation["text"]["zh-Hant"].is_string(), "{violation}");
            let part = |name: &str| violation[name].as_str().unwrap_or_default().to_owned();
            format!("{} {}", part("pointer"), part("keyword"))
        })
        .collect();
    found.sort();
    assert_eq!(
        found,
        [
            " not",
            "/birth_month maximum",
            "/birthday format",
            "/delivery_addresses/0/city type",
            "/gender oneOf",
            "/name type"
        ]
    );
    let text = answer.to_string();
    for canary in ["canary", "1234567", "7654321"] {
        assert!(!text.contains(canary), "{text}");
    }
}

#[test]
fn bodies_that_are_no_json_are_refused() {
    let server = server();
    let line = "PUT /v1/customers/c1";
    for body in ["", "{", "[1,]", "nul", "\u{feff}{}", "{\"name\":1e999}"] {
        assert_eq!(send(&server, line, GOOD, body).status, Some(422), "{body}");
    }
    for body in ["[]", "null", "1", "\"text\""] {
        assert_eq!(send(&server, line, GOOD, body).status, Some(422), "{body}");
    }
    let headers = [GOOD[0], GOOD[1], ("Content-Type", "text/plain")];
    assert_eq!(send(&server, line, &headers, "{}").status, Some(422));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(send(&server, line, GOOD, &deep).status, Some(422));
}

#[test]
fn fields_and_excludes_choose_the_members() {
    let server = server();
    let members = |query: &str| {
        let line = format!("PUT /v1/customers/{ID}?{query}");
        let answer = send(&server, &line, GOOD, "{\"memo\":null}").json();
        let members = answer.as_object().expect("an object");
        members.keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(
        members("fields[]=id&fields%5B%5D=name&fields[]=memo"),
        ["id", "memo", "name"]
    );
    assert_eq!(members("fields[]=id&fields[]=name&excludes[]=name"), ["id"]);
    let all = members("unknown=1");
    let fewer = members("excludes[]=custom_data&excludes[]=nobody");
    assert_eq!(all.len(), fewer.len() + 1);
    assert!(members("fields[]=nobody").is_empty());
}

#[test]
fn only_those_with_token_and_handle_come_in() {
    let server = server();
    let line = "PUT /v1/customers/c1";
    let json = ("Content-Type", "application/json");
    let handle = ("User-Agent", "my-shop-handle");
    for authorization in ["", "Bearer", "Bearer  ", "Basic abc", "token"] {
        let headers = [("Authorization", authorization), handle, json];
        let refused = send(&server, line, &headers, "{}");
        assert_eq!(refused.status, Some(401), "{authorization}");
        assert_eq!(refused.json()["code"], "UNAUTHORIZED");
        assert_eq!(refused.header("www-authenticate"), Some("Bearer"));
    }
    let token = ("Authorization", "bearer anything");
    let refused = send(&server, line, &[token, json], "{}");
    assert_eq!(refused.status, Some(422));
    let violation = &refused.json()["extras"]["violations"][0];
    assert_eq!(violation["parameter"], "User-Agent");
    assert!(violation["text"]["zh-Hant"].is_string());
    assert_eq!(
        send(&server, line, &[token, handle, json], "{}").status,
        Some(200)
    );
    let one = Options {
        token: Some("right".to_owned()),
        ..options()
    };
    let server = Server::start(&one).expect("the mock starts");
    assert_eq!(
        send(&server, line, &[token, handle, json], "{}").status,
        Some(401)
    );
    let right = ("Authorization", "Bearer right");
    assert_eq!(
        send(&server, line, &[right, handle, json], "{}").status,
        Some(200)
    );
}

#[test]
fn other_paths_and_methods_are_not_there() {
    let server = server();
    for path in [
        "/",
        "/v1",
        "/customers/c1",
        "/v1/customers",
        "/v1/customers/",
        "/v1/customers/c1/x",
    ] {
        let refused = send(&server, &format!("PUT {path}"), GOOD, "{}");
        assert_eq!(refused.status, Some(404), "{path}");
        // Whoever forgets where the API stands is told so, and does not look for a customer.
        let message = refused.json()["message"].to_string();
        assert!(
            message.contains("its paths stand below `/v1/`"),
            "{message}"
        );
    }
    for id in [".", "..", "%2e%2e", "%2E"] {
        assert_eq!(put(&server, id, &json!({})).status, Some(404), "{id}");
    }
    for method in ["GET", "POST", "DELETE", "HEAD", "OPTIONS", "TRACE"] {
        let line = format!("{method} /v1/customers/c1");
        let refused = send(&server, &line, GOOD, "");
        assert_eq!(
            (refused.status, refused.header("allow")),
            (Some(405), Some("PUT"))
        );
    }
    for id in ["a%2Fb", "%E7%8E%8B", "..%2f", "%00", "a%0D%0Ab"] {
        assert_eq!(put(&server, id, &json!({})).status, Some(200), "{id}");
    }
    assert_eq!(server.log().updates_of("a/b"), (1, 1));
}

#[test]
fn formats_are_remarks_unless_asked_for() {
    let body = json!({"email": "no address"});
    assert_eq!(put(&server(), "c1", &body).status, Some(200));
    let strict = Options {
        formats: true,
        ..options()
    };
    let server = Server::start(&strict).expect("the mock starts");
    assert_eq!(put(&server, "c1", &body).status, Some(422));
}

#[test]
fn strict_ids_know_only_what_the_document_shows() {
    let strict = Options {
        strict_ids: true,
        ..options()
    };
    let server = Server::start(&strict).expect("the mock starts");
    let unknown = put(&server, "nobody", &json!({}));
    assert_eq!(
        (unknown.status, &unknown.json()["code"]),
        (Some(404), &json!("NOT_FOUND"))
    );
    assert_eq!(put(&server, ID, &json!({})).status, Some(200));
    assert_eq!(server.log().updates_of("nobody"), (1, 0));
}
