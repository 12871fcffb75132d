//! Lists and objects, whose parts must be scalars.

use ::serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, SerializeTupleStruct,
};

use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec::Vec;
use super::{Parameter, Refused, scalar};

/// A list on its way.
pub(super) struct Items(pub(super) Vec<String>);

impl Items {
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        // A null among the items has no text, and leaving it out would move the others.
        self.0.push(scalar(value)?.ok_or(Refused::Shape)?);
        Ok(())
    }
}

impl SerializeSeq for Items {
    type Ok = Parameter;
    type Error = Refused;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        self.push(value)
    }

    fn end(self) -> Result<Parameter, Refused> {
        Ok(Parameter::List(self.0))
    }
}

impl SerializeTuple for Items {
    type Ok = Parameter;
    type Error = Refused;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        self.push(value)
    }

    fn end(self) -> Result<Parameter, Refused> {
        Ok(Parameter::List(self.0))
    }
}

impl SerializeTupleStruct for Items {
    type Ok = Parameter;
    type Error = Refused;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        self.push(value)
    }

    fn end(self) -> Result<Parameter, Refused> {
        Ok(Parameter::List(self.0))
    }
}

/// An object on its way.
#[derive(Default)]
pub(super) struct Members {
    members: Vec<(String, String)>,
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
    type Ok = Parameter;
    type Error = Refused;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Refused> {
        self.key = scalar(key)?.ok_or(Refused::Shape)?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        if let Some(text) = scalar(value)? {
            self.members.push((core::mem::take(&mut self.key), text));
        }
        Ok(())
    }

    fn end(self) -> Result<Parameter, Refused> {
        Ok(Parameter::Object(self.members))
    }
}

impl SerializeStruct for Members {
    type Ok = Parameter;
    type Error = Refused;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Refused> {
        if let Some(text) = scalar(value)? {
            self.members.push((key.to_string(), text));
        }
        Ok(())
    }

    fn end(mut self) -> Result<Parameter, Refused> {
        match self.members.pop() {
            Some((_, text)) if self.is_number => Ok(Parameter::Scalar(text)),
            last => {
                self.members.extend(last);
                Ok(Parameter::Object(self.members))
            }
        }
    }
}
