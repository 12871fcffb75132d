//! What a machine can put right: half-width punctuation between Chinese characters, and marks of bold that moving over
//! punctuation closes. The file changes at the very characters, and nowhere else.

use std::collections::BTreeMap;

use super::book::Book;
use super::lock::{Key, Lock, Sum};
use super::markdown::Markdown;
use super::script::is_chinese;
use super::unit::{Said, Unit};
use super::{Edit, emphasis, punctuation};
use crate::source::{FileId, Style, Written};

/// One round of mending.
#[derive(Debug, Default)]
pub struct Mended {
    /// The changes of each file.
    pub edits: BTreeMap<FileId, Vec<Edit>>,
    /// The texts as they are then; the empty language is the description's own.
    pub texts: BTreeMap<Key, String>,
    /// The lock, in which what was made from a mended text was made from the text as it is now.
    pub lock: Option<Lock>,
    /// What was mended: place, before and after.
    pub done: Vec<(String, String, String)>,
    /// Where something is left, since the text is written with escapes or by an alias.
    pub left: Vec<String>,
}

/// Finds everything that can be mended. Moving marks waits for the punctuation: a second round sees the rest.
#[must_use]
pub fn mend(book: &Book) -> Mended {
    let mut mended = Mended {
        lock: book.lock.clone(),
        ..Mended::default()
    };
    for unit in &book.units {
        if unit.translations.is_empty() {
            continue;
        }
        if let Some(text) = mended.text(book, &unit.source, false) {
            mended.follow_source(unit, &text);
            let key = (unit.id.clone(), String::new());
            mended.texts.insert(key, text);
        }
        for (language, said) in &unit.translations {
            if let Some(text) = mended.text(book, said, is_chinese(language)) {
                mended.follow_translation(unit, language, said, &text);
                let key = (unit.id.clone(), language.clone());
                mended.texts.insert(key, text);
            }
        }
    }
    for edits in mended.edits.values_mut() {
        edits.sort_by_key(|edit| (edit.bytes.start, edit.bytes.end));
        edits.dedup();
    }
    mended
}

impl Mended {
    /// Plans the changes of one text; the text as it is then.
    fn text(&mut self, book: &Book, said: &Said, chinese: bool) -> Option<String> {
        let Said { text, mark } = said;
        let markdown = Markdown::of(text);
        let mut edits = Vec::new();
        if chinese {
            edits = punctuation::find(text, &markdown);
        }
        if edits.is_empty() {
            edits = emphasis::mend(text, &markdown);
        }
        if edits.is_empty() {
            return None;
        }
        let file = &book.sources.file(mark.file).text;
        let written = book.sources.written(*mark, text);
        let in_file: Option<Vec<Edit>> = written.and_then(|written| {
            edits
                .iter_mut()
                .map(|edit| in_file(edit, text, &written, file))
                .collect()
        });
        let Some(in_file) = in_file else {
            let place = book.sources.place(*mark);
            self.left.push(book.shown(*mark, place.as_ref()));
            return None;
        };
        let places: Vec<_> = in_file
            .iter()
            .map(|edit| book.sources.spot(*mark, edit.bytes.clone()))
            .collect();
        let found = book.sources.places(&places);
        for ((edit, file_edit), place) in edits.iter().zip(in_file).zip(places) {
            self.done.push((
                book.shown(place, found.get(&place)),
                text[edit.bytes.clone()].to_owned(),
                edit.with.clone(),
            ));
            self.edits.entry(mark.file).or_default().push(file_edit);
        }
        Some(Edit::apply(&edits, text))
    }

    /// A translation of a source text that was only mended is as old as it was.
    fn follow_source(&mut self, unit: &Unit, text: &str) {
        let old = Sum::of(&unit.source.text);
        for (language, _) in &unit.translations {
            let key = (unit.id.clone(), language.clone());
            let lock = self.lock.as_mut();
            let made = lock.and_then(|lock| lock.made.get_mut(&key));
            if let Some(made) = made.filter(|made| made.source == old) {
                made.source = Sum::of(text);
            }
        }
    }

    /// A translation that was only mended is no new one: what was stale stays so.
    fn follow_translation(&mut self, unit: &Unit, language: &str, said: &Said, text: &str) {
        let key = (unit.id.clone(), language.to_owned());
        let lock = self.lock.as_mut();
        let made = lock.and_then(|lock| lock.made.get_mut(&key));
        if let Some(made) = made.filter(|made| made.translation == Sum::of(&said.text)) {
            made.translation = Sum::of(text);
        }
    }
}

/// The change of the file that makes a change of the text. A blank that is the end of a line in the file stays, and
/// then stays in the text as well.
fn in_file(edit: &mut Edit, text: &str, written: &Written, file: &str) -> Option<Edit> {
    let with = match written.style {
        Style::Single => edit.with.replace('\'', "''"),
        Style::Double if edit.with.contains(['"', '\\']) => return None,
        _ => edit.with.clone(),
    };
    let bytes = written.bytes(text, edit.bytes.clone())?;
    if !file.get(bytes.clone())?.ends_with(' ') {
        let part = &text[edit.bytes.clone()];
        edit.bytes.end = edit.bytes.start + part.trim_end().len();
    }
    Some(Edit { bytes, with })
}
