//! The one error of a call.

use core::error::Error as StdError;
use core::fmt::{self, Debug, Display, Formatter};
use core::time::Duration;

use ::serde::de::DeserializeOwned;

use super::alloc::boxed::Box;
use super::alloc::string::String;
use super::alloc::sync::Arc;
use super::alloc::vec::Vec;
use super::exchange::{Outcome, Summary};
use super::header::Header;
use super::headers::Headers;
use super::operation::OperationInfo;
use super::request::RequestError;
use super::response::{self, Declared, DecodeError, Response, ResponseError};
use super::transport::{Fault, TransportError};
use super::violation::Violations;

mod credential;
mod kind;
mod words;

pub use self::credential::CredentialError;
pub use self::kind::ErrorKind;

/// A call did not succeed, or its success cannot be read.
///
/// [`Error::outcome`] says whether the service has done what was asked, [`Error::failure`] has the typed body of a
/// declared failure. `Display` is one line with the path template, without ids and bodies; `Debug` has no body either, also
/// not that of a declared failure, in which services quote what they were sent. `source()` is what stands behind that line
/// and is not said in it, such as the error of the HTTP library.
pub struct Error<F>(Box<Inner<F>>);

struct Inner<F> {
    info: &'static OperationInfo,
    cause: Cause<F>,
    summary: Summary,
    language: Arc<str>,
}

enum Cause<F> {
    Local(Local),
    Answer(ResponseError<F>),
}

/// What can go wrong without a whole answer, the same for all operations.
#[derive(Debug)]
pub(super) enum Local {
    Rules(Violations),
    EmptyUpdate,
    Request(RequestError),
    Credential(CredentialError),
    Setup(&'static str),
    Transport(TransportError),
    Deadline,
}

impl Local {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Rules(_) => ErrorKind::Rules,
            Self::EmptyUpdate => ErrorKind::EmptyUpdate,
            Self::Request(_) => ErrorKind::Request,
            Self::Credential(_) => ErrorKind::Credential,
            Self::Setup(_) => ErrorKind::Setup,
            Self::Deadline => ErrorKind::Timeout,
            Self::Transport(error) => match (error.head(), error.fault()) {
                (Some((status, _)), _) => ErrorKind::of_status(status),
                (None, Fault::Connect) => ErrorKind::Connect,
                (None, Fault::Invalid) => ErrorKind::Request,
                (None, Fault::Timeout) => ErrorKind::Timeout,
                (None, Fault::Lost | Fault::TooLarge) => ErrorKind::Lost,
            },
        }
    }

    /// What is behind it; what it says itself stands in the error's own line.
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Rules(error) => error.source(),
            Self::Request(error) => error.source(),
            Self::Credential(error) => error.source(),
            Self::Transport(error) => error.source(),
            Self::EmptyUpdate | Self::Setup(_) | Self::Deadline => None,
        }
    }
}

impl<F> Error<F> {
    pub(super) fn local(
        info: &'static OperationInfo,
        local: Local,
        summary: Summary,
        language: Arc<str>,
    ) -> Self {
        let cause = Cause::Local(local);
        Self(Box::new(Inner {
            info,
            cause,
            summary,
            language,
        }))
    }

    pub(super) fn answer(
        info: &'static OperationInfo,
        answer: ResponseError<F>,
        summary: Summary,
        language: Arc<str>,
    ) -> Self {
        let cause = Cause::Answer(answer);
        Self(Box::new(Inner {
            info,
            cause,
            summary,
            language,
        }))
    }

    /// What went wrong.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match &self.0.cause {
            Cause::Local(local) => local.kind(),
            Cause::Answer(answer) => ErrorKind::of_status(answer.status()),
        }
    }

    /// Whether the service has done what was asked: the worst case over all attempts.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.0.summary.outcome
    }

    /// How often the request was sent, or was tried to be.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.summary.attempts
    }

    /// How long the call took, waits included.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.0.summary.elapsed
    }

    /// How long the service asks to wait, counted from its last answer.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.summary.retry_after
    }

    /// The operation.
    #[must_use]
    pub fn operation(&self) -> &'static OperationInfo {
        self.0.info
    }

    /// The status of the last answer.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        match &self.0.cause {
            Cause::Answer(answer) => Some(answer.status()),
            Cause::Local(Local::Transport(error)) => error.head().map(|(status, _)| status),
            Cause::Local(_) => None,
        }
    }

    /// The declared failure, with its typed body.
    #[must_use]
    pub fn failure(&self) -> Option<&F> {
        match &self.0.cause {
            Cause::Answer(answer) => answer.failure(),
            Cause::Local(_) => None,
        }
    }

    /// The declared failure, by value.
    #[must_use]
    pub fn into_failure(self) -> Option<F> {
        match self.0.cause {
            Cause::Answer(answer) => answer.into_failure(),
            Cause::Local(_) => None,
        }
    }

    /// Why no whole answer came.
    #[must_use]
    pub fn transport_error(&self) -> Option<&TransportError> {
        match &self.0.cause {
            Cause::Local(Local::Transport(error)) => Some(error),
            _ => None,
        }
    }

    /// The limits and rules that the request does not keep; nothing was sent.
    #[must_use]
    pub fn violations(&self) -> Option<&Violations> {
        match &self.0.cause {
            Cause::Local(Local::Rules(violations)) => Some(violations),
            _ => None,
        }
    }

    /// The violations as sentences in the client's language, each with its place in front; none when there are none.
    #[must_use]
    pub fn violation_messages(&self) -> Vec<String> {
        self.violation_messages_in(&self.0.language)
    }

    fn violation_messages_in(&self, language: &str) -> Vec<String> {
        let violations = self.violations().into_iter().flatten();
        let say = |one: &super::violation::Violation| {
            let place = one.parameter.unwrap_or_default();
            let message = one.message(language);
            // A rule on the whole body has no place.
            match (place, &*one.pointer) {
                ("", "") => message.into(),
                (place, pointer) => [place, pointer, ": ", &*message].concat(),
            }
        };
        violations.map(say).collect()
    }

    /// The last answer, when all of it came.
    #[must_use]
    pub fn response(&self) -> Option<&Response> {
        match &self.0.cause {
            Cause::Answer(answer) => Some(answer.response()),
            Cause::Local(_) => None,
        }
    }

    /// The body of the last answer as it came; empty when there is none.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        self.response().map(Response::body).unwrap_or_default()
    }

    /// The headers of the last answer; empty when there are none.
    #[must_use]
    pub fn headers(&self) -> &Headers {
        static NONE: Headers = Headers::new();
        match &self.0.cause {
            Cause::Answer(answer) => answer.response().headers(),
            Cause::Local(Local::Transport(error)) => {
                error.head().map_or(&NONE, |(_, headers)| headers)
            }
            Cause::Local(_) => &NONE,
        }
    }

    /// The value of a declared header of the last answer; `None` when it is missing, or is not what the description says.
    #[must_use]
    pub fn read_header<T: DeserializeOwned>(&self, header: &Header<T>) -> Option<T> {
        header.read(self.headers())
    }

    /// Where and why the body of the answer does not fit, with its JSON Pointer.
    #[must_use]
    pub fn decode_error(&self) -> Option<&DecodeError> {
        match &self.0.cause {
            Cause::Answer(answer) => answer.decode_error(),
            Cause::Local(_) => None,
        }
    }
}

impl<F> Display for Error<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Inner {
            info,
            cause,
            summary,
            ..
        } = &*self.0;
        // The error of building a request names the operation itself.
        if !matches!(cause, Cause::Local(Local::Request(_))) {
            write!(f, "{info}: ")?;
        }
        match cause {
            Cause::Local(Local::Rules(error)) => Display::fmt(error, f)?,
            Cause::Local(Local::EmptyUpdate) => {
                f.write_str("the update changes nothing; `allow_empty` sends it all the same")?;
            }
            Cause::Local(Local::Request(error)) => Display::fmt(error, f)?,
            Cause::Local(Local::Credential(error)) => Display::fmt(error, f)?,
            Cause::Local(Local::Setup(what)) => f.write_str(what)?,
            Cause::Local(Local::Transport(error)) => Display::fmt(error, f)?,
            Cause::Local(Local::Deadline) => f.write_str("the time for the call is over")?,
            Cause::Answer(answer) => match (answer.failure(), answer.decode_error()) {
                (Some(_), _) => Display::fmt(&Declared(answer.status()), f)?,
                (None, Some(error)) => Display::fmt(error, f)?,
                (None, None) => response::unexpected(answer.status(), f)?,
            },
        }
        let plural = if summary.attempts == 1 { "" } else { "s" };
        let (outcome, attempts) = (summary.outcome, summary.attempts);
        write!(f, " ({outcome}, {attempts} attempt{plural})")
    }
}

impl<F> Debug for Error<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Error");
        out.field("operation", &self.0.info.id)
            .field("kind", &self.kind())
            .field("summary", &self.0.summary);
        match &self.0.cause {
            Cause::Local(local) => out.field("cause", local),
            Cause::Answer(answer) => out.field("cause", answer),
        };
        out.finish()
    }
}

impl<F> StdError for Error<F> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.0.cause {
            Cause::Local(local) => local.source(),
            Cause::Answer(answer) => answer.source(),
        }
    }
}
