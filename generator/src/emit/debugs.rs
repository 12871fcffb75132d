//! `Debug` for types with fields that it must hide.

use super::piece::{self, Piece, Table};
use super::scope::Scope;
use super::types::plain;
use crate::model::Ident;

/// `Debug` that prints the members in their order, the ones marked `true` without their values.
pub(super) fn table<'m>(
    scope: &Scope<'_>,
    name: &Ident,
    members: impl Iterator<Item = (&'m Ident, bool)>,
) -> Piece {
    scope.runtime_path("redact");
    let cells = members.map(|(member, hidden)| {
        let hidden = if hidden { " hidden" } else { "" };
        format!("{}{hidden},", member.0)
    });
    let mut rows = vec![format!("{};", plain(name))];
    rows.extend(piece::rows(cells));
    Piece::Table(Table {
        name: "redact".to_owned(),
        rows,
    })
}
