//! How two states become an update: what `diff` compares, and which types can be compared.

use super::{Docs, Ident, TypePath};

/// The smallest update between two states of a body.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diff {
    /// Docs of `diff`.
    pub docs: Docs,
    /// Docs of `is_empty`, where no member is always sent.
    pub is_empty: Option<Docs>,
    /// The fields that a rule can demand beside a change (indices into the fields).
    pub companions: Vec<usize>,
    /// Docs of taking the body as it is.
    pub own_docs: Docs,
    /// The types of answers that speak of the same fields.
    pub sources: Vec<Source>,
}

/// A type of an answer that a body can be taken from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The struct.
    pub path: TypePath,
    /// Which members are taken, which are not, and why.
    pub docs: Docs,
    /// Where each field of the body comes from, in the order of its fields.
    pub fields: Vec<Taken>,
    /// Where the undeclared members come from: the name of that field, and the names that are not taken because the body
    /// declares them.
    pub extra: Option<(Ident, Vec<String>)>,
}

/// Where a field of a body comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// From nowhere: it is left out, or always has the same value.
    Nothing,
    /// From the field of this name.
    From(Ident, Carry),
}

/// How presence and nullability of an answer become those of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carry {
    /// As it is.
    Same,
    /// In one more option: what is always there is set.
    Some,
    /// In two more options.
    SomeSome,
    /// The inside in one more option: a value that may be missing is set.
    EachSome,
    /// Without the inner option: null says nothing.
    Flat,
}
