//! An answer whose body comes piece by piece.

use core::fmt::{self, Debug, Formatter};
use core::future::ready;

use super::super::alloc::boxed::Box;
use super::super::alloc::vec::Vec;
use super::super::headers::Headers;
use super::super::response::Response;
use super::{BoxFuture, Fault, TransportError};

/// The body of an answer, piece by piece. Dropping it closes the connection.
pub trait Chunks: Send {
    /// The next piece; `None` at the end. Dropping the future must lose nothing.
    fn next(&mut self) -> BoxFuture<'_, Result<Option<Vec<u8>>, TransportError>>;
}

/// The same for blocking calls.
pub trait BlockingChunks: Send {
    /// The next piece; `None` at the end.
    ///
    /// # Errors
    ///
    /// When it does not come, or not in time.
    fn next(&mut self) -> Result<Option<Vec<u8>>, TransportError>;
}

/// The head of an answer, and its body on the way.
pub struct Opened<B: ?Sized> {
    status: u16,
    headers: Headers,
    pub(in super::super) body: Box<B>,
}

impl<B: ?Sized> Opened<B> {
    /// An answer that has begun.
    #[must_use]
    pub fn new(status: u16, headers: impl Into<Headers>, body: Box<B>) -> Self {
        Self {
            status,
            headers: headers.into(),
            body,
        }
    }

    /// The status code.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The answer with this body.
    pub(in super::super) fn response(&self, body: Vec<u8>) -> Response {
        Response::new(self.status, self.headers.clone(), body)
    }

    fn cut(&self, error: TransportError) -> TransportError {
        error.after_head(self.status, self.headers.clone())
    }

    /// Adds a piece to a body that is read whole.
    fn add(&self, body: &mut Vec<u8>, piece: &[u8], limit: usize) -> Result<(), TransportError> {
        if piece.len() > limit - body.len() {
            return Err(self.cut(TransportError::new(Fault::TooLarge)));
        }
        body.extend_from_slice(piece);
        Ok(())
    }
}

impl Opened<dyn Chunks> {
    /// The whole answer.
    pub(in super::super) async fn whole(
        mut self,
        limit: usize,
    ) -> Result<Response, TransportError> {
        let mut body = Vec::new();
        loop {
            match self.body.next().await {
                Ok(Some(piece)) => self.add(&mut body, &piece, limit)?,
                Ok(None) => return Ok(self.response(body)),
                Err(error) => return Err(self.cut(error)),
            }
        }
    }
}

impl Opened<dyn BlockingChunks> {
    /// The whole answer.
    pub(in super::super) fn whole(mut self, limit: usize) -> Result<Response, TransportError> {
        let mut body = Vec::new();
        loop {
            match self.body.next() {
                Ok(Some(piece)) => self.add(&mut body, &piece, limit)?,
                Ok(None) => return Ok(self.response(body)),
                Err(error) => return Err(self.cut(error)),
            }
        }
    }
}

impl<B: ?Sized> Debug for Opened<B> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opened")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

/// A body that is there already.
pub(in super::super) struct Once(Option<Vec<u8>>);

impl Once {
    pub(in super::super) fn of(response: &Response) -> Self {
        Self(Some(response.body().to_vec()))
    }
}

impl Chunks for Once {
    fn next(&mut self) -> BoxFuture<'_, Result<Option<Vec<u8>>, TransportError>> {
        Box::pin(ready(Ok(self.0.take())))
    }
}

impl BlockingChunks for Once {
    fn next(&mut self) -> Result<Option<Vec<u8>>, TransportError> {
        Ok(self.0.take())
    }
}
