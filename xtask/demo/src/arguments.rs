//! The arguments of `cargo xtask demo`.

use std::ffi::OsString;
use std::fmt;

use lexopt::{Arg, Parser, ValueExt};

use crate::{Language, Way};

const USAGE: &str = "usage: cargo xtask demo [--blocking] [--language en|zh-Hant]\n\
`cargo xtask help demo` explains each option.";

/// What the command line asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// In which language the story is told.
    pub language: Language,
    /// How the client sends.
    pub way: Way,
}

/// The command line is wrong: what, and the usage.
#[derive(Debug)]
pub struct Wrong(lexopt::Error);

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}\n\n{USAGE}", self.0)
    }
}

impl std::error::Error for Wrong {}

impl From<lexopt::Error> for Wrong {
    fn from(error: lexopt::Error) -> Self {
        Self(error)
    }
}

/// Reads the arguments.
///
/// # Errors
///
/// [`Wrong`] for an option or a language that there is not.
pub fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Request, Wrong> {
    let mut parser = Parser::from_args(arguments);
    let mut request = Request::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("blocking") => request.way = Way::Blocking,
            Arg::Long("language") => request.language = language(&parser.value()?.string()?)?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(request)
}

fn language(tag: &str) -> Result<Language, lexopt::Error> {
    Language::of(tag).ok_or_else(|| {
        let tag = tag.escape_debug();
        lexopt::Error::Custom(
            format!("the story is told in en and in zh-Hant, not in `{tag}`").into(),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Request, String> {
        let words = line.split_whitespace().map(OsString::from);
        parse(words).map_err(|wrong| wrong.to_string())
    }

    #[test]
    fn options_are_read() {
        assert_eq!(parsed(""), Ok(Request::default()));
        let wanted = Request {
            language: Language::Chinese,
            way: Way::Blocking,
        };
        assert_eq!(parsed("--language zh-Hant --blocking"), Ok(wanted));
        assert_eq!(parsed("--blocking --language=ZH-hant"), Ok(wanted));
    }

    #[test]
    fn what_there_is_not_is_said() {
        for (line, reason) in [
            (
                "--language fr",
                "the story is told in en and in zh-Hant, not in `fr`",
            ),
            ("--language", "missing argument for option '--language'"),
            ("--loud", "invalid option '--loud'"),
            ("now", "unexpected argument \"now\""),
        ] {
            let message = format!("error: {reason}\n\n{USAGE}");
            assert_eq!(parsed(line), Err(message));
        }
    }
}
