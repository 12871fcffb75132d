// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::Strings;
use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::{Check, Checker, Num, Number};

/// The type `Lists`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct Lists {
    /// The `few` member.
    ///
    /// - Optional.
    /// - At most 3 items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub few: Option<Vec<String>>,

    /// The `some` member.
    ///
    /// - Leave out to keep, null to clear.
    /// - At least 2 items.
    /// - Each item: At least 0.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub some: Option<Option<Vec<i64>>>,

    /// The `unique` member.
    ///
    /// - Optional.
    /// - No item twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unique: Option<Vec<Number>>,

    /// The `holes` member.
    ///
    /// - Optional.
    /// - Each item: At most 2 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holes: Option<Vec<Option<String>>>,

    /// The `nested` member.
    ///
    /// - Optional.
    /// - At most 5 items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nested: Option<Vec<Strings>>,

    /// The `grid` member.
    ///
    /// - Optional.
    /// - Each item: At most 4 items.
    /// - Each item: Each item: At most 30.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grid: Option<Vec<Vec<i64>>>,
}

impl Lists {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `few`.
    ///
    /// The `few` member.
    #[must_use]
    pub fn few(mut self, few: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.few = Some(few.into_iter().map(Into::into).collect());
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
    pub fn some(mut self, some: Vec<i64>) -> Self {
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

    /// Sets `unique`.
    ///
    /// The `unique` member.
    #[must_use]
    pub fn unique(
        mut self,
        unique: impl IntoIterator<Item = impl Into<Number>>,
    ) -> Self {
        self.unique = Some(unique.into_iter().map(Into::into).collect());
        self
    }

    /// Leaves `unique` as it is: nothing is sent.
    ///
    /// The `unique` member.
    #[must_use]
    pub fn keep_unique(mut self) -> Self {
        self.unique = None;
        self
    }

    /// Sets `holes`.
    ///
    /// The `holes` member.
    #[must_use]
    pub fn holes(mut self, holes: Vec<Option<String>>) -> Self {
        self.holes = Some(holes);
        self
    }

    /// Leaves `holes` as it is: nothing is sent.
    ///
    /// The `holes` member.
    #[must_use]
    pub fn keep_holes(mut self) -> Self {
        self.holes = None;
        self
    }

    /// Sets `nested`.
    ///
    /// The `nested` member.
    #[must_use]
    pub fn nested(
        mut self,
        nested: impl IntoIterator<Item = impl Into<Strings>>,
    ) -> Self {
        self.nested = Some(nested.into_iter().map(Into::into).collect());
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

    /// Sets `grid`.
    ///
    /// The `grid` member.
    #[must_use]
    pub fn grid(mut self, grid: Vec<Vec<i64>>) -> Self {
        self.grid = Some(grid);
        self
    }

    /// Leaves `grid` as it is: nothing is sent.
    ///
    /// The `grid` member.
    #[must_use]
    pub fn keep_grid(mut self) -> Self {
        self.grid = None;
        self
    }
}

impl Check for Lists {
    fn check(&self, at: &mut Checker<'_>) {
        if let Some(value) = &self.few {
            at.field("few", |at| at.max_items(value.len(), 3));
        }
        if let Some(Some(value)) = &self.some {
            at.field(
                "some",
                |at| {
                    at.min_items(value.len(), 2);
                    for (index, value) in value.iter().enumerate() {
                        at.index(index, |at| at.minimum(value, Num::Int(0)));
                    }
                },
            );
        }
        if let Some(value) = &self.unique {
            at.field("unique", |at| at.unique_items(value));
        }
        if let Some(value) = &self.holes {
            at.field(
                "holes",
                |at| {
                    for (index, value) in value.iter().enumerate() {
                        if let Some(value) = value {
                            at.index(index, |at| at.max_length(value, 2));
                        }
                    }
                },
            );
        }
        if let Some(value) = &self.nested {
            at.field(
                "nested",
                |at| {
                    at.max_items(value.len(), 5);
                    for (index, value) in value.iter().enumerate() {
                        at.index(index, |at| Check::check(value, at));
                    }
                },
            );
        }
        if let Some(value) = &self.grid {
            at.field(
                "grid",
                |at| {
                    for (index, value) in value.iter().enumerate() {
                        at.index(
                            index,
                            |at| {
                                at.max_items(value.len(), 4);
                                for (index, value) in value.iter().enumerate() {
                                    at.index(index, |at| at.maximum(value, Num::Int(30)));
                                }
                            },
                        );
                    }
                },
            );
        }
    }
}
