// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{BTreeMap, Json, object};

/// The type `Problem`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// The `message` member.
    ///
    /// - Optional.
    pub message: Option<String>,

    /// The `violations` member.
    ///
    /// - Optional.
    pub violations: Option<Vec<BTreeMap<String, Json>>>,
}

object! {
    Problem, english, new();
    0 message: optional "message";
    1 violations: optional "violations";
}
