//! Where a type would contain itself by value, and the one edge of each such cycle that gets a `Box`; and where a type
//! would contain so much that its values have no room on a stack.
//!
//! A walk over "contains by value" (fields of structs, unions inside unions) in the order of the description boxes
//! every edge that leads back to a type that is still being walked; what is left has no cycle. `Vec` and `BTreeMap`
//! break a cycle by themselves, and structs in unions are boxed anyway.
//!
//! What has no cycle can still double with each level: where a chart has axes and data, data have columns and rows, and
//! each of them names the chart, values would have megabytes. So what is big itself is boxed where it is contained.

use std::collections::{HashMap, HashSet};

use super::direction::{self, Directions, Side, TypeKey};
use crate::resolve::{Shape, Spec};

/// About how many bytes a member has whose content is elsewhere: a text, a list.
const MEMBER: usize = 24;
/// From about so many bytes on a type is boxed where another contains it.
const BIG: usize = 4096;

/// The edges that are boxed: the type that contains, the type that is contained.
#[derive(Debug, Default)]
pub(crate) struct Boxes(HashSet<(TypeKey, TypeKey)>);

impl Boxes {
    /// Whether a member of that type inside this type is boxed.
    pub(crate) fn has(&self, container: TypeKey, content: TypeKey) -> bool {
        self.0.contains(&(container, content))
    }

    /// Walks from each of these types.
    pub(crate) fn of(
        spec: &Spec<'_>,
        directions: &Directions,
        keys: impl Iterator<Item = TypeKey>,
    ) -> Self {
        let mut boxes = Self::default();
        // The size of each type; of those that are still being walked it is not known yet.
        let mut sizes: HashMap<TypeKey, Option<usize>> = HashMap::new();
        for root in keys {
            if sizes.contains_key(&root) {
                continue;
            }
            sizes.insert(root, None);
            let mut stack = vec![(root, contents(spec, directions, root).into_iter())];
            while let Some((key, rest)) = stack.last_mut() {
                let key = *key;
                let Some(next) = rest.next() else {
                    let size = boxes.keep_small(spec, directions, key, &sizes);
                    sizes.insert(key, Some(size));
                    stack.pop();
                    continue;
                };
                match sizes.get(&next) {
                    Some(Some(_)) => {}
                    Some(None) => {
                        boxes.0.insert((key, next));
                    }
                    None => {
                        sizes.insert(next, None);
                        stack.push((next, contents(spec, directions, next).into_iter()));
                    }
                }
            }
        }
        boxes
    }

    /// Boxes what is big inside a type, and tells about how many bytes it has then.
    fn keep_small(
        &mut self,
        spec: &Spec<'_>,
        directions: &Directions,
        key: TypeKey,
        sizes: &HashMap<TypeKey, Option<usize>>,
    ) -> usize {
        let shape = &spec.schemas[key.id.0 as usize].shape;
        let mut size = match shape {
            Shape::Object(object) => MEMBER * (1 + object.properties.len()),
            _ => 2 * MEMBER,
        };
        for next in contents(spec, directions, key) {
            let inner = sizes.get(&next).copied().flatten().unwrap_or_default();
            if inner > BIG {
                self.0.insert((key, next));
            } else if !self.has(key, next) {
                size += inner;
            }
        }
        size
    }
}

/// The types that a type contains by value.
fn contents(spec: &Spec<'_>, directions: &Directions, key: TypeKey) -> Vec<TypeKey> {
    let side = directions.side(key);
    let shape = &spec.schemas[key.id.0 as usize].shape;
    let by_value = |id| named(spec, directions, id, side);
    match shape {
        Shape::Object(object) => {
            let visible = object
                .properties
                .values()
                .filter(|property| direction::is_visible(spec, property, side));
            visible
                .filter_map(|property| by_value(property.schema))
                .collect()
        }
        Shape::Union(union) => {
            let variants = union
                .variants
                .iter()
                .filter_map(|variant| by_value(variant.schema));
            variants
                .filter(|key| matches!(spec.schemas[key.id.0 as usize].shape, Shape::Union(_)))
                .collect()
        }
        _ => Vec::new(),
    }
}

fn named(
    spec: &Spec<'_>,
    directions: &Directions,
    id: crate::resolve::SchemaId,
    side: Side,
) -> Option<TypeKey> {
    let id = direction::target(spec, id);
    let holds = matches!(
        spec.schemas[id.0 as usize].shape,
        Shape::Object(_) | Shape::Union(_)
    );
    holds.then(|| directions.key(id, side))
}
