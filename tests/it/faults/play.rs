//! Plays rows of the table: every case has an id of its own, and the cases run side by side.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use mock::{Options, Server};
use serde_json::Value;
use shopline::runtime::mock::{MockTransport, Reply};
use shopline::runtime::{Clock as _, Method, Outcome};

use super::raw::Raw;
use super::row::{Cause, Expected, Row};
use super::truth;
use super::wire::{Answer, Terms, Wire, update};

/// How many cases run at once. Most of them wait for a socket or a timeout.
const WORKERS: usize = 24;

/// How often a case is tried in which time plays a part: a machine that is so loaded that a request is late by more
/// than its timeout sees something else. What is never allowed is not allowed in any try.
const TRIES: usize = 3;

/// How much later than its deadline a call may end on a machine that has other things to do.
const SLACK: Duration = Duration::from_secs(20);

/// A row, played in one way.
#[derive(Clone, Copy)]
pub(super) struct Case<'r> {
    pub(super) row: &'r Row,
    pub(super) method: Method,
    /// Whether only the first attempt meets the fault.
    pub(super) once: bool,
    pub(super) wire: Wire,
}

/// What came of a case.
#[derive(Clone, Debug)]
pub(super) struct Came {
    pub(super) what: Expected,
    pub(super) elapsed: Duration,
    /// The error as a user sees it.
    pub(super) text: String,
}

impl Case<'_> {
    pub(super) fn expected(&self) -> Expected {
        let expect = &self.row.expect;
        let pair = if self.method == Method::Put {
            &expect.put
        } else {
            &expect.post
        };
        pair[usize::from(self.once)]
    }

    pub(super) fn title(&self) -> String {
        let once = if self.once { "once" } else { "always" };
        format!(
            "{} {} {once} {}",
            self.wire.name(),
            self.method,
            self.row.name
        )
    }

    fn terms(&self) -> Terms {
        let mut terms = Terms::CALM;
        terms.attempt = self.row.patience.unwrap_or(terms.attempt);
        terms.connect = self.row.connect.unwrap_or(terms.connect);
        terms.total = self.row.total.unwrap_or(terms.total);
        terms
    }
}

/// Every case of these rows.
pub(super) fn cases(rows: &[Row]) -> Vec<Case<'_>> {
    let mut cases = Vec::new();
    for row in rows {
        for method in [Method::Put, Method::Post, Method::Patch] {
            for once in [false, true] {
                for wire in [Wire::Reqwest, Wire::Ureq, Wire::InProcess] {
                    let fits = match wire {
                        Wire::InProcess => row.twin.is_some(),
                        _ => row.only.is_none_or(|(only, _)| only == wire),
                    };
                    if fits && (!once || row.can_pass()) {
                        cases.push(Case {
                            row,
                            method,
                            once,
                            wire,
                        });
                    }
                }
            }
        }
    }
    cases
}

/// Plays all cases; what came of each, in their order.
pub(super) fn play(cases: &[Case<'_>], mock: &Server) -> Vec<Came> {
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::SeqCst);
                    let Some(case) = cases.get(index) else {
                        return;
                    };
                    sender
                        .send((index, settled(case, mock)))
                        .expect("somebody listens");
                }
            });
        }
    });
    drop(sender);
    let mut came: Vec<_> = receiver.iter().collect();
    came.sort_by_key(|(index, _)| *index);
    came.into_iter().map(|(_, came)| came).collect()
}

/// Plays a case, again where time may have played a trick.
fn settled(case: &Case<'_>, mock: &Server) -> Came {
    let times = [case.row.patience, case.row.connect, case.row.total];
    let timed = times.iter().any(Option::is_some);
    let tries = if timed { TRIES } else { 1 };
    let mut came = once(case, mock);
    for _ in 1..tries {
        never(case, &came);
        if came.what == case.expected() {
            break;
        }
        came = once(case, mock);
    }
    never(case, &came);
    came
}

/// What must not happen in any try.
fn never(case: &Case<'_>, came: &Came) {
    let (title, terms) = (case.title(), case.terms());
    truth::holds(&title, case.method, terms.attempts, &came.what);
    let longest = terms.total.min(terms.attempt * terms.attempts) + SLACK;
    assert!(came.elapsed < longest, "{title}: hangs: {came:?}");
}

fn once(case: &Case<'_>, mock: &Server) -> Came {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let id = format!("case-{}", NEXT.fetch_add(1, Ordering::SeqCst));
    let times = if case.once { 1 } else { usize::MAX };
    let terms = case.terms();
    let nothing = || (0, 0);
    if let (Wire::InProcess, Some(twin)) = (case.wire, case.row.twin) {
        return in_process(case, &terms, twin(), &id);
    }
    match &case.row.cause {
        Cause::Mock(fault) => {
            let count = if case.once { "*1" } else { "" };
            let fault = Some(format!("{fault}{count}"));
            call(case, &mock.base_url(), &terms, fault, &id, || {
                mock.log().updates_of(&id)
            })
        }
        Cause::Raw(script) => {
            let raw = Raw::start(script.clone(), times);
            call(case, &raw.base(), &terms, None, &id, || raw.updates())
        }
        Cause::Tls(script) => {
            let raw = Raw::start(script.clone(), times);
            let base = format!("https://{}", raw.address);
            call(case, &base, &terms, None, &id, || raw.updates())
        }
        Cause::Refused => {
            let (_taken, address) = refused();
            call(
                case,
                &format!("http://{address}"),
                &terms,
                None,
                &id,
                nothing,
            )
        }
        #[cfg(target_os = "linux")]
        Cause::BlackHole => {
            let base = format!("http://{}", black_hole());
            call(case, &base, &terms, None, &id, nothing)
        }
        // A label that is empty fits into no question to a name server, so none is asked.
        Cause::Nowhere => call(case, "https://a..b", &terms, None, &id, nothing),
    }
}

/// The same within the process.
fn in_process(case: &Case<'_>, terms: &Terms, fault: Reply, id: &str) -> Came {
    let good = || Reply::json(200, &serde_json::json!({"id": "1"}));
    let mut script: Vec<Reply> = vec![fault; if case.once { 1 } else { 9 }];
    script.extend([good(), good()]);
    let mock = MockTransport::new(script);
    let builder = terms.builder("https://api.example.test", None).mock(&mock);
    let client = builder.build().expect("a client can be built");
    let answer = update(case.wire, &client, case.method, (id, false));
    let elapsed = mock.elapsed();
    let updates = (mock.sent().len() as u64, mock.applied() as u64);
    came(&answer, updates, elapsed)
}

/// Makes the call, and waits until the service has seen what is expected, or will not see it any more.
fn call(
    case: &Case<'_>,
    base: &str,
    terms: &Terms,
    fault: Option<String>,
    id: &str,
    updates: impl Fn() -> (u64, u64),
) -> Came {
    let client = terms.client(base, fault);
    let started = Instant::now();
    let answer = update(case.wire, &client, case.method, (id, case.row.bulky));
    let elapsed = started.elapsed();
    drop(client);
    let expected = case.expected();
    let patience = Instant::now() + Duration::from_secs(2);
    while updates().0 < expected.received && Instant::now() < patience {
        thread::sleep(Duration::from_millis(2));
    }
    came(&answer, updates(), elapsed)
}

/// What an answer says, beside what the service has seen.
pub(super) fn came(answer: &Answer, (received, applied): (u64, u64), elapsed: Duration) -> Came {
    let (kind, outcome, attempts, retry_after) = match answer {
        // A success does not tell how many attempts it took.
        Ok(_) => (
            None,
            Outcome::Applied,
            u32::try_from(received).expect("a small number"),
            None,
        ),
        Err(error) => (
            Some(error.kind()),
            error.outcome(),
            error.attempts(),
            error.retry_after(),
        ),
    };
    let text = answer
        .as_ref()
        .map_or_else(|error| format!("{error} {error:?}"), |_| String::new());
    let what = Expected {
        kind,
        outcome,
        attempts,
        retry_after,
        received,
        applied,
    };
    Came {
        what,
        elapsed,
        text,
    }
}

/// The mock, with the path of the one operation under more methods.
pub(super) fn mock() -> (Server, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let spec = crate::fixtures::root().join("spec/shopline.yaml");
    let text = std::fs::read_to_string(spec).expect("the description can be read");
    let mut spec: Value = serde_yaml::from_str(&text).expect("the description is YAML");
    let path = spec
        .pointer_mut("/paths/~1customers~1{id}")
        .expect("the path");
    for method in ["post", "patch"] {
        let mut operation = path["put"].clone();
        operation["operationId"] = format!("{method}Customer").into();
        path[method] = operation;
    }
    let file: PathBuf = folder.path().join("several.json");
    std::fs::write(&file, spec.to_string()).expect("it can be written");
    let server = Server::start(&Options {
        spec: file,
        ..Options::default()
    });
    (server.expect("the mock starts"), folder)
}

/// A port on which nobody listens, and which nobody else can take as long as the stream lives.
pub(super) fn refused() -> (TcpStream, SocketAddr) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let stream = TcpStream::connect(listener.local_addr().expect("an address"));
    let stream = stream.expect("a connection");
    let address = stream.local_addr().expect("an address");
    (stream, address)
}

/// A port whose line of connections is full, so that the system answers no more of them.
#[cfg(target_os = "linux")]
fn black_hole() -> SocketAddr {
    static HOLE: OnceLock<(TcpListener, Vec<TcpStream>)> = OnceLock::new();
    let (listener, _) = HOLE.get_or_init(|| {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let mut waiting = Vec::new();
        while let Ok(stream) = TcpStream::connect_timeout(&address, Duration::from_millis(100)) {
            waiting.push(stream);
        }
        (listener, waiting)
    });
    listener.local_addr().expect("an address")
}
