//! Nothing personal and no secret comes out, whatever goes wrong: the token, the id, the query and every personal field
//! hold unique texts, every failure is provoked over real sockets with both transports while all is listened to, and
//! then everything that can be seen is searched for them.

mod planted;
mod said;
mod told;
mod wire;

use std::error::Error as _;
use std::fmt::Debug;
use std::net::TcpListener;
use std::time::Duration;

use serde_json::{Value, json};
use shopline::Client;
use shopline::client::Call;
use shopline::models::{Customer, UpdateCustomerBody};
use shopline::operations::{UpdateCustomer, UpdateCustomerError};
use shopline::runtime::{
    BoxError, ClientBuilder, Error, ErrorKind, Operation as _, Request, Response, RetryPolicy,
    Secret, Timeouts, Token, TokenSource,
};
use tracing::level_filters::LevelFilter;

use crate::bodies::specification;
use crate::fixtures;
use planted::{Planter, find};
use said::{GARBLED, HEADERS, http, quotations};
use told::{listen, listen_to_log};
use wire::Parrot;

type Answer = Result<Customer, Error<UpdateCustomerError>>;

const ID: &str = "id-kanarie";

fn body(value: Value) -> UpdateCustomerBody {
    serde_json::from_value(value).expect("it is a body")
}

/// A body with every personal field, which breaks rules.
fn everything() -> UpdateCustomerBody {
    body(Planter::new(&specification()).object("UpdateCustomerBody"))
}

/// A body with the personal fields that the rules leave, of which the mock takes each.
fn valid() -> UpdateCustomerBody {
    let mut value = Planter::new(&specification()).object("UpdateCustomerBody");
    for (name, value_of_it) in [
        ("birth_year", Value::Null),
        ("birth_month", Value::Null),
        ("birth_day", Value::Null),
        ("gender", json!("other")),
        ("phone_country_code", json!("886")),
        ("mobile_phone_country_calling_code", json!("886")),
    ] {
        match value_of_it {
            Value::Null => drop(value.as_object_mut().and_then(|body| body.remove(name))),
            text => value[name] = text,
        }
    }
    body(value)
}

fn builder(base: &str) -> ClientBuilder<Client> {
    let wait = Duration::from_millis(1);
    let mut policy = RetryPolicy::new().attempts(2).waits(wait, wait);
    policy.rate_limited_floor = wait;
    Client::builder("token-kanarie", "handle-kanarie")
        .base_url(base)
        .retry(policy)
        .retry_budget(10_000)
        .response_limit(100_000)
}

fn call(builder: ClientBuilder<Client>) -> Call<UpdateCustomer> {
    let client = builder.build().expect("a client");
    client
        .update_customer(ID, valid())
        .fields(["name", "field-kanarie"])
}

/// Fails when something planted can be seen.
fn clean(place: &str, text: &str) {
    if let Some(found) = find(text) {
        panic!("{place} tells what nobody may see: {found}");
    }
}

fn shown(place: &str, value: &dyn Debug) {
    clean(place, &format!("{value:?} {value:#?}"));
}

/// Searches all that an error says by itself; its accessors to the answer may say more.
fn search(place: &str, error: &Error<UpdateCustomerError>) {
    clean(place, &format!("{error} {error:#}"));
    shown(place, error);
    clean(place, &error.violation_messages().concat());
    shown(
        place,
        &(error.violations(), error.decode_error(), error.operation()),
    );
    let mut source = error.source();
    while let Some(inner) = source {
        clean(place, &inner.to_string());
        shown(place, &inner);
        source = inner.source();
    }
}

fn runtime() -> tokio::runtime::Runtime {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_all().build().expect("a runtime")
}

/// Sends with both transports while all is listened to, and searches what comes out.
fn send(place: &str, call: &Call<UpdateCustomer>, checked: bool) -> [Answer; 2] {
    let (asynchronous, blocking) = (call.clone(), call.clone());
    let (one, told_one) = listen(LevelFilter::TRACE, || match checked {
        true => runtime().block_on(asynchronous.send()),
        false => runtime().block_on(asynchronous.send_unchecked()),
    });
    let (two, told_two) = listen(LevelFilter::TRACE, || match checked {
        true => blocking.send_blocking(),
        false => blocking.send_unchecked_blocking(),
    });
    let answers = [one, two];
    for (answer, told) in answers.iter().zip([told_one, told_two]) {
        assert!(told.contains("client_runtime"), "{place}: {told}");
        clean(&format!("the trace of {place}"), &told);
        match answer {
            Ok(customer) => shown(place, customer),
            Err(error) => search(place, error),
        }
    }
    answers
}

#[test]
fn what_is_planted_is_found_and_every_personal_field_is_planted() {
    for text in [
        "a KANARIE-1",
        "7301459826",
        "on 2373-11-17",
        "猫猫kanarie猫",
    ] {
        assert!(find(text).is_some(), "{text}");
    }
    let dump = "TRACE x: 4141 4141 4141 4141 4141 4141 4141 416b  AAAAAAAAAAAAAAAk\n\
        TRACE x: 616e 6172 6965 ---- ---- ---- ---- ----  anarie..........\n";
    assert!(find(dump).is_some());
    assert!(find("a canary at 2026-11-17").is_none());
    let spec = specification();
    let mut planter = Planter::new(&spec);
    for name in [
        "UpdateCustomerBody",
        "Customer",
        "ErrorBody",
        "ValidationErrorBody",
        "RateLimitErrorBody",
        "ServerErrorBody",
    ] {
        let filled = planter.object(name).to_string();
        assert!(
            find(&filled).is_some() || name == "ServerErrorBody",
            "{filled}"
        );
    }
    assert_eq!(planter.met, planter.declared());
    assert!(planter.met.len() > 50, "{:?}", planter.met);
}

/// Every fault that is no plain status, as `mock::FAULTS` lists them.
const FAULTS: &[&str] = &[
    "none",
    "429-retry-after=0",
    "429-retry-after=3600",
    "503-retry-after=Wed, 21 Oct 2015 07:28:00 GMT",
    "500-html",
    "redirect=kanarie.example.test",
    "drop-before-headers",
    "drop-after-write",
    "drop-mid-body",
    "slow-headers=60000",
    "slow-body=60000",
    "truncated-json",
    "wrong-type",
    "wrong-type=gender",
    "wrong-type=birthday",
    "wrong-type=delivery_addresses",
    "wrong-type=custom_data",
    "unknown-enum=gender",
    "unexpected-null",
    "unexpected-null=tags",
    "unknown-fields",
    "huge-body=200000",
];

fn mock_server() -> mock::Server {
    mock::Server::start(&mock::Options {
        spec: fixtures::root().join("spec/shopline.yaml"),
        token: Some("token-kanarie".into()),
        ..mock::Options::default()
    })
    .expect("the mock starts")
}

#[test]
fn every_fault_of_the_mock() {
    let named = mock::FAULTS
        .iter()
        .filter(|fault| !fault.starts_with("STATUS"));
    for known in named {
        let name = known.split(['=', '[']).next();
        let is_there = FAULTS.iter().any(|fault| fault.split('=').next() == name);
        assert!(is_there, "nothing provokes `{known}`");
    }
    let server = mock_server();
    let call = call(builder(&server.base_url()));
    let statuses = (400..=431)
        .chain(500..=511)
        .map(|status: u16| status.to_string());
    for fault in FAULTS
        .iter()
        .map(|fault| (*fault).to_owned())
        .chain(statuses)
    {
        server.reset();
        server
            .script([format!("{fault}*4").as_str()])
            .expect("a fault");
        let call = match fault.starts_with("slow") {
            true => call.clone().attempt_timeout(Duration::from_millis(50)),
            false => call.clone(),
        };
        let harmless = ["none", "unknown-enum", "unexpected-null", "unknown-fields"];
        let harmless = harmless.iter().any(|name| fault.starts_with(name));
        for answer in send(&fault, &call, true) {
            assert_eq!(answer.is_ok(), harmless, "{fault}");
        }
        assert!(!server.log().requests.is_empty(), "{fault}");
    }
}

#[test]
fn refusals_of_the_mock() {
    let server = mock_server();
    let broken =
        |call: Call<UpdateCustomer>| call.with_operation(|operation| operation.body = everything());
    let right = call(builder(&server.base_url()));
    for answer in send("broken rules", &broken(right.clone()), true) {
        let error = answer.expect_err("it breaks rules");
        assert_eq!(error.kind(), ErrorKind::Rules);
        assert!(!error.violation_messages().is_empty());
    }
    let chinese = broken(call(builder(&server.base_url()).language("zh-Hant")));
    for answer in send("broken rules in Chinese", &chinese, true) {
        let messages = answer.expect_err("it breaks rules").violation_messages();
        assert!(messages.concat().contains('，'), "{messages:?}");
    }
    for answer in send("unchecked", &broken(right), false) {
        assert_eq!(answer.expect_err("the mock looks too").status(), Some(422));
    }
    let wrong = Client::builder("other-kanarie", "handle-kanarie").base_url(server.base_url());
    for answer in send("the wrong token", &call(wrong), true) {
        assert_eq!(answer.expect_err("the mock looks").status(), Some(401));
    }
}

#[test]
fn answers_that_quote_what_was_sent() {
    let mut read = 0;
    for (place, says) in quotations() {
        let parrot = Parrot::start(says);
        for answer in send(place, &call(builder(&parrot.base_url("http"))), true) {
            read += u32::from(answer.is_ok());
            if let Err(error) = answer {
                let headers: Vec<_> = error.headers().iter().collect();
                let quotes = find(&format!("{headers:?}"));
                assert!(quotes.is_some() || place == "no body", "{place}");
            }
        }
        let heard = parrot.heard();
        for sent in [
            "bearer token-kanarie",
            "id-kanarie?",
            "field-kanarie",
            "handle-kanarie",
        ] {
            assert!(heard.to_lowercase().contains(sent), "{place}: {heard}");
        }
        assert!(heard.contains("\"email\":\"kanarie-"), "{place}: {heard}");
    }
    assert!(read >= 2, "no answer was read");
}

#[test]
fn answers_that_are_none() {
    for says in GARBLED {
        let parrot = Parrot::start(says.as_bytes().to_vec());
        let call = call(builder(&parrot.base_url("http")));
        for answer in send(says, &call, true) {
            assert!(answer.is_err(), "{says}");
        }
        assert!(parrot.heard().contains("kanarie"));
    }
    let parrot = Parrot::start(b"kanarie".to_vec());
    for answer in send("no TLS", &call(builder(&parrot.base_url("https"))), true) {
        assert!(answer.is_err(), "no TLS");
    }
}

#[test]
fn answers_that_end_anywhere() {
    let spec = specification();
    let mut planter = Planter::new(&spec);
    for (status, name) in [(200, "Customer"), (422, "ValidationErrorBody")] {
        let body = planter.object(name).to_string().into_bytes();
        for length in 0..body.len() {
            let response = Response::new(status, Vec::new(), &body[..length]);
            let error = UpdateCustomer::decode(&response).expect_err("it is cut");
            clean(name, &format!("{error} {:?}", error.decode_error()));
            shown(name, &error);
        }
    }
}

/// A source of tokens that does what it should not.
struct Source {
    token: &'static str,
    another: Result<Option<&'static str>, &'static str>,
}

impl TokenSource for Source {
    fn token(&self) -> Result<Secret, BoxError> {
        match self.token {
            "" => Err("there is none".into()),
            token => Ok(token.into()),
        }
    }

    fn refresh_blocking(&self, _: &Secret) -> Result<Option<Secret>, BoxError> {
        Ok(self.another?.map(Secret::from))
    }
}

#[test]
fn tokens_that_do_not_work() {
    let parrot = Parrot::start(http("401 kanarie", HEADERS, b"{\"code\": \"kanarie\"}"));
    for (token, another) in [
        ("", Ok(None)),
        ("token-kanarie\r\nX: kanarie", Ok(None)),
        ("token-kanarie", Ok(None)),
        ("token-kanarie", Err("it is late")),
        ("token-kanarie", Ok(Some("second-kanarie"))),
        ("token-kanarie", Ok(Some("second-kanarie\0"))),
    ] {
        let token = Token::source(Source { token, another });
        shown("a token", &token);
        let place = format!("{another:?} after a token");
        let client = Client::builder(token, "handle-kanarie").base_url(parrot.base_url("http"));
        for answer in send(&place, &call(client), true) {
            assert!(answer.is_err());
        }
    }
}

#[test]
fn what_fails_before_anything_is_sent() {
    let closed = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    let closed = format!("http://{}", closed.expect("there is a port"));
    let here = || builder(&closed);
    for answer in send("nobody there", &call(here()), true) {
        assert_eq!(answer.expect_err("nobody").kind(), ErrorKind::Connect);
    }
    let refuse = |request: &mut Request| request.set_header("X-Note", "kanarie\n");
    let late = Timeouts::new().total(Duration::ZERO);
    let nameless = Client::builder("token-kanarie", "kanarie\r\nX: kanarie").base_url(&closed);
    let mut calls = vec![
        call(here().intercept(refuse)),
        call(here().timeouts(late)),
        call(nameless),
    ];
    for id in [
        "",
        ".",
        "..",
        "kanarie/..",
        "../kanarie",
        "kanarie\r\n\0",
        "%2e%2e/kanarie",
    ] {
        let client = here().build().expect("a client");
        calls.push(client.update_customer(id, valid()));
    }
    let client = here().build().expect("a client");
    calls.push(client.update_customer(ID, UpdateCustomerBody::new()));
    for (number, call) in calls.iter().enumerate() {
        for answer in send(&format!("call {number}"), call, true) {
            assert!(answer.is_err());
        }
    }
}

#[test]
fn what_is_shown_without_a_call() {
    for base in [
        "ftp://kanarie.example.test",
        "https://kanarie:kanarie@example.test",
        "https://example.test?key=kanarie",
        "https://example.test/../kanarie",
        "kanarie",
        "",
    ] {
        let builder = builder(base);
        shown(base, &builder);
        let error = builder.build().expect_err("no base URL");
        shown(base, &error);
        clean(base, &error.to_string());
    }
    let builder = builder("https://example.test");
    shown("a builder", &builder);
    let client = builder.build().expect("a client");
    shown("a client", &client);
    let call = client.update_customer(ID, everything());
    shown("a call", &call);
    let preview = call.preview().expect("a preview");
    shown("a preview", &preview);
    clean("a preview", &preview.to_string());
    assert!(preview.to_string().contains("set   memo = [redacted]"));
}

#[test]
fn what_ureq_logs_is_out_of_reach_only_where_the_docs_say_so() {
    let parrot = Parrot::start(http(
        "200 OK",
        "Location: /kanarie\r\n",
        b"{\"name\": \"kanarie\"}",
    ));
    let call = call(builder(&parrot.base_url("http")));
    let (answer, told) = listen(LevelFilter::DEBUG, || call.clone().send_blocking());
    assert!(answer.is_ok() && told.contains("ureq::"), "{told}");
    clean("tracing at DEBUG", &told);
    let (answer, told) = listen(LevelFilter::TRACE, || {
        runtime().block_on(call.clone().send())
    });
    let all = ["hyper_util::", "reqwest::"]
        .iter()
        .all(|name| told.contains(name));
    assert!(answer.is_ok() && all, "{told}");
    let debug = listen_to_log(log::LevelFilter::Debug, || {
        drop(call.clone().send_blocking())
    });
    assert!(!debug.is_empty());
    let text = |records: &[(String, String)]| {
        let lines: Vec<_> = records.iter().map(|(_, text)| text.as_str()).collect();
        lines.join("\n")
    };
    clean("a logger at DEBUG", &text(&debug));
    let trace = listen_to_log(log::LevelFilter::Trace, || {
        drop(call.clone().send_blocking())
    });
    let mut from: Vec<&str> = trace.iter().map(|(from, _)| from.as_str()).collect();
    from.sort_unstable();
    from.dedup();
    from.retain(|one| {
        let records = trace.iter().filter(|(from, _)| from == one).cloned();
        find(&text(&records.collect::<Vec<_>>())).is_some()
    });
    assert_eq!(from, ["DEBUG ureq::run", "TRACE ureq_proto::util"]);
}
