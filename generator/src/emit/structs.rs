//! Structs with named fields: the definition, its constructor, and what stands beside it.

use super::arguments;
use super::constructors::{self, Filling, Part, Slot};
use super::scope::Scope;
use super::types::{allow_complex, ident, plain};
use super::{checks, debugs, diffs, docs, rules, verbs};
use crate::model::{Constructor, Extra, Field, Nullability, Presence, Struct};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::HashSet;

/// A struct and all its implementations.
pub(super) fn structure(scope: &Scope<'_>, item: &Struct) -> TokenStream {
    let allow = docs::allow_deprecated(touches_deprecated(scope, item));
    let mut tokens = definition(scope, item, &allow);
    tokens.extend(methods(scope, item, &allow));
    if let Constructor::Literal(name, required) = &item.constructor {
        let parts: Vec<_> = fields_of(item, required)
            .map(|field| part(scope, field))
            .collect();
        tokens.extend(constructors::required_struct(scope, name, &parts));
    }
    if item.constructor == Constructor::Empty && !derives_default(item) {
        tokens.extend(constructors::default(
            &item.ident,
            &slots(scope, item),
            &allow,
        ));
    }
    if hides(item) {
        let members = item
            .fields
            .iter()
            .map(|field| (&field.ident, field.sensitive));
        let members: Vec<_> = members
            .chain(item.extra.iter().map(|extra| (&extra.ident, false)))
            .collect();
        tokens.extend(debugs::implementation(scope, &item.ident, &members, &allow));
    }
    if let Some(diff) = &item.diff {
        tokens.extend(diffs::diff(scope, item, diff, &allow));
    }
    if item.in_request {
        tokens.extend(checks::structure(scope, item, &allow));
    }
    if !item.rules.is_empty() {
        tokens.extend(rules::rules(scope, item, &allow));
    }
    tokens
}

/// Whether anything in the struct is deprecated, so that its own code must be allowed to name it.
pub(super) fn touches_deprecated(scope: &Scope<'_>, item: &Struct) -> bool {
    let extra = item
        .extra
        .iter()
        .any(|extra| scope.context.names_deprecated(&extra.value));
    item.docs.deprecated.is_some()
        || extra
        || item
            .fields
            .iter()
            .any(|field| field_is_deprecated(scope, field))
}

fn field_is_deprecated(scope: &Scope<'_>, field: &Field) -> bool {
    field.docs.deprecated.is_some() || scope.context.names_deprecated(&field.ty)
}

fn hides(item: &Struct) -> bool {
    item.fields.iter().any(|field| field.sensitive)
}

/// `Default` can be derived when every field starts with nothing.
fn derives_default(item: &Struct) -> bool {
    item.constructor == Constructor::Empty && !item.fields.iter().any(is_filled)
}

/// Whether constructors fill the field with its constant. An optional one starts absent like any other.
fn is_filled(field: &Field) -> bool {
    field.constant.is_some() && field.presence == Presence::Required
}

fn definition(scope: &Scope<'_>, item: &Struct, allow: &TokenStream) -> TokenStream {
    let docs = docs::attributes(&item.docs);
    let mut derives = vec![quote!(Clone)];
    if !hides(item) {
        derives.push(quote!(Debug));
    }
    if derives_default(item) {
        derives.push(quote!(Default));
    }
    derives.extend([
        quote!(PartialEq),
        scope.serde("Deserialize"),
        scope.serde("Serialize"),
    ]);
    let name = ident(&item.ident);
    let fields = item.fields.iter().map(|item| field(scope, item));
    let extra = item.extra.iter().map(|item| extra(scope, item));
    quote! {
        #docs
        #[derive(#(#derives),*)]
        #[serde(crate = "crate::runtime::serde")]
        #[non_exhaustive]
        #allow
        pub struct #name {
            #(#fields,)*
            #(#extra,)*
        }
    }
}

fn field(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let docs = docs::attributes(&field.docs);
    let mut serde = Vec::new();
    if field.wire != plain(&field.ident) {
        let wire = &field.wire;
        serde.push(quote!(rename = #wire));
    }
    if field.presence == Presence::Optional {
        serde.push(quote!(default));
        serde.push(quote!(skip_serializing_if = "Option::is_none"));
    }
    match (field.presence, field.nullability) {
        (_, Nullability::NonNull) => {}
        (Presence::Required, Nullability::Nullable) => {
            serde.push(quote!(
                deserialize_with = "crate::runtime::required_nullable::deserialize"
            ));
        }
        (Presence::Optional, Nullability::Nullable) => {
            serde.push(quote!(
                deserialize_with = "crate::runtime::nullable::deserialize"
            ));
        }
    }
    let serde = if serde.is_empty() {
        quote!()
    } else {
        quote!(#[serde(#(#serde),*)])
    };
    let name = ident(&field.ident);
    let ty = scope.field_ty(&field.ty, field.presence, field.nullability);
    let complex = allow_complex([&ty]);
    quote!(#docs #serde #complex pub #name: #ty)
}

fn extra(scope: &Scope<'_>, extra: &Extra) -> TokenStream {
    let docs = docs::attributes(&extra.docs);
    let name = ident(&extra.ident);
    let map = scope.runtime("BTreeMap");
    let value = scope.ty(&extra.value);
    let ty = quote!(#map<String, #value>);
    let complex = allow_complex([&ty]);
    quote!(#docs #[serde(flatten)] #complex pub #name: #ty)
}

/// The inherent methods: `new` and the verbs.
fn methods(scope: &Scope<'_>, item: &Struct, allow: &TokenStream) -> TokenStream {
    let new = match &item.constructor {
        Constructor::Empty => constructors::empty(scope),
        Constructor::Arguments(order) => {
            constructors::by_arguments(scope, &slots(scope, item), order)
        }
        Constructor::Literal(name, _) => constructors::by_literal(scope, &slots(scope, item), name),
    };
    let verbs = item.fields.iter().map(|field| verbs::verbs(scope, field));
    let name = ident(&item.ident);
    // An argument is an `Option` only where `null` is allowed in what is required.
    let argument = |field: &Field| match field.presence {
        Presence::Required => scope.field_ty(&field.ty, field.presence, field.nullability),
        Presence::Optional => scope.ty(&field.ty),
    };
    let types: Vec<_> = item.fields.iter().map(argument).collect();
    let complex = allow_complex(&types);
    quote! {
        #allow
        #complex
        impl #name {
            #new
            #(#verbs)*
        }
    }
}

/// The fields as the constructor sees them, the catch-all last.
fn slots<'m>(scope: &Scope<'_>, item: &'m Struct) -> Vec<Slot<'m>> {
    let required: HashSet<usize> = match &item.constructor {
        Constructor::Empty => HashSet::new(),
        Constructor::Arguments(required) | Constructor::Literal(_, required) => {
            required.iter().copied().collect()
        }
    };
    let mut slots: Vec<_> = item
        .fields
        .iter()
        .enumerate()
        .map(|(index, field)| {
            let filling = if required.contains(&index) {
                let name = arguments::name(&field.ident);
                Filling::Argument(arguments::required(
                    scope,
                    &field.ty,
                    field.nullability,
                    &name,
                ))
            } else {
                Filling::Value(first_value(scope, field))
            };
            Slot {
                ident: &field.ident,
                filling,
            }
        })
        .collect();
    if let Some(extra) = &item.extra {
        let map = scope.runtime("BTreeMap");
        slots.push(Slot {
            ident: &extra.ident,
            filling: Filling::Value(quote!(#map::new())),
        });
    }
    slots
}

/// What a field starts with that is no argument.
pub(super) fn first_value(scope: &Scope<'_>, field: &Field) -> TokenStream {
    match (&field.constant, field.presence) {
        (Some(variant), Presence::Required) => {
            let (ty, variant) = (scope.ty(&field.ty), ident(variant));
            match field.nullability {
                Nullability::NonNull => quote!(#ty::#variant),
                Nullability::Nullable => quote!(Some(#ty::#variant)),
            }
        }
        _ => quote!(None),
    }
}

fn fields_of<'m>(item: &'m Struct, indices: &'m [usize]) -> impl Iterator<Item = &'m Field> {
    indices.iter().filter_map(|index| item.fields.get(*index))
}

fn part<'m>(scope: &Scope<'_>, field: &'m Field) -> Part<'m> {
    Part {
        ident: &field.ident,
        ty: scope.field_ty(&field.ty, field.presence, field.nullability),
        docs: docs::attributes(&field.docs),
        hidden: field.sensitive,
        deprecated: field_is_deprecated(scope, field),
    }
}
