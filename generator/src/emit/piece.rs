//! What a Rust file is made of: tokens, tables for the macros of the runtime, and items that are laid out already.
//!
//! A table is text, row by row: prettyplease does not know how the rows of a macro want to stand, and what needs no
//! formatting need not be parsed either. So it is with definitions, which are most of a crate: they are lines of docs and
//! a line of code for each member. Parsing and printing them took more than half of the time of a large description.
//! The text that goes into either is identifiers, types and literals, and docs that `lower` has made safe.

use super::arguments::{self, Takes};
use super::docs;
use super::phrases::Phrase;
use super::scope::Scope;
use crate::model::{Docs, Ident, Nullability, Presence, TypeRef};
use proc_macro2::{Literal, TokenStream};

/// A part of a Rust file.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Items, to be formatted.
    Tokens(TokenStream),
    /// A macro call that is laid out already.
    Table(Table),
    /// An item that is laid out already.
    Block(Block),
    /// Whole lines.
    Lines(String),
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

/// A definition or an implementation: what stands before the brace, and the parts between the braces.
#[derive(Clone, Debug)]
pub struct Block {
    /// The lines before the brace: docs, attributes, and the one that opens it.
    pub head: String,
    /// The parts, each of whole lines without their indentation.
    pub parts: Vec<Part>,
}

/// A member of a definition, or of an implementation.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its lines.
    pub lines: String,
    /// Whether an empty line stands between it and its neighbours.
    pub is_apart: bool,
}

impl Part {
    /// A field or a variant: one whose docs are more than a line stands apart.
    pub(super) fn member(docs: &Docs, code: impl FnOnce(&mut String)) -> Self {
        let mut lines = String::new();
        docs::write(docs, &mut lines);
        let is_apart = lines.lines().nth(1).is_some();
        code(&mut lines);
        lines.push_str(",\n");
        Self { lines, is_apart }
    }

    /// The same with a phrase of ours for docs.
    pub(super) fn said(scope: &Scope<'_>, phrase: &Phrase, code: &str) -> Self {
        let docs = Docs {
            lines: vec![phrase.text(scope.context.chinese)],
            ..Docs::default()
        };
        Self::member(&docs, |out| out.push_str(code))
    }

    /// A function.
    pub(super) fn function(lines: String) -> Self {
        Self {
            lines,
            is_apart: true,
        }
    }

    /// A constant or an associated type.
    pub(super) fn constant(lines: String) -> Self {
        Self {
            lines,
            is_apart: false,
        }
    }
}

/// `#[derive(…)]` of the words that are wanted.
pub(super) fn write_derive(words: &[(&str, bool)], out: &mut String) {
    let wanted = words.iter().filter(|(_, wanted)| *wanted);
    let wanted: Vec<&str> = wanted.map(|(word, _)| *word).collect();
    out.push_str(&format!("#[derive({})]\n", wanted.join(", ")));
}

/// How wide rows of short cells may become.
const WIDTH: usize = 110;

/// Cells in rows, as many in each as fit.
pub(super) fn rows(cells: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for cell in cells {
        match rows.last_mut() {
            Some(row) if row.chars().count() + cell.chars().count() <= WIDTH => {
                row.push(' ');
                row.push_str(&cell);
            }
            _ => rows.push(cell),
        }
    }
    rows
}

/// Lines one step further in.
pub(super) fn indented(text: &str) -> String {
    let indent = |line: &str| match line {
        "" => "\n".to_owned(),
        line => format!("    {line}\n"),
    };
    text.lines().map(indent).collect()
}

/// An array of the cells: on one line where that is short, else in rows, indented.
pub(super) fn array(cells: &[String], indent: &str) -> String {
    let line = cells.join(", ");
    if line.len() <= SHORT {
        return format!("&[{line}]");
    }
    let mut text = "&[\n".to_owned();
    for row in rows(cells.iter().map(|cell| format!("{cell},"))) {
        text.push_str(&format!("{indent}    {row}\n"));
    }
    text.push_str(indent);
    text.push(']');
    text
}

/// The line that opens a function, in several where it is long.
pub(super) fn signature(name: &str, this: &str, arguments: &[String], returns: &str) -> String {
    let mut all = vec![this];
    all.extend(arguments.iter().map(String::as_str));
    let line = format!("{name}({}) -> {returns} {{\n", all.join(", "));
    if line.len() <= WIDTH {
        return line;
    }
    let mut text = format!("{name}(\n");
    for argument in all {
        text.push_str(&format!("    {argument},\n"));
    }
    text + &format!(") -> {returns} {{\n")
}

/// How long a list on one line may become.
const SHORT: usize = 70;

/// What a member can be, as the macros of the runtime call it.
pub(super) fn kind(presence: Presence, nullability: Nullability) -> &'static str {
    match (presence, nullability) {
        (Presence::Required, Nullability::NonNull) => "required",
        (Presence::Required, Nullability::Nullable) => "required_or_null",
        (Presence::Optional, Nullability::NonNull) => "optional",
        (Presence::Optional, Nullability::Nullable) => "optional_or_null",
    }
}

/// A string as a Rust literal.
pub(super) fn literal(text: &str) -> String {
    Literal::string(text).to_string()
}

impl Scope<'_> {
    /// The word for the languages in which generated docs speak.
    pub(super) fn language(&self) -> &'static str {
        if self.context.chinese {
            "bilingual"
        } else {
            "english"
        }
    }
}

/// An argument of a constructor, as the macros of the runtime spell it: `name: impl Into<String> = into`.
pub(super) fn required(
    scope: &Scope<'_>,
    name: &Ident,
    ty: &TypeRef,
    nullability: Nullability,
) -> String {
    let takes = match nullability {
        Nullability::NonNull => argument(scope, ty),
        Nullability::Nullable => format!("Option<{}>", scope.text(ty)),
    };
    format!("{}: {takes}", name.0)
}

/// What the argument of a builder method or constructor takes, and what makes the value of it, as the macros of the
/// runtime spell it: `impl Into<String> = into`, `impl IntoIterator<Item = impl Into<String>> = each`, `i64`.
pub(super) fn argument(scope: &Scope<'_>, ty: &TypeRef) -> String {
    let mut text = arguments::required(scope, ty, Nullability::NonNull);
    text.push_str(match arguments::takes(scope, ty) {
        Takes::Exactly => "",
        Takes::Into => " = into",
        Takes::Each(_) => " = each",
    });
    text
}
