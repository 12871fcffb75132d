//! What a payload is as a type.

use super::scope::Scope;
use crate::model::{Payload, TypeRef};
use proc_macro2::TokenStream;
use quote::quote;

/// The type that carries a payload; nothing for an empty one.
pub(super) fn model_type(payload: &Payload) -> Option<TypeRef> {
    match payload {
        Payload::Json(ty, _) | Payload::Form(ty, _) | Payload::Parts(ty, _) => Some(ty.clone()),
        Payload::Text => Some(TypeRef::String),
        Payload::Bytes => Some(TypeRef::Bytes),
        Payload::Empty => None,
    }
}

/// The type as tokens, `()` for nothing.
pub(super) fn ty(scope: &Scope<'_>, payload: &Payload) -> TokenStream {
    match model_type(payload) {
        Some(ty) => scope.ty(&ty),
        None => quote!(()),
    }
}

/// The type as a variant of an enum holds it: structs and unions in a box, so that no variant outgrows the others.
pub(super) fn variant_type(scope: &Scope<'_>, payload: &Payload) -> Option<TokenStream> {
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
    let ty = payload.ty();
    ty.is_some_and(|ty| scope.context.names_deprecated(ty))
}
