//! Markers on the syntax tree for blank lines and for docs, and in the text what they stand for.
//!
//! prettyplease prints the attribute `#[comment = "…"]` as a line comment, so a marker stands on a line of its own. No
//! text of the description can make such a line: it stands in literals, which are escaped and hold no line break, and
//! in docs, which are not in the tree then.

use syn::{Attribute, Fields, ImplItem, Item, TraitItem};

use super::docs::{Docs, comment};

/// What follows `//` on the line of a marker.
pub(super) const MARKER: &str = "@blank";

/// Puts a marker before every item, documented field, documented variant and method that a blank line belongs before,
/// and takes out the docs.
pub(super) fn mark(file: &mut syn::File) -> Docs {
    let mut docs = Docs::default();
    let mut before = (!file.attrs.is_empty()).then_some(Kind::Other);
    docs.take(&mut file.attrs);
    for item in &mut file.items {
        inside(item, &mut docs);
        let kind = kind_of(item);
        // Lines of one kind, such as imports, stand together.
        let apart = before.is_some_and(|before| before != kind || kind == Kind::Other);
        before = Some(kind);
        if let Some(attributes) = attributes_of(item) {
            docs.take(attributes);
            if apart {
                attributes.insert(0, comment(MARKER));
            }
        }
    }
    docs
}

/// Makes the line of every marker an empty one, or the docs that it stands for.
pub(super) fn open_lines(text: &str, docs: &Docs) -> String {
    let mut opened = String::with_capacity(text.len() * 2);
    for line in text.lines() {
        let code = line.trim_start();
        let marker = code.strip_prefix("//").unwrap_or_default();
        let indent = &line[..line.len() - code.len()];
        if docs.put(indent, marker, &mut opened) {
            continue;
        }
        if marker != MARKER {
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
fn inside(item: &mut Item, docs: &mut Docs) {
    match item {
        Item::Struct(item) => fields(&mut item.fields, docs),
        Item::Enum(item) => {
            for (index, variant) in item.variants.iter_mut().enumerate() {
                part(&mut variant.attrs, index, docs);
            }
        }
        Item::Impl(item) => {
            for (index, member) in item.items.iter_mut().enumerate() {
                match member {
                    ImplItem::Fn(function) => apart(&mut function.attrs, index, docs),
                    ImplItem::Const(constant) => part(&mut constant.attrs, index, docs),
                    ImplItem::Type(alias) => part(&mut alias.attrs, index, docs),
                    _ => {}
                }
            }
        }
        Item::Trait(item) => {
            for (index, member) in item.items.iter_mut().enumerate() {
                if let TraitItem::Fn(function) = member {
                    apart(&mut function.attrs, index, docs);
                }
            }
        }
        _ => {}
    }
}

fn fields(fields: &mut Fields, docs: &mut Docs) {
    if let Fields::Named(fields) = fields {
        for (index, field) in fields.named.iter_mut().enumerate() {
            part(&mut field.attrs, index, docs);
        }
    }
}

/// A part with docs stands apart from the one before it; bare ones stand together.
fn part(attributes: &mut Vec<Attribute>, index: usize, docs: &mut Docs) {
    if attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("doc"))
    {
        apart(attributes, index, docs);
    }
}

fn apart(attributes: &mut Vec<Attribute>, index: usize, docs: &mut Docs) {
    docs.take(attributes);
    if index > 0 {
        attributes.insert(0, comment(MARKER));
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
