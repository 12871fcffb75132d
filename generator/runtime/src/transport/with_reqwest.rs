//! The async transport over `reqwest`, within a `tokio` runtime.

use core::fmt::{self, Debug, Formatter};
use core::future::Future;
use core::mem::take;
use core::time::Duration;
use std::io;
use std::sync::Arc;

use ::reqwest::Url;
use ::reqwest::header::{
    AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT,
};
use ::reqwest::redirect::Policy;
use ::rustls::{ClientConfig, RootCertStore};

use super::super::alloc::boxed::Box;
use super::super::alloc::string::String;
use super::super::alloc::vec::Vec;
use super::super::headers::Headers;
use super::super::response::Response;
use super::network::{Network, Trust, provider};
use super::recent::Recent;
use super::{
    BoxError, BoxFuture, Chunks, Fault, IDLE, Opened, Outgoing, Transport, TransportError,
};

mod turn;

use self::turn::{Turn, Watched};

/// Sends over HTTP/1.1 with `reqwest`. TLS is `rustls`; [`Network`] says whom it trusts.
///
/// It must be used within a `tokio` runtime with time enabled. It follows no redirect, keeps no cookies, and repeats
/// nothing that was sent.
///
/// - A connection is kept for 15 seconds. A request that waits for a connection which closes goes over a new one, as long
///   as it was not taken from the line: `hyper` hands it back only then. A request of which a byte may have been written
///   comes back as [`Fault::Lost`]; it is never sent twice in secret.
/// - Until the library has asked for the first byte of the body, the service cannot have the request, and whatever goes
///   wrong is [`Fault::Connect`], the end of the time included. A request without a body tells less: there only a failed
///   connection is `Connect`, and all else may have been sent.
/// - A head of an answer may have about 400 KiB and 100 headers.
/// - What `reqwest` and the libraries below it log at any level names hosts and ports, but no path, no header and no body.
/// - `reqwest` knows the time for a connection as one of a whole client, so calls with different ones do not share idle
///   connections, and only the last few different ones keep theirs.
#[derive(Clone)]
pub struct ReqwestTransport(Arc<Inner>);

struct Inner {
    tls: ClientConfig,
    proxy: Option<::reqwest::Proxy>,
    /// By the time for a connection.
    clients: Recent<Option<Duration>, ::reqwest::Client>,
    /// URLs without their paths, so that a host is read once and not for each request.
    origins: Recent<String, Url>,
}

/// As long as most paths with their queries; a longer one only costs a block more.
const ROOM: &str = "/---------------------------------------------------------------------------------------------------";

impl ReqwestTransport {
    /// Sets up TLS.
    ///
    /// # Errors
    ///
    /// When a root certificate or the URL of the proxy cannot be read, or TLS cannot be set up.
    pub fn new(network: &Network) -> Result<Self, BoxError> {
        let proxy = network
            .proxy_url()?
            .map(::reqwest::Proxy::https)
            .transpose();
        let proxy = proxy.map_err(::reqwest::Error::without_url)?;
        let inner = Inner {
            tls: tls(network)?,
            proxy,
            clients: Recent::new(),
            origins: Recent::new(),
        };
        Ok(Self(Arc::new(inner)))
    }

    /// The client whose connections may take so long to set up.
    fn client(&self, connect: Option<Duration>) -> Result<::reqwest::Client, ::reqwest::Error> {
        self.0.clients.get(&connect, || self.build(connect))
    }

    /// The URL, when it names the endpoint that was meant.
    fn url(&self, outgoing: &Outgoing<'_>) -> Result<Url, BoxError> {
        let (origin, target) = outgoing.origin_and_target();
        // The error of a URL shows the URL, which may hold an id or a key.
        let parse = || {
            let mut url = Url::parse(origin).map_err(|_| "the URL cannot be read")?;
            // A copy has no more room than its text needs, so this path, which is never sent, makes room for the real one.
            url.set_path(ROOM);
            Ok::<_, BoxError>(url)
        };
        let mut url = self.0.origins.get(origin, parse)?;
        let (path, query) = match target.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (target, None),
        };
        url.set_path(path);
        url.set_query(query);
        match url.path() == path {
            true => Ok(url),
            false => Err("the URL would name another endpoint".into()),
        }
    }

    fn build(&self, connect: Option<Duration>) -> Result<::reqwest::Client, ::reqwest::Error> {
        let mut builder = ::reqwest::Client::builder()
            .tls_backend_preconfigured(self.0.tls.clone())
            .redirect(Policy::none())
            .retry(::reqwest::retry::never())
            .pool_idle_timeout(IDLE)
            .referer(false)
            .no_proxy()
            .http1_only();
        if let Some(time) = connect {
            builder = builder.connect_timeout(time);
        }
        if let Some(proxy) = &self.0.proxy {
            builder = builder.proxy(proxy.clone());
        }
        builder.build()
    }

    /// The time is kept here and not by the library, which would put it into a map of its own for each request.
    async fn exchange(&self, outgoing: &Outgoing<'_>) -> Result<Response, TransportError> {
        let turn = Turn::default();
        let (client, request) = self.prepare(outgoing, &turn)?;
        let mut head = None;
        let whole = whole(outgoing, client.execute(request), &turn, &mut head);
        match within(outgoing.timeout(), whole).await {
            Ok(result) => result,
            Err(late) => {
                let error = late_at(outgoing, &turn).because(late);
                Err(match head {
                    Some((status, headers)) => error.after_head(status, headers),
                    None => error,
                })
            }
        }
    }

    /// Waits for the head of an answer only.
    async fn begin(&self, outgoing: &Outgoing<'_>) -> Result<Opened<dyn Chunks>, TransportError> {
        let turn = Turn::default();
        let (client, request) = self.prepare(outgoing, &turn)?;
        let answer = within(outgoing.timeout(), client.execute(request)).await;
        let answer = answer.map_err(|late| late_at(outgoing, &turn).because(late))?;
        let answer = answer.map_err(|error| unanswered(outgoing, &turn, error))?;
        let (status, headers) = (answer.status().as_u16(), headers(answer.headers()));
        let body: Box<dyn Chunks> = Box::new(Body {
            answer,
            idle: outgoing.idle_timeout(),
        });
        Ok(Opened::new(status, headers, body))
    }

    fn prepare(
        &self,
        outgoing: &Outgoing<'_>,
        turn: &Turn,
    ) -> Result<(::reqwest::Client, ::reqwest::Request), TransportError> {
        let url = self.url(outgoing);
        let request = url
            .and_then(|url| request(url, outgoing, turn))
            .map_err(|error| TransportError::new(Fault::Invalid).because(error))?;
        let client = self.client(outgoing.connect_timeout());
        let client = client.map_err(|error| TransportError::new(Fault::Invalid).because(error))?;
        Ok((client, request))
    }
}

/// The body of an answer on its way.
struct Body {
    answer: ::reqwest::Response,
    idle: Option<Duration>,
}

impl Chunks for Body {
    fn next(&mut self) -> BoxFuture<'_, Result<Option<Vec<u8>>, TransportError>> {
        Box::pin(async {
            match within(self.idle, self.answer.chunk()).await {
                Ok(Ok(bytes)) => Ok(bytes.map(|bytes| bytes.to_vec())),
                Ok(Err(error)) => Err(broken(error)),
                Err(late) => Err(TransportError::new(Fault::Timeout).because(late)),
            }
        })
    }
}

/// What a future gives in that time; an error that says so when it was too short.
async fn within<T>(time: Option<Duration>, future: impl Future<Output = T>) -> io::Result<T> {
    match time {
        Some(time) => Ok(::tokio::time::timeout(time, future).await?),
        None => Ok(future.await),
    }
}

/// A whole answer. Its head is left in `head` while its body is on the way, for when that comes to nothing.
async fn whole(
    outgoing: &Outgoing<'_>,
    answer: impl Future<Output = ::reqwest::Result<::reqwest::Response>>,
    turn: &Turn,
    head: &mut Option<(u16, Headers)>,
) -> Result<Response, TransportError> {
    let answer = answer.await;
    let mut answer = answer.map_err(|error| unanswered(outgoing, turn, error))?;
    let (status, headers) = head.insert((answer.status().as_u16(), headers(answer.headers())));
    let mut body = Vec::with_capacity(outgoing.room(answer.content_length()));
    let error = loop {
        match answer.chunk().await {
            Ok(None) => return Ok(Response::new(*status, take(headers), body)),
            Ok(Some(bytes)) if bytes.len() > outgoing.response_limit() - body.len() => {
                break TransportError::new(Fault::TooLarge);
            }
            Ok(Some(bytes)) => body.extend_from_slice(&bytes),
            Err(error) => break broken(error),
        }
    };
    Err(error.after_head(*status, take(headers)))
}

/// The time is over: before anything was sent, or after that.
fn late_at(outgoing: &Outgoing<'_>, turn: &Turn) -> TransportError {
    let unsent = has_body(outgoing) && turn.withdraw();
    TransportError::new(if unsent {
        Fault::Connect
    } else {
        Fault::Timeout
    })
}

fn has_body(outgoing: &Outgoing<'_>) -> bool {
    outgoing.body().is_some_and(|body| !body.is_empty())
}

/// An error before the head of the answer.
fn unanswered(outgoing: &Outgoing<'_>, turn: &Turn, error: ::reqwest::Error) -> TransportError {
    let asked = has_body(outgoing).then(|| !turn.withdraw());
    TransportError::new(fault(&error, asked)).because(error.without_url())
}

/// An error in the body of the answer.
fn broken(error: ::reqwest::Error) -> TransportError {
    let fault = if error.is_timeout() {
        Fault::Timeout
    } else {
        Fault::Lost
    };
    TransportError::new(fault).because(error.without_url())
}

fn tls(network: &Network) -> Result<ClientConfig, BoxError> {
    let provider = provider();
    let trust = network.trust(&provider)?;
    let builder =
        ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    let builder = match trust {
        // Nothing is dangerous about the verifier of the system; every verifier that is not of `rustls` is set there.
        Trust::System(verifier) => builder
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(verifier)),
        Trust::Mozilla => {
            let roots = ::webpki_roots::TLS_SERVER_ROOTS.iter().cloned();
            builder.with_root_certificates(roots.collect::<RootCertStore>())
        }
        Trust::Only(certificates) => {
            let mut roots = RootCertStore::empty();
            for certificate in certificates {
                roots.add(certificate)?;
            }
            builder.with_root_certificates(roots)
        }
    };
    Ok(builder.with_no_client_auth())
}

/// What an error before the headers of the answer means; `asked` says whether the body was asked for, when there is any.
fn fault(error: &::reqwest::Error, asked: Option<bool>) -> Fault {
    if asked != Some(true) {
        if error.is_builder() {
            return Fault::Invalid;
        }
        if asked == Some(false) || error.is_connect() {
            return Fault::Connect;
        }
    }
    if error.is_timeout() {
        Fault::Timeout
    } else {
        Fault::Lost
    }
}

fn request(url: Url, outgoing: &Outgoing<'_>, turn: &Turn) -> Result<::reqwest::Request, BoxError> {
    let method = ::reqwest::Method::from_bytes(outgoing.method().as_str().as_bytes())?;
    let mut request = ::reqwest::Request::new(method, url);
    for (name, value) in outgoing.headers() {
        let name = match name {
            // What almost every request has need not be looked up.
            "Authorization" => AUTHORIZATION,
            "Content-Type" => CONTENT_TYPE,
            "User-Agent" => USER_AGENT,
            other => HeaderName::from_bytes(other.as_bytes())?,
        };
        let mut value = HeaderValue::from_bytes(value.as_bytes())?;
        value.set_sensitive(name != CONTENT_TYPE);
        request.headers_mut().append(name, value);
    }
    // The library says how long a body is by itself, but not that there is none.
    if let Some(length @ 0) = outgoing.content_length() {
        request.headers_mut().insert(CONTENT_LENGTH, length.into());
    }
    *request.body_mut() = outgoing
        .body()
        .map(|body| ::reqwest::Body::wrap(Watched::new(body.to_vec().into(), turn.clone())));
    Ok(request)
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

impl Debug for ReqwestTransport {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReqwestTransport").finish_non_exhaustive()
    }
}

impl Transport for ReqwestTransport {
    fn send<'a>(
        &'a self,
        outgoing: &'a Outgoing<'a>,
    ) -> BoxFuture<'a, Result<Response, TransportError>> {
        Box::pin(self.exchange(outgoing))
    }

    fn open<'a>(
        &'a self,
        outgoing: &'a Outgoing<'a>,
    ) -> BoxFuture<'a, Result<Opened<dyn Chunks>, TransportError>> {
        Box::pin(self.begin(outgoing))
    }

    fn sleep(&self, time: Duration) -> BoxFuture<'_, ()> {
        Box::pin(::tokio::time::sleep(time))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::outgoing;
    use super::*;

    #[test]
    fn all_headers_but_the_media_type_are_sensitive() {
        let url = Url::parse("http://127.0.0.1:9/").expect("a URL");
        let request = request(url, &outgoing(), &Turn::default()).expect("a request");
        let sensitive = request
            .headers()
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
        assert!(!std::format!("{:?}", request.headers()).contains("canary"));
    }

    #[test]
    fn a_url_is_what_was_meant_or_none() {
        let transport = ReqwestTransport::new(&Network::new()).expect("a transport");
        for (origin, target, wanted) in [
            ("http://127.0.0.1:9", "/", Some("http://127.0.0.1:9/")),
            (
                "http://127.0.0.1:9",
                "/a%2Fb?c=d&e[]=%26",
                Some("http://127.0.0.1:9/a%2Fb?c=d&e[]=%26"),
            ),
            (
                "http://EXAMPLE.test",
                "//evil.test/",
                Some("http://example.test//evil.test/"),
            ),
            (
                "https://example.test",
                "/?a#b",
                Some("https://example.test/?a%23b"),
            ),
            ("http://example.test", "/a/../b", None),
            ("http://example.test", "/%2e%2e/b", None),
            ("http://example.test", "/a\\b", None),
            ("http://example.test", "/a#b", None),
            ("http://example.test", "/\u{8c93}", None),
            ("http://[::1", "/", None),
        ] {
            let mut outgoing = outgoing();
            outgoing.url = [origin, target].concat();
            outgoing.path = origin.len();
            let url = transport.url(&outgoing).ok();
            assert_eq!(url.as_ref().map(Url::as_str), wanted, "{target}");
        }
    }

    #[test]
    fn the_end_of_the_time_before_the_body_is_asked_for_is_no_connection() {
        let runtime = ::tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .expect("a runtime");
        let nothing = within(Some(Duration::ZERO), core::future::pending::<()>());
        let late = runtime.block_on(nothing).expect_err("the end of the time");
        let turn = Turn::default();
        let error = late_at(&outgoing(), &turn).because(late);
        assert_eq!(std::format!("{error}"), "no connection: timed out");
        assert!(!turn.withdraw(), "it was withdrawn already");
    }
}
