//! Prism: judges each request by the description, and answers by it.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::server::Server;
use super::{Place, description, install, pinned, program, read};
use crate::{Failure, measure};

/// Its name in the npm registry.
pub(super) const PACKAGE: &str = "@stoplight/prism-cli";

const REMEDY: &str =
    "install Node.js 18.20 or newer with npm (on Debian: apt-get install nodejs npm)";

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
    let strict = place.home.join("strict.yaml");
    fs::write(&strict, with_required_queries(&read(&description())?))
        .map_err(|reason| Failure::file("write", &strict, &reason))?;
    let start = |description: &Path, log: &str| {
        let mut command = command(place, description);
        Server::start(&name, &mut command, &place.home.join(log))
    };
    let server = start(&description(), "log")?;
    let strict = start(&strict, "log-strict")?;
    say(&format!("{name}: judges what the client sends"));
    let mut tests = measure::cargo();
    tests
        .args(["test", "--package", "tests", "--locked"])
        .args(["--features", "prism", "--test", "prism"])
        .env("PRISM", server.url())
        .env("PRISM_STRICT", strict.url());
    let result = measure::run(tests, "the tests against Prism");
    // Its own words are the proof that it was asked.
    let said = server.end()? + &strict.end()?;
    let requests = said.matches("Request received").count();
    result?;
    say(&format!(
        "{name}: {requests} requests, all judged as expected"
    ));
    Ok(())
}

fn command(place: &Place, description: &Path) -> Command {
    let mut command = Command::new("node");
    command
        .arg("--import")
        .arg(place.pins.join("preload.mjs"))
        .arg(place.home.join("node_modules/.bin/prism"))
        .args(["mock", "--errors", "--host", "127.0.0.1", "--port", "0"])
        .arg(description)
        .env("FORCE_COLOR", "0");
    command
}

/// The description with every query parameter required. Prism passes over parameters that it does not know, so only
/// this tells whether it knows those that the client sends.
fn with_required_queries(text: &str) -> String {
    let mut strict = String::new();
    for line in text.lines() {
        strict.push_str(line);
        strict.push('\n');
        if line.trim() == "in: query" {
            strict.push_str(&line.replace("in: query", "required: true"));
            strict.push('\n');
        }
    }
    strict
}
