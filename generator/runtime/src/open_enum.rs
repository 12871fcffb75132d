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
    ($type:ident, $language:ident, text, $unknown:ident; $($variant:ident = $wire:literal,)*) => {
        #[allow(deprecated, clippy::match_single_binding, reason = "what is deprecated still travels")]
        impl $type {
            #[doc = crate::runtime::open_enum::words!($language known)]
            pub const KNOWN: &'static [&'static str] = &[$($wire),*];

            #[doc = crate::runtime::open_enum::words!($language value)]
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::$unknown(value) => value.as_str(),
                }
            }

            #[doc = crate::runtime::open_enum::words!($language is_known)]
            #[must_use]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::$unknown(_))
            }
        }

        #[allow(deprecated, clippy::match_single_binding, reason = "what is deprecated still travels")]
        impl From<&str> for $type {
            fn from(value: &str) -> Self {
                match value {
                    $($wire => Self::$variant,)*
                    _ => Self::$unknown(crate::runtime::UnknownValue::new(value)),
                }
            }
        }

        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl From<String> for $type {
            fn from(value: String) -> Self {
                Self::from(value.as_str())
            }
        }

        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        crate::runtime::open_enum::shared!($type, as_str, keep_text);

        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl<'de> crate::runtime::serde::Deserialize<'de> for $type {
            fn deserialize<D: crate::runtime::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::runtime::open_enum::deserialize_text(deserializer)
            }
        }
    };
    ($type:ident, $language:ident, integer, $unknown:ident; $($variant:ident = $wire:literal,)*) => {
        #[allow(deprecated, clippy::match_single_binding, reason = "what is deprecated still travels")]
        impl $type {
            #[doc = crate::runtime::open_enum::words!($language known)]
            pub const KNOWN: &'static [i64] = &[$($wire),*];

            #[doc = crate::runtime::open_enum::words!($language value)]
            #[must_use]
            pub fn as_i64(&self) -> i64 {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::$unknown(value) => value.as_i64(),
                }
            }

            #[doc = crate::runtime::open_enum::words!($language is_known)]
            #[must_use]
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::$unknown(_))
            }
        }

        #[allow(deprecated, clippy::match_single_binding, reason = "what is deprecated still travels")]
        impl From<i64> for $type {
            fn from(value: i64) -> Self {
                match value {
                    $($wire => Self::$variant,)*
                    _ => Self::$unknown(crate::runtime::UnknownInteger::new(value)),
                }
            }
        }

        crate::runtime::open_enum::shared!($type, as_i64, keep_number);

        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl<'de> crate::runtime::serde::Deserialize<'de> for $type {
            fn deserialize<D: crate::runtime::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <i64 as crate::runtime::serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }
    };
    // A boolean has one other value at most, so that the variant for it carries nothing.
    ($type:ident, $language:ident, boolean $(, $unknown:ident)?; $($variant:ident = $wire:literal,)*) => {
        #[allow(deprecated, clippy::match_single_binding, reason = "what is deprecated still travels")]
        impl $type {
            #[doc = crate::runtime::open_enum::words!($language known)]
            pub const KNOWN: &'static [bool] = &[$($wire),*];

            #[doc = crate::runtime::open_enum::words!($language value)]
            #[must_use]
            pub fn as_bool(&self) -> bool {
                match self {
                    $(Self::$variant => $wire,)*
                    $(Self::$unknown => !Self::KNOWN.contains(&true),)?
                }
            }

            #[doc = crate::runtime::open_enum::words!($language is_known)]
            #[must_use]
            pub fn is_known(&self) -> bool {
                Self::KNOWN.contains(&self.as_bool())
            }
        }

        #[allow(deprecated, clippy::match_single_binding, reason = "what is deprecated still travels")]
        impl From<bool> for $type {
            fn from(value: bool) -> Self {
                match value {
                    $($wire => Self::$variant,)*
                    $(_ => Self::$unknown,)?
                }
            }
        }

        crate::runtime::open_enum::shared!($type, as_bool);

        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl<'de> crate::runtime::serde::Deserialize<'de> for $type {
            fn deserialize<D: crate::runtime::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <bool as crate::runtime::serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }
    };
}

/// What the bases have alike; only texts and numbers have limits.
#[macro_export]
#[doc(hidden)]
#[allow(
    clippy::crate_in_macro_def,
    reason = "the crate that calls it is the one that has a `runtime`"
)]
macro_rules! __open_enum_shared {
    ($type:ident, $accessor:ident, $keep:ident) => {
        crate::runtime::open_enum::shared!($type, $accessor);

        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl crate::runtime::Limited for $type {
            fn keep(
                &self,
                limits: &'static [crate::runtime::Limit],
                at: &mut crate::runtime::Checker<'_>,
            ) {
                crate::runtime::$keep(&self.$accessor(), limits, at);
            }
        }
    };
    ($type:ident, $accessor:ident) => {
        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl core::fmt::Display for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                core::fmt::Display::fmt(&self.$accessor(), f)
            }
        }

        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl crate::runtime::serde::Serialize for $type {
            fn serialize<S: crate::runtime::serde::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                crate::runtime::serde::Serialize::serialize(&self.$accessor(), serializer)
            }
        }
    };
}

/// The docs, in the languages of the description.
#[macro_export]
#[doc(hidden)]
macro_rules! __open_enum_words {
    (english known) => {
        "Every value that the description knows."
    };
    (bilingual known) => {
        "Every value that the description knows. · 說明文件列出的所有值。"
    };
    (english value) => {
        "The value as it travels."
    };
    (bilingual value) => {
        "The value as it travels. · 實際傳輸的值。"
    };
    (english is_known) => {
        "Whether the description knows this value."
    };
    (bilingual is_known) => {
        "Whether the description knows this value. · 此值是否列於說明文件。"
    };
}

pub use __open_enum as open_enum;
pub use __open_enum_shared as shared;
pub use __open_enum_words as words;
