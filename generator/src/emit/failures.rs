//! The enums of an operation: one variant for each declared failure, and for each success when there are several.

use super::docs;
use super::payloads;
use super::piece::{Block, Part, Piece};
use super::scope::Scope;
use super::types;
use crate::model::{Docs, Failure, Ident, StatusVariant};

/// The success enum.
pub(super) fn success(
    scope: &Scope<'_>,
    name: &Ident,
    docs: &Docs,
    variants: &[StatusVariant],
) -> Piece {
    enumeration(scope, name, docs, variants)
}

/// The failure enum.
pub(super) fn failure(scope: &Scope<'_>, item: &Failure) -> Piece {
    enumeration(scope, &item.ident, &item.docs, &item.variants)
}

/// Whether a variant or its payload is deprecated.
pub(super) fn touches_deprecated(scope: &Scope<'_>, variants: &[StatusVariant]) -> bool {
    variants
        .iter()
        .any(|one| one.docs.deprecated.is_some() || payloads::names_deprecated(scope, &one.payload))
}

fn enumeration(scope: &Scope<'_>, name: &Ident, docs: &Docs, variants: &[StatusVariant]) -> Piece {
    let mut head = String::new();
    docs::write(docs, &mut head);
    head.push_str("#[derive(Clone, Debug, PartialEq)]\n#[non_exhaustive]\n");
    docs::write_allow_deprecated(touches_deprecated(scope, variants), &mut head);
    head.push_str("pub enum ");
    head.push_str(&name.0);
    let variants = variants.iter().map(|variant| {
        Part::member(&variant.docs, |out| {
            let ty = payloads::variant_type(scope, &variant.payload);
            if let Some(ty) = &ty {
                types::write_allow_complex(ty, out);
            }
            out.push_str(&variant.ident.0);
            if let Some(ty) = ty {
                out.push_str(&format!("({ty})"));
            }
        })
    });
    Piece::Block(Block {
        head,
        parts: variants.collect(),
    })
}
