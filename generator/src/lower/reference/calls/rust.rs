//! The same call with the generated crate, as a person would write it.

use crate::model::{
    Api, Constructor, EnumWire, Field, Item, Operation, Payload, Struct, TypePath, TypeRef,
};
use crate::resolve::{self, Location};
use crate::source::{Node, Value};

/// A value in Rust, with the types that it names.
struct Written {
    code: String,
    names: Vec<TypePath>,
}

/// The lines of a call: imports, body, call.
pub(super) fn call(
    api: &Api,
    made: &Operation,
    operation: &resolve::Operation<'_>,
    body: Option<&Node>,
) -> String {
    let package = api.package.name.replace('-', "_");
    let mut names: Vec<TypePath> = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    let mut arguments: Vec<String> = made
        .required
        .iter()
        .filter_map(|at| made.parameters.get(*at))
        .map(|parameter| argument(operation, &parameter.wire))
        .collect();
    if let (Some(body), Some(node)) = (&made.body, body)
        && let Payload::Json(ty, _) = &body.payload
    {
        let written = match ty {
            TypeRef::Named(path) => {
                structure(api, path, node).unwrap_or_else(|| from_json(path, node))
            }
            _ => Written {
                code: "body".to_owned(),
                names: Vec::new(),
            },
        };
        names.extend(written.names);
        lines.push(format!("let change = {};", written.code));
        if body.required {
            arguments.push("change".to_owned());
        }
    }
    let used = imports(&package, names);
    let method = &made.method_ident.0;
    lines.push(format!(
        "let answer = client.{method}({}).send().await?;",
        arguments.join(", ")
    ));
    format!("{used}{}", lines.join("\n"))
}

/// The lines that bring types into scope, one for each half of the crate.
fn imports(package: &str, mut names: Vec<TypePath>) -> String {
    names.sort();
    names.dedup();
    let mut lines = String::new();
    for (half, in_operations) in [("models", false), ("operations", true)] {
        let here = names
            .iter()
            .filter(|path| path.in_operations == in_operations);
        let here: Vec<&str> = here.map(|path| path.ident.0.as_str()).collect();
        match here.as_slice() {
            [] => {}
            [one] => lines.push_str(&format!("use {package}::{half}::{one};\n")),
            many => lines.push_str(&format!(
                "use {package}::{half}::{{{}}};\n",
                many.join(", ")
            )),
        }
    }
    if !lines.is_empty() {
        lines.push('\n');
    }
    lines
}

/// The example of a required parameter.
fn argument(operation: &resolve::Operation<'_>, wire: &str) -> String {
    let parameter = operation.parameters.iter().find(|one| one.name == wire);
    let example = parameter.and_then(|one| one.examples.first());
    match (
        example.map(|node| &node.value),
        parameter.map(|one| one.location),
    ) {
        (Some(Value::String(text)), _) => format!("{text:?}"),
        (Some(Value::Int(number)), _) => number.to_string(),
        (Some(Value::Bool(value)), _) => value.to_string(),
        (_, Some(Location::Path)) => "id".to_owned(),
        _ => "value".to_owned(),
    }
}

/// A struct by its verbs; `None` when a member needs more than a literal.
fn structure(api: &Api, path: &TypePath, node: &Node) -> Option<Written> {
    let found = item(api, path)?;
    let Item::Struct(found) = found else {
        return None;
    };
    let mut names = vec![path.clone()];
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
    names: &mut Vec<TypePath>,
) -> Option<String> {
    let one = |field: &Field, names: &mut Vec<TypePath>| {
        value(api, &field.ty, node.get(&field.wire)?, names)
    };
    let all: Option<Vec<String>> = required
        .iter()
        .map(|at| one(found.fields.get(*at)?, names))
        .collect();
    Some(all?.join(", "))
}

/// A value as the verb of a field takes it.
fn value(api: &Api, ty: &TypeRef, node: &Node, names: &mut Vec<TypePath>) -> Option<String> {
    match (ty, &node.value) {
        (TypeRef::Bool, Value::Bool(value)) => Some(value.to_string()),
        (TypeRef::Integer(_), Value::Int(number)) => Some(number.to_string()),
        (TypeRef::String, Value::String(text)) => Some(format!("{text:?}")),
        (TypeRef::Vec(item), Value::Array(items)) => {
            let items: Option<Vec<String>> = items
                .iter()
                .map(|one| value(api, item, one, names))
                .collect();
            Some(format!("[{}]", items?.join(", ")))
        }
        (TypeRef::Date | TypeRef::DateTime, Value::String(text)) => {
            Some(format!("{text:?}.parse()?"))
        }
        (TypeRef::Named(path), Value::Object(_)) => {
            let written = structure(api, path, node)?;
            names.extend(written.names);
            Some(written.code.replace('\n', "\n    "))
        }
        (TypeRef::Named(path), _) => {
            let Item::Enum(list) = item(api, path)? else {
                return None;
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
            names.push(path.clone());
            Some(format!("{}::{}", path.ident.0, variant.ident.0))
        }
        _ => None,
    }
}

/// The body from its JSON, where the verbs would hide more than they show.
fn from_json(path: &TypePath, node: &Node) -> Written {
    let name = path.ident.0.clone();
    let json = super::pretty(node);
    // As many marks as no quote of the text can end.
    let longest = json
        .split('"')
        .map(|rest| rest.len() - rest.trim_start_matches('#').len())
        .max();
    let marks = "#".repeat(longest.unwrap_or(0) + 1);
    Written {
        code: format!("serde_json::from_str::<{name}>(r{marks}\"{json}\"{marks})?"),
        names: vec![path.clone()],
    }
}

/// A type of the crate, by its name.
fn item<'i>(api: &'i Api, path: &TypePath) -> Option<&'i Item> {
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
