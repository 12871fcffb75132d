//! Inline schemas that are written alike are one schema: documents that have no names for what they repeat repeat it
//! hundreds of times, and each would become a type of its own. Schemas with a name of their own stay apart, however
//! alike: their author tells them from each other.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::enumeration::same_value;
use super::parts::{Mask, Part};
use crate::document::Schema;
use crate::resolve::Origin;
use crate::resolve::resolver::Resolver;
use crate::source::{Node, Value};

/// The first of the inline schemas that are written alike, by what is written.
pub(super) type Alike<'d, 'a> = HashMap<u64, Vec<&'d Schema<'a>>>;

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// The first inline schema that is written as this one is; itself when it is no such schema.
    pub(super) fn alike(&mut self, part: Part<'d, 'a>, origin: &Origin) -> Part<'d, 'a> {
        let schema = part.schema;
        if part.mask != Mask::default() || !is_a_type(schema) || matches!(origin, Origin::Named(_))
        {
            return part;
        }
        let mut hasher = DefaultHasher::new();
        hash(schema.node, &mut hasher);
        let known = self.schemas.alike.entry(hasher.finish()).or_default();
        // The same reference leads elsewhere from another file.
        let is_same = |one: &&&Schema<'a>| {
            one.mark.file == schema.mark.file && same_value(one.node, schema.node)
        };
        match known.iter().find(is_same) {
            Some(first) => Part::whole(first),
            None => {
                known.push(schema);
                part
            }
        }
    }
}

/// Whether a schema says enough to become a type with a name.
fn is_a_type(schema: &Schema<'_>) -> bool {
    !schema.properties.is_empty()
        || schema.enumeration.is_some()
        || schema.one_of.is_some()
        || schema.any_of.is_some()
        || !schema.all_of.is_empty()
}

fn hash(node: &Node, state: &mut DefaultHasher) {
    match &node.value {
        Value::Null => state.write_u8(0),
        Value::Bool(value) => value.hash(state),
        Value::String(text) => text.hash(state),
        // Numbers are the same in more than one spelling.
        Value::Int(_) | Value::Float(_) => state.write_u8(1),
        Value::Array(items) => {
            items.len().hash(state);
            items.iter().for_each(|item| hash(item, state));
        }
        // The order of members does not count, so each adds to a sum.
        Value::Object(members) => {
            let sum = members.iter().map(|member| {
                let mut inner = DefaultHasher::new();
                member.key.hash(&mut inner);
                hash(&member.node, &mut inner);
                inner.finish()
            });
            state.write_u64(sum.fold(0, u64::wrapping_add));
        }
    }
}
