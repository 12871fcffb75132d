//! Texts in their languages, and the facts beside them that our own keys record.

use super::{Entry, Marked};
use crate::source::Mark;

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
