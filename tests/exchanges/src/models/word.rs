// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::object;

/// The type `Word`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Word {
    /// The `word` member.
    pub word: String,
}

object! {
    Word, english, new(word: impl Into<String> = into);
    0 word: required "word";
}
