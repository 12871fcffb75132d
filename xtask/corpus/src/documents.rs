//! Which documents a folder holds: each file of it is one, and each folder in it is one of several files, whose entry
//! file is found by what stands in the files.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use xtask::Failure;

/// A document of a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The name of its file or folder.
    pub name: String,
    /// The folder that no reference may leave.
    pub folder: PathBuf,
    /// How many bytes its files have together.
    pub bytes: u64,
    /// The entry file, relative to that folder, with `/` between the parts; or why there is none.
    pub entry: Result<String, String>,
}

/// The endings of files that can be documents.
const ENDINGS: [&str; 3] = ["json", "yaml", "yml"];

/// The documents of a folder, by name.
///
/// # Errors
///
/// When the folder cannot be read, or holds no document.
pub fn find(folder: &Path) -> Result<Vec<Document>, Failure> {
    let mut found = Vec::new();
    for path in list(folder)? {
        let Some(name) = path.file_name().map(|name| name.to_string_lossy()) else {
            continue;
        };
        if path.is_dir() {
            found.extend(several_files(&name, &path)?);
        } else if is_document(&path) {
            found.push(Document {
                name: name.to_string(),
                folder: folder.to_path_buf(),
                bytes: size(&path),
                entry: Ok(name.into_owned()),
            });
        }
    }
    if found.is_empty() {
        let endings = ENDINGS.join(", ");
        let message = format!(
            "`{}` holds no document: no file that ends in {endings}, and no folder with such files",
            folder.display()
        );
        return Err(Failure::Trouble(message));
    }
    Ok(found)
}

/// The document that a folder is, unless there is nothing in it that could be one.
fn several_files(name: &str, folder: &Path) -> Result<Option<Document>, Failure> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(current) = open.pop() {
        for path in list(&current)? {
            if path.is_dir() {
                open.push(path);
            } else if is_document(&path) {
                files.push(path);
            }
        }
    }
    if files.is_empty() {
        return Ok(None);
    }
    Ok(Some(Document {
        name: name.to_owned(),
        folder: folder.to_path_buf(),
        bytes: files.iter().map(|path| size(path)).sum(),
        entry: entry_of(folder, &files).map(|path| shown(folder, &path)),
    }))
}

/// The file that has `openapi` at its root, beside `paths`, `webhooks` or `components`. Of several the one to which no
/// other file refers, then the one that lies nearest to the top, then the first by name.
fn entry_of(folder: &Path, files: &[PathBuf]) -> Result<PathBuf, String> {
    // What cannot be read is no entry file; the generator will say more when another file refers to it.
    let values: Vec<(&PathBuf, Value)> = files
        .iter()
        .filter_map(|path| Some((path, mock::bundle::parse(path).ok()?)))
        .collect();
    let mut targets = BTreeSet::new();
    for (path, value) in &values {
        references(value, path, &mut targets);
    }
    let is_root = |value: &Value| {
        let parts = ["paths", "webhooks", "components"];
        value.get("openapi").is_some() && parts.iter().any(|part| value.get(*part).is_some())
    };
    let roots = values.iter().filter(|(_, value)| is_root(value));
    let rank = |path: &Path| {
        let is_target = targets.contains(&plain(path));
        (is_target, path.components().count(), path.to_path_buf())
    };
    roots
        .map(|(path, _)| (*path).clone())
        .min_by_key(|path| rank(path))
        .ok_or_else(|| {
            let folder = folder.display();
            format!("no file of `{folder}` has `openapi` and `paths`, `webhooks` or `components`")
        })
}

/// The other files that the references of one file name.
fn references(value: &Value, path: &Path, found: &mut BTreeSet<PathBuf>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| references(item, path, found)),
        Value::Object(members) => {
            if let Some(name) = members.get("$ref").and_then(Value::as_str) {
                let file = name.split('#').next().unwrap_or_default();
                let folder = path.parent().unwrap_or(path);
                let target = plain(&folder.join(file));
                if !file.is_empty() && target != plain(path) {
                    found.insert(target);
                }
            }
            members
                .values()
                .for_each(|member| references(member, path, found));
        }
        _ => {}
    }
}

/// A path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(plain.pop()),
            part => plain.push(part),
        }
    }
    plain
}

/// What stands in a folder, by name; what begins with a dot is not meant.
fn list(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let trouble = |reason| Failure::file("read", folder, &reason);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(trouble)? {
        let entry = entry.map_err(trouble)?;
        if !entry.file_name().to_string_lossy().starts_with('.') {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

fn is_document(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    ENDINGS.contains(&ending.to_ascii_lowercase().as_str())
}

fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |about| about.len())
}

fn shown(folder: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = relative
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

#[cfg(test)]
mod tests;
