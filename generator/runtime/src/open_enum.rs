//! Open enums: the values that a description knows, and one variant for all others.
//!
//! The enum is written out with its docs; its values stand beside it in one table:
//!
//! ```text
//! open_enum! {
//!     Gender, english, text, Unknown;
//!     Male = "male", Female = "female", Other = "other",
//! }
//! ```
//!
//! What the compiler must allow for it stands before its name. `Eq` and `Hash` are made here, since a derive of either
//! writes a function that names each variant.

use core::fmt::{self, Formatter};
use core::marker::PhantomData;

use ::serde::de::{Deserializer, Error, Visitor};

/// Reads the text of an enum without copying it first.
///
/// # Errors
///
/// When it is no text.
pub fn deserialize_text<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: for<'t> From<&'t str>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_str(TextVisitor(PhantomData))
}

struct TextVisitor<T>(PhantomData<T>);

impl<T: for<'t> From<&'t str>> Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok(T::from(text))
    }
}

/// Implements the conversions of an open enum; see the [module](self).
#[macro_export]
#[doc(hidden)]
#[allow(
    clippy::crate_in_macro_def,
    reason = "the crate that calls it is the one that has a `runtime`"
)]
macro_rules! __open_enum {
    ($(#[$allow:meta])* $type:ident, english, $($rest:tt)*) => {
        crate::runtime::open_enum! {
            @ "Every value that the description knows.",
            "The value as it travels.",
            "Whether the description knows this value.";
            [$(#[$allow])*] $type, $($rest)*
        }
    };
    ($(#[$allow:meta])* $type:ident, bilingual, $($rest:tt)*) => {
        crate::runtime::open_enum! {
            @ "Every value that the description knows. · 說明文件列出的所有值。",
            "The value as it travels. · 實際傳輸的值。",
            "Whether the description knows this value. · 此值是否列於說明文件。";
            [$(#[$allow])*] $type, $($rest)*
        }
    };
    (
        @ $known_docs:literal, $value_docs:literal, $is_known_docs:literal;
        [$(#[$allow:meta])*] $type:ident, text, $unknown:ident;
        $($variant:ident = $wire:literal,)*
    ) => {
        $(#[$allow])*
        impl $type {
            #[doc = $known_docs]
            pub const KNOWN: &'static [&'static str] = &[$($wire),*];

            #[doc = $value_docs]
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::$unknown(value) => value.as_str(),
                }
            }

            #[doc = $is_known_docs]
            #[must_use]
            #[inline]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::$unknown(_))
            }
        }

        $(#[$allow])*
        impl From<&str> for $type {
            #[inline]
            fn from(value: &str) -> Self {
                match value {
                    $($wire => Self::$variant,)*
                    _ => Self::$unknown(crate::runtime::UnknownValue::new(value)),
                }
            }
        }

        $(#[$allow])*
        impl From<String> for $type {
            #[inline]
            fn from(value: String) -> Self {
                Self::from(value.as_str())
            }
        }

        $(#[$allow])*
        impl AsRef<str> for $type {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        crate::runtime::open_enum::shared!([$(#[$allow])*] $type, as_str);

        $(#[$allow])*
        impl crate::runtime::Limited for $type {
            #[inline]
            fn keep(
                &self,
                limits: &'static [crate::runtime::Limit],
                at: &mut crate::runtime::Checker<'_>,
            ) {
                crate::runtime::keep_text(&self.as_str(), limits, at);
            }
        }

        $(#[$allow])*
        impl<'de> crate::runtime::serde::Deserialize<'de> for $type {
            fn deserialize<D: crate::runtime::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::runtime::open_enum::deserialize_text(deserializer)
            }
        }
    };
    (
        @ $known_docs:literal, $value_docs:literal, $is_known_docs:literal;
        [$(#[$allow:meta])*] $type:ident, integer, $unknown:ident;
        $($variant:ident = $wire:literal,)*
    ) => {
        $(#[$allow])*
        impl $type {
            #[doc = $known_docs]
            pub const KNOWN: &'static [i64] = &[$($wire),*];

            #[doc = $value_docs]
            #[must_use]
            #[inline]
            pub fn as_i64(&self) -> i64 {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::$unknown(value) => value.as_i64(),
                }
            }

            #[doc = $is_known_docs]
            #[must_use]
            #[inline]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::$unknown(_))
            }
        }

        $(#[$allow])*
        impl From<i64> for $type {
            #[inline]
            fn from(value: i64) -> Self {
                match value {
                    $($wire => Self::$variant,)*
                    _ => Self::$unknown(crate::runtime::UnknownInteger::new(value)),
                }
            }
        }

        crate::runtime::open_enum::shared!([$(#[$allow])*] $type, as_i64);

        $(#[$allow])*
        impl crate::runtime::Limited for $type {
            #[inline]
            fn keep(
                &self,
                limits: &'static [crate::runtime::Limit],
                at: &mut crate::runtime::Checker<'_>,
            ) {
                crate::runtime::keep_number(&self.as_i64(), limits, at);
            }
        }

        $(#[$allow])*
        impl<'de> crate::runtime::serde::Deserialize<'de> for $type {
            fn deserialize<D: crate::runtime::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <i64 as crate::runtime::serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }
    };
    // A boolean has one other value at most, so that the variant for it carries nothing.
    (
        @ $known_docs:literal, $value_docs:literal, $is_known_docs:literal;
        [$(#[$allow:meta])*] $type:ident, boolean $(, $unknown:ident)?;
        $($variant:ident = $wire:literal,)*
    ) => {
        $(#[$allow])*
        impl $type {
            #[doc = $known_docs]
            pub const KNOWN: &'static [bool] = &[$($wire),*];

            #[doc = $value_docs]
            #[must_use]
            #[inline]
            pub fn as_bool(&self) -> bool {
                match self {
                    $(Self::$variant => $wire,)*
                    $(Self::$unknown => !Self::KNOWN.contains(&true),)?
                }
            }

            #[doc = $is_known_docs]
            #[must_use]
            #[inline]
            pub fn is_known(&self) -> bool {
                Self::KNOWN.contains(&self.as_bool())
            }
        }

        $(#[$allow])*
        impl From<bool> for $type {
            #[inline]
            fn from(value: bool) -> Self {
                match value {
                    $($wire => Self::$variant,)*
                    $(_ => Self::$unknown,)?
                }
            }
        }

        crate::runtime::open_enum::shared!([$(#[$allow])*] $type, as_bool);

        $(#[$allow])*
        impl<'de> crate::runtime::serde::Deserialize<'de> for $type {
            fn deserialize<D: crate::runtime::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <bool as crate::runtime::serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }
    };
}

/// What the bases have alike.
#[macro_export]
#[doc(hidden)]
#[allow(
    clippy::crate_in_macro_def,
    reason = "the crate that calls it is the one that has a `runtime`"
)]
macro_rules! __open_enum_shared {
    ([$(#[$allow:meta])*] $type:ident, $accessor:ident) => {
        $(#[$allow])*
        impl core::fmt::Display for $type {
            #[inline]
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                core::fmt::Display::fmt(&self.$accessor(), f)
            }
        }

        $(#[$allow])*
        impl crate::runtime::serde::Serialize for $type {
            fn serialize<S: crate::runtime::serde::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                crate::runtime::serde::Serialize::serialize(&self.$accessor(), serializer)
            }
        }

        $(#[$allow])*
        impl Eq for $type {}

        $(#[$allow])*
        impl core::hash::Hash for $type {
            #[inline]
            fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
                core::hash::Hash::hash(&self.$accessor(), state);
            }
        }
    };
}

pub use __open_enum as open_enum;
pub use __open_enum_shared as shared;
