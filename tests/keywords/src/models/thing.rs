// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::Circle;
use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::{BTreeMap, Date};

/// The type `Thing`.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct Thing {
    /// The `id` member.
    ///
    /// - Read-only: only in responses.
    pub id: String,

    /// The `level` member.
    pub level: i64,

    /// The `name` member.
    pub name: String,

    /// The `nick` member.
    ///
    /// - Always there, may be null.
    #[serde(deserialize_with = "crate::runtime::required_nullable::deserialize")]
    pub nick: Option<String>,

    /// The `note` member.
    ///
    /// - May be missing or null.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub note: Option<Option<String>>,

    /// The `year` member.
    ///
    /// - May be missing or null.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub year: Option<Option<i64>>,

    /// The `day` member.
    ///
    /// - Optional.
    /// - Format: `date`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,

    /// The `born` member.
    ///
    /// - Optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<String>,

    /// The `home` member.
    pub home: Circle,

    /// The `tags` member.
    ///
    /// - Optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,

    /// The `diff` member.
    ///
    /// - Optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub diff: Option<String>,

    /// The members that are not declared, by name.
    #[serde(flatten)]
    pub additional_properties: BTreeMap<String, i64>,
}

impl Thing {
    /// Starts with what is required and nothing else.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        level: i64,
        name: impl Into<String>,
        nick: Option<String>,
        home: Circle,
    ) -> Self {
        Self {
            id: id.into(),
            level,
            name: name.into(),
            nick,
            note: None,
            year: None,
            day: None,
            born: None,
            home,
            tags: None,
            diff: None,
            additional_properties: BTreeMap::new(),
        }
    }

    /// Sets `id`.
    ///
    /// The `id` member.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    /// Sets `level`.
    ///
    /// The `level` member.
    #[must_use]
    pub fn level(mut self, level: i64) -> Self {
        self.level = level;
        self
    }

    /// Sets `name`.
    ///
    /// The `name` member.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// Sets `nick`.
    ///
    /// The `nick` member.
    #[must_use]
    pub fn nick(mut self, nick: impl Into<String>) -> Self {
        self.nick = Some(nick.into());
        self
    }

    /// Clears `nick`: `null` is sent.
    ///
    /// The `nick` member.
    #[must_use]
    pub fn clear_nick(mut self) -> Self {
        self.nick = None;
        self
    }

    /// Sets `note`.
    ///
    /// The `note` member.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(Some(note.into()));
        self
    }

    /// Clears `note`: `null` is sent.
    ///
    /// The `note` member.
    #[must_use]
    pub fn clear_note(mut self) -> Self {
        self.note = Some(None);
        self
    }

    /// Sets `year`.
    ///
    /// The `year` member.
    #[must_use]
    pub fn year(mut self, year: i64) -> Self {
        self.year = Some(Some(year));
        self
    }

    /// Clears `year`: `null` is sent.
    ///
    /// The `year` member.
    #[must_use]
    pub fn clear_year(mut self) -> Self {
        self.year = Some(None);
        self
    }

    /// Sets `day`.
    ///
    /// The `day` member.
    #[must_use]
    pub fn day(mut self, day: impl Into<Date>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// Sets `born`.
    ///
    /// The `born` member.
    #[must_use]
    pub fn born(mut self, born: impl Into<String>) -> Self {
        self.born = Some(born.into());
        self
    }

    /// Sets `home`.
    ///
    /// The `home` member.
    #[must_use]
    pub fn home(mut self, home: Circle) -> Self {
        self.home = home;
        self
    }

    /// Sets `tags`.
    ///
    /// The `tags` member.
    #[must_use]
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags = Some(tags.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `diff`.
    ///
    /// The `diff` member.
    #[must_use]
    pub fn diff(mut self, diff: impl Into<String>) -> Self {
        self.diff = Some(diff.into());
        self
    }
}
