//! A call with the generated crate, as a person would write it: for the reference page, and as a doctest.

use super::cx::Cx;
use super::docs::facts;
use crate::model::{
    Api, Body, Constructor, Content, EnumWire, Field, Item, Nullability, Operation, Payload,
    Struct, Success, TypePath, TypeRef,
};
use crate::resolve::{self, Location, Sample, Status};
use crate::source::{Mark, Node, Value};

use std::collections::HashSet;

/// So many examples stand in the docs of a method; the reference page has them all.
const MOST_EXAMPLES: usize = 4;

/// A value in Rust, with the types that it names: the module and the name.
struct Written {
    code: String,
    names: Vec<(&'static str, String)>,
}

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

/// The same as a doctest that runs against the transport within the process; `None` when the description has no example
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
    pub(super) fn examples(
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

/// A type of the crate as it is brought into scope.
fn named(path: &TypePath) -> (&'static str, String) {
    let module = if path.in_operations {
        "operations"
    } else {
        "models"
    };
    (module, path.ident.0.clone())
}

/// A struct by its verbs; `None` when a member needs more than a literal.
fn structure(api: &Api, path: &TypePath, node: &Node) -> Option<Written> {
    let found = item(api, path)?;
    let Item::Struct(found) = found else {
        return None;
    };
    let mut names = vec![named(path)];
    let new = match &found.constructor {
        Constructor::Empty => String::new(),
        Constructor::Arguments(required) => arguments(api, found, required, node, &mut names)?,
        Constructor::Literal(..) => return None,
    };
    let mut verbs = vec![format!("{}::new({new})", path.ident.0)];
    let is_argument = |at: usize| matches!(&found.constructor, Constructor::Arguments(required) if required.contains(&at));
    for member in node.members()? {
        let (at, field) = found
            .fields
            .iter()
            .enumerate()
            .find(|(_, field)| field.wire == *member.key)?;
        if is_argument(at) || field.constant.is_some() {
            continue;
        }
        if matches!(member.node.value, Value::Null) {
            let (clear, _) = field.verbs.clear.as_ref()?;
            verbs.push(format!(".{}()", clear.0));
        } else {
            let value = value(api, &field.ty, &member.node, &mut names)?;
            verbs.push(format!(".{}({value})", field.verbs.set.0));
        }
    }
    let code = if verbs.len() <= 3 && verbs.concat().chars().count() <= 80 {
        verbs.concat()
    } else {
        verbs.join("\n    ")
    };
    Some(Written { code, names })
}

fn arguments(
    api: &Api,
    found: &Struct,
    required: &[usize],
    node: &Node,
    names: &mut Vec<(&'static str, String)>,
) -> Option<String> {
    let one = |field: &Field, names: &mut Vec<(&'static str, String)>| {
        // A null among the arguments is an `Option`, which the JSON shows better.
        let node = node
            .get(&field.wire)
            .filter(|_| field.nullability == Nullability::NonNull)?;
        value(api, &field.ty, node, names)
    };
    let all: Option<Vec<String>> = required
        .iter()
        .map(|at| one(found.fields.get(*at)?, names))
        .collect();
    Some(all?.join(", "))
}

/// A value as the verb of a field takes it.
fn value(
    api: &Api,
    ty: &TypeRef,
    node: &Node,
    names: &mut Vec<(&'static str, String)>,
) -> Option<String> {
    match (ty, &node.value) {
        (TypeRef::Bool, Value::Bool(value)) => Some(value.to_string()),
        (TypeRef::Integer(_), Value::Int(number)) => Some(number.to_string()),
        (TypeRef::String, Value::String(text)) => Some(format!("{text:?}")),
        (TypeRef::Vec(item), Value::Array(items)) => {
            let items: Option<Vec<String>> = items
                .iter()
                .map(|one| value(api, item, one, names))
                .collect();
            let open = if **item == TypeRef::String {
                "["
            } else {
                "vec!["
            };
            Some(format!("{open}{}]", items?.join(", ")))
        }
        (TypeRef::Tuple(tuple), Value::Array(items))
            if tuple.is_plain() && tuple.first.len() == items.len() =>
        {
            let places = tuple.first.iter().zip(items);
            let places: Option<Vec<String>> =
                places.map(|(ty, one)| value(api, ty, one, names)).collect();
            let end = if items.len() == 1 { ",)" } else { ")" };
            Some(format!("({}{end}", places?.join(", ")))
        }
        (TypeRef::Date, Value::String(text)) => {
            names.push(("runtime", "Date".to_owned()));
            Some(format!("{text:?}.parse::<Date>()?"))
        }
        (TypeRef::DateTime, Value::String(text)) => {
            names.push(("runtime", "DateTime".to_owned()));
            Some(format!("{text:?}.parse::<DateTime>()?"))
        }
        (TypeRef::Boxed(inner), _) => value(api, inner, node, names),
        (TypeRef::Named(path), Value::Object(_)) => {
            let written = structure(api, path, node)?;
            names.extend(written.names);
            Some(written.code.replace('\n', "\n    "))
        }
        (TypeRef::Named(path), _) => {
            let list = match item(api, path)? {
                Item::Enum(list) => list,
                Item::Alias(alias) => return value(api, &alias.ty, node, names),
                Item::Struct(_) | Item::Union(_) => return None,
            };
            let variant =
                list.variants
                    .iter()
                    .find(|variant| match (&variant.wire, &node.value) {
                        (EnumWire::String(wire), Value::String(text)) => **wire == **text,
                        (EnumWire::Integer(wire), Value::Int(number)) => {
                            i128::from(*wire) == *number
                        }
                        (EnumWire::Boolean(wire), Value::Bool(value)) => wire == value,
                        _ => false,
                    })?;
            names.push(named(path));
            Some(format!("{}::{}", path.ident.0, variant.ident.0))
        }
        _ => None,
    }
}

/// The body from its JSON, where the verbs would hide more than they show.
fn from_json(path: &TypePath, node: &Node) -> Written {
    let name = path.ident.0.clone();
    let json = facts::pretty(node);
    // As many marks as no quote of the text can end.
    let longest = json
        .split('"')
        .map(|rest| rest.len() - rest.trim_start_matches('#').len())
        .max();
    let marks = "#".repeat(longest.unwrap_or(0) + 1);
    let names = vec![named(path), ("runtime", "serde_json".to_owned())];
    Written {
        code: format!("serde_json::from_str::<{name}>(r{marks}\"{json}\"{marks})?"),
        names,
    }
}

/// A type of the crate, by its name.
pub(super) fn item<'i>(api: &'i Api, path: &TypePath) -> Option<&'i Item> {
    let has_name = |item: &&Item| {
        let ident = match item {
            Item::Struct(found) => &found.ident,
            Item::Enum(found) => &found.ident,
            Item::Union(found) => &found.ident,
            Item::Alias(found) => &found.ident,
        };
        *ident == path.ident
    };
    if path.in_operations {
        let items = api.operations.iter().flat_map(|module| &module.items);
        items.into_iter().find(has_name)
    } else {
        let items = api.models.iter().flat_map(|module| &module.items);
        items.into_iter().find(has_name)
    }
}
