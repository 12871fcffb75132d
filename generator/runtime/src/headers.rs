//! The headers of an answer.

use core::fmt::{self, Debug, Formatter};

use super::alloc::string::String;
use super::alloc::vec::Vec;
use super::request::header;

/// The headers of an answer, in the order in which they came.
///
/// All texts lie in one piece of memory: an answer has a dozen headers, and a call looks at one of them.
///
/// `Debug` shows all names, and the values that say nothing about a person and are not secret.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Headers {
    /// Name, value, name, value, …, each of them UTF-8. Whoever asks for a text pays for it.
    bytes: Vec<u8>,
    /// Where each name ends, and its value.
    ends: Vec<(usize, usize)>,
}

impl Headers {
    /// None.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            bytes: Vec::new(),
            ends: Vec::new(),
        }
    }

    /// None, with room for so many that have so many bytes together.
    #[must_use]
    pub fn with_capacity(count: usize, bytes: usize) -> Self {
        Self {
            bytes: Vec::with_capacity(bytes),
            ends: Vec::with_capacity(count),
        }
    }

    /// Adds one behind the others.
    pub fn push(&mut self, name: &str, value: &str) {
        self.append(name, value.as_bytes());
    }

    /// The same with a value that may be no UTF-8; what is none of it becomes U+FFFD.
    pub fn push_bytes(&mut self, name: &str, value: &[u8]) {
        if value.is_ascii() {
            self.append(name, value);
        } else {
            self.push(name, &String::from_utf8_lossy(value));
        }
    }

    fn append(&mut self, name: &str, value: &[u8]) {
        self.bytes.extend_from_slice(name.as_bytes());
        let end = self.bytes.len();
        self.bytes.extend_from_slice(value);
        self.ends.push((end, self.bytes.len()));
    }

    /// The value of the first one of that name, whatever its case.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut all = self.parts();
        let found = all.find(|(known, _)| {
            // Most differ in their length already.
            known.len() == name.len() && known.eq_ignore_ascii_case(name.as_bytes())
        });
        found.map(|(_, value)| text(value))
    }

    /// Each name with its value.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> + Clone {
        self.parts().map(|(name, value)| (text(name), text(value)))
    }

    fn parts(&self) -> impl Iterator<Item = (&[u8], &[u8])> + Clone {
        let part = |from: usize, to: usize| self.bytes.get(from..to).unwrap_or_default();
        self.ends.iter().scan(0, move |start, (name, value)| {
            let from = core::mem::replace(start, *value);
            Some((part(from, *name), part(*name, *value)))
        })
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

/// What came in as text.
fn text(bytes: &[u8]) -> &str {
    core::str::from_utf8(bytes).unwrap_or_default()
}

impl<N: AsRef<str>, V: AsRef<str>> Extend<(N, V)> for Headers {
    fn extend<I: IntoIterator<Item = (N, V)>>(&mut self, headers: I) {
        for (name, value) in headers {
            self.push(name.as_ref(), value.as_ref());
        }
    }
}

impl<N: AsRef<str>, V: AsRef<str>> FromIterator<(N, V)> for Headers {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(headers: I) -> Self {
        let mut all = Self::new();
        all.extend(headers);
        all
    }
}

impl From<Vec<(String, String)>> for Headers {
    fn from(headers: Vec<(String, String)>) -> Self {
        headers.into_iter().collect()
    }
}

impl Debug for Headers {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Debug::fmt(&header::Shown(self.iter()), f)
    }
}

#[cfg(test)]
mod tests {
    use super::super::alloc::format;
    use super::super::alloc::vec;
    use super::super::alloc::vec::Vec;
    use super::*;

    #[test]
    fn they_come_back_in_their_order_and_are_found_whatever_their_case() {
        let all = [("a", "1"), ("", ""), ("Ä", "貓"), ("A", "2")];
        let headers: Headers = all.into_iter().collect();
        assert_eq!(headers.iter().collect::<Vec<_>>(), all);
        assert_eq!((headers.len(), headers.is_empty()), (4, false));
        assert_eq!(headers.get("A"), Some("1"));
        assert_eq!((headers.get("ä"), headers.get("b")), (None, None));
        let owned = vec![("a".into(), "1".into())];
        assert_eq!(Headers::from(owned).iter().next(), Some(("a", "1")));
        let mut odd = Headers::with_capacity(2, 9);
        assert!(odd.is_empty());
        odd.push_bytes("a", b"1");
        odd.push_bytes("b", b"\xE8\xB2\x93\xFF");
        assert_eq!(
            odd.iter().collect::<Vec<_>>(),
            [("a", "1"), ("b", "貓\u{fffd}")]
        );
    }

    #[test]
    fn values_are_not_shown() {
        let headers: Headers = [("Date", "now"), ("Location", "/canary")]
            .into_iter()
            .collect();
        assert_eq!(
            format!("{headers:?}"),
            r#"{"Date": "now", "Location": [redacted]}"#
        );
    }
}
