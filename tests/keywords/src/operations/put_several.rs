// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::models::Several;
use crate::runtime::{
    Check, Checker, Method, Operation, OperationInfo, Request, RequestBuilder, RequestError, Response,
    ResponseError, operation,
};

/// The operation `putSeveral`.
///
/// - Calls `PUT /several`.
/// - Compiled with the feature `several`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PutSeveral {
    /// The body of the request.
    ///
    /// - Optional.
    pub body: Option<Several>,
}

operation! {
    PutSeveral, english, new();
    body: optional, set body(Several) "- Optional.";
}

impl Check for PutSeveral {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.payload(&self.body, &[]);
    }
}

impl Operation for PutSeveral {
    type Success = ();
    type Failure = PutSeveralError;
    const INFO: &'static OperationInfo = &OperationInfo::new("putSeveral", Method::Put, "/several");
    const FIELDS: &'static [&'static str] = <Several as crate::runtime::object::Object>::MEMBERS;

    #[inline]
    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        if let Some(value) = &self.body {
            request.json(value)?;
        }
        request.finish()
    }

    #[inline]
    fn decode(response: &Response) -> Result<Self::Success, ResponseError<Self::Failure>> {
        match response.status() {
            204 => Ok(()),
            _ => Err(response.unexpected()),
        }
    }
}

/// What `putSeveral` answers when it does not succeed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutSeveralError {}

impl Client {
    /// The operation `putSeveral`.
    ///
    /// → [`PutSeveral`]
    ///
    /// # Examples
    ///
    /// ```
    /// # use std::{future::Future as _, pin::pin, task::{Context, Poll, Waker}};
    /// # use keywords::runtime::mock::{MockTransport, Reply};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let mock = MockTransport::new([Reply::status(204)]);
    /// # let client = keywords::Client::builder().base_url("http://localhost").mock(&mock).build()?;
    /// # let call = pin!(async {
    /// let answer = client.put_several().send().await?;
    /// # let _ = answer;
    /// # Ok(()) });
    /// # match call.poll(&mut Context::from_waker(Waker::noop())) {
    /// #     Poll::Ready(done) => done,
    /// #     Poll::Pending => Err("the mock answers at once".into()),
    /// # } }
    /// ```
    #[inline]
    pub fn put_several(&self) -> Call<PutSeveral> {
        self.call(PutSeveral::new())
    }
}
