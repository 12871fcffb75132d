//! `anyOf` lets a value be of several of its variants at once, but a Rust value is one of them. An object among them then
//! keeps the members that only its neighbours declare, so that nothing of such a value is lost.

use super::enumeration::same_value;
use crate::resolve::resolver::Resolver;
use crate::resolve::{Additional, ObjectShape, Role, SchemaId, Shape, UnionShape};

/// Up to this many objects of one union are compared with each other.
const MAX_COMPARED: usize = 400;

impl Resolver<'_, '_, '_> {
    /// Opens the objects of each `anyOf` that can be one value with another object of it and say less than that one.
    pub(super) fn keep_of_neighbours(&mut self) {
        let mut open: Vec<SchemaId> = Vec::new();
        for schema in &self.schemas.list {
            if let Shape::Union(union) = &schema.shape
                && !union.exclusive
                && union.discriminator.is_none()
            {
                open.extend(self.narrow_objects(union));
            }
        }
        for id in open {
            let mark = self.schema(id).mark;
            let is_silent = matches!(&self.schema(id).shape, Shape::Object(object)
                if object.additional == Additional::Unsaid);
            if is_silent {
                let values = self.anything(mark, id, Role::Values);
                if let Shape::Object(object) = &mut self.schema_mut(id).shape {
                    object.additional = Additional::Schema(values);
                }
            }
        }
    }

    /// The objects of the union that are silent about a member which another one that fits the same value declares.
    fn narrow_objects(&self, union: &UnionShape) -> Vec<SchemaId> {
        let ends: Vec<SchemaId> = union
            .variants
            .iter()
            .filter_map(|variant| self.end_of_aliases(variant.schema))
            .take(MAX_COMPARED)
            .collect();
        let has_more = |one: &ObjectShape, id: &SchemaId| match &self.schema(*id).shape {
            Shape::Map(_) => true,
            Shape::Object(other) => {
                let more = matches!(other.additional, Additional::Schema(_))
                    || other
                        .properties
                        .keys()
                        .any(|name| !one.properties.contains_key(name));
                more && !self.are_apart(one, other)
            }
            _ => false,
        };
        let is_narrow = |id: &SchemaId| match &self.schema(*id).shape {
            Shape::Object(one) if one.additional == Additional::Unsaid => {
                ends.iter().any(|other| other != id && has_more(one, other))
            }
            _ => false,
        };
        ends.iter().copied().filter(is_narrow).collect()
    }

    /// Whether no value can be both: a member has closed lists without a common value, or one forbids what the other
    /// demands.
    fn are_apart(&self, one: &ObjectShape, other: &ObjectShape) -> bool {
        let values = |id: SchemaId| {
            let end = self.schema(self.end_of_aliases(id)?);
            match &end.shape {
                Shape::Enum(list) if !end.nullable => Some(&list.values),
                _ => None,
            }
        };
        let lists_apart = one.properties.iter().any(|(name, property)| {
            let other = other.properties.get(name).and_then(|it| values(it.schema));
            match (values(property.schema), other) {
                (Some(one), Some(other)) => !one
                    .iter()
                    .any(|value| other.iter().any(|it| same_value(it.node, value.node))),
                _ => false,
            }
        });
        let demands_more = |one: &ObjectShape, other: &ObjectShape| {
            other.additional == Additional::Forbidden
                && one
                    .properties
                    .iter()
                    .any(|(name, it)| it.required && !other.properties.contains_key(name))
        };
        lists_apart || demands_more(one, other) || demands_more(other, one)
    }
}
