//! Docs as attributes, one per line, and the attributes about deprecation.

use super::context::Context;
use super::phrases::Phrase;
use crate::model::Docs;
use proc_macro2::TokenStream;
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
    let lines = docs
        .lines
        .iter()
        .flat_map(|line| line.split(['\n', '\r']))
        .map(spaced);
    quote!(#(#[doc = #lines])*)
}

/// The doc lines of a whole file.
pub(super) fn inner_lines(docs: &Docs) -> TokenStream {
    let lines = docs
        .lines
        .iter()
        .flat_map(|line| line.split(['\n', '\r']))
        .map(spaced);
    quote!(#(#![doc = #lines])*)
}

/// A phrase of ours, in the languages of the description.
pub(super) fn phrase(context: &Context<'_>, phrase: &Phrase) -> TokenStream {
    let line = format!(" {}", phrase.text(context.chinese));
    quote!(#[doc = #line])
}

/// A phrase of ours about a whole file.
pub(super) fn inner_phrase(context: &Context<'_>, phrase: &Phrase) -> TokenStream {
    let line = format!(" {}", phrase.text(context.chinese));
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

/// The text of a line as prettyplease wants it: with the space after the slashes.
fn spaced(line: &str) -> String {
    if line.is_empty() {
        String::new()
    } else {
        format!(" {line}")
    }
}
