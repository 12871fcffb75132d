// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::Circle;
use crate::runtime::{BTreeMap, Date, object};

/// The type `Thing`.
#[derive(Clone, Debug, PartialEq)]
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
    pub nick: Option<String>,

    /// The `note` member.
    ///
    /// - May be missing or null.
    pub note: Option<Option<String>>,

    /// The `year` member.
    ///
    /// - May be missing or null.
    pub year: Option<Option<i64>>,

    /// The `day` member.
    ///
    /// - Optional.
    /// - Format: `date`.
    pub day: Option<Date>,

    /// The `born` member.
    ///
    /// - Optional.
    pub born: Option<String>,

    /// The `home` member.
    pub home: Circle,

    /// The `tags` member.
    ///
    /// - Optional.
    pub tags: Option<Vec<String>>,

    /// The `diff` member.
    ///
    /// - Optional.
    pub diff: Option<String>,

    /// The members that are not declared, by name.
    pub additional_properties: BTreeMap<String, i64>,
}

object! {
    Thing, english, new(id: impl Into<String> = into, level: i64, name: impl Into<String> = into, nick: Option<String>, home: Circle);
    0 id: required "id", set id(impl Into<String> = into);
    1 level: required "level", set level(i64);
    2 name: required "name", set name(impl Into<String> = into);
    3 nick: required_or_null "nick", set nick(impl Into<String> = into), clear clear_nick;
    4 note: optional_or_null "note", set note(impl Into<String> = into), clear clear_note;
    5 year: optional_or_null "year", set year(i64), clear clear_year;
    6 day: optional "day", set day(impl Into<Date> = into);
    7 born: optional "born", set born(impl Into<String> = into);
    8 home: required "home", set home(Circle);
    9 tags: optional "tags", set tags(impl IntoIterator<Item = impl Into<String>> = each);
    10 diff: optional "diff", set diff(impl Into<String> = into);
    ..additional_properties;
}
