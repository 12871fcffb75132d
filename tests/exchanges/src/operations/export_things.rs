// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::models::Thing;
use crate::runtime::{
    Check, Method, Operation, OperationInfo, Request, RequestBuilder, RequestError, Response, ResponseError,
    operation, stream,
};

/// The operation `exportThings`.
///
/// - Calls `GET /export`.
/// - Can answer item by item: [`stream`](crate::client::Call::stream).
/// - Compiled with the feature `export`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ExportThings {}

operation! {
    ExportThings, english, new();
}

impl Check for ExportThings {}

impl Operation for ExportThings {
    type Success = Vec<Thing>;
    type Failure = ExportThingsError;
    const INFO: &'static OperationInfo = &OperationInfo::new("exportThings", Method::Get, "/export");

    #[inline]
    fn request(&self) -> Result<Request, RequestError> {
        RequestBuilder::new(Self::INFO).finish()
    }

    #[inline]
    fn decode(response: &Response) -> Result<Self::Success, ResponseError<Self::Failure>> {
        match response.status() {
            200 => response.items::<stream::Lines<Thing>, _>(),
            _ => Err(response.unexpected()),
        }
    }
}

impl stream::Streaming for ExportThings {
    type Frames = stream::Lines<Thing>;
    const MEDIA_TYPE: &'static str = "application/x-ndjson";
}

/// What `exportThings` answers when it does not succeed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ExportThingsError {}

impl Client {
    /// The operation `exportThings`.
    ///
    /// → [`ExportThings`]
    #[inline]
    pub fn export_things(&self) -> Call<ExportThings> {
        self.call(ExportThings::new())
    }
}
