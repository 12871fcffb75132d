//! `cargo xtask mock`: builds and starts the package `mock`, which codegen does not wait for.

use std::env;
use std::ffi::OsString;
use std::process::Command;

use crate::Failure;
use crate::codegen::job;

/// Runs the mock until it ends.
///
/// # Errors
///
/// [`Failure::Trouble`] when cargo cannot be started; [`Failure::Told`] when the mock failed and said why.
pub fn run(arguments: impl Iterator<Item = OsString>) -> Result<(), Failure> {
    let status = command(arguments)
        .status()
        .map_err(|reason| Failure::Trouble(format!("cannot start cargo: {reason}")))?;
    match status.code() {
        Some(0) => Ok(()),
        Some(code) => Err(Failure::Told(u8::try_from(code).unwrap_or(2))),
        // Ended by a signal, such as Ctrl-C.
        None => Ok(()),
    }
}

/// The command: cargo, which builds the package when it is not built yet. Paths in the arguments stay relative to the
/// folder that the user stands in.
fn command(arguments: impl Iterator<Item = OsString>) -> Command {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args(["run", "--quiet", "--package", "mock", "--manifest-path"])
        .arg(job::repository().join("Cargo.toml"))
        .arg("--")
        .args(arguments);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_reach_the_mock() {
        let given = ["--port", "0", "--spec", "a b.yaml"].map(OsString::from);
        let command = command(given.clone().into_iter());
        let arguments: Vec<_> = command.get_args().collect();
        assert_eq!(arguments[..4], ["run", "--quiet", "--package", "mock"]);
        assert_eq!(arguments[arguments.len() - 4..], given);
    }
}
