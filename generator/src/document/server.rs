//! Servers and their variables.

use super::decode::{Decoder, Kind, key_mark};
use super::{Entry, Marked, Text};
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::source::{Mark, Node};

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

const SERVER: Kind = Kind {
    name: said!("a Server Object"),
    keys: &["url", "description", "variables", "x-i18n"],
};
const VARIABLE: Kind = Kind {
    name: said!("a Server Variable Object"),
    keys: &["enum", "default", "description", "x-i18n"],
};

impl Decoder<'_, '_> {
    pub(super) fn servers<'a>(&mut self, node: &'a Node) -> Vec<Server<'a>> {
        self.list(node, Self::server)
    }

    pub(super) fn server<'a>(&mut self, node: &'a Node) -> Option<Server<'a>> {
        let (mut url, mut text, mut variables) = (None, Text::default(), Vec::new());
        for member in self.object(node)? {
            let node = &member.node;
            match &*member.key {
                "url" => url = self.string(node),
                "description" => text.description = self.string(node),
                "variables" => variables = self.map(node, Self::server_variable),
                "x-i18n" => text.i18n = self.translations(node),
                _ => self.unknown(member, &SERVER),
            }
        }
        self.require_or_lose(&url, node, "url", &SERVER);
        Some(Server {
            mark: node.mark,
            url: url?,
            text,
            variables,
        })
    }

    fn server_variable<'a>(&mut self, node: &'a Node) -> Option<ServerVariable<'a>> {
        let mut variable = ServerVariable {
            default: None,
            values: Vec::new(),
            text: Text::default(),
        };
        for member in self.object(node)? {
            let node = &member.node;
            match &*member.key {
                "enum" => variable.values = self.list(node, Self::string),
                "default" => variable.default = self.string(node),
                "description" => variable.text.description = self.string(node),
                "x-i18n" => variable.text.i18n = self.translations(node),
                _ => self.unknown(member, &VARIABLE),
            }
        }
        self.require(&variable.default, node, "default", &VARIABLE);
        let is_empty = |node: &Node| matches!(&node.value, crate::source::Value::Array(list) if list.is_empty());
        // OpenAPI 3.0 says only that the list SHOULD NOT be empty.
        if !self.is_3_0() && node.get("enum").is_some_and(is_empty) {
            let mark = key_mark(node, "enum").unwrap_or(node.mark);
            self.report(Diagnostic::error(
                codes::BAD_VALUE,
                mark,
                said!("the `enum` of a server variable must not be empty"),
            ));
        }
        Some(variable)
    }
}
