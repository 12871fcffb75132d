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
mod stale;

use std::collections::HashSet;

use crate::model;
use crate::resolve::{Docs, Text, Words};
use crate::source::Mark;

/// The languages of the description, its own first; and the translations that are older than their source text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Languages<'l>(
    pub(crate) &'l [String],
    pub(crate) Option<&'l HashSet<Mark>>,
);

/// A longest name that is of use in a search box.
const LONGEST_ALIAS: usize = 40;

/// A longest label, which is worth repeating at each builder method.
const LONGEST_LABEL: usize = 60;

/// The short text of an item in one language.
struct Short<'t> {
    language: &'t str,
    text: String,
    /// Whether it is an old translation.
    is_stale: bool,
}

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
        let mut shorts = self.shorts(docs);
        let mut blocks = Vec::new();
        for (language, words) in self.words(&docs.description) {
            let block = sanitise::block(words);
            let mut same_language = shorts.iter_mut().filter(|short| short.language == language);
            if let Some(said) = same_language.find(|short| same(&short.text, &block)) {
                said.is_stale |= self.is_stale(words);
            } else {
                blocks.push((language, block, self.is_stale(words)));
            }
        }
        let first = if shorts.is_empty() {
            instead
        } else {
            joined(&shorts)
        };
        let mut lines = vec![first];
        if let ([short], [(_, block, _)]) = (&*shorts, &*blocks)
            && begins_with(block, &short.text)
        {
            // In one language the text itself begins with its first sentence, and rustdoc shows its first paragraph.
            lines.clear();
        }
        for (language, mut block, is_stale) in blocks {
            if !block.is_empty() && block.as_slice() != lines.as_slice() {
                if is_stale {
                    stale::mark_block(&mut block, language);
                }
                if !lines.is_empty() {
                    lines.push(String::new());
                }
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
            stale: self.stale(docs),
        }
    }

    /// Docs of one line that the generator says by itself, with a second paragraph from the item they belong to where
    /// that is a label and not a whole sentence.
    pub(crate) fn verb(&self, first: String, item: &model::Docs) -> model::Docs {
        let mut lines = vec![first];
        let is_label = |line: &&String| {
            let length = stale::unmarked(line).chars().count();
            length > 0 && length <= LONGEST_LABEL
        };
        if let Some(second) = item.lines.first().filter(is_label) {
            lines.extend([String::new(), second.clone()]);
        }
        model::Docs {
            lines,
            aliases: Vec::new(),
            deprecated: item.deprecated.clone(),
            stale: Vec::new(),
        }
    }

    /// The short text of an item in each language: summary, title or first sentence.
    fn shorts<'t>(&'t self, docs: &'t Docs) -> Vec<Short<'t>> {
        let mut shorts = Vec::new();
        for language in self.0 {
            let own = [&docs.summary, &docs.title]
                .iter()
                .find_map(|text| text.get(language).filter(|t| has_words(t)));
            let line = |words: &Words, text: &str| (sanitise::line(text), self.is_stale(words));
            let sentence = || {
                docs.description
                    .get(language)
                    .map(|words| line(words, &sentence::first(words)))
            };
            let short = own.map(|words| line(words, words)).or_else(sentence);
            if let Some((text, is_stale)) = short.filter(|(text, _)| !text.is_empty()) {
                shorts.push(Short {
                    language,
                    text,
                    is_stale,
                });
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
        self.words(text)
            .map(|(language, words)| (language, &**words))
    }

    /// The same, with their places.
    pub(crate) fn words<'t>(
        &'t self,
        text: &'t Text,
    ) -> impl Iterator<Item = (&'t str, &'t Words)> {
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
        stale: Vec::new(),
    }
}

fn joined(shorts: &[Short<'_>]) -> String {
    let mut parts: Vec<String> = Vec::new();
    for short in shorts {
        let mut part = short.text.clone();
        if short.is_stale {
            stale::mark(&mut part, short.language);
        }
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts.join(" · ")
}

fn has_words(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Whether a full text begins with a paragraph that begins with the short one.
fn begins_with(block: &[String], short: &str) -> bool {
    let paragraph: Vec<&str> = block
        .iter()
        .map(|line| line.trim())
        .take_while(|line| !line.is_empty())
        .collect();
    let short = short.trim_end_matches('…');
    !short.is_empty() && paragraph.join(" ").starts_with(short)
}

/// Whether a full text says no more than the short one.
fn same(short: &str, block: &[String]) -> bool {
    let plain = |text: &str| text.trim().trim_end_matches(['.', '。']).to_owned();
    plain(&block.join(" ")) == plain(short)
}

/// The short names in languages other than English, for rustdoc's search.
fn aliases(shorts: &[Short<'_>]) -> Vec<String> {
    let mut aliases: Vec<String> = Vec::new();
    for short in shorts.iter().filter(|short| short.language != "en") {
        let name: String = short
            .text
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
    use crate::source::FileId;

    fn text(parts: &[(&str, &str)]) -> Text {
        parts
            .iter()
            .zip(0..)
            .map(|((language, text), index)| {
                let mark = Mark {
                    file: FileId(0),
                    index,
                };
                let text = (*text).to_owned();
                ((*language).to_owned(), Words { text, mark })
            })
            .collect()
    }

    #[test]
    fn the_first_line_has_both_languages() {
        let both = ["en".to_owned(), "zh-Hant".to_owned()];
        let languages = Languages(&both, None);
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
    fn an_old_translation_says_so_in_its_own_language() {
        let docs = Docs {
            title: text(&[("en", "Gender"), ("zh-Hant", "性別")]),
            description: text(&[
                ("en", "As told."),
                ("zh-Hant", "如所告知。"),
                ("ja", "- 一つ"),
            ]),
            ..Docs::default()
        };
        let tags = ["en", "zh-Hant", "ja"].map(str::to_owned);
        let made = |indices: &[u32]| {
            let mark = |index: &u32| Mark {
                file: FileId(0),
                index: *index,
            };
            let stale: HashSet<Mark> = indices.iter().map(mark).collect();
            Languages(&tags, Some(&stale)).docs(&docs, String::new(), Vec::new())
        };
        assert_eq!(
            made(&[1, 2]).lines,
            [
                "Gender · 性別（譯文待更新） · \\- 一つ (translation out of date)",
                "",
                "As told.",
                "",
                "如所告知。（譯文待更新）",
                "",
                "- 一つ",
                "",
                "(translation out of date)"
            ]
        );
        assert_eq!(made(&[1, 2]).aliases, ["性別", "- 一つ"]);
        let stale = |member, language: &str| model::StaleText {
            member,
            language: language.to_owned(),
        };
        assert_eq!(
            made(&[1]).stale,
            [
                stale(model::TextMember::Title, "zh-Hant"),
                stale(model::TextMember::Description, "zh-Hant")
            ]
        );
        assert_eq!(made(&[]).stale, []);
    }

    #[test]
    fn the_first_sentence_is_not_repeated() {
        let one = ["en".to_owned()];
        let docs = Docs {
            description: text(&[("en", "Only this.")]),
            ..Docs::default()
        };
        assert_eq!(
            Languages(&one, None)
                .docs(&docs, String::new(), Vec::new())
                .lines,
            ["Only this."]
        );
        let docs = Docs {
            description: text(&[("en", "First, e.g. this. Then that.")]),
            ..Docs::default()
        };
        let lines = Languages(&one, None)
            .docs(&docs, String::new(), Vec::new())
            .lines;
        assert_eq!(lines, ["First, e.g. this. Then that."]);
    }
}
