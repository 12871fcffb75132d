// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::ShapeModel;
use crate::runtime::serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{Check, Checker, Json, Limit, Limited, Num, object, union};

/// The type `Unions`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Unions {
    /// The `plain` member.
    ///
    /// - Optional.
    pub plain: Option<UnionsPlain>,

    /// The `tagged` member.
    ///
    /// - Optional.
    pub tagged: Option<ShapeModel>,

    /// The `more` member.
    ///
    /// - Optional.
    pub more: Option<Vec<ShapeModel>>,
}

object! {
    Unions, english, new();
    0 plain: optional "plain", set plain(UnionsPlain), keep keep_plain;
    1 tagged: optional "tagged", set tagged(ShapeModel), keep keep_tagged;
    2 more: optional "more", set more(each ShapeModel), keep keep_more;
}

impl Check for Unions {
    fn check(&self, at: &mut Checker<'_>) {
        at.member("plain", &self.plain, &[]);
        at.member("tagged", &self.tagged, &[]);
        at.member("more", &self.more, &[]);
    }
}

/// The type of `plain`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UnionsPlain {
    /// The variant `Text`.
    ///
    /// - At most 3 characters.
    Text(String),

    /// The variant `Integer`.
    ///
    /// - At least 0.
    Integer(i64),

    /// JSON that is none of the known shapes; it is read and written unchanged.
    Unknown(Json),
}

impl From<String> for UnionsPlain {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<i64> for UnionsPlain {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl Serialize for UnionsPlain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(value) => Serialize::serialize(value, serializer),
            Self::Integer(value) => Serialize::serialize(value, serializer),
            Self::Unknown(value) => Serialize::serialize(value, serializer),
        }
    }
}

impl<'de> Deserialize<'de> for UnionsPlain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const SHAPES: &[union::Shape] = &[
            union::Shape {
                json: union::JsonType::String,
                ..union::Shape::ANY
            },
            union::Shape {
                json: union::JsonType::Integer,
                ..union::Shape::ANY
            },
        ];
        let value: Json = Deserialize::deserialize(deserializer)?;
        for index in union::candidates(&value, SHAPES) {
            let found = match index {
                0 => union::try_decode(&value).map(Self::Text),
                1 => union::try_decode(&value).map(Self::Integer),
                _ => None,
            };
            if let Some(found) = found {
                return Ok(found);
            }
        }
        Ok(Self::Unknown(value))
    }
}

impl Check for UnionsPlain {
    fn check(&self, at: &mut Checker<'_>) {
        match self {
            Self::Text(value) => Limited::keep(value, &[Limit::MaxLength(3)], at),
            Self::Integer(value) => {
                Limited::keep(value, &[Limit::Minimum(Num::Int(0))], at)
            }
            _ => {}
        }
    }
}
