//! An operation as a value, and what is known about it before it is called.

mod macros;

use core::fmt::{self, Display, Formatter};

use super::check::Check;
use super::parameter::Parameter;
use super::request::{Request, RequestError};
use super::response::{Response, ResponseError};

#[doc(hidden)]
pub use self::macros::operation;

/// One call of one operation: all its parameters and its body.
///
/// It builds a request and decodes a response, and does not know how either travels.
pub trait Operation: Check {
    /// What a success carries.
    type Success;
    /// What the declared failures carry.
    type Failure: 'static;
    /// What is the same for each call.
    const INFO: &'static OperationInfo;
    /// The members of the body, when that is an object; an update without any of them changes nothing.
    const FIELDS: &'static [&'static str] = &[];
    /// Those of them that are personal data, which is never shown.
    const PERSONAL: &'static [&'static str] = &[];

    /// The members of the body at hand: other ones than [`Operation::FIELDS`] where the body can be of several types and
    /// is not of the first.
    fn fields(&self) -> &'static [&'static str] {
        Self::FIELDS
    }

    /// Those of them that are personal data.
    fn personal(&self) -> &'static [&'static str] {
        Self::PERSONAL
    }

    /// The request, as it would be sent: nothing is checked but what cannot be sent at all.
    ///
    /// # Errors
    ///
    /// When a value cannot be carried where it has to go.
    fn request(&self) -> Result<Request, RequestError>;

    /// Reads a response.
    ///
    /// # Errors
    ///
    /// A declared failure, a status that nobody declared, or a body that does not fit.
    fn decode(response: &Response) -> Result<Self::Success, ResponseError<Self::Failure>>;
}

/// What is the same for each call of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OperationInfo {
    /// The `operationId`, or method and path.
    pub id: &'static str,
    /// The method.
    pub method: Method,
    /// The path template.
    pub path: &'static str,
    /// The alternatives of credentials: in each the names of the schemes that must all be sent. Empty: none is needed.
    pub security: &'static [&'static [&'static str]],
    /// The names of the client settings that it sends.
    pub settings: &'static [&'static str],
    /// How often it may be called.
    pub rate_limit: Option<RateLimit>,
    /// Whether calling it twice does the same as calling it once, when the description says more than the method does.
    pub idempotent: Option<bool>,
    /// A base URL of its own.
    pub server: Option<&'static str>,
    /// The media types of its successes, where the service offers others too.
    pub accept: Option<&'static str>,
    /// Where its parameters travel, in the order in which an operation hands over their values.
    pub parameters: &'static [Parameter],
}

impl OperationInfo {
    /// An operation of which nothing else is said.
    #[must_use]
    pub const fn new(id: &'static str, method: Method, path: &'static str) -> Self {
        Self {
            id,
            method,
            path,
            security: &[],
            settings: &[],
            rate_limit: None,
            idempotent: None,
            server: None,
            accept: None,
            parameters: &[],
        }
    }

    /// Sets the alternatives of credentials.
    #[must_use]
    pub const fn security(mut self, alternatives: &'static [&'static [&'static str]]) -> Self {
        self.security = alternatives;
        self
    }

    /// Sets the client settings that it sends.
    #[must_use]
    pub const fn settings(mut self, names: &'static [&'static str]) -> Self {
        self.settings = names;
        self
    }

    /// Sets how often it may be called: so many requests in so many seconds.
    #[must_use]
    pub const fn rate_limit(mut self, requests: u64, per_seconds: u64) -> Self {
        self.rate_limit = Some(RateLimit {
            requests,
            per_seconds,
        });
        self
    }

    /// Sets whether calling it twice does the same as calling it once.
    #[must_use]
    pub const fn idempotent(mut self, idempotent: bool) -> Self {
        self.idempotent = Some(idempotent);
        self
    }

    /// Sets a base URL of its own.
    #[must_use]
    pub const fn server(mut self, url: &'static str) -> Self {
        self.server = Some(url);
        self
    }

    /// Sets what it asks for.
    #[must_use]
    pub const fn accept(mut self, media_types: &'static str) -> Self {
        self.accept = Some(media_types);
        self
    }

    /// Sets where its parameters travel.
    #[must_use]
    pub const fn parameters(mut self, parameters: &'static [Parameter]) -> Self {
        self.parameters = parameters;
        self
    }

    /// Whether calling it twice does the same as calling it once: as the description says, else as the method does.
    #[must_use]
    pub const fn is_idempotent(&self) -> bool {
        match self.idempotent {
            Some(idempotent) => idempotent,
            None => self.method.is_idempotent(),
        }
    }
}

impl Display for OperationInfo {
    /// Method and path template.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

/// How often an operation may be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimit {
    /// So many requests …
    pub requests: u64,
    /// … in so many seconds.
    pub per_seconds: u64,
}

/// An HTTP method that OpenAPI knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Method {
    /// `GET`.
    Get,
    /// `PUT`.
    Put,
    /// `POST`.
    Post,
    /// `DELETE`.
    Delete,
    /// `OPTIONS`.
    Options,
    /// `HEAD`.
    Head,
    /// `PATCH`.
    Patch,
    /// `TRACE`.
    Trace,
}

impl Method {
    /// The name on the wire, in upper case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Delete => "DELETE",
            Self::Options => "OPTIONS",
            Self::Head => "HEAD",
            Self::Patch => "PATCH",
            Self::Trace => "TRACE",
        }
    }

    /// Whether it only reads (RFC 9110, 9.2.1).
    #[must_use]
    pub const fn is_safe(self) -> bool {
        matches!(self, Self::Get | Self::Head | Self::Options | Self::Trace)
    }

    /// Whether sending it twice does the same as sending it once (RFC 9110, 9.2.2).
    #[must_use]
    pub const fn is_idempotent(self) -> bool {
        self.is_safe() || matches!(self, Self::Put | Self::Delete)
    }
}

impl Display for Method {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A security scheme of the description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credential {
    /// Its name in the description.
    pub name: &'static str,
    /// How it travels.
    pub kind: CredentialKind,
}

/// How a credential travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CredentialKind {
    /// `Authorization: Bearer …`.
    Bearer,
    /// `Authorization: Basic …`.
    Basic,
    /// `Authorization` with another HTTP authentication scheme.
    Http(&'static str),
    /// A header of that name.
    Header(&'static str),
    /// A query parameter of that name.
    Query(&'static str),
    /// A cookie of that name.
    Cookie(&'static str),
    /// A client certificate.
    MutualTls,
}

/// What a client is given once and sends as headers of each call that declares them.
pub trait Settings {
    /// Name of the setting, name of its header, and whether it must be there.
    const HEADERS: &'static [(&'static str, &'static str, bool)];

    /// The value of a setting; `None` when it is not set or unknown.
    fn get(&self, name: &str) -> Option<&str>;
}
