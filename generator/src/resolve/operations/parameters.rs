//! One parameter: its schema, how its value becomes text, and where it may stand.

use super::style::{StyleClaim, default_style, explodes, fits};
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::document;
use crate::document::Location;
use crate::resolve::resolver::Resolver;
use crate::resolve::{Origin, Parameter, ParameterEncoding, SchemaId};

/// Headers that the standard takes out of the hands of parameters.
const NOT_PARAMETERS: [&str; 3] = ["accept", "content-type", "authorization"];

impl<'d, 'a> Resolver<'d, 'a, '_> {
    pub(super) fn parameter(
        &mut self,
        written: &'d document::Parameter<'a>,
        operation: &str,
    ) -> Option<Parameter<'a>> {
        let name = written.name.value;
        let location = written.location.value;
        if location == Location::Header {
            if NOT_PARAMETERS
                .iter()
                .any(|taken| name.eq_ignore_ascii_case(taken))
            {
                self.report(Diagnostic::note(
                    codes::BAD_HEADER,
                    written.name.mark,
                    said!(
                        "a header parameter `{0}` is ignored, as OpenAPI demands",
                        name
                    ),
                ));
                return None;
            }
            if !self.check_token(name, written.name.mark, said!("the parameter is left out")) {
                return None;
            }
        }
        let value = &written.value;
        let origin = Origin::Operation {
            operation: operation.to_owned(),
            part: name.to_owned(),
        };
        let (schema, encoding) = self.parameter_value(written, origin);
        let mut examples: Vec<_> = self
            .note_examples(schema, &value.examples)
            .into_iter()
            .map(|example| example.node)
            .collect();
        if let Some(entry) = value.content.first() {
            examples.extend(
                self.note_examples(schema, &entry.value.examples)
                    .into_iter()
                    .map(|example| example.node),
            );
        }
        let docs = self.docs(&value.text, written.source.as_ref());
        let parameter = Parameter {
            mark: written.mark,
            name: name.to_owned(),
            rust_name: written
                .rust_name
                .map(|name| (name.value.to_owned(), name.mark)),
            location,
            required: value.required || location == Location::Path,
            docs,
            deprecated: value.deprecated,
            sensitive: written.sensitive,
            schema,
            encoding,
            client_setting: written
                .client_setting
                .map(|setting| setting.value.to_owned()),
            examples,
        };
        if let Some(setting) = written.client_setting {
            self.client_setting(setting, &parameter);
        }
        Some(parameter)
    }

    fn parameter_value(
        &mut self,
        written: &'d document::Parameter<'a>,
        origin: Origin,
    ) -> (SchemaId, ParameterEncoding) {
        let value = &written.value;
        if let Some(entry) = value.content.first() {
            let schema = match &entry.value.schema {
                Some(schema) => self.schema_id(schema, origin),
                None => self.add(entry.value.mark, origin),
            };
            let kind = entry.name.to_ascii_lowercase();
            if kind.starts_with("text/plain") {
                return (schema, plain(written.location.value));
            }
            if !kind.contains("json") {
                self.report_unsupported(Diagnostic::error(
                    codes::UNSUPPORTED_PARAMETER,
                    entry.name_mark,
                    said!("a parameter in `{0}` cannot be sent yet", entry.name),
                ));
            }
            return (schema, ParameterEncoding::Json);
        }
        let schema = match &value.schema {
            Some(schema) => self.schema_id(schema, origin),
            None => self.add(written.mark, origin),
        };
        let location = written.location.value;
        let mut style = value
            .style
            .map_or_else(|| default_style(location), |style| style.value);
        // The decoder has reported a style that does not go with the place.
        if !fits(style, location) {
            style = default_style(location);
        }
        let explode = value.explode.unwrap_or(explodes(style));
        let mark = value.style.map_or(written.name.mark, |style| style.mark);
        self.styles.push(StyleClaim {
            mark,
            name: written.name.value.to_owned(),
            style,
            schema,
        });
        (
            schema,
            ParameterEncoding::Style {
                style,
                explode,
                allow_reserved: value.allow_reserved,
            },
        )
    }
}

/// The encoding of a text that travels as it is.
fn plain(location: Location) -> ParameterEncoding {
    let style = default_style(location);
    ParameterEncoding::Style {
        style,
        explode: explodes(style),
        allow_reserved: false,
    }
}
