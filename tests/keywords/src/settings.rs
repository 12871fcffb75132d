// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

//! What a client is given once.

use crate::runtime::{Credential, Settings};

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

/// Every kind of credential, by its name in the description.
pub const CREDENTIALS: &[Credential] = &[];
