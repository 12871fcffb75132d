//! What is committed is what codegen makes.

use xtask::codegen::{Request, stale};

use crate::fixtures;

fn fresh(request: &Request) {
    let stale =
        stale(request, &fixtures::root()).expect("the description and its output can be read");
    assert!(stale.is_empty(), "{stale}");
}

#[test]
fn generated_is_fresh() {
    fresh(&Request::default());
}

/// A crate of the tests, made of the fixture of its name.
fn fresh_crate(name: &str) {
    let root = fixtures::root();
    fresh(&Request {
        spec: Some(root.join(format!("tests/fixtures/{name}.yaml"))),
        out: Some(root.join("tests").join(name)),
        name: Some(name.to_owned()),
        pages: true,
        ..Request::default()
    });
}

#[test]
fn the_crate_of_all_keywords_is_fresh() {
    fresh_crate("keywords");
}

#[test]
fn the_crate_of_all_exchanges_is_fresh() {
    fresh_crate("exchanges");
}
