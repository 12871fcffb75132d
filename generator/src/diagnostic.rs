//! What is wrong with a description, where, and what to do: collected by every stage, printed once.

use crate::source::{Mark, Node, Sources};

pub mod codes;

pub use codes::Code;

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
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// How much it weighs.
    pub severity: Severity,
    /// The stable code.
    pub code: Code,
    /// One line, without a full stop.
    pub message: String,
    /// Where it is; `None` only for a file that could not be read at all.
    pub primary: Option<Mark>,
    /// What stands behind the caret.
    pub label: String,
    /// Other places that belong to it ("first used here").
    pub related: Vec<(Mark, String)>,
    /// What to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error at that place.
    #[must_use]
    pub fn error(code: Code, at: Mark, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            code,
            message: message.into(),
            primary: Some(at),
            label: String::new(),
            related: Vec::new(),
            help: None,
        }
    }

    /// A warning at that place.
    #[must_use]
    pub fn warning(code: Code, at: Mark, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(code, at, message)
        }
    }

    /// A note at that place.
    #[must_use]
    pub fn note(code: Code, at: Mark, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Note,
            ..Self::error(code, at, message)
        }
    }

    /// Puts a text behind the caret.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn related(mut self, at: Mark, label: impl Into<String>) -> Self {
        self.related.push((at, label.into()));
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// Where all stages put their findings.
///
/// A construct that is not supported goes through [`Sink::unsupported`]: it is an error unless the accepted-gaps file
/// names its code and place. The stage takes its fallback either way and goes on, since nothing is written while an
/// error stands.
#[derive(Debug)]
pub struct Sink<'a> {
    sources: &'a Sources,
    gaps: Vec<Gap>,
    found: Vec<Diagnostic>,
}

/// One entry of the accepted-gaps file.
#[derive(Clone, Debug)]
pub struct Gap {
    /// The code of the diagnostic that is accepted.
    pub code: String,
    /// The place: `#/json/pointer` in the entry file or `file.yaml#/json/pointer`; `/**` at its end takes all below.
    pub at: String,
    /// Why it is accepted.
    pub reason: String,
    /// Where the entry stands in the gaps file, line and column.
    pub line: (u32, u32),
    /// Whether a diagnostic was accepted by it.
    pub used: bool,
}

impl<'a> Sink<'a> {
    /// An empty sink over these sources, which accepts these gaps.
    #[must_use]
    pub fn new(sources: &'a Sources, gaps: Vec<Gap>) -> Self {
        Self {
            sources,
            gaps,
            found: Vec::new(),
        }
    }

    /// The sources that the marks speak of.
    #[must_use]
    pub fn sources(&self) -> &'a Sources {
        self.sources
    }

    /// Takes a finding; the same finding at the same place is kept once.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        let known = self.found.iter().rev().take(64).any(|other| {
            other.code == diagnostic.code
                && other.primary == diagnostic.primary
                && other.message == diagnostic.message
        });
        if !known {
            self.found.push(diagnostic);
        }
    }

    /// Takes a finding that the accepted-gaps file may silence.
    pub fn unsupported(&mut self, diagnostic: Diagnostic) {
        // Replaced by the owner of this room: look the place up in the gaps, mark the entry used, else push.
        self.push(diagnostic);
    }

    /// Whether any error was found so far.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.found
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// All findings, in the order of files and places.
    #[must_use]
    pub fn finish(self) -> Vec<Diagnostic> {
        self.found
    }
}

/// The shape error that every stage reports alike: `expected a string, found an array`.
#[must_use]
pub fn expected(code: Code, node: &Node, what: &str) -> Diagnostic {
    Diagnostic::error(
        code,
        node.mark,
        format!("expected {what}, found {}", node.kind()),
    )
}
