//! `cargo xtask explain`: what a code means.

use std::ffi::OsString;

use generator::diagnostic::explain;
use lexopt::{Arg, Parser, ValueExt};

use super::{hint, language};
use crate::Failure;

/// What `cargo xtask explain …` asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Explain {
    /// `--help`.
    Help,
    /// This text.
    Text(String),
}

/// Reads the arguments after `explain` and finds the text.
///
/// # Errors
///
/// [`Failure::Usage`] for an unknown code or option.
pub(super) fn parse_explain(arguments: impl Iterator<Item = OsString>) -> Result<Explain, Failure> {
    let mut parser = Parser::from_args(arguments);
    let (mut code, mut tag) = (None, None);
    loop {
        match parser.next().map_err(wrong)? {
            None => break,
            Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Explain::Help),
            Some(Arg::Long("language")) => {
                let given = parser.value().map_err(wrong)?.string().map_err(wrong)?;
                tag = Some(language::named("--language", &given)?);
            }
            Some(Arg::Value(value)) if code.is_none() => {
                code = Some(value.to_string_lossy().into_owned());
            }
            Some(other) => return Err(wrong(other.unexpected())),
        }
    }
    let language = language::chosen(tag)?;
    code.map_or_else(|| Ok(list(language)), |code| one(&code, language))
        .map(Explain::Text)
}

/// Every code with its title.
fn list(language: &str) -> String {
    explain::all()
        .map(|one| format!("{}  {}\n", one.code, one.title(language)))
        .collect()
}

fn one(code: &str, language: &str) -> Result<String, Failure> {
    let found = explain::find(&code.to_ascii_uppercase());
    found.map(|one| one.text(language)).ok_or_else(|| {
        let known = explain::all().map(|one| one.code.0);
        Failure::Usage(format!(
            "unknown code `{}`{}\n`cargo xtask explain` lists all codes",
            code.escape_debug(),
            hint(code, known)
        ))
    })
}

fn wrong(reason: lexopt::Error) -> Failure {
    Failure::Usage(format!(
        "{reason}\n\nusage: cargo xtask explain [CODE] [--language TAG]"
    ))
}

#[cfg(test)]
mod tests {
    use super::{Explain, parse_explain};
    use crate::Failure;

    fn explain(words: &[&str]) -> Result<Explain, Failure> {
        parse_explain(words.iter().map(Into::into))
    }

    #[test]
    fn codes_are_listed_and_explained() {
        let Explain::Text(list) = explain(&["--language", "zh-Hant"]).unwrap() else {
            panic!("a list");
        };
        assert!(list.contains("E0107  不明的關鍵字\n"), "{list}");
        let Explain::Text(one) = explain(&["e0107", "--language=en"]).unwrap() else {
            panic!("a text");
        };
        assert!(one.starts_with("E0107: unknown keyword\n"), "{one}");
    }

    #[test]
    fn unknown_codes_and_languages_are_refused() {
        let failure = explain(&["E017"]).unwrap_err();
        assert_eq!(failure.exit_code(), 2);
        let text = failure.to_string();
        assert!(
            text.contains("unknown code `E017`; did you mean `E01"),
            "{text}"
        );
        assert_eq!(explain(&["--language", "fr"]).unwrap_err().exit_code(), 2);
        assert_eq!(explain(&["E0107", "E0108"]).unwrap_err().exit_code(), 2);
    }
}
