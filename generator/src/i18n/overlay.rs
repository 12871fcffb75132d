//! The file for a translator: an OpenAPI Overlay 1.1 with one action for each text.

use std::fmt::Write as _;

use super::book::{Book, State};
use super::json_path;
use super::lock::Sum;
use super::unit::Unit;
use super::yaml::{self, Context};
use crate::source::{FileId, Mark, Node, Value};

/// The key of an action that holds the sum of the source text that it shows.
pub(super) const SOURCE: &str = "x-i18n-source";
/// The key of an action that says which sentence of a list its text is.
pub(super) const ITEM: &str = "x-i18n-item";
/// The key of an action that says how the text stands.
pub(super) const STATE: &str = "x-i18n-state";

/// What is exported.
#[derive(Clone, Debug)]
pub struct Export<'e> {
    /// The language.
    pub language: &'e str,
    /// Only texts that stand so; all of them when this is empty.
    pub only: &'e [State],
    /// The file whose texts they are.
    pub file: FileId,
}

/// An export.
#[derive(Clone, Debug)]
pub struct Exported {
    /// The Overlay; `None` when there is nothing to export, since an Overlay has at least one action.
    pub text: Option<String>,
    /// How many texts are in it, by state: fresh, stale, missing.
    pub counts: [usize; 3],
}

const HEAD: &str = "\
# One action for each text: `description` is the source text, its translation stands at the end of `update`.
# Write translations and change nothing else; an empty one stays missing. Then: cargo xtask i18n import FILE
# 每個 action 是一段文字：`description` 為原文，譯文在 `update` 的最後一行。
# 只填寫譯文，其餘請勿更動；留空即視為尚未翻譯。完成後執行：cargo xtask i18n import FILE
";

/// Writes the texts of one file for a translator into one language.
#[must_use]
pub fn export(book: &Book, wanted: &Export<'_>) -> Exported {
    let state = |unit: &Unit| book.state(unit, wanted.language);
    let units: Vec<&Unit> = book
        .units
        .iter()
        .filter(|unit| unit.file == wanted.file)
        .filter(|unit| wanted.only.is_empty() || wanted.only.contains(&state(unit)))
        .collect();
    let mut counts = [0; 3];
    units
        .iter()
        .for_each(|unit| counts[state(unit) as usize] += 1);
    let root = book.sources.file(wanted.file).tree.as_ref();
    let (Some(root), false) = (root, units.is_empty()) else {
        return Exported { text: None, counts };
    };
    let marks: Vec<Mark> = units
        .iter()
        .map(|unit| book.mark(unit, wanted.language))
        .collect();
    let places = book.sources.places(&marks);
    let mut text = head(book, wanted);
    for (unit, mark) in units.into_iter().zip(marks) {
        let _ = writeln!(text, "# {}", book.shown(mark, places.get(&mark)));
        action(&mut text, unit, wanted.language, book, root);
    }
    Exported {
        text: Some(text),
        counts,
    }
}

fn head(book: &Book, wanted: &Export<'_>) -> String {
    let line = |text: &str, indent| yaml::scalar(text, Context::Block(indent));
    let title = format!("{} in {}", book.info("title"), wanted.language);
    format!(
        "{HEAD}overlay: 1.1.0\ninfo:\n  title: {}\n  version: {}\nextends: {}\nactions:\n",
        line(&title, 2),
        line(book.info("version"), 2),
        line(&reference(book.path(wanted.file)), 0),
    )
}

/// A list is merged by putting more at its end, so that a sentence of a list that is there is a target of its own; a
/// list that is not there grows by one sentence after the other.
fn action(text: &mut String, unit: &Unit, language: &str, book: &Book, root: &Node) {
    let translation = unit.in_language(language).map_or("", |said| &said.text);
    let item = item_pointer(unit, language)
        .filter(|pointer| book.sources.find(unit.file, pointer).is_some());
    let target = json_path::normalized(item.as_deref().unwrap_or(&unit.object), root);
    let _ = write!(
        text,
        "- target: {}\n  description: {}\n  {STATE}: {}\n  {SOURCE}: {}\n",
        yaml::scalar(&target, Context::Block(2)),
        yaml::scalar(&unit.source.text, Context::Block(2)),
        book.state(unit, language).word(),
        yaml::single(&Sum::of(&unit.source.text).to_string()),
    );
    if item.is_some() {
        let update = yaml::scalar(translation, Context::Block(2));
        let _ = writeln!(text, "  update: {update}");
        return;
    }
    if let Some(item) = unit.item {
        let _ = writeln!(text, "  {ITEM}: {item}");
    }
    let dash = if unit.item.is_some() {
        "\n        - "
    } else {
        " "
    };
    let _ = writeln!(
        text,
        "  update:\n    x-i18n:\n      {}:\n        {}:{dash}{}",
        yaml::scalar(language, Context::Block(6)),
        unit.member,
        yaml::scalar(translation, Context::Block(8)),
    );
}

/// Where the translation of a sentence of a list stands.
pub(super) fn item_pointer(unit: &Unit, language: &str) -> Option<String> {
    let item = unit.item?;
    let (object, member) = (&unit.object, unit.member);
    Some(format!("{object}/x-i18n/{language}/{member}/{item}"))
}

/// A path as a URI reference.
fn reference(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for c in path.chars() {
        match c {
            '%' | '#' | '?' | ' ' | '\\' | '"' | '<' | '>' | '^' | '`' | '{' | '|' | '}' => {
                let _ = write!(out, "%{:02X}", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out
}

/// The file that an Overlay extends: the path that [`export`] wrote, or the entry when it names none.
pub(super) fn extended(book: &Book, overlay: &Node) -> Result<FileId, Mark> {
    let Some(extends) = overlay.get("extends") else {
        return Ok(FileId(0));
    };
    let Value::String(wanted) = &extends.value else {
        return Err(extends.mark);
    };
    let wanted = wanted.trim_start_matches("./");
    let files = &book.sources.files;
    let found = files
        .iter()
        .position(|file| file.tree.is_some() && reference(&file.path) == wanted);
    found.map(|at| FileId(at as u32)).ok_or(extends.mark)
}
