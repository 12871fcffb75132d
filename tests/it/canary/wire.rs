//! A service that says the same to everybody, byte by byte, be it HTTP or not.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

pub(crate) struct Parrot {
    address: SocketAddr,
    over: Arc<AtomicBool>,
    heard: Arc<Mutex<String>>,
    thread: Option<JoinHandle<()>>,
}

impl Parrot {
    pub(crate) fn start(says: Vec<u8>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("there is a port");
        let address = listener.local_addr().expect("it has an address");
        let over = Arc::new(AtomicBool::new(false));
        let heard = Arc::new(Mutex::new(String::new()));
        let (ends, hears) = (Arc::clone(&over), Arc::clone(&heard));
        let thread = thread::spawn(move || {
            for stream in listener.incoming() {
                if ends.load(Ordering::SeqCst) {
                    return;
                }
                let _ = stream.and_then(|stream| answer(stream, &says, &hears));
            }
        });
        Self {
            address,
            over,
            heard,
            thread: Some(thread),
        }
    }

    pub(crate) fn base_url(&self, scheme: &str) -> String {
        format!("{scheme}://{}/v1", self.address)
    }

    /// All that was sent to it.
    pub(crate) fn heard(&self) -> String {
        self.heard.lock().expect("the thread does not fail").clone()
    }
}

impl Drop for Parrot {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        // The thread looks up when somebody knocks.
        let _ = TcpStream::connect(self.address);
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// Reads one request to the end of its body, and answers.
fn answer(mut stream: TcpStream, says: &[u8], heard: &Mutex<String>) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(2)))?;
    let mut bytes = Vec::new();
    let mut piece = [0; 8192];
    loop {
        let read = stream.read(&mut piece)?;
        bytes.extend_from_slice(&piece[..read]);
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        let whole = text.split_once("\r\n\r\n").is_some_and(|(head, body)| {
            let length = head.split("content-length: ").nth(1);
            let length = length.and_then(|rest| rest.split("\r\n").next()?.parse().ok());
            body.len() >= length.unwrap_or(0)
        });
        // A greeting of TLS is no text, and whoever sends it waits.
        if whole || read == 0 || bytes.first() == Some(&0x16) {
            break;
        }
    }
    if let Ok(mut heard) = heard.lock() {
        heard.push_str(&String::from_utf8_lossy(&bytes));
    }
    stream.write_all(says)?;
    stream.shutdown(std::net::Shutdown::Write)
}
