//! The examples of a document, each with the Rust type that it must fit, and a program that sends them through.

use std::fmt::Write as _;
use std::path::Path;

use generator::diagnostic::Sink;
use generator::model::{Api, Item, Payload, Success, TypeRef};
use generator::resolve::{self, Spec};
use generator::source::{Node, Value};
use generator::{document, lower, source};

use crate::Disk;

/// A Rust type and the JSON text that must come back from it.
pub struct Example {
    ty: String,
    json: String,
}

fn json(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(value) => (*value).into(),
        Value::Int(value) => {
            i64::try_from(*value).map_or_else(|_| (*value as f64).into(), Into::into)
        }
        Value::Float(value) => (*value).into(),
        Value::String(text) => (&**text).into(),
        Value::Array(items) => items.iter().map(json).collect(),
        Value::Object(members) => members
            .iter()
            .map(|m| (m.key.to_string(), json(&m.node)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
    }
}

fn rust(ty: &TypeRef) -> String {
    match ty {
        TypeRef::Bool => "bool".into(),
        TypeRef::Integer(name) => (*name).into(),
        TypeRef::Number => "rt::Number".into(),
        TypeRef::String => "String".into(),
        TypeRef::Date => "rt::Date".into(),
        TypeRef::DateTime => "rt::DateTime".into(),
        TypeRef::Base64 => "rt::Base64".into(),
        TypeRef::Json | TypeRef::Unit | TypeRef::Bytes => "rt::Json".into(),
        TypeRef::Named(path) if path.in_operations => {
            format!("krate::operations::{}", path.ident.0)
        }
        TypeRef::Named(path) => format!("krate::models::{}", path.ident.0),
        TypeRef::Vec(item) => format!("Vec<{}>", rust(item)),
        TypeRef::Map(item) => format!("rt::BTreeMap<String, {}>", rust(item)),
        TypeRef::Option(item) => format!("Option<{}>", rust(item)),
        TypeRef::Boxed(item) => format!("Box<{}>", rust(item)),
    }
}

fn payload(payload: &Payload) -> Option<String> {
    match payload {
        Payload::Json(ty, _) => Some(rust(ty)),
        _ => None,
    }
}

/// All examples of bodies and responses, and those of the component schemas.
pub fn of(path: &Path) -> Vec<Example> {
    let entry = path
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    let mut loader = Disk(path.parent().expect("a folder").to_path_buf());
    let loaded = source::load(&entry, &mut loader);
    let mut sink = Sink::new(&loaded.sources, Vec::new());
    let document =
        document::decode(&loaded.sources, &mut sink).expect("the document can be decoded");
    let spec = resolve::resolve(&document, &loaded.sources, &mut sink);
    let options = lower::Options {
        crate_name: Some("probe".into()),
        source: entry,
    };
    let api = lower::lower(&spec, &loaded.sources, &options, &mut sink);
    let mut found = Vec::new();
    operations(&spec, &api, &mut found);
    components(&spec, &api, &mut found);
    found
}

fn operations(spec: &Spec<'_>, api: &Api, found: &mut Vec<Example>) {
    assert_eq!(spec.operations.len(), api.operations.len());
    for (written, made) in spec.operations.iter().zip(&api.operations) {
        if let (Some(written), Some(made)) = (&written.body, &made.operation.body) {
            let ty = payload(&made.payload);
            found.extend(written.content.examples.iter().filter_map(|(_, node)| {
                Some(Example {
                    ty: ty.clone()?,
                    json: json(node).to_string(),
                })
            }));
        }
        for response in &written.responses {
            let Some(content) = &response.content else {
                continue;
            };
            let ty = response_type(&made.operation, response.status);
            found.extend(content.examples.iter().filter_map(|(_, node)| {
                Some(Example {
                    ty: ty.clone()?,
                    json: json(node).to_string(),
                })
            }));
        }
    }
}

fn response_type(
    operation: &generator::model::Operation,
    status: resolve::Status,
) -> Option<String> {
    use generator::model::StatusRange;
    let range = match status {
        resolve::Status::Exact(code) => StatusRange::Exact(code),
        resolve::Status::Range(digit) => StatusRange::Hundred(digit),
        resolve::Status::Default => StatusRange::Default,
    };
    if let Success::One(ranges, one) = &operation.success
        && ranges.contains(&range)
    {
        return payload(one);
    }
    let successes = match &operation.success {
        Success::Many(_, _, variants) => variants.as_slice(),
        Success::One(..) => &[],
    };
    let variant = successes
        .iter()
        .chain(&operation.failure.variants)
        .find(|variant| variant.status == range)?;
    payload(&variant.payload)
}

fn components(spec: &Spec<'_>, api: &Api, found: &mut Vec<Example>) {
    // Only those whose type exists in one form: a schema with readOnly members has an `Input` twin of its own.
    for (index, (_, id)) in spec.components.iter().enumerate() {
        if api.models.len() != spec.components.len() {
            return;
        }
        let ident = match &api.models[index].items[0] {
            Item::Struct(item) => &item.ident,
            Item::Enum(item) => &item.ident,
            Item::Union(item) => &item.ident,
            Item::Alias(item) => &item.ident,
        };
        for node in &spec.schemas[id.0 as usize].examples {
            let ty = format!("krate::models::{}", ident.0);
            found.push(Example {
                ty,
                json: json(node).to_string(),
            });
        }
    }
}

/// A test program that decodes each example, encodes it and compares.
pub fn program(name: &str, examples: &[Example]) -> String {
    let mut text = format!(
        "//! Examples of the document.\n\n#[allow(unused_imports)]\nuse {name} as krate;\n#[allow(unused_imports)]\nuse krate::runtime as rt;\n\n\
         #[allow(dead_code)]\nfn through<T: rt::serde::de::DeserializeOwned + rt::serde::Serialize>(text: &str) {{\n    \
         let wanted: rt::Json = rt::serde_json::from_str(text).unwrap();\n    \
         let typed: T = rt::serde_json::from_str(text).unwrap_or_else(|error| panic!(\"{{error}}: {{text}}\"));\n    \
         let found = rt::serde_json::to_value(&typed).unwrap();\n    assert_eq!(found, wanted);\n}}\n"
    );
    for (index, Example { ty, json }) in examples.iter().enumerate() {
        let _ = write!(
            text,
            "\n#[test]\nfn example_{index}() {{\n    through::<{ty}>({json:?});\n}}\n"
        );
    }
    text
}
