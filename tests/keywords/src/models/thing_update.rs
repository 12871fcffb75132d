// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::{Circle, Thing};
use crate::runtime::{
    BTreeMap, Check, Checker, Date, ToBody, UnknownValue, diff, object, open_enum, redact,
};

/// The type `ThingUpdate`.
#[derive(Clone, PartialEq)]
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
    pub name: Option<Option<String>>,

    /// The `nick` member.
    ///
    /// - Leave out to keep, null to clear.
    pub nick: Option<Option<String>>,

    /// The `note` member.
    ///
    /// - Leave out to keep, null to clear.
    pub note: Option<Option<String>>,

    /// The `year` member.
    ///
    /// - Optional.
    pub year: Option<i64>,

    /// The `day` member.
    ///
    /// - Leave out to keep, null to clear.
    /// - Format: `date`.
    pub day: Option<Option<Date>>,

    /// The `born` member.
    ///
    /// - Optional.
    /// - Format: `date`.
    pub born: Option<Date>,

    /// The `home` member.
    ///
    /// - Optional.
    pub home: Option<Circle>,

    /// The `tags` member.
    ///
    /// - Optional.
    pub tags: Option<Vec<String>>,

    /// The `diff` member.
    ///
    /// - Optional.
    pub diff: Option<String>,

    /// The `secret` member.
    ///
    /// - Optional.
    /// - Write-only: only in requests.
    pub secret: Option<i64>,

    /// The members that are not declared, by name.
    pub additional_properties: BTreeMap<String, i64>,
}

object! {
    ThingUpdate, english, new(level: i64);
    0 kind: required "kind" = ThingUpdateKind::Thing, set kind(ThingUpdateKind);
    1 level: required "level", set level(i64);
    2 name: optional_or_null "name", set name(impl Into<String> = into), clear clear_name, keep keep_name;
    3 nick: optional_or_null "nick", set nick(impl Into<String> = into), clear clear_nick, keep keep_nick;
    4 note: optional_or_null "note", set note(impl Into<String> = into), clear clear_note, keep keep_note;
    5 year: optional "year", set year(i64), keep keep_year;
    6 day: optional_or_null "day", set day(impl Into<Date> = into), clear clear_day, keep keep_day;
    7 born: optional "born", set born(impl Into<Date> = into), keep keep_born;
    8 home: optional "home", set home(Circle), keep keep_home;
    9 tags: optional "tags", set tags(impl IntoIterator<Item = impl Into<String>> = each), keep keep_tags;
    10 diff: optional "diff", set with_diff(impl Into<String> = into), keep keep_diff;
    11 secret: optional "secret", set secret(i64), keep keep_secret;
    ..additional_properties;
}

redact! {
    ThingUpdate;
    kind, level, name hidden, nick, note, year, day, born, home, tags, diff, secret, additional_properties,
}

impl Check for ThingUpdate {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.member("home", &self.home, &[]);
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

/// The type of `kind`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingUpdateKind {
    /// The value `"thing"`.
    Thing,
    /// A value that the description does not know; it is read and written unchanged.
    Unknown(UnknownValue),
}

open_enum! {
    ThingUpdateKind, english, text, Unknown;
    Thing = "thing",
}
