//! The `x-` keys: ours where they have a meaning, ours where they have none, near misses of ours, and those of vendors.

use super::Marked;
use super::decode::{Decoder, Kind};
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes, expected};
use crate::phrase::Phrase;
use crate::source::{Member, Node, Value};

/// Our keys, each with where it belongs.
const OURS: &[(&str, Phrase)] = &[
    (
        "x-i18n",
        said!("beside `title`, `summary` or `description`, or in `x-source`"),
    ),
    ("x-rule", said!("on a member of `allOf`")),
    ("x-future", said!("on the schema of a date or a date-time")),
    ("x-client-setting", said!("on a header parameter")),
    ("x-sensitive", said!("on a schema or a parameter")),
    (
        "x-source",
        said!("on `info`, an operation, a parameter, a response, a schema or a rule"),
    ),
    ("x-rate-limit", said!("on an operation")),
    ("x-idempotent", said!("on an operation")),
    ("x-clear-with", said!("nowhere yet")),
    (
        "x-rust-name",
        said!("on an operation, a parameter or a schema"),
    ),
    ("x-rust-package", said!("on `info`")),
];

/// Keys that stand near one of ours and mean something else.
const OTHER_WORDS: &[&str] = &["x-role", "x-idempotency", "x-idempotence"];

impl Decoder<'_, '_> {
    /// An `x-` key that the object does not read: nothing is wrong with it unless it is ours, or nearly so.
    pub(super) fn unknown_extension(&mut self, member: &Member, kind: &Kind) {
        let key = &*member.key;
        if key == "x-clear-with" {
            let message = said!("`x-clear-with` is not supported");
            self.report(Diagnostic::error(
                codes::UNSUPPORTED_KEYWORD,
                member.key_mark,
                message,
            ));
        } else if let Some((_, place)) = OURS.iter().find(|(name, _)| *name == key) {
            let message = said!("`{0}` has no meaning in {1}", key, kind.name);
            let problem = Diagnostic::error(codes::BAD_EXTENSION, member.key_mark, message);
            self.report(problem.label(said!("it belongs {0}", place)));
        } else if let Some(near) = near_miss(key) {
            let message = said!("`{0}` is nearly `{1}`", key, near);
            let problem = Diagnostic::error(codes::NEAR_MISS_EXTENSION, member.key_mark, message);
            self.sink
                .unsupported(problem.label(said!("did you mean `{0}`?", near)));
        }
    }

    /// Says that one of our keys has a value of the wrong shape.
    pub(super) fn wrong_shape(&mut self, node: &Node, what: Phrase) {
        self.report(expected(codes::BAD_EXTENSION, node, what));
    }

    /// A text under one of our keys.
    pub(super) fn our_string<'a>(&mut self, node: &'a Node) -> Option<Marked<&'a str>> {
        match &node.value {
            Value::String(text) if !text.trim().is_empty() => Some(Marked {
                value: text,
                mark: node.mark,
            }),
            Value::String(_) => {
                self.report(Diagnostic::error(
                    codes::BAD_EXTENSION,
                    node.mark,
                    said!("the text must not be blank"),
                ));
                None
            }
            _ => {
                self.wrong_shape(node, said!("a string"));
                None
            }
        }
    }

    /// A switch under one of our keys.
    pub(super) fn our_boolean(&mut self, node: &Node) -> Option<Marked<bool>> {
        if let Value::Bool(value) = node.value {
            return Some(Marked {
                value,
                mark: node.mark,
            });
        }
        self.wrong_shape(node, said!("a boolean"));
        None
    }

    /// The members of an object under one of our keys.
    pub(super) fn our_object<'a>(&mut self, node: &'a Node) -> Option<&'a [Member]> {
        let members = node.members();
        if members.is_none() {
            self.wrong_shape(node, said!("an object"));
        }
        members
    }
}

/// The key of ours that was probably meant by a key that is none of ours.
fn near_miss(key: &str) -> Option<&'static str> {
    if OTHER_WORDS.contains(&key) {
        return None;
    }
    OURS.iter().map(|(name, _)| *name).find(|name| {
        // Long keys may be two slips away; in a short one two slips make another word (`x-feature`, `x-future`).
        let slips = if name.len() >= 11 { 2 } else { 1 };
        let folded = |key: &str| {
            key.chars()
                .filter(|c| !matches!(c, '-' | '_'))
                .collect::<String>()
                .to_lowercase()
        };
        key.len().abs_diff(name.len()) <= slips
            && (strsim::osa_distance(key, name) <= slips || folded(key) == folded(name))
    })
}
