// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

//! What a client is given once.

use crate::runtime::{Credential, CredentialKind, Settings};

/// What every request carries beside its own fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClientSettings {}

impl ClientSettings {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

impl Settings for ClientSettings {
    const HEADERS: &'static [(&'static str, &'static str, bool)] = &[];

    fn get(&self, _name: &str) -> Option<&str> {
        None
    }
}

/// The credential `portal`.
pub const PORTAL: Credential = Credential {
    name: "portal",
    kind: CredentialKind::Http("Portal"),
};

/// The credential `key`.
pub const KEY: Credential = Credential {
    name: "key",
    kind: CredentialKind::Header("X-Key"),
};

/// The credential `page`.
pub const PAGE: Credential = Credential {
    name: "page",
    kind: CredentialKind::Query("page_key"),
};

/// The credential `session`.
pub const SESSION: Credential = Credential {
    name: "session",
    kind: CredentialKind::Cookie("session"),
};

/// The credential `basic`.
pub const BASIC: Credential = Credential {
    name: "basic",
    kind: CredentialKind::Basic,
};

/// The credential `bearer`.
pub const BEARER: Credential = Credential {
    name: "bearer",
    kind: CredentialKind::Bearer,
};

/// A certificate of the client.
pub const CERTIFICATE: Credential = Credential {
    name: "certificate",
    kind: CredentialKind::MutualTls,
};

/// Every kind of credential, by its name in the description.
pub const CREDENTIALS: &[Credential] = &[
    PORTAL,
    KEY,
    PAGE,
    SESSION,
    BASIC,
    BEARER,
    CERTIFICATE,
];
