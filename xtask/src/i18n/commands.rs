//! The commands one by one, and what they print.

use std::fs;
use std::io::Write;
use std::path::Path;

use generator::i18n::{Book, Export, Selection, State, export as overlay};
use generator::source::{FileId, Mark};
use generator::translations::{self, Changes};

use super::Task;
use super::told::Told;
use crate::codegen::apply;
use crate::{Failure, print};

/// So many places are listed for each language.
const MOST_LISTED: usize = 200;

/// How many texts are fresh, stale and missing, and where.
pub(super) fn status(
    task: &Task<'_>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<(), Failure> {
    let book = read(task)?;
    print(err, &book.findings);
    let told = task.told();
    let mut text = told.texts(&task.shown(), book.units.len());
    let wanted = |language: &&String| {
        let only = task.options.language.as_ref();
        only.is_none_or(|only| only == *language)
    };
    for language in book.languages.iter().filter(wanted) {
        one_language(&book, language, told, &mut text);
    }
    if let Some(language) = &task.options.language
        && !book.languages.contains(language)
    {
        text.push_str(&told.counts(language, [0, 0, book.units.len()]));
    }
    if book.lock.is_none() {
        text.push_str(&no_lock(task));
    }
    print(out, &text);
    Ok(())
}

fn one_language(book: &Book, language: &str, told: Told, text: &mut String) {
    let mut counts = [0; 3];
    let mut listed: Vec<(State, Mark, &str)> = Vec::new();
    for unit in &book.units {
        let state = book.state(unit, language);
        counts[state as usize] += 1;
        if state != State::Fresh {
            listed.push((state, book.mark(unit, language), &unit.id));
        }
    }
    text.push_str(&told.counts(language, counts));
    let marks: Vec<Mark> = listed.iter().map(|(_, mark, _)| *mark).collect();
    let places = book.sources.places(&marks);
    for (state, mark, id) in listed.iter().take(MOST_LISTED) {
        let place = book.shown(*mark, places.get(mark));
        text.push_str(&told.listed(*state, &place, id));
    }
    if listed.len() > MOST_LISTED {
        text.push_str(&told.more(listed.len() - MOST_LISTED));
    }
}

/// Says that stale translations still hold.
pub(super) fn accept(
    task: &Task<'_>,
    place: Option<&str>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let (book, told) = (read(task)?, task.told());
    let selection = Selection {
        place: place.map(str::to_owned),
        language: task.options.language.clone(),
    };
    if let Some(place) = place
        && !book.units.iter().any(|unit| selection.takes(unit))
    {
        let near = near(&book, place);
        return Err(Failure::Usage(told.no_text_at(place, near.as_deref())));
    }
    let Some((lock, accepted)) = book.accept(&selection) else {
        return Err(Failure::Trouble(no_lock(task).trim_end().to_owned()));
    };
    let lock = lock.render();
    if task.is_new_lock(Some(&lock)) {
        apply::replace(&task.document.lock.path, &lock)?;
    }
    let mut text = String::new();
    for (id, language) in &accepted {
        text.push_str(&told.accepted(language, id));
    }
    text.push_str(&told.all_accepted(accepted.len(), &task.document.lock.shown));
    print(out, &text);
    Ok(())
}

/// The place that was meant by one whose last part is mistyped.
fn near(book: &Book, place: &str) -> Option<String> {
    let (parent, name) = place.rsplit_once('/')?;
    let hash = if place.starts_with('/') { "#" } else { "" };
    let parent = format!("{hash}{parent}");
    let siblings = book
        .units
        .iter()
        .filter_map(|unit| unit.id.rsplit_once('/'))
        .filter(|(other, _)| *other == parent)
        .map(|(_, name)| name);
    let name = generator::diagnostic::suggest(name, siblings)?;
    Some(format!("{parent}/{name}"))
}

/// Mends what a machine can.
pub(super) fn fix(
    task: &Task<'_>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<(), Failure> {
    let changes =
        translations::fix(&task.input(false), &mut task.loader()).map_err(Failure::Spec)?;
    if !changes.files.is_empty() {
        task.write(&changes)?;
    }
    let told = task.told();
    let mut text = String::new();
    for (place, before, after) in &changes.done {
        text.push_str(&told.fixed(place, before, after));
    }
    text.push_str(&told.all_fixed(changes.done.len()));
    print(out, &text);
    for place in &changes.left {
        print(err, &told.left(place));
    }
    Ok(())
}

/// Writes an Overlay for a translator.
pub(super) fn export(
    task: &Task<'_>,
    to: Option<&Path>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<(), Failure> {
    let book = read(task)?;
    let language = task.options.language.as_deref().unwrap_or_default();
    let wanted = Export {
        language,
        only: &task.options.only,
        file: file(&book, task)?,
    };
    let exported = overlay(&book, &wanted);
    let to_shown = to.map(|to| to.display().to_string());
    let told = task.told().exported(exported.counts, to_shown.as_deref());
    match (&exported.text, to) {
        (None, _) => print(err, &task.told().nothing_to_export()),
        (Some(text), None) => {
            print(out, text);
            print(err, &told);
        }
        (Some(text), Some(to)) => {
            apply::replace(to, text)?;
            print(out, &told);
        }
    }
    others(&book, wanted.file, task.told(), err);
    Ok(())
}

/// Says which other files have texts: an Overlay is of one file.
fn others(book: &Book, exported: FileId, told: Told, err: &mut dyn Write) {
    for (at, file) in book.sources.files.iter().enumerate() {
        let id = FileId(at as u32);
        let number = book.units.iter().filter(|unit| unit.file == id).count();
        if id != exported && number > 0 {
            print(err, &told.more_in(number, &file.path));
        }
    }
}

fn file(book: &Book, task: &Task<'_>) -> Result<FileId, Failure> {
    let Some(path) = &task.options.file else {
        return Ok(FileId(0));
    };
    let files = &book.sources.files;
    let found = files
        .iter()
        .position(|file| file.tree.is_some() && file.path == *path);
    found.map(|at| FileId(at as u32)).ok_or_else(|| {
        let known: Vec<&str> = files
            .iter()
            .filter(|file| file.tree.is_some())
            .map(|file| file.path.as_str())
            .collect();
        Failure::Usage(task.told().no_file(path, &known.join(", ")))
    })
}

/// Brings the translations of an Overlay into the document.
pub(super) fn import(
    task: &Task<'_>,
    from: &Path,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<(), Failure> {
    let shown = from.display().to_string();
    let overlay =
        fs::read_to_string(from).map_err(|reason| Failure::file("read", from, &reason))?;
    let changes = translations::import(&task.input(false), &mut task.loader(), (&shown, &overlay))
        .map_err(Failure::Spec)?;
    let Changes {
        changed,
        unchanged,
        empty,
        lock,
        ..
    } = &changes;
    if !changed.is_empty() {
        task.write(&changes)?;
    }
    let told = task.told();
    let mut text = String::new();
    for (id, language) in changed {
        text.push_str(&told.imported(language, id));
    }
    text.push_str(&told.all_imported(changed.len(), *unchanged, *empty));
    print(out, &text);
    if lock.is_none() {
        print(err, &no_lock(task));
    }
    Ok(())
}

/// Makes or refreshes the lock.
pub(super) fn lock(task: &Task<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    let input = task.input(true);
    let book = translations::read(&input, &mut task.loader()).map_err(Failure::Spec)?;
    let shown = &task.document.lock.shown;
    let Some(lock) = &book.lock else {
        return Err(Failure::Trouble(
            task.told().other_lock(shown, &task.shown()),
        ));
    };
    let text = lock.render();
    let is_new = task.is_new_lock(Some(&text));
    if is_new {
        apply::replace(&task.document.lock.path, &text)?;
    }
    print(out, &task.told().locked(lock.made.len(), shown, is_new));
    Ok(())
}

fn read(task: &Task<'_>) -> Result<Book, Failure> {
    translations::read(&task.input(false), &mut task.loader()).map_err(Failure::Spec)
}

/// What is said where there is no lock.
fn no_lock(task: &Task<'_>) -> String {
    let spec = task.options.spec.as_ref();
    let spec = spec.map(|spec| format!(" --spec {}", spec.display()));
    task.told()
        .no_lock(&task.document.lock.shown, &spec.unwrap_or_default())
}
