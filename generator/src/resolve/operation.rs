//! What an operation is once nothing in it has to be looked up.

use super::{Docs, Location, SchemaId, Server, Style};
use crate::source::{Mark, Node};

/// An operation.
#[derive(Clone, Debug)]
pub struct Operation<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `operationId`; without one, method and path (`get /pets/{id}`).
    pub id: String,
    /// Whether `id` is an `operationId`.
    pub has_id: bool,
    /// `x-rust-name`.
    pub rust_name: Option<(String, Mark)>,
    /// The method in upper case.
    pub method: String,
    /// The path as written (for a webhook its name).
    pub path: String,
    /// Texts.
    pub docs: Docs,
    /// `tags`.
    pub tags: Vec<String>,
    /// `deprecated`.
    pub deprecated: bool,
    /// All parameters, the path item's first, client settings included.
    pub parameters: Vec<Parameter<'a>>,
    /// The request body.
    pub body: Option<Body<'a>>,
    /// The responses by status, in reading order.
    pub responses: Vec<Response<'a>>,
    /// The alternatives of security; empty: none is needed.
    pub security: Vec<Vec<(String, Vec<String>)>>,
    /// Servers of its own, when it has any.
    pub servers: Vec<Server>,
    /// `x-rate-limit`: requests, seconds, texts.
    pub rate_limit: Option<(u64, u64, Docs)>,
    /// `x-idempotent`.
    pub idempotent: Option<bool>,
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct Parameter<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// The name on the wire.
    pub name: String,
    /// `x-rust-name`.
    pub rust_name: Option<(String, Mark)>,
    /// Path, query, header or cookie.
    pub location: Location,
    /// Whether it must be sent.
    pub required: bool,
    /// Texts.
    pub docs: Docs,
    /// `deprecated`.
    pub deprecated: bool,
    /// `x-sensitive`.
    pub sensitive: bool,
    /// The schema.
    pub schema: SchemaId,
    /// How a value becomes text.
    pub encoding: ParameterEncoding,
    /// `x-client-setting`.
    pub client_setting: Option<String>,
    /// Examples.
    pub examples: Vec<&'a Node>,
}

/// How the value of a parameter becomes text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParameterEncoding {
    /// By `style` and `explode`.
    Style {
        /// `style`, the default of the location filled in.
        style: Style,
        /// `explode`, the default of the style filled in.
        explode: bool,
        /// `allowReserved`.
        allow_reserved: bool,
    },
    /// As JSON text (`content: application/json`).
    Json,
}

/// A request body.
#[derive(Clone, Debug)]
pub struct Body<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// Texts.
    pub docs: Docs,
    /// Whether it must be sent.
    pub required: bool,
    /// The media type we send unless the caller chooses another.
    pub content: Content<'a>,
    /// What the caller can choose in place of it.
    pub alternatives: Vec<Content<'a>>,
    /// The media types that are offered beside these.
    pub others: Vec<String>,
}

impl<'a> Body<'a> {
    /// All that can be sent, the default first.
    pub fn contents(&self) -> impl Iterator<Item = &Content<'a>> {
        std::iter::once(&self.content).chain(&self.alternatives)
    }
}

/// One media type with its payload.
#[derive(Clone, Debug)]
pub struct Content<'a> {
    /// Where its media type stands.
    pub mark: Mark,
    /// The media type as written.
    pub media_type: String,
    /// The payload.
    pub payload: Payload,
    /// What `encoding` says about the members of a form, by name.
    pub parts: Vec<(String, FormPart)>,
    /// The schemas of a body of parts whose values are files.
    pub files: Vec<SchemaId>,
    /// Examples of the whole payload.
    pub examples: Vec<Sample<'a>>,
}

/// What `encoding` says about one member of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormPart {
    /// `style`, `explode` and `allowReserved`, where any of them is written.
    pub style: Option<ParameterEncoding>,
    /// `contentType`, which counts where no style does.
    pub content_type: Option<String>,
    /// The headers that can only have one value, with it.
    pub headers: Vec<(String, String)>,
}

/// An example of a payload.
#[derive(Clone, Debug)]
pub struct Sample<'a> {
    /// Texts.
    pub docs: Docs,
    /// The value.
    pub node: &'a Node,
}

/// What travels under a media type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payload {
    /// JSON (`application/json`, `*/*+json`) of this schema.
    Json(SchemaId),
    /// A form (`application/x-www-form-urlencoded`) of this schema, which is an object.
    Form(SchemaId),
    /// Parts (`multipart/form-data` and its family) of this schema, which is an object; in requests only.
    Parts(SchemaId),
    /// Items of this schema, or of the items of this list, one after the other; in responses only.
    Items(SchemaId, Framing),
    /// `text/*`: a string.
    Text,
    /// Anything else: bytes that the caller encodes or decodes.
    Bytes,
}

impl Payload {
    /// Whether it has parts that a type shows.
    #[must_use]
    pub fn is_structured(self) -> bool {
        self.schema().is_some()
    }

    /// The schema of a payload that has a type of its own.
    #[must_use]
    pub fn schema(self) -> Option<SchemaId> {
        match self {
            Self::Json(schema)
            | Self::Form(schema)
            | Self::Parts(schema)
            | Self::Items(schema, _) => Some(schema),
            Self::Text | Self::Bytes => None,
        }
    }
}

/// How the items of a stream are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// One JSON text per line (`application/x-ndjson`, `application/jsonl`, `…+json;stream=watch`).
    Lines,
    /// JSON texts behind record separators (`application/json-seq`).
    Records,
    /// Server-sent events (`text/event-stream`).
    Events,
}

/// One response.
#[derive(Clone, Debug)]
pub struct Response<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// Which statuses it is for.
    pub status: Status,
    /// Texts.
    pub docs: Docs,
    /// The media type we read; `None`: no body.
    pub content: Option<Content<'a>>,
    /// The stream that is offered beside it.
    pub stream: Option<Content<'a>>,
    /// The media types that are offered beside it.
    pub others: Vec<String>,
    /// The declared headers.
    pub headers: Vec<ResponseHeader>,
    /// The declared links: name and texts, for the docs.
    pub links: Vec<(String, Docs)>,
}

/// A header of a response.
#[derive(Clone, Debug)]
pub struct ResponseHeader {
    /// Its name.
    pub name: String,
    /// Texts.
    pub docs: Docs,
    /// Whether it must be there.
    pub required: bool,
    /// The schema of its value.
    pub schema: SchemaId,
    /// How the value is written.
    pub encoding: ParameterEncoding,
}

impl<'a> Response<'a> {
    /// What it can carry: its content, and the stream beside it.
    pub fn contents(&self) -> impl Iterator<Item = &Content<'a>> {
        self.content.iter().chain(&self.stream)
    }
}

/// The key of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// `200`.
    Exact(u16),
    /// `4XX`, by its first digit.
    Range(u8),
    /// `default`.
    Default,
}

/// A header that the client sets once for all calls.
#[derive(Clone, Debug)]
pub struct ClientSetting {
    /// The header.
    pub header: String,
    /// Whether it must be sent.
    pub required: bool,
    /// The schema of its value.
    pub schema: SchemaId,
    /// Texts.
    pub docs: Docs,
    /// Where it was declared first.
    pub mark: Mark,
}
