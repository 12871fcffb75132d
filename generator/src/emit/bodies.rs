//! The enum of the media types that a body can be sent as.

use super::docs;
use super::payloads;
use super::piece::{Block, Part, Piece};
use super::scope::Scope;
use super::types;
use crate::model::{Body, Choice, Ident, TypePath, TypeRef};

/// The type of the field of a body; nothing for a body that carries nothing.
pub(super) fn ty(item: &Body) -> Option<TypeRef> {
    match &item.choice {
        Some(choice) if carries(choice) => Some(named(&choice.ident)),
        _ => payloads::model_type(&item.content.payload),
    }
}

/// The enum of an operation as a type.
pub(super) fn named(ident: &Ident) -> TypeRef {
    TypeRef::Named(path(ident))
}

/// Where the enum of an operation lives.
pub(super) fn path(ident: &Ident) -> TypePath {
    TypePath {
        in_operations: true,
        ident: ident.clone(),
    }
}

/// Whether the enum carries the body.
pub(super) fn carries(choice: &Choice) -> bool {
    choice.field.is_none()
}

/// The pattern of a variant in the field of a body, which may be left out.
pub(super) fn pattern(item: &Body, choice: &Choice, variant: &Ident, inside: &str) -> String {
    let pattern = format!("{}::{}({inside})", choice.ident.0, variant.0);
    if item.required {
        pattern
    } else {
        format!("Some({pattern})")
    }
}

/// Whether what a body carries is deprecated.
pub(super) fn names_deprecated(scope: &Scope<'_>, item: &Body) -> bool {
    let mut contents = item.contents();
    contents.any(|content| payloads::names_deprecated(scope, &content.payload))
}

/// The enum, and what makes it of a value.
pub(super) fn choice(scope: &Scope<'_>, item: &Body, choice: &Choice) -> Vec<Piece> {
    if !carries(choice) {
        return vec![media_types(item, choice)];
    }
    let mut pieces = vec![contents(scope, item, choice)];
    let mut known: Vec<TypeRef> = Vec::new();
    for (ident, _, content) in item.variants() {
        let Some(ty) = payloads::model_type(&content.payload) else {
            continue;
        };
        if !known.contains(&ty) {
            pieces.push(from(scope, item, choice, (ident, &ty)));
            known.push(ty);
        }
    }
    pieces
}

/// The enum that only says which media type.
fn media_types(item: &Body, choice: &Choice) -> Piece {
    let mut head = String::new();
    docs::write(&choice.docs, &mut head);
    head.push_str("#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]\n#[non_exhaustive]\n");
    head.push_str(&format!("pub enum {}", choice.ident.0));
    let variants = item.variants().enumerate();
    let parts = variants.map(|(at, (ident, docs, _))| {
        Part::member(docs, |out| {
            if at == 0 {
                out.push_str("#[default]\n");
            }
            out.push_str(&ident.0);
        })
    });
    Piece::Block(Block {
        head,
        parts: parts.collect(),
    })
}

/// The enum that carries what each media type carries.
fn contents(scope: &Scope<'_>, item: &Body, choice: &Choice) -> Piece {
    let mut head = String::new();
    docs::write(&choice.docs, &mut head);
    head.push_str("#[derive(Clone, Debug, PartialEq)]\n#[non_exhaustive]\n");
    docs::write_allow_deprecated(names_deprecated(scope, item), &mut head);
    head.push_str(&format!("pub enum {}", choice.ident.0));
    let parts = item.variants().map(|(ident, docs, content)| {
        Part::member(docs, |out| {
            let ty = payloads::variant_type(scope, &content.payload).unwrap_or_default();
            types::write_allow_complex(&ty, out);
            out.push_str(&format!("{}({ty})", ident.0));
        })
    });
    Piece::Block(Block {
        head,
        parts: parts.collect(),
    })
}

fn from(
    scope: &Scope<'_>,
    item: &Body,
    choice: &Choice,
    (variant, ty): (&Ident, &TypeRef),
) -> Piece {
    let text = scope.text(ty);
    let mut head = String::new();
    docs::write_allow_deprecated(names_deprecated(scope, item), &mut head);
    types::write_allow_complex(&text, &mut head);
    head.push_str(&format!("impl From<{text}> for {}", choice.ident.0));
    let value = if scope.context.is_compound(ty) {
        "Box::new(value)"
    } else {
        "value"
    };
    let lines = format!(
        "fn from(value: {text}) -> Self {{\n    Self::{}({value})\n}}\n",
        variant.0
    );
    Piece::Block(Block {
        head,
        parts: vec![Part::function(lines)],
    })
}
