//! From the document as written to what it means: no `$ref`, no `allOf`, no inherited parameter is left.
//!
//! Schemas live in one arena and point at each other by [`SchemaId`], so recursion costs nothing. Everything that has
//! to look at more than one object is checked here: references, composition, paths and their parameters, operation
//! ids, discriminators, examples and defaults against their schemas, the shapes of rules.

use indexmap::IndexMap;

pub use crate::document::{Location, SecurityKind, Style};
use crate::source::Mark;

mod operation;
mod rule;
mod schema;
mod store;

pub use operation::{
    Body, ClientSetting, Content, Operation, Parameter, ParameterEncoding, Payload, Response, Status,
};
pub use rule::{Rule, RuleForm, RuleKind};
pub use schema::{
    Additional, EnumShape, EnumValue, Limits, Literal, ObjectShape, Origin, Property, Role, Schema, Shape, UnionShape,
    Variant,
};

/// The description, resolved. Borrowed values (`'a`) are nodes of the input, for examples and defaults only.
#[derive(Debug)]
pub struct Spec<'a> {
    /// `info`.
    pub info: Info,
    /// `servers`; never empty (the default server is `/`).
    pub servers: Vec<Server>,
    /// All schemas.
    pub schemas: Vec<Schema<'a>>,
    /// The schemas of `components.schemas` of the entry file, by name, in reading order.
    pub components: IndexMap<String, SchemaId>,
    /// All operations of `paths`, in reading order.
    pub operations: Vec<Operation<'a>>,
    /// The operations of `webhooks` and `callbacks`: requests that the server sends. Only their payloads become types.
    pub incoming: Vec<Operation<'a>>,
    /// The security schemes in use, by name.
    pub security_schemes: IndexMap<String, SecurityScheme>,
    /// The header parameters with `x-client-setting`, each setting once, by name.
    pub client_settings: IndexMap<String, ClientSetting>,
    /// The texts of tags, by name.
    pub tags: IndexMap<String, Docs>,
    /// Every language of any text, the document's own (`en`) first, then in the order of first use.
    pub languages: Vec<String>,
}

/// A schema by its place in [`Spec::schemas`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SchemaId(pub u32);

/// A text in every language it has: language tag to text. The document's own language has the tag `en`.
pub type Text = IndexMap<String, String>;

/// The texts of one object. Empty maps stand for texts that are not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    /// `title`.
    pub title: Text,
    /// `summary`.
    pub summary: Text,
    /// `description`.
    pub description: Text,
    /// `x-source`.
    pub source: Option<Provenance>,
}

/// `x-source`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The page.
    pub url: Option<String>,
    /// The day it was seen.
    pub seen: Option<String>,
    /// What no source says outright.
    pub inferred: Vec<String>,
    /// Languages whose text is ours.
    pub translated: Vec<String>,
    /// Anything else.
    pub note: Option<String>,
}

/// `info`.
#[derive(Clone, Debug, Default)]
pub struct Info {
    /// Texts.
    pub docs: Docs,
    /// `version`.
    pub version: String,
    /// `x-rust-package`.
    pub rust_package: Option<String>,
    /// Where `info` stands.
    pub mark: Option<Mark>,
}

/// A server with its variables set to their defaults.
#[derive(Clone, Debug)]
pub struct Server {
    /// The URL as written, with placeholders.
    pub template: String,
    /// The URL with the defaults.
    pub url: String,
    /// Texts.
    pub docs: Docs,
}

/// A security scheme in use.
#[derive(Clone, Debug)]
pub struct SecurityScheme {
    /// Texts.
    pub docs: Docs,
    /// How the credential travels.
    pub kind: CredentialKind,
}

/// How a credential travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CredentialKind {
    /// `Authorization: Bearer …`: http bearer, oauth2, openIdConnect.
    Bearer,
    /// `Authorization: Basic …`.
    Basic,
    /// `Authorization: <scheme> …` of another scheme, as written.
    Http(String),
    /// An API key in a header.
    Header(String),
    /// An API key in the query.
    Query(String),
    /// An API key in a cookie.
    Cookie(String),
    /// The client certificate of the connection.
    MutualTls,
}
