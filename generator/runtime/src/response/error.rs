//! What can go wrong in reading a response.

use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};

use super::super::alloc::boxed::Box;
use super::super::alloc::string::String;
use super::Response;
use super::reason::reason;

/// A body does not fit what the description says. It names the place, never the value.
///
/// `Display` and `Debug` show names that the description does not declare as `[redacted]`: they come from the data.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecodeError {
    /// The status of the response.
    pub status: u16,
    /// The JSON Pointer (RFC 6901) to the value that does not fit; empty for the whole body. It is exact, so it can hold
    /// names from the data.
    pub pointer: String,
    /// The same, as it may be shown.
    pub(super) shown: String,
    /// What was expected, and the kind of what was found.
    pub message: String,
    /// The line in the body, counted from one; zero when it is not known.
    pub line: usize,
    /// The column in that line, in bytes counted from one; zero when it is not known.
    pub column: usize,
}

impl DecodeError {
    pub(in super::super) fn new(status: u16, message: &str) -> Self {
        Self {
            status,
            pointer: String::new(),
            shown: String::new(),
            message: message.into(),
            line: 0,
            column: 0,
        }
    }
}

impl Display for DecodeError {
    /// One line: the place and what is wrong there.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "the body of status {} does not fit", self.status)?;
        if !self.shown.is_empty() {
            write!(f, " at {}", self.shown.escape_debug())?;
        }
        write!(f, ": {}", self.message.escape_debug())?;
        if self.line > 0 {
            write!(f, " (line {}, column {})", self.line, self.column)?;
        }
        Ok(())
    }
}

impl Debug for DecodeError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeError")
            .field("status", &self.status)
            .field("pointer", &self.shown)
            .field("message", &self.message)
            .field("line", &self.line)
            .field("column", &self.column)
            .finish()
    }
}

impl Error for DecodeError {}

/// A declared status, with its reason where there is one.
pub(in super::super) struct Declared(pub(in super::super) u16);

impl Display for Declared {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match reason(self.0) {
            Some(reason) => write!(f, "{} {reason}", self.0),
            None => Display::fmt(&self.0, f),
        }
    }
}

/// What a status means that the description does not declare.
pub(in super::super) fn unexpected(status: u16, f: &mut Formatter<'_>) -> fmt::Result {
    match status {
        300..=399 => write!(
            f,
            "status {status} redirects, which is not followed: the request and its credential go only to the base URL"
        ),
        _ => write!(f, "status {status}, which is not declared"),
    }
}

/// A response that is no success, or cannot be read.
///
/// One pointer wide. `Display` is one line, with the path template and the status and without the body; `Debug` has no
/// body either, also not that of a declared failure.
pub struct ResponseError<F>(Box<Inner<F>>);

struct Inner<F> {
    cause: Cause<F>,
    response: Response,
}

enum Cause<F> {
    Failure(F),
    Unexpected,
    Decode(DecodeError),
}

/// What is wrong with a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseErrorKind {
    /// A failure that the description declares.
    Failure,
    /// A status that it does not declare.
    Unexpected,
    /// A body that does not fit what it declares for this status.
    Decode,
}

impl<F> ResponseError<F> {
    pub(super) fn failure_of(failure: F, response: Response) -> Self {
        let cause = Cause::Failure(failure);
        Self(Box::new(Inner { cause, response }))
    }

    pub(super) fn unexpected(response: Response) -> Self {
        let cause = Cause::Unexpected;
        Self(Box::new(Inner { cause, response }))
    }

    pub(in super::super) fn decode(error: DecodeError, response: Response) -> Self {
        let cause = Cause::Decode(error);
        Self(Box::new(Inner { cause, response }))
    }

    /// What is wrong.
    #[must_use]
    pub fn kind(&self) -> ResponseErrorKind {
        match self.0.cause {
            Cause::Failure(_) => ResponseErrorKind::Failure,
            Cause::Unexpected => ResponseErrorKind::Unexpected,
            Cause::Decode(_) => ResponseErrorKind::Decode,
        }
    }

    /// The status code.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.0.response.status()
    }

    /// The body as it came.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        self.0.response.body()
    }

    /// The whole response.
    #[must_use]
    pub fn response(&self) -> &Response {
        &self.0.response
    }

    /// The declared failure.
    #[must_use]
    pub fn failure(&self) -> Option<&F> {
        match &self.0.cause {
            Cause::Failure(failure) => Some(failure),
            _ => None,
        }
    }

    /// The declared failure, by value.
    #[must_use]
    pub fn into_failure(self) -> Option<F> {
        match self.0.cause {
            Cause::Failure(failure) => Some(failure),
            _ => None,
        }
    }

    /// Why the body does not fit.
    #[must_use]
    pub fn decode_error(&self) -> Option<&DecodeError> {
        match &self.0.cause {
            Cause::Decode(error) => Some(error),
            _ => None,
        }
    }
}

impl<F> Display for ResponseError<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(info) = self.0.response.operation() {
            write!(f, "{info}: ")?;
        }
        match &self.0.cause {
            Cause::Failure(_) => write!(f, "status {}", Declared(self.status())),
            Cause::Unexpected => unexpected(self.status(), f),
            Cause::Decode(error) => Display::fmt(error, f),
        }
    }
}

impl<F> Debug for ResponseError<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("ResponseError");
        match &self.0.cause {
            // A service quotes in its messages what it was sent, so they are for whoever asks for them.
            Cause::Failure(_) => out.field("failure", &self.status()),
            Cause::Unexpected => out.field("unexpected", &self.status()),
            Cause::Decode(error) => out.field("decode", error),
        };
        out.field("response", &self.0.response).finish()
    }
}

impl<F> Error for ResponseError<F> {
    /// Why the body does not fit stands in `Display`; this is what is behind it.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.0.cause {
            Cause::Failure(_) | Cause::Unexpected => None,
            Cause::Decode(error) => error.source(),
        }
    }
}
