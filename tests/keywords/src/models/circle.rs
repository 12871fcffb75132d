// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{Check, Checker, Limit, Num, UnknownValue, object, open_enum};

/// The type `Circle`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    /// The `kind` member.
    ///
    /// - Always `"circle"`; filled in by the constructor.
    pub kind: CircleKind,

    /// The `radius` member.
    ///
    /// - Optional.
    /// - At least 1.
    pub radius: Option<i64>,
}

object! {
    Circle, english, new();
    0 kind: required "kind" = CircleKind::Circle, set kind(CircleKind);
    1 radius: optional "radius", set radius(i64), keep keep_radius;
}

impl Check for Circle {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.member("radius", &self.radius, &[Limit::Minimum(Num::Int(1))]);
    }
}

impl Default for Circle {
    fn default() -> Self {
        Self::new()
    }
}

/// The type of `kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CircleKind {
    /// The value `"circle"`.
    Circle,
    /// A value that the description does not know; it is read and written unchanged.
    Unknown(UnknownValue),
}

open_enum! {
    CircleKind, english, text, Unknown;
    Circle = "circle",
}
