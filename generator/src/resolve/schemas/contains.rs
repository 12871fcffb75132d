//! `contains`: how many items of an array must be like something. What they are like is never a type: it is held against
//! the JSON of each item, so that only a schema that can be told by a table will do.

use super::flat::Flat;
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::document;
use crate::resolve::resolver::Resolver;
use crate::resolve::{Additional, Contains, Origin, Role, Schema, SchemaId, Shape};
use crate::source::Mark;

/// So many schemas may one table be made of.
const MOST_PARTS: usize = 100;

/// A `contains` whose schema is not known yet: where it stands, and its keyword.
pub(in crate::resolve) struct ContainsClaim<'d, 'a> {
    array: SchemaId,
    mark: Mark,
    wanted: &'d document::Schema<'a>,
}

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// What the leaves say of the number of items.
    pub(super) fn take_contains(&mut self, id: SchemaId, flat: &Flat<'d, 'a>) {
        for leaf in &flat.leaves {
            let Some(seldom) = leaf.schema.seldom.as_deref() else {
                continue;
            };
            let Some(entry) = &seldom.contains else {
                continue;
            };
            let least = seldom.min_contains.map_or(1, |least| least.value);
            let most = seldom.max_contains.map(|most| most.value);
            if least == 0 && most.is_none() {
                continue;
            }
            let schema = self.schema_id(&entry.value, Origin::Inside(id, Role::Contained));
            self.contains_claims.push(ContainsClaim {
                array: id,
                mark: entry.name_mark,
                wanted: &entry.value,
            });
            self.schema_mut(id).contains.push(Contains {
                schema,
                node: entry.value.node,
                least,
                most,
            });
        }
    }

    /// Says of each `contains` whether it can be checked, and forgets those that cannot.
    pub(in crate::resolve) fn check_contains(&mut self) {
        for claim in std::mem::take(&mut self.contains_claims) {
            // What is wrong inside has been told.
            let is_wrong = self.fault_within(claim.wanted.node).is_some();
            let node = claim.wanted.node.mark;
            let found = self.schema(claim.array).contains.iter();
            let found = found
                .filter(|one| one.node.mark == node)
                .map(|it| it.schema);
            let schemas: Vec<SchemaId> = found.collect();
            let mut left = MOST_PARTS;
            let can_check = |id: &SchemaId| self.can_tell(*id, &mut left, &mut Vec::new());
            if schemas.iter().all(can_check) && !is_wrong {
                continue;
            }
            let array = self.schema_mut(claim.array);
            array.contains.retain(|one| one.node.mark != node);
            if !is_wrong {
                self.report_unsupported(Diagnostic::error(
                    codes::UNSUPPORTED_KEYWORD,
                    claim.mark,
                    said!("`contains` with such a schema is not supported"),
                ));
            }
        }
    }

    /// Whether a table can tell the values of this schema from all others.
    fn can_tell(&self, id: SchemaId, left: &mut usize, open: &mut Vec<SchemaId>) -> bool {
        if *left == 0 || open.contains(&id) {
            return false;
        }
        *left -= 1;
        let schema = self.schema(id);
        let is_plain = schema.untyped.is_none()
            && schema.limits.names.is_empty()
            && schema.contains.is_empty()
            && !self.schemas.open.contains(&id);
        let Some(parts) = parts(schema).filter(|_| is_plain) else {
            return false;
        };
        open.push(id);
        let can_tell = parts
            .into_iter()
            .all(|part| self.can_tell(part, left, open));
        open.pop();
        can_tell
    }
}

/// The schemas inside; `None` where more than they and the type tells the values.
fn parts(schema: &Schema<'_>) -> Option<Vec<SchemaId>> {
    Some(match &schema.shape {
        Shape::Any
        | Shape::Null
        | Shape::Boolean
        | Shape::Integer(_)
        | Shape::Number(_)
        | Shape::String(_)
        | Shape::Enum(_) => Vec::new(),
        Shape::Array(inner) | Shape::Map(inner) | Shape::Alias(inner) => vec![*inner],
        Shape::Object(object) if object.rules.is_empty() => {
            let properties = object.properties.values();
            let mut parts: Vec<SchemaId> = properties.map(|property| property.schema).collect();
            if let Additional::Schema(others) = object.additional {
                parts.push(others);
            }
            parts
        }
        Shape::Union(union) if union.discriminator.is_none() => {
            let variants = union.variants.iter();
            variants.map(|variant| variant.schema).collect()
        }
        Shape::Object(_) | Shape::Union(_) | Shape::Tuple(_) => return None,
    })
}
