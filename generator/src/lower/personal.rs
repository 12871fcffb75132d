//! What may be personal data though nobody has said so: JSON that fits no variant of a union of which another variant holds
//! some, and members that are not declared beside others that are personal.

use crate::model::{Api, Item, TypePath, TypeRef};

use std::collections::{HashMap, HashSet};

/// Marks what `Debug` must hide beside what the description marks.
pub(super) fn fill(api: &mut Api) {
    for (_, item) in items(api) {
        if let Item::Struct(item) = item
            && let Some(extra) = &mut item.extra
            && extra.value == TypeRef::Json
        {
            extra.sensitive |= item.fields.iter().any(|field| field.sensitive);
        }
    }
    let personal = personal(api);
    for (in_operations, item) in items(api) {
        if let Item::Union(item) = item {
            let ident = item.ident.clone();
            item.unknown_sensitive = personal.contains(&TypePath {
                in_operations,
                ident,
            });
        }
    }
}

fn items(api: &mut Api) -> impl Iterator<Item = (bool, &mut Item)> {
    let models = api.models.iter_mut().flat_map(|one| &mut one.items);
    let operations = api.operations.iter_mut().flat_map(|one| &mut one.items);
    let models = models.map(|item| (false, item));
    models.chain(operations.map(|item| (true, item)))
}

/// The types that hold personal data, in themselves or in whatever they lead to.
fn personal(api: &mut Api) -> HashSet<TypePath> {
    let mut named_by: HashMap<TypePath, Vec<TypePath>> = HashMap::new();
    let mut open = Vec::new();
    for (in_operations, item) in items(api) {
        let own = TypePath {
            in_operations,
            ident: item.ident().clone(),
        };
        let mut note = |ty: &TypeRef| {
            ty.each_path(&mut |path| named_by.entry(path.clone()).or_default().push(own.clone()));
        };
        let holds = match item {
            Item::Struct(item) => {
                item.fields.iter().for_each(|field| note(&field.ty));
                item.extra.iter().for_each(|extra| note(&extra.value));
                let extra = item.extra.as_ref().is_some_and(|extra| extra.sensitive);
                extra || item.fields.iter().any(|field| field.sensitive)
            }
            Item::Union(item) => {
                item.variants.iter().for_each(|one| note(&one.ty));
                item.variants.iter().any(|one| one.sensitive)
            }
            Item::Alias(item) => {
                note(&item.ty);
                false
            }
            Item::Enum(_) => false,
        };
        if holds {
            open.push(own);
        }
    }
    let mut personal = HashSet::new();
    while let Some(path) = open.pop() {
        if !personal.contains(&path) {
            open.extend(named_by.get(&path).into_iter().flatten().cloned());
            personal.insert(path);
        }
    }
    personal
}
