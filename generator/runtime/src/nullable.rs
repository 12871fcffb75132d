//! Reads an optional member that may be `null`, as `Option<Option<T>>`.
//!
//! | on the wire | value |
//! |---|---|
//! | left out | `None` |
//! | `null` | `Some(None)` |
//! | a value | `Some(Some(value))` |
//!
//! Serde alone reads `null` into `None` and so cannot tell the first two apart. Used with `default` and
//! `skip_serializing_if = "Option::is_none"` beside it.

use ::serde::{Deserialize, Deserializer};

/// Reads what stands under a key that is there, so the outer option is always `Some`.
///
/// # Errors
///
/// What `T` refuses.
pub fn deserialize<'de, T, D>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Option::<T>::deserialize(deserializer).map(Some)
}
