//! Reads values from texts that say no type: the answer in a form, the value of a header.
//!
//! A type says what it wants, and the text is read as that. Where a type takes anything, a text that is a number or
//! a boolean of JSON is one. An empty text is nothing wherever nothing may stand, which is how null is sent in a form.

use core::fmt::{self, Display, Formatter};

use ::serde::de::value::{MapDeserializer, SeqDeserializer};
use ::serde::de::{self, DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
use ::serde::forward_to_deserialize_any;

use super::alloc::string::{String, ToString as _};
use super::alloc::vec::Vec;
use super::response::located;

mod form;

pub(super) use self::form::form;

/// A value as texts.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Texts {
    /// One text; whether a list or an object may stand in it, with commas.
    Text(String, Commas),
    /// Several values.
    List(Vec<Texts>),
    /// Names and values.
    Object(Vec<(String, Texts)>),
}

/// What commas in a text mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Commas {
    /// Nothing.
    Plain,
    /// They stand between items, or between names and values.
    Between,
    /// They stand between members, `name=value`.
    Members,
}

/// A text is not what the type wants. It never says which text.
#[derive(Debug)]
pub(super) struct Unfit(String);

impl Display for Unfit {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::error::Error for Unfit {}

impl de::Error for Unfit {
    fn custom<T: Display>(reason: T) -> Self {
        Self(reason.to_string())
    }
}

/// Reads a value; the error says where and why it does not fit.
pub(super) fn read<T: DeserializeOwned>(texts: Texts) -> Result<T, located::Unfit> {
    T::deserialize(texts.clone()).or_else(|_| {
        ::serde_path_to_error::deserialize(texts)
            .map_err(|error| located::unfit::<T>(error.path(), error.inner()))
    })
}

fn wanted(what: &str) -> Unfit {
    Unfit(["invalid type: text, expected ", what].concat())
}

impl Texts {
    fn text(self, what: &str) -> Result<String, Unfit> {
        match self {
            Self::Text(text, _) => Ok(text),
            // Of a text that was sent several times the last one counts.
            Self::List(items) => match items.into_iter().next_back() {
                Some(last) => last.text(what),
                None => Err(wanted(what)),
            },
            Self::Object(_) => Err(Unfit(["invalid type: map, expected ", what].concat())),
        }
    }

    fn items(self) -> Vec<Self> {
        match self {
            Self::List(items) => {
                // Each line of a header may have several items.
                let several = |item: Self| match item {
                    Self::Text(_, Commas::Between | Commas::Members) => item.items(),
                    item => [item].into(),
                };
                items.into_iter().flat_map(several).collect()
            }
            Self::Text(text, _) if text.is_empty() => Vec::new(),
            Self::Text(text, Commas::Plain) => [Self::Text(text, Commas::Plain)].into(),
            Self::Text(text, _) => {
                let items = text.split(',').map(str::trim);
                let items = items.filter(|item| !item.is_empty());
                items
                    .map(|item| Self::Text(item.into(), Commas::Plain))
                    .collect()
            }
            Self::Object(members) => members.into_iter().map(|(_, value)| value).collect(),
        }
    }

    fn members(self) -> Result<Vec<(String, Self)>, Unfit> {
        let plain = |text: &str| Self::Text(text.trim().into(), Commas::Plain);
        match self {
            Self::Object(members) => Ok(members),
            Self::Text(text, Commas::Between) => {
                let mut texts = text.split(',');
                let mut members = Vec::new();
                while let (Some(name), Some(value)) = (texts.next(), texts.next()) {
                    members.push((name.trim().to_string(), plain(value)));
                }
                Ok(members)
            }
            Self::Text(text, Commas::Members) => {
                let pairs = text.split(',').filter_map(|pair| pair.split_once('='));
                let pairs = pairs.map(|(name, value)| (name.trim().to_string(), plain(value)));
                Ok(pairs.collect())
            }
            Self::Text(text, Commas::Plain) if text.is_empty() => Ok(Vec::new()),
            Self::Text(..) | Self::List(_) => Err(wanted("an object")),
        }
    }
}

/// Types that parse themselves.
macro_rules! parsed {
    ($($method:ident $visit:ident $what:literal)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
            match self.text($what)?.trim().parse() {
                Ok(value) => visitor.$visit(value),
                Err(_) => Err(wanted($what)),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for Texts {
    type Error = Unfit;

    parsed! {
        deserialize_bool visit_bool "a boolean"
        deserialize_i8 visit_i8 "an integer"
        deserialize_i16 visit_i16 "an integer"
        deserialize_i32 visit_i32 "an integer"
        deserialize_i64 visit_i64 "an integer"
        deserialize_i128 visit_i128 "an integer"
        deserialize_u8 visit_u8 "an integer"
        deserialize_u16 visit_u16 "an integer"
        deserialize_u32 visit_u32 "an integer"
        deserialize_u64 visit_u64 "an integer"
        deserialize_u128 visit_u128 "an integer"
        deserialize_f32 visit_f32 "a number"
        deserialize_f64 visit_f64 "a number"
        deserialize_char visit_char "a character"
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self {
            Self::Text(text, _) => match ::serde_json::from_str::<::serde_json::Value>(&text) {
                Ok(::serde_json::Value::Bool(value)) => visitor.visit_bool(value),
                // A whole number beyond 64 bits would lose digits.
                Ok(::serde_json::Value::Number(number))
                    if text.contains('.') || number.to_string() == text =>
                {
                    number.deserialize_any(visitor).map_err(de::Error::custom)
                }
                _ => visitor.visit_string(text),
            },
            list @ Self::List(_) => list.deserialize_seq(visitor),
            object @ Self::Object(_) => object.deserialize_map(visitor),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_string(self.text("a text")?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match &self {
            Self::Text(text, _) if text.is_empty() => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_seq(SeqDeserializer::new(self.items().into_iter()))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unfit> {
        let mut items = SeqDeserializer::new(self.items().into_iter());
        let tuple = visitor.visit_seq(&mut items)?;
        items.end()?;
        Ok(tuple)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_map(MapDeserializer::new(self.members()?.into_iter()))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        self.deserialize_map(visitor)
    }

    forward_to_deserialize_any! { bytes byte_buf unit_struct tuple_struct enum identifier ignored_any }
}

impl IntoDeserializer<'_, Unfit> for Texts {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
