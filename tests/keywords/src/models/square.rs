// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{Check, Checker, Limit, Num, UnknownValue, object, open_enum};

/// The type `Square`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Square {
    /// The `kind` member.
    ///
    /// - Always `"square"`; filled in by the constructor.
    pub kind: SquareKind,

    /// The `side` member.
    ///
    /// - Optional.
    /// - At most 20.
    pub side: Option<i64>,
}

object! {
    Square, english, new();
    0 kind: required "kind" = SquareKind::Square, set kind(SquareKind);
    1 side: optional "side", set side(i64), keep keep_side;
}

impl Check for Square {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.member("side", &self.side, &[Limit::Maximum(Num::Int(20))]);
    }
}

impl Default for Square {
    fn default() -> Self {
        Self::new()
    }
}

/// The type of `kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SquareKind {
    /// The value `"square"`.
    Square,
    /// A value that the description does not know; it is read and written unchanged.
    Unknown(UnknownValue),
}

open_enum! {
    SquareKind, english, text, Unknown;
    Square = "square",
}
