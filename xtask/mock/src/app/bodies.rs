//! Judging the body of a request.

use serde_json::{Map, Value};

use super::App;
use crate::document::below;
use crate::form::{Form, Leaf};
use crate::http::{Request, pairs};
use crate::judge::Violation;
use crate::operation::{Body, FORM, Media, is_json, normal};
use crate::parts::{listed, parts};
use crate::refusal::Reason;
use crate::shape;

/// Statuses of a refusal, the best first.
pub(super) const CONTENT: &[u16] = &[422, 400];
pub(super) const SYNTAX: &[u16] = &[400, 422];
const MEDIA: &[u16] = &[415, 400, 422];

/// Why a body is refused, and the statuses that say so.
pub(super) type Refusal = (&'static [u16], Reason);

impl App {
    /// What a body sets and clears; nothing when it is no object.
    pub(super) fn body(
        &self,
        body: &Body,
        request: &Request,
    ) -> Result<Map<String, Value>, Refusal> {
        let kind = kind(request);
        // A form without fields has no bytes.
        if request.body.is_empty() && kind != FORM {
            return if body.required {
                let demand = "the body has to be sent";
                let missing = violation("required", String::new(), demand.to_owned());
                Err((CONTENT, Reason::violations(vec![missing])))
            } else {
                Ok(Map::new())
            };
        }
        let Some(media) = media_of(body, request) else {
            let known: Vec<&str> = body.media.iter().map(|media| media.kind.as_str()).collect();
            let reason = format!("the body has to be sent as {}", known.join(" or "));
            return Err((MEDIA, Reason::new(reason)));
        };
        match self.value(media, request)? {
            Some(value) => self.judged(media, value),
            None => Ok(Map::new()),
        }
    }

    /// What a request has sent, as a value.
    pub(super) fn sent(&self, body: Option<&Body>, request: &Request) -> Option<Value> {
        let media = media_of(body?, request)?;
        self.value(media, request).ok()?
    }

    /// A body as a value; none for a media type that is taken as it is.
    fn value(&self, media: &Media, request: &Request) -> Result<Option<Value>, Refusal> {
        let kind = kind(request);
        let form = |form: Form| Some(form.read(self.context(), media.schema.as_deref()));
        if is_json(&kind) {
            return serde_json::from_slice(&request.body)
                .map(Some)
                .map_err(|reason| syntax(&reason));
        }
        if kind == FORM {
            let text = String::from_utf8_lossy(&request.body);
            let fields = pairs(&text).into_iter();
            let fields = fields.map(|(name, value)| (name, Leaf::Text(value)));
            return Ok(form(Form::new(fields)));
        }
        if kind == "multipart/form-data" {
            return self.parts(media, request).map(form);
        }
        Ok(None)
    }

    /// The parts of a body, each in a media type that the description has for it.
    fn parts(&self, media: &Media, request: &Request) -> Result<Form, Refusal> {
        let media_type = request.header("content-type").unwrap_or_default();
        let parts = parts(media_type, &request.body);
        let parts = parts.map_err(|reason| (SYNTAX, Reason::new(reason)))?;
        let encoding = below(&media.place, "encoding");
        let mut fields = Vec::new();
        for part in parts {
            let first = part.name.split('[').next().unwrap_or_default();
            let wanted = &self.document.at(&below(&encoding, first))["contentType"];
            if let Some(wanted) = wanted.as_str()
                && !listed(wanted, &part.kind)
            {
                let demand = format!("the part has to be {wanted}");
                let other = violation("contentType", below("", first), demand);
                return Err((CONTENT, Reason::violations(vec![other])));
            }
            let leaf = part.leaf().map_err(|reason| syntax(&reason))?;
            fields.push((part.name, leaf));
        }
        Ok(Form::new(fields))
    }

    fn judged(&self, media: &Media, value: Value) -> Result<Map<String, Value>, Refusal> {
        let Some(schema) = &media.schema else {
            return Ok(Map::new());
        };
        let violations = self.judge.violations(&self.document, schema, &value);
        let violations =
            violations.map_err(|reason| (&[500_u16][..], Reason::new(reason.to_string())))?;
        if !violations.is_empty() {
            return Err((CONTENT, Reason::violations(violations)));
        }
        let Value::Object(mut members) = value else {
            return Ok(Map::new());
        };
        // What only the server sets is ignored, as OpenAPI asks for.
        for (name, schema) in shape::members(&self.document, schema) {
            if shape::marked(&self.document, &schema, "readOnly") {
                members.remove(&name);
            }
        }
        Ok(members)
    }
}

/// The media type that takes a request: the one that says exactly the same, then the one without parameters, one with
/// others, and last a range.
fn media_of<'b>(body: &'b Body, request: &Request) -> Option<&'b Media> {
    let whole = normal(request.header("content-type").unwrap_or_default());
    let kind = kind(request);
    let find = |is_it: &dyn Fn(&Media) -> bool| body.media.iter().find(|media| is_it(media));
    find(&|media| media.whole == whole)
        .or_else(|| find(&|media| media.whole == kind))
        .or_else(|| find(&|media| media.kind == kind))
        .or_else(|| find(&|media| media.takes(&kind)))
}

/// The media type of a request without its parameters, in small letters.
fn kind(request: &Request) -> String {
    let content_type = request.header("content-type").unwrap_or_default();
    let kind = content_type.split(';').next().unwrap_or_default();
    kind.trim().to_ascii_lowercase()
}

/// JSON that is none. The text of the error names a place and no content of the body.
fn syntax(reason: &serde_json::Error) -> Refusal {
    let (line, column) = (reason.line(), reason.column());
    let reason = format!("the body is no JSON, see line {line}, column {column}");
    (SYNTAX, Reason::new(reason))
}

fn violation(keyword: &str, pointer: String, demand: String) -> Violation {
    Violation {
        rule: None,
        keyword: keyword.to_owned(),
        parameter: None,
        pointer,
        demand,
        text: Map::new(),
    }
}
