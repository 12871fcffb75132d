//! Lists and objects on their way into a tree.

use ::serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, SerializeTupleStruct,
};

use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec::Vec;
use super::{Refused, Tree};

/// A list on its way.
pub(super) struct Items(pub(super) Vec<Tree>);

impl Items {
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        self.0.push(Tree::of(value)?);
        Ok(())
    }
}

impl SerializeSeq for Items {
    type Ok = Tree;
    type Error = Refused;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        self.push(value)
    }

    fn end(self) -> Result<Tree, Refused> {
        Ok(Tree::List(self.0))
    }
}

impl SerializeTuple for Items {
    type Ok = Tree;
    type Error = Refused;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        self.push(value)
    }

    fn end(self) -> Result<Tree, Refused> {
        Ok(Tree::List(self.0))
    }
}

impl SerializeTupleStruct for Items {
    type Ok = Tree;
    type Error = Refused;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        self.push(value)
    }

    fn end(self) -> Result<Tree, Refused> {
        Ok(Tree::List(self.0))
    }
}

/// An object on its way.
#[derive(Default)]
pub(super) struct Members {
    members: Vec<(String, Tree)>,
    key: String,
    /// Whether it is a number in disguise: one member that holds its digits.
    is_number: bool,
}

impl Members {
    /// An empty object.
    pub(super) fn new(is_number: bool) -> Self {
        Self {
            is_number,
            ..Self::default()
        }
    }
}

impl SerializeMap for Members {
    type Ok = Tree;
    type Error = Refused;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Refused> {
        self.key = Tree::of(key)?.scalar()?.ok_or(Refused::Shape)?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        let key = core::mem::take(&mut self.key);
        self.members.push((key, Tree::of(value)?));
        Ok(())
    }

    fn end(self) -> Result<Tree, Refused> {
        Ok(Tree::Object(self.members))
    }
}

impl SerializeStruct for Members {
    type Ok = Tree;
    type Error = Refused;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Refused> {
        self.members.push((key.to_string(), Tree::of(value)?));
        Ok(())
    }

    fn end(mut self) -> Result<Tree, Refused> {
        if self.is_number
            && let Some((_, Tree::Text(digits))) = self.members.pop()
        {
            return Ok(Tree::Literal(digits));
        }
        Ok(Tree::Object(self.members))
    }
}
