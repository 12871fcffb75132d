//! What YAML and JSON objects share: the names of an object's members are unique.

use crate::diagnostic::said;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Mark, Member};
use crate::diagnostic::{Diagnostic, codes};

/// Up to this many members, comparing each with each is faster than hashing.
const FEW: usize = 12;

/// Takes every member out whose name an earlier one has, and says so.
pub(super) fn make_unique(members: &mut Vec<Member>, report: &mut dyn FnMut(Diagnostic)) {
    let repeated = if members.len() <= FEW {
        repeated_few(members)
    } else {
        repeated_many(members)
    };
    if repeated.is_empty() {
        return;
    }
    for &(at, first) in &repeated {
        report(duplicate(&members[at], members[first].key_mark));
    }
    let mut position = 0;
    let mut rest = repeated.iter().map(|&(at, _)| at).peekable();
    members.retain(|_| {
        let drop = rest.next_if_eq(&position).is_some();
        position += 1;
        !drop
    });
}

fn repeated_few(members: &[Member]) -> Vec<(usize, usize)> {
    let mut repeated = Vec::new();
    for (at, member) in members.iter().enumerate().skip(1) {
        if let Some(first) = members[..at]
            .iter()
            .position(|other| other.key == member.key)
        {
            repeated.push((at, first));
        }
    }
    repeated
}

fn repeated_many(members: &[Member]) -> Vec<(usize, usize)> {
    let mut repeated = Vec::new();
    let mut first: HashMap<&str, usize> = HashMap::with_capacity(members.len());
    for (at, member) in members.iter().enumerate() {
        match first.entry(&member.key) {
            Entry::Occupied(entry) => repeated.push((at, *entry.get())),
            Entry::Vacant(entry) => {
                entry.insert(at);
            }
        }
    }
    repeated
}

fn duplicate(member: &Member, first: Mark) -> Diagnostic {
    Diagnostic::error(
        codes::DUPLICATE_KEY,
        member.key_mark,
        said!("duplicate key `{0}`", member.key),
    )
    .label(said!("this one would be lost"))
    .related(first, said!("first"))
}
