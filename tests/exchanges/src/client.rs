// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

//! The client: every operation is one of its methods.

use crate::runtime::{
    ClientBuilder, Core, Error, Operation, Preview, RequestError, RetryPolicy, WithHead,
    stream,
};

/// Calls the service. Cloning is cheap; clones share connections, retry budget and rate limiter.
///
/// With the feature `tracing` (default) each call and each attempt is a span of the crate `tracing`, under the names of OpenTelemetry; there is no id, no header and no body in it. The fields are listed in the docs of [`runtime`](crate::runtime).
#[derive(Clone, Debug)]
pub struct Client {
    core: Core,
}

impl Client {
    /// Starts a client with what it cannot do without.
    pub fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new(crate::SERVERS.first().copied())
    }

    /// A call of any operation that is a value.
    pub fn call<O: Operation>(&self, operation: O) -> Call<O> {
        Call {
            call: self.core.call(operation),
        }
    }
}

impl From<Core> for Client {
    fn from(core: Core) -> Self {
        Self { core }
    }
}

/// A call that is about to be sent. Nothing is sent before one of the `send` methods.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct Call<O> {
    call: crate::runtime::Call<O>,
}

impl<O: Operation> Call<O> {
    /// Changes the operation.
    pub fn with_operation(self, change: impl FnOnce(&mut O)) -> Self {
        Self {
            call: self.call.with_operation(change),
        }
    }

    /// The operation, to be changed in place.
    pub fn operation_mut(&mut self) -> &mut O {
        self.call.operation_mut()
    }

    /// Sets how long a connection may take; `None` is for ever.
    pub fn connect_timeout(self, time: impl Into<Option<core::time::Duration>>) -> Self {
        Self {
            call: self.call.connect_timeout(time),
        }
    }

    /// Sets how long one attempt may take; `None` is for ever.
    pub fn attempt_timeout(self, time: impl Into<Option<core::time::Duration>>) -> Self {
        Self {
            call: self.call.attempt_timeout(time),
        }
    }

    /// Sets how long the call may take with all attempts and waits; `None` is for ever.
    pub fn total_timeout(self, time: impl Into<Option<core::time::Duration>>) -> Self {
        Self {
            call: self.call.total_timeout(time),
        }
    }

    /// Sets when the request is sent again. A late repeat can overwrite a newer change of somebody else.
    pub fn retry_policy(self, policy: RetryPolicy) -> Self {
        Self {
            call: self.call.retry_policy(policy),
        }
    }

    /// Lets an update be sent that changes nothing.
    pub fn allow_empty(self) -> Self {
        Self {
            call: self.call.allow_empty(),
        }
    }

    /// Asks for the status and the headers of a success, too. It comes last, behind the parameters.
    pub fn with_head(self) -> Call<WithHead<O>> {
        Call {
            call: self.call.with_head(),
        }
    }

    /// What would be sent: what is set, cleared and kept, without personal data.
    ///
    /// # Errors
    ///
    /// When the request cannot be built.
    pub fn preview(&self) -> Result<Preview, RequestError> {
        self.call.preview()
    }
}

impl<O: Operation> Call<O> {
    /// Checks limits and rules, then sends.
    ///
    /// # Errors
    ///
    /// When there is no success that can be read; `outcome()` of the error says whether it was applied.
    pub async fn send(self) -> Result<O::Success, Error<O::Failure>> {
        self.call.send().await
    }

    /// Sends without checking limits and rules, which the trace tells (`call.unchecked`).
    ///
    /// # Errors
    ///
    /// When there is no success that can be read; `outcome()` of the error says whether it was applied.
    pub async fn send_unchecked(self) -> Result<O::Success, Error<O::Failure>> {
        self.call.send_unchecked().await
    }

    /// Checks limits and rules, then sends, blocking this thread.
    ///
    /// # Errors
    ///
    /// When there is no success that can be read; `outcome()` of the error says whether it was applied.
    pub fn send_blocking(self) -> Result<O::Success, Error<O::Failure>> {
        self.call.send_blocking()
    }

    /// Sends without checking limits and rules, which the trace tells (`call.unchecked`), blocking this thread.
    ///
    /// # Errors
    ///
    /// When there is no success that can be read; `outcome()` of the error says whether it was applied.
    pub fn send_unchecked_blocking(self) -> Result<O::Success, Error<O::Failure>> {
        self.call.send_unchecked_blocking()
    }
}

impl<O: stream::Streaming> Call<O> {
    /// Checks limits and rules, sends, and hands over the items of the answer as they come. The time for an attempt counts to the head of the answer and then for each wait; the total time to the head.
    ///
    /// # Errors
    ///
    /// When the stream does not begin; `outcome()` of the error says whether it was applied. What comes later is in the items.
    pub async fn stream(self) -> Result<stream::Stream<O::Frames>, Error<O::Failure>> {
        self.call.stream().await
    }

    /// The same, blocking this thread, also while it waits for an item.
    ///
    /// # Errors
    ///
    /// When the stream does not begin; `outcome()` of the error says whether it was applied. What comes later is in the items.
    pub fn stream_blocking(
        self,
    ) -> Result<stream::BlockingStream<O::Frames>, Error<O::Failure>> {
        self.call.stream_blocking()
    }
}
