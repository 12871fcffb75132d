// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::models::ThingUpdate;
use crate::runtime::{
    Check, Checker, Encoding, Method, Operation, OperationInfo, Parameter, Request, RequestBuilder, RequestError,
    Response, ResponseError, operation, redact,
};

/// The operation `patchThing`.
///
/// - Calls `PATCH /things/{id}`.
/// - Compiled with the feature `things`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct PatchThing {
    /// The `id` parameter.
    ///
    /// - Required.
    /// - Sent as `id`.
    pub id: String,

    /// The body of the request.
    ///
    /// - Required.
    pub body: ThingUpdate,
}

operation! {
    PatchThing, english, new(id: impl Into<String> = into, body: ThingUpdate);
    id: required;
    body: required;
}

redact! {
    PatchThing;
    id hidden, body,
}

impl Check for PatchThing {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.payload(&self.body, &[]);
    }
}

impl Operation for PatchThing {
    type Success = ();
    type Failure = PatchThingError;
    const INFO: &'static OperationInfo = &OperationInfo::new("patchThing", Method::Patch, "/things/{id}")
        .parameters(&[Parameter::Path("id", Encoding::SIMPLE)]);
    const FIELDS: &'static [&'static str] = <ThingUpdate as crate::runtime::object::Object>::MEMBERS;
    const PERSONAL: &'static [&'static str] = &["name"];

    #[inline]
    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        request.parameters(&[&self.id])?;
        request.json(&self.body)?;
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

/// What `patchThing` answers when it does not succeed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PatchThingError {}

impl Client {
    /// The operation `patchThing`.
    ///
    /// → [`PatchThing`]
    #[inline]
    pub fn patch_thing(&self, id: impl Into<String>, body: ThingUpdate) -> Call<PatchThing> {
        self.call(PatchThing::new(id, body))
    }
}
