//! Styles of parameters against their places and types.

use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Location, Style};
use crate::resolve::resolver::Resolver;
use crate::resolve::{SchemaId, Shape};
use crate::source::Mark;

/// A style that is held against the type once all types are known.
pub(in crate::resolve) struct StyleClaim {
    pub(super) mark: Mark,
    pub(super) name: String,
    pub(super) style: Style,
    pub(super) schema: SchemaId,
}

/// What a value is to a style.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// A string, a number, a boolean.
    Single,
    Array,
    Object,
    /// An array or object with arrays or objects in it.
    Nested,
    /// Anything, or different things.
    Open,
}

pub(super) fn default_style(location: Location) -> Style {
    match location {
        Location::Path | Location::Header => Style::Simple,
        Location::Query | Location::Cookie => Style::Form,
    }
}

/// `explode` of a style that does not say.
pub(super) fn explodes(style: Style) -> bool {
    matches!(style, Style::Form | Style::DeepObject)
}

/// Whether the standard has this style for this place.
pub(super) fn fits(style: Style, location: Location) -> bool {
    match style {
        Style::Matrix | Style::Label => location == Location::Path,
        Style::Simple => matches!(location, Location::Path | Location::Header),
        Style::Form => matches!(location, Location::Query | Location::Cookie),
        Style::SpaceDelimited | Style::PipeDelimited | Style::DeepObject => {
            location == Location::Query
        }
    }
}

impl Resolver<'_, '_, '_> {
    /// Checks all styles against the types of their parameters.
    pub(in crate::resolve) fn check_styles(&mut self) {
        for claim in std::mem::take(&mut self.styles) {
            let form = self.form(claim.schema, 0);
            let name = &claim.name;
            let finding = match (claim.style, form) {
                // It goes as deep as the value; the docs of the runtime's `Encoding` say how.
                (_, Form::Open) | (Style::DeepObject, Form::Array | Form::Nested) => continue,
                (_, Form::Nested) => Diagnostic::error(
                    codes::UNSUPPORTED_PARAMETER,
                    claim.mark,
                    said!("the parameter `{0}` has arrays or objects inside, which no style can write", name),
                )
                .help(said!("`content: {application/json: …}` sends such a value as JSON text")),
                (Style::DeepObject, Form::Single) => Diagnostic::error(
                    codes::BAD_STYLE,
                    claim.mark,
                    said!("`deepObject` writes objects, and `{0}` is none", name),
                ),
                (Style::SpaceDelimited | Style::PipeDelimited, Form::Single) => Diagnostic::error(
                    codes::BAD_STYLE,
                    claim.mark,
                    said!("this style writes arrays, and `{0}` is none", name),
                ),
                _ => continue,
            };
            self.report_unsupported(finding);
        }
    }

    fn form(&self, id: SchemaId, depth: usize) -> Form {
        let Some(end) = self.end_of_aliases(id).filter(|_| depth < 8) else {
            return Form::Open;
        };
        let single = |id: SchemaId| matches!(self.form(id, depth + 1), Form::Single | Form::Open);
        match &self.schema(end).shape {
            Shape::Any | Shape::Alias(_) => Form::Open,
            Shape::Null
            | Shape::Boolean
            | Shape::Integer(_)
            | Shape::Number(_)
            | Shape::String(_)
            | Shape::Enum(_) => Form::Single,
            Shape::Array(items) if single(*items) => Form::Array,
            Shape::Map(values) if single(*values) => Form::Object,
            Shape::Object(object)
                if object
                    .properties
                    .values()
                    .all(|property| single(property.schema)) =>
            {
                Form::Object
            }
            Shape::Tuple(tuple) if tuple.items().all(single) => Form::Array,
            Shape::Array(_) | Shape::Tuple(_) | Shape::Map(_) | Shape::Object(_) => Form::Nested,
            Shape::Union(union) => {
                let mut forms = union
                    .variants
                    .iter()
                    .map(|variant| self.form(variant.schema, depth + 1));
                let first = forms.next().unwrap_or(Form::Open);
                if forms.all(|form| form == first) {
                    first
                } else {
                    Form::Open
                }
            }
        }
    }
}
