//! The translations of a description by themselves: what the commands of `cargo xtask i18n` work with.
//!
//! The description is read as for a crate, up to the point where Rust would begin, so that what has an error is never
//! touched. What is changed is read again before anybody writes it: a change that does more than it should is refused.

use std::collections::BTreeMap;

use crate::diagnostic::{self, Diagnostic, Severity, Sink, codes};
use crate::i18n::{self, Book, Edit, Key, Lock};
use crate::source::{self, FileId, LoadError, Loaded, Loader, Node, Value};
use crate::{Input, LockFile, document, resolve};

/// So often the files are read again while something can be mended: punctuation first, then marks of bold.
const ROUNDS: usize = 6;

/// What a command changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The files that change, by their paths in the folder of the description, with their new texts.
    pub files: BTreeMap<String, String>,
    /// The lock as it should be then; `None` where there is none.
    pub lock: Option<String>,
    /// What was mended: place, before and after.
    pub done: Vec<(String, String, String)>,
    /// Where something is left that cannot be mended in place.
    pub left: Vec<String>,
    /// The translations that are new or changed: the name of the text, and the language.
    pub changed: Vec<Key>,
    /// How many translations of an import are as they were.
    pub unchanged: usize,
    /// How many of them were left empty.
    pub empty: usize,
}

/// The lock of a description, when one is wanted. What is wrong with it is found like everything else; a lock of
/// another description of the same folder is none of ours.
pub(crate) fn lock(input: &Input<'_>, loaded: &mut Loaded) -> Option<Lock> {
    let name = input.entry.rsplit('/').next().unwrap_or_default();
    let empty = Lock {
        document: name.to_owned(),
        ..Lock::default()
    };
    let (path, text) = match input.lock {
        LockFile::Unused => return None,
        LockFile::New => return Some(empty),
        LockFile::Text(path, text) => (path, text),
    };
    let file = loaded.add_lines(path, text);
    match i18n::parse(file, text) {
        Ok(lock) => Some(lock).filter(|lock| lock.document == name),
        Err(found) => {
            loaded.diagnostics.extend(found);
            None
        }
    }
}

/// Reads a description and its translations.
///
/// # Errors
///
/// The rendered diagnostics, when the description or its lock has any error.
pub fn read(input: &Input<'_>, loader: &mut dyn Loader) -> Result<Book, String> {
    open(input, loader, None).map(|(book, _)| book)
}

/// The same, with a file that stands beside the description.
fn open(
    input: &Input<'_>,
    loader: &mut dyn Loader,
    beside: Option<(&str, &str)>,
) -> Result<(Book, FileId), String> {
    let mut shown = crate::Shown {
        loader,
        prefix: input.display_prefix,
    };
    let mut loaded = source::load(input.entry, &mut shown);
    let gaps = crate::accepted_gaps(input, &mut loaded);
    let lock = lock(input, &mut loaded);
    let beside = match beside {
        Some((path, text)) => loaded.add_beside(path, text.as_bytes().to_vec()),
        None => FileId(0),
    };
    let Loaded {
        sources,
        diagnostics,
    } = loaded;
    let mut sink = Sink::after_reading(&sources, input.reading, gaps, diagnostics);
    let examined = sources
        .entry()
        .and_then(|_| document::decode(&sources, &mut sink))
        .map(|document| {
            let spec = resolve::resolve(&document, &sources, &mut sink);
            i18n::examine(&spec.texts, lock.as_ref(), &sources, &mut sink)
        });
    let mut findings = sink.finish();
    let is_error = |finding: &Diagnostic| finding.severity == Severity::Error;
    let Some(examined) = examined.filter(|_| !findings.iter().any(is_error)) else {
        findings.retain(is_error);
        return Err(refused(&findings, &sources));
    };
    findings.retain(|finding| {
        finding.severity == Severity::Warning
            && finding.code.0.starts_with("E10")
            && finding.code != codes::TRANSLATION_STALE
            && finding.code != codes::TRANSLATION_MISSING
    });
    let book = Book {
        findings: diagnostic::render(&findings, &sources, "en"),
        units: examined.units,
        languages: examined.languages,
        stale: examined.stale,
        lock: examined.lock,
        sources,
    };
    Ok((book, beside))
}

/// Diagnostics, and that nothing comes of it.
fn refused(findings: &[Diagnostic], sources: &source::Sources) -> String {
    let plural = if findings.len() == 1 { "" } else { "s" };
    format!(
        "{}\n{} error{plural}; nothing is written\n",
        diagnostic::render(findings, sources, "en"),
        findings.len()
    )
}

/// Mends what a machine can mend.
///
/// # Errors
///
/// See [`read`]; and when a change would do more than it should, which is a fault of this program.
pub fn fix(input: &Input<'_>, loader: &mut dyn Loader) -> Result<Changes, String> {
    let mut changes = Changes::default();
    let mut book = read(input, loader)?;
    let mut lock = None;
    for _ in 0..ROUNDS {
        let mended = i18n::mend(&book);
        changes.left = mended.left;
        lock = mended.lock.map(|lock| lock.render());
        if mended.edits.is_empty() {
            break;
        }
        changes.done.extend(mended.done);
        let before = book;
        book = again(
            input,
            loader,
            &before,
            &mended.edits,
            lock.as_deref(),
            &mut changes,
        )?;
        check(&before, &book, mended.texts)?;
    }
    changes.lock = lock;
    Ok(changes)
}

/// Brings the translations of an Overlay into the description.
///
/// # Errors
///
/// See [`read`]; and everything that is wrong with the Overlay, or that cannot be edited in place.
pub fn import(
    input: &Input<'_>,
    loader: &mut dyn Loader,
    overlay: (&str, &str),
) -> Result<Changes, String> {
    let (book, file) = open(input, loader, Some(overlay))?;
    let Some(tree) = &book.sources.file(file).tree else {
        return Err(surprise());
    };
    let imported = i18n::import(&book, tree).map_err(|found| refused(&found, &book.sources))?;
    let mut lock = book.lock.clone();
    if let Some(lock) = &mut lock {
        let made = imported.changed.iter();
        lock.made
            .extend(made.map(|(key, (_, made))| (key.clone(), *made)));
    }
    let lock = lock.map(|lock| lock.render());
    let mut changes = Changes {
        changed: imported.changed.keys().cloned().collect(),
        unchanged: imported.unchanged,
        empty: imported.empty,
        ..Changes::default()
    };
    let after = again(
        input,
        loader,
        &book,
        &imported.edits,
        lock.as_deref(),
        &mut changes,
    )?;
    let texts = imported.changed.into_iter();
    check(
        &book,
        &after,
        texts.map(|(key, (text, _))| (key, text)).collect(),
    )?;
    changes.lock = after.lock.map(|lock| lock.render());
    Ok(changes)
}

/// Files of the description, some of which have another text by now.
struct Patched<'p> {
    loader: &'p mut dyn Loader,
    files: &'p BTreeMap<String, String>,
}

impl Loader for Patched<'_> {
    fn load(&mut self, path: &str) -> Result<Vec<u8>, LoadError> {
        match self.files.get(path) {
            Some(text) => Ok(text.as_bytes().to_vec()),
            None => self.loader.load(path),
        }
    }
}

/// Makes the changes, and reads the description as it is then.
fn again(
    input: &Input<'_>,
    loader: &mut dyn Loader,
    book: &Book,
    edits: &BTreeMap<FileId, Vec<Edit>>,
    lock: Option<&str>,
    changes: &mut Changes,
) -> Result<Book, String> {
    for (file, edits) in edits {
        let apart = edits
            .windows(2)
            .all(|pair| pair[0].bytes.end <= pair[1].bytes.start);
        if !apart {
            return Err(surprise());
        }
        let source = book.sources.file(*file);
        let text = Edit::apply(edits, &source.text);
        changes.files.insert(source.path.clone(), text);
    }
    let mut input = input.clone();
    if let (Some(text), LockFile::New) = (lock, input.lock) {
        input.lock = LockFile::Text("i18n.lock", text);
    } else if let (Some(text), LockFile::Text(path, _)) = (lock, input.lock) {
        input.lock = LockFile::Text(path, text);
    }
    let mut patched = Patched {
        loader,
        files: &changes.files,
    };
    let after = read(&input, &mut patched)?;
    let same = edits.keys().all(|file| {
        let tree = |book: &'_ Book| book.sources.file(*file).tree.clone();
        match (tree(book), tree(&after)) {
            (Some(before), Some(after)) => same_but_texts(&before, &after),
            _ => false,
        }
    });
    if same { Ok(after) } else { Err(surprise()) }
}

/// Whether these texts, and no others, are other ones now. The empty language is the description's own.
fn check(before: &Book, after: &Book, changed: BTreeMap<Key, String>) -> Result<(), String> {
    let said = |book: &Book| -> BTreeMap<Key, String> {
        let mut all = BTreeMap::new();
        for unit in &book.units {
            let translations = unit.translations.iter();
            let translations = translations.map(|(language, said)| (language.as_str(), said));
            for (language, said) in translations.chain([("", &unit.source)]) {
                let key = (unit.id.clone(), language.to_owned());
                all.insert(key, said.text.clone());
            }
        }
        all
    };
    let mut expected = said(before);
    expected.extend(changed);
    if expected == said(after) {
        Ok(())
    } else {
        Err(surprise())
    }
}

/// Whether two trees differ in `title`, `summary` and `description` only, and in what stands under `x-i18n`.
fn same_but_texts(before: &Node, after: &Node) -> bool {
    match (&before.value, &after.value) {
        (Value::Object(before), Value::Object(after)) => {
            let rest = |member: &&source::Member| &*member.key != "x-i18n";
            let (mut before, mut after) = (before.iter().filter(rest), after.iter().filter(rest));
            loop {
                match (before.next(), after.next()) {
                    (None, None) => return true,
                    (Some(before), Some(after)) => {
                        let is_text = matches!(&*before.key, "title" | "summary" | "description")
                            && before.node.as_str().is_some()
                            && after.node.as_str().is_some();
                        let same = is_text || same_but_texts(&before.node, &after.node);
                        if before.key != after.key || !same {
                            return false;
                        }
                    }
                    _ => return false,
                }
            }
        }
        (Value::Array(before), Value::Array(after)) => {
            before.len() == after.len()
                && before
                    .iter()
                    .zip(after)
                    .all(|(before, after)| same_but_texts(before, after))
        }
        (Value::Null, Value::Null) => true,
        (Value::Bool(before), Value::Bool(after)) => before == after,
        (Value::Int(before), Value::Int(after)) => before == after,
        (Value::Float(before), Value::Float(after)) => before.total_cmp(after).is_eq(),
        (Value::String(before), Value::String(after)) => before == after,
        _ => false,
    }
}

/// A change came out otherwise than it was planned.
fn surprise() -> String {
    "error: the file cannot be edited without changing more than the translations; nothing is written\n\
     = help: please make the change by hand, and report the description\n"
        .to_owned()
}
