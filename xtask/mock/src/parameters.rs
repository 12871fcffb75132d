//! Judging the parameters of a request: texts, read as what their schemas ask for.

use serde_json::Value;

use crate::access::cookie;
use crate::document::Document;
use crate::http::Request;
use crate::judge::{Judge, Violation, Way};
use crate::operation::{Operation, Parameter, Place};
use crate::template::Found;

/// The texts of one parameter in a request; none when it is not there.
fn texts(parameter: &Parameter, request: &Request, path: &Found) -> Vec<String> {
    let one = match parameter.place {
        Place::Query => {
            let values = request.queried(&parameter.name);
            return values.into_iter().map(str::to_owned).collect();
        }
        Place::Path => path
            .iter()
            .find(|(name, _)| *name == parameter.name)
            .map(|(_, value)| value.clone()),
        Place::Header => request.header(&parameter.name).map(str::to_owned),
        Place::Cookie => cookie(request, &parameter.name),
    };
    one.into_iter().collect()
}

/// A list parameter as its items.
pub(crate) fn items(parameter: &Parameter, request: &Request) -> Vec<String> {
    split(parameter, texts(parameter, request, &Vec::new()))
}

fn split(parameter: &Parameter, texts: Vec<String>) -> Vec<String> {
    match parameter.list {
        Some(Some(separator)) => texts
            .iter()
            .flat_map(|text| text.split(separator).map(str::to_owned))
            .collect(),
        _ => texts,
    }
}

/// What a text can be read as.
pub(crate) fn readings(text: &str) -> Vec<Value> {
    let mut readings = vec![Value::from(text)];
    if let Ok(value @ (Value::Number(_) | Value::Bool(_) | Value::Null)) =
        serde_json::from_str(text)
    {
        readings.push(value);
    }
    readings
}

/// Every parameter that is missing or not what its schema asks for.
pub(crate) fn violations(
    (document, judge): (&Document, &Judge),
    operation: &Operation,
    request: &Request,
    path: &Found,
) -> Vec<Violation> {
    let mut found = Vec::new();
    for parameter in &operation.parameters {
        let texts = texts(parameter, request, path);
        let broken = if texts.is_empty() {
            let named = |name: &String| name.starts_with(&format!("{}[", parameter.name));
            let as_object = parameter.object && request.query.iter().any(|(name, _)| named(name));
            (parameter.required && !as_object)
                .then_some(("required", "the parameter has to be sent"))
        } else if fits(judge, parameter, texts) {
            None
        } else {
            Some(("schema", "the parameter is not what its schema asks for"))
        };
        if let Some((keyword, demand)) = broken {
            found.push(Violation {
                rule: None,
                keyword: keyword.to_owned(),
                parameter: Some(parameter.name.clone()),
                pointer: String::new(),
                demand: demand.to_owned(),
                text: document.texts(&parameter.pointer),
            });
        }
    }
    found
}

fn fits(judge: &Judge, parameter: &Parameter, texts: Vec<String>) -> bool {
    let (Some(schema), false) = (&parameter.schema, parameter.object) else {
        return true;
    };
    let holds = |value: &Value| judge.holds(Way::Request, schema, value);
    if parameter.list.is_none() {
        return texts.iter().all(|text| readings(text).iter().any(holds));
    }
    let items = split(parameter, texts);
    let plain: Value = items
        .iter()
        .map(|item| Value::from(item.as_str()))
        .collect();
    let read: Value = items
        .iter()
        .filter_map(|item| readings(item).pop())
        .collect();
    holds(&plain) || holds(&read)
}
