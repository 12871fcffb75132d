//! What can go wrong while items come.

use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};

use super::super::alloc::boxed::Box;
use super::super::alloc::format;
use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::sync::Arc;
use super::super::alloc::vec::Vec;
use super::super::exchange::Outcome;
use super::super::messages::errors as chinese;
use super::super::operation::OperationInfo;
use super::super::response::DecodeError;
use super::super::transport::{Fault, TransportError};

/// An item cannot be read, or no more items come although the service has not ended the stream.
///
/// `Display` is one line with the path template and without the item; `Debug` has no item either.
pub struct StreamError(Box<Inner>);

struct Inner {
    info: Option<&'static OperationInfo>,
    language: Option<Arc<str>>,
    /// How many items came, this one included.
    count: u64,
    cause: Cause,
}

pub(super) enum Cause {
    Unfit(DecodeError, Vec<u8>),
    TooLarge(usize),
    Transport(TransportError),
}

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StreamErrorKind {
    /// An item does not fit what the description says. The next one may.
    Unfit,
    /// An item is over the size limit. Nothing more comes.
    TooLarge,
    /// No more came in time. Nothing more comes.
    Timeout,
    /// The connection was lost. Nothing more comes.
    Lost,
}

impl StreamError {
    pub(super) fn new(count: u64, cause: Cause) -> Self {
        let (info, language) = (None, None);
        Self(Box::new(Inner {
            info,
            language,
            count,
            cause,
        }))
    }

    pub(super) fn of(mut self, info: Option<&'static OperationInfo>, language: &Arc<str>) -> Self {
        self.0.info = info;
        self.0.language = Some(Arc::clone(language));
        self
    }

    /// What went wrong.
    #[must_use]
    pub fn kind(&self) -> StreamErrorKind {
        match &self.0.cause {
            Cause::Unfit(..) => StreamErrorKind::Unfit,
            Cause::TooLarge(_) => StreamErrorKind::TooLarge,
            Cause::Transport(error) if error.fault() == Fault::Timeout => StreamErrorKind::Timeout,
            Cause::Transport(_) => StreamErrorKind::Lost,
        }
    }

    /// Whether the service has done what was asked: it has, since the success has begun.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        Outcome::Applied
    }

    /// How many items came, one that cannot be read included.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.0.count
    }

    /// Where and why an item does not fit.
    #[must_use]
    pub fn decode_error(&self) -> Option<&DecodeError> {
        match &self.0.cause {
            Cause::Unfit(error, _) => Some(error),
            _ => None,
        }
    }

    /// The item that does not fit, as it came; empty when that is not what went wrong.
    #[must_use]
    pub fn item(&self) -> &[u8] {
        match &self.0.cause {
            Cause::Unfit(_, bytes) => bytes,
            _ => &[],
        }
    }

    /// Why no more came.
    #[must_use]
    pub fn transport_error(&self) -> Option<&TransportError> {
        match &self.0.cause {
            Cause::Transport(error) => Some(error),
            _ => None,
        }
    }

    /// The error as one line in the client's language, for people; English when the client speaks none that we know.
    #[must_use]
    pub fn message(&self) -> String {
        match &self.0.language {
            Some(language) => self.message_in(language),
            None => self.to_string(),
        }
    }

    /// The same in another language, a BCP 47 tag such as `zh-Hant`.
    #[must_use]
    pub fn message_in(&self, language: &str) -> String {
        if !chinese::wanted(language) {
            return self.to_string();
        }
        let count = self.0.count;
        let what = match &self.0.cause {
            Cause::Unfit(error, _) => {
                format!("第 {count} 項不符規格：{}", chinese::reason(&error.message))
            }
            Cause::TooLarge(limit) => format!("第 {} 項超過 {limit} 位元組的上限", count + 1),
            Cause::Transport(error) => {
                format!("收到 {count} 項後{}", chinese::fault(error.fault()))
            }
        };
        match self.0.info {
            Some(info) => format!("{info}：{what}"),
            None => what,
        }
    }
}

impl Display for StreamError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(info) = self.0.info {
            write!(f, "{info}: ")?;
        }
        let count = self.0.count;
        match &self.0.cause {
            Cause::Unfit(error, _) => write!(f, "item {count} of the stream: {error}"),
            Cause::TooLarge(limit) => {
                write!(
                    f,
                    "item {} of the stream has more than {limit} bytes",
                    count + 1
                )
            }
            Cause::Transport(error) => {
                write!(f, "the stream broke after {count} items: {}", error.fault())
            }
        }
    }
}

impl Debug for StreamError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("StreamError");
        out.field("kind", &self.kind())
            .field("count", &self.0.count);
        match &self.0.cause {
            Cause::Unfit(error, _) => out.field("error", error),
            Cause::TooLarge(limit) => out.field("limit", limit),
            Cause::Transport(error) => out.field("error", error),
        };
        out.finish()
    }
}

impl Error for StreamError {
    /// What stands behind that line and is not said in it.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.0.cause {
            Cause::Transport(error) => error.source(),
            _ => None,
        }
    }
}
