//! JSON Pointers: from a pointer to a node, and from a mark back to the pointer.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::{FileId, Mark, Member, Node, Sources, Value};

/// Objects with more members than this are looked up by a table, since thousands of references go through them.
const BIG: usize = 16;

/// The members of the big objects that pointers have passed through, by name.
#[derive(Debug, Default)]
pub(super) struct Names(Mutex<HashMap<Mark, HashMap<Box<str>, u32>>>);

impl Sources {
    /// The node at a JSON Pointer in a file: `""` is the whole file, `/paths/~1customers/get` a part. Percent escapes
    /// are undone, as in the fragment of a URL; a name that has them as its own text is found as well.
    #[must_use]
    pub fn find(&self, file: FileId, pointer: &str) -> Option<&Node> {
        let mut node = self.files.get(file.0 as usize)?.tree.as_ref()?;
        if pointer.is_empty() {
            return Some(node);
        }
        for token in pointer.strip_prefix('/')?.split('/') {
            let name = unescape(token);
            node = match self.child(node, &percent_decode(&name)) {
                Some(node) => node,
                None => self.child(node, &name)?,
            };
        }
        Some(node)
    }

    fn child<'a>(&self, node: &'a Node, name: &str) -> Option<&'a Node> {
        match &node.value {
            Value::Array(items) => {
                let canonical = name == "0"
                    || (name.bytes().all(|byte| byte.is_ascii_digit()) && !name.starts_with('0'));
                items.get(name.parse::<usize>().ok().filter(|_| canonical)?)
            }
            Value::Object(members) if members.len() > BIG => {
                let mut names = self.names.0.lock().unwrap_or_else(PoisonError::into_inner);
                let table = names.entry(node.mark).or_insert_with(|| by_name(members));
                table
                    .get(name)
                    .map(|&position| &members[position as usize].node)
            }
            _ => node.get(name),
        }
    }

    /// The JSON Pointer of the member or item that a mark stands on; the mark of a name and that of its value give the
    /// same. A few binary searches, since marks grow in reading order.
    #[must_use]
    pub fn pointer_of(&self, mark: Mark) -> String {
        let mark = self.spots.get(mark).map_or(mark, |(base, _)| base);
        let mut pointer = String::new();
        let mut next = self
            .files
            .get(mark.file.0 as usize)
            .and_then(|file| file.tree.as_ref());
        while let Some(node) = next.filter(|node| node.mark.index < mark.index) {
            pointer.push('/');
            next = match &node.value {
                Value::Array(items) => {
                    let position = items.partition_point(|item| item.mark.index <= mark.index);
                    pointer.push_str(&position.saturating_sub(1).to_string());
                    items[..position].last()
                }
                Value::Object(members) => {
                    let position =
                        members.partition_point(|member| member.key_mark.index <= mark.index);
                    members[..position].last().map(|member| {
                        escape(&member.key, &mut pointer);
                        &member.node
                    })
                }
                _ => None,
            };
            if next.is_none() {
                pointer.pop();
            }
        }
        pointer
    }

    /// The JSON Pointers of many marks.
    #[must_use]
    pub fn pointers_of(&self, marks: &[Mark]) -> Vec<String> {
        marks.iter().map(|&mark| self.pointer_of(mark)).collect()
    }
}

fn by_name(members: &[Member]) -> HashMap<Box<str>, u32> {
    members
        .iter()
        .zip(0..)
        .map(|(member, position)| (member.key.clone(), position))
        .collect()
}

/// The last child that begins at or before a mark.
pub(super) fn child_before(node: &Node, mark: Mark) -> Option<&Node> {
    match &node.value {
        Value::Array(items) => items[..items.partition_point(|item| item.mark <= mark)].last(),
        Value::Object(members) => members
            [..members.partition_point(|member| member.key_mark <= mark)]
            .last()
            .map(|member| &member.node),
        _ => None,
    }
}

/// The node of that number.
pub(super) fn node_at_mut(tree: &mut Node, index: u32) -> Option<&mut Node> {
    let mut node = tree;
    while node.mark.index != index {
        node = match &mut node.value {
            Value::Array(items) => {
                let position = items.partition_point(|item| item.mark.index <= index);
                items[..position].last_mut()?
            }
            Value::Object(members) => {
                let position = members.partition_point(|member| member.key_mark.index <= index);
                &mut members[..position].last_mut()?.node
            }
            _ => return None,
        };
    }
    Some(node)
}

fn escape(name: &str, pointer: &mut String) {
    for character in name.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            _ => pointer.push(character),
        }
    }
}

fn unescape(token: &str) -> Cow<'_, str> {
    if token.contains('~') {
        token.replace("~1", "/").replace("~0", "~").into()
    } else {
        token.into()
    }
}

/// Undoes percent escapes; a text that is not UTF-8 afterwards stays as it is.
pub(super) fn percent_decode(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return text.into();
    }
    let bytes = text.as_bytes();
    let digit = |at: usize| {
        bytes
            .get(at)
            .and_then(|&byte| char::from(byte).to_digit(16))
    };
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).map_or(text.into(), Cow::Owned)
}
