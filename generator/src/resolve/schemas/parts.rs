//! A schema to be resolved is a conjunction of parts: one schema as written, or several that must hold together.
//!
//! The parts with their masks are the identity of a resolved schema, so that recursive compositions end.

use super::types::TypeSet;
use crate::document::{Schema, Type};
use crate::source::{Mark, Value};

/// What is left out of a schema when it is one part of a conjunction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::resolve) struct Mask(u8);

impl Mask {
    /// `$ref` and `allOf` are already followed: only the schema's own keywords count.
    pub(in crate::resolve) const LEAF: Self = Self(1);
    /// Without `oneOf`.
    pub(in crate::resolve) const NO_ONE_OF: Self = Self(2);
    /// Without `anyOf`.
    pub(in crate::resolve) const NO_ANY_OF: Self = Self(4);
    /// `null` is allowed beside it.
    pub(in crate::resolve) const OR_NULL: Self = Self(8);
    /// A base with a discriminator as the plain object that it is.
    pub(in crate::resolve) const AS_OBJECT: Self = Self(16);
    /// Written in the text of the schema at hand, not reached through a reference.
    pub(in crate::resolve) const INLINE: Self = Self(32);

    pub(in crate::resolve) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(in crate::resolve) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(in crate::resolve) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

/// One part.
#[derive(Clone, Copy, Debug)]
pub(in crate::resolve) struct Part<'d, 'a> {
    pub(in crate::resolve) schema: &'d Schema<'a>,
    pub(in crate::resolve) mask: Mask,
}

impl<'d, 'a> Part<'d, 'a> {
    /// The whole schema.
    pub(in crate::resolve) fn whole(schema: &'d Schema<'a>) -> Self {
        Self {
            schema,
            mask: Mask::default(),
        }
    }

    pub(in crate::resolve) fn key(&self) -> (Mark, Mask) {
        (self.schema.mark, self.mask.without(Mask::INLINE))
    }

    pub(in crate::resolve) fn one_of(&self) -> Option<&'d [Schema<'a>]> {
        let list = self
            .schema
            .one_of
            .as_ref()
            .filter(|_| !self.mask.has(Mask::NO_ONE_OF))?;
        (!list.value.is_empty()).then_some(&list.value)
    }

    pub(in crate::resolve) fn any_of(&self) -> Option<&'d [Schema<'a>]> {
        let list = self
            .schema
            .any_of
            .as_ref()
            .filter(|_| !self.mask.has(Mask::NO_ANY_OF))?;
        (!list.value.is_empty()).then_some(&list.value)
    }

    /// Whether its own keywords say anything about values.
    pub(in crate::resolve) fn has_own(&self) -> bool {
        self.schema.nullable || self.says_more_than_null()
    }

    /// `nullable: true` of OpenAPI 3.0 and nothing else: what it stands on may be null as well.
    pub(in crate::resolve) fn only_nullable(&self) -> bool {
        self.schema.nullable && !self.says_more_than_null()
    }

    fn says_more_than_null(&self) -> bool {
        let schema = self.schema;
        !schema.types.is_empty()
            || schema.enumeration.is_some()
            || schema.constant.is_some()
            || self.one_of().is_some()
            || self.any_of().is_some()
            || has_shape(schema)
    }

    /// Whether it says nothing but `type` (and `required` names, which its variants may already demand).
    pub(in crate::resolve) fn only_type(&self) -> bool {
        let schema = self.schema;
        !schema.types.is_empty()
            && schema.enumeration.is_none()
            && schema.constant.is_none()
            && self.one_of().is_none()
            && self.any_of().is_none()
            && !has_shape(schema)
    }
}

/// Whether keywords other than `type`, `enum`, `const` and the unions say something about values.
fn has_shape(schema: &Schema<'_>) -> bool {
    super::types::inferred(schema).is_some() || schema.format.is_some() || schema.seldom.is_some()
}

/// Parts that must hold together, of one type only when a list of types is taken apart.
#[derive(Clone, Debug)]
pub(in crate::resolve) struct Conjunction<'d, 'a> {
    pub(in crate::resolve) parts: Vec<Part<'d, 'a>>,
    pub(in crate::resolve) only: Option<Type>,
}

/// The identity of a conjunction.
pub(in crate::resolve) type Key = (Vec<(Mark, Mask)>, Option<Type>);

impl Conjunction<'_, '_> {
    pub(in crate::resolve) fn key(&self) -> Key {
        (self.parts.iter().map(Part::key).collect(), self.only)
    }
}

/// Whether the schema allows nothing but `null`.
pub(in crate::resolve) fn is_null(schema: &Schema<'_>) -> bool {
    if schema.reference.is_some() || !schema.all_of.is_empty() {
        return false;
    }
    if !schema.types.is_empty() {
        return super::types::written(schema) == TypeSet::NULL;
    }
    if let Some(constant) = schema.constant {
        return matches!(constant.value, Value::Null);
    }
    let mut values = schema
        .enumeration
        .iter()
        .flat_map(|list| &list.value)
        .peekable();
    values.peek().is_some() && values.all(|node| matches!(node.value, Value::Null))
}

/// Whether the schema is a reference and nothing else.
pub(in crate::resolve) fn is_pure_reference(schema: &Schema<'_>) -> bool {
    schema.reference.is_some()
        && !has_notes(schema)
        && !Part::whole(schema).has_own()
        && schema.all_of.is_empty()
        && schema.rules.is_empty()
}

/// Whether the schema has annotations: texts, flags, values that go with the place and not with the target.
pub(in crate::resolve) fn has_notes(schema: &Schema<'_>) -> bool {
    schema.text.title.is_some()
        || schema.text.summary.is_some()
        || schema.text.description.is_some()
        || !schema.text.i18n.is_empty()
        || schema.default.is_some()
        || !schema.examples.is_empty()
        || schema.deprecated
        || schema.read_only.is_some_and(|flag| flag.value)
        || schema.write_only.is_some_and(|flag| flag.value)
        || schema.sensitive.is_some_and(|flag| flag.value)
        || schema.future.is_some_and(|flag| flag.value)
        || schema.rust_name.is_some()
        || schema.source.is_some()
}
