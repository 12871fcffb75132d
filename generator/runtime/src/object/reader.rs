//! Reads the members of an object, and remembers the first error, so that nobody has to ask after each.

use core::fmt::{self, Formatter};
use core::marker::PhantomData;

use ::serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor,
};

use super::super::alloc::collections::BTreeMap;
use super::super::alloc::string::String;
use super::Object;

/// Where the members of an object are read from.
pub struct Reader<'de, A: MapAccess<'de>> {
    map: A,
    error: Option<A::Error>,
    /// The number of the member that comes next when they come in the order of the description.
    next: usize,
    /// The name that is no declared one.
    other: Option<String>,
    lifetime: PhantomData<&'de ()>,
}

impl<'de, A: MapAccess<'de>> Reader<'de, A> {
    /// The number of the member that comes next, or one that no member has; `None` at the end, and after an error.
    pub fn next_member<T: Object>(&mut self) -> Option<usize> {
        if self.error.is_some() {
            return None;
        }
        let name = Name {
            known: T::MEMBERS,
            likely: self.next,
            keep: T::KEEPS_OTHERS,
        };
        match self.map.next_key_seed(name) {
            Ok(None) => None,
            Ok(Some(Found::Known(number))) => {
                self.next = number + 1;
                Some(number)
            }
            Ok(Some(Found::Other(name))) => {
                self.other = name;
                Some(usize::MAX)
            }
            Err(error) => self.fail(error),
        }
    }

    /// The value of the member.
    pub(super) fn value<T: Deserialize<'de>>(&mut self) -> Option<T> {
        match self.map.next_value() {
            Ok(value) => Some(value),
            Err(error) => self.fail(error),
        }
    }

    /// Goes past the value of a member that is not declared.
    pub fn skip(&mut self) {
        self.value::<IgnoredAny>();
    }

    /// Keeps the value of a member that is not declared.
    pub fn keep<T: Deserialize<'de>>(&mut self, others: &mut BTreeMap<String, T>) {
        let name = self.other.take().unwrap_or_default();
        if let Some(value) = self.value() {
            others.insert(name, value);
        }
    }

    /// What was read of a member that must be there.
    pub(super) fn demand<T>(&mut self, name: &'static str, slot: Option<T>) -> Option<T> {
        if slot.is_none() && self.error.is_none() {
            self.error = Some(A::Error::missing_field(name));
        }
        slot
    }

    fn fail<T>(&mut self, error: A::Error) -> Option<T> {
        self.error = Some(error);
        None
    }
}

/// A name on the wire, held against the declared ones.
struct Name {
    known: &'static [&'static str],
    likely: usize,
    keep: bool,
}

enum Found {
    Known(usize),
    /// Its text only where it is kept.
    Other(Option<String>),
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Found;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Found, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Found;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Found, E> {
        // Most services write members in the order in which they describe them.
        if self.known.get(self.likely) == Some(&name) {
            return Ok(Found::Known(self.likely));
        }
        Ok(match self.known.iter().position(|known| *known == name) {
            Some(number) => Found::Known(number),
            None => Found::Other(self.keep.then(|| name.into())),
        })
    }
}

/// Reads a whole object.
pub(super) struct ObjectVisitor<T>(PhantomData<T>);

impl<T> ObjectVisitor<T> {
    pub(super) fn new() -> Self {
        Self(PhantomData)
    }
}

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("struct ")?;
        f.write_str(T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        let mut from = Reader {
            map,
            error: None,
            next: 0,
            other: None,
            lifetime: PhantomData,
        };
        let read = T::read(&mut from);
        match (from.error, read) {
            (None, Some(object)) => Ok(object),
            (Some(error), _) => Err(error),
            (None, None) => Err(A::Error::custom("the object was not read")),
        }
    }
}
