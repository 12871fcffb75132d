//! Answers that come item by item.

use serde_json::Value;

/// How the items of a media type are told apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Framing {
    /// One JSON text per line.
    Lines,
    /// JSON texts behind record separators.
    Records,
    /// Server-sent events.
    Events,
}

impl Framing {
    /// The framing of a media type, in small letters and without blanks; none when it is no stream.
    pub(crate) fn of(kind: &str) -> Option<Self> {
        let (bare, parameters) = kind.split_once(';').unwrap_or((kind, ""));
        match bare {
            "text/event-stream" => Some(Self::Events),
            "application/json-seq" => Some(Self::Records),
            "application/x-ndjson"
            | "application/ndjson"
            | "application/jsonl"
            | "application/x-jsonl"
            | "application/x-json-stream" => Some(Self::Lines),
            _ if parameters.split(';').any(|one| one == "stream=watch") => Some(Self::Lines),
            _ => None,
        }
    }

    /// An example as a stream: a text is one already, and a list has the items.
    pub(crate) fn body(self, example: &Value) -> String {
        let one = std::slice::from_ref(example);
        match example {
            // An author writes the last event without the empty line that ends it.
            Value::String(text) if self == Self::Events => {
                format!("{}\n\n", text.trim_end_matches(['\r', '\n']))
            }
            Value::String(text) => text.clone(),
            Value::Array(items) => items.iter().map(|item| self.item(item)).collect(),
            _ => one.iter().map(|item| self.item(item)).collect(),
        }
    }

    fn item(self, item: &Value) -> String {
        match self {
            Self::Lines => format!("{item}\n"),
            Self::Records => format!("\u{1e}{item}\n"),
            Self::Events => format!("data: {item}\n\n"),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn examples_become_streams() {
        let list = json!([{"a": 1}, 2]);
        assert_eq!(Framing::Lines.body(&list), "{\"a\":1}\n2\n");
        assert_eq!(Framing::Records.body(&list), "\u{1e}{\"a\":1}\n\u{1e}2\n");
        assert_eq!(Framing::Events.body(&json!(1)), "data: 1\n\n");
        for written in ["data: x", "data: x\n", "data: x\n\n"] {
            assert_eq!(Framing::Events.body(&json!(written)), "data: x\n\n");
        }
    }

    #[test]
    fn streams_are_known_by_their_media_types() {
        let watch = Framing::of("application/json;stream=watch");
        assert_eq!(watch, Some(Framing::Lines));
        assert_eq!(Framing::of("application/json"), None);
    }
}
