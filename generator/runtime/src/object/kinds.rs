//! What a member can be: must it be there, and may it be `null`?
//!
//! | kind | type of the field | left out | `null` |
//! |---|---|---|---|
//! | [`required`] | `T` | an error | what `T` says |
//! | [`required_or_null`] | `Option<T>` | an error | `None` |
//! | [`optional`] | `Option<T>` | `None` | `None`: reading is tolerant |
//! | [`optional_or_null`] | `Option<Option<T>>` | `None` | `Some(None)` |
//!
//! Two and two are written alike: whether there may be a `null` within is a matter of the type.

/// A member that is always there and never `null`.
pub mod required {
    use ::serde::de::{Deserialize, MapAccess};
    use ::serde::ser::{Serialize, SerializeMap};

    use self::Slot::Missing;
    pub use self::Slot::Read;
    use super::super::{Reader, Writer};

    /// Whether the member must be there.
    pub const REQUIRED: bool = true;

    /// The field, to be written.
    pub struct Write<'f, T>(pub &'f T);

    impl<T: Serialize> super::super::Field for Write<'_, T> {
        #[inline]
        fn write<M: SerializeMap>(&self, name: &str, to: &mut Writer<M>) {
            to.entry(name, self.0);
        }
    }

    /// What has been read of the member.
    pub enum Slot<T> {
        /// Nothing yet.
        Missing,
        /// What becomes the field.
        Read(T),
    }

    impl<'de, T: Deserialize<'de>> super::super::Slot<'de> for Slot<T> {
        const EMPTY: Self = Missing;

        #[inline]
        fn read<A: MapAccess<'de>>(&mut self, from: &mut Reader<'de, A>) -> Result<(), A::Error> {
            *self = Read(from.value()?);
            Ok(())
        }

        fn is_missing(&self) -> bool {
            matches!(self, Missing)
        }
    }

    /// The field with this value.
    pub fn set<T>(value: T) -> T {
        value
    }
}

/// A member that is always there, with `null` or a value.
pub mod required_or_null {
    use ::serde::de::{Deserialize, MapAccess};

    use self::Slot::Missing;
    pub use self::Slot::Read;
    use super::super::Reader;
    use super::super::slot::Absent;
    pub use super::required::Write;

    /// Whether the member must be there.
    pub const REQUIRED: bool = true;

    /// What has been read of the member.
    pub enum Slot<T> {
        /// Nothing yet.
        Missing,
        /// What becomes the field.
        Read(Option<T>),
    }

    impl<'de, T: Deserialize<'de>> super::super::Slot<'de> for Slot<T> {
        const EMPTY: Self = Missing;

        #[inline]
        fn read<A: MapAccess<'de>>(&mut self, from: &mut Reader<'de, A>) -> Result<(), A::Error> {
            let mut value = None;
            from.fill(Absent(&mut value))?;
            *self = Read(value);
            Ok(())
        }

        fn is_missing(&self) -> bool {
            matches!(self, Missing)
        }
    }

    /// The field with this value.
    pub fn set<T>(value: T) -> Option<T> {
        Some(value)
    }

    /// The field that is `null`.
    #[must_use]
    pub fn clear<T>() -> Option<T> {
        None
    }
}

/// A member that may be left out.
pub mod optional {
    use ::serde::de::{Deserialize, MapAccess};
    use ::serde::ser::{Serialize, SerializeMap};

    use super::super::slot::Absent;
    use super::super::{Reader, Writer};

    /// Whether the member must be there.
    pub const REQUIRED: bool = false;

    /// The field, to be written.
    pub struct Write<'f, T>(pub &'f Option<T>);

    impl<T: Serialize> super::super::Field for Write<'_, T> {
        #[inline]
        fn write<M: SerializeMap>(&self, name: &str, to: &mut Writer<M>) {
            if let Some(value) = self.0 {
                to.entry(name, value);
            }
        }
    }

    /// What has been read of the member, which becomes the field.
    pub struct Read<T>(pub Option<T>);

    impl<'de, T: Deserialize<'de>> super::super::Slot<'de> for Read<T> {
        const EMPTY: Self = Self(None);

        #[inline]
        fn read<A: MapAccess<'de>>(&mut self, from: &mut Reader<'de, A>) -> Result<(), A::Error> {
            from.fill(Absent(&mut self.0))
        }

        fn is_missing(&self) -> bool {
            false
        }
    }

    /// The field with this value.
    pub fn set<T>(value: T) -> Option<T> {
        Some(value)
    }
}

/// A member that may be left out, and that `null` clears.
pub mod optional_or_null {
    use ::serde::de::{Deserialize, MapAccess};

    use super::super::Reader;
    use super::super::slot::Null;
    pub use super::optional::Write;

    /// Whether the member must be there.
    pub const REQUIRED: bool = false;

    /// What has been read of the member, which becomes the field.
    pub struct Read<T>(pub Option<Option<T>>);

    impl<'de, T: Deserialize<'de>> super::super::Slot<'de> for Read<T> {
        const EMPTY: Self = Self(None);

        #[inline]
        fn read<A: MapAccess<'de>>(&mut self, from: &mut Reader<'de, A>) -> Result<(), A::Error> {
            from.fill(Null(&mut self.0))
        }

        fn is_missing(&self) -> bool {
            false
        }
    }

    /// The field with this value.
    pub fn set<T>(value: T) -> Option<Option<T>> {
        Some(Some(value))
    }

    /// The field that is `null`.
    #[must_use]
    pub fn clear<T>() -> Option<Option<T>> {
        Some(None)
    }
}
