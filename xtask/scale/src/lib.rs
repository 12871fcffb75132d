//! `cargo xtask scale`: our generator beside those of others, on the same documents, in one run on one machine.
//!
//! For each document and each tool:
//!
//! 1. a crate is made, several times from nothing; what that takes is the median (`generation`);
//! 2. its dependencies are checked, and then the crate alone by `cargo check`, and likewise by `cargo build` where that is
//!    asked for (`check`), and of ours once more the part that somebody compiles who needs three operations (`part`);
//! 3. the floor of ours is measured: the work that no generator can leave out (`floor`).
//!
//! Then one invented document in two sizes tells whether the cost grows in step (`growth`). What a tool refuses, and
//! what does not compile, stands in the table; nothing that a tool of others does ends the run.
//!
//! Every program that counts runs alone, below a small process that tells its cost (`measured`). Everything is made
//! and installed in `target/scale/`.

mod arguments;
mod check;
mod documents;
mod floor;
mod generation;
mod group;
mod growth;
mod measured;
mod numbers;
mod part;
mod ratios;
mod report;
mod run;
mod table;
mod tools;
mod words;

use std::ffi::OsString;
use std::io::Write;

use xtask::{Failure, print};

/// Runs the command. The tables go to `out`, progress to `err`.
///
/// # Errors
///
/// [`Failure::Usage`] when the command line is wrong, [`Failure::Trouble`] when a document is missing or a file cannot be
/// read or written. That a tool fails is no error.
pub fn command(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<(), Failure> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if let [first, job] = arguments.as_slice()
        && first == measured::APART
    {
        return measured::apart(&job.to_string_lossy(), out);
    }
    if let [first, document, folder] = arguments.as_slice()
        && first == floor::ALONE
    {
        return floor::alone(document, folder);
    }
    let asked = arguments::parse(arguments)?;
    let report = run::run(&asked, err)?;
    print(out, &table::tables(&report));
    Ok(())
}
