//! A request, ready to be sent by whatever can send one.

use core::fmt::{self, Debug, Formatter};

use super::alloc::borrow::Cow;
use super::alloc::string::{String, ToString as _};
use super::alloc::vec::Vec;
use super::encoding::{Keep, append_pair, encode};
use super::operation::{Method, OperationInfo, Settings};

mod builder;
mod error;
mod form;
pub(super) mod header;
mod multipart;
mod path;

pub use self::builder::RequestBuilder;
pub use self::error::{RequestError, RequestErrorKind};
pub use self::form::{Form, Part};

/// A request.
///
/// `Debug` shows the path template and the names of the headers, never a value of a parameter and never the body.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Request {
    /// The method.
    pub method: Method,
    /// The path template, which is safe to log.
    pub template: &'static str,
    /// The path, encoded; it names the same endpoint as the template whatever the values are.
    pub path: String,
    /// The query without its question mark, encoded; `None` when there is none.
    pub query: Option<String>,
    /// The headers, without `Content-Type` of the body.
    pub headers: Vec<(Cow<'static, str>, String)>,
    /// The body.
    pub body: Option<Body>,
    /// The operation.
    pub info: &'static OperationInfo,
}

/// The body of a request.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Body {
    /// The value of `Content-Type`.
    pub media_type: Cow<'static, str>,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl Debug for Body {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} bytes)", self.media_type, self.bytes.len())
    }
}

impl Request {
    /// The path with its query: what stands in the request line.
    #[must_use]
    pub fn target(&self) -> String {
        match &self.query {
            Some(query) => [self.path.as_str(), "?", query].concat(),
            None => self.path.clone(),
        }
    }

    /// The value of the first header of that name, whatever its case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut all = self.pairs();
        let found = all.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value)
    }

    /// Each header, without the media type of the body.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> + Clone {
        let headers = self.headers.iter();
        headers.map(|(name, value)| (&**name, value.as_str()))
    }

    /// Sets a header in place of any of that name, whatever its case.
    ///
    /// # Errors
    ///
    /// When the name is no token, or the value has control characters or white space around it.
    pub fn set_header(
        &mut self,
        name: impl Into<Cow<'static, str>>,
        value: &str,
    ) -> Result<(), RequestError> {
        let name = name.into();
        self.check_header(&name, value)?;
        self.headers
            .retain(|(known, _)| !known.eq_ignore_ascii_case(&name));
        self.headers.push((name, value.to_string()));
        Ok(())
    }

    /// Whether there can be such a header.
    pub(super) fn check_header(&self, name: &str, value: &str) -> Result<(), RequestError> {
        header::check(name, value).map_err(|reason| {
            let kind = RequestErrorKind::Header;
            RequestError::new(self.info, kind, name.to_string(), reason)
        })
    }

    /// Appends a query parameter; name and value are percent-encoded here.
    pub fn push_query(&mut self, name: &str, value: &str) {
        let mut text = String::new();
        encode(value, Keep::Unreserved, &mut text);
        append_pair(self.query.get_or_insert_default(), name, &text);
    }

    /// Appends a cookie; name and value are percent-encoded here.
    pub fn push_cookie(&mut self, name: &str, value: &str) {
        let mut cookie = String::new();
        encode(name, Keep::Unreserved, &mut cookie);
        cookie.push('=');
        encode(value, Keep::Unreserved, &mut cookie);
        let known = self
            .headers
            .iter_mut()
            .find(|(name, _)| name.eq_ignore_ascii_case("cookie"));
        match known {
            Some((_, cookies)) => {
                cookies.push_str("; ");
                cookies.push_str(&cookie);
            }
            None => self.headers.push(("Cookie".into(), cookie)),
        }
    }

    /// Adds the headers that the operation takes from the client's settings.
    ///
    /// # Errors
    ///
    /// When a setting that must be there is missing, or cannot be a header.
    pub fn apply_settings<S: Settings>(&mut self, settings: &S) -> Result<(), RequestError> {
        for (name, header, required) in S::HEADERS {
            if !self.info.settings.contains(name) {
                continue;
            }
            match settings.get(name) {
                Some(value) => self.set_header(*header, value)?,
                None if *required => {
                    let kind = RequestErrorKind::Setting;
                    return Err(RequestError::new(self.info, kind, *name, "is not set"));
                }
                None => {}
            }
        }
        Ok(())
    }
}

impl Debug for Request {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("template", &self.template)
            .field("query", &self.query.as_ref().map(|_| header::Hidden))
            .field("headers", &header::Shown(self.pairs()))
            .field("body", &self.body)
            .finish_non_exhaustive()
    }
}
