//! Which items stand in which file. A module that nobody would read to its end becomes several, each with its own
//! imports; a type is found under one roof wherever it stands.

use super::types::plain;
use crate::model::{Api, Constructor, Docs, Ident, Item, Module, Operation, OperationModule};
use std::collections::HashSet;

/// How many lines a file should have at most. They are estimated, so there is some way to 1,500.
pub(super) const MOST: usize = 1_000;

/// A file of types, or of an operation and its types.
pub(super) struct Room<'a> {
    /// The module and file name.
    pub(super) ident: Ident,
    /// The file of the description.
    pub(super) source: &'a str,
    /// The features it is compiled with, any of them; none: always.
    pub(super) features: &'a [usize],
    /// The operation.
    pub(super) operation: Option<&'a Operation>,
    /// The types.
    pub(super) items: &'a [Item],
}

/// The files below `models`, those of each module.
pub(super) fn models(api: &Api) -> Vec<Vec<Room<'_>>> {
    let mut taken = api.models.iter().map(|one| one.ident.0.clone()).collect();
    let modules = api.models.iter().map(|one| Room {
        ident: one.ident.clone(),
        source: &one.source,
        features: &one.features,
        operation: None,
        items: &one.items,
    });
    modules.map(|one| rooms(one, &mut taken)).collect()
}

/// The files below `operations`.
pub(super) fn operations(api: &Api) -> Vec<Room<'_>> {
    let modules = api.operations.iter();
    let mut taken = modules.clone().map(|one| one.ident.0.clone()).collect();
    let modules = modules.map(|one| Room {
        ident: one.ident.clone(),
        source: &one.source,
        features: &one.features,
        operation: Some(&one.operation),
        items: &one.items,
    });
    modules.flat_map(|one| rooms(one, &mut taken)).collect()
}

/// The items of a room in their order, as many in each as it holds; one that is larger has a room of its own.
fn rooms<'a>(whole: Room<'a>, taken: &mut HashSet<String>) -> Vec<Room<'a>> {
    let mut rooms: Vec<Room<'a>> = Vec::new();
    let mut rest = whole.items;
    loop {
        let operation = whole.operation.filter(|_| rooms.is_empty());
        let mut lines = operation.map_or(0, lines_of_operation);
        let mut count = 0;
        for item in rest {
            lines += lines_of(item);
            if lines > MOST && (count > 0 || operation.is_some()) {
                break;
            }
            count += 1;
        }
        let (items, later) = rest.split_at(count);
        let ident = match rooms.len() {
            0 => whole.ident.clone(),
            before => free(&whole.ident, before + 1, taken),
        };
        rooms.push(Room {
            ident,
            operation,
            items,
            ..whole
        });
        if later.is_empty() {
            return rooms;
        }
        rest = later;
    }
}

/// `customer_part_2`, or the next number that nobody has.
pub(super) fn free(ident: &Ident, number: usize, taken: &mut HashSet<String>) -> Ident {
    let mut number = number;
    loop {
        let name = format!("{}_part_{number}", plain(ident));
        if taken.insert(name.clone()) {
            return Ident(name);
        }
        number += 1;
    }
}

/// How many lines a module of types has, in all its files.
pub(super) fn lines_of_module(module: &Module) -> usize {
    module.items.iter().map(lines_of).sum()
}

/// How many lines the module of an operation has.
pub(super) fn lines_of_operation_module(module: &OperationModule) -> usize {
    let items: usize = module.items.iter().map(lines_of).sum();
    lines_of_operation(&module.operation) + items
}

fn lines_of_operation(item: &Operation) -> usize {
    let members = item.parameters.iter().map(|one| &one.docs);
    let members = members.chain(item.body.iter().map(|body| &body.docs));
    let members: usize = members.map(|one| docs(one) + 4).sum();
    let failures = item.failure.variants.iter();
    let failures: usize = failures.map(|one| docs(&one.docs) + 3).sum();
    let variants = item.body.iter().flat_map(|body| body.variants());
    let variants: usize = variants.map(|(_, one, _)| docs(one) + 10).sum();
    let examples: usize = item.examples.iter().map(|one| one.len() + 1).sum();
    60 + docs(&item.docs) + members + variants + failures + examples
}

fn lines_of(item: &Item) -> usize {
    match item {
        Item::Struct(item) => {
            let fields = item.fields.iter();
            let fields: usize = fields.map(|one| docs(&one.docs) + 4).sum();
            // A comparison names each field once more.
            let diff = item.diff.iter().map(|_| 40 + item.fields.len());
            // So does the struct that carries what is required.
            let literal = match &item.constructor {
                Constructor::Literal(_, required) if item.is_built => &required[..],
                _ => &[],
            };
            let literal = literal.iter().filter_map(|at| item.fields.get(*at));
            let literal: usize = literal.map(|one| docs(&one.docs) + 2).sum();
            let both = fields + literal + diff.sum::<usize>();
            20 + docs(&item.docs) + both + 3 * item.rules.len()
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

    fn whole<'a>(ident: &Ident, items: &'a [Item]) -> Room<'a> {
        Room {
            ident: ident.clone(),
            source: "a.yaml",
            features: &[],
            operation: None,
            items,
        }
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
        let rooms = rooms(whole(&ident, &items), &mut taken);
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
        let rooms = rooms(whole(&ident, &[]), &mut HashSet::new());
        assert_eq!(rooms.len(), 1);
    }
}
