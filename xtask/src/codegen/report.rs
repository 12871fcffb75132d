//! The file of `--report`: everything that was found and made, as JSON. `cargo xtask help codegen` tells its shape.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use generator::diagnostic::Severity;
use generator::model::ledger::{Exception, Sites};
use generator::{AcceptedGap, Finding, Outcome, Reading};
use serde::Serialize;

use super::{Job, apply};
use crate::Failure;

/// How every report begins, so that nothing else is ever overwritten.
const HEAD: &str = "{\n  \"made_by\": \"cargo xtask codegen\",";

#[derive(Serialize)]
struct Report<'o> {
    made_by: &'static str,
    document: String,
    reading: &'static str,
    made: bool,
    operations: Operations<'o>,
    properties: Account<'o>,
    variants: Account<'o>,
    parameters: Account<'o>,
    payloads: Account<'o>,
    reasons: Vec<Reason<'o>>,
    accepted: Vec<Accepted<'o>>,
    findings: Vec<Found<'o>>,
}

#[derive(Serialize)]
struct Operations<'o> {
    made: usize,
    left_out: Vec<Lost<'o>>,
}

#[derive(Serialize)]
struct Account<'o> {
    typed: usize,
    untyped: Vec<Lost<'o>>,
}

#[derive(Serialize)]
struct Lost<'o> {
    what: &'o str,
    code: &'o str,
    reason: &'o str,
    file: &'o str,
    line: usize,
    column: usize,
    at: &'o str,
}

#[derive(Serialize)]
struct Reason<'o> {
    code: &'o str,
    left_out: usize,
    untyped: usize,
}

#[derive(Serialize)]
struct Accepted<'o> {
    code: &'o str,
    at: &'o str,
    reason: &'o str,
    findings: Vec<Found<'o>>,
}

#[derive(Serialize)]
struct Found<'o> {
    severity: &'static str,
    code: &'o str,
    message: &'o str,
    instead: &'o str,
    file: &'o str,
    line: u32,
    column: u32,
    at: &'o str,
}

/// Writes the report where the job wants one.
///
/// # Errors
///
/// [`Failure::Trouble`] when something else stands there, or the file cannot be written.
pub(super) fn write(job: &Job, outcome: &Outcome) -> Result<(), Failure> {
    let Some(path) = &job.report else {
        return Ok(());
    };
    if !is_free(path)? {
        return Err(Failure::Trouble(format!(
            "--report: `{}` is no report of codegen, and is left alone",
            path.display()
        )));
    }
    apply::replace(path, &text(job, outcome)?)
}

/// Whether nothing stands there but an older report.
fn is_free(path: &Path) -> Result<bool, Failure> {
    match fs::read(path) {
        Ok(old) => Ok(old.starts_with(HEAD.as_bytes())),
        Err(reason) if reason.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(reason) => Err(Failure::file("read", path, &reason)),
    }
}

fn text(job: &Job, outcome: &Outcome) -> Result<String, Failure> {
    let ledger = &outcome.summary.ledger;
    let report = Report {
        made_by: "cargo xtask codegen",
        document: job.spec_shown(),
        reading: match job.reading {
            Reading::Strict => "strict",
            Reading::Lenient => "lenient",
        },
        made: outcome.files.is_some(),
        operations: Operations {
            made: ledger.operations.made,
            left_out: ledger.operations.left_out.iter().map(lost).collect(),
        },
        properties: account(&ledger.properties),
        variants: account(&ledger.variants),
        parameters: account(&ledger.parameters),
        payloads: account(&ledger.payloads),
        reasons: reasons(outcome),
        accepted: outcome.accepted.iter().map(accepted).collect(),
        findings: outcome.findings.iter().map(found).collect(),
    };
    let text = serde_json::to_string_pretty(&report)
        .map_err(|reason| Failure::Trouble(format!("--report: {reason}")))?;
    Ok(text + "\n")
}

/// The codes that keep things from being made, the one that keeps most first.
fn reasons(outcome: &Outcome) -> Vec<Reason<'_>> {
    let ledger = &outcome.summary.ledger;
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for lost in &ledger.operations.left_out {
        counts.entry(lost.code).or_default().0 += 1;
    }
    let kinds = ledger.kinds();
    for lost in kinds.iter().flat_map(|(_, sites)| &sites.untyped) {
        counts.entry(lost.code).or_default().1 += 1;
    }
    let mut reasons: Vec<Reason<'_>> = counts
        .into_iter()
        .map(|(code, (left_out, untyped))| Reason {
            code,
            left_out,
            untyped,
        })
        .collect();
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.left_out + reason.untyped));
    reasons
}

fn account(sites: &Sites) -> Account<'_> {
    Account {
        typed: sites.typed,
        untyped: sites.untyped.iter().map(lost).collect(),
    }
}

fn lost(exception: &Exception) -> Lost<'_> {
    let Exception {
        what,
        code,
        reason,
        place,
    } = exception;
    Lost {
        what,
        code,
        reason,
        file: &place.file,
        line: place.line,
        column: place.column,
        at: &place.at,
    }
}

fn accepted(gap: &AcceptedGap) -> Accepted<'_> {
    Accepted {
        code: &gap.code,
        at: &gap.at,
        reason: &gap.reason,
        findings: gap.findings.iter().map(found).collect(),
    }
}

fn found(finding: &Finding) -> Found<'_> {
    Found {
        severity: match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        },
        code: finding.code,
        message: &finding.message,
        instead: &finding.instead,
        file: &finding.file,
        line: finding.line,
        column: finding.column,
        at: &finding.at,
    }
}
