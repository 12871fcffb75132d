//! One room of names: who has which, and what happens to the one that comes second.

use crate::diagnostic::said;
use std::collections::HashMap;

use super::naming;
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::model::Ident;
use crate::source::Mark;

/// A name is part of the name of a file, in the crate and in its docs, and systems of files take 255 bytes of it, some
/// only 143.
const LONGEST: usize = 140;

/// Names of one kind in one place: the types of a half of the crate, the fields of a struct, the methods of a struct.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    taken: HashMap<String, Holder>,
    next: HashMap<String, u32>,
}

#[derive(Clone, Debug)]
struct Holder {
    wire: String,
    mark: Option<Mark>,
    explicit: bool,
}

/// A wish for a name.
#[derive(Clone, Debug)]
pub(crate) struct Wish<'w> {
    /// The identifier, raw where it must be.
    pub(crate) name: String,
    /// What it is called in the description.
    pub(crate) wire: &'w str,
    /// Where that stands; `None` for names that nobody wrote.
    pub(crate) mark: Option<Mark>,
    /// Whether the author chose it (`x-rust-name`).
    pub(crate) explicit: bool,
    /// Whether words are joined with `_` (fields, modules) or by capitals.
    pub(crate) snake: bool,
}

impl Scope {
    /// Takes a name out of the room.
    pub(crate) fn reserve(&mut self, name: &str) {
        let holder = Holder {
            wire: String::new(),
            mark: None,
            explicit: false,
        };
        self.taken.entry(key(name).to_owned()).or_insert(holder);
    }

    /// Whether somebody has the name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.taken.contains_key(key(name))
    }

    /// Gives the name, or the next free one with a number, and says so.
    pub(crate) fn claim(&mut self, mut wish: Wish<'_>, sink: &mut Sink<'_>) -> Ident {
        shorten(&mut wish.name);
        let holder = Holder {
            wire: wish.wire.to_owned(),
            mark: wish.mark,
            explicit: wish.explicit,
        };
        let Some(first) = self.taken.get(key(&wish.name)).cloned() else {
            self.taken.insert(key(&wish.name).to_owned(), holder);
            return Ident(wish.name);
        };
        let given = self.numbered(&wish);
        if let Some(mark) = wish.mark {
            sink.push(clash(&wish, mark, &first, &given));
        }
        self.taken.insert(given.clone(), holder);
        Ident(given)
    }

    fn numbered(&mut self, wish: &Wish<'_>) -> String {
        let base = key(&wish.name).to_owned();
        let joint = if wish.snake || base.ends_with(|c: char| c.is_ascii_digit()) {
            "_"
        } else {
            ""
        };
        let base = base.trim_end_matches('_').to_owned();
        let next = self.next.entry(base.clone()).or_insert(2);
        loop {
            let name = format!("{base}{joint}{next}");
            *next += 1;
            if !self.taken.contains_key(&name) {
                return name;
            }
        }
    }
}

/// Cuts what is too long for the name of a file; a number tells those apart that become one.
fn shorten(name: &mut String) {
    if name.len() <= LONGEST {
        return;
    }
    let end = (0..=LONGEST).rev().find(|end| name.is_char_boundary(*end));
    name.truncate(end.unwrap_or_default());
    name.truncate(name.trim_end_matches('_').len());
}

fn key(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

fn clash(wish: &Wish<'_>, mark: Mark, first: &Holder, given: &str) -> Diagnostic {
    let (wire, name) = (wish.wire, &wish.name);
    let mut found = if wish.explicit || first.explicit {
        Diagnostic::error(
            codes::NAME_COLLISION,
            mark,
            said!("`{0}` and `{1}` both become `{2}`", wire, first.wire, name),
        )
        .help(said!("give one of them another `x-rust-name`"))
    } else if first.wire.is_empty() {
        Diagnostic::note(
            codes::NOTE_RENAMED,
            mark,
            said!("`{0}` becomes `{1}`: `{2}` is taken", wire, given, name),
        )
        .help(said!("`x-rust-name` chooses another name"))
    } else {
        let message = said!(
            "`{0}` becomes `{1}`, since `{2}` already is `{3}`",
            wire,
            given,
            first.wire,
            name
        );
        Diagnostic::note(codes::NOTE_RENAMED, mark, message)
            .help(said!("`x-rust-name` chooses another name"))
    };
    if let Some(other) = first.mark.filter(|other| *other != mark) {
        found = found.related(other, said!("`{0}` is this one", name));
    }
    found
}

/// The name that an author chose, when it can be one; else says why not.
pub(crate) fn chosen(
    rust_name: Option<&(String, Mark)>,
    camel: bool,
    sink: &mut Sink<'_>,
) -> Option<String> {
    let (name, mark) = rust_name?;
    let wanted = if camel {
        naming::type_name(name)
    } else {
        naming::field_name(name)
    };
    if naming::is_plain_identifier(name) && wanted.as_deref().map(key) == Some(name.as_str()) {
        return wanted;
    }
    let mut found = Diagnostic::error(
        codes::BAD_RUST_NAME,
        *mark,
        said!("`{0}` cannot be the Rust name of this", name),
    );
    if let Some(wanted) = wanted {
        found = found.help(said!("write `{0}`", key(&wanted)));
    }
    sink.push(found);
    None
}
