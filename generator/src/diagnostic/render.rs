//! Diagnostics as text, for people at a terminal.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use super::excerpt::{excerpt, visible};
use super::{Code, Diagnostic, Message, Severity, said};
use crate::phrase::Phrase;
use crate::source::{Mark, Place, Sources};

/// So many diagnostics are printed; the rest is counted.
pub const MOST_PRINTED: usize = 200;

/// So many errors of one code that were passed over are printed: who reads a document of others wants to see each kind.
const MOST_ALIKE: usize = 20;

/// Writes diagnostics with the lines that they speak of, in that language or else in English.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, language: &str) -> String {
    let (thinned, alike) = thin(diagnostics);
    let (printed, rest) = thinned.split_at(thinned.len().min(MOST_PRINTED));
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
        one(&mut text, diagnostic, sources, &places, language);
    }
    for (code, more) in alike {
        let more = said!("… and {0} more of {1}", more, code).in_language(language);
        let _ = writeln!(text, "\n{more}");
    }
    if !rest.is_empty() {
        let more = said!("… and {0} more", rest.len()).in_language(language);
        let _ = writeln!(text, "\n{more}");
    }
    text
}

/// What is printed, and how many of each code are left over.
fn thin(diagnostics: &[Diagnostic]) -> (Vec<&Diagnostic>, BTreeMap<Code, usize>) {
    let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
    let mut kept = Vec::with_capacity(diagnostics.len().min(MOST_PRINTED));
    for one in diagnostics {
        if one.instead.is_some() {
            let count = counts.entry(one.code).or_default();
            *count += 1;
            if *count > MOST_ALIKE {
                continue;
            }
        }
        kept.push(one);
    }
    counts.retain(|_, count| *count > MOST_ALIKE);
    counts.values_mut().for_each(|count| *count -= MOST_ALIKE);
    (kept, counts)
}

/// How many there are of each kind: `3 errors, 1 note`. Empty when there is none.
#[must_use]
pub fn summary(diagnostics: &[Diagnostic], language: &str) -> String {
    let count = |severity| {
        diagnostics
            .iter()
            .filter(|one| one.severity == severity)
            .count()
    };
    let parts: Vec<String> = [
        (
            Severity::Error,
            said!("{0} error{s}", count(Severity::Error)),
        ),
        (
            Severity::Warning,
            said!("{0} warning{s}", count(Severity::Warning)),
        ),
        (Severity::Note, said!("{0} note{s}", count(Severity::Note))),
    ]
    .into_iter()
    .filter(|(severity, _)| count(*severity) > 0)
    .map(|(_, said)| said.in_language(language))
    .collect();
    parts.join(&Message::from(said!(", ")).in_language(language))
}

fn word(severity: Severity) -> Phrase {
    match severity {
        Severity::Error => said!("error"),
        Severity::Warning => said!("warning"),
        Severity::Note => said!("note"),
    }
}

/// A text of ours, in which a name of the author's may be of any length.
fn shortened(text: &Message, language: &str) -> String {
    cut(&text.in_language(language))
}

fn cut(text: &str) -> String {
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
    language: &str,
) {
    let Diagnostic {
        severity,
        code,
        message,
        primary,
        label,
        related,
        ..
    } = diagnostic;
    let message = shortened(message, language);
    let first = said!("{0}[{1}]: {2}", word(*severity), code, message);
    let _ = writeln!(text, "{}", first.in_language(language));
    let shown = primary.iter().map(|&mark| (mark, label, "-->", '^'));
    let shown = shown.chain(
        related
            .iter()
            .map(|(mark, label)| (*mark, label, ":::", '-')),
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
        let underlined = format!(
            "{:width$} | {} {}",
            "",
            found.underline,
            shortened(label, language)
        );
        let _ = writeln!(text, "{}", underlined.trim_end());
    }
    write_advice(text, diagnostic, width, language);
}

/// What was done in its place and what is to be done, with its further lines under the first.
fn write_advice(text: &mut String, diagnostic: &Diagnostic, width: usize, language: &str) {
    let advice = [
        (said!("instead"), &diagnostic.instead),
        (said!("help"), &diagnostic.help),
    ];
    let mut is_first = diagnostic.primary.is_some();
    for (word, said) in advice {
        let Some(said) = said else { continue };
        if std::mem::take(&mut is_first) {
            let _ = writeln!(text, "{:width$} |", "");
        }
        let lead = said!("= {0}: ", word).in_language(language);
        let blank = " ".repeat(lead.width());
        for (position, line) in said.in_language(language).lines().enumerate() {
            let lead = if position == 0 { &lead } else { &blank };
            let _ = writeln!(text, "{:width$} {lead}{}", "", cut(line));
        }
    }
}
