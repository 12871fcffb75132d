//! The operation as a value: what it sends, what it refuses to send, and what it reads.

use client_runtime::{Check, Operation, Request, RequestError, Response};
use serde_json::{Value, json};
use shopline::models::UpdateCustomerBody;
use shopline::operations::{UpdateCustomer, UpdateCustomerError};
use shopline::settings::ClientSettings;

const ID: &str = "64f0c0ffee0000000000a001";

fn request(id: &str) -> Result<Request, RequestError> {
    let change = UpdateCustomerBody::new().name("王小明").clear_memo();
    let mut operation = UpdateCustomer::new(id, change);
    operation.fields = Some(["id", "name", "memo"].map(String::from).to_vec());
    operation.request()
}

#[test]
fn the_request_is_exactly_this() {
    let mut request = request(ID).expect("the request can be built");
    request
        .apply_settings(&ClientSettings::new("my-shop-handle"))
        .expect("the handle can be sent");
    assert_eq!(request.method.as_str(), "PUT");
    assert_eq!(request.template, "/customers/{id}");
    assert_eq!(request.path, format!("/customers/{ID}"));
    assert_eq!(
        request.query.as_deref(),
        Some("fields[]=id&fields[]=name&fields[]=memo")
    );
    let body = request.body.as_ref().expect("there is a body");
    assert_eq!(body.media_type, "application/json");
    let sent: Value = serde_json::from_slice(&body.bytes).expect("the body is JSON");
    assert_eq!(sent, json!({"name": "王小明", "memo": null}));
    let agent = request
        .headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("user-agent"));
    assert_eq!(
        agent.map(|(_, value)| value.as_str()),
        Some("my-shop-handle")
    );
}

#[test]
fn a_path_value_is_one_segment_or_refused() {
    for bad in ["", ".", ".."] {
        let error = request(bad).expect_err("this id would call another endpoint");
        assert!(error.to_string().contains("id"), "{error}");
    }
    let long = "x".repeat(10_240);
    for id in [
        "a/b",
        "%2e%2e",
        "..%2f",
        "a?b#c",
        "\r\nX: y",
        "\0",
        "客戶",
        "...",
        "a b",
        "\\..\\",
        ";",
        long.as_str(),
    ] {
        let request = request(id).expect("the id can be sent");
        let segments: Vec<&str> = request.path.split('/').collect();
        assert_eq!(segments.len(), 3, "{id:?} became {}", request.path);
        assert!(!["", ".", ".."].contains(&segments[2]), "{id:?}");
        assert!(
            segments[2]
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte)),
            "{id:?}"
        );
    }
}

#[test]
fn neither_debug_nor_an_error_tells_the_id() {
    let operation = UpdateCustomer::new(
        "canary-id",
        UpdateCustomerBody::new().email("canary@example.test"),
    );
    let request = operation.request().expect("the request can be built");
    for shown in [format!("{operation:?}"), format!("{request:?}")] {
        assert!(!shown.contains("canary"), "{shown}");
    }
}

#[test]
fn a_success_is_read_tolerantly() {
    let body = json!({
        "id": ID, "name": null, "gender": "unheard-of", "email": null, "surprise": {"a": 1},
        "created_at": "2025-03-04T05:06:07.089+00:00", "membership_tier": null,
    });
    let response = Response::new(200, Vec::new(), body.to_string().into_bytes());
    let customer = UpdateCustomer::decode(&response).expect("the answer can be read");
    assert_eq!(customer.id.as_deref(), Some(ID));
    assert_eq!(customer.name, Some(None));
    assert_eq!(customer.email, None);
    assert_eq!(
        customer.gender.flatten().map(|gender| gender.is_known()),
        Some(false)
    );
    assert_eq!(
        customer.created_at.map(|at| at.to_string()).as_deref(),
        Some("2025-03-04T05:06:07.089+00:00")
    );
}

#[test]
fn every_declared_status_is_typed() {
    let body = json!({"message": "No.", "code": "Sample"}).to_string();
    for status in [401, 403, 404, 422, 429, 500] {
        let response = Response::new(status, Vec::new(), body.clone().into_bytes());
        let error = UpdateCustomer::decode(&response).expect_err("this is no success");
        assert_eq!(error.status(), status);
        let failure = error
            .failure()
            .unwrap_or_else(|| panic!("{status} is declared"));
        let right = match status {
            401 => matches!(failure, UpdateCustomerError::Unauthorized(_)),
            403 => matches!(failure, UpdateCustomerError::Forbidden(_)),
            404 => matches!(failure, UpdateCustomerError::NotFound(_)),
            422 => matches!(failure, UpdateCustomerError::UnprocessableContent(_)),
            429 => matches!(failure, UpdateCustomerError::TooManyRequests(_)),
            _ => matches!(failure, UpdateCustomerError::InternalServerError(_)),
        };
        assert!(right, "{status} became {failure:?}");
    }
    let teapot = UpdateCustomer::decode(&Response::new(418, Vec::new(), b"<html>".to_vec()))
        .expect_err("undeclared");
    assert!(teapot.failure().is_none());
    assert_eq!(teapot.response().body(), b"<html>");
}

#[test]
fn a_wrong_answer_is_located_and_its_value_is_not_told() {
    let body =
        json!({"id": ID, "delivery_addresses": [{}, {"city": {"canary": "canary"}}]}).to_string();
    let error = UpdateCustomer::decode(&Response::new(200, Vec::new(), body.into_bytes()))
        .expect_err("a city is text");
    let shown = error.to_string();
    assert!(shown.contains("/delivery_addresses/1/city"), "{shown}");
    assert!(
        !shown.contains("canary") && !shown.contains('\n'),
        "{shown}"
    );
}

#[test]
fn all_violations_are_told_in_both_languages_and_never_the_value() {
    let mut body = UpdateCustomerBody::new()
        .phone("0225550000")
        .phone_country_code("  ")
        .mobile_phone("canary");
    body = body
        .birthday(
            "1990-02-03"
                .parse::<client_runtime::Date>()
                .expect("a date"),
        )
        .birth_month(13);
    let violations = UpdateCustomer::new(ID, body)
        .validate()
        .expect_err("four things are wrong");
    let found: Vec<(String, String)> = violations
        .iter()
        .map(|violation| {
            (
                violation.rule.unwrap_or(violation.keyword).to_owned(),
                violation.pointer.clone(),
            )
        })
        .collect();
    assert_eq!(found.len(), 4, "{found:?}");
    for violation in violations.iter() {
        let (english, chinese) = (violation.message("en"), violation.message("zh-Hant"));
        assert_ne!(english, chinese);
        assert!(!english.contains("canary") && !chinese.contains("canary"));
        assert!(
            chinese
                .chars()
                .any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)),
            "{chinese}"
        );
    }
}

#[test]
fn a_date_that_must_lie_ahead_is_held_against_the_clock_that_is_passed_in() {
    let at = |text: &str| {
        UpdateCustomerBody::new()
            .tier_expires_at(text.parse::<client_runtime::DateTime>().expect("a date"))
    };
    let now: jiff::Timestamp = "2026-06-01T00:00:00Z".parse().expect("a date");
    assert!(at("2026-06-01T00:00:01Z").validate_at(now).is_ok());
    assert!(at("2026-06-01T08:00:01+08:00").validate_at(now).is_ok());
    for late in [
        "2026-06-01T00:00:00Z",
        "2026-05-31T23:59:59Z",
        "2026-06-01T07:59:59+08:00",
    ] {
        let violations = at(late).validate_at(now).expect_err("this is not ahead");
        assert_eq!(
            violations
                .iter()
                .next()
                .map(|violation| violation.pointer.clone())
                .as_deref(),
            Some("/tier_expires_at")
        );
    }
    assert!(
        at("2020-01-01T00:00:00Z").validate().is_ok(),
        "without a clock nothing is said about time"
    );
}
