//! Documents that others have written. They are not part of the repository: `cargo xtask corpus FOLDER` says where
//! they are, and this program fails loudly when they are not there.

mod compile;
mod conformance;
mod examples;
mod readers;
mod robust;
mod walk;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use generator::emit::{Layout, Runtime};
use generator::source::{LoadError, Loader};
use generator::{Input, Outcome};

/// The folder of the corpus.
pub(crate) fn folder() -> PathBuf {
    let folder = std::env::var_os("CORPUS").expect("run this by `cargo xtask corpus FOLDER`");
    let folder = PathBuf::from(folder);
    assert!(
        folder.join("openapi").is_dir(),
        "{} holds no corpus",
        folder.display()
    );
    folder
}

/// Files of the disk below one folder.
pub(crate) struct Disk(pub(crate) PathBuf);

impl Loader for Disk {
    fn load(&mut self, path: &str) -> Result<Vec<u8>, LoadError> {
        fs::read(self.0.join(path)).map_err(|_| LoadError::NotFound)
    }
}

/// Generates the crate of a document.
pub(crate) fn generate(path: &Path, name: &str) -> Outcome {
    let folder = path
        .parent()
        .expect("a document lies in a folder")
        .to_path_buf();
    let entry = path
        .file_name()
        .expect("a document has a name")
        .to_string_lossy()
        .into_owned();
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generator/runtime");
    let input = Input {
        entry: &entry,
        display_prefix: "",
        reading: generator::Reading::Strict,
        gaps: None,
        crate_name: Some(name),
        lock: generator::LockFile::Unused,
        layout: Layout {
            runtime: Runtime::Path(runtime.to_string_lossy().into_owned()),
            own_workspace: false,
            in_workspace: false,
        },
        language: "en",
    };
    generator::generate(&input, &mut Disk(folder))
}

/// Every file with one of these endings below a folder, by its path.
pub(crate) fn below(folder: &Path, endings: &[&str]) -> BTreeMap<PathBuf, PathBuf> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(current) = open.pop() {
        for entry in fs::read_dir(&current)
            .unwrap_or_else(|error| panic!("{}: {error}", current.display()))
            .flatten()
        {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if endings
                .iter()
                .any(|ending| path.to_string_lossy().ends_with(ending))
            {
                found.insert(
                    path.strip_prefix(folder).expect("below").to_path_buf(),
                    path,
                );
            }
        }
    }
    assert!(!found.is_empty(), "{} is empty", folder.display());
    found
}
