//! `diff` of the body of an update, and what it can be taken from.

use super::docs;
use super::scope::{Scope, parsed};
use super::structs::{first_value, touches_deprecated};
use super::types::ident;
use crate::model::{Carry, Diff, Field, Presence, Source, Struct, Taken, TypeRef};
use proc_macro2::TokenStream;
use quote::quote;

/// `diff`, `is_empty`, and `impl ToBody` for the body and for each answer.
pub(super) fn diff(
    scope: &Scope<'_>,
    item: &Struct,
    diff: &Diff,
    allow: &TokenStream,
) -> TokenStream {
    let name = ident(&item.ident);
    let (to_body, own_docs) = (scope.runtime("ToBody"), docs::attributes(&diff.own_docs));
    let method = method(scope, item, diff);
    let is_empty = diff.is_empty.as_ref().map(|docs| {
        let docs = docs::attributes(docs);
        quote! {
            #docs
            #[must_use]
            pub fn is_empty(&self) -> bool {
                *self == Self::new()
            }
        }
    });
    // A package of types knows no operation, and only it could make its own bodies.
    let is_known = |one: &&Source| !scope.knows_no_operations() || !one.path.in_operations;
    let sources = diff.sources.iter().filter(is_known);
    let sources = sources.map(|one| source(scope, item, one));
    quote! {
        #allow
        impl #name {
            #method
            #is_empty
        }
        #own_docs
        #allow
        impl #to_body<#name> for #name {
            fn to_body(&self) -> #name {
                self.clone()
            }
        }
        #(#sources)*
    }
}

fn method(scope: &Scope<'_>, item: &Struct, diff: &Diff) -> TokenStream {
    let (to_body, module) = (scope.runtime("ToBody"), scope.runtime("diff"));
    let docs = docs::attributes(&diff.docs);
    let optional = item
        .fields
        .iter()
        .filter(|field| field.presence == Presence::Optional);
    let fields = optional.map(|field| {
        let name = ident(&field.ident);
        quote!(#module::keep_equal(&mut update.#name, &old.#name);)
    });
    let extra = item.extra.iter().map(|extra| {
        let name = ident(&extra.ident);
        quote!(#module::keep_equal_members(&mut update.#name, &old.#name);)
    });
    let completed = completed(scope, item, diff);
    let new = if completed.is_some() {
        quote! {
            let (old, new) = (old.to_body(), new.to_body());
            let mut update = new.clone();
        }
    } else {
        quote!(let (old, mut update) = (old.to_body(), new.to_body());)
    };
    quote! {
        #docs
        #[must_use]
        pub fn diff(old: &impl #to_body<Self>, new: &impl #to_body<Self>) -> Self {
            #new
            #(#fields)*
            #(#extra)*
            #completed
            update
        }
    }
}

/// Takes what the rules demand beside the changes, when there are any.
fn completed(scope: &Scope<'_>, item: &Struct, diff: &Diff) -> Option<TokenStream> {
    let module = scope.runtime("diff");
    let arms: Vec<TokenStream> = diff
        .companions
        .iter()
        .filter_map(|index| item.fields.get(*index))
        .map(|field| {
            let (wire, name) = (&field.wire, ident(&field.ident));
            quote!(#wire => update.#name.clone_from(&from.#name))
        })
        .collect();
    if arms.is_empty() {
        return None;
    }
    let call = quote! {
        #module::complete(&mut update, &new, Self::RULES, |update, from, name| match name {
            #(#arms,)*
            _ => {}
        });
    };
    Some(if diff.is_empty.is_some() {
        quote!(if !update.is_empty() { #call })
    } else {
        call
    })
}

/// `impl ToBody` for an answer.
fn source(scope: &Scope<'_>, item: &Struct, source: &Source) -> TokenStream {
    let answer = TypeRef::Named(source.path.clone());
    let deprecated = touches_deprecated(scope, item)
        || scope.context.names_deprecated(&answer)
        || scope
            .context
            .structure(&answer)
            .is_some_and(|answer| touches_deprecated(scope, answer));
    let allow = docs::allow_deprecated(deprecated);
    let docs = docs::attributes(&source.docs);
    let (to_body, body, answer) = (
        scope.runtime("ToBody"),
        ident(&item.ident),
        scope.named(&source.path),
    );
    let fields = item
        .fields
        .iter()
        .zip(&source.fields)
        .map(|(field, taken)| {
            let name = ident(&field.ident);
            let value = value(scope, field, taken);
            quote!(#name: #value)
        });
    let extra = item.extra.iter().map(|extra| {
        let name = ident(&extra.ident);
        let value = undeclared(scope, source, &extra.value);
        quote!(#name: #value)
    });
    quote! {
        #docs
        #allow
        impl #to_body<#body> for #answer {
            fn to_body(&self) -> #body {
                #body {
                    #(#fields,)*
                    #(#extra,)*
                }
            }
        }
    }
}

fn value(scope: &Scope<'_>, field: &Field, taken: &Taken) -> TokenStream {
    let Taken::From(name, carry) = taken else {
        return parsed(&first_value(scope, field));
    };
    let name = ident(name);
    let copy = if is_copy(&field.ty) {
        quote!(self.#name)
    } else {
        quote!(self.#name.clone())
    };
    match carry {
        Carry::Same => copy,
        Carry::Some => quote!(Some(#copy)),
        Carry::SomeSome => quote!(Some(Some(#copy))),
        Carry::EachSome => quote!(#copy.map(Some)),
        Carry::Flat => quote!(#copy.flatten()),
    }
}

/// Whether a value is copied where it stands, so that clippy would not see it cloned.
fn is_copy(ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Bool | TypeRef::Integer(_) | TypeRef::Number => true,
        TypeRef::Option(inner) => is_copy(inner),
        _ => false,
    }
}

/// The undeclared members but those that the body declares.
fn undeclared(scope: &Scope<'_>, source: &Source, ty: &TypeRef) -> TokenStream {
    let Some((name, declared)) = &source.extra else {
        let map = scope.runtime("BTreeMap");
        return quote!(#map::new());
    };
    let name = ident(name);
    if declared.is_empty() {
        return quote!(self.#name.clone());
    }
    let value = if is_copy(ty) {
        quote!(*value)
    } else {
        quote!(value.clone())
    };
    quote! {
        self.#name
            .iter()
            .filter(|(name, _)| !matches!(name.as_str(), #(#declared)|*))
            .map(|(name, value)| (name.clone(), #value))
            .collect()
    }
}
