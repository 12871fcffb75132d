//! A call of one operation, about to be sent.

use core::time::Duration;

use super::super::alloc::sync::Arc;
use super::super::answer::WithHead;
use super::super::error::{Error, Local};
use super::super::exchange::{Outcome, RetryPolicy, Summary, Timeouts};
use super::super::operation::{Method, Operation};
use super::super::request::{Request, RequestError};
use super::Core;
use super::preview::Preview;
use super::report::Report;
use super::run::{End, Run};
use super::trace::CallSpan;

/// What a call answers.
type Answer<O> = Result<<O as Operation>::Success, Error<<O as Operation>::Failure>>;

/// A call of one operation. Nothing is sent before one of the `send` methods.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct Call<O> {
    pub(super) core: Core,
    operation: O,
    timeouts: Timeouts,
    policy: RetryPolicy,
    allow_empty: bool,
}

impl<O: Operation> Call<O> {
    pub(super) fn new(core: Core, operation: O) -> Self {
        Self {
            timeouts: core.0.timeouts,
            policy: core.0.policy.clone(),
            core,
            operation,
            allow_empty: false,
        }
    }

    /// Changes the operation, such as by setting an optional parameter.
    pub fn with_operation(mut self, change: impl FnOnce(&mut O)) -> Self {
        change(&mut self.operation);
        self
    }

    /// The operation, to be changed in place.
    pub fn operation_mut(&mut self) -> &mut O {
        &mut self.operation
    }

    /// How long a connection of this call may take.
    pub fn connect_timeout(mut self, time: impl Into<Option<Duration>>) -> Self {
        self.timeouts.connect = time.into();
        self
    }

    /// How long one attempt of this call may take.
    pub fn attempt_timeout(mut self, time: impl Into<Option<Duration>>) -> Self {
        self.timeouts.attempt = time.into();
        self
    }

    /// How long this call may take with all attempts and waits.
    pub fn total_timeout(mut self, time: impl Into<Option<Duration>>) -> Self {
        self.timeouts.total = time.into();
        self
    }

    /// When this call is sent again.
    pub fn retry_policy(mut self, policy: RetryPolicy) -> Self {
        self.policy = policy;
        self
    }

    /// Lets an update be sent that changes nothing.
    pub fn allow_empty(mut self) -> Self {
        self.allow_empty = true;
        self
    }

    /// Asks for the status and the headers of a success, too.
    pub fn with_head(self) -> Call<WithHead<O>> {
        Call {
            core: self.core,
            operation: WithHead(self.operation),
            timeouts: self.timeouts,
            policy: self.policy,
            allow_empty: self.allow_empty,
        }
    }

    /// What would be sent: path template, and what is set, cleared and kept. Nothing is checked but what cannot be sent.
    ///
    /// # Errors
    ///
    /// When the request cannot be built.
    pub fn preview(&self) -> Result<Preview, RequestError> {
        let request = self.operation.request()?;
        Ok(Preview::of(
            &request,
            self.operation.fields(),
            self.operation.personal(),
        ))
    }

    /// Checks the rules and sends.
    ///
    /// # Errors
    ///
    /// When anything keeps the call from a success that can be read; the error says whether it was applied.
    pub fn send(self) -> impl Future<Output = Answer<O>> {
        self.run(true)
    }

    /// Sends without checking limits and rules, which the trace tells (`call.unchecked`).
    ///
    /// # Errors
    ///
    /// When anything keeps the call from a success that can be read; the error says whether it was applied.
    pub fn send_unchecked(self) -> impl Future<Output = Answer<O>> {
        self.run(false)
    }

    /// Checks the rules and sends, blocking this thread.
    ///
    /// # Errors
    ///
    /// When anything keeps the call from a success that can be read; the error says whether it was applied.
    pub fn send_blocking(self) -> Answer<O> {
        self.run_blocking(true)
    }

    /// Sends without checking limits and rules, which the trace tells (`call.unchecked`), blocking this thread.
    ///
    /// # Errors
    ///
    /// When anything keeps the call from a success that can be read; the error says whether it was applied.
    pub fn send_unchecked_blocking(self) -> Answer<O> {
        self.run_blocking(false)
    }

    async fn run(self, checked: bool) -> Answer<O> {
        let span = CallSpan::new(O::INFO, !checked);
        let end = span.follow(self.drive(checked)).await;
        self.decode(&span, end)
    }

    fn run_blocking(self, checked: bool) -> Answer<O> {
        let span = CallSpan::new(O::INFO, !checked);
        let end = span.around(|| self.drive_blocking(checked));
        self.decode(&span, end)
    }

    async fn drive(&self, checked: bool) -> End {
        let Some(transport) = &self.core.0.transport else {
            return unsent(Local::Setup("the client has no async transport"));
        };
        match self.prepare(checked, None) {
            Ok(run) => run.drive(&**transport, None).await,
            Err(local) => unsent(local),
        }
    }

    fn drive_blocking(&self, checked: bool) -> End {
        let Some(transport) = &self.core.0.blocking else {
            return unsent(Local::Setup("the client has no blocking transport"));
        };
        match self.prepare(checked, None) {
            Ok(run) => run.drive_blocking(&**transport, None),
            Err(local) => unsent(local),
        }
    }

    /// The call about to be sent, which asks for this media type when there is one.
    pub(super) fn prepare(&self, checked: bool, accept: Option<&str>) -> Result<Run, Local> {
        let mut request = self.request(checked)?;
        if let Some(accept) = accept {
            let set = request.set_header("Accept", accept);
            set.map_err(Local::Request)?;
        }
        Run::new(&self.core, request, self.policy.clone(), self.timeouts)
    }

    fn request(&self, checked: bool) -> Result<Request, Local> {
        if checked {
            let now = self.core.0.clock.now();
            self.operation.validate_at(now).map_err(Local::Rules)?;
        }
        let request = self.operation.request().map_err(Local::Request)?;
        let is_update = matches!(O::INFO.method, Method::Put | Method::Patch);
        let is_empty = request
            .body
            .as_ref()
            .is_some_and(|body| matches!(&*body.bytes, b"{}" | b""));
        if is_update && is_empty && !self.operation.fields().is_empty() && !self.allow_empty {
            return Err(Local::EmptyUpdate);
        }
        Ok(request)
    }

    /// What a call comes to. A success can be big, so it is made here, at the end of the way, and not carried along.
    fn decode(&self, span: &CallSpan, (result, summary): End) -> Answer<O> {
        let entered = span.enter();
        let language = || Arc::clone(&self.core.0.language);
        let status = result.as_ref().map_or(0, |response| response.status());
        // It is made where it is returned from, and only looked at after that.
        let answer = match result {
            Ok(response) => O::decode(&response)
                .map_err(|answer| Error::answer(O::INFO, answer, summary, language())),
            Err(local) => Err(Error::local(O::INFO, local, summary, language())),
        };
        self.core.finished(&match &answer {
            Ok(_) => Report::success(O::INFO, status, summary),
            Err(error) => Report::failure(error),
        });
        drop(entered);
        match &answer {
            Ok(_) => span.succeeded(summary),
            Err(error) => span.failed(error),
        }
        answer
    }
}

/// The end of a call of which nothing was sent.
pub(super) fn unsent(local: Local) -> End {
    let summary = Summary {
        attempts: 0,
        outcome: Outcome::NotApplied,
        elapsed: Duration::ZERO,
        retry_after: None,
    };
    (Err(local), summary)
}
