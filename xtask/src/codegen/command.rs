//! What `cargo xtask codegen` prints.

use std::io::Write;

use super::drift::{self, Kind};
use super::{Comparison, Job, Request, apply, compare_with, generate, job, report, told};
use crate::{Failure, print};

/// Brings the crate to disk and tells what was done.
///
/// # Errors
///
/// See [`Failure`]; nothing has changed then but the file of `--report`.
pub fn write(request: &Request, out: &mut dyn Write, err: &mut dyn Write) -> Result<(), Failure> {
    let comparison = reported(request)?;
    let lock = comparison.new_lock();
    let Comparison {
        job, product, plan, ..
    } = &comparison;
    print(err, &product.notes);
    if !plan.blocked.is_empty() {
        let mut message = format!(
            "codegen did not write these, and leaves them and all of {} alone:",
            job.out_shown
        );
        for (path, reason) in &plan.blocked {
            message.push_str(&format!("\n  {}{path} ({reason})", job.out_shown));
        }
        message.push_str("\nmove them away, or choose another --out");
        return Err(Failure::Trouble(message));
    }
    let beside = lock.map(|(lock, text)| (lock.path.as_path(), text));
    apply::apply_with(&job.out, plan, &product.files, beside)?;
    let lock = lock.map(|(lock, _)| lock.shown.as_str());
    print(out, &told::done(plan, lock, &product.summary, job));
    Ok(())
}

/// Makes the crate in memory and writes the report on it, which comes of a document that is refused, too.
fn reported(request: &Request) -> Result<Comparison, Failure> {
    let job = Job::new(request, &job::repository())?;
    let outcome = generate(&job);
    report::write(&job, &outcome)?;
    compare_with(job, outcome)
}

/// Tells what is not fresh, and changes nothing but the file of `--report`.
///
/// # Errors
///
/// [`Failure::Stale`] when anything is not; [`Failure::Trouble`] when `codegen` could not mend it; see [`Failure`].
pub fn check(request: &Request, out: &mut dyn Write, err: &mut dyn Write) -> Result<(), Failure> {
    let comparison = reported(request)?;
    print(err, &comparison.product.notes);
    let drifts = comparison.drifts();
    let unsettled = comparison.unsettled();
    if drifts.is_empty() && unsettled.is_empty() {
        let files = comparison.product.files.len();
        let told = told::fresh(files, &comparison.product.summary, &comparison.job);
        print(out, &told);
        return Ok(());
    }
    let text = drift::render(&drifts, &comparison.job, request) + &unsettled;
    if drifts
        .iter()
        .any(|drift| matches!(drift.kind, Kind::Blocked(_)))
    {
        Err(Failure::Trouble(format!(
            "files that codegen did not write stand in its way\n{text}"
        )))
    } else {
        Err(Failure::Stale(text))
    }
}

/// `1 file`, `2 files`.
pub(crate) fn count(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}
