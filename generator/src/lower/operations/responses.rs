//! What an operation answers: which statuses are a success, and the enum of all others.

use super::status;
use crate::diagnostic::Sink;
use crate::lower::Names;
use crate::lower::catalog::PlannedOperation;
use crate::lower::cx::Cx;
use crate::lower::direction::Side;
use crate::lower::docs::{self, inline::code, phrases};
use crate::lower::scope::{Scope, Wish};
use crate::model::{Docs, Failure, Payload, StatusVariant, Success};
use crate::resolve::{Operation, Response, Status};

impl Cx<'_, '_> {
    /// Sorts the responses: 2xx is a success; all other statuses, 1xx, 3xx and `default` among them, are failures.
    /// Without any 2xx a success carries nothing.
    pub(super) fn answers(
        &self,
        operation: &Operation<'_>,
        plan: &PlannedOperation,
        names: &mut Names,
        sink: &mut Sink<'_>,
    ) -> (Success, Failure) {
        let (good, bad): (Vec<_>, Vec<_>) = operation
            .responses
            .iter()
            .partition(|response| status::is_success(response.status));
        let shown = code(&operation.id);
        let mut payloads: Vec<(Status, Payload)> = good
            .iter()
            .map(|response| {
                (
                    response.status,
                    self.payload(response.content.as_ref(), Side::Response),
                )
            })
            .collect();
        payloads.sort_by_key(|(status, _)| *status);
        let is_one = payloads.windows(2).all(|pair| pair[0].1 == pair[1].1);
        let success = if is_one {
            let statuses = payloads
                .iter()
                .map(|(status, _)| status::range(*status))
                .collect();
            Success::One(
                statuses,
                payloads
                    .into_iter()
                    .next()
                    .map_or(Payload::Empty, |(_, payload)| payload),
            )
        } else {
            let ident = self.part(plan, "Success", operation, names, sink);
            let line = self.languages.say(phrases::SUCCESS, &[&shown]);
            Success::Many(ident, docs::plain(line), self.status_variants(&good, sink))
        };
        let line = self.languages.say(phrases::FAILURE, &[&shown]);
        let failure = Failure {
            ident: plan.error.clone(),
            docs: docs::plain(line),
            variants: self.status_variants(&bad, sink),
        };
        (success, failure)
    }

    fn status_variants(
        &self,
        responses: &[&Response<'_>],
        sink: &mut Sink<'_>,
    ) -> Vec<StatusVariant> {
        let mut room = Scope::default();
        let mut sorted = responses.to_vec();
        sorted.sort_by_key(|response| response.status);
        sorted
            .into_iter()
            .map(|response| self.status_variant(response, &mut room, sink))
            .collect()
    }

    fn status_variant(
        &self,
        response: &Response<'_>,
        room: &mut Scope,
        sink: &mut Sink<'_>,
    ) -> StatusVariant {
        let name = status::name(response.status);
        let wish = Wish {
            name: name.clone(),
            wire: &name,
            mark: Some(response.mark),
            explicit: false,
            snake: false,
        };
        StatusVariant {
            ident: room.claim(wish, sink),
            status: status::range(response.status),
            payload: self.payload(response.content.as_ref(), Side::Response),
            docs: self.response_docs(response),
        }
    }

    fn response_docs(&self, response: &Response<'_>) -> Docs {
        let languages = &self.languages;
        let written = code(&status::written(response.status));
        let instead = match response.status {
            Status::Default => languages.say(phrases::OTHER_STATUS, &[]),
            Status::Range(_) => languages.say(phrases::STATUS_RANGE, &[&written]),
            Status::Exact(_) => languages.say(phrases::RESPONSE, &[&written]),
        };
        let mut facts = Vec::new();
        if response.status != Status::Default {
            facts.push(languages.say(phrases::RESPONSE, &[&written]));
        }
        facts.extend(self.others(&response.others));
        let described = response
            .headers
            .iter()
            .map(|header| (phrases::RESPONSE_HEADER, &header.name, &header.docs));
        for (phrase, name, docs) in described.chain(
            response
                .links
                .iter()
                .map(|(name, docs)| (phrases::LINK, name, docs)),
        ) {
            facts.push(languages.say_each(phrase, |language| {
                let texts = [&docs.summary, &docs.title, &docs.description];
                let text = texts
                    .iter()
                    .find_map(|text| text.get(language).or_else(|| text.values().next()));
                vec![
                    code(name),
                    text.map_or_else(|| "–".to_owned(), |words| languages.line(language, words)),
                ]
            }));
        }
        let mut docs = languages.docs(&response.docs, instead.clone(), facts);
        // The fact would say the same again.
        if docs.lines.first() == Some(&instead) {
            let again = format!("- {instead}");
            docs.lines.retain(|line| *line != again);
            while docs.lines.last().is_some_and(String::is_empty) {
                docs.lines.pop();
            }
        }
        docs
    }
}
