//! What an open enum keeps when it meets a value that its description does not know.

use core::fmt::{self, Debug, Display, Formatter};

use super::alloc::string::String;

/// The text of an enum value that the description does not know.
///
/// Opaque on purpose: only reading, or converting a text that is really unknown, makes one, so a known value can never
/// hide as an unknown one and two equal values always compare equal.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue(String);

impl UnknownValue {
    /// For generated code, which has compared the text with all known values.
    #[doc(hidden)]
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text as it stands on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for UnknownValue {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Display for UnknownValue {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)
    }
}

impl Debug for UnknownValue {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.0, f)
    }
}

/// The number of an integer enum value that the description does not know; opaque like [`UnknownValue`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownInteger(i64);

impl UnknownInteger {
    /// For generated code, which has compared the number with all known values.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(value: i64) -> Self {
        Self(value)
    }

    /// The number as it stands on the wire.
    #[must_use]
    pub const fn as_i64(&self) -> i64 {
        self.0
    }
}

impl Display for UnknownInteger {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)
    }
}

impl Debug for UnknownInteger {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.0, f)
    }
}
