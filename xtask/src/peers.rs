//! `cargo xtask peers`: holds client, description and mock against the tools of others.
//!
//! Prism judges what the client sends, and answers by the description; schemathesis looks for requests that the mock
//! does not answer as the description says; Chromium and axe-core look at the reference pages. Each is installed in its
//! pinned version below the folder of the build, once, and what is started here ends with the command, whatever comes of
//! it.

use std::env;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::codegen::job;
use crate::{Failure, print};

mod browser;
mod install;
mod prism;
mod program;
mod schemathesis;
mod server;

/// Who is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peer {
    /// The judge of the client's requests.
    Prism,
    /// The judge of the mock.
    Schemathesis,
    /// Those who look at the reference pages.
    Browser,
}

impl Peer {
    /// Everybody, in the order of the command.
    pub const ALL: [Self; 3] = [Self::Prism, Self::Schemathesis, Self::Browser];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Prism => "prism",
            Self::Schemathesis => "schemathesis",
            Self::Browser => "browser",
        }
    }
}

/// Asks each of them.
///
/// # Errors
///
/// [`Failure::Trouble`] when a program is missing or cannot be installed or started, [`Failure::Tests`] when one of them
/// disagrees.
pub fn run(peers: &[Peer], out: &mut dyn Write) -> Result<(), Failure> {
    for peer in peers {
        let place = Place::of(peer.name())?;
        let mut say = |text: &str| print(out, &format!("{text}\n"));
        match peer {
            Peer::Prism => prism::run(&place, &mut say)?,
            Peer::Schemathesis => schemathesis::run(&place, &mut say)?,
            Peer::Browser => browser::run(&place, &mut say)?,
        }
    }
    Ok(())
}

/// Where one of them has its things.
struct Place {
    /// What is pinned, in the repository.
    pins: PathBuf,
    /// What is installed, below the folder of the build.
    home: PathBuf,
}

impl Place {
    fn of(name: &str) -> Result<Self, Failure> {
        let program = env::current_exe()
            .map_err(|reason| Failure::Trouble(format!("cannot find this program: {reason}")))?;
        // This program is `target/PROFILE/xtask`.
        let target = program.ancestors().nth(2).unwrap_or(&program);
        Ok(Self {
            pins: job::repository().join("tests").join(name),
            home: target.join("peers").join(name),
        })
    }
}

/// The description that all of this is about.
fn description() -> PathBuf {
    job::repository().join("spec/shopline.yaml")
}

/// The version that a file pins: the number behind the name.
fn pinned(text: &str, name: &str) -> String {
    let behind = text.split_once(name).map_or("", |(_, behind)| behind);
    let number = |c: char| c.is_ascii_digit() || c == '.';
    behind
        .trim_start_matches(|c: char| !number(c))
        .chars()
        .take_while(|&c| number(c))
        .collect()
}

/// Reads a file of ours.
fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|reason| Failure::file("read", path, &reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pinned_versions_are_found() {
        let repository = job::repository();
        for (path, name) in [
            ("tests/prism/package.json", prism::PACKAGE),
            ("tests/schemathesis/requirements.txt", schemathesis::PACKAGE),
            ("tests/browser/package.json", browser::PACKAGE),
        ] {
            let version = pinned(&read(&repository.join(path)).expect("a file"), name);
            assert_eq!(version.split('.').count(), 3, "{path}: {version}");
        }
    }
}
