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
use super::transport::{
    BlockingChunks, BlockingTransport, BoxFuture, Chunks, Fault, Opened, Outgoing, Transport,
    TransportError,
};
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
        let reply = state.take(outgoing)?;
        let mut left = outgoing.timeout();
        state.head(&reply, &mut left)?;
        state.body(reply, left, outgoing)
    }

    /// The head of the next answer, and its body in the pieces of the script.
    fn begin(&self, outgoing: &Outgoing<'_>) -> Result<(Reply, Pieces), TransportError> {
        let mut state = self.state();
        let reply = state.take(outgoing)?;
        state.head(&reply, &mut outgoing.timeout())?;
        let mut rest = reply.body.as_slice();
        let (mut pieces, mut at) = (VecDeque::new(), 0);
        for end in reply.pieces.iter().copied().chain([reply.body.len()]) {
            let (piece, behind) = rest.split_at_checked(end - at).unwrap_or((rest, &[]));
            if !piece.is_empty() {
                pieces.push_back(piece.to_vec());
            }
            (rest, at) = (behind, end);
        }
        let body = Pieces {
            mock: self.clone(),
            pieces,
            first: Some(reply.before_body),
            between: reply.between,
            idle: outgoing.idle_timeout(),
            lost: reply.end == End::LostInBody,
        };
        Ok((reply, body))
    }

    fn wait(&self, time: Duration) {
        let mut state = self.state();
        state.waits.push(time);
        state.elapsed = state.elapsed.saturating_add(time);
    }
}

impl State {
    /// The next answer of the script, to a request that is written.
    fn take(&mut self, outgoing: &Outgoing<'_>) -> Result<Reply, TransportError> {
        let Some(reply) = self.script.pop_front() else {
            return Err(TransportError::new(Fault::Connect).because("the script is over"));
        };
        if let End::Refused = reply.end {
            return Err(TransportError::new(Fault::Connect));
        }
        self.sent.push(record(outgoing, reply.applied));
        Ok(reply)
    }

    fn head(&mut self, reply: &Reply, left: &mut Option<Duration>) -> Result<(), TransportError> {
        self.pass(reply.before_headers, left)
            .map_err(TransportError::new)?;
        match reply.end {
            End::LostBeforeHeaders => Err(TransportError::new(Fault::Lost)),
            _ => Ok(()),
        }
    }

    fn body(
        &mut self,
        reply: Reply,
        mut left: Option<Duration>,
        outgoing: &Outgoing<'_>,
    ) -> Result<Response, TransportError> {
        let pieces = u32::try_from(reply.pieces.len()).unwrap_or(u32::MAX);
        let (status, headers) = (reply.status, reply.headers);
        let cut = |fault| TransportError::new(fault).after_head(status, headers.clone());
        let time = reply.between.saturating_mul(pieces);
        let time = reply.before_body.saturating_add(time);
        self.pass(time, &mut left).map_err(cut)?;
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

/// The body of an answer on its way.
struct Pieces {
    mock: MockTransport,
    pieces: VecDeque<Vec<u8>>,
    first: Option<Duration>,
    between: Duration,
    idle: Option<Duration>,
    lost: bool,
}

impl Pieces {
    fn piece(&mut self) -> Result<Option<Vec<u8>>, TransportError> {
        let Some(piece) = self.pieces.pop_front() else {
            return match self.lost {
                true => Err(TransportError::new(Fault::Lost)),
                false => Ok(None),
            };
        };
        let first = self.first.take().unwrap_or_default();
        let time = first.saturating_add(self.between);
        let passed = self.mock.state().pass(time, &mut self.idle.clone());
        passed.map_err(TransportError::new)?;
        Ok(Some(piece))
    }
}

impl Chunks for Pieces {
    fn next(&mut self) -> BoxFuture<'_, Result<Option<Vec<u8>>, TransportError>> {
        Box::pin(ready(self.piece()))
    }
}

impl BlockingChunks for Pieces {
    fn next(&mut self) -> Result<Option<Vec<u8>>, TransportError> {
        self.piece()
    }
}

impl Transport for MockTransport {
    fn send<'a>(
        &'a self,
        outgoing: &'a Outgoing<'a>,
    ) -> BoxFuture<'a, Result<Response, TransportError>> {
        Box::pin(ready(self.answer(outgoing)))
    }

    fn open<'a>(
        &'a self,
        outgoing: &'a Outgoing<'a>,
    ) -> BoxFuture<'a, Result<Opened<dyn Chunks>, TransportError>> {
        Box::pin(ready(self.begin(outgoing).map(|(reply, body)| {
            let body: Box<dyn Chunks> = Box::new(body);
            Opened::new(reply.status, reply.headers, body)
        })))
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

    fn open(&self, outgoing: &Outgoing<'_>) -> Result<Opened<dyn BlockingChunks>, TransportError> {
        let (reply, body) = self.begin(outgoing)?;
        let body: Box<dyn BlockingChunks> = Box::new(body);
        Ok(Opened::new(reply.status, reply.headers, body))
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
