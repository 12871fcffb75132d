//! `oneOf` and `anyOf`: variants, with what stands beside the union handed down to each of them where it must.

use super::discriminator::Mapping;
use super::enumeration::{is_const_union, same_value};
use super::flat::Flat;
use super::parts::{Conjunction, Mask, Part, is_null};
use super::types::TypeSet;
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Schema, Type};
use crate::resolve::resolver::Resolver;
use crate::resolve::{Origin, Role, SchemaId, Shape, UnionShape, Variant};

/// How many merged variants one union may need.
const MAX_MERGES: usize = 256;
/// Up to this many inline variants are compared with each other.
const MAX_COMPARED: usize = 64;

/// A union among the leaves.
#[derive(Clone, Copy)]
pub(super) struct Found<'d, 'a> {
    leaf: usize,
    off: Mask,
    variants: &'d [Schema<'a>],
    exclusive: bool,
}

/// The unions of the leaves, in reading order; lists of values written as unions are none.
pub(super) fn unions<'d, 'a>(leaves: &[Part<'d, 'a>]) -> Vec<Found<'d, 'a>> {
    let mut found = Vec::new();
    for (leaf, part) in leaves.iter().enumerate() {
        if let Some(variants) = part
            .one_of()
            .filter(|variants| !is_const_union(variants, false))
        {
            found.push(Found {
                leaf,
                off: Mask::NO_ONE_OF,
                variants,
                exclusive: true,
            });
        }
        if let Some(variants) = part
            .any_of()
            .filter(|variants| !is_const_union(variants, true))
        {
            found.push(Found {
                leaf,
                off: Mask::NO_ANY_OF,
                variants,
                exclusive: false,
            });
        }
    }
    found
}

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// Makes the schema the union that was found among its leaves.
    pub(super) fn resolve_union(
        &mut self,
        id: SchemaId,
        flat: &Flat<'d, 'a>,
        all: &[Found<'d, 'a>],
        only: Option<Type>,
    ) {
        let union = all[0];
        let leaf = flat.leaves[union.leaf];
        let variants: Vec<&'d Schema<'a>> = union
            .variants
            .iter()
            .filter(|variant| !self.means_null(variant))
            .collect();
        // One that is written here was seen with the type; one that has a name may be anywhere.
        let by_name = variants.len() < union.variants.iter().filter(|it| !is_null(it)).count();
        if by_name && only.is_none() && flat.leaves.iter().all(leaves_room_for_null) {
            self.schema_mut(id).nullable = true;
        }
        if variants.is_empty() {
            self.schema_mut(id).shape = Shape::Null;
            return;
        }
        let rest = self.rest_of(flat, &union, &variants);
        if rest.is_empty() && !union.exclusive && self.open_enumeration(id, &variants) {
            return;
        }
        let others: usize = all[1..].iter().map(|other| other.variants.len()).product();
        if !rest.is_empty() && variants.len().saturating_mul(others) > MAX_MERGES {
            self.report_unsupported(Diagnostic::error(
                codes::UNSUPPORTED_SCHEMA,
                leaf.schema.mark,
                said!(
                    "this union and what stands beside it multiply out to more than {0} variants",
                    MAX_MERGES
                ),
            ));
            return;
        }
        let discriminator = leaf.schema.discriminator.as_ref();
        let mapped = discriminator.and_then(|discriminator| {
            self.check_discriminator(discriminator, leaf.schema.mark, &variants)
        });
        let property = discriminator
            .filter(|_| mapped.is_some())
            .map(|it| it.property_name.value);
        let mapped = mapped.unwrap_or_default();
        let list = self.variants(id, &variants, &rest, property, &mapped, only);
        if let [single] = list.as_slice() {
            let (target, nullable) = (single.schema, self.schema(id).nullable);
            self.become_alias(id, target, nullable);
            return;
        }
        self.schema_mut(id).shape = Shape::Union(UnionShape {
            exclusive: union.exclusive,
            variants: list,
            discriminator: property.map(str::to_owned),
        });
    }

    /// Whether a variant is nothing but `null`, be it written here or a schema that has a name, as `NullEnum`.
    pub(super) fn means_null(&mut self, variant: &'d Schema<'a>) -> bool {
        is_null(self.end_of_references(variant))
    }

    /// What the leaves demand beside this union and beyond what its variants demand anyway.
    fn rest_of(
        &mut self,
        flat: &Flat<'d, 'a>,
        union: &Found<'d, 'a>,
        variants: &[&'d Schema<'a>],
    ) -> Vec<Part<'d, 'a>> {
        let mut rest = Vec::new();
        for (index, leaf) in flat.leaves.iter().enumerate() {
            let mut part = Part {
                schema: leaf.schema,
                mask: leaf.mask.without(Mask::INLINE),
            };
            if index == union.leaf {
                part.mask = part.mask.with(union.off);
            }
            let says_more = part.has_own() && !part.only_nullable();
            if says_more && !variants.iter().all(|variant| self.implies(variant, &part)) {
                rest.push(part);
            }
        }
        rest
    }

    /// What stands beside the union, without what no value of this variant can satisfy by its type.
    fn compatible(&mut self, rest: &[Part<'d, 'a>], variant: &'d Schema<'a>) -> Vec<Part<'d, 'a>> {
        let types = self.type_set(variant).without_null();
        let mut compatible = rest.to_vec();
        compatible.retain(|part| {
            let schema = part.schema;
            if types.is_empty() || !types.and(super::types::written(schema)).is_empty() {
                return true;
            }
            let message =
                said!("no value of this variant has the type that stands beside the union");
            let at = schema.types.first().map_or(schema.mark, |kind| kind.mark);
            self.report_unsupported(
                Diagnostic::error(codes::ALL_OF_CONTRADICTION, variant.mark, message)
                    .related(at, said!("the other type stands here"))
                    .instead(said!("the variant is made as it is written")),
            );
            false
        });
        compatible
    }

    fn variants(
        &mut self,
        id: SchemaId,
        variants: &[&'d Schema<'a>],
        rest: &[Part<'d, 'a>],
        property: Option<&'a str>,
        mapped: &Mapping<'d, 'a>,
        only: Option<Type>,
    ) -> Vec<Variant> {
        let mut list: Vec<Variant> = Vec::new();
        for (index, variant) in variants.iter().enumerate() {
            let double = variants.len() <= MAX_COMPARED
                && variants[..index]
                    .iter()
                    .any(|other| same_value(other.node, variant.node));
            if double {
                self.report(Diagnostic::note(
                    codes::UNSUPPORTED_UNION,
                    variant.mark,
                    said!("this variant is the same as one before it"),
                ));
                continue;
            }
            let tags =
                property.map_or_else(Vec::new, |property| self.tags_of(variant, property, mapped));
            let title = variant.text.title.map(|title| title.value.to_owned());
            let target = self.follow(Part::whole(variant)).schema;
            let label = title
                .or_else(|| tags.first().cloned())
                .or_else(|| self.name_of(target));
            let origin = Origin::Inside(id, Role::Variant(index, label));
            let schema = if rest.is_empty() && only.is_none() {
                self.schema_id(variant, origin)
            } else {
                let mut parts = self.compatible(rest, variant);
                parts.push(Part::whole(variant));
                self.place(Conjunction { parts, only }, origin)
            };
            match list.iter_mut().find(|known| known.schema == schema) {
                Some(known) => known.tags.extend(tags),
                None => list.push(Variant { schema, tags }),
            }
        }
        list
    }

    /// `anyOf: [{type: string}, {$ref: <a list of strings>}]`: the list, which other values may join.
    fn open_enumeration(&mut self, id: SchemaId, variants: &[&'d Schema<'a>]) -> bool {
        let [one, other] = variants else { return false };
        let plain = |schema: &Schema<'a>| {
            schema.reference.is_none()
                && Part::whole(schema).only_type()
                && super::types::written(schema).without_null() == TypeSet::STRING
        };
        let list = match (plain(one), plain(other)) {
            (true, false) => *other,
            (false, true) => *one,
            _ => return false,
        };
        let target = self.follow(Part::whole(list)).schema;
        let is_list = target.enumeration.is_some() || target.constant.is_some();
        if !is_list || self.type_set(target).without_null() != TypeSet::STRING {
            return false;
        }
        let nullable = self.schema(id).nullable;
        let target = self.schema_id(list, Origin::Inside(id, Role::Variant(0, None)));
        self.become_alias(id, target, nullable);
        self.schemas.open.insert(id);
        true
    }

    /// Several types in one schema: a union of one schema for each.
    pub(super) fn union_of_types(&mut self, id: SchemaId, flat: &Flat<'d, 'a>, kinds: &[Type]) {
        let parts: Vec<Part<'d, 'a>> = flat
            .leaves
            .iter()
            .map(|leaf| Part {
                schema: leaf.schema,
                mask: leaf.mask.without(Mask::INLINE),
            })
            .collect();
        let mut variants = Vec::new();
        for (index, kind) in kinds.iter().enumerate() {
            let origin = Origin::Inside(id, Role::Variant(index, Some(word(*kind).to_owned())));
            let schema = self.place(
                Conjunction {
                    parts: parts.clone(),
                    only: Some(*kind),
                },
                origin,
            );
            variants.push(Variant {
                schema,
                tags: Vec::new(),
            });
        }
        self.schema_mut(id).shape = Shape::Union(UnionShape {
            exclusive: false,
            variants,
            discriminator: None,
        });
    }
}

/// Whether the types that stand there, if any do, have `null` among them.
fn leaves_room_for_null(leaf: &Part<'_, '_>) -> bool {
    !super::types::says_types(leaf.schema) || super::types::written(leaf.schema).has_null()
}

/// The name of a type as it is written.
pub(super) fn word(kind: Type) -> &'static str {
    match kind {
        Type::Null => "null",
        Type::Boolean => "boolean",
        Type::Integer => "integer",
        Type::Number => "number",
        Type::String => "string",
        Type::Array => "array",
        Type::Object => "object",
    }
}
