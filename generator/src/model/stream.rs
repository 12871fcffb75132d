//! Answers that come item by item.

use super::TypeRef;

/// A stream that an operation can answer with.
#[derive(Clone, Debug, PartialEq)]
pub struct Stream {
    /// The media type that is asked for.
    pub media_type: String,
    /// What the items are.
    pub items: Items,
}

/// The items of a stream.
#[derive(Clone, Debug, PartialEq)]
pub struct Items {
    /// How they are told apart, and what of them is of the type.
    pub framing: Framing,
    /// The type of the JSON in each.
    pub ty: TypeRef,
}

/// How the items of a stream are told apart; mirrors the types of the runtime's module `stream`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// A JSON text per line.
    Lines,
    /// JSON texts behind record separators.
    Records,
    /// Events whose data is JSON.
    Events,
    /// Events as objects with their data in it.
    EventObjects,
    /// Events whose data is text; the type does not count.
    TextEvents,
}
