//! Puts a request together.

use core::fmt::Display;

use ::serde::Serialize;

use super::super::alloc::borrow::Cow;
use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec::Vec;
use super::super::encoding::{self, Encoding, Keep, SHAPE, append_pair, encode};
use super::super::operation::OperationInfo;
use super::super::parameter::{Parameter, Refused};
use super::super::scrub::scrub;
use super::error::{RequestError, RequestErrorKind};
use super::{Body, Request, header, path};

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
                encode(&self.json_text(name, value)?, Keep::Unreserved, &mut out);
                out
            }
            _ => encoding::in_path(name, &self.parameter(name, value)?, encoding)
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
            encode(&self.json_text(name, value)?, Keep::Unreserved, &mut text);
            append_pair(&mut self.query, name, &text);
            return Ok(());
        }
        let value = self.parameter(name, value)?;
        encoding::in_query(name, &value, encoding, &mut self.query)
            .map_err(|reason| self.error(RequestErrorKind::Parameter, name, reason))
    }

    /// Adds a header; nothing for `None` and for an empty list. Values are not percent-encoded; what is not ASCII goes out
    /// as UTF-8.
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
            _ => encoding::in_header(&self.parameter(name, value)?, encoding)
                .map_err(|reason| self.error(RequestErrorKind::Parameter, name, reason))?,
        };
        if let Some(text) = text {
            header::check(name, &text)
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
        let pairs = encoding::in_cookie(name, &value, encoding)
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
        header::check("Content-Type", media_type)
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
            Refused::Shape => self.error(RequestErrorKind::Parameter, name, SHAPE),
            Refused::Value(reason) => self.error(RequestErrorKind::Encode, name, scrub(&reason)),
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
        self.error(RequestErrorKind::Encode, name, scrub(&error.to_string()))
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
