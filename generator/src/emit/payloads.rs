//! What a payload is as a type.

use super::scope::Scope;
use crate::model::{Framing, Items, Payload, TypeRef};
use proc_macro2::TokenStream;
use quote::quote;

/// The type that carries a payload; nothing for an empty one.
pub(super) fn model_type(payload: &Payload) -> Option<TypeRef> {
    match payload {
        Payload::Json(ty, _) | Payload::Form(ty, _) | Payload::Parts(ty, _) => Some(ty.clone()),
        Payload::Text => Some(TypeRef::String),
        Payload::Bytes => Some(TypeRef::Bytes),
        Payload::Items(_) | Payload::Empty => None,
    }
}

/// The type as tokens, `()` for nothing.
pub(super) fn ty(scope: &Scope<'_>, payload: &Payload) -> TokenStream {
    match (payload, model_type(payload)) {
        (Payload::Items(items), _) => list(scope, items),
        (_, Some(ty)) => scope.ty(&ty),
        (_, None) => quote!(()),
    }
}

/// The list of all items.
fn list(scope: &Scope<'_>, items: &Items) -> TokenStream {
    let stream = scope.runtime("stream");
    // A type is named only where it is used, because naming it imports it.
    let ty = || scope.ty(&items.ty);
    match items.framing {
        Framing::Lines | Framing::Records | Framing::EventObjects => {
            let ty = ty();
            quote!(Vec<#ty>)
        }
        Framing::Events => {
            let ty = ty();
            quote!(Vec<#stream::Event<#ty>>)
        }
        Framing::TextEvents => quote!(Vec<#stream::Event<String>>),
    }
}

/// How the items are told apart, as a type of the runtime.
pub(super) fn frames(scope: &Scope<'_>, items: &Items) -> TokenStream {
    let stream = scope.runtime("stream");
    let of = |name: TokenStream| {
        let ty = scope.ty(&items.ty);
        quote!(#stream::#name<#ty>)
    };
    match items.framing {
        Framing::Lines => of(quote!(Lines)),
        Framing::Records => of(quote!(Records)),
        Framing::Events => of(quote!(Events)),
        Framing::EventObjects => of(quote!(EventObjects)),
        Framing::TextEvents => quote!(#stream::TextEvents),
    }
}

/// The type as a variant of an enum holds it: structs and unions in a box, so that no variant outgrows the others.
pub(super) fn variant_type(scope: &Scope<'_>, payload: &Payload) -> Option<TokenStream> {
    if let Payload::Items(items) = payload {
        return Some(list(scope, items));
    }
    let ty = model_type(payload)?;
    let tokens = scope.ty(&ty);
    Some(if scope.context.is_compound(&ty) {
        quote!(Box<#tokens>)
    } else {
        tokens
    })
}

/// Whether the payload is of a deprecated type.
pub(super) fn names_deprecated(scope: &Scope<'_>, payload: &Payload) -> bool {
    let ty = match payload {
        Payload::Items(items) => Some(&items.ty),
        payload => payload.ty(),
    };
    ty.is_some_and(|ty| scope.context.names_deprecated(ty))
}
