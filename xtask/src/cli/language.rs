//! The language in which the tool speaks: an argument, else a setting of ours in the environment, else English.
//! The locale of the process is never asked, since logs and scripts would change with the machine.

use generator::diagnostic::explain::{LANGUAGES, language};

use crate::Failure;

/// The setting in the environment.
pub(super) const VARIABLE: &str = "XTASK_LANGUAGE";

/// The language for a tag that `place` gave.
pub(super) fn named(place: &str, tag: &str) -> Result<&'static str, Failure> {
    language(tag).ok_or_else(|| {
        Failure::Usage(format!(
            "{place}: `{}` is no language of this tool; it speaks {}",
            tag.escape_debug(),
            LANGUAGES.join(" and ")
        ))
    })
}

/// The language that was given, else the one of the environment, else English.
pub(crate) fn chosen(given: Option<&'static str>) -> Result<&'static str, Failure> {
    from(given, std::env::var(VARIABLE).ok().as_deref())
}

/// The same with the setting in hand.
fn from(given: Option<&'static str>, setting: Option<&str>) -> Result<&'static str, Failure> {
    match (given, setting) {
        (Some(given), _) => Ok(given),
        (None, None | Some("")) => Ok(LANGUAGES[0]),
        (None, Some(tag)) => named(VARIABLE, tag),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_argument_wins_over_the_setting() {
        assert_eq!(from(None, None).unwrap(), "en");
        assert_eq!(from(None, Some("")).unwrap(), "en");
        assert_eq!(from(None, Some("zh-TW")).unwrap(), "zh-Hant");
        assert_eq!(from(Some("en"), Some("zh-Hant")).unwrap(), "en");
        let failure = from(None, Some("fr")).unwrap_err();
        assert_eq!(
            failure.to_string(),
            "error: XTASK_LANGUAGE: `fr` is no language of this tool; it speaks en and zh-Hant\n"
        );
        assert_eq!(failure.exit_code(), 2);
    }
}
