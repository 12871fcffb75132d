//! The commands that need more than this repository: they run cargo over `tests` and say where the rest is.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;

/// The test suites that `conformance` wants to find.
const SUITES: &[&str] = &[
    "json-schema-test-suite",
    "yaml-test-suite",
    "oai-3.0",
    "oai-3.1",
    "oai-learn-examples",
];

/// Runs the tests over the official suites, which lie in this folder.
///
/// # Errors
///
/// [`Failure::Trouble`] when the folder is missing or lacks a suite, [`Failure::Tests`] when a test fails.
pub fn conformance(folder: &Path) -> Result<(), Failure> {
    let folder = complete(folder, SUITES)?;
    let mut cargo = cargo();
    cargo
        .args(["test", "--package", "tests", "--locked"])
        .args(["--features", "conformance", "--test", "conformance"])
        .env("CONFORMANCE", &folder);
    run(cargo, "the tests over the official suites")
}

/// Runs the benchmarks of the generator, with the documents of others when their folder is given, and of the client.
///
/// # Errors
///
/// [`Failure::Trouble`] when the folder is given and holds no corpus, [`Failure::Tests`] when the benchmark fails.
pub fn bench(folder: Option<&Path>) -> Result<(), Failure> {
    let parts = &["openapi", "conformance"];
    let folder = folder.map(|folder| complete(folder, parts)).transpose()?;
    let mut generation = benchmark("generation");
    generation.args(folder);
    run(generation, "the benchmark of the generator")?;
    run(benchmark("client"), "the benchmark of the client")
}

/// One of the benchmarks in `tests/bench`, ready for its arguments.
fn benchmark(name: &str) -> Command {
    let mut cargo = cargo();
    cargo
        .args(["bench", "--package", "tests", "--locked"])
        .args(["--bench", name, "--"]);
    cargo
}

/// The absolute path of a folder with all of these in it, as the tests run in another folder than the command.
fn complete(folder: &Path, parts: &[&str]) -> Result<PathBuf, Failure> {
    if !folder.is_dir() {
        let message = format!("there is no folder `{}`", folder.display());
        return Err(Failure::Trouble(message));
    }
    let missing = |part: &&&str| !folder.join(part).is_dir();
    if let Some(part) = parts.iter().find(missing) {
        let (shown, path) = (folder.display(), folder.join(part));
        let message = format!(
            "`{shown}` is not the right folder: there is no folder `{}`",
            path.display()
        );
        return Err(Failure::Trouble(message));
    }
    folder
        .canonicalize()
        .map_err(|reason| Failure::file("find", folder, &reason))
}

/// The cargo that runs this command, in the folder of the repository.
pub(crate) fn cargo() -> Command {
    let mut command = crate::workshop::cargo();
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
