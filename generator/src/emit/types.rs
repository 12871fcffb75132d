//! Types and identifiers as tokens.

use super::docs;
use super::scope::Scope;
use crate::model::{Alias, Ident, Nullability, Presence, Tuple, TypeRef};
use proc_macro2::{Span, TokenStream};
use quote::quote;

/// The identifier as a token, raw where `lower` has made it raw.
pub(super) fn ident(name: &Ident) -> proc_macro2::Ident {
    match name.0.strip_prefix("r#") {
        Some(raw) => proc_macro2::Ident::new_raw(raw, Span::call_site()),
        None => proc_macro2::Ident::new(&name.0, Span::call_site()),
    }
}

/// The identifier as serde and `Debug` know it: without the `r#`.
pub(super) fn plain(name: &Ident) -> &str {
    name.0.strip_prefix("r#").unwrap_or(&name.0)
}

impl Scope<'_> {
    /// A type, its names imported.
    pub(super) fn ty(&self, ty: &TypeRef) -> TokenStream {
        match ty {
            TypeRef::Bool => quote!(bool),
            TypeRef::Integer(name) => {
                let name = proc_macro2::Ident::new(name, Span::call_site());
                quote!(#name)
            }
            TypeRef::Number => self.runtime("Number"),
            TypeRef::String => quote!(String),
            TypeRef::Date => self.runtime("Date"),
            TypeRef::DateTime => self.runtime("DateTime"),
            TypeRef::Base64 => self.runtime("Base64"),
            TypeRef::File => self.runtime("File"),
            TypeRef::Json => self.runtime("Json"),
            TypeRef::Bytes => quote!(Vec<u8>),
            TypeRef::Unit => quote!(()),
            TypeRef::Named(path) => self.named(path),
            TypeRef::Vec(item) => {
                let item = self.ty(item);
                quote!(Vec<#item>)
            }
            TypeRef::Tuple(tuple) => self.tuple(tuple),
            TypeRef::Map(value) => {
                let map = self.runtime("BTreeMap");
                let value = self.ty(value);
                quote!(#map<String, #value>)
            }
            TypeRef::Option(inner) => {
                let inner = self.ty(inner);
                quote!(Option<#inner>)
            }
            TypeRef::Boxed(inner) => {
                let inner = self.ty(inner);
                quote!(Box<#inner>)
            }
        }
    }

    fn tuple(&self, tuple: &Tuple) -> TokenStream {
        let first = tuple.first.iter().map(|ty| self.ty(ty));
        let first = quote!((#(#first,)*));
        if tuple.is_plain() {
            return first;
        }
        let name = self.runtime("Tuple");
        let then = tuple.then.iter().map(|ty| self.ty(ty));
        let rest = tuple.rest.iter().map(|ty| self.ty(ty));
        quote!(#name<#first, (#(Option<#then>,)*) #(, #rest)*>)
    }

    /// The type of a field: the one function that maps presence and nullability.
    pub(super) fn field_ty(
        &self,
        ty: &TypeRef,
        presence: Presence,
        nullability: Nullability,
    ) -> TokenStream {
        let ty = self.ty(ty);
        match (presence, nullability) {
            (Presence::Required, Nullability::NonNull) => ty,
            (Presence::Required, Nullability::Nullable)
            | (Presence::Optional, Nullability::NonNull) => {
                quote!(Option<#ty>)
            }
            (Presence::Optional, Nullability::Nullable) => quote!(Option<Option<#ty>>),
        }
    }
}

/// What clippy calls a very complex type: each name weighs ten times its depth, and this is too much.
const TOO_COMPLEX: usize = 250;

/// Lets a type stand although clippy finds it very complex: a name for its inside would explain nothing.
pub(super) fn write_allow_complex(ty: &str, out: &mut String) {
    if weight(ty) > TOO_COMPLEX {
        out.push_str(
            "#[allow(clippy::type_complexity, reason = \"the description nests as deep\")]\n",
        );
    }
}

fn weight(ty: &str) -> usize {
    let (mut depth, mut weight, mut in_name) = (1_usize, 0, false);
    for c in ty.chars() {
        let is_name = c.is_alphanumeric() || c == '_';
        if is_name && !in_name {
            weight += 10 * depth;
        }
        in_name = is_name;
        match c {
            '<' => depth += 1,
            // A tuple weighs like a name, and is as deep.
            '(' => {
                weight += 10 * depth;
                depth += 1;
            }
            '>' | ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    weight
}

/// A type alias.
pub(super) fn alias(scope: &Scope<'_>, alias: &Alias) -> TokenStream {
    let docs = docs::attributes(&alias.docs);
    let allow = docs::allow_deprecated(scope.context.names_deprecated(&alias.ty));
    let name = ident(&alias.ident);
    let ty = scope.ty(&alias.ty);
    quote! {
        #docs
        #allow
        pub type #name = #ty;
    }
}
