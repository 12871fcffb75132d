//! The OpenAPI and JSON Schema objects as they are written: one struct field for each keyword that we read.
//!
//! Decoding is by hand over the marked tree: it collects diagnostics and goes on, so that an author mends ten faults
//! in one run. A key that nobody reads is a diagnostic. Nothing is resolved here. OpenAPI 3.0 is brought into the
//! shape of 3.1 while it is decoded (`nullable`, boolean `exclusiveMinimum`, `example`).
//!
//! [`decode`] reads the entry file. What a `$ref` points at may stand anywhere, so `resolve` decodes single objects
//! with the functions of their kind; what cannot be decoded at all is `None`, and has been reported.

use crate::diagnostic::Sink;
use crate::source::{Mark, Node, Sources};
use decode::Decoder;

mod decode;
mod extension;
mod info;
mod language;
mod media;
mod operation;
mod parameter;
mod response;
mod root;
pub mod schema;
mod security;
mod server;
mod text;
mod texts;
mod v3_2;

#[cfg(test)]
mod tests;

pub use info::{ExternalDocs, Info, Tag};
pub use language::is_language_tag;
pub use media::{Encoding, Example, MediaType, RequestBody};
pub use operation::{Callback, Operation, PathItem};
pub use parameter::{Header, Location, Parameter, Style};
pub use response::{Link, Response};
pub use root::{Components, Document};
pub use schema::{Additional, Schema, Type};
pub use security::{SecurityKind, SecurityRequirement, SecurityScheme};
pub use server::{Server, ServerVariable};
pub use text::{Provenance, RateLimit, SourceTranslation, Text, Translation};
pub use texts::{Speaks, Translatable};

/// A value with the place it stands at.
#[derive(Clone, Copy, Debug)]
pub struct Marked<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub mark: Mark,
}

/// The name of a member, where the name stands, and the value: one entry of an OpenAPI map.
#[derive(Clone, Debug)]
pub struct Entry<'a, T> {
    /// The name.
    pub name: &'a str,
    /// Where the name stands.
    pub name_mark: Mark,
    /// The value.
    pub value: T,
}

/// An object, or a `$ref` to one.
#[derive(Clone, Debug)]
pub enum RefOr<'a, T> {
    /// A Reference Object.
    Ref(Reference<'a>),
    /// The object itself.
    Item(Box<T>),
}

/// A Reference Object.
#[derive(Clone, Debug)]
pub struct Reference<'a> {
    /// The URI reference after `$ref`.
    pub target: Marked<&'a str>,
    /// The texts that replace those of the target.
    pub text: Text<'a>,
}

/// The version line of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// `3.0.x`.
    V3_0,
    /// `3.1.x`.
    V3_1,
    /// `3.2.x`, of which we read what 3.1 has, and what only tells something.
    V3_2,
}

/// Decodes the entry file. `None` when it is no OpenAPI document of a version that we read; the reason is in the sink.
#[must_use]
pub fn decode<'a>(sources: &'a Sources, sink: &mut Sink<'_>) -> Option<Document<'a>> {
    root::document(sources.files.first()?.tree.as_ref()?, sink)
}

/// Decodes a Schema Object. Parts that cannot be read are reported and left out.
#[must_use]
pub fn decode_schema<'a>(node: &'a Node, version: Version, sink: &mut Sink<'_>) -> Schema<'a> {
    Decoder { version, sink }.schema(node)
}

/// Decodes a Path Item Object, which carries its `$ref` among its own fields.
#[must_use]
pub fn decode_path_item<'a>(
    node: &'a Node,
    version: Version,
    sink: &mut Sink<'_>,
) -> Option<PathItem<'a>> {
    Decoder { version, sink }.path_item(node)
}

macro_rules! decode_functions {
    ($($function:ident, $method:ident, $object:ident, $doc:literal;)*) => {$(
        #[doc = $doc]
        #[must_use]
        pub fn $function<'a>(
            node: &'a Node,
            version: Version,
            sink: &mut Sink<'_>,
        ) -> Option<RefOr<'a, $object<'a>>> {
            Decoder { version, sink }.ref_or(node, Decoder::$method)
        }
    )*};
}

decode_functions! {
    decode_parameter, parameter, Parameter, "Decodes a Parameter Object or a reference to one.";
    decode_response, response, Response, "Decodes a Response Object or a reference to one.";
    decode_request_body, request_body, RequestBody, "Decodes a Request Body Object or a reference to one.";
    decode_header, header, Header, "Decodes a Header Object or a reference to one.";
    decode_example, example, Example, "Decodes an Example Object or a reference to one.";
    decode_link, link, Link, "Decodes a Link Object or a reference to one.";
    decode_callback, callback, Callback, "Decodes a Callback Object or a reference to one.";
    decode_security_scheme, security_scheme, SecurityScheme, "Decodes a Security Scheme Object or a reference to one.";
}
