//! Path items and their operations: references followed, parameters inherited, ids and paths checked.

use crate::diagnostic::said;
use std::collections::{HashMap, HashSet};

use super::resolver::Resolver;
use super::{Fault, Operation, Response, Server, Status};
use crate::diagnostic::{Diagnostic, codes};
use crate::document;
use crate::document::{Entry, Location, Parameter, PathItem, RefOr};
use crate::source::{Mark, Node};

mod body;
mod content;
mod forms;
mod parameters;
mod path;
mod placeholders;
mod security;
mod servers;
mod settings;
mod style;
mod template;

pub(super) use forms::FormClaim;
pub(super) use settings::Settings;
pub(super) use style::StyleClaim;

/// A path item with the items that its `$ref` leads to, the referring one first.
type Layers<'d, 'a> = Vec<&'d PathItem<'a>>;

/// What is the same for all operations of one path.
struct Place<'d, 'a> {
    path: &'a str,
    path_mark: Mark,
    layers: Layers<'d, 'a>,
    /// Requests that the server sends: their paths and parameters are not ours.
    incoming: bool,
}

/// What the operations are checked against, all together.
#[derive(Default)]
pub(super) struct Known<'a> {
    ids: HashMap<&'a str, Mark>,
    templates: HashMap<String, (Mark, &'a str)>,
}

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// All operations: those we send and those the server sends.
    pub(super) fn operations(&mut self) -> (Vec<Operation<'a>>, Vec<Operation<'a>>) {
        let document = self.document;
        let mut ours: Vec<Place<'d, 'a>> = Vec::new();
        for entry in &document.paths {
            let layers = self.layers(&entry.value);
            let fault = self.cause.take();
            self.left_out
                .extend(fault.map(|fault| (entry.name.to_owned(), fault)));
            self.check_path(entry.name, entry.name_mark);
            ours.push(Place {
                path: entry.name,
                path_mark: entry.name_mark,
                layers,
                incoming: false,
            });
        }
        let mut theirs: Vec<Place<'d, 'a>> = Vec::new();
        for entry in &document.webhooks {
            let layers = self.layers(&entry.value);
            theirs.push(Place {
                path: entry.name,
                path_mark: entry.name_mark,
                layers,
                incoming: true,
            });
        }
        self.note_unread(&ours);
        for place in &ours {
            for operation in place.layers.iter().flat_map(|item| &item.operations) {
                self.collect_callbacks(&operation.value, &mut theirs);
            }
        }
        self.collect_ids(ours.iter().chain(&theirs));
        let send = ours
            .iter()
            .flat_map(|place| self.operations_of(place))
            .collect();
        let receive = theirs
            .iter()
            .flat_map(|place| self.operations_of(place))
            .collect();
        (send, receive)
    }

    /// Notes the operations that could not be decoded.
    fn note_unread(&mut self, places: &[Place<'d, 'a>]) {
        for entry in &self.document.unread_paths {
            self.leave_out(entry.name.to_owned(), entry);
        }
        for place in places {
            for entry in place.layers.iter().flat_map(|item| &item.unread) {
                let what = format!("{} {}", entry.name.to_ascii_uppercase(), place.path);
                self.leave_out(what, entry);
            }
        }
    }

    /// Without a fault of its own, what stands there is well formed, and not supported.
    fn leave_out(&mut self, what: String, entry: &Entry<'a, &'a Node>) {
        let fault = self.fault_within(entry.value).unwrap_or_else(|| Fault {
            code: codes::UNSUPPORTED_KEYWORD,
            mark: entry.name_mark,
            message: said!("`{0}` is not supported", entry.name),
        });
        self.left_out.push((what, fault));
    }

    fn collect_callbacks(
        &mut self,
        operation: &'d document::Operation<'a>,
        places: &mut Vec<Place<'d, 'a>>,
    ) {
        for callback in &operation.callbacks {
            let Some((callback, _)) = self.item(&callback.value) else {
                continue;
            };
            for entry in &callback.paths {
                let layers = self.layers(&entry.value);
                let known = places
                    .iter()
                    .any(|place| place.path_mark == entry.name_mark);
                if !known {
                    places.push(Place {
                        path: entry.name,
                        path_mark: entry.name_mark,
                        layers,
                        incoming: true,
                    });
                }
            }
        }
    }

    /// The item and those that its `$ref` leads to.
    fn layers(&mut self, item: &'d PathItem<'a>) -> Layers<'d, 'a> {
        self.cause = None;
        let mut layers = vec![item];
        let mut seen = HashSet::from([item.mark]);
        let mut current = item;
        while let Some(reference) = current.reference {
            let Some(target) = self.path_item(reference) else {
                break;
            };
            if !seen.insert(target.mark) {
                self.report(Diagnostic::error(
                    codes::REF_CYCLE,
                    reference.mark,
                    said!("this chain of path items ends in itself"),
                ));
                break;
            }
            layers.push(target);
            current = target;
        }
        layers
    }

    /// Notes every `operationId` and reports the second of two.
    fn collect_ids<'p>(&mut self, places: impl Iterator<Item = &'p Place<'d, 'a>>)
    where
        'd: 'p,
        'a: 'p,
    {
        let mut seen: HashSet<Mark> = HashSet::new();
        for operation in places
            .flat_map(|place| &place.layers)
            .flat_map(|item| &item.operations)
        {
            let Some(id) = operation.value.operation_id else {
                continue;
            };
            if !seen.insert(operation.value.mark) {
                continue;
            }
            if let Some(first) = self.known.ids.get(id.value).copied() {
                self.report_unsupported(
                    Diagnostic::error(
                        codes::OPERATION_ID_DUPLICATE,
                        id.mark,
                        said!("two operations have the operationId `{0}`", id.value),
                    )
                    .related(first, said!("first used here")),
                );
            } else {
                self.known.ids.insert(id.value, id.mark);
            }
        }
    }

    fn operations_of(&mut self, place: &Place<'d, 'a>) -> Vec<Operation<'a>> {
        let mut methods: HashSet<&str> = HashSet::new();
        let mut list = Vec::new();
        for entry in place.layers.iter().flat_map(|item| &item.operations) {
            if methods.insert(entry.name) {
                list.push(self.operation(place, entry));
            }
        }
        list
    }

    fn operation(
        &mut self,
        place: &Place<'d, 'a>,
        entry: &'d Entry<'a, document::Operation<'a>>,
    ) -> Operation<'a> {
        let written = &entry.value;
        let id = written.operation_id.map_or_else(
            || format!("{} {}", entry.name, place.path),
            |id| id.value.to_owned(),
        );
        let docs = self.docs(&written.text, written.source.as_ref());
        let (parameters, path) = self.parameters_of(place, written, &id);
        let method = entry.name.to_ascii_uppercase();
        let body = self.request_body(written, &method, entry.name_mark, &id);
        let responses = self.responses(written, &id);
        let security = self.security_of(written);
        let servers = self.own_servers(place, written);
        let rate_limit = written.rate_limit.as_ref().map(|limit| {
            let docs = self.docs(&limit.text, None);
            (limit.requests, limit.per_seconds, docs)
        });
        Operation {
            mark: written.mark,
            id,
            has_id: written.operation_id.is_some(),
            rust_name: written
                .rust_name
                .map(|name| (name.value.to_owned(), name.mark)),
            method,
            path,
            docs,
            tags: written
                .tags
                .iter()
                .map(|tag| tag.value.to_owned())
                .collect(),
            deprecated: written.deprecated,
            parameters,
            body,
            responses,
            security,
            servers,
            rate_limit,
            idempotent: written.idempotent.map(|flag| flag.value),
        }
    }

    fn own_servers(
        &mut self,
        place: &Place<'d, 'a>,
        written: &'d document::Operation<'a>,
    ) -> Vec<Server> {
        if !written.servers.is_empty() {
            return self.servers(&written.servers);
        }
        match place.layers.iter().find(|item| !item.servers.is_empty()) {
            Some(item) => self.servers(&item.servers),
            None => Vec::new(),
        }
    }

    fn responses(&mut self, written: &'d document::Operation<'a>, id: &str) -> Vec<Response<'a>> {
        let successes = written
            .responses
            .iter()
            .filter(|entry| entry.name.starts_with('2'))
            .count();
        let mut seen: HashMap<Status, Mark> = HashMap::new();
        let mut list = Vec::new();
        for entry in &written.responses {
            let Some(status) = self.status(entry.name, entry.name_mark) else {
                continue;
            };
            if let Some(first) = seen.insert(status, entry.name_mark) {
                self.report(
                    Diagnostic::error(
                        codes::BAD_STATUS,
                        entry.name_mark,
                        said!("two responses are for the same status"),
                    )
                    .related(first, said!("the other one stands here")),
                );
                continue;
            }
            let Some((response, reference)) = self.item(&entry.value) else {
                continue;
            };
            let part = match status {
                _ if entry.name.starts_with('2') && successes == 1 => "Response".to_owned(),
                Status::Exact(code) => format!("Response{code}"),
                Status::Range(digit) => format!("Response{digit}XX"),
                Status::Default => "ResponseDefault".to_owned(),
            };
            list.push(self.response(response, reference, status, id, &part, written.mark));
        }
        list
    }

    fn status(&mut self, name: &str, mark: Mark) -> Option<Status> {
        let bytes = name.as_bytes();
        match bytes {
            b"default" => return Some(Status::Default),
            [digit @ b'1'..=b'5', b'X', b'X'] => return Some(Status::Range(digit - b'0')),
            [b'1'..=b'5', b'0'..=b'9', b'0'..=b'9'] => return name.parse().ok().map(Status::Exact),
            _ => {}
        }
        self.report_unsupported(
            Diagnostic::error(codes::BAD_STATUS, mark, said!("`{0}` is no status", name))
                .label(said!("expected 100 to 599, 1XX to 5XX or `default`")),
        );
        None
    }

    /// All parameters, those of the path item first, each overridden by the operation's of the same name and place; and
    /// the path that they fill.
    fn parameters_of(
        &mut self,
        place: &Place<'d, 'a>,
        written: &'d document::Operation<'a>,
        id: &str,
    ) -> (Vec<super::Parameter<'a>>, String) {
        let mut chosen: Vec<&'d Parameter<'a>> = Vec::new();
        let shared = place.layers.iter().rev().map(|item| &item.parameters);
        for list in shared.chain(std::iter::once(&written.parameters)) {
            for parameter in self.parameter_list(list) {
                match chosen
                    .iter_mut()
                    .find(|known| same_parameter(known, parameter))
                {
                    Some(known) => *known = parameter,
                    None => chosen.push(parameter),
                }
            }
        }
        if place.incoming {
            let parameters = chosen.into_iter();
            let parameters = parameters.filter_map(|parameter| self.parameter(parameter, id));
            return (parameters.collect(), place.path.to_owned());
        }
        self.fill_placeholders(place, written, &chosen, id)
    }

    /// The parameters of one list, references followed; two of one name and place are reported.
    fn parameter_list(&mut self, list: &'d [RefOr<'a, Parameter<'a>>]) -> Vec<&'d Parameter<'a>> {
        let mut found: Vec<&'d Parameter<'a>> = Vec::new();
        for written in list {
            let Some((parameter, reference)) = self.item(written) else {
                continue;
            };
            if let Some(first) = found.iter().find(|known| same_parameter(known, parameter)) {
                let at = reference.map_or(parameter.name.mark, |reference| reference.target.mark);
                let message = said!("the parameter `{0}` is there twice", parameter.name.value);
                let finding = Diagnostic::error(codes::PARAMETER_DUPLICATE, at, message)
                    .related(first.name.mark, said!("first here"));
                self.report_unsupported(finding);
                continue;
            }
            found.push(parameter);
        }
        found
    }
}

/// Whether two parameters are one: the same place and name, header names in any case.
fn same_parameter(one: &Parameter<'_>, other: &Parameter<'_>) -> bool {
    let (location, name) = (one.location.value, one.name.value);
    location == other.location.value
        && match location {
            Location::Header => name.eq_ignore_ascii_case(other.name.value),
            _ => name == other.name.value,
        }
}
