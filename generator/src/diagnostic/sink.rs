//! The place where all stages put what they find.

use crate::diagnostic::said;
use std::collections::HashMap;

use super::gaps::Accepted;
use super::passed::passed_over;
use super::{Code, Diagnostic, Gap, Reading, Severity, codes};
use crate::source::{Mark, Node, Sources, Value};

/// Where all stages put their findings.
///
/// A construct that is not supported goes through [`Sink::unsupported`]: it is an error unless the accepted-gaps file
/// names its code and place. The stage takes its fallback either way and goes on, since nothing is written while an
/// error stands.
///
/// How much an error weighs is decided here alone: with [`Reading::Lenient`] every stage does the same as ever, but an
/// error from which it could go on is a warning. What leaves nothing to go on with comes by [`Sink::fatal`].
#[derive(Debug)]
pub struct Sink<'a> {
    sources: &'a Sources,
    reading: Reading,
    gaps: Accepted,
    /// What the gaps have accepted, each with the number of its gap.
    accepted: Vec<(usize, Diagnostic)>,
    found: Vec<Diagnostic>,
    /// What is in `found`, by code and place, so that the same finding is known when it comes again.
    known: HashMap<(Code, Option<Mark>), Vec<u32>>,
    errors: usize,
    /// How many of the errors are constructs that a gap could accept.
    gap_errors: usize,
}

impl<'a> Sink<'a> {
    /// An empty, strict sink over these sources, which accepts these gaps.
    #[must_use]
    pub fn new(sources: &'a Sources, gaps: Vec<Gap>) -> Self {
        let gaps = Accepted::new(gaps, sources);
        Self {
            sources,
            reading: Reading::Strict,
            gaps,
            accepted: Vec::new(),
            found: Vec::new(),
            known: HashMap::new(),
            errors: 0,
            gap_errors: 0,
        }
    }

    /// A sink for that way to read, with what was found while the sources were read. Without the tree of the entry file there is nothing
    /// to go on with, so every error stands then.
    #[must_use]
    pub fn after_reading(
        sources: &'a Sources,
        reading: Reading,
        gaps: Vec<Gap>,
        found: Vec<Diagnostic>,
    ) -> Self {
        let mut sink = Self {
            reading,
            ..Self::new(sources, gaps)
        };
        let is_readable = sources.entry().is_some();
        for diagnostic in found {
            if is_readable && !is_beside(diagnostic.code) {
                sink.push(diagnostic);
            } else {
                sink.fatal(diagnostic);
            }
        }
        sink
    }

    /// The sources that the marks speak of.
    #[must_use]
    pub fn sources(&self) -> &'a Sources {
        self.sources
    }

    /// Takes a finding; the same finding at the same place is kept once.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        match self.reading {
            Reading::Strict => self.fatal(diagnostic),
            // Whoever reads leniently can have gone on from it, so it can be accepted like any other.
            Reading::Lenient => self.unsupported(diagnostic),
        }
    }

    /// Takes a finding from which one can go on only by a guess, and says whether it was passed over.
    pub fn passes(&mut self, diagnostic: Diagnostic) -> bool {
        let before = self.errors;
        self.push(diagnostic);
        self.errors == before
    }

    /// Takes a finding after which nothing can be made of the description, however it is read.
    pub fn fatal(&mut self, mut diagnostic: Diagnostic) {
        diagnostic.instead = None;
        self.take(diagnostic);
    }

    /// Takes a finding that the accepted-gaps file may silence.
    pub fn unsupported(&mut self, mut diagnostic: Diagnostic) {
        if let Some(mark) = diagnostic.primary
            && let Some(gap) = self.gaps.accept(diagnostic.code, mark, self.sources)
        {
            let done = diagnostic.instead.take();
            diagnostic.instead = done.or_else(|| Some(passed_over(diagnostic.code).into()));
            self.accepted.push((gap, diagnostic));
            return;
        }
        let diagnostic = self.weighed(diagnostic);
        let error = diagnostic.severity == Severity::Error;
        if self.take(self.with_way_out(diagnostic)) && error {
            self.gap_errors += 1;
        }
    }

    /// The finding as heavy as it is for this way to read: what is passed over says what was done in its place.
    fn weighed(&self, mut diagnostic: Diagnostic) -> Diagnostic {
        if self.reading == Reading::Lenient && diagnostic.severity == Severity::Error {
            diagnostic.severity = Severity::Warning;
            let done = diagnostic.instead.take();
            diagnostic.instead = done.or_else(|| Some(passed_over(diagnostic.code).into()));
        } else {
            diagnostic.instead = None;
        }
        diagnostic
    }

    /// Says how to accept a limit of the generator. What is wrong in the description itself can be accepted as well,
    /// but is better mended, so nothing is said there.
    fn with_way_out(&self, diagnostic: Diagnostic) -> Diagnostic {
        match diagnostic.primary {
            Some(mark)
                if diagnostic.severity == Severity::Error
                    && diagnostic.help.is_none()
                    && diagnostic.code.0.starts_with("E07") =>
            {
                let help = said!(
                    "to do without it, accept the gap: `{code: {0}, at: '{1}', reason: …}`",
                    diagnostic.code,
                    self.sources.at(mark)
                );
                diagnostic.help(help)
            }
            _ => diagnostic,
        }
    }

    /// Keeps a finding unless it is known.
    fn take(&mut self, diagnostic: Diagnostic) -> bool {
        let same_place = self
            .known
            .entry((diagnostic.code, diagnostic.primary))
            .or_default();
        if same_place
            .iter()
            .any(|&at| self.found[at as usize].message == diagnostic.message)
        {
            return false;
        }
        same_place.push(self.found.len() as u32);
        self.errors += usize::from(diagnostic.severity == Severity::Error);
        self.found.push(diagnostic);
        true
    }

    /// The first fault of something within this value, in the order in which they were found, whether it was accepted,
    /// passed over, or is an error.
    #[must_use]
    pub fn fault_within(&self, node: &Node) -> Option<&Diagnostic> {
        let last = last_of(node);
        let is_fault = |one: &&Diagnostic| {
            let is_inside = |mark: Mark| {
                mark.file == node.mark.file && (node.mark.index..=last.index).contains(&mark.index)
            };
            (one.severity == Severity::Error || one.instead.is_some())
                && one.primary.is_some_and(is_inside)
        };
        let accepted = self.accepted.iter().map(|(_, diagnostic)| diagnostic);
        self.found.iter().chain(accepted).find(is_fault)
    }

    /// The gaps, each with what it accepted.
    #[must_use]
    pub fn accepted(&self) -> Vec<(Gap, Vec<Diagnostic>)> {
        let mut gaps: Vec<(Gap, Vec<Diagnostic>)> = self
            .gaps
            .all()
            .iter()
            .map(|gap| (gap.clone(), Vec::new()))
            .collect();
        for (gap, diagnostic) in &self.accepted {
            gaps[*gap].1.push(diagnostic.clone());
        }
        gaps
    }

    /// Whether any error was found so far.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// All findings, in the order of files, places and codes.
    ///
    /// A gap that accepted nothing is an error of its own, unless other errors stand: they may be the reason why the
    /// place that it speaks of was never looked at.
    #[must_use]
    pub fn finish(self) -> Vec<Diagnostic> {
        let Self {
            sources,
            gaps,
            mut found,
            errors,
            gap_errors,
            ..
        } = self;
        if errors == gap_errors {
            found.extend(gaps.unused());
        }
        let place = |one: &Diagnostic| one.primary.map(|mark| sources.order(mark));
        found.sort_by_cached_key(|one| (place(one), one.code));
        // What an alias repeats has marks of its own, but stands at one place of the text.
        found.dedup_by(|one, other| {
            one.code == other.code && place(one) == place(other) && one.message == other.message
        });
        found
    }
}

/// Whether a finding is about a file of the user's that stands beside the description, and that would be lost or
/// without effect if its faults were passed over.
fn is_beside(code: Code) -> bool {
    [codes::GAP_MALFORMED, codes::LOCK_MALFORMED].contains(&code)
}

/// The last token of a value.
fn last_of(node: &Node) -> Mark {
    let mut last = node;
    loop {
        let inner = match &last.value {
            Value::Array(items) => items.last(),
            Value::Object(members) => members.last().map(|member| &member.node),
            _ => None,
        };
        match inner {
            Some(inner) => last = inner,
            None => return last.mark,
        }
    }
}
