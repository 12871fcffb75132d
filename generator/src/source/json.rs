//! JSON into the marked tree, by `serde_json` and a visitor that keeps order, counts tokens and sees repeated names.

pub(super) mod scan;

use crate::diagnostic::{Message, said};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::members::make_unique;
use super::place::floor;
use super::pointer::node_at_mut;
use super::{FileId, MAX_DEPTH, MAX_FINDINGS, Mark, Member, Node, Spans, Value};
use crate::diagnostic::{Diagnostic, codes};

/// What became of a text.
pub(super) struct Read {
    /// The tree, unless the text is malformed.
    pub(super) tree: Option<Node>,
    /// How its tokens are found.
    pub(super) spans: Spans,
    /// What is wrong.
    pub(super) found: Vec<Diagnostic>,
}

/// Reads a text.
pub(super) fn read(file: FileId, text: &str) -> Read {
    let mut reader = Reader {
        file,
        next: 0,
        found: Vec::new(),
        wide: Vec::new(),
    };
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let parsed = Seed(&mut reader)
        .deserialize(&mut deserializer)
        .and_then(|node| deserializer.end().map(|()| node));
    match parsed {
        Ok(mut tree) => {
            restore_wide(text, &mut tree, &reader.wide);
            Read {
                tree: Some(tree),
                spans: Spans::Scan,
                found: reader.found,
            }
        }
        Err(error) => malformed(file, text, &error, reader.found),
    }
}

/// Without a tree there are no tokens to count, so the places of what was found go into a table.
fn malformed(
    file: FileId,
    text: &str,
    error: &serde_json::Error,
    mut found: Vec<Diagnostic>,
) -> Read {
    let mut marks: Vec<&mut Mark> = found
        .iter_mut()
        .flat_map(|one| {
            one.primary
                .iter_mut()
                .chain(one.related.iter_mut().map(|(mark, _)| mark))
        })
        .collect();
    marks.sort_unstable_by_key(|mark| mark.index);
    let wanted: Vec<u32> = marks.iter().map(|mark| mark.index).collect();
    let mut table = scan::spans(text, &wanted);
    for (index, mark) in marks.into_iter().enumerate() {
        mark.index = index as u32;
    }
    let at = Mark {
        file,
        index: table.len() as u32,
    };
    let full = error.to_string();
    let message = full
        .rsplit_once(" at line ")
        .map_or(&*full, |(message, _)| message);
    let mut place = offset(text, error.line(), error.column());
    let diagnostic = if message.starts_with("recursion limit") {
        Diagnostic::error(
            codes::TOO_DEEP,
            at,
            said!("nested deeper than {0} levels", MAX_DEPTH),
        )
    } else if message.contains("while parsing a string") {
        place = scan::last_token(text, place);
        Diagnostic::error(codes::SYNTAX, at, Message::foreign(message))
            .label(said!("in the string that opens here"))
    } else {
        Diagnostic::error(codes::SYNTAX, at, Message::foreign(message))
    };
    found.push(diagnostic);
    let end = text[place..]
        .chars()
        .next()
        .map_or(place, |character| place + character.len_utf8());
    table.push((place as u32, end as u32));
    Read {
        tree: None,
        spans: Spans::Table(table),
        found,
    }
}

/// The byte of a place that `serde_json` gives as a line and a column of bytes, both from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start = match line {
        0 | 1 => 0,
        _ => text
            .match_indices('\n')
            .nth(line - 2)
            .map_or(text.len(), |(at, _)| at + 1),
    };
    floor(text, start + column.saturating_sub(1))
}

/// `serde_json` reads whole numbers past 64 bits as floats. They are rare, so their text is looked up afterwards.
fn restore_wide(text: &str, tree: &mut Node, wide: &[u32]) {
    if wide.is_empty() {
        return;
    }
    for (&index, (start, end)) in wide.iter().zip(scan::spans(text, wide)) {
        let number = text[start as usize..end as usize].parse::<i128>();
        if let (Ok(number), Some(node)) = (number, node_at_mut(tree, index)) {
            node.value = Value::Int(number);
        }
    }
}

struct Reader {
    file: FileId,
    next: u32,
    found: Vec<Diagnostic>,
    /// The marks of whole numbers that came as floats.
    wide: Vec<u32>,
}

impl Reader {
    fn mark(&mut self) -> Mark {
        let index = self.next;
        self.next += 1;
        Mark {
            file: self.file,
            index,
        }
    }

    fn node(&mut self, value: Value) -> Node {
        Node {
            mark: self.mark(),
            value,
        }
    }
}

struct Seed<'r>(&'r mut Reader);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(self.0.node(Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(self.0.node(Value::Bool(value)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(self.0.node(Value::Int(value.into())))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(self.0.node(Value::Int(value.into())))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        let node = self.0.node(Value::Float(value));
        if value.abs() > 9.0e18 && value.abs() < 1.8e38 {
            self.0.wide.push(node.mark.index);
        }
        Ok(node)
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(self.0.node(Value::String(value.into())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mark = self.0.mark();
        let mut nodes = Vec::new();
        while let Some(node) = items.next_element_seed(Seed(self.0))? {
            nodes.push(node);
        }
        nodes.shrink_to_fit();
        Ok(Node {
            mark,
            value: Value::Array(nodes),
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mark = self.0.mark();
        let mut members = Vec::new();
        while let Some(key) = map.next_key_seed(Name)? {
            let key_mark = self.0.mark();
            let node = map.next_value_seed(Seed(self.0))?;
            members.push(Member {
                key_mark,
                key,
                node,
            });
        }
        // The tree stays for as long as anything is made, and most of it are such lists.
        members.shrink_to_fit();
        let found = &mut self.0.found;
        make_unique(&mut members, &mut |diagnostic| {
            if found.len() < MAX_FINDINGS {
                found.push(diagnostic);
            }
        });
        Ok(Node {
            mark,
            value: Value::Object(members),
        })
    }
}

/// The name of a member.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Box<str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Box<str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Box<str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a name")
    }

    fn visit_str<E>(self, value: &str) -> Result<Box<str>, E> {
        Ok(value.into())
    }
}
