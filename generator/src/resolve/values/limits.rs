//! A value against the limits of its schema.

use std::ops::RangeInclusive;

use super::date::{is_date, is_date_time};
use super::{Checker, Fault};
use crate::diagnostic::{Message, said};
use crate::phrase::Phrase;
use crate::resolve::expression::Expression;
use crate::resolve::schemas::same_value;
use crate::resolve::{Literal, Schema, SchemaId, Shape};
use crate::source::{Mark, Node, Value};

/// Longer lists are not compared item by item.
const MAX_COMPARED: usize = 400;
/// Longer texts are not held against a pattern, whose search may take its time.
const MAX_MATCHED: usize = 4_000;

impl<'x, 'a> Checker<'x, 'a> {
    pub(super) fn limits(&mut self, id: SchemaId, node: &Node, faults: &mut Vec<Fault>) {
        let schema = self.schema(id);
        match &node.value {
            Value::String(text) => self.text(schema, node.mark, text, faults),
            Value::Int(number) => {
                if let Shape::Integer(Some(format)) = &schema.shape
                    && room(format).is_some_and(|room| !room.contains(number))
                {
                    self.outgrown.push(id);
                }
                number_limits(schema, node.mark, Literal::Int(*number), faults);
            }
            Value::Float(number) => {
                number_limits(schema, node.mark, Literal::Float(*number), faults)
            }
            Value::Array(items) => {
                let limits = &schema.limits;
                size(
                    schema,
                    node.mark,
                    items.len(),
                    limits.min_items,
                    limits.max_items,
                    said!("items"),
                    faults,
                );
                let doubled = limits.unique_items && items.len() <= MAX_COMPARED;
                let again = |index: &usize| {
                    items[..*index]
                        .iter()
                        .any(|other| same_value(other, &items[*index]))
                };
                if let Some(index) = (0..items.len()).filter(|_| doubled).find(again) {
                    faults.push(Self::fault(
                        items[index].mark,
                        schema.mark,
                        said!("this item is there twice"),
                    ));
                }
            }
            Value::Object(members) => {
                let limits = &schema.limits;
                let (least, most) = (limits.min_properties, limits.max_properties);
                size(
                    schema,
                    node.mark,
                    members.len(),
                    least,
                    most,
                    said!("members"),
                    faults,
                );
            }
            Value::Null | Value::Bool(_) => {}
        }
    }

    pub(super) fn text(
        &mut self,
        schema: &'x Schema<'a>,
        mark: Mark,
        text: &str,
        faults: &mut Vec<Fault>,
    ) {
        let limits = &schema.limits;
        if limits.min_length.is_some() || limits.max_length.is_some() {
            let length = text.chars().count();
            size(
                schema,
                mark,
                length,
                limits.min_length,
                limits.max_length,
                said!("characters"),
                faults,
            );
        }
        if let Some(pattern) = limits
            .pattern
            .as_deref()
            .filter(|_| text.len() <= MAX_MATCHED)
        {
            let compiled = self
                .patterns
                .entry(pattern)
                .or_insert_with(|| Expression::compile(pattern).ok());
            let found = compiled.as_ref().and_then(|it| it.is_found_in(text));
            if found == Some(false) {
                faults.push(Self::fault(
                    mark,
                    schema.mark,
                    said!("it does not match the pattern `{0}`", pattern),
                ));
            }
        }
        if let Shape::String(Some(format)) = &schema.shape {
            let (fits, wanted) = match format.as_str() {
                "date" => (is_date(text), said!("a date, `YYYY-MM-DD`")),
                "date-time" => (
                    is_date_time(text),
                    said!("a date-time of RFC 3339, such as `2025-01-31T09:30:00Z`"),
                ),
                _ => (true, Phrase::EMPTY),
            };
            if !fits {
                faults.push(Self::fault(
                    mark,
                    schema.mark,
                    said!("expected {0}", wanted),
                ));
            }
        }
    }
}

/// Which integers a format narrower than 64 bits has room for. It is an annotation: a schema refuses none of the others.
fn room(format: &str) -> Option<RangeInclusive<i128>> {
    let (bits, unsigned) = match format {
        "int8" => (8, false),
        "int16" => (16, false),
        "int32" => (32, false),
        "uint8" => (8, true),
        "uint16" => (16, true),
        "uint32" => (32, true),
        _ => return None,
    };
    let values = 1_i128 << bits;
    Some(if unsigned {
        0..=values - 1
    } else {
        -values / 2..=values / 2 - 1
    })
}

/// Whether a limit on a number is beyond what its format has room for.
pub(super) fn outgrow(schema: &Schema<'_>) -> bool {
    let Shape::Integer(Some(format)) = &schema.shape else {
        return false;
    };
    let limits = &schema.limits;
    let ends = [limits.minimum, limits.maximum];
    let open_ends = [limits.exclusive_minimum, limits.exclusive_maximum];
    let mut all = ends.into_iter().chain(open_ends).flatten();
    room(format).is_some_and(|room| {
        all.any(|limit| matches!(limit, Literal::Int(limit) if !room.contains(&limit)))
    })
}

pub(super) fn size(
    schema: &Schema<'_>,
    mark: Mark,
    found: usize,
    least: Option<u64>,
    most: Option<u64>,
    what: Phrase,
    faults: &mut Vec<Fault>,
) {
    let found = found as u64;
    if let Some(least) = least.filter(|least| found < *least) {
        faults.push(Checker::fault(
            mark,
            schema.mark,
            said!(
                "it has {0} {1}, and must have {2} at least",
                found,
                what,
                least
            ),
        ));
    }
    if let Some(most) = most.filter(|most| found > *most) {
        faults.push(Checker::fault(
            mark,
            schema.mark,
            said!(
                "it has {0} {1}, and may have {2} at most",
                found,
                what,
                most
            ),
        ));
    }
}

fn number_limits(schema: &Schema<'_>, mark: Mark, value: Literal, faults: &mut Vec<Fault>) {
    let limits = &schema.limits;
    let mut wrong = |wrong: bool, message: fn(String) -> Message, limit: Literal| {
        if wrong {
            let limit = match limit {
                Literal::Int(number) => number.to_string(),
                Literal::Float(number) => number.to_string(),
            };
            faults.push(Checker::fault(mark, schema.mark, message(limit)));
        }
    };
    if let Some(limit) = limits.minimum {
        wrong(
            value.compare(limit).is_lt(),
            |limit| said!("it must be at least {0}", limit),
            limit,
        );
    }
    if let Some(limit) = limits.maximum {
        wrong(
            value.compare(limit).is_gt(),
            |limit| said!("it must be at most {0}", limit),
            limit,
        );
    }
    if let Some(limit) = limits.exclusive_minimum {
        wrong(
            value.compare(limit).is_le(),
            |limit| said!("it must be more than {0}", limit),
            limit,
        );
    }
    if let Some(limit) = limits.exclusive_maximum {
        wrong(
            value.compare(limit).is_ge(),
            |limit| said!("it must be less than {0}", limit),
            limit,
        );
    }
    if let Some(limit) = limits.multiple_of {
        wrong(
            !is_multiple(value, limit),
            |limit| said!("it must be a multiple of {0}", limit),
            limit,
        );
    }
}

fn is_multiple(value: Literal, step: Literal) -> bool {
    match (value, step) {
        (_, Literal::Int(0)) => true,
        (Literal::Int(value), Literal::Int(step)) => value % step == 0,
        (value, step) => {
            let ratio = value.as_f64() / step.as_f64();
            ratio.is_finite() && (ratio - ratio.round()).abs() <= 1e-9 * ratio.abs().max(1.0)
        }
    }
}
