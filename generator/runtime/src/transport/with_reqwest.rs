//! The async transport over `reqwest`, within a `tokio` runtime.

use core::time::Duration;
use std::sync::Arc;

use ::reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use ::reqwest::redirect::Policy;
use ::rustls::{ClientConfig, RootCertStore};

use super::super::alloc::boxed::Box;
use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec::Vec;
use super::super::response::Response;
use super::{BoxError, BoxFuture, Fault, Outgoing, Transport, TransportError};

/// Sends over HTTP/1.1 with `reqwest`. TLS is `rustls` over `ring` with the roots of Mozilla.
///
/// It must be used within a `tokio` runtime with time enabled. It follows no redirect, keeps no cookies, and repeats
/// nothing; only a request that an idle connection has closed on before its first byte goes over a new one. A proxy of the
/// environment is not used. What `reqwest` and the libraries below it log at any level names hosts and ports, but no path, no
/// header and no body.
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
        let request = request(outgoing)
            .map_err(|error| TransportError::new(Fault::Invalid).because(error))?;
        let answer = self.client.execute(request).await;
        let mut answer = answer.map_err(|error| {
            let fault = if error.is_connect() {
                Fault::Connect
            } else if error.is_timeout() {
                Fault::Timeout
            } else if error.is_builder() {
                Fault::Invalid
            } else {
                Fault::Lost
            };
            TransportError::new(fault).because(error.without_url())
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

fn request(outgoing: &Outgoing<'_>) -> Result<::reqwest::Request, BoxError> {
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
        value.set_sensitive(name != ::reqwest::header::CONTENT_TYPE);
        request.headers_mut().append(name, value);
    }
    *request.body_mut() = outgoing.body().map(|body| body.to_vec().into());
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
