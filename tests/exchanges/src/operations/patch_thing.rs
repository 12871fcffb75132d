// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::models::{Thing, ThingChange};
use crate::runtime::{
    Check, Encoding, Method, Operation, OperationInfo, Parameter, Request, RequestBuilder, RequestError, Response,
    ResponseError, operation, redact,
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
    /// - Optional.
    /// - Media types, the preferred first: `application/json`, `application/merge-patch+json`.
    /// - Also offered, but not generated: `application/xml`.
    pub body: Option<ThingChange>,

    /// The media type in which the body is sent.
    ///
    /// - Optional.
    pub content_type: Option<PatchThingContentType>,
}

operation! {
    PatchThing, english, new(id: impl Into<String> = into);
    id: required;
    body: optional, set body(ThingChange) "- Optional.";
    content_type: optional, set content_type(PatchThingContentType) "The media type in which the body is sent.";
}

redact! {
    PatchThing;
    id hidden, body, content_type,
}

impl Check for PatchThing {}

impl Operation for PatchThing {
    type Success = Thing;
    type Failure = PatchThingError;
    const INFO: &'static OperationInfo = &OperationInfo::new("patchThing", Method::Patch, "/things/{id}")
        .parameters(&[Parameter::Path("id", Encoding::SIMPLE)]);
    const FIELDS: &'static [&'static str] = <ThingChange as crate::runtime::object::Object>::MEMBERS;

    #[inline]
    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        request.parameters(&[&self.id])?;
        if let Some(value) = &self.body {
            match self.content_type.unwrap_or_default() {
                PatchThingContentType::Json => request.json(value)?,
                PatchThingContentType::MergePatchJson => request.json_as("application/merge-patch+json", value)?,
            }
        }
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

/// The media types in which `patchThing` takes its body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum PatchThingContentType {
    /// `application/json`, unless another one is chosen.
    #[default]
    Json,
    /// Sent as `application/merge-patch+json`.
    MergePatchJson,
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
    pub fn patch_thing(&self, id: impl Into<String>) -> Call<PatchThing> {
        self.call(PatchThing::new(id))
    }
}
