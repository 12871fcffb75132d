//! Open enums: the definition, and the table of the values on the wire.

use super::docs;
use super::phrases;
use super::piece::{self, Block, Part, Piece, Table};
use super::scope::Scope;
use super::types::plain;
use crate::model::{Enum, EnumBase, EnumWire};

/// An enum and all its implementations.
pub(super) fn enumeration(scope: &Scope<'_>, item: &Enum) -> Vec<Piece> {
    vec![definition(scope, item), table(scope, item)]
}

/// The known values, as many in a row as fit.
fn table(scope: &Scope<'_>, item: &Enum) -> Piece {
    let base = match item.base {
        EnumBase::String => "text",
        EnumBase::Integer => "integer",
        EnumBase::Boolean => "boolean",
    };
    let mut rows = allowed(item);
    let mut head = format!("{}, {}, {base}", plain(&item.ident), scope.language());
    if is_open(item) {
        head.push_str(", ");
        head.push_str(&item.unknown.0);
    }
    head.push(';');
    rows.push(head);
    rows.extend(piece::rows(item.variants.iter().map(|variant| {
        format!("{} = {},", variant.ident.0, literal(&variant.wire))
    })));
    scope.runtime_path("open_enum");
    Piece::Table(Table {
        name: "open_enum".to_owned(),
        rows,
    })
}

/// What the compiler must allow for the table: what is deprecated is named there, and a `match` may have one arm.
fn allowed(item: &Enum) -> Vec<String> {
    let mut variants = item.variants.iter();
    let touched =
        item.docs.deprecated.is_some() || variants.any(|variant| variant.docs.deprecated.is_some());
    let mut rows = Vec::new();
    if touched {
        let mut row = String::new();
        docs::write_allow_deprecated(true, &mut row);
        rows.push(row.trim_end().to_owned());
    }
    if item.variants.is_empty() {
        let reason = "no value is known";
        rows.push(format!(
            "#[allow(clippy::match_single_binding, reason = \"{reason}\")]"
        ));
    }
    rows
}

fn definition(scope: &Scope<'_>, item: &Enum) -> Piece {
    let mut head = String::new();
    docs::write(&item.docs, &mut head);
    head.push_str("#[derive(Clone, Debug, PartialEq)]\n#[non_exhaustive]\npub enum ");
    head.push_str(&item.ident.0);
    let known = item.variants.iter();
    let known =
        known.map(|variant| Part::member(&variant.docs, |out| out.push_str(&variant.ident.0)));
    let payload = match item.base {
        EnumBase::String => Some("UnknownValue"),
        EnumBase::Integer => Some("UnknownInteger"),
        EnumBase::Boolean => None,
    };
    let unknown = is_open(item).then(|| {
        let payload = payload.map(|payload| format!("({})", scope.runtime_path(payload)));
        let code = format!("{}{}", item.unknown.0, payload.unwrap_or_default());
        Part::said(scope, &phrases::UNKNOWN_VALUE, &code)
    });
    Piece::Block(Block {
        head,
        parts: known.chain(unknown).collect(),
    })
}

/// Whether there are values beside the known ones: of booleans there may be none.
fn is_open(item: &Enum) -> bool {
    let has = |value| {
        item.variants
            .iter()
            .any(|variant| variant.wire == EnumWire::Boolean(value))
    };
    item.base != EnumBase::Boolean || !(has(true) && has(false))
}

/// A value as a Rust literal.
fn literal(wire: &EnumWire) -> String {
    match wire {
        EnumWire::String(value) => piece::literal(value),
        EnumWire::Integer(value) => value.to_string(),
        EnumWire::Boolean(value) => value.to_string(),
    }
}
