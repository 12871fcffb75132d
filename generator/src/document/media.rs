//! Payloads: request bodies, media types, encodings and examples.

use super::decode::{Decoder, Kind};
use super::parameter::FORM_STYLES;
use super::{Entry, Header, Marked, RefOr, Schema, Style, Text};
use crate::diagnostic::said;
use crate::source::{Mark, Node};

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

const REQUEST_BODY: Kind = Kind {
    name: said!("a Request Body Object"),
    keys: &["description", "content", "required", "x-i18n"],
};
const MEDIA_TYPE: Kind = Kind {
    name: said!("a Media Type Object"),
    keys: &["schema", "example", "examples", "encoding"],
};
const ENCODING: Kind = Kind {
    name: said!("an Encoding Object"),
    keys: &[
        "contentType",
        "headers",
        "style",
        "explode",
        "allowReserved",
    ],
};
const EXAMPLE: Kind = Kind {
    name: said!("an Example Object"),
    keys: &["summary", "description", "value", "externalValue", "x-i18n"],
};

impl Decoder<'_, '_> {
    pub(super) fn request_body<'a>(&mut self, node: &'a Node) -> Option<RequestBody<'a>> {
        let mut body = RequestBody {
            mark: node.mark,
            text: Text::default(),
            content: Vec::new(),
            required: false,
        };
        for member in self.object(node)? {
            let node = &member.node;
            match &*member.key {
                "description" => body.text.description = self.string(node),
                "content" => body.content = self.content(node),
                "required" => body.required = self.flag(node),
                "x-i18n" => body.text.i18n = self.translations(node),
                _ => self.unknown(member, &REQUEST_BODY),
            }
        }
        if node.get("content").is_none() {
            self.missing(node, "content", &REQUEST_BODY);
        }
        Some(body)
    }

    pub(super) fn content<'a>(&mut self, node: &'a Node) -> Vec<Entry<'a, MediaType<'a>>> {
        self.map(node, Self::media_type)
    }

    fn media_type<'a>(&mut self, node: &'a Node) -> Option<MediaType<'a>> {
        let mut media = MediaType {
            mark: node.mark,
            schema: None,
            examples: Vec::new(),
            encoding: Vec::new(),
        };
        for member in self.object(node)? {
            let node = &member.node;
            match &*member.key {
                "schema" => media.schema = Some(self.schema(node)),
                "example" => media.examples.push(lone_example(node, member.key_mark)),
                "examples" => media.examples.extend(self.examples(node)),
                "encoding" => media.encoding = self.map(node, Self::encoding),
                _ => self.unknown(member, &MEDIA_TYPE),
            }
        }
        self.exclusive(node, "example", "examples", said!("both are read"));
        Some(media)
    }

    fn encoding<'a>(&mut self, node: &'a Node) -> Option<Encoding<'a>> {
        let mut encoding = Encoding {
            mark: node.mark,
            content_type: None,
            headers: Vec::new(),
            style: None,
            explode: None,
            allow_reserved: false,
        };
        for member in self.object(node)? {
            let node = &member.node;
            match &*member.key {
                "contentType" => encoding.content_type = self.string(node),
                "headers" => encoding.headers = self.headers(node),
                "style" => encoding.style = self.word(node, FORM_STYLES),
                "explode" => encoding.explode = self.boolean(node).map(|flag| flag.value),
                "allowReserved" => encoding.allow_reserved = self.flag(node),
                _ => self.unknown(member, &ENCODING),
            }
        }
        Some(encoding)
    }

    pub(super) fn examples<'a>(
        &mut self,
        node: &'a Node,
    ) -> Vec<Entry<'a, RefOr<'a, Example<'a>>>> {
        self.map(node, |this, node| this.ref_or(node, Self::example))
    }

    pub(super) fn example<'a>(&mut self, node: &'a Node) -> Option<Example<'a>> {
        let mut example = Example {
            mark: node.mark,
            text: Text::default(),
            value: None,
            external_value: None,
        };
        for member in self.object(node)? {
            let node = &member.node;
            match &*member.key {
                "summary" => example.text.summary = self.string(node),
                "description" => example.text.description = self.string(node),
                "value" => example.value = Some(node),
                "dataValue" if self.is_3_2() => example.value = Some(node),
                "externalValue" => example.external_value = self.string(node),
                "x-i18n" => example.text.i18n = self.translations(node),
                _ => self.unknown(member, &EXAMPLE),
            }
        }
        self.exclusive(node, "value", "externalValue", said!("`value` counts"));
        Some(example)
    }
}

/// `example`: an entry without a name.
pub(super) fn lone_example(node: &Node, name_mark: Mark) -> Entry<'_, RefOr<'_, Example<'_>>> {
    let example = Example {
        mark: node.mark,
        text: Text::default(),
        value: Some(node),
        external_value: None,
    };
    Entry {
        name: "",
        name_mark,
        value: RefOr::Item(Box::new(example)),
    }
}
