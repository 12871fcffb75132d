//! The facts of an item in words: presence and null, limits, default, format, where it comes from.

use super::inline::code;
use super::{Languages, phrases, sanitise};
use crate::model::{Checks, Limit, Nullability, NumberLiteral, Presence};
use crate::phrase::Phrase;
use crate::resolve::{Provenance, Schema, Shape, Text, Words};
use crate::source::{Node, Value};

/// A longest default or example that is worth a line.
const LONGEST_VALUE: usize = 200;

impl Languages<'_> {
    /// Presence and nullability of a member, on the way to the server or back.
    pub(crate) fn presence(
        &self,
        presence: Presence,
        nullability: Nullability,
        to_server: bool,
    ) -> Option<String> {
        let phrase = match (presence, nullability, to_server) {
            (Presence::Optional, Nullability::Nullable, true) => phrases::CLEARABLE,
            (Presence::Optional, Nullability::Nullable, false) => phrases::MAY_BE_MISSING_OR_NULL,
            (Presence::Required, Nullability::Nullable, _) => phrases::MAY_BE_NULL,
            (Presence::Required, Nullability::NonNull, true) => phrases::REQUIRED,
            (Presence::Optional, Nullability::NonNull, _) => phrases::OPTIONAL,
            (Presence::Required, Nullability::NonNull, false) => return None,
        };
        Some(self.say(phrase, &[]))
    }

    /// The limits of a value, and those of its items.
    pub(crate) fn limits(&self, checks: &Checks) -> Vec<String> {
        let mut lines: Vec<String> = checks
            .limits
            .iter()
            .flat_map(|limit| self.limit_lines(limit))
            .collect();
        for (at, place) in checks.places.iter().enumerate() {
            let inner = self.limits(place).into_iter();
            lines.extend(inner.map(|line| self.place(at, &line)));
        }
        if let Some(each) = &checks.each {
            let inner = self.limits(each).into_iter();
            let phrase = if checks.places.is_empty() {
                phrases::EACH
            } else {
                phrases::EACH_FURTHER
            };
            lines.extend(inner.map(|line| self.within(phrase, &line, "")));
        }
        lines
    }

    /// A sentence about a place of a tuple, counted from zero.
    pub(crate) fn place(&self, at: usize, line: &str) -> String {
        self.within(phrases::PLACE, line, &(at + 1).to_string())
    }

    /// A sentence that speaks of the parts of a value, which may have a number.
    fn within(&self, phrase: Phrase, line: &str, number: &str) -> String {
        let parts: Vec<&str> = line.split(" · ").collect();
        let spoken = self.spoken();
        if parts.len() != spoken.len() {
            return self.say(phrase, &[line, number]);
        }
        self.say_each(phrase, |language| {
            let at = spoken
                .iter()
                .position(|other| *other == language)
                .unwrap_or(0);
            vec![parts[at].to_owned(), number.to_owned()]
        })
    }

    fn limit_lines(&self, limit: &Limit) -> Vec<String> {
        match limit {
            Limit::Names(names) => {
                let inner = names.iter().map(|limit| self.limit(limit));
                inner
                    .map(|line| self.within(phrases::EACH_NAME, &line, ""))
                    .collect()
            }
            Limit::Contains(contains) => {
                let shown = contains.shown.as_deref();
                let shown = shown.map_or_else(|| code("contains"), str::to_owned);
                let least = Some(contains.least).filter(|least| *least > 0);
                let say = |phrase, count: u64| self.say(phrase, &[&count.to_string(), &shown]);
                let least = least.map(|least| say(phrases::CONTAINS_MIN, least));
                let most = contains.most.map(|most| say(phrases::CONTAINS_MAX, most));
                least.into_iter().chain(most).collect()
            }
            limit => vec![self.limit(limit)],
        }
    }

    fn limit(&self, limit: &Limit) -> String {
        match limit {
            // Said one by one, in `limit_lines`.
            Limit::Names(_) | Limit::Contains(_) => String::new(),
            Limit::OneOf(values) => {
                let values: Vec<String> = values.iter().map(|value| code(value)).collect();
                self.say(phrases::ONE_OF, &[&values.join(", ")])
            }
            Limit::MinLength(n) => self.say(phrases::MIN_LENGTH, &[&n.to_string()]),
            Limit::MaxLength(n) => self.say(phrases::MAX_LENGTH, &[&n.to_string()]),
            Limit::Pattern(pattern) => self.say(phrases::PATTERN, &[&code(pattern)]),
            Limit::Minimum(n) => self.say(phrases::MINIMUM, &[&number(*n)]),
            Limit::Maximum(n) => self.say(phrases::MAXIMUM, &[&number(*n)]),
            Limit::ExclusiveMinimum(n) => self.say(phrases::EXCLUSIVE_MINIMUM, &[&number(*n)]),
            Limit::ExclusiveMaximum(n) => self.say(phrases::EXCLUSIVE_MAXIMUM, &[&number(*n)]),
            Limit::MultipleOf(n) => self.say(phrases::MULTIPLE_OF, &[&number(*n)]),
            Limit::MinItems(n) => self.say(phrases::MIN_ITEMS, &[&n.to_string()]),
            Limit::MaxItems(n) => self.say(phrases::MAX_ITEMS, &[&n.to_string()]),
            Limit::UniqueItems => self.say(phrases::UNIQUE_ITEMS, &[]),
            Limit::MinProperties(n) => self.say(phrases::MIN_PROPERTIES, &[&n.to_string()]),
            Limit::MaxProperties(n) => self.say(phrases::MAX_PROPERTIES, &[&n.to_string()]),
            Limit::Future => self.say(phrases::FUTURE, &[]),
        }
    }

    /// Format and default of a schema, and which way it travels.
    pub(crate) fn value_facts(&self, schema: &Schema<'_>) -> Vec<String> {
        let mut lines = self.format_facts(schema);
        lines.extend(self.marks(&[
            (schema.read_only, phrases::READ_ONLY),
            (schema.write_only, phrases::WRITE_ONLY),
        ]));
        lines
    }

    fn format_facts(&self, schema: &Schema<'_>) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(format) = format(&schema.shape) {
            lines.push(self.say(phrases::FORMAT, &[&code(format)]));
        }
        let listed: Vec<String> = schema
            .listed
            .iter()
            .filter_map(|node| json_code(node))
            .collect();
        if !listed.is_empty() {
            lines.push(self.say(phrases::ONE_OF, &[&listed.join(", ")]));
        }
        if let Some(default) = schema.default.and_then(json_code) {
            lines.push(self.say(phrases::DEFAULT, &[&default]));
        }
        lines
    }

    fn marks(&self, marks: &[(bool, Phrase)]) -> Vec<String> {
        let set = marks.iter().filter(|(set, _)| *set);
        set.map(|(_, phrase)| self.say(*phrase, &[])).collect()
    }

    /// Format, default, example and marks of a schema.
    pub(crate) fn schema_facts(&self, schema: &Schema<'_>) -> Vec<String> {
        let mut lines = self.format_facts(schema);
        if let Some(example) = schema
            .examples
            .first()
            .and_then(|node| json_code(node))
            .filter(|_| !schema.sensitive)
        {
            lines.push(self.say(phrases::EXAMPLE, &[&example]));
        }
        lines.extend(self.marks(&[
            (schema.read_only, phrases::READ_ONLY),
            (schema.write_only, phrases::WRITE_ONLY),
            (schema.sensitive, phrases::SENSITIVE),
        ]));
        lines
    }

    /// `x-source`.
    pub(crate) fn provenance(&self, source: &Provenance) -> Vec<String> {
        let mut lines: Vec<String> = self.page(source).into_iter().collect();
        lines.extend(source.inferred.iter().map(|text| self.inferred(text)));
        lines.extend(self.translated(source));
        let note = self.words(&source.note);
        let note: Vec<String> = note.map(|(tag, words)| self.line(tag, words)).collect();
        lines.extend((!note.is_empty()).then(|| note.join(" · ")));
        lines
    }

    /// The page of `x-source`, and the day it was seen.
    pub(crate) fn page(&self, source: &Provenance) -> Option<String> {
        let page = source.url.as_deref().map(sanitise::line);
        let seen = source.seen.as_deref().map(sanitise::line);
        match (page, seen) {
            (Some(page), Some(seen)) => Some(self.say(phrases::SOURCE_SEEN, &[&page, &seen])),
            (Some(page), None) => Some(self.say(phrases::SOURCE, &[&page])),
            (None, Some(seen)) => Some(self.say(phrases::SEEN, &[&seen])),
            (None, None) => None,
        }
    }

    /// The languages of `x-source` whose text is ours.
    pub(crate) fn translated(&self, source: &Provenance) -> Option<String> {
        let tags = sanitise::line(&source.translated.join(", "));
        (!tags.is_empty()).then(|| self.say(phrases::TRANSLATED, &[&tags]))
    }

    /// What no source says outright.
    fn inferred(&self, text: &Text) -> String {
        let words: Vec<(&str, &Words)> = self.words(text).collect();
        if let [(language, words)] = words.as_slice() {
            // The sentence itself is in one language only; its label is in all.
            let labels = self.say(phrases::INFERRED, &[""]);
            let labels: Vec<&str> = labels
                .split(" · ")
                .map(|label| label.trim().trim_end_matches([':', '：']))
                .collect();
            return format!("{}: {}", labels.join(" · "), self.line(language, words));
        }
        let each = words
            .into_iter()
            .map(|(language, words)| labelled(language, &self.line(language, words)));
        each.collect::<Vec<_>>().join(" · ")
    }
}

/// A sentence with the label that says that it is inferred.
pub(crate) fn labelled(language: &str, sentence: &str) -> String {
    phrases::INFERRED
        .in_language(language, &[sentence])
        .or_else(|| phrases::INFERRED.in_language("en", &[sentence]))
        .unwrap_or_default()
}

fn format<'f>(shape: &'f Shape<'_>) -> Option<&'f str> {
    match shape {
        Shape::Integer(format) | Shape::Number(format) | Shape::String(format) => format.as_deref(),
        _ => None,
    }
}

fn number(number: NumberLiteral) -> String {
    match number {
        NumberLiteral::Int(number) => number.to_string(),
        NumberLiteral::Float(number) => number.to_string(),
    }
}

/// A value as JSON in a code span, when it is short enough to be read.
pub(crate) fn json_code(node: &Node) -> Option<String> {
    let mut text = String::new();
    write_json(node, LONGEST_VALUE, &mut text).then(|| code(&text))
}

/// A value as JSON on one line, however long.
pub(crate) fn json(node: &Node) -> String {
    let mut text = String::new();
    write_json(node, usize::MAX, &mut text);
    text
}

/// A value as indented JSON.
pub(crate) fn pretty(node: &Node) -> String {
    let mut out = String::new();
    write_pretty(node, 0, &mut out);
    out
}

fn write_pretty(node: &Node, depth: usize, out: &mut String) {
    let line = |depth: usize, out: &mut String| {
        out.push('\n');
        (0..depth).for_each(|_| out.push_str("  "));
    };
    match &node.value {
        Value::Array(items) if !items.is_empty() => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at > 0 { "," } else { "" });
                line(depth + 1, out);
                write_pretty(item, depth + 1, out);
            }
            line(depth, out);
            out.push(']');
        }
        Value::Object(members) if !members.is_empty() => {
            out.push('{');
            for (at, member) in members.iter().enumerate() {
                out.push_str(if at > 0 { "," } else { "" });
                line(depth + 1, out);
                out.push_str(&json_string(&member.key));
                out.push_str(": ");
                write_pretty(&member.node, depth + 1, out);
            }
            line(depth, out);
            out.push('}');
        }
        _ => out.push_str(&json(node)),
    }
}

/// A text as JSON.
pub(crate) fn json_string(text: &str) -> String {
    serde_json::Value::String(text.to_owned()).to_string()
}

fn write_json(node: &Node, longest: usize, out: &mut String) -> bool {
    match &node.value {
        Value::Null => out.push_str("null"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Int(value) => out.push_str(&value.to_string()),
        Value::Float(value) => out.push_str(&value.to_string()),
        Value::String(text) if text.len() > longest => return false,
        Value::String(text) => out.push_str(&json_string(text)),
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at > 0 { "," } else { "" });
                if !write_json(item, longest, out) {
                    return false;
                }
            }
            out.push(']');
        }
        Value::Object(members) => {
            out.push('{');
            for (at, member) in members.iter().enumerate() {
                out.push_str(if at > 0 { "," } else { "" });
                out.push_str(&json_string(&member.key));
                out.push(':');
                if !write_json(&member.node, longest, out) {
                    return false;
                }
            }
            out.push('}');
        }
    }
    out.len() <= longest
}
