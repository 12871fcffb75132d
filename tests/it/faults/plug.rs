//! Pulling the plug at every byte of an exchange: whatever the library notices, the outcome is no lie.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use mock::Server;
use shopline::runtime::{Method, Request};

use super::play::{Came, came};
use super::proxy::{Cut, How, Passed, Proxy};
use super::wire::{Ask, Post, Terms, Wire, change, send};
use super::{play, truth};

/// How many cases run at once.
const WORKERS: usize = 6;

/// One call through a proxy.
#[derive(Clone, Copy, Debug)]
struct Case {
    wire: Wire,
    method: Method,
    cut: Cut,
    how: How,
    /// On how many connections the plug is pulled, and how many attempts there may be.
    times: u64,
    attempts: u32,
}

fn call(case: Case, mock: &Server) -> (Came, Passed) {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let proxy = Proxy::start(mock.address(), case.cut, case.how, case.times);
    let terms = Terms {
        attempts: case.attempts,
        ..Terms::CALM
    };
    let base = format!("http://{}/v1", proxy.address);
    // Without this the proxy could not tell when the service is through.
    let close = |request: &mut Request| request.set_header("Connection", "close");
    let client = terms.builder(&base, None).intercept(close).build();
    let client = client.expect("a client can be built");
    // The ids are of one length, so that all requests are.
    let id = format!("plug-{:06}", NEXT.fetch_add(1, Ordering::SeqCst));
    let answer = match case.method {
        Method::Put => send(
            case.wire,
            client.update_customer(&id, change()).fields(["id"]),
        ),
        _ => send(case.wire, client.call(Ask::<Post>::small(&id))),
    };
    let passed = proxy.end();
    let came = came(&answer, mock.log().updates_of(&id), Duration::ZERO);
    (came, passed)
}

/// Pulls the plug in all these ways, and judges what comes of it.
fn pull(cases: &[Case], mock: &Server) {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::SeqCst)) {
            let (came, passed) = call(*case, mock);
            let what = came.what;
            let title = format!("{case:?}: {passed:?}, {}", came.text);
            truth::holds(&title, case.method, case.attempts, &what);
            assert_eq!(passed.whole, what.received, "{title}");
            let success = what.kind.is_none();
            let attempts = u64::from(what.attempts);
            assert!(
                success || passed.connections <= attempts,
                "{title}: one more connection"
            );
            // A request that did not arrive goes out again, when it may.
            let again = case.attempts > 1 && case.times == 1 && case.method == Method::Put;
            let request = matches!(case.cut, Cut::Request(_));
            assert!(success || !again || !request, "{title}: not sent again");
        }
    };
    thread::scope(|scope| (0..WORKERS).for_each(|_| drop(scope.spawn(work))));
}

/// A request and its answer, whole.
fn exchange(wire: Wire, method: Method, mock: &Server) -> (Vec<u8>, Vec<u8>) {
    let case = Case {
        wire,
        method,
        cut: Cut::Answer(usize::MAX),
        how: How::Close,
        times: 0,
        attempts: 1,
    };
    let (came, passed) = call(case, mock);
    assert_eq!(came.what.kind, None, "{}", came.text);
    (passed.request, passed.answer)
}

const HOWS: [How; 3] = [How::Close, How::Reset, How::Half];

#[test]
fn at_every_byte_the_outcome_is_no_lie() {
    let (mock, _folder) = play::mock();
    let mut cases = Vec::new();
    for (shift, wire) in Wire::SOCKETS.into_iter().enumerate() {
        let (request, answer) = exchange(wire, Method::Put, &mock);
        let request = (0..=request.len()).map(Cut::Request);
        let answer = (0..=answer.len()).map(Cut::Answer);
        for (index, cut) in request.chain(answer).enumerate() {
            cases.push(Case {
                wire,
                method: Method::Put,
                cut,
                how: HOWS[(index + shift) % 3],
                times: 1,
                attempts: 1,
            });
        }
    }
    pull(&cases, &mock);
}

/// Where something changes in a message: its first bytes, the end of its first line, the middle and the end of its
/// headers, the middle and the end of its body.
fn joints(message: &[u8]) -> Vec<usize> {
    let find = |what: &[u8]| message.windows(what.len()).position(|part| part == what);
    let line = find(b"\r\n").expect("a first line") + 2;
    let head = find(b"\r\n\r\n").expect("a head") + 4;
    let all = message.len();
    let middles = [(line + head) / 2, (head + all) / 2];
    let edges = [0, 1, line, head - 1, head, head + 1, all - 1, all];
    edges.into_iter().chain(middles).collect()
}

#[test]
fn with_repeats_the_outcome_is_no_lie() {
    let (mock, _folder) = play::mock();
    let mut cases = Vec::new();
    for wire in Wire::SOCKETS {
        for method in [Method::Put, Method::Post] {
            let (request, answer) = exchange(wire, method, &mock);
            let request = joints(&request).into_iter().map(Cut::Request);
            let answer = joints(&answer).into_iter().map(Cut::Answer);
            for cut in request.chain(answer) {
                for (how, times) in HOWS.into_iter().flat_map(|how| [(how, 1), (how, 3)]) {
                    let attempts = 3;
                    cases.push(Case {
                        wire,
                        method,
                        cut,
                        how,
                        times,
                        attempts,
                    });
                }
            }
        }
    }
    pull(&cases, &mock);
}
