//! References: from the text of a `$ref` to the decoded object, each target decoded once.

use crate::diagnostic::{Message, said};
use crate::phrase::Phrase;
use std::collections::{HashMap, HashSet};

use super::Fault;
use super::anchors::Anchors;
use super::resolver::Resolver;
use super::store::Store;
use super::suggest::did_you_mean;
use crate::diagnostic::{Code, Diagnostic, Sink, codes};
use crate::document;
use crate::document::{
    Callback, Document, Entry, Example, Header, Link, Marked, Parameter, PathItem, RefOr,
    Reference, RequestBody, Response, Schema, SecurityScheme, Speaks, Version,
};
use crate::source::{FileId, Mark, Node, RefError, Value};

/// The homes of what is decoded on the way.
#[derive(Default)]
pub(super) struct Stores<'a> {
    schemas: Store<Schema<'a>>,
    parameters: Store<RefOr<'a, Parameter<'a>>>,
    responses: Store<RefOr<'a, Response<'a>>>,
    request_bodies: Store<RefOr<'a, RequestBody<'a>>>,
    headers: Store<RefOr<'a, Header<'a>>>,
    examples: Store<RefOr<'a, Example<'a>>>,
    links: Store<RefOr<'a, Link<'a>>>,
    callbacks: Store<RefOr<'a, Callback<'a>>>,
    security_schemes: Store<RefOr<'a, SecurityScheme<'a>>>,
    path_items: Store<PathItem<'a>>,
}

/// Why a reference leads to nothing.
#[derive(Clone, Debug)]
pub(super) struct Missing {
    code: Code,
    /// What to say, and what stands behind the caret.
    said: Box<(Message, Message)>,
    /// Whether it is reported elsewhere.
    silent: bool,
}

impl Missing {
    fn new(code: Code, message: impl Into<Message>, label: impl Into<Message>) -> Self {
        Self {
            code,
            said: Box::new((message.into(), label.into())),
            silent: false,
        }
    }

    /// A failure that is reported elsewhere.
    fn silent(code: Code, message: impl Into<Message>) -> Self {
        Self {
            silent: true,
            ..Self::new(code, message, Message::empty())
        }
    }
}

/// What is known about references so far.
pub(super) struct References<'d, 'a> {
    stores: &'d Stores<'a>,
    /// The schema that a text in a file refers to.
    targets: HashMap<(FileId, &'a str), Result<&'d Schema<'a>, Missing>>,
    /// The decoded schemas, by place.
    schemas: HashMap<Mark, &'d Schema<'a>>,
    /// The names of schemas outside the components of the entry file.
    pub(super) names: HashMap<Mark, String>,
    /// The schemas that bear an anchor.
    pub(super) anchors: Anchors<'a>,
}

impl<'d, 'a> References<'d, 'a> {
    pub(super) fn new(stores: &'d Stores<'a>, document: &'d Document<'a>) -> Self {
        let schemas = document
            .components
            .schemas
            .iter()
            .map(|entry| (entry.value.mark, &entry.value))
            .collect();
        Self {
            stores,
            targets: HashMap::new(),
            schemas,
            names: HashMap::new(),
            anchors: Anchors::default(),
        }
    }
}

/// An object that a reference can stand for.
pub(super) trait Referable<'a>: Sized + Speaks<'a> + 'a {
    /// What it is called in a message.
    const WHAT: Phrase;
    /// What is done when a reference to one leads nowhere.
    const LOST: Phrase;
    /// Its place among the components.
    const PLACE: &'static str;

    /// The components of this kind.
    fn components<'d>(document: &'d Document<'a>) -> &'d [Entry<'a, RefOr<'a, Self>>];
    /// The home of decoded objects of this kind.
    fn store<'d>(stores: &'d Stores<'a>) -> &'d Store<RefOr<'a, Self>>;
    /// Decodes one.
    fn decode(node: &'a Node, version: Version, sink: &mut Sink<'_>) -> Option<RefOr<'a, Self>>;
}

macro_rules! referable {
    ($($kind:ident, $what:literal, $lost:literal, $place:literal, $field:ident, $decode:ident;)*) => {$(
        impl<'a> Referable<'a> for $kind<'a> {
            const WHAT: Phrase = said!($what);
            const LOST: Phrase = said!($lost);
            const PLACE: &'static str = $place;

            fn components<'d>(document: &'d Document<'a>) -> &'d [Entry<'a, RefOr<'a, Self>>] {
                &document.components.$field
            }

            fn store<'d>(stores: &'d Stores<'a>) -> &'d Store<RefOr<'a, Self>> {
                &stores.$field
            }

            fn decode(node: &'a Node, version: Version, sink: &mut Sink<'_>) -> Option<RefOr<'a, Self>> {
                document::$decode(node, version, sink)
            }
        }
    )*};
}

referable! {
    Parameter, "a parameter", "the parameter is left out", "/components/parameters/", parameters, decode_parameter;
    Response, "a response", "the response is left out", "/components/responses/", responses, decode_response;
    RequestBody, "a request body", "the operation is called without a body", "/components/requestBodies/", request_bodies, decode_request_body;
    Header, "a header", "the header is left out", "/components/headers/", headers, decode_header;
    Example, "an example", "the example is left out", "/components/examples/", examples, decode_example;
    Link, "a link", "the link is left out", "/components/links/", links, decode_link;
    Callback, "a callback", "the callback is left out", "/components/callbacks/", callbacks, decode_callback;
    SecurityScheme, "a security scheme", "operations are called without it", "/components/securitySchemes/", security_schemes, decode_security_scheme;
}

/// The kinds of components, for targets of another kind than the reference wants.
const KINDS: &[(&str, Phrase)] = &[
    ("/components/schemas/", said!("a schema")),
    ("/components/parameters/", said!("a parameter")),
    ("/components/responses/", said!("a response")),
    ("/components/requestBodies/", said!("a request body")),
    ("/components/headers/", said!("a header")),
    ("/components/examples/", said!("an example")),
    ("/components/links/", said!("a link")),
    ("/components/callbacks/", said!("a callback")),
    ("/components/securitySchemes/", said!("a security scheme")),
    ("/components/pathItems/", said!("a path item")),
];

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// Where schemas stand among the components.
    const SCHEMAS: &'static str = "/components/schemas/";

    /// The object itself, through as many references as there are, with the first reference on the way.
    pub(super) fn item<T: Referable<'a>>(
        &mut self,
        written: &'d RefOr<'a, T>,
    ) -> Option<(&'d T, Option<&'d Reference<'a>>)> {
        let mut current = written;
        let mut seen = HashSet::new();
        let mut first = None;
        loop {
            match current {
                RefOr::Item(item) => return Some((item, first)),
                RefOr::Ref(reference) => {
                    first = first.or(Some(reference));
                    if !seen.insert(reference.target.mark) {
                        let finding = Diagnostic::error(
                            codes::REF_CYCLE,
                            reference.target.mark,
                            said!("this chain of `$ref` ends in itself"),
                        );
                        self.report(finding.instead(T::LOST));
                        return None;
                    }
                    current = self.target(reference.target)?;
                }
            }
        }
    }

    fn target<T: Referable<'a>>(&mut self, reference: Marked<&'a str>) -> Option<&'d RefOr<'a, T>> {
        let document = self.document;
        let local = reference
            .value
            .strip_prefix('#')
            .and_then(|pointer| pointer.strip_prefix(T::PLACE));
        if let Some(name) = local.filter(|_| reference.mark.file == FileId(0))
            && let Some(entry) = T::components(document)
                .iter()
                .find(|entry| entry.name == name)
        {
            return Some(&entry.value);
        }
        let node = match self.find_node(reference, T::WHAT, T::PLACE) {
            Ok(found) => found,
            Err(missing) => {
                self.report_missing(reference.mark, missing, T::LOST);
                return None;
            }
        };
        if node.members().is_none() {
            self.report(wrong_kind(reference, T::WHAT, node).instead(T::LOST));
            return None;
        }
        let decoded =
            self.decode_once(node, |node, version, sink| T::decode(node, version, sink))?;
        Some(T::store(self.refs.stores).keep(decoded))
    }

    /// The path item that a reference leads to.
    pub(super) fn path_item(&mut self, reference: Marked<&'a str>) -> Option<&'d PathItem<'a>> {
        let node = match self.find_node(reference, said!("a path item"), "/components/pathItems/") {
            Ok(found) => found,
            Err(missing) => {
                let instead = said!("the operations there are left out");
                self.report_missing(reference.mark, missing, instead);
                return None;
            }
        };
        let decoded = self.decode_once(node, document::decode_path_item)?;
        Some(self.refs.stores.path_items.keep(decoded))
    }

    /// Decodes a target. What stands in the entry file was decoded with it, and is not reported again.
    fn decode_once<T>(
        &mut self,
        node: &'a Node,
        decode: impl FnOnce(&'a Node, Version, &mut Sink<'_>) -> T,
    ) -> T
    where
        T: Speaks<'a>,
    {
        if node.mark.file == FileId(0) {
            let mut unheard = Sink::new(self.sources, Vec::new());
            decode(node, self.document.version, &mut unheard)
        } else {
            let decoded = decode(node, self.document.version, self.sink);
            if self.is_translated {
                decoded.texts(&mut self.texts);
            }
            decoded
        }
    }

    /// The schema that a `$ref` leads to; what is wrong is reported at the reference.
    pub(super) fn schema_target(&mut self, reference: Marked<&'a str>) -> Option<&'d Schema<'a>> {
        match self.find_schema(reference) {
            Ok(schema) => Some(schema),
            Err(missing) => {
                self.report_missing(reference.mark, missing, said!("read as any JSON value"));
                None
            }
        }
    }

    /// The schema that a text refers to.
    pub(super) fn find_schema(
        &mut self,
        reference: Marked<&'a str>,
    ) -> Result<&'d Schema<'a>, Missing> {
        let key = (reference.mark.file, reference.value);
        if let Some(known) = self.refs.targets.get(&key) {
            return known.clone();
        }
        let found = self.look_up_schema(reference);
        self.refs.targets.insert(key, found.clone());
        found
    }

    fn look_up_schema(&mut self, reference: Marked<&'a str>) -> Result<&'d Schema<'a>, Missing> {
        let node = self.find_node(reference, said!("a schema"), Self::SCHEMAS)?;
        if let Some(known) = self.refs.schemas.get(&node.mark) {
            return Ok(known);
        }
        if !matches!(node.value, Value::Object(_) | Value::Bool(_)) {
            let finding = wrong_kind(reference, said!("a schema"), node);
            let missing = Missing::silent(finding.code, finding.message.clone());
            self.report(finding);
            return Err(missing);
        }
        if let Some(name) = self.name_for(reference) {
            self.refs.names.insert(node.mark, name);
        }
        let decoded = self.decode_once(node, document::decode_schema);
        let kept = self.refs.stores.schemas.keep(decoded);
        self.refs.schemas.insert(node.mark, kept);
        Ok(kept)
    }

    /// The name of a target: the last part of the pointer that is a name, or the stem of the file.
    fn name_for(&self, reference: Marked<&'a str>) -> Option<String> {
        let (file, fragment) = self
            .sources
            .resolve_path(reference.mark.file, reference.value)
            .ok()?;
        let last = fragment
            .rsplit('/')
            .find(|part| !part.is_empty() && !part.bytes().all(|byte| byte.is_ascii_digit()));
        if let Some(last) = last {
            return Some(last.replace("~1", "/").replace("~0", "~"));
        }
        let path = &self.sources.files.get(file.0 as usize)?.path;
        let name = path.rsplit('/').next()?;
        Some(
            name.split_once('.')
                .map_or(name, |(stem, _)| stem)
                .to_owned(),
        )
    }

    /// The schema that an anchor marks.
    fn find_anchor(&mut self, file: FileId, name: &str, place: &str) -> Result<&'a Node, Missing> {
        let found = if place == Self::SCHEMAS {
            self.anchored(file, name)
        } else {
            Vec::new()
        };
        match found.as_slice() {
            [only] => Ok(only),
            [] => Err(Missing::new(
                codes::REF_MISSING,
                said!("no schema bears the anchor `{0}`", name),
                said!("a JSON Pointer begins with `#/`"),
            )),
            [..] => Err(Missing::new(
                codes::UNSUPPORTED_KEYWORD,
                said!("several schemas bear the anchor `{0}`", name),
                said!("only an anchor that one schema bears can be followed"),
            )),
        }
    }

    /// The node that a reference leads to.
    fn find_node(
        &mut self,
        reference: Marked<&'a str>,
        what: Phrase,
        place: &str,
    ) -> Result<&'a Node, Missing> {
        let (file, fragment) = self
            .sources
            .resolve_path(reference.mark.file, reference.value)
            .map_err(|error| unread(error, reference.value))?;
        if !fragment.is_empty() && !fragment.starts_with('/') {
            return self.find_anchor(file, fragment, place);
        }
        let target = self.sources.file(file);
        if target.tree.is_none() {
            return Err(unread(RefError::NotRead(target.path.clone()), ""));
        }
        let wanted_other = KINDS
            .iter()
            .find(|(other, _)| fragment.starts_with(other) && *other != place);
        if let Some((other, found)) = wanted_other
            && !fragment[other.len()..].contains('/')
            && self.sources.find(file, fragment).is_some()
        {
            return Err(Missing::new(
                codes::REF_WRONG_KIND,
                said!("expected {0}, found {1}", what, found),
                Message::empty(),
            ));
        }
        match self.sources.find(file, fragment) {
            Some(node) => Ok(node),
            None => Err(Missing::new(
                codes::REF_MISSING,
                said!("`{0}` points at nothing", reference.value),
                self.suggest_target(file, fragment),
            )),
        }
    }

    /// The sibling that was meant, for a pointer whose last part is wrong.
    fn suggest_target(&self, file: FileId, fragment: &str) -> Message {
        let Some((parent, name)) = fragment.rsplit_once('/') else {
            return Message::empty();
        };
        let siblings = self
            .sources
            .find(file, parent)
            .and_then(Node::members)
            .unwrap_or_default();
        did_you_mean(name, siblings.iter().map(|member| &*member.key))
    }

    fn report_missing(&mut self, mark: Mark, missing: Missing, instead: Phrase) {
        let (message, label) = *missing.said;
        let finding = Diagnostic::error(missing.code, mark, message).label(label);
        let finding = finding.instead(instead);
        if missing.silent {
            self.cause = Fault::of(&finding);
        } else {
            self.report_unsupported(finding);
        }
    }

    /// Why this reference gives no schema.
    pub(super) fn fault_of(&mut self, reference: Marked<&'a str>) -> Fault {
        let (code, message) = match self.find_schema(reference) {
            Ok(_) => (
                codes::REF_CYCLE,
                said!("this chain of `$ref` ends in itself").into(),
            ),
            Err(missing) => (missing.code, missing.said.0),
        };
        Fault {
            code,
            mark: reference.mark,
            message,
        }
    }
}

/// A reference to a file that was not read; the loader has reported it where it tried to follow it.
fn unread(error: RefError, reference: &str) -> Missing {
    match error {
        RefError::Remote => Missing::silent(
            codes::FILE_REMOTE,
            said!("a reference to the network cannot be followed"),
        ),
        RefError::Outside => Missing::silent(
            codes::FILE_OUTSIDE,
            said!("`{0}` leaves the folder tree of the description", reference),
        ),
        RefError::NotRead(path) => Missing::silent(
            codes::FILE_MISSING,
            said!("the file `{0}` could not be read", path),
        ),
        RefError::Scheme(scheme) => Missing::new(
            codes::REF_SYNTAX,
            said!("a reference of the scheme `{0}:` names no file", scheme),
            Message::empty(),
        ),
    }
}

fn wrong_kind(reference: Marked<&str>, what: Phrase, found: &Node) -> Diagnostic {
    Diagnostic::error(
        codes::REF_WRONG_KIND,
        reference.mark,
        said!("expected {0}, found {1}", what, found.kind()),
    )
    .related(found.mark, said!("the target stands here"))
}
