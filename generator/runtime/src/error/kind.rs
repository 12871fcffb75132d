//! The kinds of errors of a call.

/// What went wrong with a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The request breaks limits or rules of the description; nothing was sent.
    Rules,
    /// The update would change nothing; nothing was sent.
    EmptyUpdate,
    /// The request cannot be built; nothing was sent.
    Request,
    /// There is no token, or none that may go to this address.
    Credential,
    /// The client lacks a transport or a base URL; nothing was sent.
    Setup,
    /// There was no connection, or none in time; nothing was sent.
    Connect,
    /// No answer came in time.
    Timeout,
    /// The connection was lost before the answer.
    Lost,
    /// The service answered with a status that is no success; `failure()` has the body of a declared one.
    Status,
    /// The service points elsewhere; nothing follows, so no credential reaches another host.
    Redirect,
    /// A success whose body did not come whole, is too large, or does not fit. It was applied, and is never repeated.
    Unreadable,
}

impl ErrorKind {
    /// What an error with an answer of this status is.
    pub(super) const fn of_status(status: u16) -> Self {
        match status {
            200..=299 => Self::Unreadable,
            300..=399 => Self::Redirect,
            _ => Self::Status,
        }
    }
}
