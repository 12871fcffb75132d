//! Chromium and axe-core: open the reference pages as readers do, and say what is wrong with them.

use std::env;
use std::process::Command;

use super::{Place, install, pinned, program, read};
use crate::Failure;
use crate::codegen::job;

/// Its name in the npm registry.
pub(super) const PACKAGE: &str = "axe-core";

/// Where Debian puts the browser; the variable `CHROMIUM` names another one.
const CHROMIUM: &str = "/usr/bin/chromium";

const NODE: &str = "install Node.js 20 or newer with npm (on Debian: apt-get install nodejs npm)";
const BROWSER: &str = "install Chromium (on Debian: apt-get install chromium fonts-noto-cjk), or say in the variable \
CHROMIUM where it is";

/// Has the pages looked at.
pub(super) fn run(place: &Place, say: &mut dyn FnMut(&str)) -> Result<(), Failure> {
    let chromium = env::var_os("CHROMIUM").unwrap_or_else(|| CHROMIUM.into());
    program::succeed(
        Command::new(&chromium).arg("--version"),
        "Chromium",
        BROWSER,
    )?;
    program::succeed(Command::new("node").arg("--version"), "node", NODE)?;
    let package = read(&place.pins.join("package.json"))?;
    let name = format!("Chromium and axe-core {}", pinned(&package, PACKAGE));
    let files = ["package.json", "package-lock.json", ".npmrc"];
    let installing = || say(&format!("{name}: installing below target/"));
    install::once(place, &files, installing, |home| {
        let mut npm = Command::new("npm");
        npm.arg("ci").current_dir(home);
        program::succeed(&mut npm, "`npm ci`", NODE)
    })?;
    let pictures = place.home.join("pictures");
    say(&format!("{name}: judge the reference pages"));
    let mut judge = Command::new("node");
    judge
        .arg(place.pins.join("main.mjs"))
        .arg(job::repository().join("generated/docs"))
        .arg(&pictures)
        .env("CHROMIUM", chromium)
        .current_dir(&place.home);
    let output = program::output(&mut judge, NODE)?;
    let said = program::said(&output);
    match (output.status.success(), verdict(&said)) {
        (true, Some(verdict)) => {
            say(&format!("{name}: {verdict}"));
            say(&format!("{name}: pictures are in {}", pictures.display()));
            Ok(())
        }
        _ => Err(Failure::Tests(format!(
            "the reference pages are not as they must be:\n{said}"
        ))),
    }
}

/// Its own count, when it saw pages and found nothing.
fn verdict(said: &str) -> Option<&str> {
    let line = said
        .lines()
        .find(|line| line.ends_with("; nothing found"))?;
    let seen = line.split(' ').next()?.parse::<u32>().ok()?;
    (seen > 0).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_that_were_seen_are_a_verdict() {
        let good = "2 pages, 20 views; nothing found";
        assert_eq!(verdict(&format!("{good}\n")), Some(good));
        for line in [
            "0 pages, 0 views; nothing found",
            "3 findings on 2 pages",
            "",
        ] {
            assert_eq!(verdict(line), None, "{line}");
        }
    }
}
