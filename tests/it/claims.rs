//! What the reference pages say that the client does about a status is what the runtime does.

use std::time::Duration;

use client_runtime::exchange::{Exchange, Moment, Outcome, RetryPolicy, Step, Timeouts};
use client_runtime::{Method, OperationInfo, Response};
use jiff::Timestamp;

use crate::fixtures;

/// Those that the description of the product declares, and those that are about time and load.
const STATUSES: &[u16] = &[
    200, 204, 301, 400, 401, 403, 404, 408, 409, 422, 429, 499, 500, 501, 502, 503, 504,
];

const fn info(method: Method, idempotent: Option<bool>) -> OperationInfo {
    let info = OperationInfo::new("op", method, "/");
    match idempotent {
        Some(idempotent) => info.idempotent(idempotent),
        None => info,
    }
}

/// The same operation with and without leave to repeat it, as the runtime and as the description has it.
static KINDS: [(OperationInfo, &str, &str); 4] = [
    (info(Method::Put, None), "put", ""),
    (info(Method::Post, None), "post", ""),
    (info(Method::Post, Some(true)), "post", "x-idempotent: true"),
    (info(Method::Put, Some(false)), "put", "x-idempotent: false"),
];

/// What becomes of a call that gets nothing but this status.
#[derive(Debug, PartialEq, Eq)]
struct Deed {
    repeats: bool,
    asks_for_a_token: bool,
    /// `None`: the page leaves it open.
    outcome: Option<Outcome>,
}

fn done(info: &'static OperationInfo, status: u16) -> Deed {
    let policy = RetryPolicy::default().waits(Duration::ZERO, Duration::ZERO);
    let mut exchange =
        Exchange::new(info, policy, Timeouts::new(), Duration::ZERO).may_refresh(true);
    let mut now = Duration::ZERO;
    let mut asks_for_a_token = false;
    loop {
        match exchange.next(now) {
            Step::Send { .. } => {
                let at = Moment {
                    elapsed: now,
                    now: Timestamp::UNIX_EPOCH,
                    random: 0,
                };
                exchange.response(at, Response::new(status, Vec::new(), Vec::new()));
            }
            Step::Wait(time) => now += time,
            Step::Refresh => {
                asks_for_a_token = true;
                exchange.refreshed(false);
            }
            Step::Done => break,
        }
    }
    let (_, summary) = exchange.finish(now);
    Deed {
        repeats: summary.attempts > 1,
        asks_for_a_token,
        outcome: Some(summary.outcome),
    }
}

/// What the section of a status claims, by the words that every such sentence uses.
fn claimed(section: &str) -> Deed {
    let says = |words: &str| section.contains(words);
    let outcome = [
        ("Nothing was changed.", Outcome::NotApplied),
        ("the change may have been made.", Outcome::Unknown),
        ("the change was made.", Outcome::Applied),
    ];
    let mut outcomes = outcome.into_iter().filter(|(words, _)| says(words));
    let first = outcomes.next().map(|(_, outcome)| outcome);
    assert_eq!(outcomes.next(), None, "two outcomes in {section}");
    let asks_for_a_token = says("asks once for a new token");
    Deed {
        repeats: says("tries again") && !asks_for_a_token,
        asks_for_a_token,
        outcome: first,
    }
}

fn page(method: &str, more: &str) -> String {
    let mut spec = format!(
        "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n  /a:\n    {method}:\n      operationId: doIt\n"
    );
    if !more.is_empty() {
        spec.push_str(&format!("      {more}\n"));
    }
    spec.push_str("      responses:\n");
    for status in STATUSES {
        spec.push_str(&format!("        '{status}': {{description: As it is.}}\n"));
    }
    let outcome = fixtures::generate_text(&spec);
    assert_eq!(outcome.errors, 0, "{}", outcome.report);
    let files = outcome
        .files
        .expect("a description without errors has files");
    let page = files.into_iter().find(|file| file.path == "docs/do_it.md");
    page.expect("a page of the operation").text
}

/// The section of a status on a page in Markdown.
fn section(page: &str, status: u16) -> &str {
    let mark = format!("<a id=\"answer.{status}\"></a>");
    let (_, behind) = page.split_once(&mark).expect("a section of the status");
    behind.split("<a id=").next().unwrap_or(behind)
}

#[test]
fn the_pages_claim_what_the_runtime_does() {
    for (info, method, more) in &KINDS {
        let page = page(method, more);
        for &status in STATUSES {
            let section = section(&page, status);
            let claimed = claimed(section);
            let mut deed = done(info, status);
            if claimed.outcome.is_none() && (300..400).contains(&status) {
                deed.outcome = None;
            }
            assert_eq!(claimed, deed, "{method} {more} {status}: {section}");
        }
    }
}

#[test]
fn the_committed_page_claims_what_the_runtime_does() {
    let path = fixtures::root().join("generated/docs/update_customer.md");
    let page = std::fs::read_to_string(path).expect("a committed page");
    let declared = page.split("<a id=\"answer.").skip(1);
    let declared: Vec<u16> = declared
        .filter_map(|rest| rest.split('"').next()?.parse().ok())
        .collect();
    assert!(declared.len() > 5, "{declared:?}");
    for status in declared {
        let section = section(&page, status);
        assert_eq!(
            claimed(section),
            done(&KINDS[0].0, status),
            "{status}: {section}"
        );
    }
}
