//! From a request to its answer.

use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::Value;

use crate::document::Document;
use crate::fault::{Fault, Script};
use crate::http::{Answer, Delivery, Request};
use crate::judge::Judge;
use crate::log::{Log, Seen, Sent};
use crate::objects::Objects;
use crate::operation::{Operation, operations};
use crate::refusal::{self, Reason};
use crate::template::Found;
use crate::{Failure, Options};

mod bodies;
mod control;
mod failing;
mod serving;

/// Everything that the threads share.
pub(crate) struct App {
    document: Document,
    judge: Judge,
    operations: Vec<Operation>,
    bases: Vec<String>,
    strict_ids: bool,
    keep_sent: bool,
    token: Option<String>,
    objects: Mutex<Objects>,
    script: Mutex<Script>,
    log: Mutex<Log>,
}

/// Where a request leads.
enum Route<'a> {
    Operation(&'a Operation, Found),
    /// The path is known, with these methods.
    OtherMethods(Vec<&'a str>),
    Nowhere,
}

/// What came of a request.
struct Outcome {
    answer: Answer,
    delivery: Delivery,
    /// Whether the mock remembers something because of it.
    applied: bool,
}

impl Outcome {
    fn plain(answer: Answer) -> Self {
        Self {
            answer,
            delivery: Delivery::Whole,
            applied: false,
        }
    }
}

impl App {
    pub(crate) fn new(options: &Options) -> Result<Self, Failure> {
        let document = Document::read(&options.spec, options.root.as_deref())?;
        let mut operations = operations(&document);
        operations.sort_by_key(|operation| operation.template.rank());
        Ok(Self {
            judge: Judge::new(&document, options.formats)?,
            bases: bases(&document),
            operations,
            document,
            strict_ids: options.strict_ids,
            keep_sent: options.keep_sent,
            token: options.token.clone(),
            objects: Mutex::default(),
            script: Mutex::default(),
            log: Mutex::default(),
        })
    }

    /// The path that the document's first server has.
    pub(crate) fn base(&self) -> &str {
        self.bases.first().map_or("", String::as_str)
    }

    pub(crate) fn operation_count(&self) -> usize {
        self.operations.len()
    }

    pub(crate) fn title(&self) -> String {
        let info = self.document.at("/info");
        format!(
            "{} {}",
            info["title"].as_str().unwrap_or("an API"),
            info["version"].as_str().unwrap_or_default()
        )
    }

    pub(crate) fn script(&self, list: &Value) -> Result<usize, String> {
        lock(&self.script).extend(list)
    }

    pub(crate) fn log(&self) -> Log {
        lock(&self.log).clone()
    }

    pub(crate) fn reset(&self) {
        *lock(&self.objects) = Objects::default();
        *lock(&self.script) = Script::default();
        *lock(&self.log) = Log::default();
    }

    fn context(&self) -> (&Document, &Judge) {
        (&self.document, &self.judge)
    }

    /// Answers a request.
    pub(crate) fn answer(&self, request: &Request) -> (Answer, Delivery) {
        if let Some(what) = request.path.strip_prefix("/__mock") {
            return (self.control(what, request), Delivery::Whole);
        }
        let turn = format!("{} {}", request.method, request.path);
        let order = lock(&self.script).next(request.header("x-mock-fault"), &turn);
        let order = match order {
            Ok(order) => order,
            Err(unknown) => return (control::wrong(&unknown.to_string()), Delivery::Whole),
        };
        let route = self.route(&request.method, &request.path);
        let fault = order.as_ref().map_or(&Fault::Nothing, |order| &order.fault);
        let outcome = self.outcome(request, &route, fault);
        self.remember(
            request,
            &route,
            order.as_ref().map(|order| &order.text),
            &outcome,
        );
        (outcome.answer, outcome.delivery)
    }

    fn outcome(&self, request: &Request, route: &Route<'_>, fault: &Fault) -> Outcome {
        if let Some(outcome) = self.without_looking(request, route, fault) {
            return outcome;
        }
        let (operation, path) = match route {
            Route::Operation(operation, path) => (operation, path),
            Route::OtherMethods(methods) => {
                let reason = Reason::new("the path has no such method");
                let body = refusal::undeclared(&reason);
                let answer = Answer::json(405, "application/json", &body);
                return Outcome::plain(answer.with("Allow", methods.join(", ")));
            }
            Route::Nowhere => {
                let (title, base) = (self.title(), self.base());
                let reason =
                    format!("no path of {title} is this one; its paths stand below `{base}/`");
                let reason = Reason::new(reason);
                let body = refusal::undeclared(&reason);
                return Outcome::plain(Answer::json(404, "application/json", &body));
            }
        };
        let outcome = self.serve(operation, path, request);
        self.spoil(operation, fault, outcome)
    }

    fn route(&self, method: &str, path: &str) -> Route<'_> {
        let mut methods = Vec::new();
        let below = |base: &String| path.strip_prefix(base.as_str());
        for rest in self.bases.iter().filter_map(below) {
            for operation in &self.operations {
                if let Some(found) = operation.template.matches(rest) {
                    if operation.method == method {
                        return Route::Operation(operation, found);
                    }
                    methods.push(operation.method.as_str());
                }
            }
        }
        if methods.is_empty() {
            Route::Nowhere
        } else {
            Route::OtherMethods(methods)
        }
    }

    fn remember(
        &self,
        request: &Request,
        route: &Route<'_>,
        fault: Option<&String>,
        outcome: &Outcome,
    ) {
        let body = match route {
            Route::Operation(operation, _) => operation.body.as_ref(),
            _ => None,
        };
        let mut log = lock(&self.log);
        let mut seen = Seen {
            method: request.method.clone(),
            template: None,
            status: (outcome.delivery != Delivery::Nothing).then_some(outcome.answer.status),
            fault: fault.cloned(),
            applied: outcome.applied,
            sent: self.keep_sent.then(|| Sent {
                target: request.target.clone(),
                body: self.sent(body, request),
            }),
        };
        if let Route::Operation(operation, path) = route {
            let template = operation.template.text();
            seen.template = Some(template.to_owned());
            if ["PUT", "PATCH", "POST", "DELETE"].contains(&operation.method.as_str()) {
                let id = operation.template.identity().and(path.last());
                let id = id.map_or(request.path.as_str(), |(_, id)| id);
                log.update(template, id, outcome.applied);
            }
        }
        log.saw(seen);
    }
}

/// A lock is taken whatever happened to the thread that had it before.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The paths below which the operations stand: those of the servers, or none.
fn bases(document: &Document) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for server in document.at("/servers").as_array().into_iter().flatten() {
        let mut url = server["url"].as_str().unwrap_or_default().to_owned();
        for (name, variable) in server["variables"].as_object().into_iter().flatten() {
            let value = variable["default"].as_str().unwrap_or_default();
            url = url.replace(&format!("{{{name}}}"), value);
        }
        let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
        let path = rest.find('/').map_or("", |start| &rest[start..]);
        let path = path.trim_end_matches('/').to_owned();
        if !found.contains(&path) {
            found.push(path);
        }
    }
    if found.is_empty() {
        found.push(String::new());
    }
    found
}
