//! Programs of others: they are there or the command says what to install, and they speak only when they fail.

use std::io::ErrorKind;
use std::process::{Command, Output};

use crate::Failure;

/// Runs a program to its end and gives back what it printed.
///
/// `remedy` says what to install when it is not there.
pub(super) fn output(command: &mut Command, remedy: &str) -> Result<Output, Failure> {
    let name = command.get_program().to_string_lossy().into_owned();
    command.output().map_err(|reason| {
        Failure::Trouble(match reason.kind() {
            ErrorKind::NotFound => format!("there is no program `{name}`: {remedy}"),
            _ => format!("cannot run `{name}`: {reason}"),
        })
    })
}

/// Runs a program that has to succeed.
pub(super) fn succeed(command: &mut Command, what: &str, remedy: &str) -> Result<(), Failure> {
    let output = output(command, remedy)?;
    if output.status.success() {
        return Ok(());
    }
    Err(Failure::Trouble(format!(
        "{what} failed ({})\n{}",
        output.status,
        said(&output)
    )))
}

/// All that a program printed.
pub(super) fn said(output: &Output) -> String {
    let text = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    text.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_says_what_to_install() {
        let mut command = Command::new("no-such-program-anywhere");
        let failure = succeed(&mut command, "the test", "install it from nowhere");
        let failure = failure.expect_err("nothing is there");
        assert_eq!(failure.exit_code(), 2);
        let wanted =
            "error: there is no program `no-such-program-anywhere`: install it from nowhere\n";
        assert_eq!(failure.to_string(), wanted);
    }
}
