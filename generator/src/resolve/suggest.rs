//! "Did you mean": the known name nearest to a name that is not known.

use crate::diagnostic::suggest;

/// The question that stands behind the caret, or nothing.
pub(super) fn did_you_mean<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> String {
    suggest(name, known).map_or_else(String::new, |candidate| {
        format!("did you mean `{candidate}`?")
    })
}
