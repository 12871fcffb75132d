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

#[test]
fn the_crate_of_all_keywords_is_fresh() {
    let root = fixtures::root();
    fresh(&Request {
        spec: Some(root.join("tests/fixtures/keywords.yaml")),
        out: Some(root.join("tests/keywords")),
        name: Some("keywords".to_owned()),
        ..Request::default()
    });
}
