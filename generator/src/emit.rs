//! Tokens from the model, one room per kind of Rust item. Nothing is decided here, and text of the description enters
//! only as literals and identifiers that `lower` has made.

use proc_macro2::TokenStream;

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
