// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::models::{Problem, Thing, ThingChange};
use crate::runtime::{
    Check, Encoding, Form, Method, Operation, OperationInfo, Parameter, Request, RequestBuilder, RequestError,
    Response, ResponseError, operation, redact,
};

/// The operation `changeThing`.
///
/// - Calls `POST /things/{id}`.
/// - Compiled with the feature `things`.
/// - Headers of a success: [`X_LEFT`](crate::headers::X_LEFT), [`X_PAGES`](crate::headers::X_PAGES).
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ChangeThing {
    /// The `id` parameter.
    ///
    /// - Required.
    /// - Sent as `id`.
    pub id: String,

    /// The `expand` parameter.
    ///
    /// - Optional.
    /// - Sent as `expand`.
    pub expand: Option<Vec<String>>,

    /// The body of the request.
    ///
    /// - Required.
    /// - Media type: `application/x-www-form-urlencoded`.
    /// - Where null is allowed, it is sent as the empty text.
    pub body: ThingChange,
}

operation! {
    ChangeThing, english, new(id: impl Into<String> = into, body: ThingChange);
    id: required;
    expand: optional, set expand(impl IntoIterator<Item = impl Into<String>> = each) "The `expand` parameter.";
    body: required;
}

redact! {
    ChangeThing;
    id hidden, expand, body,
}

impl Check for ChangeThing {}

impl Operation for ChangeThing {
    type Success = Thing;
    type Failure = ChangeThingError;
    const INFO: &'static OperationInfo = &OperationInfo::new("changeThing", Method::Post, "/things/{id}")
        .parameters(&[
            Parameter::Path("id", Encoding::SIMPLE), Parameter::Query("expand", Encoding::DeepObject),
        ]);
    const FIELDS: &'static [&'static str] = <ThingChange as crate::runtime::object::Object>::MEMBERS;

    #[inline]
    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        request.parameters(&[&self.id, &self.expand])?;
        request.form(&self.body, &Form::DEEP)?;
        request.finish()
    }

    #[inline]
    fn decode(response: &Response) -> Result<Self::Success, ResponseError<Self::Failure>> {
        match response.status() {
            200 => response.json(),
            422 => Err(response.failure_json(ChangeThingError::UnprocessableContent)),
            _ => Err(response.unexpected()),
        }
    }
}

/// What `changeThing` answers when it does not succeed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChangeThingError {
    /// It does not fit.
    ///
    /// - The response `422 Unprocessable Content`.
    UnprocessableContent(Box<Problem>),
}

impl Client {
    /// The operation `changeThing`.
    ///
    /// → [`ChangeThing`]
    #[inline]
    pub fn change_thing(&self, id: impl Into<String>, body: ThingChange) -> Call<ChangeThing> {
        self.call(ChangeThing::new(id, body))
    }
}
