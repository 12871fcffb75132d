//! Tokens from the model, one room per kind of Rust item. Nothing is decided here, and text of the description enters
//! only as literals and identifiers that `lower` has made.

mod arguments;
mod checks;
mod constructors;
mod context;
mod crate_root;
mod debugs;
mod docs;
mod enums;
mod failures;
mod manifest;
mod operations;
mod payloads;
mod phrases;
mod requests;
mod responses;
mod rules;
mod scope;
mod settings;
mod structs;
mod types;
mod unions;
mod verbs;

use crate::model::{self, Api, Item};
use context::Context;
use proc_macro2::TokenStream;
use scope::Scope;

/// One file to be: its path in the crate and its content.
#[derive(Debug)]
pub struct Module {
    /// The path, `src/models/customer.rs`.
    pub path: String,
    /// The file of the description for the header line.
    pub source: String,
    /// The content.
    pub content: Content,
}

/// What a file holds.
#[derive(Debug)]
pub enum Content {
    /// Rust tokens.
    Rust(TokenStream),
    /// Text of another kind (`Cargo.toml`), already complete but for the header line.
    Text(String),
}

/// How the crate stands among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Where its runtime comes from.
    pub runtime: Runtime,
    /// Whether `Cargo.toml` gets an empty `[workspace]` table, so that the crate builds wherever it lies.
    pub own_workspace: bool,
    /// Whether it is a member of this repository's workspace and takes edition, licence and lints from there.
    pub in_workspace: bool,
}

/// Where the runtime comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Runtime {
    /// A path dependency: the path of the package `client-runtime`, relative to the crate.
    Path(String),
    /// A module of the crate: the path of each source file below the runtime's `src`, and its text.
    Vendored(Vec<(String, String)>),
}

/// Makes every file of the crate, in an order that only the model decides.
#[must_use]
pub fn emit(api: &Api, layout: &Layout) -> Vec<Module> {
    let context = Context::new(api);
    let mut modules = vec![
        text("Cargo.toml", api, manifest::manifest(api, layout)),
        rust(
            "src/lib.rs",
            &api.source,
            crate_root::library(&context, api, layout),
        ),
        rust(
            "src/settings.rs",
            &api.source,
            settings::module(&context, api),
        ),
        rust(
            "src/models.rs",
            &api.source,
            crate_root::models(&context, api),
        ),
        rust(
            "src/operations.rs",
            &api.source,
            crate_root::operations(&context, api),
        ),
    ];
    for module in &api.models {
        let own = module.items.iter().flat_map(names_of).map(|(name, _)| name);
        let tokens = scope::module(&context, false, own, |scope| items(scope, &module.items));
        modules.push(rust(&path("models", &module.ident), &module.source, tokens));
    }
    for module in &api.operations {
        let own = module
            .items
            .iter()
            .flat_map(names_of)
            .chain(operations::names(&module.operation))
            .map(|(name, _)| name);
        let tokens = scope::module(&context, true, own, |scope| {
            let mut tokens = operations::operation(scope, &module.operation);
            tokens.extend(items(scope, &module.items));
            tokens
        });
        modules.push(rust(
            &path("operations", &module.ident),
            &module.source,
            tokens,
        ));
    }
    if let Runtime::Vendored(files) = &layout.runtime {
        modules.extend(files.iter().map(|(path, content)| {
            text(
                &crate_root::vendored_path(path),
                api,
                crate_root::vendored_text(content),
            )
        }));
    }
    modules
}

/// The tokens of all items of a module.
fn items(scope: &Scope<'_>, items: &[Item]) -> TokenStream {
    items
        .iter()
        .map(|item| match item {
            Item::Struct(item) => structs::structure(scope, item),
            Item::Enum(item) => enums::enumeration(scope, item),
            Item::Union(item) => unions::union(scope, item),
            Item::Alias(item) => types::alias(scope, item),
        })
        .collect()
}

/// The names that an item takes in its module: its own, and that of the struct which carries its required fields.
fn names_of(item: &Item) -> Vec<(&model::Ident, bool)> {
    match item {
        Item::Struct(item) => {
            let deprecated = item.docs.deprecated.is_some();
            let mut names = vec![(&item.ident, deprecated)];
            if let model::Constructor::Literal(literal, _) = &item.constructor {
                names.push((literal, false));
            }
            names
        }
        Item::Enum(item) => vec![(&item.ident, item.docs.deprecated.is_some())],
        Item::Union(item) => vec![(&item.ident, item.docs.deprecated.is_some())],
        Item::Alias(item) => vec![(&item.ident, item.docs.deprecated.is_some())],
    }
}

/// The path of a module's file. A raw identifier names its file without the `r#`.
fn path(folder: &str, ident: &model::Ident) -> String {
    format!("src/{folder}/{}.rs", types::plain(ident))
}

fn rust(path: &str, source: &str, tokens: TokenStream) -> Module {
    Module {
        path: path.to_owned(),
        source: source.to_owned(),
        content: Content::Rust(tokens),
    }
}

fn text(path: &str, api: &Api, text: String) -> Module {
    Module {
        path: path.to_owned(),
        source: api.source.clone(),
        content: Content::Text(text),
    }
}
