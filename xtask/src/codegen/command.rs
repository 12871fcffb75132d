//! What `cargo xtask codegen` prints.

use std::io::Write;

use generator::model::Summary;

use super::drift::{self, Kind};
use super::{Comparison, Plan, Request, apply, compare, job};
use crate::{Failure, print};

/// Brings the crate to disk and tells what was done.
///
/// # Errors
///
/// See [`Failure`]; nothing has changed then.
pub fn write(request: &Request, out: &mut dyn Write, err: &mut dyn Write) -> Result<(), Failure> {
    let Comparison {
        job, product, plan, ..
    } = compare(request, &job::repository())?;
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
    apply::apply(&job.out, &plan, &product.files)?;
    print(
        out,
        &told(&plan, &summary(&product.summary), &job.out_shown),
    );
    Ok(())
}

/// What was done, and to which files.
fn told(plan: &Plan, summary: &str, out_shown: &str) -> String {
    let (written, unchanged, deleted) = (plan.write.len(), plan.unchanged.len(), plan.delete.len());
    let mut text =
        format!("{summary}\n{written} written, {unchanged} unchanged, {deleted} deleted\n");
    for (word, paths) in [("written", &plan.write), ("deleted", &plan.delete)] {
        for path in paths {
            text.push_str(&format!("  {word}  {out_shown}{path}\n"));
        }
    }
    text
}

/// Tells what is not fresh, and changes nothing.
///
/// # Errors
///
/// [`Failure::Stale`] when anything is not; [`Failure::Trouble`] when `codegen` could not mend it; see [`Failure`].
pub fn check(request: &Request, out: &mut dyn Write, err: &mut dyn Write) -> Result<(), Failure> {
    let comparison = compare(request, &job::repository())?;
    print(err, &comparison.product.notes);
    let drifts = comparison.drifts();
    if drifts.is_empty() {
        let files = count(comparison.product.files.len(), "file");
        let summary = summary(&comparison.product.summary);
        print(
            out,
            &format!(
                "{summary}\n{files} in {} up to date\n",
                comparison.job.out_shown
            ),
        );
        return Ok(());
    }
    let text = drift::render(&drifts, &comparison.job, request);
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

/// `1 operation, 28 fields, 5 clearable, 3 rules; 123 texts en, 123 zh-Hant`.
fn summary(summary: &Summary) -> String {
    let mut text = [
        count(summary.operations, "operation"),
        count(summary.fields, "field"),
        format!("{} clearable", summary.clearable),
        count(summary.rules, "rule"),
    ]
    .join(", ");
    for (index, (language, number)) in summary.texts.iter().enumerate() {
        let what = if index == 0 {
            format!("; {} {language}", count(*number, "text"))
        } else {
            format!(", {number} {language}")
        };
        text.push_str(&what);
    }
    text
}

/// `1 file`, `2 files`.
pub(super) fn count(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_is_one_line() {
        let numbers = Summary {
            operations: 1,
            fields: 28,
            clearable: 5,
            rules: 3,
            texts: vec![("en".to_owned(), 123), ("zh-Hant".to_owned(), 122)],
        };
        assert_eq!(
            summary(&numbers),
            "1 operation, 28 fields, 5 clearable, 3 rules; 123 texts en, 122 zh-Hant"
        );
        let plan = Plan {
            write: vec!["src/a.rs".to_owned()],
            unchanged: vec!["src/b.rs".to_owned(), "src/c.rs".to_owned()],
            delete: vec!["src/d.rs".to_owned()],
            blocked: Vec::new(),
        };
        let expected = "summary\n1 written, 2 unchanged, 1 deleted\n  written  out/src/a.rs\n  deleted  out/src/d.rs\n";
        assert_eq!(told(&plan, "summary", "out/"), expected);
        let nothing = Summary::default();
        assert_eq!(
            summary(&nothing),
            "0 operations, 0 fields, 0 clearable, 0 rules"
        );
    }
}
