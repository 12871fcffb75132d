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

/// What stands under the roof of the rooms that are compiled with the same features.
#[derive(Default)]
struct Group {
    /// The condition that any of the features is on; `None`: always.
    condition: Option<String>,
    /// The rows that declare the modules.
    modules: Vec<String>,
    /// The rows of names that are lifted together.
    names: Vec<String>,
    /// The lines of each name that is lifted alone.
    alone: Vec<String>,
}

/// The file above these rooms, those of the names where there are too many, and those of what stands in for types: the path
/// and the lines of each.
pub(super) fn files(
    context: &Context<'_>,
    api: &Api,
    folder: &str,
    phrase: &Phrase,
    all: &[Room<'_>],
    stand_ins: &[String],
) -> Vec<(String, String)> {
    let groups = groups(api, all);
    let text = |with_names: bool| {
        let groups = groups
            .iter()
            .map(|group| format!("\n{}", group.text(with_names)));
        groups.collect::<String>()
    };
    let mut whole = text(true);
    let is_short = whole.lines().count() <= rooms::MOST;
    if !is_short {
        whole = text(false);
    }
    let head = format!("//! {}\n", phrase.text(context.chinese));
    let mut roof = format!("{head}{whole}");
    let mut files = Vec::new();
    let mut taken = all.iter().map(|room| room.ident.0.clone()).collect();
    let mut add = |base: &str, number: usize, lines: &str| {
        let ident = rooms::free(&Ident(base.to_owned()), number, &mut taken);
        let (allow, name) = (allow_missing(api), &ident.0);
        roof.push_str(&format!("\nmod {name};\n{allow}pub use self::{name}::*;\n"));
        files.push((path(folder, &ident), format!("{head}{lines}")));
    };
    if !is_short {
        for (at, lines) in lists(&groups).iter().enumerate() {
            add("names", at + 1, lines);
        }
    }
    for (at, lines) in stand_ins.iter().enumerate() {
        add("not_compiled", at + 1, lines);
    }
    files.insert(0, (format!("{folder}.rs"), roof));
    files
}

/// The lines that lift the types of the package below. The docs of the client show all types, so those of a package have
/// only its own: together they would grow with the square of the packages.
pub(super) fn lifted_from(api: &Api, package: &str) -> String {
    let allow = allow_missing(api);
    format!("\n#[doc(no_inline)]\n{allow}pub use {package}::models::*;\n")
}

/// What stands above a glob, where there are features.
fn allow_missing(api: &Api) -> &'static str {
    match api.features.as_slice() {
        [] => "",
        _ => NAMES_MAY_BE_MISSING,
    }
}

/// The rooms by their features.
fn groups(api: &Api, rooms: &[Room<'_>]) -> Vec<Group> {
    let alike = alike(rooms, |room| room.features).into_iter();
    alike.map(|rooms| Group::of(api, &rooms)).collect()
}

/// Those that are compiled with the same features together, in the order of the first of each.
pub(super) fn alike<'a, T>(
    all: impl IntoIterator<Item = &'a T>,
    features: impl Fn(&'a T) -> &'a [usize],
) -> Vec<Vec<&'a T>> {
    let mut alike: Vec<Vec<&T>> = Vec::new();
    let mut places: HashMap<&[usize], usize> = HashMap::new();
    for one in all {
        let at = *places.entry(features(one)).or_insert(alike.len());
        match alike.get_mut(at) {
            Some(group) => group.push(one),
            None => alike.push(vec![one]),
        }
    }
    alike
}

/// Items that are compiled where a condition holds.
pub(super) fn compiled_with(condition: &str, items: &str) -> String {
    let inner = piece::indented(&format!("({condition})\n\n{items}"));
    format!("crate::runtime::compiled_with! {{\n{inner}}}\n")
}

/// Texts in as few files as hold them in their order.
pub(super) fn in_files(texts: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut files: Vec<(usize, String)> = Vec::new();
    for text in texts {
        let count = text.lines().count();
        match files.last_mut() {
            Some((before, file)) if *before + count <= rooms::MOST => {
                *before += count;
                file.push_str(&text);
            }
            _ => files.push((count, text)),
        }
    }
    files.into_iter().map(|(_, file)| file).collect()
}

impl Group {
    fn of(api: &Api, rooms: &[&Room<'_>]) -> Self {
        let modules = rooms.iter().map(|room| format!("mod {};", room.ident.0));
        Self {
            condition: rooms.first().and_then(|room| condition(api, room.features)),
            modules: piece::rows(modules),
            names: piece::rows(rooms.iter().flat_map(|room| together(room))),
            alone: rooms.iter().flat_map(|room| alone(room)).collect(),
        }
    }

    /// The modules, and the names that are lifted here.
    fn text(&self, with_names: bool) -> String {
        let mut paragraphs = vec![lines(&self.modules, "")];
        if with_names && !self.names.is_empty() {
            paragraphs.push(lifted("self", &self.names));
        }
        paragraphs.extend_from_slice(&self.alone);
        let items = paragraphs.join("\n");
        match &self.condition {
            None => items,
            Some(condition) => compiled_with(condition, &items),
        }
    }
}

/// The lines that lift all names, in as many parts as files are needed for them.
fn lists(groups: &[Group]) -> Vec<String> {
    let lists = groups.iter().flat_map(|group| {
        let condition = group.condition.as_ref();
        let attribute = condition.map_or_else(String::new, |when| format!("#[cfg({when})]\n"));
        let names = group.names.chunks(rooms::MOST);
        names.map(move |names| format!("\n{attribute}{}", lifted("super", names)))
    });
    in_files(lists)
}

/// The names of a file that are lifted together: those that are not deprecated and have no other names.
fn together(room: &Room<'_>) -> Vec<String> {
    let names = names_in(room).filter(|(_, docs)| !docs.is_some_and(is_apart));
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

/// The lines of each name that has other names, or is deprecated. rustdoc's search does not know those of what is lifted
/// out of a private module, so they stand on the line that lifts it.
fn alone(room: &Room<'_>) -> Vec<String> {
    let names = names_in(room).filter_map(|(name, docs)| Some((name, docs?)));
    let names = names.filter(|(_, docs)| is_apart(docs));
    let lines = names.map(|(name, docs)| {
        let mut lines = String::new();
        for alias in &docs.aliases {
            lines.push_str(&format!("#[doc(alias = {})]\n", piece::literal(alias)));
        }
        docs::write_allow_deprecated(docs.deprecated.is_some(), &mut lines);
        lines.push_str(&format!("pub use self::{}::{};\n", room.ident.0, name.0));
        lines
    });
    lines.collect()
}

fn is_apart(docs: &Docs) -> bool {
    !docs.aliases.is_empty() || docs.deprecated.is_some()
}

/// The item that lifts these rows of names.
fn lifted(from: &str, names: &[String]) -> String {
    format!("pub use {from}::{{\n{}}};\n", lines(names, "    "))
}

/// The condition of `#[cfg]` that any of these features is on.
pub(super) fn condition(api: &Api, features: &[usize]) -> Option<String> {
    let names = features.iter().filter_map(|at| api.features.get(*at));
    let cells = names.map(|one| format!("feature = {}", piece::literal(&one.name)));
    let cells: Vec<String> = cells.collect();
    match &cells[..] {
        [] => None,
        [one] => Some(one.clone()),
        cells => {
            let rows = piece::rows(cells.iter().map(|cell| format!("{cell},")));
            Some(format!("any(\n{})", lines(&rows, "    ")))
        }
    }
}

fn lines(rows: &[String], indent: &str) -> String {
    rows.iter().map(|row| format!("{indent}{row}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::{Layout, Runtime, phrases, sample};
    use crate::model::{Alias, Feature, Item, Module, TypeRef};

    #[test]
    fn no_roof_is_longer_than_a_file_may_be() {
        let mut api = sample::api();
        let names = |count: usize| (0..count).map(|at| format!("A{at}"));
        api.features = names(40)
            .map(|name| Feature {
                name,
                line: String::new(),
            })
            .collect();
        let modules = names(150).enumerate().map(|(at, name)| Module {
            ident: Ident(name.to_lowercase()),
            source: String::new(),
            features: vec![at % 20, at % 20 + 1, at % 20 + 2, 23 + at / 10],
            items: vec![Item::Alias(Alias {
                ident: Ident(name),
                docs: Docs::default(),
                ty: TypeRef::Bool,
            })],
        });
        api.models = modules.collect();
        let layout = Layout {
            runtime: Runtime::Path(String::new()),
            own_workspace: true,
            in_workspace: false,
            package_lines: 0,
        };
        let context = Context::new(&api, &layout);
        let rooms: Vec<Room<'_>> = rooms::models(&api).into_iter().flatten().collect();
        let files = files(
            &context,
            &api,
            "src/models",
            &phrases::MODELS_FILE,
            &rooms,
            &[],
        );
        let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths[..2], ["src/models.rs", "src/models/names_part_1.rs"]);
        for (path, text) in &files {
            let lines = text.lines().count();
            assert!(lines <= 1_500, "{path}: {lines}");
        }
    }
}
