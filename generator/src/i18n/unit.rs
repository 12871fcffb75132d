//! The texts that can be translated, each with its translations.

use std::collections::HashSet;

use crate::document::{Marked, Translatable};
use crate::source::{FileId, Mark, Sources};

/// A text as it is said in one language, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The text.
    pub text: String,
    /// Where it stands.
    pub mark: Mark,
}

/// A text of one object in the description's own language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its name in the lock: `#/info/title`, in another file `parts/a.yaml#/A/title`.
    pub id: String,
    /// The file it stands in.
    pub file: FileId,
    /// The JSON Pointer of its object.
    pub object: String,
    /// `title`, `summary`, `description`, or in `x-source` `inferred` or `note`.
    pub member: &'static str,
    /// Which one it is where the member is a list.
    pub item: Option<usize>,
    /// The text itself.
    pub source: Said,
    /// The other languages that have it, in reading order.
    pub translations: Vec<(String, Said)>,
}

impl Unit {
    /// The translation into that language.
    #[must_use]
    pub fn in_language(&self, language: &str) -> Option<&Said> {
        let found = self
            .translations
            .iter()
            .find(|(other, _)| other == language);
        found.map(|(_, said)| said)
    }
}

/// A translation of a text that is not there.
#[derive(Clone, Debug)]
pub(super) struct Orphan {
    pub(super) member: &'static str,
    pub(super) mark: Mark,
}

/// All of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Units {
    /// In the order of files and places.
    pub(super) list: Vec<Unit>,
    pub(super) orphans: Vec<Orphan>,
    /// The languages of the translations, in reading order.
    pub(super) languages: Vec<String>,
}

/// Takes the texts of a description apart. An object that two references lead to comes once.
pub(super) fn collect(texts: &[Translatable<'_>], sources: &Sources) -> Units {
    let mut units = Units::default();
    let mut seen: HashSet<Mark> = HashSet::new();
    for text in texts {
        let member = text.member;
        let translations: Vec<(String, Said)> = text
            .translations
            .iter()
            .filter_map(|(language, said)| Some(((*language).to_owned(), spoken(*said)?)))
            .collect();
        let Some(source) = text.source.and_then(spoken) else {
            let orphans = translations.into_iter().map(|(_, said)| said.mark);
            units.orphans.extend(
                orphans
                    .filter(|mark| seen.insert(*mark))
                    .map(|mark| Orphan { member, mark }),
            );
            continue;
        };
        if seen.insert(source.mark) {
            units.list.push(unit(member, source, translations, sources));
        }
    }
    units
        .list
        .sort_by_cached_key(|unit| sources.order(unit.source.mark));
    for (language, _) in units.list.iter().flat_map(|unit| &unit.translations) {
        if !units.languages.contains(language) {
            units.languages.push(language.clone());
        }
    }
    units
}

/// A text, unless it is blank: that counts as none.
fn spoken(text: Marked<&str>) -> Option<Said> {
    (!text.value.trim().is_empty()).then(|| Said {
        text: text.value.to_owned(),
        mark: text.mark,
    })
}

fn unit(
    member: &'static str,
    source: Said,
    translations: Vec<(String, Said)>,
    sources: &Sources,
) -> Unit {
    let file = source.mark.file;
    let pointer = sources.pointer_of(source.mark);
    let (mut object, last) = pointer.rsplit_once('/').unwrap_or_default();
    let mut item = None;
    if let Some((above, list)) = object.rsplit_once('/')
        && list == member
        && last != member
    {
        object = above;
        item = last.parse().ok();
    }
    Unit {
        id: id(file, &pointer, sources),
        file,
        object: object.to_owned(),
        member,
        item,
        source,
        translations,
    }
}

/// A pointer as the lock spells it: a URI fragment, behind the path of any file but the entry.
fn id(file: FileId, pointer: &str, sources: &Sources) -> String {
    let mut id = String::with_capacity(pointer.len() + 1);
    if file != FileId(0) {
        escape(&sources.file(file).path, &mut id);
    }
    id.push('#');
    escape(pointer, &mut id);
    id
}

/// What would break a line into other words is percent-encoded, as RFC 6901 has it for fragments; letters of any
/// language stay.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        if c == '%' || c == '#' || c.is_whitespace() || c.is_control() {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        } else {
            out.push(c);
        }
    }
}
