//! The operations of a document: what they want, what they answer, and where that stands.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::document::{self, Document};
use crate::streamed::Framing;
use crate::template::Template;

mod read;

pub(crate) use read::{operations, plain};

/// One method of one path.
#[derive(Debug)]
pub(crate) struct Operation {
    /// In capital letters.
    pub(crate) method: String,
    pub(crate) template: Template,
    /// Ways to be allowed in; one must hold, and none means that all may.
    pub(crate) security: Vec<Vec<Scheme>>,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    /// By status as the document writes it: `200`, `4XX`, `default`.
    pub(crate) responses: BTreeMap<String, Response>,
}

/// What a request shows to be allowed in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Scheme {
    /// `Authorization` with that word before the credentials.
    Authorization(String),
    /// A key in a header, a query parameter or a cookie.
    Key(Place, String),
    /// Nothing that a request could show.
    Unseen,
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
    Cookie,
}

/// A parameter.
#[derive(Debug)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) place: Place,
    pub(crate) required: bool,
    /// Where the parameter itself stands.
    pub(crate) pointer: String,
    /// Where its schema stands; none for a parameter with `content`, which is not judged.
    pub(crate) schema: Option<String>,
    /// Whether its value is a list, and what stands between the items when they come in one text.
    pub(crate) list: Option<Option<char>>,
    /// Whether its value is an object, which is not judged.
    pub(crate) object: bool,
    /// The values that the document shows.
    pub(crate) examples: Vec<Value>,
}

/// What an operation takes.
#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) required: bool,
    pub(crate) media: Vec<Media>,
}

/// What an operation answers.
#[derive(Debug, Default)]
pub(crate) struct Response {
    pub(crate) media: Vec<Media>,
    /// Headers that must be there, with a value that fits.
    pub(crate) headers: Vec<(String, String)>,
}

/// A body in one media type.
#[derive(Debug)]
pub(crate) struct Media {
    /// As the document writes it, without parameters, in small letters.
    pub(crate) kind: String,
    /// The same with its parameters, without blanks.
    pub(crate) whole: String,
    /// Where it stands.
    pub(crate) place: String,
    /// Where its schema stands.
    pub(crate) schema: Option<String>,
    /// Where its examples stand.
    pub(crate) examples: Vec<Value>,
}

impl Media {
    /// Whether this is JSON.
    pub(crate) fn is_json(&self) -> bool {
        is_json(&self.kind) && self.framing().is_none()
    }

    /// How its items are told apart, when it is a stream.
    pub(crate) fn framing(&self) -> Option<Framing> {
        Framing::of(&self.whole)
    }

    /// Whether a media type without parameters is this one.
    pub(crate) fn takes(&self, kind: &str) -> bool {
        match self.kind.strip_suffix('*') {
            Some("*/") => true,
            Some(start) => kind.starts_with(start),
            None => self.kind == kind,
        }
    }
}

/// A media type in small letters and without blanks.
pub(crate) fn normal(kind: &str) -> String {
    let letters = kind.chars().filter(|letter| !letter.is_whitespace());
    letters.collect::<String>().to_ascii_lowercase()
}

/// The media type of forms.
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// Whether a media type without parameters is JSON.
pub(crate) fn is_json(kind: &str) -> bool {
    kind == "application/json" || kind.ends_with("+json") || kind == "*/*"
}

impl Response {
    /// The body in the first media type that is asked for by its name, in JSON, or in the first one that there is.
    pub(crate) fn wanted(&self, accept: &str) -> Option<&Media> {
        let accept = normal(accept);
        let asked = accept
            .split(',')
            .map(|one| one.split(";q=").next().unwrap_or(one));
        let mut named = asked.filter_map(|one| self.media.iter().find(|media| media.whole == one));
        let found = named.next().or_else(|| self.json());
        found.or(self.media.first())
    }

    /// The body in JSON.
    pub(crate) fn json(&self) -> Option<&Media> {
        self.media.iter().find(|media| media.is_json())
    }
}

impl Operation {
    /// The answer that the document declares for a status, by its number, its class, or as `default`.
    pub(crate) fn response(&self, status: u16) -> Option<&Response> {
        self.responses
            .get(&status.to_string())
            .or_else(|| self.responses.get(&format!("{}XX", status / 100)))
            .or_else(|| self.responses.get("default"))
    }

    /// The first of these statuses that the document declares by its number; then the first that it declares at all;
    /// then the first.
    pub(crate) fn declared(&self, statuses: &[u16]) -> u16 {
        let by_number = |status: &&u16| self.responses.contains_key(&status.to_string());
        let at_all = |status: &&u16| self.response(**status).is_some();
        let found = statuses.iter().find(by_number);
        let found = found.or_else(|| statuses.iter().find(at_all));
        *found.or(statuses.first()).unwrap_or(&400)
    }

    /// The status of a success.
    pub(crate) fn success(&self) -> u16 {
        let mut statuses = self.responses.keys().filter_map(|key| key.parse().ok());
        statuses
            .find(|status| (200..300).contains(status))
            .unwrap_or(200)
    }
}

/// The examples of a media type or a parameter: `example`, and the values of `examples`.
pub(crate) fn examples(document: &Document, pointer: &str) -> Vec<Value> {
    let holder = document.at(pointer);
    let mut found: Vec<Value> = holder.get("example").cloned().into_iter().collect();
    for name in holder["examples"].as_object().into_iter().flatten() {
        let place = document::below(&document::below(pointer, "examples"), name.0);
        let (_, example) = document.follow(&place);
        found.extend(example.get("value").cloned());
    }
    found
}
