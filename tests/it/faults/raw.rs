//! A server on a raw socket, which answers with any bytes.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// An answer that a client of this API can read.
pub(crate) const FINE: &str =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{\"id\":\"1\"}";

/// What a server does with a request.
#[derive(Clone, Debug)]
pub(crate) struct Script {
    /// What it says.
    pub(crate) answer: Vec<Vec<u8>>,
    pub(crate) then: Then,
    /// Whether it does what was asked.
    pub(crate) does: bool,
    pub(crate) after: After,
}

/// What a server has read when it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum After {
    /// A whole request.
    Request,
    /// The head of a request; it never reads the body.
    Head,
    /// Any bytes, such as those of a TLS handshake. They are no request.
    Anything,
}

/// What a server does after its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Then {
    /// Waits for the next request.
    Keep,
    /// Closes the connection.
    Close,
    /// Breaks the connection off.
    Reset,
    /// Says nothing more, and reads until the client closes.
    Hang,
    /// Neither says nor reads anything more, nor closes.
    Stall,
}

impl Script {
    /// Does what was asked, says this, and keeps the connection.
    pub(crate) fn says(answer: impl Into<Vec<u8>>) -> Self {
        Self {
            answer: vec![answer.into()],
            then: Then::Keep,
            does: true,
            after: After::Request,
        }
    }

    /// Says more, in another write.
    pub(crate) fn and(mut self, answer: impl Into<Vec<u8>>) -> Self {
        self.answer.push(answer.into());
        self
    }

    pub(crate) fn then(mut self, then: Then) -> Self {
        self.then = then;
        self
    }

    pub(crate) fn refuses(mut self) -> Self {
        self.does = false;
        self
    }

    pub(crate) fn after(mut self, after: After) -> Self {
        self.after = after;
        self
    }
}

/// Which request a server waits for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Turn {
    /// Its number among all requests, from one.
    pub(crate) number: usize,
    /// Its number on its connection, from one.
    pub(crate) on_connection: usize,
}

/// What a server does with which request.
type Choose = dyn Fn(Turn) -> Script + Send + Sync;

/// A running server; it ends when it is dropped.
pub(crate) struct Raw {
    pub(crate) address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

struct Shared {
    choose: Box<Choose>,
    connections: AtomicU64,
    applied: AtomicU64,
    seen: Mutex<Vec<Vec<u8>>>,
    over: AtomicBool,
    /// A handle of each open connection, by its number.
    open: Mutex<HashMap<u64, TcpStream>>,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

impl Raw {
    /// Follows the script for so many requests, and answers the others well.
    pub(crate) fn start(script: Script, times: usize) -> Self {
        Self::choosing(move |turn| {
            if turn.number <= times {
                script.clone()
            } else {
                Script::says(FINE)
            }
        })
    }

    /// Does with each request what is chosen for it.
    pub(crate) fn choosing(choose: impl Fn(Turn) -> Script + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let shared = Arc::new(Shared {
            choose: Box::new(choose),
            connections: AtomicU64::new(0),
            applied: AtomicU64::new(0),
            seen: Mutex::default(),
            over: AtomicBool::new(false),
            open: Mutex::default(),
            threads: Mutex::default(),
        });
        let accepting = thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        });
        Self {
            address,
            shared,
            accepting: Some(accepting),
        }
    }

    pub(crate) fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How many connections there were.
    pub(crate) fn connections(&self) -> u64 {
        self.shared.connections.load(Ordering::SeqCst)
    }

    /// Every request so far; only its head when the server answers before the body.
    pub(crate) fn requests(&self) -> Vec<Vec<u8>> {
        lock(&self.shared.seen).clone()
    }

    /// How many requests came, and how many of them were done.
    pub(crate) fn updates(&self) -> (u64, u64) {
        let received = lock(&self.shared.seen).len() as u64;
        (received, self.shared.applied.load(Ordering::SeqCst))
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        self.shared.over.store(true, Ordering::SeqCst);
        // The accepting thread looks up when somebody knocks.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.accepting.take() {
            let _ = thread.join();
        }
        for stream in lock(&self.shared.open).values() {
            let _ = stream.shutdown(Shutdown::Both);
        }
        let threads = std::mem::take(&mut *lock(&self.shared.threads));
        for thread in threads {
            let _ = thread.join();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept() {
        if shared.over.load(Ordering::SeqCst) {
            return;
        }
        let number = shared.connections.fetch_add(1, Ordering::SeqCst);
        lock(&shared.open).insert(number, stream.try_clone().expect("a handle"));
        let thread = thread::spawn({
            let shared = Arc::clone(shared);
            move || {
                converse(&stream, &shared);
                lock(&shared.open).remove(&number);
            }
        });
        lock(&shared.threads).push(thread);
    }
}

/// Answers the requests of one connection. Whatever fails here is the end of the connection, as for any server.
fn converse(mut stream: &TcpStream, shared: &Shared) {
    let _ = stream.set_nodelay(true);
    let mut buffer = Vec::new();
    for on_connection in 1.. {
        let number = lock(&shared.seen).len() + 1;
        let script = (shared.choose)(Turn {
            number,
            on_connection,
        });
        let Some(request) = read(stream, &mut buffer, script.after) else {
            return;
        };
        if script.after != After::Anything {
            lock(&shared.seen).push(request);
        }
        if script.does {
            shared.applied.fetch_add(1, Ordering::SeqCst);
        }
        for part in &script.answer {
            if stream.write_all(part).is_err() {
                return;
            }
        }
        if script.then != Then::Keep {
            return end(stream, script.then, shared);
        }
    }
}

/// Ends a connection, perhaps after a while.
fn end(mut stream: &TcpStream, then: Then, shared: &Shared) {
    match then {
        Then::Keep => {}
        Then::Close => {
            let _ = stream.shutdown(Shutdown::Both);
        }
        Then::Reset => reset(stream),
        Then::Hang => while matches!(stream.read(&mut [0; 4096]), Ok(1..)) {},
        Then::Stall => {
            while !shared.over.load(Ordering::SeqCst) {
                thread::sleep(Duration::from_millis(5));
            }
        }
    }
}

/// Makes the system break a connection off, at the latest when its last handle is gone.
pub(crate) fn reset(stream: &TcpStream) {
    let _ = socket2::SockRef::from(stream).set_linger(Some(Duration::ZERO));
}

/// The next whole request, or its head only; none when the client is gone.
fn read(mut stream: &TcpStream, buffer: &mut Vec<u8>, after: After) -> Option<Vec<u8>> {
    loop {
        if let Some(length) = whole(buffer, after) {
            return Some(buffer.drain(..length).collect());
        }
        let mut bytes = [0; 4096];
        match stream.read(&mut bytes) {
            Ok(count @ 1..) => buffer.extend_from_slice(&bytes[..count]),
            _ => return None,
        }
    }
}

/// How long the first request in these bytes is, when enough of it is there.
pub(crate) fn whole(bytes: &[u8], after: After) -> Option<usize> {
    if after == After::Anything {
        return (!bytes.is_empty()).then_some(bytes.len());
    }
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length:"));
    let body: usize = length.map_or(0, |length| length.trim().parse().expect("a length"));
    match after {
        After::Head => Some(end),
        _ => (bytes.len() >= end + body).then_some(end + body),
    }
}
