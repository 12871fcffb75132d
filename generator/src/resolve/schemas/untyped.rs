//! Why a schema that says something became any JSON value.

use super::parts::{Conjunction, Mask};
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, Severity, codes};
use crate::resolve::resolver::Resolver;
use crate::resolve::{Fault, SchemaId, Shape};
use crate::source::Node;

impl Fault {
    /// An error in short; `None` for a warning or a note, from which nothing follows.
    pub(in crate::resolve) fn of(diagnostic: &Diagnostic) -> Option<Self> {
        let is_error = diagnostic.severity == Severity::Error;
        diagnostic.primary.filter(|_| is_error).map(|mark| Self {
            code: diagnostic.code,
            mark,
            message: diagnostic.message.clone(),
        })
    }
}

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// What was wrong with a value when it was decoded.
    pub(in crate::resolve) fn fault_within(&self, node: &Node) -> Option<Fault> {
        let found = self.sink.fault_within(node)?;
        Some(Fault {
            code: found.code,
            mark: found.primary?,
            message: found.message.clone(),
        })
    }

    /// Notes that a schema stays any JSON value because of this error.
    pub(super) fn give_up(&mut self, id: SchemaId, error: &Diagnostic) {
        self.schema_mut(id).untyped = Fault::of(error).map(Box::new);
    }

    /// Notes why a schema that has just been resolved is any JSON value, unless that is what it says.
    pub(super) fn note_untyped(
        &mut self,
        id: SchemaId,
        conjunction: &Conjunction<'d, 'a>,
        restricts: bool,
    ) {
        if !matches!(self.schema(id).shape, Shape::Any) {
            return;
        }
        let is_lost =
            |fault: &Fault| fault.code.0.starts_with("E00") || fault.code.0.starts_with("E02");
        let mut fault = self
            .cause
            .take()
            .filter(|fault| restricts || is_lost(fault));
        for part in &conjunction.parts {
            // A reference that leads nowhere was reported where it was followed first.
            if part.mask.has(Mask::LEAF)
                && let Some(reference) = part.schema.reference
            {
                fault = fault.or_else(|| Some(self.fault_of(reference)));
            }
        }
        if fault.is_none() && restricts {
            let mut parts = conjunction.parts.iter();
            fault = parts.find_map(|part| self.fault_within(part.schema.node));
            fault = fault.or_else(|| {
                let message = said!("nothing in this schema says what a value is").into();
                Some(Fault {
                    code: codes::UNSUPPORTED_SCHEMA,
                    mark: self.schema(id).mark,
                    message,
                })
            });
        }
        self.schema_mut(id).untyped = fault.map(Box::new);
    }
}
