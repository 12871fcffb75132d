//! The blocking transport over `ureq`.

use core::time::Duration;
use std::io::{ErrorKind, Read as _};

use ::ureq::http::request::Builder;
use ::ureq::http::{HeaderMap, Request, Response as Answer};
use ::ureq::tls::{Certificate, RootCerts, TlsConfig};
use ::ureq::{Agent, Body, Error, Proxy, Timeout};

use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec::Vec;
use super::super::response::Response;
use super::network::{Network, Trust, provider};
use super::{BlockingTransport, BoxError, Fault, Outgoing, TransportError};

/// Sends over HTTP/1.1 with `ureq`. TLS is `rustls`; [`Network`] says whom it trusts.
///
/// It follows no redirect, keeps no cookies and repeats nothing.
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

    fn exchange(&self, outgoing: &Outgoing<'_>) -> Result<Answer<Body>, Error> {
        let request = head(outgoing)?;
        match outgoing.body() {
            Some(body) => self.run(request.body(body)?, outgoing),
            None => self.run(request.body(())?, outgoing),
        }
    }

    fn run(
        &self,
        request: Request<impl ::ureq::AsSendBody>,
        outgoing: &Outgoing<'_>,
    ) -> Result<Answer<Body>, Error> {
        // A proxy would see what goes without TLS.
        let secure = request.uri().scheme_str() == Some("https");
        let proxy = self.proxy.as_ref().filter(|_| secure);
        let request = self
            .agent
            .configure_request(request)
            .timeout_global(outgoing.timeout())
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

/// What an error before the headers of the answer means.
fn fault(error: &Error) -> Fault {
    match error {
        Error::HostNotFound
        | Error::ConnectionFailed
        | Error::Tls(_)
        | Error::Rustls(_)
        | Error::TlsRequired
        | Error::ConnectProxyFailed(_)
        | Error::Timeout(Timeout::Resolve | Timeout::Connect) => Fault::Connect,
        Error::Timeout(_) => Fault::Timeout,
        Error::Http(_) | Error::BadUri(_) => Fault::Invalid,
        Error::Io(error) if is_refused(error) => Fault::Connect,
        Error::Io(error) => match error.kind() {
            ErrorKind::ConnectionRefused
            | ErrorKind::HostUnreachable
            | ErrorKind::NetworkUnreachable
            | ErrorKind::AddrNotAvailable => Fault::Connect,
            ErrorKind::TimedOut => Fault::Timeout,
            _ => Fault::Lost,
        },
        _ => Fault::Lost,
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

fn headers(headers: &HeaderMap) -> Vec<(String, String)> {
    headers
        .iter()
        .map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.as_str().to_string(), value)
        })
        .collect()
}

impl BlockingTransport for UreqTransport {
    fn send(&self, outgoing: &Outgoing<'_>) -> Result<Response, TransportError> {
        quietly(|| self.attempt(outgoing))
    }

    fn sleep(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

impl UreqTransport {
    fn attempt(&self, outgoing: &Outgoing<'_>) -> Result<Response, TransportError> {
        let answer = self.exchange(outgoing);
        let mut answer = answer.map_err(|error| {
            let found = TransportError::new(fault(&error));
            match error {
                // It shows the URL, which may hold an id or a key.
                Error::BadUri(_) => found,
                error => found.because(error),
            }
        })?;
        let status = answer.status().as_u16();
        let headers = headers(answer.headers());
        let limit = outgoing.response_limit();
        let mut body = Vec::new();
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
            Err(error) => {
                let timeout = match error.get_ref().and_then(|inner| inner.downcast_ref()) {
                    Some(Error::Timeout(_)) => true,
                    _ => error.kind() == ErrorKind::TimedOut,
                };
                let fault = if timeout { Fault::Timeout } else { Fault::Lost };
                let error = TransportError::new(fault).because(error);
                Err(error.after_head(status, headers))
            }
        }
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
                ("authorization", true),
                ("user-agent", true),
                ("content-type", false)
            ]
        );
        assert!(!std::format!("{headers:?}").contains("canary"));
    }
}
