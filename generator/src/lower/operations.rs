//! Operations as values: parameters, body, what comes back.

mod bodies;
mod forms;
mod responses;
pub(crate) mod status;
mod streams;

use super::catalog::PlannedOperation;
use super::cx::Cx;
use super::direction::Side;
use super::docs::{inline::code, phrases};
use super::scope::{Scope, Wish, chosen};
use super::structs::{MOST_ARGUMENTS, empty};
use super::{Names, naming};
use crate::diagnostic::Sink;
use crate::model::{
    Docs, Encoding, Ident, Location, Nullability, Operation, Parameter, Payload, Presence, TypeRef,
};
use crate::resolve::{self, ParameterEncoding, Style};

impl Cx<'_, '_> {
    /// The operation of a plan.
    pub(crate) fn operation(
        &self,
        operation: &resolve::Operation<'_>,
        plan: &PlannedOperation,
        names: &mut Names,
        sink: &mut Sink<'_>,
    ) -> Operation {
        let mut room = Scope::default();
        naming::RESERVED_METHODS
            .iter()
            .chain(naming::CALL_METHODS)
            .for_each(|name| room.reserve(name));
        let own = operation
            .parameters
            .iter()
            .filter(|parameter| parameter.client_setting.is_none());
        let parameters: Vec<Parameter> = own
            .map(|parameter| self.parameter(parameter, &mut room, sink))
            .collect();
        let body = operation
            .body
            .as_ref()
            .map(|body| self.body(body, (operation, plan), &mut room, names, sink));
        let required: Vec<usize> = (0..parameters.len())
            .filter(|at| parameters[*at].required)
            .collect();
        let arguments =
            required.len() + usize::from(body.as_ref().is_some_and(|body| body.required));
        let literal = (arguments > MOST_ARGUMENTS)
            .then(|| self.part(plan, "Required", operation, names, sink));
        let (success, failure) = self.answers(operation, plan, names, sink);
        let settings = operation
            .parameters
            .iter()
            .filter_map(|parameter| parameter.client_setting.clone())
            .collect();
        let mut docs = self.operation_docs(operation);
        docs.aliases.retain(|alias| *alias != plan.ident.0);
        Operation {
            ident: plan.ident.clone(),
            method_ident: plan.method_ident.clone(),
            id: operation.id.clone(),
            method: operation.method.clone(),
            path: operation.path.clone(),
            docs,
            examples: Vec::new(),
            parameters,
            body,
            required,
            literal,
            success,
            failure,
            security: operation
                .security
                .iter()
                .map(|all| self.credentials_of(all))
                .collect(),
            settings,
            rate_limit: operation
                .rate_limit
                .as_ref()
                .map(|(requests, seconds, _)| (*requests, *seconds)),
            idempotent: operation.idempotent,
            server: operation.servers.first().map(|server| server.url.clone()),
            accept: streams::accept(operation),
            stream: self.stream(operation),
        }
    }

    /// The schemes of one alternative that a request can show. A certificate is part of the connection.
    fn credentials_of(&self, all: &[(String, Vec<String>)]) -> Vec<String> {
        let is_shown = |name: &str| {
            let scheme = self.spec.security_schemes.get(name);
            scheme.is_none_or(|scheme| scheme.kind != resolve::CredentialKind::MutualTls)
        };
        let names = all.iter().map(|(name, _)| name);
        names.filter(|name| is_shown(name)).cloned().collect()
    }

    /// Claims `{Operation}{part}` among the types of operations.
    fn part(
        &self,
        plan: &PlannedOperation,
        part: &str,
        operation: &resolve::Operation<'_>,
        names: &mut Names,
        sink: &mut Sink<'_>,
    ) -> Ident {
        let name = format!("{}{part}", plan.ident.0);
        let mark = Some(operation.mark);
        names.operations.claim(
            Wish {
                name: name.clone(),
                wire: &name,
                mark,
                explicit: false,
                snake: false,
            },
            sink,
        )
    }

    fn operation_docs(&self, operation: &resolve::Operation<'_>) -> Docs {
        let languages = &self.languages;
        let mut facts = Vec::new();
        if operation.deprecated {
            facts.push(languages.say(phrases::DEPRECATED, &[]));
        }
        facts.push(languages.say(
            phrases::CALLS,
            &[&code(&format!("{} {}", operation.method, operation.path))],
        ));
        let credentials: Vec<String> = operation
            .security
            .iter()
            .filter(|all| !all.is_empty())
            .map(|all| {
                all.iter()
                    .map(|(scheme, _)| code(scheme))
                    .collect::<Vec<_>>()
                    .join(" + ")
            })
            .collect();
        if !credentials.is_empty() {
            facts.push(languages.say(phrases::SECURITY, &[&credentials.join(" / ")]));
        }
        if let Some((requests, seconds, texts)) = &operation.rate_limit {
            let short = languages.short_line(texts);
            let said = languages.say(
                phrases::RATE_LIMIT,
                &[&requests.to_string(), &seconds.to_string()],
            );
            facts.push(if short.is_empty() { said } else { short });
        }
        if self.stream(operation).is_some() {
            facts.push(languages.say(phrases::STREAM, &[]));
        }
        match operation.idempotent {
            Some(true) => facts.push(languages.say(phrases::IDEMPOTENT, &[])),
            Some(false) => facts.push(languages.say(phrases::NOT_IDEMPOTENT, &[])),
            None => {}
        }
        let mut docs = languages.docs(
            &operation.docs,
            languages.say(phrases::OPERATION, &[&code(&operation.id)]),
            facts,
        );
        if operation.deprecated {
            docs.deprecated = Some(None);
        }
        docs
    }

    fn parameter(
        &self,
        parameter: &resolve::Parameter<'_>,
        room: &mut Scope,
        sink: &mut Sink<'_>,
    ) -> Parameter {
        let usage = self.usage(parameter.schema, Side::Request);
        let checks = self.checks(parameter.schema, &usage.ty);
        let ident = parameter_ident(parameter, room, sink);
        let presence = if parameter.required {
            Presence::Required
        } else {
            Presence::Optional
        };
        let mut facts = Vec::new();
        if parameter.deprecated {
            facts.push(self.languages.say(phrases::DEPRECATED, &[]));
        }
        facts.extend(
            self.languages
                .presence(presence, Nullability::NonNull, true),
        );
        facts.extend(self.languages.limits(&checks));
        facts.extend(self.schema_chain_facts(parameter.schema));
        facts.push(
            self.languages
                .say(phrases::WIRE_NAME, &[&code(&parameter.name)]),
        );
        let schema = self.schema(parameter.schema);
        let texts = &parameter.docs;
        let is_silent =
            texts.summary.is_empty() && texts.description.is_empty() && texts.title.is_empty();
        let texts = if is_silent && texts.source.is_none() {
            &schema.docs
        } else {
            texts
        };
        let instead = self
            .languages
            .say(phrases::PARAMETER, &[&code(&parameter.name)]);
        let mut docs = self.languages.docs(texts, instead, facts);
        docs.aliases.retain(|alias| *alias != ident.0);
        if parameter.deprecated {
            docs.deprecated = Some(None);
        }
        let set_docs = self.languages.verb(
            self.languages.say(phrases::SET, &[&code(&parameter.name)]),
            &docs,
        );
        Parameter {
            ident,
            wire: parameter.name.clone(),
            location: location(parameter.location),
            ty: usage.ty,
            required: parameter.required,
            nullable: usage.nullability == Nullability::Nullable,
            encoding: encoding(&parameter.encoding),
            docs,
            set_docs,
            sensitive: parameter.sensitive || self.is_sensitive(parameter.schema),
            checks,
        }
    }

    /// The media types that are offered but not generated.
    fn others(&self, others: &[String]) -> Option<String> {
        let shown: Vec<String> = others.iter().map(|media_type| code(media_type)).collect();
        (!shown.is_empty()).then(|| {
            self.languages
                .say(phrases::OTHER_MEDIA_TYPES, &[&shown.join(", ")])
        })
    }

    fn payload(&self, content: Option<&resolve::Content<'_>>, side: Side) -> Payload {
        let Some(content) = content else {
            return Payload::Empty;
        };
        match content.payload {
            resolve::Payload::Text => Payload::Text,
            resolve::Payload::Bytes => Payload::Bytes,
            resolve::Payload::Json(id) => {
                let usage = self.usage(id, side);
                Payload::Json(usage.ty, usage.nullability == Nullability::Nullable)
            }
            resolve::Payload::Form(id) => {
                Payload::Form(self.usage(id, side).ty, self.form(content))
            }
            resolve::Payload::Parts(id) => {
                Payload::Parts(self.usage(id, side).ty, self.form(content))
            }
            resolve::Payload::Items(id, framing) => Payload::Items(self.items_of(id, framing)),
        }
    }
}

/// The name of a parameter, which is a method too; one that has a meaning already gets `_param`.
fn parameter_ident(
    parameter: &resolve::Parameter<'_>,
    room: &mut Scope,
    sink: &mut Sink<'_>,
) -> Ident {
    let own = chosen(parameter.rust_name.as_ref(), false, sink);
    let explicit = own.is_some();
    let spelled = own.or_else(|| naming::field_name(&parameter.name));
    let mut name = spelled.unwrap_or_else(|| empty(parameter.mark, room, sink));
    let reserved = [naming::RESERVED_METHODS, naming::CALL_METHODS];
    if reserved.iter().any(|names| names.contains(&name.as_str())) {
        name = format!("{name}_param");
    }
    room.claim(
        Wish {
            name,
            wire: &parameter.name,
            mark: Some(parameter.mark),
            explicit,
            snake: true,
        },
        sink,
    )
}

fn location(location: resolve::Location) -> Location {
    match location {
        resolve::Location::Path => Location::Path,
        resolve::Location::Query => Location::Query,
        resolve::Location::Header => Location::Header,
        resolve::Location::Cookie => Location::Cookie,
    }
}

fn encoding(encoding: &ParameterEncoding) -> Encoding {
    let ParameterEncoding::Style {
        style,
        explode,
        allow_reserved,
    } = *encoding
    else {
        return Encoding::Json;
    };
    match style {
        Style::Matrix => Encoding::Matrix(explode),
        Style::Label => Encoding::Label(explode),
        Style::Simple => Encoding::Simple(explode),
        // Exploded, these two look like `form`.
        Style::SpaceDelimited | Style::PipeDelimited if explode => {
            Encoding::Form(true, allow_reserved)
        }
        Style::Form => Encoding::Form(explode, allow_reserved),
        Style::SpaceDelimited => Encoding::SpaceDelimited,
        Style::PipeDelimited => Encoding::PipeDelimited,
        Style::DeepObject => Encoding::DeepObject,
    }
}

/// Whether a type is worth a mention among what a request carries.
pub(crate) fn named(ty: &TypeRef) -> Option<&crate::model::TypePath> {
    if let TypeRef::Named(path) = ty {
        Some(path)
    } else {
        None
    }
}
