// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::Thing;
use crate::runtime::object;

/// The type `PostScannedBody`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PostScannedBody {
    /// The `scan` member.
    ///
    /// - Optional.
    pub scan: Option<Thing>,
}

object! {
    PostScannedBody, english, new();
    0 scan: optional "scan";
}
