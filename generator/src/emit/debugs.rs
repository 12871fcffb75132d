//! `Debug` by hand, for types with fields that it must hide.

use super::scope::Scope;
use super::types::{ident, plain};
use crate::model::Ident;
use proc_macro2::TokenStream;
use quote::quote;

/// `Debug` that prints the members in their order, the ones marked `true` without their values.
pub(super) fn implementation(
    scope: &Scope<'_>,
    name: &Ident,
    members: &[(&Ident, bool)],
    allow: &TokenStream,
) -> TokenStream {
    let text = plain(name);
    let fields = members.iter().map(|(member, hidden)| {
        let (text, member) = (plain(member), ident(member));
        if *hidden {
            let redacted = scope.runtime("Redacted");
            quote!(.field(#text, &#redacted::of(&self.#member)))
        } else {
            quote!(.field(#text, &self.#member))
        }
    });
    let name = ident(name);
    quote! {
        #allow
        impl core::fmt::Debug for #name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_struct(#text)#(#fields)*.finish()
            }
        }
    }
}
