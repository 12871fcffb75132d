//! How calls end: every kind of error with what it tells, and what stops a call before or between its attempts.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::error::Error as _;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use client_runtime::mock::{MockTransport, Reply};
use client_runtime::serde::de::IgnoredAny;
use client_runtime::serde::{Deserialize, Deserializer};
use client_runtime::serde_json::json;
use client_runtime::{
    BlockingTransport, BoxError, BoxFuture, ClientBuilder, Core, Error, ErrorKind, Fault,
    Interceptor, Outcome, Outgoing, Report, Request, RequestError, Response, RetryPolicy, Secret,
    Timeouts, Token, TokenSource, Transport, TransportError,
};

#[path = "operations/thing.rs"]
mod thing;

use thing::{BEARER, NotFound, Thing, builder, now};

const SECOND: Duration = Duration::from_secs(1);

type Answer = Result<Vec<u32>, Error<NotFound>>;

/// The same script over both drivers, which must come to the same end.
fn both(
    prepare: impl Fn(&MockTransport) -> ClientBuilder<Core>,
    script: &[Reply],
    thing: &Thing,
) -> (Answer, MockTransport) {
    let mock = MockTransport::new(script.to_vec());
    let one = now(prepare(&mock).build().unwrap().call(thing.clone()).send());
    let other = MockTransport::new(script.to_vec());
    let two = prepare(&other)
        .build()
        .unwrap()
        .call(thing.clone())
        .send_blocking();
    assert_eq!(format!("{one:?}"), format!("{two:?}"));
    assert_eq!((mock.sent(), mock.waits()), (other.sent(), other.waits()));
    (one, mock)
}

/// Cannot give a token, and says why.
struct Closed;

impl TokenSource for Closed {
    fn token(&self) -> Result<Secret, BoxError> {
        Err("the vault is closed".into())
    }
}

#[test]
fn every_kind_of_error_comes_about_and_is_told_in_one_line() {
    use ErrorKind::{
        Connect, Credential, EmptyUpdate, Lost, Redirect, Request, Rules, Setup, Status, Timeout,
        Unreadable,
    };
    use Outcome::{Applied, NotApplied, Unknown};
    let plain = |mock: &MockTransport| builder(mock);
    let homeless = |mock: &MockTransport| {
        ClientBuilder::<Core>::new(Some("/v1"))
            .credential(BEARER, "canary-token")
            .mock(mock)
    };
    let closed = |mock: &MockTransport| builder(mock).credential(BEARER, Token::source(Closed));
    let hurried =
        |mock: &MockTransport| builder(mock).timeouts(Timeouts::new().total(Duration::ZERO));
    let named = |name| Thing {
        name,
        ..Thing::default()
    };
    let thing = Thing::default();
    let three = |reply: Reply| vec![reply.clone(), reply.clone(), reply];
    let fine = || Reply::json(200, &[1]);
    let body = json!({"why": "canary"});
    type Prepare<'a> = &'a dyn Fn(&MockTransport) -> ClientBuilder<Core>;
    type Line<'a> = (
        Prepare<'a>,
        Thing,
        Vec<Reply>,
        ErrorKind,
        Outcome,
        u32,
        &'a str,
    );
    #[rustfmt::skip]
    let table: Vec<Line<'_>> = vec![
        (&plain, named("canary-is-long"), vec![], Rules, NotApplied, 0, "maxLength at /name"),
        (&plain, named(""), vec![], EmptyUpdate, NotApplied, 0, "the update changes nothing"),
        (&plain, Thing { id: "..", ..thing.clone() }, vec![], Request, NotApplied, 0, "`id`"),
        (&closed, thing.clone(), vec![], Credential, NotApplied, 0, "the source of the token failed"),
        (&homeless, thing.clone(), vec![], Setup, NotApplied, 0, "no base URL"),
        (&plain, thing.clone(), three(Reply::refused()), Connect, NotApplied, 3, "no connection"),
        (&plain, thing.clone(), three(fine().slow_headers(60 * SECOND)), Timeout, Unknown, 3, "the time for an answer is over"),
        (&hurried, thing.clone(), vec![], Timeout, NotApplied, 0, "the time for the call is over"),
        (&plain, thing.clone(), three(Reply::lost_after_write()), Lost, Unknown, 3, "the connection was lost"),
        (&plain, thing.clone(), vec![Reply::json(404, &1)], Status, NotApplied, 1, "404 Not Found"),
        (&plain, thing.clone(), vec![Reply::json(418, &body)], Status, NotApplied, 1, "status 418, which is not declared"),
        (&plain, thing.clone(), vec![Reply::json(404, &json!(1)).truncated(0)], Status, NotApplied, 1, "the body is empty"),
        (&plain, thing.clone(), vec![Reply::redirect("https://canary.test")], Redirect, Unknown, 1, "status 307"),
        (&plain, thing.clone(), vec![Reply::json(200, &json!([1, "canary"]))], Unreadable, Applied, 1, " at /1: "),
        (&plain, thing.clone(), vec![fine().lost_in_body()], Unreadable, Applied, 1, "lost in the body of status 200"),
        (&plain, thing.clone(), vec![fine().slow_body(60 * SECOND)], Unreadable, Applied, 1, "in the body of status 200"),
        (&plain, thing.clone(), vec![Reply::huge(101)], Unreadable, Applied, 1, "over the size limit in the body of status 200"),
    ];
    let mut kinds = BTreeSet::new();
    for (prepare, thing, script, kind, outcome, attempts, text) in table {
        let (answer, mock) = both(prepare, &script, &thing);
        let error = answer.unwrap_err();
        assert_eq!(
            (error.kind(), error.outcome(), error.attempts()),
            (kind, outcome, attempts),
            "{error}"
        );
        let sent = script
            .iter()
            .filter(|reply| **reply != Reply::refused())
            .count();
        assert_eq!(mock.sent().len(), sent, "{error}");
        let line = error.to_string();
        assert!(
            line.starts_with("PUT /things/{id}: ") && line.contains(text),
            "{line}"
        );
        assert!(!line.contains('\n') && !line.contains("canary"), "{line}");
        assert!(!format!("{error:?}").contains("canary"), "{error:?}");
        kinds.insert(format!("{kind:?}"));
        // Each text of the chain is new.
        let mut above = line;
        let mut next = error.source();
        while let Some(source) = next {
            let text = source.to_string();
            assert!(
                !above.contains(&text) && !text.contains("canary"),
                "{above} / {text}"
            );
            above.push_str(&text);
            next = source.source();
        }
    }
    // As many as there are: `ErrorKind` has eleven.
    assert_eq!(kinds.len(), 11, "{kinds:?}");
}

#[test]
fn an_unknown_status_is_an_ordinary_value() {
    let (answer, _) = both(
        builder,
        &[Reply::json(418, &json!("tea")).header("x-request-id", "9")],
        &Thing::default(),
    );
    let error = answer.unwrap_err();
    assert_eq!((error.status(), error.body()), (Some(418), &b"\"tea\""[..]));
    assert_eq!(error.headers().get("X-Request-Id"), Some("9"));
    assert!(error.failure().is_none() && error.decode_error().is_none());
    assert!(error.source().is_none() && error.transport_error().is_none());
}

#[test]
fn a_declared_failure_is_typed_and_a_misfit_is_located() {
    let (answer, _) = both(
        builder,
        &[Reply::json(404, &json!({"why": 1}))],
        &Thing::default(),
    );
    let error = answer.unwrap_err();
    assert_eq!(error.failure(), Some(&NotFound(json!({"why": 1}))));
    assert_eq!(error.into_failure(), Some(NotFound(json!({"why": 1}))));
    let (answer, _) = both(
        builder,
        &[Reply::json(200, &json!([1, "x"]))],
        &Thing::default(),
    );
    let error = answer.unwrap_err();
    assert_eq!(error.decode_error().unwrap().pointer, "/1");
    assert_eq!(error.body(), b"[1,\"x\"]");
}

#[test]
fn the_place_is_looked_for_only_after_the_fast_reader_failed() {
    std::thread_local!(static READERS: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) });
    /// Notes which reader it was read by.
    struct Noted;
    impl<'de> Deserialize<'de> for Noted {
        fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            READERS.with_borrow_mut(|readers| readers.push(std::any::type_name::<D>()));
            IgnoredAny::deserialize(from).map(|_| Self)
        }
    }
    // The third reader tells declared names from those of the data, which no error shows.
    for (body, slow) in [("{}", &[false][..]), ("{", &[false, true, false])] {
        let answer = Response::new(200, vec![], body).json::<Noted, NotFound>();
        assert_eq!(answer.is_ok(), body == "{}");
        let found = READERS.take();
        let found: Vec<_> = found
            .iter()
            .map(|reader| reader.contains("serde_path_to_error"))
            .collect();
        assert_eq!(found, slow, "{body}");
    }
}

#[test]
fn a_body_is_encoded_once_and_sent_again_from_its_bytes() {
    let script = [
        Reply::status(503),
        Reply::lost_after_write(),
        Reply::json(200, &[1]),
    ];
    let thing = Thing::default();
    let (answer, mock) = both(builder, &script, &thing);
    answer.unwrap();
    let sent = mock.sent();
    assert_eq!(sent.len(), 3);
    assert!(
        sent.iter()
            .all(|one| one.json() == json!({"name": "canary"}) && one.body == sent[0].body)
    );
    // Once for each of the two calls.
    assert_eq!(thing.encoded.load(Ordering::Relaxed), 2);
}

#[test]
fn a_wait_that_does_not_fit_fails_at_once_with_its_length() {
    for value in ["20", "Thu, 01 Jan 2026 00:00:20 GMT"] {
        let hurried =
            |mock: &MockTransport| builder(mock).timeouts(Timeouts::new().total(20 * SECOND));
        let script = [
            Reply::too_many_requests(Some(value)),
            Reply::json(200, &[1]),
        ];
        let (answer, mock) = both(hurried, &script, &Thing::default());
        let error = answer.unwrap_err();
        assert_eq!(
            (error.retry_after(), error.elapsed()),
            (Some(20 * SECOND), Duration::ZERO)
        );
        assert_eq!((error.attempts(), mock.waits()), (1, vec![]));
        let (answer, mock) = both(builder, &script, &Thing::default());
        assert_eq!(
            (answer.unwrap(), mock.waits()),
            (vec![1], vec![20 * SECOND])
        );
    }
}

#[test]
fn clones_share_the_rate_limit_and_it_counts_against_the_deadline() {
    let mock = MockTransport::new((0..4).map(|_| Reply::json(200, &[1])));
    let client = builder(&mock).keep_rate_limits(true).build().unwrap();
    now(client.call(Thing::default()).send()).unwrap();
    client
        .clone()
        .call(Thing::default())
        .send_blocking()
        .unwrap();
    now(client.clone().call(Thing::default()).send()).unwrap();
    let gap = Duration::from_millis(50);
    assert_eq!(mock.waits(), [gap, gap]);
    let late = client.call(Thing::default()).total_timeout(gap);
    let error = late.send_blocking().unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::Timeout, Outcome::NotApplied)
    );
    assert_eq!(
        (error.attempts(), mock.sent().len(), mock.waits().len()),
        (0, 3, 2)
    );
    // Without being asked to, nobody waits.
    let mock = MockTransport::new((0..3).map(|_| Reply::json(200, &[1])));
    let client = builder(&mock).build().unwrap();
    (0..3).for_each(|_| drop(client.call(Thing::default()).send_blocking().unwrap()));
    assert_eq!(mock.waits(), []);
}

#[test]
fn clones_share_the_retry_budget() {
    let mock = MockTransport::new((0..5).map(|_| Reply::status(503)));
    let client = builder(&mock).retry_budget(2).build().unwrap();
    let attempts = |client: &Core| {
        now(client.call(Thing::default()).send())
            .unwrap_err()
            .attempts()
    };
    assert_eq!((attempts(&client.clone()), attempts(&client)), (3, 1));
}

/// Keeps what each attempt may take.
#[derive(Clone, Default)]
struct Times(Arc<Mutex<Vec<[Option<Duration>; 2]>>>);

impl Times {
    fn keep(&self, outgoing: &Outgoing<'_>) -> Result<Response, TransportError> {
        let times = [outgoing.connect_timeout(), outgoing.timeout()];
        self.0.lock().unwrap().push(times);
        Err(TransportError::new(Fault::Invalid))
    }
}

impl Transport for Times {
    fn send<'a>(
        &'a self,
        outgoing: &'a Outgoing<'a>,
    ) -> BoxFuture<'a, Result<Response, TransportError>> {
        Box::pin(std::future::ready(self.keep(outgoing)))
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(std::future::ready(()))
    }
}

impl BlockingTransport for Times {
    fn send(&self, outgoing: &Outgoing<'_>) -> Result<Response, TransportError> {
        self.keep(outgoing)
    }

    fn sleep(&self, _: Duration) {}
}

#[test]
fn a_call_has_its_own_times() {
    let times = Times::default();
    let client = builder(&MockTransport::new([]))
        .transport(times.clone())
        .blocking_transport(times.clone())
        .timeouts(
            Timeouts::new()
                .connect(SECOND)
                .attempt(2 * SECOND)
                .total(3 * SECOND),
        )
        .build()
        .unwrap();
    let call = client.call(Thing::default());
    let own = call
        .clone()
        .connect_timeout(4 * SECOND)
        .attempt_timeout(5 * SECOND)
        .total_timeout(None);
    let short = call.clone().total_timeout(SECOND).connect_timeout(None);
    for call in [call, own, short] {
        now(call.clone().send()).unwrap_err();
        call.send_blocking().unwrap_err();
    }
    let (usual, own, short) = (
        [Some(SECOND), Some(2 * SECOND)],
        [Some(4 * SECOND), Some(5 * SECOND)],
        [None, Some(SECOND)],
    );
    assert_eq!(
        *times.0.lock().unwrap(),
        [usual, usual, own, own, short, short]
    );
}

/// Adds a header, and keeps how calls ended.
#[derive(Clone, Default)]
struct Counter(Arc<Mutex<Vec<Report>>>);

impl Interceptor for Counter {
    fn request(&self, request: &mut Request) -> Result<(), RequestError> {
        assert!(request.header("authorization").is_none());
        request.set_header("Idempotency-Key", "7")
    }

    fn finished(&self, report: &Report) {
        self.0.lock().unwrap().push(*report);
    }
}

#[test]
fn an_interceptor_sees_each_request_and_each_end() {
    let counter = Counter::default();
    let prepare = |mock: &MockTransport| builder(mock).intercept(counter.clone());
    let script = [
        Reply::status(503).slow_headers(SECOND),
        Reply::json(200, &[1]),
    ];
    let (answer, mock) = both(prepare, &script, &Thing::default());
    answer.unwrap();
    assert!(
        mock.sent()
            .iter()
            .all(|one| one.headers["idempotency-key"] == "7")
    );
    both(prepare, &[Reply::status(422)], &Thing::default())
        .0
        .unwrap_err();
    let long = Thing {
        name: "far too long",
        ..Thing::default()
    };
    both(prepare, &[], &long).0.unwrap_err();
    let reports = counter.0.lock().unwrap();
    let told: Vec<_> = reports
        .iter()
        .map(|one| (one.kind, one.status, one.outcome, one.attempts))
        .collect();
    use Outcome::{Applied, NotApplied};
    let success = (None, Some(200), Applied, 2);
    let failure = (Some(ErrorKind::Status), Some(422), NotApplied, 1);
    let refused = (Some(ErrorKind::Rules), None, NotApplied, 0);
    assert_eq!(told, [success, success, failure, failure, refused, refused]);
    assert_eq!(reports[0].operation.to_string(), "PUT /things/{id}");
    assert!(reports[0].elapsed > SECOND && reports[2].elapsed.is_zero());
}

#[test]
fn an_interceptor_can_keep_a_request_from_going_out() {
    let forbid = |request: &mut Request| request.set_header("X-Bad", "canary\r\n");
    let prepare = |mock: &MockTransport| builder(mock).intercept(forbid);
    let (answer, mock) = both(prepare, &[], &Thing::default());
    let error = answer.unwrap_err();
    assert_eq!(
        (error.kind(), error.attempts(), mock.sent().len()),
        (ErrorKind::Request, 0, 0)
    );
    assert!(!format!("{error} {error:?}").contains("canary"));
}

#[test]
fn a_retry_policy_of_the_client_counts_for_each_call() {
    let never = |mock: &MockTransport| builder(mock).retry(RetryPolicy::never());
    let (answer, _) = both(never, &[Reply::status(503)], &Thing::default());
    assert_eq!(answer.unwrap_err().attempts(), 1);
    let eager =
        |mock: &MockTransport| builder(mock).retry(RetryPolicy::new().on_500(true).attempts(2));
    let (answer, mock) = both(
        eager,
        &[Reply::status(500), Reply::json(200, &[1])],
        &Thing::default(),
    );
    assert_eq!((answer.unwrap(), mock.sent().len()), (vec![1], 2));
}
