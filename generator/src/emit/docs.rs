//! Docs as attributes, and the attributes about deprecation.

use std::borrow::Cow;

use super::context::Context;
use super::phrases::Phrase;
use crate::model::Docs;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Doc lines, aliases and `#[deprecated]`.
pub(super) fn attributes(docs: &Docs) -> TokenStream {
    let lines = lines(docs);
    let aliases = &docs.aliases;
    let deprecated = match &docs.deprecated {
        None => quote!(),
        Some(None) => quote!(#[deprecated]),
        Some(Some(note)) => quote!(#[deprecated(note = #note)]),
    };
    quote! {
        #lines
        #(#[doc(alias = #aliases)])*
        #deprecated
    }
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
    if needed {
        quote!(#[allow(deprecated, reason = "what is deprecated still travels")])
    } else {
        quote!()
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
