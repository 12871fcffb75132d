//! What the JSON of a variant looks like, and which variants a value may be.

use core::cmp::Reverse;

use super::super::alloc::string::ToString as _;
use super::super::alloc::vec::Vec;
use super::super::{Base64, Date, DateTime, Json};
use super::Members;

/// How the JSON of one variant is recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Its JSON type.
    pub json: JsonType,
    /// For objects: the names that must be there.
    pub required: &'static [&'static str],
    /// For objects: all declared names.
    pub known: &'static [&'static str],
    /// For objects: whether each of the known names must be there; empty when [`required`](Self::required) says it.
    pub demanded: &'static [bool],
    /// For objects: members with a closed list of values, as text. One that is there must have one of them.
    pub fixed: &'static [(&'static str, &'static [&'static str])],
    /// For texts, integers and booleans: the closed list of values, as text; empty for any.
    pub values: &'static [&'static str],
    /// For texts: what they should spell.
    pub format: Format,
    /// For arrays: what each item is one of. For [`JsonType::OneOf`]: what the value is one of. Empty for anything.
    pub inside: &'static [Shape],
}

impl Shape {
    /// A variant that takes anything.
    pub const ANY: Self = Self {
        json: JsonType::Any,
        required: &[],
        known: &[],
        demanded: &[],
        fixed: &[],
        values: &[],
        format: Format::Any,
        inside: &[],
    };

    /// A variant of a JSON type.
    #[must_use]
    pub const fn new(json: JsonType) -> Self {
        Self { json, ..Self::ANY }
    }

    /// A variant whose payload is a struct, or holds the place of one.
    #[must_use]
    pub const fn of<T: Members>() -> Self {
        Self {
            known: T::MEMBERS,
            demanded: T::REQUIRED,
            ..Self::new(JsonType::Object)
        }
    }

    /// With names, and those of them that must be there.
    #[must_use]
    pub const fn members(
        self,
        known: &'static [&'static str],
        required: &'static [&'static str],
    ) -> Self {
        Self {
            known,
            required,
            ..self
        }
    }

    /// With closed lists of the values of members.
    #[must_use]
    pub const fn fixed(self, fixed: &'static [(&'static str, &'static [&'static str])]) -> Self {
        Self { fixed, ..self }
    }

    /// With a closed list of values.
    #[must_use]
    pub const fn values(self, values: &'static [&'static str]) -> Self {
        Self { values, ..self }
    }

    /// With what the text spells.
    #[must_use]
    pub const fn format(self, format: Format) -> Self {
        Self { format, ..self }
    }

    /// With what is inside.
    #[must_use]
    pub const fn inside(self, inside: &'static [Shape]) -> Self {
        Self { inside, ..self }
    }
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
    /// One of the shapes [`inside`](Shape::inside): a union within the union.
    OneOf,
}

/// What a text spells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Anything.
    Any,
    /// A [`Date`].
    Date,
    /// A [`DateTime`].
    DateTime,
    /// [`Base64`].
    Base64,
}

/// How well a value fits a shape; the least is the best.
type Rank = (Telling, Reverse<usize>, usize);

/// How much it tells that a value fits, the most telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Telling {
    Listed,
    Formatted,
    Whole,
    Plain,
    Unformatted,
    Anything,
}

/// The variants that a value may be, by their indices, the likeliest first; the documentation of the
/// [module](super) has the rule.
#[must_use]
pub fn candidates(value: &Json, shapes: &[Shape]) -> Vec<usize> {
    let ranks = shapes.iter().map(|shape| rank(value, shape)).enumerate();
    let mut ranked: Vec<(Rank, usize)> = ranks
        .filter_map(|(index, rank)| Some((rank?, index)))
        .collect();
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, index)| index).collect()
}

/// How well the value fits; `None` when it does not.
fn rank(value: &Json, shape: &Shape) -> Option<Rank> {
    let telling = match (shape.json, value) {
        (JsonType::Any, _) => Telling::Anything,
        (JsonType::OneOf, _) => return best(value, shape.inside),
        (JsonType::Array, Json::Array(items)) => return list(items, shape.inside),
        (JsonType::Object, Json::Object(_)) => return object(value, shape),
        (JsonType::Number, Json::Number(_)) => Telling::Plain,
        (JsonType::Boolean, Json::Bool(value)) => {
            listed(if *value { "true" } else { "false" }, shape, Telling::Plain)?
        }
        (JsonType::Integer, Json::Number(number)) => {
            let whole = number.is_i64() || number.is_u64();
            if !whole && number.as_f64().is_none_or(|value| value % 1.0 != 0.0) {
                return None;
            }
            match shape.values {
                [] => Telling::Whole,
                _ => listed(&number.to_string(), shape, Telling::Whole)?,
            }
        }
        (JsonType::String, Json::String(text)) => listed(text, shape, spelled(text, shape.format))?,
        _ => return None,
    };
    Some((telling, Reverse(0), 0))
}

/// What it tells that a value is in the list of the shape, or that there is no list; `None` when it is not in it.
fn listed(text: &str, shape: &Shape, otherwise: Telling) -> Option<Telling> {
    match shape.values {
        [] => Some(otherwise),
        values => values.contains(&text).then_some(Telling::Listed),
    }
}

fn spelled(text: &str, format: Format) -> Telling {
    let (fits, telling) = match format {
        Format::Any => (true, Telling::Plain),
        Format::Date => (text.parse::<Date>().is_ok(), Telling::Formatted),
        Format::DateTime => (text.parse::<DateTime>().is_ok(), Telling::Formatted),
        // Many a plain word is base64 as well.
        Format::Base64 => (text.parse::<Base64>().is_ok(), Telling::Plain),
    };
    if fits { telling } else { Telling::Unformatted }
}

fn best(value: &Json, shapes: &[Shape]) -> Option<Rank> {
    shapes.iter().filter_map(|shape| rank(value, shape)).min()
}

/// A list is what all of its items show.
fn list(items: &[Json], inside: &[Shape]) -> Option<Rank> {
    let mut all = (Telling::Plain, Reverse(0), 0);
    if inside.is_empty() {
        return Some(all);
    }
    for item in items {
        let (telling, recognised, missing) = best(item, inside)?;
        all.0 = all.0.max(telling);
        all.1.0 += recognised.0;
        all.2 += missing;
    }
    Some(all)
}

fn object(value: &Json, shape: &Shape) -> Option<Rank> {
    let is_there = |name: &&&str| value.get(**name).is_some();
    let is_fixed = |(name, texts): &(&str, &[&str])| match value.get(*name) {
        None => true,
        Some(Json::String(text)) => texts.contains(&text.as_str()),
        Some(Json::Null | Json::Array(_) | Json::Object(_)) => false,
        Some(other) => texts.contains(&other.to_string().as_str()),
    };
    let mut demanded = shape.known.iter().zip(shape.demanded);
    if !shape.required.iter().all(|name| is_there(&name))
        || !demanded.all(|(name, demanded)| !demanded || is_there(&name))
        || !shape.fixed.iter().all(is_fixed)
    {
        return None;
    }
    let recognised = shape.known.iter().filter(is_there).count();
    let missing = shape.known.len() - recognised;
    Some((Telling::Plain, Reverse(recognised), missing))
}
