// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::models::{Talk, Thing, Word};
use crate::runtime::{
    Check, Method, Operation, OperationInfo, Request, RequestBuilder, RequestError, Response, ResponseError,
    operation, stream,
};

/// The operation `talk`.
///
/// - Calls `POST /talk`.
/// - Can answer item by item: [`stream`](crate::client::Call::stream).
/// - Compiled with the feature `talk`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TalkOperation {
    /// The body of the request.
    ///
    /// - Required.
    pub body: Talk,
}

operation! {
    TalkOperation, english, new(body: Talk);
    body: required;
}

impl Check for TalkOperation {}

impl Operation for TalkOperation {
    type Success = Thing;
    type Failure = TalkOperationError;
    const INFO: &'static OperationInfo = &OperationInfo::new("talk", Method::Post, "/talk")
        .accept("application/json");
    const FIELDS: &'static [&'static str] = <Talk as crate::runtime::object::Object>::MEMBERS;

    #[inline]
    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        request.json(&self.body)?;
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

impl stream::Streaming for TalkOperation {
    type Frames = stream::Events<Word>;
    const MEDIA_TYPE: &'static str = "text/event-stream";
}

/// What `talk` answers when it does not succeed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TalkOperationError {}

impl Client {
    /// The operation `talk`.
    ///
    /// → [`TalkOperation`]
    #[inline]
    pub fn talk_operation(&self, body: Talk) -> Call<TalkOperation> {
        self.call(TalkOperation::new(body))
    }
}
