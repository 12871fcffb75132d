//! Types as sections: members, shapes, and the rules between the members.

use super::Author;
use crate::lower::direction::{self, Side, TypeKey};
use crate::lower::docs::phrases;
use crate::model::reference::{RuleSection, RuleTable, Said, TypeSection};
use crate::model::{Checks, Limit};
use crate::resolve::{Additional, ObjectShape, Rule, RuleForm, RuleKind, Shape};

impl Author<'_, '_> {
    /// The types that have pages of their own.
    pub(super) fn shared_types(&self) -> Vec<TypeSection> {
        let all = self.homes.shared(self.cx);
        all.into_iter().map(|key| self.section(None, key)).collect()
    }

    /// A type, as it stands on the page of an operation or on its own (`None`).
    pub(super) fn section(&self, page: Option<usize>, key: TypeKey) -> TypeSection {
        let cx = self.cx;
        let schema = cx.schema(key.id);
        let side = cx.directions.side(key);
        let name = cx
            .catalog
            .names
            .get(&key)
            .map_or_else(String::new, |path| path.ident.0.clone());
        let mut section = TypeSection {
            title: self.title(&schema.docs),
            text: self.rest(&schema.docs),
            origin: self.origin(&schema.docs),
            sent: side != Side::Response,
            name,
            ..TypeSection::default()
        };
        match &schema.shape {
            Shape::Object(object) => self.object(&mut section, page, key, object),
            Shape::Union(union) => {
                let variants = union.variants.iter();
                section.variants = variants
                    .map(|variant| self.shape(page, variant.schema, side))
                    .collect();
            }
            _ => {}
        }
        section
    }

    fn object(
        &self,
        section: &mut TypeSection,
        page: Option<usize>,
        key: TypeKey,
        object: &ObjectShape,
    ) {
        let cx = self.cx;
        let side = cx.directions.side(key);
        let visible = |property: &_| direction::is_visible(cx.spec, property, side);
        let members = object
            .properties
            .iter()
            .filter(|(_, property)| visible(property));
        section.rows = members
            .map(|(name, property)| self.member(&section.name, page, name, property, side))
            .collect();
        if section.sent {
            section.rules = object
                .rules
                .iter()
                .map(|rule| self.rule(section, rule))
                .collect();
        }
        for row in &mut section.rows {
            let speaks = |rule: &&Rule| fields(&rule.kind).contains(&row.name.as_str());
            let rules = object.rules.iter().filter(speaks);
            row.rules = rules
                .filter(|_| section.sent)
                .map(|rule| rule.id.clone())
                .collect();
        }
        let limits = &cx.schema(key.id).limits;
        let limits = [
            limits.min_properties.map(Limit::MinProperties),
            limits.max_properties.map(Limit::MaxProperties),
        ];
        let checks = Checks {
            limits: limits.into_iter().flatten().collect(),
            ..Checks::default()
        };
        section.facts = self.own(|cx| cx.languages.limits(&checks));
        if let Additional::Schema(_) = object.additional {
            section.facts.push(self.say(phrases::EXTRA, &[]));
        }
    }

    fn rule(&self, section: &TypeSection, rule: &Rule) -> RuleSection {
        let said = self.title(&rule.docs);
        let text = if said.0.is_empty() {
            self.own(|cx| vec![cx.rule_in_words(&rule.kind)])
                .pop()
                .unwrap_or_default()
        } else {
            self.rule_text(rule, said)
        };
        RuleSection {
            id: rule.id.clone(),
            text,
            origin: self.origin(&rule.docs),
            tables: tables(rule, section),
            place: self.place(rule.mark),
        }
    }

    /// The whole text of a rule; its title alone when it has no more.
    fn rule_text(&self, rule: &Rule, title: Said) -> Said {
        let full = self.full(&rule.docs);
        if full.0.is_empty() { title } else { full }
    }
}

/// The members that a rule speaks of.
fn fields(kind: &RuleKind) -> Vec<&str> {
    match kind {
        RuleKind::Needs {
            field,
            needs: others,
        }
        | RuleKind::Excludes { field, others } => std::iter::once(field)
            .chain(others)
            .map(String::as_str)
            .collect(),
        RuleKind::NeedsNonBlank { field, needs } => vec![field, needs],
        RuleKind::Together(names) | RuleKind::AtLeastOne(names) => {
            names.iter().map(String::as_str).collect()
        }
    }
}

/// What the rule says of each pair of members while all others are absent.
fn tables(rule: &Rule, section: &TypeSection) -> Vec<RuleTable> {
    let names = fields(&rule.kind);
    let pairs: Vec<(&str, &str)> = match names.as_slice() {
        [] | [_] => Vec::new(),
        [first, rest @ ..] => rest.iter().map(|other| (*first, *other)).collect(),
    };
    let may_be_null = |name: &str| {
        section
            .rows
            .iter()
            .any(|row| row.name == name && row.nullable)
    };
    let table = |(row, column): (&str, &str)| RuleTable {
        row: row.to_owned(),
        column: column.to_owned(),
        cells: State::ALL.map(|one| {
            State::ALL.map(|other| {
                let sent = (one != State::Null || may_be_null(row))
                    && (other != State::Null || may_be_null(column));
                sent.then(|| holds(rule, &[(row, one), (column, other)]))
            })
        }),
    };
    pairs.into_iter().map(table).collect()
}

/// What a member is on the wire.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Absent,
    Null,
    Value,
}

impl State {
    const ALL: [Self; 3] = [Self::Absent, Self::Null, Self::Value];
}

/// Whether an object with just these members keeps a rule.
fn holds(rule: &Rule, members: &[(&str, State)]) -> bool {
    let state = |name: &str| {
        let found = members.iter().find(|(known, _)| *known == name);
        found.map_or(State::Absent, |(_, state)| *state)
    };
    let there = |name: &str| match state(name) {
        State::Absent => false,
        State::Null => rule.form == RuleForm::Presence,
        State::Value => true,
    };
    match &rule.kind {
        RuleKind::Needs { field, needs } => !there(field) || needs.iter().all(|name| there(name)),
        RuleKind::NeedsNonBlank { field, needs } => !there(field) || state(needs) == State::Value,
        RuleKind::Excludes { field, others } => {
            !there(field) || !others.iter().any(|name| there(name))
        }
        RuleKind::Together(names) => {
            names.iter().all(|name| there(name)) || !names.iter().any(|name| there(name))
        }
        RuleKind::AtLeastOne(names) => names.iter().any(|name| there(name)),
    }
}
