//! The commands of this repository, and all of its file I/O.
//!
//! `generator` is a pure library: this package reads the description for it, and brings what it returns to disk.
//! The commands stand in a library, so that tests call the same functions as the command line and CI.
//!
//! Exit codes: 0 done; 1 the description is wrong, or `--check` found files that are not fresh, or a test
//! failed; 2 wrong usage, or
//! trouble with files of ours. After 1 and 2 nothing in the output folder has changed.

use std::ffi::OsString;
use std::io::Write;

pub mod cli;
pub mod codegen;
pub mod failure;
pub mod i18n;
pub mod measure;
pub mod package;
pub mod peers;
pub mod used;
pub mod weight;
pub mod workshop;

pub use failure::Failure;

/// Runs the command that the arguments name, and returns the exit code of the process.
///
/// What was done goes to `out`; diagnostics, notes and errors go to `err`.
pub fn run(
    arguments: impl Iterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let failure = match cli::run(arguments, out, err) {
        Ok(()) => return 0,
        Err(failure) => failure,
    };
    print(err, &failure.to_string());
    failure.exit_code()
}

/// Prints a text. A stream that is closed (`| head`) changes nothing about what was done, so the exit code must not
/// change either.
pub fn print(stream: &mut dyn Write, text: &str) {
    let _ = stream
        .write_all(text.as_bytes())
        .and_then(|()| stream.flush());
}
