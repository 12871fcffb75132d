//! Docs of every item: a first line in all languages, the full text language by language, then the facts as a list.
//!
//! ```text
//! Customer's gender · 顧客性別
//!
//! The gender that the customer has told the shop.
//!
//! 顧客告知商店的性別。
//!
//! - Leave out to keep, null to clear. · 省略則不變，null 則清除。
//! - Source: <https://example.test/page>, seen 2026-11-23.
//! ```

pub(crate) mod facts;
pub(crate) mod inline;
pub(crate) mod phrases;
pub(crate) mod sanitise;
pub(crate) mod sentence;

use crate::model;
use crate::resolve::{Docs, Text};

/// The languages of the description, its own first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Languages<'l>(pub(crate) &'l [String]);

/// A longest name that is of use in a search box.
const LONGEST_ALIAS: usize = 40;

impl Languages<'_> {
    /// The languages in which the generator itself speaks: those of the description that it knows, else English.
    pub(crate) fn spoken(&self) -> Vec<&str> {
        let known = |language: &&str| phrases::SET.in_language(language, &[]).is_some();
        let spoken: Vec<&str> = self.0.iter().map(String::as_str).filter(known).collect();
        if spoken.is_empty() {
            vec!["en"]
        } else {
            spoken
        }
    }

    /// Lays out the docs of an item. `instead` is the first line where the description has no text.
    pub(crate) fn docs(&self, docs: &Docs, instead: String, facts: Vec<String>) -> model::Docs {
        let shorts = self.shorts(docs);
        let first = if shorts.is_empty() {
            instead
        } else {
            joined(&shorts)
        };
        let mut lines = vec![first];
        for (language, text) in self.each(&docs.description) {
            let block = sanitise::block(text);
            let said = shorts
                .iter()
                .any(|(other, short)| *other == language && same(short, &block));
            if !block.is_empty() && !said && block.as_slice() != lines.as_slice() {
                lines.push(String::new());
                lines.extend(block);
            }
        }
        let mut facts = facts;
        facts.extend(
            docs.source
                .iter()
                .flat_map(|source| self.provenance(source)),
        );
        if !facts.is_empty() {
            lines.push(String::new());
            lines.extend(facts.into_iter().map(|fact| format!("- {fact}")));
        }
        model::Docs {
            lines,
            aliases: aliases(&shorts),
            deprecated: None,
        }
    }

    /// Docs of one line that the generator says by itself, with a second paragraph from the item they belong to.
    pub(crate) fn verb(&self, first: String, item: &model::Docs) -> model::Docs {
        let mut lines = vec![first];
        if let Some(second) = item.lines.first().filter(|line| !line.is_empty()) {
            lines.extend([String::new(), second.clone()]);
        }
        model::Docs {
            lines,
            aliases: Vec::new(),
            deprecated: item.deprecated.clone(),
        }
    }

    /// The short text of an item in each language: summary, title or first sentence.
    fn shorts<'t>(&'t self, docs: &'t Docs) -> Vec<(&'t str, String)> {
        let mut shorts = Vec::new();
        for language in self.0 {
            let own = [&docs.summary, &docs.title]
                .iter()
                .find_map(|text| text.get(language).filter(|t| has_words(t)));
            let sentence = || {
                docs.description
                    .get(language)
                    .map(|text| sentence::first(text))
            };
            let short = own
                .map(|text| sanitise::line(text))
                .or_else(|| sentence().map(|text| sanitise::line(&text)));
            if let Some(short) = short.filter(|short| !short.is_empty()) {
                shorts.push((language.as_str(), short));
            }
        }
        shorts
    }

    /// The first line of an item without its facts, for lists of rules and the like.
    pub(crate) fn short_line(&self, docs: &Docs) -> String {
        joined(&self.shorts(docs))
    }

    /// Each language that a text has, in the order of the description.
    pub(crate) fn each<'t>(&'t self, text: &'t Text) -> impl Iterator<Item = (&'t str, &'t str)> {
        self.0
            .iter()
            .filter_map(|language| Some((language.as_str(), text.get(language)?)))
    }
}

/// The docs of something that has no text of its own in the description.
pub(crate) fn plain(line: String) -> model::Docs {
    model::Docs {
        lines: vec![line],
        aliases: Vec::new(),
        deprecated: None,
    }
}

fn joined(shorts: &[(&str, String)]) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for (_, short) in shorts {
        if !parts.contains(&short.as_str()) {
            parts.push(short);
        }
    }
    parts.join(" · ")
}

fn has_words(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Whether a full text says no more than the short one.
fn same(short: &str, block: &[String]) -> bool {
    let plain = |text: &str| text.trim().trim_end_matches(['.', '。']).to_owned();
    plain(&block.join(" ")) == plain(short)
}

/// The short names in languages other than English, for rustdoc's search.
fn aliases(shorts: &[(&str, String)]) -> Vec<String> {
    let mut aliases: Vec<String> = Vec::new();
    for (_, short) in shorts.iter().filter(|(language, _)| *language != "en") {
        let name: String = short
            .chars()
            .filter(|c| !matches!(c, '`' | '\\' | '*'))
            .collect();
        let name = name.trim().trim_end_matches('。').to_owned();
        let fits = !name.is_empty()
            && name.chars().count() <= LONGEST_ALIAS
            && !name.is_ascii()
            && name.chars().all(|c| {
                !matches!(c, '"' | '\'' | '。')
                    && (c == ' ' || !c.is_whitespace())
                    && !c.is_control()
            });
        if fits && !aliases.contains(&name) {
            aliases.push(name);
        }
    }
    aliases
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(parts: &[(&str, &str)]) -> Text {
        parts
            .iter()
            .map(|(language, text)| ((*language).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn the_first_line_has_both_languages() {
        let both = ["en".to_owned(), "zh-Hant".to_owned()];
        let languages = Languages(&both);
        let docs = Docs {
            title: text(&[("en", "Gender"), ("zh-Hant", "性別")]),
            description: text(&[("en", "The gender. As told."), ("zh-Hant", "性別。")]),
            ..Docs::default()
        };
        let made = languages.docs(&docs, "x".to_owned(), vec!["Optional.".to_owned()]);
        assert_eq!(
            made.lines,
            [
                "Gender · 性別",
                "",
                "The gender. As told.",
                "",
                "- Optional."
            ]
        );
        assert_eq!(made.aliases, ["性別"]);
        let none = languages.docs(&Docs::default(), "The thing.".to_owned(), Vec::new());
        assert_eq!(none.lines, ["The thing."]);
    }

    #[test]
    fn the_first_sentence_is_not_repeated() {
        let one = ["en".to_owned()];
        let docs = Docs {
            description: text(&[("en", "Only this.")]),
            ..Docs::default()
        };
        assert_eq!(
            Languages(&one).docs(&docs, String::new(), Vec::new()).lines,
            ["Only this."]
        );
        let docs = Docs {
            description: text(&[("en", "First, e.g. this. Then that.")]),
            ..Docs::default()
        };
        let lines = Languages(&one).docs(&docs, String::new(), Vec::new()).lines;
        assert_eq!(
            lines,
            ["First, e.g. this.", "", "First, e.g. this. Then that."]
        );
    }
}
