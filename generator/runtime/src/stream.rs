//! Answers that come item by item: lines of JSON, JSON text sequences, server-sent events.
//!
//! | media type | items | ends with |
//! |---|---|---|
//! | `application/x-ndjson`, `application/jsonl`, …`;stream=watch` | one JSON text per line | the body; a last line needs no end |
//! | `application/json-seq` (RFC 7464) | JSON texts, each behind a record separator | the body |
//! | `text/event-stream` (WHATWG) | events; an event that the body cuts short is none | the body, or `[DONE]` where JSON is wanted |
//!
//! [`Decoder`] does this without any input or output: it is fed bytes in whatever pieces they come, and gives the same
//! items. [`Stream`] and [`BlockingStream`] drive it with what a transport hands over.

use core::fmt::{self, Debug, Formatter};
use core::marker::PhantomData;
use core::time::Duration;

use ::serde::de::DeserializeOwned;

use super::Json;
use super::alloc::boxed::Box;
use super::alloc::string::{String, ToString as _};
use super::alloc::sync::Arc;
use super::header::Header;
use super::headers::Headers;
use super::operation::Operation;
use super::response::{DecodeError, Response, located};
use super::transport::{BlockingChunks, Chunks};

mod decoder;
mod error;
mod splitter;

pub use self::decoder::Decoder;
pub use self::error::{StreamError, StreamErrorKind};
use self::splitter::Frame;
pub use self::splitter::Framing;

/// An operation that can answer item by item.
pub trait Streaming: Operation {
    /// How the items are told apart, and what they are.
    type Frames: Frames;
    /// The media type of the stream, which is asked for.
    const MEDIA_TYPE: &'static str;
}

/// How the items of a stream are told apart, and what they are.
pub trait Frames {
    /// An item.
    type Item;
    /// How the items are told apart.
    const FRAMING: Framing;

    /// Reads an item; `None` for a word that ends the stream.
    #[doc(hidden)]
    fn item(frame: &mut Piece, status: u16) -> Option<Result<Self::Item, DecodeError>>;
}

/// A piece of a stream that is an item.
#[doc(hidden)]
#[derive(Debug)]
pub struct Piece(Frame);

/// One JSON text per line.
#[derive(Debug)]
pub struct Lines<T>(PhantomData<fn() -> T>);

/// JSON texts, each behind a record separator.
#[derive(Debug)]
pub struct Records<T>(PhantomData<fn() -> T>);

/// Server-sent events whose data is JSON.
#[derive(Debug)]
pub struct Events<T>(PhantomData<fn() -> T>);

/// Server-sent events as objects with the members `event`, `data`, `id` and `retry`; data that is JSON stands there as what
/// it is.
#[derive(Debug)]
pub struct EventObjects<T>(PhantomData<fn() -> T>);

/// Server-sent events whose data is text.
#[derive(Debug)]
pub struct TextEvents(());

/// A server-sent event.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<T> {
    /// What it carries.
    pub data: T,
    /// Its type; `message` when it says none.
    pub name: String,
    /// The last id that was seen, for whoever wants to go on behind it; empty when there was none.
    pub id: String,
    /// How long to wait before connecting again, when the service has said so.
    pub retry: Option<Duration>,
}

/// The word that services send as data to say that there is no more; it is no JSON.
const DONE: &[u8] = b"[DONE]";

fn json<T: DeserializeOwned>(text: &[u8], status: u16) -> Result<T, DecodeError> {
    ::serde_json::from_slice(text).or_else(|_| located::read(status, text))
}

impl<T: DeserializeOwned> Frames for Lines<T> {
    type Item = T;
    const FRAMING: Framing = Framing::Lines;

    fn item(frame: &mut Piece, status: u16) -> Option<Result<T, DecodeError>> {
        Some(json(&frame.0.data, status))
    }
}

impl<T: DeserializeOwned> Frames for Records<T> {
    type Item = T;
    const FRAMING: Framing = Framing::Records;

    fn item(frame: &mut Piece, status: u16) -> Option<Result<T, DecodeError>> {
        Some(json(&frame.0.data, status))
    }
}

impl<T: DeserializeOwned> Frames for Events<T> {
    type Item = Event<T>;
    const FRAMING: Framing = Framing::Events;

    fn item(frame: &mut Piece, status: u16) -> Option<Result<Event<T>, DecodeError>> {
        if frame.0.data.trim_ascii() == DONE {
            return None;
        }
        let data = json(&frame.0.data, status);
        Some(data.map(|data| frame.0.event(data)))
    }
}

impl<T: DeserializeOwned> Frames for EventObjects<T> {
    type Item = T;
    const FRAMING: Framing = Framing::Events;

    fn item(frame: &mut Piece, status: u16) -> Option<Result<T, DecodeError>> {
        let event = frame.0.event(());
        let text = String::from_utf8_lossy(&frame.0.data);
        let mut object = ::serde_json::Map::new();
        object.insert("event".into(), event.name.into());
        if !event.id.is_empty() {
            object.insert("id".into(), event.id.into());
        }
        if let Some(retry) = event.retry {
            let milliseconds = u64::try_from(retry.as_millis()).unwrap_or(u64::MAX);
            object.insert("retry".into(), milliseconds.into());
        }
        let data = ::serde_json::from_str(&text).unwrap_or_else(|_| Json::from(&*text));
        object.insert("data".into(), data);
        let read = T::deserialize(&Json::Object(object.clone())).or_else(|_| {
            // What looks like a number may be meant as a text.
            object.insert("data".into(), Json::from(&*text));
            json(Json::Object(object).to_string().as_bytes(), status)
        });
        Some(read)
    }
}

impl Frames for TextEvents {
    type Item = Event<String>;
    const FRAMING: Framing = Framing::Events;

    fn item(frame: &mut Piece, _: u16) -> Option<Result<Event<String>, DecodeError>> {
        let data = core::mem::take(&mut frame.0.data);
        // The lines were decoded before they were put together.
        let data = String::from_utf8_lossy(&data).into_owned();
        Some(Ok(frame.0.event(data)))
    }
}

/// The items of an answer, as they come. Dropping it closes the connection.
///
/// The time for an attempt counts until the head of the answer is there, and from then on for each wait for more; the
/// total time counts until the head is there. A stream that breaks is not asked for again: what came has come.
pub struct Stream<F: Frames> {
    decoder: Decoder<F>,
    chunks: Box<dyn Chunks>,
    head: Head,
}

/// The same for blocking calls; an iterator.
pub struct BlockingStream<F: Frames> {
    decoder: Decoder<F>,
    chunks: Box<dyn BlockingChunks>,
    head: Head,
}

/// What came before the items.
pub(super) struct Head {
    pub(super) response: Response,
    pub(super) language: Arc<str>,
    pub(super) limit: usize,
}

impl Head {
    fn decoder<F: Frames>(&self) -> Decoder<F> {
        Decoder::new(self.limit).of_status(self.response.status())
    }

    fn told(&self, error: StreamError) -> StreamError {
        error.of(self.response.operation(), &self.language)
    }
}

macro_rules! heads {
    ($($type:ident)*) => {$(
        impl<F: Frames> $type<F> {
            /// The status code.
            #[must_use]
            pub fn status(&self) -> u16 {
                self.head.response.status()
            }

            /// The headers, in the order in which they came.
            #[must_use]
            pub fn headers(&self) -> &Headers {
                self.head.response.headers()
            }

            /// The value of a declared header; `None` when it is missing, or is not what the description says.
            #[must_use]
            pub fn read_header<T: DeserializeOwned>(&self, header: &Header<T>) -> Option<T> {
                self.head.response.read_header(header)
            }
        }

        impl<F: Frames> Debug for $type<F> {
            fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($type))
                    .field("response", &self.head.response)
                    .field("items", &self.decoder.count())
                    .finish_non_exhaustive()
            }
        }
    )*};
}

heads!(Stream BlockingStream);

impl<F: Frames> Stream<F> {
    pub(super) fn new(head: Head, chunks: Box<dyn Chunks>) -> Self {
        let decoder = head.decoder();
        Self {
            decoder,
            chunks,
            head,
        }
    }

    /// The next item; `None` at the end. After an item that cannot be read the next one may be fine; after any other
    /// error nothing more comes. Dropping the future loses nothing.
    pub async fn next(&mut self) -> Option<Result<F::Item, StreamError>> {
        loop {
            if let Some(found) = self.decoder.next() {
                return Some(found.map_err(|error| self.head.told(error)));
            }
            if self.decoder.is_over() {
                return None;
            }
            match self.chunks.next().await {
                Ok(Some(bytes)) => self.decoder.feed(&bytes),
                Ok(None) => self.decoder.finish(),
                Err(error) => {
                    let error = self.decoder.broken(error);
                    return Some(Err(self.head.told(error)));
                }
            }
        }
    }
}

impl<F: Frames> BlockingStream<F> {
    pub(super) fn new(head: Head, chunks: Box<dyn BlockingChunks>) -> Self {
        let decoder = head.decoder();
        Self {
            decoder,
            chunks,
            head,
        }
    }
}

impl<F: Frames> Iterator for BlockingStream<F> {
    type Item = Result<F::Item, StreamError>;

    /// The next item; see [`Stream::next`].
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(found) = self.decoder.next() {
                return Some(found.map_err(|error| self.head.told(error)));
            }
            if self.decoder.is_over() {
                return None;
            }
            match self.chunks.next() {
                Ok(Some(bytes)) => self.decoder.feed(&bytes),
                Ok(None) => self.decoder.finish(),
                Err(error) => {
                    let error = self.decoder.broken(error);
                    return Some(Err(self.head.told(error)));
                }
            }
        }
    }
}
