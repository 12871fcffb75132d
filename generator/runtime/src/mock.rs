//! A transport within the process, for tests: answers and faults by script, a clock that only moves when somebody waits,
//! no port and no sleep. It keeps every request.
//!
//! Each attempt takes the next [`Reply`] of the script. When the script is over, there is no connection.

use core::fmt::{self, Debug, Formatter};
use core::future::{pending, ready};
use core::time::Duration;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::alloc::boxed::Box;
use super::alloc::collections::VecDeque;
use super::alloc::string::String;
use super::alloc::vec::Vec;
use super::client::{Clock, Entropy};
use super::jiff::{SignedDuration, Timestamp};
use super::operation::{Method, OperationInfo};
use super::response::Response;
use super::transport::{BlockingTransport, BoxFuture, Fault, Outgoing, Transport, TransportError};
use super::{BTreeMap, Json};

mod reply;

use self::reply::End;
pub use self::reply::Reply;

/// Answers by script. Clones share script, clock and record.
#[derive(Clone)]
pub struct MockTransport(Arc<Mutex<State>>);

struct State {
    script: VecDeque<Reply>,
    sent: Vec<Sent>,
    waits: Vec<Duration>,
    elapsed: Duration,
    started: Timestamp,
}

/// A request that the mock has seen. Its `Debug` shows the operation only.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sent {
    /// The operation.
    pub operation: &'static OperationInfo,
    /// The method.
    pub method: Method,
    /// The whole URL.
    pub url: String,
    /// The headers, their names in lower case.
    pub headers: BTreeMap<String, String>,
    /// The body.
    pub body: Vec<u8>,
    /// Whether the service would have done what was asked: the script lets it, and the answer says no refusal.
    pub applied: bool,
}

impl Sent {
    /// The body as JSON; `null` when it is none.
    #[must_use]
    pub fn json(&self) -> Json {
        ::serde_json::from_slice(&self.body).unwrap_or(Json::Null)
    }
}

impl Debug for Sent {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sent")
            .field("operation", &self.operation.id)
            .field("applied", &self.applied)
            .finish_non_exhaustive()
    }
}

impl MockTransport {
    /// Answers with these, one for each attempt.
    #[must_use]
    pub fn new(script: impl IntoIterator<Item = Reply>) -> Self {
        Self(Arc::new(Mutex::new(State {
            script: script.into_iter().collect(),
            sent: Vec::new(),
            waits: Vec::new(),
            elapsed: Duration::ZERO,
            // 2026-01-01T00:00:00Z.
            started: Timestamp::from_second(1_767_225_600).unwrap_or_default(),
        })))
    }

    /// Adds an answer to the script.
    pub fn push(&self, reply: Reply) {
        self.state().script.push_back(reply);
    }

    /// Sets the date at which the clock started.
    #[must_use]
    pub fn started_at(self, date: Timestamp) -> Self {
        self.state().started = date;
        self
    }

    /// Every request so far.
    #[must_use]
    pub fn sent(&self) -> Vec<Sent> {
        self.state().sent.clone()
    }

    /// How often the service would have done what was asked.
    #[must_use]
    pub fn applied(&self) -> usize {
        let state = self.state();
        state.sent.iter().filter(|sent| sent.applied).count()
    }

    /// Every wait between attempts so far.
    #[must_use]
    pub fn waits(&self) -> Vec<Duration> {
        self.state().waits.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A test that panicked elsewhere does not make the record less true.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, outgoing: &Outgoing<'_>) -> Result<Response, TransportError> {
        let mut state = self.state();
        let Some(reply) = state.script.pop_front() else {
            return Err(TransportError::new(Fault::Connect).because("the script is over"));
        };
        let End::Refused = reply.end else {
            let sent = record(outgoing, reply.applied);
            state.sent.push(sent);
            return state.play(reply, outgoing);
        };
        Err(TransportError::new(Fault::Connect))
    }

    fn wait(&self, time: Duration) {
        let mut state = self.state();
        state.waits.push(time);
        state.elapsed = state.elapsed.saturating_add(time);
    }
}

impl State {
    fn play(&mut self, reply: Reply, outgoing: &Outgoing<'_>) -> Result<Response, TransportError> {
        let mut left = outgoing.timeout();
        self.pass(reply.before_headers, &mut left)
            .map_err(TransportError::new)?;
        if let End::LostBeforeHeaders = reply.end {
            return Err(TransportError::new(Fault::Lost));
        }
        let (status, headers) = (reply.status, reply.headers);
        let cut = |fault| TransportError::new(fault).after_head(status, headers.clone());
        self.pass(reply.before_body, &mut left).map_err(cut)?;
        if let End::LostInBody = reply.end {
            return Err(cut(Fault::Lost));
        }
        if reply.body.len() > outgoing.response_limit() {
            return Err(cut(Fault::TooLarge));
        }
        Ok(Response::new(status, headers, reply.body))
    }

    /// Lets time go by, but no more than there is.
    fn pass(&mut self, time: Duration, left: &mut Option<Duration>) -> Result<(), Fault> {
        let spent = left.map_or(time, |left| left.min(time));
        self.elapsed = self.elapsed.saturating_add(spent);
        match left {
            Some(left) if time >= *left && !time.is_zero() => Err(Fault::Timeout),
            Some(left) => {
                *left -= time;
                Ok(())
            }
            None => Ok(()),
        }
    }
}

fn record(outgoing: &Outgoing<'_>, applied: bool) -> Sent {
    let headers = outgoing.headers();
    Sent {
        operation: outgoing.operation(),
        method: outgoing.method(),
        url: outgoing.url().into(),
        headers: headers
            .map(|(name, value)| (name.to_ascii_lowercase(), value.into()))
            .collect(),
        body: outgoing.body().unwrap_or_default().to_vec(),
        applied,
    }
}

impl Transport for MockTransport {
    fn send<'a>(
        &'a self,
        outgoing: &'a Outgoing<'a>,
    ) -> BoxFuture<'a, Result<Response, TransportError>> {
        Box::pin(ready(self.answer(outgoing)))
    }

    fn sleep(&self, time: Duration) -> BoxFuture<'_, ()> {
        self.wait(time);
        Box::pin(ready(()))
    }

    /// Never: no time goes by while a source of tokens is asked.
    fn expire(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(pending())
    }
}

impl BlockingTransport for MockTransport {
    fn send(&self, outgoing: &Outgoing<'_>) -> Result<Response, TransportError> {
        self.answer(outgoing)
    }

    fn sleep(&self, time: Duration) {
        self.wait(time);
    }
}

impl Clock for MockTransport {
    fn elapsed(&self) -> Duration {
        self.state().elapsed
    }

    fn now(&self) -> Timestamp {
        let state = self.state();
        let elapsed = SignedDuration::try_from(state.elapsed).unwrap_or(SignedDuration::MAX);
        state.started.checked_add(elapsed).unwrap_or(Timestamp::MAX)
    }
}

impl Entropy for MockTransport {
    /// Always the greatest, so that each wait is as long as it may be.
    fn next(&self) -> u64 {
        u64::MAX
    }
}

impl Debug for MockTransport {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let state = self.state();
        f.debug_struct("MockTransport")
            .field("left", &state.script.len())
            .field("sent", &state.sent)
            .finish_non_exhaustive()
    }
}
