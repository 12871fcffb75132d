//! A limit on how often a client asks.

use core::sync::atomic::{AtomicU64, Ordering};
use core::time::Duration;

use super::super::operation::RateLimit;

/// Spaces the requests of all clones of a client evenly, so that no window of the service ever sees too many.
///
/// One line for all operations: a limit usually counts them together.
#[derive(Debug, Default)]
pub struct RateLimiter {
    /// When the next request may go, in nanoseconds of the client's clock.
    free: AtomicU64,
}

impl RateLimiter {
    /// Nothing was sent yet.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            free: AtomicU64::new(0),
        }
    }

    /// Takes the next place in the line, and says when it is due.
    pub fn reserve(&self, limit: RateLimit, now: Duration) -> Duration {
        let span = u128::from(limit.per_seconds).saturating_mul(1_000_000_000);
        let gap = u64::try_from(span / u128::from(limit.requests.max(1))).unwrap_or(u64::MAX);
        let now = u64::try_from(now.as_nanos()).unwrap_or(u64::MAX);
        let before = self
            .free
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |free| {
                Some(free.max(now).saturating_add(gap))
            });
        let free = before.unwrap_or_else(|free| free);
        Duration::from_nanos(free.max(now))
    }
}
