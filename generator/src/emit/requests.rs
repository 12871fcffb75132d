//! `request()`: the parameters in their places, then the body.

use super::scope::Scope;
use super::types::ident;
use crate::model::{Body, Encoding, Location, Operation, Parameter, Payload};
use proc_macro2::TokenStream;
use quote::quote;

/// The method `request`.
pub(super) fn request(scope: &Scope<'_>, item: &Operation) -> TokenStream {
    let (request, error, builder) = (
        scope.runtime("Request"),
        scope.runtime("RequestError"),
        scope.runtime("RequestBuilder"),
    );
    let mut steps: Vec<_> = item
        .parameters
        .iter()
        .map(|item| parameter(scope, item))
        .collect();
    steps.extend(item.body.as_ref().and_then(body));
    let body = if steps.is_empty() {
        quote!(#builder::new(Self::INFO).finish())
    } else {
        quote! {
            let mut request = #builder::new(Self::INFO);
            #(#steps)*
            request.finish()
        }
    };
    quote! {
        fn request(&self) -> Result<#request, #error> {
            #body
        }
    }
}

fn parameter(scope: &Scope<'_>, item: &Parameter) -> TokenStream {
    let place = match item.location {
        Location::Path => quote!(path),
        Location::Query => quote!(query),
        Location::Header => quote!(header),
        Location::Cookie => quote!(cookie),
    };
    let (wire, name) = (&item.wire, ident(&item.ident));
    let encoding = encoding(scope, item.encoding);
    let options = usize::from(!item.required) + usize::from(item.nullable);
    if options == 0 {
        return quote!(request.#place(#wire, &self.#name, #encoding)?;);
    }
    let pattern = (0..options).fold(quote!(value), |pattern, _| quote!(Some(#pattern)));
    quote! {
        if let #pattern = &self.#name {
            request.#place(#wire, value, #encoding)?;
        }
    }
}

fn encoding(scope: &Scope<'_>, encoding: Encoding) -> TokenStream {
    let ty = scope.runtime("Encoding");
    match encoding {
        Encoding::Matrix(explode) => quote!(#ty::Matrix { explode: #explode }),
        Encoding::Label(explode) => quote!(#ty::Label { explode: #explode }),
        Encoding::Simple(explode) => quote!(#ty::Simple { explode: #explode }),
        Encoding::Form(explode, allow_reserved) => {
            quote!(#ty::Form { explode: #explode, allow_reserved: #allow_reserved })
        }
        Encoding::SpaceDelimited => quote!(#ty::SpaceDelimited),
        Encoding::PipeDelimited => quote!(#ty::PipeDelimited),
        Encoding::DeepObject => quote!(#ty::DeepObject),
        Encoding::Json => quote!(#ty::Json),
    }
}

/// The step that writes the body; nothing when there is nothing to write.
fn body(item: &Body) -> Option<TokenStream> {
    let (name, media_type) = (ident(&item.ident), &item.media_type);
    let write = |value: TokenStream| match &item.payload {
        Payload::Json(..) if media_type == "application/json" => {
            Some(quote!(request.json(#value)?;))
        }
        Payload::Json(..) => Some(quote!(request.json_as(#media_type, #value)?;)),
        Payload::Text => Some(quote!(request.text(#media_type, #value)?;)),
        Payload::Bytes => Some(quote!(request.bytes(#media_type, #value)?;)),
        Payload::Empty => None,
    };
    if item.required {
        return write(quote!(&self.#name));
    }
    let write = write(quote!(value))?;
    Some(quote!(if let Some(value) = &self.#name { #write }))
}

/// The HTTP method; one without a name of its own is kept as text.
pub(super) fn method(scope: &Scope<'_>, method: &str) -> TokenStream {
    let ty = scope.runtime("Method");
    match method {
        "GET" => quote!(#ty::Get),
        "PUT" => quote!(#ty::Put),
        "POST" => quote!(#ty::Post),
        "DELETE" => quote!(#ty::Delete),
        "OPTIONS" => quote!(#ty::Options),
        "HEAD" => quote!(#ty::Head),
        "PATCH" => quote!(#ty::Patch),
        "TRACE" => quote!(#ty::Trace),
        other => panic!("lower let the method {other} through, which no description has"),
    }
}
