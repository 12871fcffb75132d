//! The enums of an operation: one variant for each declared failure, and for each success when there are several.

use super::docs;
use super::payloads;
use super::scope::Scope;
use super::types::{allow_complex, ident};
use crate::model::{Docs, Failure, Ident, StatusVariant};
use proc_macro2::TokenStream;
use quote::quote;

/// The success enum.
pub(super) fn success(
    scope: &Scope<'_>,
    name: &Ident,
    docs: &Docs,
    variants: &[StatusVariant],
) -> TokenStream {
    enumeration(scope, name, docs, variants)
}

/// The failure enum.
pub(super) fn failure(scope: &Scope<'_>, item: &Failure) -> TokenStream {
    enumeration(scope, &item.ident, &item.docs, &item.variants)
}

/// Whether a variant or its payload is deprecated.
pub(super) fn touches_deprecated(scope: &Scope<'_>, variants: &[StatusVariant]) -> bool {
    variants
        .iter()
        .any(|one| one.docs.deprecated.is_some() || payloads::names_deprecated(scope, &one.payload))
}

fn enumeration(
    scope: &Scope<'_>,
    name: &Ident,
    docs: &Docs,
    variants: &[StatusVariant],
) -> TokenStream {
    let docs = docs::attributes(docs);
    let allow = docs::allow_deprecated(touches_deprecated(scope, variants));
    let name = ident(name);
    let variants = variants.iter().map(|variant| {
        let (docs, name) = (docs::attributes(&variant.docs), ident(&variant.ident));
        match payloads::variant_type(scope, &variant.payload) {
            Some(ty) => {
                let complex = allow_complex([&ty]);
                quote!(#docs #complex #name(#ty))
            }
            None => quote!(#docs #name),
        }
    });
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #allow
        pub enum #name {
            #(#variants,)*
        }
    }
}
