//! Blank lines: markers on the syntax tree, and the markers' lines made empty in the text.
//!
//! prettyplease prints the attribute `#[comment = "…"]` as a line comment, so a marker stands on a line of its own. No
//! text of the description can make such a line: it stands in literals, which are escaped and hold no line break, and
//! in doc comments, whose lines begin with `///`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Expr, Fields, ImplItem, Item, Lit, Meta, TraitItem, parse_quote};

/// What follows `//` on the line of a marker.
pub(super) const MARKER: &str = "@blank";

/// Puts a marker before every item, documented field, documented variant and method that a blank line belongs before.
pub(super) fn mark(file: &mut syn::File) {
    let mut before = (!file.attrs.is_empty()).then_some(Kind::Other);
    check_docs(&file.attrs);
    for item in &mut file.items {
        inside(item);
        let kind = kind_of(item);
        // Lines of one kind, such as imports, stand together.
        let apart = before.is_some_and(|before| before != kind || kind == Kind::Other);
        before = Some(kind);
        if let Some(attributes) = attributes_of(item) {
            check_docs(attributes);
            if apart {
                attributes.insert(0, marker());
            }
        }
    }
}

/// Makes the line of every marker an empty one.
pub(super) fn open_lines(text: &str) -> String {
    let mut opened = String::with_capacity(text.len());
    for line in text.lines() {
        if line.trim_start().strip_prefix("//") != Some(MARKER) {
            opened.push_str(line);
        }
        opened.push('\n');
    }
    opened
}

/// What decides whether two neighbours stand together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Import,
    Reexport,
    Module,
    Other,
}

fn kind_of(item: &Item) -> Kind {
    match item {
        Item::Use(item) if matches!(item.vis, syn::Visibility::Inherited) => Kind::Import,
        Item::Use(_) => Kind::Reexport,
        Item::Mod(item) if item.attrs.is_empty() => Kind::Module,
        _ => Kind::Other,
    }
}

/// Marks the fields, variants and methods of an item.
fn inside(item: &mut Item) {
    match item {
        Item::Struct(item) => fields(&mut item.fields),
        Item::Enum(item) => {
            for (index, variant) in item.variants.iter_mut().enumerate() {
                part(&mut variant.attrs, index);
            }
        }
        Item::Impl(item) => {
            for (index, member) in item.items.iter_mut().enumerate() {
                match member {
                    ImplItem::Fn(function) => apart(&mut function.attrs, index),
                    ImplItem::Const(constant) => part(&mut constant.attrs, index),
                    ImplItem::Type(alias) => part(&mut alias.attrs, index),
                    _ => {}
                }
            }
        }
        Item::Trait(item) => {
            for (index, member) in item.items.iter_mut().enumerate() {
                if let TraitItem::Fn(function) = member {
                    apart(&mut function.attrs, index);
                }
            }
        }
        _ => {}
    }
}

fn fields(fields: &mut Fields) {
    if let Fields::Named(fields) = fields {
        for (index, field) in fields.named.iter_mut().enumerate() {
            part(&mut field.attrs, index);
        }
    }
}

/// A part with docs stands apart from the one before it; bare ones stand together.
fn part(attributes: &mut Vec<Attribute>, index: usize) {
    if attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("doc"))
    {
        apart(attributes, index);
    }
}

fn apart(attributes: &mut Vec<Attribute>, index: usize) {
    check_docs(attributes);
    if index > 0 {
        attributes.insert(0, marker());
    }
}

fn marker() -> Attribute {
    let text: TokenStream = quote!(#MARKER);
    parse_quote!(#[comment = #text])
}

/// Holds `emit` to one doc attribute per line: one with a line break would be printed as a block comment, where a line
/// could look like a marker.
fn check_docs(attributes: &[Attribute]) {
    for attribute in attributes {
        if let Meta::NameValue(meta) = &attribute.meta
            && let Expr::Lit(literal) = &meta.value
            && let Lit::Str(text) = &literal.lit
        {
            assert!(
                !text.value().contains(['\n', '\r']),
                "emit made a doc attribute of more than one line"
            );
        }
    }
}

/// The attributes of the kinds of items that `emit` makes.
fn attributes_of(item: &mut Item) -> Option<&mut Vec<Attribute>> {
    Some(match item {
        Item::Const(item) => &mut item.attrs,
        Item::Enum(item) => &mut item.attrs,
        Item::ExternCrate(item) => &mut item.attrs,
        Item::Fn(item) => &mut item.attrs,
        Item::Impl(item) => &mut item.attrs,
        Item::Mod(item) => &mut item.attrs,
        Item::Static(item) => &mut item.attrs,
        Item::Struct(item) => &mut item.attrs,
        Item::Trait(item) => &mut item.attrs,
        Item::Type(item) => &mut item.attrs,
        Item::Use(item) => &mut item.attrs,
        _ => return None,
    })
}
