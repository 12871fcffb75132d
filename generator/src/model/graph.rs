//! Which modules of types and of operations name the types of which others.

use super::{
    Api, Body, Header, Item, Module, Operation, OperationModule, Payload, Success, TypePath,
};

use std::collections::HashMap;

/// The modules, the models first, and the modules whose types each of them names.
#[derive(Clone, Debug)]
pub struct Graph {
    /// For each module those that it names, in their order.
    pub needs: Vec<Vec<usize>>,
    /// The modules whose types the headers of answers name.
    pub headers: Vec<usize>,
}

impl Graph {
    /// Reads it off the types of fields, variants, aliases and operations, and off those that a body is compared with.
    #[must_use]
    pub fn of(api: &Api) -> Self {
        let homes = homes(api);
        let home = |path: &TypePath| homes.get(path).copied();
        let models = api.models.iter().map(types_of_module);
        let operations = api.operations.iter().map(types_of_operation);
        let needs = models.chain(operations).map(|types| {
            let mut needs: Vec<usize> = types.into_iter().filter_map(home).collect();
            needs.sort_unstable();
            needs.dedup();
            needs
        });
        let mut headers = Vec::new();
        api.headers
            .iter()
            .for_each(|Header { ty, .. }| ty.each_path(&mut |path| headers.push(path)));
        Self {
            needs: needs.collect(),
            headers: headers.into_iter().filter_map(home).collect(),
        }
    }

    /// Visits these modules and all that they need, each once.
    pub fn walk(&self, roots: Vec<usize>, mut visit: impl FnMut(usize)) {
        let mut is_seen = vec![false; self.needs.len()];
        let mut rest = roots;
        while let Some(module) = rest.pop() {
            if !std::mem::replace(&mut is_seen[module], true) {
                visit(module);
                rest.extend(&self.needs[module]);
            }
        }
    }
}

/// The module of each type.
fn homes(api: &Api) -> HashMap<TypePath, usize> {
    let models = api.models.iter().map(|module| (false, &module.items));
    let operations = api.operations.iter().map(|module| (true, &module.items));
    let mut homes = HashMap::new();
    for (at, (in_operations, items)) in models.chain(operations).enumerate() {
        for item in items {
            let ident = item.ident().clone();
            homes.insert(
                TypePath {
                    in_operations,
                    ident,
                },
                at,
            );
        }
    }
    homes
}

fn types_of_module(module: &Module) -> Vec<&TypePath> {
    let mut found = Vec::new();
    module
        .items
        .iter()
        .for_each(|item| types_of_item(item, &mut found));
    found
}

fn types_of_operation(module: &OperationModule) -> Vec<&TypePath> {
    let mut found = Vec::new();
    module
        .items
        .iter()
        .for_each(|item| types_of_item(item, &mut found));
    let Operation {
        parameters,
        body,
        success,
        failure,
        stream,
        ..
    } = &module.operation;
    parameters
        .iter()
        .for_each(|one| one.ty.each_path(&mut |path| found.push(path)));
    let mut payloads: Vec<&Payload> = body
        .iter()
        .flat_map(Body::contents)
        .map(|content| &content.payload)
        .collect();
    match success {
        Success::One(_, payload) => payloads.push(payload),
        Success::Many(_, _, variants) => payloads.extend(variants.iter().map(|one| &one.payload)),
    }
    payloads.extend(failure.variants.iter().map(|one| &one.payload));
    for payload in payloads {
        match payload {
            Payload::Json(ty, _) | Payload::Form(ty, _) | Payload::Parts(ty, _) => {
                ty.each_path(&mut |path| found.push(path))
            }
            Payload::Items(items) => items.ty.each_path(&mut |path| found.push(path)),
            Payload::Text | Payload::Bytes | Payload::Empty => {}
        }
    }
    stream
        .iter()
        .for_each(|stream| stream.items.ty.each_path(&mut |path| found.push(path)));
    found
}

/// The types that an item names: of its members, and those that it is compared with.
fn types_of_item<'m>(item: &'m Item, found: &mut Vec<&'m TypePath>) {
    match item {
        Item::Struct(item) => {
            item.fields
                .iter()
                .for_each(|field| field.ty.each_path(&mut |path| found.push(path)));
            item.extra
                .iter()
                .for_each(|extra| extra.value.each_path(&mut |path| found.push(path)));
            let sources = item.diff.iter().flat_map(|diff| &diff.sources);
            found.extend(sources.map(|source| &source.path));
        }
        Item::Union(item) => item
            .variants
            .iter()
            .for_each(|one| one.ty.each_path(&mut |path| found.push(path))),
        Item::Alias(item) => item.ty.each_path(&mut |path| found.push(path)),
        Item::Enum(_) => {}
    }
}
