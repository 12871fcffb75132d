//! Our checks and Prism agree on bodies, right and wrong ones.

use std::cell::Cell;

use client_runtime::Check;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRng, TestRunner};
use serde_json::{Value, json};

use crate::bodies::{specification, values};
use crate::peer::{Peer, WAYS, Way, typed};

/// Whether our checks and Prism both take a body.
fn judged(peer: &Peer, way: Way, body: &Value) -> (bool, bool, String) {
    let body = typed(body);
    let ours = body.validate();
    let call = peer.call(body).allow_empty();
    let (_, seen) = peer.send_unchecked(way, call);
    let theirs = seen.violations.is_none();
    assert_eq!(seen.status, if theirs { 200 } else { 422 }, "{seen:?}");
    let told = format!("{ours:?} against {:?} on {}", seen.violations, seen.sent);
    (ours.is_ok(), theirs, told)
}

/// Every body of these fields, each of them left out or with one of its values.
fn product(fields: &[(&str, Value)]) -> Vec<Value> {
    let mut rows = vec![json!({})];
    for (name, values) in fields {
        let values = values.as_array().expect("a list of values");
        for row in rows.clone() {
            for value in values {
                let mut row = row.clone();
                row[*name] = value.clone();
                rows.push(row);
            }
        }
    }
    rows
}

/// The fields that rules speak of, with the values that matter to them.
fn table() -> Vec<Value> {
    let birth = [
        ("birthday", json!([null, "1990-02-03"])),
        ("birth_year", json!([1990])),
        ("birth_month", json!([2])),
        ("birth_day", json!([3])),
    ];
    let phone = [
        ("phone", json!(["", "0225550000"])),
        ("phone_country_code", json!(["", " \t\u{3000}", "886"])),
    ];
    let mobile = [
        ("mobile_phone", json!(["", "900000000"])),
        ("mobile_phone_country_calling_code", json!(["", "886"])),
    ];
    [product(&birth), product(&phone), product(&mobile)].concat()
}

#[test]
fn prism_sees_every_rule_between_fields() {
    let peer = Peer::new();
    let mut refused = 0;
    let bodies = table();
    assert_eq!(bodies.len(), 24 + 12 + 9);
    for body in bodies {
        for way in WAYS {
            let (ours, theirs, told) = judged(&peer, way, &body);
            assert_eq!(ours, theirs, "{told}");
            refused += u32::from(!theirs);
        }
    }
    assert_eq!(refused, 2 * (7 + 6 + 4));
}

#[test]
fn random_bodies_are_judged_alike() {
    let spec = specification();
    let peer = Peer::new();
    let (right, wrong) = (Cell::new(0_u32), Cell::new(0_u32));
    let config = Config {
        cases: 300,
        failure_persistence: None,
        ..Config::default()
    };
    // The same bodies in every run, so that a step of CI says the same twice.
    let rng = TestRng::deterministic_rng(config.rng_algorithm);
    TestRunner::new_with_rng(config, rng)
        .run(&values(&spec, "UpdateCustomerBody"), |mut body| {
            // Our checks leave the form of an address to the server, Prism does not.
            if let Some(email) = body.get_mut("email") {
                *email = json!("sample@example.test");
            }
            for way in WAYS {
                let (ours, theirs, told) = judged(&peer, way, &body);
                prop_assert_eq!(ours, theirs, "{}", told);
                let counter = if theirs { &right } else { &wrong };
                counter.set(counter.get() + 1);
            }
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
    let (right, wrong) = (right.get(), wrong.get());
    assert!(right > 50 && wrong > 50, "{right} right, {wrong} wrong");
}
