//! Media types: which one is generated, and what travels under it.

use std::collections::HashSet;

use super::body::is_token;
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Entry, Example, MediaType, RefOr};
use crate::resolve::resolver::Resolver;
use crate::resolve::{Content, Framing, Origin, Payload, Sample, SchemaId};
use crate::source::Mark;

/// How gladly a media type is taken; the least is taken, and of two alike the first. What says the most about the value
/// comes first. Bytes have no spelling in JSON, so where there is a file, the parts that can carry it come before that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// `multipart/form-data` with a file in it, in a request.
    Files,
    /// `application/json`.
    Json,
    /// `application/merge-patch+json`, which tells left out, null and value apart.
    MergePatch,
    /// Another `+json`.
    JsonSuffix,
    /// Another name with `json` in it.
    JsonLike,
    /// `*/*` or `application/*` with a schema: JSON.
    Anything,
    /// `application/x-www-form-urlencoded` with a schema.
    Form,
    /// `multipart/form-data` with a schema, in a request.
    FormParts,
    /// Another `multipart` with a schema, in a request.
    Parts,
    /// A stream of items, in a response.
    Items,
    /// `text/*`.
    Text,
    /// Anything else.
    Bytes,
}

impl Rank {
    /// Whether what travels has parts that a type shows.
    fn is_structured(self) -> bool {
        !matches!(self, Self::Items | Self::Text | Self::Bytes)
    }

    /// Whether a caller can choose it beside another one: `*/*` says nothing that could be chosen.
    fn is_alternative(self) -> bool {
        self.is_structured() && self != Self::Anything
    }
}

/// What is made of the media types of a body.
pub(super) struct Offer<'a> {
    /// The one that is generated.
    pub(super) content: Option<Content<'a>>,
    /// The stream beside it.
    pub(super) stream: Option<Content<'a>>,
    /// What a caller can send in place of it.
    pub(super) alternatives: Vec<Content<'a>>,
    /// The names of the others.
    pub(super) others: Vec<String>,
}

/// A media type without its parameters, in lower case.
fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// How the items of a stream of this media type are told apart. One JSON text per line, or per record, is no JSON text.
fn framing(media_type: &str) -> Option<Framing> {
    let essence = essence(media_type);
    let lines = ["ndjson", "jsonl", "jsonlines", "json-lines"];
    let parameters = media_type.split(';').skip(1);
    let mut names = parameters.filter_map(|one| one.split_once('='));
    let is_json = essence == "application/json" || essence.ends_with("+json");
    if essence == "text/event-stream" {
        Some(Framing::Events)
    } else if essence.ends_with("json-seq") {
        Some(Framing::Records)
    } else if lines.iter().any(|name| essence.contains(name))
        || is_json && names.any(|(name, _)| name.trim().eq_ignore_ascii_case("stream"))
    {
        Some(Framing::Lines)
    } else {
        None
    }
}

fn rank(media_type: &str, has_schema: bool, sent: bool) -> Rank {
    let essence = essence(media_type);
    if framing(media_type).is_some() {
        return if sent { Rank::Bytes } else { Rank::Items };
    }
    match essence.as_str() {
        "application/json" => Rank::Json,
        "application/merge-patch+json" => Rank::MergePatch,
        _ if essence.ends_with("+json") => Rank::JsonSuffix,
        _ if essence.contains("json") => Rank::JsonLike,
        "*/*" | "application/*" if has_schema => Rank::Anything,
        "application/x-www-form-urlencoded" if has_schema => Rank::Form,
        "multipart/form-data" if has_schema && sent => Rank::FormParts,
        _ if essence.starts_with("multipart/") && has_schema && sent => Rank::Parts,
        _ if essence.starts_with("text/") => Rank::Text,
        _ => Rank::Bytes,
    }
}

fn rank_of(entry: &Entry<'_, MediaType<'_>>, sent: bool) -> Rank {
    rank(entry.name, entry.value.schema.is_some(), sent)
}

/// Whether a caller can send this media type in place of the chosen one: it says what it carries, and is no range.
fn is_alternative(entry: &Entry<'_, MediaType<'_>>, chosen: &Entry<'_, MediaType<'_>>) -> bool {
    !std::ptr::eq(entry, chosen)
        && entry.value.schema.is_some()
        && rank_of(entry, true).is_alternative()
        && !essence(entry.name).contains('*')
}

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// The media type that is generated, the stream beside it, what can be sent in place of it, and the names of the
    /// others; `sent` for the body of a request.
    pub(super) fn content(
        &mut self,
        written: &'d [Entry<'a, MediaType<'a>>],
        (operation, part): (&str, &str),
        operation_mark: Mark,
        sent: bool,
    ) -> Offer<'a> {
        for entry in written {
            self.check_media_type(entry.name, entry.name_mark);
        }
        let Some((rank, chosen)) = self.choose(written, sent) else {
            return Offer {
                content: None,
                stream: None,
                alternatives: Vec::new(),
                others: Vec::new(),
            };
        };
        let is_stream = |entry: &&Entry<'a, MediaType<'a>>| {
            !sent && rank != Rank::Items && framing(entry.name).is_some()
        };
        let stream = written.iter().find(is_stream);
        let alternatives: Vec<_> = written
            .iter()
            .filter(|entry| sent && rank.is_structured() && is_alternative(entry, chosen))
            .collect();
        let made = [Some(chosen), stream];
        let made: Vec<_> = made
            .into_iter()
            .flatten()
            .chain(alternatives.clone())
            .collect();
        let is_made =
            |entry: &Entry<'a, MediaType<'a>>| made.iter().any(|one| std::ptr::eq(*one, entry));
        let beside: Vec<_> = written.iter().filter(|entry| !is_made(entry)).collect();
        let others: Vec<String> = beside.iter().map(|entry| entry.name.to_owned()).collect();
        if let Some(other) = beside.first() {
            self.note_others(operation_mark, chosen.name, &others, other.name_mark);
        }
        let origin = |part: String| Origin::Operation {
            operation: operation.to_owned(),
            part,
        };
        let content = self.made_of(chosen, rank, sent, origin(part.to_owned()));
        let stream = stream
            .map(|entry| self.made_of(entry, Rank::Items, false, origin(format!("{part}Item"))));
        let alternatives = alternatives.into_iter().map(|entry| {
            let origin = origin(format!("{part} {}", entry.name));
            self.made_of(entry, rank_of(entry, sent), sent, origin)
        });
        let alternatives = alternatives.collect();
        Offer {
            content: Some(content),
            stream,
            alternatives,
            others,
        }
    }

    /// Says which media types are not generated.
    pub(super) fn note_others(
        &mut self,
        operation: Mark,
        made: &str,
        others: &[String],
        place: Mark,
    ) {
        let message = said!(
            "`{0}` is generated, and {1} beside it not",
            made,
            listed(others)
        );
        let note = Diagnostic::note(codes::NOTE_MEDIA_TYPES, operation, message);
        self.report(note.related(place, said!("offered here")));
    }

    fn made_of(
        &mut self,
        entry: &'d Entry<'a, MediaType<'a>>,
        rank: Rank,
        sent: bool,
        origin: Origin,
    ) -> Content<'a> {
        let payload = match (rank, framing(entry.name)) {
            (Rank::Text, _) => Payload::Text,
            (Rank::Bytes, _) => Payload::Bytes,
            (Rank::Form, _) => Payload::Form(self.payload_schema(entry, origin)),
            (Rank::Files | Rank::FormParts | Rank::Parts, _) => {
                Payload::Parts(self.payload_schema(entry, origin))
            }
            (Rank::Items, Some(framing)) => {
                Payload::Items(self.payload_schema(entry, origin), framing)
            }
            _ => Payload::Json(self.payload_schema(entry, origin)),
        };
        let written = &entry.value;
        let parts = match payload {
            Payload::Form(schema) | Payload::Parts(schema) => {
                self.form_parts(&written.encoding, schema)
            }
            _ => Vec::new(),
        };
        // Examples of forms and streams are often written as the text that travels.
        let examples = match payload {
            Payload::Json(schema) => self.note_examples(schema, &written.examples),
            Payload::Form(schema) | Payload::Parts(schema) => {
                let examples = self.examples_of(&written.examples);
                let nodes = examples.iter().map(|example| (schema, example.node));
                self.form_examples.extend(nodes);
                examples
            }
            _ => self.examples_of(&written.examples),
        };
        Content {
            mark: entry.name_mark,
            media_type: if sent {
                sent_as(entry.name, rank)
            } else {
                entry.name.to_owned()
            },
            payload,
            parts,
            files: Vec::new(),
            examples,
        }
    }

    fn choose(
        &mut self,
        written: &'d [Entry<'a, MediaType<'a>>],
        sent: bool,
    ) -> Option<(Rank, &'d Entry<'a, MediaType<'a>>)> {
        let mut chosen: Option<(Rank, &'d Entry<'a, MediaType<'a>>)> = None;
        for entry in written {
            let schema = entry.value.schema.as_ref();
            let mut rank = rank_of(entry, sent);
            if let (Rank::FormParts, Some(schema), 2..) = (rank, schema, written.len())
                && self.shows_file(schema, &mut HashSet::new())
            {
                rank = Rank::Files;
            }
            if chosen.is_none_or(|(known, _)| rank < known) {
                chosen = Some((rank, entry));
            }
        }
        chosen
    }

    fn payload_schema(&mut self, entry: &'d Entry<'a, MediaType<'a>>, origin: Origin) -> SchemaId {
        match &entry.value.schema {
            Some(schema) => self.schema_id(schema, origin),
            None => self.add(entry.value.mark, origin),
        }
    }

    /// The examples, kept for the check against the schema.
    pub(super) fn note_examples(
        &mut self,
        schema: SchemaId,
        written: &'d [Entry<'a, RefOr<'a, Example<'a>>>],
    ) -> Vec<Sample<'a>> {
        let examples = self.examples_of(written);
        self.examples
            .extend(examples.iter().map(|example| (schema, example.node)));
        examples
    }

    fn examples_of(&mut self, written: &'d [Entry<'a, RefOr<'a, Example<'a>>>]) -> Vec<Sample<'a>> {
        let mut examples = Vec::new();
        for entry in written {
            let Some((example, _)) = self.item(&entry.value) else {
                continue;
            };
            if let Some(node) = example.value {
                let docs = self.docs(&example.text, None);
                examples.push(Sample { docs, node });
            }
        }
        examples
    }

    pub(super) fn check_media_type(&mut self, text: &str, mark: Mark) {
        let mut parts = text.split(';');
        let essence = parts.next().unwrap_or_default().trim();
        let well_formed = essence
            .split_once('/')
            .is_some_and(|(kind, name)| is_token(kind) && is_token(name));
        let parameters = parts.all(|part| {
            part.trim().is_empty()
                || part
                    .split_once('=')
                    .is_some_and(|(name, value)| is_token(name.trim()) && !value.is_empty())
        });
        if !well_formed || !parameters {
            let message = said!("`{0}` is no media type", text.escape_debug().to_string());
            self.report_unsupported(Diagnostic::error(codes::BAD_MEDIA_TYPE, mark, message));
        }
    }
}

/// The media type as a header says it: a range of them is none that could be sent.
fn sent_as(media_type: &str, rank: Rank) -> String {
    match rank {
        Rank::Anything => "application/json".to_owned(),
        Rank::JsonSuffix if essence(media_type).contains('*') => "application/json".to_owned(),
        Rank::Text if essence(media_type).contains('*') => "text/plain".to_owned(),
        Rank::Bytes if essence(media_type).contains('*') => "application/octet-stream".to_owned(),
        _ => media_type.to_owned(),
    }
}

fn listed(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

#[cfg(test)]
mod tests {
    use super::{Rank, rank};

    #[test]
    fn what_says_the_most_is_taken_first() {
        let order = [
            "application/json; charset=utf-8",
            "application/merge-patch+json",
            "application/problem+json; charset=utf-8",
            "application/vnd.api.json",
            "*/*",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/related",
            "text/plain",
            "application/x-ndjson",
        ];
        let ranks = order.map(|media_type| rank(media_type, true, true));
        assert!(ranks.is_sorted(), "{ranks:?}");
        assert!(Rank::Files < rank("application/json", true, true));
        for stream in [
            "text/event-stream",
            "application/json-seq",
            "application/jsonl",
            "application/json; stream=watch",
        ] {
            assert_eq!(rank(stream, true, false), Rank::Items, "{stream}");
        }
        assert_eq!(rank("*/*", false, true), Rank::Bytes);
        assert_eq!(rank("multipart/mixed", true, false), Rank::Bytes);
    }
}
