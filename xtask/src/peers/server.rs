//! A server that lives as long as the value that stands for it.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::read;
use crate::Failure;

/// How long a server may take to listen, and to end by itself.
const START: Duration = Duration::from_secs(60);
const END: Duration = Duration::from_secs(3);

/// A server under way. It ends when this is dropped; and when this program ends in any other way, since its standard
/// input closes then, which is its sign to end.
pub(super) struct Server {
    child: Child,
    url: String,
    log: PathBuf,
    copying: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts a server, and waits until it prints `listening on` and its address. What it prints goes to the log.
    pub(super) fn start(name: &str, command: &mut Command, log: &Path) -> Result<Self, Failure> {
        let file = File::create(log).map_err(|reason| Failure::file("write", log, &reason))?;
        let errors = file
            .try_clone()
            .map_err(|reason| Failure::file("write", log, &reason))?;
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(errors)
            .spawn()
            .map_err(|reason| Failure::Trouble(format!("cannot start {name}: {reason}")))?;
        let (sender, address) = mpsc::channel();
        let copying = child
            .stdout
            .take()
            .map(|out| thread::spawn(move || copy(BufReader::new(out), file, &sender)));
        // From here on the child ends with this value.
        let mut server = Self {
            child,
            url: String::new(),
            log: log.to_path_buf(),
            copying,
        };
        let why = match address.recv_timeout(START) {
            Ok(url) => {
                server.url = url;
                return Ok(server);
            }
            Err(RecvTimeoutError::Timeout) => "does not listen",
            Err(RecvTimeoutError::Disconnected) => "ended before it listened",
        };
        let said = server.end()?;
        Err(Failure::Trouble(format!("{name} {why}; it said:\n{said}")))
    }

    /// What it listens on.
    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// Ends it, and gives back all that it printed.
    pub(super) fn end(mut self) -> Result<String, Failure> {
        self.stop();
        read(&self.log)
    }

    fn stop(&mut self) {
        drop(self.child.stdin.take());
        let begun = Instant::now();
        while begun.elapsed() < END && matches!(self.child.try_wait(), Ok(None)) {
            thread::sleep(Duration::from_millis(20));
        }
        // It has ended already, or it must.
        let _ = self.child.kill();
        let _ = self.child.wait();
        if let Some(copying) = self.copying.take() {
            let _ = copying.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Copies what the server prints, and tells its address when that comes by.
fn copy(lines: impl BufRead, mut log: impl Write, address: &Sender<String>) {
    for line in lines.lines().map_while(Result::ok) {
        // A log that cannot be written is noticed by whoever reads it.
        let _ = writeln!(log, "{line}");
        let url = line.split_once("listening on ").map(|(_, url)| url);
        if let Some(url) = url.and_then(|url| url.split_whitespace().next()) {
            let _ = address.send(url.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> (Result<Server, Failure>, tempfile::TempDir) {
        let folder = tempfile::tempdir().expect("a folder");
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        let log = folder.path().join("log");
        (Server::start("the shell", &mut command, &log), folder)
    }

    #[test]
    fn it_serves_until_its_input_closes() {
        let (server, _folder) =
            shell("echo now listening on http://127.0.0.1:1/v1 '(x)'; cat; echo bye; echo no >&2");
        let server = server.expect("it listens");
        assert_eq!(server.url(), "http://127.0.0.1:1/v1");
        let said = server.end().expect("a log");
        assert!(said.contains("bye\n") && said.contains("no\n"), "{said}");
    }

    #[test]
    fn one_that_does_not_listen_is_trouble_that_it_explains() {
        let (server, _folder) = shell("echo the port is taken >&2");
        let failure = server.err().expect("it ended");
        let wanted = "error: the shell ended before it listened; it said:\nthe port is taken\n";
        assert_eq!(failure.to_string(), wanted);
    }

    #[test]
    fn one_that_does_not_end_is_ended() {
        let (server, folder) = shell("echo listening on http://127.0.0.1:1; exec sleep 600");
        drop(server.expect("it listens"));
        let log = read(&folder.path().join("log")).expect("a log");
        assert_eq!(log, "listening on http://127.0.0.1:1\n");
    }
}
