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
