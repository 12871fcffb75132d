//! Media types: which one is generated, and what travels under it.

use std::collections::HashSet;

use super::body::is_token;
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Entry, Example, MediaType, RefOr};
use crate::resolve::resolver::Resolver;
use crate::resolve::{Content, Origin, Payload, Sample, SchemaId};
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
    /// `text/*`.
    Text,
    /// Anything else.
    Bytes,
}

/// A media type without its parameters, in lower case.
fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

fn rank(media_type: &str, has_schema: bool, sent: bool) -> Rank {
    let essence = essence(media_type);
    // One JSON text per line, or per record, is no JSON text.
    let stream =
        essence.contains("ndjson") || essence.contains("jsonl") || essence.contains("json-seq");
    match essence.as_str() {
        "application/json" => Rank::Json,
        "application/merge-patch+json" => Rank::MergePatch,
        _ if essence.ends_with("+json") => Rank::JsonSuffix,
        _ if essence.contains("json") && !stream => Rank::JsonLike,
        "*/*" | "application/*" if has_schema => Rank::Anything,
        "application/x-www-form-urlencoded" if has_schema => Rank::Form,
        "multipart/form-data" if has_schema && sent => Rank::FormParts,
        _ if essence.starts_with("multipart/") && has_schema && sent => Rank::Parts,
        _ if essence.starts_with("text/") => Rank::Text,
        _ => Rank::Bytes,
    }
}

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// The media type that is generated, and the names of those that are offered beside it; `sent` for the body of a
    /// request.
    pub(super) fn content(
        &mut self,
        written: &'d [Entry<'a, MediaType<'a>>],
        (operation, part): (&str, &str),
        operation_mark: Mark,
        sent: bool,
    ) -> (Option<Content<'a>>, Vec<String>) {
        for entry in written {
            self.check_media_type(entry.name, entry.name_mark);
        }
        let Some((rank, chosen)) = self.choose(written, sent) else {
            return (None, Vec::new());
        };
        let others: Vec<String> = written
            .iter()
            .filter(|entry| !std::ptr::eq(*entry, chosen))
            .map(|entry| entry.name.to_owned())
            .collect();
        if let Some(other) = written.iter().find(|entry| !std::ptr::eq(*entry, chosen)) {
            self.report(
                Diagnostic::note(
                    codes::NOTE_MEDIA_TYPES,
                    operation_mark,
                    said!(
                        "`{0}` is generated, and {1} beside it not",
                        chosen.name,
                        listed(&others)
                    ),
                )
                .related(other.name_mark, said!("offered here")),
            );
        }
        let origin = Origin::Operation {
            operation: operation.to_owned(),
            part: part.to_owned(),
        };
        let payload = match rank {
            Rank::Text => Payload::Text,
            Rank::Bytes => Payload::Bytes,
            Rank::Form => Payload::Form(self.payload_schema(chosen, origin)),
            Rank::Files | Rank::FormParts | Rank::Parts => {
                Payload::Parts(self.payload_schema(chosen, origin))
            }
            _ => Payload::Json(self.payload_schema(chosen, origin)),
        };
        let written = &chosen.value;
        let parts = match payload {
            Payload::Form(schema) | Payload::Parts(schema) => {
                self.form_parts(&written.encoding, schema)
            }
            _ => Vec::new(),
        };
        // Examples of forms are often written as the text of the form.
        let examples = match payload {
            Payload::Json(schema) => self.note_examples(schema, &written.examples),
            _ => self.examples_of(&written.examples),
        };
        let content = Content {
            media_type: sent_as(chosen.name, rank),
            payload,
            parts,
            files: Vec::new(),
            examples,
        };
        (Some(content), others)
    }

    fn choose(
        &mut self,
        written: &'d [Entry<'a, MediaType<'a>>],
        sent: bool,
    ) -> Option<(Rank, &'d Entry<'a, MediaType<'a>>)> {
        let mut chosen: Option<(Rank, &'d Entry<'a, MediaType<'a>>)> = None;
        for entry in written {
            let schema = entry.value.schema.as_ref();
            let mut rank = rank(entry.name, schema.is_some(), sent);
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
        assert_eq!(rank("*/*", false, true), Rank::Bytes);
        assert_eq!(rank("multipart/mixed", true, false), Rank::Bytes);
    }
}
