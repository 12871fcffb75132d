//! The commands one by one, and what they print.

use std::fs;
use std::io::Write;
use std::path::Path;

use generator::i18n::{Book, Export, Selection, State, export as overlay};
use generator::source::{FileId, Mark};
use generator::translations::{self, Changes};

use super::Task;
use crate::codegen::apply;
use crate::codegen::command::count;
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
    let mut text = format!("{}: {}\n", task.shown(), count(book.units.len(), "text"));
    let wanted = |language: &&String| {
        let only = task.options.language.as_ref();
        only.is_none_or(|only| only == *language)
    };
    for language in book.languages.iter().filter(wanted) {
        one_language(&book, language, &mut text);
    }
    if let Some(language) = &task.options.language
        && !book.languages.contains(language)
    {
        text.push_str(&format!("  {language}  {} missing\n", book.units.len()));
    }
    if book.lock.is_none() {
        text.push_str(&no_lock(task));
    }
    print(out, &text);
    Ok(())
}

fn one_language(book: &Book, language: &str, text: &mut String) {
    let mut counts = [0; 3];
    let mut listed: Vec<(State, Mark, &str)> = Vec::new();
    for unit in &book.units {
        let state = book.state(unit, language);
        counts[state as usize] += 1;
        if state != State::Fresh {
            listed.push((state, book.mark(unit, language), &unit.id));
        }
    }
    let [fresh, stale, missing] = counts;
    text.push_str(&format!(
        "  {language}  {fresh} fresh, {stale} stale, {missing} missing\n"
    ));
    let marks: Vec<Mark> = listed.iter().map(|(_, mark, _)| *mark).collect();
    let places = book.sources.places(&marks);
    for (state, mark, id) in listed.iter().take(MOST_LISTED) {
        let place = book.shown(*mark, places.get(mark));
        text.push_str(&format!("    {:<7}  {place}  {id}\n", state.word()));
    }
    if listed.len() > MOST_LISTED {
        text.push_str(&format!("    … and {} more\n", listed.len() - MOST_LISTED));
    }
}

/// Says that stale translations still hold.
pub(super) fn accept(
    task: &Task<'_>,
    place: Option<&str>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let book = read(task)?;
    let selection = Selection {
        place: place.map(str::to_owned),
        language: task.options.language.clone(),
    };
    if let Some(place) = place
        && !book.units.iter().any(|unit| selection.takes(unit))
    {
        let hint = near(&book, place)
            .map(|near| format!("; did you mean `{near}`?"))
            .unwrap_or_default();
        return Err(Failure::Usage(format!(
            "there is no text at `{}`{hint}\n`cargo xtask i18n status` lists what is stale.",
            place.escape_debug()
        )));
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
        text.push_str(&format!("accepted  {language}  {id}\n"));
    }
    let shown = &task.document.lock.shown;
    text.push_str(&match accepted.len() {
        0 => "nothing there is stale\n".to_owned(),
        number => format!(
            "{} accepted in {shown}; {}\n",
            count(number, "translation"),
            MAKE_AGAIN
        ),
    });
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

const MAKE_AGAIN: &str = "run `cargo xtask codegen` to bring the docs up to date";

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
    let mut text = String::new();
    for (place, before, after) in &changes.done {
        text.push_str(&format!("fixed  {place}  `{before}` → `{after}`\n"));
    }
    text.push_str(&match changes.done.len() {
        0 => "nothing to mend\n".to_owned(),
        number => format!("{} mended; {MAKE_AGAIN}\n", count(number, "place")),
    });
    print(out, &text);
    for place in &changes.left {
        let reason = "the text is written with escapes or by an alias; mend it by hand";
        print(err, &format!("left   {place}  ({reason})\n"));
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
        file: file(&book, task.options.file.as_deref())?,
    };
    let exported = overlay(&book, &wanted);
    let [fresh, stale, missing] = exported.counts;
    let number = fresh + stale + missing;
    let to_shown = to.map_or_else(
        || "the standard output".to_owned(),
        |to| to.display().to_string(),
    );
    let told = format!(
        "{} ({fresh} fresh, {stale} stale, {missing} missing) to {to_shown}\n",
        count(number, "text")
    );
    match (&exported.text, to) {
        (None, _) => print(err, "nothing to export: no text stands so\n"),
        (Some(text), None) => {
            print(out, text);
            print(err, &told);
        }
        (Some(text), Some(to)) => {
            apply::replace(to, text)?;
            print(out, &told);
        }
    }
    others(&book, wanted.file, err);
    Ok(())
}

/// Says which other files have texts: an Overlay is of one file.
fn others(book: &Book, exported: FileId, err: &mut dyn Write) {
    for (at, file) in book.sources.files.iter().enumerate() {
        let id = FileId(at as u32);
        let number = book.units.iter().filter(|unit| unit.file == id).count();
        if id != exported && number > 0 {
            let path = &file.path;
            let text = format!("{} more in {path}: --file {path}\n", count(number, "text"));
            print(err, &text);
        }
    }
}

fn file(book: &Book, path: Option<&str>) -> Result<FileId, Failure> {
    let Some(path) = path else {
        return Ok(FileId(0));
    };
    let files = &book.sources.files;
    let found = files
        .iter()
        .position(|file| file.tree.is_some() && file.path == path);
    found.map(|at| FileId(at as u32)).ok_or_else(|| {
        let known: Vec<&str> = files
            .iter()
            .filter(|file| file.tree.is_some())
            .map(|file| file.path.as_str())
            .collect();
        Failure::Usage(format!(
            "--file: the document has no file `{}`; it has {}",
            path.escape_debug(),
            known.join(", ")
        ))
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
    let mut text = String::new();
    for (id, language) in changed {
        text.push_str(&format!("imported  {language}  {id}\n"));
    }
    let numbers = format!(
        "{} imported, {unchanged} unchanged, {empty} left empty",
        count(changed.len(), "translation")
    );
    text.push_str(&if changed.is_empty() {
        format!("{numbers}\n")
    } else {
        format!("{numbers}; {MAKE_AGAIN}\n")
    });
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
        return Err(Failure::Trouble(format!(
            "`{shown}` is the lock of another document than {}",
            task.shown()
        )));
    };
    let text = lock.render();
    let told = count(lock.made.len(), "translation");
    if task.is_new_lock(Some(&text)) {
        apply::replace(&task.document.lock.path, &text)?;
        print(out, &format!("{told} in {shown}: written\n"));
    } else {
        print(out, &format!("{told} in {shown}: up to date\n"));
    }
    Ok(())
}

fn read(task: &Task<'_>) -> Result<Book, Failure> {
    translations::read(&task.input(false), &mut task.loader()).map_err(Failure::Spec)
}

/// What is said where there is no lock.
fn no_lock(task: &Task<'_>) -> String {
    let spec = task.options.spec.as_ref();
    let spec = spec.map(|spec| format!(" --spec {}", spec.display()));
    format!(
        "there is no {}, so nobody knows which translations are stale; to begin one: cargo xtask i18n lock{}\n",
        task.document.lock.shown,
        spec.unwrap_or_default()
    )
}
