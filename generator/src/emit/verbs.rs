//! The by-value builder methods of a field: set, clear, keep.

use super::arguments;
use super::docs;
use super::scope::Scope;
use super::types::{ident, plain};
use crate::model::{Docs, Field, Ident, Nullability, Presence};
use proc_macro2::TokenStream;
use quote::quote;

/// Every verb of a field.
pub(super) fn verbs(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let argument = arguments::argument(scope, &field.ty, &arguments::name(&field.ident));
    let value = argument.value;
    let value = match (field.presence, field.nullability) {
        (Presence::Required, Nullability::NonNull) => value,
        (Presence::Required, Nullability::Nullable)
        | (Presence::Optional, Nullability::NonNull) => quote!(Some(#value)),
        (Presence::Optional, Nullability::Nullable) => quote!(Some(Some(#value))),
    };
    let set = setter(
        &field.verbs.set,
        &field.verbs.set_docs,
        &field.ident,
        &argument.ty,
        &value,
    );
    let clear = field.verbs.clear.as_ref().map(|(verb, docs)| {
        let cleared = match field.presence {
            Presence::Required => quote!(None),
            Presence::Optional => quote!(Some(None)),
        };
        without_argument(verb, docs, &field.ident, &cleared)
    });
    let keep = field
        .verbs
        .keep
        .as_ref()
        .map(|(verb, docs)| without_argument(verb, docs, &field.ident, &quote!(None)));
    quote!(#set #clear #keep)
}

/// A method that takes a value; the argument is called like the field.
pub(super) fn setter(
    verb: &Ident,
    docs: &Docs,
    field: &Ident,
    argument: &TokenStream,
    value: &TokenStream,
) -> TokenStream {
    let docs = docs::attributes(docs);
    let allow = allow_operator_name(verb);
    let name = arguments::name(field);
    let (verb, field) = (ident(verb), ident(field));
    quote! {
        #docs
        #[must_use]
        #allow
        pub fn #verb(mut self, #name: #argument) -> Self {
            self.#field = #value;
            self
        }
    }
}

fn without_argument(verb: &Ident, docs: &Docs, field: &Ident, value: &TokenStream) -> TokenStream {
    let docs = docs::attributes(docs);
    let (verb, field) = (ident(verb), ident(field));
    quote! {
        #docs
        #[must_use]
        pub fn #verb(mut self) -> Self {
            self.#field = #value;
            self
        }
    }
}

/// A field may be called like the method of an operator trait, which clippy suspects of being one.
pub(super) fn allow_operator_name(verb: &Ident) -> TokenStream {
    const OPERATORS: [&str; 10] = [
        "add", "bitand", "bitor", "bitxor", "div", "mul", "rem", "shl", "shr", "sub",
    ];
    if OPERATORS.contains(&plain(verb)) {
        quote!(#[allow(clippy::should_implement_trait, reason = "named after the field")])
    } else {
        quote!()
    }
}
