//! A sentence of ours with what it speaks of, kept apart until somebody reads it in their language.

use std::borrow::Cow;
use std::fmt;

use super::Code;
use crate::phrase::Phrase;

/// One sentence that can be rendered in each language of the tool.
///
/// Only the macro `said!` makes one, and it takes no text that the catalogue does not know: a sentence without its
/// translation does not compile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    phrase: Phrase,
    arguments: Vec<Argument>,
}

/// What a sentence speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Argument {
    /// A name or number of the author's, or the words of a library: the same in every language.
    Text(String),
    /// Words of ours.
    Message(Message),
}

impl Message {
    /// A sentence about these things.
    pub(crate) fn new(phrase: Phrase, arguments: Vec<Argument>) -> Self {
        Self { phrase, arguments }
    }

    /// Nothing at all.
    #[must_use]
    pub fn empty() -> Self {
        Self::new(Phrase::EMPTY, Vec::new())
    }

    /// The words of a library or of the system, which nobody translates.
    #[must_use]
    pub fn foreign(text: impl Into<String>) -> Self {
        Self::new(
            super::words::phrase("{0}"),
            vec![Argument::Text(text.into())],
        )
    }

    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.phrase == Phrase::EMPTY
    }

    /// The sentence in that language, or in English when we do not speak it.
    #[must_use]
    pub fn in_language(&self, language: &str) -> String {
        let arguments: Vec<Cow<'_, str>> = self
            .arguments
            .iter()
            .map(|argument| match argument {
                Argument::Text(text) => Cow::Borrowed(text.as_str()),
                Argument::Message(message) => Cow::Owned(message.in_language(language)),
            })
            .collect();
        let arguments: Vec<&str> = arguments.iter().map(|argument| &**argument).collect();
        self.phrase.in_language_or_english(language, &arguments)
    }
}

impl Default for Message {
    fn default() -> Self {
        Self::empty()
    }
}

/// English, for logs and tests.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_language("en"))
    }
}

impl From<Phrase> for Message {
    fn from(phrase: Phrase) -> Self {
        Self::new(phrase, Vec::new())
    }
}

/// What can be put into a sentence.
pub(crate) trait Spoken {
    /// It as an argument.
    fn spoken(&self) -> Argument;
}

impl<T: Spoken + ?Sized> Spoken for &T {
    fn spoken(&self) -> Argument {
        (**self).spoken()
    }
}

impl Spoken for Message {
    fn spoken(&self) -> Argument {
        Argument::Message(self.clone())
    }
}

impl Spoken for Phrase {
    fn spoken(&self) -> Argument {
        Argument::Message((*self).into())
    }
}

macro_rules! spoken_as_text {
    ($($kind:ty),*) => {
        $(impl Spoken for $kind {
            fn spoken(&self) -> Argument {
                Argument::Text(self.to_string())
            }
        })*
    };
}
spoken_as_text!(
    str,
    String,
    Box<str>,
    Cow<'_, str>,
    char,
    u8,
    u32,
    u64,
    i32,
    i64,
    usize,
    Code
);

/// A sentence of the catalogue: a [`Phrase`] when it speaks of nothing, a [`Message`] about its arguments otherwise.
macro_rules! said {
    ($text:literal) => {{
        const PHRASE: $crate::phrase::Phrase = $crate::diagnostic::words::phrase($text);
        PHRASE
    }};
    ($text:literal, $($argument:expr),+ $(,)?) => {{
        const PHRASE: $crate::phrase::Phrase = $crate::diagnostic::words::phrase($text);
        $crate::diagnostic::Message::new(
            PHRASE,
            vec![$($crate::diagnostic::Spoken::spoken(&$argument)),+],
        )
    }};
}
pub(crate) use said;

/// Tests may say anything.
#[cfg(test)]
impl From<&str> for Message {
    fn from(text: &str) -> Self {
        Self::foreign(text)
    }
}
