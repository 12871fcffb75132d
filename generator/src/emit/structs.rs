//! Structs with named fields: the definition, the table of how they are made and travel, and what stands beside it.

use super::constructors::{self, RequiredPart};
use super::piece::{self, Block, Piece, Table};
use super::scope::Scope;
use super::types::{self, plain};
use super::{checks, debugs, diffs, docs, rules, verbs};
use crate::model::{Constructor, Docs, Field, Ident, Nullability, Presence, Struct};
use proc_macro2::TokenStream;

/// A struct and all its implementations.
pub(super) fn structure(scope: &Scope<'_>, item: &Struct) -> Vec<Piece> {
    let touched = touches_deprecated(scope, item);
    let allow = docs::allow_deprecated(touched);
    let mut pieces = vec![definition(scope, item, touched), table(scope, item)];
    if let Constructor::Literal(name, required) = &item.constructor
        && item.is_built
    {
        pieces.extend(by_literal(scope, item, name, required, touched));
    }
    let mut tokens = TokenStream::new();
    if item.constructor == Constructor::Empty && !derives_default(item) {
        tokens.extend(constructors::default(&item.ident, &allow));
    }
    if hides(item) {
        let members = item
            .fields
            .iter()
            .map(|field| (&field.ident, field.sensitive));
        let extra = item.extra.iter();
        let members = members.chain(extra.map(|extra| (&extra.ident, extra.sensitive)));
        pieces.push(debugs::table(scope, &item.ident, members));
    }
    if item.in_request {
        pieces.push(checks::structure(scope, item, touched));
    }
    if let Some(diff) = &item.diff {
        tokens.extend(diffs::diff(scope, item, diff, &allow));
    }
    if !item.rules.is_empty() {
        tokens.extend(rules::rules(scope, item, &allow));
    }
    if !tokens.is_empty() {
        pieces.push(tokens.into());
    }
    pieces
}

/// Whether anything in the struct is deprecated, so that its own code must be allowed to name it.
pub(super) fn touches_deprecated(scope: &Scope<'_>, item: &Struct) -> bool {
    let extra = item
        .extra
        .iter()
        .any(|extra| scope.context.names_deprecated(&extra.value));
    item.docs.deprecated.is_some()
        || extra
        || item
            .fields
            .iter()
            .any(|field| field_is_deprecated(scope, field))
}

fn field_is_deprecated(scope: &Scope<'_>, field: &Field) -> bool {
    field.docs.deprecated.is_some() || scope.context.names_deprecated(&field.ty)
}

fn hides(item: &Struct) -> bool {
    let extra = item.extra.as_ref().is_some_and(|extra| extra.sensitive);
    extra || item.fields.iter().any(|field| field.sensitive)
}

/// `Default` can be derived when every field starts with nothing.
fn derives_default(item: &Struct) -> bool {
    item.constructor == Constructor::Empty && !item.fields.iter().any(is_filled)
}

/// Whether constructors fill the field with its constant. An optional one starts absent like any other.
fn is_filled(field: &Field) -> bool {
    field.constant.is_some() && field.presence == Presence::Required
}

fn definition(scope: &Scope<'_>, item: &Struct, touched: bool) -> Piece {
    let mut head = String::new();
    docs::write(&item.docs, &mut head);
    let words = [
        ("Clone", true),
        ("Debug", !hides(item)),
        ("Default", derives_default(item)),
        ("PartialEq", true),
    ];
    piece::write_derive(&words, &mut head);
    head.push_str("#[non_exhaustive]\n");
    docs::write_allow_deprecated(touched, &mut head);
    head.push_str("pub struct ");
    head.push_str(&item.ident.0);
    let fields = item.fields.iter().map(|field| {
        let ty = scope.field_text(&field.ty, field.presence, field.nullability);
        member(&field.docs, &field.ident, &ty)
    });
    let extra = item.extra.iter().map(|extra| {
        let map = scope.runtime_path("BTreeMap");
        let ty = format!("{map}<String, {}>", scope.text(&extra.value));
        member(&extra.docs, &extra.ident, &ty)
    });
    Piece::Block(Block {
        head,
        parts: fields.chain(extra).collect(),
    })
}

/// A public field.
pub(super) fn member(docs: &Docs, name: &Ident, ty: &str) -> piece::Part {
    piece::Part::member(docs, |out| {
        types::write_allow_complex(ty, out);
        out.push_str("pub ");
        out.push_str(&name.0);
        out.push_str(": ");
        out.push_str(ty);
    })
}

/// How the struct is made and how it travels: a row for each field.
fn table(scope: &Scope<'_>, item: &Struct) -> Piece {
    let head = format!("{}, {}", plain(&item.ident), scope.language());
    let makes_new = !matches!(item.constructor, Constructor::Literal(..));
    let mut rows = vec![if makes_new {
        format!("{head}, new({});", arguments_of_new(scope, item))
    } else {
        format!("{head};")
    }];
    let fields = item.fields.iter().enumerate();
    rows.extend(fields.map(|(number, field)| row(scope, item, number, field, makes_new)));
    rows.extend(
        item.extra
            .iter()
            .map(|extra| format!("..{};", extra.ident.0)),
    );
    scope.runtime_path("object");
    Piece::Table(Table {
        name: "object".to_owned(),
        rows,
    })
}

fn arguments_of_new(scope: &Scope<'_>, item: &Struct) -> String {
    let Constructor::Arguments(order) = &item.constructor else {
        return String::new();
    };
    let arguments: Vec<String> = fields_of(item, order)
        .map(|field| piece::required(scope, &field.ident, &field.ty, field.nullability))
        .collect();
    arguments.join(", ")
}

/// `1 name: optional_or_null "name", set name(impl Into<String> = into), clear clear_name, keep keep_name;`
fn row(scope: &Scope<'_>, item: &Struct, number: usize, field: &Field, makes_new: bool) -> String {
    let kind = piece::kind(field.presence, field.nullability);
    let wire = piece::literal(&field.wire);
    let mut row = format!("{number} {}: {kind} {wire}", field.ident.0);
    if makes_new && is_filled(field) {
        row.push_str(&format!(" = {}", first_value(scope, field)));
    }
    if item.is_built {
        row.push_str(&verbs::cells(scope, field));
    }
    row.push(';');
    row
}

/// `new` with one argument, and the struct of it.
fn by_literal(
    scope: &Scope<'_>,
    item: &Struct,
    name: &Ident,
    required: &[usize],
    touched: bool,
) -> Vec<Piece> {
    let own = item.fields.iter().enumerate().map(|(index, field)| {
        let first = (!required.contains(&index)).then(|| first_value(scope, field));
        (&field.ident, first)
    });
    let extra = item.extra.iter().map(|extra| {
        let first = format!("{}::new()", scope.runtime_path("BTreeMap"));
        (&extra.ident, Some(first))
    });
    let names = (&item.ident, name);
    let mut pieces = vec![constructors::by_literal(
        scope,
        names,
        own.chain(extra),
        touched,
    )];
    let parts: Vec<_> = fields_of(item, required)
        .map(|field| part(scope, field))
        .collect();
    pieces.extend(constructors::required_struct(scope, name, &parts));
    pieces
}

/// What a field starts with that is no argument.
pub(super) fn first_value(scope: &Scope<'_>, field: &Field) -> String {
    match (&field.constant, field.presence) {
        (Some(variant), Presence::Required) => {
            let value = format!("{}::{}", scope.text(&field.ty), variant.0);
            match field.nullability {
                Nullability::NonNull => value,
                Nullability::Nullable => format!("Some({value})"),
            }
        }
        _ => "None".to_owned(),
    }
}

fn fields_of<'m>(item: &'m Struct, indices: &'m [usize]) -> impl Iterator<Item = &'m Field> {
    indices.iter().filter_map(|index| item.fields.get(*index))
}

fn part<'m>(scope: &Scope<'_>, field: &'m Field) -> RequiredPart<'m> {
    RequiredPart {
        ident: &field.ident,
        ty: scope.field_text(&field.ty, field.presence, field.nullability),
        docs: &field.docs,
        hidden: field.sensitive,
        deprecated: field_is_deprecated(scope, field),
    }
}
