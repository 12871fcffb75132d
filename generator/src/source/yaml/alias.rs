//! Aliases: a copy of what the anchor stands on, with marks of its own, under a budget.
//!
//! Nothing is copied when an anchor is read, so that anchors alone cost nothing however they are nested; an alias finds
//! its target in the tree so far by its mark.

use crate::diagnostic::said;
use std::ops::Range;

use super::super::pointer::child_before;
use super::super::{MAX_DEPTH, Mark, Member, Node, Value};
use super::Stop;
use super::build::{Builder, Content, Frame};
use crate::diagnostic::{Diagnostic, codes};

/// What an anchor stands on.
pub(super) enum Anchored {
    /// A collection whose end has not been seen: an alias of it would contain itself.
    Open,
    /// A complete collection, by its mark.
    Collection(Mark),
    /// A scalar: its text, for the case that the alias is a name, and its value.
    Scalar { raw: Box<str>, value: Value },
}

/// What aliases may still add to the document.
pub(super) struct Budget {
    nodes: usize,
    bytes: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            nodes: 100_000,
            bytes: 10_000_000,
        }
    }
}

/// Why a copy was given up.
enum Refusal {
    Budget,
    Depth,
}

impl Budget {
    fn spend(&mut self, bytes: usize) -> Result<(), Refusal> {
        self.nodes = self.nodes.checked_sub(1).ok_or(Refusal::Budget)?;
        self.bytes = self.bytes.checked_sub(bytes).ok_or(Refusal::Budget)?;
        Ok(())
    }
}

impl Builder<'_> {
    pub(super) fn alias(&mut self, anchor: usize, bytes: Range<usize>) -> Result<(), Stop> {
        let (start, end) = (bytes.start, bytes.end);
        let mark = self.mark(bytes);
        if self.at_key()
            && let Some(Anchored::Scalar { raw, .. }) = self.anchors.get(&anchor)
            && self.budget.spend(raw.len()).is_ok()
        {
            let raw = raw.clone();
            self.key(mark, raw, false);
            return Ok(());
        }
        let copied = match self.anchors.get(&anchor) {
            Some(Anchored::Scalar { raw, value }) => {
                self.budget.spend(raw.len()).map(|()| value.clone())
            }
            Some(Anchored::Collection(target)) => match locate(&self.stack, *target) {
                Some(node) => {
                    let depth = self.stack.len();
                    Copier {
                        spans: &mut self.spans,
                        budget: &mut self.budget,
                    }
                    .value(node, depth)
                }
                // The target was a member that has been refused, which is reported already.
                None => Ok(Value::Null),
            },
            Some(Anchored::Open) | None => {
                self.report(Diagnostic::error(
                    codes::ALIAS_BUDGET,
                    mark,
                    said!("an alias of a value that contains it"),
                ));
                Ok(Value::Null)
            }
        };
        match copied {
            Ok(value) => {
                self.value(Node { mark, value });
                Ok(())
            }
            Err(Refusal::Depth) => {
                self.too_deep(start, end);
                Err(Stop)
            }
            Err(Refusal::Budget) => {
                self.error_at(
                    codes::ALIAS_BUDGET,
                    start,
                    end,
                    said!("aliases expand to too much"),
                );
                Err(Stop)
            }
        }
    }
}

/// The node of that mark in what has been read so far. Marks grow in reading order, so each level is a binary search.
fn locate(stack: &[Frame], target: Mark) -> Option<&Node> {
    let frame = stack.iter().rev().find(|frame| frame.mark < target)?;
    let mut node = match &frame.content {
        Content::Array(items) => {
            items[..items.partition_point(|item| item.mark <= target)].last()?
        }
        Content::Object { members, .. } => {
            &members[..members.partition_point(|member| member.key_mark <= target)]
                .last()?
                .node
        }
    };
    while node.mark != target {
        node = child_before(node, target)?;
    }
    Some(node)
}

struct Copier<'a> {
    spans: &'a mut Vec<(u32, u32)>,
    budget: &'a mut Budget,
}

impl Copier<'_> {
    /// A mark for the copy of a token: it stands where the original stands.
    fn mark(&mut self, original: Mark) -> Mark {
        let index = self.spans.len() as u32;
        self.spans.push(self.spans[original.index as usize]);
        Mark {
            file: original.file,
            index,
        }
    }

    fn node(&mut self, node: &Node, depth: usize) -> Result<Node, Refusal> {
        let mark = self.mark(node.mark);
        Ok(Node {
            mark,
            value: self.value(node, depth)?,
        })
    }

    fn value(&mut self, node: &Node, depth: usize) -> Result<Value, Refusal> {
        self.budget.spend(node.as_str().map_or(0, str::len))?;
        Ok(match &node.value {
            Value::Array(_) | Value::Object(_) if depth >= MAX_DEPTH => return Err(Refusal::Depth),
            Value::Array(items) => {
                let mut copies = Vec::new();
                for item in items {
                    copies.push(self.node(item, depth + 1)?);
                }
                Value::Array(copies)
            }
            Value::Object(members) => {
                let mut copies = Vec::new();
                for member in members {
                    self.budget.spend(member.key.len())?;
                    let key_mark = self.mark(member.key_mark);
                    let node = self.node(&member.node, depth + 1)?;
                    copies.push(Member {
                        key_mark,
                        key: member.key.clone(),
                        node,
                    });
                }
                Value::Object(copies)
            }
            scalar => scalar.clone(),
        })
    }
}
