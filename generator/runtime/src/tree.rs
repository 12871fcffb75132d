//! A value as a tree of texts, before a style, a form or a part of a body turns it into bytes.

use core::fmt::{self, Display, Formatter};

use ::serde::ser::{self, Impossible, Serialize, Serializer};

use super::alloc::boxed::Box;
use super::alloc::string::{String, ToString};
use super::alloc::vec::Vec;
use super::encoding::SHAPE;
use super::file::{self, File};

mod parts;

use self::parts::{Items, Members};

/// What a value carries.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Tree {
    /// Nothing: `None` or null.
    Null,
    /// A text.
    Text(String),
    /// A number or a boolean, as JSON spells it.
    Literal(String),
    /// Several values.
    List(Vec<Tree>),
    /// Names and values, in the order of the fields.
    Object(Vec<(String, Tree)>),
    /// The bytes of a file, while it is taken apart.
    Bytes(Vec<u8>),
    /// A file.
    File(Box<File>),
}

/// Why a value cannot be taken apart; it never says which value.
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

impl Tree {
    /// Takes a value apart.
    pub(super) fn of<T: Serialize + ?Sized>(value: &T) -> Result<Self, Refused> {
        value.serialize(Branch { readable: true })
    }

    /// The same for the inside of a file, which would else be a text.
    fn of_file<T: Serialize + ?Sized>(value: &T) -> Result<Self, Refused> {
        let parts = value.serialize(Branch { readable: false })?;
        let file = File::of_parts(parts).ok_or(Refused::Shape)?;
        Ok(Self::File(Box::new(file)))
    }

    /// The text of what is one text; `None` for null.
    ///
    /// # Errors
    ///
    /// When it is a list, an object, or a file of bytes that are no text.
    pub(super) fn scalar(self) -> Result<Option<String>, Refused> {
        match self {
            Self::Null => Ok(None),
            Self::Text(text) | Self::Literal(text) => Ok(Some(text)),
            Self::File(file) => match core::str::from_utf8(file.bytes()) {
                Ok(text) => Ok(Some(text.into())),
                Err(_) => Err(Refused::Shape),
            },
            Self::List(_) | Self::Object(_) | Self::Bytes(_) => Err(Refused::Shape),
        }
    }

    /// The value as JSON.
    ///
    /// # Errors
    ///
    /// When there is a file of bytes in it that are no text.
    pub(super) fn json(self) -> Result<String, Refused> {
        let mut out = String::new();
        self.write_json(&mut out)?;
        Ok(out)
    }

    fn write_json(self, out: &mut String) -> Result<(), Refused> {
        match self {
            Self::Literal(text) => out.push_str(&text),
            Self::List(items) => {
                out.push('[');
                for (index, item) in items.into_iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    item.write_json(out)?;
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (index, (name, value)) in members.into_iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    push_quoted(&name, out);
                    out.push(':');
                    value.write_json(out)?;
                }
                out.push('}');
            }
            scalar => match scalar.scalar()? {
                Some(text) => push_quoted(&text, out),
                None => out.push_str("null"),
            },
        }
        Ok(())
    }
}

fn push_quoted(text: &str, out: &mut String) {
    // A text always has a spelling.
    out.push_str(&::serde_json::to_string(text).unwrap_or_default());
}

/// How `serde_json` hands out a number when some crate of the build has asked it for arbitrary precision.
const NUMBER: &str = "$serde_json::private::Number";

struct Branch {
    /// Whether a file gives its text in place of its parts.
    readable: bool,
}

macro_rules! literals {
    ($($method:ident($argument:ty)),* $(,)?) => {$(
        fn $method(self, value: $argument) -> Result<Tree, Refused> {
            Ok(Tree::Literal(value.to_string()))
        }
    )*};
}

impl Serializer for Branch {
    type Ok = Tree;
    type Error = Refused;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Impossible<Tree, Refused>;
    type SerializeMap = Members;
    type SerializeStruct = Members;
    type SerializeStructVariant = Impossible<Tree, Refused>;

    literals! {
        serialize_bool(bool), serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64),
        serialize_i128(i128), serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64),
        serialize_u128(u128),
    }

    fn is_human_readable(&self) -> bool {
        self.readable
    }

    fn serialize_f32(self, value: f32) -> Result<Tree, Refused> {
        self.serialize_f64(super::numeric::widen(value))
    }

    fn serialize_f64(self, value: f64) -> Result<Tree, Refused> {
        // The same text as in a JSON body.
        ::serde_json::Number::from_f64(value)
            .map(|number| Tree::Literal(number.to_string()))
            .ok_or_else(|| ser::Error::custom("a number that is not finite has no text"))
    }

    fn serialize_char(self, value: char) -> Result<Tree, Refused> {
        Ok(Tree::Text(value.into()))
    }

    fn serialize_str(self, value: &str) -> Result<Tree, Refused> {
        Ok(Tree::Text(value.into()))
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<Tree, Refused> {
        Ok(Tree::Bytes(bytes.to_vec()))
    }

    fn serialize_none(self) -> Result<Tree, Refused> {
        Ok(Tree::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Tree, Refused> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Tree, Refused> {
        Ok(Tree::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Tree, Refused> {
        Ok(Tree::Null)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Tree, Refused> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Tree, Refused> {
        if name == file::NAME {
            return Tree::of_file(value);
        }
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Tree, Refused> {
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
