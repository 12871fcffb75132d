//! What every generated client stands on: values that survive the wire exactly, checks before sending, and an operation
//! as a value that builds a request and decodes a response. No transport lives here, so nothing in it waits or fails to
//! connect.
//!
//! | room | what it holds |
//! |---|---|
//! | [`nullable`], [`required_nullable`] | absent, `null` and a value as three things |
//! | [`Number`], [`Date`], [`DateTime`], [`Base64`] | values whose text is kept |
//! | [`UnknownValue`], [`UnknownInteger`] | what an open enum does not know |
//! | [`union`] | one of several shapes |
//! | [`Check`], [`Checker`], [`Violations`], [`Rule`] | limits and rules, all violations at once, never a value |
//! | [`Operation`], [`RequestBuilder`], [`Request`], [`Response`] | the call itself, without the network |
//! | [`Redacted`] | personal data in `Debug` |
//!
//! The features: `std` (default) only makes patterns compile once instead of at each check; `pattern` adds the regular
//! expressions. Each path in this library is relative, so that its source can also stand as a module of a generated
//! crate; what only makes sense at the root of a crate stands between the two marks below.

// vendor: cut here
#![no_std]
#![forbid(unsafe_code)]
// vendor: resume here

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod base64;
mod check;
mod date;
mod date_time;
mod encoding;
mod messages;
mod number;
mod numeric;
mod operation;
mod parameter;
#[cfg(feature = "pattern")]
mod pattern;
mod probe;
mod redacted;
mod request;
mod response;
mod rule;
mod scrub;
mod unknown;
mod violation;

pub mod nullable;
pub mod required_nullable;
pub mod union;

pub use self::alloc::collections::BTreeMap;
pub use ::jiff;
pub use ::serde;
pub use ::serde_json;
pub use ::serde_json::Value as Json;

pub use self::base64::{Base64, Base64Error};
pub use self::check::{Check, Checker, Instant, Text};
pub use self::date::{Date, DateError};
pub use self::date_time::{DateTime, DateTimeError};
pub use self::encoding::Encoding;
pub use self::number::Number;
pub use self::numeric::{Num, Numeric};
pub use self::operation::{
    Credential, CredentialKind, Method, Operation, OperationInfo, RateLimit, Settings,
};
pub use self::redacted::Redacted;
pub use self::request::{Body, Request, RequestBuilder, RequestError, RequestErrorKind};
pub use self::response::{DecodeError, Response, ResponseError, ResponseErrorKind};
pub use self::rule::{Fields, Presence, Rule, RuleKind};
pub use self::unknown::{UnknownInteger, UnknownValue};
pub use self::violation::{Violation, Violations};
