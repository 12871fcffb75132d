//! The judge: the `jsonschema` crate (2020-12) on the document itself. A schema is a reference into the document, so
//! every rule that stands beside it holds.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

use jsonschema::error::ValidationErrorKind;
use jsonschema::{Draft, Registry, ValidationError, Validator};
use serde_json::{Map, Value, json};

use crate::Failure;
use crate::document::{self, Document};

/// Which way a value travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Way {
    /// From the client; `readOnly` members are not required.
    Request,
    /// To the client; `writeOnly` members are not required.
    Response,
}

/// Something that the description does not allow: the place and the demand, never the value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Violation {
    /// The id of the rule between fields, when it is one.
    pub(crate) rule: Option<String>,
    /// The keyword of JSON Schema that did not hold.
    pub(crate) keyword: String,
    /// The parameter, when it is not the body.
    pub(crate) parameter: Option<String>,
    /// The JSON Pointer into the body, or into the value of the parameter.
    pub(crate) pointer: String,
    /// What the keyword asks for, in English.
    pub(crate) demand: String,
    /// What the document says about the place, by language.
    pub(crate) text: Map<String, Value>,
}

impl Violation {
    /// The violation as a refusal shows it.
    pub(crate) fn to_json(&self) -> Value {
        let mut json = json!({
            "keyword": self.keyword,
            "pointer": self.pointer,
            "demand": self.demand,
            "text": self.text,
        });
        if let Some(rule) = &self.rule {
            json["rule"] = json!(rule);
        }
        if let Some(parameter) = &self.parameter {
            json["parameter"] = json!(parameter);
        }
        json
    }
}

/// The document, ready to judge by.
pub(crate) struct Judge {
    requests: Registry<'static>,
    responses: Registry<'static>,
    formats: bool,
    known: Mutex<HashMap<(Way, String), Arc<Validator>>>,
}

/// The formats that are not judged in a request unless the mock is asked to.
const REMARKS: &[&str] = &[
    "duration",
    "email",
    "hostname",
    "idn-email",
    "idn-hostname",
    "ipv4",
    "ipv6",
    "iri",
    "iri-reference",
    "json-pointer",
    "regex",
    "relative-json-pointer",
    "time",
    "uri",
    "uri-reference",
    "uri-template",
    "uuid",
];

const ADDRESS: &str = "mock://document/";

impl Judge {
    /// A judge of that document, who judges each format in a request if so asked.
    pub(crate) fn new(document: &Document, formats: bool) -> Result<Self, Failure> {
        let registry = |other_way: &str| {
            Registry::new()
                .draft(Draft::Draft202012)
                .add(ADDRESS, document::one_way(document.root(), other_way))
                .and_then(jsonschema::RegistryBuilder::prepare)
                .map_err(|reason| Failure::new(format!("the document cannot judge: {reason}")))
        };
        Ok(Self {
            requests: registry("readOnly")?,
            responses: registry("writeOnly")?,
            formats,
            known: Mutex::default(),
        })
    }

    fn validator(&self, way: Way, schema: &str) -> Result<Arc<Validator>, Failure> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (way, schema.to_owned());
        if let Some(validator) = known.get(&key) {
            return Ok(Arc::clone(validator));
        }
        let registry = match way {
            Way::Request => &self.requests,
            Way::Response => &self.responses,
        };
        // In a request, dates and times are judged, because a typed client cannot send others; the other formats are
        // remarks, as 2020-12 has them. An answer keeps them all, because some readers judge them all.
        let mut options = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .with_registry(registry)
            .should_validate_formats(true);
        for remark in REMARKS
            .iter()
            .filter(|_| way == Way::Request && !self.formats)
        {
            options = options.with_format(*remark, |_: &str| true);
        }
        let validator = options
            .build(&json!({ "$ref": format!("{ADDRESS}#{}", fragment(schema)) }))
            .map_err(|reason| Failure::new(format!("the schema at `{schema}`: {reason}")))?;
        let validator = Arc::new(validator);
        known.insert(key, Arc::clone(&validator));
        Ok(validator)
    }

    /// Whether a value is what the schema asks for. A schema that cannot be read is content with nothing.
    pub(crate) fn holds(&self, way: Way, schema: &str, value: &Value) -> bool {
        self.validator(way, schema)
            .is_ok_and(|validator| validator.is_valid(value))
    }

    /// Everything that the schema does not allow about a value.
    pub(crate) fn violations(
        &self,
        document: &Document,
        schema: &str,
        value: &Value,
    ) -> Result<Vec<Violation>, Failure> {
        let validator = self.validator(Way::Request, schema)?;
        let mut found: Vec<Violation> = Vec::new();
        for error in validator.iter_errors(value) {
            let violation = explain(document, schema, &error);
            let same = |known: &Violation| {
                (&known.rule, &known.pointer) == (&violation.rule, &violation.pointer)
                    && (known.rule.is_some() || known.keyword == violation.keyword)
            };
            if !found.iter().any(same) {
                found.push(violation);
            }
        }
        Ok(found)
    }
}

/// A pointer as the fragment of an address.
#[must_use]
pub fn fragment(pointer: &str) -> String {
    let mut fragment = String::new();
    for byte in pointer.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            fragment.push(char::from(byte));
        } else {
            let _ = write!(fragment, "%{byte:02X}");
        }
    }
    fragment
}

/// Which rule was broken and what the document says about it, by the way that the validator took to the keyword.
fn explain(document: &Document, schema: &str, error: &ValidationError<'_>) -> Violation {
    let mut pointer = error.instance_path().as_str().to_owned();
    if let ValidationErrorKind::Required { property } = error.kind() {
        pointer = document::below(&pointer, property.as_str().unwrap_or_default());
    }
    let path = error.evaluation_path().as_str().to_owned();
    let mut rule = None;
    let mut texts = Map::new();
    let mut place = schema.to_owned();
    // The first step of the way is the reference that leads to the schema.
    for step in std::iter::once("").chain(path.split('/').skip(2)) {
        place = match step {
            "" => place,
            "$ref" => document::target(document.at(&place)).unwrap_or(place),
            step => format!("{place}/{step}"),
        };
        let here = document.at(&place);
        if let (None, Some(id)) = (&rule, here["x-rule"].as_str()) {
            rule = Some(id.to_owned());
            texts = document.texts(&place);
        } else if rule.is_none() {
            let found = document.texts(&place);
            if !found.is_empty() {
                texts = found;
            }
        }
    }
    Violation {
        rule,
        keyword: error.kind().keyword().to_owned(),
        parameter: None,
        pointer,
        demand: error.masked_with("the value").to_string(),
        text: texts,
    }
}
