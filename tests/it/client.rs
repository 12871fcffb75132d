//! The generated client, over the transport within the process: the main job, async and blocking.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use serde_json::json;
use shopline::Client;
use shopline::models::UpdateCustomerBody;
use shopline::operations::UpdateCustomerError;
use shopline::runtime::mock::{MockTransport, Reply};
use shopline::runtime::{ErrorKind, Outcome, RetryPolicy};

const SECOND: Duration = Duration::from_secs(1);
const ID: &str = "64f0c0ffee0000000000a001";

/// The mock never waits, so one poll is enough.
fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the mock waits"),
    }
}

fn client(mock: &MockTransport) -> Client {
    let builder = Client::builder("canary-token", "my-shop-handle").mock(mock);
    builder.build().expect("a client")
}

fn change() -> UpdateCustomerBody {
    UpdateCustomerBody::new().name("王小明").clear_memo()
}

#[test]
fn a_customer_is_updated() {
    let answer = Reply::json(200, &json!({"id": ID, "name": "王小明"}));
    let mock = MockTransport::new([answer.clone(), answer]);
    let call = client(&mock)
        .update_customer(ID, change())
        .fields(["id", "name", "memo"]);
    let preview = call.preview().expect("a preview").to_string();
    assert!(preview.starts_with("PUT /customers/{id} (application/json, "));
    assert!(preview.contains("\n  set   name = [redacted]\n  clear memo\n  keep  26 others"));
    now(call.clone().send()).expect("a customer");
    call.send_blocking().expect("a customer");
    for sent in mock.sent() {
        let url = "https://open.shopline.io/v1/customers/64f0c0ffee0000000000a001";
        assert_eq!(
            sent.url,
            format!("{url}?fields[]=id&fields[]=name&fields[]=memo")
        );
        assert_eq!(sent.headers["authorization"], "Bearer canary-token");
        assert_eq!(sent.headers["user-agent"], "my-shop-handle");
        assert_eq!(sent.json(), json!({"name": "王小明", "memo": null}));
    }
}

#[test]
fn a_client_goes_everywhere_and_a_call_has_its_own_times() {
    fn everywhere<T: Clone + Send + Sync + 'static>(_: &T) {}
    fn between_threads<T: Send + 'static>(_: &T) {}
    let mock = MockTransport::new([Reply::json(200, &json!({"id": ID})).slow_headers(SECOND)]);
    let client = client(&mock);
    everywhere(&client);
    let call = client
        .update_customer(ID, change())
        .connect_timeout(SECOND)
        .attempt_timeout(SECOND / 2)
        .total_timeout(SECOND)
        .retry_policy(RetryPolicy::never());
    everywhere(&call);
    between_threads(&call.clone().send());
    let error = call.send_blocking().expect_err("too slow");
    assert_eq!(
        (error.kind(), error.elapsed()),
        (ErrorKind::Timeout, SECOND / 2)
    );
}

#[test]
fn the_rate_limit_of_the_description_is_kept_by_choice() {
    for (keep, waits) in [(false, vec![]), (true, vec![SECOND / 20; 2])] {
        let mock = MockTransport::new((0..3).map(|_| Reply::json(200, &json!({"id": ID}))));
        let builder = Client::builder("canary-token", "my-shop-handle").mock(&mock);
        let client = builder.keep_rate_limits(keep).build().expect("a client");
        for _ in 0..3 {
            let call = client.clone().update_customer(ID, change());
            call.send_blocking().expect("a customer");
        }
        assert_eq!(mock.waits(), waits);
    }
}

#[test]
fn a_broken_rule_and_an_empty_update_are_not_sent() {
    let mock = MockTransport::new([]);
    let broken = UpdateCustomerBody::new().phone("0912345678");
    let error = now(client(&mock).update_customer(ID, broken).send()).expect_err("a rule");
    assert_eq!(error.kind(), ErrorKind::Rules);
    let empty = client(&mock).update_customer(ID, UpdateCustomerBody::new());
    let error = empty.send_blocking().expect_err("nothing to do");
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::EmptyUpdate, Outcome::NotApplied)
    );
    for id in ["", ".", ".."] {
        let error = client(&mock).update_customer(id, change()).send_blocking();
        assert_eq!(error.expect_err("no id").kind(), ErrorKind::Request);
    }
    assert!(mock.sent().is_empty());
}

#[test]
fn a_refusal_is_typed_and_a_lost_answer_is_no_refusal() {
    let body = json!({"code": "not_found", "message": "no such customer"});
    let mock = MockTransport::new([Reply::lost_after_write(), Reply::json(404, &body)]);
    let error = client(&mock).update_customer(ID, change()).send_blocking();
    let error = error.expect_err("not found");
    assert!(matches!(
        error.failure(),
        Some(UpdateCustomerError::NotFound(_)) | None
    ));
    assert_eq!((error.status(), error.attempts()), (Some(404), 2));
    assert_eq!((error.outcome(), mock.applied()), (Outcome::Unknown, 1));
    let mock = MockTransport::new([Reply::too_many_requests(None)]);
    let call = client(&mock).update_customer(ID, change());
    let error = call.retry_policy(RetryPolicy::never()).send_blocking();
    let error = error.expect_err("too many");
    assert_eq!(
        (error.status(), error.outcome()),
        (Some(429), Outcome::NotApplied)
    );
    let shown = format!("{error} {error:?}");
    assert!(
        !shown.contains("canary") && !shown.contains(ID) && !shown.contains("王小明"),
        "{shown}"
    );
}
