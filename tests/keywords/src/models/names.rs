// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::{BTreeMap, Check, Checker, Json};

/// The type `Names`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct Names {
    /// The `short` member.
    ///
    /// - Optional.
    /// - Each name: At most 3 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<BTreeMap<String, i64>>,

    /// The `listed` member.
    ///
    /// - Optional.
    /// - Each name: One of `aaa`, `bbb`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listed: Option<BTreeMap<String, Json>>,

    /// The `lettered` member.
    ///
    /// - Optional.
    /// - Each name: Must match `(?:^[ab])`.
    /// - Each item: At most 3 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lettered: Option<BTreeMap<String, String>>,

    /// The members that are not declared, by name.
    ///
    /// - Each name: Must match `^[a-z]`.
    #[serde(flatten)]
    pub additional_properties: BTreeMap<String, i64>,
}

impl Names {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `short`.
    ///
    /// The `short` member.
    #[must_use]
    pub fn short(mut self, short: BTreeMap<String, i64>) -> Self {
        self.short = Some(short);
        self
    }

    /// Leaves `short` as it is: nothing is sent.
    ///
    /// The `short` member.
    #[must_use]
    pub fn keep_short(mut self) -> Self {
        self.short = None;
        self
    }

    /// Sets `listed`.
    ///
    /// The `listed` member.
    #[must_use]
    pub fn listed(mut self, listed: BTreeMap<String, Json>) -> Self {
        self.listed = Some(listed);
        self
    }

    /// Leaves `listed` as it is: nothing is sent.
    ///
    /// The `listed` member.
    #[must_use]
    pub fn keep_listed(mut self) -> Self {
        self.listed = None;
        self
    }

    /// Sets `lettered`.
    ///
    /// The `lettered` member.
    #[must_use]
    pub fn lettered(mut self, lettered: BTreeMap<String, String>) -> Self {
        self.lettered = Some(lettered);
        self
    }

    /// Leaves `lettered` as it is: nothing is sent.
    ///
    /// The `lettered` member.
    #[must_use]
    pub fn keep_lettered(mut self) -> Self {
        self.lettered = None;
        self
    }
}

impl Check for Names {
    fn check(&self, at: &mut Checker<'_>) {
        if let Some(value) = &self.short {
            at.field(
                "short",
                |at| {
                    at
                        .names(
                            value,
                            |at, name| {
                                at.max_length(name, 3);
                            },
                        )
                },
            );
        }
        if let Some(value) = &self.listed {
            at.field(
                "listed",
                |at| {
                    at
                        .names(
                            value,
                            |at, name| {
                                at.one_of(name, &["aaa", "bbb"]);
                            },
                        )
                },
            );
        }
        if let Some(value) = &self.lettered {
            at.field(
                "lettered",
                |at| {
                    at.names(
                        value,
                        |at, name| {
                            at.pattern(name, "(?:^[ab])");
                        },
                    );
                    for (key, value) in value {
                        at.key(key, |at| at.max_length(value, 3));
                    }
                },
            );
        }
        at.names(
            &self.additional_properties,
            |at, name| {
                at.pattern(name, "^[a-z]");
            },
        );
    }
}
