//! The async transport over `reqwest`, within a `tokio` runtime.

use core::fmt::{self, Debug, Formatter};
use core::pin::Pin;
use core::sync::atomic::{AtomicU8, Ordering};
use core::task::{Context, Poll};
use core::time::Duration;
use std::sync::{Arc, Mutex, PoisonError};

use ::http_body::{Body, Frame, SizeHint};
use ::reqwest::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use ::reqwest::redirect::Policy;
use ::rustls::{ClientConfig, RootCertStore};

use super::super::alloc::boxed::Box;
use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec::Vec;
use super::super::response::Response;
use super::network::{Network, Trust, provider};
use super::{BoxError, BoxFuture, Fault, IDLE, Outgoing, Transport, TransportError};

/// How many times for a connection are kept apart at once.
const POOLS: usize = 4;

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
    /// The last used is the last.
    clients: Mutex<Vec<(Option<Duration>, ::reqwest::Client)>>,
}

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
            clients: Mutex::default(),
        };
        Ok(Self(Arc::new(inner)))
    }

    /// The client whose connections may take so long to set up.
    fn client(&self, connect: Option<Duration>) -> Result<::reqwest::Client, ::reqwest::Error> {
        // A list is whole again after every change, so a panic elsewhere has not broken it.
        let mut clients = self
            .0
            .clients
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let known = clients.iter().position(|(time, _)| *time == connect);
        let (time, client) = match known {
            Some(index) => clients.remove(index),
            None => (connect, self.build(connect)?),
        };
        if clients.len() == POOLS {
            clients.remove(0);
        }
        clients.push((time, client.clone()));
        Ok(client)
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

    async fn exchange(&self, outgoing: &Outgoing<'_>) -> Result<Response, TransportError> {
        let turn = Turn::default();
        let request = request(outgoing, &turn)
            .map_err(|error| TransportError::new(Fault::Invalid).because(error))?;
        let client = self.client(outgoing.connect_timeout());
        let client = client.map_err(|error| TransportError::new(Fault::Invalid).because(error))?;
        let answer = client.execute(request).await;
        let mut answer = answer.map_err(|error| {
            let has_body = outgoing.body().is_some_and(|body| !body.is_empty());
            let asked = has_body.then(|| !turn.withdraw());
            TransportError::new(fault(&error, asked)).because(error.without_url())
        })?;
        let status = answer.status().as_u16();
        let headers = headers(answer.headers());
        let mut body = Vec::new();
        loop {
            match answer.chunk().await {
                Ok(None) => return Ok(Response::new(status, headers, body)),
                Ok(Some(bytes)) if bytes.len() > outgoing.response_limit() - body.len() => {
                    let error = TransportError::new(Fault::TooLarge);
                    return Err(error.after_head(status, headers));
                }
                Ok(Some(bytes)) => body.extend_from_slice(&bytes),
                Err(error) => {
                    let fault = if error.is_timeout() {
                        Fault::Timeout
                    } else {
                        Fault::Lost
                    };
                    let error = TransportError::new(fault).because(error.without_url());
                    return Err(error.after_head(status, headers));
                }
            }
        }
    }
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

/// Whether a body was asked for. It is asked only when a connection is there and the head of the request is ready to go,
/// so that until then the service cannot have got a whole request, whatever the error says. The connection runs on its
/// own, perhaps on another thread, so a body that was not asked for is withdrawn before anybody relies on that.
#[derive(Clone, Default)]
struct Turn(Arc<AtomicU8>);

impl Turn {
    const UNASKED: u8 = 0;
    const ASKED: u8 = 1;
    const WITHDRAWN: u8 = 2;

    /// Whether the body may still go out.
    fn ask(&self) -> bool {
        self.step(Self::ASKED) != Err(Self::WITHDRAWN)
    }

    /// Whether the body was not asked for, and never goes out.
    fn withdraw(&self) -> bool {
        self.step(Self::WITHDRAWN).is_ok()
    }

    fn step(&self, next: u8) -> Result<u8, u8> {
        let order = Ordering::SeqCst;
        self.0.compare_exchange(Self::UNASKED, next, order, order)
    }
}

/// A body that knows whether it was asked for.
struct Watched {
    body: ::reqwest::Body,
    turn: Turn,
}

impl Body for Watched {
    type Data = <::reqwest::Body as Body>::Data;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, BoxError>>> {
        if !self.turn.ask() {
            return Poll::Ready(Some(Err("the request was given up".into())));
        }
        let frame = Pin::new(&mut self.body).poll_frame(context);
        frame.map_err(BoxError::from)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
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

fn request(outgoing: &Outgoing<'_>, turn: &Turn) -> Result<::reqwest::Request, BoxError> {
    let method = ::reqwest::Method::from_bytes(outgoing.method().as_str().as_bytes())?;
    // The error of a URL shows the URL, which may hold an id or a key.
    let url = ::reqwest::Url::parse(outgoing.url()).map_err(|_| "the URL cannot be read")?;
    if url.as_str() != outgoing.url() && url.path() != path(outgoing.url()) {
        return Err("the URL would name another endpoint".into());
    }
    let mut request = ::reqwest::Request::new(method, url);
    for (name, value) in outgoing.headers() {
        let name = HeaderName::from_bytes(name.as_bytes())?;
        let mut value = HeaderValue::from_bytes(value.as_bytes())?;
        value.set_sensitive(name != CONTENT_TYPE);
        request.headers_mut().append(name, value);
    }
    if let Some(length) = outgoing.content_length() {
        request.headers_mut().insert(CONTENT_LENGTH, length.into());
    }
    *request.body_mut() = outgoing.body().map(|body| {
        ::reqwest::Body::wrap(Watched {
            body: body.to_vec().into(),
            turn: turn.clone(),
        })
    });
    *request.timeout_mut() = outgoing.timeout();
    Ok(request)
}

/// The path of an absolute URL.
fn path(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split('?').next().unwrap_or(rest);
    rest.find('/')
        .and_then(|start| rest.get(start..))
        .unwrap_or("/")
}

fn headers(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    headers
        .iter()
        .map(|(name, value)| (name.as_str().to_string(), text(value)))
        .collect()
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

    fn sleep(&self, time: Duration) -> BoxFuture<'_, ()> {
        Box::pin(::tokio::time::sleep(time))
    }
}

#[cfg(test)]
mod tests {
    use core::task::Waker;

    use super::super::tests::outgoing;
    use super::*;

    #[test]
    fn all_headers_but_the_media_type_are_sensitive() {
        let request = request(&outgoing(), &Turn::default()).expect("a request");
        let sensitive = request
            .headers()
            .iter()
            .map(|(name, value)| (name.as_str(), value.is_sensitive()));
        assert_eq!(
            sensitive.collect::<Vec<_>>(),
            [
                ("authorization", true),
                ("user-agent", true),
                ("content-type", false),
                ("content-length", false)
            ]
        );
        assert!(!std::format!("{:?}", request.headers()).contains("canary"));
    }

    #[test]
    fn only_the_last_few_times_for_a_connection_keep_their_connections() {
        let transport = ReqwestTransport::new(&Network::new()).expect("a transport");
        let times = || {
            let clients = transport.0.clients.lock().expect("nobody panicked");
            clients.iter().map(|(time, _)| *time).collect::<Vec<_>>()
        };
        let seconds = |seconds| Some(Duration::from_secs(seconds));
        for time in [1, 2, 1, 3, 4, 5] {
            transport.client(seconds(time)).expect("a client");
        }
        assert_eq!(times(), [1, 3, 4, 5].map(seconds));
        transport.client(seconds(3)).expect("a client");
        transport.client(None).expect("a client");
        assert_eq!(times(), [seconds(4), seconds(5), seconds(3), None]);
    }

    #[test]
    fn a_body_is_asked_for_or_withdrawn_but_not_both() {
        let poll = |body: &mut Watched| {
            let mut context = Context::from_waker(Waker::noop());
            match Pin::new(body).poll_frame(&mut context) {
                Poll::Ready(Some(frame)) => frame.is_ok(),
                _ => false,
            }
        };
        let new = || {
            let turn = Turn::default();
            let body = "{}".into();
            (
                Watched {
                    body,
                    turn: turn.clone(),
                },
                turn,
            )
        };
        let (mut body, turn) = new();
        assert!(poll(&mut body) && !turn.withdraw());
        let (mut body, turn) = new();
        assert!(turn.withdraw() && !poll(&mut body));
    }
}
