//! `cargo xtask weight`: what depending on the client costs, measured on fresh crates in a temporary folder.
//!
//! Seconds are those of the processor (user and system, of cargo and all that it starts), so that a busy machine does not
//! change them much; `-j2`, nothing built before, downloads left out. The size is that of a stripped release binary that
//! makes one call. The versions are those of this repository's `Cargo.lock`.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::codegen::job;
use crate::{Failure, print, used, workshop};

mod subjects;

use subjects::Subject;
pub use subjects::Table;

/// What was measured of one crate.
struct Weight {
    dependencies: usize,
    /// Seconds of the processor for `cargo check`.
    check: f64,
    /// Of these, those for the crates of this repository alone; none where there are none.
    own: Option<f64>,
    /// Seconds of the processor for `cargo build --release`.
    build: f64,
    /// Bytes.
    size: u64,
}

/// Measures and prints the table, as it stands in the documentation; only the rows whose name has this text in it.
///
/// # Errors
///
/// [`Failure::Trouble`] where the system does not tell the time of the processor, or a file cannot be written;
/// [`Failure::Tests`] when cargo fails, which has said why; [`Failure::Usage`] when there is no such row.
pub fn run(table: Table, row: &str, out: &mut dyn Write) -> Result<(), Failure> {
    let subjects = table.subjects();
    let mut chosen = subjects
        .iter()
        .filter(|subject| subject.name.contains(row))
        .peekable();
    if chosen.peek().is_none() {
        let names: Vec<_> = subjects.iter().map(|subject| subject.name).collect();
        let (row, names) = (row.escape_debug(), names.join(", "));
        let message = format!("no row has `{row}` in its name; there are: {names}");
        return Err(Failure::Usage(message));
    }
    seconds_of_children()?;
    print(out, &table.head());
    for subject in chosen {
        let weight = measure(subject)?;
        print(out, &line(subject, &weight));
    }
    Ok(())
}

fn line(subject: &Subject, weight: &Weight) -> String {
    let own = weight
        .own
        .map_or(String::new(), |own| format!(" ({own:.1})"));
    let mebibytes = weight.size as f64 / f64::from(1 << 20);
    format!(
        "| {} | {} | {:.1}{own} | {:.1} | {mebibytes:.1} |\n",
        subject.name, weight.dependencies, weight.check, weight.build
    )
}

fn measure(subject: &Subject) -> Result<Weight, Failure> {
    let folder = tempfile::tempdir()
        .map_err(|reason| Failure::Trouble(format!("cannot make a temporary folder: {reason}")))?;
    let folder = folder.path();
    write(&folder.join("Cargo.toml"), &subject.manifest())?;
    write(&folder.join("main.rs"), &subject.program)?;
    if subject.own {
        let (from, to) = (
            job::repository().join("Cargo.lock"),
            folder.join("Cargo.lock"),
        );
        fs::copy(&from, &to).map_err(|reason| Failure::file("copy", &from, &reason))?;
    }
    let cargo = |arguments: &[&str]| cargo(folder, arguments);
    run_cargo(cargo(&["fetch"]))?;
    let check = &["check", "-j2", "--offline"];
    let all = timed(cargo(check))?;
    let own = if subject.own {
        let own = ["--package", "shopline", "--package", "client-runtime"];
        run_cargo(cargo(&[&["clean", "--offline"], &own[..]].concat()))?;
        // The rest is there, so what is done now is the crates of this repository, and the crate that depends on them.
        Some(timed(cargo(check))?)
    } else {
        None
    };
    let build = timed(cargo(&["build", "-j2", "--offline", "--release"]))?;
    let program = folder.join("target/release/weight");
    let size = fs::metadata(&program)
        .map_err(|reason| Failure::file("find", &program, &reason))?
        .len();
    Ok(Weight {
        dependencies: count(cargo(&[
            "tree",
            "-e",
            "normal",
            "--prefix",
            "none",
            "--offline",
        ]))?,
        check: all,
        own,
        build,
        size,
    })
}

fn cargo(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = workshop::cargo();
    command
        .current_dir(folder)
        .args(arguments)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("CARGO_TERM_QUIET", "true");
    command
}

fn run_cargo(mut command: Command) -> Result<(), Failure> {
    let status = command
        .stdout(Stdio::null())
        .status()
        .map_err(|reason| Failure::Trouble(format!("cannot start cargo: {reason}")))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::Tests("the crate to measure does not build".into()))
    }
}

/// Seconds of the processor that the command takes.
fn timed(command: Command) -> Result<f64, Failure> {
    let before = seconds_of_children()?;
    run_cargo(command)?;
    Ok(seconds_of_children()? - before)
}

/// Seconds, user and system together, of all children that have ended and theirs.
fn seconds_of_children() -> Result<f64, Failure> {
    let untold = "this system does not tell how long the processor was busy";
    used::children()
        .map(|used| used.seconds)
        .ok_or_else(|| Failure::Trouble(untold.into()))
}

/// How many packages `cargo tree` names, without the crate itself.
fn count(mut command: Command) -> Result<usize, Failure> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|reason| Failure::Trouble(format!("cannot start cargo: {reason}")))?;
    Ok(packages(&String::from_utf8_lossy(&output.stdout)))
}

/// How many packages stand in what `cargo tree --prefix none` prints, without the first, which is the crate itself.
fn packages(tree: &str) -> usize {
    let name = |line: &str| line.split(' ').take(2).collect::<Vec<_>>().join(" ");
    let mut names: Vec<_> = tree
        .lines()
        .skip(1)
        .filter(|line| !line.is_empty())
        .map(name)
        .collect();
    names.sort();
    names.dedup();
    names.len()
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(|reason| Failure::file("write", path, &reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_counts_once() {
        let tree = "weight v0.1.0 (/tmp/x)\na v1.0.0\nb v1.0.0\nc v0.2.0 (proc-macro)\nb v1.0.0 (*)\nb v2.0.0\n";
        assert_eq!(packages(tree), 4);
    }

    #[test]
    fn a_line_of_the_table() {
        let subject = &Table::Client.subjects()[0];
        let mut weight = Weight {
            dependencies: 18,
            check: 12.34,
            own: Some(1.25),
            build: 20.0,
            size: 3 << 19,
        };
        let text = line(subject, &weight);
        assert!(
            text.ends_with(" | 18 | 12.3 (1.2) | 20.0 | 1.5 |\n"),
            "{text}"
        );
        weight.own = None;
        assert!(line(subject, &weight).contains(" | 12.3 | "));
    }
}
