//! What is wrong with a description, where, and what to do: collected by every stage, printed once.

use crate::source::{Mark, Node};

pub mod codes;
pub mod explain;
pub mod gaps;

mod excerpt;
mod message;
mod passed;
mod render;
mod sink;
mod suggest;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
pub(crate) mod words;

pub use codes::Code;
pub use gaps::Gap;
pub use message::Message;
pub(crate) use message::{Spoken, said};
pub use render::{MOST_PRINTED, render, summary};
pub use sink::Sink;
pub use suggest::suggest;

/// What becomes of a fault of the description that can be passed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// It is an error, and nothing is made.
    #[default]
    Strict,
    /// It is a warning: what cannot be made is left out, or falls back to any JSON value.
    Lenient,
}

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// Worth a look; the output is written all the same.
    Warning,
    /// A decision of the generator that the author may want to know.
    Note,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How much it weighs.
    pub severity: Severity,
    /// The stable code.
    pub code: Code,
    /// One line, without a full stop.
    pub message: Message,
    /// Where it is; `None` only for a file that could not be read at all.
    pub primary: Option<Mark>,
    /// What stands behind the caret.
    pub label: Message,
    /// Other places that belong to it ("first used here").
    pub related: Vec<(Mark, Message)>,
    /// What to do.
    pub help: Option<Message>,
    /// What was done in place of it, for an error that was passed over.
    pub instead: Option<Message>,
}

impl Diagnostic {
    /// An error at that place.
    #[must_use]
    pub fn error(code: Code, at: Mark, message: impl Into<Message>) -> Self {
        Self {
            severity: Severity::Error,
            code,
            message: message.into(),
            primary: Some(at),
            label: Message::empty(),
            related: Vec::new(),
            help: None,
            instead: None,
        }
    }

    /// A warning at that place.
    #[must_use]
    pub fn warning(code: Code, at: Mark, message: impl Into<Message>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(code, at, message)
        }
    }

    /// A note at that place.
    #[must_use]
    pub fn note(code: Code, at: Mark, message: impl Into<Message>) -> Self {
        Self {
            severity: Severity::Note,
            ..Self::error(code, at, message)
        }
    }

    /// Puts a text behind the caret.
    #[must_use]
    pub fn label(mut self, label: impl Into<Message>) -> Self {
        self.label = label.into();
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn related(mut self, at: Mark, label: impl Into<Message>) -> Self {
        self.related.push((at, label.into()));
        self
    }

    /// Says what is done in place of it when it is passed over, where that is not what its code says.
    #[must_use]
    pub fn instead(mut self, instead: impl Into<Message>) -> Self {
        self.instead = Some(instead.into());
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<Message>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// The shape error that every stage reports alike: `expected a string, found an array`.
#[must_use]
pub(crate) fn expected(code: Code, node: &Node, what: impl Into<Message>) -> Diagnostic {
    Diagnostic::error(
        code,
        node.mark,
        said!("expected {0}, found {1}", what.into(), node.kind()),
    )
}
