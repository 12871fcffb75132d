//! `cargo xtask corpus`: the documents of others, run through the generator, and their examples through the crates that
//! it makes.
//!
//! For each document of a folder, in lenient mode:
//!
//! 1. the crate is made, and its operations are counted against those that the document has;
//! 2. the document is read again, by another reader than the generator's ([`original`]); every example in it
//!    ([`examples`]), and random values of each schema that has a name ([`instances`]), are judged by the `jsonschema`
//!    crate on the document itself ([`judge`]); both readers must have read the same;
//! 3. the crate is compiled, and what the compiler says is counted;
//! 4. the values that the judge accepts are sent through the Rust types of their schemas ([`types`]): decoded, encoded,
//!    and compared ([`compare`]).
//!
//! What is compared: everything, numbers by their value. Members that no schema declares are counted and left out, unless
//! `additionalProperties` is written or the object declares no member at all. A member with `readOnly` may be missing in
//! what the client sends, and one with `writeOnly` in what it receives; both are counted.
//!
//! Each document is worked on in a process of its own ([`run`]), as many at once as cores and memory allow.

pub mod arguments;
pub mod compare;
mod compile;
mod cost;
pub mod documents;
pub mod examples;
pub mod instances;
pub mod judge;
pub mod original;
mod program;
mod reading;
pub mod report;
pub mod run;
mod slots;
pub mod table;
pub mod thresholds;
mod through;
mod trial;
pub mod types;
mod work;

use std::ffi::OsString;
use std::fs;
use std::io::Write;

use serde_json::json;
use xtask::Failure;

use report::Row;

/// Runs the command. The table goes to `out`, progress to `err`.
///
/// # Errors
///
/// See [`Failure`]; [`Failure::Tests`] when `--check` is asked for and a threshold does not hold.
pub fn command(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<(), Failure> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if let [first, job] = arguments.as_slice()
        && first == arguments::ONE
    {
        return run::one(&job.to_string_lossy(), out);
    }
    let asked = arguments::parse(arguments)?;
    let rows = run::run(&asked, err)?;
    xtask::print(out, &table::table(&rows));
    if let Some(path) = &asked.json {
        fs::write(path, as_json(&rows)).map_err(|reason| Failure::file("write", path, &reason))?;
    }
    let broken = thresholds::broken(&rows);
    if asked.check && !broken.is_empty() {
        return Err(Failure::Tests(broken.join("\nerror: ")));
    }
    Ok(())
}

/// The report for programs.
fn as_json(rows: &[Row]) -> String {
    let report = json!({ "documents": rows, "total": table::total(rows) });
    format!("{report:#}\n")
}
