//! Request bodies and responses.

use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::document;
use crate::document::{Additional, MediaType, Reference, Type};
use crate::phrase::Phrase;
use crate::resolve::resolver::Resolver;
use crate::resolve::suggest::did_you_mean;
use crate::resolve::{
    Body, Docs, Origin, ParameterEncoding, Response, ResponseHeader, SchemaId, Status, Style, text,
};
use crate::source::Mark;

impl<'d, 'a> Resolver<'d, 'a, '_> {
    pub(super) fn request_body(
        &mut self,
        written: &'d document::Operation<'a>,
        method: &str,
        method_mark: Mark,
        id: &str,
    ) -> Option<Body<'a>> {
        let (body, reference) = self.item(written.request_body.as_ref()?)?;
        if matches!(method, "GET" | "HEAD" | "TRACE") {
            let is_empty = !body.required && body.content.iter().all(|one| is_empty(&one.value));
            let instead = if is_empty {
                said!("the body says nothing and is left out")
            } else {
                said!("the body is sent as it is described")
            };
            self.report_unsupported(
                Diagnostic::error(
                    codes::BODY_NOT_ALLOWED,
                    method_mark,
                    said!("a body has no meaning for the method {0}", method),
                )
                .related(body.mark, said!("the body stands here"))
                .instead(instead),
            );
            if is_empty {
                return None;
            }
        }
        let offer = self.content(&body.content, (id, "Request"), written.mark, true);
        let docs = self.docs(&body.text, None);
        let docs = self.with_reference(docs, reference);
        Some(Body {
            mark: body.mark,
            docs,
            required: body.required,
            content: offer.content?,
            alternatives: offer.alternatives,
            others: offer.others,
        })
    }

    /// The texts beside a reference replace those of its target.
    fn with_reference(&mut self, docs: Docs, reference: Option<&'d Reference<'a>>) -> Docs {
        let Some(reference) = reference else {
            return docs;
        };
        let mut own = self.docs(&reference.text, None);
        text::fill(&mut own, docs);
        own
    }

    pub(super) fn response(
        &mut self,
        written: &'d document::Response<'a>,
        reference: Option<&'d Reference<'a>>,
        status: Status,
        id: &str,
        part: &str,
        operation: Mark,
    ) -> Response<'a> {
        let docs = self.docs(&written.text, written.source.as_ref());
        let docs = self.with_reference(docs, reference);
        let offer = self.content(&written.content, (id, part), operation, false);
        let mut headers = Vec::new();
        for entry in &written.headers {
            let Some((header, reference)) = self.item(&entry.value) else {
                continue;
            };
            if !self.check_token(entry.name, entry.name_mark, said!("the header is left out")) {
                continue;
            }
            let origin = Origin::Operation {
                operation: id.to_owned(),
                part: format!("{part}{}", entry.name),
            };
            let (schema, encoding) = self.header_value(header, origin);
            self.note_examples(schema, &header.examples);
            if entry.name.eq_ignore_ascii_case("content-type") {
                continue;
            }
            let docs = self.docs(&header.text, None);
            headers.push(ResponseHeader {
                name: entry.name.to_owned(),
                docs: self.with_reference(docs, reference),
                required: header.required,
                schema,
                encoding,
            });
        }
        let mut links = Vec::new();
        for entry in &written.links {
            let Some((link, _)) = self.item(&entry.value) else {
                continue;
            };
            self.check_link(link);
            let docs = self.docs(&link.text, None);
            links.push((entry.name.to_owned(), docs));
        }
        Response {
            mark: written.mark,
            status,
            docs,
            content: offer.content,
            stream: offer.stream,
            others: offer.others,
            headers,
            links,
        }
    }

    fn header_value(
        &mut self,
        header: &'d document::Header<'a>,
        origin: Origin,
    ) -> (SchemaId, ParameterEncoding) {
        let content = header.content.first();
        let schema = header
            .schema
            .as_ref()
            .or(content.and_then(|entry| entry.value.schema.as_ref()));
        let schema = match schema {
            Some(schema) => self.schema_id(schema, origin),
            None => self.add(header.mark, origin),
        };
        let is_json = content.is_some_and(|entry| entry.name.to_ascii_lowercase().contains("json"));
        if is_json {
            return (schema, ParameterEncoding::Json);
        }
        let style = ParameterEncoding::Style {
            style: Style::Simple,
            explode: header.explode.unwrap_or(false),
            allow_reserved: false,
        };
        (schema, style)
    }

    fn check_link(&mut self, link: &'d document::Link<'a>) {
        let Some(id) = link.operation_id else {
            if let Some(reference) = link.operation_ref {
                self.check_operation_ref(reference);
            }
            return;
        };
        if !self.known.ids.contains_key(id.value) {
            let label = did_you_mean(id.value, self.known.ids.keys().copied());
            self.report_unsupported(
                Diagnostic::error(
                    codes::BAD_LINK,
                    id.mark,
                    said!("no operation has the operationId `{0}`", id.value),
                )
                .label(label),
            );
        }
    }

    fn check_operation_ref(&mut self, reference: document::Marked<&'a str>) {
        let found = self
            .sources
            .resolve_path(reference.mark.file, reference.value);
        let missing = match found {
            Ok((file, pointer)) => self.sources.find(file, pointer).is_none(),
            // An operation of another description may stand anywhere in the network.
            Err(_) => false,
        };
        if missing {
            let message = said!("`{0}` points at no operation", reference.value);
            self.report_unsupported(Diagnostic::error(codes::BAD_LINK, reference.mark, message));
        }
    }

    /// A header name must be a token of RFC 9110; says whether it is, and otherwise what is done instead.
    pub(super) fn check_token(&mut self, name: &str, mark: Mark, instead: Phrase) -> bool {
        let is_token = is_token(name);
        if !is_token {
            let message = said!(
                "`{0}` cannot be the name of a header",
                name.escape_debug().to_string()
            );
            self.report(Diagnostic::error(codes::BAD_HEADER, mark, message).instead(instead));
        }
        is_token
    }
}

/// Whether a payload is an object without members, or nothing is said about it.
fn is_empty(written: &MediaType<'_>) -> bool {
    let Some(schema) = &written.schema else {
        return true;
    };
    let parts = schema.reference.is_some()
        || !schema.all_of.is_empty()
        || schema.one_of.is_some()
        || schema.any_of.is_some()
        || !schema.properties.is_empty()
        || !matches!(schema.additional, None | Some(Additional::Forbidden(_)));
    let is_object = schema.types.iter().all(|kind| kind.value == Type::Object);
    !parts && is_object && (!schema.types.is_empty() || !schema.restricts)
}

/// Whether this is a token of RFC 9110.
pub(super) fn is_token(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
