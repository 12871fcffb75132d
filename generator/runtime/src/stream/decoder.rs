//! From bytes to items, without any input or output.

use core::marker::PhantomData;

use super::super::transport::TransportError;
use super::error::{Cause, StreamError};
use super::splitter::Splitter;
use super::{Frames, Piece};

/// Reads the items of a stream from bytes that come in any pieces.
///
/// ```
/// # use client_runtime::stream::{Decoder, Lines};
/// let mut decoder = Decoder::<Lines<u8>>::new(1024);
/// decoder.feed(b"1\n2");
/// assert!(matches!(decoder.next(), Some(Ok(1))));
/// assert!(decoder.next().is_none());
/// decoder.feed(b"0\n");
/// assert!(matches!(decoder.next(), Some(Ok(20))));
/// decoder.finish();
/// assert!(decoder.next().is_none() && decoder.is_over());
/// ```
#[derive(Debug)]
pub struct Decoder<F: Frames> {
    splitter: Splitter,
    limit: usize,
    status: u16,
    count: u64,
    finished: bool,
    over: bool,
    frames: PhantomData<fn() -> F>,
}

impl<F: Frames> Decoder<F> {
    /// A decoder for items of at most so many bytes.
    #[must_use]
    pub fn new(limit: usize) -> Self {
        Self {
            splitter: Splitter::new(F::FRAMING, limit),
            limit,
            status: 200,
            count: 0,
            finished: false,
            over: false,
            frames: PhantomData,
        }
    }

    pub(in super::super) fn of_status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// Takes more bytes.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.splitter.feed(bytes);
    }

    /// Says that no more bytes come.
    pub fn finish(&mut self) {
        self.finished = true;
        self.splitter.finish();
    }

    /// The next item among the bytes that came; `None` when it takes more of them, or there is none.
    ///
    /// It is no iterator, which would end where this one only waits.
    #[expect(clippy::should_implement_trait, reason = "it goes on after `None`")]
    pub fn next(&mut self) -> Option<Result<F::Item, StreamError>> {
        if self.over {
            return None;
        }
        let frame = match self.splitter.next() {
            Ok(Some(frame)) => frame,
            Ok(None) => {
                self.over = self.finished;
                return None;
            }
            Err(_) => {
                self.over = true;
                return Some(Err(self.error(Cause::TooLarge(self.limit))));
            }
        };
        let mut piece = Piece(frame);
        let Some(read) = F::item(&mut piece, self.status) else {
            self.over = true;
            return None;
        };
        self.count += 1;
        Some(read.map_err(|error| self.error(Cause::Unfit(error, piece.0.data))))
    }

    /// Whether no item can come any more.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.over
    }

    /// How many items came.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The end of a stream whose connection broke.
    pub(in super::super) fn broken(&mut self, error: TransportError) -> StreamError {
        self.over = true;
        self.error(Cause::Transport(error))
    }

    fn error(&self, cause: Cause) -> StreamError {
        StreamError::new(self.count, cause)
    }
}
