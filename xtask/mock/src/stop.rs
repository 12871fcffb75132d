//! The end of the server, as its threads see it.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Tells the threads that are pausing, and those that are about to, that it is over.
#[derive(Debug, Default)]
pub(crate) struct Stop {
    over: Mutex<bool>,
    changed: Condvar,
}

impl Stop {
    /// Ends everything.
    pub(crate) fn now(&self) {
        *self.over.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.changed.notify_all();
    }

    /// Whether it is over.
    pub(crate) fn is_over(&self) -> bool {
        *self.over.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Pauses, but not beyond the end; returns whether it is over.
    pub(crate) fn wait(&self, pause: Duration) -> bool {
        let over = self.over.lock().unwrap_or_else(PoisonError::into_inner);
        let (over, _) = self
            .changed
            .wait_timeout_while(over, pause, |over| !*over)
            .unwrap_or_else(PoisonError::into_inner);
        *over
    }
}
