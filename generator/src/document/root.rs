//! The OpenAPI Object and what stands right below it.

use super::decode::{Decoder, Kind, entry};
use super::{
    Callback, Entry, Example, ExternalDocs, Header, Info, Link, Parameter, PathItem, RefOr,
    RequestBody, Response, Schema, SecurityRequirement, SecurityScheme, Server, Tag, Version,
};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::source::{Mark, Member, Node};

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

const OPENAPI: Kind = Kind {
    name: "an OpenAPI Object",
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
    name: "a Paths Object",
    keys: &[],
};
const COMPONENTS: Kind = Kind {
    name: "a Components Object",
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
    // The version is not known yet; nothing that looks at it is called before it is.
    let mut decoder = Decoder {
        version: Version::V3_1,
        sink,
    };
    decoder.object(node)?;
    decoder.version = decoder.read_version(node)?;
    decoder.document(node)
}

impl Decoder<'_, '_> {
    fn read_version(&mut self, node: &Node) -> Option<Version> {
        let problem = if let Some(openapi) = node.get("openapi") {
            let version = self.string(openapi)?;
            let patch = |line: &str| version.value.strip_prefix(line).is_some_and(is_number);
            if patch("3.1.") {
                return Some(Version::V3_1);
            }
            if patch("3.0.") {
                return Some(Version::V3_0);
            }
            let message = format!("OpenAPI version `{}` is not supported", version.value);
            let mut problem = Diagnostic::error(codes::WRONG_VERSION, version.mark, message);
            if matches!(version.value, "3.1" | "3.0") {
                problem = problem.label(format!("did you mean `{}.0`?", version.value));
            }
            problem
        } else if let Some(swagger) = node.get("swagger") {
            let found = swagger.as_str().unwrap_or("2.0");
            Diagnostic::error(
                codes::WRONG_VERSION,
                swagger.mark,
                format!("Swagger version `{found}` is not supported"),
            )
        } else {
            self.missing(node, "openapi", &OPENAPI);
            return None;
        };
        self.error(problem.help("the versions 3.1.x and 3.0.x are supported"));
        None
    }

    fn document<'a>(&mut self, node: &'a Node) -> Option<Document<'a>> {
        let mut document = Document::empty(node.mark, self.version);
        for member in self.object(node)? {
            self.document_member(&mut document, member);
        }
        if node.get("info").is_none() {
            self.missing(node, "info", &OPENAPI);
        }
        if self.is_3_0() && node.get("paths").is_none() {
            self.missing(node, "paths", &OPENAPI);
        }
        if ["paths", "components", "webhooks"]
            .iter()
            .all(|key| node.get(key).is_none())
            && !self.is_3_0()
        {
            let message = "an OpenAPI Object needs `paths`, `components` or `webhooks`";
            self.error(Diagnostic::error(codes::MISSING_KEY, node.mark, message));
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
            "paths" => document.paths = self.paths(node),
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
            || uri.starts_with("https://spec.openapis.org/oas/3.1/dialect/")
        {
            return true;
        }
        let message = format!(
            "`{}` names a dialect that is not supported: `{uri}`",
            member.key
        );
        self.sink.unsupported(Diagnostic::error(
            codes::UNSUPPORTED_KEYWORD,
            member.key_mark,
            message,
        ));
        false
    }

    fn paths<'a>(&mut self, node: &'a Node) -> Vec<Entry<'a, PathItem<'a>>> {
        let members = self.object(node).unwrap_or_default();
        let mut paths = Vec::with_capacity(members.len());
        for member in members {
            if member.key.starts_with("x-") {
                self.unknown(member, &PATHS);
                continue;
            }
            if !member.key.starts_with('/') {
                let message = format!("the path `{}` does not start with `/`", member.key);
                self.error(Diagnostic::error(codes::BAD_PATH, member.key_mark, message));
            }
            paths.extend(self.path_item(&member.node).map(|item| entry(member, item)));
        }
        paths
    }

    fn components<'a>(&mut self, components: &mut Components<'a>, node: &'a Node) {
        let Some(members) = self.object(node) else {
            return;
        };
        for member in members {
            let node = &member.node;
            match &*member.key {
                "schemas" => {
                    components.schemas = self.map(node, |this, node| Some(this.schema(node)))
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

    /// The names of components come from a small alphabet.
    fn check_names(&mut self, node: &Node) {
        for member in node.members().unwrap_or_default() {
            let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
            if member.key.is_empty() || !member.key.bytes().all(plain) {
                let message = format!("the name `{}` of a component is not allowed", member.key);
                let problem = Diagnostic::error(codes::BAD_VALUE, member.key_mark, message);
                self.error(problem.label("only letters, digits, `.`, `_` and `-` of ASCII"));
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
            webhooks: Vec::new(),
            components: Components::default(),
            security: None,
            tags: Vec::new(),
            external_docs: None,
        }
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}
