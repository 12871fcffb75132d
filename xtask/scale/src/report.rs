//! The numbers, as they are kept and told.

use serde::Serialize;

/// What came of asking a tool for something.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Came<T> {
    /// It was done, at this cost.
    Done(T),
    /// It was refused or went wrong; what was said, in a line.
    Refused(String),
}

impl<T> Came<T> {
    /// The cost, when it was done.
    pub(crate) fn done(&self) -> Option<&T> {
        match self {
            Self::Done(cost) => Some(cost),
            Self::Refused(_) => None,
        }
    }
}

impl<T> From<Result<T, String>> for Came<T> {
    fn from(result: Result<T, String>) -> Self {
        match result {
            Ok(cost) => Self::Done(cost),
            Err(reason) => Self::Refused(reason),
        }
    }
}

/// What a generation takes: the median of several runs, each number by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Generated {
    /// Seconds of the processor.
    pub(crate) seconds: f64,
    /// Seconds of the clock.
    pub(crate) wall: f64,
    /// The most memory of one process, in MiB.
    pub(crate) memory: f64,
    /// Lines of Rust.
    pub(crate) lines: usize,
    /// The longest file, in lines.
    pub(crate) longest: usize,
}

/// What `cargo check` or `cargo build` of a crate alone takes, and says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Checked {
    /// Seconds of the processor.
    pub(crate) seconds: f64,
    /// Seconds of the clock.
    pub(crate) wall: f64,
    /// The most memory of one process, in MiB: that of the compiler.
    pub(crate) memory: f64,
    /// How many errors.
    pub(crate) errors: usize,
    /// How many warnings.
    pub(crate) warnings: usize,
}

/// One tool on one document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Cell {
    /// The tool, with its version.
    pub(crate) tool: String,
    /// Making the crate.
    pub(crate) generated: Came<Generated>,
    /// Checking it; `None` when that was not asked for or there is no crate.
    pub(crate) checked: Option<Came<Checked>>,
    /// Building it; likewise.
    pub(crate) built: Option<Came<Checked>>,
    /// Checking a part of ours; likewise.
    pub(crate) part: Option<Part>,
}

/// What checking a crate takes with one of its features for operations.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Part {
    /// The feature.
    pub(crate) feature: String,
    /// How many operations it has.
    pub(crate) operations: usize,
    /// Checking the crate with it.
    pub(crate) checked: Came<Checked>,
}

/// What compiling takes, when the crate compiles.
pub(crate) fn compiles(came: &Option<Came<Checked>>) -> Option<&Checked> {
    let cost = came.as_ref()?.done()?;
    (cost.errors == 0).then_some(cost)
}

/// All tools on one document; ours is the first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Row {
    /// The document.
    pub(crate) document: String,
    /// What each tool did.
    pub(crate) cells: Vec<Cell>,
    /// Seconds of the processor for the floor of what ours does.
    pub(crate) floor: Option<Came<f64>>,
}

/// One tool on the invented document in two sizes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Grown {
    /// The tool, with its version.
    pub(crate) tool: String,
    /// How many operations the two have.
    pub(crate) operations: [usize; 2],
    /// Making their crates.
    pub(crate) generated: [Came<Generated>; 2],
    /// The instructions of that, where they were counted.
    pub(crate) instructions: Option<[f64; 2]>,
}

/// Everything.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Report {
    /// What ran all of it: the compiler and the cores.
    pub(crate) machine: String,
    /// How often each generation was run.
    pub(crate) runs: usize,
    /// The documents.
    pub(crate) documents: Vec<Row>,
    /// The invented document.
    pub(crate) growth: Vec<Grown>,
}

/// The median of some numbers; 0 of none.
pub(crate) fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    let middle = numbers.len() / 2;
    match (numbers.len() % 2, numbers.get(middle)) {
        (_, None) => 0.0,
        (1, Some(number)) => *number,
        (_, Some(number)) => f64::midpoint(numbers[middle - 1], *number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(median(vec![3.0, 1.0, 9.0]), 3.0);
        assert_eq!(median(vec![3.0, 1.0]), 2.0);
        assert_eq!(median(Vec::new()), 0.0);
    }
}
