//! The server: a thread that accepts, and one for each connection.

use std::collections::HashMap;
use std::io::{self, Read};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use serde_json::{Value, json};

use crate::app::App;
use crate::http::{Answer, Delivery, Incoming, Reader, send};
use crate::stop::Stop;
use crate::{Failure, Log};

/// The most connections at once; one more is told to come back.
const MOST: usize = 128;

/// How long a write may take, and how long a client may go on sending what nobody reads.
const WRITE: Duration = Duration::from_secs(30);
const LINGER: Duration = Duration::from_millis(500);

/// What the mock is to play, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The OpenAPI document, YAML or JSON.
    pub spec: PathBuf,
    /// The folder that no reference may leave, instead of the one in which the document lies.
    pub root: Option<PathBuf>,
    /// The port on loopback; 0 takes a free one.
    pub port: u16,
    /// Whether an id is unknown until something makes it, except for the ids that the document shows for the
    /// parameter. Otherwise every id is known, and its object starts as the example of the document.
    pub strict_ids: bool,
    /// Whether every format is judged in a request, not only `date` and `date-time`.
    pub formats: bool,
    /// The only credentials that are let in; without it, any are.
    pub token: Option<String>,
    /// Whether the log keeps paths and bodies, for those who show or judge them. `GET /__mock/log` never tells them.
    pub keep_sent: bool,
}

/// A running mock; it ends when it is dropped.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

struct Shared {
    app: App,
    stop: Stop,
    open: Mutex<Open>,
}

/// The connections that are open.
#[derive(Default)]
struct Open {
    next: u64,
    streams: HashMap<u64, TcpStream>,
    threads: Vec<JoinHandle<()>>,
}

impl Server {
    /// Reads the document and starts to listen on loopback.
    ///
    /// # Errors
    ///
    /// [`Failure`] when the document cannot be read, or the port is taken.
    pub fn start(options: &Options) -> Result<Self, Failure> {
        let app = App::new(options)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port));
        let listener = listener.map_err(|reason| Failure::port(options.port, &reason))?;
        let address = listener
            .local_addr()
            .map_err(|reason| Failure::new(reason.to_string()))?;
        let shared = Arc::new(Shared {
            app,
            stop: Stop::default(),
            open: Mutex::default(),
        });
        let accepting = Arc::clone(&shared);
        Ok(Self {
            address,
            shared,
            accepting: Some(thread::spawn(move || accept(&listener, &accepting))),
        })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What a client takes for the address of the service: the path of the document's first server included.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("http://{}{}", self.address, self.shared.app.base())
    }

    /// What it plays, in a few words.
    #[must_use]
    pub fn title(&self) -> String {
        let count = self.shared.app.operation_count();
        let plural = if count == 1 { "" } else { "s" };
        format!("{}, {count} operation{plural}", self.shared.app.title())
    }

    /// Adds faults for the next requests, each written `name[=value][*count]`, as `POST /__mock/faults` does.
    ///
    /// # Errors
    ///
    /// [`Failure`] when one of them is not known; none of them is added then.
    pub fn script<'f>(&self, faults: impl IntoIterator<Item = &'f str>) -> Result<(), Failure> {
        let list: Value = faults.into_iter().map(|fault| json!(fault)).collect();
        self.shared
            .app
            .script(&list)
            .map(drop)
            .map_err(Failure::new)
    }

    /// What it saw.
    #[must_use]
    pub fn log(&self) -> Log {
        self.shared.app.log()
    }

    /// Forgets objects, faults and log.
    pub fn reset(&self) {
        self.shared.app.reset();
    }

    /// Closes every connection, and returns when all threads are done.
    pub fn shutdown(mut self) {
        self.end();
    }

    fn end(&mut self) {
        let Some(accepting) = self.accepting.take() else {
            return;
        };
        self.shared.stop.now();
        // The accepting thread looks up when somebody knocks.
        let _ = TcpStream::connect(self.address);
        let _ = accepting.join();
        let threads = {
            let mut open = self.shared.open();
            for stream in open.streams.values() {
                let _ = stream.shutdown(Shutdown::Both);
            }
            std::mem::take(&mut open.threads)
        };
        for thread in threads {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

impl Shared {
    fn open(&self) -> std::sync::MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Takes its connection off the list, however its thread ends.
struct Closing<'s>(&'s Shared, u64);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        self.0.open().streams.remove(&self.1);
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    loop {
        let incoming = listener.accept();
        if shared.stop.is_over() {
            return;
        }
        let Ok((stream, _)) = incoming else {
            // Out of file handles, most likely: some will come back.
            if shared.stop.wait(Duration::from_millis(50)) {
                return;
            }
            continue;
        };
        let mut open = shared.open();
        open.threads.retain(|thread| !thread.is_finished());
        if open.streams.len() >= MOST {
            let answer = Answer::text(503, "text/plain", "the mock has too many connections\n");
            let _ = stream.set_write_timeout(Some(LINGER));
            let _ = send(
                &stream,
                &answer,
                Delivery::Whole,
                (false, false),
                &shared.stop,
            );
            continue;
        }
        let Ok(copy) = stream.try_clone() else {
            continue;
        };
        let number = open.next;
        open.next += 1;
        open.streams.insert(number, copy);
        let shared = Arc::clone(shared);
        open.threads.push(thread::spawn({
            let shared = Arc::clone(&shared);
            move || {
                let _closing = Closing(&shared, number);
                let _ = converse(&stream, &shared);
            }
        }));
    }
}

/// Answers the requests of one connection.
fn converse(stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_write_timeout(Some(WRITE))?;
    let mut reader = Reader::new(stream);
    loop {
        let (answer, delivery, head_only, keep_alive) = match reader.next() {
            Incoming::Closed => break,
            Incoming::Refused(refused) => {
                let body = json!({ "error": refused.reason });
                let answer = Answer::json(refused.status, "application/json", &body);
                (answer, Delivery::Whole, false, false)
            }
            Incoming::Request(request) => {
                let (answer, delivery) = shared.app.answer(&request);
                let head_only = request.method == "HEAD";
                (answer, delivery, head_only, request.keep_alive)
            }
        };
        if !send(
            stream,
            &answer,
            delivery,
            (head_only, keep_alive),
            &shared.stop,
        )? {
            break;
        }
    }
    linger(stream)
}

/// Closes so that what was sent arrives: data that nobody read would make the system throw the answer away.
fn linger(mut stream: &TcpStream) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(LINGER))?;
    let mut bytes = [0; 8 << 10];
    let mut left = 64;
    while left > 0 && stream.read(&mut bytes)? > 0 {
        left -= 1;
    }
    stream.shutdown(Shutdown::Both)
}
