//! A proxy that pulls the plug.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

use super::raw::{After, reset, whole};

/// Where the plug is pulled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// After so many bytes of the request have reached the service.
    Request(usize),
    /// After so many bytes of the answer have reached the client.
    Answer(usize),
}

/// How it is pulled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// The connection to the client is closed.
    Close,
    /// The connection to the client is broken off.
    Reset,
    /// Nothing more goes to the client, while the rest of its request still reaches the service.
    Half,
}

/// Between one client and the service.
pub(super) struct Proxy {
    pub(super) address: SocketAddr,
    over: Arc<AtomicBool>,
    thread: JoinHandle<Passed>,
}

/// What went through a proxy.
#[derive(Clone, Debug, Default)]
pub(super) struct Passed {
    /// Connections of the client.
    pub(super) connections: u64,
    /// Those whose request reached the service whole.
    pub(super) whole: u64,
    /// The last request that was whole, and as much of its answer as was let through.
    pub(super) request: Vec<u8>,
    pub(super) answer: Vec<u8>,
}

impl Proxy {
    /// Pulls the plug on so many connections, and lets the others through.
    pub(super) fn start(service: SocketAddr, cut: Cut, how: How, times: u64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let over = Arc::new(AtomicBool::new(false));
        let thread = thread::spawn({
            let over = Arc::clone(&over);
            move || {
                let mut passed = Passed::default();
                while let Ok((client, _)) = listener.accept() {
                    if over.load(Ordering::SeqCst) {
                        break;
                    }
                    passed.connections += 1;
                    let plan = (passed.connections <= times).then_some((cut, how));
                    let service = TcpStream::connect(service).expect("the service listens");
                    // Whatever fails is the end of that connection, as for any proxy.
                    let _ = pass(client, &service, plan, &mut passed);
                    let _ = service.shutdown(Shutdown::Write);
                    // When the service closes, it has done what it does.
                    while matches!((&service).read(&mut [0; 4096]), Ok(1..)) {}
                }
                passed
            }
        });
        Self {
            address,
            over,
            thread,
        }
    }

    /// Ends it, when the service is through with everything that reached it.
    pub(super) fn end(self) -> Passed {
        self.over.store(true, Ordering::SeqCst);
        let knock = TcpStream::connect(self.address);
        let passed = self.thread.join().expect("the proxy does not fail");
        drop(knock);
        passed
    }
}

/// Passes one request and its answer, until the plug is pulled.
fn pass(
    client: TcpStream,
    service: &TcpStream,
    plan: Option<(Cut, How)>,
    passed: &mut Passed,
) -> std::io::Result<()> {
    let (to_service, to_client, how) = match plan {
        Some((Cut::Request(bytes), how)) => (bytes, 0, how),
        Some((Cut::Answer(bytes), how)) => (usize::MAX, bytes, how),
        None => (usize::MAX, usize::MAX, How::Close),
    };
    let mut request = Vec::new();
    let mut limit = to_service;
    while whole(&request, After::Request).is_none() {
        if request.len() == limit {
            if how != How::Half {
                return pull(client, how);
            }
            client.shutdown(Shutdown::Write)?;
            limit = usize::MAX;
        }
        let mut buffer = [0; 4096];
        let most = buffer.len().min(limit - request.len());
        let count = (&client).read(&mut buffer[..most])?;
        if count == 0 {
            return Ok(());
        }
        (&mut &*service).write_all(&buffer[..count])?;
        request.extend_from_slice(&buffer[..count]);
    }
    passed.whole += 1;
    passed.request = request;
    passed.answer.clear();
    while passed.answer.len() < to_client {
        let mut buffer = [0; 4096];
        let most = buffer.len().min(to_client - passed.answer.len());
        let count = (&mut &*service).read(&mut buffer[..most])?;
        if count == 0 {
            break;
        }
        (&client).write_all(&buffer[..count])?;
        passed.answer.extend_from_slice(&buffer[..count]);
    }
    pull(client, how)
}

fn pull(client: TcpStream, how: How) -> std::io::Result<()> {
    match how {
        How::Close => {}
        How::Reset => reset(&client),
        How::Half => {
            client.shutdown(Shutdown::Write)?;
            while (&client).read(&mut [0; 4096])? > 0 {}
        }
    }
    drop(client);
    Ok(())
}
