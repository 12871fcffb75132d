//! The arguments of `cargo xtask corpus`.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};
use xtask::Failure;

/// The hidden first argument of the process that works on one document.
pub(crate) const ONE: &str = "--one-document";

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// The folder of the documents.
    pub folder: PathBuf,
    /// Whether the thresholds must hold.
    pub check: bool,
    /// Where the report goes as JSON.
    pub json: Option<PathBuf>,
    /// How many documents are worked on at once.
    pub jobs: Option<usize>,
    /// Only these documents.
    pub only: Vec<String>,
}

/// Reads the arguments.
///
/// # Errors
///
/// [`Failure::Usage`] for an unknown, repeated or incomplete one, and when the folder is missing.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Arguments, Failure> {
    let mut parser = Parser::from_args(arguments);
    let mut asked = Arguments::default();
    let mut folder = None;
    while let Some(argument) = parser.next().map_err(wrong)? {
        match argument {
            Arg::Long("check") => asked.check = true,
            Arg::Long("json") => asked.json = Some(parser.value().map_err(wrong)?.into()),
            Arg::Long("jobs") => asked.jobs = Some(jobs(&parser.value().map_err(wrong)?)?),
            Arg::Long("only") => {
                let name = parser.value().and_then(|name| name.string());
                asked.only.push(name.map_err(wrong)?);
            }
            Arg::Value(value) if folder.is_none() => folder = Some(PathBuf::from(value)),
            other => return Err(wrong(other.unexpected())),
        }
    }
    let missing = || wrong("the folder of the documents is missing".into());
    asked.folder = folder.ok_or_else(missing)?;
    if !asked.folder.is_dir() {
        let message = format!("there is no folder `{}`", asked.folder.display());
        return Err(Failure::Trouble(message));
    }
    Ok(asked)
}

fn jobs(text: &OsString) -> Result<usize, Failure> {
    let text = text.to_string_lossy();
    match text.parse() {
        Ok(jobs) if jobs > 0 => Ok(jobs),
        _ => {
            let reason = format!(
                "`--jobs` wants a number from 1, and not `{}`",
                text.escape_debug()
            );
            Err(wrong(reason.as_str().into()))
        }
    }
}

fn wrong(reason: lexopt::Error) -> Failure {
    Failure::Usage(format!(
        "{reason}\n\nusage: cargo xtask corpus DIR [--check] [--json FILE] [--jobs N] [--only NAME]...\n\
         `cargo xtask help corpus` explains each option."
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
        let asked = parsed(". --check --json a.json --jobs 3 --only b --only c");
        let wanted = Arguments {
            folder: ".".into(),
            check: true,
            json: Some("a.json".into()),
            jobs: Some(3),
            only: vec!["b".into(), "c".into()],
        };
        assert_eq!(asked, Ok(wanted));
    }

    #[test]
    fn what_is_wrong_is_told_with_the_usage() {
        for (line, message) in [
            ("", "the folder of the documents is missing"),
            ("a b", "unexpected argument \"b\""),
            (". --jobs 0", "`--jobs` wants a number from 1, and not `0`"),
            (". --fast", "invalid option '--fast'"),
            (". --only", "missing argument for option '--only'"),
        ] {
            let reason = parsed(line).expect_err(line);
            assert!(reason.contains(message), "{reason}");
            assert!(reason.contains("usage: cargo xtask corpus DIR"), "{reason}");
        }
        let reason = parsed("/nowhere/at/all").expect_err("there is no such folder");
        assert_eq!(reason, "error: there is no folder `/nowhere/at/all`\n");
    }
}
