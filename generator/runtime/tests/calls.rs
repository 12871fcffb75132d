//! Whole calls over the transport within the process, async and blocking.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::future::Future;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use client_runtime::mock::{MockTransport, Reply};
use client_runtime::serde_json::json;
use client_runtime::{
    BoxError, Change, Check, Checker, ClientBuilder, Core, Credential, CredentialKind, Error,
    ErrorKind, Fault, Json, Operation, OperationInfo, Outcome, Parameter, Request, RequestBuilder,
    RequestError, Response, ResponseError, RetryPolicy, Secret, Token, TokenSource,
};

const BEARER: Credential = Credential {
    name: "bearer",
    kind: CredentialKind::Bearer,
};

#[derive(Clone, Debug)]
struct Update(Json);

#[derive(Debug, PartialEq)]
struct Refused(Json);

impl Check for Update {
    fn check(&self, at: &mut Checker<'_>) {
        if let Some(name) = self.0["name"].as_str() {
            at.body(|at| at.field("name", |at| at.max_length(&name.to_owned(), 5)));
        }
        if let Some(object) = self.0.as_object() {
            at.body(|at| at.max_properties(object.len(), 3));
        }
    }
}

impl Operation for Update {
    type Success = u32;
    type Failure = Refused;
    const INFO: &'static OperationInfo =
        &OperationInfo::new("update", client_runtime::Method::Put, "/things/{id}")
            .security(&[&["bearer"]]);
    const FIELDS: &'static [&'static str] = &["name", "memo", "level"];
    const PERSONAL: &'static [&'static str] = &["name"];

    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        let simple = client_runtime::Encoding::Simple { explode: false };
        request.parameter(Parameter::Path("id", simple), &"canary-id")?;
        request.json(&self.0)?;
        request.finish()
    }

    fn decode(response: &Response) -> Result<u32, ResponseError<Refused>> {
        match response.status() {
            200 => response.json(),
            422 => Err(response.failure_json(|body: Box<Json>| Refused(*body))),
            _ => Err(response.unexpected()),
        }
    }
}

/// The mock never waits, so one poll is enough.
fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the mock waits"),
    }
}

fn client(mock: &MockTransport) -> Core {
    builder(mock).build().unwrap()
}

fn builder(mock: &MockTransport) -> ClientBuilder<Core> {
    ClientBuilder::new(Some("https://example.test/v1"))
        .credential(BEARER, "canary-token")
        .response_limit(100)
        .mock(mock)
}

fn update() -> Update {
    Update(json!({"name": "猫", "memo": null}))
}

/// Sends both ways and expects the same of both.
fn send(script: &[Reply]) -> (Result<u32, Error<Refused>>, MockTransport) {
    let mock = MockTransport::new(script.to_vec());
    let one = now(client(&mock).call(update()).send());
    let other = MockTransport::new(script.to_vec());
    let two = client(&other).call(update()).send_blocking();
    assert_eq!(format!("{one:?}"), format!("{two:?}"));
    assert_eq!(mock.sent(), other.sent());
    (one, mock)
}

#[test]
fn a_success() {
    let (result, mock) = send(&[Reply::json(200, &7)]);
    assert_eq!(result.unwrap(), 7);
    let sent = mock.sent();
    assert_eq!(sent[0].url, "https://example.test/v1/things/canary-id");
    assert_eq!(sent[0].headers["authorization"], "Bearer canary-token");
    assert_eq!(sent[0].json(), json!({"name": "猫", "memo": null}));
    assert!(!format!("{mock:?}").contains("canary"));
}

#[test]
fn faults() {
    let second = Duration::from_secs(1);
    let fine = || Reply::json(200, &7);
    let three = |reply: Reply| vec![reply.clone(), reply.clone(), reply];
    use ErrorKind::{Connect, Lost, Redirect, Status, Timeout, Unreadable};
    #[rustfmt::skip]
    let table: Vec<(Vec<Reply>, ErrorKind, Outcome, u32, usize)> = vec![
        (three(Reply::too_many_requests(None)), Status, Outcome::NotApplied, 3, 0),
        (vec![Reply::too_many_requests(Some("3600"))], Status, Outcome::NotApplied, 1, 0),
        (vec![Reply::html_500()], Status, Outcome::Unknown, 1, 0),
        (three(Reply::status(503)), Status, Outcome::Unknown, 3, 0),
        (three(Reply::refused()), Connect, Outcome::NotApplied, 3, 0),
        (three(Reply::status(503).lost_before_headers()), Lost, Outcome::Unknown, 3, 0),
        (three(Reply::lost_after_write()), Lost, Outcome::Unknown, 3, 3),
        (vec![fine().lost_in_body()], Unreadable, Outcome::Applied, 1, 1),
        (three(fine().slow_headers(60 * second)), Timeout, Outcome::Unknown, 3, 3),
        (vec![fine().slow_body(60 * second)], Unreadable, Outcome::Applied, 1, 1),
        (vec![Reply::json(200, &json!([1])).truncated(2)], Unreadable, Outcome::Applied, 1, 1),
        (vec![Reply::json(200, &"7")], Unreadable, Outcome::Applied, 1, 1),
        (vec![Reply::json(200, &Json::Null)], Unreadable, Outcome::Applied, 1, 1),
        (vec![Reply::status(204)], Unreadable, Outcome::Applied, 1, 1),
        (vec![Reply::huge(101)], Unreadable, Outcome::Applied, 1, 1),
        (vec![Reply::redirect("https://other.test/")], Redirect, Outcome::Unknown, 1, 0),
        (vec![Reply::lost_after_write(), Reply::json(422, &1)], Status, Outcome::Unknown, 2, 1),
    ];
    for (index, (script, kind, outcome, attempts, applied)) in table.into_iter().enumerate() {
        let (result, mock) = send(&script);
        let error = result.unwrap_err();
        assert_eq!(
            (error.kind(), error.outcome()),
            (kind, outcome),
            "line {index}"
        );
        assert_eq!(
            (error.attempts(), mock.applied()),
            (attempts, applied),
            "line {index}"
        );
        assert!(error.elapsed() <= Duration::from_secs(90), "line {index}");
        let shown = format!("{error} {error:?}");
        assert!(
            !shown.contains("canary") && !error.to_string().contains('\n'),
            "{shown}"
        );
    }
}

#[test]
fn what_an_error_tells() {
    let (result, mock) = send(&[
        Reply::too_many_requests(Some("2")),
        Reply::json(422, &json!({"why": "猫"})).header("x-request-id", "9"),
    ]);
    assert_eq!(mock.waits(), [Duration::from_secs(2)]);
    let error = result.unwrap_err();
    assert_eq!(
        error.to_string(),
        "PUT /things/{id}: 422 Unprocessable Content (not applied, 2 attempts)"
    );
    assert_eq!(error.status(), Some(422));
    assert_eq!(error.failure(), Some(&Refused(json!({"why": "猫"}))));
    assert_eq!(error.headers().len(), 2);
    let (result, _) = send(&[Reply::json(200, &"7")]);
    let error = result.unwrap_err();
    assert_eq!(error.body(), b"\"7\"");
    assert!(error.decode_error().is_some());
    let (result, _) = send(&[Reply::json(200, &7).lost_in_body()]);
    let error = result.unwrap_err();
    assert_eq!(error.transport_error().unwrap().fault(), Fault::Lost);
    assert_eq!((error.status(), error.body()), (Some(200), &b""[..]));
}

#[test]
fn nothing_is_sent_that_breaks_a_rule_or_changes_nothing() {
    let mock = MockTransport::new([Reply::json(200, &1), Reply::json(200, &2)]);
    let client = builder(&mock).language("zh-Hant").build().unwrap();
    let long = Update(json!({"name": "一二三四五六"}));
    let error = now(client.call(long.clone()).send()).unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Rules, 0));
    assert_eq!(error.violations().unwrap().len(), 1);
    assert_eq!(error.violation_messages(), ["/name: 最多只能有 5 個字元"]);
    assert_eq!(
        error.message(),
        "PUT /things/{id}：違反 1 項限制或規則：/name: 最多只能有 5 個字元（未套用，嘗試 0 次）"
    );
    assert_eq!(error.message_in("en"), error.to_string());
    let many = Update(json!({"a": 1, "b": 2, "c": 3, "d": 4}));
    let error = client.call(many).send_blocking().unwrap_err();
    let said = error.violation_messages();
    assert!(said.len() == 1 && !said[0].starts_with(':'), "{said:?}");
    let empty = Update(json!({}));
    let error = client.call(empty.clone()).send_blocking().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::EmptyUpdate);
    assert_eq!(mock.sent(), []);
    assert_eq!(now(client.call(long).send_unchecked()).unwrap(), 1);
    assert_eq!(client.call(empty).allow_empty().send_blocking().unwrap(), 2);
}

#[test]
fn a_preview_hides_what_is_personal() {
    let client = client(&MockTransport::new([]));
    let update = Update(json!({"name": "猫", "level": [1, 2], "beyond": "x"}));
    let preview = client.call(update).preview().unwrap();
    assert_eq!(
        preview.to_string(),
        "PUT /things/{id} (application/json, 41 bytes)\n  set   name = [redacted]\n  \
         set   level = [2 items]\n  set   beyond = [redacted]\n  keep  1 others"
    );
    assert_eq!(preview.fields[1].change, Change::Keep);
}

/// Gives `old` until it is refused, then `new`.
struct Rotating(AtomicBool);

impl TokenSource for Rotating {
    fn token(&self) -> Result<Secret, BoxError> {
        let new = self.0.load(Ordering::Relaxed);
        Ok(Secret::new(if new { "new" } else { "old" }))
    }

    fn refresh_blocking(&self, refused: &Secret) -> Result<Option<Secret>, BoxError> {
        self.0.store(true, Ordering::Relaxed);
        Ok((refused.expose() == "old").then(|| Secret::new("new")))
    }
}

#[test]
fn a_token_is_refreshed_once() {
    for replies in [
        vec![Reply::status(401), Reply::json(200, &7)],
        vec![Reply::status(401); 2],
    ] {
        let wanted = replies[1].clone();
        let mock = MockTransport::new(replies);
        let token = Token::source(Rotating(AtomicBool::new(false)));
        let client = builder(&mock).credential(BEARER, token).build().unwrap();
        let result = now(client.call(update()).send());
        assert_eq!(result.is_ok(), wanted == Reply::json(200, &7));
        let sent = mock.sent();
        let tokens: Vec<_> = sent
            .iter()
            .map(|one| &*one.headers["authorization"])
            .collect();
        assert_eq!(tokens, ["Bearer old", "Bearer new"]);
    }
    // A fixed token has no other.
    let (result, mock) = send(&[Reply::status(401)]);
    assert_eq!(
        (result.unwrap_err().status(), mock.sent().len()),
        (Some(401), 1)
    );
}

#[test]
fn credentials_stay_where_they_belong() {
    let mock = MockTransport::new([]);
    let open = builder(&mock).base_url("http://example.test");
    assert!(open.build().is_err());
    assert!(
        builder(&mock)
            .base_url("http://127.0.0.1:9")
            .build()
            .is_ok()
    );
    let without = ClientBuilder::<Core>::new(Some("http://example.test")).mock(&mock);
    let error = without
        .build()
        .unwrap()
        .call(update())
        .send_blocking()
        .unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Credential, 0));
    let bad = builder(&mock)
        .credential(BEARER, "line\r\nbreak")
        .build()
        .unwrap();
    let error = bad.call(update()).send_blocking().unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Request, 0));
    assert!(!format!("{error:?}").contains("break"));
    assert!(
        ClientBuilder::<Core>::new(None)
            .mock(&mock)
            .build()
            .is_err()
    );
}

#[test]
fn a_call_has_its_own_policy() {
    let mock = MockTransport::new([
        Reply::status(503),
        Reply::json(200, &1).slow_headers(Duration::from_secs(2)),
    ]);
    let call = || client(&mock).call(update());
    assert_eq!(
        call()
            .retry_policy(RetryPolicy::never())
            .send_blocking()
            .unwrap_err()
            .attempts(),
        1
    );
    let error = call()
        .retry_policy(RetryPolicy::never())
        .total_timeout(Duration::from_secs(1));
    assert_eq!(
        error.send_blocking().unwrap_err().kind(),
        ErrorKind::Timeout
    );
}

#[test]
fn calls_go_between_threads() {
    fn both<T: Send + Sync>(_: &T) {}
    fn one<T: Send>(_: &T) {}
    let client = client(&MockTransport::new([]));
    both(&client);
    both(&client.call(update()));
    one(&client.call(update()).send());
}

/// `message` speaks the client's language, `Display` speaks English for logs.
#[test]
fn errors_speak_the_language_of_the_client() {
    let error_of = |reply: Reply| {
        let mock = MockTransport::new([reply]);
        let client = builder(&mock)
            .language("zh-TW")
            .retry(RetryPolicy::never())
            .build()
            .unwrap();
        client
            .call(Update(json!({"memo": "x"})))
            .send_blocking()
            .unwrap_err()
    };
    let page = Reply::status(422).body(b"<html>".to_vec());
    for (reply, english, chinese) in [
        (
            Reply::status(302),
            "status 302 redirects, which is not followed: the request and its credential go only to the base URL \
             (perhaps applied, 1 attempt)",
            "狀態 302 是重新導向；為了讓請求與憑證只送往設定的網址，不會跟隨（可能已套用，嘗試 1 次）",
        ),
        (
            Reply::status(418),
            "status 418, which is not declared (not applied, 1 attempt)",
            "狀態 418 未經宣告（未套用，嘗試 1 次）",
        ),
        (
            page,
            "the body of status 422 does not fit: the answer is no JSON (not applied, 1 attempt)",
            "狀態 422 的本文不符規格：回應不是 JSON（未套用，嘗試 1 次）",
        ),
        (
            Reply::json(422, &json!({})),
            "422 Unprocessable Content (not applied, 1 attempt)",
            "服務回覆 422 Unprocessable Content（未套用，嘗試 1 次）",
        ),
    ] {
        let error = error_of(reply);
        assert_eq!(error.to_string(), format!("PUT /things/{{id}}: {english}"));
        assert_eq!(error.message(), format!("PUT /things/{{id}}：{chinese}"));
        assert_eq!(error.message_in("en"), error.to_string());
    }
}
