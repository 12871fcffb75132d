//! Where the fixtures are, and how a description becomes a crate in memory.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use generator::emit::{Layout, PACKAGE_LINES, Runtime};
use generator::source::{LoadError, Loader};
use generator::{Input, LockFile, Outcome};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the package lies in the repository")
        .to_path_buf()
}

/// Every fixture of a folder: its name and its text, in the order of the names.
pub(crate) fn all(folder: &str) -> Vec<(String, String)> {
    let folder = root().join("tests/fixtures").join(folder);
    let mut found: Vec<(String, String)> = fs::read_dir(&folder)
        .expect("the folder of the fixtures is there")
        .map(|entry| entry.expect("an entry can be read").path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "yaml")
        })
        .map(|path| {
            let name = path
                .file_stem()
                .expect("a fixture has a name")
                .to_string_lossy()
                .into_owned();
            (name, fs::read_to_string(&path).expect("a fixture is text"))
        })
        .collect();
    found.sort();
    assert!(!found.is_empty(), "no fixtures in {}", folder.display());
    found
}

/// Files that exist only in memory.
#[derive(Default)]
pub(crate) struct Memory(pub(crate) BTreeMap<String, Vec<u8>>);

impl Memory {
    /// One file.
    pub(crate) fn of(name: &str, text: impl Into<Vec<u8>>) -> Self {
        Self(BTreeMap::from([(name.to_owned(), text.into())]))
    }

    /// And another.
    pub(crate) fn and(mut self, name: &str, text: impl Into<Vec<u8>>) -> Self {
        self.0.insert(name.to_owned(), text.into());
        self
    }
}

impl Loader for Memory {
    fn load(&mut self, path: &str) -> Result<Vec<u8>, LoadError> {
        self.0.get(path).cloned().ok_or(LoadError::NotFound)
    }
}

/// Generates from files in memory, as a crate of its own called `fixture`.
pub(crate) fn generate(entry: &str, mut files: Memory) -> Outcome {
    generate_named(entry, &mut files, "fixture", None)
}

/// Generates with a crate name and accepted gaps.
pub(crate) fn generate_named(
    entry: &str,
    files: &mut Memory,
    name: &str,
    gaps: Option<&str>,
) -> Outcome {
    generate_in(entry, files, name, gaps, "en")
}

/// The same, with the report in a language.
pub(crate) fn generate_in(
    entry: &str,
    files: &mut Memory,
    name: &str,
    gaps: Option<&str>,
    language: &str,
) -> Outcome {
    let input = Input {
        language,
        ..input(entry, name, gaps, LockFile::Unused)
    };
    generator::generate(&input, files)
}

/// What is generated from, as a crate of that name.
pub(crate) fn input<'i>(
    entry: &'i str,
    name: &'i str,
    gaps: Option<&'i str>,
    lock: LockFile<'i>,
) -> Input<'i> {
    Input {
        entry,
        display_prefix: "",
        reading: generator::Reading::Strict,
        gaps: gaps.map(|text| ("accepted-gaps.yaml", text)),
        crate_name: Some(name),
        lock,
        layout: Layout {
            runtime: Runtime::Path(
                root()
                    .join("generator/runtime")
                    .to_string_lossy()
                    .into_owned(),
            ),
            own_workspace: false,
            in_workspace: false,
            package_lines: PACKAGE_LINES,
        },
        pages: true,
        language: "en",
    }
}

/// Generates one fixture by its text.
pub(crate) fn generate_text(text: &str) -> Outcome {
    generate("fixture.yaml", Memory::of("fixture.yaml", text))
}
