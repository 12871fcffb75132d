//! Answers that say no, and explain themselves within the schema that the document declares for them.

use serde_json::{Map, Value, json};

use crate::document::Document;
use crate::form;
use crate::http::Answer;
use crate::judge::{Judge, Violation, Way};
use crate::operation::{FORM, Media, Operation, is_json};
use crate::sample::sample;
use crate::shape;

/// Members in which an error says what is wrong, for people to read.
const MESSAGES: &[&str] = &[
    "message",
    "error",
    "detail",
    "description",
    "error_message",
    "errorMessage",
    "title",
];

/// Members in which an error can say more.
const EXTRAS: &[&str] = &["extras", "details", "extra", "context", "meta", "data"];

/// What is wrong with a request.
#[derive(Debug, Default)]
pub(crate) struct Reason {
    /// One line in English.
    pub(crate) message: String,
    /// What exactly is not allowed.
    pub(crate) violations: Vec<Violation>,
}

impl Reason {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            violations: Vec::new(),
        }
    }

    /// The violations as a refusal lists them: each with its keyword or rule, its place, and what the document says
    /// about it in each language. One line sums them up.
    pub(crate) fn violations(violations: Vec<Violation>) -> Self {
        let first = violations.first().map_or_else(String::new, |first| {
            let what = first.rule.as_deref().unwrap_or(&first.keyword);
            let mut texts: Vec<&str> = ["en"]
                .iter()
                .filter_map(|language| first.text.get(*language)?.as_str())
                .collect();
            let others = first.text.iter().filter(|(language, _)| *language != "en");
            texts.extend(others.filter_map(|(_, text)| text.as_str()));
            if first.rule.is_none() {
                texts.insert(0, &first.demand);
            }
            format!("{what}: {}", texts.join(" · "))
        });
        let more = match violations.len() {
            0 | 1 => String::new(),
            count => format!(" (and {} more)", count - 1),
        };
        Self {
            message: format!("{first}{more}"),
            violations,
        }
    }
}

/// The declared answer of a status, with the reason in it where its schema has room.
pub(crate) fn answer(
    (document, judge): (&Document, &Judge),
    operation: &Operation,
    status: u16,
    reason: &Reason,
) -> Answer {
    let declared = operation.response(status);
    let headers = declared.map_or(&[][..], |response| &response.headers);
    let mut answer = match declared.map(|response| (response.json(), response.media.first())) {
        Some((Some(media), _)) => {
            let kind = if media.kind == "*/*" {
                "application/json"
            } else {
                &media.kind
            };
            Answer::json(status, kind, &body((document, judge), media, reason))
        }
        Some((None, Some(media))) if media.kind == FORM => {
            let body = body((document, judge), media, reason);
            Answer::text(status, FORM, form::write(&body))
        }
        Some((None, Some(media))) => Answer::text(status, &media.kind, reason.message.clone()),
        // An answer that is declared without a body has none.
        Some((None, None)) => Answer::empty(status),
        None => Answer::json(status, "application/json", &undeclared(reason)),
    };
    answer.headers.extend(headers.iter().cloned());
    answer
}

/// The body of an answer that no document describes.
pub(crate) fn undeclared(reason: &Reason) -> Value {
    let mut body = json!({ "message": reason.message });
    if !reason.violations.is_empty() {
        body["extras"] = Value::from(listed(reason));
    }
    body
}

fn listed(reason: &Reason) -> Map<String, Value> {
    let violations: Value = reason.violations.iter().map(Violation::to_json).collect();
    Map::from_iter([("violations".to_owned(), violations)])
}

/// The example of a media type that says most and fits its schema; else a sample.
pub(crate) fn example(document: &Document, judge: &Judge, media: &Media) -> Value {
    let fits = |value: &Value| {
        let schema = media.schema.as_ref();
        schema.is_none_or(|schema| judge.holds(Way::Response, schema, value))
    };
    let size = |value: &Value| value.as_object().map_or(0, Map::len);
    let mut shown = media.examples.clone();
    if let Some(schema) = &media.schema {
        let (_, value) = document.follow(schema);
        shown.extend(value.get("example").cloned());
        shown.extend(value["examples"].as_array().into_iter().flatten().cloned());
    }
    let made = media.schema.iter().map(|schema| sample(document, schema));
    let fullest = shown
        .iter()
        .filter(|value| fits(value))
        .max_by_key(|value| size(value));
    let fullest = fullest.cloned().or_else(|| made.clone().find(fits));
    fullest
        .or_else(|| shown.first().cloned().or_else(|| made.clone().next()))
        .unwrap_or_default()
}

fn body((document, judge): (&Document, &Judge), media: &Media, reason: &Reason) -> Value {
    let base = example(document, judge, media);
    let says = is_json(&media.kind) || media.kind == FORM;
    let (Some(schema), true) = (&media.schema, says) else {
        return base;
    };
    let members = shape::members(document, schema);
    // Each step is taken only if the schema still holds, so a strict schema is answered with its own example.
    let mut body = base;
    let mut step = |name: &str, value: Value| {
        let mut next = body.clone();
        let Some(object) = next.as_object_mut() else {
            return false;
        };
        object.insert(name.to_owned(), value);
        let holds = judge.holds(Way::Response, schema, &next);
        if holds {
            body = next;
        }
        holds
    };
    if !reason.message.is_empty() {
        let _ = MESSAGES
            .iter()
            .filter(|name| members.contains_key(**name))
            .any(|name| step(name, Value::from(reason.message.as_str())));
    }
    if !reason.violations.is_empty() {
        let listed = listed(reason);
        let told = EXTRAS
            .iter()
            .filter(|name| members.contains_key(**name))
            .any(|name| step(name, Value::from(listed.clone())));
        if !told {
            step("violations", listed["violations"].clone());
        }
    }
    body
}
