//! All translations of a description, for the commands: what state each is in, and what the lock becomes.

use std::collections::HashSet;

use super::lock::{Key, Lock, Made, Sum};
use super::unit::Unit;
use crate::source::{FileId, Mark, Place, Sources};

/// The translations of a description that has no errors.
#[derive(Debug)]
pub struct Book {
    /// The files.
    pub sources: Sources,
    /// The texts, in the order of files and places.
    pub units: Vec<Unit>,
    /// The languages of the translations, in reading order.
    pub languages: Vec<String>,
    /// The translations that are older than their source text.
    pub stale: HashSet<Mark>,
    /// The lock as it should be; `None` where none is wanted.
    pub lock: Option<Lock>,
    /// Warnings about translations, rendered; what is stale or missing left out.
    pub findings: String,
}

/// How a text stands in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// There is a translation of the text as it is.
    Fresh,
    /// The translation is older than the text.
    Stale,
    /// There is no translation.
    Missing,
}

impl State {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Fresh => "fresh",
            Self::Stale => "stale",
            Self::Missing => "missing",
        }
    }
}

/// Which texts a command speaks of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The name of a text, or of an object with `/**` behind it; all texts without it.
    pub place: Option<String>,
    /// The language; all languages without it.
    pub language: Option<String>,
}

impl Selection {
    /// Whether it takes that text.
    #[must_use]
    pub fn takes(&self, unit: &Unit) -> bool {
        let Some(place) = &self.place else {
            return true;
        };
        let hash = if place.starts_with('/') { "#" } else { "" };
        let place = format!("{hash}{place}");
        match place.strip_suffix("/**") {
            Some(above) => unit
                .id
                .strip_prefix(above)
                .is_some_and(|rest| rest.starts_with('/')),
            None => unit.id == place,
        }
    }

    /// Whether it takes that language.
    #[must_use]
    pub fn speaks(&self, language: &str) -> bool {
        self.language.as_deref().is_none_or(|only| only == language)
    }
}

impl Book {
    /// How a text stands in a language.
    #[must_use]
    pub fn state(&self, unit: &Unit, language: &str) -> State {
        match unit.in_language(language) {
            None => State::Missing,
            Some(said) if self.stale.contains(&said.mark) => State::Stale,
            Some(_) => State::Fresh,
        }
    }

    /// Where the text of a unit is to be looked at in a language: at the translation, else at the source text.
    #[must_use]
    pub fn mark(&self, unit: &Unit, language: &str) -> Mark {
        unit.in_language(language)
            .map_or(unit.source.mark, |said| said.mark)
    }

    /// `spec/shopline.yaml:12:7`
    #[must_use]
    pub fn shown(&self, mark: Mark, place: Option<&Place>) -> String {
        let file = &self.sources.file(mark.file).display_path;
        place.map_or(file.clone(), |place| {
            format!("{file}:{}:{}", place.line, place.column)
        })
    }

    /// The lock in which every stale translation of the selection counts as made from the text of today, and which
    /// those are. `None` where there is no lock.
    #[must_use]
    pub fn accept(&self, selection: &Selection) -> Option<(Lock, Vec<Key>)> {
        let mut lock = self.lock.clone()?;
        let mut accepted = Vec::new();
        for unit in self.units.iter().filter(|unit| selection.takes(unit)) {
            for (language, said) in &unit.translations {
                if selection.speaks(language) && self.stale.contains(&said.mark) {
                    let key = (unit.id.clone(), language.clone());
                    let made = Made {
                        source: Sum::of(&unit.source.text),
                        translation: Sum::of(&said.text),
                    };
                    lock.made.insert(key.clone(), made);
                    accepted.push(key);
                }
            }
        }
        Some((lock, accepted))
    }

    /// The path of a file in the folder of the description.
    #[must_use]
    pub fn path(&self, file: FileId) -> &str {
        &self.sources.file(file).path
    }

    /// A text of `info`, for the head of an export.
    pub(super) fn info(&self, member: &str) -> &str {
        let info = self.sources.entry().and_then(|root| root.get("info"));
        info.and_then(|info| info.get(member)?.as_str())
            .unwrap_or_default()
    }
}
