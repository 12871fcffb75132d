//! Requests as a good server would answer them.

use serde_json::{Map, Value};

use super::{App, Outcome, Route, bodies, lock};
use crate::http::Request;
use crate::operation::{Operation, plain};
use crate::refusal::{self, Reason, example};
use crate::success::{self, Content};
use crate::template::Found;
use crate::{access, parameters};

impl App {
    pub(super) fn serve(&self, operation: &Operation, path: &Found, request: &Request) -> Outcome {
        let refuse = |statuses: &[u16], reason: &Reason| {
            let status = operation.declared(statuses);
            Outcome::plain(refusal::answer(self.context(), operation, status, reason))
        };
        if !access::allows(operation, request, self.token.as_deref()) {
            let refused = refuse(&[401, 403], &Reason::default());
            return Outcome::plain(refused.answer.with("WWW-Authenticate", "Bearer"));
        }
        let violations = parameters::violations(self.context(), operation, request, path);
        if !violations.is_empty() {
            return refuse(bodies::SYNTAX, &Reason::violations(violations));
        }
        let body = operation.body.as_ref();
        let update = match body.map_or(Ok(Map::new()), |body| self.body(body, request)) {
            Ok(update) => update,
            Err((statuses, reason)) => return refuse(statuses, &reason),
        };
        match self.change(operation, path, request, update) {
            Some(outcome) => outcome,
            None => refuse(&[404], &Reason::default()),
        }
    }

    /// Does what the method asks for, and answers; none when there is no such object.
    fn change(
        &self,
        operation: &Operation,
        path: &Found,
        request: &Request,
        update: Map<String, Value>,
    ) -> Option<Outcome> {
        let method = operation.method.as_str();
        let identity = operation.template.identity().and(path.last());
        let identity = identity.map(|(name, value)| (name.as_str(), value.as_str()));
        let mut objects = lock(&self.objects);
        let key = place(&request.path);
        let object = objects.get(&key);
        let known = object.is_some_and(|object| !object.deleted);
        if let Some((name, value)) = identity {
            let deleted = object.is_some_and(|object| object.deleted);
            let shown = || shown(operation, name, value);
            let there = known || (!deleted && (!self.strict_ids || shown()));
            if !there && (self.strict_ids || method != "PUT") {
                return None;
            }
        }
        let mut made = None;
        match method {
            "PUT" | "PATCH" => objects.update(&key, &Value::Object(update.clone())),
            "DELETE" => objects.delete(&key),
            "POST" if identity.is_none() => {
                made = self.fresh_id(operation, &request.path, objects.number());
                if let Some(id) = &made {
                    let key = format!("{key}/{id}");
                    objects.update(&key, &Value::Object(update.clone()));
                }
            }
            _ => {}
        }
        let applied = ["PUT", "PATCH", "POST", "DELETE"].contains(&method);
        let remembered = match method {
            "POST" => update,
            _ => objects
                .get(&key)
                .map_or_else(Map::new, |object| object.members.clone()),
        };
        drop(objects);
        let content = Content {
            members: &remembered,
            identity: identity.or(made.as_deref().map(|id| ("id", id))),
        };
        let mut answer = success::answer(self.context(), operation, request, &content);
        if ["PUT", "PATCH"].contains(&method) && !known {
            // What the object was before its first update is the example of the document, not something sent here.
            answer = answer.with("X-Mock-Created", "true");
        }
        Some(Outcome {
            applied,
            ..Outcome::plain(answer)
        })
    }

    /// An id for a new object, when the answer has a member `id` and there are paths for one object. It looks like the
    /// one in the example.
    fn fresh_id(&self, operation: &Operation, path: &str, number: u64) -> Option<String> {
        let media = operation.response(operation.success())?.json()?;
        let sample = example(&self.document, &self.judge, media);
        let id = match sample.get("id")? {
            Value::String(text) if text.len() == 36 => {
                format!("00000000-0000-4000-8000-{number:012x}")
            }
            Value::String(_) => format!("{number:024x}"),
            Value::Number(_) => number.to_string(),
            _ => return None,
        };
        let found = self.route("GET", &format!("{}/{id}", path.trim_end_matches('/')));
        (!matches!(found, Route::Nowhere)).then_some(id)
    }
}

/// The path of an object, however it was encoded.
fn place(path: &str) -> String {
    let segments: Vec<String> = path
        .split('/')
        .map(|segment| {
            crate::http::decode(segment)
                .replace('%', "%25")
                .replace('/', "%2F")
        })
        .collect();
    segments.join("/")
}

/// Whether the document shows this value for the parameter.
fn shown(operation: &Operation, name: &str, value: &str) -> bool {
    let mut examples = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.name == name)
        .flat_map(|parameter| &parameter.examples);
    examples.any(|example| plain(example) == value)
}
