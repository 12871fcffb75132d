//! Texts in every language they are written in.

use indexmap::IndexSet;

use super::{Docs, Provenance, Text, Words};
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::document;
use crate::document::Marked;

/// The tag of the document's own language.
const OWN: &str = "en";

/// Collects the languages of all texts on the way.
#[derive(Debug)]
pub(super) struct Languages {
    seen: IndexSet<String>,
}

impl Languages {
    pub(super) fn new() -> Self {
        Self {
            seen: IndexSet::from([OWN.to_owned()]),
        }
    }

    pub(super) fn finish(self) -> Vec<String> {
        self.seen.into_iter().collect()
    }

    /// The texts of one object with their source.
    pub(super) fn docs(
        &mut self,
        text: &document::Text<'_>,
        source: Option<&document::Provenance<'_>>,
        sink: &mut Sink<'_>,
    ) -> Docs {
        let mut docs = Docs {
            source: source.map(|source| self.provenance(source)),
            ..Docs::default()
        };
        put(&mut docs.title, OWN, text.title);
        put(&mut docs.summary, OWN, text.summary);
        put(&mut docs.description, OWN, text.description);
        for entry in &text.i18n {
            if !is_language_tag(entry.name) {
                sink.push(
                    Diagnostic::error(
                        codes::LANGUAGE_TAG,
                        entry.name_mark,
                        said!("`{0}` is not a language tag", entry.name),
                    )
                    .help(said!("write a BCP 47 tag such as `zh-Hant` or `pt-BR`")),
                );
                continue;
            }
            self.see(entry.name);
            put(&mut docs.title, entry.name, entry.value.title);
            put(&mut docs.summary, entry.name, entry.value.summary);
            put(&mut docs.description, entry.name, entry.value.description);
        }
        docs
    }

    fn see(&mut self, language: &str) {
        if !self.seen.contains(language) {
            self.seen.insert(language.to_owned());
        }
    }

    /// `x-source`. What is no language tag has been reported.
    fn provenance(&mut self, source: &document::Provenance<'_>) -> Provenance {
        let owned = |value: &Marked<&str>| value.value.to_owned();
        let own = |text: Option<Marked<&str>>| {
            let mut said = Text::default();
            put(&mut said, OWN, text);
            said
        };
        let mut all = Provenance {
            url: source.url.as_ref().map(owned),
            seen: source.seen.as_ref().map(owned),
            inferred: source
                .inferred
                .iter()
                .map(|text| own(Some(*text)))
                .collect(),
            translated: source.translated.iter().map(owned).collect(),
            note: own(source.note),
        };
        for entry in &source.i18n {
            if !is_language_tag(entry.name) {
                continue;
            }
            self.see(entry.name);
            let inferred = entry.value.inferred.iter().flat_map(|list| &list.value);
            for (text, said) in all.inferred.iter_mut().zip(inferred) {
                put(text, entry.name, Some(*said));
            }
            put(&mut all.note, entry.name, entry.value.note);
        }
        all
    }
}

fn put(text: &mut Text, language: &str, value: Option<Marked<&str>>) {
    if let Some(value) = value.filter(|value| !value.value.trim().is_empty()) {
        let words = Words {
            text: value.value.to_owned(),
            mark: value.mark,
        };
        text.insert(language.to_owned(), words);
    }
}

/// Fills the texts that `docs` lacks from `other`.
pub(super) fn fill(docs: &mut Docs, other: Docs) {
    for (own, more) in [
        (&mut docs.title, other.title),
        (&mut docs.summary, other.summary),
        (&mut docs.description, other.description),
    ] {
        if own.is_empty() {
            *own = more;
        }
    }
    if docs.source.is_none() {
        docs.source = other.source;
    }
}

/// Whether this has the shape of a BCP 47 tag: a language of two or three letters, then subtags of one to eight.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().is_some_and(|part| {
        (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic())
    });
    language
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use super::is_language_tag;

    #[test]
    fn tags_have_a_language_and_subtags() {
        assert!(
            ["zh-Hant", "en", "pt-BR", "zh-Hant-TW"]
                .into_iter()
                .all(is_language_tag)
        );
        assert!(
            ["", "zh_Hant", "chinese", "zh-", "-zh"]
                .into_iter()
                .all(|tag| !is_language_tag(tag))
        );
    }
}
