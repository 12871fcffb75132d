//! What stands in the output folder before anything is done.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use generator::emit::PART_OF_ANOTHER;
use generator::render::File;

use super::ownership::{HEADER_LIMIT, is_ours};
use crate::Failure;

/// One thing on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A file with the header of codegen, and its bytes.
    Ours(Vec<u8>),
    /// Any other file.
    Foreign,
    /// A symbolic link, wherever it leads.
    Symlink,
    /// A folder.
    Folder,
}

/// Every file that codegen once wrote into a folder, and whatever stands where it is about to write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Existing {
    entries: BTreeMap<String, Entry>,
}

impl FromIterator<(String, Entry)> for Existing {
    fn from_iter<I: IntoIterator<Item = (String, Entry)>>(entries: I) -> Self {
        Self {
            entries: entries.into_iter().collect(),
        }
    }
}

impl Existing {
    /// Reads a folder; one that does not exist is empty.
    ///
    /// # Errors
    ///
    /// [`Failure::Trouble`] when the folder is none, or something in it cannot be read.
    pub fn read(folder: &Path, files: &[File]) -> Result<Self, Failure> {
        match fs::symlink_metadata(folder) {
            Err(reason) if reason.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(reason) => return Err(Failure::file("read", folder, &reason)),
            Ok(found) if !found.is_dir() => {
                return Err(Failure::Trouble(format!(
                    "`{}` is a file, not a folder",
                    folder.display()
                )));
            }
            Ok(_) => {}
        }
        let mut existing = Self::default();
        existing.walk(folder)?;
        for file in files {
            existing.look(folder, &file.path)?;
        }
        Ok(existing)
    }

    /// What stands at that path, as far as it was looked at.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Entry> {
        self.entries.get(path)
    }

    /// The paths of the files that codegen wrote.
    pub fn ours(&self) -> impl Iterator<Item = &str> {
        self.entries
            .iter()
            .filter(|(_, entry)| matches!(entry, Entry::Ours(_)))
            .map(|(path, _)| path.as_str())
    }

    /// Finds the files with our header, wherever they stand below the folder.
    fn walk(&mut self, root: &Path) -> Result<(), Failure> {
        let mut open = vec![String::new()];
        while let Some(inner) = open.pop() {
            let folder = root.join(&inner);
            let trouble = |reason| Failure::file("read", &folder, &reason);
            let prefix = if inner.is_empty() { inner } else { inner + "/" };
            for item in fs::read_dir(&folder).map_err(trouble)? {
                let item = item.map_err(trouble)?;
                let kind = item.file_type().map_err(trouble)?;
                // What codegen writes has a name in UTF-8.
                let Ok(name) = item.file_name().into_string() else {
                    continue;
                };
                let path = format!("{prefix}{name}");
                if kind.is_dir() {
                    if !is_another_world(&item.path(), &name) {
                        open.push(path);
                    }
                } else if kind.is_file() {
                    let found = read_ours(&item.path())
                        .map_err(|reason| Failure::file("read", &item.path(), &reason))?;
                    if let Some(bytes) = found {
                        self.entries.insert(path, Entry::Ours(bytes));
                    }
                }
            }
        }
        Ok(())
    }

    /// Looks at one path that is about to be written, and at the folders it stands in.
    fn look(&mut self, root: &Path, path: &str) -> Result<(), Failure> {
        let ends = path
            .match_indices('/')
            .map(|(end, _)| end)
            .chain([path.len()]);
        for end in ends {
            let part = &path[..end];
            match self.entries.get(part) {
                Some(Entry::Folder) => continue,
                Some(_) => return Ok(()),
                None => {}
            }
            let place = root.join(part);
            let found = match fs::symlink_metadata(&place) {
                Ok(found) => found,
                Err(reason) if reason.kind() == io::ErrorKind::NotFound => return Ok(()),
                Err(reason) => return Err(Failure::file("read", &place, &reason)),
            };
            let entry = if found.is_symlink() {
                Entry::Symlink
            } else if found.is_dir() {
                Entry::Folder
            } else if found.is_file() {
                let ours =
                    read_ours(&place).map_err(|reason| Failure::file("read", &place, &reason))?;
                ours.map_or(Entry::Foreign, Entry::Ours)
            } else {
                Entry::Foreign
            };
            self.entries.insert(part.to_owned(), entry);
        }
        Ok(())
    }
}

/// Folders in which no file is an orphan of this crate: build output, the repository itself, another crate.
fn is_another_world(folder: &Path, name: &str) -> bool {
    let manifest = folder.join("Cargo.toml");
    name == "target" || name == ".git" || (manifest.exists() && !is_part(&manifest))
}

/// Whether a manifest says that its package belongs to the one above.
fn is_part(manifest: &Path) -> bool {
    let text = fs::read_to_string(manifest).unwrap_or_default();
    is_ours(text.as_bytes()) && text.lines().any(|line| line == PART_OF_ANOTHER)
}

/// The bytes of a file when it bears our header; of any other file only the beginning is read.
fn read_ours(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let mut file = fs::File::open(path)?;
    let mut bytes = Vec::new();
    file.by_ref()
        .take(HEADER_LIMIT as u64)
        .read_to_end(&mut bytes)?;
    if !is_ours(&bytes) {
        return Ok(None);
    }
    file.read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}
