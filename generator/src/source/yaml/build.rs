//! The stack of open collections.

use crate::diagnostic::{Message, said};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use granit_parser::{ScalarStyle, Tag};

use super::super::members::make_unique;
use super::super::{FileId, MAX_DEPTH, MAX_FINDINGS, Mark, Member, Node, Value};
use super::alias::{Anchored, Budget};
use super::{Stop, scalar};
use crate::diagnostic::{Code, Diagnostic, codes};

/// A collection whose end has not been seen.
pub(super) struct Frame {
    pub(super) mark: Mark,
    anchor: usize,
    pub(super) content: Content,
}

/// What has been read of it.
pub(super) enum Content {
    Array(Vec<Node>),
    Object {
        members: Vec<Member>,
        key: Key,
        /// The values of `<<`.
        merged: Vec<Node>,
    },
}

/// Where an object stands between its members.
pub(super) enum Key {
    /// The next node is a name.
    Wanted,
    /// The next node is the value of this name.
    Taken(Mark, Box<str>),
    /// The next node is the value of `<<`.
    Merge,
    /// The next node is the value of a name that was refused, and goes with it.
    Refused,
}

/// The tree under construction.
pub(super) struct Builder<'a> {
    file: FileId,
    text: &'a str,
    pub(super) spans: Vec<(u32, u32)>,
    pub(super) stack: Vec<Frame>,
    pub(super) anchors: HashMap<usize, Anchored>,
    pub(super) budget: Budget,
    root: Option<Node>,
    found: Vec<Diagnostic>,
    /// Places of findings that are no tokens; they get their marks when all tokens have theirs.
    places: Vec<(u32, u32)>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(file: FileId, text: &'a str) -> Self {
        Self {
            file,
            text,
            spans: Vec::with_capacity(text.len() / 16),
            stack: Vec::new(),
            anchors: HashMap::new(),
            budget: Budget::default(),
            root: None,
            found: Vec::new(),
            places: Vec::new(),
        }
    }

    /// The tree, the spans of all marks, the findings. An empty text is `null`.
    pub(super) fn finish(mut self) -> (Node, Vec<(u32, u32)>, Vec<Diagnostic>) {
        let tree = match self.root.take() {
            Some(tree) => tree,
            None => Node {
                mark: self.mark(0..0),
                value: Value::Null,
            },
        };
        // The place of a finding stands in its mark as a number counted from the top, see `error_at`.
        let tokens = self.spans.len() as u32;
        for diagnostic in &mut self.found {
            if let Some(mark) = &mut diagnostic.primary
                && mark.index > u32::MAX / 2
            {
                mark.index = tokens + (u32::MAX - mark.index);
            }
        }
        self.spans.append(&mut self.places);
        (tree, self.spans, self.found)
    }

    /// The mark of a new token.
    pub(super) fn mark(&mut self, bytes: Range<usize>) -> Mark {
        let index = self.spans.len() as u32;
        self.spans.push((bytes.start as u32, bytes.end as u32));
        Mark {
            file: self.file,
            index,
        }
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        if self.found.len() < MAX_FINDINGS {
            self.found.push(diagnostic);
        }
    }

    /// Reports an error at a place that need not be a token, after which there is nothing to read.
    pub(super) fn error_at(
        &mut self,
        code: Code,
        start: usize,
        end: usize,
        message: impl Into<Message>,
    ) {
        self.passed_at(code, (start, end), message, None);
    }

    /// The same for one after which there is.
    pub(super) fn passed_at(
        &mut self,
        code: Code,
        (start, end): (usize, usize),
        message: impl Into<Message>,
        instead: Option<Message>,
    ) {
        if self.found.len() < MAX_FINDINGS {
            let mark = Mark {
                file: self.file,
                index: u32::MAX - self.places.len() as u32,
            };
            self.places.push((start as u32, end as u32));
            let mut finding = Diagnostic::error(code, mark, message);
            finding.instead = instead;
            self.found.push(finding);
        }
    }

    pub(super) fn too_deep(&mut self, start: usize, end: usize) {
        self.error_at(
            codes::TOO_DEEP,
            start,
            end,
            said!("nested deeper than {0} levels", MAX_DEPTH),
        );
    }

    /// Whether the next node is the name of a member.
    pub(super) fn at_key(&self) -> bool {
        matches!(
            self.stack.last(),
            Some(Frame {
                content: Content::Object {
                    key: Key::Wanted,
                    ..
                },
                ..
            })
        )
    }

    pub(super) fn scalar(
        &mut self,
        text: Cow<'_, str>,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        bytes: Range<usize>,
    ) {
        let plain = style == ScalarStyle::Plain;
        // The parser gives a node that is not written as an empty span with the text `~`.
        let text = if plain && bytes.is_empty() {
            Cow::Borrowed("")
        } else {
            text
        };
        let mark = self.mark(bytes);
        let at_key = self.at_key();
        if at_key && anchor == 0 && tag.is_none() {
            self.key(mark, boxed(text), plain);
            return;
        }
        let raw: Option<Box<str>> = (at_key || anchor != 0).then(|| (*text).into());
        let value = match scalar::resolve(text, plain, tag) {
            Ok(value) => value,
            Err((value, message)) => {
                let finding = Diagnostic::error(codes::YAML_FEATURE, mark, message);
                self.report(finding.instead(said!("the tag is ignored")));
                value
            }
        };
        let Some(raw) = raw else {
            self.value(Node { mark, value });
            return;
        };
        if anchor != 0 {
            self.anchors.insert(
                anchor,
                Anchored::Scalar {
                    raw: raw.clone(),
                    value: value.clone(),
                },
            );
        }
        if at_key {
            self.key(mark, raw, plain && tag.is_none());
        } else {
            self.value(Node { mark, value });
        }
    }

    /// Takes the name of a member.
    pub(super) fn key(&mut self, mark: Mark, name: Box<str>, plain: bool) {
        let merge = plain && &*name == "<<";
        if merge {
            self.report(
                Diagnostic::error(codes::YAML_FEATURE, mark, said!("the merge key `<<` is not part of YAML 1.2"))
                    .help(said!("write the members out, or use `allOf`; a member that is named so is written `\"<<\"`"))
                    .instead(said!("its members are put in, as YAML 1.1 does")),
            );
        }
        let span = self.spans[mark.index as usize];
        if let Some(Frame {
            mark: object,
            content: Content::Object { key, .. },
            ..
        }) = self.stack.last_mut()
        {
            *key = if merge {
                Key::Merge
            } else {
                Key::Taken(mark, name)
            };
            // A block object has no bracket to point at; its first name serves instead.
            let own = &mut self.spans[object.index as usize];
            if own.0 == own.1 && own.0 == span.0 {
                own.1 = span.1;
            }
        }
    }

    /// Puts a complete node where it belongs.
    pub(super) fn value(&mut self, node: Node) {
        match self.stack.last_mut().map(|frame| &mut frame.content) {
            None => self.root = Some(node),
            Some(Content::Array(items)) => items.push(node),
            Some(Content::Object {
                members,
                key,
                merged,
            }) => match std::mem::replace(key, Key::Wanted) {
                Key::Taken(key_mark, key) => members.push(Member {
                    key_mark,
                    key,
                    node,
                }),
                Key::Merge => merged.push(node),
                Key::Refused => {}
                Key::Wanted => {
                    *key = Key::Refused;
                    let message = said!("{0} as the name of a member", node.kind());
                    let finding = Diagnostic::error(codes::YAML_FEATURE, node.mark, message);
                    self.report(finding.instead(said!("the member is left out")));
                }
            },
        }
    }

    pub(super) fn open(
        &mut self,
        object: bool,
        anchor: usize,
        tag: Option<&Tag>,
        bytes: Range<usize>,
    ) -> Result<(), Stop> {
        if self.stack.len() == MAX_DEPTH {
            self.too_deep(bytes.start, bytes.end);
            return Err(Stop);
        }
        // The dash of a block array has no span of its own.
        let dash = bytes.is_empty() && self.text[bytes.start..].starts_with('-');
        let mark = self.mark(if dash {
            bytes.start..bytes.start + 1
        } else {
            bytes
        });
        let own = if object { "map" } else { "seq" };
        if let Some(tag) =
            tag.filter(|tag| tag.core_suffix() != Some(own) && !scalar::is_non_specific(tag))
        {
            let finding = Diagnostic::error(codes::YAML_FEATURE, mark, scalar::unknown_tag(tag));
            self.report(finding.instead(said!("the tag is ignored")));
        }
        if anchor != 0 {
            self.anchors.insert(anchor, Anchored::Open);
        }
        let content = if object {
            Content::Object {
                members: Vec::new(),
                key: Key::Wanted,
                merged: Vec::new(),
            }
        } else {
            Content::Array(Vec::new())
        };
        self.stack.push(Frame {
            mark,
            anchor,
            content,
        });
        Ok(())
    }

    pub(super) fn close(&mut self) {
        let Some(Frame {
            mark,
            anchor,
            content,
        }) = self.stack.pop()
        else {
            return;
        };
        let value = match content {
            Content::Array(items) => Value::Array(items),
            Content::Object {
                mut members,
                merged,
                ..
            } => {
                make_unique(&mut members, &mut |diagnostic| self.report(diagnostic));
                merge(&mut members, merged);
                Value::Object(members)
            }
        };
        if anchor != 0 {
            self.anchors.insert(anchor, Anchored::Collection(mark));
        }
        self.value(Node { mark, value });
    }
}

/// Puts in what `<<` brings: the object itself or several of them. What is written wins, then what comes first. The
/// members stay in the order of their marks, by which they are found again.
fn merge(members: &mut Vec<Member>, merged: Vec<Node>) {
    if merged.is_empty() {
        return;
    }
    let mut names: HashSet<Box<str>> = members.iter().map(|known| known.key.clone()).collect();
    let parts = merged.into_iter().flat_map(|node| match node.value {
        Value::Array(items) => items,
        _ => vec![node],
    });
    for part in parts {
        let Value::Object(more) = part.value else {
            continue;
        };
        for member in more {
            if names.insert(member.key.clone()) {
                members.push(member);
            }
        }
    }
    members.sort_by_key(|member| member.key_mark.index);
}

fn boxed(text: Cow<'_, str>) -> Box<str> {
    match text {
        Cow::Borrowed(text) => text.into(),
        Cow::Owned(text) => text.into_boxed_str(),
    }
}
