//! Forms as tables: what most members have in common is said once, and what a member does not need is left out.

use super::encoding;
use crate::lower::cx::Cx;
use crate::lower::direction;
use crate::model::{Encoding, Form, FormPart};
use crate::resolve::{self, Content, Payload, SchemaId, Shape};

/// How far into unions the members of a form are looked for.
const DEPTH: usize = 8;

impl Cx<'_, '_> {
    /// The table of a form or of parts.
    pub(super) fn form(&self, content: &Content<'_>) -> Form {
        let is_parts = matches!(content.payload, Payload::Parts(_));
        let mut members = Vec::new();
        if let Some(schema) = content.payload.schema() {
            self.members(schema, 0, &mut members);
        }
        let written = |name: &str| content.parts.iter().find(|(known, _)| known == name);
        let parts: Vec<(FormPart, bool)> = members
            .iter()
            .map(|(name, is_single)| {
                let part = written(name).map(|(_, part)| part);
                (made(name, part, is_parts), *is_single)
            })
            .collect();
        let style = most_common(
            parts
                .iter()
                .filter(|(_, single)| !single)
                .map(|(part, _)| part),
        );
        let says = |part: &FormPart, is_single: bool| {
            let styled = match is_single {
                // A single text looks the same in every style, but for the characters that one may leave as they are.
                true => matches!(part.style, Some(Encoding::Form(_, true))),
                false => part.style != style,
            };
            styled || part.media_type.is_some() || !part.headers.is_empty()
        };
        let parts = parts
            .into_iter()
            .filter(|(part, is_single)| says(part, *is_single));
        Form {
            style,
            parts: parts.map(|(part, _)| part).collect(),
        }
    }

    /// The members of an object, and whether each is one text.
    fn members(&self, id: SchemaId, depth: usize, found: &mut Vec<(String, bool)>) {
        if depth == DEPTH {
            return;
        }
        match &self.schema(direction::target(self.spec, id)).shape {
            Shape::Object(object) => {
                for (name, property) in &object.properties {
                    let is_single = self.is_single(property.schema);
                    match found.iter_mut().find(|(known, _)| known == name) {
                        Some((_, known)) => *known &= is_single,
                        None => found.push((name.clone(), is_single)),
                    }
                }
            }
            Shape::Union(union) => union
                .variants
                .iter()
                .for_each(|variant| self.members(variant.schema, depth + 1, found)),
            _ => {}
        }
    }

    /// Whether a member of an object may be null.
    pub(super) fn has_nullable_member(&self, id: SchemaId) -> bool {
        match &self.schema(direction::target(self.spec, id)).shape {
            Shape::Object(object) => object
                .properties
                .values()
                .any(|property| self.is_nullable(property.schema)),
            _ => false,
        }
    }

    fn is_single(&self, id: SchemaId) -> bool {
        matches!(
            &self.schema(direction::target(self.spec, id)).shape,
            Shape::Null
                | Shape::Boolean
                | Shape::Integer(_)
                | Shape::Number(_)
                | Shape::String(_)
                | Shape::Enum(_)
        )
    }
}

/// What is said of a member. Where a style is written, the media type does not count; and a field of a form has none
/// but JSON.
fn made(name: &str, part: Option<&resolve::FormPart>, is_parts: bool) -> FormPart {
    let style = part.and_then(|part| part.style.as_ref()).map(encoding);
    let media_type = part.and_then(|part| part.content_type.clone());
    let counts = |media_type: &String| style.is_none() && (is_parts || media_type.contains("json"));
    FormPart {
        name: name.to_owned(),
        style,
        media_type: media_type.filter(counts),
        headers: part
            .filter(|_| is_parts)
            .map_or_else(Vec::new, |part| part.headers.clone()),
    }
}

/// The style that the most members have; of several the first.
fn most_common<'p>(parts: impl Iterator<Item = &'p FormPart>) -> Option<Encoding> {
    let mut counts: Vec<(Option<Encoding>, usize)> = Vec::new();
    for part in parts {
        match counts.iter_mut().find(|(style, _)| *style == part.style) {
            Some((_, count)) => *count += 1,
            None => counts.push((part.style, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max();
    let found = counts.into_iter().find(|(_, count)| Some(*count) == most);
    found.and_then(|(style, _)| style)
}
