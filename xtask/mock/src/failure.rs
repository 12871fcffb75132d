//! Why the mock does not start.

use std::fmt;
use std::io;
use std::path::Path;

/// What keeps the mock from starting: one line for people.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// A failure with that text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    pub(crate) fn file(path: &Path, reason: impl fmt::Display) -> Self {
        Self(format!("cannot read `{}`: {reason}", path.display()))
    }

    pub(crate) fn port(port: u16, reason: &io::Error) -> Self {
        Self(match reason.kind() {
            io::ErrorKind::AddrInUse => {
                format!(
                    "another program listens on port {port} already; choose another port, or 0 for a free one"
                )
            }
            io::ErrorKind::PermissionDenied => {
                format!(
                    "port {port} is not for everybody; choose one above 1023, or 0 for a free one"
                )
            }
            _ => format!("cannot listen on port {port}: {reason}"),
        })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}
