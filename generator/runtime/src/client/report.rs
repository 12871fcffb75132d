//! How a call ended, for whoever counts calls.

use core::time::Duration;

use super::super::error::{Error, ErrorKind};
use super::super::exchange::{Outcome, Summary};
use super::super::operation::OperationInfo;

/// How a call ended; nothing in it is secret or personal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// The operation, with method and path template.
    pub operation: &'static OperationInfo,
    /// What went wrong; `None` for a success.
    pub kind: Option<ErrorKind>,
    /// The status of the last answer.
    pub status: Option<u16>,
    /// Whether it was applied: the worst case over all attempts.
    pub outcome: Outcome,
    /// How often the request was sent, or was tried to be.
    pub attempts: u32,
    /// How long it took, waits included.
    pub elapsed: Duration,
}

impl Report {
    pub(super) fn success(operation: &'static OperationInfo, status: u16, told: Summary) -> Self {
        Self {
            operation,
            kind: None,
            status: Some(status),
            outcome: told.outcome,
            attempts: told.attempts,
            elapsed: told.elapsed,
        }
    }

    pub(super) fn failure<F>(error: &Error<F>) -> Self {
        Self {
            operation: error.operation(),
            kind: Some(error.kind()),
            status: error.status(),
            outcome: error.outcome(),
            attempts: error.attempts(),
            elapsed: error.elapsed(),
        }
    }
}
