//! One call as a state machine, without any input or output: it is asked what comes next and told what came of it.
//!
//! Time and chance are handed in, so that a test needs neither a clock nor a socket, and the async and the blocking
//! driver cannot differ in what they do.

use core::time::Duration;

use super::alloc::sync::Arc;
use super::jiff::Timestamp;
use super::operation::OperationInfo;
use super::response::Response;
use super::transport::{Fault, TransportError};

mod budget;
mod limiter;
mod outcome;
mod policy;
mod retry_after;
#[cfg(test)]
mod tests;

pub use self::budget::RetryBudget;
pub use self::limiter::RateLimiter;
pub use self::outcome::Outcome;
pub use self::policy::{RetryPolicy, Timeouts};

/// What the driver has to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Send the request, and give up after the timeout.
    Send {
        /// How long the attempt may take.
        timeout: Option<Duration>,
        /// The number of the attempt, from one.
        attempt: u32,
    },
    /// Wait so long, then ask again.
    Wait(Duration),
    /// Get a new token, then say [`Exchange::refreshed`].
    Refresh,
    /// Nothing more; take the [`Verdict`].
    Done,
}

/// How a call ended.
#[derive(Debug)]
pub enum Verdict {
    /// With a response, be it a success or not.
    Response(Response),
    /// Without a response that could be read.
    Transport(TransportError),
    /// The time was over before anything more could be sent.
    Deadline,
}

/// What is told of a call beside its verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// How often the request was sent, or was tried to be.
    pub attempts: u32,
    /// Whether it was applied: the worst case over all attempts.
    pub outcome: Outcome,
    /// From the first question to the verdict.
    pub elapsed: Duration,
    /// What the last response said in `Retry-After`.
    pub retry_after: Option<Duration>,
}

/// The moment at which something happened, and a number that nobody can foresee.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// On a clock that only goes forward.
    pub elapsed: Duration,
    /// On the calendar, for a `Retry-After` with a date.
    pub now: Timestamp,
    /// For the jitter.
    pub random: u64,
}

#[derive(Clone, Copy, Debug)]
enum State {
    Ready,
    Waiting(Duration),
    Sent,
    Refreshing,
    Done,
}

/// The state of one call.
#[derive(Debug)]
pub struct Exchange {
    info: &'static OperationInfo,
    policy: RetryPolicy,
    timeouts: Timeouts,
    budget: Option<Arc<RetryBudget>>,
    may_refresh: bool,
    started: Duration,
    state: State,
    /// Attempts that count against the policy; the one after a refresh does not.
    tries: u32,
    attempts: u32,
    outcome: Outcome,
    retry_after: Option<Duration>,
    verdict: Verdict,
}

impl Exchange {
    /// Starts at a moment.
    #[must_use]
    pub fn new(
        info: &'static OperationInfo,
        policy: RetryPolicy,
        timeouts: Timeouts,
        started: Duration,
    ) -> Self {
        Self {
            info,
            policy,
            timeouts,
            budget: None,
            may_refresh: false,
            started,
            state: State::Ready,
            tries: 0,
            attempts: 0,
            outcome: Outcome::NotApplied,
            retry_after: None,
            verdict: Verdict::Deadline,
        }
    }

    /// Shares a budget of retries with other calls.
    #[must_use]
    pub fn budget(mut self, budget: Arc<RetryBudget>) -> Self {
        self.budget = Some(budget);
        self
    }

    /// Whether a 401 may be answered with a new token, once.
    #[must_use]
    pub fn may_refresh(mut self, may: bool) -> Self {
        self.may_refresh = may;
        self
    }

    /// How much of the total time is left; `None` when there is no limit.
    #[must_use]
    pub fn remaining(&self, now: Duration) -> Option<Duration> {
        let spent = now.saturating_sub(self.started);
        self.timeouts.total.map(|total| total.saturating_sub(spent))
    }

    /// How long a connection may take.
    #[must_use]
    pub fn connect_timeout(&self) -> Option<Duration> {
        self.timeouts.connect
    }

    /// How long each wait for more of a stream may take.
    #[must_use]
    pub fn idle_timeout(&self) -> Option<Duration> {
        self.timeouts.attempt
    }

    /// Whether the next step is to send, unless the time is over.
    #[must_use]
    pub fn is_ready(&self, now: Duration) -> bool {
        match self.state {
            State::Ready => true,
            State::Waiting(until) => now >= until,
            State::Sent | State::Refreshing | State::Done => false,
        }
    }

    /// What comes next.
    pub fn next(&mut self, now: Duration) -> Step {
        match self.state {
            State::Waiting(until) if now < until => return Step::Wait(until - now),
            State::Refreshing => return Step::Refresh,
            State::Done | State::Sent => return Step::Done,
            State::Ready | State::Waiting(_) => {}
        }
        let remaining = self.remaining(now);
        if remaining.is_some_and(|left| left.is_zero()) {
            self.state = State::Done;
            return Step::Done;
        }
        self.state = State::Sent;
        self.attempts += 1;
        self.tries += 1;
        let timeout = match (self.timeouts.attempt, remaining) {
            (Some(attempt), Some(left)) => Some(attempt.min(left)),
            (attempt, left) => attempt.or(left),
        };
        Step::Send {
            timeout,
            attempt: self.attempts,
        }
    }

    /// A response came, whole.
    pub fn response(&mut self, at: Moment, response: Response) {
        let status = response.status();
        self.outcome = self.outcome.max(Outcome::of_status(status));
        let header = response.header("retry-after");
        self.retry_after = header.and_then(|text| retry_after::parse(text, at.now));
        self.verdict = Verdict::Response(response);
        self.state = self.after_status(at, status);
    }

    /// No response came, or not all of it.
    pub fn failed(&mut self, at: Moment, error: TransportError) {
        self.retry_after = None;
        if let Some((status, headers)) = error.head() {
            let header = headers.get("retry-after");
            self.retry_after = header.and_then(|text| retry_after::parse(text, at.now));
            self.outcome = self.outcome.max(Outcome::of_status(status));
            self.verdict = Verdict::Transport(error);
            self.state = self.after_status(at, status);
            return;
        }
        let fault = error.fault();
        self.verdict = Verdict::Transport(error);
        let not_sent = matches!(fault, Fault::Connect | Fault::Invalid);
        if !not_sent {
            self.outcome = self.outcome.max(Outcome::Unknown);
        }
        let repeat = match fault {
            Fault::Invalid | Fault::TooLarge => false,
            Fault::Connect => self.info.idempotent != Some(false),
            Fault::Timeout | Fault::Lost => self.info.is_idempotent(),
        };
        self.state = if repeat {
            self.again(at, Duration::ZERO)
        } else {
            State::Done
        };
    }

    /// Whether a new token was found after a 401.
    pub fn refreshed(&mut self, found: bool) {
        self.may_refresh = false;
        self.state = if found {
            self.tries = self.tries.saturating_sub(1);
            State::Ready
        } else {
            State::Done
        };
    }

    /// Takes back a [`Step::Send`] that came to nothing before the transport was asked, and gives up.
    pub fn withdraw(&mut self) {
        if let State::Sent = self.state {
            self.attempts -= 1;
        }
        self.state = State::Done;
    }

    /// Gives up at once, keeping what is known; for a driver that cannot go on in time.
    pub fn expire(&mut self) {
        self.state = State::Done;
    }

    /// The end.
    #[must_use]
    pub fn finish(self, now: Duration) -> (Verdict, Summary) {
        let summary = Summary {
            attempts: self.attempts,
            outcome: self.outcome,
            elapsed: now.saturating_sub(self.started),
            retry_after: self.retry_after,
        };
        (self.verdict, summary)
    }

    fn after_status(&mut self, at: Moment, status: u16) -> State {
        if (200..300).contains(&status)
            && let Some(budget) = &self.budget
        {
            budget.succeeded();
        }
        if status == 401 && self.may_refresh {
            return State::Refreshing;
        }
        if !self.policy.repeats_status(status) || !self.info.is_idempotent() {
            return State::Done;
        }
        let floor = match status {
            429 => self.policy.rate_limited_floor,
            _ => Duration::ZERO,
        };
        self.again(at, floor)
    }

    /// Waits for the next attempt, if there is one left, time for it, and budget.
    fn again(&mut self, at: Moment, floor: Duration) -> State {
        if self.tries >= self.policy.attempts {
            return State::Done;
        }
        let wait = match self.retry_after {
            Some(wait) => wait,
            None => self.policy.backoff(self.tries, at.random).max(floor),
        };
        if self.remaining(at.elapsed).is_some_and(|left| wait >= left) {
            return State::Done;
        }
        let until = at.elapsed.checked_add(wait);
        match until {
            Some(until) if self.budget.as_ref().is_none_or(|budget| budget.take()) => {
                State::Waiting(until)
            }
            _ => State::Done,
        }
    }
}
