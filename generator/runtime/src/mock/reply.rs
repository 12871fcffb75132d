//! What the mock does with one attempt.

use core::time::Duration;

use ::serde::Serialize;

use super::super::Json;
use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec;
use super::super::alloc::vec::Vec;

/// What the mock does with one attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
    pub(super) before_headers: Duration,
    pub(super) before_body: Duration,
    /// Where the body is cut into pieces, and how long each is waited for.
    pub(super) pieces: Vec<usize>,
    pub(super) between: Duration,
    pub(super) end: End,
    pub(super) applied: bool,
}

/// Where the exchange ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// With the last byte of the body.
    Whole,
    /// There is no connection.
    Refused,
    /// After the request was written.
    LostBeforeHeaders,
    /// After the headers of the answer.
    LostInBody,
}

impl Reply {
    /// A status without a body. A 2xx is applied, anything else is not.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Vec::new(),
            before_headers: Duration::ZERO,
            before_body: Duration::ZERO,
            pieces: Vec::new(),
            between: Duration::ZERO,
            end: End::Whole,
            applied: (200..300).contains(&status),
        }
    }

    /// A status with a body of JSON; an empty body when the value has no spelling in JSON.
    #[must_use]
    pub fn json(status: u16, value: &(impl Serialize + ?Sized)) -> Self {
        let body = ::serde_json::to_vec(value).unwrap_or_default();
        Self::status(status)
            .header("content-type", "application/json")
            .body(body)
    }

    /// A 429, with `Retry-After` in seconds or as a date.
    #[must_use]
    pub fn too_many_requests(retry_after: Option<&str>) -> Self {
        let reply = Self::status(429);
        match retry_after {
            Some(value) => reply.header("retry-after", value),
            None => reply,
        }
    }

    /// A 500 as a page for people.
    #[must_use]
    pub fn html_500() -> Self {
        Self::status(500)
            .header("content-type", "text/html")
            .body("<html><body><h1>Something went wrong</h1></body></html>")
    }

    /// A 307 to another address.
    #[must_use]
    pub fn redirect(location: &str) -> Self {
        Self::status(307).header("location", location)
    }

    /// A body of so many bytes, for the limit on answers.
    #[must_use]
    pub fn huge(bytes: usize) -> Self {
        Self::status(200)
            .header("content-type", "application/json")
            .body(vec![b' '; bytes])
    }

    /// No connection; nothing is sent.
    #[must_use]
    pub fn refused() -> Self {
        let mut reply = Self::status(503);
        reply.end = End::Refused;
        reply
    }

    /// The service does what was asked, and the connection is lost before the headers of the answer.
    #[must_use]
    pub fn lost_after_write() -> Self {
        Self::status(200).lost_before_headers()
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_string(), value.to_string()));
        self
    }

    /// Sets the body.
    #[must_use]
    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// A status with a body that comes piece by piece, for a stream of that media type. To a call that wants the whole
    /// body, it is one.
    #[must_use]
    pub fn pieces<P: AsRef<[u8]>>(
        status: u16,
        media_type: &str,
        pieces: impl IntoIterator<Item = P>,
    ) -> Self {
        let mut reply = Self::status(status).header("content-type", media_type);
        for piece in pieces {
            reply.body.extend_from_slice(piece.as_ref());
            reply.pieces.push(reply.body.len());
        }
        reply
    }

    /// Lets time go by before each piece of the body.
    #[must_use]
    pub fn slow_pieces(mut self, time: Duration) -> Self {
        self.between = time;
        self
    }

    /// Sets a member of the JSON body, by its JSON Pointer: a value of the wrong type, an unknown value of an enum, an
    /// unexpected null, an unknown member. Nothing happens where there is no such place.
    #[must_use]
    pub fn with(mut self, pointer: &str, value: impl Into<Json>) -> Self {
        let Ok(mut json) = ::serde_json::from_slice::<Json>(&self.body) else {
            return self;
        };
        let (parent, name) = pointer.rsplit_once('/').unwrap_or_default();
        if let Some(place) = json.pointer_mut(pointer) {
            *place = value.into();
        } else if let Some(Json::Object(members)) = json.pointer_mut(parent) {
            members.insert(name.replace("~1", "/").replace("~0", "~"), value.into());
        }
        self.body = json.to_string().into_bytes();
        self
    }

    /// Cuts the body short, as a service does that died in writing it; the connection ends in good order.
    #[must_use]
    pub fn truncated(mut self, bytes: usize) -> Self {
        self.body.truncate(bytes);
        self
    }

    /// Loses the connection before the headers of the answer.
    #[must_use]
    pub fn lost_before_headers(mut self) -> Self {
        self.end = End::LostBeforeHeaders;
        self
    }

    /// Loses the connection in the middle of the body; of a stream, when all pieces have come.
    #[must_use]
    pub fn lost_in_body(mut self) -> Self {
        self.end = End::LostInBody;
        self
    }

    /// Lets time go by before the headers.
    #[must_use]
    pub fn slow_headers(mut self, time: Duration) -> Self {
        self.before_headers = time;
        self
    }

    /// Lets time go by between the headers and the body.
    #[must_use]
    pub fn slow_body(mut self, time: Duration) -> Self {
        self.before_body = time;
        self
    }

    /// Says whether the service does what was asked, whatever it answers.
    #[must_use]
    pub fn applied(mut self, applied: bool) -> Self {
        self.applied = applied;
        self
    }
}
