//! Sentences of the generator itself, in the languages that it speaks.
//!
//! A sentence has a name in a table beside what uses it; a new language is a column here and a text in each table.

/// One sentence in every language we speak; `{0}`, `{1}` stand for what it speaks of, `{s}` for the plural of `{0}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) en: &'static str,
    pub(crate) zh_hant: &'static str,
}

/// A table of phrases: `NAME = "English", "中文";`.
macro_rules! phrases {
    ($($name:ident = $en:literal, $zh_hant:literal;)*) => {
        $(#[doc = $en] pub(crate) const $name: $crate::phrase::Phrase = $crate::phrase::Phrase { en: $en, zh_hant: $zh_hant };)*
        #[cfg(test)]
        pub(crate) const ALL: &[$crate::phrase::Phrase] = &[$($name),*];
    };
}
pub(crate) use phrases;

impl Phrase {
    /// Nothing to say.
    pub(crate) const EMPTY: Self = Self {
        en: "",
        zh_hant: "",
    };

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
            "zh-Hant" | "zh-TW" | "zh-HK" | "zh-MO" => self.zh_hant,
            _ if language.starts_with("zh-Hant-") => self.zh_hant,
            _ => return None,
        };
        let text = text.replace(
            "{s}",
            if arguments.first() == Some(&"1") {
                ""
            } else {
                "s"
            },
        );
        Some(fill(&text, arguments))
    }
}

/// Puts the arguments in, once: what is put in can itself hold `{1}`. A brace that opens no place stands for itself.
fn fill(text: &str, arguments: &[&str]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        let place = rest[at + 1..]
            .split_once('}')
            .and_then(|(number, after)| Some((number.parse::<usize>().ok()?, after)));
        match place {
            Some((number, after)) => {
                out.push_str(arguments.get(number).copied().unwrap_or_default());
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
