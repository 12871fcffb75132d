//! Methods with and without a body: what goes out, and how much an error can tell when there is no body.

use std::any::Any;
use std::time::Duration;

use shopline::runtime::ErrorKind::{Connect, Lost, Timeout, Unreadable};
use shopline::runtime::Outcome::{NotApplied, Unknown};
use shopline::runtime::{ErrorKind, Outcome};

use super::play::refused;
use super::raw::{FINE, Raw, Script, Then};
use super::wire::{Answer, Ask, Delete, Get, Head, Patch, Post, Put, Terms, Verb, Wire, send};

/// A call of any method over any transport.
type Call = fn(Wire, &shopline::Client, Option<Vec<u8>>) -> Answer;

fn call<V: Verb>(wire: Wire, client: &shopline::Client, body: Option<Vec<u8>>) -> Answer {
    send(wire, client.call(Ask::<V>::new("1", body)))
}

#[test]
fn both_transports_write_the_same() {
    let calls: [(Call, &str); 6] = [
        (call::<Delete>, "DELETE"),
        (call::<Get>, "GET"),
        (call::<Head>, "HEAD"),
        (call::<Patch>, "PATCH"),
        (call::<Post>, "POST"),
        (call::<Put>, "PUT"),
    ];
    for (call, method) in calls {
        for body in [None, Some(""), Some("{}"), Some("{\"name\":\"王小明\"}")] {
            let sent = Wire::SOCKETS.map(|wire| {
                let answer = if method == "HEAD" {
                    "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"
                } else {
                    FINE
                };
                let raw = Raw::start(Script::says(answer), usize::MAX);
                let client = Terms::ONCE.client(&raw.base(), None);
                let answer = call(wire, &client, body.map(Vec::from));
                match answer {
                    Ok(_) => assert_ne!(method, "HEAD"),
                    Err(error) => assert_eq!((method, error.kind()), ("HEAD", Unreadable)),
                }
                let request = String::from_utf8(raw.requests().remove(0)).expect("text");
                let (head, body) = request.split_once("\r\n\r\n").expect("a head");
                let head = head
                    .replace(&raw.address.to_string(), "HOST")
                    .to_ascii_lowercase();
                // This says no more than its absence does, and reqwest cannot leave it out.
                let lines = head.lines().filter(|line| *line != "accept: */*");
                let mut lines: Vec<String> = lines.map(str::to_owned).collect();
                lines[1..].sort();
                (lines, body.to_owned())
            });
            assert_eq!(sent[0], sent[1], "{method} {body:?}");
            let length = format!("content-length: {}", body.map_or(0, str::len));
            let expected = body.is_some() || ["PATCH", "POST", "PUT"].contains(&method);
            assert_eq!(sent[0].0.contains(&length), expected, "{method} {body:?}");
            assert_eq!(sent[0].1, body.unwrap_or_default(), "{method}");
        }
    }
}

/// A service that cannot be reached or does not answer, how long an attempt may take, and what is expected of a DELETE and
/// of a POST without a body.
type Line = (
    &'static str,
    fn() -> Service,
    Duration,
    [(ErrorKind, Outcome, u32); 2],
);

/// Where it listens, and what must live as long as the call.
type Service = (String, Box<dyn Any>);

fn listening(script: Script) -> Service {
    let raw = Raw::start(script, usize::MAX);
    (raw.base(), Box::new(raw))
}

#[test]
fn without_a_body_an_error_tells_no_lie_either() {
    // Only where nothing else ends the attempt; elsewhere a busy machine would be late.
    let (short, long) = (Duration::from_millis(100), Terms::CALM.attempt);
    let table: [Line; 4] = [
        (
            "refused",
            || {
                let (taken, address) = refused();
                (format!("http://{address}"), Box::new(taken))
            },
            long,
            [(Connect, NotApplied, 3), (Connect, NotApplied, 3)],
        ),
        (
            "silence",
            || listening(Script::says("").then(Then::Hang)),
            short,
            [(Timeout, Unknown, 3), (Timeout, Unknown, 1)],
        ),
        (
            "closed",
            || listening(Script::says("").then(Then::Close)),
            long,
            [(Lost, Unknown, 3), (Lost, Unknown, 1)],
        ),
        (
            "broken off",
            || listening(Script::says("").then(Then::Reset)),
            long,
            [(Lost, Unknown, 3), (Lost, Unknown, 1)],
        ),
    ];
    for (name, service, attempt, expected) in table {
        let terms = Terms {
            attempt,
            ..Terms::CALM
        };
        for wire in Wire::SOCKETS {
            for ((call, method), expected) in
                [(call::<Delete> as Call, "DELETE"), (call::<Post>, "POST")]
                    .into_iter()
                    .zip(expected)
            {
                let (base, _kept) = service();
                let error = call(wire, &terms.client(&base, None), None).expect_err("no answer");
                let came = (error.kind(), error.outcome(), error.attempts());
                assert_eq!(came, expected, "{} {method} {name}: {error:?}", wire.name());
            }
        }
    }
}
