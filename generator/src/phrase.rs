//! Sentences of the generator itself, in the languages that it speaks.
//!
//! A sentence has a name in a table beside what uses it; a new language is a column here and a text in each table. What
//! readers of the docs see stands in files of its own, `generator/words/*.txt`, so that whoever corrects a sentence need
//! not open Rust; what only the tool says stands in Rust.

mod table;

pub(crate) use table::{read, same};

/// One sentence in every language we speak; `{0}`, `{1}` stand for what it speaks of, `{s}` for the plural of `{0}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) en: &'static str,
    pub(crate) zh_hant: &'static str,
    /// Where it stands; `None` for what is written in Rust.
    pub(crate) home: Option<Home>,
}

/// Where a sentence stands, for whoever wants to correct it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Home {
    /// The file, from the root of the repository.
    pub(crate) file: &'static str,
    /// The line of its name. The languages follow, each in a line of its own.
    pub(crate) line: usize,
}

/// A table of phrases: `in "pages.txt": NAME OTHER_NAME`, which are all the names in that file, in the same order.
macro_rules! phrases {
    (in $file:literal: $($name:ident)*) => {
        /// The numbers of the names.
        #[allow(
            non_camel_case_types,
            clippy::upper_case_acronyms,
            reason = "the names are those of constants"
        )]
        enum Number { $($name),* }
        /// The whole table, read while compiling: a file that does not hold these names is an error there.
        pub(crate) const ALL: &[$crate::phrase::Phrase] = &$crate::phrase::read(
            concat!("generator/words/", $file),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/words/", $file)),
            [$(stringify!($name)),*],
        );
        $(pub(crate) const $name: $crate::phrase::Phrase = ALL[Number::$name as usize];)*
    };
}
pub(crate) use phrases;

impl Phrase {
    /// Nothing to say.
    pub(crate) const EMPTY: Self = Self::of("", "");

    /// A sentence that is written in Rust.
    pub(crate) const fn of(en: &'static str, zh_hant: &'static str) -> Self {
        Self {
            en,
            zh_hant,
            home: None,
        }
    }

    /// The file and the line of the sentence in one language, when it has a file.
    pub(crate) fn place(self, language: &str) -> Option<(&'static str, usize)> {
        let home = self.home?;
        let column = if is_chinese(language) { 2 } else { 1 };
        Some((home.file, home.line + column))
    }

    /// The sentence in one language, or in English when we do not speak it.
    pub(crate) fn in_language_or_english(self, language: &str, arguments: &[&str]) -> String {
        self.in_language(language, arguments)
            .or_else(|| self.in_language("en", arguments))
            .unwrap_or_default()
    }

    /// The sentence in one language, when we speak it.
    pub(crate) fn in_language(self, language: &str, arguments: &[&str]) -> Option<String> {
        let text = match language {
            "en" => self.en,
            _ if is_chinese(language) => self.zh_hant,
            _ => return None,
        };
        Some(fill(text, arguments))
    }
}

/// Whether the column in Traditional Chinese is for this language.
fn is_chinese(language: &str) -> bool {
    matches!(language, "zh-Hant" | "zh-TW" | "zh-HK" | "zh-MO") || language.starts_with("zh-Hant-")
}

/// Puts the arguments and the plural in, once: what is put in can itself hold `{1}`. A brace that opens no place stands for itself.
fn fill(text: &str, arguments: &[&str]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        let place = rest[at + 1..]
            .split_once('}')
            .and_then(|(place, after)| Some((filling(place, arguments)?, after)));
        match place {
            Some((filling, after)) => {
                out.push_str(filling);
                rest = after;
            }
            None => {
                out.push('{');
                rest = &rest[at + 1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// What stands in a place: an argument by its number, or the end of a plural.
fn filling<'a>(place: &str, arguments: &[&'a str]) -> Option<&'a str> {
    if place == "s" {
        let is_one = arguments.first() == Some(&"1");
        return Some(if is_one { "" } else { "s" });
    }
    let number: usize = place.parse().ok()?;
    Some(arguments.get(number).copied().unwrap_or_default())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{Phrase, fill};

    /// Both languages of every phrase speak of the same things.
    pub(crate) fn agree(all: &[Phrase]) {
        for phrase in all {
            for place in ["{0}", "{1}", "{2}", "{3}"] {
                let both = (phrase.en.contains(place), phrase.zh_hant.contains(place));
                assert_eq!(both.0, both.1, "{phrase:?}");
            }
        }
    }

    #[test]
    fn only_numbered_places_are_filled() {
        assert_eq!(
            fill("`{{0}}` {a: {1}} {", &["{1}", "x"]),
            "`{{1}}` {a: x} {"
        );
    }
}
