//! Reads a required member that may be `null`, as `Option<T>`: the key must be there.
//!
//! Serde alone takes a missing key for `None`. A field with `deserialize_with` loses that special treatment, and this
//! function is nothing more than the reason to have one.

use ::serde::{Deserialize, Deserializer};

/// Reads `null` as `None` and anything else as `Some`.
///
/// # Errors
///
/// What `T` refuses; and serde reports a missing key, because the field has no default.
pub fn deserialize<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Option::<T>::deserialize(deserializer)
}
