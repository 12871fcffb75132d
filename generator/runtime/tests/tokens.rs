//! Tokens that rotate: one refresh after a 401, one for all calls that were refused together, and never past the deadline.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::future::{Future, pending, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::Duration;

use client_runtime::mock::{MockTransport, Reply};
use client_runtime::{
    BlockingTransport, BoxError, BoxFuture, Core, ErrorKind, Outcome, Outgoing, Response, Secret,
    Token, TokenSource, Transport, TransportError,
};

#[path = "operations/thing.rs"]
mod thing;

use thing::{BEARER, Thing, builder, now};

fn fine() -> Reply {
    Reply::json(200, &[1])
}

/// The bearer tokens that were sent.
fn sent(mock: &MockTransport) -> Vec<String> {
    let sent = mock.sent();
    let token = |one: &client_runtime::mock::Sent| one.headers["authorization"].clone();
    sent.iter().map(token).collect()
}

fn client(mock: &MockTransport, token: Token) -> Core {
    builder(mock).credential(BEARER, token).build().unwrap()
}

/// A function that renews when it is let, and counts how often it was asked.
#[derive(Clone, Default)]
struct Gate {
    open: Arc<AtomicBool>,
    asked: Arc<AtomicUsize>,
}

impl Gate {
    fn token(&self) -> Token {
        let gate = self.clone();
        Token::rotating("old", move || {
            gate.asked.fetch_add(1, Ordering::Relaxed);
            let open = Arc::clone(&gate.open);
            async move {
                poll_fn(|_| match open.load(Ordering::Relaxed) {
                    true => Poll::Ready(()),
                    false => Poll::Pending,
                })
                .await;
                Ok("new".into())
            }
        })
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }
}

#[test]
fn calls_that_are_refused_together_ask_once() {
    let refused = Reply::status(401);
    let mock = MockTransport::new([refused.clone(), refused, fine(), fine()]);
    let gate = Gate::default();
    let client = client(&mock, gate.token());
    let context = &mut Context::from_waker(Waker::noop());
    let mut one = pin!(client.call(Thing::default()).send());
    let mut two = pin!(client.call(Thing::default()).send());
    assert!(one.as_mut().poll(context).is_pending());
    assert!(two.as_mut().poll(context).is_pending());
    gate.open.store(true, Ordering::Relaxed);
    assert!(two.as_mut().poll(context).is_pending());
    assert!(matches!(one.poll(context), Poll::Ready(Ok(_))));
    assert!(matches!(two.poll(context), Poll::Ready(Ok(_))));
    assert_eq!(gate.asked(), 1);
    assert_eq!(
        sent(&mock),
        ["Bearer old", "Bearer old", "Bearer new", "Bearer new"]
    );
    // From now on the new one is sent at once.
    mock.push(fine());
    now(client.call(Thing::default()).send()).unwrap();
    assert_eq!(sent(&mock)[4], "Bearer new");
}

#[test]
fn a_call_that_is_given_up_lets_the_next_one_ask() {
    let mock = MockTransport::new([Reply::status(401), Reply::status(401), fine()]);
    let gate = Gate::default();
    let client = client(&mock, gate.token());
    /// Remembers that it was woken.
    #[derive(Default)]
    struct Woken(AtomicBool);
    impl std::task::Wake for Woken {
        fn wake(self: Arc<Self>) {
            self.0.store(true, Ordering::Relaxed);
        }
    }
    let woken = Arc::new(Woken::default());
    let waker = Waker::from(Arc::clone(&woken));
    let context = &mut Context::from_waker(&waker);
    let mut one = Box::pin(client.call(Thing::default()).send());
    let mut two = pin!(client.call(Thing::default()).send());
    assert!(one.as_mut().poll(context).is_pending());
    assert!(two.as_mut().poll(context).is_pending());
    assert!(!woken.0.load(Ordering::Relaxed));
    drop(one);
    assert!(woken.0.load(Ordering::Relaxed));
    gate.open.store(true, Ordering::Relaxed);
    assert!(matches!(two.poll(context), Poll::Ready(Ok(_))));
    assert_eq!(gate.asked(), 2);
}

#[test]
fn blocking_calls_that_are_refused_together_ask_once() {
    let refused = Reply::status(401);
    let mock = MockTransport::new([refused.clone(), refused, fine(), fine()]);
    let asked = Arc::new(AtomicUsize::new(0));
    let token = {
        let (mock, asked) = (mock.clone(), Arc::clone(&asked));
        Token::rotating_blocking("old", move || {
            asked.fetch_add(1, Ordering::Relaxed);
            while mock.sent().len() < 2 {
                thread::yield_now();
            }
            Ok("new".into())
        })
    };
    let client = client(&mock, token);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| client.call(Thing::default()).send_blocking().unwrap());
        }
    });
    assert_eq!((asked.load(Ordering::Relaxed), sent(&mock).len()), (1, 4));
}

#[test]
fn a_source_for_async_calls_has_no_other_secret_for_a_blocking_one() {
    let mock = MockTransport::new([Reply::status(401)]);
    let gate = Gate::default();
    let error = client(&mock, gate.token()).call(Thing::default());
    assert_eq!(error.send_blocking().unwrap_err().status(), Some(401));
    assert_eq!((gate.asked(), sent(&mock).len()), (0, 1));
}

/// The mock with a clock that also moves while a source of tokens is asked.
#[derive(Clone)]
struct Running(MockTransport);

impl Transport for Running {
    fn send<'a>(
        &'a self,
        outgoing: &'a Outgoing<'a>,
    ) -> BoxFuture<'a, Result<Response, TransportError>> {
        Transport::send(&self.0, outgoing)
    }

    fn sleep(&self, time: Duration) -> BoxFuture<'_, ()> {
        Transport::sleep(&self.0, time)
    }
}

#[test]
fn a_source_that_hangs_is_given_up_when_the_time_is_over() {
    let mock = MockTransport::new([Reply::status(401), fine()]);
    let token = Token::rotating("old", pending::<Result<Secret, BoxError>>);
    let client = builder(&mock)
        .credential(BEARER, token)
        .transport(Running(mock.clone()))
        .build()
        .unwrap();
    let second = Duration::from_secs(1);
    let call = client.call(Thing::default()).total_timeout(5 * second);
    let error = now(call.send()).unwrap_err();
    assert_eq!((error.status(), error.attempts()), (Some(401), 1));
    assert_eq!(error.outcome(), Outcome::NotApplied);
    assert_eq!((error.elapsed(), sent(&mock).len()), (5 * second, 1));
}

#[test]
fn nothing_is_sent_after_a_source_that_took_too_long() {
    for blocking in [false, true] {
        let mock = MockTransport::new([Reply::status(401), fine()]);
        let clock = mock.clone();
        let token = Token::rotating_blocking("old", move || {
            BlockingTransport::sleep(&clock, Duration::from_secs(100));
            Ok("new".into())
        });
        let call = client(&mock, token).call(Thing::default());
        let answer = if blocking {
            call.send_blocking()
        } else {
            now(call.send())
        };
        let error = answer.unwrap_err();
        assert_eq!((error.status(), error.attempts()), (Some(401), 1));
        assert_eq!(sent(&mock).len(), 1);
    }
}

/// Goes on giving what was refused.
struct Stubborn;

impl TokenSource for Stubborn {
    fn token(&self) -> Result<Secret, BoxError> {
        Ok("old".into())
    }

    fn refresh_blocking(&self, _: &Secret) -> Result<Option<Secret>, BoxError> {
        Ok(Some("new".into()))
    }
}

#[test]
fn a_refused_secret_is_not_sent_again() {
    for blocking in [false, true] {
        let replies = [503, 401, 503, 200].map(|status| Reply::json(status, &[1]));
        let mock = MockTransport::new(replies);
        let call = client(&mock, Token::source(Stubborn)).call(Thing::default());
        let answer = if blocking {
            call.send_blocking()
        } else {
            now(call.send())
        };
        answer.unwrap();
        assert_eq!(
            sent(&mock),
            ["Bearer old", "Bearer old", "Bearer new", "Bearer new"]
        );
    }
}

#[test]
fn a_401_is_refreshed_once_in_a_call_whatever_comes_between() {
    let replies = [401, 503, 401, 200].map(Reply::status);
    let mock = MockTransport::new(replies);
    let gate = Gate::default();
    gate.open.store(true, Ordering::Relaxed);
    let error = now(client(&mock, gate.token()).call(Thing::default()).send()).unwrap_err();
    assert_eq!((error.status(), error.attempts()), (Some(401), 3));
    assert_eq!(gate.asked(), 1);
}

/// Has nothing to give.
struct Broken {
    token: bool,
}

impl TokenSource for Broken {
    fn token(&self) -> Result<Secret, BoxError> {
        match self.token {
            true => Ok("old".into()),
            false => Err("the vault is closed".into()),
        }
    }

    fn refresh_blocking(&self, _: &Secret) -> Result<Option<Secret>, BoxError> {
        Err("the vault is closed".into())
    }
}

#[test]
fn a_source_that_fails_ends_the_call() {
    for token in [false, true] {
        let mock = MockTransport::new([Reply::status(401), Reply::status(401)]);
        let client = client(&mock, Token::source(Broken { token }));
        let one = now(client.call(Thing::default()).send()).unwrap_err();
        let two = client.call(Thing::default()).send_blocking().unwrap_err();
        for error in [one, two] {
            assert_eq!(error.kind(), ErrorKind::Credential);
            assert_eq!(
                (error.attempts(), error.outcome()),
                (u32::from(token), Outcome::NotApplied)
            );
            let source = std::error::Error::source(&error).unwrap();
            assert_eq!(source.to_string(), "the vault is closed");
            assert!(!error.to_string().contains("vault"), "{error}");
        }
    }
}
