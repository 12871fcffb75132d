//! HTTP/1.1 on a socket that is ours down to the byte: a library that always answers well could not fail on demand.

mod percent;
mod read;
mod write;

pub(crate) use percent::{decode, pairs};
pub(crate) use read::{Incoming, Reader};
pub(crate) use write::{Delivery, send};

/// A request, read to its end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Request {
    pub(crate) method: String,
    /// The path as it came, still encoded.
    pub(crate) path: String,
    /// The path and the query as they came.
    pub(crate) target: String,
    /// The query, decoded, in the order of the request.
    pub(crate) query: Vec<(String, String)>,
    /// The headers in the order of the request.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// Whether the client wants to keep the connection.
    pub(crate) keep_alive: bool,
}

impl Request {
    /// The first header of that name.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut named = self
            .headers
            .iter()
            .filter(|(known, _)| known.eq_ignore_ascii_case(name));
        named.next().map(|(_, value)| value.as_str())
    }

    /// Every value of a query parameter.
    pub(crate) fn queried(&self, name: &str) -> Vec<&str> {
        let named = self.query.iter().filter(|(known, _)| known == name);
        named.map(|(_, value)| value.as_str()).collect()
    }
}

/// An answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// Whether it comes in chunks, whose length nobody has said before.
    pub(crate) chunked: bool,
}

impl Answer {
    /// An answer without a body.
    pub(crate) fn empty(status: u16) -> Self {
        Self {
            status,
            ..Self::default()
        }
    }

    /// An answer in JSON.
    pub(crate) fn json(status: u16, kind: &str, body: &serde_json::Value) -> Self {
        Self::text(status, kind, body.to_string())
    }

    /// An answer of any media type.
    pub(crate) fn text(status: u16, kind: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: vec![("Content-Type".to_owned(), kind.to_owned())],
            body: body.into(),
            chunked: false,
        }
    }

    /// An answer that comes in chunks.
    pub(crate) fn stream(status: u16, kind: &str, body: String) -> Self {
        Self {
            chunked: true,
            ..Self::text(status, kind, body)
        }
    }

    /// The same answer with one more header.
    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }
}
