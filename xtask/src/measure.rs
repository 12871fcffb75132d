//! The commands that need more than this repository: they run cargo over `tests` and say where the corpus is.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;

/// Runs the tests over the documents of others, which lie in this folder.
///
/// # Errors
///
/// [`Failure::Trouble`] when the folder is missing or holds no corpus, [`Failure::Tests`] when a test fails.
pub fn corpus(folder: &Path) -> Result<(), Failure> {
    let folder = corpus_folder(folder)?;
    let mut cargo = cargo();
    cargo
        .args(["test", "--package", "tests", "--locked"])
        .args(["--features", "corpus", "--test", "corpus"])
        .env("CORPUS", &folder);
    run(cargo, "the tests over the corpus")
}

/// Runs the benchmark, with the documents of others when their folder is given.
///
/// # Errors
///
/// [`Failure::Trouble`] when the folder is given and holds no corpus, [`Failure::Tests`] when the benchmark fails.
pub fn bench(folder: Option<&Path>) -> Result<(), Failure> {
    let folder = folder.map(corpus_folder).transpose()?;
    let mut cargo = cargo();
    cargo
        .args(["bench", "--package", "tests", "--locked"])
        .args(["--bench", "generation", "--"])
        .args(folder);
    run(cargo, "the benchmark")
}

/// The absolute path of the corpus, as the tests run in another folder than the command.
fn corpus_folder(folder: &Path) -> Result<PathBuf, Failure> {
    if !folder.is_dir() {
        let message = format!("there is no folder `{}`", folder.display());
        return Err(Failure::Trouble(message));
    }
    let missing = ["openapi", "conformance"].map(|part| folder.join(part));
    if let Some(path) = missing.iter().find(|path| !path.is_dir()) {
        let (folder, path) = (folder.display(), path.display());
        let message = format!("`{folder}` is no corpus: there is no folder `{path}`");
        return Err(Failure::Trouble(message));
    }
    folder
        .canonicalize()
        .map_err(|reason| Failure::file("find", folder, &reason))
}

/// The cargo that runs this command, in the folder of the repository.
pub(crate) fn cargo() -> Command {
    let cargo = std::env::var_os("CARGO");
    let mut command = Command::new(cargo.as_deref().unwrap_or(OsStr::new("cargo")));
    command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
    command
}

pub(crate) fn run(mut cargo: Command, what: &str) -> Result<(), Failure> {
    let status = cargo
        .status()
        .map_err(|reason| Failure::Trouble(format!("cannot run cargo: {reason}")))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::Tests(format!("{what} failed")))
    }
}
