//! The twin without content.

use core::future::Future;
use core::time::Duration;

use super::super::super::error::Error;
use super::super::super::exchange::Summary;
use super::super::super::operation::OperationInfo;
use super::super::super::response::Response;
use super::super::super::transport::TransportError;
use super::super::base_url::BaseUrl;
use super::Refresh;

type Answer = Result<Response, TransportError>;

pub(in super::super) struct CallSpan;

impl CallSpan {
    pub(in super::super) fn new(_: &'static OperationInfo, _: bool) -> Self {
        Self
    }

    pub(in super::super) fn follow<F: Future>(&self, future: F) -> F {
        future
    }

    pub(in super::super) fn around<T>(&self, call: impl FnOnce() -> T) -> T {
        call()
    }

    pub(in super::super) fn enter(&self) -> Entered {
        Entered
    }

    pub(in super::super) fn succeeded(&self, _: Summary) {}

    pub(in super::super) fn failed<F>(&self, _: &Error<F>) {}
}

pub(in super::super) struct Entered;

/// Its twin ends with being dropped, and so does this one.
impl Drop for Entered {
    fn drop(&mut self) {}
}

pub(in super::super) struct AttemptSpan;

impl AttemptSpan {
    pub(in super::super) fn new(_: &'static OperationInfo, _: &BaseUrl, _: u32) -> Self {
        Self
    }

    pub(in super::super) fn follow<F: Future<Output = Answer>>(self, future: F) -> F {
        future
    }

    pub(in super::super) fn around(self, send: impl FnOnce() -> Answer) -> Answer {
        send()
    }
}

#[derive(Clone, Copy)]
pub(in super::super) struct Reason;

impl Reason {
    pub(in super::super) const NONE: Self = Self;

    pub(in super::super) const RATE_LIMIT: Self = Self;

    pub(in super::super) fn of(_: &Answer) -> Self {
        Self
    }
}

pub(in super::super) fn waits(_: Duration, _: Reason) {}

pub(in super::super) fn refreshed(_: Refresh) {}
