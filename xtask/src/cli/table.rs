//! The arguments of `weight`.

use std::ffi::OsString;

use lexopt::{Arg, Parser};

use crate::Failure;
use crate::weight::Table;

/// Which table `weight` is asked for; `None` for the help.
pub(super) fn parse_weight(
    arguments: impl Iterator<Item = OsString>,
) -> Result<Option<Table>, Failure> {
    let mut parser = Parser::from_args(arguments);
    let mut table = Table::Client;
    let wrong =
        |reason: String| Failure::Usage(format!("{reason}\n\nusage: cargo xtask weight [--tls]"));
    loop {
        match parser.next().map_err(|reason| wrong(reason.to_string()))? {
            None => return Ok(Some(table)),
            Some(Arg::Short('h') | Arg::Long("help")) => return Ok(None),
            Some(Arg::Long("tls")) => table = Table::Tls,
            Some(argument) => return Err(wrong(argument.unexpected().to_string())),
        }
    }
}
