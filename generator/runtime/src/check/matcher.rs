//! What `contains` counts: JSON values that are like something, told by a table.

use super::super::Json;
use super::super::alloc::vec::Vec;
use super::super::jiff;
use super::super::numeric::{Num, Numeric};
use super::unique::{num, same};
use super::{Checker, Limit, keep_number, keep_text};

/// A demand on a JSON value, as JSON Schema means it: one that speaks of another type of values is kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Matcher {
    /// `type`: one of these.
    Types(&'static [&'static str]),
    /// `enum` or `const`: one of these, as JSON texts.
    Values(&'static [&'static str]),
    /// Limits.
    Limits(&'static [Limit]),
    /// `items`: each item keeps all of these.
    Items(&'static [Matcher]),
    /// `required`: these members are there.
    Required(&'static [&'static str]),
    /// `properties`: the member of that name keeps all of these, if it is there.
    Member(&'static str, &'static [Matcher]),
    /// `additionalProperties`: the members other than these keep all of those.
    Others(&'static [&'static str], &'static [Matcher]),
    /// `anyOf`: all demands of at least one of these.
    AnyOf(&'static [&'static [Matcher]]),
    /// `oneOf`: all demands of exactly one of these.
    OneOf(&'static [&'static [Matcher]]),
    /// Nothing keeps this.
    Never,
}

/// Whether the value keeps all of these.
pub(super) fn matches(value: &Json, all: &'static [Matcher], now: Option<jiff::Timestamp>) -> bool {
    all.iter().all(|one| keeps(value, one, now))
}

fn keeps(value: &Json, matcher: &'static Matcher, now: Option<jiff::Timestamp>) -> bool {
    let fits = |all: &&'static [Matcher]| matches(value, all, now);
    match (*matcher, value) {
        (Matcher::Types(names), value) => names.iter().any(|name| is_a(value, name)),
        (Matcher::Values(texts), value) => texts.iter().any(|text| is_text(value, text)),
        (Matcher::Limits(limits), value) => keeps_limits(value, limits, now),
        (Matcher::Items(all), Json::Array(items)) => {
            items.iter().all(|item| matches(item, all, now))
        }
        (Matcher::Required(names), Json::Object(members)) => {
            names.iter().all(|name| members.contains_key(*name))
        }
        (Matcher::Member(name, all), Json::Object(members)) => members
            .get(name)
            .is_none_or(|value| matches(value, all, now)),
        (Matcher::Others(known, all), Json::Object(members)) => members
            .iter()
            .filter(|(name, _)| !known.contains(&name.as_str()))
            .all(|(_, value)| matches(value, all, now)),
        (Matcher::AnyOf(several), _) => several.iter().any(&fits),
        (Matcher::OneOf(several), _) => several.iter().filter(|all| fits(all)).count() == 1,
        (Matcher::Never, _) => false,
        _ => true,
    }
}

/// Whether the value is of this type; `1.0` is an integer.
fn is_a(value: &Json, name: &str) -> bool {
    match value {
        Json::Null => name == "null",
        Json::Bool(_) => name == "boolean",
        Json::Number(number) => match name {
            "number" => true,
            "integer" => {
                number.is_i64()
                    || number.is_u64()
                    || number.as_f64().is_some_and(|number| number % 1.0 == 0.0)
            }
            _ => false,
        },
        Json::String(_) => name == "string",
        Json::Array(_) => name == "array",
        Json::Object(_) => name == "object",
    }
}

fn is_text(value: &Json, text: &str) -> bool {
    ::serde_json::from_str(text).is_ok_and(|wanted: Json| same(value, &wanted))
}

/// The limits that speak of the type of the value.
fn keeps_limits(value: &Json, limits: &'static [Limit], now: Option<jiff::Timestamp>) -> bool {
    let mut found = Vec::new();
    let mut at = Checker::new(now, &mut found);
    match value {
        Json::String(text) => keep_text(text, limits, &mut at),
        Json::Number(number) => keep_number(&Held(num(number)), limits, &mut at),
        Json::Array(items) => at.array(items, items.len(), limits),
        Json::Object(members) => at.members(members.len(), limits),
        Json::Null | Json::Bool(_) => {}
    }
    found.is_empty()
}

/// A number as limits take it.
struct Held(Num);

impl Numeric for Held {
    fn num(&self) -> Num {
        self.0
    }
}
