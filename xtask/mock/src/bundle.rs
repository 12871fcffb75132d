//! Several files become one document, so that every `$ref` leads to a place inside of it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::Failure;
use crate::yaml::Yaml;

/// Where the other files stand in the one document.
pub const FILES: &str = "x-mock-files";

/// Keys under which data stands, where a `$ref` is just a word.
const DATA: &[&str] = &["example", "examples", "default", "const", "enum"];

/// Keys whose members are named by the author, so that `example` can be such a name.
const NAMED: &[&str] = &[
    "properties",
    "patternProperties",
    "$defs",
    "dependentSchemas",
    "schemas",
    "parameters",
    "responses",
    "headers",
    "requestBodies",
    "pathItems",
    "paths",
    "callbacks",
];

/// The files found so far, and the folder that none may leave.
struct Files {
    folder: PathBuf,
    found: Vec<(PathBuf, Value)>,
}

/// Several files as one document.
pub struct Bundle {
    /// The entry file; below [`FILES`] each other file by its number, from 1.
    pub root: Value,
    /// The files by their numbers, relative to the folder, the entry first.
    pub files: Vec<PathBuf>,
}

/// Reads a document and every file beside it or below that it refers to; with a folder above it, those in there.
pub(crate) fn read(path: &Path, folder: Option<&Path>) -> Result<Value, Failure> {
    let parent = path.parent().unwrap_or(path);
    let folder = match folder {
        Some(folder) if !holds(folder, path)? => {
            let (path, folder) = (path.display(), folder.display());
            return Err(Failure::new(format!("`{path}` does not lie in `{folder}`")));
        }
        Some(folder) => folder,
        // The folder of a bare file name is the one that the user stands in.
        None if parent.as_os_str().is_empty() => Path::new("."),
        None => parent,
    };
    read_in(folder, path).map(|bundle| bundle.root)
}

/// Whether a file lies in a folder or below.
fn holds(folder: &Path, path: &Path) -> Result<bool, Failure> {
    Ok(resolved(path)?.starts_with(resolved(folder)?))
}

fn resolved(path: &Path) -> Result<PathBuf, Failure> {
    path.canonicalize()
        .map_err(|reason| Failure::file(path, reason))
}

/// Reads a document and every file of that folder that it refers to.
///
/// # Errors
///
/// When a file cannot be read or parsed, or a reference leaves the folder.
pub fn read_in(folder: &Path, entry: &Path) -> Result<Bundle, Failure> {
    // The entry file was named by the user, so it may be a link to anywhere; what it refers to lies around its end.
    let entry = resolved(entry)?;
    let folder = match resolved(folder)? {
        folder if entry.starts_with(&folder) => folder,
        _ => entry.parent().unwrap_or(&entry).to_path_buf(),
    };
    let root = parse(&entry)?;
    let mut files = Files {
        folder,
        found: vec![(entry, root)],
    };
    let mut next = 0;
    while next < files.found.len() {
        let (path, mut value) = std::mem::take(&mut files.found[next]);
        files.walk(&mut value, (next, &path), false)?;
        files.found[next] = (path, value);
        next += 1;
    }
    let relative = |path: &PathBuf| {
        path.strip_prefix(&files.folder)
            .unwrap_or(path)
            .to_path_buf()
    };
    let paths = files.found.iter().map(|(path, _)| relative(path)).collect();
    let mut all = files.found.into_iter().map(|(_, value)| value);
    let mut root = all.next().unwrap_or_default();
    let others: Map<String, Value> = all
        .enumerate()
        .map(|(index, value)| ((index + 1).to_string(), value))
        .collect();
    if let (Value::Object(root), false) = (&mut root, others.is_empty()) {
        root.insert(FILES.to_owned(), Value::Object(others));
    }
    Ok(Bundle { root, files: paths })
}

/// Reads one file, YAML or JSON by its ending.
///
/// # Errors
///
/// When it cannot be read or parsed.
pub fn parse(path: &Path) -> Result<Value, Failure> {
    let text = fs::read_to_string(path).map_err(|reason| Failure::file(path, reason))?;
    // What some programs write before the text to tell that it is UTF-8; no JSON begins with it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if path
        .extension()
        .is_some_and(|extension| extension == "json")
    {
        serde_json::from_str(text).map_err(|reason| Failure::file(path, reason))
    } else {
        let read = serde_yaml::from_str(text);
        read.map(|Yaml(value)| value)
            .map_err(|reason| Failure::file(path, reason))
    }
}

impl Files {
    /// Rewrites each `$ref` below a value of one file.
    fn walk(
        &mut self,
        value: &mut Value,
        file: (usize, &Path),
        names: bool,
    ) -> Result<(), Failure> {
        match value {
            Value::Array(items) => {
                for item in items {
                    self.walk(item, file, false)?;
                }
            }
            Value::Object(members) => {
                for (key, member) in members {
                    match member {
                        Value::String(reference) if key == "$ref" && !names => {
                            *reference = self.place(reference, file)?;
                        }
                        _ if !names && DATA.contains(&key.as_str()) => {
                            self.named_examples(member, file)?;
                        }
                        _ => self.walk(member, file, !names && NAMED.contains(&key.as_str()))?,
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Examples are data, but one that is nothing but a `$ref` stands in another place.
    fn named_examples(
        &mut self,
        examples: &mut Value,
        file: (usize, &Path),
    ) -> Result<(), Failure> {
        for example in examples.as_object_mut().into_iter().flatten() {
            if let Some(Value::String(reference)) = example.1.get_mut("$ref") {
                *reference = self.place(reference, file)?;
            }
        }
        Ok(())
    }

    /// The same reference, from the root of the one document. What cannot be found stays as it is, and counts only
    /// when something needs it.
    fn place(&mut self, reference: &str, (index, path): (usize, &Path)) -> Result<String, Failure> {
        let (name, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let target = if name.is_empty() {
            index
        } else {
            let folder = path.parent().unwrap_or(path);
            let Ok(wanted) = folder.join(name).canonicalize() else {
                return Ok(reference.to_owned());
            };
            if !wanted.starts_with(&self.folder) {
                return Err(Failure::new(format!(
                    "`{reference}` leaves the folder of the document; `--root` names a folder above"
                )));
            }
            self.load(wanted)?
        };
        Ok(match target {
            0 => format!("#{fragment}"),
            _ => format!("#/{FILES}/{target}{fragment}"),
        })
    }

    fn load(&mut self, wanted: PathBuf) -> Result<usize, Failure> {
        if let Some(known) = self.found.iter().position(|(path, _)| *path == wanted) {
            return Ok(known);
        }
        let value = parse(&wanted)?;
        self.found.push((wanted, value));
        Ok(self.found.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_before_the_text_is_no_part_of_it() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        for (name, text) in [("a.json", "\u{feff}{\"a\": 1}"), ("a.yaml", "\u{feff}a: 1")] {
            let path = folder.path().join(name);
            fs::write(&path, text).expect("a file can be written");
            let value = parse(&path).unwrap_or_else(|failure| panic!("{name}: {failure}"));
            assert_eq!(value, serde_json::json!({"a": 1}));
        }
    }
}
