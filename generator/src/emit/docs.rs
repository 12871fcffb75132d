//! Docs as attributes, and the attributes about deprecation.

use std::borrow::Cow;

use super::context::Context;
use super::phrases::Phrase;
use super::piece;
use super::scope::parsed;
use crate::model::Docs;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Doc lines, aliases and `#[deprecated]`.
pub(super) fn attributes(docs: &Docs) -> TokenStream {
    let lines = lines(docs);
    let aliases = &docs.aliases;
    let mut deprecated = String::new();
    write_deprecated(docs, &mut deprecated);
    let deprecated = parsed(&deprecated);
    quote! {
        #lines
        #(#[doc(alias = #aliases)])*
        #deprecated
    }
}

/// The same as text, a line for each.
pub(super) fn write(docs: &Docs, out: &mut String) {
    for line in docs.lines.iter().flat_map(|line| line.split(['\n', '\r'])) {
        write_line(line, out);
    }
    for alias in &docs.aliases {
        out.push_str(&format!("#[doc(alias = {})]\n", piece::literal(alias)));
    }
    write_deprecated(docs, out);
    if docs.deprecated.is_some() {
        out.push('\n');
    }
}

/// `#[deprecated]`, where the docs say so, with the reason that they give.
pub(super) fn write_deprecated(docs: &Docs, out: &mut String) {
    match &docs.deprecated {
        None => {}
        Some(None) => out.push_str("#[deprecated]"),
        Some(Some(note)) => {
            out.push_str(&format!("#[deprecated(note = {})]", piece::literal(note)));
        }
    }
}

/// A line of docs.
pub(super) fn write_line(line: &str, out: &mut String) {
    let line = line.trim_end_matches(' ');
    out.push_str(if line.is_empty() { "///" } else { "/// " });
    out.push_str(line);
    out.push('\n');
}

/// The doc lines alone.
pub(super) fn lines(docs: &Docs) -> TokenStream {
    let text = literal(docs).into_iter();
    quote!(#(#[doc = #text])*)
}

/// The doc lines of a whole file.
pub(super) fn inner_lines(docs: &Docs) -> TokenStream {
    let text = literal(docs).into_iter();
    quote!(#(#![doc = #text])*)
}

/// A phrase of ours, in the languages of the description.
pub(super) fn phrase(context: &Context<'_>, phrase: &Phrase) -> TokenStream {
    let line = written(&format!(" {}", phrase.text(context.chinese)));
    quote!(#[doc = #line])
}

/// A phrase of ours about a whole file.
pub(super) fn inner_phrase(context: &Context<'_>, phrase: &Phrase) -> TokenStream {
    let line = written(&format!(" {}", phrase.text(context.chinese)));
    quote!(#![doc = #line])
}

/// Lets generated code read and write what the description deprecates; only users shall be warned.
pub(super) fn allow_deprecated(needed: bool) -> TokenStream {
    let mut text = String::new();
    write_allow_deprecated(needed, &mut text);
    parsed(&text)
}

/// The same as text.
pub(super) fn write_allow_deprecated(needed: bool, out: &mut String) {
    if needed {
        out.push_str("#[allow(deprecated, reason = \"what is deprecated still travels\")]\n");
    }
}

/// All lines in one literal, each with the space after the slashes; `None` when there is no line.
fn literal(docs: &Docs) -> Option<Literal> {
    let lines = docs.lines.iter();
    let lines = lines.flat_map(|line| line.split(['\n', '\r']));
    let mut text = String::new();
    for (at, line) in lines.enumerate() {
        if at > 0 {
            text.push('\n');
        }
        if !line.is_empty() {
            text.push(' ');
            text.push_str(line);
        }
    }
    (!docs.lines.is_empty()).then(|| written(&text))
}

/// A text of docs as a literal. It is printed as it is, so that nothing needs an escape but what would end it: the
/// library's own way takes each Chinese character for one that might.
fn written(text: &str) -> Literal {
    let quoted = format!("\"{}\"", escaped(text));
    quoted.parse().unwrap_or_else(|_| Literal::string(text))
}

/// A text with a backslash before what would end a literal.
fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['"', '\\']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    Cow::Owned(out)
}
