//! One of several shapes: `oneOf` and `anyOf`, with a discriminator or without.
//!
//! # Which variant a value becomes
//!
//! With a discriminator its text alone decides. The payload must fit then: one that does not is an error with its place.
//! A text that leads nowhere, and a value without one, is kept as JSON in the variant for what nobody has declared.
//!
//! Without a discriminator a value may fit several variants, or none. [`candidates`] ranks those that it may be, by what
//! tells most first:
//!
//! 1. a closed list that holds the value; a date or a moment, where the text is one; a whole number; any other value of
//!    the type; a text that lacks the format of its variant; a variant that takes anything;
//! 2. among objects the one that declares the most members of the value, then the one of which the fewest are missing;
//!    lists of objects by what their items show together;
//! 3. the order of the description.
//!
//! An object is no candidate when a required member is missing or a member has a value outside its closed list. The
//! first candidate that can be decoded is it. When there is none the value is kept as JSON, so that nothing is lost.

use core::borrow::Borrow;

use ::serde::de::{self, Deserialize as _, DeserializeOwned, Deserializer};

use super::Json;
use super::object::Object;
use super::response::located;

mod macros;
mod shape;
mod tagged;

#[doc(hidden)]
pub use self::macros::{union, union_from};

/// The members by which an object is told from others.
pub trait Members {
    /// Their names on the wire.
    const MEMBERS: &'static [&'static str];
    /// Whether each of them must be there.
    const REQUIRED: &'static [bool];
}

impl<T: Object> Members for T {
    const MEMBERS: &'static [&'static str] = T::MEMBERS;
    const REQUIRED: &'static [bool] = T::REQUIRED;
}

pub use self::shape::{Format, JsonType, Shape, candidates};
pub use self::tagged::serialize_tagged;

/// The text of a discriminator; `None` when the value is no object, or has no such member, or not a text there.
#[must_use]
pub fn tag<'a>(value: &'a Json, name: &str) -> Option<&'a str> {
    value.get(name)?.as_str()
}

/// Decodes the payload of the variant that the discriminator names.
///
/// # Errors
///
/// When the payload does not fit. The message begins with the place within the payload, in a form that
/// [`DecodeError`](super::DecodeError) joins with the place of the union.
pub fn decode<T: DeserializeOwned, E: de::Error>(value: impl Borrow<Json>) -> Result<T, E> {
    let value = value.borrow();
    // Keeping track of the place costs time, so it is kept only when there is something to report.
    T::deserialize(value).or_else(|_| {
        ::serde_path_to_error::deserialize(value)
            .map_err(|error| E::custom(located::write::<T>(error.path(), &error.inner())))
    })
}

/// Decodes a payload, when no discriminator says that it must fit.
#[must_use]
pub fn try_decode<T: DeserializeOwned>(value: impl Borrow<Json>) -> Option<T> {
    T::deserialize(value.borrow()).ok()
}

/// How the payload of a variant is decoded when the tag has chosen it.
type Chosen<'t, U, E> = (&'t [&'t str], fn(&Json) -> Result<U, E>);

/// Reads a union that has a discriminator.
///
/// # Errors
///
/// When the payload of the variant that the tag names does not fit.
pub fn by_tag<'de, U, D: Deserializer<'de>>(
    deserializer: D,
    name: &str,
    variants: &[Chosen<'_, U, D::Error>],
    unknown: fn(Json) -> U,
) -> Result<U, D::Error> {
    let value = Json::deserialize(deserializer)?;
    let chosen =
        tag(&value, name).and_then(|tag| variants.iter().find(|(tags, _)| tags.contains(&tag)));
    match chosen {
        Some((_, decode)) => decode(&value),
        None => Ok(unknown(value)),
    }
}

/// Reads a union that has none: the first of the [`candidates`] that can be decoded.
///
/// # Errors
///
/// When there is no JSON value.
pub fn by_shape<'de, U, D: Deserializer<'de>>(
    deserializer: D,
    shapes: &[Shape],
    variants: &[fn(&Json) -> Option<U>],
    unknown: fn(Json) -> U,
) -> Result<U, D::Error> {
    let value = Json::deserialize(deserializer)?;
    let likely = candidates(&value, shapes);
    let found = likely
        .into_iter()
        .find_map(|index| variants.get(index)?(&value));
    Ok(found.unwrap_or_else(|| unknown(value)))
}
