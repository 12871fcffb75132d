//! Structs with named fields: the definition, the table of how they are made and travel, and what stands beside it.

use super::arguments;
use super::constructors::{self, Filling, Part, Slot};
use super::piece::{self, Piece, Table};
use super::scope::Scope;
use super::types::{allow_complex, ident, plain};
use super::{checks, debugs, diffs, docs, rules, verbs};
use crate::model::{Constructor, Extra, Field, Ident, Nullability, Presence, Struct};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::HashSet;

/// A struct and all its implementations.
pub(super) fn structure(scope: &Scope<'_>, item: &Struct) -> Vec<Piece> {
    let allow = docs::allow_deprecated(touches_deprecated(scope, item));
    let mut pieces = vec![definition(scope, item, &allow).into(), table(scope, item)];
    let mut tokens = TokenStream::new();
    if let Constructor::Literal(name, required) = &item.constructor
        && item.is_built
    {
        tokens.extend(by_literal(scope, item, name, required, &allow));
    }
    if item.constructor == Constructor::Empty && !derives_default(item) {
        tokens.extend(constructors::default(&item.ident, &allow));
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
    if !tokens.is_empty() {
        pieces.push(tokens.into());
    }
    pieces
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
    derives.push(quote!(PartialEq));
    let name = ident(&item.ident);
    let fields = item.fields.iter().map(|item| field(scope, item));
    let extra = item.extra.iter().map(|item| extra(scope, item));
    quote! {
        #docs
        #[derive(#(#derives),*)]
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
    let name = ident(&field.ident);
    let ty = scope.field_ty(&field.ty, field.presence, field.nullability);
    let complex = allow_complex([&ty]);
    quote!(#docs #complex pub #name: #ty)
}

fn extra(scope: &Scope<'_>, extra: &Extra) -> TokenStream {
    let docs = docs::attributes(&extra.docs);
    let name = ident(&extra.ident);
    let map = scope.runtime("BTreeMap");
    let value = scope.ty(&extra.value);
    let ty = quote!(#map<String, #value>);
    let complex = allow_complex([&ty]);
    quote!(#docs #complex pub #name: #ty)
}

/// How the struct is made and how it travels: a row for each field.
fn table(scope: &Scope<'_>, item: &Struct) -> Piece {
    let head = format!("{}, {}", plain(&item.ident), scope.language());
    let makes_new = !matches!(item.constructor, Constructor::Literal(..));
    let mut rows = vec![if makes_new {
        format!("{head}, new({});", arguments_of_new(scope, item))
    } else {
        format!("{head};")
    }];
    let fields = item.fields.iter().enumerate();
    rows.extend(fields.map(|(number, field)| row(scope, item, number, field, makes_new)));
    rows.extend(
        item.extra
            .iter()
            .map(|extra| format!("..{};", extra.ident.0)),
    );
    scope.runtime("object");
    Piece::Table(Table {
        name: "object".to_owned(),
        rows,
    })
}

fn arguments_of_new(scope: &Scope<'_>, item: &Struct) -> String {
    let Constructor::Arguments(order) = &item.constructor else {
        return String::new();
    };
    let arguments: Vec<String> = fields_of(item, order)
        .map(|field| {
            let takes = match field.nullability {
                Nullability::NonNull => piece::argument(scope, &field.ty),
                Nullability::Nullable => format!("Option<{}>", scope.text(&field.ty)),
            };
            format!("{}({takes})", field.ident.0)
        })
        .collect();
    arguments.join(", ")
}

/// `1 name: optional_or_null "name", set name(into String), clear clear_name, keep keep_name;`
fn row(scope: &Scope<'_>, item: &Struct, number: usize, field: &Field, makes_new: bool) -> String {
    let kind = match (field.presence, field.nullability) {
        (Presence::Required, Nullability::NonNull) => "required",
        (Presence::Required, Nullability::Nullable) => "required_or_null",
        (Presence::Optional, Nullability::NonNull) => "optional",
        (Presence::Optional, Nullability::Nullable) => "optional_or_null",
    };
    let wire = piece::literal(&field.wire);
    let mut row = format!("{number} {}: {kind} {wire}", field.ident.0);
    if makes_new && is_filled(field) {
        row.push_str(&format!(" = {}", piece::close(&first_value(scope, field))));
    }
    if item.is_built {
        row.push_str(&verbs::cells(scope, field));
    }
    row.push(';');
    row
}

/// `new` with one argument, and the struct of it.
fn by_literal(
    scope: &Scope<'_>,
    item: &Struct,
    name: &Ident,
    required: &[usize],
    allow: &TokenStream,
) -> TokenStream {
    let new = constructors::by_literal(scope, &slots(scope, item), name);
    let parts: Vec<_> = fields_of(item, required)
        .map(|field| part(scope, field))
        .collect();
    let required = constructors::required_struct(scope, name, &parts);
    let name = ident(&item.ident);
    quote! {
        #allow
        impl #name {
            #new
        }
        #required
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
