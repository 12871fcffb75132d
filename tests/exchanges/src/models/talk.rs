// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{Check, object};

/// The type `Talk`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Talk {
    /// The `text` member.
    ///
    /// - Optional.
    pub text: Option<String>,

    /// The `stream` member.
    ///
    /// - Optional.
    pub stream: Option<bool>,
}

object! {
    Talk, english, new();
    0 text: optional "text", set text(impl Into<String> = into), keep keep_text;
    1 stream: optional "stream", set stream(bool), keep keep_stream;
}

impl Check for Talk {}
