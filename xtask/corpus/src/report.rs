//! What is told of a document, and of all of them together.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A part of a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// How many.
    pub made: usize,
    /// Of how many.
    pub all: usize,
}

impl Share {
    /// Whether the part is at least so many of a thousand; of nothing everything is.
    #[must_use]
    pub fn reaches(self, per_mille: usize) -> bool {
        self.made * 1000 >= self.all * per_mille
    }

    /// Adds another one.
    pub fn add(&mut self, other: Self) {
        self.made += other.made;
        self.all += other.all;
    }
}

/// How values came through the types of a crate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trials {
    /// How many there are.
    pub found: usize,
    /// How many of them the judge accepts.
    pub valid: usize,
    /// How many more it accepts whose schema became no type, because nothing in the crate speaks of it.
    pub without_type: usize,
    /// How many of the valid ones came back equal, through each of their types.
    pub equal: usize,
    /// How many members in them no schema declares; they are left out of the comparison.
    pub undeclared: usize,
    /// How many members in them only travel the other way, and did not come back.
    pub one_way: usize,
    /// The valid ones that did not come back equal, up to a limit.
    pub failures: Vec<Failed>,
}

impl Trials {
    /// The part of the valid ones that came back equal.
    #[must_use]
    pub fn share(&self) -> Share {
        Share {
            made: self.equal,
            all: self.valid,
        }
    }

    /// Adds the numbers of another document.
    pub fn add(&mut self, other: &Self) {
        self.found += other.found;
        self.valid += other.valid;
        self.without_type += other.without_type;
        self.equal += other.equal;
        self.undeclared += other.undeclared;
        self.one_way += other.one_way;
    }
}

/// A value that did not come back equal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failed {
    /// Where it stands in the document; for a random one where its schema stands.
    pub at: String,
    /// The Rust type.
    pub rust: String,
    /// The place in the value, and what is wrong there.
    pub what: String,
    /// The value, shortened.
    pub value: String,
}

/// What the compiler says of a crate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compiled {
    /// How many errors.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// The first of them, as the compiler prints them.
    pub said: Vec<String>,
}

/// What the work on a document took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cost {
    /// Seconds of the processor for making the crate.
    pub generate: f64,
    /// For reading and judging.
    pub judge: f64,
    /// For compiling.
    pub compile: f64,
    /// The most memory that was taken at once for all but compiling, in MiB.
    pub memory: u64,
    /// The same for compiling.
    pub compiler_memory: u64,
    /// Lines of the generated crate.
    pub lines: usize,
}

/// What is told of a document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The document.
    pub name: String,
    /// Why no crate was made; `None` when one was.
    pub refused: Option<String>,
    /// What kept the rest from being looked at, such as a time limit.
    pub trouble: Option<String>,
    /// Operations made, of those that the document has.
    pub operations: Share,
    /// Properties typed, of all; `None` when no crate was made.
    pub properties: Option<Share>,
    /// The same for each kind of place where a type stands.
    pub typed: BTreeMap<String, Share>,
    /// The operations that are left out, and why.
    pub left_out: Vec<String>,
    /// What is not typed, and why, up to a limit for each kind.
    pub untyped: Vec<String>,
    /// Where the generator has read something else than the other reader.
    pub differences: Vec<String>,
    /// What the compiler says.
    pub compiled: Option<Compiled>,
    /// The examples of the document.
    pub examples: Trials,
    /// Random instances of its named schemas.
    pub instances: Trials,
    /// What it took.
    pub cost: Cost,
}

impl Row {
    /// Whether the document was read as another reader reads it, and its crate made and compiled without a word.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let is_silent = |compiled: &Compiled| compiled.errors + compiled.warnings == 0;
        self.refused.is_none()
            && self.trouble.is_none()
            && self.differences.is_empty()
            && self.compiled.as_ref().is_some_and(is_silent)
    }
}
