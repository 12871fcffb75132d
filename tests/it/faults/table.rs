//! The faults that the mock makes on demand, with what is expected of a client, written by hand.

use serde_json::json;
use shopline::runtime::ErrorKind::{Lost, Redirect, Status, Timeout, Unreadable};
use shopline::runtime::Outcome::{Applied, NotApplied, Unknown};
use shopline::runtime::mock::Reply;
use std::time::Duration;

use super::row::{FINE, Row, ends, repeats};
use super::wire::LIMIT;

/// Every row, of the mock and of raw servers.
pub(super) fn rows() -> Vec<Row> {
    [
        refusals(),
        rate_limits(),
        failures(),
        drops(),
        bodies(),
        slowness(),
        super::odd::rows(),
        super::unreached::rows(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn done() -> Reply {
    Reply::json(200, &json!({"id": "1", "name": "王小明", "gender": "male"}))
}

/// The service refuses: surely nothing was done.
fn refusals() -> Vec<Row> {
    let no = ends(Status, NotApplied);
    vec![
        Row::mock("400", no).twin(|| Reply::status(400)),
        Row::mock("401", no).twin(|| Reply::status(401)),
        Row::mock("403", no).twin(|| Reply::status(403)),
        Row::mock("404", no).twin(|| Reply::status(404)),
        Row::mock("409", no).twin(|| Reply::status(409)),
        Row::mock("418", no).twin(|| Reply::status(418)),
        Row::mock("422", no).twin(|| Reply::json(422, &json!({"code": "x"}))),
        Row::mock("422-html", no).twin(|| Reply::status(422).body("<html>")),
    ]
}

fn rate_limits() -> Vec<Row> {
    let again = repeats(Status, NotApplied);
    let far = ends(Status, NotApplied).asking(3600);
    vec![
        Row::mock("429", again).twin(|| Reply::too_many_requests(None)),
        Row::mock("429-retry-after=0", again.asking(0))
            .twin(|| Reply::too_many_requests(Some("0"))),
        Row::mock("429-retry-after=3600", far).twin(|| Reply::too_many_requests(Some("3600"))),
        Row::mock(
            "429-retry-after=Thu, 01 Jan 2026 00:00:00 GMT",
            again.asking(0),
        )
        .twin(|| Reply::too_many_requests(Some("Thu, 01 Jan 2026 00:00:00 GMT"))),
        Row::mock("429-retry-after=Thu, 01 Jan 2026 01:00:00 GMT", far)
            .twin(|| Reply::too_many_requests(Some("Thu, 01 Jan 2026 01:00:00 GMT"))),
        Row::mock("429-retry-after=soon", again).twin(|| Reply::too_many_requests(Some("soon"))),
    ]
}

/// The service, or what stands before it, fails: nobody can tell.
fn failures() -> Vec<Row> {
    let unknown = ends(Status, Unknown);
    let again = repeats(Status, Unknown);
    vec![
        Row::mock("408", again).twin(|| Reply::status(408)),
        Row::mock("499", unknown).twin(|| Reply::status(499)),
        Row::mock("500", unknown).twin(|| Reply::status(500)),
        Row::mock("500-html", unknown).twin(Reply::html_500),
        Row::mock("501", unknown).twin(|| Reply::status(501)),
        Row::mock("502", again).twin(|| Reply::status(502)),
        Row::mock("503", again).twin(|| Reply::status(503)),
        Row::mock("503-html", again).twin(|| Reply::status(503).body("<html>")),
        Row::mock("503-retry-after=0", again.asking(0))
            .twin(|| Reply::status(503).header("Retry-After", "0")),
        Row::mock("503-retry-after=3600", unknown.asking(3600))
            .twin(|| Reply::status(503).header("Retry-After", "3600")),
        Row::mock("504", again).twin(|| Reply::status(504)),
        Row::mock("599", unknown).twin(|| Reply::status(599)),
        Row::mock("redirect=other.example.test", ends(Redirect, Unknown))
            .twin(|| Reply::redirect("https://other.example.test/")),
    ]
}

fn drops() -> Vec<Row> {
    vec![
        Row::mock("drop-before-headers", repeats(Lost, Unknown))
            .twin(|| Reply::status(503).lost_before_headers()),
        Row::mock("drop-after-write", repeats(Lost, Unknown).done()).twin(Reply::lost_after_write),
        Row::mock("drop-mid-body", ends(Unreadable, Applied).done()).twin(|| done().lost_in_body()),
    ]
}

/// A success that is not as described: done, and never repeated.
fn bodies() -> Vec<Row> {
    let unreadable = ends(Unreadable, Applied).done();
    vec![
        Row::mock("truncated-json", unreadable).twin(|| done().truncated(9)),
        Row::mock("wrong-type", unreadable).twin(|| done().with("/id", 7)),
        Row::mock("unknown-enum", FINE).twin(|| done().with("/gender", "unheard of")),
        Row::mock("unexpected-null", FINE).twin(|| done().with("/id", serde_json::Value::Null)),
        Row::mock("unknown-fields", FINE).twin(|| done().with("/unheard_of", 7)),
        Row::mock("huge-body=1000000", unreadable).twin(|| Reply::huge(LIMIT + 1)),
    ]
}

fn slowness() -> Vec<Row> {
    vec![
        Row::mock("slow-headers=20", FINE).twin(|| done().slow_headers(Duration::from_millis(20))),
        Row::mock("slow-body=20", FINE).twin(|| done().slow_body(Duration::from_millis(20))),
        Row::mock("slow-headers=60000", repeats(Timeout, Unknown).done())
            .patience(600)
            .twin(|| done().slow_headers(Duration::from_secs(60))),
        Row::mock("slow-body=60000", ends(Unreadable, Applied).done())
            .patience(600)
            .twin(|| done().slow_body(Duration::from_secs(60))),
    ]
}
