//! The enums of an operation: one variant for each declared failure, and for each success when there are several.

use super::docs;
use super::payloads;
use super::scope::Scope;
use super::types::{allow_complex, ident};
use crate::model::{Docs, Failure, Ident, StatusRange, StatusVariant};
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

/// The failure enum, which is an error.
pub(super) fn failure(scope: &Scope<'_>, item: &Failure) -> TokenStream {
    let definition = enumeration(scope, &item.ident, &item.docs, &item.variants);
    let allow = docs::allow_deprecated(
        item.docs.deprecated.is_some() || touches_deprecated(scope, &item.variants),
    );
    let name = ident(&item.ident);
    let arms = item.variants.iter().map(|variant| {
        let (name, text) = (ident(&variant.ident), line(variant.status));
        match payloads::variant_type(scope, &variant.payload) {
            Some(_) => quote!(Self::#name(_) => #text,),
            None => quote!(Self::#name => #text,),
        }
    });
    let (f, body) = if item.variants.is_empty() {
        (quote!(_f), quote!(match *self {}))
    } else {
        (quote!(f), quote!(f.write_str(match self { #(#arms)* })))
    };
    quote! {
        #definition
        #allow
        impl core::fmt::Display for #name {
            fn fmt(&self, #f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                #body
            }
        }
        #allow
        impl core::error::Error for #name {}
    }
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

/// Status and reason in one line.
fn line(status: StatusRange) -> String {
    match status {
        StatusRange::Exact(status) => match reason(status) {
            Some(reason) => format!("{status} {reason}"),
            None => status.to_string(),
        },
        StatusRange::Hundred(digit) => format!("a status of {digit}XX"),
        StatusRange::Default => "a status that the description does not list".to_owned(),
    }
}

/// The reason phrases of the IANA registry.
fn reason(status: u16) -> Option<&'static str> {
    Some(match status {
        300 => "Multiple Choices",
        301 => "Moved Permanently",
        302 => "Found",
        303 => "See Other",
        304 => "Not Modified",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        407 => "Proxy Authentication Required",
        408 => "Request Timeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "Length Required",
        412 => "Precondition Failed",
        413 => "Content Too Large",
        414 => "URI Too Long",
        415 => "Unsupported Media Type",
        416 => "Range Not Satisfiable",
        417 => "Expectation Failed",
        421 => "Misdirected Request",
        422 => "Unprocessable Content",
        423 => "Locked",
        424 => "Failed Dependency",
        425 => "Too Early",
        426 => "Upgrade Required",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        451 => "Unavailable For Legal Reasons",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        505 => "HTTP Version Not Supported",
        506 => "Variant Also Negotiates",
        507 => "Insufficient Storage",
        508 => "Loop Detected",
        511 => "Network Authentication Required",
        _ => return None,
    })
}
