//! The HTML pages.

use askama::Template;

use super::pen::Pen;
use super::words;
use crate::model::Verdict;
use crate::model::reference::{OperationPage, Reference, TypeSection};

#[derive(Template)]
#[template(path = "index.html")]
struct Index<'r> {
    pen: &'r Pen<'r>,
    reference: &'r Reference,
}

#[derive(Template)]
#[template(path = "operation.html")]
struct Operation<'r> {
    pen: &'r Pen<'r>,
    reference: &'r Reference,
    page: &'r OperationPage,
}

#[derive(Template)]
#[template(path = "type.html")]
struct Type<'r> {
    pen: &'r Pen<'r>,
    reference: &'r Reference,
    section: &'r TypeSection,
}

/// The list of operations and types.
pub(super) fn index(pen: &Pen<'_>, reference: &Reference) -> String {
    written(&Index { pen, reference })
}

/// The page of an operation.
pub(super) fn operation(pen: &Pen<'_>, reference: &Reference, page: &OperationPage) -> String {
    written(&Operation {
        pen,
        reference,
        page,
    })
}

/// The page of a type.
pub(super) fn section(pen: &Pen<'_>, reference: &Reference, section: &TypeSection) -> String {
    written(&Type {
        pen,
        reference,
        section,
    })
}

/// Templates write into a text, which cannot fail.
fn written(template: &impl Template) -> String {
    template.render().unwrap_or_default()
}
