//! The `x-` keys: ours where they have a meaning, ours where they have none, near misses of ours, and those of vendors.

use super::decode::{Decoder, Kind, entry};
use super::{Entry, Marked, Provenance, RateLimit, Text, Translation};
use crate::diagnostic::{Diagnostic, codes, expected};
use crate::source::{Member, Node, Value};

/// Our keys, each with where it belongs.
const OURS: &[(&str, &str)] = &[
    ("x-i18n", "beside `title`, `summary` or `description`"),
    ("x-rule", "on a member of `allOf`"),
    ("x-future", "on the schema of a date or a date-time"),
    ("x-client-setting", "on a header parameter"),
    ("x-sensitive", "on a schema or a parameter"),
    (
        "x-source",
        "on `info`, an operation, a parameter, a response, a schema or a rule",
    ),
    ("x-rate-limit", "on an operation"),
    ("x-idempotent", "on an operation"),
    ("x-clear-with", "nowhere yet"),
    ("x-rust-name", "on an operation, a parameter or a schema"),
    ("x-rust-package", "on `info`"),
];

/// Keys that stand near one of ours and mean something else.
const OTHER_WORDS: &[&str] = &["x-role", "x-idempotency", "x-idempotence"];

const TRANSLATION: Kind = Kind {
    name: "a translation",
    keys: &["title", "summary", "description"],
};
const PROVENANCE: Kind = Kind {
    name: "`x-source`",
    keys: &["url", "seen", "inferred", "translated", "note"],
};
const RATE_LIMIT: Kind = Kind {
    name: "`x-rate-limit`",
    keys: &["requests", "per-seconds", "description", "x-i18n"],
};

impl Decoder<'_, '_> {
    /// An `x-` key that the object does not read: nothing is wrong with it unless it is ours, or nearly so.
    pub(super) fn unknown_extension(&mut self, member: &Member, kind: &Kind) {
        let key = &*member.key;
        if key == "x-clear-with" {
            let message = "`x-clear-with` is not supported";
            self.sink.unsupported(Diagnostic::error(
                codes::UNSUPPORTED_KEYWORD,
                member.key_mark,
                message,
            ));
        } else if let Some((_, place)) = OURS.iter().find(|(name, _)| *name == key) {
            let message = format!("`{key}` has no meaning in {}", kind.name);
            let problem = Diagnostic::error(codes::BAD_EXTENSION, member.key_mark, message);
            self.error(problem.label(format!("it belongs {place}")));
        } else if let Some(near) = near_miss(key) {
            let message = format!("`{key}` is nearly `{near}`");
            let problem = Diagnostic::error(codes::NEAR_MISS_EXTENSION, member.key_mark, message);
            self.sink
                .unsupported(problem.label(format!("did you mean `{near}`?")));
        }
    }

    fn wrong_shape(&mut self, node: &Node, what: &str) {
        self.error(expected(codes::BAD_EXTENSION, node, what));
    }

    /// A text under one of our keys.
    pub(super) fn our_string<'a>(&mut self, node: &'a Node) -> Option<Marked<&'a str>> {
        match &node.value {
            Value::String(text) if !text.trim().is_empty() => Some(Marked {
                value: text,
                mark: node.mark,
            }),
            Value::String(_) => {
                self.error(Diagnostic::error(
                    codes::BAD_EXTENSION,
                    node.mark,
                    "the text must not be blank",
                ));
                None
            }
            _ => {
                self.wrong_shape(node, "a string");
                None
            }
        }
    }

    /// A switch under one of our keys.
    pub(super) fn our_boolean(&mut self, node: &Node) -> Option<Marked<bool>> {
        if let Value::Bool(value) = node.value {
            return Some(Marked {
                value,
                mark: node.mark,
            });
        }
        self.wrong_shape(node, "a boolean");
        None
    }

    fn our_object<'a>(&mut self, node: &'a Node) -> Option<&'a [Member]> {
        let members = node.members();
        if members.is_none() {
            self.wrong_shape(node, "an object");
        }
        members
    }

    /// `x-i18n`: texts by language tag.
    pub(super) fn translations<'a>(&mut self, node: &'a Node) -> Vec<Entry<'a, Translation<'a>>> {
        let mut all: Vec<Entry<'a, Translation<'a>>> = Vec::new();
        for member in self.our_object(node).unwrap_or_default() {
            self.check_tag(Marked {
                value: &member.key,
                mark: member.key_mark,
            });
            if let Some(twin) = all
                .iter()
                .find(|other| other.name.eq_ignore_ascii_case(&member.key))
            {
                let message = format!("the language `{}` is here twice", member.key);
                let problem = Diagnostic::error(codes::LANGUAGE_TAG, member.key_mark, message);
                self.error(problem.related(twin.name_mark, "first here"));
                continue;
            }
            if let Some(members) = self.our_object(&member.node) {
                let translation = self.translation(members);
                all.push(entry(member, translation));
            }
        }
        all
    }

    fn translation<'a>(&mut self, members: &'a [Member]) -> Translation<'a> {
        let mut translation = Translation::default();
        for member in members {
            match &*member.key {
                "title" => translation.title = self.string(&member.node),
                "summary" => translation.summary = self.string(&member.node),
                "description" => translation.description = self.string(&member.node),
                _ => self.unknown(member, &TRANSLATION),
            }
        }
        translation
    }

    /// Whether a text names a language; if not, that is reported.
    fn check_tag(&mut self, tag: Marked<&str>) {
        if is_language_tag(tag.value) {
            return;
        }
        let message = format!("`{}` is not a BCP 47 language tag", tag.value);
        let mut problem = Diagnostic::error(codes::LANGUAGE_TAG, tag.mark, message);
        let dashed = tag.value.replace('_', "-");
        if is_language_tag(&dashed) {
            problem = problem.label(format!("did you mean `{dashed}`?"));
        }
        self.error(problem);
    }

    /// `x-source`.
    pub(super) fn provenance<'a>(&mut self, node: &'a Node) -> Option<Provenance<'a>> {
        let mut source = Provenance::default();
        for member in self.our_object(node)? {
            let node = &member.node;
            match &*member.key {
                "url" => source.url = self.string(node),
                "seen" => source.seen = self.day(node),
                "inferred" => source.inferred = self.one_or_many(node),
                "translated" => {
                    source.translated = self.one_or_many(node);
                    for tag in &source.translated {
                        self.check_tag(*tag);
                    }
                }
                "note" => source.note = self.string(node),
                _ => self.unknown(member, &PROVENANCE),
            }
        }
        Some(source)
    }

    fn one_or_many<'a>(&mut self, node: &'a Node) -> Vec<Marked<&'a str>> {
        match &node.value {
            Value::Array(_) => self.list(node, Self::string),
            Value::String(text) => vec![Marked {
                value: text,
                mark: node.mark,
            }],
            _ => {
                self.wrong_shape(node, "a string or an array of strings");
                Vec::new()
            }
        }
    }

    fn day<'a>(&mut self, node: &'a Node) -> Option<Marked<&'a str>> {
        let day = self.string(node)?;
        if !is_day(day.value) {
            let message = format!("`{}` is not a day", day.value);
            self.error(
                Diagnostic::error(codes::BAD_EXTENSION, day.mark, message)
                    .label("write `YYYY-MM-DD`"),
            );
        }
        Some(day)
    }

    /// `x-rate-limit`.
    pub(super) fn rate_limit<'a>(&mut self, node: &'a Node) -> Option<RateLimit<'a>> {
        let (mut requests, mut per_seconds, mut text) = (None, None, Text::default());
        for member in self.our_object(node)? {
            match &*member.key {
                "requests" => requests = self.positive(&member.node),
                "per-seconds" => per_seconds = self.positive(&member.node),
                "description" => text.description = self.string(&member.node),
                "x-i18n" => text.i18n = self.translations(&member.node),
                _ => self.unknown(member, &RATE_LIMIT),
            }
        }
        self.require(&requests, node, "requests", &RATE_LIMIT);
        self.require(&per_seconds, node, "per-seconds", &RATE_LIMIT);
        Some(RateLimit {
            mark: node.mark,
            requests: requests?,
            per_seconds: per_seconds?,
            text,
        })
    }

    fn positive(&mut self, node: &Node) -> Option<u64> {
        let count = self.count(node)?;
        if count.value == 0 {
            self.error(Diagnostic::error(
                codes::BAD_VALUE,
                count.mark,
                "expected a number above zero",
            ));
        }
        Some(count.value)
    }
}

/// The key of ours that was probably meant by a key that is none of ours.
fn near_miss(key: &str) -> Option<&'static str> {
    if OTHER_WORDS.contains(&key) {
        return None;
    }
    OURS.iter().map(|(name, _)| *name).find(|name| {
        // Long keys may be two slips away; in a short one two slips make another word (`x-feature`, `x-future`).
        let slips = if name.len() >= 11 { 2 } else { 1 };
        let folded = |key: &str| {
            key.chars()
                .filter(|c| !matches!(c, '-' | '_'))
                .collect::<String>()
                .to_lowercase()
        };
        key.len().abs_diff(name.len()) <= slips
            && (strsim::osa_distance(key, name) <= slips || folded(key) == folded(name))
    })
}

/// Whether a text is well formed by the grammar of BCP 47 (RFC 5646, section 2.1; grandfathered tags left out).
fn is_language_tag(tag: &str) -> bool {
    let letters = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic());
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if tag.split('-').any(|part| {
        part.is_empty() || part.len() > 8 || !part.bytes().all(|b| b.is_ascii_alphanumeric())
    }) {
        return false;
    }
    let mut parts = tag.split('-').peekable();
    let Some(language) = parts.next() else {
        return false;
    };
    if language.eq_ignore_ascii_case("x") {
        return parts.next().is_some();
    }
    if language.len() < 2 || !letters(language) {
        return false;
    }
    // Up to three extended language subtags, then a script, then a region.
    for _ in 0..3 {
        if language.len() <= 3 {
            parts.next_if(|part| part.len() == 3 && letters(part));
        }
    }
    parts.next_if(|part| part.len() == 4 && letters(part));
    parts.next_if(|part| (part.len() == 2 && letters(part)) || (part.len() == 3 && digits(part)));
    let is_variant =
        |part: &str| part.len() >= 5 || (part.len() == 4 && part.as_bytes()[0].is_ascii_digit());
    while parts.next_if(|part| is_variant(part)).is_some() {}
    // Extensions and private use: a single character, then at least one longer part (any length after `x`).
    while let Some(part) = parts.next() {
        if part.len() != 1 {
            return false;
        }
        let private = part.eq_ignore_ascii_case("x");
        let mut any = false;
        while parts.next_if(|part| private || part.len() > 1).is_some() {
            any = true;
        }
        if !any {
            return false;
        }
    }
    true
}

/// Whether a text is a day of the calendar, `YYYY-MM-DD`; the length of the month is not looked at.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let number = |part: &str, width: usize| {
        if part.len() == width && part.bytes().all(|b| b.is_ascii_digit()) {
            part.parse::<u32>().ok()
        } else {
            None
        }
    };
    number(year, 4).is_some()
        && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
        && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
}
