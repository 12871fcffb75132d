//! The macro behind the tables of generated unions. It names everything by `crate::runtime`, which is the same path in every
//! generated crate, whether it depends on this library or carries it.

/// Implements `From`, `Serialize` and `Deserialize` of a union; see the [module](super).
#[macro_export]
#[doc(hidden)]
#[allow(
    clippy::crate_in_macro_def,
    reason = "the crate that calls it is the one that has a `runtime`"
)]
macro_rules! __union {
    (
        $type:ident, $unknown:ident, tag $tag:literal;
        $($variant:ident($payload:ty) [$($value:literal),*] $(, from $from:ty)? $(, boxes $boxed:ty)?;)*
    ) => {
        crate::runtime::union::union_from! { $type; $($variant $(, from $from)? $(, boxes $boxed)?;)* }

        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl crate::runtime::serde::Serialize for $type {
            fn serialize<S: crate::runtime::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => {
                        crate::runtime::union::serialize_tagged($tag, &[$($value),*], value, serializer)
                    })*
                    Self::$unknown(value) => crate::runtime::serde::Serialize::serialize(value, serializer),
                }
            }
        }

        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl<'de> crate::runtime::serde::Deserialize<'de> for $type {
            fn deserialize<D: crate::runtime::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::runtime::union::by_tag(
                    deserializer,
                    $tag,
                    &[$((&[$($value),*], |value| crate::runtime::union::decode::<$payload, D::Error>(value).map(Self::$variant))),*],
                    Self::$unknown,
                )
            }
        }
    };
    (
        $type:ident, $unknown:ident;
        $($variant:ident($payload:ty) $shape:expr $(, from $from:ty)? $(, boxes $boxed:ty)?;)*
    ) => {
        crate::runtime::union::union_from! { $type; $($variant $(, from $from)? $(, boxes $boxed)?;)* }

        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl crate::runtime::serde::Serialize for $type {
            fn serialize<S: crate::runtime::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => crate::runtime::serde::Serialize::serialize(value, serializer),)*
                    Self::$unknown(value) => crate::runtime::serde::Serialize::serialize(value, serializer),
                }
            }
        }

        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl<'de> crate::runtime::serde::Deserialize<'de> for $type {
            fn deserialize<D: crate::runtime::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                const SHAPES: &[crate::runtime::union::Shape] = &[$($shape),*];
                crate::runtime::union::by_shape(
                    deserializer,
                    SHAPES,
                    &[$(|value| crate::runtime::union::try_decode::<$payload>(value).map(Self::$variant)),*],
                    Self::$unknown,
                )
            }
        }
    };
}

/// `From` the payloads; of a boxed one, from what is in the box.
#[macro_export]
#[doc(hidden)]
macro_rules! __union_from {
    ($type:ident; $($variant:ident $(, from $from:ty)? $(, boxes $boxed:ty)?;)*) => {
        $(
            $(
                #[allow(deprecated, reason = "what is deprecated still travels")]
                impl From<$from> for $type {
                    #[inline]
                    fn from(value: $from) -> Self {
                        Self::$variant(value)
                    }
                }
            )?
            $(
                #[allow(deprecated, reason = "what is deprecated still travels")]
                impl From<$boxed> for $type {
                    #[inline]
                    fn from(value: $boxed) -> Self {
                        Self::$variant(Box::new(value))
                    }
                }
            )?
        )*
    };
}

pub use __union as union;
pub use __union_from as union_from;
