//! Which modules a feature needs: from the types of its operations along every type that they name.

use crate::model::{
    Api, Body, Header, Item, Module, Operation, OperationModule, Payload, Success, TypePath,
};

use std::collections::HashMap;

/// Gives each module of types the features of all operations that need it, and each operation those of the operations
/// that need its types. Tells whether there are modules that no operation needs; these get the feature behind the last.
pub(super) fn spread(api: &mut Api) -> bool {
    let count = api.features.len();
    let graph = Graph::of(api);
    let modules = graph.needs.len();
    let mut features: Vec<Vec<usize>> = vec![Vec::new(); modules];
    let first = api.models.len();
    for feature in 0..count {
        let own =
            (0..api.operations.len()).filter(|at| api.operations[*at].features.contains(&feature));
        let roots = own.map(|at| first + at).collect();
        graph.walk(roots, |module| features[module].push(feature));
    }
    let others = (0..modules).filter(|at| features[*at].is_empty()).collect();
    let mut has_others = false;
    graph.walk(others, |module| {
        features[module].push(count);
        has_others = true;
    });
    // What every operation needs, and what the headers of answers are of, is always there.
    let mut is_always: Vec<bool> = features
        .iter()
        .map(|all| all.iter().filter(|at| **at < count).count() == count)
        .collect();
    graph.walk(graph.headers.clone(), |module| is_always[module] = true);
    let all = api.models.iter_mut().map(|module| &mut module.features);
    let all = all.chain(api.operations.iter_mut().map(|module| &mut module.features));
    for ((module, found), is_always) in all.zip(features).zip(is_always) {
        *module = if is_always { Vec::new() } else { found };
    }
    has_others
}

/// The modules, the models first, and the modules whose types each of them names.
struct Graph {
    needs: Vec<Vec<usize>>,
    headers: Vec<usize>,
}

impl Graph {
    fn of(api: &Api) -> Self {
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
    fn walk(&self, roots: Vec<usize>, mut visit: impl FnMut(usize)) {
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
