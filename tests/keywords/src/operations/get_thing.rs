// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::models::Thing;
use crate::runtime::{
    Check, Encoding, Method, Operation, OperationInfo, Parameter, Request, RequestBuilder, RequestError, Response,
    ResponseError, operation, redact,
};

/// The operation `getThing`.
///
/// - Calls `GET /things/{id}`.
/// - Compiled with the feature `things`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct GetThing {
    /// The `id` parameter.
    ///
    /// - Required.
    /// - Sent as `id`.
    pub id: String,
}

operation! {
    GetThing, english, new(id: impl Into<String> = into);
    id: required;
}

redact! {
    GetThing;
    id hidden,
}

impl Check for GetThing {}

impl Operation for GetThing {
    type Success = Thing;
    type Failure = GetThingError;
    const INFO: &'static OperationInfo = &OperationInfo::new("getThing", Method::Get, "/things/{id}")
        .parameters(&[Parameter::Path("id", Encoding::SIMPLE)]);

    #[inline]
    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        request.parameters(&[&self.id])?;
        request.finish()
    }

    #[inline]
    fn decode(response: &Response) -> Result<Self::Success, ResponseError<Self::Failure>> {
        match response.status() {
            200 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// What `getThing` answers when it does not succeed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetThingError {}

impl Client {
    /// The operation `getThing`.
    ///
    /// → [`GetThing`]
    #[inline]
    pub fn get_thing(&self, id: impl Into<String>) -> Call<GetThing> {
        self.call(GetThing::new(id))
    }
}
