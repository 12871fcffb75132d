//! The arguments of the commands that take one folder.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser};

use crate::Failure;

/// What the command line says after the verb.
pub(super) enum Folder {
    /// `--help`.
    Help,
    /// No folder.
    Missing,
    /// This folder.
    Given(PathBuf),
}

/// Reads the arguments after `conformance` or `bench`.
pub(super) fn parse_folder(
    verb: &str,
    arguments: impl Iterator<Item = OsString>,
) -> Result<Folder, Failure> {
    let mut parser = Parser::from_args(arguments);
    let mut folder = None;
    let wrong = |reason: String| {
        Failure::Usage(format!(
            "{reason}\n\n`cargo xtask {verb} --help` explains each argument."
        ))
    };
    loop {
        match parser.next().map_err(|reason| wrong(reason.to_string()))? {
            None => break,
            Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Folder::Help),
            Some(Arg::Value(value)) if folder.is_none() => folder = Some(PathBuf::from(value)),
            Some(argument) => return Err(wrong(argument.unexpected().to_string())),
        }
    }
    Ok(folder.map_or(Folder::Missing, Folder::Given))
}

/// `conformance` without its folder.
pub(super) fn missing_folder() -> Failure {
    Failure::Usage(
        "the folder of the suites is missing\n\nusage: cargo xtask conformance FOLDER".to_owned(),
    )
}
