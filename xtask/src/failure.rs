//! Why a command did not do what it was asked for, and the exit code that says so.

use std::fmt;
use std::io;
use std::path::Path;

/// The ways in which a command fails.
#[derive(Debug)]
pub enum Failure {
    /// The description is wrong; the text is the rendered diagnostics.
    Spec(String),
    /// `--check` found files that are not fresh; the text lists them.
    Stale(String),
    /// Tests or measures that a command ran have failed; their own words stand above.
    Tests(String),
    /// The command line is wrong; what, and the usage.
    Usage(String),
    /// Files of ours could not be read or written, or something stands in their way.
    Trouble(String),
    /// A program that we started failed with that exit code, and has said why.
    Told(u8),
}

impl Failure {
    /// The exit code of the process.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Spec(_) | Self::Stale(_) | Self::Tests(_) => 1,
            Self::Usage(_) | Self::Trouble(_) => 2,
            Self::Told(code) => *code,
        }
    }

    /// Trouble with one file or folder: `cannot read path: reason`.
    #[must_use]
    pub fn file(action: &str, path: &Path, reason: &io::Error) -> Self {
        Self::Trouble(format!("cannot {action} `{}`: {reason}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::Spec(report) | Self::Stale(report) => report,
            Self::Tests(message) | Self::Usage(message) | Self::Trouble(message) => {
                f.write_str("error: ")?;
                message
            }
            Self::Told(_) => return Ok(()),
        };
        f.write_str(text)?;
        if text.ends_with('\n') {
            Ok(())
        } else {
            f.write_str("\n")
        }
    }
}

impl std::error::Error for Failure {}
