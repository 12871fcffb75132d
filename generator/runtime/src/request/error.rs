//! Why a request cannot be built.

use core::fmt::{self, Display, Formatter};

use super::super::alloc::borrow::Cow;
use super::super::operation::OperationInfo;

/// A request cannot be built, so nothing was sent. It names the operation and the parameter, never a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestError {
    kind: RequestErrorKind,
    info: &'static OperationInfo,
    name: Cow<'static, str>,
    reason: Cow<'static, str>,
}

/// What kept a request from being built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RequestErrorKind {
    /// A value in the path is missing, empty, or would lead to another path.
    PathParameter,
    /// A header would have control characters.
    Header,
    /// A value has no spelling on the wire, such as a number that is not finite.
    Encode,
    /// The style of a parameter cannot carry the shape of its value.
    Parameter,
    /// A setting of the client is missing.
    Setting,
}

impl RequestError {
    pub(super) fn new(
        info: &'static OperationInfo,
        kind: RequestErrorKind,
        name: impl Into<Cow<'static, str>>,
        reason: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            kind,
            info,
            name: name.into(),
            reason: reason.into(),
        }
    }

    /// What kept the request from being built.
    #[must_use]
    pub const fn kind(&self) -> RequestErrorKind {
        self.kind
    }

    /// The parameter, header or setting; `body` for the body.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Why.
    pub(in super::super) fn reason(&self) -> &str {
        &self.reason
    }

    /// The operation.
    #[must_use]
    pub const fn operation(&self) -> &'static OperationInfo {
        self.info
    }
}

impl Display for RequestError {
    /// One line: method, path template, what and why.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            RequestErrorKind::PathParameter => "path parameter",
            RequestErrorKind::Header => "header",
            RequestErrorKind::Encode => "value of",
            RequestErrorKind::Parameter => "parameter",
            RequestErrorKind::Setting => "setting",
        };
        let name = self.name.escape_debug();
        write!(
            f,
            "{}: {what} `{name}`: {}",
            self.info,
            self.reason.escape_debug()
        )
    }
}

impl core::error::Error for RequestError {}
