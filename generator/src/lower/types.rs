//! Which Rust type each schema became, for those who send values through the crate that was made: the tests.

use std::collections::HashSet;

use super::catalog;
use super::catalog::walk::is_a_type;
use super::cx::Cx;
use super::direction::{self, Directions, Side, TypeKey};
use super::docs::Languages;
use super::recursion::Boxes;
use crate::diagnostic::Sink;
use crate::model::{Nullability, TypeRef};
use crate::resolve::{SchemaId, Spec};
use crate::source::Sources;

/// A schema and the type of its values; two for a schema that is split by `readOnly` and `writeOnly`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemaType {
    /// The schema.
    pub schema: SchemaId,
    /// Whether the client sends the values; `None` where they travel both ways alike, or where nobody knows.
    pub sent: Option<bool>,
    /// The type, an `Option` where `null` may stand.
    pub ty: TypeRef,
}

/// The types of all schemas, as [`lower`](super::lower) names them. A schema that became no part of the crate, because
/// nothing reaches it, is not among them.
#[must_use]
pub fn types(spec: &Spec<'_>, sources: &Sources) -> Vec<SchemaType> {
    let directions = Directions::of(spec);
    // What is found while names are given was told when the crate was made.
    let catalog = catalog::plan(spec, &directions, &mut Sink::new(sources, Vec::new()));
    let boxes = Boxes::of(spec, &directions, super::keys(&catalog, &directions));
    let files = super::files(spec);
    let cx = Cx {
        spec,
        directions: &directions,
        catalog: &catalog,
        boxes: &boxes,
        updates: &HashSet::new(),
        files: &files,
        languages: Languages(&spec.languages, None),
    };
    let all = (0..spec.schemas.len()).map(|at| SchemaId(u32::try_from(at).unwrap_or(u32::MAX)));
    all.flat_map(|id| cx.schema_types(id)).collect()
}

impl Cx<'_, '_> {
    fn schema_types(&self, id: SchemaId) -> Vec<SchemaType> {
        let sides: &[Side] = if self.directions.is_split(id) {
            &[Side::Response, Side::Request]
        } else {
            &[Side::Both]
        };
        let key = |side: Side| self.directions.key(direction::target(self.spec, id), side);
        let has_type = |side: &&Side| {
            let key: TypeKey = key(**side);
            !is_a_type(&self.schema(key.id).shape) || self.catalog.names.contains_key(&key)
        };
        let found = sides.iter().filter(has_type).map(|&side| {
            let usage = self.usage(id, side);
            let ty = match usage.nullability {
                Nullability::Nullable => TypeRef::Option(Box::new(usage.ty)),
                Nullability::NonNull => usage.ty,
            };
            let sent = match self.directions.side(key(side)) {
                Side::Request => Some(true),
                Side::Response => Some(false),
                Side::Both => None,
            };
            SchemaType {
                schema: id,
                sent,
                ty,
            }
        });
        found.collect()
    }
}
