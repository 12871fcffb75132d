//! The placeholders of a path and the parameters that fill them: whether they agree, and what is called when they do not.

use super::Place;
use super::template::Template;
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::document;
use crate::document::{Location, Parameter};
use crate::resolve::resolver::Resolver;
use crate::resolve::suggest::did_you_mean;
use crate::resolve::{self, Origin, ParameterEncoding, Shape, Style};
use crate::source::Mark;

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// The parameters as they are sent, and the path that they fill.
    pub(super) fn fill_placeholders(
        &mut self,
        place: &Place<'d, 'a>,
        written: &'d document::Operation<'a>,
        chosen: &[&'d Parameter<'a>],
        id: &str,
    ) -> (Vec<resolve::Parameter<'a>>, String) {
        let template = Template::of(place.path, chosen);
        self.report_unfilled(place, written, chosen, &template);
        self.report_idle(place, chosen, &template);
        let mut parameters = Vec::new();
        for written in chosen {
            let is_of_path = written.location.value == Location::Path;
            let name = written.name.value;
            if is_of_path && template.idle.iter().any(|idle| idle == name) {
                continue;
            }
            let Some(mut parameter) = self.parameter(written, id) else {
                continue;
            };
            let in_query = template.in_query.iter().find(|(known, _)| known == name);
            if let Some((_, other)) = in_query.filter(|_| is_of_path) {
                parameter.location = Location::Query;
                parameter.name.clone_from(other);
                parameter.encoding = encoding(Style::Form);
            }
            parameters.push(parameter);
        }
        for name in &template.unfilled {
            parameters.push(self.any_text(name, written.mark, id));
        }
        (parameters, template.text)
    }

    fn report_unfilled(
        &mut self,
        place: &Place<'d, 'a>,
        written: &document::Operation<'a>,
        chosen: &[&'d Parameter<'a>],
        template: &Template,
    ) {
        let of_path = chosen
            .iter()
            .filter(|one| one.location.value == Location::Path);
        let declared: Vec<&str> = of_path.map(|parameter| parameter.name.value).collect();
        let unfilled = template.unfilled.iter().map(|name| (name, None));
        let renamed = template
            .renamed
            .iter()
            .map(|(name, other)| (name, Some(other)));
        for (name, other) in unfilled.chain(renamed) {
            let instead = match other {
                Some(other) => said!("the parameter `{0}` is taken for it", other),
                None => said!("a parameter of any text is made for it").into(),
            };
            self.report_unsupported(
                Diagnostic::error(
                    codes::PATH_PARAMETER,
                    written.mark,
                    said!("the operation has no path parameter `{0}`", name),
                )
                .label(did_you_mean(name, declared.iter().copied()))
                .related(place.path_mark, said!("the path has this placeholder"))
                .instead(instead),
            );
        }
    }

    fn report_idle(
        &mut self,
        place: &Place<'d, 'a>,
        chosen: &[&'d Parameter<'a>],
        template: &Template,
    ) {
        let names = super::path::placeholders(place.path);
        for parameter in chosen
            .iter()
            .filter(|one| one.location.value == Location::Path)
        {
            let name = parameter.name;
            if names.contains(&name.value) {
                continue;
            }
            let renamed = template
                .renamed
                .iter()
                .find(|(_, other)| other == name.value);
            let instead = match renamed {
                Some((placeholder, _)) => said!("it is taken for `{{0}}`", placeholder),
                None => said!("the parameter is left out").into(),
            };
            self.report_unsupported(
                Diagnostic::error(
                    codes::PATH_PARAMETER,
                    name.mark,
                    said!("the path has no placeholder `{{0}}`", name.value),
                )
                .label(did_you_mean(name.value, names.iter().copied()))
                .related(place.path_mark, said!("the path stands here"))
                .instead(instead),
            );
        }
    }

    /// A path parameter that nobody declares.
    fn any_text(&mut self, name: &str, mark: Mark, operation: &str) -> resolve::Parameter<'a> {
        let origin = Origin::Operation {
            operation: operation.to_owned(),
            part: name.to_owned(),
        };
        let schema = self.add(mark, origin);
        self.schema_mut(schema).shape = Shape::String(None);
        resolve::Parameter {
            mark,
            name: name.to_owned(),
            rust_name: None,
            location: Location::Path,
            required: true,
            docs: resolve::Docs::default(),
            deprecated: false,
            sensitive: false,
            schema,
            encoding: encoding(Style::Simple),
            client_setting: None,
            examples: Vec::new(),
        }
    }
}

/// The usual encoding of that style.
fn encoding(style: Style) -> ParameterEncoding {
    ParameterEncoding::Style {
        style,
        explode: style == Style::Form,
        allow_reserved: false,
    }
}
