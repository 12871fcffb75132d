//! Small descriptions and what they come to.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Additional, Payload, SchemaId, Shape, Spec, resolve};
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::{document, source};

mod composition;
mod hostile;
mod operations;
mod rules;
mod seldom;
mod tuples;
mod unions;
mod values;

/// Resolves files, the first of which is the entry, and hands over the result with its findings.
fn resolve_files<T>(
    files: &[(&str, &str)],
    look: impl FnOnce(&Spec<'_>, &[Diagnostic], &source::Sources) -> T,
) -> T {
    let mut loader: BTreeMap<String, Vec<u8>> = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect();
    let loaded = source::load(files[0].0, &mut loader);
    let mut sink = Sink::after_reading(
        &loaded.sources,
        crate::Reading::Strict,
        Vec::new(),
        loaded.diagnostics,
    );
    let document = document::decode(&loaded.sources, &mut sink).unwrap();
    let spec = resolve(&document, &loaded.sources, &mut sink);
    let found = sink.finish();
    look(&spec, &found, &loaded.sources)
}

/// A description with these component schemas.
fn with_schemas(version: &str, schemas: &str) -> String {
    let mut text = format!(
        "openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n"
    );
    for line in schemas.lines() {
        let _ = writeln!(text, "    {line}");
    }
    text
}

/// The findings, notes left out: `E0301 /components/schemas/A/required/0 message`.
fn findings(found: &[Diagnostic], sources: &source::Sources) -> Vec<String> {
    let shown = |one: &Diagnostic| {
        let place = one
            .primary
            .map(|mark| sources.pointer_of(mark))
            .unwrap_or_default();
        let place = place
            .strip_prefix("/components/schemas/")
            .unwrap_or(&place)
            .to_owned();
        format!("{} {place}: {}", one.code, one.message)
    };
    found
        .iter()
        .filter(|one| one.severity != Severity::Note)
        .map(shown)
        .collect()
}

/// What a component schema comes to, with the findings; `1.0` descriptions fail to decode, so 3.1 it is.
fn shape_of(schemas: &str, name: &str) -> (String, Vec<String>) {
    resolve_files(
        &[("a.yaml", &with_schemas("3.1.0", schemas))],
        |spec, found, sources| {
            (
                show(spec, spec.components[name], 0),
                findings(found, sources),
            )
        },
    )
}

/// The same without findings.
fn clean(schemas: &str, name: &str) -> String {
    let (shape, found) = shape_of(schemas, name);
    assert_eq!(found, Vec::<String>::new());
    shape
}

/// Only the findings.
fn faults(schemas: &str) -> Vec<String> {
    resolve_files(
        &[("a.yaml", &with_schemas("3.1.0", schemas))],
        |_, found, sources| findings(found, sources),
    )
}

/// A shape in a line: named schemas by name below the top.
fn show(spec: &Spec<'_>, id: SchemaId, depth: usize) -> String {
    let schema = &spec.schemas[id.0 as usize];
    let null = if schema.nullable { "?" } else { "" };
    if depth > 0
        && let super::Origin::Named(name) = &schema.origin
    {
        return format!("{name}{null}");
    }
    let inner = |id: SchemaId| show(spec, id, depth + 1);
    let text = match &schema.shape {
        Shape::Any => "any".to_owned(),
        Shape::Null => "null".to_owned(),
        Shape::Boolean => "boolean".to_owned(),
        Shape::Integer(format) => format!("integer{}", suffix(format)),
        Shape::Number(format) => format!("number{}", suffix(format)),
        Shape::String(format) => format!("string{}", suffix(format)),
        Shape::Enum(list) => {
            let values: Vec<String> = list
                .values
                .iter()
                .map(|it| format!("{:?}", it.node.value))
                .collect();
            format!("enum({})", values.join(" "))
        }
        Shape::Array(items) => format!("[{}]", inner(*items)),
        Shape::Tuple(tuple) => {
            let place = |(at, id): (usize, &SchemaId)| {
                let mark = if at < tuple.required { "" } else { "?" };
                format!("{}{mark}", inner(*id))
            };
            let places = tuple.places.iter().enumerate().map(place);
            let rest = tuple.rest.map(|rest| format!("..{}", inner(rest)));
            format!("({})", places.chain(rest).collect::<Vec<_>>().join(", "))
        }
        Shape::Map(values) => format!("map({})", inner(*values)),
        Shape::Object(object) => {
            let mut parts: Vec<String> = object
                .properties
                .iter()
                .map(|(name, property)| {
                    format!(
                        "{name}{}: {}",
                        if property.required { "!" } else { "" },
                        inner(property.schema)
                    )
                })
                .collect();
            match object.additional {
                Additional::Unsaid => {}
                Additional::Forbidden => parts.push("closed".to_owned()),
                Additional::Schema(values) => parts.push(format!("..{}", inner(values))),
            }
            format!("{{{}}}", parts.join(", "))
        }
        Shape::Union(union) => {
            let variants: Vec<String> = union
                .variants
                .iter()
                .map(|variant| {
                    let tags = if variant.tags.is_empty() {
                        String::new()
                    } else {
                        format!("#{}", variant.tags.join("#"))
                    };
                    format!("{}{tags}", inner(variant.schema))
                })
                .collect();
            let on = union
                .discriminator
                .as_ref()
                .map_or(String::new(), |name| format!(" on {name}"));
            format!(
                "{}({}){on}",
                if union.exclusive { "one" } else { "any" },
                variants.join(" | ")
            )
        }
        Shape::Alias(target) => format!("={}", inner(*target)),
    };
    format!("{text}{null}")
}

fn suffix(format: &Option<String>) -> String {
    format
        .as_ref()
        .map_or(String::new(), |format| format!("<{format}>"))
}

/// The schema of a JSON payload.
fn json(payload: Payload) -> SchemaId {
    match payload {
        Payload::Json(id) => id,
        other => panic!("expected JSON, found {other:?}"),
    }
}
