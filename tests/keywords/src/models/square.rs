// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{Check, Checker, Num, UnknownValue};

/// The type `Square`.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<i64>,
}

impl Square {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `kind`.
    ///
    /// The `kind` member.
    #[must_use]
    pub fn kind(mut self, kind: SquareKind) -> Self {
        self.kind = kind;
        self
    }

    /// Sets `side`.
    ///
    /// The `side` member.
    #[must_use]
    pub fn side(mut self, side: i64) -> Self {
        self.side = Some(side);
        self
    }

    /// Leaves `side` as it is: nothing is sent.
    ///
    /// The `side` member.
    #[must_use]
    pub fn keep_side(mut self) -> Self {
        self.side = None;
        self
    }
}

impl Default for Square {
    fn default() -> Self {
        Self {
            kind: SquareKind::Square,
            side: None,
        }
    }
}

impl Check for Square {
    fn check(&self, at: &mut Checker<'_>) {
        if let Some(value) = &self.side {
            at.field("side", |at| at.maximum(value, Num::Int(20)));
        }
    }
}

/// The type of `kind`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SquareKind {
    /// The value `"square"`.
    Square,

    /// A value that the description does not know; it is read and written unchanged.
    Unknown(UnknownValue),
}

impl SquareKind {
    /// Every value that the description knows.
    pub const KNOWN: &'static [&'static str] = &["square"];

    /// The value as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Square => "square",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Whether the description knows this value.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}

impl From<&str> for SquareKind {
    fn from(value: &str) -> Self {
        match value {
            "square" => Self::Square,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}

impl From<String> for SquareKind {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl AsRef<str> for SquareKind {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl core::fmt::Display for SquareKind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(&self.as_str(), f)
    }
}

impl Serialize for SquareKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Serialize::serialize(&self.as_str(), serializer)
    }
}

impl<'de> Deserialize<'de> for SquareKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value: String = Deserialize::deserialize(deserializer)?;
        Ok(Self::from(value.as_str()))
    }
}
