//! From a translator's file to edits of the description.

use std::collections::{BTreeMap, HashMap};

use super::Edit;
use super::book::Book;
use super::json_path::{self, Wrong};
use super::lock::{Key, Made, Sum};
use super::overlay::{ITEM, SOURCE, extended, item_pointer};
use super::place::{Editor, MEMBERS, Put, Texts};
use super::unit::Unit;
use crate::diagnostic::{Diagnostic, codes};
use crate::diagnostic::{Message, said};
use crate::document::is_language_tag;
use crate::source::{FileId, Mark, Node, Value};

/// One translation of an Overlay.
#[derive(Debug)]
struct Action<'o> {
    /// The JSON Pointer of the object.
    object: String,
    language: String,
    member: &'static str,
    /// Which sentence of a list it is.
    item: Option<usize>,
    text: &'o str,
    /// The source text that it was made from.
    source: Sum,
    /// Where the translation stands in the Overlay, and where the target does.
    mark: Mark,
    target: Mark,
}

/// What an import does.
#[derive(Debug, Default)]
pub struct Imported {
    /// The changes of each file.
    pub edits: BTreeMap<FileId, Vec<Edit>>,
    /// The translations that are new or changed: text, language and what each was made from.
    pub changed: BTreeMap<Key, (String, Made)>,
    /// How many translations are as they were.
    pub unchanged: usize,
    /// How many were left empty.
    pub empty: usize,
}

/// Plans how the translations of an Overlay come into the description.
///
/// # Errors
///
/// Everything that is wrong with the Overlay, or that cannot be edited: then nothing is done.
pub fn import(book: &Book, overlay: &Node) -> Result<Imported, Vec<Diagnostic>> {
    let mut found = Vec::new();
    let file = check_head(book, overlay, &mut found);
    let root = book.sources.file(file).tree.as_ref();
    let actions = match (overlay.get("actions").map(|node| &node.value), root) {
        (Some(Value::Array(actions)), Some(root)) => actions
            .iter()
            .filter_map(|node| {
                action(book, file, root, node)
                    .map_err(|one| found.push(*one))
                    .ok()
            })
            .collect(),
        _ => {
            let message = said!("an Overlay needs `actions`, an array");
            found.push(malformed(overlay.mark, message));
            Vec::new()
        }
    };
    let planned = plan(book, file, actions, &mut found);
    if found.is_empty() {
        Ok(planned)
    } else {
        Err(found)
    }
}

/// An action in another language than the ones before it.
fn other_language(of: &str, action: &Action<'_>) -> Diagnostic {
    let message = said!(
        "this Overlay is of {0}, and this is {1}",
        of,
        action.language
    );
    malformed(action.mark, message).help(said!("import one file for each language"))
}

fn malformed(mark: Mark, message: impl Into<Message>) -> Diagnostic {
    Diagnostic::error(codes::OVERLAY_MALFORMED, mark, message)
}

fn check_head(book: &Book, overlay: &Node, found: &mut Vec<Diagnostic>) -> FileId {
    let version = overlay.get("overlay");
    if !version
        .and_then(Node::as_str)
        .is_some_and(|v| v.starts_with("1."))
    {
        let mark = version.map_or(overlay.mark, |version| version.mark);
        found.push(
            malformed(mark, said!("this is no Overlay of version 1"))
                .label(said!("expected `overlay: 1.1.0`")),
        );
    }
    extended(book, overlay).unwrap_or_else(|mark| {
        let message = said!("this Overlay extends none of the files of the description");
        let entry = book.path(FileId(0));
        found.push(malformed(mark, message).label(said!("the entry file is `{0}`", entry)));
        FileId(0)
    })
}

/// Reads one action.
fn action<'o>(
    book: &Book,
    file: FileId,
    root: &Node,
    node: &'o Node,
) -> Result<Action<'o>, Box<Diagnostic>> {
    for member in node.members().unwrap_or_default() {
        let is_known = matches!(&*member.key, "target" | "description" | "update");
        if !is_known && !member.key.starts_with("x-") {
            let message = said!("`{0}` is not imported", member.key);
            let label = said!("an action of a translator has `target` and `update`");
            return Err(malformed(member.key_mark, message).label(label).into());
        }
    }
    let text = |key: &str| {
        node.get(key)
            .and_then(|found| Some((found.as_str()?, found.mark)))
    };
    let (Some((target, target_mark)), Some(update)) = (text("target"), node.get("update")) else {
        let message = said!("an action needs `target`, a text, and `update`");
        return Err(malformed(node.mark, message).into());
    };
    let Some((source, source_mark)) = text(SOURCE) else {
        let help = said!(
            "take the action from `cargo xtask i18n export`, which says what the translation is made from"
        );
        let problem = malformed(node.mark, said!("an action needs `{0}`", SOURCE));
        return Err(problem.help(help).into());
    };
    let source = Sum::read(source)
        .ok_or_else(|| malformed(source_mark, said!("a sum has twelve hexadecimal digits")))?;
    let steps = json_path::parse(target).map_err(|wrong| {
        let (message, help) = match wrong {
            Wrong::Syntax => (
                said!("`{0}` is no JSONPath", target),
                said!("RFC 9535 says how it is written: `$['info']`"),
            ),
            Wrong::Several => (
                said!("`{0}` may match more than one place", target),
                said!(
                    "a translation has one place: write a singular query, of names and indices only"
                ),
            ),
        };
        Diagnostic::error(codes::OVERLAY_TARGET, target_mark, message).help(help)
    })?;
    let Some((_, pointer)) = json_path::find(root, &steps) else {
        let shown = &book.sources.file(file).display_path;
        let message = said!("`{0}` matches nothing in {1}", target, shown);
        let problem = Diagnostic::error(codes::OVERLAY_TARGET, target_mark, message);
        return Err(problem.into());
    };
    let said = said(node, update, &pointer)?;
    Ok(Action {
        object: said.object.to_owned(),
        language: said.language.to_owned(),
        member: said.member,
        item: said.item,
        text: said.text.as_str().unwrap_or_default(),
        source,
        mark: said.text.mark,
        target: target_mark,
    })
}

/// What is said of which text.
struct Said<'s, 'o> {
    object: &'s str,
    language: &'s str,
    member: &'static str,
    item: Option<usize>,
    text: &'o Node,
}

/// The target is a sentence of a list, or an object that gets one under `x-i18n`.
fn said<'s, 'o: 's>(
    action: &Node,
    update: &'o Node,
    pointer: &'s str,
) -> Result<Said<'s, 'o>, Box<Diagnostic>> {
    if let Some(said) = item_of(pointer, update) {
        return Ok(said);
    }
    let item = action.get(ITEM).and_then(|item| match item.value {
        Value::Int(item) => usize::try_from(item).ok(),
        _ => None,
    });
    let (language, member, text) = translation(update)?;
    Ok(Said {
        object: pointer,
        language,
        member,
        item,
        text,
    })
}

/// A text for a pointer to a sentence of a list: `…/x-source/x-i18n/zh-Hant/inferred/0`.
fn item_of<'s, 'o>(pointer: &'s str, text: &'o Node) -> Option<Said<'s, 'o>> {
    text.as_str()?;
    let (rest, item) = pointer.rsplit_once('/')?;
    let (rest, member) = rest.rsplit_once('/')?;
    let (rest, language) = rest.rsplit_once('/')?;
    Some(Said {
        object: rest.strip_suffix("/x-i18n")?,
        language,
        member: MEMBERS.into_iter().find(|known| *known == member)?,
        item: Some(item.parse().ok()?),
        text,
    })
}

/// The one text of `{x-i18n: {zh-Hant: {title: …}}}`.
fn translation(update: &Node) -> Result<(&str, &'static str, &Node), Box<Diagnostic>> {
    let wrong = |mark: Mark| {
        let message = said!("only one text under `x-i18n` is imported by an action");
        let problem = malformed(mark, message);
        Box::new(problem.label(said!(
            "expected an object with one language and one text under `x-i18n`"
        )))
    };
    let only = |node: &Node| matches!(node.members(), Some([_]));
    let first = |node: &'_ Node| {
        node.members()
            .and_then(<[_]>::first)
            .map(|member| member.key_mark)
    };
    if !only(update) || update.get("x-i18n").is_none() {
        return Err(wrong(first(update).unwrap_or(update.mark)));
    }
    let Some(Value::Object(languages)) = update.get("x-i18n").map(|node| &node.value) else {
        return Err(wrong(update.mark));
    };
    let [language] = languages.as_slice() else {
        return Err(wrong(update.mark));
    };
    if !is_language_tag(&language.key) {
        let message = said!("`{0}` is not a BCP 47 language tag", language.key);
        return Err(Diagnostic::error(codes::LANGUAGE_TAG, language.key_mark, message).into());
    }
    let Some([text]) = language.node.members() else {
        return Err(wrong(language.key_mark));
    };
    let member = MEMBERS.into_iter().find(|known| *known == &*text.key);
    let said = match &text.node.value {
        Value::Array(items) if items.len() == 1 => &items[0],
        _ => &text.node,
    };
    match (member, said.as_str()) {
        (Some(member), Some(_)) => Ok((&language.key, member, said)),
        _ => Err(wrong(text.key_mark)),
    }
}

/// Finds the text of each action, and what has to be changed.
fn plan(
    book: &Book,
    file: FileId,
    actions: Vec<Action<'_>>,
    found: &mut Vec<Diagnostic>,
) -> Imported {
    let of_file = book.units.iter().filter(|unit| unit.file == file);
    let units: HashMap<(&str, &str, Option<usize>), &Unit> = of_file
        .map(|unit| ((unit.object.as_str(), unit.member, unit.item), unit))
        .collect();
    let mut imported = Imported::default();
    let mut seen: HashMap<Key, Mark> = HashMap::new();
    let mut language: Option<String> = None;
    // The texts that an object lacks are put in together.
    let mut lacking = Lacking::new();
    for action in actions {
        let Some(unit) = units.get(&(action.object.as_str(), action.member, action.item)) else {
            let message = said!(
                "there is no `{0}` to be translated at this target",
                action.member
            );
            found.push(
                Diagnostic::error(codes::OVERLAY_TARGET, action.target, message)
                    .related(action.mark, said!("this translation")),
            );
            continue;
        };
        let of = language.get_or_insert_with(|| action.language.clone());
        if *of != action.language {
            found.push(other_language(of, &action));
            continue;
        }
        let key = (unit.id.clone(), action.language.clone());
        if let Some(first) = seen.insert(key.clone(), action.mark) {
            let message = said!("`{0}` is translated twice", unit.id.to_string());
            found.push(malformed(action.mark, message).related(first, said!("first here")));
            continue;
        }
        if action.text.trim().is_empty() {
            imported.empty += 1;
            continue;
        }
        let said = unit.in_language(&action.language);
        if said.is_some_and(|said| said.text == action.text) {
            imported.unchanged += 1;
            continue;
        }
        let made = Made {
            source: action.source,
            translation: Sum::of(action.text),
        };
        match written(book, unit, &action.language) {
            Some(mark) => {
                let edit = replace(book, unit, &action.language, mark, action.text);
                imported.take(file, edit, mark, found);
            }
            None => lacking
                .entry((unit.object.clone(), action.language.clone()))
                .or_default()
                .push((unit.member, unit.item, action.text.to_owned())),
        }
        imported.changed.insert(key, (action.text.to_owned(), made));
    }
    insert(book, file, &lacking, &mut imported, found);
    for edits in imported.edits.values_mut() {
        edits.sort_by_key(|edit| (edit.bytes.start, edit.bytes.end));
    }
    imported
}

/// Where a translation stands, or the empty sentence that holds its place in a list.
fn written(book: &Book, unit: &Unit, language: &str) -> Option<Mark> {
    let said = unit.in_language(language).map(|said| said.mark);
    said.or_else(|| {
        let pointer = item_pointer(unit, language)?;
        book.sources.find(unit.file, &pointer).map(|node| node.mark)
    })
}

fn editor(book: &Book, file: FileId) -> Editor<'_> {
    let source = book.sources.file(file);
    Editor {
        sources: &book.sources,
        text: &source.text,
        is_json: source.path.to_ascii_lowercase().ends_with(".json"),
    }
}

fn replace(book: &Book, unit: &Unit, language: &str, mark: Mark, text: &str) -> Option<Edit> {
    let object = book.sources.find(unit.file, &unit.object)?;
    let mut parent = object.get("x-i18n")?.get(language)?;
    if let Some(list) = parent.get(unit.member)
        && matches!(list.value, Value::Array(_))
    {
        parent = list;
    }
    editor(book, unit.file).replace(mark, parent, text)
}

/// The texts that objects lack in a language, each with the number of the sentence where the member is a list.
type Lacking = BTreeMap<(String, String), Vec<(&'static str, Option<usize>, String)>>;

/// The sentences of a list together; those that are still missing are empty.
fn together(object: &Node, texts: &[(&'static str, Option<usize>, String)]) -> Texts {
    let mut all = Texts::new();
    for (member, item, text) in texts {
        let Some(item) = *item else {
            all.push((member, Put::Text(text.clone())));
            continue;
        };
        let at = all.iter().position(|(other, _)| other == member);
        let at = at.unwrap_or_else(|| {
            let many = match object.get(member).map(|node| &node.value) {
                Some(Value::Array(items)) => items.len(),
                _ => 1,
            };
            all.push((member, Put::List(vec![String::new(); many])));
            all.len() - 1
        });
        if let Put::List(list) = &mut all[at].1
            && let Some(place) = list.get_mut(item)
        {
            place.clone_from(text);
        }
    }
    all
}

fn insert(
    book: &Book,
    file: FileId,
    lacking: &Lacking,
    imported: &mut Imported,
    found: &mut Vec<Diagnostic>,
) {
    for ((pointer, language), texts) in lacking {
        let Some(object) = book.sources.find(file, pointer) else {
            continue;
        };
        let edit = editor(book, file).insert(object, language, &together(object, texts));
        imported.take(file, edit, object.mark, found);
    }
}

impl Imported {
    fn take(&mut self, file: FileId, edit: Option<Edit>, at: Mark, found: &mut Vec<Diagnostic>) {
        match edit {
            Some(edit) => self.edits.entry(file).or_default().push(edit),
            None => {
                let message = said!("this is written in a way that cannot be edited in place");
                let finding = Diagnostic::error(codes::NOT_EDITABLE, at, message);
                found.push(finding.help(said!(
                    "write it without an alias or a key of several lines, or edit it by hand"
                )));
            }
        }
    }
}
