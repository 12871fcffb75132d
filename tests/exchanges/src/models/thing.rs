// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::object;

/// The type `Thing`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// The `id` member.
    ///
    /// - Optional.
    pub id: Option<String>,

    /// The `name` member.
    ///
    /// - Optional.
    pub name: Option<String>,
}

object! {
    Thing, english, new();
    0 id: optional "id", set id(impl Into<String> = into);
    1 name: optional "name", set name(impl Into<String> = into);
}
