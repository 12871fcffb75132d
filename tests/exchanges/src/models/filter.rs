// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::Inner;
use crate::runtime::{Check, object};

/// The type `Filter`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Filter {
    /// The `from` member.
    ///
    /// - Optional.
    pub from: Option<i64>,

    /// The `tags` member.
    ///
    /// - Optional.
    pub tags: Option<Vec<String>>,

    /// The `inner` member.
    ///
    /// - Optional.
    pub inner: Option<Inner>,
}

object! {
    Filter, english, new();
    0 from: optional "from", set with_from(i64), keep keep_from;
    1 tags: optional "tags", set tags(impl IntoIterator<Item = impl Into<String>> = each), keep keep_tags;
    2 inner: optional "inner", set inner(Inner), keep keep_inner;
}

impl Check for Filter {}
