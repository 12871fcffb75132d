//! A secret that never prints and is wiped when it is dropped.

use core::fmt::{self, Debug, Formatter};

use ::zeroize::Zeroizing;

use super::alloc::string::String;
use super::alloc::sync::Arc;

/// A token, a key or a password.
///
/// It has no `Display`, its `Debug` says `[redacted]`, and its memory is wiped when the last of its clones is dropped, which
/// share it; so are the headers and the URL that are made from it for an attempt. The copies that an HTTP library and the
/// system make in sending are theirs.
#[derive(Clone)]
pub struct Secret(Arc<Zeroizing<String>>);

impl Secret {
    /// Takes the text over.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(Arc::new(Zeroizing::new(text.into())))
    }

    /// Whether it is the same text. Both are our own, so nothing is to be learnt from how long this takes.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }

    /// The text, for whoever has to send it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl Debug for Secret {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

#[cfg(test)]
mod tests {
    use super::super::alloc::format;
    use super::*;

    #[test]
    fn it_never_prints() {
        assert_eq!(format!("{:?}", Secret::new("canary")), "[redacted]");
        assert_eq!(Secret::from("canary").expose(), "canary");
    }

    #[test]
    fn it_is_wiped_when_dropped() {
        /// Holds for a type only where dropping it wipes it.
        fn wiped<T: ::zeroize::ZeroizeOnDrop>(_: &T) {}
        let Secret(text) = Secret::new("canary");
        wiped(&*text);
    }

    #[test]
    fn a_text_that_is_handed_over_is_not_copied() {
        let text = String::from("canary");
        let place = text.as_ptr();
        assert_eq!(Secret::from(text).expose().as_ptr(), place);
    }
}
