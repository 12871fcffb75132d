//! The OpenAPI Object and what stands right below it.

use super::decode::{Decoder, Kind, entry};
use super::{
    Callback, Entry, Example, ExternalDocs, Header, Info, Link, Parameter, PathItem, RefOr,
    RequestBody, Response, Schema, SecurityRequirement, SecurityScheme, Server, Tag, Version,
};
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, Severity, Sink, codes, expected};
use crate::phrase::Phrase;
use crate::source::{Mark, Member, Node, Value};

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
    /// The members of `paths` that are no path items.
    pub unread_paths: Vec<Entry<'a, &'a Node>>,
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

const SUPPORTED: Phrase = said!("the versions 3.0.x, 3.1.x and 3.2.x are supported");

const OPENAPI: Kind = Kind {
    name: said!("an OpenAPI Object"),
    keys: &[
        "openapi",
        "info",
        "jsonSchemaDialect",
        "servers",
        "paths",
        "webhooks",
        "components",
        "security",
        "tags",
        "externalDocs",
    ],
};
const PATHS: Kind = Kind {
    name: said!("a Paths Object"),
    keys: &[],
};
const COMPONENTS: Kind = Kind {
    name: said!("a Components Object"),
    keys: &[
        "schemas",
        "responses",
        "parameters",
        "examples",
        "requestBodies",
        "headers",
        "securitySchemes",
        "links",
        "callbacks",
        "pathItems",
    ],
};

/// Decodes the root of the entry file.
pub(super) fn document<'a>(node: &'a Node, sink: &mut Sink<'_>) -> Option<Document<'a>> {
    let version = read_version(node, sink)?;
    Decoder { version, sink }.document(node)
}

/// The version, without which nothing else can be read: what is wrong here can be neither accepted nor passed over, but
/// for a version whose last number is missing.
fn read_version(node: &Node, sink: &mut Sink<'_>) -> Option<Version> {
    let problem = if node.members().is_none() {
        expected(codes::WRONG_TYPE, node, said!("an object"))
    } else if let Some(openapi) = node.get("openapi") {
        match known_version(openapi) {
            Ok(version) => return Some(version),
            Err(Some((version, name))) => {
                let problem = wrong_version(openapi).label(said!("did you mean `{0}`?", name));
                let instead = said!("read as `{0}`", name);
                return sink.passes(problem.instead(instead)).then_some(version);
            }
            Err(None) => wrong_version(openapi),
        }
    } else if let Some(swagger) = node.get("swagger") {
        let found = written(swagger).unwrap_or_else(|| "2.0".to_owned());
        let message = said!("Swagger {0} is not supported", found);
        Diagnostic::error(codes::WRONG_VERSION, swagger.mark, message).help(said!(
            "convert the description to OpenAPI 3 first, for example: npx swagger2openapi FILE --outfile openapi.yaml"
        ))
    } else {
        Diagnostic::error(
            codes::MISSING_KEY,
            node.mark,
            said!("an OpenAPI Object needs `openapi`"),
        )
        .help(SUPPORTED)
    };
    sink.fatal(problem);
    None
}

/// That `openapi` names no version that is read.
fn wrong_version(openapi: &Node) -> Diagnostic {
    match openapi.as_str() {
        Some(found) => {
            let message = said!("OpenAPI version `{0}` is not supported", found);
            Diagnostic::error(codes::WRONG_VERSION, openapi.mark, message).help(SUPPORTED)
        }
        None => expected(codes::WRONG_TYPE, openapi, said!("a string"))
            .help(said!("put the version in quotes")),
    }
}

/// The text of a version, also where it was written as a number.
fn written(node: &Node) -> Option<String> {
    match &node.value {
        Value::String(text) => Some(text.to_string()),
        Value::Int(number) => Some(format!("{number}.0")),
        Value::Float(number) => Some(format!("{number:?}")),
        _ => None,
    }
}

/// The version line of a version, or the one that was probably meant.
fn known_version(node: &Node) -> Result<Version, Option<(Version, &'static str)>> {
    let lines = [
        ("3.0", "3.0.0", Version::V3_0),
        ("3.1", "3.1.0", Version::V3_1),
        ("3.2", "3.2.0", Version::V3_2),
    ];
    let is_patch = |patch: &str| !patch.is_empty() && patch.bytes().all(|b| b.is_ascii_digit());
    let found = written(node).unwrap_or_default();
    for (line, full, version) in lines {
        let Some(rest) = found.trim().trim_start_matches('v').strip_prefix(line) else {
            continue;
        };
        let is_exact = node.as_str() == Some(&*format!("{line}{rest}"));
        if is_exact && rest.strip_prefix('.').is_some_and(is_patch) {
            return Ok(version);
        }
        if rest.is_empty() || rest.starts_with(['.', '-']) {
            return Err(Some((version, full)));
        }
    }
    Err(None)
}

impl Decoder<'_, '_> {
    fn document<'a>(&mut self, node: &'a Node) -> Option<Document<'a>> {
        let mut document = Document::empty(node.mark, self.version);
        for member in self.object(node)? {
            self.document_member(&mut document, member);
        }
        if node.get("info").is_none() {
            self.missing(node, "info", &OPENAPI);
        }
        // OpenAPI 3.0 demands `paths`; a library of components is plain enough to be read in either version.
        if ["paths", "components", "webhooks"]
            .iter()
            .all(|key| node.get(key).is_none())
        {
            let message = said!("an OpenAPI Object needs `paths`, `components` or `webhooks`");
            self.report(Diagnostic::error(codes::MISSING_KEY, node.mark, message));
        }
        Some(document)
    }

    fn document_member<'a>(&mut self, document: &mut Document<'a>, member: &'a Member) {
        let node = &member.node;
        match &*member.key {
            "openapi" => {}
            "info" => self.info(&mut document.info, node),
            "jsonSchemaDialect" if !self.is_3_0() => {
                self.check_dialect(member);
            }
            "servers" => document.servers = self.servers(node),
            "paths" => self.paths(document, node),
            "webhooks" => document.webhooks = self.map(node, Self::path_item),
            "components" => self.components(&mut document.components, node),
            "security" => document.security = self.security(node),
            "tags" => document.tags = self.list(node, Self::tag),
            "externalDocs" => document.external_docs = self.external_docs(node),
            _ => self.unknown(member, &OPENAPI),
        }
    }

    /// `jsonSchemaDialect` or `$schema`: whether it names a dialect that we read.
    pub(super) fn check_dialect(&mut self, member: &Member) -> bool {
        let Some(dialect) = self.string(&member.node) else {
            return true;
        };
        let uri = dialect.value.trim_end_matches('#');
        if uri == "https://json-schema.org/draft/2020-12/schema"
            || ["3.1", "3.2"].iter().any(|version| {
                uri.starts_with(&format!("https://spec.openapis.org/oas/{version}/dialect/"))
            })
        {
            return true;
        }
        let message = said!(
            "`{0}` names a dialect that is not supported: `{1}`",
            member.key,
            uri
        );
        self.report(Diagnostic::error(
            codes::UNSUPPORTED_KEYWORD,
            member.key_mark,
            message,
        ));
        false
    }

    fn paths<'a>(&mut self, document: &mut Document<'a>, node: &'a Node) {
        let members = self.object(node).unwrap_or_default();
        document.paths.reserve(members.len());
        for member in members {
            if member.key.starts_with("x-") {
                self.unknown(member, &PATHS);
                continue;
            }
            if !member.key.starts_with('/') {
                let message = said!("the path `{0}` does not start with `/`", member.key);
                let problem = Diagnostic::error(codes::BAD_PATH, member.key_mark, message);
                self.report(problem.instead(said!("a `/` is put in front of it")));
            }
            match self.path_item(&member.node) {
                Some(item) => document.paths.push(entry(member, item)),
                None => document.unread_paths.push(entry(member, &member.node)),
            }
        }
    }

    /// A member of `components.schemas`. A text or a number there is no schema; as long as nothing refers to it, it is
    /// left out with a warning.
    fn component_schema<'a>(&mut self, node: &'a Node) -> Option<Schema<'a>> {
        if let Value::String(_) | Value::Int(_) | Value::Float(_) | Value::Null = &node.value {
            let message = said!("expected a schema, found {0}", node.kind());
            let problem = Diagnostic::warning(codes::WRONG_TYPE, node.mark, message);
            self.report(problem.label(said!("this member is left out")));
            return None;
        }
        Some(self.schema(node))
    }

    fn components<'a>(&mut self, components: &mut Components<'a>, node: &'a Node) {
        let Some(members) = self.object(node) else {
            return;
        };
        for member in members {
            let node = &member.node;
            match &*member.key {
                "schemas" => {
                    components.schemas = self.map(node, Self::component_schema);
                }
                "responses" => {
                    components.responses =
                        self.map(node, |this, node| this.ref_or(node, Self::response))
                }
                "parameters" => {
                    components.parameters =
                        self.map(node, |this, node| this.ref_or(node, Self::parameter));
                }
                "examples" => components.examples = self.examples(node),
                "requestBodies" => {
                    components.request_bodies =
                        self.map(node, |this, node| this.ref_or(node, Self::request_body));
                }
                "headers" => components.headers = self.headers(node),
                "securitySchemes" => {
                    components.security_schemes =
                        self.map(node, |this, node| this.ref_or(node, Self::security_scheme));
                }
                "links" => {
                    components.links = self.map(node, |this, node| this.ref_or(node, Self::link))
                }
                "callbacks" => {
                    components.callbacks =
                        self.map(node, |this, node| this.ref_or(node, Self::callback))
                }
                "pathItems" => components.path_items = self.map(node, Self::path_item),
                _ => {
                    self.unknown(member, &COMPONENTS);
                    continue;
                }
            }
            self.check_names(node);
        }
    }

    /// The names of components come from a small alphabet. Another name can be followed and spelled all the same, so
    /// it is a warning; an empty one cannot be referred to.
    fn check_names(&mut self, node: &Node) {
        for member in node.members().unwrap_or_default() {
            let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
            if member.key.is_empty() || !member.key.bytes().all(plain) {
                let message = said!("the name `{0}` of a component is not allowed", member.key);
                let mut problem = Diagnostic::warning(codes::BAD_VALUE, member.key_mark, message);
                if member.key.is_empty() {
                    problem.severity = Severity::Error;
                }
                self.report(
                    problem.label(said!("only letters, digits, `.`, `_` and `-` of ASCII")),
                );
            }
        }
    }
}

impl Document<'_> {
    fn empty(mark: Mark, version: Version) -> Self {
        Self {
            mark,
            version,
            info: Info::empty(mark),
            servers: Vec::new(),
            paths: Vec::new(),
            unread_paths: Vec::new(),
            webhooks: Vec::new(),
            components: Components::default(),
            security: None,
            tags: Vec::new(),
            external_docs: None,
        }
    }
}
