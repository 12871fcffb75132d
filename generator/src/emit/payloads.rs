//! What a payload is as a type.

use super::scope::Scope;
use crate::model::{Framing, Items, Payload, TypeRef};

/// The type that carries a payload; nothing for an empty one.
pub(super) fn model_type(payload: &Payload) -> Option<TypeRef> {
    match payload {
        Payload::Json(ty, _) | Payload::Form(ty, _) | Payload::Parts(ty, _) => Some(ty.clone()),
        Payload::Text => Some(TypeRef::String),
        Payload::Bytes => Some(TypeRef::Bytes),
        Payload::Items(_) | Payload::Empty => None,
    }
}

/// The type as text, `()` for nothing.
pub(super) fn ty(scope: &Scope<'_>, payload: &Payload) -> String {
    match (payload, model_type(payload)) {
        (Payload::Items(items), _) => list(scope, items),
        (_, Some(ty)) => scope.text(&ty),
        (_, None) => "()".to_owned(),
    }
}

/// The list of all items.
fn list(scope: &Scope<'_>, items: &Items) -> String {
    let stream = scope.runtime_path("stream");
    // A type is named only where it is used, because naming it imports it.
    match items.framing {
        Framing::Lines | Framing::Records | Framing::EventObjects => {
            format!("Vec<{}>", scope.text(&items.ty))
        }
        Framing::Events => format!("Vec<{stream}::Event<{}>>", scope.text(&items.ty)),
        Framing::TextEvents => format!("Vec<{stream}::Event<String>>"),
    }
}

/// How the items are told apart, as a type of the runtime.
pub(super) fn frames(scope: &Scope<'_>, items: &Items) -> String {
    let stream = scope.runtime_path("stream");
    let of = |name: &str| format!("{stream}::{name}<{}>", scope.text(&items.ty));
    match items.framing {
        Framing::Lines => of("Lines"),
        Framing::Records => of("Records"),
        Framing::Events => of("Events"),
        Framing::EventObjects => of("EventObjects"),
        Framing::TextEvents => format!("{stream}::TextEvents"),
    }
}

/// The type as a variant of an enum holds it: structs and unions in a box, so that no variant outgrows the others.
pub(super) fn variant_type(scope: &Scope<'_>, payload: &Payload) -> Option<String> {
    if let Payload::Items(items) = payload {
        return Some(list(scope, items));
    }
    let ty = model_type(payload)?;
    let text = scope.text(&ty);
    Some(if scope.context.is_compound(&ty) {
        format!("Box<{text}>")
    } else {
        text
    })
}

/// Whether the payload is of a deprecated type.
pub(super) fn names_deprecated(scope: &Scope<'_>, payload: &Payload) -> bool {
    let ty = match payload {
        Payload::Items(items) => Some(&items.ty),
        payload => payload.ty(),
    };
    ty.is_some_and(|ty| scope.context.names_deprecated(ty))
}
