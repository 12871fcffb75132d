//! Rules between the fields of one object, recognised in the plain JSON Schema that states them.
//!
//! A rule is a member of `allOf` with `x-rule: <id>`. Any JSON Schema validator reads it; this generator reads it when
//! it has one of the shapes below, and refuses it otherwise. **There(a)** says that the field `a` is there, in one of
//! two forms, and all places of one rule use the same form:
//!
//! * *presence*: `required: [a]`. A `null` counts as there.
//! * *value*: `required: [a]` with `properties: {a: {not: {type: "null"}}}`, or with any `type` that has no `null`
//!   (`properties: {a: {type: string}}`). A `null` does not count as there.
//!
//! One object may say there(a) for several fields at once: `required: [a, b]` (with a property for each in the value
//! form). `allOf` of such objects says the same.
//!
//! | rule | shape |
//! |---|---|
//! | **needs** | `if: there(a)`, `then: there(b, …)` |
//! | | `dependentRequired: {a: [b, …]}` (presence) |
//! | | `dependentSchemas: {a: there(b, …)}` (presence) |
//! | **needs non-blank** | `if: there(a)`, `then: {required: [b], properties: {b: {type: string, pattern: '\S'}}}` |
//! | | `dependentSchemas: {a: …}` with the same object (presence) |
//! | **excludes** | `not: there(a, b)` |
//! | | `if: there(a)`, `then: {not: there(b)}` |
//! | | `if: there(a)`, `then: {not: {anyOf: [there(b), there(c), …]}}` |
//! | | `if: there(a)`, `then: {allOf: [{not: there(b)}, {not: there(c)}, …]}` |
//! | | `not: {allOf: [there(a), {anyOf: [there(b), there(c), …]}]}` |
//! | **together** | `dependentRequired: {a: [b], b: [a]}`, for more fields each naming all others (presence) |
//! | | `if: {anyOf: [there(a), there(b), …]}`, `then: there(a, b, …)` |
//! | | `oneOf` or `anyOf`: `[there(a, b, …), {not: {anyOf: [there(a), there(b), …]}}]` |
//! | **at least one** | `anyOf: [there(a), there(b), …]` |
//!
//! Beside the shape a rule may have `title`, `description`, `x-i18n`, `x-source` and `type: object`.
//!
//! ```yaml
//! allOf:
//!   - x-rule: phone-needs-country-code
//!     description: A phone number needs its country code.
//!     if: {required: [phone], properties: {phone: {not: {type: "null"}}}}
//!     then: {required: [country_code], properties: {country_code: {type: string, pattern: '\S'}}}
//! ```

use crate::diagnostic::said;
use crate::phrase::Phrase;
use indexmap::IndexMap;

use super::resolver::Resolver;
use super::schemas::Flat;
use super::suggest::did_you_mean;
use super::{Rule, RuleKind};
use crate::diagnostic::{Diagnostic, codes};
use crate::document::Schema;
use crate::document::schema::RuleSchema;
use crate::source::Mark;

mod implied;
mod shape;
mod there;

pub(super) use implied::are_demands;

/// The help text of every refusal.
const CLOSED_LIST: Phrase = said!(
    "a rule says that a field needs others, needs one that is not blank, excludes others, that some go together, or that at least one is there; for example `if: {required: [a]}` with `then: {required: [b]}`"
);

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// The rules of all leaves, checked against the properties that they speak of.
    pub(super) fn rules_of(
        &mut self,
        flat: &Flat<'d, 'a>,
        declared: &IndexMap<&'a str, (Mark, Vec<&'d Schema<'a>>)>,
    ) -> Vec<Rule> {
        let mut rules: Vec<Rule> = Vec::new();
        for written in flat.leaves.iter().flat_map(|leaf| &leaf.schema.rules) {
            if let Some(rule) = self.rule(written, declared) {
                match rules.iter().find(|known| known.id == rule.id) {
                    Some(known) if known.mark == rule.mark => {}
                    Some(known) => {
                        let finding = Diagnostic::error(
                            codes::RULE_ID,
                            rule.mark,
                            said!("two rules have the id `{0}`", rule.id),
                        )
                        .related(known.mark, said!("first used here"));
                        self.report(finding);
                    }
                    None => rules.push(rule),
                }
            }
        }
        rules
    }

    fn rule(
        &mut self,
        written: &RuleSchema<'a>,
        declared: &IndexMap<&'a str, (Mark, Vec<&'d Schema<'a>>)>,
    ) -> Option<Rule> {
        if !is_kebab_case(written.id.value) {
            self.report(
                Diagnostic::error(
                    codes::RULE_ID,
                    written.id.mark,
                    said!("`{0}` is no rule id", written.id.value),
                )
                .help(said!(
                    "an id has small letters, digits and single hyphens: `phone-needs-country-code`"
                )),
            );
        }
        let (kind, form, fields) = match shape::recognise(written.node) {
            Ok(found) => found,
            Err(failure) => {
                self.report(
                    Diagnostic::error(codes::RULE_SHAPE, failure.mark, failure.message)
                        .related(written.id.mark, said!("in this rule"))
                        .help(CLOSED_LIST),
                );
                return None;
            }
        };
        for (name, mark) in &fields {
            if !declared.contains_key(name.as_str()) {
                self.report(
                    Diagnostic::error(
                        codes::RULE_FIELD,
                        *mark,
                        said!("no property `{0}` is declared", name),
                    )
                    .label(did_you_mean(name, declared.keys().copied())),
                );
            }
        }
        if let Some(name) = repeated(&kind) {
            self.report(
                Diagnostic::error(
                    codes::RULE_SHAPE,
                    written.node.mark,
                    said!("the rule names `{0}` twice", name),
                )
                .help(CLOSED_LIST),
            );
            return None;
        }
        let docs = self.docs(&written.text, written.source.as_ref());
        Some(Rule {
            id: written.id.value.to_owned(),
            mark: written.id.mark,
            kind,
            form,
            docs,
            is_implied: false,
        })
    }
}

/// A field that stands on both sides of a rule.
fn repeated(kind: &RuleKind) -> Option<String> {
    let names: Vec<&String> = match kind {
        RuleKind::Needs { field, needs } => std::iter::once(field).chain(needs).collect(),
        RuleKind::NeedsNonBlank { field, needs } => vec![field, needs],
        RuleKind::Excludes { field, others } => std::iter::once(field).chain(others).collect(),
        RuleKind::Together(fields) | RuleKind::AtLeastOne(fields) => fields.iter().collect(),
    };
    let twice = names
        .iter()
        .enumerate()
        .find(|(index, name)| names[..*index].contains(name));
    twice.map(|(_, name)| (*name).clone())
}

fn is_kebab_case(id: &str) -> bool {
    let word = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    id.starts_with(|first: char| first.is_ascii_lowercase()) && id.split('-').all(word)
}
