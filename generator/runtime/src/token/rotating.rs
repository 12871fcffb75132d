//! A secret that a function renews, once for all calls that were refused together.

use core::future::{Future, poll_fn};
use core::mem;
use core::task::{Poll, Waker};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::super::alloc::boxed::Box;
use super::super::alloc::vec::Vec;
use super::super::secret::Secret;
use super::super::transport::{BoxError, BoxFuture};
use super::TokenSource;

/// Renewed by a function that waits without blocking.
pub(super) struct Rotating<R> {
    renew: R,
    current: Mutex<Secret>,
    queue: Mutex<Queue>,
}

/// Who is renewing, and who waits for it.
#[derive(Default)]
struct Queue {
    busy: bool,
    waiting: Vec<Waker>,
}

/// The right to renew, given back when dropped, also by a call that was given up.
struct Turn<'a>(&'a Mutex<Queue>);

/// Renewed by a function that blocks.
pub(super) struct RotatingBlocking<R> {
    renew: R,
    current: Mutex<Secret>,
    turn: Mutex<()>,
}

impl<R> Rotating<R> {
    pub(super) fn new(first: Secret, renew: R) -> Self {
        Self {
            renew,
            current: Mutex::new(first),
            queue: Mutex::default(),
        }
    }

    fn turn(&self) -> impl Future<Output = Turn<'_>> {
        poll_fn(|context| {
            let mut queue = lock(&self.queue);
            if !mem::replace(&mut queue.busy, true) {
                return Poll::Ready(Turn(&self.queue));
            }
            let waker = context.waker();
            if !queue.waiting.iter().any(|known| known.will_wake(waker)) {
                queue.waiting.push(waker.clone());
            }
            Poll::Pending
        })
    }
}

impl<R, F> TokenSource for Rotating<R>
where
    R: Fn() -> F + Send + Sync,
    F: Future<Output = Result<Secret, BoxError>> + Send,
{
    fn token(&self) -> Result<Secret, BoxError> {
        Ok(lock(&self.current).clone())
    }

    fn refresh<'a>(
        &'a self,
        refused: &'a Secret,
    ) -> BoxFuture<'a, Result<Option<Secret>, BoxError>> {
        Box::pin(async move {
            let _turn = self.turn().await;
            if let Some(newer) = newer(&self.current, refused) {
                return Ok(Some(newer));
            }
            let new = (self.renew)().await?;
            *lock(&self.current) = new.clone();
            Ok(Some(new))
        })
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let waiting = {
            let mut queue = lock(self.0);
            queue.busy = false;
            mem::take(&mut queue.waiting)
        };
        waiting.into_iter().for_each(Waker::wake);
    }
}

impl<R> RotatingBlocking<R> {
    pub(super) fn new(first: Secret, renew: R) -> Self {
        Self {
            renew,
            current: Mutex::new(first),
            turn: Mutex::default(),
        }
    }
}

impl<R> TokenSource for RotatingBlocking<R>
where
    R: Fn() -> Result<Secret, BoxError> + Send + Sync,
{
    fn token(&self) -> Result<Secret, BoxError> {
        Ok(lock(&self.current).clone())
    }

    fn refresh_blocking(&self, refused: &Secret) -> Result<Option<Secret>, BoxError> {
        let _turn = lock(&self.turn);
        if let Some(newer) = newer(&self.current, refused) {
            return Ok(Some(newer));
        }
        let new = (self.renew)()?;
        *lock(&self.current) = new.clone();
        Ok(Some(new))
    }
}

/// What another call has got in the meantime.
fn newer(current: &Mutex<Secret>, refused: &Secret) -> Option<Secret> {
    let current = lock(current);
    (!current.is(refused)).then(|| current.clone())
}

/// Nothing here is half done when a function of the user panics, so what it leaves behind is good.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
