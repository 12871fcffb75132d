//! The OpenAPI and JSON Schema objects as they are written: one struct field for each keyword that we read.
//!
//! Decoding is by hand over the marked tree: it collects diagnostics and goes on, so that an author mends ten faults
//! in one run. A key that nobody reads is a diagnostic. Nothing is resolved here. OpenAPI 3.0 is brought into the
//! shape of 3.1 while it is decoded (`nullable`, boolean `exclusiveMinimum`, `example`).

use crate::source::{Mark, Node};

pub mod schema;

pub use schema::{Additional, Schema, Type};

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

/// `title`, `summary` and `description` of one object, in the language of the document and in others (`x-i18n`).
#[derive(Clone, Debug, Default)]
pub struct Text<'a> {
    /// `title` (Schema Object, Info Object).
    pub title: Option<Marked<&'a str>>,
    /// `summary`.
    pub summary: Option<Marked<&'a str>>,
    /// `description`.
    pub description: Option<Marked<&'a str>>,
    /// `x-i18n`: for each BCP 47 tag the same members in that language.
    pub i18n: Vec<Entry<'a, Translation<'a>>>,
}

/// The texts of one object in one other language.
#[derive(Clone, Debug, Default)]
pub struct Translation<'a> {
    /// `title`.
    pub title: Option<Marked<&'a str>>,
    /// `summary`.
    pub summary: Option<Marked<&'a str>>,
    /// `description`.
    pub description: Option<Marked<&'a str>>,
}

/// The version line of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// `3.0.x`.
    V3_0,
    /// `3.1.x`.
    V3_1,
}

/// The OpenAPI Object.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    /// The root of the entry file.
    pub mark: Mark,
    /// `openapi`.
    pub version: Version,
    /// `info`.
    pub info: Info<'a>,
    /// `servers`.
    pub servers: Vec<Server<'a>>,
    /// `paths`, in reading order.
    pub paths: Vec<Entry<'a, PathItem<'a>>>,
    /// `webhooks`, in reading order.
    pub webhooks: Vec<Entry<'a, PathItem<'a>>>,
    /// `components`.
    pub components: Components<'a>,
    /// `security`; `None` when it is left out.
    pub security: Option<Vec<SecurityRequirement<'a>>>,
    /// `tags`.
    pub tags: Vec<Tag<'a>>,
    /// `externalDocs`.
    pub external_docs: Option<ExternalDocs<'a>>,
}

/// The Info Object.
#[derive(Clone, Debug)]
pub struct Info<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `title`, `summary`, `description`, `x-i18n`.
    pub text: Text<'a>,
    /// `version`.
    pub version: Option<Marked<&'a str>>,
    /// `termsOfService`.
    pub terms_of_service: Option<Marked<&'a str>>,
    /// `contact`: name, url, email.
    pub contact: Vec<(&'a str, Marked<&'a str>)>,
    /// `license`: name, identifier, url.
    pub license: Vec<(&'a str, Marked<&'a str>)>,
    /// `x-rust-package`: the name of the crate.
    pub rust_package: Option<Marked<&'a str>>,
    /// `x-source`.
    pub source: Option<Provenance<'a>>,
}

/// The Tag Object.
#[derive(Clone, Debug)]
pub struct Tag<'a> {
    /// `name`.
    pub name: Marked<&'a str>,
    /// `description`, `x-i18n`.
    pub text: Text<'a>,
    /// `externalDocs`.
    pub external_docs: Option<ExternalDocs<'a>>,
}

/// The External Documentation Object.
#[derive(Clone, Debug)]
pub struct ExternalDocs<'a> {
    /// `url`.
    pub url: Option<Marked<&'a str>>,
    /// `description`, `x-i18n`.
    pub text: Text<'a>,
}

/// The Server Object.
#[derive(Clone, Debug)]
pub struct Server<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `url`, with `{variable}` placeholders.
    pub url: Marked<&'a str>,
    /// `description`, `x-i18n`.
    pub text: Text<'a>,
    /// `variables`.
    pub variables: Vec<Entry<'a, ServerVariable<'a>>>,
}

/// The Server Variable Object.
#[derive(Clone, Debug)]
pub struct ServerVariable<'a> {
    /// `default`.
    pub default: Option<Marked<&'a str>>,
    /// `enum`.
    pub values: Vec<Marked<&'a str>>,
    /// `description`, `x-i18n`.
    pub text: Text<'a>,
}

/// The Components Object.
#[derive(Clone, Debug, Default)]
pub struct Components<'a> {
    /// `schemas`.
    pub schemas: Vec<Entry<'a, Schema<'a>>>,
    /// `responses`.
    pub responses: Vec<Entry<'a, RefOr<'a, Response<'a>>>>,
    /// `parameters`.
    pub parameters: Vec<Entry<'a, RefOr<'a, Parameter<'a>>>>,
    /// `examples`.
    pub examples: Vec<Entry<'a, RefOr<'a, Example<'a>>>>,
    /// `requestBodies`.
    pub request_bodies: Vec<Entry<'a, RefOr<'a, RequestBody<'a>>>>,
    /// `headers`.
    pub headers: Vec<Entry<'a, RefOr<'a, Header<'a>>>>,
    /// `securitySchemes`.
    pub security_schemes: Vec<Entry<'a, RefOr<'a, SecurityScheme<'a>>>>,
    /// `links`.
    pub links: Vec<Entry<'a, RefOr<'a, Link<'a>>>>,
    /// `callbacks`.
    pub callbacks: Vec<Entry<'a, RefOr<'a, Callback<'a>>>>,
    /// `pathItems`.
    pub path_items: Vec<Entry<'a, PathItem<'a>>>,
}

/// The Path Item Object, which may carry a `$ref` beside its own fields.
#[derive(Clone, Debug)]
pub struct PathItem<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `$ref`.
    pub reference: Option<Marked<&'a str>>,
    /// `summary`, `description`, `x-i18n`.
    pub text: Text<'a>,
    /// `servers`.
    pub servers: Vec<Server<'a>>,
    /// `parameters`.
    pub parameters: Vec<RefOr<'a, Parameter<'a>>>,
    /// `get`, `put`, `post`, `delete`, `options`, `head`, `patch`, `trace`, in reading order, names in lower case.
    pub operations: Vec<Entry<'a, Operation<'a>>>,
}

/// The Operation Object.
#[derive(Clone, Debug)]
pub struct Operation<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `operationId`.
    pub operation_id: Option<Marked<&'a str>>,
    /// `summary`, `description`, `x-i18n`.
    pub text: Text<'a>,
    /// `tags`.
    pub tags: Vec<Marked<&'a str>>,
    /// `externalDocs`.
    pub external_docs: Option<ExternalDocs<'a>>,
    /// `parameters`.
    pub parameters: Vec<RefOr<'a, Parameter<'a>>>,
    /// `requestBody`.
    pub request_body: Option<RefOr<'a, RequestBody<'a>>>,
    /// `responses`, by status.
    pub responses: Vec<Entry<'a, RefOr<'a, Response<'a>>>>,
    /// `callbacks`.
    pub callbacks: Vec<Entry<'a, RefOr<'a, Callback<'a>>>>,
    /// `deprecated`.
    pub deprecated: bool,
    /// `security`; `None` when it is left out.
    pub security: Option<Vec<SecurityRequirement<'a>>>,
    /// `servers`.
    pub servers: Vec<Server<'a>>,
    /// `x-source`.
    pub source: Option<Provenance<'a>>,
    /// `x-rate-limit`.
    pub rate_limit: Option<RateLimit<'a>>,
    /// `x-idempotent`.
    pub idempotent: Option<Marked<bool>>,
    /// `x-rust-name`.
    pub rust_name: Option<Marked<&'a str>>,
}

/// `x-rate-limit`: how many requests the server takes in how long a time.
#[derive(Clone, Debug)]
pub struct RateLimit<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `requests`.
    pub requests: u64,
    /// `per-seconds`.
    pub per_seconds: u64,
    /// `description`, `x-i18n`.
    pub text: Text<'a>,
}

/// `x-source`: where a fact comes from.
#[derive(Clone, Debug, Default)]
pub struct Provenance<'a> {
    /// `url`: the page.
    pub url: Option<Marked<&'a str>>,
    /// `seen`: the day it was seen, `YYYY-MM-DD`.
    pub seen: Option<Marked<&'a str>>,
    /// `inferred`: what no source says outright, a sentence for each.
    pub inferred: Vec<Marked<&'a str>>,
    /// `translated`: the language tags whose text is ours, not the source's.
    pub translated: Vec<Marked<&'a str>>,
    /// `note`: anything else that a reviewer should know.
    pub note: Option<Marked<&'a str>>,
}

/// `in` of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Location {
    /// `path`.
    Path,
    /// `query`.
    Query,
    /// `header`.
    Header,
    /// `cookie`.
    Cookie,
}

/// `style` of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// `matrix`.
    Matrix,
    /// `label`.
    Label,
    /// `simple`.
    Simple,
    /// `form`.
    Form,
    /// `spaceDelimited`.
    SpaceDelimited,
    /// `pipeDelimited`.
    PipeDelimited,
    /// `deepObject`.
    DeepObject,
}

/// The Parameter Object.
#[derive(Clone, Debug)]
pub struct Parameter<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `name`.
    pub name: Marked<&'a str>,
    /// `in`.
    pub location: Marked<Location>,
    /// The part that it shares with a header.
    pub value: Header<'a>,
    /// `allowEmptyValue`.
    pub allow_empty_value: bool,
    /// `x-client-setting`.
    pub client_setting: Option<Marked<&'a str>>,
    /// `x-rust-name`.
    pub rust_name: Option<Marked<&'a str>>,
    /// `x-sensitive`.
    pub sensitive: bool,
    /// `x-source`.
    pub source: Option<Provenance<'a>>,
}

/// The Header Object, and all of a Parameter Object that it shares with one.
#[derive(Clone, Debug)]
pub struct Header<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `description`, `x-i18n`.
    pub text: Text<'a>,
    /// `required`.
    pub required: bool,
    /// `deprecated`.
    pub deprecated: bool,
    /// `style`.
    pub style: Option<Marked<Style>>,
    /// `explode`.
    pub explode: Option<bool>,
    /// `allowReserved`.
    pub allow_reserved: bool,
    /// `schema`.
    pub schema: Option<Schema<'a>>,
    /// `content`: exactly one media type.
    pub content: Vec<Entry<'a, MediaType<'a>>>,
    /// `example` and `examples`, by name (`example` has the empty name).
    pub examples: Vec<Entry<'a, RefOr<'a, Example<'a>>>>,
}

/// The Request Body Object.
#[derive(Clone, Debug)]
pub struct RequestBody<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `description`, `x-i18n`.
    pub text: Text<'a>,
    /// `content`.
    pub content: Vec<Entry<'a, MediaType<'a>>>,
    /// `required`.
    pub required: bool,
}

/// The Media Type Object.
#[derive(Clone, Debug)]
pub struct MediaType<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `schema`.
    pub schema: Option<Schema<'a>>,
    /// `example` and `examples`, by name (`example` has the empty name).
    pub examples: Vec<Entry<'a, RefOr<'a, Example<'a>>>>,
    /// `encoding`, by property; only its headers' and content types' shape is checked.
    pub encoding: Vec<Entry<'a, Encoding<'a>>>,
}

/// The Encoding Object.
#[derive(Clone, Debug)]
pub struct Encoding<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `contentType`.
    pub content_type: Option<Marked<&'a str>>,
    /// `headers`.
    pub headers: Vec<Entry<'a, RefOr<'a, Header<'a>>>>,
    /// `style`.
    pub style: Option<Marked<Style>>,
    /// `explode`.
    pub explode: Option<bool>,
    /// `allowReserved`.
    pub allow_reserved: bool,
}

/// The Example Object.
#[derive(Clone, Debug)]
pub struct Example<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `summary`, `description`, `x-i18n`.
    pub text: Text<'a>,
    /// `value`.
    pub value: Option<&'a Node>,
    /// `externalValue`.
    pub external_value: Option<Marked<&'a str>>,
}

/// The Response Object.
#[derive(Clone, Debug)]
pub struct Response<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `description`, `x-i18n`.
    pub text: Text<'a>,
    /// `headers`.
    pub headers: Vec<Entry<'a, RefOr<'a, Header<'a>>>>,
    /// `content`.
    pub content: Vec<Entry<'a, MediaType<'a>>>,
    /// `links`.
    pub links: Vec<Entry<'a, RefOr<'a, Link<'a>>>>,
    /// `x-source`.
    pub source: Option<Provenance<'a>>,
}

/// The Link Object.
#[derive(Clone, Debug)]
pub struct Link<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `operationId`.
    pub operation_id: Option<Marked<&'a str>>,
    /// `operationRef`.
    pub operation_ref: Option<Marked<&'a str>>,
    /// `parameters`: runtime expressions or constants.
    pub parameters: Vec<Entry<'a, &'a Node>>,
    /// `requestBody`: a runtime expression or a constant.
    pub request_body: Option<&'a Node>,
    /// `description`, `x-i18n`.
    pub text: Text<'a>,
    /// `server`.
    pub server: Option<Server<'a>>,
}

/// The Callback Object: path items by runtime expression.
#[derive(Clone, Debug)]
pub struct Callback<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// The path items.
    pub paths: Vec<Entry<'a, PathItem<'a>>>,
}

/// One alternative of `security`: all of these schemes together. The empty alternative means "without".
#[derive(Clone, Debug)]
pub struct SecurityRequirement<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// The scheme names, each with its scopes or roles.
    pub schemes: Vec<Entry<'a, Vec<Marked<&'a str>>>>,
}

/// The Security Scheme Object.
#[derive(Clone, Debug)]
pub struct SecurityScheme<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `description`, `x-i18n`.
    pub text: Text<'a>,
    /// What kind it is.
    pub kind: SecurityKind<'a>,
}

/// `type` of a security scheme, with the fields of that type.
#[derive(Clone, Debug)]
pub enum SecurityKind<'a> {
    /// `apiKey`.
    ApiKey {
        /// `name`.
        name: Marked<&'a str>,
        /// `in`: query, header or cookie.
        location: Location,
    },
    /// `http`.
    Http {
        /// `scheme`, as the IANA registry of HTTP authentication schemes spells it, any case.
        scheme: Marked<&'a str>,
        /// `bearerFormat`.
        bearer_format: Option<Marked<&'a str>>,
    },
    /// `mutualTLS`.
    MutualTls,
    /// `oauth2`; the flows are checked for shape, a token is sent as a bearer token.
    OAuth2 {
        /// The scopes of all flows with their texts.
        scopes: Vec<Entry<'a, Marked<&'a str>>>,
    },
    /// `openIdConnect`.
    OpenIdConnect {
        /// `openIdConnectUrl`.
        url: Marked<&'a str>,
    },
}
