//! The arguments of `weight`.

use std::ffi::OsString;

use lexopt::{Arg, Parser};

use crate::Failure;
use crate::weight::Table;

/// Which table `weight` is asked for, and which of its rows; `None` for the help.
pub(super) fn parse_weight(
    arguments: impl Iterator<Item = OsString>,
) -> Result<Option<(Table, String)>, Failure> {
    let mut parser = Parser::from_args(arguments);
    let mut table = Table::Client;
    let mut row = None;
    let wrong = |reason: String| {
        Failure::Usage(format!(
            "{reason}\n\nusage: cargo xtask weight [--tls] [ROW]"
        ))
    };
    loop {
        match parser.next().map_err(|reason| wrong(reason.to_string()))? {
            None => return Ok(Some((table, row.unwrap_or_default()))),
            Some(Arg::Short('h') | Arg::Long("help")) => return Ok(None),
            Some(Arg::Long("tls")) => table = Table::Tls,
            Some(Arg::Value(value)) if row.is_none() => {
                row = Some(value.to_string_lossy().into_owned());
            }
            Some(argument) => return Err(wrong(argument.unexpected().to_string())),
        }
    }
}
