//! Examples, defaults and listed values against the schemas that they belong to.
//!
//! The findings point inside the value. They go through the accepted gaps, since real documents have examples that
//! their authors never checked.

use std::collections::{HashMap, HashSet};

use super::resolver::Resolver;
use super::{Schema, SchemaId};
use crate::diagnostic::{Code, Diagnostic, codes};
use crate::source::{Mark, Node};

mod check;
mod date;
mod limits;
mod rule;
mod union;

/// How many steps one value may take; unions of unions multiply.
const STEPS: usize = 50_000;
/// How many findings one value is worth.
const FAULTS: usize = 5;

/// Something wrong with a value, inside of it.
#[derive(Clone, Debug)]
struct Fault {
    mark: Mark,
    message: String,
    /// The place in the schema that says so.
    because: Option<Mark>,
}

/// Holds values against the arena.
struct Checker<'x, 'a> {
    schemas: &'x [Schema<'a>],
    open: &'x HashSet<SchemaId>,
    patterns: HashMap<&'x str, Option<regress::Regex>>,
    steps: usize,
}

/// A value to be checked.
struct Claim<'a> {
    schema: SchemaId,
    node: &'a Node,
    code: Code,
    what: &'static str,
}

impl<'a> Resolver<'_, 'a, '_> {
    /// Checks every value of the description; the arena must be complete.
    pub(super) fn check_values(&mut self) {
        let mut claims: Vec<Claim<'a>> = Vec::new();
        for (index, schema) in (0..).zip(&self.schemas.list) {
            let id = SchemaId(index);
            let example = |node: &&'a Node| Claim {
                schema: id,
                node,
                code: codes::BAD_EXAMPLE,
                what: "example",
            };
            claims.extend(schema.examples.iter().map(example));
            claims.extend(schema.default.map(|node| Claim {
                schema: id,
                node,
                code: codes::BAD_DEFAULT,
                what: "default",
            }));
        }
        for (schema, node) in std::mem::take(&mut self.examples) {
            claims.push(Claim {
                schema,
                node,
                code: codes::BAD_EXAMPLE,
                what: "example",
            });
        }
        let listed = std::mem::take(&mut self.enum_values);
        let mut findings: Vec<(Claim<'a>, Fault)> = Vec::new();
        let mut checker = Checker {
            schemas: &self.schemas.list,
            open: &self.schemas.open,
            patterns: HashMap::new(),
            steps: STEPS,
        };
        let mut seen: HashSet<(Mark, SchemaId)> = HashSet::new();
        for claim in claims {
            if !seen.insert((claim.node.mark, claim.schema)) {
                continue;
            }
            let mut faults = Vec::new();
            checker.steps = STEPS;
            checker.check(claim.schema, claim.node, 0, &mut faults);
            for fault in faults.into_iter().take(FAULTS) {
                findings.push((Claim { ..claim }, fault));
            }
        }
        for (schema, node) in listed {
            let mut faults = Vec::new();
            checker.limits(checker.schema(schema), node, &mut faults);
            let claim = |fault| {
                (
                    Claim {
                        schema,
                        node,
                        code: codes::BAD_ENUM_VALUE,
                        what: "value",
                    },
                    fault,
                )
            };
            findings.extend(faults.into_iter().map(claim));
        }
        for (claim, fault) in findings {
            self.report_fault(&claim, fault);
        }
    }

    fn report_fault(&mut self, claim: &Claim<'a>, fault: Fault) {
        let mut finding = Diagnostic::error(
            claim.code,
            fault.mark,
            format!(
                "this {} does not match its schema: {}",
                claim.what, fault.message
            ),
        );
        if let Some(mark) = fault.because {
            finding = finding.related(mark, "the schema says so here");
        }
        self.report_unsupported(finding);
    }
}
