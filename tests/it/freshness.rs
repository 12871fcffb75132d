//! What is committed is what codegen makes.

use crate::fixtures;

#[test]
fn generated_is_fresh() {
    let stale = xtask::codegen::stale(&fixtures::root()).expect("the spec and its output can be read");
    assert!(stale.is_empty(), "{stale}");
}
