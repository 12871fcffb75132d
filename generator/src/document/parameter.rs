//! Parameters and headers, which share all but their name and place.

use super::decode::{Decoder, Kind, key_mark};
use super::media::lone_example;
use super::{Entry, Example, Marked, MediaType, Provenance, RefOr, Schema, Text};
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::source::{Mark, Member, Node};

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

const LOCATIONS: &[(&str, Location)] = &[
    ("query", Location::Query),
    ("path", Location::Path),
    ("header", Location::Header),
    ("cookie", Location::Cookie),
];
const STYLES: &[(&str, Style)] = &[
    ("form", Style::Form),
    ("simple", Style::Simple),
    ("matrix", Style::Matrix),
    ("label", Style::Label),
    ("spaceDelimited", Style::SpaceDelimited),
    ("pipeDelimited", Style::PipeDelimited),
    ("deepObject", Style::DeepObject),
];
/// The styles of a query parameter, and of a part of a form.
pub(super) const FORM_STYLES: &[(&str, Style)] = &[
    ("form", Style::Form),
    ("spaceDelimited", Style::SpaceDelimited),
    ("pipeDelimited", Style::PipeDelimited),
    ("deepObject", Style::DeepObject),
];
const PATH_STYLES: &[(&str, Style)] = &[
    ("simple", Style::Simple),
    ("matrix", Style::Matrix),
    ("label", Style::Label),
];
const HEADER_STYLES: &[(&str, Style)] = &[("simple", Style::Simple)];
const COOKIE_STYLES: &[(&str, Style)] = &[("form", Style::Form)];

const PARAMETER: Kind = Kind {
    name: said!("a Parameter Object"),
    keys: &[
        "name",
        "in",
        "description",
        "required",
        "deprecated",
        "allowEmptyValue",
        "style",
        "explode",
        "allowReserved",
        "schema",
        "content",
        "example",
        "examples",
        "x-i18n",
        "x-client-setting",
        "x-rust-name",
        "x-sensitive",
        "x-source",
    ],
};
const HEADER: Kind = Kind {
    name: said!("a Header Object"),
    keys: &[
        "description",
        "required",
        "deprecated",
        "style",
        "explode",
        "schema",
        "content",
        "example",
        "examples",
        "x-i18n",
    ],
};

impl Location {
    fn word(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }

    fn styles(self) -> &'static [(&'static str, Style)] {
        match self {
            Self::Path => PATH_STYLES,
            Self::Query => FORM_STYLES,
            Self::Header => HEADER_STYLES,
            Self::Cookie => COOKIE_STYLES,
        }
    }
}

impl Decoder<'_, '_> {
    pub(super) fn parameters<'a>(&mut self, node: &'a Node) -> Vec<RefOr<'a, Parameter<'a>>> {
        self.list(node, |this, node| this.ref_or(node, Self::parameter))
    }

    pub(super) fn headers<'a>(&mut self, node: &'a Node) -> Vec<Entry<'a, RefOr<'a, Header<'a>>>> {
        self.map(node, |this, node| this.ref_or(node, Self::header))
    }

    pub(super) fn parameter<'a>(&mut self, node: &'a Node) -> Option<Parameter<'a>> {
        let (mut name, mut location) = (None, None);
        let (mut client_setting, mut rust_name, mut sensitive, mut source) =
            (None, None, None, None);
        let mut allow_empty_value = false;
        let mut value = Header::empty(node.mark);
        for member in self.object(node)? {
            let node = &member.node;
            match &*member.key {
                "name" => name = self.string(node),
                "in" => location = self.word(node, LOCATIONS),
                "allowEmptyValue" => allow_empty_value = self.flag(node),
                "allowReserved" => value.allow_reserved = self.flag(node),
                "x-client-setting" => client_setting = self.our_string(node),
                "x-rust-name" => rust_name = self.our_string(node),
                "x-sensitive" => sensitive = self.our_boolean(node),
                "x-source" => source = self.provenance(node),
                _ => self.value_member(&mut value, member, &PARAMETER),
            }
        }
        self.require_or_lose(&name, node, "name", &PARAMETER);
        self.require_or_lose(&location, node, "in", &PARAMETER);
        self.check_value(node, &value, &PARAMETER);
        let (name, location) = (name?, location?);
        self.check_location(node, location.value, &value);
        if location.value == Location::Path && value.schema.is_some() {
            self.check_path_parameter(node, name);
        }
        let sensitive = sensitive.is_some_and(|flag| flag.value);
        Some(Parameter {
            mark: node.mark,
            name,
            location,
            value,
            allow_empty_value,
            client_setting,
            rust_name,
            sensitive,
            source,
        })
    }

    pub(super) fn header<'a>(&mut self, node: &'a Node) -> Option<Header<'a>> {
        let mut header = Header::empty(node.mark);
        for member in self.object(node)? {
            match &*member.key {
                "allowReserved" | "allowEmptyValue" => {
                    if self.flag(&member.node) || !self.is_3_0() {
                        self.only_in_query(&member.key, member.key_mark);
                    }
                }
                _ => self.value_member(&mut header, member, &HEADER),
            }
        }
        self.check_value(node, &header, &HEADER);
        self.check_style(Location::Header, &header);
        Some(header)
    }

    fn value_member<'a>(&mut self, value: &mut Header<'a>, member: &'a Member, kind: &Kind) {
        let node = &member.node;
        match &*member.key {
            "description" => value.text.description = self.string(node),
            "required" => value.required = self.flag(node),
            "deprecated" => value.deprecated = self.flag(node),
            "style" => value.style = self.word(node, STYLES),
            "explode" => value.explode = self.boolean(node).map(|flag| flag.value),
            "schema" => value.schema = Some(self.schema(node)),
            "content" => value.content = self.content(node),
            "example" => value.examples.push(lone_example(node, member.key_mark)),
            "examples" => value.examples.extend(self.examples(node)),
            "x-i18n" => value.text.i18n = self.translations(node),
            _ => self.unknown(member, kind),
        }
    }

    /// `schema` or `content`, one of the two, and what goes with each.
    fn check_value(&mut self, node: &Node, value: &Header<'_>, kind: &Kind) {
        self.exclusive(node, "schema", "content", said!("`content` counts"));
        self.exclusive(node, "example", "examples", said!("both are read"));
        let Some(content) = key_mark(node, "content") else {
            self.require(&value.schema, node, "schema", kind);
            return;
        };
        if node
            .get("content")
            .and_then(Node::members)
            .is_some_and(|members| members.len() != 1)
        {
            let message = said!("`content` needs exactly one media type here");
            let problem = Diagnostic::error(codes::BAD_VALUE, content, message);
            self.report(problem.instead(said!("the first one counts")));
        }
        if value.schema.is_none() {
            for key in ["style", "explode", "allowReserved", "example", "examples"] {
                self.exclusive(node, "content", key, said!("`content` counts"));
            }
        }
    }

    fn check_location(&mut self, node: &Node, location: Location, value: &Header<'_>) {
        self.check_style(location, value);
        if location == Location::Query {
            return;
        }
        for key in ["allowReserved", "allowEmptyValue"] {
            let is_false = node
                .get(key)
                .is_some_and(|node| matches!(node.value, crate::source::Value::Bool(false)));
            // OpenAPI 3.0 lets both keys stand anywhere, without an effect.
            if let Some(mark) = key_mark(node, key)
                && !(self.is_3_0() && is_false)
            {
                self.only_in_query(key, mark);
            }
        }
    }

    fn only_in_query(&mut self, key: &str, mark: Mark) {
        let message = said!("`{0}` goes only with `in: query`", key);
        let problem = Diagnostic::error(codes::BAD_STYLE, mark, message);
        self.report(problem.instead(said!("the key is ignored")));
    }

    fn check_style(&mut self, location: Location, value: &Header<'_>) {
        let Some(style) = value.style else { return };
        let styles = location.styles();
        if styles.iter().all(|(_, other)| *other != style.value) {
            let word = STYLES
                .iter()
                .find(|(_, other)| *other == style.value)
                .map_or("", |(word, _)| word);
            let allowed = styles
                .iter()
                .map(|(word, _)| format!("`{word}`"))
                .collect::<Vec<_>>()
                .join(", ");
            let message = said!(
                "style `{0}` does not go with `in: {1}`",
                word,
                location.word()
            );
            let problem = Diagnostic::error(codes::BAD_STYLE, style.mark, message);
            self.report(problem.label(said!("allowed here: {0}", allowed)));
        }
    }

    fn check_path_parameter(&mut self, node: &Node, name: Marked<&str>) {
        match node.get("required") {
            None => self.missing(
                node,
                "required",
                &Kind {
                    name: said!("a path parameter"),
                    keys: PARAMETER.keys,
                },
            ),
            Some(required) if matches!(required.value, crate::source::Value::Bool(false)) => {
                let message = said!("a path parameter is always required");
                self.report(
                    Diagnostic::error(codes::BAD_VALUE, required.mark, message)
                        .label(said!("write `true`"))
                        .instead(said!("taken as required")),
                );
            }
            Some(_) => {}
        }
        if name.value.contains(['{', '}']) {
            let message = said!(
                "the name `{0}` of a path parameter must not have braces",
                name.value
            );
            let problem = Diagnostic::error(codes::BAD_VALUE, name.mark, message);
            self.report(problem.instead(said!("taken as it is written")));
        }
    }
}

impl Header<'_> {
    fn empty(mark: Mark) -> Self {
        Self {
            mark,
            text: Text::default(),
            required: false,
            deprecated: false,
            style: None,
            explode: None,
            allow_reserved: false,
            schema: None,
            content: Vec::new(),
            examples: Vec::new(),
        }
    }
}
