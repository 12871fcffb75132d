//! A client as plain as it can be, and the documents that the tests play.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::time::Duration;

use mock::{Options, Server};
use serde_json::Value;

/// The id that the examples of the description have.
pub(crate) const ID: &str = "64f0c0ffee0000000000a001";

/// The document that this repository is about.
pub(crate) fn options() -> Options {
    Options {
        spec: Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec/shopline.yaml"),
        ..Options::default()
    }
}

/// A server of that document.
pub(crate) fn server() -> Server {
    Server::start(&options()).expect("the mock starts")
}

/// A document of a test, beside the tests.
pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/documents")
        .join(name)
}

/// What came back before the connection was closed.
#[derive(Debug)]
pub(crate) struct Got {
    /// None when nothing came.
    pub(crate) status: Option<u16>,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Got {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("the body is JSON")
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self
            .head
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once(": "));
        let found = lines.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value)
    }

    pub(crate) fn announced(&self) -> usize {
        let length = self.header("content-length").expect("a length");
        length.parse().expect("a number")
    }
}

/// Sends bytes and reads until the server closes.
pub(crate) fn raw(server: &Server, bytes: &[u8]) -> Got {
    let mut stream = TcpStream::connect(server.address()).expect("the mock listens");
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .expect("a timeout can be set");
    let mut all = Vec::new();
    // The server may close before it has read everything; what it said by then counts.
    let _ = stream.write_all(bytes);
    let _ = stream.read_to_end(&mut all);
    let end = all.windows(4).position(|four| four == b"\r\n\r\n");
    let (head, body) = end.map_or((&all[..], &[][..]), |end| (&all[..end], &all[end + 4..]));
    let head = String::from_utf8_lossy(head).into_owned();
    Got {
        status: head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok()),
        head,
        body: body.to_vec(),
    }
}

/// Sends one request with these headers.
pub(crate) fn send(server: &Server, line: &str, headers: &[(&str, &str)], body: &str) -> Got {
    let mut request = format!("{line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    request.push_str(&format!("Content-Length: {}\r\n\r\n{body}", body.len()));
    raw(server, request.as_bytes())
}

/// The headers of a client that does everything right.
pub(crate) const GOOD: &[(&str, &str)] = &[
    ("Authorization", "Bearer token"),
    ("User-Agent", "my-shop-handle"),
    ("Content-Type", "application/json"),
];

/// Updates a customer as a good client does, with more headers.
pub(crate) fn put_with(server: &Server, id: &str, more: &[(&str, &str)], body: &Value) -> Got {
    let headers = [GOOD, more].concat();
    let line = format!("PUT /v1/customers/{id}");
    send(server, &line, &headers, &body.to_string())
}

/// Updates a customer as a good client does.
pub(crate) fn put(server: &Server, id: &str, body: &Value) -> Got {
    put_with(server, id, &[], body)
}
