//! Streams: what their items are, and what an operation asks for.

use super::status;
use crate::lower::cx::Cx;
use crate::lower::direction::{self, Side};
use crate::model::{Framing, Items, Nullability, Stream, TypeRef};
use crate::resolve::{self, Content, Operation, Payload, Response, SchemaId, Shape};

impl Cx<'_, '_> {
    /// The items of a stream of this schema. A list is the stream as a whole, so its items are meant.
    pub(super) fn items_of(&self, schema: SchemaId, framing: resolve::Framing) -> Items {
        let end = direction::target(self.spec, schema);
        let schema = match self.schema(end).shape {
            Shape::Array(items) => items,
            _ => schema,
        };
        let usage = self.usage(schema, Side::Response);
        let ty = match usage.nullability {
            Nullability::Nullable => TypeRef::Option(Box::new(usage.ty)),
            Nullability::NonNull => usage.ty,
        };
        let framing = match framing {
            resolve::Framing::Lines => Framing::Lines,
            resolve::Framing::Records => Framing::Records,
            resolve::Framing::Events => self.event_framing(schema),
        };
        Items { framing, ty }
    }

    /// What of an event a schema speaks of: an object with `event` and `data` is the event as a whole; a text, or
    /// nothing at all, is the text of the data; anything else is the JSON in it.
    fn event_framing(&self, id: SchemaId) -> Framing {
        match &self.schema(direction::target(self.spec, id)).shape {
            Shape::Any | Shape::String(_) => Framing::TextEvents,
            _ if self.is_event(id) => Framing::EventObjects,
            _ => Framing::Events,
        }
    }

    fn is_event(&self, id: SchemaId) -> bool {
        match &self.schema(direction::target(self.spec, id)).shape {
            Shape::Object(object) => ["event", "data"]
                .iter()
                .all(|name| object.properties.contains_key(*name)),
            Shape::Union(union) => {
                let variants = union.variants.iter().map(|variant| variant.schema);
                let mut ends = variants.map(|id| direction::target(self.spec, id));
                ends.all(|end| {
                    !matches!(self.schema(end).shape, Shape::Union(_)) && self.is_event(end)
                })
            }
            _ => false,
        }
    }

    /// The stream that a success of the operation can be.
    pub(super) fn stream(&self, operation: &Operation<'_>) -> Option<Stream> {
        let contents = successes(operation).flat_map(Response::contents);
        let stream = |content: &Content<'_>| match content.payload {
            Payload::Items(schema, framing) => Some(Stream {
                media_type: content.media_type.clone(),
                items: self.items_of(schema, framing),
            }),
            _ => None,
        };
        contents.into_iter().find_map(stream)
    }
}

/// The media types of the successes, where any of them is offered in several.
pub(super) fn accept(operation: &Operation<'_>) -> Option<String> {
    let several = |one: &Response<'_>| !one.others.is_empty() || one.stream.is_some();
    if !successes(operation).any(several) {
        return None;
    }
    let mut media_types: Vec<&str> = Vec::new();
    for content in successes(operation).filter_map(|response| response.content.as_ref()) {
        if !media_types.contains(&content.media_type.as_str()) {
            media_types.push(&content.media_type);
        }
    }
    Some(media_types.join(", "))
}

fn successes<'o, 'a>(operation: &'o Operation<'a>) -> impl Iterator<Item = &'o Response<'a>> {
    let all = operation.responses.iter();
    all.filter(|response| status::is_success(response.status))
}
