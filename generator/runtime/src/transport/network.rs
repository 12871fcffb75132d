//! Whom the transports of this library trust, and through what they go.

use core::fmt::{self, Debug, Formatter};
use std::sync::Arc;

use ::rustls::RootCertStore;
use ::rustls::crypto::CryptoProvider;
use ::rustls::pki_types::CertificateDer;
use ::rustls::pki_types::pem::PemObject as _;
use ::rustls_platform_verifier::Verifier;

use super::super::alloc::vec;
use super::super::alloc::vec::Vec;
use super::super::client::BaseUrl;
use super::super::secret::Secret;
use super::BoxError;

/// Whom the transports of this library trust, and through what they go.
///
/// Without any choice they trust whom the system trusts, so an authority that the administrator has installed counts, and
/// on Linux so do `SSL_CERT_FILE` and `SSL_CERT_DIR`; where the system has no authorities, as in a container without any,
/// and on Android they trust Mozilla's. No proxy is used, whatever the environment says.
#[derive(Clone, Default)]
pub struct Network {
    roots: Vec<Vec<u8>>,
    proxy: Option<Secret>,
}

/// Whom to trust.
pub(super) enum Trust {
    /// Whom the system trusts.
    #[cfg_attr(
        not(feature = "reqwest"),
        expect(dead_code, reason = "`ureq` only wants to know that there is one")
    )]
    System(Verifier),
    /// Mozilla's authorities, as this build knows them.
    Mozilla,
    /// These and nobody else.
    Only(Vec<CertificateDer<'static>>),
}

impl Network {
    /// Trusts the system and uses no proxy.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Trusts these authorities and nobody else: certificates as PEM, or one as DER. What several calls give adds up.
    #[must_use]
    pub fn root_certificates(mut self, certificates: impl Into<Vec<u8>>) -> Self {
        self.roots.push(certificates.into());
        self
    }

    /// Goes to https through this HTTP proxy (`http://proxy.example.test:3128`, with user and password before an `@` if it
    /// wants them), which sees the name of the host and nothing else. What goes to loopback without TLS never does.
    #[must_use]
    pub fn proxy(mut self, url: impl Into<Secret>) -> Self {
        self.proxy = Some(url.into());
        self
    }

    pub(super) fn proxy_url(&self) -> Result<Option<&str>, BoxError> {
        let url = self.proxy.as_ref().map(Secret::expose);
        if url.is_none_or(is_proxy) {
            Ok(url)
        } else {
            // Without the URL, which may hold a password.
            Err("a proxy is given as `http://host:port`".into())
        }
    }

    pub(super) fn trust(&self, provider: &Arc<CryptoProvider>) -> Result<Trust, BoxError> {
        if !self.roots.is_empty() {
            return self.given().map(Trust::Only);
        }
        // There the verifier of the system works only after the application has handed it the Java machine.
        if cfg!(target_os = "android") {
            return Ok(Trust::Mozilla);
        }
        Ok(Verifier::new(Arc::clone(provider)).map_or(Trust::Mozilla, Trust::System))
    }

    fn given(&self) -> Result<Vec<CertificateDer<'static>>, BoxError> {
        let mut all = Vec::new();
        for bytes in &self.roots {
            all.extend(read(bytes)?);
        }
        // What cannot be an authority would be left out in silence later.
        let mut store = RootCertStore::empty();
        for certificate in &all {
            store.add(certificate.clone())?;
        }
        Ok(all)
    }
}

impl Debug for Network {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Network")
            .field("root_certificates", &self.roots.len())
            .field("proxy", &self.proxy)
            .finish()
    }
}

/// What `rustls` calculates with: what the process has chosen for itself, else `ring`.
pub(super) fn provider() -> Arc<CryptoProvider> {
    let chosen = CryptoProvider::get_default().cloned();
    chosen.unwrap_or_else(|| Arc::new(::rustls::crypto::ring::default_provider()))
}

/// Whether this is `http://` with a host, and at most a port and who asks beside it.
fn is_proxy(url: &str) -> bool {
    let Some(authority) = url.strip_prefix("http://") else {
        return false;
    };
    let authority = authority.strip_suffix('/').unwrap_or(authority);
    let host = authority.rsplit('@').next().unwrap_or(authority);
    !authority.contains('/') && BaseUrl::parse(&["http://", host].concat()).is_some()
}

/// The certificates in a text of PEM, or the one that is DER.
fn read(bytes: &[u8]) -> Result<Vec<CertificateDer<'static>>, BoxError> {
    /// How DER begins: with a sequence.
    const SEQUENCE: u8 = 0x30;
    if bytes.first() == Some(&SEQUENCE) {
        return Ok(vec![CertificateDer::from(bytes.to_vec())]);
    }
    let found = CertificateDer::pem_slice_iter(bytes).collect::<Result<Vec<_>, _>>()?;
    if found.is_empty() {
        return Err("there is no certificate among the root certificates".into());
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_proxy() {
        for (url, wanted) in [
            ("http://proxy.example.test:3128", true),
            ("http://proxy.example.test:3128/", true),
            ("http://user:p%40ss@127.0.0.1:3128", true),
            ("http://[::1]:3128", true),
            ("http://proxy.example.test", true),
            ("https://proxy.example.test", false),
            ("socks5://proxy.example.test", false),
            ("proxy.example.test:3128", false),
            ("http://user:word@:3128", false),
            ("http://user:word@", false),
            ("http://", false),
            ("http://proxy.example.test:port", false),
            ("http://proxy.example.test/path", false),
            ("http://a/@proxy.example.test", false),
        ] {
            assert_eq!(is_proxy(url), wanted, "{url}");
            assert_eq!(
                Network::new().proxy(url).proxy_url().is_ok(),
                wanted,
                "{url}"
            );
        }
    }
}
