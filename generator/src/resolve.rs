//! From the document as written to what it means: no `$ref`, no `allOf`, no inherited parameter is left.
//!
//! Schemas live in one arena and point at each other by [`SchemaId`], so recursion costs nothing. Everything that has
//! to look at more than one object is checked here: references, composition, paths and their parameters, operation
//! ids, discriminators, examples and defaults against their schemas, the shapes of rules.

use crate::diagnostic::said;
use indexmap::IndexMap;
use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::document::Document;
pub use crate::document::{Location, SecurityKind, Style, Translatable};
use crate::source::{Mark, Sources};
use refs::{References, Stores};
use resolver::Resolver;

mod anchors;
mod expression;
mod operation;
mod operations;
mod refs;
mod resolver;
mod rule;
pub mod rules;
mod schema;
mod schemas;
mod store;
mod suggest;
mod text;
pub mod values;

#[cfg(test)]
mod tests;

pub(crate) use schemas::{MAX_COMPOSED, MAX_DEPTH};

pub use operation::{
    Body, ClientSetting, Content, FormPart, Framing, Operation, Parameter, ParameterEncoding,
    Payload, Response, ResponseHeader, Sample, Status,
};
pub use rule::{Rule, RuleForm, RuleKind};
pub use schema::{
    Additional, Contains, EnumShape, EnumValue, Fault, Limits, Literal, ObjectShape, Origin,
    Property, Role, Schema, Shape, TupleShape, UnionShape, Variant,
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
    /// The examples that are no value of their schema: they are shown, but cannot be run.
    pub wrong_examples: HashSet<Mark>,
    /// All operations of `paths`, in reading order.
    pub operations: Vec<Operation<'a>>,
    /// The operations of `paths` that cannot be made, each with its reason; a path item that cannot be read counts as one.
    pub left_out: Vec<(String, Fault)>,
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
    /// Every text of the description as written, used or not, with its translations; empty when there is none.
    pub texts: Vec<Translatable<'a>>,
}

/// A schema by its place in [`Spec::schemas`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SchemaId(pub u32);

/// A text in every language it has: language tag to text. The document's own language has the tag `en`.
pub type Text = IndexMap<String, Words>;

/// A text in one language, with the place it stands at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The text.
    pub text: String,
    /// Where it stands.
    pub mark: Mark,
}

impl std::ops::Deref for Words {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

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
    pub inferred: Vec<Text>,
    /// Languages whose text is ours.
    pub translated: Vec<String>,
    /// Anything else.
    pub note: Text,
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

/// Resolves the decoded entry file, with every other file that it reaches.
///
/// Everything that is wrong goes into the sink; what cannot be resolved is replaced by the nearest thing that can, so
/// that one run finds all faults.
#[must_use]
pub fn resolve<'a>(document: &Document<'a>, sources: &'a Sources, sink: &mut Sink<'_>) -> Spec<'a> {
    let stores = Stores::default();
    let refs = References::new(&stores, document);
    Resolver::new(document, sources, sink, refs).run()
}

impl<'a> Resolver<'_, 'a, '_> {
    fn run(mut self) -> Spec<'a> {
        let document = self.document;
        let info = Info {
            docs: self.docs(&document.info.text, document.info.source.as_ref()),
            version: document
                .info
                .version
                .map_or_else(String::new, |version| version.value.to_owned()),
            rust_package: document.info.rust_package.map(|name| name.value.to_owned()),
            mark: Some(document.info.mark),
        };
        let servers = self.all_servers();
        let tags = self.tags();
        self.register_components();
        let mut components = IndexMap::new();
        for entry in &document.components.schemas {
            let id = self.schema_id(&entry.value, Origin::Named(entry.name.to_owned()));
            components.insert(entry.name.to_owned(), id);
        }
        self.drain();
        let (mut operations, mut incoming) = self.operations();
        self.drain();
        let security_schemes = self.security_schemes();
        self.check_components();
        self.finish_schemas();
        self.settle_forms(&mut operations);
        self.settle_forms(&mut incoming);
        self.check_styles();
        self.check_settings();
        self.check_values();
        // There are tens of thousands, and a list that grew may have room for as many again.
        self.schemas.list.shrink_to_fit();
        Spec {
            info,
            servers,
            schemas: self.schemas.list,
            components,
            wrong_examples: self.wrong_examples,
            operations,
            left_out: self.left_out,
            incoming,
            security_schemes,
            client_settings: self.settings,
            tags,
            languages: self.languages.finish(),
            texts: self.texts,
        }
    }

    /// Follows the references of components that no operation uses.
    fn check_components(&mut self) {
        let components = &self.document.components;
        for entry in &components.parameters {
            self.item(&entry.value);
        }
        for entry in &components.responses {
            self.item(&entry.value);
        }
        for entry in &components.request_bodies {
            self.item(&entry.value);
        }
        for entry in &components.headers {
            self.item(&entry.value);
        }
        for entry in &components.examples {
            self.item(&entry.value);
        }
    }

    fn tags(&mut self) -> IndexMap<String, Docs> {
        let document = self.document;
        let mut tags = IndexMap::new();
        let mut places: IndexMap<&str, Mark> = IndexMap::new();
        for tag in &document.tags {
            if let Some(first) = places.insert(tag.name.value, tag.name.mark) {
                self.report_unsupported(
                    Diagnostic::error(
                        codes::TAG_DUPLICATE,
                        tag.name.mark,
                        said!("two tags have the name `{0}`", tag.name.value),
                    )
                    .related(first, said!("first declared here")),
                );
                continue;
            }
            let docs = self.docs(&tag.text, None);
            tags.insert(tag.name.value.to_owned(), docs);
        }
        tags
    }
}
