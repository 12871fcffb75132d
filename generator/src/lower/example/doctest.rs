//! A call as a doctest that runs against the transport within the process.

use super::{Shown, call, shown};
use crate::lower::cx::Cx;
use crate::lower::docs::facts;
use crate::model::{Api, Operation, Payload, Success};
use crate::resolve::{self, Status};
use crate::source::Mark;

use std::collections::HashSet;

/// So many examples stand in the docs of a method; the reference page has them all.
const MOST_EXAMPLES: usize = 4;

/// The lines of the doctest; `None` when the description has no example
/// for something that it cannot do without, or one that is no value of its schema.
fn doctest(
    api: &Api,
    made: &Operation,
    operation: &resolve::Operation<'_>,
    body: Option<Shown<'_, '_>>,
    wrong: &HashSet<Mark>,
) -> Option<Vec<String>> {
    let call = call(api, made, operation, body);
    let required = operation.parameters.iter().filter(|one| one.required);
    let given = required.filter_map(|one| one.examples.first().copied());
    let mut given = given.chain(body.map(|shown| shown.sample.node));
    if !call.complete || given.any(|node| wrong.contains(&node.mark)) {
        return None;
    }
    let package = api.package.name.replace('-', "_");
    let reply = reply(made, operation, wrong)?;
    let mut arguments: Vec<String> = api
        .builder_credential
        .iter()
        .map(|_| "\"token\"".to_owned())
        .collect();
    for setting in api.settings.iter().filter(|setting| setting.required) {
        let header =
            |one: &&resolve::Parameter<'_>| one.client_setting.as_ref() == Some(&setting.name);
        let found = operation.parameters.iter().find(header);
        let example = found.and_then(|one| one.examples.first());
        let text = example.and_then(|node| node.as_str()).unwrap_or("value");
        arguments.push(format!("{text:?}"));
    }
    let builder = format!(
        "{package}::Client::builder({}){}",
        arguments.join(", "),
        credentials(api, made, &package)
    );
    let mut lines = vec![
        "```".to_owned(),
        "# use std::{future::Future as _, pin::pin, task::{Context, Poll, Waker}};".to_owned(),
        format!("# use {package}::runtime::mock::{{MockTransport, Reply}};"),
        "# fn main() -> Result<(), Box<dyn std::error::Error>> {".to_owned(),
        format!("# let mock = MockTransport::new([{reply}]);"),
        format!("# let client = {builder}.base_url(\"http://localhost\").mock(&mock).build()?;"),
    ];
    lines.extend(call.imports);
    lines.push("# let call = pin!(async {".to_owned());
    lines.extend(
        call.lines
            .iter()
            .flat_map(|line| line.lines())
            .map(str::to_owned),
    );
    lines.extend([
        "# let _ = answer;".to_owned(),
        "# Ok(()) });".to_owned(),
        "# match call.poll(&mut Context::from_waker(Waker::noop())) {".to_owned(),
        "#     Poll::Ready(done) => done,".to_owned(),
        "#     Poll::Pending => Err(\"the mock answers at once\".into()),".to_owned(),
        "# } }".to_owned(),
        "```".to_owned(),
    ]);
    Some(lines)
}

/// The calls of the builder that give the client what the first way to authorize this operation needs, beyond what
/// every client is built with.
fn credentials(api: &Api, made: &Operation, package: &str) -> String {
    let needed = made.security.first().into_iter().flatten();
    let known = needed.filter_map(|name| api.credentials.iter().find(|known| known.name == **name));
    known
        .filter(|known| api.builder_credential.as_ref() != Some(&known.ident))
        .map(|known| {
            format!(
                ".credential({package}::settings::{}, \"token\")",
                known.ident.0
            )
        })
        .collect()
}

impl Cx<'_, '_> {
    /// The doc lines of the examples of an operation: one for each example of its body.
    pub(in crate::lower) fn examples(
        &self,
        api: &Api,
        at: usize,
        operation: &resolve::Operation<'_>,
    ) -> Vec<Vec<String>> {
        let Some(made) = api.operations.get(at).map(|module| &module.operation) else {
            return Vec::new();
        };
        let wrong = &self.spec.wrong_examples;
        let all = shown(made, operation);
        let mut examples: Vec<Vec<String>> = Vec::new();
        for one in all.into_iter().take(MOST_EXAMPLES) {
            let title = self.languages.short_line(&one.sample.docs);
            let Some(test) = doctest(api, made, operation, Some(one), wrong) else {
                continue;
            };
            let title = if title.is_empty() {
                Vec::new()
            } else {
                vec![title, String::new()]
            };
            examples.push(title.into_iter().chain(test).collect());
        }
        if examples.is_empty() && operation.body.as_ref().is_none_or(|body| !body.required) {
            examples.extend(doctest(api, made, operation, None, wrong));
        }
        examples
    }
}

/// What the mock answers: the shortest example of a success.
fn reply(
    made: &Operation,
    operation: &resolve::Operation<'_>,
    wrong: &HashSet<Mark>,
) -> Option<String> {
    let Success::One(_, payload) = &made.success else {
        return None;
    };
    let exact =
        |response: &&resolve::Response<'_>| matches!(response.status, Status::Exact(200..=299));
    let response = operation.responses.iter().find(exact)?;
    let Status::Exact(status) = response.status else {
        return None;
    };
    match payload {
        Payload::Empty => Some(format!("Reply::status({status})")),
        Payload::Json(..) => {
            let content = response.content.as_ref()?;
            let bodies = content
                .examples
                .iter()
                .filter(|sample| !wrong.contains(&sample.node.mark))
                .map(|sample| facts::json(sample.node));
            let json = bodies.min_by_key(String::len)?;
            let media_type = &content.media_type;
            Some(format!(
                "Reply::status({status}).header(\"content-type\", {media_type:?}).body({json:?})"
            ))
        }
        Payload::Form(..)
        | Payload::Parts(..)
        | Payload::Items(_)
        | Payload::Text
        | Payload::Bytes => None,
    }
}
