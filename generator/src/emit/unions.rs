//! Unions: an enum of the shapes that a value can have, told apart by a tag or by what they look like.

use super::checks;
use super::docs;
use super::phrases;
use super::scope::Scope;
use super::types::{allow_complex, ident};
use crate::model::{JsonType, Signature, TextFormat, TypeRef, Union, UnionVariant};
use proc_macro2::TokenStream;
use quote::quote;

/// A union and all its implementations.
pub(super) fn union(scope: &Scope<'_>, item: &Union) -> TokenStream {
    let deprecated = |one: &UnionVariant| {
        one.docs.deprecated.is_some() || scope.context.names_deprecated(&one.ty)
    };
    let allow = docs::allow_deprecated(
        item.docs.deprecated.is_some() || item.variants.iter().any(deprecated),
    );
    let mut tokens = definition(scope, item, &allow);
    tokens.extend(
        item.variants
            .iter()
            .filter(|variant| variant.unique)
            .map(|variant| from(scope, item, variant, &allow)),
    );
    tokens.extend(serialize(scope, item, &allow));
    tokens.extend(deserialize(scope, item, &allow));
    if item.in_request {
        tokens.extend(checks::union(scope, item, &allow));
    }
    tokens
}

fn definition(scope: &Scope<'_>, item: &Union, allow: &TokenStream) -> TokenStream {
    let docs = docs::attributes(&item.docs);
    let name = ident(&item.ident);
    let variants = item.variants.iter().map(|variant| {
        let (docs, name, ty) = (
            docs::attributes(&variant.docs),
            ident(&variant.ident),
            scope.ty(&variant.ty),
        );
        let complex = allow_complex([&ty]);
        quote!(#docs #complex #name(#ty))
    });
    let unknown_docs = docs::phrase(scope.context, &phrases::UNKNOWN_SHAPE);
    let (unknown, json) = (ident(&item.unknown), scope.runtime("Json"));
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #allow
        pub enum #name {
            #(#variants,)*
            #unknown_docs
            #unknown(#json),
        }
    }
}

/// `From` the payload; of a boxed one, from what is in the box.
fn from(
    scope: &Scope<'_>,
    item: &Union,
    variant: &UnionVariant,
    allow: &TokenStream,
) -> TokenStream {
    let (name, variant_name) = (ident(&item.ident), ident(&variant.ident));
    let (ty, value) = match &variant.ty {
        TypeRef::Boxed(inner) => (scope.ty(inner), quote!(Box::new(value))),
        ty => (scope.ty(ty), quote!(value)),
    };
    quote! {
        #allow
        impl From<#ty> for #name {
            fn from(value: #ty) -> Self {
                Self::#variant_name(#value)
            }
        }
    }
}

fn serialize(scope: &Scope<'_>, item: &Union, allow: &TokenStream) -> TokenStream {
    let name = ident(&item.ident);
    let (serialize, serializer) = (scope.serde("Serialize"), scope.serde("Serializer"));
    let arms = item.variants.iter().map(|variant| {
        let name = ident(&variant.ident);
        match (&item.tag, &*variant.tags) {
            (Some(tag), values @ [_, ..]) => {
                let union = scope.runtime("union");
                quote!(Self::#name(value) => #union::serialize_tagged(#tag, &[#(#values),*], value, serializer),)
            }
            _ => quote!(Self::#name(value) => #serialize::serialize(value, serializer),),
        }
    });
    let unknown = ident(&item.unknown);
    quote! {
        #allow
        impl #serialize for #name {
            fn serialize<S: #serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(#arms)*
                    Self::#unknown(value) => #serialize::serialize(value, serializer),
                }
            }
        }
    }
}

fn deserialize(scope: &Scope<'_>, item: &Union, allow: &TokenStream) -> TokenStream {
    let name = ident(&item.ident);
    let (deserialize, deserializer) = (scope.serde("Deserialize"), scope.serde("Deserializer"));
    let json = scope.runtime("Json");
    let (shapes, body) = match &item.tag {
        _ if item.variants.is_empty() => {
            let unknown = ident(&item.unknown);
            (quote!(), quote!(Ok(Self::#unknown(value))))
        }
        Some(tag) => (quote!(), by_tag(scope, item, tag)),
        None => (shapes(scope, item), by_shape(scope, item)),
    };
    quote! {
        #allow
        impl<'de> #deserialize<'de> for #name {
            fn deserialize<D: #deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #shapes
                let value: #json = #deserialize::deserialize(deserializer)?;
                #body
            }
        }
    }
}

fn by_tag(scope: &Scope<'_>, item: &Union, tag: &str) -> TokenStream {
    let union = scope.runtime("union");
    let unknown = ident(&item.unknown);
    let arms: Vec<_> = item
        .variants
        .iter()
        .filter(|variant| !variant.tags.is_empty())
        .map(|variant| {
            let (name, tags) = (ident(&variant.ident), &variant.tags);
            quote!(Some(#(#tags)|*) => #union::decode(&value).map(Self::#name),)
        })
        .collect();
    quote! {
        match #union::tag(&value, #tag) {
            #(#arms)*
            _ => Ok(Self::#unknown(value)),
        }
    }
}

/// The table of what the variants look like.
fn shapes(scope: &Scope<'_>, item: &Union) -> TokenStream {
    let union = scope.runtime("union");
    let shapes = item
        .variants
        .iter()
        .map(|variant| shape(&union, &variant.signature));
    quote!(const SHAPES: &[#union::Shape] = &[#(#shapes),*];)
}

fn by_shape(scope: &Scope<'_>, item: &Union) -> TokenStream {
    let union = scope.runtime("union");
    let unknown = ident(&item.unknown);
    let arms = item.variants.iter().enumerate().map(|(index, variant)| {
        let name = ident(&variant.ident);
        let index = proc_macro2::Literal::usize_unsuffixed(index);
        quote!(#index => #union::try_decode(&value).map(Self::#name),)
    });
    quote! {
        for index in #union::candidates(&value, SHAPES) {
            let found = match index {
                #(#arms)*
                _ => None,
            };
            if let Some(found) = found {
                return Ok(found);
            }
        }
        Ok(Self::#unknown(value))
    }
}

/// What a variant looks like; what it says nothing about is left out.
fn shape(union: &TokenStream, signature: &Signature) -> TokenStream {
    let Signature {
        required,
        known,
        values,
        ..
    } = signature;
    let fixed = signature
        .fixed
        .iter()
        .map(|(name, values)| quote!((#name, &[#(#values),*])));
    let inside = signature.inside.iter().map(|inner| shape(union, inner));
    let mut parts = Vec::new();
    let mut part = |is_there: bool, tokens: TokenStream| {
        parts.extend(is_there.then_some(tokens));
    };
    part(true, json_type(union, signature.json));
    part(!required.is_empty(), quote!(required: &[#(#required),*]));
    part(!known.is_empty(), quote!(known: &[#(#known),*]));
    part(!signature.fixed.is_empty(), quote!(fixed: &[#(#fixed),*]));
    part(!values.is_empty(), quote!(values: &[#(#values),*]));
    part(signature.format.is_some(), format(union, signature.format));
    part(
        !signature.inside.is_empty(),
        quote!(inside: &[#(#inside),*]),
    );
    quote!(#union::Shape { #(#parts,)* ..#union::Shape::ANY })
}

fn json_type(union: &TokenStream, json: JsonType) -> TokenStream {
    let json = match json {
        JsonType::Boolean => quote!(Boolean),
        JsonType::Integer => quote!(Integer),
        JsonType::Number => quote!(Number),
        JsonType::String => quote!(String),
        JsonType::Array => quote!(Array),
        JsonType::Object => quote!(Object),
        JsonType::Any => quote!(Any),
        JsonType::OneOf => quote!(OneOf),
    };
    quote!(json: #union::JsonType::#json)
}

fn format(union: &TokenStream, format: Option<TextFormat>) -> TokenStream {
    let format = match format {
        None => quote!(Any),
        Some(TextFormat::Date) => quote!(Date),
        Some(TextFormat::DateTime) => quote!(DateTime),
        Some(TextFormat::Base64) => quote!(Base64),
    };
    quote!(format: #union::Format::#format)
}
