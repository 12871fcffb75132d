//! Open enums: the known values, everything else, and the conversions from and to the wire.

use super::docs;
use super::phrases;
use super::piece::{self, Piece, Table};
use super::scope::Scope;
use super::types::{ident, plain};
use crate::model::{Enum, EnumBase, EnumWire};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

/// What differs between the bases.
struct Base {
    /// The type of a value as an argument: `&str`.
    argument: TokenStream,
    /// The type of a known value: `&'static str`.
    known: TokenStream,
    /// The accessor: `as_str`.
    accessor: TokenStream,
    /// The type that serde reads.
    read: TokenStream,
    /// The pattern of the unknown variant, which binds `value`.
    bind: TokenStream,
    /// The pattern of the unknown variant, which binds nothing.
    ignore: TokenStream,
    /// The definition of the unknown variant; nothing when the known values are all there are.
    definition: TokenStream,
    /// The unknown variant made of `value`.
    make: TokenStream,
    /// The value of the unknown variant.
    value: TokenStream,
    /// Whether there is an unknown variant at all.
    open: bool,
}

/// An enum and all its implementations.
pub(super) fn enumeration(scope: &Scope<'_>, item: &Enum) -> Vec<Piece> {
    let base = base(scope, item);
    let definition = definition(item, &base).into();
    match item.base {
        EnumBase::String => vec![definition, table(scope, item, "text")],
        EnumBase::Integer => vec![definition, table(scope, item, "integer")],
        EnumBase::Boolean => {
            let touched = item.docs.deprecated.is_some()
                || item
                    .variants
                    .iter()
                    .any(|one| one.docs.deprecated.is_some());
            let allow = docs::allow_deprecated(touched);
            let mut tokens = methods(scope, item, &base, &allow);
            tokens.extend(conversions(item, &base, &allow));
            tokens.extend(wire(scope, item, &base, &allow));
            vec![definition, tokens.into()]
        }
    }
}

/// How wide the rows of values may become.
const WIDTH: usize = 110;

/// The known values, as many in a row as fit.
fn table(scope: &Scope<'_>, item: &Enum, base: &str) -> Piece {
    let name = plain(&item.ident);
    let mut rows = vec![format!(
        "{name}, {}, {base}, {};",
        scope.language(),
        item.unknown.0
    )];
    let mut row = String::new();
    for variant in &item.variants {
        let cell = format!(
            "{} = {},",
            variant.ident.0,
            piece::close_literal(&literal(&variant.wire))
        );
        if !row.is_empty() && row.chars().count() + cell.chars().count() > WIDTH {
            rows.push(std::mem::take(&mut row));
        }
        if !row.is_empty() {
            row.push(' ');
        }
        row.push_str(&cell);
    }
    if !row.is_empty() {
        rows.push(row);
    }
    scope.runtime("open_enum");
    Piece::Table(Table {
        name: "open_enum".to_owned(),
        rows,
    })
}

fn base(scope: &Scope<'_>, item: &Enum) -> Base {
    let unknown = ident(&item.unknown);
    let docs = docs::phrase(scope.context, &phrases::UNKNOWN_VALUE);
    match item.base {
        EnumBase::String => {
            let payload = scope.runtime("UnknownValue");
            Base {
                argument: quote!(&str),
                known: quote!(&'static str),
                accessor: quote!(as_str),
                read: quote!(String),
                bind: quote!(Self::#unknown(value)),
                ignore: quote!(Self::#unknown(_)),
                definition: quote!(#docs #unknown(#payload)),
                make: quote!(Self::#unknown(#payload::new(value))),
                value: quote!(value.as_str()),
                open: true,
            }
        }
        EnumBase::Integer => {
            let payload = scope.runtime("UnknownInteger");
            Base {
                argument: quote!(i64),
                known: quote!(i64),
                accessor: quote!(as_i64),
                read: quote!(i64),
                bind: quote!(Self::#unknown(value)),
                ignore: quote!(Self::#unknown(_)),
                definition: quote!(#docs #unknown(#payload)),
                make: quote!(Self::#unknown(#payload::new(value))),
                value: quote!(value.as_i64()),
                open: true,
            }
        }
        EnumBase::Boolean => boolean(item, &docs),
    }
}

/// A boolean has one other value at most, so that the unknown variant carries nothing.
fn boolean(item: &Enum, docs: &TokenStream) -> Base {
    let unknown = ident(&item.unknown);
    let has = |value| {
        item.variants
            .iter()
            .any(|variant| variant.wire == EnumWire::Boolean(value))
    };
    let open = !(has(true) && has(false));
    let other = !has(true);
    Base {
        argument: quote!(bool),
        known: quote!(bool),
        accessor: quote!(as_bool),
        read: quote!(bool),
        bind: quote!(Self::#unknown),
        ignore: quote!(Self::#unknown),
        definition: if open {
            quote!(#docs #unknown)
        } else {
            quote!()
        },
        make: quote!(Self::#unknown),
        value: quote!(#other),
        open,
    }
}

fn definition(item: &Enum, base: &Base) -> TokenStream {
    let docs = docs::attributes(&item.docs);
    let name = ident(&item.ident);
    let variants = item.variants.iter().map(|variant| {
        let (docs, name) = (docs::attributes(&variant.docs), ident(&variant.ident));
        quote!(#docs #name)
    });
    let unknown = &base.definition;
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            #unknown
        }
    }
}

fn methods(scope: &Scope<'_>, item: &Enum, base: &Base, allow: &TokenStream) -> TokenStream {
    let name = ident(&item.ident);
    let known_docs = docs::phrase(scope.context, &phrases::KNOWN);
    let value_docs = docs::phrase(scope.context, &phrases::WIRE_VALUE);
    let is_known_docs = docs::phrase(scope.context, &phrases::IS_KNOWN);
    let Base {
        argument,
        known,
        accessor,
        bind,
        ignore,
        value,
        ..
    } = base;
    let values = item.variants.iter().map(|variant| literal(&variant.wire));
    let arms = item.variants.iter().map(|variant| {
        let (name, value) = (ident(&variant.ident), literal(&variant.wire));
        quote!(Self::#name => #value,)
    });
    let other = if base.open {
        quote!(#bind => #value,)
    } else {
        quote!()
    };
    let is_known = if base.open {
        quote!(!matches!(self, #ignore))
    } else {
        quote!(true)
    };
    quote! {
        #allow
        impl #name {
            #known_docs
            pub const KNOWN: &'static [#known] = &[#(#values),*];
            #value_docs
            #[must_use]
            pub fn #accessor(&self) -> #argument {
                match self {
                    #(#arms)*
                    #other
                }
            }
            #is_known_docs
            #[must_use]
            pub fn is_known(&self) -> bool {
                #is_known
            }
        }
    }
}

/// `From`, `Display` and `AsRef`.
fn conversions(item: &Enum, base: &Base, allow: &TokenStream) -> TokenStream {
    let name = ident(&item.ident);
    let Base {
        argument,
        accessor,
        make,
        ..
    } = base;
    let arms: Vec<_> = item
        .variants
        .iter()
        .map(|variant| {
            let (name, value) = (ident(&variant.ident), literal(&variant.wire));
            quote!(#value => Self::#name,)
        })
        .collect();
    let made = match (&arms[..], base.open) {
        ([], _) => make.clone(),
        (arms, true) => quote!(match value { #(#arms)* _ => #make }),
        (arms, false) => quote!(match value { #(#arms)* }),
    };
    let value = if arms.is_empty() && item.base == EnumBase::Boolean {
        quote!(_value)
    } else {
        quote!(value)
    };
    let of_text = if item.base == EnumBase::String {
        text(&name, allow)
    } else {
        quote!()
    };
    quote! {
        #allow
        impl From<#argument> for #name {
            fn from(#value: #argument) -> Self {
                #made
            }
        }
        #of_text
        #allow
        impl core::fmt::Display for #name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                core::fmt::Display::fmt(&self.#accessor(), f)
            }
        }
    }
}

/// What only strings convert from and to.
fn text(name: &Ident, allow: &TokenStream) -> TokenStream {
    quote! {
        #allow
        impl From<String> for #name {
            fn from(value: String) -> Self {
                Self::from(value.as_str())
            }
        }
        #allow
        impl AsRef<str> for #name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
    }
}

/// `Serialize` and `Deserialize`.
fn wire(scope: &Scope<'_>, item: &Enum, base: &Base, allow: &TokenStream) -> TokenStream {
    let name = ident(&item.ident);
    let (serialize, serializer) = (scope.serde("Serialize"), scope.serde("Serializer"));
    let (deserialize, deserializer) = (scope.serde("Deserialize"), scope.serde("Deserializer"));
    let Base { accessor, read, .. } = base;
    let value = if item.base == EnumBase::String {
        quote!(Self::from(value.as_str()))
    } else {
        quote!(Self::from(value))
    };
    quote! {
        #allow
        impl #serialize for #name {
            fn serialize<S: #serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #serialize::serialize(&self.#accessor(), serializer)
            }
        }
        #allow
        impl<'de> #deserialize<'de> for #name {
            fn deserialize<D: #deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value: #read = #deserialize::deserialize(deserializer)?;
                Ok(#value)
            }
        }
    }
}

fn literal(wire: &EnumWire) -> TokenStream {
    match wire {
        EnumWire::String(value) => quote!(#value),
        EnumWire::Integer(value) => {
            let digits = Literal::u64_unsuffixed(value.unsigned_abs());
            let sign = (*value < 0).then(|| quote!(-));
            quote!(#sign #digits)
        }
        EnumWire::Boolean(value) => quote!(#value),
    }
}
