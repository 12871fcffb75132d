//! Texts in their languages, and the facts beside them that our own keys record.

use super::decode::{Decoder, Kind, entry};
use super::language::is_language_tag;
use super::{Entry, Marked};
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::source::{Mark, Member, Node, Value};

/// `title`, `summary` and `description` of one object, in the language of the document and in others (`x-i18n`).
#[derive(Clone, Debug, Default)]
pub struct Text<'a> {
    /// `title` (Schema Object, Info Object).
    pub title: Option<Marked<&'a str>>,
    /// `summary`.
    pub summary: Option<Marked<&'a str>>,
    /// `description`.
    pub description: Option<Marked<&'a str>>,
    /// `x-i18n`: for each BCP 47 tag the same members in that language.
    pub i18n: Vec<Entry<'a, Translation<'a>>>,
}

/// The texts of one object in one other language.
#[derive(Clone, Debug, Default)]
pub struct Translation<'a> {
    /// `title`.
    pub title: Option<Marked<&'a str>>,
    /// `summary`.
    pub summary: Option<Marked<&'a str>>,
    /// `description`.
    pub description: Option<Marked<&'a str>>,
}

/// `x-source`: where a fact comes from.
#[derive(Clone, Debug, Default)]
pub struct Provenance<'a> {
    /// `url`: the page.
    pub url: Option<Marked<&'a str>>,
    /// `seen`: the day it was seen, `YYYY-MM-DD`.
    pub seen: Option<Marked<&'a str>>,
    /// `inferred`: what no source says outright, a sentence for each.
    pub inferred: Vec<Marked<&'a str>>,
    /// `translated`: the language tags whose text is ours, not the source's.
    pub translated: Vec<Marked<&'a str>>,
    /// `note`: anything else that a reviewer should know.
    pub note: Option<Marked<&'a str>>,
    /// `x-i18n`: for each BCP 47 tag `inferred` and `note` in that language.
    pub i18n: Vec<Entry<'a, SourceTranslation<'a>>>,
}

/// The texts of `x-source` in one other language.
#[derive(Clone, Debug, Default)]
pub struct SourceTranslation<'a> {
    /// `inferred`: as many sentences, in the same order; an empty one is still missing.
    pub inferred: Option<Entry<'a, Vec<Marked<&'a str>>>>,
    /// `note`.
    pub note: Option<Marked<&'a str>>,
}

/// `x-rate-limit`: how many requests the server takes in how long a time.
#[derive(Clone, Debug)]
pub struct RateLimit<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `requests`.
    pub requests: u64,
    /// `per-seconds`.
    pub per_seconds: u64,
    /// `description`, `x-i18n`.
    pub text: Text<'a>,
}

const TRANSLATION: Kind = Kind {
    name: said!("a translation"),
    keys: &["title", "summary", "description"],
};
const PROVENANCE: Kind = Kind {
    name: said!("`x-source`"),
    keys: &["url", "seen", "inferred", "translated", "note", "x-i18n"],
};
const SOURCE_TRANSLATION: Kind = Kind {
    name: said!("a translation of `x-source`"),
    keys: &["inferred", "note"],
};
const RATE_LIMIT: Kind = Kind {
    name: said!("`x-rate-limit`"),
    keys: &["requests", "per-seconds", "description", "x-i18n"],
};

impl Decoder<'_, '_> {
    /// `x-i18n`: texts by language tag.
    pub(super) fn translations<'a>(&mut self, node: &'a Node) -> Vec<Entry<'a, Translation<'a>>> {
        self.by_language(node, Self::translation)
    }

    fn by_language<'a, T>(
        &mut self,
        node: &'a Node,
        read: impl Fn(&mut Self, &'a [Member]) -> T,
    ) -> Vec<Entry<'a, T>> {
        let mut all: Vec<Entry<'a, T>> = Vec::new();
        for member in self.our_object(node).unwrap_or_default() {
            self.check_tag(Marked {
                value: &member.key,
                mark: member.key_mark,
            });
            if let Some(twin) = all
                .iter()
                .find(|other| other.name.eq_ignore_ascii_case(&member.key))
            {
                let message = said!("the language `{0}` is here twice", member.key);
                let problem = Diagnostic::error(codes::LANGUAGE_TAG, member.key_mark, message);
                self.report(problem.related(twin.name_mark, said!("first here")));
                continue;
            }
            if let Some(members) = self.our_object(&member.node) {
                let translation = read(self, members);
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
        let message = said!("`{0}` is not a BCP 47 language tag", tag.value);
        let mut problem = Diagnostic::error(codes::LANGUAGE_TAG, tag.mark, message);
        let dashed = tag.value.replace('_', "-");
        if is_language_tag(&dashed) {
            problem = problem.label(said!("did you mean `{0}`?", dashed));
        }
        self.report(problem);
    }

    /// `x-source`.
    pub(super) fn provenance<'a>(&mut self, node: &'a Node) -> Option<Provenance<'a>> {
        let mut source = Provenance::default();
        let mut inferred = None;
        for member in self.our_object(node)? {
            let node = &member.node;
            match &*member.key {
                "url" => source.url = self.string(node),
                "seen" => source.seen = self.day(node),
                "inferred" => {
                    source.inferred = self.one_or_many(node);
                    inferred = Some((member.key_mark, source.inferred.len()));
                }
                "translated" => {
                    source.translated = self.one_or_many(node);
                    for tag in &source.translated {
                        self.check_tag(*tag);
                    }
                }
                "note" => source.note = self.string(node),
                "x-i18n" => source.i18n = self.by_language(node, Self::source_translation),
                _ => self.unknown(member, &PROVENANCE),
            }
        }
        for entry in &source.i18n {
            if let Some(translated) = &entry.value.inferred {
                self.check_as_many(inferred, translated);
            }
        }
        Some(source)
    }

    fn source_translation<'a>(&mut self, members: &'a [Member]) -> SourceTranslation<'a> {
        let mut translation = SourceTranslation::default();
        for member in members {
            match &*member.key {
                "inferred" => {
                    let texts = self.one_or_many(&member.node);
                    translation.inferred = Some(entry(member, texts));
                }
                "note" => translation.note = self.string(&member.node),
                _ => self.unknown(member, &SOURCE_TRANSLATION),
            }
        }
        translation
    }

    /// A sentence is found by its number, so another number of sentences would put translations beside wrong ones.
    fn check_as_many(
        &mut self,
        inferred: Option<(Mark, usize)>,
        translated: &Entry<'_, Vec<Marked<&str>>>,
    ) {
        let (there, here) = (inferred.map_or(0, |(_, many)| many), translated.value.len());
        if there == here {
            return;
        }
        let message = said!(
            "`inferred` has {0} here and {1} in the description's own language",
            here,
            there
        );
        let problem = Diagnostic::error(codes::BAD_EXTENSION, translated.name_mark, message)
            .label(said!("write as many, in the same order"))
            .help(said!(
                "an empty text stands for one that is not translated yet"
            ));
        self.report(match inferred {
            Some((mark, _)) => problem.related(mark, said!("translated from here")),
            None => problem,
        });
    }

    fn one_or_many<'a>(&mut self, node: &'a Node) -> Vec<Marked<&'a str>> {
        match &node.value {
            Value::Array(_) => self.list(node, Self::string),
            Value::String(text) => vec![Marked {
                value: text,
                mark: node.mark,
            }],
            _ => {
                self.wrong_shape(node, said!("a string or an array of strings"));
                Vec::new()
            }
        }
    }

    fn day<'a>(&mut self, node: &'a Node) -> Option<Marked<&'a str>> {
        let day = self.string(node)?;
        if !is_day(day.value) {
            let message = said!("`{0}` is not a day", day.value);
            self.report(
                Diagnostic::error(codes::BAD_EXTENSION, day.mark, message)
                    .label(said!("write `YYYY-MM-DD`")),
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
            self.report(Diagnostic::error(
                codes::BAD_VALUE,
                count.mark,
                said!("expected a number above zero"),
            ));
        }
        Some(count.value)
    }
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
