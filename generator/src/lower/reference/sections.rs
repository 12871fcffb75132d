//! Types as sections: members, shapes, and the rules between the members.

use super::Author;
use super::words;
use crate::lower::direction::{self, Side, TypeKey};
use crate::lower::docs::phrases;
use crate::lower::example;
use crate::model::reference::{RuleSection, Said, TypeSection};
use crate::model::{Checks, Item, Limit};
use crate::resolve::{Additional, ObjectShape, Rule, RuleKind, Shape};

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
            Shape::Enum(list) => section.values = self.values(list),
            Shape::Array(_) | Shape::Tuple(_) | Shape::Map(_) => {
                section.shape = Some(self.contents(page, key.id, side));
                section.facts = self.inner(key.id, side);
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
            let rules = object.rules.iter();
            section.rules = rules.map(|rule| self.rule(key, rule)).collect();
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
        if let Additional::Schema(extra) = object.additional {
            section.facts.push(self.say(phrases::EXTRA, &[]));
            section
                .facts
                .extend(self.each(words::EACH_VALUE, "", extra));
        }
    }

    fn rule(&self, key: TypeKey, rule: &Rule) -> RuleSection {
        let path = self.cx.catalog.names.get(&key);
        let made = path.and_then(|path| example::item(self.api, path));
        let tables = match made {
            Some(Item::Struct(made)) => made.rules.iter().find(|other| other.id == rule.id),
            _ => None,
        }
        .map_or_else(Vec::new, |made| made.tables.clone());
        let said = self.title(&rule.docs);
        let text = if said.0.is_empty() {
            self.own(|cx| vec![cx.rule_in_words(&rule.kind)])
                .pop()
                .unwrap_or_default()
        } else {
            self.rule_text(rule, said)
        };
        let title = self.name(&rule.docs);
        RuleSection {
            id: rule.id.clone(),
            title: if title == text {
                Said::default()
            } else {
                title
            },
            text,
            origin: self.origin(&rule.docs),
            tables,
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
