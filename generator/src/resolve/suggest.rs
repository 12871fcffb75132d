//! "Did you mean": the known name nearest to a name that is not known.

use crate::diagnostic::suggest;
use crate::diagnostic::{Message, said};

/// The question that stands behind the caret, or nothing.
pub(super) fn did_you_mean<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Message {
    suggest(name, known).map_or_else(Message::empty, |candidate| {
        said!("did you mean `{0}`?", candidate)
    })
}

/// The same question behind a message, in brackets.
pub(super) fn aside<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Message {
    suggest(name, known).map_or_else(Message::empty, |candidate| {
        said!(" (did you mean `{0}`?)", candidate)
    })
}
