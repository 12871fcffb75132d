//! Which modules a feature needs: from the types of its operations along every type that they name.

use crate::model::{Api, Graph};

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
