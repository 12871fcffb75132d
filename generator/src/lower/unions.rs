//! `oneOf` and `anyOf` as enums.

use super::catalog::walk::{kind_word, telling_name};
use super::cx::Cx;
use super::direction::{self, TypeKey};
use super::docs::{inline::code, phrases};
use super::scope::{Scope, Wish, chosen};
use super::{enums, naming, signature};
use crate::diagnostic::Sink;
use crate::model::{Docs, TypeRef, Union, UnionVariant};
use crate::resolve::{Origin, Role, Shape, UnionShape, Variant};

impl Cx<'_, '_> {
    /// The enum of a union.
    pub(crate) fn union(
        &self,
        key: TypeKey,
        shape: &UnionShape,
        docs: Docs,
        sink: &mut Sink<'_>,
    ) -> Union {
        let mut names = Scope::default();
        let mut variants: Vec<UnionVariant> = shape
            .variants
            .iter()
            .map(|variant| self.variant(key, variant, &mut names, sink))
            .collect();
        let own = TypeRef::Named(self.path(key));
        for at in 0..variants.len() {
            let ty = &variants[at].ty;
            let twice = variants.iter().filter(|other| other.ty == *ty).count() > 1;
            variants[at].unique = !twice && unboxed(ty) != &own;
        }
        let signatures = signature::of_variants(self, key, shape);
        for (variant, signature) in variants.iter_mut().zip(signatures) {
            variant.signature = signature;
        }
        Union {
            ident: self.ident(key),
            docs,
            variants,
            tag: shape.discriminator.clone(),
            unknown: enums::unknown(&mut names, sink),
            unknown_sensitive: false,
            in_request: self.directions.in_request(key),
        }
    }

    fn variant(
        &self,
        key: TypeKey,
        variant: &Variant,
        names: &mut Scope,
        sink: &mut Sink<'_>,
    ) -> UnionVariant {
        let side = self.directions.side(key);
        let end = direction::target(self.spec, variant.schema);
        let ty = self.usage(variant.schema, side).ty;
        let content = self.directions.key(end, side);
        let is_struct = matches!(self.schema(end).shape, Shape::Object(_));
        let ty = if is_struct || self.boxes.has(key, content) {
            TypeRef::Boxed(Box::new(ty))
        } else {
            ty
        };
        let mut limits = self.checks(variant.schema, &ty);
        for limit in self.limits_of(key.id, &ty) {
            if !limits.limits.contains(&limit) {
                limits.limits.push(limit);
            }
        }
        let ident = names.claim(self.variant_wish(variant, sink).as_wish(), sink);
        let schema = self.schema(variant.schema);
        let mut facts = self.languages.limits(&limits);
        facts.extend(self.place_facts(variant.schema));
        if let Some(tag) = shape_tag(variant) {
            facts.push(self.languages.say(phrases::WIRE_NAME, &[&code(tag)]));
        }
        let shown = code(&ident.0);
        let mut docs = self.languages.docs(
            &schema.docs,
            self.languages.say(phrases::VARIANT, &[&shown]),
            facts,
        );
        if schema.deprecated {
            docs.deprecated = Some(None);
        }
        let signature = signature::any();
        UnionVariant {
            ident,
            ty,
            unique: false,
            tags: variant.tags.clone(),
            signature,
            checks: limits,
            sensitive: self.is_sensitive(variant.schema),
            docs,
        }
    }

    /// The name of a variant: chosen, its title or discriminator value, the name of its schema, or its JSON type.
    fn variant_wish(&self, variant: &Variant, sink: &mut Sink<'_>) -> Named {
        let schema = self.schema(variant.schema);
        let end = direction::target(self.spec, variant.schema);
        let inline = !matches!(schema.origin, Origin::Named(_));
        if let Some(name) = chosen(schema.rust_name.as_ref().filter(|_| inline), true, sink) {
            return Named {
                wire: name.clone(),
                name,
                mark: Some(schema.mark),
                explicit: true,
            };
        }
        let label = match &schema.origin {
            Origin::Inside(_, Role::Variant(_, Some(label))) => Some(label.clone()),
            Origin::Named(name) => Some(name.clone()),
            _ => None,
        };
        let label = label
            .or_else(|| variant.tags.first().cloned())
            .or_else(|| {
                schema
                    .docs
                    .title
                    .values()
                    .next()
                    .map(|title| title.text.clone())
            })
            .or_else(|| telling_name(self.spec, variant.schema).filter(|_| inline))
            .or_else(|| match &self.schema(end).origin {
                Origin::Named(name) => Some(name.clone()),
                _ => None,
            });
        let word = kind_word(&self.schema(end).shape);
        // A name that nobody wrote can be numbered without a word.
        let mark = label.is_some().then_some(schema.mark);
        let wire = label.unwrap_or_else(|| word.to_owned());
        let name = naming::variant_name(&wire).unwrap_or_else(|| word.to_owned());
        Named {
            wire,
            name,
            mark,
            explicit: false,
        }
    }
}

struct Named {
    wire: String,
    name: String,
    mark: Option<crate::source::Mark>,
    explicit: bool,
}

impl Named {
    fn as_wish(&self) -> Wish<'_> {
        let mark = self.mark;
        Wish {
            name: self.name.clone(),
            wire: &self.wire,
            mark,
            explicit: self.explicit,
            snake: false,
        }
    }
}

fn shape_tag(variant: &Variant) -> Option<&str> {
    variant.tags.first().map(String::as_str)
}

fn unboxed(ty: &TypeRef) -> &TypeRef {
    if let TypeRef::Boxed(inner) = ty {
        inner
    } else {
        ty
    }
}
