//! How long to wait for an answer, and when to ask again.

use core::time::Duration;

/// When a request is sent again.
///
/// It is sent again after a failed connection, 408, 429, 502, 503 and 504, and after 500 by choice; after a timeout, a
/// lost connection or a status only where twice does the same as once (GET, HEAD, OPTIONS, TRACE, PUT, DELETE, or what
/// the description says); never where the description says that it must not be repeated.
///
/// **The risk of a repeat.** An attempt whose answer was lost may still be on its way, and a repeat may come late. If
/// somebody else changes the same thing between two attempts, the later attempt overwrites that newer change. Where this
/// matters, use [`RetryPolicy::never`] and look at the error's outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RetryPolicy {
    /// How often it is sent at most, the first time included.
    pub attempts: u32,
    /// The wait is drawn evenly from zero to this, doubled for each attempt …
    pub base: Duration,
    /// … but never from more than this.
    pub cap: Duration,
    /// The least wait after a 429 without `Retry-After`.
    pub rate_limited_floor: Duration,
    /// Whether a 500 is repeated too.
    pub on_500: bool,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            attempts: 3,
            base: Duration::from_millis(500),
            cap: Duration::from_secs(8),
            rate_limited_floor: Duration::from_secs(1),
            on_500: false,
        }
    }
}

impl RetryPolicy {
    /// Three attempts, half a second doubled up to eight, full jitter.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One attempt.
    #[must_use]
    pub fn never() -> Self {
        Self::default().attempts(1)
    }

    /// Sets how often it is sent at most; zero counts as one.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// Sets the first and the greatest span from which a wait is drawn.
    #[must_use]
    pub fn waits(mut self, base: Duration, cap: Duration) -> Self {
        self.base = base;
        self.cap = cap;
        self
    }

    /// Sets whether a 500 is repeated too.
    #[must_use]
    pub fn on_500(mut self, repeat: bool) -> Self {
        self.on_500 = repeat;
        self
    }

    pub(super) fn repeats_status(&self, status: u16) -> bool {
        matches!(status, 408 | 429 | 502..=504) || (status == 500 && self.on_500)
    }

    /// Full jitter: evenly from zero to the doubled base, at most the cap.
    pub(super) fn backoff(&self, tries: u32, random: u64) -> Duration {
        let factor = 1_u32
            .checked_shl(tries.saturating_sub(1))
            .unwrap_or(u32::MAX);
        let span = self.base.saturating_mul(factor).min(self.cap);
        let nanos = span.as_nanos().saturating_mul(u128::from(random)) >> 64;
        Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX))
    }
}

/// How long to wait; `None` is for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timeouts {
    /// For a connection: name, TCP and TLS.
    pub connect: Option<Duration>,
    /// For one attempt, from its start to the last byte of its answer; of a stream to the head of its answer, and then
    /// for each wait for more.
    pub attempt: Option<Duration>,
    /// For the whole call with all attempts and waits; of a stream to the head of its answer.
    pub total: Option<Duration>,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Some(Duration::from_secs(10)),
            attempt: Some(Duration::from_secs(30)),
            total: Some(Duration::from_secs(90)),
        }
    }
}

impl Timeouts {
    /// Ten seconds for a connection, thirty for an attempt, ninety for a call.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the time for a connection.
    #[must_use]
    pub fn connect(mut self, time: impl Into<Option<Duration>>) -> Self {
        self.connect = time.into();
        self
    }

    /// Sets the time for one attempt.
    #[must_use]
    pub fn attempt(mut self, time: impl Into<Option<Duration>>) -> Self {
        self.attempt = time.into();
        self
    }

    /// Sets the time for the whole call.
    #[must_use]
    pub fn total(mut self, time: impl Into<Option<Duration>>) -> Self {
        self.total = time.into();
        self
    }
}
