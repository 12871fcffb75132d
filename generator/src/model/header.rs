//! The headers of answers.

use super::{Docs, Ident, TypeRef};

/// A declared header of an answer: a constant that reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// The name of the constant.
    pub ident: Ident,
    /// The name on the wire.
    pub wire: String,
    /// The type of the value.
    pub ty: TypeRef,
    /// How the value is written.
    pub form: HeaderForm,
    /// Docs.
    pub docs: Docs,
}

/// How the value of a header is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderForm {
    /// `simple`.
    Simple,
    /// `simple`, members as `name=value`.
    Exploded,
    /// JSON.
    Json,
}
