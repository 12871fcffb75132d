//! Calls whose answer comes item by item.

use super::super::alloc::boxed::Box;
use super::super::alloc::sync::Arc;
use super::super::error::{Error, Local};
use super::super::operation::Operation;
use super::super::response::{DecodeError, Response, ResponseError};
use super::super::stream::{BlockingStream, Frames, Framing, Head, Stream, Streaming};
use super::super::transport::{BlockingChunks, Chunks};
use super::call::{Call, unsent};
use super::report::Report;
use super::run::End;
use super::trace::CallSpan;

/// Why a success is no stream.
const NO_STREAM: &str = "the answer is no stream of the media type that was asked for";

/// The last answer and its body on the way, when that is wanted, or why there is none.
type Begun<B> = (End, Option<Box<B>>);

impl<O: Streaming> Call<O> {
    /// Checks the rules, sends, and hands over the items of the answer as they come.
    ///
    /// It is sent again like any other call until the head of an answer is there, and never after that.
    ///
    /// # Errors
    ///
    /// When anything keeps the stream from beginning; the error says whether the call was applied.
    pub async fn stream(self) -> Result<Stream<O::Frames>, Error<O::Failure>> {
        let span = CallSpan::new(O::INFO, false);
        let begun = span.follow(self.begin()).await;
        self.opened(&span, begun, Stream::new)
    }

    /// The same, blocking this thread, also while it waits for an item.
    ///
    /// # Errors
    ///
    /// When anything keeps the stream from beginning; the error says whether the call was applied.
    pub fn stream_blocking(self) -> Result<BlockingStream<O::Frames>, Error<O::Failure>> {
        let span = CallSpan::new(O::INFO, false);
        let begun = span.around(|| self.begin_blocking());
        self.opened(&span, begun, BlockingStream::new)
    }

    async fn begin(&self) -> Begun<dyn Chunks> {
        let Some(transport) = &self.core.0.transport else {
            return (
                unsent(Local::Setup("the client has no async transport")),
                None,
            );
        };
        let mut body = None;
        let end = match self.prepare(true, Some(O::MEDIA_TYPE)) {
            Ok(run) => run.drive(&**transport, Some(&mut body)).await,
            Err(local) => unsent(local),
        };
        (end, body)
    }

    fn begin_blocking(&self) -> Begun<dyn BlockingChunks> {
        let Some(transport) = &self.core.0.blocking else {
            return (
                unsent(Local::Setup("the client has no blocking transport")),
                None,
            );
        };
        let mut body = None;
        let end = match self.prepare(true, Some(O::MEDIA_TYPE)) {
            Ok(run) => run.drive_blocking(&**transport, Some(&mut body)),
            Err(local) => unsent(local),
        };
        (end, body)
    }

    /// The stream, or why there is none; and the report of it.
    fn opened<B: ?Sized, S>(
        &self,
        span: &CallSpan,
        ((result, summary), body): Begun<B>,
        new: impl FnOnce(Head, Box<B>) -> S,
    ) -> Result<S, Error<O::Failure>> {
        let entered = span.enter();
        let language = || Arc::clone(&self.core.0.language);
        let error = match (result, body) {
            (Ok(response), Some(body)) if is_stream::<O>(&response) => {
                let report = Report::success(O::INFO, response.status(), summary);
                self.core.finished(&report);
                drop(entered);
                span.succeeded(summary);
                let head = Head {
                    response,
                    language: language(),
                    limit: self.core.0.response_limit,
                };
                return Ok(new(head, body));
            }
            (Ok(response), body) => {
                let answer = unopened::<O>(&response, body.is_some());
                Error::answer(O::INFO, answer, summary, language())
            }
            (Err(local), _) => Error::local(O::INFO, local, summary, language()),
        };
        self.core.finished(&Report::failure(&error));
        drop(entered);
        span.failed(&error);
        Err(error)
    }
}

/// Whether the head of an answer says what was asked for. Lines are called by many names.
fn is_stream<O: Streaming>(response: &Response) -> bool {
    let Some(media_type) = response.header("content-type") else {
        return true;
    };
    let essence = media_type.split(';').next().unwrap_or_default();
    let essence = essence.trim().to_ascii_lowercase();
    match <O::Frames as Frames>::FRAMING {
        Framing::Events => essence == "text/event-stream",
        Framing::Lines | Framing::Records => essence != "text/html",
    }
}

/// The error of an answer that is no stream; `begun` when it is a success all the same.
fn unopened<O: Operation>(response: &Response, begun: bool) -> ResponseError<O::Failure> {
    if begun {
        let error = DecodeError::new(response.status(), NO_STREAM);
        return ResponseError::decode(error, response.clone());
    }
    match O::decode(response) {
        Ok(_) => response.unexpected(),
        Err(error) => error,
    }
}
