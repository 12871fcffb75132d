//! What calls tell `tracing`, async and blocking: names and fields, one line for each span and event.

#![cfg(all(feature = "tracing", feature = "std"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::future::Future;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context as Polling, Poll, Waker};
use std::time::Duration;

use client_runtime::mock::{MockTransport, Reply};
use client_runtime::serde_json::json;
use client_runtime::{
    BoxError, BoxFuture, Call, Check, Checker, ClientBuilder, Core, Credential, CredentialKind,
    Method, Operation, OperationInfo, Outgoing, Parameter, Request, RequestBuilder, RequestError,
    Response, ResponseError, RetryPolicy, Secret, Token, TokenSource, Transport, TransportError,
};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;

const BEARER: Credential = Credential {
    name: "bearer",
    kind: CredentialKind::Bearer,
};

#[derive(Clone, Debug)]
struct Update(&'static str);

#[derive(Debug)]
struct Refused;

impl Check for Update {
    fn check(&self, at: &mut Checker<'_>) {
        at.body(|at| at.field("name", |at| at.max_length(&self.0.to_owned(), 12)));
    }
}

impl Operation for Update {
    type Success = u32;
    type Failure = Refused;
    const INFO: &'static OperationInfo =
        &OperationInfo::new("updateThing", Method::Put, "/things/{id}")
            .security(&[&["bearer"]])
            .rate_limit(1, 2);
    const FIELDS: &'static [&'static str] = &["name"];
    const PERSONAL: &'static [&'static str] = &["name"];

    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        let simple = client_runtime::Encoding::Simple { explode: false };
        request.parameter(Parameter::Path("id", simple), &"canary-id")?;
        request.json(&json!({"name": self.0}))?;
        request.finish()
    }

    fn decode(response: &Response) -> Result<u32, ResponseError<Refused>> {
        match response.status() {
            200 => response.json(),
            404 => Err(response.failure(Refused)),
            _ => Err(response.unexpected()),
        }
    }
}

/// Everything that was told: spans with their fields, and below them what happened within.
#[derive(Clone, Default)]
struct Capture(Arc<Mutex<Vec<Told>>>);

struct Told {
    within: Option<usize>,
    kind: &'static str,
    name: String,
    fields: Vec<(&'static str, String)>,
}

struct Number(usize);

impl Visit for Told {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        match field.name() {
            "message" => self.name = format!("{value:?}"),
            name => self.fields.push((name, format!("{value:?}"))),
        }
    }
}

impl Capture {
    fn add(&self, told: Told) -> usize {
        let mut all = self.0.lock().unwrap();
        all.push(told);
        all.len() - 1
    }

    fn within<S>(context: &Context<'_, S>, id: Option<&Id>) -> Option<usize>
    where
        S: Subscriber + for<'l> LookupSpan<'l>,
    {
        let span = context.span(id?)?;
        span.extensions().get::<Number>().map(|number| number.0)
    }
}

/// One line for each, below what it happened in.
fn lines(all: &[Told]) -> Vec<String> {
    let mut lines = Vec::new();
    below(all, None, 0, &mut lines);
    lines
}

fn below(all: &[Told], within: Option<usize>, depth: usize, lines: &mut Vec<String>) {
    for (number, told) in all.iter().enumerate() {
        if told.within == within {
            let fields = told.fields.iter();
            let fields: Vec<_> = fields.map(|(name, it)| format!(" {name}={it}")).collect();
            let line = format!("{}{}{}", "  ".repeat(depth), told.name, fields.concat());
            lines.push(line);
            below(all, Some(number), depth + 1, lines);
        }
    }
}

impl<S: Subscriber + for<'l> LookupSpan<'l>> Layer<S> for Capture {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        assert_eq!(*attributes.metadata().level(), Level::INFO);
        let span = context.span(id).unwrap();
        let parent = span.parent().map(|parent| parent.id());
        let mut told = Told {
            within: Self::within(&context, parent.as_ref()),
            kind: "span",
            name: attributes.metadata().name().into(),
            fields: Vec::new(),
        };
        attributes.record(&mut told);
        span.extensions_mut().insert(Number(self.add(told)));
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        let number = Self::within(&context, Some(id)).unwrap();
        values.record(&mut self.0.lock().unwrap()[number]);
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        assert_eq!(*event.metadata().level(), Level::INFO);
        assert!(event.metadata().target().starts_with("client_runtime"));
        let current = context.event_span(event).map(|span| span.id());
        let mut told = Told {
            within: Self::within(&context, current.as_ref()),
            kind: "event",
            name: String::new(),
            fields: Vec::new(),
        };
        event.record(&mut told);
        self.add(told);
    }
}

/// What is told while this is done.
fn told<T>(act: impl FnOnce() -> T) -> Vec<Told> {
    let capture = Capture::default();
    let subscriber = tracing_subscriber::registry().with(capture.clone());
    tracing::subscriber::with_default(subscriber, act);
    std::mem::take(&mut capture.0.lock().unwrap())
}

/// The mock never waits, so one poll is enough.
fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Polling::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the mock waits"),
    }
}

fn call(
    script: &[Reply],
    set: impl Fn(ClientBuilder<Core>) -> ClientBuilder<Core>,
) -> Call<Update> {
    let mock = MockTransport::new(script.to_vec());
    let builder = ClientBuilder::<Core>::new(Some("https://example.test/v1"))
        .credential(BEARER, "canary-token")
        .response_limit(100)
        .mock(&mock);
    set(builder).build().unwrap().call(Update("canary-name"))
}

/// What both drivers tell, which is the same, and never a canary.
fn both(
    script: &[Reply],
    set: impl Fn(ClientBuilder<Core>) -> ClientBuilder<Core>,
    change: impl Fn(Call<Update>) -> Call<Update>,
) -> Vec<String> {
    let one = lines(&told(|| now(change(call(script, &set)).send())));
    let two = lines(&told(|| change(call(script, &set)).send_blocking()));
    assert_eq!(one, two);
    assert!(!one.concat().contains("canary"), "{one:#?}");
    one
}

fn plain(script: &[Reply]) -> Vec<String> {
    both(script, |builder| builder, |call| call)
}

/// Holds lines against what they begin with and what they end with.
fn expect(lines: &[String], wanted: &[(&str, &str)]) {
    let wanted: Vec<_> = wanted
        .iter()
        .map(|(start, end)| [*start, *end].concat())
        .collect();
    assert_eq!(lines, wanted, "{lines:#?}");
}

fn fine() -> Reply {
    Reply::json(200, &7)
}

const CALL: &str =
    r#"call otel.name="updateThing" otel.kind="internal" call.operation="updateThing""#;
const ATTEMPT: &str = r#"  attempt otel.name=PUT /things/{id} otel.kind="client" http.request.method="PUT" url.template="/things/{id}" server.address="example.test" server.port=443"#;
const WAIT: &str = "  waits before the next attempt";

#[test]
fn a_success() {
    #[rustfmt::skip]
    expect(&plain(&[fine()]), &[
        (CALL, r#" call.unchecked=false call.outcome="applied" call.attempts=1"#),
        (ATTEMPT, " http.response.status_code=200"),
    ]);
}

#[test]
fn a_call_that_is_sent_again() {
    let script = [
        Reply::refused(),
        Reply::too_many_requests(Some("2")),
        Reply::status(503).lost_in_body(),
        fine(),
    ];
    let set = |builder: ClientBuilder<Core>| builder.retry(RetryPolicy::new().attempts(4));
    #[rustfmt::skip]
    expect(&both(&script, set, |call| call), &[
        (CALL, r#" call.unchecked=false call.outcome="applied" call.attempts=4"#),
        (ATTEMPT, r#" otel.status_code="ERROR" error.type=connect"#),
        (WAIT, " wait_ms=499 error.type=connect"),
        (ATTEMPT, r#" http.request.resend_count=1 http.response.status_code=429 otel.status_code="ERROR" error.type=429"#),
        (WAIT, " wait_ms=2000 error.type=429 http.response.status_code=429"),
        (ATTEMPT, r#" http.request.resend_count=2 http.response.status_code=503 otel.status_code="ERROR" error.type=lost"#),
        (WAIT, " wait_ms=1999 error.type=lost http.response.status_code=503"),
        (ATTEMPT, " http.request.resend_count=3 http.response.status_code=200"),
    ]);
}

#[test]
fn a_broken_rule_and_what_passes_over_it() {
    let long =
        |call: Call<Update>| call.with_operation(|update| *update = Update("canary-name-too-long"));
    #[rustfmt::skip]
    expect(&both(&[], |builder| builder, long), &[
        (CALL, r#" call.unchecked=false call.outcome="not_applied" call.attempts=0 otel.status_code="ERROR" error.type=rules"#),
    ]);
    let mut both = vec![told(|| {
        now(long(call(&[fine()], |builder| builder)).send_unchecked())
    })];
    both.push(told(|| {
        long(call(&[fine()], |builder| builder)).send_unchecked_blocking()
    }));
    for told in both {
        #[rustfmt::skip]
        expect(&lines(&told), &[
            (CALL, r#" call.unchecked=true call.outcome="applied" call.attempts=1"#),
            (ATTEMPT, " http.response.status_code=200"),
        ]);
    }
}

#[test]
fn calls_without_a_success() {
    const FAILED: &str = r#" otel.status_code="ERROR" error.type="#;
    #[rustfmt::skip]
    let table: &[(Reply, &str, &str, &str, &str)] = &[
        // The answer; then of the call: outcome, error, and the status; then of the attempt: the error.
        (Reply::status(404), "not_applied", "404", "404", "404"),
        (Reply::html_500(), "unknown", "500", "500", "500"),
        (Reply::redirect("https://canary.test/"), "unknown", "redirect", "307", ""),
        (Reply::status(503).lost_before_headers(), "unknown", "lost", "", "lost"),
        (Reply::status(200).slow_headers(Duration::from_secs(60)), "unknown", "timeout", "", "timeout"),
        (Reply::json(200, "canary"), "applied", "unreadable", "200", ""),
        (Reply::huge(101), "applied", "unreadable", "200", "too_large"),
        (Reply::status(503).lost_in_body(), "unknown", "503", "503", "lost"),
    ];
    for (reply, outcome, error, status, of_attempt) in table {
        let once = |call: Call<Update>| call.retry_policy(RetryPolicy::never());
        let code = |status: &str| match status {
            "" => String::new(),
            status => format!(" http.response.status_code={status}"),
        };
        let attempt = match *of_attempt {
            "" => code(status),
            error => format!("{}{FAILED}{error}", code(status)),
        };
        let call = format!(
            r#" call.unchecked=false call.outcome="{outcome}" call.attempts=1{FAILED}{error}"#
        );
        let end = format!(
            r#" error.type={error}{} call.outcome="{outcome}" call.attempts=1"#,
            code(status)
        );
        let lines = both(std::slice::from_ref(reply), |builder| builder, once);
        expect(
            &lines,
            &[(CALL, &call), (ATTEMPT, &attempt), ("  gives up", &end)],
        );
    }
}

#[test]
fn what_the_service_asks_to_wait() {
    let lines = plain(&[Reply::too_many_requests(Some("3600"))]);
    assert_eq!(
        lines[2],
        r#"  gives up error.type=429 http.response.status_code=429 call.outcome="not_applied" call.attempts=1 retry_after_ms=3600000"#
    );
}

/// Has a second token, none, or a failure.
struct Rotating(Result<Option<&'static str>, &'static str>);

impl TokenSource for Rotating {
    fn token(&self) -> Result<Secret, BoxError> {
        Ok("canary-token".into())
    }

    fn refresh_blocking(&self, _: &Secret) -> Result<Option<Secret>, BoxError> {
        Ok(self.0?.map(Secret::from))
    }
}

#[test]
fn another_token() {
    let asked = |answer| {
        let set = move |builder: ClientBuilder<Core>| {
            builder.credential(BEARER, Token::source(Rotating(answer)))
        };
        both(&[Reply::status(401), fine()], set, |call| call)
    };
    const REFUSED: &str =
        r#" http.response.status_code=401 otel.status_code="ERROR" error.type=401"#;
    const ASKED: &str = "  asked for another token";
    #[rustfmt::skip]
    expect(&asked(Ok(Some("canary-second"))), &[
        (CALL, r#" call.unchecked=false call.outcome="applied" call.attempts=2"#),
        (ATTEMPT, REFUSED),
        (ASKED, r#" refresh.outcome="new""#),
        (ATTEMPT, " http.request.resend_count=1 http.response.status_code=200"),
    ]);
    #[rustfmt::skip]
    expect(&asked(Ok(None)), &[
        (CALL, r#" call.unchecked=false call.outcome="not_applied" call.attempts=1 otel.status_code="ERROR" error.type=401"#),
        (ATTEMPT, REFUSED),
        (ASKED, r#" refresh.outcome="none""#),
        ("  gives up", r#" error.type=401 http.response.status_code=401 call.outcome="not_applied" call.attempts=1"#),
    ]);
    #[rustfmt::skip]
    expect(&asked(Err("canary-reason")), &[
        (CALL, r#" call.unchecked=false call.outcome="not_applied" call.attempts=1 otel.status_code="ERROR" error.type=credential"#),
        (ATTEMPT, REFUSED),
        (ASKED, r#" refresh.outcome="failed""#),
        ("  gives up", r#" error.type=credential call.outcome="not_applied" call.attempts=1"#),
    ]);
}

#[test]
fn a_rate_limit_that_is_kept() {
    let mock = MockTransport::new([fine(), fine()]);
    let builder = ClientBuilder::<Core>::new(Some("http://[::1]:8080/v1"))
        .credential(BEARER, "canary-token")
        .keep_rate_limits(true)
        .mock(&mock);
    let core = builder.build().unwrap();
    core.call(Update("")).send_blocking().unwrap();
    let lines = lines(&told(|| core.call(Update("")).send_blocking()));
    assert_eq!(
        lines[1],
        format!("{WAIT} wait_ms=2000 error.type=rate_limit")
    );
    assert!(lines[2].contains(r#" server.address="::1" server.port=8080 "#));
}

/// Lets others go first, at each attempt.
struct Polite(MockTransport);

impl Transport for Polite {
    fn send<'a>(
        &'a self,
        outgoing: &'a Outgoing<'a>,
    ) -> BoxFuture<'a, Result<Response, TransportError>> {
        Box::pin(async {
            let first = AtomicBool::new(true);
            std::future::poll_fn(|_| match first.swap(false, Ordering::Relaxed) {
                true => Poll::Pending,
                false => Poll::Ready(()),
            })
            .await;
            Transport::send(&self.0, outgoing).await
        })
    }

    fn sleep(&self, time: Duration) -> BoxFuture<'_, ()> {
        Transport::sleep(&self.0, time)
    }
}

#[test]
fn calls_at_the_same_time_stay_apart() {
    let mock = MockTransport::new([fine(), fine()]);
    let builder = ClientBuilder::<Core>::new(Some("https://example.test"))
        .credential(BEARER, "canary-token")
        .mock(&mock)
        .transport(Polite(mock.clone()));
    let core = builder.build().unwrap();
    let told = told(|| {
        let mut polling = Polling::from_waker(Waker::noop());
        let mut one = pin!(core.call(Update("one")).send());
        let mut other = pin!(core.call(Update("other")).send_unchecked());
        assert!(one.as_mut().poll(&mut polling).is_pending());
        assert!(other.as_mut().poll(&mut polling).is_pending());
        tracing::info!(target: "client_runtime_tests", "outside");
        assert!(one.as_mut().poll(&mut polling).is_ready());
        assert!(other.as_mut().poll(&mut polling).is_ready());
    });
    #[rustfmt::skip]
    expect(&lines(&told), &[
        (CALL, r#" call.unchecked=false call.outcome="applied" call.attempts=1"#),
        (ATTEMPT, " http.response.status_code=200"),
        (CALL, r#" call.unchecked=true call.outcome="applied" call.attempts=1"#),
        (ATTEMPT, " http.response.status_code=200"),
        ("outside", ""),
    ]);
}

/// Names and fields as the docs of the library list them.
fn documented() -> BTreeSet<(String, String)> {
    let docs = include_str!("../src/lib.rs");
    let rows = docs.lines().filter_map(|line| line.strip_prefix("//! | "));
    let rows = rows.filter(|row| row.starts_with("span ") || row.starts_with("event "));
    let cells = rows.map(|row| {
        let mut cells = row.split(" | ").map(|cell| cell.replace('`', ""));
        (cells.next().unwrap(), cells.next().unwrap())
    });
    cells.collect()
}

#[test]
fn the_docs_list_what_is_told() {
    let token = || Token::source(Rotating(Ok(Some("canary-second"))));
    let script = [
        Reply::status(401),
        Reply::too_many_requests(Some("1")),
        Reply::too_many_requests(Some("3600")),
    ];
    let set = |builder: ClientBuilder<Core>| builder.credential(BEARER, token());
    let told = told(|| call(&script, set).send_blocking());
    let seen: BTreeSet<_> = told
        .iter()
        .flat_map(|told| {
            let place = format!("{} {}", told.kind, told.name);
            let fields = told.fields.iter();
            fields.map(move |(name, _)| (place.clone(), (*name).to_owned()))
        })
        .collect();
    assert_eq!(seen, documented());
}
