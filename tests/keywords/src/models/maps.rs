// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::{Numbers, Open};
use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::{BTreeMap, Check, Checker, Num};

/// The type `Maps`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct Maps {
    /// The `few` member.
    ///
    /// - Optional.
    /// - At most 2 members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub few: Option<BTreeMap<String, String>>,

    /// The `some` member.
    ///
    /// - Leave out to keep, null to clear.
    /// - At least 1 member.
    /// - Each item: At least 0.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub some: Option<Option<BTreeMap<String, i64>>>,

    /// The `nested` member.
    ///
    /// - Optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nested: Option<BTreeMap<String, Numbers>>,

    /// The `open` member.
    ///
    /// - Optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<Open>,
}

impl Maps {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `few`.
    ///
    /// The `few` member.
    #[must_use]
    pub fn few(mut self, few: BTreeMap<String, String>) -> Self {
        self.few = Some(few);
        self
    }

    /// Leaves `few` as it is: nothing is sent.
    ///
    /// The `few` member.
    #[must_use]
    pub fn keep_few(mut self) -> Self {
        self.few = None;
        self
    }

    /// Sets `some`.
    ///
    /// The `some` member.
    #[must_use]
    pub fn some(mut self, some: BTreeMap<String, i64>) -> Self {
        self.some = Some(Some(some));
        self
    }

    /// Clears `some`: `null` is sent.
    ///
    /// The `some` member.
    #[must_use]
    pub fn clear_some(mut self) -> Self {
        self.some = Some(None);
        self
    }

    /// Leaves `some` as it is: nothing is sent.
    ///
    /// The `some` member.
    #[must_use]
    pub fn keep_some(mut self) -> Self {
        self.some = None;
        self
    }

    /// Sets `nested`.
    ///
    /// The `nested` member.
    #[must_use]
    pub fn nested(mut self, nested: BTreeMap<String, Numbers>) -> Self {
        self.nested = Some(nested);
        self
    }

    /// Leaves `nested` as it is: nothing is sent.
    ///
    /// The `nested` member.
    #[must_use]
    pub fn keep_nested(mut self) -> Self {
        self.nested = None;
        self
    }

    /// Sets `open`.
    ///
    /// The `open` member.
    #[must_use]
    pub fn open(mut self, open: Open) -> Self {
        self.open = Some(open);
        self
    }

    /// Leaves `open` as it is: nothing is sent.
    ///
    /// The `open` member.
    #[must_use]
    pub fn keep_open(mut self) -> Self {
        self.open = None;
        self
    }
}

impl Check for Maps {
    fn check(&self, at: &mut Checker<'_>) {
        if let Some(value) = &self.few {
            at.field("few", |at| at.max_properties(value.len(), 2));
        }
        if let Some(Some(value)) = &self.some {
            at.field(
                "some",
                |at| {
                    at.min_properties(value.len(), 1);
                    for (key, value) in value {
                        at.key(key, |at| at.minimum(value, Num::Int(0)));
                    }
                },
            );
        }
        if let Some(value) = &self.nested {
            at.field(
                "nested",
                |at| {
                    for (key, value) in value {
                        at.key(key, |at| Check::check(value, at));
                    }
                },
            );
        }
        if let Some(value) = &self.open {
            at.field("open", |at| Check::check(value, at));
        }
    }
}
