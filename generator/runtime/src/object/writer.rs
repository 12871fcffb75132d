//! Writes the members of an object, and remembers the first error, so that nobody has to ask after each.

use ::serde::ser::{Serialize, SerializeMap};

use super::super::alloc::collections::BTreeMap;
use super::super::alloc::string::String;

/// Where the members of an object are written to.
pub struct Writer<M: SerializeMap> {
    map: Result<M, M::Error>,
}

impl<M: SerializeMap> Writer<M> {
    /// Begins an object in what a serializer has begun, which may be an error.
    #[inline]
    pub fn new(map: Result<M, M::Error>) -> Self {
        Self { map }
    }

    /// Writes one member. After an error nothing more is written.
    #[inline]
    pub fn entry<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        if let Ok(map) = &mut self.map
            && let Err(error) = map.serialize_entry(name, value)
        {
            self.map = Err(error);
        }
    }

    /// Writes the members that are not declared.
    pub fn others<T: Serialize>(&mut self, others: &BTreeMap<String, T>) {
        for (name, value) in others {
            self.entry(name, value);
        }
    }

    /// Ends the object.
    ///
    /// # Errors
    ///
    /// What the serializer or a member has refused.
    #[inline]
    pub fn end(self) -> Result<M::Ok, M::Error> {
        self.map?.end()
    }
}
