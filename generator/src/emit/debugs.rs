//! `Debug` for types with fields or variants that it must hide.

use super::piece::{self, Piece, Table};
use super::scope::Scope;
use super::types::plain;
use crate::model::{Ident, Union};

/// `Debug` that prints the members in their order, the ones marked `true` without their values.
pub(super) fn table<'m>(
    scope: &Scope<'_>,
    name: &Ident,
    members: impl Iterator<Item = (&'m Ident, bool)>,
) -> Piece {
    of(scope, "redact", name, members)
}

/// The same for the variants of a union.
pub(super) fn union(scope: &Scope<'_>, item: &Union) -> Option<Piece> {
    let variants = item.variants.iter().map(|one| (&one.ident, one.sensitive));
    let variants = variants.chain([(&item.unknown, item.unknown_sensitive)]);
    hides(item).then(|| of(scope, "redact_union", &item.ident, variants))
}

/// Whether a union has anything to hide.
pub(super) fn hides(item: &Union) -> bool {
    item.unknown_sensitive || item.variants.iter().any(|one| one.sensitive)
}

fn of<'m>(
    scope: &Scope<'_>,
    table: &str,
    name: &Ident,
    members: impl Iterator<Item = (&'m Ident, bool)>,
) -> Piece {
    scope.runtime_path(table);
    let cells = members.map(|(member, hidden)| {
        let hidden = if hidden { " hidden" } else { "" };
        format!("{}{hidden},", member.0)
    });
    let mut rows = vec![format!("{};", plain(name))];
    rows.extend(piece::rows(cells));
    Piece::Table(Table {
        name: table.to_owned(),
        rows,
    })
}
