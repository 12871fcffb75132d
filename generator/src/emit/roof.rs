//! `models.rs` and `operations.rs`: the modules below them, and their names under one roof.
//!
//! The modules themselves are private: a type has one path. There may be thousands of them, so they stand in rows, those
//! that are compiled with the same features together. Names are lifted one by one, since a compiler would have to ask each
//! of thousands of globs for each name; where there are too many of them for one file, they have files of their own.

use super::context::Context;
use super::docs;
use super::phrases::Phrase;
use super::piece;
use super::rooms::{self, Room};
use super::{names_in, path};
use crate::model::{Api, Docs, Ident};

use std::collections::HashMap;

/// Stands above a glob.
const NAMES_MAY_BE_MISSING: &str =
    "#[allow(unused_imports, reason = \"with few features there may be no name in it\")]\n";

/// The rooms that are compiled with the same features.
struct Group<'r, 'a> {
    features: &'a [usize],
    rooms: Vec<&'r Room<'a>>,
}

/// The file above these rooms, and those of the names where there are too many: the path and the lines of each.
pub(super) fn files(
    context: &Context<'_>,
    api: &Api,
    folder: &'static str,
    phrase: &Phrase,
    all: &[Room<'_>],
) -> Vec<(String, String)> {
    let groups = groups(all);
    let names: Vec<Vec<String>> = groups.iter().map(Group::names).collect();
    let head = format!("//! {}\n", phrase.text(context.chinese));
    let mut text = head.clone();
    let modules: Vec<Vec<String>> = groups.iter().map(Group::modules).collect();
    let is_long = modules.iter().chain(&names).map(Vec::len).sum::<usize>() > rooms::MOST;
    for ((group, modules), names) in groups.iter().zip(modules).zip(&names) {
        let mut inner = String::new();
        write_rows(&modules, "", &mut inner);
        if !is_long {
            inner.push_str(&lifted("self", names));
        }
        group.alone(&mut inner);
        text.push('\n');
        text.push_str(&when(api, group.features, inner));
    }
    if !is_long {
        return vec![(format!("src/{folder}.rs"), text)];
    }
    let mut files = Vec::new();
    let mut taken = all.iter().map(|room| room.ident.0.clone()).collect();
    let base = Ident("names".to_owned());
    for texts in parts(api, &groups, names) {
        let ident = rooms::free(&base, files.len() + 1, &mut taken);
        text.push_str(&format!("\nmod {};\n", ident.0));
        if !api.features.is_empty() {
            text.push_str(NAMES_MAY_BE_MISSING);
        }
        text.push_str(&format!("pub use self::{}::*;\n", ident.0));
        files.push((path(folder, &ident), format!("{head}{texts}")));
    }
    files.insert(0, (format!("src/{folder}.rs"), text));
    files
}

/// The lines that lift all names, in as many parts as files are needed for them.
fn parts(api: &Api, groups: &[Group<'_, '_>], names: Vec<Vec<String>>) -> Vec<String> {
    let mut parts: Vec<(usize, String)> = Vec::new();
    for (group, names) in groups.iter().zip(names) {
        for names in names.chunks(rooms::MOST) {
            let text = format!(
                "\n{}{}",
                attribute(api, group.features),
                lifted("super", names)
            );
            let lines = text.lines().count();
            match parts.last_mut() {
                Some((count, part)) if *count + lines <= rooms::MOST => {
                    *count += lines;
                    part.push_str(&text);
                }
                _ => parts.push((lines, text)),
            }
        }
    }
    parts.into_iter().map(|(_, text)| text).collect()
}

/// The rooms by their features, in the order of the first of each.
fn groups<'r, 'a>(rooms: &'r [Room<'a>]) -> Vec<Group<'r, 'a>> {
    let mut groups: Vec<Group<'r, 'a>> = Vec::new();
    let mut places: HashMap<&[usize], usize> = HashMap::new();
    for room in rooms {
        let at = *places.entry(room.features).or_insert_with(|| {
            groups.push(Group {
                features: room.features,
                rooms: Vec::new(),
            });
            groups.len() - 1
        });
        groups[at].rooms.push(room);
    }
    groups
}

impl Group<'_, '_> {
    /// The lines that declare the modules.
    fn modules(&self) -> Vec<String> {
        piece::rows(
            self.rooms
                .iter()
                .map(|room| format!("mod {};", room.ident.0)),
        )
    }

    /// The rows of names that are lifted together.
    fn names(&self) -> Vec<String> {
        piece::rows(self.rooms.iter().flat_map(|room| names_together(room)))
    }

    /// The lines that lift a name which has other names, or is deprecated. rustdoc's search does not know those of what is
    /// lifted out of a private module, so they stand on the line that lifts it.
    fn alone(&self, text: &mut String) {
        let is_apart = |docs: &&Docs| !docs.aliases.is_empty() || docs.deprecated.is_some();
        for room in &self.rooms {
            for (name, docs) in names_in(room) {
                let Some(docs) = docs.filter(is_apart) else {
                    continue;
                };
                text.push('\n');
                for alias in &docs.aliases {
                    text.push_str(&format!("#[doc(alias = {})]\n", piece::literal(alias)));
                }
                docs::write_allow_deprecated(docs.deprecated.is_some(), text);
                text.push_str(&format!("pub use self::{}::{};\n", room.ident.0, name.0));
            }
        }
    }
}

/// The names of a file that are lifted together: those that are not deprecated and have no other names.
fn names_together(room: &Room<'_>) -> Vec<String> {
    let is_plain = |docs: &Docs| docs.aliases.is_empty() && docs.deprecated.is_none();
    let names = names_in(room).filter(|(_, docs)| docs.is_none_or(is_plain));
    let names: Vec<&str> = names.map(|(name, _)| name.0.as_str()).collect();
    let module = &room.ident.0;
    match &names[..] {
        [] => Vec::new(),
        [name] => vec![format!("{module}::{name},")],
        [first, between @ .., last] => {
            let first = format!("{module}::{{{first},");
            let between = between.iter().map(|name| format!("{name},"));
            let cells = std::iter::once(first).chain(between);
            cells.chain([format!("{last}}},")]).collect()
        }
    }
}

/// The lines that lift these rows of names, with an empty one before them.
fn lifted(from: &str, rows: &[String]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let before = if from == "self" { "\n" } else { "" };
    let mut text = format!("{before}pub use {from}::{{\n");
    write_rows(rows, "    ", &mut text);
    text.push_str("};\n");
    text
}

fn write_rows(rows: &[String], indent: &str, text: &mut String) {
    for row in rows {
        text.push_str(&format!("{indent}{row}\n"));
    }
}

/// Items that are compiled with these features.
fn when(api: &Api, features: &[usize], items: String) -> String {
    if features.is_empty() {
        return items;
    }
    let mut text = "crate::runtime::compiled_with! {\n".to_owned();
    let condition = format!("({})\n\n{items}", condition(api, features));
    for line in condition.lines() {
        let indent = if line.is_empty() { "" } else { "    " };
        text.push_str(&format!("{indent}{line}\n"));
    }
    text.push_str("}\n");
    text
}

/// `#[cfg(…)]` of one item.
fn attribute(api: &Api, features: &[usize]) -> String {
    match features {
        [] => String::new(),
        features => format!("#[cfg({})]\n", condition(api, features)),
    }
}

/// The condition that any of these features is on.
fn condition(api: &Api, features: &[usize]) -> String {
    let names = features.iter().filter_map(|at| api.features.get(*at));
    let cells = names.map(|one| format!("feature = {}", piece::literal(&one.name)));
    let cells: Vec<String> = cells.collect();
    match &cells[..] {
        [one] => one.clone(),
        cells => {
            let rows = piece::rows(cells.iter().map(|cell| format!("{cell},")));
            let mut text = "any(\n".to_owned();
            write_rows(&rows, "    ", &mut text);
            text.push(')');
            text
        }
    }
}
