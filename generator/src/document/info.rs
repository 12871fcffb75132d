//! What a document says about itself: `info`, tags, and links to more to read.

use super::decode::{Decoder, Kind};
use super::{Marked, Provenance, Text};
use crate::diagnostic::said;
use crate::source::{Mark, Node};

/// The Info Object.
#[derive(Clone, Debug)]
pub struct Info<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `title`, `summary`, `description`, `x-i18n`.
    pub text: Text<'a>,
    /// `version`.
    pub version: Option<Marked<&'a str>>,
    /// `termsOfService`.
    pub terms_of_service: Option<Marked<&'a str>>,
    /// `contact`: name, url, email.
    pub contact: Vec<(&'a str, Marked<&'a str>)>,
    /// `license`: name, identifier, url.
    pub license: Vec<(&'a str, Marked<&'a str>)>,
    /// `x-rust-package`: the name of the crate.
    pub rust_package: Option<Marked<&'a str>>,
    /// `x-source`.
    pub source: Option<Provenance<'a>>,
}

/// The Tag Object.
#[derive(Clone, Debug)]
pub struct Tag<'a> {
    /// `name`.
    pub name: Marked<&'a str>,
    /// `description`, `x-i18n`.
    pub text: Text<'a>,
    /// `externalDocs`.
    pub external_docs: Option<ExternalDocs<'a>>,
}

/// The External Documentation Object.
#[derive(Clone, Debug)]
pub struct ExternalDocs<'a> {
    /// `url`.
    pub url: Option<Marked<&'a str>>,
    /// `description`, `x-i18n`.
    pub text: Text<'a>,
}

const INFO: Kind = Kind {
    name: said!("an Info Object"),
    keys: &[
        "title",
        "summary",
        "description",
        "termsOfService",
        "contact",
        "license",
        "version",
        "x-i18n",
        "x-rust-package",
        "x-source",
    ],
};
const CONTACT: Kind = Kind {
    name: said!("a Contact Object"),
    keys: &["name", "url", "email"],
};
const LICENSE: Kind = Kind {
    name: said!("a License Object"),
    keys: &["name", "identifier", "url"],
};
const TAG: Kind = Kind {
    name: said!("a Tag Object"),
    keys: &["name", "description", "externalDocs", "x-i18n"],
};
const EXTERNAL_DOCS: Kind = Kind {
    name: said!("an External Documentation Object"),
    keys: &["description", "url", "x-i18n"],
};
impl Decoder<'_, '_> {
    pub(super) fn info<'a>(&mut self, info: &mut Info<'a>, node: &'a Node) {
        info.mark = node.mark;
        let Some(members) = self.object(node) else {
            return;
        };
        for member in members {
            let node = &member.node;
            match &*member.key {
                "title" => info.text.title = self.string(node),
                "summary" => info.text.summary = self.string(node),
                "description" => info.text.description = self.string(node),
                "version" => info.version = self.string(node),
                "termsOfService" => info.terms_of_service = self.string(node),
                "contact" => info.contact = self.strings(node, &CONTACT),
                "license" => {
                    info.license = self.strings(node, &LICENSE);
                    self.exclusive(node, "identifier", "url", said!("both are read"));
                    if node.members().is_some() && node.get("name").is_none() {
                        self.missing(node, "name", &LICENSE);
                    }
                }
                "x-i18n" => info.text.i18n = self.translations(node),
                "x-rust-package" => info.rust_package = self.our_string(node),
                "x-source" => info.source = self.provenance(node),
                _ => self.unknown(member, &INFO),
            }
        }
        self.require(&info.text.title, node, "title", &INFO);
        self.require(&info.version, node, "version", &INFO);
    }

    /// An object all of whose keys are texts.
    fn strings<'a>(&mut self, node: &'a Node, kind: &Kind) -> Vec<(&'a str, Marked<&'a str>)> {
        let mut all = Vec::new();
        for member in self.object(node).unwrap_or_default() {
            if kind.keys.contains(&&*member.key) {
                all.extend(self.string(&member.node).map(|text| (&*member.key, text)));
            } else {
                self.unknown(member, kind);
            }
        }
        all
    }

    pub(super) fn tag<'a>(&mut self, node: &'a Node) -> Option<Tag<'a>> {
        let (mut name, mut text, mut external_docs) = (None, Text::default(), None);
        for member in self.object(node)? {
            let node = &member.node;
            match &*member.key {
                "name" => name = self.string(node),
                "description" => text.description = self.string(node),
                "externalDocs" => external_docs = self.external_docs(node),
                "x-i18n" => text.i18n = self.translations(node),
                _ => self.unknown(member, &TAG),
            }
        }
        self.require_or_lose(&name, node, "name", &TAG);
        Some(Tag {
            name: name?,
            text,
            external_docs,
        })
    }

    pub(super) fn external_docs<'a>(&mut self, node: &'a Node) -> Option<ExternalDocs<'a>> {
        let mut docs = ExternalDocs {
            url: None,
            text: Text::default(),
        };
        for member in self.object(node)? {
            let node = &member.node;
            match &*member.key {
                "url" => docs.url = self.string(node),
                "description" => docs.text.description = self.string(node),
                "x-i18n" => docs.text.i18n = self.translations(node),
                _ => self.unknown(member, &EXTERNAL_DOCS),
            }
        }
        self.require(&docs.url, node, "url", &EXTERNAL_DOCS);
        Some(docs)
    }
}

impl Info<'_> {
    /// Where nothing is said.
    pub(super) fn empty(mark: Mark) -> Self {
        Self {
            mark,
            text: Text::default(),
            version: None,
            terms_of_service: None,
            contact: Vec::new(),
            license: Vec::new(),
            rust_package: None,
            source: None,
        }
    }
}
