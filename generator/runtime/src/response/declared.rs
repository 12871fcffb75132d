//! Which names on the way to a value a type declares. The others come from the data, and may be somebody's name.
//!
//! A type is asked by having it read: it is offered the way, one object with one member within the other, and never a
//! value, so that no reading comes to its end. A struct says its names by itself. One that keeps undeclared members asks
//! for names as a struct does, and reads the value of an undeclared one as anything; a map asks for texts.

use core::fmt::{self, Display, Formatter};

use ::serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor,
};
use ::serde::forward_to_deserialize_any;
use ::serde_path_to_error::{Path, Segment};

use super::super::alloc::vec;
use super::super::alloc::vec::Vec;

/// For each segment of the way, whether it is a name that the type declares; an index is none.
pub(super) fn names<T: DeserializeOwned>(path: &Path) -> Vec<bool> {
    let way: Vec<&Segment> = path.iter().collect();
    let mut state = State {
        declared: vec![false; way.len()],
        at: 0,
        way,
    };
    // There is no value at the end, so it always fails.
    let _ = T::deserialize(Walk {
        state: &mut state,
        pending: false,
    });
    state.declared
}

struct State<'p> {
    way: Vec<&'p Segment>,
    /// How many segments are passed.
    at: usize,
    declared: Vec<bool>,
}

impl State<'_> {
    /// Notes whether the segment that was passed last is declared.
    fn note(&mut self, declared: bool) {
        let last = self.at.checked_sub(1);
        if let Some(noted) = last.and_then(|last| self.declared.get_mut(last)) {
            *noted = declared;
        }
    }
}

/// The value behind what is passed.
struct Walk<'w, 'p> {
    state: &'w mut State<'p>,
    /// Whether the name before is declared, unless anything may stand here.
    pending: bool,
}

impl<'p> Walk<'_, 'p> {
    fn settle(&mut self) {
        if self.pending {
            self.pending = false;
            self.state.note(true);
        }
    }

    fn step(&mut self) -> Option<&'p Segment> {
        self.settle();
        let segment = self.state.way.get(self.state.at).copied();
        self.state.at += 1;
        segment
    }

    fn member<'de, V: Visitor<'de>>(
        mut self,
        fields: Option<&[&str]>,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let Some(Segment::Map { key }) = self.step() else {
            return Err(Stop);
        };
        if let Some(fields) = fields {
            self.state.note(fields.contains(&key.as_str()));
        }
        visitor.visit_map(Member {
            state: self.state,
            key: Some(key),
            by_name: false,
            is_settled: fields.is_some(),
        })
    }

    fn item<'de, V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Stop> {
        match self.step() {
            Some(Segment::Seq { .. }) => visitor.visit_seq(Item(self.state)),
            _ => Err(Stop),
        }
    }
}

/// Values that have no inside.
macro_rules! leaf {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(mut self, _: V) -> Result<V::Value, Stop> {
            self.settle();
            Err(Stop)
        }
    )*};
}

impl<'de> Deserializer<'de> for Walk<'_, '_> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Stop> {
        Err(Stop)
    }

    leaf! {
        deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128 deserialize_f32
        deserialize_f64 deserialize_char deserialize_str deserialize_string deserialize_bytes
        deserialize_byte_buf deserialize_unit
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.item(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Stop> {
        self.item(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.member(None, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.member(Some(fields), visitor)
    }

    forward_to_deserialize_any! { unit_struct tuple_struct enum identifier ignored_any }
}

/// An object with one member.
struct Member<'w, 'p> {
    state: &'w mut State<'p>,
    key: Option<&'p str>,
    /// Whether the name was asked for as the name of a field.
    by_name: bool,
    /// Whether it is already known to be one or not.
    is_settled: bool,
}

impl<'de> MapAccess<'de> for Member<'_, '_> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Stop> {
        let Some(key) = self.key.take() else {
            return Err(Stop);
        };
        let by_name = &mut self.by_name;
        seed.deserialize(Name { key, by_name }).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Stop> {
        seed.deserialize(Walk {
            pending: self.by_name && !self.is_settled,
            state: self.state,
        })
    }
}

/// The name of a member.
struct Name<'n> {
    key: &'n str,
    by_name: &'n mut bool,
}

impl<'de> Deserializer<'de> for Name<'_> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_str(self.key)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        *self.by_name = true;
        visitor.visit_str(self.key)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum ignored_any
    }
}

/// An array with one item.
struct Item<'w, 'p>(&'w mut State<'p>);

impl<'de> SeqAccess<'de> for Item<'_, '_> {
    type Error = Stop;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Stop> {
        let walk = Walk {
            state: self.0,
            pending: false,
        };
        seed.deserialize(walk).map(Some)
    }
}

/// The end of the way, or of what is known about it.
#[derive(Debug)]
struct Stop;

impl Display for Stop {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("the way ends here")
    }
}

impl core::error::Error for Stop {}

impl de::Error for Stop {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}
