//! The program behind `cargo xtask mock`; everything it does stands in the library beside it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lexopt::{Arg, Parser, ValueExt};
use mock::{Options, Server};

const USAGE: &str = "usage: cargo xtask mock [--spec FILE] [--root DIR] [--port N] [--strict-ids] [--formats] [--token TOKEN] \
[--until-stdin-closes]\n`cargo xtask help mock` explains each option.";

fn main() -> ExitCode {
    let (options, until_stdin_closes) = match arguments() {
        Ok(arguments) => arguments,
        Err(reason) => return tell(&format!("error: {reason}\n\n{USAGE}"), 2),
    };
    let server = match Server::start(&options) {
        Ok(server) => server,
        Err(reason) => return tell(&format!("error: {reason}"), 1),
    };
    let line = format!("listening on {} ({})\n", server.base_url(), server.title());
    let mut out = std::io::stdout();
    // Nobody may be reading; the server serves all the same.
    let _ = out.write_all(line.as_bytes()).and_then(|()| out.flush());
    if until_stdin_closes {
        let _ = std::io::copy(&mut std::io::stdin().lock(), &mut std::io::sink());
        server.shutdown();
        return ExitCode::SUCCESS;
    }
    // Ctrl-C ends the process; there is nothing to save.
    loop {
        std::thread::park();
    }
}

fn tell(message: &str, code: u8) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "{message}");
    ExitCode::from(code)
}

fn arguments() -> Result<(Options, bool), lexopt::Error> {
    let mut parser = Parser::from_env();
    let mut options = Options {
        spec: default_spec(),
        ..Options::default()
    };
    let mut until_stdin_closes = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("spec") => options.spec = PathBuf::from(parser.value()?),
            Arg::Long("root") => options.root = Some(PathBuf::from(parser.value()?)),
            Arg::Long("port") => options.port = port(&parser.value()?.string()?)?,
            Arg::Long("strict-ids") => options.strict_ids = true,
            Arg::Long("formats") => options.formats = true,
            Arg::Long("token") => options.token = Some(parser.value()?.string()?),
            Arg::Long("until-stdin-closes") => until_stdin_closes = true,
            other => return Err(other.unexpected()),
        }
    }
    Ok((options, until_stdin_closes))
}

fn port(text: &str) -> Result<u16, lexopt::Error> {
    let reason = || {
        format!(
            "a port is a number from 0 to 65535, and not `{}`",
            text.escape_debug()
        )
    };
    text.parse()
        .map_err(|_| lexopt::Error::Custom(reason().into()))
}

/// The document that this repository is about.
fn default_spec() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = package.ancestors().nth(2).unwrap_or(package);
    root.join("spec/shopline.yaml")
}
