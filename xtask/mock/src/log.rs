//! What the mock saw: methods, templates and counts, nothing of what was sent but the ids, unless that is asked for.

use std::collections::VecDeque;

use serde_json::{Value, json};

/// The most requests and the most ids that are kept; beyond it the oldest go.
const MOST: usize = 10_000;

/// What the mock saw since it started, or since it was reset.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Log {
    /// Each request to the API, in order.
    pub requests: VecDeque<Seen>,
    /// How often each object was to be changed.
    pub updates: VecDeque<Updates>,
}

/// One request.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// The method.
    pub method: String,
    /// The path template; none when no operation has that path and method.
    pub template: Option<String>,
    /// The status of the answer; none when none was sent.
    pub status: Option<u16>,
    /// The fault that the request met.
    pub fault: Option<String>,
    /// Whether the request changed what the mock remembers.
    pub applied: bool,
    /// What was sent; none unless [`Options::keep_sent`](crate::Options::keep_sent) asks for it.
    pub sent: Option<Sent>,
}

/// What a request said.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    /// The path and the query, as they came.
    pub target: String,
    /// The body, when it is JSON, a form, or parts.
    pub body: Option<Value>,
}

/// The requests that wanted to change one object.
#[derive(Clone, Debug, PartialEq)]
pub struct Updates {
    /// The path template.
    pub template: String,
    /// The id in the path, or the whole path when it does not end in one.
    pub id: String,
    /// How many of them came in whole, whatever their answer was.
    pub received: u64,
    /// How many of them were done.
    pub applied: u64,
}

impl Log {
    /// How many updates of an id came in, and how many of them were done.
    #[must_use]
    pub fn updates_of(&self, id: &str) -> (u64, u64) {
        let of_id = self.updates.iter().filter(|updates| updates.id == id);
        of_id.fold((0, 0), |(received, applied), updates| {
            (received + updates.received, applied + updates.applied)
        })
    }

    pub(crate) fn saw(&mut self, seen: Seen) {
        self.requests.push_back(seen);
        if self.requests.len() > MOST {
            self.requests.pop_front();
        }
    }

    pub(crate) fn update(&mut self, template: &str, id: &str, applied: bool) {
        let known = |updates: &Updates| updates.id == id && updates.template == template;
        let index = match self.updates.iter().rposition(known) {
            Some(index) => index,
            None => {
                if self.updates.len() == MOST {
                    self.updates.pop_front();
                }
                self.updates.push_back(Updates {
                    template: template.to_owned(),
                    id: id.to_owned(),
                    received: 0,
                    applied: 0,
                });
                self.updates.len() - 1
            }
        };
        if let Some(updates) = self.updates.get_mut(index) {
            updates.received += 1;
            updates.applied += u64::from(applied);
        }
    }

    pub(crate) fn to_json(&self) -> Value {
        let requests = self.requests.iter().map(|seen| {
            json!({
                "method": seen.method,
                "template": seen.template,
                "status": seen.status,
                "fault": seen.fault,
                "applied": seen.applied,
            })
        });
        let updates = self.updates.iter().map(|updates| {
            json!({
                "template": updates.template,
                "id": updates.id,
                "received": updates.received,
                "applied": updates.applied,
            })
        });
        json!({
            "requests": requests.collect::<Value>(),
            "updates": updates.collect::<Value>(),
        })
    }
}
