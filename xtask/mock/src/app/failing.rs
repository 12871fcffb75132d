//! Faults, put into effect.

use serde_json::Value;

use super::{App, Outcome, Route};
use crate::distort::distort;
use crate::fault::Fault;
use crate::http::{Answer, Delivery, Request};
use crate::operation::Operation;
use crate::refusal::{self, Reason};

/// What a proxy in front of a service says when the service is down.
const HTML: &str = "<!DOCTYPE html>\n\
<html><head><title>Error</title></head>\n<body><h1>Something went wrong</h1></body></html>\n";

impl App {
    /// The outcome of a fault that comes before the request is looked at.
    pub(super) fn without_looking(
        &self,
        request: &Request,
        route: &Route<'_>,
        fault: &Fault,
    ) -> Option<Outcome> {
        match fault {
            Fault::Status {
                status,
                retry_after,
                html,
            } => {
                let mut answer = match route {
                    _ if *html => Answer::text(*status, "text/html; charset=utf-8", HTML),
                    Route::Operation(operation, _) => {
                        let reason = Reason::default();
                        refusal::answer(self.context(), operation, *status, &reason)
                    }
                    _ => {
                        let body = refusal::undeclared(&Reason::new("on demand"));
                        Answer::json(*status, "application/json", &body)
                    }
                };
                if let Some(pause) = retry_after {
                    answer = answer.with("Retry-After", pause);
                }
                Some(Outcome::plain(answer))
            }
            Fault::Redirect(host) => {
                let place = if host.contains("://") {
                    format!("{}{}", host.trim_end_matches('/'), request.target)
                } else {
                    format!("https://{host}{}", request.target)
                };
                Some(Outcome::plain(Answer::empty(307).with("Location", place)))
            }
            Fault::DropBeforeHeaders => Some(Outcome {
                delivery: Delivery::Nothing,
                ..Outcome::plain(Answer::empty(0))
            }),
            _ => None,
        }
    }

    /// Does to an answer what the fault asks for. Only a success has a body that can be spoilt.
    pub(super) fn spoil(
        &self,
        operation: &Operation,
        fault: &Fault,
        mut outcome: Outcome,
    ) -> Outcome {
        let success = (200..300).contains(&outcome.answer.status);
        outcome.delivery = match fault {
            Fault::DropAfterWrite => Delivery::Nothing,
            Fault::DropMidBody => Delivery::Half,
            Fault::SlowHeaders(pause) => Delivery::SlowHeaders(*pause),
            Fault::SlowBody(pause) => Delivery::SlowBody(*pause),
            Fault::HugeBody(bytes) if success => Delivery::Padded(*bytes),
            _ => Delivery::Whole,
        };
        match fault {
            Fault::TruncatedJson if success => {
                let length = outcome.answer.body.len();
                outcome.answer.body.truncate(length * 2 / 3);
            }
            Fault::Distorted(distortion, member) if success => {
                let response = operation.response(outcome.answer.status);
                let media = response.and_then(|response| response.json());
                let body = serde_json::from_slice::<Value>(&outcome.answer.body);
                if let (Some(Some(schema)), Ok(mut body)) = (media.map(|media| &media.schema), body)
                    && distort(
                        self.context(),
                        schema,
                        &mut body,
                        *distortion,
                        member.as_deref(),
                    )
                {
                    outcome.answer.body = body.to_string().into_bytes();
                }
            }
            _ => {}
        }
        outcome
    }
}
