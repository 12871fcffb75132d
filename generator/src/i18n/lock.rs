//! The lock: which translation was made from which source text.
//!
//! ```text
//! # Which translation was made from which source text. Written by `cargo xtask codegen` and `cargo xtask i18n`.
//! version 1
//! document shopline.yaml
//! complete zh-Hant
//! #/info/title zh-Hant 5f2b8a90c1d3 9c0d6b7e2f41
//! ```
//!
//! One line for each text and language: the pointer of the text, the language, and the beginnings of two SHA-256 sums,
//! of the source text and of the translation, blanks at their ends left out. Lines are sorted, so that two branches
//! that add texts merge; they are read in any order. `complete` names a language that once had every text: from then on
//! it may lack none.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::diagnostic::{Diagnostic, codes};
use crate::diagnostic::{Message, said};
use crate::phrase::Phrase;
use crate::source::{FileId, Mark};

/// The first line.
const HEADER: &str = "# Which translation was made from which source text. Written by `cargo xtask codegen` and `cargo xtask i18n`.";

/// The version of the format.
const VERSION: &str = "1";

/// So many findings of one lock are shown.
const MOST: usize = 20;

/// The beginning of the SHA-256 sum of a text.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sum([u8; 6]);

impl Sum {
    /// The sum of a text, blanks at its ends left out.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let sum = Sha256::digest(text.trim().as_bytes());
        let mut bytes = [0; 6];
        bytes.copy_from_slice(&sum[..6]);
        Self(bytes)
    }

    /// Reads what [`fmt::Display`] writes.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut bytes = [0; 6];
        let is_hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        if text.len() != 12 || !text.bytes().all(is_hex) {
            return None;
        }
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
        }
        Some(Self(bytes))
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// One line: what a translation was made from, and what it was then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// The source text.
    pub source: Sum,
    /// The translation.
    pub translation: Sum,
}

/// The name of a text, and a language.
pub type Key = (String, String);

/// The whole lock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// The entry file of the description that it is of.
    pub document: String,
    /// The languages that may lack no text.
    pub complete: BTreeSet<String>,
    /// The translations.
    pub made: BTreeMap<Key, Made>,
}

impl Lock {
    /// The text of the file.
    #[must_use]
    pub fn render(&self) -> String {
        let mut text = format!("{HEADER}\nversion {VERSION}\ndocument {}\n", self.document);
        for language in &self.complete {
            let _ = writeln!(text, "complete {language}");
        }
        for ((id, language), made) in &self.made {
            let _ = writeln!(text, "{id} {language} {} {}", made.source, made.translation);
        }
        text
    }
}

/// Where a line stands; the file was read line by line.
fn line_mark(file: FileId, line: usize) -> Mark {
    Mark {
        file,
        index: line as u32,
    }
}

/// Reads a lock, whose lines are the tokens of that file.
///
/// # Errors
///
/// Everything that is wrong with it: it is never half used.
pub fn parse(file: FileId, text: &str) -> Result<Lock, Vec<Diagnostic>> {
    let mut reader = Reader {
        lock: Lock::default(),
        first: BTreeMap::new(),
        version: None,
        found: Vec::new(),
    };
    for (number, line) in text.lines().enumerate() {
        if reader.found.len() < MOST {
            reader.line(line.trim_end_matches('\r'), line_mark(file, number));
        }
    }
    if reader.version.is_none() && reader.found.is_empty() {
        let problem = malformed(
            line_mark(file, 0),
            said!("the lock does not say its version"),
        );
        reader.found.push(problem.help(REMAKE));
    }
    if reader.found.is_empty() {
        Ok(reader.lock)
    } else {
        Err(reader.found)
    }
}

const REMAKE: Phrase = said!(
    "take the file back from version control; only if there is none, delete it and run `cargo xtask i18n lock`: then every translation counts as made from the text of today"
);

fn malformed(mark: Mark, message: impl Into<Message>) -> Diagnostic {
    Diagnostic::error(codes::LOCK_MALFORMED, mark, message)
}

struct Reader {
    lock: Lock,
    first: BTreeMap<Key, Mark>,
    version: Option<Mark>,
    found: Vec<Diagnostic>,
}

impl Reader {
    fn line(&mut self, line: &str, mark: Mark) {
        if line.is_empty() || line.starts_with("# ") {
            return;
        }
        if ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
            .iter()
            .any(|conflict| line.starts_with(conflict))
        {
            let help = said!(
                "keep one line for each text and language, and delete the marks; then run `cargo xtask codegen`"
            );
            self.found
                .push(malformed(mark, said!("a merge conflict stands here")).help(help));
            return;
        }
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            ["version", version] => self.version(version, mark),
            ["document", ..] if line.len() > "document ".len() => {
                self.lock.document = line["document ".len()..].to_owned();
            }
            ["complete", language] if !language.is_empty() => {
                self.lock.complete.insert(language.to_owned());
            }
            [id, language, source, translation] if id.contains('#') && !language.is_empty() => {
                self.made(id, language, source, translation, mark);
            }
            _ => self.found.push(
                malformed(mark, said!("this is no line of a lock"))
                    .label(said!("expected a pointer, a language and two sums"))
                    .help(REMAKE),
            ),
        }
    }

    fn version(&mut self, version: &str, mark: Mark) {
        if version != VERSION {
            let message = said!("the version `{0}` of the lock is not known", version);
            let problem = malformed(mark, message).label(said!("this program writes {0}", VERSION));
            self.found.push(problem);
        }
        self.version = Some(mark);
    }

    fn made(&mut self, id: &str, language: &str, source: &str, translation: &str, mark: Mark) {
        let (Some(source), Some(translation)) = (Sum::read(source), Sum::read(translation)) else {
            let problem = malformed(mark, said!("a sum has twelve hexadecimal digits"));
            self.found.push(problem.help(REMAKE));
            return;
        };
        let key = (id.to_owned(), language.to_owned());
        if let Some(first) = self.first.get(&key) {
            let problem = malformed(mark, said!("`{0}` has two lines for `{1}`", id, language));
            let help = said!("keep the line of the side whose texts are kept");
            self.found
                .push(problem.related(*first, said!("the other one")).help(help));
            return;
        }
        self.first.insert(key.clone(), mark);
        self.lock.made.insert(
            key,
            Made {
                source,
                translation,
            },
        );
    }
}

#[cfg(test)]
#[path = "lock_tests.rs"]
mod tests;
