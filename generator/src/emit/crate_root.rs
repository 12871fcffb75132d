//! `lib.rs`, `models.rs` and `operations.rs`: what holds the modules together.

use super::context::Context;
use super::docs;
use super::phrases;
use super::types::ident;
use super::{Layout, Named, Runtime, names_of, operations};
use crate::model::{Api, Ident, Server};
use proc_macro2::TokenStream;
use quote::quote;

/// `lib.rs`. It is the one generated file that rustfmt looks at, so its constants are kept from it.
pub(super) fn library(context: &Context<'_>, api: &Api, layout: &Layout) -> TokenStream {
    let docs = docs::inner_lines(&api.docs);
    let (mut import, mut module) = (TokenStream::new(), TokenStream::new());
    match layout.runtime {
        Runtime::Path(_) => import.extend(quote! { pub use client_runtime as runtime; }),
        Runtime::Vendored(_) => module.extend(quote! { #[rustfmt::skip] pub mod runtime; }),
    }
    let servers = servers(context, &api.servers);
    let mut headers = TokenStream::new();
    if !api.headers.is_empty() {
        headers.extend(quote! { #[rustfmt::skip] pub mod headers; });
    }
    quote! {
        #docs
        #![forbid(unsafe_code)]
        #![warn(missing_docs)]
        #import
        #[rustfmt::skip]
        pub mod client;
        #headers
        #[rustfmt::skip]
        pub mod models;
        #[rustfmt::skip]
        pub mod operations;
        #module
        #[rustfmt::skip]
        pub mod settings;
        #[rustfmt::skip]
        pub use self::client::Client;
        #servers
    }
}

fn servers(context: &Context<'_>, servers: &[Server]) -> TokenStream {
    let constants = servers.iter().map(|server| {
        let (docs, name, url) = (
            docs::attributes(&server.docs),
            ident(&server.ident),
            &server.url,
        );
        quote!(#docs #[rustfmt::skip] pub const #name: &str = #url;)
    });
    let docs = docs::phrase(context, &phrases::SERVERS);
    let allow = docs::allow_deprecated(
        servers
            .iter()
            .any(|server| server.docs.deprecated.is_some()),
    );
    let names = servers.iter().map(|server| ident(&server.ident));
    quote! {
        #(#constants)*
        #docs
        #allow
        #[rustfmt::skip]
        pub const SERVERS: &[&str] = &[#(#names),*];
    }
}

/// `models.rs`: the modules, and their types under one roof.
pub(super) fn models(context: &Context<'_>, api: &Api) -> TokenStream {
    let docs = docs::inner_phrase(context, &phrases::MODELS_FILE);
    let modules: Vec<_> = api
        .models
        .iter()
        .map(|module| {
            (
                &module.ident,
                module.items.iter().flat_map(names_of).collect(),
            )
        })
        .collect();
    roof(&docs, &modules)
}

/// `operations.rs`: likewise.
pub(super) fn operations(context: &Context<'_>, api: &Api) -> TokenStream {
    let docs = docs::inner_phrase(context, &phrases::OPERATIONS_FILE);
    let modules: Vec<_> = api
        .operations
        .iter()
        .map(|module| {
            let items = module.items.iter().flat_map(names_of);
            (
                &module.ident,
                operations::names(&module.operation)
                    .into_iter()
                    .chain(items)
                    .collect(),
            )
        })
        .collect();
    roof(&docs, &modules)
}

/// The modules themselves are private: a type has one path.
fn roof(docs: &TokenStream, modules: &[(&Ident, Vec<Named<'_>>)]) -> TokenStream {
    let lines = modules.iter().map(|(module, _)| {
        let module = ident(module);
        quote!(mod #module;)
    });
    let exports = modules.iter().map(|(module, names)| {
        let deprecated = export(module, names, true);
        let current = export(module, names, false);
        quote!(#current #deprecated)
    });
    quote!(#docs #(#lines)* #(#exports)*)
}

/// The lines that lift the names of one module, of those that are deprecated or of the others. rustdoc's search does not
/// know the other names of what is lifted out of a private module, so they stand on the line that lifts it, and what has
/// such a name has a line of its own.
fn export(module: &Ident, names: &[Named<'_>], deprecated: bool) -> TokenStream {
    let module = ident(module);
    let allow = docs::allow_deprecated(deprecated);
    let names = names
        .iter()
        .filter(|(_, docs)| docs.is_some_and(|docs| docs.deprecated.is_some()) == deprecated);
    let mut lines = TokenStream::new();
    let mut plain = Vec::new();
    for (name, docs) in names {
        let name = ident(name);
        let aliases = docs.map_or(&[][..], |docs| &docs.aliases);
        if aliases.is_empty() {
            plain.push(name);
        } else {
            lines.extend(quote!(#(#[doc(alias = #aliases)])* #allow pub use self::#module::#name;));
        }
    }
    match &plain[..] {
        [] => {}
        [name] => lines.extend(quote!(#allow pub use self::#module::#name;)),
        names => lines.extend(quote!(#allow pub use self::#module::{#(#names),*};)),
    }
    lines
}

/// The path of a file of the runtime in a crate that carries it.
pub(super) fn vendored_path(path: &str) -> String {
    let path = path.strip_prefix("src/").unwrap_or(path);
    if path == "lib.rs" {
        "src/runtime.rs".to_owned()
    } else {
        format!("src/runtime/{path}")
    }
}

/// The text of a file of the runtime as a module: without the lines that only the root of a crate may have, which the
/// runtime marks itself.
pub(super) fn vendored_text(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut cut = false;
    for line in text.lines() {
        match line {
            "// vendor: cut here" => cut = true,
            "// vendor: resume here" => cut = false,
            line if !cut => {
                kept.push_str(line);
                kept.push('\n');
            }
            _ => {}
        }
    }
    kept
}
