//! `lib.rs`, and the runtime's source below it in a crate that carries it.

use super::context::Context;
use super::docs;
use super::phrases;
use super::scope::parsed;
use super::types::ident;
use super::{Layout, Runtime};
use crate::model::{Api, Server};
use proc_macro2::TokenStream;
use quote::quote;

/// `lib.rs`. It is the one generated file that rustfmt looks at, so its constants are kept from it.
pub(super) fn library(context: &Context<'_>, api: &Api, layout: &Layout) -> TokenStream {
    let docs = docs::inner_lines(&api.docs);
    let (mut import, mut module) = (TokenStream::new(), TokenStream::new());
    let mut allow = TokenStream::new();
    let mut types = quote! { #[rustfmt::skip] pub mod models; };
    if let Some(last) = context.packages.last() {
        let package = parsed(&context.packages.ident(last));
        types = TokenStream::new();
        allow = links_to_other_packages();
        import.extend(match layout.runtime {
            Runtime::Path(_) => {
                quote! { pub use client_runtime as runtime; #[doc(inline)] pub use #package::models; }
            }
            Runtime::Vendored(_) => quote! { #[doc(inline)] pub use #package::{models, runtime}; },
        });
    } else {
        match layout.runtime {
            Runtime::Path(_) => import.extend(quote! { pub use client_runtime as runtime; }),
            Runtime::Vendored(_) => module.extend(quote! { #[rustfmt::skip] pub mod runtime; }),
        }
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
        #types
        #allow
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

/// What links lead to is written out, since a name alone is not found from everywhere in one package. From another one it
/// is, and rustdoc would say so.
fn links_to_other_packages() -> TokenStream {
    quote! {
        #[allow(rustdoc::redundant_explicit_links, reason = "links are the same in one package")]
    }
}

/// `lib.rs` of a package of types. The runtime that is carried stands in the first of them.
pub(super) fn models(context: &Context<'_>, layout: &Layout, number: usize) -> TokenStream {
    let docs = docs::inner_phrase(context, &phrases::MODELS_FILE);
    let runtime = match (&layout.runtime, number.checked_sub(1)) {
        (Runtime::Path(_), _) => quote! { pub use client_runtime as runtime; },
        (Runtime::Vendored(_), None) => quote! { #[rustfmt::skip] pub mod runtime; },
        (Runtime::Vendored(_), Some(below)) => {
            let below = parsed(&context.packages.ident(below));
            quote! { #[doc(inline)] pub use #below::runtime; }
        }
    };
    // The docs of a body name the answers that it is not made of, which may stand in a package above.
    let allow = links_to_other_packages();
    let allow = quote! {
        #allow
        #[allow(rustdoc::broken_intra_doc_links, reason = "what is told of may stand above")]
    };
    quote! {
        #docs
        #![forbid(unsafe_code)]
        #![warn(missing_docs)]
        #allow
        #[rustfmt::skip]
        pub mod models;
        #runtime
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

/// The path of a file of the runtime in a crate that carries it.
pub(super) fn vendored_path(folder: &str, path: &str) -> String {
    let path = path.strip_prefix("src/").unwrap_or(path);
    if path == "lib.rs" {
        format!("{folder}src/runtime.rs")
    } else {
        format!("{folder}src/runtime/{path}")
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
