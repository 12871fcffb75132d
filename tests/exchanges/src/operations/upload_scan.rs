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
    /// - Media type: `multipart/form-data`.
    /// - Also offered, but not generated: `application/json`.
    pub body: Upload,
}

operation! {
    UploadScan, english, new(body(Upload));
    body: required;
}

impl Check for UploadScan {
    fn check(&self, at: &mut Checker<'_>) {
        at.payload(&self.body, &[]);
    }
}

impl Operation for UploadScan {
    type Success = Thing;
    type Failure = UploadScanError;
    const INFO: &'static OperationInfo = &OperationInfo::new("uploadScan", Method::Post, "/scans");
    const FIELDS: &'static [&'static str] = <Upload as crate::runtime::object::Object>::MEMBERS;

    fn request(&self) -> Result<Request, RequestError> {
        const FORM: Form = Form {
            style: None,
            parts: &[
                Part::typed("scan", "image/png, image/jpeg"),
                Part::typed("note", "text/markdown"),
            ],
        };
        let mut request = RequestBuilder::new(Self::INFO);
        request.multipart("multipart/form-data", &self.body, &FORM)?;
        request.finish()
    }

    fn decode(response: &Response) -> Result<Self::Success, ResponseError<Self::Failure>> {
        match response.status() {
            201 => response.json(),
            _ => Err(response.unexpected()),
        }
    }
}

/// What `uploadScan` answers when it does not succeed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UploadScanError {}

impl Client {
    /// The operation `uploadScan`.
    ///
    /// → [`UploadScan`]
    pub fn upload_scan(&self, body: Upload) -> Call<UploadScan> {
        self.call(UploadScan::new(body))
    }
}
