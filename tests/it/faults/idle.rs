//! Connections that are kept: what becomes of a request when the service closes its connection just before, or upon it.
//!
//! Both libraries keep connections, and both may find that one is gone. A request that was not written may go over
//! another one; a request of which a byte was written must come back as an error, because the service may have it.

use std::collections::BTreeMap;
use std::time::Duration;

use shopline::Client;
use shopline::runtime::Method;

use super::play::came;
use super::raw::{After, FINE, Raw, Script, Then};
use super::truth;
use super::wire::{Answer, Ask, Patch, Terms, Wire, change, runtime};

/// How many calls are made one after the other with one client.
const CALLS: usize = 24;

/// Makes calls one after the other with one client, each with an id of its own; with a pause, the library has the time
/// to see that a connection is gone.
fn calls(wire: Wire, method: Method, raw: &Raw, pause: bool) -> Vec<Answer> {
    let client = Terms::ONCE.client(&raw.base(), None);
    let runtime = runtime();
    let call = |id: &str, client: &Client| match (wire, method) {
        (Wire::Reqwest, Method::Put) => {
            runtime.block_on(client.update_customer(id, change()).send())
        }
        (Wire::Reqwest, _) => runtime.block_on(client.call(Ask::<Patch>::small(id)).send()),
        (_, Method::Put) => client.update_customer(id, change()).send_blocking(),
        _ => client.call(Ask::<Patch>::small(id)).send_blocking(),
    };
    let mut answers = Vec::new();
    for number in 0..CALLS {
        answers.push(call(&format!("id-{number}-"), &client));
        if pause {
            runtime.block_on(async { tokio::time::sleep(Duration::from_millis(3)).await });
        }
    }
    answers
}

/// How often the service saw each id.
fn seen(raw: &Raw) -> BTreeMap<String, u64> {
    let mut seen = BTreeMap::new();
    for request in raw.requests() {
        let line = String::from_utf8_lossy(&request);
        let id = line.split(['/', ' ']).find(|part| part.starts_with("id-"));
        *seen.entry(id.expect("an id").to_owned()).or_default() += 1;
    }
    seen
}

/// Calls of every kind against a service, with what must hold of each. Gives, for each kind, how many calls there were
/// that succeeded, how many connections, and how many requests the service saw.
fn each(script: fn(usize) -> Script) -> Vec<(String, [usize; 3])> {
    let mut counts = Vec::new();
    for wire in Wire::SOCKETS {
        for method in [Method::Put, Method::Patch] {
            for pause in [false, true] {
                let raw = Raw::choosing(move |turn| script(turn.on_connection));
                let answers = calls(wire, method, &raw, pause);
                let title = format!("{} {method}, {pause}", wire.name());
                let seen = seen(&raw);
                for (number, answer) in answers.iter().enumerate() {
                    let id = format!("id-{number}-");
                    let received = seen.get(&id).copied().unwrap_or(0);
                    let came = came(answer, (received, received), Duration::ZERO);
                    truth::holds(&format!("{title}, {id}"), method, 1, &came.what);
                    assert!(received <= 1, "{title}, {id}: seen {received} times");
                }
                let good = answers.iter().filter(|answer| answer.is_ok()).count();
                let connections = usize::try_from(raw.connections()).expect("a small number");
                counts.push((title, [good, connections, raw.requests().len()]));
            }
        }
    }
    counts
}

#[test]
fn a_connection_that_is_closed_after_an_answer_loses_no_truth() {
    for (title, [good, _, seen]) in each(|_| Script::says(FINE).then(Then::Close)) {
        // What the service has seen it has answered.
        assert_eq!(good, seen, "{title}");
    }
}

#[test]
fn an_answer_that_nobody_asked_for_is_no_success() {
    const LATE: &str =
        "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    for (title, [good, _, seen]) in each(|_| Script::says(FINE).and(LATE).then(Then::Close)) {
        assert_eq!(good, seen, "{title}");
    }
}

#[test]
fn a_request_that_was_written_is_not_sent_again_in_secret() {
    let closes: fn(usize) -> Script = |on_connection| match on_connection {
        1 => Script::says(FINE),
        _ => Script::says("").then(Then::Close),
    };
    let breaks: fn(usize) -> Script = |on_connection| match on_connection {
        1 => Script::says(FINE),
        _ => Script::says("").after(After::Head).then(Then::Reset),
    };
    for script in [closes, breaks] {
        for (title, [good, connections, seen]) in each(script) {
            assert!(connections < CALLS, "{title}: no connection was used again");
            assert_eq!((good, seen), (connections, CALLS), "{title}");
        }
    }
}
