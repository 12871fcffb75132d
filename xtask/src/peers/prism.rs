//! Prism: judges each request by the description, and answers by it.

use std::process::Command;

use super::server::Server;
use super::{Place, description, install, pinned, program, read};
use crate::{Failure, measure};

/// Its name in the npm registry.
pub(super) const PACKAGE: &str = "@stoplight/prism-cli";

const REMEDY: &str =
    "install Node.js 18.20 or newer with npm (on Debian: apt-get install nodejs npm)";

/// Ends node when its standard input closes.
const UNTIL_STDIN_CLOSES: &str =
    "data:text/javascript,process.stdin.resume().on('end',()=>process.exit())";

/// Runs the client against it.
pub(super) fn run(place: &Place, say: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    program::succeed(Command::new("node").arg("--version"), "node", REMEDY)?;
    let name = format!(
        "Prism {}",
        pinned(&read(&place.pins.join("package.json"))?, PACKAGE)
    );
    let files = ["package.json", "package-lock.json", ".npmrc"];
    let installing = || say(&format!("{name}: installing it below target/"));
    install::once(place, &files, installing, |home| {
        let mut npm = Command::new("npm");
        npm.arg("ci").current_dir(home);
        program::succeed(&mut npm, "`npm ci`", REMEDY)
    })?;
    let server = Server::start(&name, &mut command(place), &place.home.join("log"))?;
    say(&format!("{name}: judges what the client sends"));
    let mut tests = measure::cargo();
    tests
        .args(["test", "--package", "tests", "--locked"])
        .args(["--features", "prism", "--test", "prism"])
        .env("PRISM", server.url());
    let result = measure::run(tests, "the tests against Prism");
    // Its own words are the proof that it was asked.
    let requests = server.end()?.matches("Request received").count();
    result?;
    say(&format!(
        "{name}: {requests} requests, all judged as expected"
    ));
    Ok(())
}

fn command(place: &Place) -> Command {
    let mut command = Command::new("node");
    command
        .args(["--import", UNTIL_STDIN_CLOSES])
        .arg(place.home.join("node_modules/.bin/prism"))
        .args(["mock", "--errors", "--host", "127.0.0.1", "--port", "0"])
        .arg(description())
        .env("FORCE_COLOR", "0");
    command
}
