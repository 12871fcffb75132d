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
    let comparison = compare(request, &job::repository())?;
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
    print(
        out,
        &told(plan, lock, &summary(&product.summary), &job.out_shown),
    );
    Ok(())
}

/// What was done, and to which files; to the lock of the translations only when it was written.
fn told(plan: &Plan, lock: Option<&str>, summary: &str, out_shown: &str) -> String {
    let written = plan.write.len() + usize::from(lock.is_some());
    let (unchanged, deleted) = (plan.unchanged.len(), plan.delete.len());
    let mut text =
        format!("{summary}\n{written} written, {unchanged} unchanged, {deleted} deleted\n");
    for (word, paths) in [("written", &plan.write), ("deleted", &plan.delete)] {
        for path in paths {
            text.push_str(&format!("  {word}  {out_shown}{path}\n"));
        }
    }
    if let Some(lock) = lock {
        text.push_str(&format!("  written  {lock}\n"));
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
    let unsettled = comparison.unsettled();
    if drifts.is_empty() && unsettled.is_empty() {
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
pub(crate) fn count(number: usize, what: &str) -> String {
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
        assert_eq!(told(&plan, None, "summary", "out/"), expected);
        let with_lock = told(&plan, Some("spec/i18n.lock"), "summary", "out/");
        assert!(with_lock.contains("\n2 written, "), "{with_lock}");
        assert!(
            with_lock.ends_with("  written  spec/i18n.lock\n"),
            "{with_lock}"
        );
        let nothing = Summary::default();
        assert_eq!(
            summary(&nothing),
            "0 operations, 0 fields, 0 clearable, 0 rules"
        );
    }
}
