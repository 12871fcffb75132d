//! What a Rust file is made of: tokens, and tables for the macros of the runtime.
//!
//! A table is text, row by row: prettyplease does not know how the rows of a macro want to stand, and what needs no
//! formatting need not be parsed either. Its cells are identifiers, types and literals that were tokens before.

use super::scope::Scope;
use crate::model::TypeRef;
use proc_macro2::{Literal, TokenStream};

/// A part of a Rust file.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Items, to be formatted.
    Tokens(TokenStream),
    /// A macro call that is laid out already.
    Table(Table),
}

impl From<TokenStream> for Piece {
    fn from(tokens: TokenStream) -> Self {
        Self::Tokens(tokens)
    }
}

/// A macro call with a row per line.
#[derive(Clone, Debug)]
pub struct Table {
    /// The macro.
    pub name: String,
    /// The rows, each without its indentation.
    pub rows: Vec<String>,
}

/// A string as a Rust literal.
pub(super) fn literal(text: &str) -> String {
    Literal::string(text).to_string()
}

/// A value as a Rust literal, with its sign.
pub(super) fn close_literal(tokens: &TokenStream) -> String {
    let parts: Vec<String> = tokens
        .clone()
        .into_iter()
        .map(|one| one.to_string())
        .collect();
    parts.concat()
}

/// Tokens of a path or an expression, as close as Rust writes them.
pub(super) fn close(tokens: &TokenStream) -> String {
    tokens.to_string().replace(' ', "")
}

impl Scope<'_> {
    /// A type in a row, its names imported.
    pub(super) fn text(&self, ty: &TypeRef) -> String {
        match ty {
            TypeRef::Vec(item) => format!("Vec<{}>", self.text(item)),
            TypeRef::Option(inner) => format!("Option<{}>", self.text(inner)),
            TypeRef::Boxed(inner) => format!("Box<{}>", self.text(inner)),
            TypeRef::Map(value) => {
                let map = close(&self.runtime("BTreeMap"));
                format!("{map}<String, {}>", self.text(value))
            }
            other => close(&self.ty(other)),
        }
    }

    /// The word for the languages in which generated docs speak.
    pub(super) fn language(&self) -> &'static str {
        if self.context.chinese {
            "bilingual"
        } else {
            "english"
        }
    }
}

/// What the argument of a builder method or constructor takes, as the macros of the runtime spell it: `into String`,
/// `each String`, `i64`.
pub(super) fn argument(scope: &Scope<'_>, ty: &TypeRef) -> String {
    match scope.context.resolve(ty) {
        TypeRef::String
        | TypeRef::Number
        | TypeRef::Date
        | TypeRef::DateTime
        | TypeRef::Base64
        | TypeRef::File
        | TypeRef::Json
        | TypeRef::Bytes
        | TypeRef::Boxed(_) => format!("into {}", scope.text(ty)),
        TypeRef::Vec(item) if super::arguments::takes_any(scope, item) => {
            format!("each {}", scope.text(item))
        }
        _ => scope.text(ty),
    }
}
