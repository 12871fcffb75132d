// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{Check, Checker, Num, UnknownValue};

/// The type `Circle`.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub radius: Option<i64>,
}

impl Circle {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `kind`.
    ///
    /// The `kind` member.
    #[must_use]
    pub fn kind(mut self, kind: CircleKind) -> Self {
        self.kind = kind;
        self
    }

    /// Sets `radius`.
    ///
    /// The `radius` member.
    #[must_use]
    pub fn radius(mut self, radius: i64) -> Self {
        self.radius = Some(radius);
        self
    }

    /// Leaves `radius` as it is: nothing is sent.
    ///
    /// The `radius` member.
    #[must_use]
    pub fn keep_radius(mut self) -> Self {
        self.radius = None;
        self
    }
}

impl Default for Circle {
    fn default() -> Self {
        Self {
            kind: CircleKind::Circle,
            radius: None,
        }
    }
}

impl Check for Circle {
    fn check(&self, at: &mut Checker<'_>) {
        if let Some(value) = &self.radius {
            at.field("radius", |at| at.minimum(value, Num::Int(1)));
        }
    }
}

/// The type of `kind`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CircleKind {
    /// The value `"circle"`.
    Circle,

    /// A value that the description does not know; it is read and written unchanged.
    Unknown(UnknownValue),
}

impl CircleKind {
    /// Every value that the description knows.
    pub const KNOWN: &'static [&'static str] = &["circle"];

    /// The value as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Circle => "circle",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Whether the description knows this value.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}

impl From<&str> for CircleKind {
    fn from(value: &str) -> Self {
        match value {
            "circle" => Self::Circle,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}

impl From<String> for CircleKind {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl AsRef<str> for CircleKind {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl core::fmt::Display for CircleKind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(&self.as_str(), f)
    }
}

impl Serialize for CircleKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Serialize::serialize(&self.as_str(), serializer)
    }
}

impl<'de> Deserialize<'de> for CircleKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value: String = Deserialize::deserialize(deserializer)?;
        Ok(Self::from(value.as_str()))
    }
}
