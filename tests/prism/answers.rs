//! What Prism answers by the description can be read: its examples, and answers made at random.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use shopline::models::UpdateCustomerBody;
use shopline::operations::UpdateCustomerError;
use shopline::runtime::{ErrorKind, Outcome, Request, RetryPolicy};

use crate::bodies::specification;
use crate::peer::{Peer, WAYS};

/// How many answers at random are read of each status, in each way.
const TIMES: usize = 40;

/// Prism answers with that status and at random: another answer to each request, the same ones in each run.
fn at_random(code: &str) -> Peer {
    // All of one length, since 1 and 11 are the same seed to Prism.
    let (code, seed) = (code.to_owned(), AtomicUsize::new(100));
    Peer::intercepted(move |request: &mut Request| {
        let seed = seed.fetch_add(1, Ordering::Relaxed);
        request.set_header("Prefer", &format!("code={code}, dynamic=true, seed={seed}"))
    })
}

fn change() -> UpdateCustomerBody {
    UpdateCustomerBody::new().name("王小明").clear_memo()
}

fn responses(spec: &Value) -> &serde_json::Map<String, Value> {
    let responses = spec.pointer("/paths/~1customers~1{id}/put/responses");
    let responses = responses.and_then(Value::as_object);
    responses.expect("the operation has responses")
}

#[test]
fn the_examples_of_a_success_come_whole() {
    let spec = specification();
    let examples = &responses(&spec)["200"]["content"]["application/json"]["examples"];
    let examples = examples.as_object().expect("the success has examples");
    for (name, example) in examples {
        let peer = Peer::preferring(format!("code=200, example={name}"));
        for way in WAYS {
            let (answer, seen) = peer.send(way, peer.call(change()));
            assert_eq!((seen.status, seen.violations), (200, None), "{name}");
            assert_eq!(seen.answer, example["value"], "{name}");
            let customer = answer.expect("a customer");
            let read = serde_json::to_value(&customer).expect("it can be written");
            assert_eq!(read, example["value"], "{name}");
        }
    }
}

#[test]
fn a_success_made_at_random_comes_whole() {
    let peer = at_random("200");
    let (mut members, mut answers) = (BTreeSet::new(), BTreeSet::new());
    for way in WAYS {
        for _ in 0..TIMES {
            let (answer, seen) = peer.send(way, peer.call(change()));
            assert_eq!((seen.status, seen.violations), (200, None));
            let customer = answer.unwrap_or_else(|error| panic!("{error}: {}", seen.answer));
            let read = serde_json::to_value(&customer).expect("it can be written");
            assert_eq!(read, seen.answer);
            let object = seen.answer.as_object().expect("an object");
            members.extend(object.keys().cloned());
            answers.insert(seen.answer.to_string());
        }
    }
    assert_eq!(answers.len(), 2 * TIMES, "each answer is another one");
    let spec = specification();
    let declared = &spec["components"]["schemas"]["Customer"]["properties"];
    let declared = declared.as_object().expect("a customer has members");
    let missing = |name: &&String| !members.contains(*name);
    let missing: Vec<_> = declared.keys().filter(missing).collect();
    assert!(missing.is_empty(), "never came: {missing:?}");
}

/// The status of a failure, and its body as JSON.
fn read(failure: &UpdateCustomerError) -> (u16, Value) {
    let (status, body) = match failure {
        UpdateCustomerError::Unauthorized(body) => (401, json!(body)),
        UpdateCustomerError::Forbidden(body) => (403, json!(body)),
        UpdateCustomerError::NotFound(body) => (404, json!(body)),
        UpdateCustomerError::UnprocessableContent(body) => (422, json!(body)),
        UpdateCustomerError::TooManyRequests(body) => (429, json!(body)),
        UpdateCustomerError::InternalServerError(body) => (500, json!(body)),
        other => panic!("what is {other:?}?"),
    };
    (status, body)
}

#[test]
fn every_declared_failure_is_typed() {
    let spec = specification();
    let codes = responses(&spec).keys().filter(|code| *code != "200");
    for code in codes {
        let status: u16 = code.parse().expect("a status");
        let example = Peer::preferring(format!("code={code}"));
        for (peer, times) in [(example, 1), (at_random(code), TIMES)] {
            for way in WAYS {
                for _ in 0..times {
                    let call = peer.call(change()).retry_policy(RetryPolicy::never());
                    let (answer, seen) = peer.send(way, call);
                    assert_eq!((seen.status, seen.violations), (status, None));
                    let error = answer.expect_err("a failure");
                    assert_eq!(error.kind(), ErrorKind::Status, "{error}");
                    assert_eq!(error.outcome(), Outcome::of_status(status));
                    let failure = error.failure().unwrap_or_else(|| panic!("{error}"));
                    assert_eq!(read(failure), (status, seen.answer));
                }
            }
        }
    }
}
