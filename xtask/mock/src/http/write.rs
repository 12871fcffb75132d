//! Writing answers: as they are, or as badly as a fault asks for.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::Answer;
use crate::stop::Stop;

/// In how many pieces a slow body comes.
const PIECES: usize = 10;

/// How many bytes a chunk has: few, so that items are cut in their middle.
const CHUNK: usize = 7;

/// How an answer goes out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Delivery {
    /// At once and whole.
    #[default]
    Whole,
    /// Not a byte; the connection is closed.
    Nothing,
    /// The headers and half of the body that they announce; then the connection is closed.
    Half,
    /// Whole, after a pause.
    SlowHeaders(Duration),
    /// The headers at once, and the body in pieces over that time.
    SlowBody(Duration),
    /// With so many blanks before the body that it has that many bytes.
    Padded(u64),
}

/// Sends an answer; returns whether the connection can be used further.
pub(crate) fn send(
    stream: &TcpStream,
    answer: &Answer,
    delivery: Delivery,
    (head_only, keep_alive): (bool, bool),
    stop: &Stop,
) -> io::Result<bool> {
    let mut stream = stream;
    let padding = match delivery {
        Delivery::Nothing => return Ok(false),
        Delivery::Padded(bytes) => bytes.saturating_sub(length(answer.body.len())),
        Delivery::SlowHeaders(pause) if stop.wait(pause) => return Ok(false),
        _ => 0,
    };
    stream.write_all(head(answer, padding, keep_alive).as_bytes())?;
    if head_only || bodiless(answer.status) {
        return Ok(keep_alive && delivery != Delivery::Half);
    }
    match delivery {
        Delivery::Half => {
            content(stream, answer, &answer.body[..answer.body.len() / 2])?;
            return Ok(false);
        }
        Delivery::SlowBody(pause) => {
            let count = u32::try_from(PIECES).unwrap_or(1);
            for piece in answer
                .body
                .chunks(answer.body.len().div_ceil(PIECES).max(1))
            {
                if stop.wait(pause / count) {
                    return Ok(false);
                }
                content(stream, answer, piece)?;
            }
        }
        _ => {
            blanks(stream, answer, padding)?;
            content(stream, answer, &answer.body)?;
        }
    }
    if answer.chunked {
        stream.write_all(b"0\r\n\r\n")?;
    }
    stream.flush()?;
    Ok(keep_alive)
}

fn length(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// Sends a piece of a body.
fn content(mut stream: &TcpStream, answer: &Answer, bytes: &[u8]) -> io::Result<()> {
    if !answer.chunked {
        return stream.write_all(bytes);
    }
    for chunk in bytes.chunks(CHUNK) {
        write!(stream, "{:x}\r\n", chunk.len())?;
        stream.write_all(chunk)?;
        stream.write_all(b"\r\n")?;
    }
    Ok(())
}

/// Sends so many blanks; of a body in chunks they are one.
fn blanks(mut stream: &TcpStream, answer: &Answer, mut count: u64) -> io::Result<()> {
    let piece = [b' '; 16 << 10];
    let chunked = answer.chunked && count > 0;
    if chunked {
        write!(stream, "{count:x}\r\n")?;
    }
    while count > 0 {
        let size = usize::try_from(count).map_or(piece.len(), |count| count.min(piece.len()));
        stream.write_all(&piece[..size])?;
        count -= length(size);
    }
    stream.write_all(if chunked { b"\r\n" } else { b"" })
}

/// Statuses that never have a body.
fn bodiless(status: u16) -> bool {
    matches!(status, 100..=199 | 204 | 304)
}

fn head(answer: &Answer, padding: u64, keep_alive: bool) -> String {
    let mut head = format!("HTTP/1.1 {} {}\r\n", answer.status, reason(answer.status));
    for (name, value) in &answer.headers {
        let value: String = value.chars().filter(|c| !c.is_control()).collect();
        let _ = write!(head, "{name}: {value}\r\n");
    }
    if answer.chunked {
        head.push_str("Transfer-Encoding: chunked\r\n");
    } else if !bodiless(answer.status) {
        let bytes = length(answer.body.len()) + padding;
        let _ = write!(head, "Content-Length: {bytes}\r\n");
    }
    if !keep_alive {
        head.push_str("Connection: close\r\n");
    }
    head.push_str("\r\n");
    head
}

/// The phrase of a status; most clients never look at it.
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        204 => "No Content",
        307 => "Temporary Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        409 => "Conflict",
        413 => "Content Too Large",
        415 => "Unsupported Media Type",
        422 => "Unprocessable Content",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "Status",
    }
}
