//! The value of a parameter, before its style turns it into text: a scalar, a flat list or a flat object.

use core::fmt::{self, Display, Formatter};

use ::serde::ser::{self, Impossible, Serialize, Serializer};

use super::alloc::string::{String, ToString};
use super::alloc::vec::Vec;
use super::encoding::SHAPE;

mod several;

use self::several::{Items, Members};

/// What a parameter carries.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Parameter {
    /// Nothing: `None` or null.
    Absent,
    /// One text.
    Scalar(String),
    /// Several texts.
    List(Vec<String>),
    /// Names and texts, in the order of the fields. Members that are null are left out.
    Object(Vec<(String, String)>),
}

/// Why a value cannot be a parameter; it never says which value.
#[derive(Debug)]
pub(super) enum Refused {
    /// Its shape.
    Shape,
    /// The value itself has no text: a number that is not finite, a date before the year 0000.
    Value(String),
}

impl Display for Refused {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Shape => SHAPE,
            Self::Value(reason) => reason,
        })
    }
}

impl core::error::Error for Refused {}

impl ser::Error for Refused {
    fn custom<T: Display>(reason: T) -> Self {
        Self::Value(reason.to_string())
    }
}

impl Parameter {
    /// Takes a value apart.
    pub(super) fn of<T: Serialize + ?Sized>(value: &T) -> Result<Self, Refused> {
        value.serialize(Flat)
    }
}

/// A scalar; `None` for null.
fn scalar<T: Serialize + ?Sized>(value: &T) -> Result<Option<String>, Refused> {
    match Parameter::of(value)? {
        Parameter::Absent => Ok(None),
        Parameter::Scalar(text) => Ok(Some(text)),
        Parameter::List(_) | Parameter::Object(_) => Err(Refused::Shape),
    }
}

/// How `serde_json` hands out a number when some crate of the build has asked it for arbitrary precision.
const NUMBER: &str = "$serde_json::private::Number";

struct Flat;

macro_rules! display {
    ($($method:ident($argument:ty)),* $(,)?) => {$(
        fn $method(self, value: $argument) -> Result<Parameter, Refused> {
            Ok(Parameter::Scalar(value.to_string()))
        }
    )*};
}

impl Serializer for Flat {
    type Ok = Parameter;
    type Error = Refused;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Impossible<Parameter, Refused>;
    type SerializeMap = Members;
    type SerializeStruct = Members;
    type SerializeStructVariant = Impossible<Parameter, Refused>;

    display! {
        serialize_bool(bool), serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64),
        serialize_i128(i128), serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64),
        serialize_u128(u128), serialize_char(char), serialize_str(&str),
    }

    fn serialize_f32(self, value: f32) -> Result<Parameter, Refused> {
        self.serialize_f64(super::numeric::widen(value))
    }

    fn serialize_f64(self, value: f64) -> Result<Parameter, Refused> {
        // The same text as in a JSON body.
        ::serde_json::Number::from_f64(value)
            .map(|number| Parameter::Scalar(number.to_string()))
            .ok_or_else(|| ser::Error::custom("a number that is not finite has no text"))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Parameter, Refused> {
        Err(Refused::Shape)
    }

    fn serialize_none(self) -> Result<Parameter, Refused> {
        Ok(Parameter::Absent)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Parameter, Refused> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Parameter, Refused> {
        Ok(Parameter::Absent)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Parameter, Refused> {
        Ok(Parameter::Absent)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Parameter, Refused> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Parameter, Refused> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Parameter, Refused> {
        Err(Refused::Shape)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Items, Refused> {
        Ok(Items(Vec::with_capacity(length.unwrap_or_default())))
    }

    fn serialize_tuple(self, length: usize) -> Result<Items, Refused> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<Items, Refused> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Refused> {
        Err(Refused::Shape)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members, Refused> {
        Ok(Members::default())
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Members, Refused> {
        Ok(Members::new(name == NUMBER))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Refused> {
        Err(Refused::Shape)
    }
}
