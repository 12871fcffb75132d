//! The rules between the fields of a struct: for the check, in words, and as tables.

mod tables;

use super::cx::Cx;
use super::docs::{self, inline::code, phrases};
use crate::model::{Docs, Extra, Field, Rule, RuleKind};
use crate::resolve::{self, ObjectShape, RuleForm};

impl Cx<'_, '_> {
    /// The rules of an object that speak of a field of this side.
    pub(crate) fn rules(
        &self,
        shape: &ObjectShape,
        fields: &[Field],
        extra: Option<&Extra>,
    ) -> Vec<Rule> {
        shape
            .rules
            .iter()
            .filter_map(|rule| self.rule(rule, fields, extra))
            .collect()
    }

    /// A rule, unless none of its fields is left on this side.
    fn rule(&self, rule: &resolve::Rule, fields: &[Field], extra: Option<&Extra>) -> Option<Rule> {
        let kind = match &rule.kind {
            resolve::RuleKind::Needs { field, needs } => {
                RuleKind::Needs(field.clone(), needs.clone())
            }
            resolve::RuleKind::NeedsNonBlank { field, needs } => {
                RuleKind::NeedsNonBlank(field.clone(), needs.clone())
            }
            resolve::RuleKind::Excludes { field, others } => {
                RuleKind::Excludes(field.clone(), others.clone())
            }
            resolve::RuleKind::Together(names) => RuleKind::Together(names.clone()),
            resolve::RuleKind::AtLeastOne(names) => RuleKind::AtLeastOne(names.clone()),
        };
        let mentioned: Vec<&String> = match &kind {
            RuleKind::Needs(first, rest) | RuleKind::Excludes(first, rest) => {
                std::iter::once(first).chain(rest).collect()
            }
            RuleKind::NeedsNonBlank(first, second) => vec![first, second],
            RuleKind::Together(names) | RuleKind::AtLeastOne(names) => names.iter().collect(),
        };
        if !mentioned
            .iter()
            .any(|name| fields.iter().any(|field| field.wire == **name))
        {
            return None;
        }
        let texts = if rule.docs.summary.is_empty() {
            &rule.docs.description
        } else {
            &rule.docs.summary
        };
        let text = self
            .languages
            .each(texts)
            .map(|(language, text)| (language.to_owned(), one_line(text)));
        let null_counts = rule.form == RuleForm::Presence;
        Some(Rule {
            id: rule.id.clone(),
            tables: tables::of(&kind, null_counts, fields, extra),
            kind,
            null_counts,
            text: text.collect(),
            stale: self.languages.stale_in(texts),
        })
    }

    /// The rules as a list in the docs of the struct.
    pub(crate) fn rule_lines(&self, shape: &ObjectShape, kept: &[Rule]) -> Vec<String> {
        if kept.is_empty() {
            return Vec::new();
        }
        let mut lines = vec![
            String::new(),
            self.languages.say(phrases::RULES, &[]),
            String::new(),
        ];
        for rule in shape
            .rules
            .iter()
            .filter(|rule| kept.iter().any(|other| other.id == rule.id))
        {
            let said = self.rule_said(rule);
            lines.push(format!("- {}: {said}", code(&rule.id)));
            let sources = rule
                .docs
                .source
                .iter()
                .flat_map(|source| self.languages.provenance(source));
            lines.extend(sources.map(|line| format!("  - {line}")));
        }
        lines.extend([String::new(), self.languages.say(phrases::SEE_TABLES, &[])]);
        lines
    }

    /// Docs of the table of the rules: each rule with what it says of each two of its fields.
    pub(crate) fn rule_docs(&self, shape: &ObjectShape, kept: &[Rule]) -> Docs {
        let mut docs = docs::plain(self.languages.say(phrases::RULE_TABLE, &[]));
        docs.lines.extend([
            String::new(),
            self.languages.say(phrases::TABLE_LEGEND, &[]),
        ]);
        for rule in kept {
            let said = shape
                .rules
                .iter()
                .find(|other| other.id == rule.id)
                .map(|rule| self.rule_said(rule));
            let line = format!("**{}**: {}", code(&rule.id), said.unwrap_or_default());
            docs.lines.extend([String::new(), line]);
            docs.lines.extend(self.rule_tables(rule));
        }
        docs
    }

    /// A rule in the words of the description, else in ours.
    fn rule_said(&self, rule: &resolve::Rule) -> String {
        let texts = if rule.docs.summary.is_empty() {
            &rule.docs.description
        } else {
            &rule.docs.summary
        };
        let texts: Vec<String> = self
            .languages
            .words(texts)
            .map(|(language, words)| self.languages.line(language, words))
            .collect();
        if texts.is_empty() {
            self.rule_in_words(&rule.kind)
        } else {
            texts.join(" · ")
        }
    }

    /// What a rule demands, when the description has no text for it.
    pub(crate) fn rule_in_words(&self, kind: &resolve::RuleKind) -> String {
        let list = |names: &[String]| {
            names
                .iter()
                .map(|name| code(name))
                .collect::<Vec<_>>()
                .join(", ")
        };
        let say = |phrase, words: &[&str]| self.languages.say(phrase, words);
        match kind {
            resolve::RuleKind::Needs { field, needs } => {
                say(phrases::NEEDS, &[&code(field), &list(needs)])
            }
            resolve::RuleKind::NeedsNonBlank { field, needs } => {
                say(phrases::NEEDS_NON_BLANK, &[&code(field), &code(needs)])
            }
            resolve::RuleKind::Excludes { field, others } => {
                say(phrases::EXCLUDES, &[&code(field), &list(others)])
            }
            resolve::RuleKind::Together(fields) => say(phrases::TOGETHER, &[&list(fields)]),
            resolve::RuleKind::AtLeastOne(fields) => say(phrases::AT_LEAST_ONE, &[&list(fields)]),
        }
    }
}

/// The text of a violation: plain, on one line, without marks of Markdown to show.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
