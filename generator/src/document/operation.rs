//! Path items, their operations, and callbacks.

use super::decode::{Decoder, Kind, entry};
use super::{
    Entry, ExternalDocs, Marked, Parameter, Provenance, RateLimit, RefOr, RequestBody, Response,
    SecurityRequirement, Server, Text,
};
use crate::diagnostic::said;
use crate::source::{Mark, Member, Node};

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
    /// The same names where what stands there is no operation.
    pub unread: Vec<Entry<'a, &'a Node>>,
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

/// The Callback Object: path items by runtime expression.
#[derive(Clone, Debug)]
pub struct Callback<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// The path items.
    pub paths: Vec<Entry<'a, PathItem<'a>>>,
}

const PATH_ITEM: Kind = Kind {
    name: said!("a Path Item Object"),
    keys: &[
        "$ref",
        "summary",
        "description",
        "get",
        "put",
        "post",
        "delete",
        "options",
        "head",
        "patch",
        "trace",
        "servers",
        "parameters",
        "x-i18n",
    ],
};
const OPERATION: Kind = Kind {
    name: said!("an Operation Object"),
    keys: &[
        "tags",
        "summary",
        "description",
        "externalDocs",
        "operationId",
        "parameters",
        "requestBody",
        "responses",
        "callbacks",
        "deprecated",
        "security",
        "servers",
        "x-i18n",
        "x-source",
        "x-rate-limit",
        "x-idempotent",
        "x-rust-name",
    ],
};
const CALLBACK: Kind = Kind {
    name: said!("a Callback Object"),
    keys: &[],
};

impl Decoder<'_, '_> {
    pub(super) fn path_item<'a>(&mut self, node: &'a Node) -> Option<PathItem<'a>> {
        let mut item = PathItem {
            mark: node.mark,
            reference: None,
            text: Text::default(),
            servers: Vec::new(),
            parameters: Vec::new(),
            operations: Vec::new(),
            unread: Vec::new(),
        };
        for member in self.object(node)? {
            let node = &member.node;
            match &*member.key {
                "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace" => {
                    match self.operation(node) {
                        Some(operation) => item.operations.push(entry(member, operation)),
                        None => item.unread.push(entry(member, node)),
                    }
                }
                "$ref" => item.reference = self.string(node),
                "summary" => item.text.summary = self.string(node),
                "description" => item.text.description = self.string(node),
                "servers" => item.servers = self.servers(node),
                "parameters" => item.parameters = self.parameters(node),
                "x-i18n" => item.text.i18n = self.translations(node),
                "query" if self.is_3_2() => {
                    item.unread.push(entry(member, node));
                    self.unknown(member, &PATH_ITEM);
                }
                "additionalOperations" if self.is_3_2() => {
                    let members = node.members().unwrap_or_default();
                    item.unread
                        .extend(members.iter().map(|one| entry(one, &one.node)));
                    self.unknown(member, &PATH_ITEM);
                }
                _ => self.unknown(member, &PATH_ITEM),
            }
        }
        Some(item)
    }

    fn operation<'a>(&mut self, node: &'a Node) -> Option<Operation<'a>> {
        let members = self.object(node)?;
        let mut operation = Operation::empty(node.mark);
        for member in members {
            self.operation_member(&mut operation, member);
        }
        if self.is_3_0() && node.get("responses").is_none() {
            self.missing(node, "responses", &OPERATION);
        }
        Some(operation)
    }

    fn operation_member<'a>(&mut self, operation: &mut Operation<'a>, member: &'a Member) {
        let node = &member.node;
        match &*member.key {
            "operationId" => operation.operation_id = self.string(node),
            "summary" => operation.text.summary = self.string(node),
            "description" => operation.text.description = self.string(node),
            "tags" => operation.tags = self.list(node, Self::string),
            "externalDocs" => operation.external_docs = self.external_docs(node),
            "parameters" => operation.parameters = self.parameters(node),
            "requestBody" => operation.request_body = self.ref_or(node, Self::request_body),
            "responses" => operation.responses = self.responses(node),
            "callbacks" => {
                operation.callbacks = self.map(node, |this, node| this.ref_or(node, Self::callback))
            }
            "deprecated" => operation.deprecated = self.flag(node),
            "security" => operation.security = self.security(node),
            "servers" => operation.servers = self.servers(node),
            "x-i18n" => operation.text.i18n = self.translations(node),
            "x-source" => operation.source = self.provenance(node),
            "x-rate-limit" => operation.rate_limit = self.rate_limit(node),
            "x-idempotent" => operation.idempotent = self.our_boolean(node),
            "x-rust-name" => operation.rust_name = self.our_string(node),
            _ => self.unknown(member, &OPERATION),
        }
    }

    pub(super) fn callback<'a>(&mut self, node: &'a Node) -> Option<Callback<'a>> {
        let mut callback = Callback {
            mark: node.mark,
            paths: Vec::new(),
        };
        for member in self.object(node)? {
            if member.key.starts_with("x-") {
                self.unknown(member, &CALLBACK);
            } else if let Some(item) = self.path_item(&member.node) {
                callback.paths.push(entry(member, item));
            }
        }
        Some(callback)
    }
}

impl Operation<'_> {
    fn empty(mark: Mark) -> Self {
        Self {
            mark,
            operation_id: None,
            text: Text::default(),
            tags: Vec::new(),
            external_docs: None,
            parameters: Vec::new(),
            request_body: None,
            responses: Vec::new(),
            callbacks: Vec::new(),
            deprecated: false,
            security: None,
            servers: Vec::new(),
            source: None,
            rate_limit: None,
            idempotent: None,
            rust_name: None,
        }
    }
}
