//! Limits as values: a generated check is a table of them, one row for each member.

use ::serde::Serialize;

use super::super::Json;
use super::super::alloc::collections::BTreeMap;
use super::super::alloc::string::String;
use super::super::alloc::vec::Vec;
use super::super::base64::Base64;
use super::super::date::Date;
use super::super::date_time::DateTime;
use super::super::file::File;
use super::super::number::Number;
use super::super::numeric::{Num, Numeric};
use super::{Check, Checker, Matcher, Text};

/// A limit, by its keyword; [`Check`] says what each means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Limit {
    /// `minLength`.
    MinLength(u64),
    /// `maxLength`.
    MaxLength(u64),
    /// `pattern`.
    #[cfg(feature = "pattern")]
    Pattern(&'static str),
    /// `minimum`.
    Minimum(Num),
    /// `maximum`.
    Maximum(Num),
    /// `exclusiveMinimum`.
    ExclusiveMinimum(Num),
    /// `exclusiveMaximum`.
    ExclusiveMaximum(Num),
    /// `multipleOf`.
    MultipleOf(Num),
    /// `minItems`.
    MinItems(u64),
    /// `maxItems`.
    MaxItems(u64),
    /// `uniqueItems`.
    UniqueItems,
    /// `contains`, with `minContains` and `maxContains`: what is counted, how many there are at least, and at most.
    Contains(&'static [Matcher], u64, Option<u64>),
    /// `minProperties`.
    MinProperties(u64),
    /// `maxProperties`.
    MaxProperties(u64),
    /// `propertyNames`: these hold for each name of a member.
    Names(&'static [Limit]),
    /// `enum`, for texts that have no enum of their own.
    OneOf(&'static [&'static str]),
    /// `x-future`.
    Future,
    /// These hold for each item of an array, or each value of a map; of a tuple, for each item behind its places.
    Each(&'static [Limit]),
    /// These hold for the places of a tuple, one by one.
    Places(&'static [&'static [Limit]]),
}

impl Limit {
    /// What holds for each item or value.
    pub(in super::super) fn each(limits: &'static [Self]) -> &'static [Self] {
        let each = limits.iter().find_map(|limit| match limit {
            Self::Each(each) => Some(*each),
            _ => None,
        });
        each.unwrap_or_default()
    }

    /// What holds for each place.
    pub(in super::super) fn places(limits: &'static [Self]) -> &'static [&'static [Self]] {
        let places = limits.iter().find_map(|limit| match limit {
            Self::Places(places) => Some(*places),
            _ => None,
        });
        places.unwrap_or_default()
    }
}

/// A value that can be held against limits. A limit that means nothing for its type is passed over, as in JSON Schema.
pub trait Limited {
    /// Reports each limit that the value does not keep, and whatever is wrong inside it.
    fn keep(&self, limits: &'static [Limit], at: &mut Checker<'_>);
}

/// What has a check of its own keeps that, too.
impl<T: Check> Limited for T {
    fn keep(&self, _: &'static [Limit], at: &mut Checker<'_>) {
        self.check(at);
    }
}

impl<T: Limited> Limited for Option<T> {
    fn keep(&self, limits: &'static [Limit], at: &mut Checker<'_>) {
        if let Some(value) = self {
            value.keep(limits, at);
        }
    }
}

impl<T: Limited + Serialize> Limited for Vec<T> {
    fn keep(&self, limits: &'static [Limit], at: &mut Checker<'_>) {
        at.array(self, self.len(), limits);
        let each = Limit::each(limits);
        for (index, item) in self.iter().enumerate() {
            at.index(index, |at| item.keep(each, at));
        }
    }
}

impl<T: Limited> Limited for BTreeMap<String, T> {
    fn keep(&self, limits: &'static [Limit], at: &mut Checker<'_>) {
        at.members(self.len(), limits);
        for limit in limits {
            if let Limit::Names(names) = *limit {
                at.names(self.keys(), names);
            }
        }
        let each = Limit::each(limits);
        for (key, value) in self {
            at.key(key, |at| value.keep(each, at));
        }
    }
}

/// Holds a text against limits.
pub fn keep_text<T: Text + ?Sized>(text: &T, limits: &'static [Limit], at: &mut Checker<'_>) {
    for limit in limits {
        match *limit {
            Limit::MinLength(least) => at.min_length(text, least),
            Limit::MaxLength(most) => at.max_length(text, most),
            #[cfg(feature = "pattern")]
            Limit::Pattern(pattern) => at.pattern(text, pattern),
            Limit::OneOf(values) => at.one_of(text, values),
            _ => {}
        }
    }
}

/// Holds a number against limits.
pub fn keep_number<T: Numeric + ?Sized>(
    number: &T,
    limits: &'static [Limit],
    at: &mut Checker<'_>,
) {
    for limit in limits {
        match *limit {
            Limit::Minimum(least) => at.minimum(number, least),
            Limit::Maximum(most) => at.maximum(number, most),
            Limit::ExclusiveMinimum(bound) => at.exclusive_minimum(number, bound),
            Limit::ExclusiveMaximum(bound) => at.exclusive_maximum(number, bound),
            Limit::MultipleOf(step) => at.multiple_of(number, step),
            _ => {}
        }
    }
}

macro_rules! limited {
    ($keep:ident: $($type:ty),*) => {$(
        impl Limited for $type {
            fn keep(&self, limits: &'static [Limit], at: &mut Checker<'_>) {
                $keep(self, limits, at);
            }
        }
    )*};
}

limited!(keep_text: String, str, Base64);
limited!(keep_number: Number, i8, i16, i32, i64, u8, u16, u32, u64, f32, f64);
limited!(keep_moment: Date, DateTime);
limited!(keep_nothing: bool, (), Json, File);

fn keep_moment<T: Text + super::Instant>(
    moment: &T,
    limits: &'static [Limit],
    at: &mut Checker<'_>,
) {
    keep_text(moment, limits, at);
    if limits.contains(&Limit::Future) {
        at.future(moment);
    }
}

fn keep_nothing<T>(_: &T, _: &'static [Limit], _: &mut Checker<'_>) {}
