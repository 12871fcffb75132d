//! Whether a call was applied.

use core::fmt::{self, Display, Formatter};

/// Whether the service has done what was asked: the worst case over all attempts.
///
/// | what happened | outcome |
/// |---|---|
/// | nothing was sent: no connection, or refused before sending | `NotApplied` |
/// | a status 4xx other than 408 and 499 | `NotApplied` |
/// | a timeout or a lost connection after the write began | `Unknown` |
/// | 1xx, 3xx, 5xx, 408, 499 | `Unknown` |
/// | any 2xx, readable or not | `Applied` |
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// Surely not.
    NotApplied,
    /// Nobody can tell from here.
    Unknown,
    /// Surely.
    Applied,
}

impl Outcome {
    /// What a status says.
    #[must_use]
    pub const fn of_status(status: u16) -> Self {
        match status {
            200..=299 => Self::Applied,
            408 | 499 => Self::Unknown,
            400..=498 => Self::NotApplied,
            _ => Self::Unknown,
        }
    }
}

impl Display for Outcome {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotApplied => "not applied",
            Self::Unknown => "perhaps applied",
            Self::Applied => "applied",
        })
    }
}
