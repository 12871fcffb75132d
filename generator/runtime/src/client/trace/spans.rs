//! Spans and events.

use core::fmt::{self, Display, Formatter};
use core::future::Future;
use core::time::Duration;

use ::tracing::field::{Empty, display};
use ::tracing::span::Entered;
use ::tracing::{Instrument as _, Span, info, info_span};

use super::super::super::error::{Error, ErrorKind};
use super::super::super::exchange::{Outcome, Summary};
use super::super::super::operation::OperationInfo;
use super::super::super::response::Response;
use super::super::super::transport::{Fault, TransportError};
use super::super::base_url::BaseUrl;
use super::Refresh;

type Answer = Result<Response, TransportError>;

/// The span of a whole call. It is no HTTP span: OpenTelemetry wants those for the attempts alone.
pub(in super::super) struct CallSpan(Span);

impl CallSpan {
    pub(in super::super) fn new(info: &'static OperationInfo, unchecked: bool) -> Self {
        Self(info_span!(
            "call",
            otel.name = info.id,
            otel.kind = "internal",
            otel.status_code = Empty,
            call.operation = info.id,
            call.unchecked = unchecked,
            call.outcome = Empty,
            call.attempts = Empty,
            error.type = Empty,
        ))
    }

    /// Is entered at each poll and left after it, so that what else runs on this thread stays outside.
    pub(in super::super) fn follow<F: Future>(
        &self,
        future: F,
    ) -> impl Future<Output = F::Output> + use<F> {
        future.instrument(self.0.clone())
    }

    pub(in super::super) fn around<T>(&self, call: impl FnOnce() -> T) -> T {
        self.0.in_scope(call)
    }

    /// For what does not wait.
    pub(in super::super) fn enter(&self) -> Entered<'_> {
        self.0.enter()
    }

    /// Tells that it succeeded.
    pub(in super::super) fn succeeded(&self, summary: Summary) {
        self.ended(summary.outcome, summary.attempts);
    }

    fn ended(&self, outcome: Outcome, attempts: u32) {
        self.0.record("call.outcome", outcome_word(outcome));
        self.0.record("call.attempts", attempts);
    }

    /// Tells what went wrong, also as an event when it was sent.
    pub(in super::super) fn failed<F>(&self, error: &Error<F>) {
        let (outcome, attempts) = (error.outcome(), error.attempts());
        self.ended(outcome, attempts);
        let reason = Reason::of_error(error);
        fail(&self.0, reason);
        if attempts > 0 {
            self.around(|| {
                info!(
                    error.type = %reason,
                    http.response.status_code = reason.status,
                    call.outcome = outcome_word(outcome),
                    call.attempts = attempts,
                    retry_after_ms = error.retry_after().map(milliseconds),
                    "gives up"
                );
            });
        }
    }
}

/// The span of one attempt, as OpenTelemetry's conventions describe an HTTP client span. It ends with the last byte of
/// the answer's body.
pub(in super::super) struct AttemptSpan(Span);

impl AttemptSpan {
    pub(in super::super) fn new(info: &'static OperationInfo, base: &BaseUrl, number: u32) -> Self {
        Self(info_span!(
            "attempt",
            otel.name = %info,
            otel.kind = "client",
            otel.status_code = Empty,
            http.request.method = info.method.as_str(),
            url.template = info.path,
            server.address = base.host(),
            server.port = base.port(),
            http.request.resend_count = number.checked_sub(1).filter(|resent| *resent > 0),
            http.response.status_code = Empty,
            error.type = Empty,
        ))
    }

    pub(in super::super) async fn follow(self, send: impl Future<Output = Answer>) -> Answer {
        let answer = send.instrument(self.0.clone()).await;
        self.ended(&answer);
        answer
    }

    pub(in super::super) fn around(self, send: impl FnOnce() -> Answer) -> Answer {
        let answer = self.0.in_scope(send);
        self.ended(&answer);
        answer
    }

    fn ended(&self, answer: &Answer) {
        let reason = Reason::of(answer);
        if let Some(status) = reason.status {
            self.0.record("http.response.status_code", status);
        }
        if reason.word.is_some() || reason.status.is_some_and(|status| status >= 400) {
            fail(&self.0, reason);
        }
    }
}

fn fail(span: &Span, reason: Reason) {
    span.record("otel.status_code", "ERROR");
    span.record("error.type", display(reason));
}

/// Why something did not succeed: a fixed word, or else the status. As text it is what OpenTelemetry calls `error.type`.
#[derive(Clone, Copy)]
pub(in super::super) struct Reason {
    status: Option<u16>,
    word: Option<&'static str>,
}

impl Reason {
    /// Nothing has happened yet.
    pub(in super::super) const NONE: Self = Self {
        status: None,
        word: None,
    };

    /// The client keeps a rate limit of the description.
    pub(in super::super) const RATE_LIMIT: Self = Self {
        status: None,
        word: Some("rate_limit"),
    };

    pub(in super::super) fn of(answer: &Answer) -> Self {
        match answer {
            Ok(response) => Self {
                status: Some(response.status()),
                word: None,
            },
            Err(error) => Self {
                status: error.head().map(|(status, _)| status),
                word: Some(fault_word(error.fault())),
            },
        }
    }

    fn of_error<F>(error: &Error<F>) -> Self {
        let word = kind_word(error.kind());
        Self {
            status: error.status(),
            word: (error.status().is_none() || word != "status").then_some(word),
        }
    }
}

impl Display for Reason {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match (self.word, self.status) {
            (Some(word), _) => f.write_str(word),
            (None, Some(status)) => Display::fmt(&status, f),
            (None, None) => Ok(()),
        }
    }
}

/// The next attempt is not sent at once.
pub(in super::super) fn waits(time: Duration, reason: Reason) {
    info!(
        wait_ms = milliseconds(time),
        error.type = %reason,
        http.response.status_code = reason.status,
        "waits before the next attempt"
    );
}

/// The source of the token was asked for another one.
pub(in super::super) fn refreshed(refresh: Refresh) {
    let outcome = match refresh {
        Refresh::New => "new",
        Refresh::None => "none",
        Refresh::Failed => "failed",
    };
    info!(refresh.outcome = outcome, "asked for another token");
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::NotApplied => "not_applied",
        Outcome::Unknown => "unknown",
        Outcome::Applied => "applied",
    }
}

fn fault_word(fault: Fault) -> &'static str {
    match fault {
        Fault::Connect => "connect",
        Fault::Invalid => "invalid",
        Fault::Timeout => "timeout",
        Fault::Lost => "lost",
        Fault::TooLarge => "too_large",
    }
}

fn kind_word(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::Rules => "rules",
        ErrorKind::EmptyUpdate => "empty_update",
        ErrorKind::Request => "request",
        ErrorKind::Credential => "credential",
        ErrorKind::Setup => "setup",
        ErrorKind::Connect => "connect",
        ErrorKind::Timeout => "timeout",
        ErrorKind::Lost => "lost",
        ErrorKind::Status => "status",
        ErrorKind::Redirect => "redirect",
        ErrorKind::Unreadable => "unreadable",
    }
}
