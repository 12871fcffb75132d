// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::runtime::{
    BTreeMap, Check, Checker, Form, Limit, Method, Operation, OperationInfo, Request, RequestBuilder, RequestError,
    Response, ResponseError, operation,
};

/// The operation `putLabels`.
///
/// - Calls `PUT /labels`.
/// - Compiled with the feature `labels`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PutLabels {
    /// The body of the request.
    ///
    /// - Optional.
    /// - One variant for each media type; a value becomes the first one that carries its type.
    /// - Media types, the preferred first: `application/json`, `application/x-www-form-urlencoded`.
    pub body: Option<PutLabelsContent>,
}

operation! {
    PutLabels, english, new();
    body: optional, set body(impl Into<PutLabelsContent> = into) "- Optional.";
}

impl Check for PutLabels {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        match &self.body {
            Some(PutLabelsContent::Json(value)) => at.payload(value, &[Limit::MaxItems(2)]),
            Some(PutLabelsContent::FormUrlencoded(value)) => at.payload(value, &[Limit::MinProperties(1)]),
            _ => {}
        }
    }
}

impl Operation for PutLabels {
    type Success = ();
    type Failure = PutLabelsError;
    const INFO: &'static OperationInfo = &OperationInfo::new("putLabels", Method::Put, "/labels");

    #[inline]
    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        if let Some(value) = &self.body {
            match value {
                PutLabelsContent::Json(value) => request.json(value)?,
                PutLabelsContent::FormUrlencoded(value) => request.form(value, &Form::PLAIN)?,
            }
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

/// The body of `putLabels`, by its media type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutLabelsContent {
    /// Sent as `application/json`.
    ///
    /// - At most 2 items.
    Json(Vec<String>),

    /// Sent as `application/x-www-form-urlencoded`.
    ///
    /// - At least 1 member.
    FormUrlencoded(BTreeMap<String, String>),
}

impl From<Vec<String>> for PutLabelsContent {
    fn from(value: Vec<String>) -> Self {
        Self::Json(value)
    }
}

impl From<BTreeMap<String, String>> for PutLabelsContent {
    fn from(value: BTreeMap<String, String>) -> Self {
        Self::FormUrlencoded(value)
    }
}

/// What `putLabels` answers when it does not succeed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutLabelsError {}

impl Client {
    /// The operation `putLabels`.
    ///
    /// → [`PutLabels`]
    ///
    /// # Examples
    ///
    /// ```
    /// # use std::{future::Future as _, pin::pin, task::{Context, Poll, Waker}};
    /// # use exchanges::runtime::mock::{MockTransport, Reply};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let mock = MockTransport::new([Reply::status(204)]);
    /// # let client = exchanges::Client::builder().base_url("http://localhost").mock(&mock).build()?;
    /// # let call = pin!(async {
    /// let answer = client.put_labels().send().await?;
    /// # let _ = answer;
    /// # Ok(()) });
    /// # match call.poll(&mut Context::from_waker(Waker::noop())) {
    /// #     Poll::Ready(done) => done,
    /// #     Poll::Pending => Err("the mock answers at once".into()),
    /// # } }
    /// ```
    #[inline]
    pub fn put_labels(&self) -> Call<PutLabels> {
        self.call(PutLabels::new())
    }
}
