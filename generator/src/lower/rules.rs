//! The rules between the fields of a struct: for the check, in words, and as tables.

mod tables;

use super::cx::Cx;
use super::docs::{self, inline::code, phrases};
use crate::model::{Docs, Extra, Field, Rule, RuleKind};
use crate::phrase::Phrase;
use crate::resolve::{self, ObjectShape, RuleForm};

impl Cx<'_, '_> {
    /// The rules of an object that speak of a field of this side.
    pub(crate) fn rules(
        &self,
        shape: &ObjectShape,
        fields: &[Field],
        extra: Option<&Extra>,
        in_request: bool,
    ) -> Vec<Rule> {
        shape
            .rules
            .iter()
            // What nobody has written down as a rule is only of use where it is checked.
            .filter(|rule| in_request || !rule.is_implied)
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
        let mut text: Vec<(String, String)> = self
            .languages
            .each(texts)
            .map(|(language, text)| (language.to_owned(), one_line(text)))
            .collect();
        if text.is_empty() {
            text = self.violation(&rule.kind);
        }
        let null_counts = rule.form == RuleForm::Presence;
        Some(Rule {
            id: rule.id.clone(),
            tables: tables::of(&kind, null_counts, fields, extra),
            kind,
            null_counts,
            text,
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
        let (phrase, words) = in_words(kind);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        self.languages.say(phrase, &words)
    }

    /// The same for each language alone.
    fn violation(&self, kind: &resolve::RuleKind) -> Vec<(String, String)> {
        let (phrase, words) = in_words(kind);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let spoken = self.languages.spoken().into_iter();
        spoken
            .filter_map(|language| {
                let said = phrase.in_language(language, &words)?;
                Some((language.to_owned(), said))
            })
            .collect()
    }
}

/// The sentence of a rule, and the names that it speaks of.
fn in_words(kind: &resolve::RuleKind) -> (Phrase, Vec<String>) {
    let list = |names: &[String]| {
        let names: Vec<String> = names.iter().map(|name| code(name)).collect();
        names.join(", ")
    };
    match kind {
        resolve::RuleKind::Needs { field, needs } => {
            (phrases::NEEDS, vec![code(field), list(needs)])
        }
        resolve::RuleKind::NeedsNonBlank { field, needs } => {
            (phrases::NEEDS_NON_BLANK, vec![code(field), code(needs)])
        }
        resolve::RuleKind::Excludes { field, others } => {
            (phrases::EXCLUDES, vec![code(field), list(others)])
        }
        resolve::RuleKind::Together(fields) => (phrases::TOGETHER, vec![list(fields)]),
        resolve::RuleKind::AtLeastOne(fields) => (phrases::AT_LEAST_ONE, vec![list(fields)]),
    }
}

/// The text of a violation: plain, on one line, without marks of Markdown to show.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
