//! Where a type would contain itself by value, and the one edge of each such cycle that gets a `Box`; and where a type
//! would contain so much that its values have no room on a stack.
//!
//! A walk over "contains by value" (fields of structs, unions inside unions) in the order of the description boxes
//! every edge that leads back to a type that is still being walked; what is left has no cycle. `Vec` and `BTreeMap`
//! break a cycle by themselves, and structs in unions are boxed anyway. The places of tuples hold by value, too; a tuple
//! has no name, so that a type is boxed in all of them or in none.
//!
//! What has no cycle can still double with each level: where a chart has axes and data, data have columns and rows, and
//! each of them names the chart, values would have megabytes. So what is big itself is boxed where it is contained.

use std::collections::{HashMap, HashSet};

use super::direction::{self, Directions, TypeKey};
use crate::resolve::{SchemaId, Shape, Spec};

/// About how many bytes a member has whose content is elsewhere: a text, a list.
const MEMBER: usize = 24;
/// From about so many bytes on a type is boxed where another contains it.
const BIG: usize = 4096;

/// What is boxed.
#[derive(Debug, Default)]
pub(crate) struct Boxes {
    /// The type that contains, the type that is contained.
    edges: HashSet<(TypeKey, TypeKey)>,
    /// The types that are boxed at the places of tuples.
    places: HashSet<TypeKey>,
}

/// A type that is contained by value, and whether it stands at a place of a tuple.
type Content = (TypeKey, bool);

impl Boxes {
    /// Whether a member of that type inside this type is boxed.
    pub(crate) fn has(&self, container: TypeKey, content: TypeKey) -> bool {
        self.edges.contains(&(container, content))
    }

    /// Whether a type is boxed at the places of tuples.
    pub(crate) fn has_place(&self, content: TypeKey) -> bool {
        self.places.contains(&content)
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
                let Some((next, in_tuple)) = rest.next() else {
                    let size = boxes.keep_small(spec, directions, key, &sizes);
                    sizes.insert(key, Some(size));
                    stack.pop();
                    continue;
                };
                match sizes.get(&next) {
                    Some(Some(_)) => {}
                    Some(None) if in_tuple => _ = boxes.places.insert(next),
                    Some(None) => _ = boxes.edges.insert((key, next)),
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
        for (next, in_tuple) in contents(spec, directions, key) {
            let inner = sizes.get(&next).copied().flatten().unwrap_or_default();
            let is_boxed = match in_tuple {
                true => self.has_place(next),
                false => self.has(key, next),
            };
            if inner <= BIG {
                size += if is_boxed { 0 } else { inner };
            } else if in_tuple {
                self.places.insert(next);
            } else {
                self.edges.insert((key, next));
            }
        }
        size
    }
}

/// The types that a type contains by value.
fn contents(spec: &Spec<'_>, directions: &Directions, key: TypeKey) -> Vec<Content> {
    let side = directions.side(key);
    let shape_of = |id: SchemaId| &spec.schemas[id.0 as usize].shape;
    let mut found = Vec::new();
    match shape_of(key.id) {
        Shape::Object(object) => {
            let properties = object.properties.values();
            let visible = properties.filter(|property| direction::is_visible(spec, property, side));
            for property in visible {
                by_value(spec, property.schema, false, &mut found);
            }
        }
        Shape::Union(union) => {
            for variant in &union.variants {
                by_value(spec, variant.schema, false, &mut found);
            }
            found.retain(|(id, in_tuple)| *in_tuple || matches!(shape_of(*id), Shape::Union(_)));
        }
        _ => {}
    }
    let keys = found.into_iter();
    keys.map(|(id, in_tuple)| (directions.key(id, side), in_tuple))
        .collect()
}

/// The structs and unions that a value of this schema holds by value: itself, or those at the places of a tuple, which
/// `resolve` keeps from containing itself.
fn by_value(spec: &Spec<'_>, id: SchemaId, in_tuple: bool, found: &mut Vec<(SchemaId, bool)>) {
    let id = direction::target(spec, id);
    match &spec.schemas[id.0 as usize].shape {
        Shape::Object(_) | Shape::Union(_) => found.push((id, in_tuple)),
        Shape::Tuple(tuple) => {
            for place in &tuple.places {
                by_value(spec, *place, true, found);
            }
        }
        _ => {}
    }
}
