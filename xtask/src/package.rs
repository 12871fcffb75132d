//! `cargo xtask mock`, `demo`, `corpus` and `scale`: each builds and starts a package of that name, which codegen does
//! not wait for. So a broken generated crate stops neither this tool nor the repair.

use std::env;
use std::ffi::OsString;
use std::io::Write;
use std::process::Command;

use crate::codegen::job;
use crate::{Failure, print, workshop};

/// Runs a package until it ends.
///
/// # Errors
///
/// [`Failure::Trouble`] when cargo cannot be started; [`Failure::Told`] when the package failed and said why.
pub fn run(
    package: &str,
    arguments: impl Iterator<Item = OsString>,
    err: &mut dyn Write,
) -> Result<(), Failure> {
    if is_new(package) {
        print(
            err,
            &format!("building {package}; the first time takes a minute or two\n"),
        );
    }
    let status = command(package, arguments)
        .status()
        .map_err(|reason| Failure::Trouble(format!("cannot start cargo: {reason}")))?;
    match status.code() {
        Some(0) => Ok(()),
        Some(code) => Err(Failure::Told(u8::try_from(code).unwrap_or(2))),
        // Ended by a signal, such as Ctrl-C.
        None => Ok(()),
    }
}

/// Whether the package was never built beside this tool: cargo is quiet, and nobody should wonder what it waits for.
fn is_new(package: &str) -> bool {
    let program = format!("{package}{}", env::consts::EXE_SUFFIX);
    env::current_exe().is_ok_and(|tool| !tool.with_file_name(program).exists())
}

/// The command: cargo, which builds the package when it is not built yet. Paths in the arguments stay relative to the
/// folder that the user stands in.
fn command(package: &str, arguments: impl Iterator<Item = OsString>) -> Command {
    let mut command = workshop::cargo();
    command
        .args(["run", "--quiet", "--package", package, "--manifest-path"])
        .arg(job::repository().join("Cargo.toml"))
        .arg("--")
        .args(arguments);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_reach_the_package() {
        let given = ["--port", "0", "--spec", "a b.yaml"].map(OsString::from);
        for package in ["mock", "demo", "corpus", "scale"] {
            let command = command(package, given.clone().into_iter());
            let arguments: Vec<_> = command.get_args().collect();
            assert_eq!(arguments[..4], ["run", "--quiet", "--package", package]);
            assert_eq!(arguments[arguments.len() - 4..], given);
        }
    }
}
