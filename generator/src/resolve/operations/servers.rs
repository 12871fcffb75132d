//! Servers with their variables set to the defaults.

use super::path::placeholders;
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::document;
use crate::resolve::resolver::Resolver;
use crate::resolve::suggest::did_you_mean;
use crate::resolve::{Docs, Server};

impl<'a> Resolver<'_, 'a, '_> {
    /// The servers of the description; without any there is the default server `/`.
    pub(in crate::resolve) fn all_servers(&mut self) -> Vec<Server> {
        let document = self.document;
        let servers = self.servers(&document.servers);
        if servers.is_empty() {
            return vec![Server {
                template: "/".to_owned(),
                url: "/".to_owned(),
                docs: Docs::default(),
            }];
        }
        servers
    }

    pub(super) fn servers(&mut self, written: &[document::Server<'a>]) -> Vec<Server> {
        written.iter().map(|server| self.server(server)).collect()
    }

    fn server(&mut self, server: &document::Server<'a>) -> Server {
        let template = server.url.value;
        let names = placeholders(template);
        let mut url = template.to_owned();
        if template.matches('{').count() != template.matches('}').count() {
            self.report(Diagnostic::error(
                codes::BAD_SERVER,
                server.url.mark,
                said!("the braces of this URL do not match"),
            ));
        }
        for name in &names {
            let Some(variable) = server
                .variables
                .iter()
                .find(|variable| variable.name == *name)
            else {
                let message = said!(
                    "the URL has the variable `{{0}}`, which is not declared",
                    name
                );
                self.report_unsupported(
                    Diagnostic::error(codes::BAD_SERVER, server.url.mark, message).label(
                        did_you_mean(name, server.variables.iter().map(|variable| variable.name)),
                    ),
                );
                continue;
            };
            if let Some(default) = variable.value.default {
                url = url.replace(&format!("{{{name}}}"), default.value);
                let listed = &variable.value.values;
                if !listed.is_empty() && !listed.iter().any(|value| value.value == default.value) {
                    let message = said!(
                        "the default `{0}` is not in the list of values",
                        default.value
                    );
                    self.report_unsupported(Diagnostic::error(
                        codes::BAD_SERVER,
                        default.mark,
                        message,
                    ));
                }
            }
        }
        for variable in &server.variables {
            if !names.contains(&variable.name) {
                let message = said!("the URL does not use the variable `{0}`", variable.name);
                self.report(
                    Diagnostic::warning(codes::BAD_SERVER, variable.name_mark, message)
                        .label(did_you_mean(variable.name, names.iter().copied())),
                );
            }
        }
        let docs = self.docs(&server.text, None);
        Server {
            template: template.to_owned(),
            url,
            docs,
        }
    }
}
