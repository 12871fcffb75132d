//! Where a type would contain itself by value, and the one edge of each such cycle that gets a `Box`.
//!
//! A walk over "contains by value" (fields of structs, unions inside unions) in the order of the description boxes
//! every edge that leads back to a type that is still being walked; what is left has no cycle. `Vec` and `BTreeMap`
//! break a cycle by themselves, and structs in unions are boxed anyway.

use std::collections::{HashMap, HashSet};

use super::direction::{self, Directions, Side, TypeKey};
use crate::resolve::{Shape, Spec};

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
        let mut done: HashMap<TypeKey, bool> = HashMap::new();
        for root in keys {
            if done.contains_key(&root) {
                continue;
            }
            done.insert(root, false);
            let mut stack = vec![(root, contents(spec, directions, root).into_iter())];
            while let Some((key, rest)) = stack.last_mut() {
                let key = *key;
                let Some(next) = rest.next() else {
                    done.insert(key, true);
                    stack.pop();
                    continue;
                };
                match done.get(&next) {
                    Some(true) => {}
                    Some(false) => {
                        boxes.0.insert((key, next));
                    }
                    None => {
                        done.insert(next, false);
                        stack.push((next, contents(spec, directions, next).into_iter()));
                    }
                }
            }
        }
        boxes
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
