//! The base URL of a client.

use core::fmt::{self, Debug, Formatter};
use core::net::{Ipv4Addr, Ipv6Addr};

use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::sync::Arc;

/// A base URL that paths can be appended to.
#[derive(Clone, PartialEq, Eq)]
pub(in super::super) struct BaseUrl {
    /// Without the slash at its end.
    text: Arc<str>,
    /// Where the path begins in it.
    path: usize,
    /// Whether a credential may go there.
    pub(super) secure: bool,
}

impl BaseUrl {
    /// Reads an absolute http or https URL without user, query and fragment.
    pub(in super::super) fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let https = scheme.eq_ignore_ascii_case("https");
        if !https && !scheme.eq_ignore_ascii_case("http") {
            return None;
        }
        let plain = |c: char| c.is_ascii_graphic() && !"@?#\\\"<>^`{}|".contains(c);
        if !rest.chars().all(plain) {
            return None;
        }
        let end = rest.find('/').unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        let (host, _) = parts(authority)?;
        // Not every library knows the scheme in capitals.
        let mut text = text.trim_end_matches('/').to_string();
        if let Some(scheme) = text.get_mut(..scheme.len()) {
            scheme.make_ascii_lowercase();
        }
        let start = scheme.len() + "://".len() + authority.len();
        let dots = path.split('/').any(|part| matches!(part, "." | ".."));
        (!dots && start <= text.len()).then(|| Self {
            secure: https || is_loopback(host),
            path: start,
            text: text.into(),
        })
    }

    /// The URL of a path with a query of these parts, in one piece of memory, and where its path begins. A path that does
    /// not begin with a slash must not become a part of the host.
    pub(super) fn join<'q>(
        &self,
        path: &str,
        query: impl Iterator<Item = &'q str> + Clone,
    ) -> (String, usize) {
        let length = query.clone().map(|part| part.len() + 1).sum::<usize>();
        let mut url = String::with_capacity(self.text.len() + path.len() + length + 1);
        url.push_str(&self.text);
        if !path.starts_with('/') {
            url.push('/');
        }
        url.push_str(path);
        let mut before = '?';
        for part in query {
            url.push(before);
            url.push_str(part);
            before = '&';
        }
        (url, self.path)
    }

    /// Another base URL as this one understands it: absolute, or from the root of the same host.
    pub(super) fn relative(&self, other: &str) -> Option<Self> {
        if other.starts_with('/') && !other.starts_with("//") {
            let origin = self.text.get(..self.path)?;
            return Self::parse(&[origin, other].concat());
        }
        Self::parse(other)
    }
}

#[cfg(feature = "tracing")]
impl BaseUrl {
    /// The host, an IPv6 address without its brackets.
    pub(super) fn host(&self) -> &str {
        let host = self.authority().map_or("", |(host, _)| host);
        host.trim_start_matches('[').trim_end_matches(']')
    }

    /// The port, or else the one of the scheme.
    pub(super) fn port(&self) -> u16 {
        let scheme = self.text.split(':').next().unwrap_or_default();
        let of_scheme = match scheme.eq_ignore_ascii_case("https") {
            true => 443,
            false => 80,
        };
        let port = self.authority().and_then(|(_, port)| port);
        port.unwrap_or(of_scheme)
    }

    fn authority(&self) -> Option<(&str, Option<u16>)> {
        let before_path = self.text.get(..self.path)?;
        before_path
            .split_once("://")
            .and_then(|(_, authority)| parts(authority))
    }
}

impl Debug for BaseUrl {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.text, f)
    }
}

/// Host and port of an authority, when it is a host and perhaps a port.
fn parts(authority: &str) -> Option<(&str, Option<u16>)> {
    let (host, port) = match authority.rfind(']') {
        Some(end) => authority.split_at(end + 1),
        None => authority.split_at(authority.find(':').unwrap_or(authority.len())),
    };
    let port = match port.strip_prefix(':') {
        Some(number) => {
            let digits = number.bytes().all(|digit| digit.is_ascii_digit());
            let number = number.parse().ok().filter(|number| digits && *number > 0);
            Some(number?)
        }
        None if port.is_empty() => None,
        None => return None,
    };
    (!host.is_empty()).then_some((host, port))
}

fn is_loopback(host: &str) -> bool {
    if host.eq_ignore_ascii_case("localhost") {
        return true;
    }
    let six = host
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    match six {
        Some(address) => address
            .parse::<Ipv6Addr>()
            .is_ok_and(|address| address.is_loopback()),
        None => host
            .parse::<Ipv4Addr>()
            .is_ok_and(|address| address.is_loopback()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_credential_may_go() {
        for (text, secure) in [
            ("https://example.test/v1/", Some(true)),
            ("http://127.0.0.1:80", Some(true)),
            ("http://[::1]:8080/v1", Some(true)),
            ("HTTP://LOCALHOST", Some(true)),
            ("HTTPS://EXAMPLE.TEST", Some(true)),
            ("http://127.0.0.2", Some(true)),
            ("http://127.255.255.254:1/v1", Some(true)),
            ("http://localhost:8080/", Some(true)),
            ("http://[0:0:0:0:0:0:0:1]", Some(true)),
            // Another reader might take these for loopback; a credential does not go on a guess.
            ("http://127.1", Some(false)),
            ("http://2130706433", Some(false)),
            ("http://0x7f.0.0.1", Some(false)),
            ("http://0.0.0.0", Some(false)),
            ("http://[::]", Some(false)),
            ("http://[::ffff:127.0.0.1]", Some(false)),
            ("http://localhost.", Some(false)),
            ("http://128.0.0.1", Some(false)),
            ("http://localhost.evil.test", Some(false)),
            ("http://evil.test/127.0.0.1", Some(false)),
            ("http://127.0.0.1%2eevil.test", Some(false)),
            ("http://127.0.0.1:80:80", None),
            ("http://[::1]evil.test", None),
            ("http://[::1", None),
            ("http://localhost\\@evil.test", None),
            ("http://localhost#@evil.test", None),
            ("http://localhost\t.evil.test", None),
            ("http://localhost:80@evil.test", None),
            ("http://user:word@localhost", None),
            ("http://ｌocalhost", None),
            ("http://127。0。0。1", None),
            ("https://例子.test", None),
            ("http:/127.0.0.1", None),
            ("http:127.0.0.1", None),
            (" http://127.0.0.1", None),
            ("https://example.test:0", None),
            ("https://example.test:65536", None),
            ("https://example.test:+80", None),
            ("https://example.test/v1#x", None),
            ("https://example.test/./b", None),
            ("https://example.test/a/..", None),
            ("file:///etc/passwd", None),
            ("javascript://localhost", None),
            ("", None),
            ("http://example.test", Some(false)),
            ("http://127.0.0.1.example.test", Some(false)),
            ("http://localhost.example.test", Some(false)),
            ("http://127.0.0.1@example.test", None),
            ("https://example.test?x", None),
            ("https://example.test/a/../b", None),
            ("https://", None),
            ("https:///path", None),
            ("https://example.test:x", None),
            ("https://exa mple.test", None),
            ("ftp://example.test", None),
            ("/v1", None),
        ] {
            let found = BaseUrl::parse(text).map(|base| base.secure);
            assert_eq!(found, secure, "{text}");
        }
    }

    #[cfg(feature = "tracing")]
    #[test]
    fn host_and_port_are_told_apart() {
        for (text, host, port) in [
            ("https://example.test/v1:9/", "example.test", 443),
            ("HTTP://127.0.0.1", "127.0.0.1", 80),
            ("http://[::1]:8080/v1", "::1", 8080),
            ("https://[::1]", "::1", 443),
            ("https://example.test:8443", "example.test", 8443),
        ] {
            let base = BaseUrl::parse(text);
            let found = base.as_ref().map(|base| (base.host(), base.port()));
            assert_eq!(found, Some((host, port)), "{text}");
        }
    }

    #[test]
    fn paths_are_appended() {
        let base = BaseUrl::parse("https://example.test/v1/");
        let join = |base: &BaseUrl, path, query: &[&str]| {
            let (url, start) = base.join(path, query.iter().copied());
            let (origin, path) = url.split_at(start);
            (origin.to_string(), path.to_string())
        };
        let wanted = |path: &str| Some(("https://example.test".to_string(), path.to_string()));
        let joined = base.as_ref().map(|base| join(base, "/customers", &["x=1"]));
        assert_eq!(joined, wanted("/v1/customers?x=1"));
        let joined = base.as_ref().map(|base| join(base, "/", &["x=1", "y=2"]));
        assert_eq!(joined, wanted("/v1/?x=1&y=2"));
        let bare = BaseUrl::parse("HTTPS://example.test");
        let joined = bare.map(|base| join(&base, ".evil.test/", &[]));
        assert_eq!(joined, wanted("/.evil.test/"));
        let other = base.and_then(|base| base.relative("/v2"));
        let joined = other.map(|base| join(&base, "/x", &[]));
        assert_eq!(joined, wanted("/v2/x"));
    }
}
