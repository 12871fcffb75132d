//! What carries a request: async or blocking, over HTTP or within the process.

use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};
use core::future::Future;
use core::pin::Pin;
use core::time::Duration;

use ::zeroize::Zeroize as _;

use super::alloc::boxed::Box;
use super::alloc::string::String;
use super::alloc::vec::Vec;
use super::operation::{Method, OperationInfo};
use super::request::{Body, Request};
use super::response::Response;

#[cfg(feature = "reqwest")]
mod with_reqwest;
#[cfg(feature = "blocking")]
mod with_ureq;

#[cfg(feature = "reqwest")]
pub use self::with_reqwest::ReqwestTransport;
#[cfg(feature = "blocking")]
pub use self::with_ureq::UreqTransport;

/// Any error that can go between threads.
pub type BoxError = Box<dyn Error + Send + Sync>;

/// A future of unknown type that can go between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Sends one attempt and reads its whole answer, and can wait.
///
/// Whoever implements it must follow no redirect, repeat nothing, and hand over every status as a [`Response`]; the
/// counts of a client are the truth only then. It must keep [`Outgoing::timeout`] and [`Outgoing::response_limit`] itself.
pub trait Transport: Send + Sync {
    /// Sends one attempt.
    fn send<'a>(
        &'a self,
        outgoing: &'a Outgoing<'a>,
    ) -> BoxFuture<'a, Result<Response, TransportError>>;

    /// Waits. It stands here because whatever sends knows which timers there are.
    fn sleep(&self, time: Duration) -> BoxFuture<'_, ()>;
}

/// The same for blocking calls.
pub trait BlockingTransport: Send + Sync {
    /// Sends one attempt.
    ///
    /// # Errors
    ///
    /// When no whole answer came.
    fn send(&self, outgoing: &Outgoing<'_>) -> Result<Response, TransportError>;

    /// Waits.
    fn sleep(&self, time: Duration);
}

/// One attempt, ready to go. What could be secret in it is wiped when it is dropped.
pub struct Outgoing<'a> {
    pub(super) head: Request,
    pub(super) body: Option<&'a Body>,
    pub(super) url: String,
    pub(super) timeout: Option<Duration>,
    pub(super) connect_timeout: Option<Duration>,
    pub(super) response_limit: usize,
}

impl Outgoing<'_> {
    /// The method.
    #[must_use]
    pub fn method(&self) -> Method {
        self.head.method
    }

    /// The whole URL. It holds ids and perhaps a key, so it is not for logs.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The operation, whose path template is safe to log.
    #[must_use]
    pub fn operation(&self) -> &'static OperationInfo {
        self.head.info
    }

    /// All headers but those of the connection, `Content-Type` included. Mark them as sensitive where that is possible.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let media_type = self.body.map(|body| ("Content-Type", &*body.media_type));
        let headers = self.head.headers.iter();
        headers
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .chain(media_type)
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.body.map(|body| body.bytes.as_slice())
    }

    /// How long the attempt may take, to the last byte of its answer.
    #[must_use]
    pub fn timeout(&self) -> Option<Duration> {
        self.timeout
    }

    /// How long a connection may take.
    #[must_use]
    pub fn connect_timeout(&self) -> Option<Duration> {
        self.connect_timeout
    }

    /// How many bytes of an answer's body are read at most.
    #[must_use]
    pub fn response_limit(&self) -> usize {
        self.response_limit
    }
}

impl Drop for Outgoing<'_> {
    fn drop(&mut self) {
        self.head
            .headers
            .iter_mut()
            .for_each(|(_, value)| value.zeroize());
        self.head.query.zeroize();
        self.url.zeroize();
    }
}

impl Debug for Outgoing<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outgoing")
            .field("head", &self.head)
            .field("body", &self.body)
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}

mod unconnected;
pub(super) use self::unconnected::Unconnected;

/// Why an attempt brought no whole answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fault {
    /// No connection: name, TCP or TLS. Nothing was sent.
    Connect,
    /// The transport cannot send such a request. Nothing was sent.
    Invalid,
    /// The time was over after the write may have begun.
    Timeout,
    /// The connection was lost after the write may have begun.
    Lost,
    /// The body of the answer is over the limit.
    TooLarge,
}

impl Display for Fault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Connect => "no connection",
            Self::Invalid => "the request cannot be sent",
            Self::Timeout => "the time for an answer is over",
            Self::Lost => "the connection was lost",
            Self::TooLarge => "the answer is over the size limit",
        })
    }
}

/// An attempt brought no whole answer.
#[derive(Debug)]
pub struct TransportError {
    fault: Fault,
    head: Option<Response>,
    source: Option<BoxError>,
}

impl TransportError {
    /// An error of that kind.
    #[must_use]
    pub fn new(fault: Fault) -> Self {
        Self {
            fault,
            head: None,
            source: None,
        }
    }

    /// Adds the status and the headers, when they came and the body did not.
    #[must_use]
    pub fn after_head(mut self, status: u16, headers: Vec<(String, String)>) -> Self {
        self.head = Some(Response::new(status, headers, Vec::new()));
        self
    }

    /// Adds what is behind it. It must not name the URL.
    #[must_use]
    pub fn because(mut self, source: impl Into<BoxError>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// What went wrong.
    #[must_use]
    pub fn fault(&self) -> Fault {
        self.fault
    }

    /// What kept the connection from coming about, when the error behind it tells.
    pub(super) fn unconnected(&self) -> Option<Unconnected> {
        let source = self
            .source
            .as_deref()
            .filter(|_| self.fault == Fault::Connect);
        source.and_then(|source| unconnected::reason(source))
    }

    /// Status and headers, when they came.
    #[must_use]
    pub fn head(&self) -> Option<(u16, &[(String, String)])> {
        let head = self.head.as_ref();
        head.map(|head| (head.status(), head.headers()))
    }
}

impl Display for TransportError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.head {
            Some(head) => write!(f, "{} in the body of status {}", self.fault, head.status()),
            None => match self.unconnected() {
                Some(reason) => write!(f, "{}: {reason}", self.fault),
                None => Display::fmt(&self.fault, f),
            },
        }
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let source = self.source.as_deref();
        source.map(|source| source as &(dyn Error + 'static))
    }
}
