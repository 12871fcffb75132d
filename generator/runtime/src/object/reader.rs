//! Reads the members of an object.

use core::fmt::{self, Formatter};
use core::marker::PhantomData;
use core::num::NonZeroUsize;

use ::serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor,
};

use super::super::alloc::collections::BTreeMap;
use super::super::alloc::string::String;
use super::Object;

/// Where the members of an object are read from.
pub struct Reader<'de, A: MapAccess<'de>> {
    map: A,
    /// The name that is no declared one.
    other: Option<String>,
    lifetime: PhantomData<&'de ()>,
}

impl<'de, A: MapAccess<'de>> Reader<'de, A> {
    /// The number of the member of `T` that comes next, counted from one, or one that no member has; `None` at the end.
    /// Each struct has a function of its own for it, which is a part of the one loop that calls it.
    ///
    /// # Errors
    ///
    /// When what comes next is no member.
    #[inline]
    pub fn next_member<T: Object>(&mut self) -> Result<Option<NonZeroUsize>, A::Error> {
        self.map.next_key_seed(Name::<T> {
            other: &mut self.other,
            object: PhantomData,
        })
    }

    /// The value of the member.
    pub(super) fn value<T: Deserialize<'de>>(&mut self) -> Result<T, A::Error> {
        self.map.next_value()
    }

    /// Reads the value of the member to where it stays.
    #[inline]
    pub(super) fn fill<S>(&mut self, slot: S) -> Result<(), A::Error>
    where
        S: DeserializeSeed<'de, Value = ()>,
    {
        self.map.next_value_seed(slot)
    }

    /// Goes past the value of a member that is not declared.
    ///
    /// # Errors
    ///
    /// When it is no value.
    pub fn skip(&mut self) -> Result<(), A::Error> {
        self.value::<IgnoredAny>().map(|_| ())
    }

    /// Keeps the value of a member that is not declared.
    ///
    /// # Errors
    ///
    /// When the value does not fit.
    pub fn keep<T: Deserialize<'de>>(
        &mut self,
        others: &mut BTreeMap<String, T>,
    ) -> Result<(), A::Error> {
        let name = self.other.take().unwrap_or_default();
        others.insert(name, self.value()?);
        Ok(())
    }
}

/// The number of a name that is not declared.
const OTHER: NonZeroUsize = NonZeroUsize::MAX;

/// A name on the wire, held against the declared ones.
struct Name<'r, T> {
    /// Where a name goes that is not declared, when it is kept.
    other: &'r mut Option<String>,
    object: PhantomData<T>,
}

impl<'de, T: Object> DeserializeSeed<'de> for Name<'_, T> {
    type Value = NonZeroUsize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<NonZeroUsize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<T: Object> Visitor<'_> for Name<'_, T> {
    type Value = NonZeroUsize;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<NonZeroUsize, E> {
        Ok(T::NAMES.find(name).unwrap_or_else(|| {
            if T::KEEPS_OTHERS {
                *self.other = Some(name.into());
            }
            OTHER
        }))
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

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::read(&mut Reader {
            map,
            other: None,
            lifetime: PhantomData,
        })
    }
}
