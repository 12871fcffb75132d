//! Looks at what a value would be on the wire, no further than its first token.
//!
//! Stable Rust cannot ask a generic `T` whether it is an `Option`, but each type that travels can be serialised, and
//! the first call that it makes tells: nothing, null, a text, or something else. Containers are never entered.

use core::fmt::{self, Display, Formatter};

use ::serde::ser::{self, Impossible, Serialize, Serializer};

/// What the first token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// `None`.
    None,
    /// `Some(None)`.
    SomeNone,
    /// `null` that is no option: a JSON null, a unit.
    Null,
    /// A text; whether it is blank.
    Text {
        /// Nothing but white space as ECMAScript's `\s` knows it.
        blank: bool,
    },
    /// Anything else.
    Other,
}

/// Looks at a value.
pub(super) fn look<T: Serialize + ?Sized>(value: &T) -> Seen {
    value.serialize(Probe).unwrap_or(Seen::Other)
}

/// Whether ECMAScript's `\s` matches: WhiteSpace and LineTerminator, which is not quite Rust's `char::is_whitespace`
/// (U+FEFF is in, U+0085 is not).
fn is_space(character: char) -> bool {
    matches!(
        character,
        '\u{9}'..='\u{d}'
            | ' '
            | '\u{a0}'
            | '\u{1680}'
            | '\u{2000}'..='\u{200a}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{202f}'
            | '\u{205f}'
            | '\u{3000}'
            | '\u{feff}'
    )
}

struct Probe;

/// Ends a look at a container before anything in it is touched.
#[derive(Debug)]
struct Stop;

impl Display for Stop {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("seen enough")
    }
}

impl core::error::Error for Stop {}

impl ser::Error for Stop {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

macro_rules! other {
    ($($method:ident($argument:ty)),* $(,)?) => {$(
        fn $method(self, _: $argument) -> Result<Seen, Stop> {
            Ok(Seen::Other)
        }
    )*};
}

impl Serializer for Probe {
    type Ok = Seen;
    type Error = Stop;
    type SerializeSeq = Impossible<Seen, Stop>;
    type SerializeTuple = Impossible<Seen, Stop>;
    type SerializeTupleStruct = Impossible<Seen, Stop>;
    type SerializeTupleVariant = Impossible<Seen, Stop>;
    type SerializeMap = Impossible<Seen, Stop>;
    type SerializeStruct = Impossible<Seen, Stop>;
    type SerializeStructVariant = Impossible<Seen, Stop>;

    other! {
        serialize_bool(bool), serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64),
        serialize_i128(i128), serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64),
        serialize_u128(u128), serialize_f32(f32), serialize_f64(f64), serialize_bytes(&[u8]),
    }

    fn serialize_char(self, value: char) -> Result<Seen, Stop> {
        Ok(Seen::Text {
            blank: is_space(value),
        })
    }

    fn serialize_str(self, value: &str) -> Result<Seen, Stop> {
        Ok(Seen::Text {
            blank: value.chars().all(is_space),
        })
    }

    fn serialize_none(self) -> Result<Seen, Stop> {
        Ok(Seen::None)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Seen, Stop> {
        Ok(match look(value) {
            Seen::None => Seen::SomeNone,
            other => other,
        })
    }

    fn serialize_unit(self) -> Result<Seen, Stop> {
        Ok(Seen::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Seen, Stop> {
        Ok(Seen::Null)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Seen, Stop> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Seen, Stop> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Seen, Stop> {
        Ok(Seen::Other)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Stop> {
        Err(Stop)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Stop> {
        Err(Stop)
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Stop> {
        Err(Stop)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Stop> {
        Err(Stop)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Stop> {
        Err(Stop)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, Stop> {
        Err(Stop)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Stop> {
        Err(Stop)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<Seen, Stop> {
        use super::alloc::string::ToString as _;
        self.serialize_str(&value.to_string())
    }
}
