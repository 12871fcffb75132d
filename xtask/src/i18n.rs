//! `cargo xtask i18n`: what translators and maintainers do with the translations of a document.
//!
//! The generator says what is to be changed; this module reads the files for it, and writes what it returns. Each
//! command writes all of it or nothing.

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;

use generator::emit::{Layout, PACKAGE_LINES, Runtime};
use generator::{Input, LockFile, Reading};

use crate::Failure;
use crate::cli::language;
use crate::codegen::apply;
use crate::codegen::job::{self, Document};
use crate::codegen::loader::FolderLoader;

mod arguments;
mod commands;
#[cfg(test)]
mod tests;
mod told;

use told::Told;

pub use arguments::{Command, Options, parse};

/// Runs the command that the arguments after `i18n` name.
///
/// # Errors
///
/// See [`Failure`]; nothing has changed then.
pub fn run(
    arguments: impl Iterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<(), Failure> {
    let (command, mut options) = parse(arguments)?;
    options.told_in = Some(language::chosen(None)?);
    run_in(&job::repository(), &command, &options, out, err)
}

/// The same, in a repository that need not be ours.
///
/// # Errors
///
/// See [`Failure`]; nothing has changed then.
pub fn run_in(
    repository: &Path,
    command: &Command,
    options: &Options,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<(), Failure> {
    let document = Document::find(
        options.spec.as_deref(),
        options.gaps.as_deref(),
        None,
        repository,
    )?;
    let task = Task { document, options };
    match command {
        Command::Status => commands::status(&task, out, err),
        Command::Accept(place) => commands::accept(&task, place.as_deref(), out),
        Command::Fix => commands::fix(&task, out, err),
        Command::Export(to) => commands::export(&task, to.as_deref(), out, err),
        Command::Import(from) => commands::import(&task, from, out, err),
        Command::Lock => commands::lock(&task, out),
    }
}

/// A document and what is to be done with it.
struct Task<'o> {
    document: Document,
    options: &'o Options,
}

impl Task<'_> {
    /// The document as the generator takes it. `may_begin` says whether a lock begins where there is none.
    fn input(&self, may_begin: bool) -> Input<'_> {
        let document = &self.document;
        let lock = match &document.lock.text {
            Some(text) => LockFile::Text(&document.lock.shown, text),
            None if may_begin || document.is_ours => LockFile::New,
            None => LockFile::Unused,
        };
        Input {
            entry: &document.entry,
            display_prefix: &document.shown_prefix,
            reading: Reading::Strict,
            gaps: document
                .gaps
                .as_ref()
                .map(|gaps| (gaps.shown.as_str(), gaps.text.as_str())),
            crate_name: None,
            lock,
            pages: false,
            language: self.options.told_in.unwrap_or("en"),
            layout: Layout {
                runtime: Runtime::Path(String::new()),
                own_workspace: false,
                in_workspace: false,
                package_lines: PACKAGE_LINES,
            },
        }
    }

    /// The words for what is done.
    fn told(&self) -> Told {
        Told::of(self.options.told_in)
    }

    fn loader(&self) -> FolderLoader {
        FolderLoader::new(&self.document.folder, &self.document.entry)
    }

    /// The document as it is printed.
    fn shown(&self) -> String {
        format!("{}{}", self.document.shown_prefix, self.document.entry)
    }

    /// Whether this text of the lock is not what stands there.
    fn is_new_lock(&self, lock: Option<&str>) -> bool {
        lock.is_some() && lock != self.document.lock.text.as_deref()
    }

    /// Writes the files and the lock.
    ///
    /// # Errors
    ///
    /// [`Failure::Trouble`]; what was written before is as it was.
    fn write(&self, changes: &generator::translations::Changes) -> Result<(), Failure> {
        let folder = &self.document.folder;
        let files = changes
            .files
            .iter()
            .map(|(path, text)| (folder.join(path), text.as_str()));
        let lock = changes
            .lock
            .as_deref()
            .filter(|lock| self.is_new_lock(Some(lock)));
        let lock = lock.map(|lock| (self.document.lock.path.clone(), lock));
        apply::replace_all(&files.chain(lock).collect::<Vec<_>>())
    }
}
