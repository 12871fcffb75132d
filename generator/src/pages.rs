//! The reference pages as HTML and Markdown, from the model through templates: nothing is decided here.
//!
//! The page works from a file and without any script: the languages are chosen by radio buttons and a style sheet, light
//! and dark follow the reader's system, and each member has an id that can be quoted. Every text of the description comes
//! out as what its Markdown means, everything else in it is escaped.

mod html;
mod markdown;
mod markup;
mod pen;
mod words;

use crate::emit::{Content, Layout, Module, Plan};
use crate::model::reference::Reference;
use pen::Pen;

/// The style sheet of all pages.
const STYLE: &str = include_str!("../templates/style.css");

/// Every page; none when the description has no operation.
#[must_use]
pub fn pages<'p>(reference: &'p Reference, layout: &'p Layout) -> Vec<Plan<'p>> {
    if reference.operations.is_empty() {
        return Vec::new();
    }
    let pen = |depth: usize| Pen::new(reference, layout, depth);
    let page = |path: String, text: String| Module {
        path,
        source: reference.source.clone(),
        content: Content::Text(text),
    };
    let mut plans: Vec<Plan<'p>> = vec![
        Box::new(move || page("docs/style.css".to_owned(), STYLE.to_owned())),
        Box::new(move || {
            let text = html::index(&pen(0), reference);
            page("docs/index.html".to_owned(), text)
        }),
        Box::new(move || {
            let text = markdown::index(&pen(0), reference);
            page("docs/index.md".to_owned(), text)
        }),
    ];
    for operation in &reference.operations {
        let name = &operation.file;
        plans.push(Box::new(move || {
            let text = html::operation(&pen(0), reference, operation);
            page(format!("docs/{name}.html"), text)
        }));
        plans.push(Box::new(move || {
            let text = markdown::operation(&pen(0), reference, operation);
            page(format!("docs/{name}.md"), text)
        }));
    }
    for section in &reference.types {
        let name = &section.name;
        plans.push(Box::new(move || {
            let text = html::section(&pen(1), reference, section);
            page(format!("docs/types/{name}.html"), text)
        }));
        plans.push(Box::new(move || {
            let text = markdown::section(&pen(1), reference, section);
            page(format!("docs/types/{name}.md"), text)
        }));
    }
    plans
}
