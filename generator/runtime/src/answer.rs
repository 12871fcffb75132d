//! A success together with the status and the headers that it came with.

use core::fmt::{self, Debug, Formatter};
use core::ops::Deref;

use ::serde::de::DeserializeOwned;

use super::check::{Check, Checker};
use super::header::Header;
use super::headers::Headers;
use super::operation::{Operation, OperationInfo};
use super::request::{Request, RequestError};
use super::response::{Response, ResponseError};

/// A success, and what came before its body. It is what it carries, too: `answer.name` is `answer.value.name`.
///
/// `Debug` shows no value of a header that could be secret, and never the body as it came.
#[derive(Clone)]
pub struct Answer<T> {
    /// What the success carries.
    pub value: T,
    response: Response,
}

impl<T> Answer<T> {
    /// The status code.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.response.status()
    }

    /// The headers, in the order in which they came.
    #[must_use]
    pub fn headers(&self) -> &Headers {
        self.response.headers()
    }

    /// The value of a declared header; `None` when it is missing, or is not what the description says.
    #[must_use]
    pub fn read_header<H: DeserializeOwned>(&self, header: &Header<H>) -> Option<H> {
        self.response.read_header(header)
    }

    /// The whole response.
    #[must_use]
    pub fn response(&self) -> &Response {
        &self.response
    }
}

impl<T> Deref for Answer<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: Debug> Debug for Answer<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("value", &self.value)
            .field("response", &self.response)
            .finish()
    }
}

/// An operation that answers with [`Answer`]: the same, and what came before the body.
#[derive(Clone, Debug, PartialEq)]
pub struct WithHead<O>(pub O);

impl<O: Check> Check for WithHead<O> {
    fn check(&self, at: &mut Checker<'_>) {
        self.0.check(at);
    }
}

impl<O: Operation> Operation for WithHead<O> {
    type Success = Answer<O::Success>;
    type Failure = O::Failure;
    const INFO: &'static OperationInfo = O::INFO;
    const FIELDS: &'static [&'static str] = O::FIELDS;
    const PERSONAL: &'static [&'static str] = O::PERSONAL;

    fn fields(&self) -> &'static [&'static str] {
        self.0.fields()
    }

    fn personal(&self) -> &'static [&'static str] {
        self.0.personal()
    }

    fn request(&self) -> Result<Request, RequestError> {
        self.0.request()
    }

    fn decode(response: &Response) -> Result<Self::Success, ResponseError<Self::Failure>> {
        let response = response.clone();
        let value = O::decode(&response)?;
        Ok(Answer { value, response })
    }
}
