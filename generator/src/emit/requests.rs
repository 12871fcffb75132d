//! `request()`: the values of the parameters, then the body. Where and how the parameters travel is a table of the
//! operation's facts.

use super::scope::Scope;
use super::types::ident;
use crate::model::{Body, Encoding, Form, FormPart, Location, Operation, Parameter, Payload};
use proc_macro2::TokenStream;
use quote::quote;

/// The method `request`.
pub(super) fn request(scope: &Scope<'_>, item: &Operation) -> TokenStream {
    let (request, error, builder) = (
        scope.runtime("Request"),
        scope.runtime("RequestError"),
        scope.runtime("RequestBuilder"),
    );
    let (mut constant, mut steps) = (quote!(), Vec::new());
    if !item.parameters.is_empty() {
        let names = item.parameters.iter().map(|one| ident(&one.ident));
        steps.push(quote!(request.parameters(&[#(&self.#names),*])?;));
    }
    if let Some((table, step)) = item.body.as_ref().and_then(|item| body(scope, item)) {
        constant = table;
        steps.push(step);
    }
    let body = if steps.is_empty() {
        quote!(#builder::new(Self::INFO).finish())
    } else {
        quote! {
            #constant
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

/// Where a parameter travels, and how.
pub(super) fn place(scope: &Scope<'_>, item: &Parameter) -> TokenStream {
    let ty = scope.runtime("Parameter");
    let place = match item.location {
        Location::Path => quote!(Path),
        Location::Query => quote!(Query),
        Location::Header => quote!(Header),
        Location::Cookie => quote!(Cookie),
    };
    let (wire, encoding) = (&item.wire, encoding(scope, item.encoding));
    quote!(#ty::#place(#wire, #encoding))
}

fn encoding(scope: &Scope<'_>, encoding: Encoding) -> TokenStream {
    let ty = scope.runtime("Encoding");
    match encoding {
        Encoding::Matrix(explode) => quote!(#ty::Matrix { explode: #explode }),
        Encoding::Label(explode) => quote!(#ty::Label { explode: #explode }),
        Encoding::Simple(false) => quote!(#ty::SIMPLE),
        Encoding::Simple(explode) => quote!(#ty::Simple { explode: #explode }),
        Encoding::Form(true, false) => quote!(#ty::FORM),
        Encoding::Form(explode, allow_reserved) => {
            quote!(#ty::Form { explode: #explode, allow_reserved: #allow_reserved })
        }
        Encoding::SpaceDelimited => quote!(#ty::SpaceDelimited),
        Encoding::PipeDelimited => quote!(#ty::PipeDelimited),
        Encoding::DeepObject => quote!(#ty::DeepObject),
        Encoding::Json => quote!(#ty::Json),
    }
}

/// The step that writes the body, and the table that it needs; nothing when there is nothing to write.
fn body(scope: &Scope<'_>, item: &Body) -> Option<(TokenStream, TokenStream)> {
    let (name, media_type) = (ident(&item.ident), &item.media_type);
    let (table, constant) = match &item.payload {
        Payload::Form(_, table) | Payload::Parts(_, table) => form(scope, table),
        _ => (quote!(), quote!()),
    };
    let write = |value: TokenStream| match &item.payload {
        Payload::Json(..) if media_type == "application/json" => {
            Some(quote!(request.json(#value)?;))
        }
        Payload::Json(..) => Some(quote!(request.json_as(#media_type, #value)?;)),
        Payload::Form(..) => Some(quote!(request.form(#value, &#table)?;)),
        Payload::Parts(..) => Some(quote!(request.multipart(#media_type, #value, &#table)?;)),
        Payload::Text => Some(quote!(request.text(#media_type, #value)?;)),
        Payload::Bytes => Some(quote!(request.bytes(#media_type, #value)?;)),
        Payload::Items(_) | Payload::Empty => None,
    };
    if item.required {
        return Some((constant, write(quote!(&self.#name))?));
    }
    let write = write(quote!(value))?;
    Some((
        constant,
        quote!(if let Some(value) = &self.#name { #write }),
    ))
}

/// The table of a form: its name, and what must stand before it is used.
fn form(scope: &Scope<'_>, item: &Form) -> (TokenStream, TokenStream) {
    let ty = scope.runtime("Form");
    match item.style {
        None if item.parts.is_empty() => return (quote!(#ty::PLAIN), quote!()),
        Some(Encoding::DeepObject) if item.parts.is_empty() => {
            return (quote!(#ty::DEEP), quote!());
        }
        _ => {}
    }
    let style = style(scope, item.style);
    let parts = item.parts.iter().map(|item| part(scope, item));
    (
        quote!(FORM),
        quote!(const FORM: #ty = #ty { style: #style, parts: &[#(#parts),*] };),
    )
}

fn part(scope: &Scope<'_>, item: &FormPart) -> TokenStream {
    let (ty, name) = (scope.runtime("Part"), &item.name);
    let part = match (item.style, &item.media_type) {
        (Some(style), _) => {
            let style = encoding(scope, style);
            quote!(#ty::styled(#name, #style))
        }
        (None, Some(media_type)) => quote!(#ty::typed(#name, #media_type)),
        (None, None) => quote!(#ty::plain(#name)),
    };
    if item.headers.is_empty() {
        return part;
    }
    let pairs = item
        .headers
        .iter()
        .map(|(name, value)| quote!((#name, #value)));
    quote!(#part.headers(&[#(#pairs),*]))
}

fn style(scope: &Scope<'_>, style: Option<Encoding>) -> TokenStream {
    match style {
        None => quote!(None),
        Some(style) => {
            let style = encoding(scope, style);
            quote!(Some(#style))
        }
    }
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
