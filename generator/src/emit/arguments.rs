//! How a value is handed over: the type of an argument, and the expression that makes the field's value of it.

use super::scope::Scope;
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

/// An argument for a value of this type, called `name`.
pub(super) fn argument(scope: &Scope<'_>, ty: &TypeRef, name: &Ident) -> Argument {
    let plain = scope.ty(ty);
    match scope.context.resolve(ty) {
        resolved if is_converted(resolved) => Argument {
            ty: quote!(impl Into<#plain>),
            value: quote!(#name.into()),
        },
        TypeRef::Vec(item) if takes_any(scope, item) => {
            let item = scope.ty(item);
            Argument {
                ty: quote!(impl IntoIterator<Item = impl Into<#item>>),
                value: quote!(#name.into_iter().map(Into::into).collect()),
            }
        }
        _ => Argument {
            ty: plain,
            value: quote!(#name),
        },
    }
}

/// An argument of a constructor, which is an `Option` where `null` is allowed.
pub(super) fn required(
    scope: &Scope<'_>,
    ty: &TypeRef,
    nullability: Nullability,
    name: &Ident,
) -> Argument {
    match nullability {
        Nullability::NonNull => argument(scope, ty, name),
        Nullability::Nullable => {
            let ty = scope.ty(ty);
            Argument {
                ty: quote!(Option<#ty>),
                value: quote!(#name),
            }
        }
    }
}

/// The type of an argument of a constructor, as text.
pub(super) fn required_text(scope: &Scope<'_>, ty: &TypeRef, nullability: Nullability) -> String {
    let text = scope.text(ty);
    if nullability == Nullability::Nullable {
        return format!("Option<{text}>");
    }
    match scope.context.resolve(ty) {
        TypeRef::Vec(item) if takes_any(scope, item) => {
            format!("impl IntoIterator<Item = impl Into<{}>>", scope.text(item))
        }
        resolved if is_converted(resolved) => format!("impl Into<{text}>"),
        _ => text,
    }
}

/// Whether an argument of this type takes whatever becomes one.
pub(super) fn is_converted(ty: &TypeRef) -> bool {
    matches!(
        ty,
        TypeRef::String
            | TypeRef::Number
            | TypeRef::Date
            | TypeRef::DateTime
            | TypeRef::Base64
            | TypeRef::File
            | TypeRef::Json
            | TypeRef::Bytes
            | TypeRef::Boxed(_)
    )
}

/// Whether items can be anything that converts. Not where a conversion would make literals ambiguous.
pub(super) fn takes_any(scope: &Scope<'_>, item: &TypeRef) -> bool {
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
