//! Responses, and the links they offer.

use super::decode::{Decoder, Kind, entry};
use super::{Entry, Header, Marked, MediaType, Provenance, RefOr, Server, Text};
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::source::{Mark, Node};

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

const RESPONSES: Kind = Kind {
    name: said!("a Responses Object"),
    keys: &["default"],
};
const RESPONSE: Kind = Kind {
    name: said!("a Response Object"),
    keys: &[
        "description",
        "headers",
        "content",
        "links",
        "x-i18n",
        "x-source",
    ],
};
const LINK: Kind = Kind {
    name: said!("a Link Object"),
    keys: &[
        "operationRef",
        "operationId",
        "parameters",
        "requestBody",
        "description",
        "server",
        "x-i18n",
    ],
};

impl Decoder<'_, '_> {
    pub(super) fn responses<'a>(
        &mut self,
        node: &'a Node,
    ) -> Vec<Entry<'a, RefOr<'a, Response<'a>>>> {
        let members = self.object(node).unwrap_or_default();
        let mut responses = Vec::with_capacity(members.len());
        for member in members {
            if member.key.starts_with("x-") {
                self.unknown(member, &RESPONSES);
            } else if !is_status(&member.key) {
                let message = said!("`{0}` is no status", member.key);
                let mut problem = Diagnostic::error(codes::BAD_STATUS, member.key_mark, message)
                    .help(said!(
                        "write a status (`404`), a range (`4XX`) or `default`"
                    ));
                if let Some(meant) = meant_status(&member.key) {
                    problem = problem
                        .label(said!("did you mean `{0}`?", meant))
                        .instead(said!("read as `{0}`", meant));
                    responses.extend(self.ref_or(&member.node, Self::response).map(|response| {
                        Entry {
                            name: meant,
                            ..entry(member, response)
                        }
                    }));
                }
                self.report(problem);
            } else if let Some(response) = self.ref_or(&member.node, Self::response) {
                responses.push(entry(member, response));
            }
        }
        if node
            .members()
            .is_some_and(|members| members.iter().all(|member| member.key.starts_with("x-")))
        {
            let message = said!("a Responses Object needs at least one response");
            self.report(Diagnostic::error(codes::MISSING_KEY, node.mark, message));
        }
        responses
    }

    pub(super) fn response<'a>(&mut self, node: &'a Node) -> Option<Response<'a>> {
        let mut response = Response {
            mark: node.mark,
            text: Text::default(),
            headers: Vec::new(),
            content: Vec::new(),
            links: Vec::new(),
            source: None,
        };
        for member in self.object(node)? {
            let node = &member.node;
            match &*member.key {
                "description" => response.text.description = self.string(node),
                "headers" => response.headers = self.headers(node),
                "content" => response.content = self.content(node),
                "links" => {
                    response.links = self.map(node, |this, node| this.ref_or(node, Self::link))
                }
                "x-i18n" => response.text.i18n = self.translations(node),
                "x-source" => response.source = self.provenance(node),
                _ => self.unknown(member, &RESPONSE),
            }
        }
        if !self.is_3_2() {
            self.require(&response.text.description, node, "description", &RESPONSE);
        }
        Some(response)
    }

    pub(super) fn link<'a>(&mut self, node: &'a Node) -> Option<Link<'a>> {
        let mut link = Link {
            mark: node.mark,
            operation_id: None,
            operation_ref: None,
            parameters: Vec::new(),
            request_body: None,
            text: Text::default(),
            server: None,
        };
        for member in self.object(node)? {
            let node = &member.node;
            match &*member.key {
                "operationId" => link.operation_id = self.string(node),
                "operationRef" => link.operation_ref = self.string(node),
                "parameters" => link.parameters = self.map(node, |_, node| Some(node)),
                "requestBody" => link.request_body = Some(node),
                "description" => link.text.description = self.string(node),
                "server" => link.server = self.server(node),
                "x-i18n" => link.text.i18n = self.translations(node),
                _ => self.unknown(member, &LINK),
            }
        }
        self.exclusive(
            node,
            "operationRef",
            "operationId",
            said!("`operationId` counts"),
        );
        if node.get("operationRef").is_none() {
            self.require(&link.operation_id, node, "operationId", &LINK);
        }
        Some(link)
    }
}

/// The status that a key must mean which only differs in case.
fn meant_status(key: &str) -> Option<&'static str> {
    let known = ["1XX", "2XX", "3XX", "4XX", "5XX", "default"];
    known
        .into_iter()
        .find(|known| known.eq_ignore_ascii_case(key.trim()))
}

/// Whether a key is one that a Responses Object has.
fn is_status(key: &str) -> bool {
    match key.as_bytes() {
        [b'1'..=b'5', b'X', b'X'] => true,
        [b'1'..=b'5', tens, ones] => tens.is_ascii_digit() && ones.is_ascii_digit(),
        other => other == b"default",
    }
}
