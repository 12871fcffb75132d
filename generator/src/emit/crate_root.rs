//! `lib.rs`, `models.rs` and `operations.rs`: what holds the modules together.

use super::context::Context;
use super::docs;
use super::phrases::{self, Phrase};
use super::piece::{self, Piece};
use super::rooms::Room;
use super::types::ident;
use super::{Layout, Runtime, names_in};
use crate::model::{Api, Docs, Ident, Server};
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
pub(super) fn models(context: &Context<'_>, rooms: &[Room<'_>]) -> Piece {
    roof(context, &phrases::MODELS_FILE, rooms)
}

/// `operations.rs`: likewise.
pub(super) fn operations(context: &Context<'_>, rooms: &[Room<'_>]) -> Piece {
    roof(context, &phrases::OPERATIONS_FILE, rooms)
}

/// The modules themselves are private: a type has one path. There may be thousands of them, so they stand in rows.
fn roof(context: &Context<'_>, phrase: &Phrase, rooms: &[Room<'_>]) -> Piece {
    let mut text = format!("//! {}\n", phrase.text(context.chinese));
    if rooms.is_empty() {
        return Piece::Lines(text);
    }
    text.push('\n');
    let lines = rooms.iter().map(|room| format!("mod {};", room.ident.0));
    for row in piece::rows(lines) {
        text.push_str(&row);
        text.push('\n');
    }
    // Name by name: of thousands of globs a compiler would have to ask each for each name.
    let lifted = piece::rows(rooms.iter().flat_map(lifted));
    if !lifted.is_empty() {
        text.push_str("\npub use self::{\n");
        for row in lifted {
            text.push_str(&format!("    {row}\n"));
        }
        text.push_str("};\n");
    }
    for room in rooms {
        for (name, docs) in names_in(room) {
            alone(&room.ident, name, docs, &mut text);
        }
    }
    Piece::Lines(text)
}

/// The names of a file that are lifted together: those that are not deprecated and have no other names.
fn lifted(room: &Room<'_>) -> Vec<String> {
    let is_plain = |docs: &Docs| docs.aliases.is_empty() && docs.deprecated.is_none();
    let names = names_in(room).filter(|(_, docs)| docs.is_none_or(is_plain));
    let names: Vec<&str> = names.map(|(name, _)| name.0.as_str()).collect();
    let module = &room.ident.0;
    match &names[..] {
        [] => Vec::new(),
        [name] => vec![format!("{module}::{name},")],
        [first, between @ .., last] => {
            let first = format!("{module}::{{{first},");
            let between = between.iter().map(|name| format!("{name},"));
            let cells = std::iter::once(first).chain(between);
            cells.chain([format!("{last}}},")]).collect()
        }
    }
}

/// The line that lifts a name which has other names, or is deprecated. rustdoc's search does not know those of what is lifted out of a
/// private module, so they stand on the line that lifts it.
fn alone(module: &Ident, name: &Ident, docs: Option<&Docs>, text: &mut String) {
    let is_apart = |docs: &&Docs| !docs.aliases.is_empty() || docs.deprecated.is_some();
    let Some(docs) = docs.filter(is_apart) else {
        return;
    };
    text.push('\n');
    for alias in &docs.aliases {
        text.push_str(&format!("#[doc(alias = {})]\n", piece::literal(alias)));
    }
    docs::write_allow_deprecated(docs.deprecated.is_some(), text);
    text.push_str(&format!("pub use self::{}::{};\n", module.0, name.0));
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
