// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::models::{Thing, Upload};
use crate::runtime::{
    Check, Checker, Form, Method, Operation, OperationInfo, Part, Request, RequestBuilder, RequestError, Response,
    ResponseError, operation,
};

/// The operation `uploadScan`.
///
/// - Calls `POST /scans`.
/// - Compiled with the feature `scans`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UploadScan {
    /// The body of the request.
    ///
    /// - Required.
    /// - Media types, the preferred first: `multipart/form-data`, `application/json`.
    pub body: Upload,

    /// The media type in which the body is sent.
    ///
    /// - Optional.
    pub content_type: Option<UploadScanContentType>,
}

operation! {
    UploadScan, english, new(body: Upload);
    body: required;
    content_type: optional, set content_type(UploadScanContentType) "The media type in which the body is sent.";
}

impl Check for UploadScan {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.payload(&self.body, &[]);
    }
}

impl Operation for UploadScan {
    type Success = Thing;
    type Failure = UploadScanError;
    const INFO: &'static OperationInfo = &OperationInfo::new("uploadScan", Method::Post, "/scans");
    const FIELDS: &'static [&'static str] = <Upload as crate::runtime::object::Object>::MEMBERS;

    #[inline]
    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        match self.content_type.unwrap_or_default() {
            UploadScanContentType::FormData => {
                const FORM: Form = Form {
                    style: None,
                    parts: &[
                        Part::typed("scan", "image/png, image/jpeg"),
                        Part::typed("note", "text/markdown"),
                    ],
                };
                request.multipart("multipart/form-data", &self.body, &FORM)?;
            }
            UploadScanContentType::Json => request.json(&self.body)?,
        }
        request.finish()
    }

    #[inline]
    fn decode(response: &Response) -> Result<Self::Success, ResponseError<Self::Failure>> {
        match response.status() {
            201 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// The media types in which `uploadScan` takes its body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum UploadScanContentType {
    /// `multipart/form-data`, unless another one is chosen.
    #[default]
    FormData,

    /// Sent as `application/json`.
    ///
    /// - A file is sent as the text that its bytes are.
    Json,
}

/// What `uploadScan` answers when it does not succeed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UploadScanError {}

impl Client {
    /// The operation `uploadScan`.
    ///
    /// → [`UploadScan`]
    #[inline]
    pub fn upload_scan(&self, body: Upload) -> Call<UploadScan> {
        self.call(UploadScan::new(body))
    }
}
