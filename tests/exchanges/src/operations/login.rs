// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::client::{Call, Client};
use crate::models::Inner;
use crate::runtime::{
    Check, Form, Method, Operation, OperationInfo, Request, RequestBuilder, RequestError, Response, ResponseError,
    UnknownValue, object, open_enum, operation,
};

/// The operation `login`.
///
/// - Calls `POST /token`.
/// - Credentials: `portal`.
/// - Compiled with the feature `token`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Login {
    /// The body of the request.
    ///
    /// - Required.
    /// - Media type: `application/x-www-form-urlencoded`.
    pub body: LoginBody,
}

operation! {
    Login, english, new(body: LoginBody);
    body: required;
}

impl Check for Login {}

impl Operation for Login {
    type Success = LoginResponse200;
    type Failure = LoginError;
    const INFO: &'static OperationInfo = &OperationInfo::new("login", Method::Post, "/token")
        .security(&[&["portal"]]);
    const FIELDS: &'static [&'static str] = <LoginBody as crate::runtime::object::Object>::MEMBERS;

    #[inline]
    fn request(&self) -> Result<Request, RequestError> {
        let mut request = RequestBuilder::new(Self::INFO);
        request.form(&self.body, &Form::PLAIN)?;
        request.finish()
    }

    #[inline]
    fn decode(response: &Response) -> Result<Self::Success, ResponseError<Self::Failure>> {
        match response.status() {
            200 => response.form(),
            400 => Err(response.failure_form(LoginError::BadRequest)),
            _ => Err(response.unexpected()),
        }
    }
}

/// What `login` answers when it does not succeed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LoginError {
    /// Refused.
    ///
    /// - The response `400 Bad Request`.
    BadRequest(Box<LoginResponse400>),
}

impl Client {
    /// The operation `login`.
    ///
    /// → [`Login`]
    #[inline]
    pub fn login(&self, body: LoginBody) -> Call<Login> {
        self.call(Login::new(body))
    }
}

/// The type `LoginBody`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoginBody {
    /// The `grant_type` member.
    ///
    /// - Always `"password"`; filled in by the constructor.
    pub grant_type: LoginBodyGrantType,

    /// The `scope` member.
    ///
    /// - Optional.
    pub scope: Option<Vec<String>>,

    /// The `extra` member.
    ///
    /// - Optional.
    pub extra: Option<Inner>,
}

object! {
    LoginBody, english, new();
    0 grant_type: required "grant_type" = LoginBodyGrantType::Password, set grant_type(LoginBodyGrantType);
    1 scope: optional "scope", set scope(impl IntoIterator<Item = impl Into<String>> = each), keep keep_scope;
    2 extra: optional "extra", set extra(Inner), keep keep_extra;
}

impl Check for LoginBody {}

impl Default for LoginBody {
    fn default() -> Self {
        Self::new()
    }
}

/// The type of `grant_type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LoginBodyGrantType {
    /// The value `"password"`.
    Password,
    /// A value that the description does not know; it is read and written unchanged.
    Unknown(UnknownValue),
}

open_enum! {
    LoginBodyGrantType, english, text, Unknown;
    Password = "password",
}

/// The type `LoginResponse200`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoginResponse200 {
    /// The `access_token` member.
    pub access_token: String,

    /// The `expires_in` member.
    ///
    /// - Optional.
    pub expires_in: Option<i64>,

    /// The `scope` member.
    ///
    /// - Optional.
    pub scope: Option<Vec<String>>,
}

object! {
    LoginResponse200, english, new(access_token: impl Into<String> = into);
    0 access_token: required "access_token";
    1 expires_in: optional "expires_in";
    2 scope: optional "scope";
}

/// The type `LoginResponse400`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct LoginResponse400 {
    /// The `error` member.
    ///
    /// - Optional.
    pub error: Option<String>,
}

object! {
    LoginResponse400, english, new();
    0 error: optional "error";
}
