//! The declared headers of answers, each once for the whole crate: what many operations say alike is one constant.

use super::cx::Cx;
use super::direction::Side;
use super::docs::{inline::code, phrases};
use super::naming;
use super::operations::status;
use super::scope::{Scope, Wish};
use crate::diagnostic::Sink;
use crate::model::{Header, HeaderForm};
use crate::resolve::{Operation, ParameterEncoding, ResponseHeader};

impl Cx<'_, '_> {
    /// All headers, in the order in which the operations declare them.
    pub(crate) fn headers(&self, sink: &mut Sink<'_>) -> Vec<Header> {
        let mut room = Scope::default();
        let mut headers: Vec<Header> = Vec::new();
        let operations = self.spec.operations.iter();
        for header in operations
            .flat_map(|operation| &operation.responses)
            .flat_map(|response| &response.headers)
        {
            if self.known(&headers, header).is_some() {
                continue;
            }
            let wish = Wish {
                name: naming::constant_name(&header.name).unwrap_or_else(|| "HEADER".to_owned()),
                wire: &header.name,
                mark: None,
                explicit: false,
                snake: true,
            };
            let instead = self.languages.say(phrases::HEADER, &[&code(&header.name)]);
            let mut facts = Vec::new();
            if !header.docs.description.is_empty() {
                facts.push(
                    self.languages
                        .say(phrases::HEADER_READ, &[&code(&header.name)]),
                );
            }
            facts.extend(self.schema_chain_facts(header.schema));
            headers.push(Header {
                ident: room.claim(wish, sink),
                wire: header.name.clone(),
                ty: self.usage(header.schema, Side::Response).ty,
                form: form(header),
                docs: self.languages.docs(&header.docs, instead, facts),
            });
        }
        headers
    }

    fn known<'h>(&self, headers: &'h [Header], wanted: &ResponseHeader) -> Option<&'h Header> {
        let (ty, form) = (self.usage(wanted.schema, Side::Response).ty, form(wanted));
        headers.iter().find(|one| {
            one.wire.eq_ignore_ascii_case(&wanted.name) && one.ty == ty && one.form == form
        })
    }

    /// The line of an operation's docs that leads to the headers of its success.
    pub(crate) fn header_links(
        &self,
        headers: &[Header],
        operation: &Operation<'_>,
    ) -> Option<String> {
        let successes = operation.responses.iter();
        let successes = successes.filter(|one| status::is_success(one.status));
        let mut links: Vec<String> = Vec::new();
        for header in successes.flat_map(|response| &response.headers) {
            if let Some(known) = self.known(headers, header) {
                let name = &known.ident.0;
                let link = format!("[`{name}`](crate::headers::{name})");
                if !links.contains(&link) {
                    links.push(link);
                }
            }
        }
        let said = || self.languages.say(phrases::HEADERS, &[&links.join(", ")]);
        (!links.is_empty()).then(said)
    }
}

fn form(header: &ResponseHeader) -> HeaderForm {
    match header.encoding {
        ParameterEncoding::Json => HeaderForm::Json,
        ParameterEncoding::Style { explode: true, .. } => HeaderForm::Exploded,
        ParameterEncoding::Style { .. } => HeaderForm::Simple,
    }
}
