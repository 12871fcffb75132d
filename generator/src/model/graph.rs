//! Which modules of types and of operations name the types of which others.
//!
//! Most of what a module names it brings: it cannot be compiled without. A union of a text and what some operation has in
//! hand only offers the latter: the text is an id, and the object itself comes to those who ask for it.

use super::{
    Api, Body, Header, Ident, Item, JsonType, Operation, OperationModule, Payload, Signature,
    Success, TypePath, TypeRef, Union, UnionVariant,
};

use std::collections::{HashMap, HashSet};

/// The modules, the models first.
#[derive(Clone, Debug)]
pub struct Graph {
    /// The modules whose types each of them brings.
    pub needs: Vec<Vec<usize>>,
    /// The types that each of them names without bringing them, and their modules.
    pub offers: Vec<Vec<(TypePath, usize)>>,
    /// The operations that have types of a module in hand: that answer them or take them, by themselves or as the items of
    /// a list.
    pub in_hand: HashMap<usize, Vec<usize>>,
    /// The modules whose types the headers of answers name.
    pub headers: Vec<usize>,
}

impl Graph {
    /// Reads it off the types of fields, variants, aliases and operations, and off those that a body is compared with.
    #[must_use]
    pub fn of(api: &Api) -> Self {
        let homes = homes(api);
        let home = |path: &TypePath| homes.get(path).copied();
        let models = api.models.iter().map(|module| Named::of(&module.items));
        let mut named: Vec<Named<'_>> = models.collect();
        let mut in_hand: HashMap<usize, Vec<usize>> = HashMap::new();
        for (at, module) in api.operations.iter().enumerate() {
            let one = types_of_operation(module);
            let types: HashSet<usize> = one.brought.iter().filter_map(|path| home(path)).collect();
            for module in types {
                in_hand.entry(module).or_default().push(at);
            }
            named.push(one);
        }
        let models = api.models.iter().flat_map(|module| &module.items);
        let compound = models.filter(|item| matches!(item, Item::Struct(_) | Item::Union(_)));
        let compound: HashSet<TypePath> = compound.map(|item| in_models(item.ident())).collect();
        let (mut needs, mut offers) = (Vec::new(), Vec::new());
        for Named { brought, offered } in named {
            let is_in_hand = |path: &&&TypePath| {
                compound.contains(path) && home(path).is_some_and(|at| in_hand.contains_key(&at))
            };
            let (ids, others): (Vec<_>, Vec<_>) = offered.iter().partition(is_in_hand);
            let brought = brought.into_iter().chain(others.into_iter().copied());
            let mut modules: Vec<usize> = brought.filter_map(home).collect();
            modules.sort_unstable();
            modules.dedup();
            let ids = ids
                .into_iter()
                .filter_map(|path| Some(((*path).clone(), home(path)?)));
            offers.push(ids.filter(|(_, at)| !modules.contains(at)).collect());
            needs.push(modules);
        }
        let mut headers = Vec::new();
        api.headers
            .iter()
            .for_each(|Header { ty, .. }| ty.each_path(&mut |path| headers.push(path)));
        Self {
            needs,
            offers,
            in_hand,
            headers: headers.into_iter().filter_map(home).collect(),
        }
    }

    /// The modules whose types each module names, whether it brings them or not.
    #[must_use]
    pub fn names(&self) -> Vec<Vec<usize>> {
        let both = self.needs.iter().zip(&self.offers);
        both.map(|(needs, offers)| {
            let offered = offers.iter().map(|(_, module)| *module);
            needs.iter().copied().chain(offered).collect()
        })
        .collect()
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

/// The types that a module names: those that it cannot do without, and those that can be missing.
#[derive(Default)]
struct Named<'m> {
    brought: Vec<&'m TypePath>,
    offered: Vec<&'m TypePath>,
}

impl<'m> Named<'m> {
    fn of(items: &'m [Item]) -> Self {
        let mut named = Self::default();
        items.iter().for_each(|item| named.add(item));
        named
    }

    /// Adds those that an item names: of its members, and those that it is compared with.
    fn add(&mut self, item: &'m Item) {
        let found = &mut self.brought;
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
            Item::Union(item) => {
                for variant in &item.variants {
                    match item.offered(variant) {
                        Some(path) => self.offered.push(path),
                        None => variant.ty.each_path(&mut |path| self.brought.push(path)),
                    }
                }
            }
            Item::Alias(item) => item.ty.each_path(&mut |path| found.push(path)),
            Item::Enum(_) => {}
        }
    }
}

impl Union {
    /// The type of a variant beside which a text may be the id of what it holds. Only in what is read: whoever builds a
    /// request needs each of its types.
    #[must_use]
    pub fn offered<'m>(&self, variant: &'m UnionVariant) -> Option<&'m TypePath> {
        let is_id = |signature: &Signature| {
            signature.json == JsonType::String
                && signature.values.is_empty()
                && signature.format.is_none()
        };
        let mut signatures = self.variants.iter().map(|one| &one.signature);
        if self.in_request || self.tag.is_some() || !signatures.any(is_id) {
            return None;
        }
        match &variant.ty {
            TypeRef::Named(path) => Some(path),
            TypeRef::Boxed(inner) => match &**inner {
                TypeRef::Named(path) => Some(path),
                _ => None,
            },
            _ => None,
        }
    }
}

fn types_of_operation(module: &OperationModule) -> Named<'_> {
    let mut named = Named::of(&module.items);
    let found = &mut named.brought;
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
    named
}

fn in_models(ident: &Ident) -> TypePath {
    TypePath {
        in_operations: false,
        ident: ident.clone(),
    }
}
