//! `x-client-setting`: headers that the client is given once.

use crate::diagnostic::said;
use indexmap::IndexMap;

use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Location, Marked};
use crate::resolve::resolver::Resolver;
use crate::resolve::{ClientSetting, Parameter, Shape};

/// The settings, by name.
pub(in crate::resolve) type Settings = IndexMap<String, ClientSetting>;

impl<'a> Resolver<'_, 'a, '_> {
    /// Takes a parameter as a setting; all that bear its name must agree.
    pub(super) fn client_setting(&mut self, name: Marked<&'a str>, parameter: &Parameter<'a>) {
        if parameter.location != Location::Header {
            self.report(
                Diagnostic::error(
                    codes::CLIENT_SETTING,
                    name.mark,
                    said!("only a header can be a setting of the client"),
                )
                .related(parameter.mark, said!("this parameter stands elsewhere")),
            );
            return;
        }
        let Some(known) = self.settings.get(name.value) else {
            let setting = ClientSetting {
                header: parameter.name.clone(),
                required: parameter.required,
                schema: parameter.schema,
                docs: parameter.docs.clone(),
                mark: parameter.mark,
            };
            self.settings.insert(name.value.to_owned(), setting);
            return;
        };
        let same = known.header.eq_ignore_ascii_case(&parameter.name);
        if !same || known.required != parameter.required {
            let what = if same {
                said!("is required in one place only")
            } else {
                said!("names two headers")
            };
            let finding = Diagnostic::error(
                codes::CLIENT_SETTING,
                name.mark,
                said!("the setting `{0}` {1}", name.value, what),
            )
            .related(known.mark, said!("the other place"));
            self.report(finding);
        }
    }

    /// Checks that every setting is a string.
    pub(in crate::resolve) fn check_settings(&mut self) {
        let wrong: Vec<_> = self
            .settings
            .values()
            .filter(|setting| {
                let end = self
                    .end_of_aliases(setting.schema)
                    .unwrap_or(setting.schema);
                !matches!(self.schema(end).shape, Shape::String(_))
            })
            .map(|setting| setting.mark)
            .collect();
        for mark in wrong {
            self.report(Diagnostic::error(
                codes::CLIENT_SETTING,
                mark,
                said!("a setting of the client is a string"),
            ));
        }
    }
}
