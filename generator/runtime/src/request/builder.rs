//! Puts a request together.

use core::fmt::Display;

use ::serde::Serialize;

use super::super::alloc::borrow::Cow;
use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec::Vec;
use super::super::encoding::{self, Encoding, SHAPE};
use super::super::operation::OperationInfo;
use super::super::parameter::{Flat, Parameter, Spell};
use super::super::scrub::scrub;
use super::super::tree::{Refused, Tree};
use super::error::{RequestError, RequestErrorKind};
use super::form::{self, Form};
use super::{Body, Request, header, multipart, path};

/// What a body is called in an error.
const BODY: &str = "body";

/// Puts a request together, one parameter after the other.
pub struct RequestBuilder {
    info: &'static OperationInfo,
    path: Vec<(&'static str, String)>,
    query: String,
    headers: Vec<(Cow<'static, str>, String)>,
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

    /// Adds the values of all parameters, in the order of [`OperationInfo::parameters`]. Nothing is sent for `None`, null
    /// and an empty list.
    ///
    /// # Errors
    ///
    /// When a value cannot be carried where it has to go; see [`RequestBuilder::parameter`].
    pub fn parameters(&mut self, values: &[&dyn Spell]) -> Result<(), RequestError> {
        for (parameter, value) in self.info.parameters.iter().zip(values) {
            self.parameter(*parameter, *value)?;
        }
        Ok(())
    }

    /// Adds the value of one parameter.
    ///
    /// - A value in the path stays within its segment, whatever it is; an empty one is refused here, and a segment `.` or
    ///   `..` by [`RequestBuilder::finish`], which sees the whole segment.
    /// - A header is not percent-encoded; what is not ASCII goes out as UTF-8, and control characters and white space
    ///   around it are refused.
    /// - A value in the query or a cookie is percent-encoded.
    ///
    /// # Errors
    ///
    /// When its style cannot carry the value, or what is said above.
    pub fn parameter(
        &mut self,
        parameter: Parameter,
        value: &dyn Spell,
    ) -> Result<(), RequestError> {
        let (name, encoding) = match parameter {
            Parameter::Path(name, encoding)
            | Parameter::Query(name, encoding)
            | Parameter::Header(name, encoding)
            | Parameter::Cookie(name, encoding) => (name, encoding),
        };
        let tree = value.spell().0;
        self.put(parameter, name, encoding, tree)
            .map_err(|(kind, reason)| self.error(kind, name, reason))
    }

    fn put(
        &mut self,
        parameter: Parameter,
        name: &'static str,
        encoding: Encoding,
        tree: Result<Tree, Refused>,
    ) -> Result<(), Fault> {
        let tree = tree?;
        if let (Parameter::Query(..), Encoding::DeepObject) = (parameter, encoding) {
            encoding::deep_in_query(name, tree, &mut self.query)?;
            return Ok(());
        }
        let (flat, encoding) = match (encoding, parameter) {
            (Encoding::Json, Parameter::Path(..) | Parameter::Header(..)) => {
                (Flat::Scalar(tree.json()?), Encoding::SIMPLE)
            }
            (Encoding::Json, _) => (Flat::Scalar(tree.json()?), Encoding::FORM),
            _ => (Flat::of(tree, None)?, encoding),
        };
        let shape = |reason| (RequestErrorKind::Parameter, Cow::Borrowed(reason));
        match parameter {
            Parameter::Path(..) => {
                let text = encoding::in_path(name, flat, encoding).map_err(shape)?;
                if text.is_empty() {
                    return Err((RequestErrorKind::PathParameter, "is empty".into()));
                }
                self.path.push((name, text));
            }
            Parameter::Query(..) => {
                encoding::in_query(name, &flat, encoding, &mut self.query).map_err(shape)?;
            }
            Parameter::Header(..) => {
                if let Some(text) = encoding::in_header(&flat, encoding).map_err(shape)? {
                    header::check(name, &text)
                        .map_err(|reason| (RequestErrorKind::Header, reason.into()))?;
                    self.headers.push((name.into(), text));
                }
            }
            Parameter::Cookie(..) => {
                let pairs = encoding::in_cookie(name, &flat, encoding).map_err(shape)?;
                self.cookies.extend(pairs);
            }
        }
        Ok(())
    }

    /// Sets the body: JSON, `application/json`.
    ///
    /// # Errors
    ///
    /// When the value has no JSON spelling, such as a number that is not finite.
    pub fn json<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), RequestError> {
        let bytes = ::serde_json::to_vec(value).map_err(|error| self.encode_error(&error))?;
        // This one need not be checked.
        let media_type = Cow::Borrowed("application/json");
        self.body = Some(Body { media_type, bytes });
        Ok(())
    }

    /// Sets the body: JSON of another media type, such as `application/merge-patch+json`.
    ///
    /// # Errors
    ///
    /// When the value has no JSON spelling, such as a number that is not finite.
    pub fn json_as<T: Serialize + ?Sized>(
        &mut self,
        media_type: impl Into<Cow<'static, str>>,
        value: &T,
    ) -> Result<(), RequestError> {
        let bytes = ::serde_json::to_vec(value).map_err(|error| self.encode_error(&error))?;
        self.set_body(media_type, bytes)
    }

    /// Sets the body: a form, `application/x-www-form-urlencoded`; [`Form`] tells how the values are written.
    ///
    /// # Errors
    ///
    /// When the value is no object, or something in it has no spelling in a form.
    pub fn form<T: Serialize + ?Sized>(
        &mut self,
        value: &T,
        form: &Form,
    ) -> Result<(), RequestError> {
        let text = Tree::of(value).map_err(Fault::from);
        let text = text.and_then(|tree| form::urlencoded(tree, form));
        let text = text.map_err(|(kind, reason)| self.error(kind, BODY, reason))?;
        self.set_body("application/x-www-form-urlencoded", text.into_bytes())
    }

    /// Sets the body: parts, `multipart/form-data` or another `multipart` type; [`Form`] tells how the values are
    /// written.
    ///
    /// # Errors
    ///
    /// When the value is no object, or something in it cannot be a part.
    pub fn multipart<T: Serialize + ?Sized>(
        &mut self,
        media_type: &str,
        value: &T,
        form: &Form,
    ) -> Result<(), RequestError> {
        let body = Tree::of(value).map_err(Fault::from);
        let body = body.and_then(|tree| multipart::body(media_type, tree, form));
        let body = body.map_err(|(kind, reason)| self.error(kind, BODY, reason))?;
        self.set_body(body.media_type, body.bytes)
    }

    /// Sets the body: bytes as they are.
    ///
    /// # Errors
    ///
    /// When the media type cannot be a header.
    pub fn bytes(
        &mut self,
        media_type: impl Into<Cow<'static, str>>,
        bytes: &[u8],
    ) -> Result<(), RequestError> {
        self.set_body(media_type, bytes.to_vec())
    }

    /// Sets the body: text in UTF-8.
    ///
    /// # Errors
    ///
    /// When the media type cannot be a header.
    pub fn text(
        &mut self,
        media_type: impl Into<Cow<'static, str>>,
        text: &str,
    ) -> Result<(), RequestError> {
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
        let query = path::with_query(self.info, self.query);
        let mut headers = self.headers;
        if let Some(accept) = self.info.accept {
            headers.push(("Accept".into(), accept.into()));
        }
        if !self.cookies.is_empty() {
            headers.push(("Cookie".into(), self.cookies.join("; ")));
        }
        Ok(Request {
            method: self.info.method,
            template: self.info.path,
            path,
            query: (!query.is_empty()).then_some(query),
            headers,
            body: self.body,
            info: self.info,
        })
    }

    fn set_body(
        &mut self,
        media_type: impl Into<Cow<'static, str>>,
        bytes: Vec<u8>,
    ) -> Result<(), RequestError> {
        let media_type = media_type.into();
        header::check("Content-Type", &media_type)
            .map_err(|reason| self.error(RequestErrorKind::Header, "Content-Type", reason))?;
        self.body = Some(Body { media_type, bytes });
        Ok(())
    }

    fn encode_error(&self, error: &dyn Display) -> RequestError {
        self.error(RequestErrorKind::Encode, BODY, scrub(&error.to_string()))
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

/// Why something cannot be sent, before it is known what it is called.
pub(super) type Fault = (RequestErrorKind, Cow<'static, str>);

impl From<Refused> for Fault {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Shape => (RequestErrorKind::Parameter, SHAPE.into()),
            Refused::Value(reason) => (RequestErrorKind::Encode, scrub(&reason).into()),
        }
    }
}
