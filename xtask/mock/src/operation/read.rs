//! Reading the operations.

use serde_json::Value;

use super::{Body, Media, Operation, Parameter, Place, Response, Scheme, examples, normal};
use crate::document::{Document, below};
use crate::sample::sample;
use crate::shape;
use crate::template::Template;

const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// Every operation of a document.
pub(crate) fn operations(document: &Document) -> Vec<Operation> {
    let mut found = Vec::new();
    for (path, _) in document.at("/paths").as_object().into_iter().flatten() {
        if !path.starts_with('/') {
            continue;
        }
        let (item, value) = document.follow(&below("/paths", path));
        for method in METHODS
            .iter()
            .filter(|method| value.get(**method).is_some())
        {
            found.push(operation(document, path, &item, method));
        }
    }
    found
}

fn operation(document: &Document, path: &str, item: &str, method: &str) -> Operation {
    let pointer = below(item, method);
    let value = document.at(&pointer);
    Operation {
        method: method.to_ascii_uppercase(),
        template: Template::new(path),
        security: security(document, value),
        parameters: parameters(document, item, &pointer),
        body: value.get("requestBody").map(|_| {
            let (pointer, body) = document.follow(&below(&pointer, "requestBody"));
            Body {
                required: body["required"] == true,
                media: media(document, &pointer),
            }
        }),
        responses: value["responses"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(status, _)| {
                let place = below(&below(&pointer, "responses"), status);
                let (pointer, value) = document.follow(&place);
                let response = Response {
                    media: media(document, &pointer),
                    headers: headers(document, &pointer, value),
                };
                (
                    status.to_ascii_uppercase().replace("DEFAULT", "default"),
                    response,
                )
            })
            .collect(),
    }
}

fn media(document: &Document, holder: &str) -> Vec<Media> {
    let content = below(holder, "content");
    let kinds = document.at(&content).as_object().into_iter().flatten();
    kinds
        .map(|(kind, value)| {
            let pointer = below(&content, kind);
            let bare = kind.split(';').next().unwrap_or(kind).trim();
            Media {
                kind: bare.to_ascii_lowercase(),
                whole: normal(kind),
                schema: value.get("schema").map(|_| below(&pointer, "schema")),
                examples: examples(document, &pointer),
                place: pointer,
            }
        })
        .collect()
}

/// The headers that a response must have.
fn headers(document: &Document, holder: &str, response: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (name, _) in response["headers"].as_object().into_iter().flatten() {
        let (pointer, header) = document.follow(&below(&below(holder, "headers"), name));
        if header["required"] == true && !name.eq_ignore_ascii_case("content-type") {
            let shown = examples(document, &pointer).into_iter().next();
            let value = shown.unwrap_or_else(|| sample(document, &below(&pointer, "schema")));
            found.push((name.clone(), plain(&value)));
        }
    }
    found
}

/// A value as the text of a header.
pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

/// The parameters of an operation, those of its path item included.
fn parameters(document: &Document, item: &str, operation: &str) -> Vec<Parameter> {
    let mut found: Vec<Parameter> = Vec::new();
    for holder in [operation, item] {
        let list = below(holder, "parameters");
        let count = document.at(&list).as_array().map_or(0, Vec::len);
        for index in 0..count {
            let (pointer, value) = document.follow(&format!("{list}/{index}"));
            if let Some(parameter) = parameter(document, pointer, value)
                && !found
                    .iter()
                    .any(|known| (known.place, &known.name) == (parameter.place, &parameter.name))
            {
                found.push(parameter);
            }
        }
    }
    found
}

fn parameter(document: &Document, pointer: String, value: &Value) -> Option<Parameter> {
    let place = match value["in"].as_str()? {
        "path" => Place::Path,
        "query" => Place::Query,
        "header" => Place::Header,
        "cookie" => Place::Cookie,
        _ => return None,
    };
    let name = value["name"].as_str()?.to_owned();
    // OpenAPI says that these three headers are described elsewhere.
    let elsewhere = ["accept", "content-type", "authorization"];
    if place == Place::Header && elsewhere.contains(&name.to_ascii_lowercase().as_str()) {
        return None;
    }
    let schema = value.get("schema").map(|_| below(&pointer, "schema"));
    let types = schema
        .as_ref()
        .map_or_else(Vec::new, |schema| shape::types(document, schema));
    let exploded = value["explode"].as_bool().unwrap_or(place == Place::Query);
    let separator = match value["style"].as_str() {
        _ if exploded && matches!(place, Place::Query | Place::Cookie) => None,
        Some("spaceDelimited") => Some(' '),
        Some("pipeDelimited") => Some('|'),
        _ => Some(','),
    };
    Some(Parameter {
        required: value["required"] == true || place == Place::Path,
        list: types.contains(&"array").then_some(separator),
        object: types.contains(&"object"),
        examples: examples(document, &pointer),
        name,
        place,
        pointer,
        schema,
    })
}

fn security(document: &Document, operation: &Value) -> Vec<Vec<Scheme>> {
    let required = operation
        .get("security")
        .unwrap_or_else(|| document.at("/security"));
    let alternatives = required.as_array().into_iter().flatten();
    alternatives
        .map(|alternative| {
            let names = alternative.as_object().into_iter().flatten();
            names
                .map(|(name, _)| {
                    let place = below("/components/securitySchemes", name);
                    scheme(document.follow(&place).1)
                })
                .collect()
        })
        .collect()
}

fn scheme(value: &Value) -> Scheme {
    match value["type"].as_str() {
        Some("http") => {
            let word = value["scheme"].as_str().unwrap_or_default();
            Scheme::Authorization(word.to_owned())
        }
        Some("oauth2" | "openIdConnect") => Scheme::Authorization("Bearer".to_owned()),
        Some("apiKey") => {
            let place = match value["in"].as_str() {
                Some("query") => Place::Query,
                Some("cookie") => Place::Cookie,
                _ => Place::Header,
            };
            Scheme::Key(place, value["name"].as_str().unwrap_or_default().to_owned())
        }
        _ => Scheme::Unseen,
    }
}
