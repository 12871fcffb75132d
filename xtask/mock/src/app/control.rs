//! The mock's own paths, below `/__mock`.

use serde_json::{Value, json};

use super::App;
use crate::fault::FAULTS;
use crate::http::{Answer, Request};

/// A request to the mock itself that it does not understand.
pub(super) fn wrong(reason: &str) -> Answer {
    Answer::json(400, "application/json", &json!({ "error": reason }))
}

impl App {
    pub(super) fn control(&self, what: &str, request: &Request) -> Answer {
        let fine = |body: &Value| Answer::json(200, "application/json", body);
        match (request.method.as_str(), what) {
            ("GET", "" | "/") => fine(&self.describe()),
            ("GET", "/log") => fine(&self.log().to_json()),
            ("POST", "/reset") => {
                self.reset();
                fine(&json!({ "reset": true }))
            }
            ("POST", "/faults") => match serde_json::from_slice(&request.body) {
                Ok(list) => match self.script(&list) {
                    Ok(waiting) => fine(&json!({ "waiting": waiting })),
                    Err(reason) => wrong(&reason),
                },
                Err(reason) => wrong(&format!("a script is a JSON list of faults: {reason}")),
            },
            _ => {
                let known = "the mock has GET /__mock, GET /__mock/log, POST /__mock/faults and POST /__mock/reset";
                Answer::json(404, "application/json", &json!({ "error": known }))
            }
        }
    }

    fn describe(&self) -> Value {
        let operations = self.operations.iter();
        json!({
            "api": self.title(),
            "base": self.base(),
            "operations": operations
                .map(|operation| format!("{} {}", operation.method, operation.template.text()))
                .collect::<Vec<_>>(),
            "faults": FAULTS,
            "header": "X-Mock-Fault: name[=value][*count]",
        })
    }
}
