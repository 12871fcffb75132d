//! Where each type is described: on the page of the only operation that uses it, or on a page of its own.

use std::collections::HashMap;

use crate::lower::cx::Cx;
use crate::lower::direction::{self, Side, TypeKey};
use crate::resolve::{Body, Content, Operation, Origin, Response, SchemaId, Shape};

/// The home of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Home {
    /// The page of this operation.
    Operation(usize),
    /// A page of its own.
    Own,
}

/// The homes of all types that an operation uses.
#[derive(Default)]
pub(super) struct Homes {
    homes: HashMap<TypeKey, Home>,
    /// The types that each operation met first, in the order in which a reader meets them.
    met: Vec<Vec<TypeKey>>,
}

impl Homes {
    /// Follows every operation. What lies behind a type that is known to be shared is shared too, so that each type is
    /// gone through twice at most.
    pub(super) fn of(cx: &Cx<'_, '_>) -> Self {
        let mut homes = Self::default();
        for (at, operation) in cx.spec.operations.iter().enumerate() {
            homes.met.push(Vec::new());
            let mut level = roots(operation);
            while !level.is_empty() {
                let mut next = Vec::new();
                for (id, side) in level {
                    homes.meet(cx, at, id, side, &mut next);
                }
                level = next;
            }
        }
        homes
    }

    fn meet(
        &mut self,
        cx: &Cx<'_, '_>,
        operation: usize,
        id: SchemaId,
        side: Side,
        next: &mut Vec<(SchemaId, Side)>,
    ) {
        let end = direction::target(cx.spec, id);
        let key = cx.directions.key(end, side);
        match self.homes.get(&key) {
            None => {
                self.homes.insert(key, Home::Operation(operation));
                self.met[operation].push(key);
            }
            Some(Home::Operation(other)) if *other != operation => {
                self.homes.insert(key, Home::Own);
            }
            Some(_) => return,
        }
        let shape = &cx.schema(end).shape;
        let visible = |property: &_| direction::is_visible(cx.spec, property, side);
        let children = direction::children(shape, visible);
        next.extend(children.into_iter().map(|id| (id, side)));
    }

    /// The home of a type; `None` for what has no section.
    pub(super) fn home(&self, cx: &Cx<'_, '_>, key: TypeKey) -> Option<Home> {
        self.homes
            .get(&key)
            .copied()
            .filter(|_| has_section(cx, key))
    }

    /// The types that live with an operation.
    pub(super) fn with(&self, cx: &Cx<'_, '_>, operation: usize) -> Vec<TypeKey> {
        let met = self.met.get(operation).into_iter().flatten().copied();
        let here = Some(Home::Operation(operation));
        met.filter(|key| self.home(cx, *key) == here).collect()
    }

    /// The types that live on their own.
    pub(super) fn shared(&self, cx: &Cx<'_, '_>) -> Vec<TypeKey> {
        let met = self.met.iter().flatten().copied();
        met.filter(|key| self.home(cx, *key) == Some(Home::Own))
            .collect()
    }
}

/// Whether a type has members, shapes or values that a reader looks up, or a name under which the description speaks of
/// it.
fn has_section(cx: &Cx<'_, '_>, key: TypeKey) -> bool {
    let schema = cx.schema(key.id);
    let is_section = match schema.shape {
        Shape::Object(_) | Shape::Union(_) => true,
        Shape::Enum(_) | Shape::Map(_) | Shape::Array(_) | Shape::Tuple(_) => {
            matches!(schema.origin, Origin::Named(_))
        }
        _ => false,
    };
    is_section && cx.catalog.names.contains_key(&key)
}

/// What an operation sends and reads.
fn roots(operation: &Operation<'_>) -> Vec<(SchemaId, Side)> {
    let typed = |content: &Content<'_>, side| content.payload.schema().map(|id| (id, side));
    let parameters = operation.parameters.iter();
    let mut roots: Vec<_> = parameters.map(|one| (one.schema, Side::Request)).collect();
    let bodies = operation.body.iter().flat_map(Body::contents);
    roots.extend(bodies.filter_map(|content| typed(content, Side::Request)));
    let answers = operation.responses.iter().flat_map(Response::contents);
    roots.extend(answers.filter_map(|content| typed(content, Side::Response)));
    roots
}
