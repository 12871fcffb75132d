// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::models::Needs;
use crate::runtime::{
    Check, Checker, Method, Operation, OperationInfo, Request, RequestBuilder, RequestError, Response,
    ResponseError, operation,
};

/// The operation `putNeeds`.
///
/// - Calls `PUT /needs`.
/// - Compiled with the feature `needs`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PutNeeds {
    /// The body of the request.
    ///
    /// - Optional.
    pub body: Option<Needs>,
}

operation! {
    PutNeeds, english, new();
    body: optional, set body(Needs) "- Optional.";
}

impl Check for PutNeeds {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.payload(&self.body, &[]);
    }
}

impl Operation for PutNeeds {
    type Success = ();
    type Failure = PutNeedsError;
    const INFO: &'static OperationInfo = &OperationInfo::new("putNeeds", Method::Put, "/needs");
    const FIELDS: &'static [&'static str] = <Needs as crate::runtime::object::Object>::MEMBERS;

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

/// What `putNeeds` answers when it does not succeed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutNeedsError {}

impl Client {
    /// The operation `putNeeds`.
    ///
    /// → [`PutNeeds`]
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
    /// let answer = client.put_needs().send().await?;
    /// # let _ = answer;
    /// # Ok(()) });
    /// # match call.poll(&mut Context::from_waker(Waker::noop())) {
    /// #     Poll::Ready(done) => done,
    /// #     Poll::Pending => Err("the mock answers at once".into()),
    /// # } }
    /// ```
    #[inline]
    pub fn put_needs(&self) -> Call<PutNeeds> {
        self.call(PutNeeds::new())
    }
}
