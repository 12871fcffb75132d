//! The reference pages as HTML and Markdown, from the model through templates: nothing is decided here.
//!
//! The page works from a file and without any script: the languages are chosen by radio buttons and a style sheet, light
//! and dark follow the reader's system, and each member has an id that can be quoted. Every text of the description comes
//! out as what its Markdown means, everything else in it is escaped.

mod html;
mod markdown;
mod pen;
mod words;

use crate::emit::{Content, Layout, Module};
use crate::model::reference::Reference;
use pen::Pen;

/// The style sheet of all pages.
const STYLE: &str = include_str!("../templates/style.css");

/// Makes every page; none when the description has no operation.
#[must_use]
pub fn pages(reference: &Reference, layout: &Layout) -> Vec<Module> {
    if reference.operations.is_empty() {
        return Vec::new();
    }
    let pen = |depth: usize| Pen::new(reference, layout, depth);
    let mut pages = vec![
        ("docs/style.css".to_owned(), STYLE.to_owned()),
        (
            "docs/index.html".to_owned(),
            html::index(&pen(0), reference),
        ),
        (
            "docs/index.md".to_owned(),
            markdown::index(&pen(0), reference),
        ),
    ];
    for operation in &reference.operations {
        let name = &operation.file;
        pages.push((
            format!("docs/{name}.html"),
            html::operation(&pen(0), reference, operation),
        ));
        pages.push((
            format!("docs/{name}.md"),
            markdown::operation(&pen(0), reference, operation),
        ));
    }
    for section in &reference.types {
        let name = &section.name;
        pages.push((
            format!("docs/types/{name}.html"),
            html::section(&pen(1), reference, section),
        ));
        pages.push((
            format!("docs/types/{name}.md"),
            markdown::section(&pen(1), reference, section),
        ));
    }
    pages
        .into_iter()
        .map(|(path, text)| Module {
            path,
            source: reference.source.clone(),
            content: Content::Text(text),
        })
        .collect()
}
