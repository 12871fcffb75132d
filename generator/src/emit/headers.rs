//! `headers.rs`: the declared headers of answers.

use super::context::Context;
use super::docs;
use super::phrases;
use super::scope::{self, Scope};
use super::types::ident;
use crate::model::{Api, Header, HeaderForm};
use proc_macro2::TokenStream;
use quote::quote;

/// The whole module.
pub(super) fn module(context: &Context<'_>, api: &Api) -> TokenStream {
    let file_docs = docs::inner_phrase(context, &phrases::HEADERS_FILE);
    let body = scope::plain_module(context, std::iter::empty(), |scope| {
        api.headers.iter().map(|item| header(scope, item)).collect()
    });
    quote!(#file_docs #body)
}

fn header(scope: &Scope<'_>, item: &Header) -> TokenStream {
    let docs = docs::attributes(&item.docs);
    let allow = docs::allow_deprecated(scope.context.names_deprecated(&item.ty));
    let (ty, name, wire) = (scope.runtime("Header"), ident(&item.ident), &item.wire);
    let value = scope.ty(&item.ty);
    let make = match item.form {
        HeaderForm::Simple => quote!(new),
        HeaderForm::Exploded => quote!(exploded),
        HeaderForm::Json => quote!(json),
    };
    quote! {
        #docs
        #allow
        pub const #name: #ty<#value> = #ty::#make(#wire);
    }
}
