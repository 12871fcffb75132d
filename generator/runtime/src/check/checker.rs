//! What walks over a value and collects what it finds.

use core::cmp::Ordering;

use ::serde::Serialize;

use super::super::Json;
use super::super::alloc::string::String;
use super::super::alloc::vec::Vec;
use super::super::jiff;
use super::super::numeric::{Num, Numeric, compare, is_multiple};
use super::super::rule::{Fault, Fields, Rule, evaluate};
use super::super::violation::{Demand, Violation};
use super::matcher::matches;
use super::place::{Segment, Step, pointer};
use super::{Instant, Limit, Limited, Matcher, Text, unique};

/// Where a check stands, and what it has found so far.
///
/// The place is a chain on the stack: nothing is allocated until there is something to report.
pub struct Checker<'a> {
    here: Option<&'a Step<'a>>,
    parameter: Option<&'static str>,
    now: Option<jiff::Timestamp>,
    found: &'a mut Vec<Violation>,
}

impl<'a> Checker<'a> {
    /// At the root of a value.
    pub(super) fn new(now: Option<jiff::Timestamp>, found: &'a mut Vec<Violation>) -> Self {
        Self {
            here: None,
            parameter: None,
            now,
            found,
        }
    }
}

impl Checker<'_> {
    /// Goes into a member of an object.
    pub fn field(&mut self, name: &str, inner: impl FnOnce(&mut Checker<'_>)) {
        self.step(Segment::Name(name), inner);
    }

    /// Holds a member of an object against limits.
    pub fn member<T: Limited>(&mut self, name: &str, value: &T, limits: &'static [Limit]) {
        self.field(name, |at| value.keep(limits, at));
    }

    /// Holds a parameter of an operation against limits.
    pub fn argument<T: Limited>(
        &mut self,
        name: &'static str,
        value: &T,
        limits: &'static [Limit],
    ) {
        self.parameter(name, |at| value.keep(limits, at));
    }

    /// Holds the body of an operation against limits.
    pub fn payload<T: Limited>(&mut self, value: &T, limits: &'static [Limit]) {
        self.body(|at| value.keep(limits, at));
    }

    /// Goes into an entry of a map.
    pub fn key(&mut self, key: &str, inner: impl FnOnce(&mut Checker<'_>)) {
        self.step(Segment::Name(key), inner);
    }

    /// Goes into an item of an array, counted from zero.
    pub fn index(&mut self, index: usize, inner: impl FnOnce(&mut Checker<'_>)) {
        self.step(Segment::Index(index), inner);
    }

    /// Goes into a parameter of an operation, which starts a pointer of its own.
    pub fn parameter(&mut self, name: &'static str, inner: impl FnOnce(&mut Checker<'_>)) {
        self.root(Some(name), inner);
    }

    /// Goes into the body of an operation, which starts a pointer of its own.
    pub fn body(&mut self, inner: impl FnOnce(&mut Checker<'_>)) {
        self.root(None, inner);
    }

    fn root(&mut self, parameter: Option<&'static str>, inner: impl FnOnce(&mut Checker<'_>)) {
        inner(&mut Checker {
            here: None,
            parameter,
            now: self.now,
            found: &mut *self.found,
        });
    }

    fn step(&mut self, segment: Segment<'_>, inner: impl FnOnce(&mut Checker<'_>)) {
        let step = Step {
            above: self.here,
            segment,
        };
        inner(&mut Checker {
            here: Some(&step),
            parameter: self.parameter,
            now: self.now,
            found: &mut *self.found,
        });
    }

    /// `minLength`, in Unicode scalar values.
    pub fn min_length<T: Text + ?Sized>(&mut self, value: &T, limit: u64) {
        let kept = value.with_text(|text| length(text) >= limit);
        self.expect(kept, "minLength", Demand::Count(limit));
    }

    /// `maxLength`, in Unicode scalar values.
    pub fn max_length<T: Text + ?Sized>(&mut self, value: &T, limit: u64) {
        let kept = value.with_text(|text| length(text) <= limit);
        self.expect(kept, "maxLength", Demand::Count(limit));
    }

    /// `pattern`, an ECMA-262 expression with the `u` flag, found anywhere in the text. Each is compiled once under
    /// `std`, and at each check without it.
    #[cfg(feature = "pattern")]
    pub fn pattern<T: Text + ?Sized>(&mut self, value: &T, pattern: &'static str) {
        let kept = value.with_text(|text| super::super::pattern::is_match(pattern, text));
        self.expect(kept, "pattern", Demand::Pattern(pattern));
    }

    /// `minimum`.
    pub fn minimum<T: Numeric + ?Sized>(&mut self, value: &T, limit: Num) {
        self.compare("minimum", value, limit, Ordering::is_ge);
    }

    /// `maximum`.
    pub fn maximum<T: Numeric + ?Sized>(&mut self, value: &T, limit: Num) {
        self.compare("maximum", value, limit, Ordering::is_le);
    }

    /// `exclusiveMinimum`.
    pub fn exclusive_minimum<T: Numeric + ?Sized>(&mut self, value: &T, limit: Num) {
        self.compare("exclusiveMinimum", value, limit, Ordering::is_gt);
    }

    /// `exclusiveMaximum`.
    pub fn exclusive_maximum<T: Numeric + ?Sized>(&mut self, value: &T, limit: Num) {
        self.compare("exclusiveMaximum", value, limit, Ordering::is_lt);
    }

    /// `multipleOf`, in the decimals that the numbers are written in: `0.3` is a multiple of `0.1`.
    pub fn multiple_of<T: Numeric + ?Sized>(&mut self, value: &T, limit: Num) {
        let kept = is_multiple(value.num(), limit);
        self.expect(kept, "multipleOf", Demand::Number(limit));
    }

    /// `minItems`.
    pub fn min_items(&mut self, length: usize, limit: u64) {
        self.expect(count(length) >= limit, "minItems", Demand::Count(limit));
    }

    /// `maxItems`.
    pub fn max_items(&mut self, length: usize, limit: u64) {
        self.expect(count(length) <= limit, "maxItems", Demand::Count(limit));
    }

    /// `uniqueItems`, by the equality of JSON: `1` equals `1.0`, and the order of members does not count.
    pub fn unique_items<T: Serialize + ?Sized>(&mut self, array: &T) {
        let kept = unique::are_unique(items(array));
        self.expect(kept, "uniqueItems", Demand::Keyword);
    }

    /// What is said of an array as a whole.
    pub(in super::super) fn array<T: Serialize + ?Sized>(
        &mut self,
        array: &T,
        length: usize,
        limits: &'static [Limit],
    ) {
        for limit in limits {
            match *limit {
                Limit::MinItems(least) => self.min_items(length, least),
                Limit::MaxItems(most) => self.max_items(length, most),
                Limit::UniqueItems if length > 1 => self.unique_items(array),
                Limit::Contains(wanted, least, most) => {
                    self.contains(array, wanted, least, most);
                }
                _ => {}
            }
        }
    }

    /// What is said of the number of members of a map.
    pub(super) fn members(&mut self, length: usize, limits: &'static [Limit]) {
        for limit in limits {
            match *limit {
                Limit::MinProperties(least) => self.min_properties(length, least),
                Limit::MaxProperties(most) => self.max_properties(length, most),
                _ => {}
            }
        }
    }

    /// `contains`: so many items, and not more, keep all of these.
    pub fn contains<T: Serialize + ?Sized>(
        &mut self,
        array: &T,
        wanted: &'static [Matcher],
        least: u64,
        most: Option<u64>,
    ) {
        let items = items(array).into_iter();
        let found = items.filter(|item| matches(item, wanted, self.now)).count();
        let keyword = if least == 1 {
            "contains"
        } else {
            "minContains"
        };
        self.expect(count(found) >= least, keyword, Demand::Count(least));
        if let Some(most) = most {
            self.expect(count(found) <= most, "maxContains", Demand::Count(most));
        }
    }

    /// A place of a tuple is left out before another one that is filled.
    pub(in super::super) fn gap(&mut self) {
        self.report(None, "prefixItems", Demand::Keyword);
    }

    /// `minProperties`.
    pub fn min_properties(&mut self, length: usize, limit: u64) {
        self.expect(
            count(length) >= limit,
            "minProperties",
            Demand::Count(limit),
        );
    }

    /// `maxProperties`.
    pub fn max_properties(&mut self, length: usize, limit: u64) {
        self.expect(
            count(length) <= limit,
            "maxProperties",
            Demand::Count(limit),
        );
    }

    /// `propertyNames`: each of these names keeps the limits.
    pub fn names<'n>(
        &mut self,
        names: impl IntoIterator<Item = &'n String>,
        limits: &'static [Limit],
    ) {
        for name in names {
            let mut found = Vec::new();
            name.keep(limits, &mut Checker::new(self.now, &mut found));
            if !found.is_empty() {
                self.key(name, |at| {
                    at.report(None, "propertyNames", Demand::Keyword);
                });
            }
        }
    }

    /// `enum`, on texts that have no enum of their own.
    pub fn one_of<T: Text + ?Sized>(&mut self, value: &T, values: &[&str]) {
        let kept = value.with_text(|text| values.contains(&text));
        self.expect(kept, "enum", Demand::Keyword);
    }

    /// `x-future`: the value lies after the clock of [`Check::validate_at`](super::Check::validate_at). A date must be a later day than today in
    /// UTC. Without a clock nothing is checked.
    pub fn future<T: Instant + ?Sized>(&mut self, value: &T) {
        let kept = self.now.is_none_or(|now| value.is_after(now));
        self.expect(kept, "x-future", Demand::Keyword);
    }

    /// The rules between the fields of an object. A violation points at the field that sets the rule off; at the object
    /// itself when there is no such field.
    pub fn rules<T: Fields + ?Sized>(&mut self, object: &T, rules: &'static [Rule]) {
        for rule in rules {
            let demand = Demand::Rule(rule.text);
            match evaluate(rule, object) {
                None => {}
                Some(Fault::Object) => self.report(Some(rule.id), "x-rule", demand),
                Some(Fault::Field(name)) => {
                    self.field(name, |at| at.report(Some(rule.id), "x-rule", demand))
                }
            }
        }
    }

    fn compare<T: Numeric + ?Sized>(
        &mut self,
        keyword: &'static str,
        value: &T,
        limit: Num,
        keeps: impl FnOnce(Ordering) -> bool,
    ) {
        // What is no number at all is refused when the request is encoded.
        let kept = compare(value.num(), limit).is_none_or(keeps);
        self.expect(kept, keyword, Demand::Number(limit));
    }

    fn expect(&mut self, kept: bool, keyword: &'static str, demand: Demand) {
        if !kept {
            self.report(None, keyword, demand);
        }
    }

    fn report(&mut self, rule: Option<&'static str>, keyword: &'static str, demand: Demand) {
        self.found.push(Violation {
            rule,
            keyword,
            parameter: self.parameter,
            pointer: pointer(self.here),
            demand,
        });
    }
}

/// The items of an array as JSON. What cannot be written as JSON is refused later on.
fn items<T: Serialize + ?Sized>(array: &T) -> Vec<Json> {
    match ::serde_json::to_value(array) {
        Ok(Json::Array(items)) => items,
        _ => Vec::new(),
    }
}

fn length(text: &str) -> u64 {
    count(text.chars().count())
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
