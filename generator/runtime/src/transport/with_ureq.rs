//! The blocking transport over `ureq`.

use core::time::Duration;
use std::io::{ErrorKind, Read};

use ::ureq::http::header::CONTENT_LENGTH;
use ::ureq::http::request::Builder;
use ::ureq::http::{HeaderMap, Request, Response as Answer};
use ::ureq::tls::{Certificate, RootCerts, TlsConfig};
use ::ureq::{Agent, Body, BodyReader, Error, Proxy, SendBody, Timeout};

use super::super::alloc::boxed::Box;
use super::super::alloc::vec;
use super::super::alloc::vec::Vec;
use super::super::headers::Headers;
use super::super::response::Response;
use super::network::{Network, Trust, provider};
use super::{
    BlockingChunks, BlockingTransport, BoxError, Fault, IDLE, Opened, Outgoing, TransportError,
};

/// How many bytes of a body are handed over at once. The library looks at the clock between two pieces only, and a write
/// that a slow peer takes in crumbs starts its timeout anew with each of them: with pieces of 128 KiB, half a second has
/// become almost two.
const PIECE: u64 = 4 << 10;

/// How many bytes of a stream are taken at once, at most.
const READ: usize = 16 << 10;

/// Sends over HTTP/1.1 with `ureq`. TLS is `rustls`; [`Network`] says whom it trusts.
///
/// It follows no redirect, keeps no cookies and repeats nothing.
///
/// - A connection is kept for 15 seconds and looked at before it is used again. When the service closes it just then, the
///   request comes back as [`Fault::Lost`]; it is never sent twice in secret.
/// - Until the library has asked for the first byte of the body, the service cannot have the request, and whatever goes
///   wrong is [`Fault::Connect`]. A request without a body tells less: there only a refused connection, an unknown host
///   and a connection out of time are `Connect`, and all else may have been sent.
/// - The answer is read when the request is written, so a refusal that does not wait for a large body may come too late.
///   A write on which the peer stalls can last for its timeout once more; that takes a body greater than what the system
///   holds back for the peer, about a megabyte.
/// - Until a stream begins, sending the head, sending the body and waiting for the answer may take the time for an attempt
///   each; after that, each wait for more.
/// - A head of an answer may have 64 KiB and 128 headers.
///
/// **What `ureq` logs.** At `DEBUG` it logs method, scheme and host, and of the answer the status and headers such as
/// `Content-Type`, `Date` and `Server`, but no path, no query, no other header and no body. At `TRACE` it logs the whole
/// URL and `Location`, and `ureq_proto` logs each byte that goes over the wire: token, ids, bodies. Where such a `TRACE`
/// would get into `tracing`, all that `ureq` logs during the attempt is kept from there; for the lines of `DEBUG` set
/// `ureq=debug,ureq_proto=debug`. A logger of the crate `log` that is no bridge to `tracing` is out of reach, as is
/// `tracing` without this library's feature of that name: there, never let `ureq` and `ureq_proto` log at `TRACE`, which
/// `log`'s feature `release_max_level_debug` makes sure of.
#[derive(Clone, Debug)]
pub struct UreqTransport {
    agent: Agent,
    proxy: Option<Proxy>,
}

impl UreqTransport {
    /// Sets up TLS.
    ///
    /// # Errors
    ///
    /// When a root certificate or the URL of the proxy cannot be read.
    pub fn new(network: &Network) -> Result<Self, BoxError> {
        let roots = match network.trust(&provider())? {
            Trust::System(_) => RootCerts::PlatformVerifier,
            Trust::Mozilla => RootCerts::WebPki,
            Trust::Only(certificates) => {
                let der = certificates.iter();
                der.map(|one| Certificate::from_der(one).to_owned()).into()
            }
        };
        let proxy = network.proxy_url()?.map(Proxy::new).transpose();
        let config = Agent::config_builder()
            .tls_config(TlsConfig::builder().root_certs(roots).build())
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_age(IDLE)
            .proxy(None)
            .user_agent("")
            .accept("")
            .accept_encoding("")
            .build();
        Ok(Self {
            agent: config.new_agent(),
            // The error shows the URL, which may hold a password.
            proxy: proxy.map_err(|_| "the URL of the proxy cannot be read")?,
        })
    }

    fn exchange(
        &self,
        outgoing: &Outgoing<'_>,
        body: &mut Watched<'_>,
        whole: bool,
    ) -> Result<Answer<Body>, Error> {
        let mut request = head(outgoing)?;
        if let Some(length) = outgoing.content_length() {
            // Otherwise the library would send chunks, even when there is nothing to send.
            request = request.header(CONTENT_LENGTH, length);
        }
        if body.left.is_empty() {
            return self.run(request.body(())?, outgoing, whole);
        }
        self.run(request.body(SendBody::from_reader(body))?, outgoing, whole)
    }

    fn run(
        &self,
        request: Request<impl ::ureq::AsSendBody>,
        outgoing: &Outgoing<'_>,
        whole: bool,
    ) -> Result<Answer<Body>, Error> {
        // A proxy would see what goes without TLS.
        let secure = request.uri().scheme_str() == Some("https");
        let proxy = self.proxy.as_ref().filter(|_| secure);
        let request = self.agent.configure_request(request);
        let request = if whole {
            request.timeout_global(outgoing.timeout())
        } else {
            request
                .timeout_send_request(outgoing.timeout())
                .timeout_send_body(outgoing.timeout())
                .timeout_recv_response(outgoing.timeout())
                .timeout_per_read(outgoing.idle_timeout())
        };
        let request = request
            .timeout_resolve(outgoing.connect_timeout())
            .timeout_connect(outgoing.connect_timeout())
            .proxy(proxy.cloned())
            .allow_non_standard_methods(true)
            .build();
        self.agent.run(request)
    }
}

/// The request without its body.
fn head(outgoing: &Outgoing<'_>) -> Result<Builder, Error> {
    let mut request = Request::builder()
        .method(outgoing.method().as_str())
        .uri(outgoing.url());
    for (name, value) in outgoing.headers() {
        let mut value = ::ureq::http::HeaderValue::from_bytes(value.as_bytes())
            .map_err(::ureq::http::Error::from)?;
        value.set_sensitive(!name.eq_ignore_ascii_case("content-type"));
        request = request.header(name, value);
    }
    Ok(request)
}

/// A body that knows whether it was asked for. It is asked only when the head of the request is written, so that
/// until then the service cannot have got a whole request, whatever the error says.
struct Watched<'a> {
    left: &'a [u8],
    asked: bool,
}

impl Read for Watched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.asked = true;
        Read::take(&mut self.left, PIECE).read(buffer)
    }
}

/// What an error before the headers of the answer means; `asked` says whether the body was asked for, when there is any.
fn fault(error: &Error, asked: Option<bool>) -> Fault {
    let timeout = match error {
        Error::Timeout(_) => true,
        Error::Io(error) => error.kind() == ErrorKind::TimedOut,
        _ => false,
    };
    match asked {
        Some(false) if is_invalid(error) => Fault::Invalid,
        Some(false) => Fault::Connect,
        None if is_invalid(error) => Fault::Invalid,
        None if is_connect(error) => Fault::Connect,
        Some(true) | None if timeout => Fault::Timeout,
        Some(true) | None => Fault::Lost,
    }
}

/// Whether an error says that there is no such request.
fn is_invalid(error: &Error) -> bool {
    matches!(error, Error::Http(_) | Error::BadUri(_))
}

/// Whether an error can only come from setting up a connection. A host or a network that cannot be reached is not among
/// them: the system reports it on an open connection, too, and a request may have gone out there.
fn is_connect(error: &Error) -> bool {
    match error {
        Error::HostNotFound
        | Error::ConnectionFailed
        | Error::Tls(_)
        | Error::Rustls(_)
        | Error::TlsRequired
        | Error::ConnectProxyFailed(_)
        | Error::Timeout(Timeout::Resolve | Timeout::Connect) => true,
        Error::Io(error) => {
            is_refused(error)
                || matches!(
                    error.kind(),
                    ErrorKind::ConnectionRefused | ErrorKind::AddrNotAvailable
                )
        }
        _ => false,
    }
}

/// Whether TLS was refused. Only what cannot come but before the first byte of a request counts, since `ureq` does not
/// tell the handshake from what follows it.
fn is_refused(error: &::std::io::Error) -> bool {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref());
    matches!(
        inner,
        Some(
            ::rustls::Error::InvalidCertificate(_)
                | ::rustls::Error::NoCertificatesPresented
                | ::rustls::Error::PeerIncompatible(_)
                | ::rustls::Error::UnsupportedNameType
        )
    )
}

fn headers(headers: &HeaderMap) -> Headers {
    let bytes = headers
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len());
    let mut all = Headers::with_capacity(headers.len(), bytes.sum());
    for (name, value) in headers {
        all.push_bytes(name.as_str(), value.as_bytes());
    }
    all
}

impl BlockingTransport for UreqTransport {
    fn send(&self, outgoing: &Outgoing<'_>) -> Result<Response, TransportError> {
        quietly(|| self.attempt(outgoing))
    }

    fn sleep(&self, time: Duration) {
        std::thread::sleep(time);
    }

    fn open(&self, outgoing: &Outgoing<'_>) -> Result<Opened<dyn BlockingChunks>, TransportError> {
        let answer = quietly(|| self.begin(outgoing, false))?;
        let (head, body) = answer.into_parts();
        let body: Box<dyn BlockingChunks> = Box::new(Pieces(body.into_reader()));
        Ok(Opened::new(
            head.status.as_u16(),
            headers(&head.headers),
            body,
        ))
    }
}

impl UreqTransport {
    fn attempt(&self, outgoing: &Outgoing<'_>) -> Result<Response, TransportError> {
        let mut answer = self.begin(outgoing, true)?;
        let status = answer.status().as_u16();
        let headers = headers(answer.headers());
        let limit = outgoing.response_limit();
        let length = answer.body().content_length();
        let mut body = Vec::with_capacity(outgoing.room(length));
        let mut reader = answer
            .body_mut()
            .as_reader()
            .take((limit as u64).saturating_add(1));
        match reader.read_to_end(&mut body) {
            Ok(_) if body.len() > limit => {
                let error = TransportError::new(Fault::TooLarge);
                Err(error.after_head(status, headers))
            }
            Ok(_) => Ok(Response::new(status, headers, body)),
            Err(error) => Err(broken(error).after_head(status, headers)),
        }
    }

    /// The answer up to its body.
    fn begin(&self, outgoing: &Outgoing<'_>, whole: bool) -> Result<Answer<Body>, TransportError> {
        let left = outgoing.body().unwrap_or_default();
        let mut body = Watched { left, asked: false };
        let answer = self.exchange(outgoing, &mut body, whole);
        answer.map_err(|error| {
            // An empty body is never asked for.
            let asked = (!left.is_empty()).then_some(body.asked);
            let found = TransportError::new(fault(&error, asked));
            match error {
                // It shows the URL, which may hold an id or a key.
                Error::BadUri(_) => found,
                error => found.because(error),
            }
        })
    }
}

/// An error in the body of the answer.
fn broken(error: std::io::Error) -> TransportError {
    let timeout = match error.get_ref().and_then(|inner| inner.downcast_ref()) {
        Some(Error::Timeout(_)) => true,
        _ => error.kind() == ErrorKind::TimedOut,
    };
    let fault = if timeout { Fault::Timeout } else { Fault::Lost };
    TransportError::new(fault).because(error)
}

/// The body of an answer on its way.
struct Pieces(BodyReader<'static>);

impl BlockingChunks for Pieces {
    fn next(&mut self) -> Result<Option<Vec<u8>>, TransportError> {
        let mut piece = vec![0; READ];
        let read = quietly(|| self.0.read(&mut piece)).map_err(broken)?;
        piece.truncate(read);
        Ok((read > 0).then_some(piece))
    }
}

/// Keeps from `tracing` what `ureq` logs, where it would log what nobody may see. It works on this thread, and without a
/// layer of its own, since making one would have each callsite of the program ask again whether it is wanted.
#[cfg(feature = "tracing")]
fn quietly<T>(attempt: impl FnOnce() -> T) -> T {
    use ::tracing::dispatcher::{Dispatch, with_default};
    use ::tracing::{Level, event_enabled};
    let shows_urls = event_enabled!(target: "ureq::util", Level::TRACE);
    if shows_urls || event_enabled!(target: "ureq_proto::util", Level::TRACE) {
        return with_default(&Dispatch::none(), attempt);
    }
    attempt()
}

#[cfg(not(feature = "tracing"))]
fn quietly<T>(attempt: impl FnOnce() -> T) -> T {
    attempt()
}

#[cfg(test)]
mod tests {
    use super::super::super::alloc::string::String;
    use super::super::tests::outgoing;
    use super::*;

    #[test]
    fn all_headers_but_the_media_type_are_sensitive() {
        let request = head(&outgoing()).expect("a request");
        let headers = request.headers_ref().expect("headers");
        let sensitive = headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.is_sensitive()));
        assert_eq!(
            sensitive.collect::<Vec<_>>(),
            [
                ("user-agent", true),
                ("authorization", true),
                ("content-type", false)
            ]
        );
        assert!(!std::format!("{headers:?}").contains("canary"));
    }

    #[test]
    fn a_body_goes_out_in_pieces_and_knows_that_it_was_asked_for() {
        let bytes = [7; 10_000];
        let mut body = Watched {
            left: &bytes,
            asked: false,
        };
        let mut buffer = [0; 20_000];
        let pieces: [usize; 4] = core::array::from_fn(|_| body.read(&mut buffer).unwrap_or(0));
        assert_eq!((pieces, body.asked), ([4096, 4096, 1808, 0], true));
    }

    #[test]
    fn what_was_not_asked_for_was_not_sent() {
        let io = |kind: ErrorKind| Error::Io(kind.into());
        let uri = || Error::BadUri(String::new());
        for (error, unasked, asked, bodiless) in [
            (
                io(ErrorKind::ConnectionRefused),
                Fault::Connect,
                Fault::Lost,
                Fault::Connect,
            ),
            (
                io(ErrorKind::HostUnreachable),
                Fault::Connect,
                Fault::Lost,
                Fault::Lost,
            ),
            (
                io(ErrorKind::ConnectionReset),
                Fault::Connect,
                Fault::Lost,
                Fault::Lost,
            ),
            (
                io(ErrorKind::TimedOut),
                Fault::Connect,
                Fault::Timeout,
                Fault::Timeout,
            ),
            (
                Error::Timeout(Timeout::Connect),
                Fault::Connect,
                Fault::Timeout,
                Fault::Connect,
            ),
            (
                Error::Timeout(Timeout::Global),
                Fault::Connect,
                Fault::Timeout,
                Fault::Timeout,
            ),
            (
                Error::HostNotFound,
                Fault::Connect,
                Fault::Lost,
                Fault::Connect,
            ),
            (uri(), Fault::Invalid, Fault::Lost, Fault::Invalid),
        ] {
            let found = [Some(false), Some(true), None].map(|asked| fault(&error, asked));
            assert_eq!(found, [unasked, asked, bodiless], "{error:?}");
        }
    }
}
