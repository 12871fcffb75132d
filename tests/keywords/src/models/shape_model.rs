// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::{Circle, Square};
use crate::runtime::{Check, Checker, Json, Limited, union};

/// The type `ShapeModel`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ShapeModel {
    /// The variant `Circle`.
    ///
    /// - Sent as `circle`.
    Circle(Box<Circle>),

    /// The variant `Square`.
    ///
    /// - Sent as `square`.
    Square(Box<Square>),

    /// JSON that is none of the known shapes; it is read and written unchanged.
    Unknown(Json),
}

union! {
    ShapeModel, Unknown, tag "kind";
    Circle(Box<Circle>) ["circle"], boxes Circle;
    Square(Box<Square>) ["square"], boxes Square;
}

impl Check for ShapeModel {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        match self {
            Self::Circle(value) => Limited::keep(value, &[], at),
            Self::Square(value) => Limited::keep(value, &[], at),
            _ => {}
        }
    }
}
