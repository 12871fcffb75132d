//! Writes the members of an object, and remembers the first error, so that nobody has to ask after each.

use ::serde::ser::{Serialize, SerializeMap};

use super::super::alloc::collections::BTreeMap;
use super::super::alloc::string::String;

/// Where the members of an object are written to.
pub struct Writer<M: SerializeMap> {
    map: M,
    error: Option<M::Error>,
}

impl<M: SerializeMap> Writer<M> {
    pub(super) fn new(map: M) -> Self {
        Self { map, error: None }
    }

    /// Writes one member. After an error nothing more is written.
    pub fn entry<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        if self.error.is_none() {
            self.error = self.map.serialize_entry(name, value).err();
        }
    }

    /// Writes the members that are not declared.
    pub fn others<T: Serialize>(&mut self, others: &BTreeMap<String, T>) {
        for (name, value) in others {
            self.entry(name, value);
        }
    }

    pub(super) fn end(self) -> Result<M::Ok, M::Error> {
        match self.error {
            Some(error) => Err(error),
            None => self.map.end(),
        }
    }
}
