//! Docs, which `emit` makes as one attribute of several lines: prettyplease would print it as a block comment, and
//! taking each line through it as an attribute of its own is half the time of a crate that is half docs. So docs are
//! taken out of the syntax tree, a marker stands for each, and they come back into the text line by line.

use proc_macro2::{Ident, Span};
use syn::token::Bracket;
use syn::{AttrStyle, Attribute, Expr, ExprLit, Lit, LitStr, Meta, MetaNameValue, Token};

/// What follows `//` on the line of a marker, before the number of the docs.
const OUTER: &str = "@doc ";
const INNER: &str = "@inner-doc ";

/// What was taken out, by number.
#[derive(Default)]
pub(super) struct Docs(Vec<String>);

impl Docs {
    /// Puts a marker in the place of each doc attribute.
    pub(super) fn take(&mut self, attributes: &mut [Attribute]) {
        for attribute in attributes {
            if let Some(text) = text(attribute) {
                let marker = match attribute.style {
                    AttrStyle::Outer => OUTER,
                    AttrStyle::Inner(_) => INNER,
                };
                let marker = comment(&format!("{marker}{}", self.0.len()));
                attribute.meta = marker.meta;
                self.0.push(text);
            }
        }
    }

    /// Writes the docs whose marker this is, and says whether it is one.
    pub(super) fn put(&self, indent: &str, marker: &str, out: &mut String) -> bool {
        let outer = marker.strip_prefix(OUTER).map(|number| ("///", number));
        let inner = marker.strip_prefix(INNER).map(|number| ("//!", number));
        let Some((slashes, text)) = outer.or(inner).and_then(|(slashes, number)| {
            let number: usize = number.parse().ok()?;
            Some((slashes, self.0.get(number)?))
        }) else {
            return false;
        };
        for line in text.split('\n') {
            out.push_str(indent);
            out.push_str(slashes);
            out.push_str(line.trim_end_matches(' '));
            out.push('\n');
        }
        true
    }
}

/// The text of a doc attribute.
fn text(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(MetaNameValue {
            path,
            value:
                Expr::Lit(ExprLit {
                    lit: Lit::Str(text),
                    ..
                }),
            ..
        }) if path.is_ident("doc") => Some(text.value()),
        _ => None,
    }
}

/// `#[comment = "…"]`, which prettyplease prints as a line comment. It is put together by hand: there is one for most
/// items, and parsing it takes its time.
pub(super) fn comment(text: &str) -> Attribute {
    let span = Span::call_site();
    let value = ExprLit {
        attrs: Vec::new(),
        lit: Lit::Str(LitStr::new(text, span)),
    };
    Attribute {
        pound_token: <Token![#]>::default(),
        style: AttrStyle::Outer,
        bracket_token: Bracket::default(),
        meta: Meta::NameValue(MetaNameValue {
            path: Ident::new("comment", span).into(),
            eq_token: <Token![=]>::default(),
            value: Expr::Lit(value),
        }),
    }
}
