//! Media types: which one is generated, and what travels under it.

use super::body::is_token;
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Entry, Example, MediaType, RefOr};
use crate::resolve::resolver::Resolver;
use crate::resolve::{Content, Origin, Payload, Sample, SchemaId};
use crate::source::Mark;

/// How gladly a media type is taken; the least is taken.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Json,
    JsonSuffix,
    JsonLike,
    Anything,
    Text,
    Bytes,
}

fn rank(media_type: &str, has_schema: bool) -> Rank {
    let essence = media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    // One JSON text per line, or per record, is no JSON text.
    let stream =
        essence.contains("ndjson") || essence.contains("jsonl") || essence.contains("json-seq");
    if essence == "application/json" {
        Rank::Json
    } else if essence.ends_with("+json") {
        Rank::JsonSuffix
    } else if essence.contains("json") && !stream {
        Rank::JsonLike
    } else if matches!(essence.as_str(), "*/*" | "application/*") && has_schema {
        Rank::Anything
    } else if essence.starts_with("text/") {
        Rank::Text
    } else {
        Rank::Bytes
    }
}

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// The media type that is generated, and the names of those that are offered beside it.
    pub(super) fn content(
        &mut self,
        written: &'d [Entry<'a, MediaType<'a>>],
        operation: &str,
        part: &str,
        operation_mark: Mark,
    ) -> (Option<Content<'a>>, Vec<String>) {
        for entry in written {
            self.check_media_type(entry.name, entry.name_mark);
        }
        let rank_of =
            |entry: &Entry<'a, MediaType<'a>>| rank(entry.name, entry.value.schema.is_some());
        let mut chosen: Option<&'d Entry<'a, MediaType<'a>>> = None;
        for entry in written {
            if chosen.is_none_or(|known| rank_of(entry) < rank_of(known)) {
                chosen = Some(entry);
            }
        }
        let Some(chosen) = chosen else {
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
        let payload = match rank_of(chosen) {
            Rank::Text => Payload::Text,
            Rank::Bytes => Payload::Bytes,
            _ => Payload::Json(self.payload_schema(chosen, origin)),
        };
        let examples = match payload {
            Payload::Json(schema) => self.note_examples(schema, &chosen.value.examples),
            _ => self.examples_of(&chosen.value.examples),
        };
        (
            Some(Content {
                media_type: chosen.name.to_owned(),
                payload,
                examples,
            }),
            others,
        )
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

    fn check_media_type(&mut self, text: &str, mark: Mark) {
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

fn listed(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

#[cfg(test)]
mod tests {
    use super::{Rank, rank};

    #[test]
    fn json_is_taken_first() {
        assert!(rank("application/json", true) < rank("application/problem+json", true));
        assert!(rank("application/problem+json; charset=utf-8", true) < rank("text/plain", true));
        assert!(rank("application/vnd.api.json", true) == Rank::JsonLike);
        assert!(rank("application/x-ndjson", true) == Rank::Bytes);
        assert!(rank("*/*", true) == Rank::Anything);
        assert!(rank("*/*", false) == Rank::Bytes);
    }
}
