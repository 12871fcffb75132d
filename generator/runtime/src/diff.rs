//! The smallest update that turns one state into another, member by member.
//!
//! A generated body has `diff(&old, &new)`, which stands on these parts. A nested object, a list or a map is one member:
//! it is compared and sent as a whole.

use super::alloc::collections::BTreeMap;
use super::alloc::string::String;
use super::alloc::vec::Vec;
use super::rule::{Fields, Rule, demanded};

/// A value that speaks of the fields of the body `B`: the body itself, or what the service answers.
///
/// This is no `From`, which promises that nothing is lost: an answer says more than an update can carry, and less than
/// an update could say. What is taken and what is not stands in the docs of each implementation.
///
/// A test or a wrapper can implement it too, for a type of its own.
pub trait ToBody<B> {
    /// What it says about the fields of the body. A field that it does not speak of is left out.
    fn to_body(&self) -> B;
}

/// Leaves an optional field out of an update that has its old value.
pub fn keep_equal<T: PartialEq>(update: &mut Option<T>, old: &Option<T>) {
    if update == old {
        *update = None;
    }
}

/// Leaves the undeclared members out of an update that have their old values. One that is gone is not spoken of.
pub fn keep_equal_members<T: PartialEq>(
    update: &mut BTreeMap<String, T>,
    old: &BTreeMap<String, T>,
) {
    update.retain(|name, value| old.get(name) != Some(value));
}

/// Takes into an update what the rules demand beside the changes that it holds, where `new` has it, and no more.
///
/// `copy` copies the field of that name from another state; one that it does not know stays as it is. Since an update is a
/// part of `new`, what a valid `new` has in it never breaks a rule that excludes.
pub fn complete<T: Clone + Fields>(
    update: &mut T,
    new: &T,
    rules: &'static [Rule],
    copy: impl Fn(&mut T, &T, &'static str),
) {
    let changes = update.clone();
    let next = |update: &T| rules.iter().find_map(|rule| demanded(rule, update, new));
    let mut taken = Vec::new();
    while let Some(name) = next(update) {
        // What was taken is there and is not demanded again, unless it cannot be copied.
        if taken.contains(&name) {
            break;
        }
        copy(update, new, name);
        taken.push(name);
    }
    // Where one of several would do, the first was taken; what came along for other reasons can make it unnecessary.
    let mut again = taken.len() > 1;
    while again {
        again = false;
        taken.retain(|name| {
            let before = update.clone();
            copy(update, &changes, name);
            let is_needed = next(update).is_some();
            if is_needed {
                *update = before;
            }
            again |= !is_needed;
            is_needed
        });
    }
}
