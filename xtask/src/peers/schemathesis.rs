//! schemathesis: makes requests from the description, right and wrong ones, and holds the answers of the mock against
//! it.

use std::process::Command;

use super::server::Server;
use super::{Place, description, install, pinned, program, read};
use crate::{Failure, measure};

/// Its name in the Python package index.
pub(super) const PACKAGE: &str = "schemathesis";

const REMEDY: &str =
    "install Python 3.10 or newer with venv (on Debian: apt-get install python3 python3-venv)";

/// The only token that the mock lets in.
const TOKEN: &str = "the-token-of-the-mock";

/// Runs it against the mock.
pub(super) fn run(place: &Place, say: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    let requirements = place.pins.join("requirements.txt");
    let name = format!("schemathesis {}", pinned(&read(&requirements)?, PACKAGE));
    let installing = || say(&format!("{name}: installing it below target/"));
    install::once(place, &["requirements.txt"], installing, |home| {
        let mut venv = Command::new("python3");
        venv.args(["-m", "venv", "venv"]).current_dir(home);
        program::succeed(&mut venv, "`python3 -m venv`", REMEDY)?;
        let mut pip = Command::new(home.join("venv/bin/python"));
        pip.args(["-m", "pip", "install", "--disable-pip-version-check"])
            .args(["--only-binary", ":all:"])
            .args(["--requirement", "requirements.txt"])
            .current_dir(home);
        program::succeed(&mut pip, "`pip install`", REMEDY)
    })?;
    let mut cargo = measure::cargo();
    cargo.args(["build", "--quiet", "--package", "mock", "--locked"]);
    measure::run(cargo, "building the mock")?;
    let mut mock = measure::cargo();
    mock.args(["run", "--quiet", "--package", "mock", "--locked", "--"])
        .args(["--formats", "--until-stdin-closes", "--token", TOKEN]);
    let server = Server::start("the mock", &mut mock, &place.home.join("log"))?;
    say(&format!("{name}: judges what the mock answers"));
    let output = program::output(&mut command(place, server.url()), REMEDY)?;
    let said = program::said(&output);
    match (output.status.success(), verdict(&said)) {
        (true, Some(verdict)) => {
            say(&format!("{name}: {verdict}"));
            Ok(())
        }
        _ => Err(Failure::Tests(format!(
            "schemathesis and the mock disagree; it said:\n{said}"
        ))),
    }
}

fn command(place: &Place, url: &str) -> Command {
    let mut command = Command::new(place.home.join("venv/bin/schemathesis"));
    command
        .arg("run")
        .arg(description())
        .args(["--url", url, "--no-color"])
        .args(["--header", &format!("Authorization: Bearer {TOKEN}")])
        .args([
            "--checks",
            "all",
            "--phases",
            "examples,coverage,fuzzing,stateful",
        ])
        .args(["--max-examples", "500", "--continue-on-failure"])
        // The same requests in every run, however busy the machine is.
        .args(["--suppress-health-check", "too_slow"])
        .args(["--seed", "1", "--generation-database", "none"])
        .current_dir(&place.home)
        .env("SCHEMATHESIS_HOOKS", "hooks")
        .env("PYTHONPATH", &place.pins)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("NO_PROXY", "127.0.0.1");
    command
}

/// Its own count, when it made requests and found nothing.
fn verdict(said: &str) -> Option<&str> {
    let mut lines = said.lines().skip_while(|line| *line != "Test cases:");
    let verdict = lines.nth(1)?.trim();
    let made = verdict.split(' ').next()?.parse::<u32>().ok()?;
    (made > 0 && !verdict.contains("found")).then_some(verdict)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_requests_that_were_made_are_a_verdict() {
        let said = |line: &str| format!("API Operations:\n  Tested: 1\n\nTest cases:\n  {line}\n");
        let good = "616 generated, 616 passed, 2 skipped";
        assert_eq!(verdict(&said(good)), Some(good));
        for line in ["0 generated", "616 generated, 1 found 1 unique failure", ""] {
            assert_eq!(verdict(&said(line)), None, "{line}");
        }
        assert_eq!(verdict("No operations"), None);
    }
}
