//! `uniqueItems` by the equality of JSON.

use core::cmp::Ordering;

use ::serde_json::{Map, Number};

use super::super::Json;
use super::super::alloc::string::String;
use super::super::alloc::vec::Vec;
use super::super::numeric::{Num, compare};

/// Whether no two items are equal as JSON.
pub(super) fn are_unique(mut values: Vec<Json>) -> bool {
    // Sorting finds equal neighbours without holding each item against each other.
    values.sort_unstable_by(order);
    values
        .windows(2)
        .all(|pair| !matches!(pair, [left, right] if order(left, right).is_eq()))
}

/// Whether two values are equal as JSON.
pub(super) fn same(left: &Json, right: &Json) -> bool {
    order(left, right).is_eq()
}

/// Any total order in which exactly the equal values are equal.
fn order(left: &Json, right: &Json) -> Ordering {
    match (left, right) {
        (Json::Bool(left), Json::Bool(right)) => left.cmp(right),
        (Json::Number(left), Json::Number(right)) => order_numbers(left, right),
        (Json::String(left), Json::String(right)) => left.cmp(right),
        (Json::Array(left), Json::Array(right)) => {
            let pairs = left
                .iter()
                .zip(right)
                .map(|(left, right)| order(left, right));
            first_difference(pairs).then_with(|| left.len().cmp(&right.len()))
        }
        (Json::Object(left), Json::Object(right)) => order_objects(left, right),
        (left, right) => rank(left).cmp(&rank(right)),
    }
}

fn first_difference(mut orders: impl Iterator<Item = Ordering>) -> Ordering {
    orders
        .find(|order| order.is_ne())
        .unwrap_or(Ordering::Equal)
}

fn order_objects(left: &Map<String, Json>, right: &Map<String, Json>) -> Ordering {
    let left = sorted(left);
    let right = sorted(right);
    let pairs = left
        .iter()
        .zip(&right)
        .map(|(left, right)| left.0.cmp(right.0).then_with(|| order(left.1, right.1)));
    first_difference(pairs).then_with(|| left.len().cmp(&right.len()))
}

/// The members by name, whichever order the map keeps them in.
fn sorted(map: &Map<String, Json>) -> Vec<(&String, &Json)> {
    let mut members: Vec<_> = map.iter().collect();
    members.sort_unstable_by_key(|(name, _)| *name);
    members
}

fn order_numbers(left: &Number, right: &Number) -> Ordering {
    compare(num(left), num(right)).unwrap_or(Ordering::Equal)
}

pub(super) fn num(number: &Number) -> Num {
    if let Some(value) = number.as_u64() {
        Num::Int(i128::from(value))
    } else if let Some(value) = number.as_i64() {
        Num::Int(i128::from(value))
    } else {
        Num::Float(number.as_f64().unwrap_or_default())
    }
}

fn rank(value: &Json) -> u8 {
    match value {
        Json::Null => 0,
        Json::Bool(_) => 1,
        Json::Number(_) => 2,
        Json::String(_) => 3,
        Json::Array(_) => 4,
        Json::Object(_) => 5,
    }
}
