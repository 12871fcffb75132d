//! What is not fresh in a folder, and how it is told.

use std::time::Duration;

use generator::render::File;
use similar::{ChangeTag, TextDiff};

use super::existing::{Entry, Existing};
use super::job::Lock;
use super::{Job, Plan, Request, told};

/// How many lines of a difference are printed.
const DIFF_LINES: usize = 10;

/// One file that is not as the document wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drift {
    /// The path in the folder; that of a lock as it is printed.
    pub path: String,
    /// Whether it is the lock of the translations, which stands beside the document.
    pub is_lock: bool,
    /// What is wrong with it.
    pub kind: Kind,
    /// A short unified diff from what is there to what should be.
    pub diff: String,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Its content is another.
    Stale,
    /// It is not there.
    Missing,
    /// It is no longer produced.
    Orphaned,
    /// Something that codegen did not write stands there.
    Blocked(String),
}

/// Every file that is not fresh, in the order of the paths.
#[must_use]
pub fn list(plan: &Plan, files: &[File], existing: &Existing) -> Vec<Drift> {
    let old = |path: &str| match existing.get(path) {
        Some(Entry::Ours(bytes)) => Some(String::from_utf8_lossy(bytes)),
        _ => None,
    };
    let mut drifts: Vec<Drift> = Vec::new();
    for file in files
        .iter()
        .filter(|file| plan.write.binary_search(&file.path).is_ok())
    {
        let old = old(&file.path);
        let kind = if old.is_some() {
            Kind::Stale
        } else {
            Kind::Missing
        };
        // The same text is written again only when the deletion of an orphan would take it away.
        if old.as_deref() != Some(&file.text) {
            drifts.push(Drift {
                diff: diff(&old.unwrap_or_default(), &file.text),
                path: file.path.clone(),
                is_lock: false,
                kind,
            });
        }
    }
    for path in &plan.delete {
        let diff = diff(&old(path).unwrap_or_default(), "");
        drifts.push(Drift {
            path: path.clone(),
            is_lock: false,
            kind: Kind::Orphaned,
            diff,
        });
    }
    for (path, reason) in &plan.blocked {
        drifts.push(Drift {
            path: path.clone(),
            is_lock: false,
            kind: Kind::Blocked(reason.clone()),
            diff: String::new(),
        });
    }
    drifts.sort_by(|left, right| left.path.cmp(&right.path));
    drifts
}

/// A lock of the translations that is not as the document wants it.
#[must_use]
pub fn of_lock(lock: &Lock, text: &str) -> Drift {
    Drift {
        path: lock.shown.clone(),
        is_lock: true,
        kind: if lock.text.is_some() {
            Kind::Stale
        } else {
            Kind::Missing
        },
        diff: diff(lock.text.as_deref().unwrap_or_default(), text),
    }
}

/// The list as `--check` prints it, with the command that mends it; nothing for an empty list.
#[must_use]
pub fn render(drifts: &[Drift], job: &Job, request: &Request) -> String {
    if drifts.is_empty() {
        return String::new();
    }
    let mut text = String::new();
    let mut blocked = false;
    for drift in drifts {
        let word = told::drift(&drift.kind, job.language);
        let folder = if drift.is_lock { "" } else { &job.out_shown };
        text.push_str(&format!("{word:<10} {folder}{}", drift.path));
        if let Kind::Blocked(reason) = &drift.kind {
            blocked = true;
            text.push_str(&format!(" ({reason})"));
        }
        text.push('\n');
        for line in drift.diff.lines() {
            text.push_str(&format!("    {line}\n"));
        }
    }
    text.push_str(&told::to_mend(drifts.len(), blocked, &mend(request), job));
    text
}

/// The command line that mends it, ready for a shell.
fn mend(request: &Request) -> String {
    let mut command = String::from("cargo xtask codegen");
    let mut option = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            command.push_str(&format!(" {name} {}", quote(&value)));
        }
    };
    let path =
        |path: &Option<std::path::PathBuf>| path.as_ref().map(|path| path.display().to_string());
    option("--spec", path(&request.spec));
    option("--root", path(&request.root));
    option("--out", path(&request.out));
    option("--name", request.name.clone());
    option("--gaps", path(&request.gaps));
    option("--report", path(&request.report));
    if request.lenient {
        command.push_str(" --lenient");
    }
    if request.vendor_runtime {
        command.push_str(" --vendor-runtime");
    }
    if let Some(lines) = request.package_lines {
        command.push_str(&format!(" --package-lines {lines}"));
    }
    if request.pages {
        command.push_str(" --pages");
    }
    command
}

/// Quotes for a POSIX shell where that is needed.
fn quote(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+=@:,".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// A unified diff of at most [`DIFF_LINES`] lines, and how many more there are.
fn diff(old: &str, new: &str) -> String {
    let diff = TextDiff::configure()
        .timeout(Duration::from_millis(200))
        .diff_lines(old, new);
    let mut lines = Vec::new();
    let mut more = 0_usize;
    for hunk in diff.unified_diff().context_radius(1).iter_hunks() {
        let mut header = Some(hunk.header().to_string());
        for change in hunk.iter_changes() {
            if lines.len() >= DIFF_LINES {
                more += usize::from(change.tag() != ChangeTag::Equal);
                continue;
            }
            lines.extend(header.take());
            lines.push(format!(
                "{}{}",
                change.tag(),
                change.value().trim_end_matches(['\n', '\r'])
            ));
        }
    }
    if more > 0 {
        lines.push(format!(
            "… {}",
            super::command::count(more, "more changed line")
        ));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests;
