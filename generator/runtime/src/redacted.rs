//! Personal data in `Debug`.

use core::fmt::{self, Debug, Formatter};

use ::serde::Serialize;

use super::probe::{Seen, look};

/// Stands for a value in `Debug` output without showing it: `[redacted]`.
///
/// What the shape says stays visible, since it tells "leave it" from "clear it" and gives nothing away:
///
/// | value | printed |
/// |---|---|
/// | `None` | `None` |
/// | `Some(None)` | `Some(None)` |
/// | anything else | `[redacted]` |
pub struct Redacted(Seen);

impl Redacted {
    /// Looks at the outermost shape of a value of any type that travels: plain, `Option`, `Option<Option>`, boxed.
    /// Nothing of the value is kept.
    #[must_use]
    pub fn of<T: Serialize + ?Sized>(value: &T) -> Self {
        Self(look(value))
    }
}

impl Debug for Redacted {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Seen::None => "None",
            Seen::SomeNone => "Some(None)",
            _ => "[redacted]",
        })
    }
}
/// Implements `Debug` of a struct with members that must not be shown: `redact! { Customer; id, name hidden, }`.
#[macro_export]
#[doc(hidden)]
#[allow(
    clippy::crate_in_macro_def,
    reason = "the crate that calls it is the one that has a `runtime`"
)]
macro_rules! __redact {
    ($type:ident; $($member:ident $($hidden:ident)?,)*) => {
        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl core::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_struct(stringify!($type))
                    $(.field(
                        crate::runtime::plain_name(stringify!($member)),
                        crate::runtime::redact_value!(&self.$member; $($hidden)?),
                    ))*
                    .finish()
            }
        }
    };
}

/// Implements `Debug` of a union with variants that must not be shown: `redact_union! { Owner; Name hidden, Unknown hidden, }`.
#[macro_export]
#[doc(hidden)]
#[allow(
    clippy::crate_in_macro_def,
    reason = "the crate that calls it is the one that has a `runtime`"
)]
macro_rules! __redact_union {
    ($type:ident; $($variant:ident $($hidden:ident)?,)*) => {
        #[allow(deprecated, reason = "what is deprecated still travels")]
        impl core::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                match self {
                    $(Self::$variant(value) => f
                        .debug_tuple(stringify!($variant))
                        .field(crate::runtime::redact_value!(value; $($hidden)?))
                        .finish(),)*
                }
            }
        }
    };
}

/// What `Debug` shows of the value behind a reference.
#[macro_export]
#[doc(hidden)]
#[allow(
    clippy::crate_in_macro_def,
    reason = "the crate that calls it is the one that has a `runtime`"
)]
macro_rules! __redact_value {
    ($value:expr;) => {
        $value
    };
    ($value:expr; hidden) => {
        &crate::runtime::Redacted::of($value)
    };
}

/// A name without the mark of a raw identifier.
#[must_use]
#[doc(hidden)]
pub const fn plain_name(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}

pub use __redact as redact;
pub use __redact_union as redact_union;
pub use __redact_value as redact_value;
