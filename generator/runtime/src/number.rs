//! A JSON number as it stands on the wire.

use core::cmp::Ordering;
use core::fmt::{self, Debug, Display, Formatter};

use ::serde::{Deserialize, Deserializer, Serialize, Serializer, ser};

use super::numeric::{Num, Numeric, compare, widen};

/// A JSON number: `100` stays `100`, `100.0` stays `100.0`, and a whole number keeps all its digits up to 64 bits.
///
/// Compared by value, whatever the spelling: `Number::from(1) == Number::from(1.0)`. A fraction keeps the digits that
/// identify it (`1.50` is written back as `1.5`); a whole number beyond 64 bits is kept as the nearest `f64`.
///
/// `NaN` and the infinities can be held, since a calculation may yield them, but JSON has no spelling for them:
/// serialising one is an error, so nothing is sent.
#[derive(Clone, Copy)]
pub struct Number(Repr);

#[derive(Clone, Copy)]
enum Repr {
    Unsigned(u64),
    Negative(i64),
    Float(f64),
}

impl Number {
    /// The nearest `f64`; exact up to 2<sup>53</sup>.
    #[must_use]
    pub fn as_f64(&self) -> f64 {
        match self.0 {
            Repr::Unsigned(value) => value as f64,
            Repr::Negative(value) => value as f64,
            Repr::Float(value) => value,
        }
    }

    /// The value as an `i64`, when it is whole (`100.0` is) and fits.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        self.as_i128().and_then(|value| i64::try_from(value).ok())
    }

    /// The value as a `u64`, when it is whole (`100.0` is) and fits.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        self.as_i128().and_then(|value| u64::try_from(value).ok())
    }

    /// Whether JSON can spell it.
    #[must_use]
    pub fn is_finite(&self) -> bool {
        match self.0 {
            Repr::Float(value) => value.is_finite(),
            _ => true,
        }
    }

    fn as_i128(&self) -> Option<i128> {
        match self.num() {
            Num::Int(value) => Some(value),
            // The bound lies far above 64 bits and far below where the cast would saturate.
            Num::Float(value) if value % 1.0 == 0.0 && value.abs() < 1e30 => Some(value as i128),
            Num::Float(_) => None,
        }
    }
}

impl Numeric for Number {
    fn num(&self) -> Num {
        match self.0 {
            Repr::Unsigned(value) => Num::Int(i128::from(value)),
            Repr::Negative(value) => Num::Int(i128::from(value)),
            Repr::Float(value) => Num::Float(value),
        }
    }
}

impl Default for Number {
    /// `0`.
    fn default() -> Self {
        Self(Repr::Unsigned(0))
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        compare(self.num(), other.num())
    }
}

impl Display for Number {
    /// The text on the wire.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Repr::Unsigned(value) => Display::fmt(&value, f),
            Repr::Negative(value) => Display::fmt(&value, f),
            Repr::Float(value) => match ::serde_json::Number::from_f64(value) {
                Some(value) => Display::fmt(&value, f),
                None => Display::fmt(&value, f),
            },
        }
    }
}

impl Debug for Number {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

macro_rules! from_unsigned {
    ($($name:ty),*) => {$(
        impl From<$name> for Number {
            fn from(value: $name) -> Self {
                Self(Repr::Unsigned(value as u64))
            }
        }
    )*};
}
from_unsigned!(u8, u16, u32, u64, usize);

macro_rules! from_signed {
    ($($name:ty),*) => {$(
        impl From<$name> for Number {
            fn from(value: $name) -> Self {
                let value = value as i64;
                Self(u64::try_from(value).map_or(Repr::Negative(value), Repr::Unsigned))
            }
        }
    )*};
}
from_signed!(i8, i16, i32, i64, isize);

impl From<f64> for Number {
    fn from(value: f64) -> Self {
        Self(Repr::Float(value))
    }
}

impl From<f32> for Number {
    /// By the shortest decimal text: `0.1_f32` becomes `0.1`.
    fn from(value: f32) -> Self {
        Self(Repr::Float(widen(value)))
    }
}

impl From<Number> for f64 {
    fn from(value: Number) -> Self {
        value.as_f64()
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Repr::Unsigned(value) => serializer.serialize_u64(value),
            Repr::Negative(value) => serializer.serialize_i64(value),
            Repr::Float(value) if value.is_finite() => serializer.serialize_f64(value),
            Repr::Float(_) => Err(ser::Error::custom(
                "a number that is not finite has no JSON spelling",
            )),
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Through the number type of `serde_json`, which also knows its own way of carrying arbitrary precision.
        let number = ::serde_json::Number::deserialize(deserializer)?;
        if let Some(value) = number.as_u64() {
            return Ok(Self(Repr::Unsigned(value)));
        }
        if let Some(value) = number.as_i64() {
            return Ok(Self(Repr::Negative(value)));
        }
        number
            .as_f64()
            .map(|value| Self(Repr::Float(value)))
            .ok_or_else(|| ::serde::de::Error::custom("a number beyond the range of an f64"))
    }
}
