//! Whole calls: the body as JSON, the same as a command of a shell, and with the generated crate.

use super::Author;
use crate::lower::docs::facts;
use crate::lower::example::{self, Shown};
use crate::model;
use crate::model::reference::{Example, Said};
use crate::resolve::{CredentialKind, Location, Operation, Parameter};
use crate::source::Value;

impl Author<'_, '_> {
    /// One call for each example of the body; one without a body when there is none.
    pub(super) fn examples(
        &self,
        operation: &Operation<'_>,
        made: &model::Operation,
    ) -> Vec<Example> {
        let shown = example::shown(made, operation).into_iter();
        let mut examples: Vec<Example> = shown
            .map(|one| self.example(operation, made, self.title(&one.sample.docs), Some(one)))
            .collect();
        if examples.is_empty() && operation.body.is_none() {
            examples.push(self.example(operation, made, Said::default(), None));
        }
        examples
    }

    fn example(
        &self,
        operation: &Operation<'_>,
        made: &model::Operation,
        title: Said,
        body: Option<Shown<'_, '_>>,
    ) -> Example {
        Example {
            title,
            json: body.map(|shown| facts::pretty(shown.sample.node)),
            curl: self.curl(operation, body),
            rust: example::call(self.api, made, operation, body).text(),
        }
    }

    fn curl(&self, operation: &Operation<'_>, body: Option<Shown<'_, '_>>) -> String {
        let server = operation.servers.first().or(self.cx.spec.servers.first());
        let mut url = server.map_or_else(String::new, |server| {
            server.url.trim_end_matches('/').to_owned()
        });
        url.push_str(&operation.path);
        for parameter in operation
            .parameters
            .iter()
            .filter(|one| one.location == Location::Path)
        {
            let value = scalar(parameter).unwrap_or_else(|| "…".to_owned());
            url = url.replace(&format!("{{{}}}", parameter.name), &value);
        }
        let mut lines = vec![format!("curl -X {} {}", operation.method, quoted(&url))];
        for (name, _) in operation.security.first().into_iter().flatten() {
            let header = match self
                .cx
                .spec
                .security_schemes
                .get(name)
                .map(|scheme| &scheme.kind)
            {
                Some(CredentialKind::Bearer) => "\"Authorization: Bearer $TOKEN\"".to_owned(),
                Some(CredentialKind::Basic) => "\"Authorization: Basic $CREDENTIAL\"".to_owned(),
                Some(CredentialKind::Http(scheme)) => quoted(&format!("Authorization: {scheme} …")),
                Some(CredentialKind::Header(header)) => quoted(&format!("{header}: …")),
                _ => continue,
            };
            lines.push(format!("-H {header}"));
        }
        let headers = operation
            .parameters
            .iter()
            .filter(|one| one.location == Location::Header);
        for parameter in headers.filter(|one| one.required) {
            let value = scalar(parameter).unwrap_or_else(|| "…".to_owned());
            lines.push(format!(
                "-H {}",
                quoted(&format!("{}: {value}", parameter.name))
            ));
        }
        if let Some(Shown {
            content, sample, ..
        }) = body
        {
            lines.push(format!(
                "-H {}",
                quoted(&format!("Content-Type: {}", content.media_type))
            ));
            lines.push(format!("-d {}", quoted(&facts::json(sample.node))));
        }
        lines.join(" \\\n  ")
    }
}

/// The example of a parameter as it travels, when it is one value.
fn scalar(parameter: &Parameter<'_>) -> Option<String> {
    match &parameter.examples.first()?.value {
        Value::String(text) => Some(text.to_string()),
        Value::Int(number) => Some(number.to_string()),
        Value::Bool(value) => Some(value.to_string()),
        _ => None,
    }
}

/// A text in single quotes for a POSIX shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}
