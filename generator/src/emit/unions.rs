//! Unions: an enum of the shapes that a value can have, told apart by a tag or by what they look like.

use super::checks;
use super::debugs;
use super::docs;
use super::phrases;
use super::piece::{self, Block, Part, Piece, Table};
use super::scope::Scope;
use super::types::{self, plain};
use crate::model::{JsonType, Presence, Signature, Struct, TypeRef, Union, UnionVariant};

/// A union and all its implementations.
pub(super) fn union(scope: &Scope<'_>, item: &Union) -> Vec<Piece> {
    let deprecated = |one: &UnionVariant| {
        one.docs.deprecated.is_some() || scope.context.names_deprecated(&one.ty)
    };
    let touched = item.docs.deprecated.is_some() || item.variants.iter().any(deprecated);
    let mut pieces = vec![definition(scope, item, touched), table(scope, item)];
    pieces.extend(debugs::union(scope, item));
    if item.in_request {
        pieces.push(checks::union(scope, item, touched));
    }
    pieces
}

fn definition(scope: &Scope<'_>, item: &Union, touched: bool) -> Piece {
    let mut head = String::new();
    docs::write(&item.docs, &mut head);
    let derived = [
        ("Clone", true),
        ("Debug", !debugs::hides(item)),
        ("PartialEq", true),
    ];
    piece::write_derive(&derived, &mut head);
    head.push_str("#[non_exhaustive]\n");
    docs::write_allow_deprecated(touched, &mut head);
    head.push_str("pub enum ");
    head.push_str(&item.ident.0);
    let known = item.variants.iter().map(|variant| {
        let ty = scope.text(&variant.ty);
        Part::member(&variant.docs, |out| {
            types::write_allow_complex(&ty, out);
            out.push_str(&format!("{}({ty})", variant.ident.0));
        })
    });
    let unknown = format!("{}({})", item.unknown.0, scope.runtime_path("Json"));
    let unknown = Part::said(scope, &phrases::UNKNOWN_SHAPE, &unknown);
    Piece::Block(Block {
        head,
        parts: known.chain([unknown]).collect(),
    })
}

/// How the variants are told apart: a row for each.
fn table(scope: &Scope<'_>, item: &Union) -> Piece {
    let (name, unknown) = (plain(&item.ident), &item.unknown.0);
    let head = match &item.tag {
        Some(tag) => format!("{name}, {unknown}, tag {};", piece::literal(tag)),
        None => format!("{name}, {unknown};"),
    };
    let row = |variant: &UnionVariant| {
        let told = match &item.tag {
            Some(_) => list(&variant.tags),
            None => payload_shape(scope, variant),
        };
        let from = match (&variant.ty, variant.unique) {
            (_, false) => String::new(),
            (TypeRef::Boxed(inner), true) => format!(", boxes {}", scope.text(inner)),
            (ty, true) => format!(", from {}", scope.text(ty)),
        };
        let ty = scope.text(&variant.ty);
        format!("{}({ty}) {told}{from};", variant.ident.0)
    };
    let rows = item.variants.iter().map(row);
    scope.runtime_path("union");
    Piece::Table(Table {
        name: "union".to_owned(),
        rows: std::iter::once(head).chain(rows).collect(),
    })
}

/// What a variant looks like; of a struct that says it itself, only what is beyond that.
fn payload_shape(scope: &Scope<'_>, variant: &UnionVariant) -> String {
    let signature = &variant.signature;
    let own = scope.context.structure(without_box(&variant.ty));
    if own.is_none_or(|item| !says_the_same(item, signature)) {
        return shape(signature);
    }
    let ty = scope.text(without_box(&variant.ty));
    format!("union::Shape::of::<{ty}>(){}", fixed(signature))
}

fn without_box(ty: &TypeRef) -> &TypeRef {
    match ty {
        TypeRef::Boxed(inner) => inner,
        ty => ty,
    }
}

/// Whether the members of a struct are what the signature says.
fn says_the_same(item: &Struct, signature: &Signature) -> bool {
    let names = item.fields.iter().map(|field| &field.wire);
    let required = item
        .fields
        .iter()
        .filter(|field| field.presence == Presence::Required)
        .map(|field| &field.wire);
    signature.json == JsonType::Object
        && names.eq(&signature.known)
        && required.eq(&signature.required)
}

/// What a variant looks like; what it says nothing about is left out.
fn shape(signature: &Signature) -> String {
    let mut text = match signature.json {
        JsonType::Any => "union::Shape::ANY".to_owned(),
        json => format!("union::Shape::new(union::JsonType::{json:?})"),
    };
    if !signature.known.is_empty() || !signature.required.is_empty() {
        text.push_str(&format!(
            ".members(&{}, &{})",
            list(&signature.known),
            list(&signature.required)
        ));
    }
    text.push_str(&fixed(signature));
    if !signature.values.is_empty() {
        text.push_str(&format!(".values(&{})", list(&signature.values)));
    }
    if let Some(format) = signature.format {
        text.push_str(&format!(".format(union::Format::{format:?})"));
    }
    if !signature.inside.is_empty() {
        let inside: Vec<String> = signature.inside.iter().map(shape).collect();
        text.push_str(&format!(".inside(&[{}])", inside.join(", ")));
    }
    text
}

fn fixed(signature: &Signature) -> String {
    if signature.fixed.is_empty() {
        return String::new();
    }
    let members = signature.fixed.iter();
    let members: Vec<String> = members
        .map(|(name, values)| format!("({}, &{})", piece::literal(name), list(values)))
        .collect();
    format!(".fixed(&[{}])", members.join(", "))
}

/// Texts as an array.
fn list(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| piece::literal(text)).collect();
    format!("[{}]", texts.join(", "))
}
