//! Examples, defaults and listed values against the schemas that they belong to.
//!
//! The findings point inside the value. They go through the accepted gaps, since real documents have examples that
//! their authors never checked.

use crate::diagnostic::Message;
use crate::diagnostic::said;
use crate::phrase::Phrase;
use std::collections::{HashMap, HashSet};

use super::expression::Expression;
use super::resolver::Resolver;
use super::{Additional, Role, Schema, SchemaId, Shape};
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
    message: Message,
    /// The place in the schema that says so.
    because: Option<Mark>,
}

/// Holds values against the arena.
struct Checker<'x, 'a> {
    schemas: &'x [Schema<'a>],
    open: &'x HashSet<SchemaId>,
    patterns: HashMap<&'x str, Option<Expression>>,
    steps: usize,
    /// Members of examples that their object neither declares nor forbids, each with its place and name.
    undeclared: Vec<Undeclared>,
    /// Integers whose format is too narrow for what was held against them.
    outgrown: Vec<SchemaId>,
}

/// A member of an example that the schema of its object is silent about.
struct Undeclared {
    object: SchemaId,
    mark: Mark,
    name: String,
}

/// A value to be checked.
struct Claim<'a> {
    schema: SchemaId,
    node: &'a Node,
    code: Code,
    what: Phrase,
}

impl Checker<'_, '_> {
    /// The examples that are no value of their schema, of which nothing else is said.
    fn wrong(&mut self, examples: Vec<(SchemaId, &Node)>) -> Vec<Mark> {
        let is_wrong = |(schema, node): &(SchemaId, &Node)| {
            let mut faults = Vec::new();
            self.steps = STEPS;
            self.check(*schema, node, 0, &mut faults);
            !faults.is_empty()
        };
        let wrong = examples.into_iter().filter(is_wrong);
        wrong.map(|(_, node)| node.mark).collect()
    }
}

impl<'a> Resolver<'_, 'a, '_> {
    /// Checks every value of the description; the arena must be complete.
    pub(super) fn check_values(&mut self) {
        let claims = self.claims();
        let listed = std::mem::take(&mut self.enum_values);
        let mut findings: Vec<(Claim<'a>, Fault)> = Vec::new();
        let mut checker = Checker {
            schemas: &self.schemas.list,
            open: &self.schemas.open,
            patterns: HashMap::new(),
            steps: STEPS,
            undeclared: Vec::new(),
            outgrown: Vec::new(),
        };
        let mut seen: HashSet<(Mark, SchemaId)> = HashSet::new();
        for claim in claims {
            if !seen.insert((claim.node.mark, claim.schema)) {
                continue;
            }
            let mut faults = Vec::new();
            checker.steps = STEPS;
            checker.check(claim.schema, claim.node, 0, &mut faults);
            if claim.code == codes::BAD_EXAMPLE && !faults.is_empty() {
                self.wrong_examples.insert(claim.node.mark);
            }
            for fault in faults.into_iter().take(FAULTS) {
                findings.push((Claim { ..claim }, fault));
            }
        }
        for (schema, node) in listed {
            let mut faults = Vec::new();
            checker.limits(schema, node, &mut faults);
            let claim = |fault| {
                (
                    Claim {
                        schema,
                        node,
                        code: codes::BAD_ENUM_VALUE,
                        what: said!("value"),
                    },
                    fault,
                )
            };
            findings.extend(faults.into_iter().map(claim));
        }
        let undeclared = std::mem::take(&mut checker.undeclared);
        let outgrown = std::mem::take(&mut checker.outgrown);
        let forms = std::mem::take(&mut self.form_examples);
        self.wrong_examples.extend(checker.wrong(forms));
        for id in outgrown {
            self.schema_mut(id).outgrown = true;
        }
        for schema in &mut self.schemas.list {
            schema.outgrown |= limits::outgrow(schema);
        }
        for (claim, fault) in findings {
            self.report_fault(&claim, fault);
        }
        for member in undeclared {
            self.keep_undeclared(member);
        }
    }

    /// Every example and every default, with the schema that it belongs to.
    fn claims(&mut self) -> Vec<Claim<'a>> {
        let mut claims: Vec<Claim<'a>> = Vec::new();
        for (index, schema) in (0..).zip(&self.schemas.list) {
            let id = SchemaId(index);
            let example = |node: &&'a Node| Claim {
                schema: id,
                node,
                code: codes::BAD_EXAMPLE,
                what: said!("example"),
            };
            claims.extend(schema.examples.iter().map(example));
            claims.extend(schema.default.map(|node| Claim {
                schema: id,
                node,
                code: codes::BAD_DEFAULT,
                what: said!("default"),
            }));
        }
        for (schema, node) in std::mem::take(&mut self.examples) {
            claims.push(Claim {
                schema,
                node,
                code: codes::BAD_EXAMPLE,
                what: said!("example"),
            });
        }
        claims
    }

    /// What the description itself shows must come back from its types, even where no schema declares it: the object
    /// then keeps every member, and a note says so.
    fn keep_undeclared(&mut self, Undeclared { object, mark, name }: Undeclared) {
        let Shape::Object(shape) = &self.schema(object).shape else {
            return;
        };
        if shape.additional != Additional::Unsaid {
            return;
        }
        let values = self.anything(mark, object, Role::Values);
        if let Shape::Object(shape) = &mut self.schema_mut(object).shape {
            shape.additional = Additional::Schema(values);
        }
        let message = said!(
            "this example has a member `{0}` that no schema declares",
            name
        );
        let because = self.schema(object).mark;
        self.report(
            Diagnostic::note(codes::NOTE_UNDECLARED, mark, message)
                .label(said!("it is kept, with any other"))
                .related(because, said!("declare it here, or forbid it")),
        );
    }

    fn report_fault(&mut self, claim: &Claim<'a>, fault: Fault) {
        let mut finding = Diagnostic::error(
            claim.code,
            fault.mark,
            said!(
                "this {0} does not match its schema: {1}",
                claim.what,
                fault.message
            ),
        );
        if let Some(mark) = fault.because {
            finding = finding.related(mark, said!("the schema says so here"));
        }
        self.report_unsupported(finding);
    }
}
