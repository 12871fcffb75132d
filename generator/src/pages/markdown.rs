//! The same pages as Markdown, for reviews and for readers without a browser: all languages below each other.

use askama::Template;

use super::pen::{Pen, plain, stale_mark};
use super::words;
use crate::model::reference::{OperationPage, Place, Reference, Said, Shape, TypeSection, Words};
use crate::model::{RuleTable, Verdict};

#[derive(Template)]
#[template(path = "index.md", escape = "none")]
struct Index<'r> {
    pen: &'r Pen<'r>,
    reference: &'r Reference,
}

#[derive(Template)]
#[template(path = "operation.md", escape = "none")]
struct Operation<'r> {
    pen: &'r Pen<'r>,
    page: &'r OperationPage,
}

#[derive(Template)]
#[template(path = "type.md", escape = "none")]
struct Type<'r> {
    pen: &'r Pen<'r>,
    section: &'r TypeSection,
}

/// The list of operations and types.
pub(super) fn index(pen: &Pen<'_>, reference: &Reference) -> String {
    written(&Index { pen, reference })
}

/// The page of an operation.
pub(super) fn operation(pen: &Pen<'_>, _: &Reference, page: &OperationPage) -> String {
    written(&Operation { pen, page })
}

/// The page of a type.
pub(super) fn section(pen: &Pen<'_>, _: &Reference, section: &TypeSection) -> String {
    written(&Type { pen, section })
}

/// A template never leaves more than one blank line.
fn written(template: &impl Template) -> String {
    let text = template.render().unwrap_or_default();
    let mut out = String::with_capacity(text.len());
    let mut fenced = false;
    for line in text.lines() {
        fenced ^= line.trim_start().starts_with("```");
        let line = if fenced { line } else { line.trim_end() };
        if fenced || !line.is_empty() || !out.ends_with("\n\n") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

impl Pen<'_> {
    /// A phrase in all languages.
    fn md(&self, phrase: crate::phrase::Phrase) -> String {
        self.plain(phrase, &[])
    }

    /// A text in one line.
    fn md_line(&self, said: &Said) -> String {
        self.md_languages(said, |_| String::new())
    }

    /// The same, each language with its place.
    fn md_fact(&self, said: &Said) -> String {
        self.md_languages(said, |words| self.md_edit(words))
    }

    fn md_languages(&self, said: &Said, after: impl Fn(&Words) -> String) -> String {
        let mut parts: Vec<String> = Vec::new();
        for words in &said.0 {
            let (text, stale) = (words.markdown.trim(), self.md_stale(words));
            let part = [text, &*stale, &*after(words)].concat();
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        parts.join(" · ")
    }

    /// Says of an old translation that it is one.
    fn md_stale(&self, words: &Words) -> String {
        if !words.stale {
            return String::new();
        }
        stale_mark(words)
    }

    /// Where a text is corrected.
    fn md_edit(&self, words: &Words) -> String {
        let place = self.place_of(words);
        place.map_or_else(String::new, |place| [" ", &*self.md_place(place)].concat())
    }

    /// A text as paragraphs, each with its place.
    fn md_block(&self, said: &Said) -> String {
        let mut parts: Vec<String> = Vec::new();
        for words in &said.0 {
            let again = said
                .0
                .iter()
                .any(|other| other.language < words.language && other.markdown == words.markdown);
            if again {
                continue;
            }
            let (stale, edit) = (self.md_stale(words), self.md_edit(words));
            parts.push([&*words.markdown, &*stale, &*edit].concat());
        }
        parts.join("\n\n")
    }

    /// A place, linked where the way to it is known.
    fn md_place(&self, place: &Place) -> String {
        match self.href(place) {
            Some(href) => ["[✎", &*self.short(place), "](", &*href, ")"].concat(),
            None => ["✎", &*self.short(place)].concat(),
        }
    }

    /// A type in words.
    fn md_shape(&self, shape: &Shape) -> String {
        let after = match plain(&shape.after) {
            words if words.is_empty() => words,
            words => format!(" {words}"),
        };
        match &shape.link {
            Some(link) => format!("[`{}`]({}){after}", shape.name, self.way(link, "md")),
            None => format!("`{}`{after}", shape.name),
        }
    }

    /// A cell of a table: no line end and no bar of its own.
    fn md_cell(&self, said: &Said) -> String {
        let line = self.md_line(said);
        line.replace('\n', " ").replace('|', "\\|")
    }

    /// The nine cases of two members.
    fn md_table(&self, table: &RuleTable) -> String {
        let states = [words::ABSENT, words::NULL, words::VALUE].map(|state| self.md(state));
        let mut out = format!(
            "| `{}` ↓ `{}` → | {} |\n|---|---|---|---|\n",
            table.first,
            table.second,
            states.join(" | ")
        );
        for (state, row) in states.iter().zip(&table.cells) {
            let cells = row.map(|cell| match cell {
                Verdict::Allowed => format!("✓ {}", self.md(words::ALLOWED)),
                Verdict::Refused => format!("✗ {}", self.md(words::REFUSED)),
                Verdict::Unsendable => format!("– {}", self.md(words::IMPOSSIBLE)),
            });
            out.push_str(&format!("| {state} | {} |\n", cells.join(" | ")));
        }
        out
    }
}
