// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{Check, object};

/// The type of `inner`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Inner {
    /// The `a` member.
    ///
    /// - Optional.
    pub a: Option<String>,
}

object! {
    Inner, english, new();
    0 a: optional "a", set a(impl Into<String> = into), keep keep_a;
}

impl Check for Inner {}
