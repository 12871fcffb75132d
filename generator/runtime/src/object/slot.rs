//! Reads what may be `null` into the place where it stays: a value is big, and each way that it goes is paid for.

use core::fmt::{self, Formatter};

use ::serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, Visitor};

/// A member that `null` leaves out.
pub(super) struct Absent<'s, T>(pub(super) &'s mut Option<T>);

/// A member that `null` is a value of.
pub(super) struct Null<'s, T>(pub(super) &'s mut Option<Option<T>>);

macro_rules! slot {
    ($slot:ident, $none:expr, $some:expr) => {
        impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for $slot<'_, T> {
            type Value = ();

            #[inline]
            fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
                deserializer.deserialize_option(self)
            }
        }

        impl<'de, T: Deserialize<'de>> Visitor<'de> for $slot<'_, T> {
            type Value = ();

            fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
                f.write_str("option")
            }

            #[inline]
            fn visit_none<E: Error>(self) -> Result<(), E> {
                *self.0 = $none;
                Ok(())
            }

            #[inline]
            fn visit_unit<E: Error>(self) -> Result<(), E> {
                self.visit_none()
            }

            #[inline]
            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
                *self.0 = $some(T::deserialize(deserializer)?);
                Ok(())
            }
        }
    };
}

slot!(Absent, None, Some);
slot!(Null, Some(None), |value| Some(Some(value)));
