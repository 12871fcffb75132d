//! The policy, with neither clock nor socket.

use core::time::Duration;

use super::super::alloc::boxed::Box;
use super::super::alloc::string::ToString as _;
use super::super::alloc::sync::Arc;
use super::super::alloc::vec;
use super::super::alloc::vec::Vec;
use super::super::jiff::Timestamp;
use super::super::operation::{Method, OperationInfo, RateLimit};
use super::super::response::Response;
use super::super::transport::{Fault, TransportError};
use super::{
    Exchange, Moment, Outcome, RateLimiter, RetryBudget, RetryPolicy, Step, Summary, Timeouts,
};

const fn info(method: Method, idempotent: Option<bool>) -> OperationInfo {
    let info = OperationInfo::new("op", method, "/");
    match idempotent {
        Some(idempotent) => info.idempotent(idempotent),
        None => info,
    }
}

static PUT: OperationInfo = info(Method::Put, None);
static POST: OperationInfo = info(Method::Post, None);
static SAFE_POST: OperationInfo = info(Method::Post, Some(true));
static UNSAFE_PUT: OperationInfo = info(Method::Put, Some(false));

/// What came of one attempt.
#[derive(Clone, Copy)]
enum Came {
    Status(u16),
    After(u16, &'static str),
    Broken(Fault),
    Cut(u16, Fault),
}

use Came::{After, Broken, Cut, Status};

/// Plays a script, each attempt taking a second; the waits, and the end.
fn play(mut exchange: Exchange, script: &[Came], random: u64) -> (Vec<Duration>, Summary) {
    let mut now = Duration::ZERO;
    let mut waits = vec![];
    let mut script = script.iter();
    loop {
        match exchange.next(now) {
            Step::Done => return (waits, exchange.finish(now).1),
            Step::Refresh => exchange.refreshed(true),
            Step::Wait(time) => {
                waits.push(time);
                now += time;
            }
            Step::Send { .. } => {
                now += Duration::from_secs(1);
                let at = Moment {
                    elapsed: now,
                    now: Timestamp::UNIX_EPOCH,
                    random,
                };
                match *script.next().expect("the script is long enough") {
                    Status(status) => exchange.response(at, Response::new(status, vec![], vec![])),
                    After(status, value) => {
                        let headers = vec![("Retry-After".to_string(), value.to_string())];
                        exchange.response(at, Response::new(status, headers, vec![]));
                    }
                    Broken(fault) => exchange.failed(at, TransportError::new(fault)),
                    Cut(status, fault) => {
                        let error = TransportError::new(fault).after_head(status, vec![]);
                        exchange.failed(at, error);
                    }
                }
            }
        }
    }
}

fn new(info: &'static OperationInfo) -> Exchange {
    Exchange::new(info, RetryPolicy::new(), Timeouts::new(), Duration::ZERO)
}

#[test]
fn attempts_and_outcomes() {
    use Outcome::{Applied, NotApplied, Unknown};
    #[rustfmt::skip]
    let table: &[(&'static OperationInfo, &[Came], u32, Outcome)] = &[
        (&PUT, &[Status(200)], 1, Applied),
        (&PUT, &[Status(422)], 1, NotApplied),
        (&PUT, &[Status(404)], 1, NotApplied),
        (&PUT, &[Status(500)], 1, Unknown),
        (&PUT, &[Status(307)], 1, Unknown),
        (&PUT, &[Status(503), Status(502), Status(504)], 3, Unknown),
        (&PUT, &[Status(429), Status(429), Status(429)], 3, NotApplied),
        (&PUT, &[Status(408), Status(200)], 2, Applied),
        (&PUT, &[Broken(Fault::Lost), Status(422)], 2, Unknown),
        (&PUT, &[Broken(Fault::Timeout), Broken(Fault::Timeout), Broken(Fault::Connect)], 3, Unknown),
        (&PUT, &[Broken(Fault::Connect), Broken(Fault::Connect), Broken(Fault::Connect)], 3, NotApplied),
        (&PUT, &[Broken(Fault::Invalid)], 1, NotApplied),
        (&PUT, &[Cut(200, Fault::Lost)], 1, Applied),
        (&PUT, &[Cut(200, Fault::TooLarge)], 1, Applied),
        (&PUT, &[Cut(503, Fault::Lost), Status(200)], 2, Applied),
        (&PUT, &[Cut(422, Fault::Timeout)], 1, NotApplied),
        (&POST, &[Broken(Fault::Lost)], 1, Unknown),
        (&POST, &[Status(503)], 1, Unknown),
        (&POST, &[Status(429)], 1, NotApplied),
        (&POST, &[Broken(Fault::Connect), Status(201)], 2, Applied),
        (&SAFE_POST, &[Broken(Fault::Lost), Status(201)], 2, Applied),
        (&UNSAFE_PUT, &[Broken(Fault::Connect)], 1, NotApplied),
        (&UNSAFE_PUT, &[Status(503)], 1, Unknown),
    ];
    for (index, (info, script, attempts, outcome)) in table.iter().enumerate() {
        let (_, summary) = play(new(info), script, u64::MAX);
        assert_eq!(
            (summary.attempts, summary.outcome),
            (*attempts, *outcome),
            "line {index}"
        );
    }
}

#[test]
fn which_statuses_are_repeated_and_what_each_says() {
    for status in 100..600 {
        let outcome = match status {
            200..300 => Outcome::Applied,
            408 | 499 | 100..200 | 300..400 | 500..600 => Outcome::Unknown,
            _ => Outcome::NotApplied,
        };
        let repeated = matches!(status, 408 | 429 | 502 | 503 | 504);
        for (info, attempts) in [(&PUT, if repeated { 3 } else { 1 }), (&POST, 1)] {
            let (_, summary) = play(new(info), &[Status(status); 3], u64::MAX);
            assert_eq!(
                (summary.attempts, summary.outcome),
                (attempts, outcome),
                "{info} {status}"
            );
        }
    }
}

#[test]
fn which_methods_are_repeated() {
    use Method::{Delete, Get, Head, Options, Patch, Post, Put, Trace};
    let lost = [Broken(Fault::Lost); 3];
    let nothing_sent = [Broken(Fault::Connect); 3];
    for method in [Get, Head, Put, Delete, Options, Trace, Post, Patch] {
        let twice_is_once = !matches!(method, Post | Patch);
        for (idempotent, when_lost, when_not_sent) in [
            (None, if twice_is_once { 3 } else { 1 }, 3),
            (Some(true), 3, 3),
            (Some(false), 1, 1),
        ] {
            let info: &'static OperationInfo = Box::leak(Box::new(info(method, idempotent)));
            let attempts = |script: &[Came]| play(new(info), script, 0).1.attempts;
            let found = [
                attempts(&lost),
                attempts(&[Broken(Fault::Timeout); 3]),
                attempts(&[Status(503); 3]),
                attempts(&[Cut(503, Fault::Lost); 3]),
                attempts(&nothing_sent),
            ];
            let wanted = [when_lost, when_lost, when_lost, when_lost, when_not_sent];
            assert_eq!(found, wanted, "{method} {idempotent:?}");
        }
    }
}

#[test]
fn waits_are_drawn_from_a_doubled_span() {
    let down = [Status(503); 9];
    let policy = RetryPolicy::new().attempts(9);
    let exchange = || {
        let timeouts = Timeouts::new().total(None);
        Exchange::new(&PUT, policy.clone(), timeouts, Duration::ZERO)
    };
    let (most, _) = play(exchange(), &down, u64::MAX);
    let most: Vec<u128> = most.iter().map(Duration::as_millis).collect();
    assert_eq!(most, [499, 999, 1999, 3999, 7999, 7999, 7999, 7999]);
    let (least, _) = play(exchange(), &down, 0);
    assert_eq!(least.iter().sum::<Duration>(), Duration::ZERO);
    let (limited, _) = play(new(&PUT), &[Status(429); 3], 0);
    assert_eq!(limited, [Duration::from_secs(1); 2]);
}

#[test]
fn retry_after_is_kept_where_it_fits() {
    let second = Duration::from_secs(1);
    let (waits, summary) = play(new(&PUT), &[After(429, "20"), Status(200)], 0);
    assert_eq!((waits, summary.attempts), (vec![20 * second], 2));
    let (waits, _) = play(
        new(&PUT),
        &[After(503, "Thu, 01 Jan 1970 00:00:09 GMT"), Status(200)],
        0,
    );
    assert_eq!(waits, [9 * second]);
    let (waits, summary) = play(new(&PUT), &[After(429, "3600")], 0);
    assert_eq!((waits, summary.attempts), (vec![], 1));
    assert_eq!(summary.retry_after, Some(3600 * second));
    assert_eq!(summary.elapsed, second);
}

#[test]
fn a_500_is_repeated_by_choice() {
    let policy = RetryPolicy::new().on_500(true);
    let exchange = Exchange::new(&PUT, policy, Timeouts::new(), Duration::ZERO);
    let (_, summary) = play(exchange, &[Status(500), Status(200)], 0);
    assert_eq!(summary.attempts, 2);
}

#[test]
fn the_total_time_is_kept() {
    let second = Duration::from_secs(1);
    let timeouts = Timeouts::new().attempt(10 * second).total(4 * second);
    let mut exchange = Exchange::new(&PUT, RetryPolicy::new(), timeouts, second);
    assert_eq!(
        exchange.next(2 * second),
        Step::Send {
            timeout: Some(3 * second),
            attempt: 1
        }
    );
    let at = Moment {
        elapsed: 5 * second,
        now: Timestamp::UNIX_EPOCH,
        random: 0,
    };
    exchange.failed(at, TransportError::new(Fault::Timeout));
    assert_eq!(exchange.next(5 * second), Step::Done);
    // A wait that lasted too long ends the call, too.
    let mut exchange = Exchange::new(&PUT, RetryPolicy::new(), timeouts, Duration::ZERO);
    let _ = exchange.next(Duration::ZERO);
    let at = Moment {
        elapsed: second,
        now: Timestamp::UNIX_EPOCH,
        random: u64::MAX,
    };
    exchange.failed(at, TransportError::new(Fault::Connect));
    assert!(matches!(exchange.next(second), Step::Wait(_)));
    assert_eq!(exchange.next(9 * second), Step::Done);
}

#[test]
fn a_budget_is_shared() {
    let budget = Arc::new(RetryBudget::new(3));
    let attempts = |script: &[Came]| {
        let exchange = new(&PUT).budget(Arc::clone(&budget));
        play(exchange, script, 0).1.attempts
    };
    assert_eq!(attempts(&[Status(503); 3]), 3);
    assert_eq!(attempts(&[Status(503); 3]), 2);
    assert_eq!(attempts(&[Status(503); 3]), 1);
    for _ in 0..10 {
        assert_eq!(attempts(&[Status(200)]), 1);
    }
    assert_eq!(attempts(&[Status(503); 3]), 2);
}

#[test]
fn a_401_refreshes_once_whatever_the_method() {
    let exchange = new(&POST).may_refresh(true);
    let (waits, summary) = play(exchange, &[Status(401), Status(401)], 0);
    assert_eq!((waits.len(), summary.attempts), (0, 2));
    let (_, summary) = play(new(&POST), &[Status(401)], 0);
    assert_eq!(summary.attempts, 1);
}

#[test]
fn requests_stand_in_line() {
    let limiter = RateLimiter::new();
    let limit = RateLimit {
        requests: 20,
        per_seconds: 1,
    };
    let now = Duration::from_secs(5);
    let due: Vec<_> = (0..3)
        .map(|_| limiter.reserve(limit, now).as_millis())
        .collect();
    assert_eq!(due, [5000, 5050, 5100]);
}
