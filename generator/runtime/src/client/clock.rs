//! Time and chance, which a test can replace.

use core::time::Duration;

use super::super::jiff::Timestamp;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The time since any fixed moment; it only goes forward.
    fn elapsed(&self) -> Duration;

    /// The time on the calendar.
    fn now(&self) -> Timestamp;
}

/// Numbers that nobody can foresee, for the jitter of waits.
pub trait Entropy: Send + Sync {
    /// The next number.
    fn next(&self) -> u64;
}

/// The clock of the system.
#[cfg(feature = "std")]
#[derive(Clone, Copy, Debug)]
pub struct SystemClock(std::time::Instant);

#[cfg(feature = "std")]
impl Default for SystemClock {
    fn default() -> Self {
        Self(std::time::Instant::now())
    }
}

#[cfg(feature = "std")]
impl Clock for SystemClock {
    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// Numbers from the keys that the standard library draws for its hash maps.
#[cfg(feature = "std")]
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemEntropy;

#[cfg(feature = "std")]
impl Entropy for SystemEntropy {
    fn next(&self) -> u64 {
        use std::hash::{BuildHasher as _, Hasher as _, RandomState};
        RandomState::new().build_hasher().finish()
    }
}
