//! What the lock says of the texts of today.
//!
//! | source text | translation | so |
//! |---|---|---|
//! | as in the lock | as in the lock | fresh |
//! | as in the lock | another | fresh, and recorded |
//! | another | another | fresh, and recorded |
//! | another | as in the lock | **stale**: the line stays as it is |
//! | | new | fresh, and recorded, unless it has moved |
//!
//! A translation has moved when its place holds no translation or another one in the lock, and the lock has the very
//! same translation at a place that holds it no more: an object was renamed, or something was put before it in an
//! array. It is then judged by the line of its old place, so that what was stale stays stale, and what changes while
//! it moves does not pass for new.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::lock::{Key, Lock, Made, Sum};
use super::unit::{Unit, Units};
use crate::source::Mark;

/// What becomes of the lock, and what is old.
#[derive(Clone, Debug, Default)]
pub(super) struct Judgement {
    /// The lock as it should be.
    pub(super) lock: Lock,
    /// The translations that are older than their source text.
    pub(super) stale: HashSet<Mark>,
}

/// Judges every translation.
pub(super) fn judge(units: &Units, lock: &Lock) -> Judgement {
    let gone = Moved::of(units, lock);
    let mut judgement = Judgement {
        lock: Lock {
            document: lock.document.clone(),
            complete: complete(units, lock),
            made: BTreeMap::new(),
        },
        stale: HashSet::new(),
    };
    for unit in &units.list {
        let source = Sum::of(&unit.source.text);
        for (language, said) in &unit.translations {
            let translation = Sum::of(&said.text);
            let key: Key = (unit.id.clone(), language.clone());
            let here = lock
                .made
                .get(&key)
                .filter(|made| made.translation == translation)
                .map(|made| made.source);
            let from = match here {
                Some(from) => from,
                None => gone.source(language, translation, source),
            };
            if from != source {
                judgement.stale.insert(said.mark);
            }
            let made = Made {
                source: from,
                translation,
            };
            judgement.lock.made.insert(key, made);
        }
    }
    judgement
}

/// The languages that lack nothing, now or ever.
fn complete(units: &Units, lock: &Lock) -> BTreeSet<String> {
    let has_all = |language: &String| {
        lock.complete.contains(language)
            || units
                .list
                .iter()
                .all(|unit| unit.in_language(language).is_some())
    };
    units
        .languages
        .iter()
        .filter(|language| has_all(language))
        .cloned()
        .collect()
}

/// Source texts by language and translation, of the lines whose place holds that translation no more.
struct Moved<'l>(HashMap<(&'l str, Sum), Vec<Sum>>);

impl<'l> Moved<'l> {
    fn of(units: &Units, lock: &'l Lock) -> Self {
        let today: HashMap<&str, &Unit> = units
            .list
            .iter()
            .map(|unit| (unit.id.as_str(), unit))
            .collect();
        let mut moved: HashMap<(&str, Sum), Vec<Sum>> = HashMap::new();
        for ((id, language), made) in &lock.made {
            let said = today
                .get(id.as_str())
                .and_then(|unit| unit.in_language(language));
            if said.is_none_or(|said| Sum::of(&said.text) != made.translation) {
                moved
                    .entry((language, made.translation))
                    .or_default()
                    .push(made.source);
            }
        }
        Self(moved)
    }

    /// The source text that a translation was made from: that of today, unless only another one is known.
    fn source(&self, language: &str, translation: Sum, today: Sum) -> Sum {
        match self.0.get(&(language, translation)) {
            Some(sources) if !sources.contains(&today) => sources[0],
            _ => today,
        }
    }
}
