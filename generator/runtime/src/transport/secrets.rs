//! What an attempt carries beside the request of the call: credentials.

use ::zeroize::Zeroizing;

use super::super::alloc::string::String;
use super::super::alloc::vec::Vec;
use super::super::encoding::{Keep, encode};

/// Credentials as they go out. They are written once, into memory that never moves, and wiped when they are dropped.
#[derive(Default)]
pub(in super::super) struct Secrets {
    headers: Vec<(&'static str, Zeroizing<String>)>,
    query: Vec<Zeroizing<String>>,
}

impl Secrets {
    /// Adds a header made of these parts, in place of any of that name, and returns its value.
    pub(in super::super) fn header(&mut self, name: &'static str, parts: &[&str]) -> &str {
        let length = parts.iter().map(|part| part.len()).sum();
        let mut value = Zeroizing::new(String::with_capacity(length));
        parts.iter().for_each(|part| value.push_str(part));
        self.headers
            .retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self.headers.push((name, value));
        self.headers.last().map_or("", |(_, value)| value.as_str())
    }

    /// Adds a query parameter.
    pub(in super::super) fn query(&mut self, name: &str, value: &str) {
        self.query.push(pair(name, Keep::Name, value));
    }

    /// Adds a cookie behind these and behind those that were added before.
    pub(in super::super) fn cookie(&mut self, before: Option<&str>, name: &str, value: &str) {
        let cookie = pair(name, Keep::Unreserved, value);
        let known = self
            .get("Cookie")
            .map(|known| Zeroizing::new(String::from(known)));
        match known.as_deref().map(String::as_str).or(before) {
            Some(before) => self.header("Cookie", &[before, "; ", &cookie]),
            None => self.header("Cookie", &[&cookie]),
        };
    }

    /// The value of a header.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let mut all = self.headers();
        let found = all.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value)
    }

    pub(super) fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let headers = self.headers.iter();
        headers.map(|(name, value)| (*name, value.as_str()))
    }

    /// The query parameters, encoded.
    pub(in super::super) fn queries(&self) -> impl Iterator<Item = &str> + Clone {
        self.query.iter().map(|pair| pair.as_str())
    }
}

/// `name=value`, both encoded.
fn pair(name: &str, keep: Keep, value: &str) -> Zeroizing<String> {
    // Encoding makes three characters of one byte at most.
    let length = (name.len() + value.len()) * 3 + 1;
    let mut pair = Zeroizing::new(String::with_capacity(length));
    encode(name, keep, &mut pair);
    pair.push('=');
    encode(value, Keep::Unreserved, &mut pair);
    pair
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_its_place() {
        let mut secrets = Secrets::default();
        assert_eq!(secrets.header("X-Key", &["first"]), "first");
        assert_eq!(secrets.header("x-key", &["a", " ", "b"]), "a b");
        secrets.query("k[]&", "a&b");
        secrets.query("", "");
        secrets.cookie(Some("before=1"), "c", "猫");
        secrets.cookie(Some("before=1"), "d", ";");
        let headers: Vec<_> = secrets.headers().collect();
        let cookie = "before=1; c=%E7%8C%AB; d=%3B";
        assert_eq!(headers, [("x-key", "a b"), ("Cookie", cookie)]);
        let queries: Vec<_> = secrets.queries().collect();
        assert_eq!(queries, ["k[]%26=a%26b", "="]);
        assert_eq!(
            (secrets.get("COOKIE"), secrets.get("a")),
            (Some(cookie), None)
        );
    }

    #[test]
    fn none_is_moved_while_it_is_written() {
        let pair = pair("猫", Keep::Name, "猫&");
        assert!(pair.len() <= pair.capacity());
        // As much as was asked for at the beginning.
        assert_eq!(pair.capacity(), 3 * 3 + 4 * 3 + 1);
    }
}
