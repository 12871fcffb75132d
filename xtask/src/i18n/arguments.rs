//! The arguments of `cargo xtask i18n`.

use std::ffi::OsString;
use std::path::PathBuf;

use generator::i18n::State;
use lexopt::{Arg, Parser, ValueExt};

use crate::Failure;

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Tell how the texts stand.
    Status,
    /// Say that stale translations still hold: at a place, or all of them.
    Accept(Option<String>),
    /// Mend what a machine can.
    Fix,
    /// Write an Overlay for a translator, to a file or to the standard output.
    Export(Option<PathBuf>),
    /// Bring the translations of an Overlay into the document.
    Import(PathBuf),
    /// Make or refresh the lock.
    Lock,
}

/// The options that commands share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The document; ours without it.
    pub spec: Option<PathBuf>,
    /// The accepted gaps, instead of those beside the document.
    pub gaps: Option<PathBuf>,
    /// The language.
    pub language: Option<String>,
    /// The states that an export is of; all of them when this is empty.
    pub only: Vec<State>,
    /// The file of the document that an export is of; the entry without it.
    pub file: Option<String>,
    /// The language in which everything is told, from the environment; English without it.
    pub told_in: Option<&'static str>,
}

const VERBS: &[&str] = &["status", "accept", "fix", "export", "import", "lock"];
const OPTIONS: &[&str] = &[
    "--spec",
    "--gaps",
    "--language",
    "--only",
    "--file",
    "--out",
    "--all",
    "--help",
];

/// What the command line says, before it is clear whether it makes sense.
#[derive(Default)]
struct Given {
    verb: Option<String>,
    value: Option<OsString>,
    out: Option<PathBuf>,
    all: bool,
    options: Options,
}

/// Reads the arguments after `i18n`.
///
/// # Errors
///
/// [`Failure::Usage`] for an unknown, repeated, incomplete or contradictory argument.
pub fn parse(arguments: impl Iterator<Item = OsString>) -> Result<(Command, Options), Failure> {
    let mut parser = Parser::from_args(arguments);
    let mut given = Given::default();
    while let Some(argument) = parser.next().map_err(wrong)? {
        match argument {
            Arg::Long("spec") => once(&mut given.options.spec, "--spec", path(&mut parser)?)?,
            Arg::Long("gaps") => once(&mut given.options.gaps, "--gaps", path(&mut parser)?)?,
            Arg::Long("out") => once(&mut given.out, "--out", path(&mut parser)?)?,
            Arg::Long("language") => {
                once(
                    &mut given.options.language,
                    "--language",
                    text(&mut parser)?,
                )?;
            }
            Arg::Long("file") => once(&mut given.options.file, "--file", text(&mut parser)?)?,
            Arg::Long("only") => given.options.only = states(&text(&mut parser)?)?,
            Arg::Long("all") => given.all = true,
            Arg::Long(option) => return Err(unknown("option", &format!("--{option}"), OPTIONS)),
            Arg::Short(option) => return Err(unknown("option", &format!("-{option}"), OPTIONS)),
            Arg::Value(value) if given.verb.is_none() => {
                given.verb = Some(value.string().map_err(wrong)?);
            }
            Arg::Value(value) => once(&mut given.value, "an argument", value)?,
        }
    }
    given.command()
}

impl Given {
    fn command(self) -> Result<(Command, Options), Failure> {
        let Some(verb) = self.verb.as_deref() else {
            return Err(usage("which command?"));
        };
        self.only_for(verb)?;
        let value = self.value;
        let command = match verb {
            "status" => Command::Status,
            "fix" => Command::Fix,
            "lock" => Command::Lock,
            "accept" => match (value, self.all) {
                (Some(place), false) => Command::Accept(Some(place.string().map_err(wrong)?)),
                (None, true) => Command::Accept(None),
                _ => {
                    return Err(usage(
                        "accept: either a place, such as #/info/title, or --all",
                    ));
                }
            },
            "export" if self.options.language.is_some() => Command::Export(self.out),
            "export" => return Err(usage("export: --language TAG is missing")),
            "import" => match value {
                Some(file) if !file.is_empty() => Command::Import(file.into()),
                _ => return Err(usage("import: the file is missing")),
            },
            other => return Err(unknown("command", other, VERBS)),
        };
        Ok((command, self.options))
    }

    /// What is given must mean something to the command.
    fn only_for(&self, verb: &str) -> Result<(), Failure> {
        let rules: &[(bool, &str, &[&str])] = &[
            (self.value.is_some(), "an argument", &["accept", "import"]),
            (self.all, "--all", &["accept"]),
            (self.out.is_some(), "--out", &["export"]),
            (!self.options.only.is_empty(), "--only", &["export"]),
            (self.options.file.is_some(), "--file", &["export"]),
            (
                self.options.language.is_some(),
                "--language",
                &["accept", "export", "status"],
            ),
        ];
        let wrong = rules
            .iter()
            .find(|(given, _, verbs)| *given && VERBS.contains(&verb) && !verbs.contains(&verb));
        match wrong {
            Some((_, what, _)) => Err(usage(&format!(
                "{verb} takes no {}",
                what.trim_start_matches("an ")
            ))),
            None => Ok(()),
        }
    }
}

fn states(text: &str) -> Result<Vec<State>, Failure> {
    let known = [State::Fresh, State::Stale, State::Missing];
    text.split(',')
        .map(|word| {
            let state = known.into_iter().find(|state| state.word() == word.trim());
            state.ok_or_else(|| unknown("state", word, &["fresh", "stale", "missing"]))
        })
        .collect()
}

fn path(parser: &mut Parser) -> Result<PathBuf, Failure> {
    let value = parser.value().map_err(wrong)?;
    if value.is_empty() {
        return Err(usage("a path cannot be empty"));
    }
    Ok(value.into())
}

fn text(parser: &mut Parser) -> Result<String, Failure> {
    parser.value().map_err(wrong)?.string().map_err(wrong)
}

fn once<T>(slot: &mut Option<T>, what: &str, value: T) -> Result<(), Failure> {
    match slot.replace(value) {
        Some(_) => Err(usage(&format!("{what} is given twice"))),
        None => Ok(()),
    }
}

fn unknown(what: &str, word: &str, known: &[&str]) -> Failure {
    let hint = generator::diagnostic::suggest(word, known.iter().copied())
        .map(|near| format!("; did you mean `{near}`?"))
        .unwrap_or_default();
    usage(&format!("unknown {what} `{}`{hint}", word.escape_debug()))
}

fn wrong(reason: lexopt::Error) -> Failure {
    usage(&reason.to_string())
}

fn usage(message: &str) -> Failure {
    let verbs = VERBS.join("|");
    Failure::Usage(format!(
        "{message}\n\nusage: cargo xtask i18n {verbs} [OPTIONS]\n`cargo xtask i18n --help` explains each of them."
    ))
}
