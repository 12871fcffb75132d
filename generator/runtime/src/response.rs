//! A response, and what can go wrong in reading it.

use core::fmt::{self, Debug, Formatter};

use ::serde::de::DeserializeOwned;

use super::alloc::boxed::Box;
use super::alloc::string::String;
use super::alloc::sync::Arc;
use super::alloc::vec::Vec;
use super::header::Header;
use super::headers::Headers;
use super::operation::OperationInfo;
use super::stream::{Decoder, Frames};
use super::texts;

mod declared;
mod error;
pub(super) mod located;
mod reason;

pub(super) use self::error::{Declared, unexpected};
pub use self::error::{DecodeError, ResponseError, ResponseErrorKind};

/// Why an item was not read; it cannot come, as an item is no greater than its body.
const TOO_LARGE: &str = "an item is too large";

/// A response, as whatever sent the request has received it. Cloning is cheap.
///
/// `Debug` shows the status, the names of the headers and the length of the body.
#[derive(Clone)]
pub struct Response(Arc<Parts>);

#[derive(Clone)]
struct Parts {
    status: u16,
    headers: Headers,
    body: Vec<u8>,
    info: Option<&'static OperationInfo>,
}

impl Response {
    /// A response with its status, headers and whole body.
    #[must_use]
    pub fn new(status: u16, headers: impl Into<Headers>, body: impl Into<Vec<u8>>) -> Self {
        Self(Arc::new(Parts {
            status,
            headers: headers.into(),
            body: body.into(),
            info: None,
        }))
    }

    /// The same response, which now says in its errors which operation it answers.
    #[must_use]
    pub fn for_operation(mut self, info: &'static OperationInfo) -> Self {
        Arc::make_mut(&mut self.0).info = Some(info);
        self
    }

    /// The status code.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// The value of the first header of that name, whatever its case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.0.headers.get(name)
    }

    /// The value of a declared header; `None` when it is missing, or is not what the description says.
    #[must_use]
    pub fn read_header<T: DeserializeOwned>(&self, header: &Header<T>) -> Option<T> {
        header.read(self.headers())
    }

    /// The headers, in the order in which they came.
    #[must_use]
    pub fn headers(&self) -> &Headers {
        &self.0.headers
    }

    /// The body as it came.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.0.body
    }

    /// The operation that it answers, when [`Response::for_operation`] has said so.
    #[must_use]
    pub fn operation(&self) -> Option<&'static OperationInfo> {
        self.0.info
    }

    /// The body as JSON.
    ///
    /// # Errors
    ///
    /// When it is empty, no JSON, or does not fit.
    pub fn json<T: DeserializeOwned, F>(&self) -> Result<T, ResponseError<F>> {
        // A big value is moved as seldom as can be.
        match ::serde_json::from_slice(self.json_text()) {
            Ok(value) => Ok(value),
            Err(_) => self
                .decode_located()
                .map_err(|error| ResponseError::decode(error, self.clone())),
        }
    }

    /// The body as text.
    ///
    /// # Errors
    ///
    /// When it is not UTF-8.
    pub fn text<F>(&self) -> Result<String, ResponseError<F>> {
        self.decode_text()
            .map_err(|error| ResponseError::decode(error, self.clone()))
    }

    /// The body as a form, `application/x-www-form-urlencoded`. A member with the empty text is nothing, wherever nothing
    /// may stand.
    ///
    /// # Errors
    ///
    /// When it is not UTF-8, or does not fit.
    pub fn form<T: DeserializeOwned, F>(&self) -> Result<T, ResponseError<F>> {
        self.decode_form()
            .map_err(|error| ResponseError::decode(error, self.clone()))
    }

    /// All items of a body that is a stream, read whole.
    ///
    /// # Errors
    ///
    /// When an item does not fit.
    pub fn items<S: Frames, F>(&self) -> Result<Vec<S::Item>, ResponseError<F>> {
        let mut decoder = Decoder::<S>::new(usize::MAX).of_status(self.status());
        decoder.feed(self.body());
        decoder.finish();
        let mut items = Vec::new();
        while let Some(item) = decoder.next() {
            let item = item.map_err(|error| {
                let error = error.decode_error().cloned();
                let error = error.unwrap_or_else(|| DecodeError::new(self.status(), TOO_LARGE));
                ResponseError::decode(error, self.clone())
            });
            items.push(item?);
        }
        Ok(items)
    }

    /// A declared failure whose body is a stream, read whole; a decode error when an item does not fit.
    #[must_use]
    pub fn failure_items<S: Frames, F>(
        &self,
        wrap: impl FnOnce(Vec<S::Item>) -> F,
    ) -> ResponseError<F> {
        match self.items::<S, F>() {
            Ok(items) => self.failure(wrap(items)),
            Err(error) => error,
        }
    }

    /// A copy of the body, whatever it is.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.0.body.clone()
    }

    /// A declared failure whose body carries nothing that is declared.
    #[must_use]
    pub fn failure<F>(&self, failure: F) -> ResponseError<F> {
        ResponseError::failure_of(failure, self.clone())
    }

    /// A declared failure with a body in JSON; a decode error when the body does not fit.
    #[must_use]
    pub fn failure_json<T: DeserializeOwned, F>(
        &self,
        wrap: impl FnOnce(Box<T>) -> F,
    ) -> ResponseError<F> {
        match self.decode_json() {
            Ok(body) => self.failure(wrap(Box::new(body))),
            Err(error) => ResponseError::decode(error, self.clone()),
        }
    }

    /// A declared failure with a body that is a form; a decode error when the body does not fit.
    #[must_use]
    pub fn failure_form<T: DeserializeOwned, F>(
        &self,
        wrap: impl FnOnce(Box<T>) -> F,
    ) -> ResponseError<F> {
        match self.decode_form() {
            Ok(body) => self.failure(wrap(Box::new(body))),
            Err(error) => ResponseError::decode(error, self.clone()),
        }
    }

    /// A declared failure with a body of text; a decode error when the body is not UTF-8.
    #[must_use]
    pub fn failure_text<F>(&self, wrap: impl FnOnce(String) -> F) -> ResponseError<F> {
        match self.decode_text() {
            Ok(body) => self.failure(wrap(body)),
            Err(error) => ResponseError::decode(error, self.clone()),
        }
    }

    /// A declared failure with a body of bytes.
    #[must_use]
    pub fn failure_bytes<F>(&self, wrap: impl FnOnce(Vec<u8>) -> F) -> ResponseError<F> {
        self.failure(wrap(self.bytes()))
    }

    /// A status that the description does not declare.
    #[must_use]
    pub fn unexpected<F>(&self) -> ResponseError<F> {
        ResponseError::unexpected(self.clone())
    }

    fn decode_json<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        ::serde_json::from_slice(self.json_text()).or_else(|_| self.decode_located())
    }

    /// Keeping track of the place costs time, so it is kept only when there is something to report.
    fn decode_located<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        located::read(self.status(), self.json_text())
    }

    /// RFC 8259 lets a reader pass over a byte order mark, and some servers send one.
    fn json_text(&self) -> &[u8] {
        let body = self.body();
        body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body)
    }

    fn decode_form<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        let text = core::str::from_utf8(self.body())
            .map_err(|_| DecodeError::new(self.status(), "the body is not UTF-8"))?;
        texts::read(texts::form(text)).map_err(|unfit| unfit.of_status(self.status()))
    }

    fn decode_text(&self) -> Result<String, DecodeError> {
        core::str::from_utf8(self.body())
            .map(String::from)
            .map_err(|_| DecodeError::new(self.status(), "the body is not UTF-8"))
    }
}

impl Debug for Response {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status())
            .field("headers", self.headers())
            .field("body", &format_args!("{} bytes", self.body().len()))
            .finish()
    }
}
