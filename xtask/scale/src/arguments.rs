//! The arguments of `cargo xtask scale`.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};
use xtask::Failure;

use crate::documents;

/// The name by which the invented document of two sizes is chosen.
pub(crate) const GROWTH: &str = "growth";

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// The folder of the documents that are not installed.
    pub(crate) folder: Option<PathBuf>,
    /// Only these documents.
    pub(crate) only: Vec<String>,
    /// Whether the generators of others are measured too.
    pub(crate) peers: bool,
    /// Whether what is made is compiled.
    pub(crate) check: bool,
    /// Whether it is built, too.
    pub(crate) build: bool,
    /// How many lines one package of ours may have at most, instead of what codegen takes by default.
    pub(crate) package_lines: Option<usize>,
    /// How often each generation is run.
    pub(crate) runs: usize,
    /// Where the numbers go as JSON.
    pub(crate) json: Option<PathBuf>,
}

impl Arguments {
    /// Whether a document is asked for.
    pub(crate) fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|wanted| wanted == name)
    }
}

/// Reads the arguments.
///
/// # Errors
///
/// [`Failure::Usage`] for an unknown, repeated or incomplete one; [`Failure::Trouble`] when there is no such folder.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Arguments, Failure> {
    let mut parser = Parser::from_args(arguments);
    let mut asked = Arguments {
        folder: None,
        only: Vec::new(),
        peers: true,
        check: true,
        build: false,
        package_lines: None,
        runs: 3,
        json: None,
    };
    while let Some(argument) = parser.next().map_err(wrong)? {
        match argument {
            Arg::Long("no-peers") => asked.peers = false,
            Arg::Long("no-check") => asked.check = false,
            Arg::Long("build") => asked.build = true,
            Arg::Long("package-lines") => {
                let lines = parser.value().map_err(wrong)?;
                asked.package_lines = Some(lines.parse().map_err(wrong)?);
            }
            Arg::Long("json") => asked.json = Some(parser.value().map_err(wrong)?.into()),
            Arg::Long("runs") => asked.runs = runs(&parser.value().map_err(wrong)?)?,
            Arg::Long("only") => {
                let name = parser.value().and_then(|name| name.string());
                asked.only.push(known(name.map_err(wrong)?)?);
            }
            Arg::Value(value) if asked.folder.is_none() => asked.folder = Some(value.into()),
            other => return Err(wrong(other.unexpected())),
        }
    }
    if let Some(folder) = &asked.folder
        && !folder.is_dir()
    {
        let message = format!("there is no folder `{}`", folder.display());
        return Err(Failure::Trouble(message));
    }
    Ok(asked)
}

/// The name, when there is such a document.
fn known(name: String) -> Result<String, Failure> {
    let names = || documents::ALL.iter().map(|one| one.name).chain([GROWTH]);
    if names().any(|known| known == name) {
        return Ok(name);
    }
    let hint = generator::diagnostic::suggest(&name, names())
        .map(|near| format!("; did you mean `{near}`?"))
        .unwrap_or_default();
    let all = names().collect::<Vec<_>>().join(", ");
    let name = name.escape_debug();
    let reason = format!("there is no document `{name}`{hint}; there are: {all}");
    Err(wrong(reason.as_str().into()))
}

fn runs(text: &OsString) -> Result<usize, Failure> {
    let text = text.to_string_lossy();
    match text.parse() {
        Ok(runs) if runs > 0 => Ok(runs),
        _ => {
            let text = text.escape_debug();
            let reason = format!("`--runs` wants a number from 1, and not `{text}`");
            Err(wrong(reason.as_str().into()))
        }
    }
}

fn wrong(reason: lexopt::Error) -> Failure {
    Failure::Usage(format!(
        "{reason}\n\nusage: cargo xtask scale [FOLDER] [--only NAME]... [--no-peers] [--no-check] [--build] \
         [--package-lines N] [--runs N] [--json FILE]\n`cargo xtask help scale` explains each option."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Arguments, String> {
        parse(line.split_whitespace().map(OsString::from)).map_err(|reason| reason.to_string())
    }

    #[test]
    fn every_option_is_read() {
        let asked = parsed(
            ". --only box --only growth --no-peers --no-check --build --package-lines 0 --runs 5 --json a",
        );
        let wanted = Arguments {
            folder: Some(".".into()),
            only: vec!["box".into(), "growth".into()],
            peers: false,
            check: false,
            build: true,
            package_lines: Some(0),
            runs: 5,
            json: Some("a".into()),
        };
        assert_eq!(asked, Ok(wanted));
        let asked = parsed("").expect("nothing is needed");
        assert!(asked.peers && asked.check && asked.wants("box") && asked.wants(GROWTH));
        let asked = parsed("--only box").expect("a document");
        assert!(asked.wants("box") && !asked.wants(GROWTH));
    }

    #[test]
    fn what_is_wrong_is_told_with_the_usage() {
        for (line, message) in [
            ("a b", "unexpected argument \"b\""),
            ("--runs 0", "`--runs` wants a number from 1, and not `0`"),
            ("--fast", "invalid option '--fast'"),
            ("--only", "missing argument for option '--only'"),
            (
                "--only strip",
                "there is no document `strip`; did you mean `stripe`?; there are: stripe, github, openai,",
            ),
        ] {
            let reason = parsed(&line.replace("a b", ". b")).expect_err(line);
            assert!(reason.contains(message), "{reason}");
            assert!(reason.contains("usage: cargo xtask scale"), "{reason}");
        }
        let reason = parsed("/nowhere/at/all").expect_err("there is no such folder");
        assert_eq!(reason, "error: there is no folder `/nowhere/at/all`\n");
    }
}
