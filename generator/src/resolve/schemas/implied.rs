//! Keywords beside a reference or a union that the target demands anyway: they need no merged copy of it.

use std::collections::HashMap;

use super::flat::Flat;
use super::parts::{Mask, Part, is_null};
use super::types::{TypeSet, inferred, of_value, says_types, written};
use crate::document::Schema;
use crate::resolve::resolver::Resolver;
use crate::source::Mark;

/// How deep the question "which types" is asked before the answer is "any".
const MAX_DEPTH: usize = 48;

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// The one schema that this comes to, with own annotations, and whether `null` is allowed beside it.
    pub(super) fn alias_target(
        &mut self,
        flat: &Flat<'d, 'a>,
        single: Option<&'d Schema<'a>>,
    ) -> Option<(Part<'d, 'a>, bool)> {
        let (first, more) = flat.references.split_first()?;
        if flat.never.is_some()
            || first.parent
            || more
                .iter()
                .any(|other| other.target.key() != first.target.key())
        {
            return None;
        }
        if single.is_some_and(|child| self.is_child_of(child, first.target.schema)) {
            return None;
        }
        for leaf in flat
            .leaves
            .iter()
            .filter(|leaf| leaf.mask.has(Mask::INLINE))
        {
            if !leaf.only_nullable() && !self.implies(first.target.schema, leaf) {
                return None;
            }
        }
        Some((
            first.target,
            flat.references.iter().all(|used| used.or_null),
        ))
    }

    /// Whether all that the leaf demands is demanded by the target too.
    pub(super) fn implies(&mut self, target: &'d Schema<'a>, leaf: &Part<'d, 'a>) -> bool {
        if leaf.only_type() {
            return self.type_set(target).within(written(leaf.schema));
        }
        let schema = leaf.schema;
        let plain_object = leaf.one_of().is_none()
            && leaf.any_of().is_none()
            && schema.enumeration.is_none()
            && schema.constant.is_none()
            && schema.additional.is_none()
            && schema.unevaluated.is_none()
            && schema.min_properties.is_none()
            && schema.max_properties.is_none()
            && schema.property_names.is_none()
            && schema.rules.is_empty()
            && schema.seldom.is_none()
            && inferred(schema) == Some(TypeSet::OBJECT)
            && written(schema).and(TypeSet::OBJECT) == TypeSet::OBJECT;
        plain_object
            && self.type_set(target).within(written(schema))
            && schema
                .required
                .iter()
                .all(|name| self.demands(target, name.value))
            && schema
                .properties
                .iter()
                .all(|entry| self.narrows(target, entry.name, &entry.value))
    }

    /// Whether the target (or each of its variants) requires this name.
    fn demands(&mut self, target: &'d Schema<'a>, name: &str) -> bool {
        self.holds(target, &mut |schema| {
            let mut names = schema.required.iter();
            names.any(|required| required.value == name)
        })
    }

    /// Whether the test holds for a layer of the schema, or for each of its variants.
    pub(super) fn holds(
        &mut self,
        schema: &'d Schema<'a>,
        test: &mut dyn FnMut(&'d Schema<'a>) -> bool,
    ) -> bool {
        self.holds_at(schema, 0, test, &mut HashMap::new())
    }

    /// A schema that was asked before is not asked again: the same one is a variant on many ways, and one that waits for
    /// its own answer does not hold by itself.
    fn holds_at(
        &mut self,
        schema: &'d Schema<'a>,
        depth: usize,
        test: &mut dyn FnMut(&'d Schema<'a>) -> bool,
        known: &mut HashMap<Mark, bool>,
    ) -> bool {
        let schema = self.follow(Part::whole(schema)).schema;
        if let Some(known) = known.get(&schema.mark) {
            return *known;
        }
        if depth >= MAX_DEPTH {
            return false;
        }
        known.insert(schema.mark, false);
        let holds = self.any_layer(schema, depth, &mut |this, layer, depth| {
            test(layer)
                || [&layer.one_of, &layer.any_of]
                    .into_iter()
                    .flatten()
                    .any(|list| {
                        let mut variants = list.value.iter();
                        !list.value.is_empty()
                            && variants
                                .all(|variant| this.holds_at(variant, depth + 1, test, known))
                    })
        });
        known.insert(schema.mark, holds);
        holds
    }

    /// Whether the target declares this property and is at least as strict about it.
    fn narrows(&mut self, target: &'d Schema<'a>, name: &str, wider: &'d Schema<'a>) -> bool {
        let declared = self.property_of(target, name, 0);
        let Some(declared) = declared else {
            return false;
        };
        if declared.mark == wider.mark {
            return true;
        }
        let part = Part::whole(wider);
        if wider.reference.is_some() {
            let (one, other) = (self.follow(part), self.follow(Part::whole(declared)));
            return one.key() == other.key();
        }
        let loose = wider.all_of.is_empty()
            && (part.only_type()
                || !part.has_own()
                || wider.enumeration.is_some() && part.one_of().is_none());
        loose && self.type_set(declared).within(self.type_set(wider))
    }

    /// The schema of a property that a schema declares or inherits.
    pub(super) fn property_of(
        &mut self,
        target: &'d Schema<'a>,
        name: &str,
        depth: usize,
    ) -> Option<&'d Schema<'a>> {
        let mut found = None;
        self.any_layer(target, depth, &mut |_, schema, _| {
            found = found.or(schema
                .properties
                .iter()
                .find(|entry| entry.name == name)
                .map(|entry| &entry.value));
            found.is_some()
        });
        found
    }

    /// Whether the test holds for the schema itself or for one that it refers to or is composed of.
    pub(super) fn any_layer(
        &mut self,
        schema: &'d Schema<'a>,
        depth: usize,
        test: &mut dyn FnMut(&mut Self, &'d Schema<'a>, usize) -> bool,
    ) -> bool {
        let mut seen: Vec<Mark> = Vec::new();
        let mut waiting = vec![schema];
        while let Some(schema) = waiting.pop() {
            if seen.contains(&schema.mark) || seen.len() > MAX_DEPTH * 4 {
                continue;
            }
            seen.push(schema.mark);
            if test(self, schema, depth) {
                return true;
            }
            waiting.extend(self.reference_target(schema));
            waiting.extend(&schema.all_of);
            for list in [&schema.one_of, &schema.any_of].into_iter().flatten() {
                let mut rest = list.value.iter().filter(|variant| !is_null(variant));
                if let (Some(only), None) = (rest.next(), rest.next()) {
                    waiting.push(only);
                }
            }
        }
        false
    }

    /// The types that a schema allows, references and compositions included.
    pub(super) fn type_set(&mut self, schema: &'d Schema<'a>) -> TypeSet {
        self.type_set_at(schema, 0)
    }

    fn type_set_at(&mut self, schema: &'d Schema<'a>, depth: usize) -> TypeSet {
        if let Some(known) = self.schemas.types.get(&schema.mark) {
            return *known;
        }
        if depth > MAX_DEPTH {
            return TypeSet::ALL;
        }
        self.schemas.types.insert(schema.mark, TypeSet::ALL);
        let mut set = written(schema);
        if !says_types(schema) {
            let values = schema
                .enumeration
                .iter()
                .flat_map(|list| &list.value)
                .chain(&schema.constant);
            let by_values = values.fold(TypeSet::NONE, |set, node| set.or(of_value(node)));
            set = match by_values {
                TypeSet::NONE => inferred(schema).unwrap_or(TypeSet::ALL),
                by_values => by_values,
            };
        }
        let target = self.reference_target(schema);
        for member in target.into_iter().chain(&schema.all_of) {
            set = set.and(self.type_set_at(member, depth + 1));
        }
        for list in [&schema.one_of, &schema.any_of].into_iter().flatten() {
            let union = list.value.iter().fold(TypeSet::NONE, |union, variant| {
                union.or(self.type_set_at(variant, depth + 1))
            });
            if !list.value.is_empty() {
                set = set.and(union);
            }
        }
        self.schemas.types.insert(schema.mark, set);
        set
    }
}
