//! What a server can say that the mock would never say, with what is expected of a client, written by hand.

use std::time::Duration;

use shopline::runtime::ErrorKind::{Lost, Redirect, Status, Timeout, Unreadable};
use shopline::runtime::Outcome::{Applied, NotApplied, Unknown};
use shopline::runtime::mock::Reply;

use super::raw::{After, FINE as GOOD, Script, Then};
use super::row::{Expect, FINE, Row, ends, repeats};
use super::wire::Wire;

/// Nobody can tell what became of the request, which the service did.
const LOST: Expect = repeats(Lost, Unknown).done();

/// The request was done, as the status says, and the rest cannot be read.
const UNREADABLE: Expect = ends(Unreadable, Applied).done();

pub(super) fn rows() -> Vec<Row> {
    [
        no_http(),
        interim(),
        statuses(),
        lengths(),
        chunks(),
        endless(),
        heads(),
        early(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Says this and closes; the request was done.
fn last(answer: &str) -> Script {
    Script::says(answer).then(Then::Close)
}

/// A 200 with these headers and this body, after which the connection is closed.
fn ok(rest: &str) -> Script {
    last(&["HTTP/1.1 200 OK\r\n", rest].concat())
}

fn no_http() -> Vec<Row> {
    let row = |name, answer| Row::raw(name, last(answer), LOST).twin(Reply::lost_after_write);
    vec![
        row("no HTTP at all", "SSH-2.0-nonsense\r\n"),
        row("zeros", "\0\0\0\0\0\0\0\0\r\n\r\n"),
        row("HTTP of another version", "HTTP/3.0 200 OK\r\n\r\n"),
        row("a status that is no number", "HTTP/1.1 2x0 OK\r\n\r\n"),
        row("a status below 100", "HTTP/1.1 099 No\r\n\r\n"),
        row("a head cut short", "HTTP/1.1 200 OK\r\nContent-Ty"),
        row(
            "a header without a colon",
            "HTTP/1.1 200 OK\r\nnonsense\r\n\r\n",
        ),
    ]
}

/// Answers before the answer (RFC 9110, 15.2).
fn interim() -> Vec<Row> {
    const CONTINUE: &str = "HTTP/1.1 100 Continue\r\n\r\n";
    const HINTS: &str = "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n";
    const SWITCH: &str =
        "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n";
    let several = (0..9).fold(Script::says(HINTS), |script, _| script.and(HINTS));
    let headed = || Script::says("HTTP/1.1 100 Continue\r\nA: b\r\n\r\n").and(GOOD);
    vec![
        Row::raw(
            "100, then the answer",
            Script::says([CONTINUE, GOOD].concat()),
            FINE,
        ),
        Row::raw(
            "103, then the answer",
            Script::says([HINTS, GOOD].concat()),
            FINE,
        ),
        Row::raw(
            "ten times 103, one by one, then the answer",
            several.and(GOOD),
            FINE,
        ),
        Row::raw("103, then the end", last(HINTS), LOST),
        Row::raw("100 with a header, then the answer", headed(), FINE)
            .only(Wire::Reqwest, "hyper takes it"),
        Row::raw("100 with a header, then the answer", headed(), LOST)
            .only(Wire::Ureq, "ureq takes it for no HTTP"),
        Row::raw("101", last(SWITCH), ends(Status, Unknown).done())
            .twin(|| Reply::status(101).applied(true)),
    ]
}

/// Statuses and bodies that do not go together.
fn statuses() -> Vec<Row> {
    let redirect = ends(Redirect, Unknown).done();
    let says = |answer: &str| Script::says(["HTTP/1.1 ", answer, "\r\n\r\n"].concat());
    vec![
        Row::raw("204", says("204 No Content"), UNREADABLE).twin(|| Reply::status(204)),
        Row::raw(
            "204 that announces a body",
            says("204 No\r\nContent-Length: 10"),
            UNREADABLE,
        ),
        Row::raw("205", says("205 Reset\r\nContent-Length: 0"), UNREADABLE)
            .twin(|| Reply::status(205)),
        Row::raw(
            "200 without a body",
            says("200 OK\r\nContent-Length: 0"),
            UNREADABLE,
        )
        .twin(|| Reply::status(200)),
        Row::raw(
            "200 without a phrase",
            Script::says(GOOD.replacen(" OK", "", 1)),
            FINE,
        ),
        Row::raw(
            "300 without a Location",
            says("300 Several\r\nContent-Length: 0"),
            redirect,
        )
        .twin(|| Reply::status(300).applied(true)),
        Row::raw(
            "304 that announces a body",
            says("304 Old\r\nContent-Length: 10"),
            redirect,
        )
        .twin(|| Reply::status(304).applied(true)),
        Row::raw(
            "999",
            says("999 No\r\nContent-Length: 0"),
            ends(Status, Unknown).done(),
        )
        .twin(|| Reply::status(999).applied(true)),
        Row::raw(
            "HTTP/1.0",
            last("HTTP/1.0 200 OK\r\n\r\n{\"id\":\"1\"}"),
            FINE,
        ),
        Row::raw(
            "HTTP/1.0, cut short",
            last("HTTP/1.0 200 OK\r\n\r\n{\"id\":"),
            UNREADABLE,
        ),
    ]
}

/// Bodies that do not end where they say.
fn lengths() -> Vec<Row> {
    const BODY: &str = "\r\n\r\n{\"id\":\"1\"}";
    let says = |lengths: &str| ok(&["Content-Length: ", lengths, BODY].concat());
    vec![
        Row::raw("Content-Length too great", says("100"), UNREADABLE)
            .twin(|| Reply::status(200).lost_in_body()),
        Row::raw("Content-Length too small", says("5"), UNREADABLE)
            .twin(|| Reply::status(200).body("{\"id\"")),
        Row::raw("two Content-Lengths", says("10\r\nContent-Length: 9"), LOST),
        Row::raw("Content-Length that is no number", says("ten"), LOST),
    ]
}

fn chunks() -> Vec<Row> {
    let says = |rest: &str| ok(&["Transfer-Encoding: chunked\r\n\r\n", rest].concat());
    let whole = "a;x=y\r\n{\"id\":\"1\"}\r\n0\r\nA: b\r\n\r\n";
    let no_size = "nonsense\r\n{\"id\":\"1\"}\r\n0\r\n\r\n";
    vec![
        Row::raw("chunked", says(whole), FINE),
        Row::raw("chunked, cut in a chunk", says("a\r\n{\"id\":"), UNREADABLE),
        Row::raw(
            "chunked, cut after a chunk",
            says("a\r\n{\"id\":\"1\"}\r\n"),
            UNREADABLE,
        ),
        Row::raw("chunked, a chunk without a size", says(no_size), UNREADABLE),
    ]
}

fn endless() -> Vec<Row> {
    let silence = || last("").then(Then::Hang);
    let slow = || Reply::status(200).slow_headers(Duration::from_secs(500));
    let begins = Script::says("HTTP/1.1 200 OK\r\n\r\n{");
    let (again, ends) = (
        repeats(Timeout, Unknown).done(),
        ends(Timeout, Unknown).done(),
    );
    vec![
        Row::raw("silence", silence(), again)
            .patience(600)
            .twin(slow),
        Row::raw("silence to the end of the call", silence(), ends)
            .total(600)
            .twin(slow),
        Row::raw(
            "a body that never ends",
            begins.then(Then::Hang),
            UNREADABLE,
        )
        .patience(600),
    ]
}

/// An answer whose head has so many more headers of so many bytes.
fn head(count: usize, bytes: usize) -> Script {
    let header = format!("A: {}\r\n", "b".repeat(bytes));
    Script::says(GOOD.replacen("\r\n", &format!("\r\n{}", header.repeat(count)), 1))
}

fn heads() -> Vec<Row> {
    vec![
        Row::raw("a head of 60 kB", head(60, 1_000), FINE),
        Row::raw("a head of 1 MB", head(50, 20_000), LOST),
        Row::raw("a head with 90 headers", head(90, 1), FINE),
        Row::raw("a head with 1000 headers", head(1_000, 1), LOST),
        Row::raw("a head of 100 kB", head(50, 2_000), FINE)
            .only(Wire::Reqwest, "hyper reads heads of 400 KiB"),
        Row::raw("a head of 100 kB", head(50, 2_000), LOST)
            .only(Wire::Ureq, "ureq reads heads of 64 KiB"),
        Row::raw("a head with 110 headers", head(110, 1), LOST)
            .only(Wire::Reqwest, "hyper reads 100 headers"),
        Row::raw("a head with 110 headers", head(110, 1), FINE)
            .only(Wire::Ureq, "ureq reads 128 headers"),
    ]
}

/// Answers that do not wait for the body of the request.
fn early() -> Vec<Row> {
    let answer = "HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n";
    let refusal = || Script::says(answer).after(After::Head).refuses();
    let refused = ends(Status, NotApplied);
    let late = repeats(Timeout, Unknown);
    let stalls = |expect| {
        let script = refusal().then(Then::Stall);
        let row = Row::raw("413 before the body, which is never read", script, expect);
        row.patience(600).bulky()
    };
    let reads = refusal().then(Then::Hang);
    vec![
        Row::raw(
            "413 before the body, which is read all the same",
            reads,
            refused,
        )
        .bulky(),
        stalls(refused).only(Wire::Reqwest, "hyper reads while it writes"),
        stalls(late).only(Wire::Ureq, "ureq reads when all is written"),
    ]
}
