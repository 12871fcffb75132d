//! Inheritance: a schema with a discriminator and no variants of its own, and the schemas that include it by `allOf`.

use std::collections::HashSet;

use super::parts::{Mask, Part};
use crate::document::Schema;
use crate::resolve::resolver::Resolver;
use crate::resolve::{Origin, Role, SchemaId, Shape, UnionShape, Variant};
use crate::source::Mark;

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// Notes for every component schema what it is composed of.
    pub(super) fn register_children(&mut self) {
        for entry in &self.document.components.schemas {
            let mut inline = vec![&entry.value];
            while let Some(schema) = inline.pop() {
                for member in &schema.all_of {
                    if member.reference.is_some()
                        && let Some(target) = self.reference_target(member)
                    {
                        let target = self.follow(Part::whole(target)).schema;
                        self.schemas
                            .children
                            .entry(target.mark)
                            .or_default()
                            .push(&entry.value);
                        self.schemas.mixins.insert(target.mark);
                    }
                    inline.push(member);
                }
            }
        }
    }

    /// Whether the schema is a base that stands for its children.
    fn is_base(schema: &Schema<'a>) -> bool {
        schema.discriminator.is_some() && schema.one_of.is_none() && schema.any_of.is_none()
    }

    /// Whether `child` inherits from this base.
    ///
    /// Every child asks, so the answer is kept for each base.
    pub(super) fn is_child_of(&mut self, child: &Schema<'a>, base: &'d Schema<'a>) -> bool {
        if !Self::is_base(base) {
            return false;
        }
        if let Some(heirs) = self.schemas.heirs.get(&base.mark) {
            return heirs.contains(&child.mark);
        }
        let children = self.children_of(base);
        let heirs: HashSet<Mark> = children.iter().map(|heir| heir.mark).collect();
        let is_child = heirs.contains(&child.mark);
        self.schemas.heirs.insert(base.mark, heirs);
        is_child
    }

    /// All component schemas that include the base, however far down, in reading order of each generation.
    fn children_of(&self, base: &'d Schema<'a>) -> Vec<&'d Schema<'a>> {
        let mut seen = HashSet::from([base.mark]);
        let mut found: Vec<&'d Schema<'a>> = Vec::new();
        let mut next = 0;
        let mut current = base.mark;
        loop {
            for child in self.schemas.children.get(&current).into_iter().flatten() {
                if seen.insert(child.mark) {
                    found.push(child);
                }
            }
            let Some(child) = found.get(next) else {
                return found;
            };
            current = child.mark;
            next += 1;
        }
    }

    /// Makes the base the union of its children. Without any it stays the object that it is.
    pub(super) fn union_of_children(&mut self, id: SchemaId, base: &'d Schema<'a>) -> bool {
        let Some(discriminator) = base.discriminator.as_ref().filter(|_| Self::is_base(base))
        else {
            return false;
        };
        let mut members = self.children_of(base);
        let mapped = self.mapping(discriminator);
        let mut known: HashSet<Mark> = members.iter().map(|member| member.mark).collect();
        for (_, target) in &mapped {
            if known.insert(target.mark) {
                members.push(target);
            }
        }
        if members.is_empty() || members.len() == 1 && members[0].mark == base.mark {
            return false;
        }
        let property = discriminator.property_name.value;
        if !self.any_layer(base, 0, &mut |_, schema, _| {
            schema.properties.iter().any(|entry| entry.name == property)
        }) {
            self.report_undeclared_tag(base, discriminator, base);
        }
        let mut variants = Vec::new();
        for (index, member) in members.into_iter().enumerate() {
            let tags = self.tags_of(member, property, &mapped);
            let mut part = Part::whole(member);
            if Self::is_base(member) {
                part.mask = part.mask.with(Mask::AS_OBJECT);
            }
            let origin = Origin::Inside(id, Role::Variant(index, tags.first().cloned()));
            let schema = self.part_id(part, origin);
            variants.push(Variant { schema, tags });
        }
        self.schema_mut(id).shape = Shape::Union(UnionShape {
            exclusive: false,
            variants,
            discriminator: Some(property.to_owned()),
        });
        self.schema_mut(id).nullable =
            super::types::written(base).has_null() && !base.types.is_empty();
        true
    }
}
