//! Rules between the fields of an object, as a table.

use ::serde::Serialize;

use super::probe::{Seen, look};

mod table;

pub use self::table::RuleTable;

/// One rule between fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its stable id.
    pub id: &'static str,
    /// What it demands. Fields are named as on the wire.
    pub kind: RuleKind,
    /// Whether a field that is sent as `null` counts as there.
    pub null_counts: bool,
    /// The text of a violation, by BCP 47 language tag.
    pub text: &'static [(&'static str, &'static str)],
}

/// What a rule demands. "There" means sent, and not as `null` unless [`Rule::null_counts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// If `field` is there, all of `needs` must be.
    Needs {
        /// The field that sets the rule off.
        field: &'static str,
        /// The fields that it needs.
        needs: &'static [&'static str],
    },
    /// If `field` is there, `needs` must be a text with at least one character that is no white space; `null` is not
    /// enough, whatever [`Rule::null_counts`] says.
    NeedsNonBlank {
        /// The field that sets the rule off.
        field: &'static str,
        /// The field that it needs.
        needs: &'static str,
    },
    /// `field` and any of `others` must not be there together.
    Excludes {
        /// The field that sets the rule off.
        field: &'static str,
        /// The fields that it excludes.
        others: &'static [&'static str],
    },
    /// All of the fields are there, or none.
    Together {
        /// The fields.
        fields: &'static [&'static str],
    },
    /// At least one of the fields is there.
    AtLeastOne {
        /// The fields.
        fields: &'static [&'static str],
    },
}

/// What a field would be on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Left out.
    Absent,
    /// `null`.
    Null,
    /// A value.
    Value {
        /// A text of nothing but white space (ECMAScript's `\s`), or an empty one. Never set for other types.
        blank: bool,
    },
}

impl Presence {
    /// Of an optional field, `Option<T>` or `Option<Option<T>>`: `None` is absent, `Some(None)` is null.
    #[must_use]
    pub fn of<T: Serialize>(value: &Option<T>) -> Self {
        value.as_ref().map_or(Self::Absent, Self::required)
    }

    /// Of a required field, `T` or `Option<T>`: never absent, `None` is null.
    #[must_use]
    pub fn required<T: Serialize + ?Sized>(value: &T) -> Self {
        match look(value) {
            Seen::None | Seen::SomeNone | Seen::Null => Self::Null,
            Seen::Text { blank } => Self::Value { blank },
            Seen::Other => Self::Value { blank: false },
        }
    }

    fn is_there(self, null_counts: bool) -> bool {
        match self {
            Self::Absent => false,
            Self::Null => null_counts,
            Self::Value { .. } => true,
        }
    }
}

/// An object whose fields can be asked for by their names on the wire.
pub trait Fields {
    /// What the field would be on the wire; a name that no rule mentions is absent.
    fn presence(&self, name: &str) -> Presence;
}

/// Where a broken rule is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// At the object.
    Object,
    /// At one of its fields.
    Field(&'static str),
}

/// Holds an object against a rule. The fault stands at the field that sets the rule off: the first of its kind for
/// [`RuleKind::Together`], and the object itself for [`RuleKind::AtLeastOne`].
pub(super) fn evaluate(rule: &Rule, object: &(impl Fields + ?Sized)) -> Option<Fault> {
    let there = |name: &str| object.presence(name).is_there(rule.null_counts);
    match rule.kind {
        RuleKind::Needs { field, needs } => {
            (there(field) && !needs.iter().all(|name| there(name))).then_some(Fault::Field(field))
        }
        RuleKind::NeedsNonBlank { field, needs } => {
            let filled = matches!(object.presence(needs), Presence::Value { blank: false });
            (there(field) && !filled).then_some(Fault::Field(field))
        }
        RuleKind::Excludes { field, others } => {
            (there(field) && others.iter().any(|name| there(name))).then_some(Fault::Field(field))
        }
        RuleKind::Together { fields } => {
            let first = fields.iter().find(|name| there(name))?;
            (!fields.iter().all(|name| there(name))).then_some(Fault::Field(first))
        }
        RuleKind::AtLeastOne { fields } => {
            (!fields.iter().any(|name| there(name))).then_some(Fault::Object)
        }
    }
}

/// The field that a rule demands beside what `part` holds, where it is not there yet and `whole` has it.
pub(super) fn demanded<T: Fields>(rule: &Rule, part: &T, whole: &T) -> Option<&'static str> {
    let there = |object: &T, name: &str| object.presence(name).is_there(rule.null_counts);
    let lacks = |name: &str| !there(part, name) && there(whole, name);
    match rule.kind {
        RuleKind::Needs { field, needs } if there(part, field) => {
            needs.iter().copied().find(|name| lacks(name))
        }
        RuleKind::NeedsNonBlank { field, needs } if there(part, field) => {
            let filled = |object: &T| object.presence(needs) == Presence::Value { blank: false };
            (!filled(part) && filled(whole)).then_some(needs)
        }
        RuleKind::Together { fields } if fields.iter().any(|name| there(part, name)) => {
            fields.iter().copied().find(|name| lacks(name))
        }
        RuleKind::AtLeastOne { fields } if !fields.iter().any(|name| there(part, name)) => {
            fields.iter().copied().find(|name| lacks(name))
        }
        _ => None,
    }
}
