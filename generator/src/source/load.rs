//! Reading the entry file and every file that it reaches.

mod named;

use crate::diagnostic::{Message, said};
use std::collections::BTreeMap;
use std::fmt;

use super::reference::{RefError, join};
use super::{File, FileId, Mark, Sources, Spans, json, yaml};
use crate::diagnostic::{Diagnostic, codes};
use named::{Named, named_files};

/// Where files come from; `xtask` reads them from a folder, tests from memory.
pub trait Loader {
    /// The bytes of a file, by its path relative to the folder of the entry file, with `/` between the parts.
    ///
    /// # Errors
    /// When the file cannot be had.
    fn load(&mut self, path: &str) -> Result<Vec<u8>, LoadError>;

    /// What diagnostics print before the path: `spec/`.
    fn display_prefix(&self) -> &str {
        ""
    }
}

/// Files in memory, by path.
impl<B: AsRef<[u8]>> Loader for BTreeMap<String, B> {
    fn load(&mut self, path: &str) -> Result<Vec<u8>, LoadError> {
        self.get(path)
            .map(|bytes| bytes.as_ref().to_vec())
            .ok_or(LoadError::NotFound)
    }
}

/// Why a file cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// There is none of that path.
    NotFound,
    /// It lies outside the folder tree, for example behind a symbolic link.
    Outside,
    /// Anything else, in words.
    Other(String),
}

impl LoadError {
    /// The reason as a sentence of the catalogue.
    fn message(&self) -> Message {
        match self {
            Self::NotFound => said!("no such file").into(),
            Self::Outside => said!("it lies outside the folder tree of the description").into(),
            Self::Other(reason) => Message::foreign(reason),
        }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for LoadError {}

/// What reading gave.
#[derive(Debug, Default)]
pub struct Loaded {
    /// All files, the entry first. Empty when not even that could be read.
    pub sources: Sources,
    /// What was found wrong while reading.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the entry file, and every file that a reference in these names.
pub fn load(entry: &str, loader: &mut dyn Loader) -> Loaded {
    let mut loaded = Loaded::default();
    let prefix = loader.display_prefix().to_owned();
    let bytes = match loader.load(entry) {
        Ok(bytes) => bytes,
        Err(error) => {
            let message = said!("cannot read `{0}{1}`: {2}", prefix, entry, error.message());
            loaded.diagnostics.push(Diagnostic {
                primary: None,
                ..Diagnostic::error(codes::FILE_MISSING, ENTRY, message)
            });
            return loaded;
        }
    };
    let id = loaded.add(entry.to_owned(), format!("{prefix}{entry}"), bytes);
    loaded.sources.by_path.insert(entry.to_owned(), id);
    let mut next = 0;
    while next < loaded.sources.files.len() {
        loaded.follow(FileId(next as u32), loader, &prefix);
        next += 1;
    }
    loaded
}

const ENTRY: Mark = Mark {
    file: FileId(0),
    index: 0,
};

impl Loaded {
    /// Reads a text that stands beside the description (the accepted gaps), so that diagnostics can show it. No
    /// reference leads to it.
    pub fn add_beside(&mut self, display_path: &str, bytes: Vec<u8>) -> FileId {
        self.add(display_path.to_owned(), display_path.to_owned(), bytes)
    }

    /// Reads a text that has lines and no tree (the lock of the translations): its lines are its tokens.
    pub fn add_lines(&mut self, display_path: &str, text: &str) -> FileId {
        let id = FileId(self.sources.files.len() as u32);
        let mut at = 0;
        let mut spans = Vec::new();
        for line in text.split_inclusive('\n') {
            let end = at + line.trim_end_matches(['\n', '\r']).len();
            spans.push((at as u32, end as u32));
            at += line.len();
        }
        self.sources.files.push(File {
            path: display_path.to_owned(),
            display_path: display_path.to_owned(),
            text: text.to_owned(),
            tree: None,
            spans: Spans::Table(spans),
        });
        id
    }

    fn add(&mut self, path: String, display_path: String, bytes: Vec<u8>) -> FileId {
        let id = FileId(self.sources.files.len() as u32);
        let (file, found) = parse(id, path, display_path, bytes);
        self.sources.files.push(file);
        self.diagnostics.extend(found);
        id
    }

    /// Reads what a file names and nobody has read yet.
    fn follow(&mut self, from: FileId, loader: &mut dyn Loader, prefix: &str) {
        let file = self.sources.file(from);
        let Some(tree) = &file.tree else { return };
        let mut remote: Vec<(Mark, usize)> = Vec::new();
        let mut wanted = Vec::new();
        for Named { mark, path, count } in named_files(tree) {
            match join(&file.path, path) {
                Ok(target) if self.sources.by_path.contains_key(&target) => {}
                Ok(target) => wanted.push((mark, target)),
                Err(RefError::Remote) => remote.push((mark, count)),
                Err(RefError::Outside) => self.diagnostics.push(outside(mark, path)),
                // A URL that names no file: who reads the reference says what is wrong with it.
                Err(_) => {}
            }
        }
        if let Some(&(mark, _)) = remote.first() {
            self.diagnostics
                .push(network(mark, remote.iter().map(|(_, count)| count).sum()));
        }
        for (mark, path) in wanted {
            // Two spellings of one path may both have been wanted.
            if self.sources.by_path.contains_key(&path) {
                continue;
            }
            match loader.load(&path) {
                Ok(bytes) => {
                    let id = self.add(path.clone(), format!("{prefix}{path}"), bytes);
                    self.sources.by_path.insert(path, id);
                }
                Err(LoadError::Outside) => self.diagnostics.push(outside(mark, &path)),
                Err(error) => {
                    let message = said!("cannot read `{0}{1}`: {2}", prefix, path, error.message());
                    self.diagnostics
                        .push(Diagnostic::error(codes::FILE_MISSING, mark, message));
                }
            }
        }
    }
}

fn outside(mark: Mark, path: &str) -> Diagnostic {
    Diagnostic::error(
        codes::FILE_OUTSIDE,
        mark,
        said!("`{0}` leaves the folder tree of the description", path),
    )
    .help(said!(
        "only files in the folder of the entry file, and in folders below it, are read; `--root` names a folder above"
    ))
}

fn network(mark: Mark, count: usize) -> Diagnostic {
    let message = match count {
        1 => said!("a reference to the network cannot be followed").into(),
        _ => said!(
            "references to the network cannot be followed: {0} in this file, the first one here",
            count
        ),
    };
    Diagnostic::error(codes::FILE_REMOTE, mark, message).help(said!(
        "download the file into the folder of the description, and refer to it by a relative path"
    ))
}

/// One file from its bytes. The kind is told by the name, since all JSON would pass for YAML.
fn parse(
    id: FileId,
    path: String,
    display_path: String,
    bytes: Vec<u8>,
) -> (File, Vec<Diagnostic>) {
    let text = match decode(bytes) {
        Ok(text) => text,
        Err((text, at)) => {
            let end = text[at..]
                .chars()
                .next()
                .map_or(at, |character| at + character.len_utf8());
            let diagnostic = Diagnostic::error(
                codes::FILE_NOT_UTF8,
                Mark { file: id, index: 0 },
                said!("not UTF-8 text"),
            )
            .label(said!("the first byte that is not"));
            let spans = Spans::Table(vec![(at as u32, end as u32)]);
            return (
                File {
                    path,
                    display_path,
                    text,
                    tree: None,
                    spans,
                },
                vec![diagnostic],
            );
        }
    };
    let name = path.rsplit('/').next().unwrap_or(&path);
    let is_json =
        name.len() > 5 && name.as_bytes()[name.len() - 5..].eq_ignore_ascii_case(b".json");
    let (tree, spans, found) = if text.len() >= u32::MAX as usize / 2 {
        let found = Diagnostic::error(
            codes::SYNTAX,
            Mark { file: id, index: 0 },
            said!("the file is too large"),
        );
        (None, Spans::Table(vec![(0, 0)]), vec![found])
    } else if is_json {
        let json::Read { tree, spans, found } = json::read(id, &text);
        (tree, spans, found)
    } else {
        let yaml::Read { tree, spans, found } = yaml::read(id, &text);
        (tree, Spans::Table(spans), found)
    };
    (
        File {
            path,
            display_path,
            text,
            tree,
            spans,
        },
        found,
    )
}

/// The text without a byte order mark, or a text for the excerpt and the first byte that is wrong.
fn decode(bytes: Vec<u8>) -> Result<String, (String, usize)> {
    let marked = bytes.starts_with(b"\xef\xbb\xbf");
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if marked {
                text.drain(..3);
            }
            Ok(text)
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            Err((String::from_utf8_lossy(error.as_bytes()).into_owned(), at))
        }
    }
}
