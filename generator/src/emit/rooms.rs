//! Which items stand in which file. A module that nobody would read to its end becomes several, each with its own
//! imports; a type is found under one roof wherever it stands.

use super::types::plain;
use crate::model::{Api, Docs, Ident, Item, Operation};
use std::collections::HashSet;

/// How many lines a file should have at most. They are estimated, so there is some way to 1,500.
const MOST: usize = 1_000;

/// A file of types, or of an operation and its types.
pub(super) struct Room<'a> {
    /// The module and file name.
    pub(super) ident: Ident,
    /// The file of the description.
    pub(super) source: &'a str,
    /// The operation.
    pub(super) operation: Option<&'a Operation>,
    /// The types.
    pub(super) items: &'a [Item],
}

/// The files below `models`.
pub(super) fn models(api: &Api) -> Vec<Room<'_>> {
    let mut taken = api.models.iter().map(|one| one.ident.0.clone()).collect();
    let modules = api.models.iter();
    modules
        .flat_map(|one| rooms(&one.ident, &one.source, None, &one.items, &mut taken))
        .collect()
}

/// The files below `operations`.
pub(super) fn operations(api: &Api) -> Vec<Room<'_>> {
    let modules = api.operations.iter();
    let mut taken = modules.clone().map(|one| one.ident.0.clone()).collect();
    modules
        .flat_map(|one| {
            let operation = Some(&one.operation);
            rooms(&one.ident, &one.source, operation, &one.items, &mut taken)
        })
        .collect()
}

/// The items in their order, as many in each room as it holds; one that is larger has a room of its own.
fn rooms<'a>(
    ident: &Ident,
    source: &'a str,
    operation: Option<&'a Operation>,
    items: &'a [Item],
    taken: &mut HashSet<String>,
) -> Vec<Room<'a>> {
    let mut rooms: Vec<Room<'a>> = Vec::new();
    let mut rest = items;
    loop {
        let first = operation.filter(|_| rooms.is_empty());
        let mut lines = first.map_or(0, lines_of_operation);
        let mut count = 0;
        for item in rest {
            lines += lines_of(item);
            if lines > MOST && (count > 0 || first.is_some()) {
                break;
            }
            count += 1;
        }
        let (here, later) = rest.split_at(count);
        let ident = match rooms.len() {
            0 => ident.clone(),
            before => free(ident, before + 1, taken),
        };
        rooms.push(Room {
            ident,
            source,
            operation: first,
            items: here,
        });
        if later.is_empty() {
            return rooms;
        }
        rest = later;
    }
}

/// `customer_part_2`, or the next number that nobody has.
fn free(ident: &Ident, number: usize, taken: &mut HashSet<String>) -> Ident {
    let mut number = number;
    loop {
        let name = format!("{}_part_{number}", plain(ident));
        if taken.insert(name.clone()) {
            return Ident(name);
        }
        number += 1;
    }
}

fn lines_of_operation(item: &Operation) -> usize {
    let members = item.parameters.iter().map(|one| &one.docs);
    let members = members.chain(item.body.iter().map(|body| &body.docs));
    let members: usize = members.map(|one| docs(one) + 4).sum();
    let failures = item.failure.variants.iter();
    let failures: usize = failures.map(|one| docs(&one.docs) + 3).sum();
    let examples: usize = item.examples.iter().map(|one| one.len() + 1).sum();
    60 + docs(&item.docs) + members + failures + examples
}

fn lines_of(item: &Item) -> usize {
    match item {
        Item::Struct(item) => {
            let fields = item.fields.iter();
            let fields: usize = fields.map(|one| docs(&one.docs) + 4).sum();
            // A comparison names each field once more.
            let diff = item.diff.iter().map(|_| 40 + item.fields.len());
            20 + docs(&item.docs) + fields + 3 * item.rules.len() + diff.sum::<usize>()
        }
        Item::Enum(item) => {
            let variants = item.variants.iter();
            12 + docs(&item.docs) + variants.map(|one| docs(&one.docs) + 2).sum::<usize>()
        }
        Item::Union(item) => {
            let variants = item.variants.iter();
            12 + docs(&item.docs) + variants.map(|one| docs(&one.docs) + 4).sum::<usize>()
        }
        Item::Alias(item) => docs(&item.docs) + 2,
    }
}

fn docs(docs: &Docs) -> usize {
    docs.lines.len() + docs.aliases.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Alias, TypeRef};

    fn alias(name: &str, lines: usize) -> Item {
        Item::Alias(Alias {
            ident: Ident(name.to_owned()),
            docs: Docs {
                lines: vec!["Text.".to_owned(); lines],
                ..Docs::default()
            },
            ty: TypeRef::Bool,
        })
    }

    #[test]
    fn a_long_module_becomes_several_and_nothing_is_lost() {
        let items = [
            alias("A", 10),
            alias("B", MOST - 20),
            alias("C", 3 * MOST),
            alias("D", 1),
        ];
        let ident = Ident("r#type".to_owned());
        let mut taken = HashSet::from(["type_part_2".to_owned()]);
        let rooms = rooms(&ident, "a.yaml", None, &items, &mut taken);
        let held: Vec<(&str, usize)> = rooms
            .iter()
            .map(|room| (room.ident.0.as_str(), room.items.len()))
            .collect();
        let wanted = [("r#type", 2), ("type_part_3", 1), ("type_part_4", 1)];
        assert_eq!(held, wanted);
    }

    #[test]
    fn an_empty_module_has_its_room() {
        let ident = Ident("a".to_owned());
        let rooms = rooms(&ident, "a.yaml", None, &[], &mut HashSet::new());
        assert_eq!(rooms.len(), 1);
    }
}
