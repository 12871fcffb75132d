//! A rule between fields, from the closed list of kinds that the generated check knows.

use super::Docs;
use crate::source::Mark;

/// A rule between fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// `x-rule`, or what was made of the names for one that is implied.
    pub id: String,
    /// Where the id stands, or the keyword that implies it.
    pub mark: Mark,
    /// What it demands.
    pub kind: RuleKind,
    /// Whether `null` counts as there (`Presence`) or not (`Value`).
    pub form: RuleForm,
    /// Texts.
    pub docs: Docs,
    /// Whether it is stated by the object itself, without `x-rule`.
    pub is_implied: bool,
}

/// The closed list of shapes of a rule. Fields are JSON names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// If `field` is there, each of `needs` must be.
    Needs {
        /// The field that needs.
        field: String,
        /// The fields that must be there with it.
        needs: Vec<String>,
    },
    /// If `field` is there, `needs` must be there with a character that is not white space.
    NeedsNonBlank {
        /// The field that needs.
        field: String,
        /// The field that must not be blank.
        needs: String,
    },
    /// `field` and any of `others` must not be there together.
    Excludes {
        /// The field that excludes.
        field: String,
        /// The fields it excludes.
        others: Vec<String>,
    },
    /// All of these, or none.
    Together(Vec<String>),
    /// At least one of these.
    AtLeastOne(Vec<String>),
}

/// What "there" means for a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleForm {
    /// The member is present, `null` included.
    Presence,
    /// The member is present and not `null`.
    Value,
}
