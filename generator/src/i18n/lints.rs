//! What can be wrong with a translation whatever it means, at the character that is wrong.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::ops::Range;

use super::markdown::Markdown;
use super::numbers::Numbers;
use super::script::{is_chinese, is_traditional};
use super::unit::{Said, Unit, Units};
use super::{emphasis, punctuation, simplified};
use crate::diagnostic::{Code, Diagnostic, Sink, codes};
use crate::source::{Mark, Sources, Written};

/// So many findings of one kind in one text are shown.
const MOST: usize = 20;

/// A text that is looked at.
struct Text<'t> {
    said: &'t Said,
    markdown: Markdown,
    numbers: Numbers,
    sources: &'t Sources,
    written: OnceCell<Option<Written>>,
}

impl<'t> Text<'t> {
    fn of(said: &'t Said, sources: &'t Sources) -> Self {
        let markdown = Markdown::of(&said.text);
        Self {
            numbers: Numbers::of(&said.text, &markdown).sorted(),
            said,
            markdown,
            sources,
            written: OnceCell::new(),
        }
    }

    /// The mark of a part of the text: the part itself where the file has it as it is, else the whole.
    fn mark(&self, part: &Range<usize>) -> Mark {
        let Said { text, mark } = self.said;
        let written = self
            .written
            .get_or_init(|| self.sources.written(*mark, text));
        match written
            .as_ref()
            .and_then(|written| written.bytes(text, part.clone()))
        {
            Some(bytes) => self.sources.spot(*mark, bytes),
            None => *mark,
        }
    }

    /// What to do about something that a machine can mend, unless the file has the text in another way.
    fn mending(&self, mark: Mark, help: &'static str) -> &'static str {
        if mark == self.said.mark {
            "the text is written with escapes or by an alias, so it has to be mended by hand"
        } else {
            help
        }
    }

    fn part(&self, part: &Range<usize>) -> &'t str {
        &self.said.text[part.clone()]
    }
}

/// Looks at every translation. A finding may be accepted as a gap.
pub(super) fn run(units: &Units, sources: &Sources, sink: &mut Sink<'_>) {
    for orphan in &units.orphans {
        let message = format!(
            "there is no `{}` that this is a translation of",
            orphan.member
        );
        let finding = Diagnostic::warning(codes::TRANSLATION_ORPHANED, orphan.mark, message);
        sink.unsupported(finding.help("write the source text, or delete the translation"));
    }
    for unit in units
        .list
        .iter()
        .filter(|unit| !unit.translations.is_empty())
    {
        let source = Text::of(&unit.source, sources);
        left_over(&source, sink);
        for (language, said) in &unit.translations {
            let text = Text::of(said, sources);
            numbers(&source, &text, sink);
            let code = |text: &Text<'_>| text.markdown.code.clone();
            same(
                codes::TRANSLATION_CODE,
                ("code span", "code spans"),
                code,
                &source,
                &text,
                sink,
            );
            let links = |text: &Text<'_>| text.markdown.links.clone();
            same(
                codes::TRANSLATION_LINKS,
                ("address", "addresses"),
                links,
                &source,
                &text,
                sink,
            );
            left_over(&text, sink);
            if is_chinese(language) {
                half_width(&text, sink);
            }
            if is_traditional(language) {
                simplified_characters(&text, language, sink);
            }
        }
    }
}

/// What the other side of a comparison is called.
const IN_SOURCE: &str = "not in the source text";
const IN_TRANSLATION: &str = "not in the translation";

fn numbers(source: &Text<'_>, text: &Text<'_>, sink: &mut Sink<'_>) {
    let extra = text.numbers.beyond(&source.numbers).map(|n| &n.bytes);
    let missing = source.numbers.beyond(&text.numbers).map(|n| &n.bytes);
    let code = codes::TRANSLATION_NUMBERS;
    compared(
        code,
        ("number", "numbers"),
        (extra, missing),
        (source, text),
        sink,
    );
}

/// Holds the sets of code spans or addresses against each other.
fn same(
    code: Code,
    what: (&str, &str),
    of: impl Fn(&Text<'_>) -> Vec<(Range<usize>, String)>,
    source: &Text<'_>,
    text: &Text<'_>,
    sink: &mut Sink<'_>,
) {
    let (ours, theirs) = (of(text), of(source));
    if ours.is_empty() && theirs.is_empty() {
        return;
    }
    let beyond = |one: &[(Range<usize>, String)], other: &[(Range<usize>, String)]| {
        let known: HashSet<&str> = other.iter().map(|(_, content)| content.trim()).collect();
        let unknown = one
            .iter()
            .find(|(_, content)| !known.contains(content.trim()));
        unknown.map(|(bytes, _)| bytes.clone())
    };
    let (extra, missing) = (beyond(&ours, &theirs), beyond(&theirs, &ours));
    compared(
        code,
        what,
        (extra.as_ref(), missing.as_ref()),
        (source, text),
        sink,
    );
}

/// One finding for what a translation has too much and too little.
fn compared(
    code: Code,
    what: (&str, &str),
    (extra, missing): (Option<&Range<usize>>, Option<&Range<usize>>),
    (source, text): (&Text<'_>, &Text<'_>),
    sink: &mut Sink<'_>,
) {
    let (what, plural) = what;
    let message = format!("the {plural} are not those of the source text");
    let missed = missing.map(|part| {
        (
            source.mark(part),
            format!("this {what} is {IN_TRANSLATION}"),
        )
    });
    let finding = match (extra, missed) {
        (None, None) => return,
        (Some(part), missed) => {
            let finding = Diagnostic::warning(code, text.mark(part), message);
            let finding = finding.label(format!("this {what} is {IN_SOURCE}"));
            missed.map_or(finding.clone(), |(mark, label)| {
                finding.related(mark, label)
            })
        }
        (None, Some((mark, label))) => {
            Diagnostic::warning(code, text.said.mark, message).related(mark, label)
        }
    };
    sink.unsupported(finding);
}

/// Marks of bold and code that begin or end nothing.
fn left_over(text: &Text<'_>, sink: &mut Sink<'_>) {
    let mended = emphasis::mend(&text.said.text, &text.markdown);
    for at in text.markdown.stars.iter().take(MOST) {
        // A paragraph is mended as a whole or not at all.
        let is_mended = mended.iter().any(|edit| {
            let (one, other) = (edit.bytes.start.min(*at), edit.bytes.start.max(*at));
            !text.said.text[one..other].contains("\n\n")
        });
        let message = "`**` makes nothing bold here";
        let mark = text.mark(&(*at..at + 2));
        let finding = Diagnostic::warning(codes::EMPHASIS, mark, message);
        let help = "no bold text ends between punctuation and a letter; `cargo xtask i18n fix` moves the mark";
        sink.unsupported(finding.help(if is_mended {
            text.mending(mark, help)
        } else {
            "write `\\*\\*` for two stars"
        }));
    }
    for at in text.markdown.ticks.iter().take(MOST) {
        let message = "this backtick begins or ends no code";
        let finding = Diagnostic::warning(codes::EMPHASIS, text.mark(&(*at..at + 1)), message);
        sink.unsupported(finding.help("write the other one, or `\\`` for a backtick"));
    }
}

fn half_width(text: &Text<'_>, sink: &mut Sink<'_>) {
    for edit in punctuation::find(&text.said.text, &text.markdown)
        .iter()
        .take(MOST)
    {
        let mark = edit.bytes.start..edit.bytes.start + 1;
        let message = format!(
            "half-width `{}` between Chinese characters",
            text.part(&mark)
        );
        let mark = text.mark(&mark);
        let finding = Diagnostic::warning(codes::HALF_WIDTH, mark, message);
        let help = text.mending(mark, "`cargo xtask i18n fix` mends it");
        sink.unsupported(finding.label(format!("write `{}`", edit.with)).help(help));
    }
}

fn simplified_characters(text: &Text<'_>, language: &str, sink: &mut Sink<'_>) {
    let all = text.said.text.char_indices();
    let found = all.filter(|(at, c)| simplified::is_simplified(*c) && text.markdown.is_prose(*at));
    for (at, c) in found.take(MOST) {
        let message = format!("`{c}` is a Simplified character, and this is {language}");
        let part = at..at + c.len_utf8();
        sink.unsupported(Diagnostic::warning(
            codes::SIMPLIFIED,
            text.mark(&part),
            message,
        ));
    }
}

/// Whether a text is one of those that a translation has to follow.
pub(super) fn missing(
    units: &Units,
    complete: &std::collections::BTreeSet<String>,
    sink: &mut Sink<'_>,
) {
    for language in &units.languages {
        let lacking: Vec<&Unit> = units
            .list
            .iter()
            .filter(|unit| unit.in_language(language).is_none())
            .collect();
        if !complete.contains(language) {
            under_way(units, language, &lacking, sink);
            continue;
        }
        for unit in lacking {
            let message = format!("there is no {language} of this `{}`", unit.member);
            let finding =
                Diagnostic::warning(codes::TRANSLATION_MISSING, unit.source.mark, message);
            let text = if unit.item.is_some() { "[…]" } else { "…" };
            sink.unsupported(finding.help(format!(
                "write it under `x-i18n` beside it: `{language}: {{{}: {text}}}`",
                unit.member
            )));
        }
    }
}

/// A language that has never been complete is under way: that is told once, and nothing more.
fn under_way(units: &Units, language: &str, lacking: &[&Unit], sink: &mut Sink<'_>) {
    let Some(first) = lacking.first() else {
        return;
    };
    let (all, there) = (units.list.len(), units.list.len() - lacking.len());
    let message = format!("{language} has {there} of {all} texts");
    let note = Diagnostic::note(codes::TRANSLATION_MISSING, first.source.mark, message);
    sink.push(note.label("the first one that it lacks").help(format!(
        "once {language} has them all, a text that lacks it is a warning; `cargo xtask i18n status` lists them"
    )));
}
