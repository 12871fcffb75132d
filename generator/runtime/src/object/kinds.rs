//! What a member can be: must it be there, and may it be `null`?
//!
//! | kind | type of the field | left out | `null` |
//! |---|---|---|---|
//! | [`required`] | `T` | an error | what `T` says |
//! | [`required_or_null`] | `Option<T>` | an error | `None` |
//! | [`optional`] | `Option<T>` | `None` | `None`: reading is tolerant |
//! | [`optional_or_null`] | `Option<Option<T>>` | `None` | `Some(None)` |

/// A member that is always there and never `null`.
pub mod required {
    use ::serde::de::{Deserialize, Error, MapAccess};
    use ::serde::ser::{Serialize, SerializeMap};

    use super::super::{Reader, Writer};

    /// Whether the member must be there.
    pub const REQUIRED: bool = true;

    /// Writes the member.
    pub fn write<T: Serialize, M: SerializeMap>(to: &mut Writer<M>, name: &str, field: &T) {
        to.entry(name, field);
    }

    /// Reads the member into its slot.
    pub fn read<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
        from: &mut Reader<'de, A>,
        slot: &mut Option<T>,
    ) -> Result<(), A::Error> {
        *slot = Some(from.value()?);
        Ok(())
    }

    /// The field, when all members have been read.
    pub fn take<T, E: Error>(name: &'static str, slot: Option<T>) -> Result<T, E> {
        slot.ok_or_else(|| E::missing_field(name))
    }

    /// The field with this value.
    pub fn set<T>(value: T) -> T {
        value
    }
}

/// A member that is always there, with `null` or a value.
pub mod required_or_null {
    use ::serde::de::{Deserialize, Error, MapAccess};
    use ::serde::ser::{Serialize, SerializeMap};

    use super::super::slot::Null;
    use super::super::{Reader, Writer};

    /// Whether the member must be there.
    pub const REQUIRED: bool = true;

    /// Writes the member.
    pub fn write<T: Serialize, M: SerializeMap>(to: &mut Writer<M>, name: &str, field: &Option<T>) {
        to.entry(name, field);
    }

    /// Reads the member into its slot.
    pub fn read<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
        from: &mut Reader<'de, A>,
        slot: &mut Option<Option<T>>,
    ) -> Result<(), A::Error> {
        from.fill(Null(slot))
    }

    /// The field, when all members have been read.
    pub fn take<T, E: Error>(name: &'static str, slot: Option<Option<T>>) -> Result<Option<T>, E> {
        slot.ok_or_else(|| E::missing_field(name))
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
    use ::serde::de::{Deserialize, Error, MapAccess};
    use ::serde::ser::{Serialize, SerializeMap};

    use super::super::slot::Absent;
    use super::super::{Reader, Writer};

    /// Whether the member must be there.
    pub const REQUIRED: bool = false;

    /// Writes the member.
    pub fn write<T: Serialize, M: SerializeMap>(to: &mut Writer<M>, name: &str, field: &Option<T>) {
        if let Some(value) = field {
            to.entry(name, value);
        }
    }

    /// Reads the member into its slot.
    pub fn read<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
        from: &mut Reader<'de, A>,
        slot: &mut Option<T>,
    ) -> Result<(), A::Error> {
        from.fill(Absent(slot))
    }

    /// The field, when all members have been read.
    pub fn take<T, E: Error>(_: &'static str, slot: Option<T>) -> Result<Option<T>, E> {
        Ok(slot)
    }

    /// The field with this value.
    pub fn set<T>(value: T) -> Option<T> {
        Some(value)
    }

    /// The field that is left out.
    #[must_use]
    pub fn keep<T>() -> Option<T> {
        None
    }
}

/// A member that may be left out, and that `null` clears.
pub mod optional_or_null {
    use ::serde::de::{Deserialize, Error, MapAccess};
    use ::serde::ser::{Serialize, SerializeMap};

    use super::super::slot::Null;
    use super::super::{Reader, Writer};

    /// Whether the member must be there.
    pub const REQUIRED: bool = false;

    /// Writes the member.
    pub fn write<T: Serialize, M: SerializeMap>(
        to: &mut Writer<M>,
        name: &str,
        field: &Option<Option<T>>,
    ) {
        if let Some(value) = field {
            to.entry(name, value);
        }
    }

    /// Reads the member into its slot.
    pub fn read<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
        from: &mut Reader<'de, A>,
        slot: &mut Option<Option<T>>,
    ) -> Result<(), A::Error> {
        from.fill(Null(slot))
    }

    /// The field, when all members have been read.
    pub fn take<T, E: Error>(
        _: &'static str,
        slot: Option<Option<T>>,
    ) -> Result<Option<Option<T>>, E> {
        Ok(slot)
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

    /// The field that is left out.
    #[must_use]
    pub fn keep<T>() -> Option<Option<T>> {
        None
    }
}
