//! The examples of a document, each with the Rust types that it may fit, and a program that sends them through.

use std::fmt::Write as _;
use std::path::Path;

use generator::diagnostic::Sink;
use generator::model::{Api, Operation, Payload, StatusRange, Success, TypeRef};
use generator::resolve::{self, Spec};
use generator::source::{Node, Value};
use generator::{document, lower, source};

use crate::Disk;
use crate::walk::{Place, Walk};

/// An example: it must come back whole through one of these.
#[derive(Debug, PartialEq)]
pub(crate) struct Example {
    /// The pairs of a Rust type and the JSON text that is expected back.
    pub(crate) ways: Vec<(String, String)>,
    /// The JSON text.
    pub(crate) json: String,
}

/// All examples of bodies, of responses and of the schemas that they and the components are made of.
pub(crate) fn of(path: &Path) -> Vec<Example> {
    let entry = path
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    let mut loader = Disk(path.parent().expect("a folder").to_path_buf());
    let loaded = source::load(&entry, &mut loader);
    let mut sink = Sink::new(&loaded.sources, Vec::new());
    let document = document::decode(&loaded.sources, &mut sink).expect("it can be decoded");
    let spec = resolve::resolve(&document, &loaded.sources, &mut sink);
    let options = lower::Options {
        crate_name: Some("probe".into()),
        source: entry,
        ..lower::Options::default()
    };
    let api = lower::lower(&spec, &loaded.sources, &options, &mut sink);
    let mut walk = Walk::new(&spec, &api);
    operations(&spec, &api, &mut walk);
    components(&spec, &api, &mut walk);
    walk.found
}

fn operations<'w>(spec: &'w Spec<'w>, api: &'w Api, walk: &mut Walk<'w>) {
    assert_eq!(spec.operations.len(), api.operations.len());
    for (written, made) in spec.operations.iter().zip(&api.operations) {
        if let (Some(written), Some(made)) = (&written.body, &made.operation.body) {
            content(&written.content, &made.payload, true, walk);
        }
        for response in &written.responses {
            if let Some(written) = &response.content {
                let made = response_payload(&made.operation, response.status);
                content(written, made, false, walk);
            }
        }
    }
}

fn content(written: &resolve::Content<'_>, made: &Payload, sent: bool, walk: &mut Walk<'_>) {
    let (resolve::Payload::Json(schema), Payload::Json(ty, _)) = (written.payload, made) else {
        return;
    };
    let place = Place {
        schema,
        ty: ty.clone(),
        sent: Some(sent),
    };
    for example in &written.examples {
        walk.add(std::slice::from_ref(&place), example.node);
    }
    walk.all_within(place);
}

/// What the generated crate makes of a declared status.
fn response_payload(operation: &Operation, status: resolve::Status) -> &Payload {
    let range = match status {
        resolve::Status::Exact(code) => StatusRange::Exact(code),
        resolve::Status::Range(digit) => StatusRange::Hundred(digit),
        resolve::Status::Default => StatusRange::Default,
    };
    let successes = match &operation.success {
        Success::One(ranges, payload) if ranges.contains(&range) => return payload,
        Success::One(..) => &[],
        Success::Many(_, _, variants) => variants.as_slice(),
    };
    let mut variants = successes.iter().chain(&operation.failure.variants);
    let variant = variants.find(|variant| variant.status == range);
    &variant.expect("every declared status is there").payload
}

/// The component schemas. Their modules stand first and in their order. One with `readOnly` or `writeOnly` members has
/// two types, and nobody says which of them its example shows.
fn components<'w>(spec: &'w Spec<'w>, api: &'w Api, walk: &mut Walk<'w>) {
    for ((_, id), module) in spec.components.iter().zip(&api.models) {
        let written = &spec.schemas[id.0 as usize];
        let places = walk.places_of(*id, &module.items);
        for node in &written.examples {
            walk.add(&places, node);
        }
        places.into_iter().for_each(|place| walk.all_within(place));
    }
}

/// A type as the program writes it.
pub(crate) fn rust(ty: &TypeRef) -> String {
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

/// What stands before the tests of every program.
const PRELUDE: &str = r#"use krate::runtime as rt;

/// Whether two trees are equal, numbers by their value.
fn equal(a: &rt::Json, b: &rt::Json) -> bool {
    match (a, b) {
        (rt::Json::Number(a), rt::Json::Number(b)) => a.as_f64() == b.as_f64(),
        (rt::Json::Array(a), rt::Json::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| equal(a, b))
        }
        (rt::Json::Object(a), rt::Json::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| equal(a, b)))
        }
        (a, b) => a == b,
    }
}

fn through<T: rt::serde::de::DeserializeOwned + rt::serde::Serialize>(
    text: &str,
    wanted: &str,
) -> Result<(), String> {
    let wanted: rt::Json = rt::serde_json::from_str(wanted).expect("JSON");
    let typed: T = rt::serde_json::from_str(text).map_err(|error| format!("{error}: {text}"))?;
    let found = rt::serde_json::to_value(&typed).map_err(|error| error.to_string())?;
    if equal(&found, &wanted) {
        return Ok(());
    }
    Err(format!("\n found {found}\nwanted {wanted}"))
}

/// The whole example comes back through one of the types.
fn one_of(ways: &[Result<(), String>]) {
    assert!(ways.iter().any(Result::is_ok), "{ways:?}");
}
"#;

/// A test program that decodes each example, encodes it and compares.
pub(crate) fn program(name: &str, examples: &[Example]) -> String {
    let mut text = String::from("//! Examples of the document.\n\n");
    if examples.is_empty() {
        return text;
    }
    let _ = write!(text, "use {name} as krate;\n{PRELUDE}");
    for (index, Example { ways, json }) in examples.iter().enumerate() {
        let calls: Vec<String> = ways
            .iter()
            .map(|(ty, wanted)| format!("through::<{ty}>({json:?}, {wanted:?})"))
            .collect();
        let calls = calls.join(",\n        ");
        let _ = write!(
            text,
            "\n#[test]\nfn example_{index}() {{\n    one_of(&[\n        {calls},\n    ]);\n}}\n"
        );
    }
    text
}

/// A value as JSON text, whole numbers of any size included.
pub(crate) fn json(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(value) => (*value).into(),
        Value::Int(value) => i64::try_from(*value)
            .map(serde_json::Value::from)
            .or_else(|_| u64::try_from(*value).map(Into::into))
            .unwrap_or_else(|_| (*value as f64).into()),
        Value::Float(value) => (*value).into(),
        Value::String(text) => (&**text).into(),
        Value::Array(items) => items.iter().map(json).collect(),
        Value::Object(members) => {
            let members = members.iter();
            let members: serde_json::Map<_, _> = members
                .map(|member| (member.key.to_string(), json(&member.node)))
                .collect();
            members.into()
        }
    }
}
