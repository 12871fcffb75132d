//! A call with the generated crate, as a person would write it: for the reference page, and as a doctest.

mod doctest;
mod value;

pub(super) use self::value::item;

use self::value::{from_json, structure, value};
use crate::model::{Api, Body, Content, Operation, Payload, TypeRef};
use crate::resolve::{self, Location, Sample};
use crate::source::Value;

/// A call: what it brings into scope, and its lines.
pub(super) struct Call {
    imports: Vec<String>,
    lines: Vec<String>,
    /// Whether all that it needs has an example in the description.
    complete: bool,
}

impl Call {
    /// The whole call as text.
    pub(super) fn text(&self) -> String {
        let gap = if self.imports.is_empty() {
            None
        } else {
            Some(String::new())
        };
        let lines = self.imports.iter().chain(&gap).chain(&self.lines);
        lines.map(String::as_str).collect::<Vec<_>>().join("\n")
    }
}

/// An example of what is sent under one media type.
#[derive(Clone, Copy)]
pub(super) struct Shown<'e, 'a> {
    /// What is sent, as the description has it.
    pub(super) content: &'e resolve::Content<'a>,
    /// The same as it is made.
    pub(super) made: &'e Content,
    /// The example.
    pub(super) sample: &'e Sample<'a>,
}

/// The examples of the body: of each type that it can be those of the first media type that carries it.
pub(super) fn shown<'e, 'a>(
    made: &'e Operation,
    operation: &'e resolve::Operation<'a>,
) -> Vec<Shown<'e, 'a>> {
    let mut found = Vec::new();
    let mut known = Vec::new();
    let contents = operation.body.iter().flat_map(resolve::Body::contents);
    let made = made.body.iter().flat_map(Body::contents);
    for (content, made) in contents.zip(made) {
        if !known.contains(&made.payload.ty()) {
            known.push(made.payload.ty());
            let samples = content.examples.iter();
            found.extend(samples.map(|sample| Shown {
                content,
                made,
                sample,
            }));
        }
    }
    found
}

/// Writes a call with this body.
pub(super) fn call(
    api: &Api,
    made: &Operation,
    operation: &resolve::Operation<'_>,
    body: Option<Shown<'_, '_>>,
) -> Call {
    let mut names = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    let mut complete = made.literal.is_none();
    let mut arguments = Vec::new();
    for parameter in made
        .required
        .iter()
        .filter_map(|at| made.parameters.get(*at))
    {
        let found = operation
            .parameters
            .iter()
            .find(|one| one.name == parameter.wire);
        let example = found.and_then(|one| one.examples.first());
        let written = example.and_then(|node| value(api, &parameter.ty, node, &mut names));
        complete &= written.is_some() && !parameter.nullable;
        let instead = match found.map(|one| one.location) {
            Some(Location::Path) => "id",
            _ => "value",
        };
        arguments.push(written.unwrap_or_else(|| instead.to_owned()));
    }
    let mut setter = String::new();
    if let Some(made_body) = &made.body {
        let payload = body.map(|shown| &shown.made.payload);
        let payload = payload.unwrap_or(&made_body.content.payload);
        let written = match (payload, body.map(|shown| shown.sample.node)) {
            (
                Payload::Json(TypeRef::Named(path), false)
                | Payload::Form(TypeRef::Named(path), _)
                | Payload::Parts(TypeRef::Named(path), _),
                Some(node),
            ) if matches!(node.value, Value::Object(_)) => {
                Some(structure(api, path, node).unwrap_or_else(|| from_json(path, node)))
            }
            _ => None,
        };
        complete &= written.is_some() || !made_body.required;
        if let Some(written) = written {
            names.extend(written.names);
            lines.push(format!("let change = {};", written.code));
            if made_body.required {
                arguments.push("change".to_owned());
            } else {
                setter = format!(".{}(change)", made_body.ident.0);
            }
        } else if made_body.required {
            arguments.push("body".to_owned());
        }
    }
    let method = &made.method_ident.0;
    let arguments = arguments.join(", ");
    lines.push(format!(
        "let answer = client.{method}({arguments}){setter}.send().await?;"
    ));
    Call {
        imports: imports(&api.package.name, names),
        lines,
        complete,
    }
}

/// The lines that bring types into scope, one for each module of the crate.
fn imports(package: &str, mut names: Vec<(&'static str, String)>) -> Vec<String> {
    let package = package.replace('-', "_");
    names.sort();
    names.dedup();
    let line = |module: &str| {
        let here = names.iter().filter(|(known, _)| *known == module);
        let here: Vec<&str> = here.map(|(_, name)| name.as_str()).collect();
        match here.as_slice() {
            [] => None,
            [one] => Some(format!("use {package}::{module}::{one};")),
            many => Some(format!("use {package}::{module}::{{{}}};", many.join(", "))),
        }
    };
    ["models", "operations", "runtime"]
        .into_iter()
        .filter_map(line)
        .collect()
}
