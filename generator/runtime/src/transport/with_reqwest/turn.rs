//! Whether the body of a request was asked for.

use core::pin::Pin;
use core::sync::atomic::{AtomicU8, Ordering};
use core::task::{Context, Poll};
use std::sync::Arc;

use ::http_body::{Body as HttpBody, Frame, SizeHint};

use super::BoxError;

/// Whether a body was asked for. It is asked only when a connection is there and the head of the request is ready to go,
/// so that until then the service cannot have got a whole request, whatever the error says. The connection runs on its
/// own, perhaps on another thread, so a body that was not asked for is withdrawn before anybody relies on that.
#[derive(Clone, Default)]
pub(super) struct Turn(Arc<AtomicU8>);

impl Turn {
    const UNASKED: u8 = 0;
    const ASKED: u8 = 1;
    const WITHDRAWN: u8 = 2;

    /// Whether the body may still go out.
    fn ask(&self) -> bool {
        self.step(Self::ASKED) != Err(Self::WITHDRAWN)
    }

    /// Whether the body was not asked for, and never goes out.
    pub(super) fn withdraw(&self) -> bool {
        self.step(Self::WITHDRAWN).is_ok()
    }

    fn step(&self, next: u8) -> Result<u8, u8> {
        let order = Ordering::SeqCst;
        self.0.compare_exchange(Self::UNASKED, next, order, order)
    }
}

/// A body that knows whether it was asked for.
pub(super) struct Watched {
    body: ::reqwest::Body,
    turn: Turn,
}

impl Watched {
    pub(super) fn new(body: ::reqwest::Body, turn: Turn) -> Self {
        Self { body, turn }
    }
}

impl HttpBody for Watched {
    type Data = <::reqwest::Body as HttpBody>::Data;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, BoxError>>> {
        if !self.turn.ask() {
            return Poll::Ready(Some(Err("the request was given up".into())));
        }
        let frame = Pin::new(&mut self.body).poll_frame(context);
        frame.map_err(BoxError::from)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use core::task::Waker;

    use super::*;

    #[test]
    fn a_body_is_asked_for_or_withdrawn_but_not_both() {
        let poll = |body: &mut Watched| {
            let mut context = Context::from_waker(Waker::noop());
            match Pin::new(body).poll_frame(&mut context) {
                Poll::Ready(Some(frame)) => frame.is_ok(),
                _ => false,
            }
        };
        let new = || {
            let turn = Turn::default();
            (Watched::new("{}".into(), turn.clone()), turn)
        };
        let (mut body, turn) = new();
        assert!(poll(&mut body) && !turn.withdraw());
        let (mut body, turn) = new();
        assert!(turn.withdraw() && !poll(&mut body));
    }
}
