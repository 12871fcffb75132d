//! One of several shapes: `oneOf` and `anyOf`, with a discriminator or without.

use core::borrow::Borrow;
use core::cmp::Reverse;

use ::serde::de::{self, DeserializeOwned};

use super::Json;
use super::alloc::vec::Vec;
use super::response::located;

mod tagged;

pub use self::tagged::serialize_tagged;

/// How the JSON of one variant is recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Its JSON type.
    pub json: JsonType,
    /// For objects: the names that must be there.
    pub required: &'static [&'static str],
    /// For objects: all declared names.
    pub known: &'static [&'static str],
    /// For objects: members with a closed list of texts. One that is there must have one of them.
    pub fixed: &'static [(&'static str, &'static [&'static str])],
    /// For texts, integers and booleans: the closed list of values, as text; empty for any.
    pub values: &'static [&'static str],
}

/// A JSON type, as JSON Schema counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `true`, `false`.
    Boolean,
    /// A number without a fraction; `1.0` is one.
    Integer,
    /// A number.
    Number,
    /// A text.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
    /// Anything.
    Any,
}

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

/// The variants that a value may be, by their indices, the likeliest first: those whose JSON type, required names and
/// fixed members fit; among them the one that recognises the most members, then the one that misses the fewest, then
/// the first.
#[must_use]
pub fn candidates(value: &Json, shapes: &[Shape]) -> Vec<usize> {
    let fitting = shapes
        .iter()
        .enumerate()
        .filter(|(_, shape)| fits(value, shape));
    let mut ranked: Vec<_> = fitting
        .map(|(index, shape)| {
            let recognised = shape
                .known
                .iter()
                .filter(|name| value.get(name).is_some())
                .count();
            (Reverse(recognised), shape.known.len() - recognised, index)
        })
        .collect();
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, _, index)| index).collect()
}

fn fits(value: &Json, shape: &Shape) -> bool {
    let allowed = |text: &str| shape.values.is_empty() || shape.values.contains(&text);
    match (shape.json, value) {
        (JsonType::Any, _)
        | (JsonType::Number, Json::Number(_))
        | (JsonType::Array, Json::Array(_)) => true,
        (JsonType::Boolean, Json::Bool(value)) => allowed(if *value { "true" } else { "false" }),
        (JsonType::Integer, Json::Number(number)) => {
            use super::alloc::string::ToString as _;
            let whole = number.is_i64() || number.is_u64();
            let whole = whole || number.as_f64().is_some_and(|value| value % 1.0 == 0.0);
            whole && (shape.values.is_empty() || allowed(&number.to_string()))
        }
        (JsonType::String, Json::String(text)) => allowed(text),
        (JsonType::Object, Json::Object(members)) => {
            shape
                .required
                .iter()
                .all(|name| members.contains_key(*name))
                && shape.fixed.iter().all(|(name, texts)| {
                    members.get(*name).is_none_or(|member| {
                        member.as_str().is_some_and(|text| texts.contains(&text))
                    })
                })
        }
        _ => false,
    }
}
