//! Reads the files of a document, and nothing outside the folder tree of its entry file.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use generator::source::{LoadError, Loader};

/// A folder on disk.
#[derive(Debug)]
pub struct FolderLoader {
    folder: PathBuf,
    entry: String,
}

impl FolderLoader {
    /// The folder of the entry file, resolved, and the name of that file.
    #[must_use]
    pub fn new(folder: &Path, entry: &str) -> Self {
        Self {
            folder: folder.to_path_buf(),
            entry: entry.to_owned(),
        }
    }
}

impl Loader for FolderLoader {
    fn load(&mut self, path: &str) -> Result<Vec<u8>, LoadError> {
        let relative = Path::new(path);
        if !relative
            .components()
            .all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
        {
            return Err(LoadError::Outside);
        }
        let place = self.folder.join(relative).canonicalize().map_err(reason)?;
        // The entry file was named by the user, so it may be a link to anywhere.
        if path != self.entry && !place.starts_with(&self.folder) {
            return Err(LoadError::Outside);
        }
        // Reading a pipe or a device could wait for ever.
        if !place.metadata().map_err(reason)?.is_file() {
            return Err(LoadError::Other("it is not a file".to_owned()));
        }
        fs::read(&place).map_err(reason)
    }
}

fn reason(reason: io::Error) -> LoadError {
    match reason.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => LoadError::NotFound,
        _ => LoadError::Other(reason.to_string()),
    }
}

#[cfg(test)]
mod tests;
