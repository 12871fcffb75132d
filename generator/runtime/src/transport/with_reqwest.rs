//! The async transport over `reqwest`, within a `tokio` runtime.

use core::pin::Pin;
use core::sync::atomic::{AtomicU8, Ordering};
use core::task::{Context, Poll};
use core::time::Duration;
use std::sync::Arc;

use ::http_body::{Body, Frame, SizeHint};
use ::reqwest::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use ::reqwest::redirect::Policy;
use ::rustls::{ClientConfig, RootCertStore};

use super::super::alloc::boxed::Box;
use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec::Vec;
use super::super::response::Response;
use super::{BoxError, BoxFuture, Fault, IDLE, Outgoing, Transport, TransportError};

/// Sends over HTTP/1.1 with `reqwest`. TLS is `rustls` over `ring` with the roots of Mozilla.
///
/// It must be used within a `tokio` runtime with time enabled. It follows no redirect, keeps no cookies, and repeats
/// nothing that was sent. A proxy of the environment is not used.
///
/// - A connection is kept for 15 seconds. A request that waits for a connection which closes goes over a new one, as long
///   as it was not taken from the line: `hyper` hands it back only then. A request of which a byte may have been written
///   comes back as [`Fault::Lost`]; it is never sent twice in secret.
/// - Until the library has asked for the first byte of the body, the service cannot have the request, and whatever goes
///   wrong is [`Fault::Connect`], the end of the time included. A request without a body tells less: there only a failed
///   connection is `Connect`, and all else may have been sent.
/// - A head of an answer may have about 400 KiB and 100 headers.
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: ::reqwest::Client,
}

impl ReqwestTransport {
    /// Sets up connections; the time for one is the same for all calls.
    ///
    /// # Errors
    ///
    /// When TLS cannot be set up.
    pub fn new(connect_timeout: Option<Duration>) -> Result<Self, BoxError> {
        let roots: RootCertStore = ::webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect();
        let provider = Arc::new(::rustls::crypto::ring::default_provider());
        let tls = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let mut builder = ::reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(Policy::none())
            .retry(::reqwest::retry::never())
            .pool_idle_timeout(IDLE)
            .referer(false)
            .no_proxy()
            .http1_only();
        if let Some(time) = connect_timeout {
            builder = builder.connect_timeout(time);
        }
        let client = builder.build()?;
        Ok(Self { client })
    }

    async fn exchange(&self, outgoing: &Outgoing<'_>) -> Result<Response, TransportError> {
        let turn = Turn::default();
        let request = request(outgoing, &turn)
            .map_err(|error| TransportError::new(Fault::Invalid).because(error))?;
        let answer = self.client.execute(request).await;
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

    use super::*;

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
