//! Translations that are older than their source text, marked where a reader sees them.

use super::{Languages, phrases, sanitise};
use crate::model::{StaleText, TextMember};
use crate::resolve::{Docs, Text, Words};

impl Languages<'_> {
    /// Whether this is a translation of a source text that has changed since.
    pub(crate) fn is_stale(&self, words: &Words) -> bool {
        self.1.is_some_and(|stale| stale.contains(&words.mark))
    }

    /// A text as one line, which says so when it is an old translation.
    pub(crate) fn line(&self, language: &str, words: &Words) -> String {
        let mut line = sanitise::line(words);
        if self.is_stale(words) {
            mark(&mut line, language);
        }
        line
    }

    /// The languages in which a text is an old translation.
    pub(crate) fn stale_in(&self, text: &Text) -> Vec<String> {
        self.words(text)
            .filter(|(_, words)| self.is_stale(words))
            .map(|(language, _)| language.to_owned())
            .collect()
    }

    /// Which texts of an item are old translations.
    pub(super) fn stale(&self, docs: &Docs) -> Vec<StaleText> {
        let members = [
            (TextMember::Title, &docs.title),
            (TextMember::Summary, &docs.summary),
            (TextMember::Description, &docs.description),
        ];
        let mut stale = Vec::new();
        for (member, text) in members {
            let old = self.stale_in(text).into_iter();
            stale.extend(old.map(|language| StaleText { member, language }));
        }
        if let Some(source) = &docs.source {
            let inferred = source
                .inferred
                .iter()
                .map(|text| (TextMember::Inferred, text));
            for (member, text) in inferred.chain([(TextMember::Note, &source.note)]) {
                let old = self.stale_in(text).into_iter();
                stale.extend(old.map(|language| StaleText { member, language }));
            }
        }
        stale
    }
}

/// Says at the end of a line that it is an old translation.
pub(super) fn mark(line: &mut String, language: &str) {
    let phrase = phrase(language);
    if phrase.is_ascii() {
        line.push(' ');
    }
    line.push_str(&phrase);
}

/// Says at the end of a text that it is an old translation: in its last paragraph, or behind a list, a table, a quote
/// or a fence, which a mark would become part of.
pub(super) fn mark_block(block: &mut Vec<String>, language: &str) {
    let start = block
        .iter()
        .rposition(String::is_empty)
        .map_or(0, |blank| blank + 1);
    let is_paragraph = block[start..].iter().all(|line| is_prose(line));
    match block.last_mut() {
        Some(last) if is_paragraph => mark(last, language),
        _ => block.extend([String::new(), phrase(language)]),
    }
}

/// Whether a line of sanitised text is no part of a list, a table, a quote, a fence or a rule.
fn is_prose(line: &str) -> bool {
    let line = line.trim_start();
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = digits.len() < line.len() && digits.starts_with(['.', ')']);
    !is_numbered
        && !["- ", "* ", "+ ", "|", ">", "```", "---"]
            .iter()
            .any(|begin| line.starts_with(begin))
}

/// The mark in the language of the translation, else in English.
fn phrase(language: &str) -> String {
    phrases::STALE
        .in_language(language, &[])
        .or_else(|| phrases::STALE.in_language("en", &[]))
        .unwrap_or_default()
}

/// A text without the marks, in every language that the generator speaks.
pub(super) fn unmarked(text: &str) -> String {
    let marks = ["en", "zh-Hant"].map(|language| phrases::STALE.in_language(language, &[]));
    let marks = marks.into_iter().flatten();
    marks.fold(text.to_owned(), |text, mark| text.replace(&*mark, ""))
}
