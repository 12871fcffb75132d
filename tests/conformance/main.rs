//! The official test suites of others. They are not part of the repository: `cargo xtask conformance FOLDER` says where
//! they are, and this program fails loudly when they are not there.

mod json_schema;
mod learn;
mod openapi;
mod truncated;
mod yaml;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use generator::emit::{Layout, PACKAGE_LINES, Runtime};
use generator::source::{LoadError, Loader};
use generator::{Input, Outcome};

/// The folder of the suites.
pub(crate) fn folder() -> PathBuf {
    std::env::var_os("CONFORMANCE")
        .expect("run this by `cargo xtask conformance FOLDER`")
        .into()
}

/// Files of the disk below one folder.
pub(crate) struct Disk(pub(crate) PathBuf);

impl Loader for Disk {
    fn load(&mut self, path: &str) -> Result<Vec<u8>, LoadError> {
        fs::read(self.0.join(path)).map_err(|_| LoadError::NotFound)
    }
}

/// Generates the crate of a document, strictly.
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
    generate_from(&entry, &mut Disk(folder), name)
}

/// The same from files of any loader.
pub(crate) fn generate_from(entry: &str, loader: &mut dyn Loader, name: &str) -> Outcome {
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generator/runtime");
    let input = Input {
        entry,
        display_prefix: "",
        reading: generator::Reading::Strict,
        gaps: None,
        crate_name: Some(name),
        lock: generator::LockFile::Unused,
        layout: Layout {
            runtime: Runtime::Path(runtime.to_string_lossy().into_owned()),
            own_workspace: false,
            in_workspace: false,
            package_lines: PACKAGE_LINES,
        },
        pages: true,
        language: "en",
    };
    generator::generate(&input, loader)
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

/// The folder that a suite of documents is written into, empty.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("what an earlier run wrote can be removed");
    }
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

/// Writes a file and the folders that it stands in.
pub(crate) fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a folder can be made");
    fs::write(path, text).expect("a file can be written");
}

/// Holds a list against the one that is committed: what is refused, and why.
pub(crate) fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots/conformance" }, {
        insta::assert_snapshot!(name, text);
    });
}
