// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::{Circle, Square};
use crate::runtime::serde::{Deserialize, Deserializer, Serialize, Serializer};
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

impl From<Circle> for ShapeModel {
    fn from(value: Circle) -> Self {
        Self::Circle(Box::new(value))
    }
}

impl From<Square> for ShapeModel {
    fn from(value: Square) -> Self {
        Self::Square(Box::new(value))
    }
}

impl Serialize for ShapeModel {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Circle(value) => {
                union::serialize_tagged("kind", &["circle"], value, serializer)
            }
            Self::Square(value) => {
                union::serialize_tagged("kind", &["square"], value, serializer)
            }
            Self::Unknown(value) => Serialize::serialize(value, serializer),
        }
    }
}

impl<'de> Deserialize<'de> for ShapeModel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value: Json = Deserialize::deserialize(deserializer)?;
        match union::tag(&value, "kind") {
            Some("circle") => union::decode(&value).map(Self::Circle),
            Some("square") => union::decode(&value).map(Self::Square),
            _ => Ok(Self::Unknown(value)),
        }
    }
}

impl Check for ShapeModel {
    fn check(&self, at: &mut Checker<'_>) {
        match self {
            Self::Circle(value) => Limited::keep(value, &[], at),
            Self::Square(value) => Limited::keep(value, &[], at),
            _ => {}
        }
    }
}
