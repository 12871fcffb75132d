//! `cargo xtask demo`: the story of one update, told by a client and by the server.
//!
//! | module | what it holds |
//! |---|---|
//! | [`example`], [`example_blocking`] | what a program writes; the story prints these very lines |
//! | `story` | the scenes, what has to happen in each, and whether it did |
//! | `words` | the story's own sentences, in each language |
//!
//! The server is the package `mock` on a free port of loopback, which judges by the description itself. What the story
//! prints about requests comes from the server's log, and what it prints about answers from the client; where the two do
//! not agree with what has to happen, the demo says so and fails.

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};

use mock::Server;

mod arguments;
mod changes;
pub mod example;
pub mod example_blocking;
mod excerpt;
mod page;
mod short;
mod story;
mod way;
mod words;

pub use arguments::{Request, Wrong, parse};
pub use story::tell;
pub use way::Way;
pub use words::Language;

/// Runs one command line, and returns the exit code: 0 when everything went as told, 1 when something did not, 2 for
/// wrong usage.
pub fn run(
    arguments: impl Iterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let request = match parse(arguments) {
        Ok(request) => request,
        Err(reason) => return say(err, &reason.to_string(), 2),
    };
    let server = match Server::start(&options()) {
        Ok(server) => server,
        Err(reason) => return say(err, &format!("error: the mock does not start: {reason}"), 1),
    };
    let wrong = tell(&server, request, out);
    server.shutdown();
    if wrong.is_empty() {
        return 0;
    }
    let title = words::of(request.language).not_as_told;
    say(err, &format!("{title}\n{}", wrong.join("\n")), 1)
}

/// How the story wants its mock: with what was sent, which it shows.
#[must_use]
pub fn options() -> mock::Options {
    mock::Options {
        spec: description(),
        keep_sent: true,
        ..mock::Options::default()
    }
}

/// The document that the client is made from.
fn description() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = package.ancestors().nth(2).unwrap_or(package);
    root.join("spec/shopline.yaml")
}

/// Prints a line. Nobody may be reading, and the exit code is the same then.
fn say(stream: &mut dyn Write, line: &str, code: u8) -> u8 {
    let _ = writeln!(stream, "{line}").and_then(|()| stream.flush());
    code
}
