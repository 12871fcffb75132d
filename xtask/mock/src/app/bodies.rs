//! Judging the body of a request.

use serde_json::{Map, Value};

use super::App;
use crate::http::Request;
use crate::judge::Violation;
use crate::operation::{Body, Media, is_json};
use crate::refusal::Reason;
use crate::shape;

/// Statuses of a refusal, the best first.
pub(super) const CONTENT: &[u16] = &[422, 400];
pub(super) const SYNTAX: &[u16] = &[400, 422];
const MEDIA: &[u16] = &[415, 400, 422];

/// Why a body is refused, and the statuses that say so.
pub(super) type Refusal = (&'static [u16], Reason);

impl App {
    /// What a body sets and clears; nothing when it is not an object in JSON.
    pub(super) fn body(
        &self,
        body: &Body,
        request: &Request,
    ) -> Result<Map<String, Value>, Refusal> {
        let content_type = request.header("content-type").unwrap_or_default();
        let kind = content_type.split(';').next().unwrap_or_default();
        let kind = kind.trim().to_ascii_lowercase();
        if request.body.is_empty() {
            return if body.required {
                Err((CONTENT, Reason::violations(vec![missing()])))
            } else {
                Ok(Map::new())
            };
        }
        let Some(media) = body.media.iter().find(|media| media.takes(&kind)) else {
            let known: Vec<&str> = body.media.iter().map(|media| media.kind.as_str()).collect();
            let reason = format!("the body has to be sent as {}", known.join(" or "));
            return Err((MEDIA, Reason::new(reason)));
        };
        // Other media types than JSON are taken as they are.
        if !is_json(&kind) {
            return Ok(Map::new());
        }
        let value: Value = serde_json::from_slice(&request.body).map_err(|reason| {
            // The text of the error names a place and no content of the body.
            let (line, column) = (reason.line(), reason.column());
            let reason = format!("the body is no JSON, see line {line}, column {column}");
            (SYNTAX, Reason::new(reason))
        })?;
        self.judged(media, value)
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

fn missing() -> Violation {
    Violation {
        rule: None,
        keyword: "required".to_owned(),
        parameter: None,
        pointer: String::new(),
        demand: "the body has to be sent".to_owned(),
        text: Map::new(),
    }
}
