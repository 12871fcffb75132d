//! A parameter: where it travels, and its value before its style turns it into text.

use ::serde::Serialize;

use super::alloc::string::String;
use super::alloc::vec::Vec;
use super::encoding::Encoding;
use super::tree::{Refused, Tree};

/// Where a parameter travels, under which name, and how its value becomes text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// In the placeholder of the path with that name.
    Path(&'static str, Encoding),
    /// In the query.
    Query(&'static str, Encoding),
    /// As a header.
    Header(&'static str, Encoding),
    /// As a cookie.
    Cookie(&'static str, Encoding),
}

/// A value that can be a parameter: anything that serde can serialise.
pub trait Spell {
    /// The value, taken apart.
    #[doc(hidden)]
    fn spell(&self) -> Spelled;
}

/// A value that was taken apart.
#[doc(hidden)]
#[derive(Debug)]
pub struct Spelled(pub(super) Result<Tree, Refused>);

impl<T: Serialize + ?Sized> Spell for T {
    fn spell(&self) -> Spelled {
        Spelled(Tree::of(self))
    }
}

/// What a style can write: a text, a flat list or a flat object.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Flat {
    /// Nothing: `None` or null.
    Absent,
    /// One text.
    Scalar(String),
    /// Several texts.
    List(Vec<String>),
    /// Names and texts, in the order of the fields.
    Object(Vec<(String, String)>),
}

impl Flat {
    /// Makes a value flat. An item or a member that is a list or an object itself goes as JSON text, since no style says
    /// how to write it.
    ///
    /// Where null has no spelling (`null` is none), a member that is null is left out, and an item is refused, as leaving
    /// it out would move the others.
    pub(super) fn of(tree: Tree, null: Option<&str>) -> Result<Self, Refused> {
        Ok(match tree {
            Tree::Null => null.map_or(Self::Absent, |null| Self::Scalar(null.into())),
            Tree::List(items) => {
                let item = |item| text(item)?.or(null.map(String::from)).ok_or(Refused::Shape);
                Self::List(items.into_iter().map(item).collect::<Result<_, _>>()?)
            }
            Tree::Object(members) => {
                let mut kept = Vec::with_capacity(members.len());
                for (name, value) in members {
                    if let Some(value) = text(value)?.or(null.map(String::from)) {
                        kept.push((name, value));
                    }
                }
                Self::Object(kept)
            }
            scalar => scalar.scalar()?.map_or(Self::Absent, Self::Scalar),
        })
    }
}

/// The text of an item or a member; `None` for null.
fn text(tree: Tree) -> Result<Option<String>, Refused> {
    match tree {
        Tree::List(_) | Tree::Object(_) => tree.json().map(Some),
        scalar => scalar.scalar(),
    }
}
