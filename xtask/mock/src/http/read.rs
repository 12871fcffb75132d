//! Reading requests: bounded in size and in time, and never surprised.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::{Request, pairs};

/// The most bytes of a request line and its headers.
const MOST_HEAD: usize = 64 << 10;

/// The most bytes of a request body.
const MOST_BODY: usize = 16 << 20;

/// The most headers.
const MOST_HEADERS: usize = 128;

/// How long a connection may be idle between requests.
const IDLE: Duration = Duration::from_secs(60);

/// How long a request may take from its first byte to its last.
const WHOLE: Duration = Duration::from_secs(30);

/// What came of waiting for a request.
#[derive(Debug)]
pub(crate) enum Incoming {
    /// A whole request.
    Request(Request),
    /// The client is gone, or said nothing for too long.
    Closed,
    /// Something that is no request, to be answered with that status.
    Refused(Refused),
}

/// Why bytes are no request.
#[derive(Debug, PartialEq)]
pub(crate) struct Refused {
    pub(crate) status: u16,
    pub(crate) reason: String,
}

/// Why reading stopped.
enum Stop {
    Closed,
    Refused(Refused),
}

fn refused<T>(status: u16, reason: impl Into<String>) -> Result<T, Stop> {
    Err(Stop::Refused(Refused {
        status,
        reason: reason.into(),
    }))
}

/// Reads the requests of one connection, one after the other.
pub(crate) struct Reader<'s> {
    stream: &'s TcpStream,
    buffer: Vec<u8>,
    deadline: Instant,
}

/// How the end of a body is known.
#[derive(Clone, Copy)]
enum Framing {
    Length(usize),
    Chunked,
}

impl<'s> Reader<'s> {
    pub(crate) fn new(stream: &'s TcpStream) -> Self {
        Self {
            stream,
            buffer: Vec::new(),
            deadline: Instant::now(),
        }
    }

    /// Waits for the next request.
    pub(crate) fn next(&mut self) -> Incoming {
        match self.request() {
            Ok(request) => Incoming::Request(request),
            Err(Stop::Closed) => Incoming::Closed,
            Err(Stop::Refused(refused)) => Incoming::Refused(refused),
        }
    }

    fn request(&mut self) -> Result<Request, Stop> {
        if self.buffer.is_empty() {
            self.deadline = Instant::now() + IDLE;
            self.fill()?;
        }
        self.deadline = Instant::now() + WHOLE;
        let (mut request, framing) = loop {
            if let Some((length, request, framing)) = head(&self.buffer)? {
                self.buffer.drain(..length);
                break (request, framing);
            }
            if self.buffer.len() > MOST_HEAD {
                return refused(431, "the headers are too long");
            }
            self.fill()?;
        };
        let continues = request
            .header("expect")
            .is_some_and(|expect| expect.eq_ignore_ascii_case("100-continue"));
        if continues && self.buffer.is_empty() {
            let mut stream = self.stream;
            if stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n").is_err() {
                return Err(Stop::Closed);
            }
        }
        request.body = match framing {
            Framing::Length(length) => self.take(length)?,
            Framing::Chunked => self.chunks()?,
        };
        Ok(request)
    }

    /// Reads once more from the socket.
    fn fill(&mut self) -> Result<(), Stop> {
        let left = self.deadline.saturating_duration_since(Instant::now());
        if left.is_zero() || self.stream.set_read_timeout(Some(left)).is_err() {
            return Err(Stop::Closed);
        }
        let mut bytes = [0; 8 << 10];
        let mut stream = self.stream;
        loop {
            match stream.read(&mut bytes) {
                Ok(0) => return Err(Stop::Closed),
                Ok(count) => {
                    self.buffer.extend_from_slice(&bytes[..count]);
                    return Ok(());
                }
                Err(reason) if reason.kind() == ErrorKind::Interrupted => {}
                Err(_) => return Err(Stop::Closed),
            }
        }
    }

    fn take(&mut self, length: usize) -> Result<Vec<u8>, Stop> {
        while self.buffer.len() < length {
            self.fill()?;
        }
        Ok(self.buffer.drain(..length).collect())
    }

    fn chunks(&mut self) -> Result<Vec<u8>, Stop> {
        let mut body = Vec::new();
        loop {
            let (start, size) = loop {
                match httparse::parse_chunk_size(&self.buffer) {
                    Ok(httparse::Status::Complete(found)) => break found,
                    Ok(httparse::Status::Partial) if self.buffer.len() < MOST_HEAD => {
                        self.fill()?
                    }
                    _ => return refused(400, "a chunk has no size"),
                }
            };
            self.buffer.drain(..start);
            let size = usize::try_from(size).unwrap_or(usize::MAX);
            if size > MOST_BODY - body.len() {
                return refused(413, "the body is too long");
            }
            if size == 0 {
                return self.trailers().map(|()| body);
            }
            body.append(&mut self.take(size)?);
            if self.take(2)? != b"\r\n" {
                return refused(400, "a chunk does not end where its size says");
            }
        }
    }

    /// Reads and forgets what follows the last chunk.
    fn trailers(&mut self) -> Result<(), Stop> {
        let mut read = 0;
        loop {
            while let Some(end) = self.buffer.windows(2).position(|two| two == b"\r\n") {
                self.buffer.drain(..end + 2);
                if end == 0 {
                    return Ok(());
                }
                read += end;
            }
            if read + self.buffer.len() > MOST_HEAD {
                return refused(431, "the trailers are too long");
            }
            self.fill()?;
        }
    }
}

/// The head of a request, when all of it is there, and its length.
fn head(buffer: &[u8]) -> Result<Option<(usize, Request, Framing)>, Stop> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    let length = match parsed.parse(buffer) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(httparse::Error::TooManyHeaders) => return refused(431, "there are too many headers"),
        Err(reason) => return refused(400, format!("this is no HTTP request: {reason}")),
    };
    let target = origin_form(parsed.path.unwrap_or_default()).to_owned();
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    let mut request = Request {
        method: parsed.method.unwrap_or_default().to_owned(),
        path: path.to_owned(),
        query: pairs(query),
        headers: parsed
            .headers
            .iter()
            .map(|header| {
                let value = String::from_utf8_lossy(header.value).trim().to_owned();
                (header.name.to_owned(), value)
            })
            .collect(),
        ..Request::default()
    };
    request.target = target;
    let connection = request.header("connection").unwrap_or_default();
    let connection = connection.to_ascii_lowercase();
    request.keep_alive = parsed.version == Some(1) && !connection.contains("close");
    let framing = framing(&request)?;
    Ok(Some((length, request, framing)))
}

/// The path and the query of a target that may name a whole address.
fn origin_form(target: &str) -> &str {
    match target.split_once("://") {
        Some((scheme, rest)) if !scheme.contains('/') => {
            rest.find(['/', '?']).map_or("/", |start| &rest[start..])
        }
        _ => target.split('#').next().unwrap_or(target),
    }
}

fn framing(request: &Request) -> Result<Framing, Stop> {
    let mut lengths = request
        .headers
        .iter()
        .filter(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .map(|(_, value)| value.as_str());
    let length = lengths.next();
    match (request.header("transfer-encoding"), length) {
        (Some(_), Some(_)) => refused(
            400,
            "Content-Length and Transfer-Encoding exclude each other",
        ),
        (Some(coding), None) if coding.eq_ignore_ascii_case("chunked") => Ok(Framing::Chunked),
        (Some(_), None) => refused(400, "only the transfer coding `chunked` is known"),
        (None, None) => Ok(Framing::Length(0)),
        (None, Some(length)) => {
            let digits = !length.is_empty() && length.bytes().all(|byte| byte.is_ascii_digit());
            if !digits || lengths.any(|other| other != length) {
                return refused(400, "Content-Length is no number");
            }
            match length.parse() {
                Ok(length) if length <= MOST_BODY => Ok(Framing::Length(length)),
                _ => refused(413, "the body is too long"),
            }
        }
    }
}
