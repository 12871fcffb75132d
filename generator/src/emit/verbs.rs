//! The by-value builder methods of a field: set, clear, keep.

use super::arguments;
use super::docs;
use super::piece;
use super::scope::{Scope, parsed};
use super::types::{ident, plain};
use crate::model::{Docs, Field, Ident, TypeRef};
use proc_macro2::TokenStream;
use quote::quote;

/// The cells of a row that name the verbs of a field: `, set name(impl Into<String> = into), clear clear_name, keep keep_name`.
pub(super) fn cells(scope: &Scope<'_>, field: &Field) -> String {
    let mut cells = String::new();
    write_set(
        scope,
        (&field.verbs.set, &field.ty),
        &field.docs,
        &field.verbs.set_docs,
        &mut cells,
    );
    for (word, verb) in [("clear", &field.verbs.clear), ("keep", &field.verbs.keep)] {
        if let Some((verb, _)) = verb {
            cells.push_str(&format!(", {word} "));
            write_deprecated(&field.docs, &mut cells);
            cells.push_str(&verb.0);
        }
    }
    cells
}

/// The cell for the verb that sets a value: `, set name(impl Into<String> = into) "The name."`.
pub(super) fn write_set(
    scope: &Scope<'_>,
    (verb, ty): (&Ident, &TypeRef),
    docs: &Docs,
    set_docs: &Docs,
    cells: &mut String,
) {
    cells.push_str(", set ");
    write_deprecated(docs, cells);
    if let Some(allow) = allow_operator_name(verb) {
        cells.push_str(allow);
        cells.push(' ');
    }
    cells.push_str(&format!("{}({})", verb.0, piece::argument(scope, ty)));
    if let Some(title) = set_docs.lines.get(2) {
        cells.push(' ');
        cells.push_str(&piece::literal(title));
    }
}

fn write_deprecated(docs: &Docs, cells: &mut String) {
    docs::write_deprecated(docs, cells);
    if docs.deprecated.is_some() {
        cells.push(' ');
    }
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
    let allow = allow_operator_name(verb).map(parsed);
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
fn allow_operator_name(verb: &Ident) -> Option<&'static str> {
    const OPERATORS: [&str; 10] = [
        "add", "bitand", "bitor", "bitxor", "div", "mul", "rem", "shl", "shr", "sub",
    ];
    let allow = "#[allow(clippy::should_implement_trait, reason = \"named after the field\")]";
    OPERATORS.contains(&plain(verb)).then_some(allow)
}
