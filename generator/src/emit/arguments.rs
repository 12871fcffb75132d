//! How a value is handed over: the type of an argument, and the expression that makes the field's value of it.

use super::scope::{Scope, parsed};
use super::types::ident;
use crate::model::{self, Nullability, TypeRef};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// An argument of a constructor or a builder method.
pub(super) struct Argument {
    /// Its type.
    pub(super) ty: TokenStream,
    /// The value itself, made of the argument.
    pub(super) value: TokenStream,
}

/// The name of the argument for a field: the field's own, unless that is only underscores and digits, which clippy
/// takes for a slip in an argument.
pub(super) fn name(field: &model::Ident) -> Ident {
    let own = ident(field);
    let text = own.to_string();
    if text
        .trim_matches(|c: char| c == '_' || c.is_ascii_digit())
        .is_empty()
    {
        Ident::new(&format!("value{text}"), own.span())
    } else {
        own
    }
}

/// What an argument may be.
pub(super) enum Takes<'t> {
    /// A value of the type.
    Exactly,
    /// Whatever becomes one.
    Into,
    /// Whatever has items that become this.
    Each(&'t TypeRef),
}

/// What an argument for a value of this type may be.
pub(super) fn takes<'t>(scope: &'t Scope<'_>, ty: &'t TypeRef) -> Takes<'t> {
    match scope.context.resolve(ty) {
        TypeRef::String
        | TypeRef::Number
        | TypeRef::Date
        | TypeRef::DateTime
        | TypeRef::Base64
        | TypeRef::File
        | TypeRef::Json
        | TypeRef::Bytes
        | TypeRef::Boxed(_) => Takes::Into,
        TypeRef::Named(path) if scope.context.is_body(path) => Takes::Into,
        TypeRef::Vec(item) if takes_any(scope, item) => Takes::Each(item),
        _ => Takes::Exactly,
    }
}

/// An argument for a value of this type, called `name`.
pub(super) fn argument(scope: &Scope<'_>, ty: &TypeRef, name: &Ident) -> Argument {
    Argument {
        ty: parsed(&required(scope, ty, Nullability::NonNull)),
        value: match takes(scope, ty) {
            Takes::Exactly => quote!(#name),
            Takes::Into => quote!(#name.into()),
            Takes::Each(_) => quote!(#name.into_iter().map(Into::into).collect()),
        },
    }
}

/// The type of an argument of a constructor, which is an `Option` where `null` is allowed.
pub(super) fn required(scope: &Scope<'_>, ty: &TypeRef, nullability: Nullability) -> String {
    if nullability == Nullability::Nullable {
        return format!("Option<{}>", scope.text(ty));
    }
    match takes(scope, ty) {
        Takes::Exactly => scope.text(ty),
        Takes::Into => format!("impl Into<{}>", scope.text(ty)),
        Takes::Each(item) => {
            format!("impl IntoIterator<Item = impl Into<{}>>", scope.text(item))
        }
    }
}

/// Whether items can be anything that converts. Not where a conversion would make literals ambiguous.
fn takes_any(scope: &Scope<'_>, item: &TypeRef) -> bool {
    !matches!(
        scope.context.resolve(item),
        TypeRef::Bool
            | TypeRef::Integer(_)
            | TypeRef::Unit
            | TypeRef::Option(_)
            | TypeRef::Vec(_)
            | TypeRef::Tuple(_)
            | TypeRef::Map(_)
            | TypeRef::Bytes
    )
}
