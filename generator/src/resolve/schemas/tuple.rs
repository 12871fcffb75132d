//! Arrays: what their items are, and which of their places have types of their own.
//!
//! `prefixItems` speaks of the first places, `items` of all others of the same schema, and `unevaluatedItems` is the same
//! as `items` where nothing else speaks of items. The leaves hold together place by place. A place behind `maxItems`, and
//! one that must not be filled, is none.

use super::flat::Flat;
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Additional, Schema};
use crate::resolve::resolver::Resolver;
use crate::resolve::{Origin, Role, SchemaId, Shape, TupleShape};

/// More places have no tuple in Rust that can be compared and printed.
const MOST_PLACES: usize = 12;

/// So many schemas may one type without a name be written of, tuples, lists and maps together.
const MOST_PARTS: usize = 64;

/// What stands behind the places of `prefixItems`.
enum Rest<'d, 'a> {
    Open,
    Closed,
    Schema(&'d Schema<'a>),
}

/// The schemas of the first places.
fn places<'s, 'a>(schema: &'s Schema<'a>) -> &'s [Schema<'a>] {
    let seldom = schema.seldom.as_deref();
    seldom
        .and_then(|seldom| seldom.prefix_items.as_ref())
        .map_or(&[], |entry| &entry.value)
}

/// What the schema says of the items that its `prefixItems` does not speak of.
fn rest<'s, 'a>(schema: &'s Schema<'a>) -> Rest<'s, 'a> {
    if let Some(items) = schema.items.as_deref() {
        return if items.boolean == Some(false) {
            Rest::Closed
        } else {
            Rest::Schema(items)
        };
    }
    let seldom = schema.seldom.as_deref();
    match seldom.and_then(|seldom| seldom.unevaluated_items.as_ref()) {
        Some(Additional::Forbidden(_)) if speaks_alone(schema) => Rest::Closed,
        Some(Additional::Schema(items)) if speaks_alone(schema) => Rest::Schema(items),
        _ => Rest::Open,
    }
}

/// Whether no other schema can have a say in which items of this one are evaluated.
fn speaks_alone(schema: &Schema<'_>) -> bool {
    let seldom = schema.seldom.as_deref();
    let others = seldom.is_some_and(|seldom| {
        seldom.contains.is_some()
            || seldom.condition.is_some()
            || seldom.dependent_schemas.is_some()
    });
    !others
        && schema.reference.is_none()
        && schema.all_of.is_empty()
        && schema.any_of.is_none()
        && schema.one_of.is_none()
}

/// Whether `unevaluatedItems` says nothing, or nothing beyond what `items` would.
pub(super) fn holds_unevaluated(schema: &Schema<'_>) -> bool {
    schema.items.is_some() || speaks_alone(schema)
}

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// The shape of an array, whose limits are known.
    pub(super) fn array(&mut self, id: SchemaId, flat: &Flat<'d, 'a>) -> Shape<'a> {
        let leaves: Vec<&'d Schema<'a>> = flat.leaves.iter().map(|leaf| leaf.schema).collect();
        let written = leaves.iter().map(|leaf| places(leaf).len()).max();
        let closed = self.close_items(id, &leaves);
        let mut count = written.unwrap_or_default().min(closed);
        if count > MOST_PLACES {
            self.too_many_places(&leaves);
            let mark = self.schema(id).mark;
            return Shape::Array(self.anything(mark, id, Role::Items));
        }
        let all: Vec<SchemaId> = (0..count)
            .map(|place| self.place_of(id, &leaves, place))
            .collect();
        count = all.len();
        let limits = &mut self.schema_mut(id).limits;
        let rest = limits.max_items.is_none_or(|most| most > count as u64);
        if count == 0 {
            return Shape::Array(self.further_of(id, &leaves));
        }
        let least = limits.min_items.unwrap_or_default();
        // What the places say themselves need not be checked.
        limits.min_items = limits.min_items.filter(|least| *least > count as u64);
        limits.max_items = limits.max_items.filter(|_| rest);
        Shape::Tuple(TupleShape {
            required: usize::try_from(least).unwrap_or(count).min(count),
            rest: rest.then(|| self.further_of(id, &leaves)),
            places: all,
        })
    }

    /// At how many items an array ends, because of `maxItems` or since the next one must not be there. The first is kept
    /// as the limit.
    fn close_items(&mut self, id: SchemaId, leaves: &[&'d Schema<'a>]) -> usize {
        let closed = leaves.iter().flat_map(|leaf| {
            let places = places(leaf);
            let never = places.iter().position(|it| it.boolean == Some(false));
            let end = matches!(rest(leaf), Rest::Closed).then_some(places.len());
            never.into_iter().chain(end)
        });
        let closed = closed.map(|end| end as u64).min();
        let limits = &mut self.schema_mut(id).limits;
        limits.max_items = limits.max_items.into_iter().chain(closed).min();
        let most = limits.max_items.unwrap_or(u64::MAX);
        usize::try_from(most).unwrap_or(usize::MAX)
    }

    /// The schema of one place.
    fn place_of(&mut self, id: SchemaId, leaves: &[&'d Schema<'a>], place: usize) -> SchemaId {
        let said = leaves.iter().filter_map(|leaf| {
            places(leaf).get(place).or_else(|| match rest(leaf) {
                Rest::Schema(items) => Some(items),
                Rest::Open | Rest::Closed => None,
            })
        });
        let said = said.collect();
        self.intersection(said, Origin::Inside(id, Role::Place(place)))
    }

    /// The schema of the items behind all places.
    fn further_of(&mut self, id: SchemaId, leaves: &[&'d Schema<'a>]) -> SchemaId {
        let said = leaves.iter().filter_map(|leaf| match rest(leaf) {
            Rest::Schema(items) => Some(items),
            Rest::Open | Rest::Closed => None,
        });
        let said: Vec<&'d Schema<'a>> = said.collect();
        if said.is_empty() {
            let mark = self.schema(id).mark;
            return self.anything(mark, id, Role::Items);
        }
        self.intersection(said, Origin::Inside(id, Role::Items))
    }

    fn too_many_places(&mut self, leaves: &[&'d Schema<'a>]) {
        let entries = leaves.iter().filter_map(|leaf| leaf.seldom.as_deref());
        let mut entries = entries.filter_map(|seldom| seldom.prefix_items.as_ref());
        if let Some(entry) = entries.find(|entry| entry.value.len() > MOST_PLACES) {
            let message = said!("a tuple of more than {0} places", MOST_PLACES);
            self.report_unsupported(
                Diagnostic::error(codes::UNSUPPORTED_KEYWORD, entry.name_mark, message)
                    .instead(said!("read as a list of any values")),
            );
        }
    }

    /// Refuses tuples that contain themselves through lists and tuples alone, and such that multiply out: neither has a
    /// Rust type without a name of its own. Each is opened to any value.
    pub(super) fn limit_tuples(&mut self) {
        let mut weights = vec![Weight::Unknown; self.schemas.list.len()];
        for start in 0..self.schemas.list.len() {
            let start = SchemaId(u32::try_from(start).unwrap_or(u32::MAX));
            if matches!(self.schema(start).shape, Shape::Tuple(_)) {
                self.weigh(start, &mut weights);
            }
        }
    }

    /// Weighs what is written of this type, the parts before the whole.
    fn weigh(&mut self, start: SchemaId, weights: &mut [Weight]) {
        let mut path: Vec<(SchemaId, std::vec::IntoIter<SchemaId>, usize)> = Vec::new();
        let mut next = Some(start);
        loop {
            if let Some(id) = next.take() {
                match weights[id.0 as usize] {
                    Weight::Known(weight) => {
                        if let Some((_, _, sum)) = path.last_mut() {
                            *sum += weight;
                        }
                    }
                    Weight::Open => {
                        let place = path.iter().position(|(known, ..)| *known == id);
                        let circle = &path[place.unwrap_or_default()..];
                        let is_tuple =
                            |id: &SchemaId| matches!(self.schema(*id).shape, Shape::Tuple(_));
                        let tuple = circle.iter().map(|(id, ..)| *id).find(is_tuple);
                        if let Some(tuple) = tuple {
                            self.cut_tuple(tuple, said!("a tuple that is a part of itself").into());
                        }
                    }
                    Weight::Unknown => {
                        weights[id.0 as usize] = Weight::Open;
                        path.push((id, self.parts_of(id).into_iter(), 1));
                    }
                }
            }
            let Some((id, parts, sum)) = path.last_mut() else {
                return;
            };
            next = parts.next();
            if next.is_some() {
                continue;
            }
            let (id, mut weight) = (*id, *sum);
            path.pop();
            match self.schema(id).shape {
                Shape::Tuple(_) if weight > MOST_PARTS => {
                    let message = said!("a tuple of more than {0} parts", MOST_PARTS);
                    self.cut_tuple(id, message);
                    weight = 1;
                }
                Shape::Any => weight = 1,
                _ => {}
            }
            weights[id.0 as usize] = Weight::Known(weight);
            if let Some((_, _, sum)) = path.last_mut() {
                *sum += weight;
            }
        }
    }

    /// The schemas that are written out where this one is used.
    fn parts_of(&self, id: SchemaId) -> Vec<SchemaId> {
        match &self.schema(id).shape {
            Shape::Tuple(tuple) => tuple.items().collect(),
            Shape::Array(inner) | Shape::Map(inner) | Shape::Alias(inner) => vec![*inner],
            _ => Vec::new(),
        }
    }

    fn cut_tuple(&mut self, id: SchemaId, message: crate::diagnostic::Message) {
        let mark = self.schema(id).mark;
        let finding = Diagnostic::error(codes::UNSUPPORTED_SCHEMA, mark, message).help(said!(
            "an object among its parts has a name, and can contain anything"
        ));
        self.give_up(id, &finding);
        self.report_unsupported(finding);
        self.schema_mut(id).shape = Shape::Any;
    }
}

/// What is known of the size of a type.
#[derive(Clone, Copy)]
enum Weight {
    Unknown,
    /// It is being weighed.
    Open,
    Known(usize),
}
