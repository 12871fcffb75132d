// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::runtime::{
    Check, Method, Operation, OperationInfo, Request, RequestBuilder, RequestError, Response, ResponseError,
    operation,
};

/// The operation `secured`.
///
/// - Calls `GET /secured`.
/// - Credentials: `key` + `page` / `basic` + `session` / `certificate` + `bearer`.
/// - Compiled with the feature `secured`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Secured {}

operation! {
    Secured, english, new();
}

impl Check for Secured {}

impl Operation for Secured {
    type Success = ();
    type Failure = SecuredError;
    const INFO: &'static OperationInfo = &OperationInfo::new("secured", Method::Get, "/secured")
        .security(&[&["key", "page"], &["basic", "session"], &["bearer"]]);

    #[inline]
    fn request(&self) -> Result<Request, RequestError> {
        RequestBuilder::new(Self::INFO).finish()
    }

    #[inline]
    fn decode(response: &Response) -> Result<Self::Success, ResponseError<Self::Failure>> {
        match response.status() {
            204 => Ok(()),
            400..=499 => Err(response.failure_text(SecuredError::ClientError)),
            _ => Err(response.failure(SecuredError::Default)),
        }
    }
}

/// What `secured` answers when it does not succeed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SecuredError {
    /// Not allowed.
    ///
    /// - The response `4XX`.
    ClientError(String),

    /// Else.
    Default,
}

impl Client {
    /// The operation `secured`.
    ///
    /// → [`Secured`]
    ///
    /// # Examples
    ///
    /// ```
    /// # use std::{future::Future as _, pin::pin, task::{Context, Poll, Waker}};
    /// # use exchanges::runtime::mock::{MockTransport, Reply};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let mock = MockTransport::new([Reply::status(204)]);
    /// # let client = exchanges::Client::builder().credential(exchanges::settings::KEY, "token").credential(exchanges::settings::PAGE, "token").base_url("http://localhost").mock(&mock).build()?;
    /// # let call = pin!(async {
    /// let answer = client.secured().send().await?;
    /// # let _ = answer;
    /// # Ok(()) });
    /// # match call.poll(&mut Context::from_waker(Waker::noop())) {
    /// #     Poll::Ready(done) => done,
    /// #     Poll::Pending => Err("the mock answers at once".into()),
    /// # } }
    /// ```
    #[inline]
    pub fn secured(&self) -> Call<Secured> {
        self.call(Secured::new())
    }
}
