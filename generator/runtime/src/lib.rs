//! What every generated client stands on: values that survive the wire exactly, checks before sending, an operation as a
//! value that builds a request and decodes a response, and a client that sends it, again where that is safe.
//!
//! | room | what it holds |
//! |---|---|
//! | [`object`](mod@object), [`open_enum`](mod@open_enum) | how structs and enums travel; absent, `null` and a value as three things |
//! | [`Number`], [`Date`], [`DateTime`], [`Base64`] | values whose text is kept |
//! | [`File`], [`Form`], [`Part`] | uploads, and how the members of a body travel in a form |
//! | [`Header`], [`Answer`] | the headers of an answer, typed |
//! | [`UnknownValue`], [`UnknownInteger`] | what an open enum does not know |
//! | [`union`] | one of several shapes |
//! | [`NotCompiled`] | JSON in the place of a type whose features are off |
//! | [`Tuple`] | an array whose first places have types of their own |
//! | [`Check`], [`Checker`], [`Violations`], [`Rule`] | limits and rules, all violations at once, never a value |
//! | [`diff`], [`ToBody`] | the smallest update between two states |
//! | [`Operation`], [`RequestBuilder`], [`Request`], [`Response`], [`Headers`] | the call itself, without the network |
//! | [`Redacted`], [`Secret`] | what never prints |
//! | [`exchange`] | the state machine of a call: retries, deadline, outcome; no input, no output |
//! | [`Core`], [`ClientBuilder`], [`Call`], [`Error`] | the client |
//! | [`stream`] | answers that come item by item |
//! | [`Transport`], [`BlockingTransport`] | what carries a request |
//! | `mock` | a transport within the process, with faults by script |
//!
//! The features: `reqwest` (default) and `blocking` (`ureq`) bring a transport each, both with TLS by `rustls` over `ring`
//! and the authorities of the system (`Network`); without them bring your own. `std` brings clock, chance, `mock`, and
//! patterns that compile once instead of at each check; `pattern` adds the regular expressions;
//! `tracing` (default) tells what calls do. Without features it is `no_std` with `alloc`. Each path in this library is relative, so that its source can also stand as a module of a
//! generated crate; what only makes sense at the root of a crate stands between the two marks below.
//!
//! # Tracing
//!
//! With the feature `tracing` each call is a span, and each attempt of it is a span within, under the names of
//! OpenTelemetry's semantic conventions for HTTP client spans. Waits, another token and giving up are events. All of them
//! are at `INFO`, and their target begins with the name of the crate in which this library stands. Without the feature
//! nothing of it is compiled.
//!
//! | in | field | what it says |
//! |---|---|---|
//! | span `call` | `otel.name` | the id of the operation |
//! | span `call` | `otel.kind` | `internal`: the conventions want HTTP client spans for the attempts alone |
//! | span `call` | `otel.status_code` | `ERROR` when it did not succeed |
//! | span `call` | `call.operation` | the id of the operation |
//! | span `call` | `call.unchecked` | whether limits and rules were passed over, as by `send_unchecked` |
//! | span `call` | `call.outcome` | `not_applied`, `unknown` or `applied`; missing when the call was dropped on its way |
//! | span `call` | `call.attempts` | how many attempts there were |
//! | span `call` | `error.type` | the kind of the error (`rules`, `timeout`, `unreadable`, …), or the number of the status |
//! | span `attempt` | `otel.name` | method and path template |
//! | span `attempt` | `otel.kind` | `client` |
//! | span `attempt` | `otel.status_code` | `ERROR` for a status from 400 on, or when the answer did not come whole |
//! | span `attempt` | `http.request.method` | the method |
//! | span `attempt` | `url.template` | the path template |
//! | span `attempt` | `server.address` | the host |
//! | span `attempt` | `server.port` | the port |
//! | span `attempt` | `http.request.resend_count` | the number of the repeat, from 1; missing in the first attempt |
//! | span `attempt` | `http.response.status_code` | the status, when one came |
//! | span `attempt` | `error.type` | `connect`, `invalid`, `timeout`, `lost`, `too_large`, or the number of the status |
//! | event `waits before the next attempt` | `wait_ms` | how long, in milliseconds |
//! | event `waits before the next attempt` | `error.type` | why: as in the attempt before, or `rate_limit` |
//! | event `waits before the next attempt` | `http.response.status_code` | the status of the attempt before |
//! | event `asked for another token` | `refresh.outcome` | `new`, `none` or `failed` |
//! | event `gives up` | `error.type` | as in the span `call` |
//! | event `gives up` | `http.response.status_code` | the status of the last answer |
//! | event `gives up` | `call.outcome` | as in the span `call` |
//! | event `gives up` | `call.attempts` | how many attempts there were |
//! | event `gives up` | `retry_after_ms` | what the service asks to wait, in milliseconds |
//!
//! No span and no event has an id, a URL with values, a query, a header, a body or a token. That is why `url.full`, which
//! the conventions ask for, is missing. The span `attempt` ends with the last byte of the answer's body. What the
//! transports' own libraries log is told in the docs of the transports.

// vendor: cut here
#![no_std]
#![forbid(unsafe_code)]
// vendor: resume here

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod answer;
mod base64;
mod check;
mod client;
mod date;
mod date_time;
mod encoding;
mod error;
mod features;
mod file;
mod header;
mod headers;
mod messages;
mod not_compiled;
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
mod secret;
mod texts;
mod token;
mod transport;
mod tree;
mod tuple;
mod unknown;
mod violation;

pub mod diff;
pub mod exchange;
#[cfg(feature = "std")]
pub mod mock;
pub mod object;
pub mod open_enum;
pub mod stream;
pub mod union;

pub use self::alloc::collections::BTreeMap;
pub use ::jiff;
pub use ::serde;
pub use ::serde_json;
pub use ::serde_json::Value as Json;

pub use self::answer::{Answer, WithHead};
pub use self::base64::{Base64, Base64Error};
pub use self::check::{
    Check, Checker, Instant, Limit, Limited, Matcher, Text, keep_number, keep_text,
};
pub use self::client::{
    BuildError, Call, Change, ClientBuilder, Clock, Core, Entropy, Interceptor, Preview,
    PreviewField, Report,
};
#[cfg(feature = "std")]
pub use self::client::{SystemClock, SystemEntropy};
pub use self::date::{Date, DateError};
pub use self::date_time::{DateTime, DateTimeError};
pub use self::diff::ToBody;
pub use self::encoding::Encoding;
pub use self::error::{CredentialError, Error, ErrorKind};
pub use self::exchange::{Outcome, RetryPolicy, Timeouts};
#[doc(hidden)]
pub use self::features::compiled_with;
pub use self::file::File;
pub use self::header::Header;
pub use self::headers::Headers;
pub use self::not_compiled::NotCompiled;
#[doc(hidden)]
pub use self::not_compiled::not_compiled;
pub use self::number::Number;
pub use self::numeric::{Num, Numeric};
#[doc(hidden)]
pub use self::object::object;
#[doc(hidden)]
pub use self::open_enum::open_enum;
#[doc(hidden)]
pub use self::operation::operation;
pub use self::operation::{
    Credential, CredentialKind, Method, Operation, OperationInfo, RateLimit, Settings,
};
pub use self::parameter::{Parameter, Spell};
pub use self::redacted::Redacted;
#[doc(hidden)]
pub use self::redacted::{plain_name, redact, redact_union, redact_value};
pub use self::request::{
    Body, Form, Part, Request, RequestBuilder, RequestError, RequestErrorKind,
};
pub use self::response::{DecodeError, Response, ResponseError, ResponseErrorKind};
pub use self::rule::{Fields, Presence, Rule, RuleKind, RuleTable};
pub use self::secret::Secret;
pub use self::token::{Token, TokenSource};
#[cfg(any(feature = "reqwest", feature = "blocking"))]
pub use self::transport::Network;
#[cfg(feature = "reqwest")]
pub use self::transport::ReqwestTransport;
#[cfg(feature = "blocking")]
pub use self::transport::UreqTransport;
pub use self::transport::{
    BlockingChunks, BlockingTransport, BoxError, BoxFuture, Chunks, Fault, Opened, Outgoing,
    Transport, TransportError,
};
pub use self::tuple::{LimitedPlaces, MorePlaces, Nothing, Places, Tuple};
#[doc(hidden)]
pub use self::union::union;
pub use self::unknown::{UnknownInteger, UnknownValue};
pub use self::violation::{Violation, Violations};
