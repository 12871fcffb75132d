//! The argument of `peers`.

use std::ffi::OsString;

use lexopt::{Arg, Parser};

use super::hint;
use crate::Failure;
use crate::peers::Peer;

/// What the command line says after `peers`.
#[derive(Debug)]
pub(super) enum Peers {
    /// `--help`.
    Help,
    /// These.
    Given(Vec<Peer>),
}

/// Reads the arguments after `peers`.
pub(super) fn parse_peers(arguments: impl Iterator<Item = OsString>) -> Result<Peers, Failure> {
    let mut parser = Parser::from_args(arguments);
    let mut given = None;
    let wrong = |reason: String| {
        Failure::Usage(format!(
            "{reason}\n\n`cargo xtask peers --help` explains each argument."
        ))
    };
    loop {
        match parser.next().map_err(|reason| wrong(reason.to_string()))? {
            None => break,
            Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Peers::Help),
            Some(Arg::Value(value)) if given.is_none() => {
                let name = value.to_string_lossy();
                let known = Peer::ALL.into_iter().find(|peer| peer.name() == name);
                given = Some(known.ok_or_else(|| {
                    let hint = hint(&name, Peer::ALL.into_iter().map(Peer::name));
                    wrong(format!("unknown peer `{}`{hint}", name.escape_debug()))
                })?);
            }
            Some(argument) => return Err(wrong(argument.unexpected().to_string())),
        }
    }
    Ok(Peers::Given(
        given.map_or(Peer::ALL.to_vec(), |one| vec![one]),
    ))
}
