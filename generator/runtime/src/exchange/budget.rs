//! What all calls of a client may spend on retries together.

use core::sync::atomic::{AtomicU32, Ordering};

/// What one retry costs, in tenths of a retry.
const COST: u32 = 10;

/// A bucket of retries that all clones of a client share: a service that is down is not asked three times as often.
///
/// It starts full, a retry takes one, and a success gives a tenth back.
#[derive(Debug)]
pub struct RetryBudget {
    left: AtomicU32,
    full: u32,
}

impl RetryBudget {
    /// A bucket of so many retries.
    #[must_use]
    pub const fn new(retries: u32) -> Self {
        let full = retries.saturating_mul(COST);
        Self {
            left: AtomicU32::new(full),
            full,
        }
    }

    /// Takes one retry, if there is one.
    pub(super) fn take(&self) -> bool {
        let taken = self
            .left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
                left.checked_sub(COST)
            });
        taken.is_ok()
    }

    pub(super) fn succeeded(&self) {
        // An error only says that nothing was to change.
        let _ = self
            .left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
                (left < self.full).then_some(left + 1)
            });
    }
}

impl Default for RetryBudget {
    /// Twenty retries.
    fn default() -> Self {
        Self::new(20)
    }
}
