// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::models::Thing;
use crate::runtime::{
    Check, Checker, Encoding, Method, Operation, OperationInfo, Parameter, Redacted,
    Request, RequestBuilder, RequestError, Response, ResponseError,
};

/// The operation `getThing`.
///
/// - Calls `GET /things/{id}`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct GetThing {
    /// The `id` parameter.
    ///
    /// - Required.
    /// - Sent as `id`.
    pub id: String,
}

impl GetThing {
    /// Starts with what is required and nothing else.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

impl core::fmt::Debug for GetThing {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("GetThing").field("id", &Redacted::of(&self.id)).finish()
    }
}

impl Check for GetThing {
    fn check(&self, _at: &mut Checker<'_>) {}
}

impl Operation for GetThing {
    type Success = Thing;
    type Failure = GetThingError;
    const INFO: &'static OperationInfo = &OperationInfo::new(
            "getThing",
            Method::Get,
            "/things/{id}",
        )
        .parameters(&[Parameter::Path("id", Encoding::SIMPLE)]);

    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        request.parameters(&[&self.id])?;
        request.finish()
    }

    fn decode(
        response: &Response,
    ) -> Result<Self::Success, ResponseError<Self::Failure>> {
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
    pub fn get_thing(&self, id: impl Into<String>) -> Call<GetThing> {
        self.call(GetThing::new(id))
    }
}
