//! The by-value builder methods of a field: set, clear, keep.

use super::arguments;
use super::docs;
use super::piece;
use super::scope::Scope;
use super::types::{ident, plain};
use crate::model::{Docs, Field, Ident};
use proc_macro2::TokenStream;
use quote::quote;

/// The cells of a row that name the verbs of a field: `, set name(into String), clear clear_name, keep keep_name`.
pub(super) fn cells(scope: &Scope<'_>, field: &Field) -> String {
    let deprecated = match &field.docs.deprecated {
        None => String::new(),
        Some(None) => "#[deprecated] ".to_owned(),
        Some(Some(note)) => format!("#[deprecated(note = {})] ", piece::literal(note)),
    };
    let operator = if is_operator_name(&field.verbs.set) {
        "#[allow(clippy::should_implement_trait, reason = \"named after the field\")] "
    } else {
        ""
    };
    let title = field.verbs.set_docs.lines.get(2);
    let title = title.map_or_else(String::new, |title| format!(" {}", piece::literal(title)));
    let takes = piece::argument(scope, &field.ty);
    let mut cells = format!(
        ", set {deprecated}{operator}{}({takes}){title}",
        field.verbs.set.0
    );
    for (word, verb) in [("clear", &field.verbs.clear), ("keep", &field.verbs.keep)] {
        if let Some((verb, _)) = verb {
            cells.push_str(&format!(", {word} {deprecated}{}", verb.0));
        }
    }
    cells
}

/// A method that takes a value; the argument is called like the field.
pub(super) fn setter(
    verb: &Ident,
    docs: &Docs,
    field: &Ident,
    argument: &TokenStream,
    value: &TokenStream,
) -> TokenStream {
    let docs = docs::attributes(docs);
    let allow = allow_operator_name(verb);
    let name = arguments::name(field);
    let (verb, field) = (ident(verb), ident(field));
    quote! {
        #docs
        #[must_use]
        #allow
        pub fn #verb(mut self, #name: #argument) -> Self {
            self.#field = #value;
            self
        }
    }
}

/// A field may be called like the method of an operator trait, which clippy suspects of being one.
pub(super) fn allow_operator_name(verb: &Ident) -> TokenStream {
    if is_operator_name(verb) {
        quote!(#[allow(clippy::should_implement_trait, reason = "named after the field")])
    } else {
        quote!()
    }
}

fn is_operator_name(verb: &Ident) -> bool {
    const OPERATORS: [&str; 10] = [
        "add", "bitand", "bitor", "bitxor", "div", "mul", "rem", "shl", "shr", "sub",
    ];
    OPERATORS.contains(&plain(verb))
}
