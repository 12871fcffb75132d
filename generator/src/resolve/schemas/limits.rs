//! Limits: those of all leaves combined, patterns compiled, contradictions and idle keywords reported.

use super::flat::Flat;
use super::types::{TypeSet, written};
use crate::diagnostic::Message;
use crate::diagnostic::said;
use crate::diagnostic::{Code, Diagnostic, codes};
use crate::document::{Marked, Schema};
use crate::resolve::expression::Expression;
use crate::resolve::resolver::Resolver;
use crate::resolve::{Limits, Literal};
use crate::source::{Mark, Node, Value};

impl Literal {
    /// The number that a node holds.
    #[must_use]
    pub fn of(node: &Node) -> Option<Self> {
        match node.value {
            Value::Int(number) => Some(Self::Int(number)),
            Value::Float(number) => Some(Self::Float(number)),
            _ => None,
        }
    }

    /// The nearest float.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "limits beyond 2^53 are compared as whole numbers first"
    )]
    pub fn as_f64(self) -> f64 {
        match self {
            Self::Int(number) => number as f64,
            Self::Float(number) => number,
        }
    }

    /// Compares by value.
    #[must_use]
    pub fn compare(self, other: Self) -> std::cmp::Ordering {
        match (self, other) {
            (Self::Int(one), Self::Int(other)) => one.cmp(&other),
            (one, other) => one.as_f64().total_cmp(&other.as_f64()),
        }
    }
}

/// Keeps the greater of two lower limits or the lesser of two upper ones.
fn tighten<T: Copy>(
    kept: &mut Option<(T, Mark)>,
    new: Option<(T, Mark)>,
    tighter: impl Fn(T, T) -> bool,
) {
    if let Some((value, mark)) = new
        && kept.is_none_or(|(known, _)| tighter(value, known))
    {
        *kept = Some((value, mark));
    }
}

fn count(limit: Option<Marked<u64>>) -> Option<(u64, Mark)> {
    limit.map(|limit| (limit.value, limit.mark))
}

fn number(limit: Option<&Node>) -> Option<(Literal, Mark)> {
    limit.and_then(|node| Literal::of(node).map(|value| (value, node.mark)))
}

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// The limits of all leaves on values of these types.
    pub(super) fn limits_of(&mut self, flat: &Flat<'d, 'a>, types: TypeSet) -> Limits {
        let mut limits = Limits::default();
        let schemas = || flat.leaves.iter().map(|leaf| leaf.schema);
        if TypeSet::STRING.within(types) {
            let range =
                self.count_range(schemas(), |it| it.min_length, |it| it.max_length, "Length");
            (limits.min_length, limits.max_length) = range;
            limits.pattern = self.pattern_of(flat);
        }
        if TypeSet::INTEGER.within(types) {
            self.number_limits(flat, &mut limits);
        }
        if TypeSet::ARRAY.within(types) {
            let range = self.count_range(schemas(), |it| it.min_items, |it| it.max_items, "Items");
            (limits.min_items, limits.max_items) = range;
            limits.unique_items =
                schemas().any(|it| it.unique_items.is_some_and(|unique| unique.value));
        }
        if TypeSet::OBJECT.within(types) {
            let range = self.count_range(
                schemas(),
                |it| it.min_properties,
                |it| it.max_properties,
                "Properties",
            );
            (limits.min_properties, limits.max_properties) = range;
        }
        limits
    }

    fn count_range(
        &mut self,
        schemas: impl Iterator<Item = &'d Schema<'a>>,
        least: impl Fn(&Schema<'a>) -> Option<Marked<u64>>,
        most: impl Fn(&Schema<'a>) -> Option<Marked<u64>>,
        what: &str,
    ) -> (Option<u64>, Option<u64>)
    where
        'a: 'd,
    {
        let (mut low, mut high) = (None, None);
        for schema in schemas {
            tighten(&mut low, count(least(schema)), |new, known| new > known);
            tighten(&mut high, count(most(schema)), |new, known| new < known);
        }
        if let (Some((min, low)), Some((max, high))) = (low, high)
            && min > max
        {
            let message = said!("`min{0}` is {1}, but `max{0}` is {2}", what, min, max);
            self.contradiction(high, low, message);
            return (None, None);
        }
        (low.map(|it| it.0), high.map(|it| it.0))
    }

    fn contradiction(&mut self, at: Mark, other: Mark, message: impl Into<Message>) {
        self.report(
            Diagnostic::error(codes::LIMITS_CONTRADICTION, at, message)
                .related(other, said!("the other limit stands here")),
        );
    }

    fn number_limits(&mut self, flat: &Flat<'d, 'a>, limits: &mut Limits) {
        let (mut low, mut high, mut above, mut below) = (None, None, None, None);
        let mut multiple: Option<(Literal, Mark)> = None;
        for schema in flat.leaves.iter().map(|leaf| leaf.schema) {
            tighten(&mut low, number(schema.minimum), |new: Literal, known| {
                new.compare(known).is_gt()
            });
            tighten(&mut high, number(schema.maximum), |new: Literal, known| {
                new.compare(known).is_lt()
            });
            tighten(
                &mut above,
                number(schema.exclusive_minimum),
                |new: Literal, known| new.compare(known).is_gt(),
            );
            tighten(
                &mut below,
                number(schema.exclusive_maximum),
                |new: Literal, known| new.compare(known).is_lt(),
            );
            if let Some((step, mark)) = number(schema.multiple_of) {
                multiple = Some(self.common_multiple(multiple, step, mark));
            }
        }
        let mut is_possible = true;
        for (least, exclusive_least) in [(low, false), (above, true)] {
            for (most, exclusive_most) in [(high, false), (below, true)] {
                let (Some((min, low)), Some((max, high))) = (least, most) else {
                    continue;
                };
                let order = min.compare(max);
                if order.is_gt() || order.is_eq() && (exclusive_least || exclusive_most) {
                    self.contradiction(high, low, said!("no number lies between these limits"));
                    is_possible = false;
                }
            }
        }
        limits.multiple_of = multiple.map(|it| it.0);
        if !is_possible {
            return;
        }
        limits.minimum = low.map(|it| it.0);
        limits.maximum = high.map(|it| it.0);
        limits.exclusive_minimum = above.map(|it| it.0);
        limits.exclusive_maximum = below.map(|it| it.0);
    }

    fn common_multiple(
        &mut self,
        known: Option<(Literal, Mark)>,
        step: Literal,
        mark: Mark,
    ) -> (Literal, Mark) {
        let Some((other, first)) = known else {
            return (step, mark);
        };
        match (other, step) {
            (Literal::Int(a), Literal::Int(b)) if a > 0 && b > 0 => {
                let (mut x, mut y) = (a, b);
                while y != 0 {
                    (x, y) = (y, x % y);
                }
                (Literal::Int((a / x).saturating_mul(b)), mark)
            }
            (a, b) if a.compare(b).is_eq() => (a, first),
            _ => {
                self.report_unsupported(
                    Diagnostic::error(
                        codes::UNSUPPORTED_KEYWORD,
                        mark,
                        said!("two fractional `multipleOf` cannot be combined"),
                    )
                    .related(first, said!("the other one stands here")),
                );
                (other, first)
            }
        }
    }

    /// The pattern, compiled; one that cannot be is reported.
    pub(super) fn regular_expression(&mut self, pattern: &str, mark: Mark) -> Option<Expression> {
        match Expression::compile(pattern) {
            Ok(found) => Some(found),
            Err(error) => {
                let message = said!(
                    "this is not an ECMA-262 regular expression: {0}",
                    error.to_string()
                );
                let advice =
                    said!("patterns are read with the flag `u`, as JSON Schema recommends");
                self.report_unsupported(
                    Diagnostic::error(codes::BAD_PATTERN, mark, message).help(advice),
                );
                None
            }
        }
    }

    /// The pattern of all leaves, compiled once to see that it can be; two are joined by look-ahead.
    fn pattern_of(&mut self, flat: &Flat<'d, 'a>) -> Option<String> {
        let mut joined: Option<(String, Mark)> = None;
        for pattern in flat.leaves.iter().filter_map(|leaf| leaf.schema.pattern) {
            if self
                .regular_expression(pattern.value, pattern.mark)
                .is_none()
            {
                continue;
            }
            joined = match joined {
                None => Some((pattern.value.to_owned(), pattern.mark)),
                Some((known, first)) if known == pattern.value => Some((known, first)),
                Some((known, first)) => {
                    let both = format!(
                        "^(?=[\\s\\S]*?(?:{known}))(?=[\\s\\S]*?(?:{}))",
                        pattern.value
                    );
                    if known.contains(['\\']) && has_back_reference(&known)
                        || has_back_reference(pattern.value)
                    {
                        self.report_unsupported(
                            Diagnostic::error(
                                codes::UNSUPPORTED_KEYWORD,
                                pattern.mark,
                                said!("two patterns with back references cannot be combined"),
                            )
                            .related(first, said!("the other pattern stands here")),
                        );
                        Some((known, first))
                    } else {
                        Some((both, first))
                    }
                }
            };
        }
        joined.map(|it| it.0)
    }

    /// Warns of limits that do nothing because the type beside them has no such values.
    pub(super) fn warn_of_idle_limits(&mut self, flat: &Flat<'d, 'a>, types: TypeSet) {
        for schema in flat
            .leaves
            .iter()
            .map(|leaf| leaf.schema)
            .filter(|schema| !schema.types.is_empty())
        {
            if written(schema).and(types).is_empty() {
                continue;
            }
            for (keyword, mark, needed) in limits_in(schema) {
                if written(schema).and(needed).is_empty() {
                    self.idle(codes::LIMIT_ON_WRONG_TYPE, mark, keyword, schema);
                }
            }
        }
    }

    fn idle(&mut self, code: Code, mark: Mark, keyword: &str, schema: &Schema<'a>) {
        let kind = schema
            .types
            .first()
            .map_or("value", |kind| super::union::word(kind.value));
        self.report(
            Diagnostic::warning(
                code,
                mark,
                said!("`{0}` does nothing for this type", keyword),
            )
            .label(said!("the type is `{0}`", kind)),
        );
    }
}

/// Whether the pattern refers back to its own groups, by number or name.
fn has_back_reference(pattern: &str) -> bool {
    pattern.contains("(?<")
        || pattern
            .as_bytes()
            .windows(2)
            .any(|pair| pair[0] == b'\\' && (pair[1].is_ascii_digit() || pair[1] == b'k'))
}

/// The limits that a schema states: keyword, place, and the type whose values it speaks of.
fn limits_in(schema: &Schema<'_>) -> Vec<(&'static str, Mark, TypeSet)> {
    let counts = [
        ("minLength", schema.min_length, TypeSet::STRING),
        ("maxLength", schema.max_length, TypeSet::STRING),
        ("minItems", schema.min_items, TypeSet::ARRAY),
        ("maxItems", schema.max_items, TypeSet::ARRAY),
        ("minProperties", schema.min_properties, TypeSet::OBJECT),
        ("maxProperties", schema.max_properties, TypeSet::OBJECT),
    ];
    let numbers = [
        ("minimum", schema.minimum),
        ("maximum", schema.maximum),
        ("exclusiveMinimum", schema.exclusive_minimum),
        ("exclusiveMaximum", schema.exclusive_maximum),
        ("multipleOf", schema.multiple_of),
    ];
    let mut found: Vec<(&'static str, Mark, TypeSet)> = Vec::new();
    found.extend(
        counts
            .into_iter()
            .filter_map(|(name, limit, set)| limit.map(|limit| (name, limit.mark, set))),
    );
    found.extend(
        numbers
            .into_iter()
            .filter_map(|(name, limit)| limit.map(|limit| (name, limit.mark, TypeSet::NUMBER))),
    );
    found.extend(
        schema
            .pattern
            .map(|pattern| ("pattern", pattern.mark, TypeSet::STRING)),
    );
    found.extend(
        schema
            .items
            .as_ref()
            .map(|items| ("items", items.mark, TypeSet::ARRAY)),
    );
    found.extend(
        schema
            .properties
            .first()
            .map(|entry| ("properties", entry.name_mark, TypeSet::OBJECT)),
    );
    found
}
