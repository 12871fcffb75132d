//! Answers that say yes: the example of the document, with what the mock remembers in it.

use serde_json::{Map, Value, json};

use crate::document::Document;
use crate::form;
use crate::http::{Answer, Request};
use crate::judge::{Judge, Way};
use crate::operation::{FORM, Media, Operation, Place};
use crate::parameters::{items, readings};
use crate::refusal::example;
use crate::shape;

/// Names of query parameters that keep members of the answer, and that leave some out.
const KEEP: &[&str] = &["fields", "fields[]"];
const LEAVE: &[&str] = &["excludes", "excludes[]", "exclude", "exclude[]"];

/// What goes into the example.
pub(crate) struct Content<'c> {
    /// Members that were set or cleared.
    pub(crate) members: &'c Map<String, Value>,
    /// The name and value of the id in the path.
    pub(crate) identity: Option<(&'c str, &'c str)>,
}

/// The declared success of an operation.
pub(crate) fn answer(
    (document, judge): (&Document, &Judge),
    operation: &Operation,
    request: &Request,
    content: &Content<'_>,
) -> Answer {
    let status = operation.success();
    let Some(response) = operation.response(status) else {
        return Answer::empty(if status == 200 { 204 } else { status });
    };
    let accept = request.header("accept").unwrap_or_default();
    let wanted = response.wanted(accept);
    let mut answer = if let Some(media) = wanted.filter(|media| media.is_json()) {
        let kind = if media.kind == "*/*" {
            "application/json"
        } else {
            &media.kind
        };
        let mut body = example(document, judge, media);
        if let Some(schema) = &media.schema {
            shape::strip(document, schema, "writeOnly", &mut body);
        }
        if let (Some(schema), Value::Object(members)) = (&media.schema, &mut body) {
            let before = members.clone();
            let required = shape::required(document, schema);
            fill((document, judge), schema, &required, members, content);
            select(operation, request, &required, members);
            if !judge.holds(Way::Response, schema, &json!(members)) {
                *members = before;
            }
        }
        Answer::json(status, kind, &body)
    } else if let Some(media) = wanted {
        plainly((document, judge), status, media)
    } else {
        Answer::empty(status)
    };
    answer.headers.extend(response.headers.iter().cloned());
    answer
}

/// The example of another media type than JSON: a text that is one, or a value written as the media type asks.
fn plainly((document, judge): (&Document, &Judge), status: u16, media: &Media) -> Answer {
    let shown = media.examples.iter().find(|shown| shown.is_string());
    let value = || example(document, judge, media);
    if let Some(framing) = media.framing() {
        let body = framing.body(&shown.cloned().unwrap_or_else(value));
        return Answer::stream(status, &media.whole, body);
    }
    let kind = if media.kind.contains('*') {
        "text/plain"
    } else {
        &media.kind
    };
    match shown.and_then(Value::as_str) {
        Some(shown) => Answer::text(status, kind, shown),
        None if kind == FORM => Answer::text(status, kind, form::write(&value())),
        None => Answer::text(status, kind, "mock"),
    }
}

/// Puts what is remembered into the example, where the schema of the answer has a member for it and takes the value.
/// What it does not take is left out: a null where null is not allowed, a text that the request may send and that is
/// not of the answer's format.
fn fill(
    (document, judge): (&Document, &Judge),
    schema: &str,
    required: &[String],
    body: &mut Map<String, Value>,
    content: &Content<'_>,
) {
    let members = shape::members(document, schema);
    let holds = |name: &str, value: &Value| {
        let member = members.get(name);
        member.is_some_and(|member| judge.holds(Way::Response, member, value))
    };
    for (name, value) in content.members {
        let Some(member) = members.get(name) else {
            continue;
        };
        if shape::marked(document, member, "writeOnly") {
            continue;
        }
        let mut value = value.clone();
        shape::strip(document, member, "writeOnly", &mut value);
        if holds(name, &value) {
            body.insert(name.clone(), value);
        } else if !required.contains(name) {
            body.remove(name);
        }
    }
    if let Some((name, value)) = content.identity {
        for name in [name, "id"] {
            let fitting = readings(value).into_iter().find(|value| holds(name, value));
            if let Some(value) = fitting {
                body.insert(name.to_owned(), value);
                break;
            }
        }
    }
}

/// Keeps and leaves out the members that the query names; what the schema requires stays.
fn select(
    operation: &Operation,
    request: &Request,
    required: &[String],
    body: &mut Map<String, Value>,
) {
    let named = |names: &[&str]| {
        let mut parameters = operation.parameters.iter().filter(|parameter| {
            parameter.place == Place::Query && names.contains(&parameter.name.as_str())
        });
        let parameter = parameters.find(|parameter| parameter.list.is_some())?;
        Some(items(parameter, request)).filter(|items| !items.is_empty())
    };
    let (keep, leave) = (named(KEEP), named(LEAVE));
    body.retain(|name, _| {
        let kept = keep.as_ref().is_none_or(|keep| keep.contains(name));
        let left = leave.as_ref().is_some_and(|leave| leave.contains(name));
        required.contains(name) || (kept && !left)
    });
}
