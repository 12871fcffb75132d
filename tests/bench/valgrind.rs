//! Runs this very program again under valgrind, which counts what it does.

use std::ffi::OsStr;
use std::process::Command;

/// A tool of valgrind that counts.
pub(crate) struct Tool {
    pub(crate) arguments: &'static [&'static str],
    /// What stands before the count in what it says at the end.
    pub(crate) label: &'static str,
}

/// Counts instructions. The same program with the same arguments has the same count, however busy the machine is.
pub(crate) const CALLGRIND: Tool = Tool {
    arguments: &["--tool=callgrind", "--callgrind-out-file=/dev/null"],
    label: "Collected : ",
};

impl Tool {
    /// The count for one measure of this program.
    pub(crate) fn count(&self, measure: &[&OsStr]) -> Result<f64, String> {
        let program = std::env::current_exe().map_err(|error| error.to_string())?;
        let result = Command::new("valgrind")
            .args(self.arguments)
            .arg(program)
            .arg("--measure")
            .args(measure)
            .output()
            .map_err(|error| format!("valgrind cannot be run: {error}"))?;
        let said = String::from_utf8_lossy(&result.stderr).into_owned();
        let count = said.lines().rev().find_map(|line| {
            let (_, rest) = line.split_once(self.label)?;
            let digits = rest.chars().take_while(|c| c.is_ascii_digit() || *c == ',');
            digits
                .filter(char::is_ascii_digit)
                .collect::<String>()
                .parse()
                .ok()
        });
        count.filter(|_| result.status.success()).ok_or(said)
    }
}
