//! The crate that will be written, as plain data shaped like Rust: every decision is already made, nothing is tokens.
//!
//! An [`Ident`] is a finished Rust identifier; wire names stand beside it and never become code. Doc lines are already
//! laid out and sanitised.

mod diff;
mod form;
mod graph;
mod header;
mod item;
pub mod ledger;
mod operation;
pub mod reference;
mod rule;
mod stream;
mod types;

pub use diff::{Carry, Diff, Source, Taken};
pub use form::{Form, FormPart};
pub use graph::Graph;
pub use header::{Header, HeaderForm};
pub use item::{
    Alias, Constructor, Enum, EnumBase, EnumVariant, EnumWire, Extra, Field, Item, JsonType,
    Signature, Struct, TextFormat, Union, UnionVariant, Verbs,
};
pub use operation::{
    Body, Choice, ChoiceField, ChoiceVariant, Content, Encoding, Failure, Location, Operation,
    OperationModule, Parameter, Payload, StatusRange, StatusVariant, Success,
};
pub use rule::{FieldState, Rule, RuleKind, RuleTable, Verdict};
pub use stream::{Framing, Items, Stream};
pub use types::{
    Checks, Contains, Limit, Matcher, Nullability, NumberLiteral, Presence, Tuple, TypePath,
    TypeRef,
};

/// The whole crate.
#[derive(Clone, Debug, PartialEq)]
pub struct Api {
    /// Name, version and description for `Cargo.toml`.
    pub package: Package,
    /// The docs of the crate root.
    pub docs: Docs,
    /// The file the crate is made from, for the header line: `spec/shopline.yaml`.
    pub source: String,
    /// The base URLs, the default first: URL and doc line.
    pub servers: Vec<Server>,
    /// What the client is given once.
    pub settings: Vec<Setting>,
    /// The declared headers of answers, each once.
    pub headers: Vec<Header>,
    /// How credentials travel, by scheme name.
    pub credentials: Vec<Credential>,
    /// The name of the constant of the credential that every client is built with: the only one of the description, where
    /// some operation cannot do without it.
    pub builder_credential: Option<Ident>,
    /// The features of the crate, one for each part of the service that a user may want alone. Empty where there is only
    /// one part.
    pub features: Vec<Feature>,
    /// One module per schema, in the order of the description.
    pub models: Vec<Module>,
    /// The types that unions hold as JSON where no feature brings them, in the order of their modules.
    pub stand_ins: Vec<StandIn>,
    /// One module per operation, in the order of the description.
    pub operations: Vec<OperationModule>,
    /// Whether any `pattern` is checked, which asks the runtime for its regular-expression engine.
    pub needs_patterns: bool,
    /// The pages for people who know no Rust.
    pub reference: reference::Reference,
    /// What codegen tells the maintainer.
    pub summary: Summary,
}

/// A module of types that unions name without bringing it: where none of its features is on, JSON stands in for these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandIn {
    /// The place of the module in [`Api::models`].
    pub module: usize,
    /// Its types that are named so, structs and unions.
    pub types: Vec<Ident>,
}

/// The numbers that codegen prints.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Operations.
    pub operations: usize,
    /// Fields of all structs that can be part of a request body.
    pub fields: usize,
    /// Those of them that can be cleared with null.
    pub clearable: usize,
    /// Rules between fields.
    pub rules: usize,
    /// Texts per language, in the order of the description's languages.
    pub texts: Vec<(String, usize)>,
    /// What was made of the description, and what was not.
    pub ledger: ledger::Ledger,
}

/// The package table of `Cargo.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// `name`.
    pub name: String,
    /// `version`, valid SemVer.
    pub version: String,
    /// `description`, one line.
    pub description: String,
}

/// A Rust identifier, raw (`r#type`) where it must be.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ident(pub String);

/// Doc lines, each printed as one `///` line; the empty line separates paragraphs. Sanitised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    /// The lines.
    pub lines: Vec<String>,
    /// `#[doc(alias = "…")]`.
    pub aliases: Vec<String>,
    /// `#[deprecated]`, with its note when there is one.
    pub deprecated: Option<Option<String>>,
    /// The translations that are older than their source text; the lines say so too.
    pub stale: Vec<StaleText>,
}

/// A translation that is older than its source text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaleText {
    /// Which text of the item.
    pub member: TextMember,
    /// The language of the translation, as a BCP 47 tag.
    pub language: String,
}

/// A text that an object of the description can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TextMember {
    /// `title`
    Title,
    /// `summary`
    Summary,
    /// `description`
    Description,
    /// `inferred` of `x-source`
    Inferred,
    /// `note` of `x-source`
    Note,
}

/// A base URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// The name of its constant.
    pub ident: Ident,
    /// The URL, variables set to their defaults.
    pub url: String,
    /// Docs.
    pub docs: Docs,
}

/// A value that the client is built with and sends as a header of every call that declares it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The field and method name.
    pub ident: Ident,
    /// The name in the description (`x-client-setting`).
    pub name: String,
    /// The header.
    pub header: String,
    /// Whether the client cannot be built without it.
    pub required: bool,
    /// Docs.
    pub docs: Docs,
}

/// How a credential travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// The scheme's name in the description.
    pub name: String,
    /// The Rust name of its constant.
    pub ident: Ident,
    /// How it travels.
    pub kind: CredentialKind,
    /// Docs.
    pub docs: Docs,
}

/// How a credential travels; mirrors the runtime's enum of the same name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CredentialKind {
    /// `Authorization: Bearer …`.
    Bearer,
    /// `Authorization: Basic …`.
    Basic,
    /// Another HTTP authentication scheme.
    Http(String),
    /// A header of that name.
    Header(String),
    /// A query parameter of that name.
    Query(String),
    /// A cookie of that name.
    Cookie(String),
    /// A client certificate.
    MutualTls,
}

/// The feature that stands for all the others, on unless it is turned off.
pub const ALL_OPERATIONS: &str = "all-operations";

/// A feature of the crate: with it, some operations and what they need are compiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// Its name in `Cargo.toml`.
    pub name: String,
    /// What it brings, in one line.
    pub line: String,
}

/// A module of types: one schema and what is inline in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Module {
    /// The module and file name, unique ignoring case.
    pub ident: Ident,
    /// The file of the description that the schema stands in, for the header line.
    pub source: String,
    /// The features it is compiled with, any of them, by their places in [`Api::features`]; empty: it always is.
    pub features: Vec<usize>,
    /// The items, the schema itself first.
    pub items: Vec<Item>,
}
