//! `new`, for structs and operations alike, and the struct that carries what is too much for arguments.

use super::arguments::{self, Argument};
use super::debugs;
use super::docs;
use super::phrases;
use super::piece::{self, Block, Part, Piece};
use super::scope::Scope;
use super::structs;
use super::types::{ident, plain};
use crate::model::{Docs, Ident};
use proc_macro2::TokenStream;
use quote::quote;

/// One field as its constructor sees it.
pub(super) struct Slot<'m> {
    /// The field.
    pub(super) ident: &'m Ident,
    /// Where its first value comes from.
    pub(super) filling: Filling,
}

/// Where the first value of a field comes from.
pub(super) enum Filling {
    /// An argument of `new`.
    Argument(Argument),
    /// Always the same.
    Value(TokenStream),
}

/// A field of the struct that carries what is required.
pub(super) struct RequiredPart<'m> {
    /// The field.
    pub(super) ident: &'m Ident,
    /// Its type.
    pub(super) ty: String,
    /// Its docs.
    pub(super) docs: &'m Docs,
    /// Whether `Debug` hides it.
    pub(super) hidden: bool,
    /// Whether it is deprecated or of a deprecated type.
    pub(super) deprecated: bool,
}

/// `new()` of what derives or implements `Default`.
pub(super) fn empty(scope: &Scope<'_>) -> TokenStream {
    let docs = docs::phrase(scope.context, &phrases::NEW_EMPTY);
    quote! {
        #docs
        #[must_use]
        pub fn new() -> Self {
            Default::default()
        }
    }
}

/// `new` with an argument for every field that asks for one, in the order of `order` (indices into the slots).
pub(super) fn by_arguments(scope: &Scope<'_>, slots: &[Slot<'_>], order: &[usize]) -> TokenStream {
    let docs = docs::phrase(scope.context, &phrases::NEW_REQUIRED);
    let arguments = order
        .iter()
        .filter_map(|index| slots.get(*index))
        .filter_map(|slot| match &slot.filling {
            Filling::Argument(argument) => {
                let (name, ty) = (arguments::name(slot.ident), &argument.ty);
                Some(quote!(#name: #ty))
            }
            Filling::Value(_) => None,
        });
    let fields = slots.iter().map(|slot| {
        let name = ident(slot.ident);
        match &slot.filling {
            Filling::Argument(argument) if name == argument.value.to_string() => quote!(#name),
            Filling::Argument(Argument { value, .. }) | Filling::Value(value) => {
                quote!(#name: #value)
            }
        }
    });
    quote! {
        #docs
        #[must_use]
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#fields),* }
        }
    }
}

/// `new` with one argument, a struct of all that is required; a field without a first value comes from there.
pub(super) fn by_literal<'m>(
    scope: &Scope<'_>,
    (own, required): (&Ident, &Ident),
    fields: impl Iterator<Item = (&'m Ident, Option<String>)>,
    touched: bool,
) -> Piece {
    let mut head = String::new();
    docs::write_allow_deprecated(touched, &mut head);
    head.push_str(&format!("impl {}", own.0));
    let mut lines = String::new();
    let docs = phrases::NEW_REQUIRED.text(scope.context.chinese);
    docs::write_line(&docs, &mut lines);
    lines.push_str(&format!(
        "#[must_use]\npub fn new(required: {}) -> Self {{\n    Self {{\n",
        required.0
    ));
    for (field, first) in fields {
        let name = &field.0;
        let first = first.unwrap_or_else(|| format!("required.{name}"));
        lines.push_str(&format!("        {name}: {first},\n"));
    }
    lines.push_str("    }\n}\n");
    Piece::Block(Block {
        head,
        parts: vec![Part::function(lines)],
    })
}

/// `Default` by hand, for a struct that has constants.
pub(super) fn default(name: &Ident, allow: &TokenStream) -> TokenStream {
    let name = ident(name);
    quote! {
        #allow
        impl Default for #name {
            fn default() -> Self {
                Self::new()
            }
        }
    }
}

/// The struct that carries what is required.
pub(super) fn required_struct(
    scope: &Scope<'_>,
    name: &Ident,
    parts: &[RequiredPart<'_>],
) -> Vec<Piece> {
    let hides = parts.iter().any(|part| part.hidden);
    let mut head = String::new();
    docs::write_line(&phrases::REQUIRED.text(scope.context.chinese), &mut head);
    let words = [("Clone", true), ("Debug", !hides), ("PartialEq", true)];
    piece::write_derive(&words, &mut head);
    docs::write_allow_deprecated(parts.iter().any(|part| part.deprecated), &mut head);
    head.push_str("pub struct ");
    head.push_str(plain(name));
    let fields = parts
        .iter()
        .map(|part| structs::member(part.docs, part.ident, &part.ty));
    let mut pieces = vec![Piece::Block(Block {
        head,
        parts: fields.collect(),
    })];
    if hides {
        let members = parts.iter().map(|part| (part.ident, part.hidden));
        pieces.push(debugs::table(scope, name, members));
    }
    pieces
}
