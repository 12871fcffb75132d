//! "Did you mean": the known name nearest to a name that is not known.

use crate::diagnostic::suggest;

/// The question that stands behind the caret, or nothing.
pub(super) fn did_you_mean<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> String {
    suggest(name, known).map_or_else(String::new, |candidate| {
        format!("did you mean `{candidate}`?")
    })
}

/// The same question behind a message, in brackets.
pub(super) fn aside<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> String {
    match did_you_mean(name, known) {
        question if question.is_empty() => question,
        question => format!(" ({question})"),
    }
}
