//! A rule as tables: what it says of each state of two of its fields.

use core::slice;

use super::{Fields, Presence, Rule, RuleKind, evaluate};

/// What a rule says of two of its fields. The other fields are as the rule wants them: there where it needs them, left
/// out where it excludes them. Only for [`RuleKind::AtLeastOne`] they are left out, since any of them would be enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleTable<'r> {
    rule: &'r Rule,
    /// The field of the rows, by its name on the wire.
    pub first: &'static str,
    /// The field of the columns.
    pub second: &'static str,
}

impl RuleTable<'_> {
    /// The rows and columns of the table. "A value" is one that is not blank.
    pub const STATES: [Presence; 3] = [
        Presence::Absent,
        Presence::Null,
        Presence::Value { blank: false },
    ];

    /// Whether the rule allows the two fields to be in these states together.
    ///
    /// It speaks of the rule alone: whether a field can be `null` or left out at all is up to its type.
    #[must_use]
    pub fn allows(&self, first: Presence, second: Presence) -> bool {
        let others: &[Presence] = match self.rule.kind {
            RuleKind::AtLeastOne { .. } => &[Presence::Absent],
            _ => &[Presence::Value { blank: false }, Presence::Absent],
        };
        let allowed = |others: &Presence| {
            let pair = Pair {
                first: (self.first, first),
                second: (self.second, second),
                others: *others,
            };
            evaluate(self.rule, &pair).is_none()
        };
        others.iter().any(allowed)
    }

    /// The verdicts, a row for each state of the first field and a column for each state of the second, in the order of
    /// [`Self::STATES`].
    #[must_use]
    pub fn cells(&self) -> [[bool; 3]; 3] {
        Self::STATES.map(|first| Self::STATES.map(|second| self.allows(first, second)))
    }
}

impl Rule {
    /// A table for each two fields that the rule sets against each other.
    pub fn tables(&self) -> impl Iterator<Item = RuleTable<'_>> {
        let (firsts, seconds) = match &self.kind {
            RuleKind::Needs { field, needs } => (slice::from_ref(field), Some(*needs)),
            RuleKind::NeedsNonBlank { field, needs } => {
                (slice::from_ref(field), Some(slice::from_ref(needs)))
            }
            RuleKind::Excludes { field, others } => (slice::from_ref(field), Some(*others)),
            RuleKind::Together { fields } | RuleKind::AtLeastOne { fields } => (*fields, None),
        };
        firsts.iter().enumerate().flat_map(move |(at, first)| {
            let seconds = seconds.unwrap_or(&firsts[at + 1..]);
            seconds.iter().map(move |second| RuleTable {
                rule: self,
                first,
                second,
            })
        })
    }
}

/// An object of which only two fields are known.
struct Pair {
    first: (&'static str, Presence),
    second: (&'static str, Presence),
    others: Presence,
}

impl Fields for Pair {
    fn presence(&self, name: &str) -> Presence {
        let known = [self.first, self.second]
            .into_iter()
            .find(|(known, _)| *known == name);
        known.map_or(self.others, |(_, presence)| presence)
    }
}
