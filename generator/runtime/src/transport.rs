//! What carries a request: async or blocking, over HTTP or within the process.
//!
//! # TLS, and why this one
//!
//! Both transports use `rustls` over `ring`. Chosen by measuring: `reqwest` and `ureq` together, without the client, over
//! each candidate; seconds of the processor (x86-64 Linux, Rust 1.95); `cargo xtask weight --tls` prints the table again.
//! A second run of the first three candidates differed by less than a tenth.
//!
//! | TLS | dependencies | `cargo check`, s | `cargo build --release`, s | binary, MiB |
//! |---|---|---|---|---|
//! | none, to compare with | 70 | 20.4 | 56.8 | 2.0 |
//! | `rustls` over `ring` | 85 | 29.4 | 95.2 | 4.0 |
//! | `rustls` over `aws-lc-rs` | 84 | 61.5 | 124.3 | 6.0 |
//! | `rustls` over `graviola` | 86 | 24.9 | 81.2 | 5.3 |
//! | `rustls` over `rustls-rustcrypto` | 149 | 38.9 | 113.8 | 4.1 |
//! | `native-tls` (OpenSSL of the system) | 86 | 26.4 | 67.5 | 2.2 |
//!
//! - `aws-lc-rs` builds 30 s of C more in every fresh check, and the program is 2 MiB bigger. (Its prebuilt assembly is for
//!   Windows only, and without assembly it builds for debugging only.)
//! - `graviola` is the lightest to build and wants no C, but its version begins with 0, and it runs only on processors with
//!   AVX2 and ADX or on 64-bit ARM.
//! - `rustls-rustcrypto` is an alpha that says that it is not for production.
//! - `native-tls` needs OpenSSL's headers to build and its library to run, so a program fits one distribution, and it is
//!   not what a user of `reqwest` gets.
//!
//! An application that wants another one, for FIPS say, installs it as the process's `CryptoProvider` of `rustls`, and both
//! transports take it.
//!
//! # Whom they trust
//!
//! | where | authorities of the system | Mozilla's, within the program |
//! |---|---|---|
//! | an administrator has added one, as for a proxy that looks into TLS | works | fails |
//! | a container without any | fails | works |
//! | an authority is no longer trusted | an update of the system | a new release of the program |
//!
//! So it is the system, and Mozilla's where the system has none; `reqwest` brings the reader of the system's in any case,
//! and reading them takes 3 ms once in a client. `ClientBuilder::root_certificates` trusts the given ones and nobody
//! else. `ClientBuilder::proxy` names a proxy; the environment is not asked, since a variable must not decide where a
//! token travels. All else, such as a certificate of the client's own, is for a [`Transport`] of the user's own.

use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};
use core::future::Future;
use core::pin::Pin;
use core::time::Duration;

use ::zeroize::Zeroize as _;

use super::alloc::boxed::Box;
use super::alloc::string::String;
use super::alloc::vec::Vec;
use super::headers::Headers;
use super::operation::{Method, OperationInfo};
use super::request::Request;
use super::response::Response;

#[cfg(any(feature = "reqwest", feature = "blocking"))]
mod network;
#[cfg(feature = "reqwest")]
mod recent;
#[cfg(feature = "reqwest")]
mod with_reqwest;
#[cfg(feature = "blocking")]
mod with_ureq;

#[cfg(any(feature = "reqwest", feature = "blocking"))]
pub use self::network::Network;
#[cfg(feature = "reqwest")]
pub use self::with_reqwest::ReqwestTransport;
#[cfg(feature = "blocking")]
pub use self::with_ureq::UreqTransport;

/// How long a connection is kept while nothing is sent. That is less than services usually keep one: when both want to
/// use it and to close it at the same moment, a request is lost, and nobody can tell whether it was applied.
#[cfg(any(feature = "reqwest", feature = "blocking"))]
const IDLE: Duration = Duration::from_secs(15);

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

    /// Sends one attempt and hands over the head of its answer, and its body piece by piece: for streams. It must keep
    /// [`Outgoing::timeout`] until the head is there, and [`Outgoing::idle_timeout`] for each piece. Unless a transport has
    /// a way of its own, the body comes in one piece.
    fn open<'a>(
        &'a self,
        outgoing: &'a Outgoing<'a>,
    ) -> BoxFuture<'a, Result<Opened<dyn Chunks>, TransportError>> {
        Box::pin(async move {
            let answer = self.send(outgoing).await?;
            let body: Box<dyn Chunks> = Box::new(Once::of(&answer));
            Ok(Opened::new(answer.status(), answer.headers().clone(), body))
        })
    }

    /// Is ready when the time is over for something that goes on at the same time. It is a wait, unless the clock only
    /// moves when somebody waits.
    fn expire(&self, time: Duration) -> BoxFuture<'_, ()> {
        self.sleep(time)
    }
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

    /// Sends one attempt and hands over the head of its answer, and its body piece by piece; see [`Transport::open`].
    ///
    /// # Errors
    ///
    /// When no head came.
    fn open(&self, outgoing: &Outgoing<'_>) -> Result<Opened<dyn BlockingChunks>, TransportError> {
        let answer = self.send(outgoing)?;
        let body: Box<dyn BlockingChunks> = Box::new(Once::of(&answer));
        Ok(Opened::new(answer.status(), answer.headers().clone(), body))
    }
}

/// One attempt, ready to go. What could be secret in it is wiped when it is dropped.
pub struct Outgoing<'a> {
    pub(super) request: &'a Request,
    pub(super) secrets: Secrets,
    pub(super) url: String,
    /// Where its path begins in the URL.
    pub(super) path: usize,
    pub(super) timeout: Option<Duration>,
    pub(super) connect_timeout: Option<Duration>,
    pub(super) idle_timeout: Option<Duration>,
    pub(super) response_limit: usize,
}

impl Outgoing<'_> {
    /// The method.
    #[must_use]
    pub fn method(&self) -> Method {
        self.request.method
    }

    /// The whole URL. It holds ids and perhaps a key, so it is not for logs.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The URL in two: scheme and host, and path and query.
    #[must_use]
    pub fn origin_and_target(&self) -> (&str, &str) {
        self.url.split_at_checked(self.path).unwrap_or_default()
    }

    /// The operation, whose path template is safe to log.
    #[must_use]
    pub fn operation(&self) -> &'static OperationInfo {
        self.request.info
    }

    /// All headers but those of the connection, `Content-Type` included. Mark them as sensitive where that is possible.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let body = self.request.body.as_ref();
        let media_type = body.map(|body| ("Content-Type", &*body.media_type));
        let headers = self.request.pairs();
        headers
            .filter(|(name, _)| self.secrets.get(name).is_none())
            .chain(self.secrets.headers())
            .chain(media_type)
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        let body = self.request.body.as_ref();
        body.map(|body| body.bytes.as_slice())
    }

    /// How long the body is, to be said in a header: also when there is none and the method leads to expect one (RFC 9110,
    /// 8.6). Some services refuse a POST that does not say it.
    #[cfg(any(feature = "reqwest", feature = "blocking"))]
    fn content_length(&self) -> Option<usize> {
        let expected = matches!(self.method(), Method::Put | Method::Post | Method::Patch);
        let length = self.body().map(<[u8]>::len);
        length.or(expected.then_some(0))
    }

    /// How much room to make for an answer that says how long it is. One that promises too much gets no more than what
    /// answers usually need.
    #[cfg(any(feature = "reqwest", feature = "blocking"))]
    fn room(&self, promised: Option<u64>) -> usize {
        const USUAL: usize = 64 << 10;
        let promised = promised.and_then(|length| usize::try_from(length).ok());
        promised.unwrap_or(0).min(self.response_limit).min(USUAL)
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

    /// How long each wait for more of the body of a stream may take.
    #[must_use]
    pub fn idle_timeout(&self) -> Option<Duration> {
        self.idle_timeout
    }

    /// How many bytes of an answer's body are read at most.
    #[must_use]
    pub fn response_limit(&self) -> usize {
        self.response_limit
    }
}

impl Drop for Outgoing<'_> {
    fn drop(&mut self) {
        // The other credentials wipe themselves.
        if self.secrets.queries().next().is_some() {
            self.url.zeroize();
        }
    }
}

impl Debug for Outgoing<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outgoing")
            .field("request", &self.request)
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}

mod opened;
mod secrets;
mod unconnected;
pub(super) use self::opened::Once;
pub use self::opened::{BlockingChunks, Chunks, Opened};
pub(super) use self::secrets::Secrets;
pub(super) use self::unconnected::Unconnected;

/// Why an attempt brought no whole answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fault {
    /// No connection, or none in time: name, TCP or TLS. Nothing was sent that could be a request.
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
    pub fn after_head(mut self, status: u16, headers: impl Into<Headers>) -> Self {
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
    pub fn head(&self) -> Option<(u16, &Headers)> {
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

#[cfg(all(test, any(feature = "reqwest", feature = "blocking")))]
mod tests {
    use super::super::request::RequestBuilder;
    use super::*;

    static INFO: OperationInfo = OperationInfo::new("op", Method::Put, "/");

    /// What a transport is handed, with a token.
    pub(super) fn outgoing() -> Outgoing<'static> {
        static REQUEST: std::sync::OnceLock<Request> = std::sync::OnceLock::new();
        let request = || {
            let mut request = RequestBuilder::new(&INFO);
            request.json("").expect("JSON");
            let mut request = request.finish().expect("a request");
            let set = request.set_header("User-Agent", "canary");
            set.expect("a header");
            request
        };
        let mut secrets = Secrets::default();
        secrets.header("Authorization", &["Bearer ", "canary"]);
        Outgoing {
            request: REQUEST.get_or_init(request),
            secrets,
            url: "http://127.0.0.1:9/".into(),
            path: "http://127.0.0.1:9".len(),
            timeout: None,
            connect_timeout: None,
            idle_timeout: None,
            response_limit: 0,
        }
    }
}
