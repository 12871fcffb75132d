//! What each code means, and how to mend it: `cargo xtask explain`.
//!
//! The examples are true: a test generates from each wrong one and finds just this code, and finds nothing in the
//! mended one.

use super::{Code, Message, codes, said};
use crate::phrase::Phrase;

mod documents;
mod meanings;
mod translations;

/// The explanation of a code.
#[derive(Clone, Copy, Debug)]
pub struct Explanation {
    /// The code.
    pub code: Code,
    title: Phrase,
    meaning: Phrase,
    example: Example,
}

/// A wrong piece of a description and the same mended.
#[derive(Clone, Copy, Debug)]
enum Example {
    /// Members of `components.schemas`.
    Schemas(&'static str, &'static str),
    /// Members of `paths`.
    Paths(&'static str, &'static str),
    /// Members of the root beside `openapi` and `info`.
    Root(&'static str, &'static str),
    /// Whole descriptions.
    Whole(&'static str, &'static str),
    /// It cannot be shown in a few lines, and why.
    None(Phrase),
}

/// The languages that the tool speaks.
pub const LANGUAGES: [&str; 2] = ["en", "zh-Hant"];

/// The language of the tool for a tag that somebody chose, when it speaks it.
#[must_use]
pub fn language(tag: &str) -> Option<&'static str> {
    match said!("error").in_language(tag, &[])? {
        word if word == "error" => Some(LANGUAGES[0]),
        _ => Some(LANGUAGES[1]),
    }
}

/// The last line of a report with errors: where to read on about that code.
#[must_use]
pub fn hint(code: &str, language: &str) -> String {
    said!("for more: cargo xtask explain {0}", code).in_language(language)
}

/// Every code with its explanation, in the order of the numbers.
pub fn all() -> impl Iterator<Item = Explanation> {
    codes::ALL.iter().filter_map(|(code, _)| find(code.0))
}

/// The explanation of one code.
#[must_use]
pub fn find(code: &str) -> Option<Explanation> {
    let &(code, english) = codes::ALL.iter().find(|(known, _)| known.0 == code)?;
    let &(_, title, en, zh_hant) = meanings::ALL.iter().find(|(known, ..)| *known == code)?;
    let mut examples = documents::ALL.iter().chain(translations::ALL);
    let &(_, example) = examples.find(|(known, _)| *known == code)?;
    Some(Explanation {
        code,
        title: Phrase::of(english, title),
        meaning: Phrase::of(en, zh_hant),
        example,
    })
}

impl Explanation {
    /// The title in that language, or else in English.
    #[must_use]
    pub fn title(&self, language: &str) -> String {
        self.title.in_language_or_english(language, &[])
    }

    /// What a terminal shows.
    #[must_use]
    pub fn text(&self, language: &str) -> String {
        let say = |phrase: Phrase| Message::from(phrase).in_language(language);
        let first = said!("{0}: {1}", self.code, self.title).in_language(language);
        let mut text = format!("{first}\n\n{}\n", say(self.meaning));
        match self.example {
            Example::None(reason) => text.push_str(&format!("\n{}\n", say(reason))),
            Example::Schemas(wrong, right)
            | Example::Paths(wrong, right)
            | Example::Root(wrong, right)
            | Example::Whole(wrong, right) => {
                for (head, yaml) in [(said!("Wrong:"), wrong), (said!("Right:"), right)] {
                    text.push_str(&format!("\n{}\n\n", say(head)));
                    for line in self.place().into_iter().chain(yaml.lines()) {
                        text.push_str(&format!("    {line}\n"));
                    }
                }
            }
        }
        text
    }

    /// The wrong description and the mended one, whole; `None` when it cannot be shown.
    #[must_use]
    pub fn descriptions(&self) -> Option<[String; 2]> {
        const HEAD: &str = "openapi: 3.1.0\ninfo: {title: Example, version: 1.0.0}\n";
        let inside = |place: &str, yaml: &str| {
            let lines: Vec<String> = yaml.lines().map(|line| format!("    {line}\n")).collect();
            format!("{HEAD}{place}{}", lines.concat())
        };
        match self.example {
            Example::Schemas(wrong, right) => {
                Some([wrong, right].map(|yaml| inside("components:\n  schemas:\n", yaml)))
            }
            Example::Paths(wrong, right) => {
                Some([wrong, right].map(|yaml| inside("paths:\n", yaml)))
            }
            Example::Root(wrong, right) => {
                Some([wrong, right].map(|yaml| format!("{HEAD}{yaml}\n")))
            }
            Example::Whole(wrong, right) => Some([wrong, right].map(|yaml| format!("{yaml}\n"))),
            Example::None(_) => None,
        }
    }

    /// Where the example stands in a description.
    fn place(&self) -> Option<&'static str> {
        match self.example {
            Example::Schemas(..) => Some("# components.schemas"),
            Example::Paths(..) => Some("# paths"),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{all, codes, documents, language, meanings, translations};

    #[test]
    fn every_code_is_explained_once() {
        assert_eq!(all().count(), codes::ALL.len());
        assert_eq!(meanings::ALL.len(), codes::ALL.len());
        assert_eq!(
            documents::ALL.len() + translations::ALL.len(),
            codes::ALL.len()
        );
    }

    #[test]
    fn tags_choose_languages() {
        assert_eq!(language("en"), Some("en"));
        assert_eq!(language("zh-TW"), Some("zh-Hant"));
        assert_eq!(language("zh-Hant-HK"), Some("zh-Hant"));
        assert_eq!(language("fr"), None);
    }
}
