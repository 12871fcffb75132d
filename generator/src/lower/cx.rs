//! What every part of `lower` looks at and none changes.

use std::collections::HashSet;

use super::catalog::Catalog;
use super::direction::{Directions, TypeKey};
use super::docs::Languages;
use super::recursion::Boxes;
use crate::resolve::{Schema, SchemaId, Spec};

/// The description and what has been found out about it.
#[derive(Debug)]
pub(crate) struct Cx<'c, 'a> {
    /// The description.
    pub(crate) spec: &'c Spec<'a>,
    /// Which way each schema travels.
    pub(crate) directions: &'c Directions,
    /// What everything is called.
    pub(crate) catalog: &'c Catalog,
    /// Where a `Box` is needed.
    pub(crate) boxes: &'c Boxes,
    /// The bodies of updates, which get `diff`.
    pub(crate) updates: &'c HashSet<TypeKey>,
    /// The schemas of files among the parts of bodies.
    pub(crate) files: &'c HashSet<SchemaId>,
    /// The languages of the docs.
    pub(crate) languages: Languages<'c>,
}

impl<'a> Cx<'_, 'a> {
    /// A schema by its number.
    pub(crate) fn schema(&self, id: SchemaId) -> &Schema<'a> {
        &self.spec.schemas[id.0 as usize]
    }
}
