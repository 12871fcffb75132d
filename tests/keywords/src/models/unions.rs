// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::ShapeModel;
use crate::runtime::serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{Check, Checker, Json, Num, union};

/// The type `Unions`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct Unions {
    /// The `plain` member.
    ///
    /// - Optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plain: Option<UnionsPlain>,

    /// The `tagged` member.
    ///
    /// - Optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tagged: Option<ShapeModel>,

    /// The `more` member.
    ///
    /// - Optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more: Option<Vec<ShapeModel>>,
}

impl Unions {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `plain`.
    ///
    /// The `plain` member.
    #[must_use]
    pub fn plain(mut self, plain: UnionsPlain) -> Self {
        self.plain = Some(plain);
        self
    }

    /// Leaves `plain` as it is: nothing is sent.
    ///
    /// The `plain` member.
    #[must_use]
    pub fn keep_plain(mut self) -> Self {
        self.plain = None;
        self
    }

    /// Sets `tagged`.
    ///
    /// The `tagged` member.
    #[must_use]
    pub fn tagged(mut self, tagged: ShapeModel) -> Self {
        self.tagged = Some(tagged);
        self
    }

    /// Leaves `tagged` as it is: nothing is sent.
    ///
    /// The `tagged` member.
    #[must_use]
    pub fn keep_tagged(mut self) -> Self {
        self.tagged = None;
        self
    }

    /// Sets `more`.
    ///
    /// The `more` member.
    #[must_use]
    pub fn more(
        mut self,
        more: impl IntoIterator<Item = impl Into<ShapeModel>>,
    ) -> Self {
        self.more = Some(more.into_iter().map(Into::into).collect());
        self
    }

    /// Leaves `more` as it is: nothing is sent.
    ///
    /// The `more` member.
    #[must_use]
    pub fn keep_more(mut self) -> Self {
        self.more = None;
        self
    }
}

impl Check for Unions {
    fn check(&self, at: &mut Checker<'_>) {
        if let Some(value) = &self.plain {
            at.field("plain", |at| Check::check(value, at));
        }
        if let Some(value) = &self.tagged {
            at.field("tagged", |at| Check::check(value, at));
        }
        if let Some(value) = &self.more {
            at.field(
                "more",
                |at| {
                    for (index, value) in value.iter().enumerate() {
                        at.index(index, |at| Check::check(value, at));
                    }
                },
            );
        }
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
            Self::Text(value) => {
                at.max_length(value, 3);
            }
            Self::Integer(value) => {
                at.minimum(value, Num::Int(0));
            }
            Self::Unknown(_) => {}
        }
    }
}
