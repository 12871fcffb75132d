//! What a rule says of each two of its fields, as data and as Markdown.
//!
//! The runtime finds the same by holding objects against the rule; here each kind is a formula, and a test of the
//! repository compares the two with each other and with a JSON Schema validator.

use crate::lower::cx::Cx;
use crate::lower::docs::{inline::code, phrases};
use crate::model::{
    Extra, Field, FieldState, Nullability, Presence, Rule, RuleKind, RuleTable, TypeRef, Verdict,
};

/// A table for each two fields that a rule sets against each other.
pub(super) fn of(
    kind: &RuleKind,
    null_counts: bool,
    fields: &[Field],
    extra: Option<&Extra>,
) -> Vec<RuleTable> {
    let verdict = |(first, second): (&str, &str), states: (FieldState, FieldState)| {
        if !can_be(first, states.0, fields, extra) || !can_be(second, states.1, fields, extra) {
            Verdict::Unsendable
        } else if allows(kind, null_counts, states.0, states.1) {
            Verdict::Allowed
        } else {
            Verdict::Refused
        }
    };
    let table = |pair: (&str, &str)| RuleTable {
        first: pair.0.to_owned(),
        second: pair.1.to_owned(),
        cells: FieldState::ALL
            .map(|row| FieldState::ALL.map(|column| verdict(pair, (row, column)))),
    };
    pairs(kind).into_iter().map(table).collect()
}

/// The fields that a rule sets against each other, two by two.
fn pairs(kind: &RuleKind) -> Vec<(&str, &str)> {
    match kind {
        RuleKind::Needs(first, seconds) | RuleKind::Excludes(first, seconds) => seconds
            .iter()
            .map(|second| (first.as_str(), second.as_str()))
            .collect(),
        RuleKind::NeedsNonBlank(first, second) => vec![(first, second)],
        RuleKind::Together(names) | RuleKind::AtLeastOne(names) => names
            .iter()
            .enumerate()
            .flat_map(|(at, first)| names[at + 1..].iter().map(move |second| (first, second)))
            .map(|(first, second)| (first.as_str(), second.as_str()))
            .collect(),
    }
}

/// The rule itself, for two fields.
fn allows(kind: &RuleKind, null_counts: bool, first: FieldState, second: FieldState) -> bool {
    let there = |state| match state {
        FieldState::Absent => false,
        FieldState::Null => null_counts,
        FieldState::Value => true,
    };
    match kind {
        RuleKind::Needs(..) => !there(first) || there(second),
        RuleKind::NeedsNonBlank(..) => !there(first) || second == FieldState::Value,
        RuleKind::Excludes(..) => !(there(first) && there(second)),
        RuleKind::Together(_) => there(first) == there(second),
        RuleKind::AtLeastOne(_) => there(first) || there(second),
    }
}

/// Whether the type of the struct lets a field be in this state. One that this side does not have can only be left out,
/// unless it can travel among the undeclared members.
fn can_be(name: &str, state: FieldState, fields: &[Field], extra: Option<&Extra>) -> bool {
    let holds_null = |ty: &TypeRef| matches!(ty, TypeRef::Json | TypeRef::Option(_));
    let field = fields.iter().find(|field| field.wire == name);
    match (state, field) {
        (FieldState::Absent, Some(field)) => field.presence == Presence::Optional,
        (FieldState::Absent, None) | (FieldState::Value, Some(_)) => true,
        (FieldState::Null, Some(field)) => {
            field.nullability == Nullability::Nullable || holds_null(&field.ty)
        }
        (FieldState::Null, None) => extra.is_some_and(|extra| holds_null(&extra.value)),
        (FieldState::Value, None) => extra.is_some(),
    }
}

impl Cx<'_, '_> {
    /// The tables of a rule as Markdown; fields with the same table share it.
    pub(super) fn rule_tables(&self, rule: &Rule) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(note) = self.table_note(rule) {
            lines.extend([String::new(), note]);
        }
        let mut rest = rule.tables.as_slice();
        while let Some(table) = rest.first() {
            let alike =
                |other: &&RuleTable| other.first == table.first && other.cells == table.cells;
            let (group, others) = rest.split_at(rest.iter().take_while(alike).count());
            lines.push(String::new());
            lines.extend(self.rule_table(table, group));
            rest = others;
        }
        lines
    }

    /// What holds for the fields that a table does not show, and for a text that is blank.
    fn table_note(&self, rule: &Rule) -> Option<String> {
        let note = match &rule.kind {
            RuleKind::NeedsNonBlank(_, needs) => self
                .languages
                .say(phrases::BLANK_IS_ABSENT, &[&code(needs)]),
            _ if rule.tables.len() < 2 => return None,
            RuleKind::AtLeastOne(_) => self.languages.say(phrases::OTHERS_ARE_ABSENT, &[]),
            _ => self.languages.say(phrases::OTHERS_KEEP_THE_RULE, &[]),
        };
        Some(note)
    }

    fn rule_table(&self, table: &RuleTable, group: &[RuleTable]) -> Vec<String> {
        // A bar would end the cell, even inside a code span.
        let shown = |name: &str| code(name).replace('|', "\\|");
        let seconds: Vec<String> = group.iter().map(|table| shown(&table.second)).collect();
        let states = [
            self.languages.say(phrases::STATE_ABSENT, &[]),
            "null".to_owned(),
            self.languages.say(phrases::STATE_VALUE, &[]),
        ];
        let head = format!("{} ↓ {} →", shown(&table.first), seconds.join(" / "));
        let mut lines = vec![
            format!("| {head} | {} |", states.join(" | ")),
            "|---|---|---|---|".to_owned(),
        ];
        for (state, cells) in states.iter().zip(table.cells) {
            let cells = cells.map(|verdict| match verdict {
                Verdict::Allowed => "✓",
                Verdict::Refused => "✗",
                Verdict::Unsendable => "–",
            });
            lines.push(format!("| {state} | {} |", cells.join(" | ")));
        }
        lines
    }
}
