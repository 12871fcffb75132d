//! A service on loopback that answers each request with a fixed body. It does nothing else, and it runs in the process that
//! starts the measures, so that none of its instructions is counted.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Headers as services send them beside those of the body.
const HEADERS: &str = "Date: Fri, 02 Jan 2026 03:04:05 GMT\r\n\
    Connection: keep-alive\r\n\
    Cache-Control: max-age=0, private, must-revalidate\r\n\
    ETag: W/\"64f0c0ffee0000000000a00164f0c0ff\"\r\n\
    Vary: Accept-Encoding\r\n\
    X-Request-Id: 64f0c0ff-ee00-4000-8000-00000000a001\r\n\
    X-Runtime: 0.042\r\n";

/// The service, as long as the program runs.
pub(crate) struct Service {
    pub(crate) base: String,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Service {
    /// Starts it. A request whose path ends with a name is answered with the body beside that name.
    pub(crate) fn start(answers: Vec<(&'static str, String)>) -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let base = format!("http://{}/v1", listener.local_addr()?);
        let heard = Arc::default();
        let (answers, log) = (Arc::new(answers), Arc::clone(&heard));
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let (answers, log) = (Arc::clone(&answers), Arc::clone(&log));
                // A measure that is over closes its connection.
                thread::spawn(move || serve(&connection, &answers, &log).ok());
            }
        });
        Ok(Self { base, heard })
    }

    /// The requests since the last question, as they came but for the order of their headers and the case of their names.
    pub(crate) fn heard(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.heard))
    }
}

fn lock(heard: &Mutex<Vec<String>>) -> std::sync::MutexGuard<'_, Vec<String>> {
    heard.lock().unwrap_or_else(PoisonError::into_inner)
}

fn serve(
    connection: &TcpStream,
    answers: &[(&'static str, String)],
    heard: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    let mut reader = BufReader::new(connection);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let mut headers = Vec::new();
        loop {
            let mut header = String::new();
            reader.read_line(&mut header)?;
            match header.trim_end().split_once(": ") {
                Some((name, value)) => {
                    headers.push(format!("{}: {value}", name.to_ascii_lowercase()));
                }
                None => break,
            }
        }
        let length = headers
            .iter()
            .find_map(|header| header.strip_prefix("content-length: ")?.parse().ok());
        let mut body = vec![0; length.unwrap_or(0)];
        reader.read_exact(&mut body)?;
        let path = line.split(' ').nth(1).unwrap_or_default();
        let answer = answers.iter().find(|(name, _)| path.ends_with(name));
        let answer = answer.map_or("", |(_, answer)| answer);
        headers.sort();
        let text = String::from_utf8_lossy(&body);
        lock(heard).push(format!("{line}{}\n{text}", headers.join("\n")));
        let length = answer.len();
        let answer = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n{HEADERS}Content-Length: {length}\r\n\r\n{answer}"
        );
        let mut writer = connection;
        writer.write_all(answer.as_bytes())?;
    }
}
