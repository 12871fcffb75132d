//! Bodies, answers and parameters that are more than JSON: the generated client over real sockets, to the byte, by both
//! transports; and against the mock.

mod chosen;
mod mocked;
mod parameters;
mod sent;
mod streamed;

use exchanges::Client;
use exchanges::runtime::{ClientBuilder, RetryPolicy};

use crate::faults::raw::{Raw, Script};

/// A client of a server on a raw socket, with no credential.
fn builder(base: &str) -> ClientBuilder<Client> {
    Client::builder().base_url(base).retry(RetryPolicy::never())
}

fn client(base: &str) -> Client {
    builder(base).build().expect("a client")
}

/// Runs an async call to its end.
fn wait<F: Future>(future: F) -> F::Output {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_all().build().expect("a runtime");
    runtime.block_on(future)
}

/// A server that says this to each request, whole.
fn answering(head: &str, body: &str) -> Raw {
    let answer = format!(
        "HTTP/1.1 {head}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    Raw::start(Script::says(answer), usize::MAX)
}

/// A request as text: its line, one header of each name that matters, and its body.
fn shown(request: &[u8], headers: &[&str]) -> String {
    let text = String::from_utf8_lossy(request);
    let (head, body) = text.split_once("\r\n\r\n").expect("a head");
    let mut lines = head.split("\r\n");
    let mut shown = vec![lines.next().expect("a request line").to_owned()];
    for line in lines {
        let (name, value) = line.split_once(": ").expect("a header");
        let name = name.to_ascii_lowercase();
        if headers.contains(&name.as_str()) {
            shown.push(format!("{name}: {value}"));
        }
    }
    shown.push(body.to_owned());
    shown.join("\n")
}
