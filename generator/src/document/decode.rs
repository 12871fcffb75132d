//! The little reader that every object decodes with: it takes a node for what it should be, or says what it is.
//!
//! Each object is read in one pass over its members with a `match` on the key. A large document has a million small
//! objects, so nothing is looked up by hash; and the arm that is left over is the diagnostic for unknown keys.

use super::{Entry, Marked, RefOr, Reference, Text, Version};
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, Message, Sink, codes, expected, suggest};
use crate::phrase::Phrase;
use crate::source::{Mark, Member, Node, Value};

/// What the decoding of one document carries along.
pub(super) struct Decoder<'s, 'd> {
    /// The version line of the document, also for the other files that it reaches.
    pub(super) version: Version,
    /// Where findings go.
    pub(super) sink: &'s mut Sink<'d>,
}

/// A kind of object: how texts call it, and the keys it has.
pub(super) struct Kind {
    /// The name with its article: `an Operation Object`.
    pub(super) name: Phrase,
    /// The keys, ours among them; for suggestions only.
    pub(super) keys: &'static [&'static str],
}

const REFERENCE: Kind = Kind {
    name: said!("a Reference Object"),
    keys: &["$ref", "summary", "description", "x-i18n"],
};

impl Decoder<'_, '_> {
    /// Takes a finding, after which the reader goes on without the part that is wrong. Since it can go on, an accepted
    /// gap may silence the finding: documents of others have faults that their users cannot mend.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.sink.unsupported(diagnostic);
    }

    /// Whether this is an OpenAPI 3.0 document.
    pub(super) fn is_3_0(&self) -> bool {
        self.version == Version::V3_0
    }

    /// Whether this is an OpenAPI 3.2 document.
    pub(super) fn is_3_2(&self) -> bool {
        self.version == Version::V3_2
    }

    fn wrong_type<T>(&mut self, node: &Node, what: Phrase) -> Option<T> {
        let mut found = expected(codes::WRONG_TYPE, node, what);
        if what == said!("a string")
            && matches!(node.value, Value::Int(_) | Value::Float(_) | Value::Bool(_))
        {
            found = found.help(said!("put the value in quotes"));
        }
        self.report(found);
        None
    }

    /// The members of an object.
    pub(super) fn object<'a>(&mut self, node: &'a Node) -> Option<&'a [Member]> {
        match &node.value {
            Value::Object(members) => Some(members),
            _ => self.wrong_type(node, said!("an object")),
        }
    }

    /// The elements of an array.
    pub(super) fn array<'a>(&mut self, node: &'a Node) -> Option<&'a [Node]> {
        match &node.value {
            Value::Array(elements) => Some(elements),
            _ => self.wrong_type(node, said!("an array")),
        }
    }

    /// A string.
    pub(super) fn string<'a>(&mut self, node: &'a Node) -> Option<Marked<&'a str>> {
        match &node.value {
            Value::String(text) => Some(Marked {
                value: text,
                mark: node.mark,
            }),
            _ => self.wrong_type(node, said!("a string")),
        }
    }

    /// A boolean.
    pub(super) fn boolean(&mut self, node: &Node) -> Option<Marked<bool>> {
        match node.value {
            Value::Bool(value) => Some(Marked {
                value,
                mark: node.mark,
            }),
            _ => self.wrong_type(node, said!("a boolean")),
        }
    }

    /// A boolean whose place is of no interest.
    pub(super) fn flag(&mut self, node: &Node) -> bool {
        self.boolean(node).is_some_and(|flag| flag.value)
    }

    /// A number, as written.
    pub(super) fn number<'a>(&mut self, node: &'a Node) -> Option<&'a Node> {
        match node.value {
            Value::Int(_) | Value::Float(_) => Some(node),
            _ => self.wrong_type(node, said!("a number")),
        }
    }

    /// A whole number from zero on. JSON Schema counts `1.0` among them.
    pub(super) fn count(&mut self, node: &Node) -> Option<Marked<u64>> {
        let whole = match node.value {
            Value::Int(value) => Some(value),
            // The bound keeps the conversion exact enough: above it no count is meant in earnest.
            Value::Float(value) if value.fract() == 0.0 && value.abs() <= 1e18 => {
                Some(value as i128)
            }
            Value::Float(_) => None,
            _ => return self.wrong_type(node, said!("an integer")),
        };
        match whole.and_then(|value| u64::try_from(value).ok()) {
            Some(value) => Some(Marked {
                value,
                mark: node.mark,
            }),
            None => {
                let text = said!("expected a whole number that is not negative");
                self.sink
                    .push(Diagnostic::error(codes::BAD_VALUE, node.mark, text));
                None
            }
        }
    }

    /// One of a few words.
    pub(super) fn word<T: Copy>(&mut self, node: &Node, words: &[(&str, T)]) -> Option<Marked<T>> {
        let found = self.string(node)?;
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == found.value) {
            return Some(Marked {
                value: *value,
                mark: node.mark,
            });
        }
        self.wrong_word(node, words, None);
        None
    }

    /// Says that a word is none of those that are known here, and what is done instead.
    pub(super) fn wrong_word<T>(
        &mut self,
        node: &Node,
        words: &[(&str, T)],
        instead: Option<Message>,
    ) {
        let found = node.as_str().unwrap_or_default();
        let names = words.iter().map(|(word, _)| *word);
        let allowed = names
            .clone()
            .map(|word| format!("`{word}`"))
            .collect::<Vec<_>>()
            .join(", ");
        let mut problem = Diagnostic::error(
            codes::BAD_VALUE,
            node.mark,
            said!("`{0}` is no value here", found),
        )
        .help(said!("write one of {0}", allowed));
        if let Some(near) = suggest(found, names) {
            problem = problem.label(said!("did you mean `{0}`?", near));
        }
        problem.instead = instead;
        self.report(problem);
    }

    /// An array, element by element; elements that cannot be read are reported and left out.
    pub(super) fn list<'a, T>(
        &mut self,
        node: &'a Node,
        mut read: impl FnMut(&mut Self, &'a Node) -> Option<T>,
    ) -> Vec<T> {
        let elements = self.array(node).unwrap_or_default();
        let mut list = Vec::with_capacity(elements.len());
        list.extend(elements.iter().filter_map(|element| read(self, element)));
        list
    }

    /// An object whose names are free, `x-` included; values that cannot be read are reported and left out.
    pub(super) fn map<'a, T>(
        &mut self,
        node: &'a Node,
        mut read: impl FnMut(&mut Self, &'a Node) -> Option<T>,
    ) -> Vec<Entry<'a, T>> {
        let members = self.object(node).unwrap_or_default();
        let mut map = Vec::with_capacity(members.len());
        for member in members {
            if !self.is_stray_reference(member) {
                map.extend(read(self, &member.node).map(|value| entry(member, value)));
            }
        }
        map
    }

    /// Whether this member of a map was meant as a reference to the whole map, which OpenAPI does not have.
    pub(super) fn is_stray_reference(&mut self, member: &Member) -> bool {
        let stray = &*member.key == "$ref"
            && member
                .node
                .as_str()
                .is_some_and(|target| target.contains(['/', '#']));
        if stray {
            let problem = Diagnostic::error(
                codes::UNKNOWN_KEYWORD,
                member.key_mark,
                said!("`$ref` cannot stand here"),
            );
            self.report(problem.label(said!(
                "a map of names is written out, only its values may be references"
            )));
        }
        stray
    }

    /// A `$ref`, or what `read` reads.
    pub(super) fn ref_or<'a, T>(
        &mut self,
        node: &'a Node,
        read: impl FnOnce(&mut Self, &'a Node) -> Option<T>,
    ) -> Option<RefOr<'a, T>> {
        if node.get("$ref").is_some() {
            self.reference(node).map(RefOr::Ref)
        } else {
            read(self, node).map(|item| RefOr::Item(Box::new(item)))
        }
    }

    fn reference<'a>(&mut self, node: &'a Node) -> Option<Reference<'a>> {
        let mut target = None;
        let mut text = Text::default();
        for member in self.object(node)? {
            match &*member.key {
                "$ref" => target = self.string(&member.node),
                "summary" => text.summary = self.string(&member.node),
                "description" => text.description = self.string(&member.node),
                "x-i18n" => text.i18n = self.translations(&member.node),
                key if key.starts_with("x-") => self.unknown(member, &REFERENCE),
                key => {
                    let message = said!("`{0}` beside `$ref` is ignored", key);
                    let label = said!("a Reference Object takes only `summary` and `description`");
                    self.report(
                        Diagnostic::warning(codes::UNKNOWN_KEYWORD, member.key_mark, message)
                            .label(label),
                    );
                }
            }
        }
        target.map(|target| Reference { target, text })
    }

    /// Says that a required key is not there; call it when the value is missing. A value of the wrong type has been
    /// reported already.
    pub(super) fn require<T>(&mut self, value: &Option<T>, node: &Node, key: &str, kind: &Kind) {
        if value.is_none() && node.get(key).is_none() {
            self.missing(node, key, kind);
        }
    }

    /// The same for a key without which the whole object is left out.
    pub(super) fn require_or_lose<T>(
        &mut self,
        value: &Option<T>,
        node: &Node,
        key: &str,
        kind: &Kind,
    ) {
        if value.is_none() && node.get(key).is_none() {
            let instead = said!("it is left out as a whole");
            self.report_missing(node, key, kind, Some(instead));
        }
    }

    /// Says that a required key is not there.
    pub(super) fn missing(&mut self, node: &Node, key: &str, kind: &Kind) {
        self.report_missing(node, key, kind, None);
    }

    fn report_missing(&mut self, node: &Node, key: &str, kind: &Kind, instead: Option<Phrase>) {
        let message = said!("{0} needs `{1}`", kind.name, key);
        let mut problem = Diagnostic::error(codes::MISSING_KEY, node.mark, message);
        let near = node.members().unwrap_or_default().iter().find(|member| {
            !kind.keys.contains(&&*member.key)
                && suggest(&member.key, std::iter::once(key)).is_some()
        });
        if let Some(near) = near {
            problem = problem.related(near.key_mark, said!("did you mean `{0}`?", key));
        }
        problem.instead = instead.map(Message::from);
        self.report(problem);
    }

    /// Says that two keys of one object exclude each other, and which of them counts all the same.
    pub(super) fn exclusive(&mut self, node: &Node, one: &str, other: &str, instead: Phrase) {
        if let (Some(first), Some(second)) = (key_mark(node, one), key_mark(node, other)) {
            let message = said!("`{0}` and `{1}` exclude each other", one, other);
            let problem = Diagnostic::error(codes::CONFLICTING_KEYS, second.max(first), message);
            let problem = problem.related(first.min(second), said!("the other one is here"));
            self.report(problem.instead(instead));
        }
    }

    /// What to do with a key that the object does not have.
    pub(super) fn unknown(&mut self, member: &Member, kind: &Kind) {
        if member.key.starts_with("x-") {
            self.unknown_extension(member, kind);
            return;
        }
        if self.is_new_in_3_2(member, kind) {
            return;
        }
        let problem = Diagnostic::error(
            codes::UNKNOWN_KEYWORD,
            member.key_mark,
            said!("unknown keyword `{0}`", member.key),
        );
        let label = match suggest(&member.key, kind.keys.iter().copied()) {
            Some(near) => said!("did you mean `{0}`?", near),
            None => said!("{0} has no such key", kind.name),
        };
        self.report(problem.label(label));
    }
}

/// One entry of a map.
pub(super) fn entry<T>(member: &Member, value: T) -> Entry<'_, T> {
    Entry {
        name: &member.key,
        name_mark: member.key_mark,
        value,
    }
}

/// Where the name of a member stands.
pub(super) fn key_mark(node: &Node, key: &str) -> Option<Mark> {
    node.members()?
        .iter()
        .find(|member| &*member.key == key)
        .map(|member| member.key_mark)
}
