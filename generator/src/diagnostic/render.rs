//! Diagnostics as text, for people at a terminal.

use std::collections::HashMap;
use std::fmt::Write;

use super::excerpt::{excerpt, visible};
use super::{Diagnostic, Severity};
use crate::source::{Mark, Place, Sources};

/// So many diagnostics are printed; the rest is counted.
pub const MOST_PRINTED: usize = 200;

/// Writes diagnostics with the lines that they speak of.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let (printed, rest) = diagnostics.split_at(diagnostics.len().min(MOST_PRINTED));
    let marks: Vec<Mark> = printed
        .iter()
        .flat_map(|one| {
            one.primary
                .iter()
                .copied()
                .chain(one.related.iter().map(|&(mark, _)| mark))
        })
        .collect();
    let places = sources.places(&marks);
    let mut text = String::new();
    for diagnostic in printed {
        if !text.is_empty() {
            text.push('\n');
        }
        one(&mut text, diagnostic, sources, &places);
    }
    if !rest.is_empty() {
        let _ = writeln!(text, "\n… and {} more", rest.len());
    }
    text
}

/// How many there are of each kind: `3 errors, 1 note`. Empty when there is none.
#[must_use]
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    let mut parts = Vec::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        match diagnostics
            .iter()
            .filter(|one| one.severity == severity)
            .count()
        {
            0 => {}
            1 => parts.push(format!("1 {}", word(severity))),
            count => parts.push(format!("{count} {}s", word(severity))),
        }
    }
    parts.join(", ")
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// A text of ours, in which a name of the author's may be of any length.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 500;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => visible(&text[..end]) + "…",
        None => visible(text),
    }
}

fn one(
    text: &mut String,
    diagnostic: &Diagnostic,
    sources: &Sources,
    places: &HashMap<Mark, Place>,
) {
    let Diagnostic {
        severity,
        code,
        message,
        primary,
        label,
        related,
        help,
    } = diagnostic;
    let _ = writeln!(text, "{}[{code}]: {}", word(*severity), shortened(message));
    let shown = primary.iter().map(|&mark| (mark, &**label, "-->", '^'));
    let shown = shown.chain(
        related
            .iter()
            .map(|(mark, label)| (*mark, &**label, ":::", '-')),
    );
    let shown: Vec<_> = shown
        .filter_map(|(mark, label, arrow, line)| {
            Some((mark, places.get(&mark)?, label, arrow, line))
        })
        .collect();
    let width = shown
        .iter()
        .map(|(_, place, ..)| place.line.to_string().len())
        .max()
        .unwrap_or(1);
    for (mark, place, label, arrow, underlined_with) in shown {
        let file = sources.file(mark.file);
        if arrow == ":::" {
            let _ = writeln!(text, "{:width$} |", "");
        }
        let Place { line, column, .. } = place;
        let _ = writeln!(
            text,
            "{:width$}{arrow} {}:{line}:{column}",
            "",
            visible(&file.display_path)
        );
        let found = excerpt(&file.text, place, underlined_with);
        let _ = writeln!(text, "{:width$} |", "");
        let _ = writeln!(
            text,
            "{}",
            format_args!("{line:>width$} | {}", found.line)
                .to_string()
                .trim_end()
        );
        let underlined = format!("{:width$} | {} {}", "", found.underline, shortened(label));
        let _ = writeln!(text, "{}", underlined.trim_end());
    }
    if let Some(help) = help {
        if primary.is_some() {
            let _ = writeln!(text, "{:width$} |", "");
        }
        for (position, line) in help.lines().enumerate() {
            let lead = if position == 0 {
                "= help: "
            } else {
                "        "
            };
            let _ = writeln!(text, "{:width$} {lead}{}", "", shortened(line));
        }
    }
}
