//! Which modules a feature needs: from the types of its operations along every type that they name.
//!
//! A union of a text and what some operation has in hand is where this ends: the text is an id, and the object itself comes to
//! those who ask for it. Such resources lead to each other all over a service, so a feature for which all of them were
//! compiled would leave nothing out. They are compiled with these operations; elsewhere JSON stands in.

use crate::model::{Api, Graph, Ident, Item, StandIn, TypePath};

use std::collections::{HashMap, HashSet};

/// What [`spread`] found.
pub(super) struct Spread {
    /// Whether there are modules that no operation needs; these have the feature behind the last.
    pub(super) has_others: bool,
    /// The types that JSON stands in for somewhere.
    pub(super) held: Held,
}

/// A type that a union of a module names without bringing it, where it can be missing; and the features of the operations
/// that have it in hand.
pub(super) type Held = HashMap<(usize, TypePath), Vec<usize>>;

/// Gives each module of types the features of all operations that need it, and each operation those of the operations
/// that need its types.
pub(super) fn spread(api: &mut Api) -> Spread {
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
    let held = held(&graph, api);
    api.stand_ins = stand_ins(api, &held);
    Spread { has_others, held }
}

/// The types that can be missing where they are named, by their modules.
fn stand_ins(api: &Api, held: &Held) -> Vec<StandIn> {
    let missing: HashSet<&TypePath> = held.keys().map(|(_, path)| path).collect();
    let types = api.models.iter().map(|module| {
        let idents = module.items.iter().map(Item::ident);
        let idents = idents.filter(|ident| missing.contains(&in_models(ident)));
        idents.cloned().collect::<Vec<_>>()
    });
    types
        .enumerate()
        .filter(|(_, types)| !types.is_empty())
        .map(|(module, types)| StandIn { module, types })
        .collect()
}

fn in_models(ident: &Ident) -> TypePath {
    TypePath {
        in_operations: false,
        ident: ident.clone(),
    }
}

/// The types that can be missing where they are named.
fn held(graph: &Graph, api: &Api) -> Held {
    let features = |at: usize| match api.models.get(at) {
        Some(module) => &module.features,
        None => &api.operations[at - api.models.len()].features,
    };
    let mut held = Held::new();
    for (at, offers) in graph.offers.iter().enumerate() {
        let own = features(at);
        for (path, home) in offers {
            let with = features(*home);
            let is_there = |feature| with.contains(feature);
            if with.is_empty() || (!own.is_empty() && own.iter().all(is_there)) {
                continue;
            }
            let operations = graph.in_hand.get(home).into_iter().flatten();
            let mut those: Vec<usize> = operations
                .flat_map(|at| api.operations[*at].features.iter().copied())
                .collect();
            those.sort_unstable();
            those.dedup();
            held.insert((at, path.clone()), those);
        }
    }
    held
}
