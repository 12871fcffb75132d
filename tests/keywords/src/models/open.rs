// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::{BTreeMap, Check, Checker};

/// The type `Open`.
///
/// At least 1 member.
///
/// At most 3 members.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct Open {
    /// The `fixed` member.
    ///
    /// - Optional.
    /// - At most 3 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed: Option<String>,

    /// The members that are not declared, by name.
    ///
    /// - Each item: At least 1 character.
    #[serde(flatten)]
    pub additional_properties: BTreeMap<String, String>,
}

impl Open {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `fixed`.
    ///
    /// The `fixed` member.
    #[must_use]
    pub fn fixed(mut self, fixed: impl Into<String>) -> Self {
        self.fixed = Some(fixed.into());
        self
    }

    /// Leaves `fixed` as it is: nothing is sent.
    ///
    /// The `fixed` member.
    #[must_use]
    pub fn keep_fixed(mut self) -> Self {
        self.fixed = None;
        self
    }
}

impl Check for Open {
    fn check(&self, at: &mut Checker<'_>) {
        if let Some(value) = &self.fixed {
            at.field("fixed", |at| at.max_length(value, 3));
        }
        for (key, value) in &self.additional_properties {
            at.key(key, |at| at.min_length(value, 1));
        }
        let members = usize::from(self.fixed.is_some())
            + self.additional_properties.len();
        at.min_properties(members, 1);
        at.max_properties(members, 3);
    }
}
