//! What a call tells to `tracing`; the docs of the library's root list every span, event and field.
//!
//! Nothing of a request and of an answer gets in here but the status: no id, no URL with values, no header, no body. All
//! that is told is made of what the description says and of fixed words. Without the feature `tracing` a twin without
//! content stands in, so that whoever sends need not ask.

#[cfg(not(feature = "tracing"))]
mod silent;
#[cfg(feature = "tracing")]
mod spans;

#[cfg(not(feature = "tracing"))]
pub(super) use self::silent::{AttemptSpan, CallSpan, Reason, refreshed, waits};
#[cfg(feature = "tracing")]
pub(super) use self::spans::{AttemptSpan, CallSpan, Reason, refreshed, waits};

/// What came of asking for a new token.
#[derive(Clone, Copy)]
pub(super) enum Refresh {
    /// There is one.
    New,
    /// There is no other.
    None,
    /// Asking failed.
    Failed,
}
