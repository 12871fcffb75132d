//! The page of one operation.

use super::Author;
use super::words;
use crate::lower::direction::{self, Side};
use crate::lower::docs::facts;
use crate::lower::docs::inline::code;
use crate::lower::docs::phrases;
use crate::model;
use crate::model::reference::{OperationPage, Payload, Said, Sample, Shape, Told, TypeSection};
use crate::resolve::{self, Body, Content, CredentialKind, Operation, SchemaId};

impl Author<'_, '_> {
    /// The page of the operation with this number.
    pub(super) fn operation(
        &self,
        at: usize,
        operation: &Operation<'_>,
        module: &model::OperationModule,
    ) -> OperationPage {
        let server = operation.servers.first().or(self.cx.spec.servers.first());
        let mut told: Vec<String> = Vec::new();
        let body = operation.body.as_ref();
        let body = body.map_or_else(Vec::new, |body| self.body(at, body, &mut told));
        let answers = self.answers(at, operation, &mut told);
        let sections = self.homes.with(self.cx, at).into_iter();
        let mut types: Vec<TypeSection> = sections.map(|key| self.section(Some(at), key)).collect();
        types.retain(|section| !told.contains(&section.name));
        OperationPage {
            file: module.ident.0.trim_start_matches("r#").to_owned(),
            id: operation.id.clone(),
            method: operation.method.clone(),
            path: operation.path.clone(),
            server: server.map_or_else(String::new, |server| {
                server.url.trim_end_matches('/').to_owned()
            }),
            title: self.operation_title(operation),
            text: self.rest(&operation.docs),
            deprecated: operation.deprecated,
            origin: self.origin(&operation.docs),
            credentials: self.credentials(operation),
            rate_limit: self.rate_limit(operation),
            repeats: self.say(repeats(operation), &[]),
            parameters: operation
                .parameters
                .iter()
                .map(|one| self.parameter(at, one))
                .collect(),
            body,
            answers,
            examples: self.examples(operation, &module.operation),
            types,
        }
    }

    /// What is sent: once for each type, with the media types that carry it.
    fn body(&self, page: usize, body: &Body<'_>, told: &mut Vec<String>) -> Vec<Payload> {
        let mut payloads: Vec<(Option<SchemaId>, Payload)> = Vec::new();
        for content in body.contents() {
            let schema = content.payload.schema();
            let end = schema.map(|id| direction::target(self.cx.spec, id));
            let known = payloads.iter_mut().find(|(known, _)| *known == end);
            if let Some((_, payload)) = known {
                payload.media_types.push(content.media_type.clone());
                continue;
            }
            let mut payload = self.payload(page, content, Side::Request, Some(told));
            payload.required = body.required;
            payloads.push((end, payload));
        }
        let mut payloads: Vec<Payload> = payloads.into_iter().map(|(_, one)| one).collect();
        if let Some(first) = payloads.first_mut() {
            first.text = self.full(&body.docs);
        }
        payloads
    }

    fn operation_title(&self, operation: &Operation<'_>) -> Said {
        let title = self.title(&operation.docs);
        if title.0.is_empty() {
            self.say(phrases::OPERATION, &[&code(&operation.id)])
        } else {
            title
        }
    }

    /// A payload. The first time that its type is met on the page, the members stand right there, if there is a list of
    /// those that do.
    pub(super) fn payload(
        &self,
        page: usize,
        content: &Content<'_>,
        side: Side,
        told: Option<&mut Vec<String>>,
    ) -> Payload {
        let mut payload = Payload {
            media_types: vec![content.media_type.clone()],
            required: true,
            ..Payload::default()
        };
        let samples = content.examples.iter();
        payload.examples = samples
            .map(|example| Sample {
                title: self.title(&example.docs),
                json: facts::pretty(example.node),
            })
            .collect();
        let name = |name: &str| Shape {
            name: name.to_owned(),
            ..Shape::default()
        };
        match content.payload {
            resolve::Payload::Text => payload.shape = name("string"),
            resolve::Payload::Bytes => payload.shape = name("bytes"),
            resolve::Payload::Json(id)
            | resolve::Payload::Items(id, _)
            | resolve::Payload::Form(id)
            | resolve::Payload::Parts(id) => {
                payload.shape = self.shape(Some(page), id, side);
                let key = self
                    .cx
                    .directions
                    .key(direction::target(self.cx.spec, id), side);
                let link = self.link(Some(page), key);
                let is_alone = payload.shape.after.0.is_empty();
                if let Some(told) = told
                    && let Some(link) = link.filter(|link| link.page.is_none())
                    && is_alone
                    && !told.contains(&link.anchor)
                {
                    told.push(link.anchor);
                    payload.section = Some(self.section(Some(page), key));
                }
            }
        }
        payload
    }

    fn credentials(&self, operation: &Operation<'_>) -> Vec<Told> {
        let mut told: Vec<Told> = Vec::new();
        for (name, _) in operation.security.iter().flatten() {
            let Some(scheme) = self.cx.spec.security_schemes.get(name) else {
                continue;
            };
            let way = match &scheme.kind {
                CredentialKind::Bearer => "Authorization: Bearer …".to_owned(),
                CredentialKind::Basic => "Authorization: Basic …".to_owned(),
                CredentialKind::Http(scheme) => format!("Authorization: {scheme} …"),
                CredentialKind::Header(header) => format!("{header}: …"),
                CredentialKind::Query(name) => format!("?{name}=…"),
                CredentialKind::Cookie(name) => format!("Cookie: {name}=…"),
                CredentialKind::MutualTls => "TLS".to_owned(),
            };
            if told.iter().all(|other| other.code != way) {
                let text = self.full(&scheme.docs);
                told.push(Told {
                    code: way,
                    text,
                    ..Told::default()
                });
            }
        }
        told
    }

    fn rate_limit(&self, operation: &Operation<'_>) -> Option<Said> {
        let (requests, seconds, docs) = operation.rate_limit.as_ref()?;
        let own = self.full(docs);
        if !own.0.is_empty() {
            return Some(own);
        }
        Some(self.say(
            phrases::RATE_LIMIT,
            &[&requests.to_string(), &seconds.to_string()],
        ))
    }
}

/// When the client sends an operation again; `idempotent` of RFC 9110 unless the description says otherwise.
fn repeats(operation: &Operation<'_>) -> crate::phrase::Phrase {
    match operation.idempotent {
        Some(false) => words::REPEATS_NEVER,
        _ if is_repeated(operation) => words::REPEATS,
        _ => words::REPEATS_UNSENT,
    }
}

/// Whether the client repeats an operation that may have been carried out.
pub(super) fn is_repeated(operation: &Operation<'_>) -> bool {
    let by_method = matches!(
        operation.method.as_str(),
        "GET" | "HEAD" | "PUT" | "DELETE" | "OPTIONS" | "TRACE"
    );
    operation.idempotent.unwrap_or(by_method)
}
