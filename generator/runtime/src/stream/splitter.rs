//! Cuts a stream of bytes into items, whatever pieces the bytes come in.

use core::mem::take;
use core::time::Duration;

use super::super::alloc::string::{String, ToString as _};
use super::super::alloc::vec::Vec;
use super::Event;

/// How the items of a stream are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Framing {
    /// A line each. Blank lines are none.
    Lines,
    /// A record separator before each (RFC 7464).
    Records,
    /// Server-sent events (WHATWG).
    Events,
}

/// What an item is made of.
#[derive(Debug, Default)]
pub(super) struct Frame {
    pub(super) data: Vec<u8>,
    name: String,
    id: String,
    retry: Option<Duration>,
}

impl Frame {
    /// The one of a line that is an item; none of an empty line.
    fn of_line(line: Vec<u8>) -> Option<Self> {
        (!line.trim_ascii().is_empty()).then(|| Self {
            data: line,
            ..Self::default()
        })
    }

    pub(super) fn event<T>(&mut self, data: T) -> Event<T> {
        Event {
            data,
            name: take(&mut self.name),
            id: take(&mut self.id),
            retry: self.retry,
        }
    }
}

/// An item is over the limit.
#[derive(Debug)]
pub(super) struct TooLarge;

const BOM: &[u8] = b"\xEF\xBB\xBF";
const RECORD: u8 = 0x1E;

#[derive(Debug)]
pub(super) struct Splitter {
    framing: Framing,
    limit: usize,
    buffer: Vec<u8>,
    /// Where what is not yet an item begins, and how far it was looked at.
    start: usize,
    seen: usize,
    /// Whether the first bytes were looked at for a byte order mark.
    begun: bool,
    ended: bool,
    /// A carriage return has ended a line; a line feed behind it belongs to it.
    after_return: bool,
    text: Text,
    event: Frame,
}

/// How far a JSON text goes that has line feeds in it.
#[derive(Debug, Default)]
struct Text {
    depth: usize,
    in_string: bool,
    escaped: bool,
}

impl Splitter {
    pub(super) fn new(framing: Framing, limit: usize) -> Self {
        Self {
            framing,
            limit,
            buffer: Vec::new(),
            start: 0,
            seen: 0,
            begun: false,
            ended: false,
            after_return: false,
            text: Text::default(),
            event: Frame::default(),
        }
    }

    pub(super) fn feed(&mut self, bytes: &[u8]) {
        self.buffer.drain(..self.start);
        self.seen -= self.start;
        self.start = 0;
        self.buffer.extend_from_slice(bytes);
    }

    pub(super) fn finish(&mut self) {
        self.ended = true;
    }

    /// The next item among the bytes that came.
    pub(super) fn next(&mut self) -> Result<Option<Frame>, TooLarge> {
        if !self.begun && !self.begin() {
            return Ok(None);
        }
        match self.framing {
            Framing::Lines => self.next_line(),
            Framing::Records => self.next_record(),
            Framing::Events => self.next_event(),
        }
    }

    /// Goes past a byte order mark; whether enough bytes came to tell.
    fn begin(&mut self) -> bool {
        let first = self.buffer.get(..BOM.len()).unwrap_or(&self.buffer);
        if first == BOM {
            (self.start, self.seen) = (BOM.len(), BOM.len());
        } else if BOM.starts_with(first) && !self.ended {
            return false;
        }
        self.begun = true;
        true
    }

    fn next_line(&mut self) -> Result<Option<Frame>, TooLarge> {
        loop {
            let line = match self.find(|byte| byte == b'\n') {
                Some(at) => self.take(at, at + 1, 0)?,
                None => match self.rest()? {
                    Some(rest) => rest,
                    None => return Ok(None),
                },
            };
            if let Some(frame) = Frame::of_line(line) {
                return Ok(Some(frame));
            }
        }
    }

    fn next_record(&mut self) -> Result<Option<Frame>, TooLarge> {
        loop {
            let text = &mut self.text;
            let end = self.buffer.iter().enumerate().skip(self.seen);
            let end = end
                .map(|(at, byte)| (at, *byte))
                .find(|(_, byte)| text.ends(*byte));
            let line = match end {
                Some((at, _)) => {
                    self.text = Text::default();
                    self.take(at, at + 1, 0)?
                }
                None => {
                    self.seen = self.buffer.len();
                    match self.rest()? {
                        Some(rest) => rest,
                        None => return Ok(None),
                    }
                }
            };
            if let Some(frame) = Frame::of_line(line) {
                return Ok(Some(frame));
            }
        }
    }

    fn next_event(&mut self) -> Result<Option<Frame>, TooLarge> {
        loop {
            if self.after_return && self.start < self.buffer.len() {
                self.after_return = false;
                if self.buffer.get(self.start) == Some(&b'\n') {
                    self.start += 1;
                    self.seen = self.seen.max(self.start);
                }
            }
            let Some(at) = self.find(|byte| matches!(byte, b'\n' | b'\r')) else {
                // An event that is not ended is none.
                self.room(self.buffer.len(), self.event.data.len())?;
                return Ok(None);
            };
            self.after_return = self.buffer.get(at) == Some(&b'\r');
            let line = self.take(at, at + 1, self.event.data.len())?;
            if let Some(event) = self.event_line(&String::from_utf8_lossy(&line)) {
                return Ok(Some(event));
            }
        }
    }

    /// Takes a line of an event; an empty one ends it.
    fn event_line(&mut self, line: &str) -> Option<Frame> {
        let event = &mut self.event;
        if line.is_empty() {
            let name = take(&mut event.name);
            // The line feed behind the last line of the data.
            event.data.pop()?;
            return Some(Frame {
                data: take(&mut event.data),
                name: if name.is_empty() {
                    "message".into()
                } else {
                    name
                },
                id: event.id.clone(),
                retry: event.retry,
            });
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => event.name = value.to_string(),
            "data" => {
                event.data.extend_from_slice(value.as_bytes());
                event.data.push(b'\n');
            }
            "id" if !value.contains('\0') => event.id = value.to_string(),
            "retry" if value.bytes().all(|byte| byte.is_ascii_digit()) => {
                let time = value.parse().map(Duration::from_millis);
                event.retry = time.ok().or(event.retry);
            }
            _ => {}
        }
        None
    }

    /// The first byte of that kind that was not looked at.
    fn find(&mut self, wanted: impl Fn(u8) -> bool) -> Option<usize> {
        let new = self.buffer.get(self.seen..).unwrap_or_default();
        let found = new.iter().position(|byte| wanted(*byte));
        match found {
            Some(offset) => Some(self.seen + offset),
            None => {
                self.seen = self.buffer.len();
                None
            }
        }
    }

    /// What is left at the end of the body; nothing before that.
    fn rest(&mut self) -> Result<Option<Vec<u8>>, TooLarge> {
        let end = self.buffer.len();
        if !self.ended || self.start == end {
            self.room(end, 0)?;
            return Ok(None);
        }
        self.take(end, end, 0).map(Some)
    }

    fn take(&mut self, end: usize, next: usize, beside: usize) -> Result<Vec<u8>, TooLarge> {
        self.room(end, beside)?;
        let taken = self
            .buffer
            .get(self.start..end)
            .unwrap_or_default()
            .to_vec();
        (self.start, self.seen) = (next, next);
        Ok(taken)
    }

    fn room(&self, end: usize, beside: usize) -> Result<(), TooLarge> {
        if end - self.start + beside > self.limit {
            return Err(TooLarge);
        }
        Ok(())
    }
}

impl Text {
    /// Whether this byte ends the text: a record separator, or a line feed outside of everything.
    fn ends(&mut self, byte: u8) -> bool {
        match byte {
            // JSON has none of these, not even in a string.
            RECORD => return true,
            _ if self.escaped => self.escaped = false,
            b'\\' if self.in_string => self.escaped = true,
            b'"' => self.in_string = !self.in_string,
            _ if self.in_string => {}
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            b'\n' => return self.depth == 0,
            _ => {}
        }
        false
    }
}
