// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::{Circle, Thing};
use crate::runtime::serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{
    BTreeMap, Check, Checker, Date, Redacted, ToBody, UnknownValue, diff,
};

/// The type `ThingUpdate`.
#[derive(Clone, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct ThingUpdate {
    /// The `kind` member.
    ///
    /// - Always `"thing"`; filled in by the constructor.
    pub kind: ThingUpdateKind,

    /// The `level` member.
    ///
    /// - Required.
    pub level: i64,

    /// The `name` member.
    ///
    /// - Leave out to keep, null to clear.
    /// - Personal data: hidden in `Debug`.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub name: Option<Option<String>>,

    /// The `nick` member.
    ///
    /// - Leave out to keep, null to clear.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub nick: Option<Option<String>>,

    /// The `note` member.
    ///
    /// - Leave out to keep, null to clear.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub note: Option<Option<String>>,

    /// The `year` member.
    ///
    /// - Optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i64>,

    /// The `day` member.
    ///
    /// - Leave out to keep, null to clear.
    /// - Format: `date`.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub day: Option<Option<Date>>,

    /// The `born` member.
    ///
    /// - Optional.
    /// - Format: `date`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<Date>,

    /// The `home` member.
    ///
    /// - Optional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<Circle>,

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

    /// The `secret` member.
    ///
    /// - Optional.
    /// - Write-only: only in requests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<i64>,

    /// The members that are not declared, by name.
    #[serde(flatten)]
    pub additional_properties: BTreeMap<String, i64>,
}

impl ThingUpdate {
    /// Starts with what is required and nothing else.
    #[must_use]
    pub fn new(level: i64) -> Self {
        Self {
            kind: ThingUpdateKind::Thing,
            level,
            name: None,
            nick: None,
            note: None,
            year: None,
            day: None,
            born: None,
            home: None,
            tags: None,
            diff: None,
            secret: None,
            additional_properties: BTreeMap::new(),
        }
    }

    /// Sets `kind`.
    ///
    /// The `kind` member.
    #[must_use]
    pub fn kind(mut self, kind: ThingUpdateKind) -> Self {
        self.kind = kind;
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
        self.name = Some(Some(name.into()));
        self
    }

    /// Clears `name`: `null` is sent.
    ///
    /// The `name` member.
    #[must_use]
    pub fn clear_name(mut self) -> Self {
        self.name = Some(None);
        self
    }

    /// Leaves `name` as it is: nothing is sent.
    ///
    /// The `name` member.
    #[must_use]
    pub fn keep_name(mut self) -> Self {
        self.name = None;
        self
    }

    /// Sets `nick`.
    ///
    /// The `nick` member.
    #[must_use]
    pub fn nick(mut self, nick: impl Into<String>) -> Self {
        self.nick = Some(Some(nick.into()));
        self
    }

    /// Clears `nick`: `null` is sent.
    ///
    /// The `nick` member.
    #[must_use]
    pub fn clear_nick(mut self) -> Self {
        self.nick = Some(None);
        self
    }

    /// Leaves `nick` as it is: nothing is sent.
    ///
    /// The `nick` member.
    #[must_use]
    pub fn keep_nick(mut self) -> Self {
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

    /// Leaves `note` as it is: nothing is sent.
    ///
    /// The `note` member.
    #[must_use]
    pub fn keep_note(mut self) -> Self {
        self.note = None;
        self
    }

    /// Sets `year`.
    ///
    /// The `year` member.
    #[must_use]
    pub fn year(mut self, year: i64) -> Self {
        self.year = Some(year);
        self
    }

    /// Leaves `year` as it is: nothing is sent.
    ///
    /// The `year` member.
    #[must_use]
    pub fn keep_year(mut self) -> Self {
        self.year = None;
        self
    }

    /// Sets `day`.
    ///
    /// The `day` member.
    #[must_use]
    pub fn day(mut self, day: impl Into<Date>) -> Self {
        self.day = Some(Some(day.into()));
        self
    }

    /// Clears `day`: `null` is sent.
    ///
    /// The `day` member.
    #[must_use]
    pub fn clear_day(mut self) -> Self {
        self.day = Some(None);
        self
    }

    /// Leaves `day` as it is: nothing is sent.
    ///
    /// The `day` member.
    #[must_use]
    pub fn keep_day(mut self) -> Self {
        self.day = None;
        self
    }

    /// Sets `born`.
    ///
    /// The `born` member.
    #[must_use]
    pub fn born(mut self, born: impl Into<Date>) -> Self {
        self.born = Some(born.into());
        self
    }

    /// Leaves `born` as it is: nothing is sent.
    ///
    /// The `born` member.
    #[must_use]
    pub fn keep_born(mut self) -> Self {
        self.born = None;
        self
    }

    /// Sets `home`.
    ///
    /// The `home` member.
    #[must_use]
    pub fn home(mut self, home: Circle) -> Self {
        self.home = Some(home);
        self
    }

    /// Leaves `home` as it is: nothing is sent.
    ///
    /// The `home` member.
    #[must_use]
    pub fn keep_home(mut self) -> Self {
        self.home = None;
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

    /// Leaves `tags` as it is: nothing is sent.
    ///
    /// The `tags` member.
    #[must_use]
    pub fn keep_tags(mut self) -> Self {
        self.tags = None;
        self
    }

    /// Sets `diff`.
    ///
    /// The `diff` member.
    #[must_use]
    pub fn with_diff(mut self, diff: impl Into<String>) -> Self {
        self.diff = Some(diff.into());
        self
    }

    /// Leaves `diff` as it is: nothing is sent.
    ///
    /// The `diff` member.
    #[must_use]
    pub fn keep_diff(mut self) -> Self {
        self.diff = None;
        self
    }

    /// Sets `secret`.
    ///
    /// The `secret` member.
    #[must_use]
    pub fn secret(mut self, secret: i64) -> Self {
        self.secret = Some(secret);
        self
    }

    /// Leaves `secret` as it is: nothing is sent.
    ///
    /// The `secret` member.
    #[must_use]
    pub fn keep_secret(mut self) -> Self {
        self.secret = None;
        self
    }
}

impl core::fmt::Debug for ThingUpdate {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("ThingUpdate")
            .field("kind", &self.kind)
            .field("level", &self.level)
            .field("name", &Redacted::of(&self.name))
            .field("nick", &self.nick)
            .field("note", &self.note)
            .field("year", &self.year)
            .field("day", &self.day)
            .field("born", &self.born)
            .field("home", &self.home)
            .field("tags", &self.tags)
            .field("diff", &self.diff)
            .field("secret", &self.secret)
            .field("additional_properties", &self.additional_properties)
            .finish()
    }
}

impl ThingUpdate {
    /// The smallest update that turns `old` into `new`.
    ///
    /// - Takes two states of this type, or of what the service answers ([`Thing`](crate::models::Thing)).
    /// - What `new` leaves out, or has as `old` has it, is kept; what only `new` has is set.
    /// - What is null only in `new` is cleared.
    /// - A list, a map or a nested object that differs is sent as a whole.
    /// - Members that are not declared are compared one by one.
    /// - Always sent, as in `new`: `kind`, `level`
    #[must_use]
    pub fn diff(old: &impl ToBody<Self>, new: &impl ToBody<Self>) -> Self {
        let (old, mut update) = (old.to_body(), new.to_body());
        diff::keep_equal(&mut update.name, &old.name);
        diff::keep_equal(&mut update.nick, &old.nick);
        diff::keep_equal(&mut update.note, &old.note);
        diff::keep_equal(&mut update.year, &old.year);
        diff::keep_equal(&mut update.day, &old.day);
        diff::keep_equal(&mut update.born, &old.born);
        diff::keep_equal(&mut update.home, &old.home);
        diff::keep_equal(&mut update.tags, &old.tags);
        diff::keep_equal(&mut update.diff, &old.diff);
        diff::keep_equal(&mut update.secret, &old.secret);
        diff::keep_equal_members(
            &mut update.additional_properties,
            &old.additional_properties,
        );
        update
    }
}

/// All that it says.
impl ToBody<ThingUpdate> for ThingUpdate {
    fn to_body(&self) -> ThingUpdate {
        self.clone()
    }
}

/// What [`Thing`](crate::models::Thing) says about the fields of an update.
///
/// - Taken: `level`, `name`, `nick`, `note`, `day`, `home`, `tags`, `diff`
/// - Taken unless null, since it cannot be cleared: `year`
/// - Always the same: `kind`
/// - Not taken, the types differ: `born` (`String`, `Date`)
/// - Not taken, not in the answer: `secret`
/// - Not taken, not in an update: `id`
/// - Taken: the members that are not declared.
impl ToBody<ThingUpdate> for Thing {
    fn to_body(&self) -> ThingUpdate {
        ThingUpdate {
            kind: ThingUpdateKind::Thing,
            level: self.level,
            name: Some(Some(self.name.clone())),
            nick: Some(self.nick.clone()),
            note: self.note.clone(),
            year: self.year.flatten(),
            day: self.day.clone().map(Some),
            born: None,
            home: Some(self.home.clone()),
            tags: self.tags.clone(),
            diff: self.diff.clone(),
            secret: None,
            additional_properties: self
                .additional_properties
                .iter()
                .filter(|(name, _)| {
                    !matches!(name.as_str(), "kind" | "secret" | "count")
                })
                .map(|(name, value)| (name.clone(), *value))
                .collect(),
        }
    }
}

impl Check for ThingUpdate {
    fn check(&self, at: &mut Checker<'_>) {
        if let Some(value) = &self.home {
            at.field("home", |at| Check::check(value, at));
        }
    }
}

/// The type of `kind`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ThingUpdateKind {
    /// The value `"thing"`.
    Thing,

    /// A value that the description does not know; it is read and written unchanged.
    Unknown(UnknownValue),
}

impl ThingUpdateKind {
    /// Every value that the description knows.
    pub const KNOWN: &'static [&'static str] = &["thing"];

    /// The value as it travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Thing => "thing",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Whether the description knows this value.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}

impl From<&str> for ThingUpdateKind {
    fn from(value: &str) -> Self {
        match value {
            "thing" => Self::Thing,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}

impl From<String> for ThingUpdateKind {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl AsRef<str> for ThingUpdateKind {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl core::fmt::Display for ThingUpdateKind {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(&self.as_str(), f)
    }
}

impl Serialize for ThingUpdateKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Serialize::serialize(&self.as_str(), serializer)
    }
}

impl<'de> Deserialize<'de> for ThingUpdateKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value: String = Deserialize::deserialize(deserializer)?;
        Ok(Self::from(value.as_str()))
    }
}
