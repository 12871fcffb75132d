//! A request, ready to be sent by whatever can send one.

use core::fmt::{self, Debug, Display, Formatter};

use ::serde::Serialize;

use super::alloc::borrow::Cow;
use super::alloc::string::{String, ToString as _};
use super::alloc::vec::Vec;
use super::encoding::{self, Encoding, Keep};
use super::operation::{Method, OperationInfo, Settings};
use super::parameter::{Parameter, Refused};

mod error;
mod path;

pub use self::error::{RequestError, RequestErrorKind};

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
    pub headers: Vec<(String, String)>,
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
    pub media_type: String,
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
        find_header(&self.headers, name)
    }

    /// Sets a header in place of any of that name, whatever its case.
    ///
    /// # Errors
    ///
    /// When the name is no token, or the value has control characters or white space around it.
    pub fn set_header(&mut self, name: &str, value: &str) -> Result<(), RequestError> {
        let fault = |reason| {
            RequestError::new(
                self.info,
                RequestErrorKind::Header,
                name.to_string(),
                reason,
            )
        };
        check_header(name, value).map_err(fault)?;
        self.headers
            .retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self.headers.push((name.to_string(), value.to_string()));
        Ok(())
    }

    /// Appends a query parameter; name and value are percent-encoded here.
    pub fn push_query(&mut self, name: &str, value: &str) {
        let mut text = String::new();
        encoding::encode(value, Keep::Unreserved, &mut text);
        encoding::pair(self.query.get_or_insert_default(), name, &text);
    }

    /// Appends a cookie; name and value are percent-encoded here.
    pub fn push_cookie(&mut self, name: &str, value: &str) {
        let mut cookie = String::new();
        encoding::encode(name, Keep::Unreserved, &mut cookie);
        cookie.push('=');
        encoding::encode(value, Keep::Unreserved, &mut cookie);
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
                Some(value) => self.set_header(header, value)?,
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
            .field("query", &self.query.as_ref().map(|_| Hidden))
            .field("headers", &HeaderNames(&self.headers))
            .field("body", &self.body)
            .finish_non_exhaustive()
    }
}

struct Hidden;

impl Debug for Hidden {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// Headers that say nothing about a person and are not secret.
const HARMLESS: [&str; 8] = [
    "accept",
    "content-length",
    "content-type",
    "date",
    "request-id",
    "retry-after",
    "x-request-id",
    "x-trace-id",
];

/// Prints headers, with the values of harmless ones only.
pub(super) struct HeaderNames<'a>(pub(super) &'a [(String, String)]);

impl Debug for HeaderNames<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for (name, value) in self.0 {
            if HARMLESS
                .iter()
                .any(|harmless| harmless.eq_ignore_ascii_case(name))
            {
                map.entry(name, value);
            } else {
                map.entry(name, &Hidden);
            }
        }
        map.finish()
    }
}

/// The value of the first header of that name, whatever its case.
pub(super) fn find_header<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = headers
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.as_str())
}

fn check_header(name: &str, value: &str) -> Result<(), &'static str> {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if name.is_empty() || !name.bytes().all(token) {
        return Err("is no name of a header");
    }
    if value.chars().any(char::is_control) {
        return Err("has control characters");
    }
    if value.starts_with(' ') || value.ends_with(' ') {
        return Err("has white space around it, which no header can carry");
    }
    Ok(())
}

/// Puts a request together, one parameter after the other.
pub struct RequestBuilder {
    info: &'static OperationInfo,
    path: Vec<(String, String)>,
    query: String,
    headers: Vec<(String, String)>,
    cookies: Vec<String>,
    body: Option<Body>,
}

impl RequestBuilder {
    /// Starts a request of an operation.
    #[must_use]
    pub fn new(info: &'static OperationInfo) -> Self {
        Self {
            info,
            path: Vec::new(),
            query: String::new(),
            headers: Vec::new(),
            cookies: Vec::new(),
            body: None,
        }
    }

    /// Gives a placeholder of the path its value. Whatever the value, it stays within its segment.
    ///
    /// # Errors
    ///
    /// When the value is empty or its style cannot carry it. A segment `.` or `..` is refused by
    /// [`RequestBuilder::finish`], which sees the whole segment.
    pub fn path<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
        encoding: Encoding,
    ) -> Result<(), RequestError> {
        let text = match encoding {
            Encoding::Json => {
                let mut out = String::new();
                encoding::encode(&self.json_text(name, value)?, Keep::Unreserved, &mut out);
                out
            }
            _ => encoding::path(name, &self.parameter(name, value)?, encoding)
                .map_err(|reason| self.error(RequestErrorKind::Parameter, name, reason))?,
        };
        if text.is_empty() {
            return Err(self.error(RequestErrorKind::PathParameter, name, "is empty"));
        }
        self.path.push((name.into(), text));
        Ok(())
    }

    /// Adds a parameter to the query; nothing for `None` and for an empty list.
    ///
    /// # Errors
    ///
    /// When its style cannot carry the value.
    pub fn query<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
        encoding: Encoding,
    ) -> Result<(), RequestError> {
        if encoding == Encoding::Json {
            let mut text = String::new();
            encoding::encode(&self.json_text(name, value)?, Keep::Unreserved, &mut text);
            encoding::pair(&mut self.query, name, &text);
            return Ok(());
        }
        let value = self.parameter(name, value)?;
        encoding::query(name, &value, encoding, &mut self.query)
            .map_err(|reason| self.error(RequestErrorKind::Parameter, name, reason))
    }

    /// Adds a header; nothing for `None` and for an empty list. Values are not percent-encoded.
    ///
    /// # Errors
    ///
    /// When its style cannot carry the value, or the text has control characters or white space around it.
    pub fn header<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
        encoding: Encoding,
    ) -> Result<(), RequestError> {
        let text = match encoding {
            Encoding::Json => Some(self.json_text(name, value)?),
            _ => encoding::header(&self.parameter(name, value)?, encoding)
                .map_err(|reason| self.error(RequestErrorKind::Parameter, name, reason))?,
        };
        if let Some(text) = text {
            check_header(name, &text)
                .map_err(|reason| self.error(RequestErrorKind::Header, name, reason))?;
            self.headers.push((name.into(), text));
        }
        Ok(())
    }

    /// Adds a cookie; nothing for `None` and for an empty list. Values are percent-encoded.
    ///
    /// # Errors
    ///
    /// When its style cannot carry the value.
    pub fn cookie<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
        encoding: Encoding,
    ) -> Result<(), RequestError> {
        let (value, encoding) = match encoding {
            Encoding::Json => {
                let form = Encoding::Form {
                    explode: false,
                    allow_reserved: false,
                };
                (Parameter::Scalar(self.json_text(name, value)?), form)
            }
            _ => (self.parameter(name, value)?, encoding),
        };
        let pairs = encoding::cookie(name, &value, encoding)
            .map_err(|reason| self.error(RequestErrorKind::Parameter, name, reason))?;
        self.cookies.extend(pairs);
        Ok(())
    }

    /// Sets the body: JSON, `application/json`.
    ///
    /// # Errors
    ///
    /// When the value has no JSON spelling, such as a number that is not finite.
    pub fn json<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), RequestError> {
        self.json_as("application/json", value)
    }

    /// Sets the body: JSON of another media type, such as `application/merge-patch+json`.
    ///
    /// # Errors
    ///
    /// When the value has no JSON spelling, such as a number that is not finite.
    pub fn json_as<T: Serialize + ?Sized>(
        &mut self,
        media_type: &str,
        value: &T,
    ) -> Result<(), RequestError> {
        let bytes =
            ::serde_json::to_vec(value).map_err(|error| self.encode_error("body", &error))?;
        self.set_body(media_type, bytes)
    }

    /// Sets the body: bytes as they are.
    ///
    /// # Errors
    ///
    /// When the media type cannot be a header.
    pub fn bytes(&mut self, media_type: &str, bytes: &[u8]) -> Result<(), RequestError> {
        self.set_body(media_type, bytes.to_vec())
    }

    /// Sets the body: text in UTF-8.
    ///
    /// # Errors
    ///
    /// When the media type cannot be a header.
    pub fn text(&mut self, media_type: &str, text: &str) -> Result<(), RequestError> {
        self.bytes(media_type, text.as_bytes())
    }

    /// The request.
    ///
    /// # Errors
    ///
    /// When a placeholder has no value, or the values make a segment `.` or `..`, which a server or a library on the
    /// way would take for another path.
    pub fn finish(self) -> Result<Request, RequestError> {
        let path = path::fill(self.info, &self.path)?;
        let mut headers = self.headers;
        if !self.cookies.is_empty() {
            headers.push(("Cookie".into(), self.cookies.join("; ")));
        }
        Ok(Request {
            method: self.info.method,
            template: self.info.path,
            path,
            query: (!self.query.is_empty()).then_some(self.query),
            headers,
            body: self.body,
            info: self.info,
        })
    }

    fn set_body(&mut self, media_type: &str, bytes: Vec<u8>) -> Result<(), RequestError> {
        check_header("Content-Type", media_type)
            .map_err(|reason| self.error(RequestErrorKind::Header, "Content-Type", reason))?;
        self.body = Some(Body {
            media_type: media_type.to_string(),
            bytes,
        });
        Ok(())
    }

    fn parameter<T: Serialize + ?Sized>(
        &self,
        name: &'static str,
        value: &T,
    ) -> Result<Parameter, RequestError> {
        Parameter::of(value).map_err(|refused| match refused {
            Refused::Shape => self.error(RequestErrorKind::Parameter, name, encoding::SHAPE),
            Refused::Value(reason) => {
                self.error(RequestErrorKind::Encode, name, super::scrub::scrub(&reason))
            }
        })
    }

    fn json_text<T: Serialize + ?Sized>(
        &self,
        name: &'static str,
        value: &T,
    ) -> Result<String, RequestError> {
        ::serde_json::to_string(value).map_err(|error| self.encode_error(name, &error))
    }

    fn encode_error(&self, name: &'static str, error: &dyn Display) -> RequestError {
        self.error(
            RequestErrorKind::Encode,
            name,
            super::scrub::scrub(&error.to_string()),
        )
    }

    fn error(
        &self,
        kind: RequestErrorKind,
        name: &'static str,
        reason: impl Into<Cow<'static, str>>,
    ) -> RequestError {
        RequestError::new(self.info, kind, name, reason)
    }
}
