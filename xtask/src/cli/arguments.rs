//! The arguments of `cargo xtask codegen`.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};

use super::{CODEGEN_USAGE, hint, language};
use crate::Failure;
use crate::codegen::{Request, crate_name};

/// The options that `codegen` knows.
const OPTIONS: &[&str] = &[
    "--check",
    "--spec",
    "--out",
    "--name",
    "--vendor-runtime",
    "--package-lines",
    "--pages",
    "--root",
    "--gaps",
    "--lenient",
    "--report",
    "--language",
    "--help",
];

/// What `cargo xtask codegen …` asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Codegen {
    /// `--help`.
    Help,
    /// Bring the crate to disk.
    Write(Request),
    /// `--check`: only look.
    Check(Request),
}

/// Reads the arguments after `codegen`.
///
/// # Errors
///
/// [`Failure::Usage`] for an unknown, repeated, incomplete or contradictory option.
pub fn parse_codegen(arguments: impl Iterator<Item = OsString>) -> Result<Codegen, Failure> {
    let mut parser = Parser::from_args(arguments);
    let mut request = Request::default();
    let mut check = false;
    loop {
        match parser.next().map_err(wrong)? {
            None => break,
            Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Codegen::Help),
            Some(Arg::Long("check")) => flag(&mut check, "--check")?,
            Some(Arg::Long("vendor-runtime")) => {
                flag(&mut request.vendor_runtime, "--vendor-runtime")?
            }
            Some(Arg::Long("package-lines")) => {
                let lines = parser.value().map_err(wrong)?;
                let lines = lines.parse().map_err(|_| {
                    let lines = lines.to_string_lossy();
                    usage(&format!(
                        "--package-lines wants a number of lines, and not `{}`",
                        lines.escape_debug()
                    ))
                })?;
                once(&mut request.package_lines, "--package-lines", lines)?;
            }
            Some(Arg::Long("pages")) => flag(&mut request.pages, "--pages")?,
            Some(Arg::Long("lenient")) => flag(&mut request.lenient, "--lenient")?,
            Some(Arg::Long("report")) => path(&mut request.report, "--report", &mut parser)?,
            Some(Arg::Long("spec")) => path(&mut request.spec, "--spec", &mut parser)?,
            Some(Arg::Long("root")) => path(&mut request.root, "--root", &mut parser)?,
            Some(Arg::Long("out")) => path(&mut request.out, "--out", &mut parser)?,
            Some(Arg::Long("gaps")) => path(&mut request.gaps, "--gaps", &mut parser)?,
            Some(Arg::Long("name")) => {
                let name = parser.value().map_err(wrong)?.string().map_err(wrong)?;
                once(&mut request.name, "--name", name)?;
            }
            Some(Arg::Long("language")) => {
                let tag = parser.value().map_err(wrong)?.string().map_err(wrong)?;
                let known = language::named("--language", &tag)?;
                once(&mut request.language, "--language", known)?;
            }
            Some(Arg::Long(option)) => return Err(unknown(&format!("--{option}"))),
            Some(Arg::Short(option)) => return Err(unknown(&format!("-{option}"))),
            Some(Arg::Value(value)) => {
                return Err(usage(&format!(
                    "unexpected argument `{}`",
                    value.to_string_lossy().escape_debug()
                )));
            }
        }
    }
    agree(&request)?;
    Ok(if check {
        Codegen::Check(request)
    } else {
        Codegen::Write(request)
    })
}

/// Options that make sense only together.
fn agree(request: &Request) -> Result<(), Failure> {
    if let Some(name) = &request.name {
        crate_name::check(name).map_err(|reason| usage(&format!("--name: {reason}")))?;
    }
    if request.out.is_some() {
        return Ok(());
    }
    let lonely = [
        (request.spec.is_some(), "--spec"),
        (request.root.is_some(), "--root"),
        (request.name.is_some(), "--name"),
        (request.vendor_runtime, "--vendor-runtime"),
        (request.package_lines.is_some(), "--package-lines"),
        (request.pages, "--pages"),
        (request.lenient, "--lenient"),
    ];
    match lonely.iter().find(|(given, _)| *given) {
        Some((_, option)) => Err(usage(&format!(
            "{option} needs --out: generated/ is made from spec/shopline.yaml"
        ))),
        None => Ok(()),
    }
}

fn flag(flag: &mut bool, option: &str) -> Result<(), Failure> {
    if std::mem::replace(flag, true) {
        Err(twice(option))
    } else {
        Ok(())
    }
}

fn path(slot: &mut Option<PathBuf>, option: &str, parser: &mut Parser) -> Result<(), Failure> {
    let value = parser.value().map_err(wrong)?;
    if value.is_empty() {
        return Err(usage(&format!("{option} needs a path, not an empty text")));
    }
    once(slot, option, PathBuf::from(value))
}

fn once<T>(slot: &mut Option<T>, option: &str, value: T) -> Result<(), Failure> {
    if slot.replace(value).is_some() {
        Err(twice(option))
    } else {
        Ok(())
    }
}

fn twice(option: &str) -> Failure {
    usage(&format!("{option} is given twice"))
}

fn unknown(option: &str) -> Failure {
    let hint = hint(option, OPTIONS.iter().copied());
    usage(&format!("unknown option `{}`{hint}", option.escape_debug()))
}

fn wrong(reason: lexopt::Error) -> Failure {
    usage(&reason.to_string())
}

fn usage(message: &str) -> Failure {
    Failure::Usage(format!(
        "{message}\n\n{CODEGEN_USAGE}\n`cargo xtask codegen --help` explains each option."
    ))
}

#[cfg(test)]
mod tests;
