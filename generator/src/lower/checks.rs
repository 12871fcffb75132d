//! What `check()` looks at: the limits of a value where its type can bear them, its items, and the types inside it
//! that have something to check themselves.

use std::collections::{HashMap, HashSet};

use super::cx::Cx;
use super::direction;
use crate::model::{Api, Body, Checks, Content, Item, Limit, NumberLiteral, TypePath, TypeRef};
use crate::resolve::{Limits, Literal, SchemaId, Shape};

impl Cx<'_, '_> {
    /// The checks on a value of this schema. Whether a type inside has checks of its own is not known yet: `nested`
    /// is set for every type that could, and [`prune`] takes it back.
    pub(crate) fn checks(&self, id: SchemaId, ty: &TypeRef) -> Checks {
        let mut checks = Checks {
            limits: self.limits_of(id, ty),
            ..Checks::default()
        };
        let end = self.schema(direction::target(self.spec, id));
        match (&end.shape, ty) {
            (Shape::Array(inner), TypeRef::Vec(item)) | (Shape::Map(inner), TypeRef::Map(item)) => {
                let (item, nullable) = match &**item {
                    TypeRef::Option(item) => (&**item, true),
                    item => (item, false),
                };
                let each = self.checks(*inner, item);
                if !each.is_empty() {
                    checks.each = Some(Box::new(each));
                    checks.each_nullable = nullable;
                }
            }
            (Shape::Tuple(shape), TypeRef::Tuple(tuple)) => {
                let places = shape.places.iter().zip(tuple.places());
                let places = places.map(|(id, ty)| self.checks(*id, content(ty)));
                checks.places = places.collect();
                if let (Some(rest), Some(ty)) = (shape.rest, &tuple.rest) {
                    let each = self.checks(rest, content(ty));
                    checks.each = Some(Box::new(each)).filter(|each| !each.is_empty());
                }
            }
            (Shape::Object(_) | Shape::Union(_), TypeRef::Named(_) | TypeRef::Boxed(_)) => {
                checks.nested = true
            }
            _ => {}
        }
        checks
    }

    /// The limits of a schema and of all that it is an alias of, each once, where the type can bear them.
    pub(crate) fn limits_of(&self, id: SchemaId, ty: &TypeRef) -> Vec<Limit> {
        let mut limits: Vec<Limit> = Vec::new();
        for schema in direction::chain(self.spec, id).map(|id| self.schema(id)) {
            for limit in listed(&schema.limits)
                .into_iter()
                .chain(self.contains(schema))
                .chain(self.names(&schema.limits))
                .chain(schema.future.then_some(Limit::Future))
            {
                if bears(ty, &limit) && !limits.contains(&limit) {
                    limits.push(limit);
                }
            }
        }
        limits
    }

    /// The limits on the names of members.
    pub(crate) fn names(&self, limits: &Limits) -> Option<Limit> {
        let mut all: Vec<Limit> = Vec::new();
        for name in &limits.names {
            all.extend(self.limits_of(*name, &TypeRef::String));
            let end = self.schema(direction::target(self.spec, *name));
            if let Shape::Enum(list) = &end.shape {
                let values = list.values.iter().filter_map(|value| value.node.as_str());
                all.push(Limit::OneOf(values.map(str::to_owned).collect()));
            }
        }
        (!all.is_empty()).then_some(Limit::Names(all))
    }
}

/// The type without the option that `null` asks for.
fn content(ty: &TypeRef) -> &TypeRef {
    match ty {
        TypeRef::Option(inner) => inner,
        ty => ty,
    }
}

fn bears(ty: &TypeRef, limit: &Limit) -> bool {
    match limit {
        Limit::MinLength(_) | Limit::MaxLength(_) | Limit::Pattern(_) => {
            matches!(
                ty,
                TypeRef::String | TypeRef::Date | TypeRef::DateTime | TypeRef::Base64
            )
        }
        Limit::Minimum(_)
        | Limit::Maximum(_)
        | Limit::ExclusiveMinimum(_)
        | Limit::ExclusiveMaximum(_)
        | Limit::MultipleOf(_) => matches!(ty, TypeRef::Integer(_) | TypeRef::Number),
        Limit::MinItems(_) | Limit::MaxItems(_) | Limit::UniqueItems | Limit::Contains(_) => {
            matches!(ty, TypeRef::Vec(_) | TypeRef::Tuple(_))
        }
        Limit::MinProperties(_) | Limit::MaxProperties(_) | Limit::Names(_) => {
            matches!(ty, TypeRef::Map(_))
        }
        Limit::OneOf(_) => matches!(ty, TypeRef::String),
        Limit::Future => matches!(ty, TypeRef::Date | TypeRef::DateTime),
    }
}

/// All limits of a schema, whatever its type.
pub(crate) fn listed(limits: &Limits) -> Vec<Limit> {
    let number = |literal: Literal| match literal {
        Literal::Int(value) => NumberLiteral::Int(value),
        Literal::Float(value) => NumberLiteral::Float(value),
    };
    [
        limits.min_length.map(Limit::MinLength),
        limits.max_length.map(Limit::MaxLength),
        limits.pattern.clone().map(Limit::Pattern),
        limits.minimum.map(|n| Limit::Minimum(number(n))),
        limits.maximum.map(|n| Limit::Maximum(number(n))),
        limits
            .exclusive_minimum
            .map(|n| Limit::ExclusiveMinimum(number(n))),
        limits
            .exclusive_maximum
            .map(|n| Limit::ExclusiveMaximum(number(n))),
        limits.multiple_of.map(|n| Limit::MultipleOf(number(n))),
        limits.min_items.map(Limit::MinItems),
        limits.max_items.map(Limit::MaxItems),
        limits.unique_items.then_some(Limit::UniqueItems),
        limits.min_properties.map(Limit::MinProperties),
        limits.max_properties.map(Limit::MaxProperties),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Takes back `nested` where the type inside has nothing to check, however deep, clears what is never sent, and
/// notes whether any pattern is left.
pub(crate) fn prune(api: &mut Api) {
    let busy = busy_types(api);
    let received = received_types(api);
    let mut patterns = false;
    let mut mend = |checks: &mut Checks, ty: &TypeRef, sent: bool| {
        // A type that nothing reaches may contain one that is only received, and that has no check at all.
        let mut is_received = false;
        ty.each_path(&mut |path| is_received |= received.contains(path));
        if sent && !is_received {
            settle(checks, ty, &busy);
            patterns |= has_pattern(checks);
        } else {
            *checks = Checks::default();
        }
    };
    for item in items_mut(api) {
        match item {
            Item::Struct(item) => {
                let sent = item.in_request;
                item.fields
                    .iter_mut()
                    .for_each(|field| mend(&mut field.checks, &field.ty, sent));
                if let Some(extra) = &mut item.extra {
                    mend(
                        &mut extra.checks,
                        &TypeRef::Map(Box::new(extra.value.clone())),
                        sent,
                    );
                }
            }
            Item::Union(item) => {
                let sent = item.in_request;
                item.variants
                    .iter_mut()
                    .for_each(|variant| mend(&mut variant.checks, &variant.ty, sent));
            }
            Item::Enum(_) | Item::Alias(_) => {}
        }
    }
    for module in &mut api.operations {
        let operation = &mut module.operation;
        operation
            .parameters
            .iter_mut()
            .for_each(|parameter| mend(&mut parameter.checks, &parameter.ty, true));
        let contents = operation.body.iter_mut().flat_map(Body::contents_mut);
        for Content {
            payload, checks, ..
        } in contents
        {
            if let Some(ty) = payload.ty() {
                mend(checks, ty, true);
            }
        }
    }
    api.needs_patterns = patterns;
}

fn items_mut(api: &mut Api) -> impl Iterator<Item = &mut Item> {
    let models = api
        .models
        .iter_mut()
        .flat_map(|module| module.items.iter_mut());
    models.chain(
        api.operations
            .iter_mut()
            .flat_map(|module| module.items.iter_mut()),
    )
}

fn settle(checks: &mut Checks, ty: &TypeRef, busy: &HashSet<TypePath>) {
    match ty {
        TypeRef::Option(inner) | TypeRef::Boxed(inner) => settle(checks, inner, busy),
        TypeRef::Vec(inner) | TypeRef::Map(inner) => {
            if let Some(each) = &mut checks.each {
                settle(each, inner, busy);
                if each.is_empty() {
                    checks.each = None;
                    checks.each_nullable = false;
                }
            }
        }
        TypeRef::Tuple(tuple) => {
            for (place, ty) in checks.places.iter_mut().zip(tuple.places()) {
                settle(place, ty, busy);
            }
            if let (Some(each), Some(rest)) = (&mut checks.each, &tuple.rest) {
                settle(each, rest, busy);
            }
            checks.each.take_if(|each| each.is_empty());
        }
        TypeRef::Named(path) => checks.nested &= busy.contains(path),
        _ => checks.nested = false,
    }
}

fn has_pattern(checks: &Checks) -> bool {
    let is_pattern = |limit: &Limit| {
        let mut inner = limit.with_inner().into_iter();
        inner.any(|limit| matches!(limit, Limit::Pattern(_)))
    };
    checks.limits.iter().any(is_pattern) || checks.inside().any(has_pattern)
}

/// The types that are only received.
fn received_types(api: &Api) -> HashSet<TypePath> {
    all_items(api)
        .filter_map(|(in_operations, item)| {
            let ident = match item {
                Item::Struct(item) if !item.in_request => &item.ident,
                Item::Union(item) if !item.in_request => &item.ident,
                _ => return None,
            };
            Some(TypePath {
                in_operations,
                ident: ident.clone(),
            })
        })
        .collect()
}

/// All items, each with whether it stands among the operations.
fn all_items(api: &Api) -> impl Iterator<Item = (bool, &Item)> {
    let models = api
        .models
        .iter()
        .flat_map(|module| module.items.iter().map(|item| (false, item)));
    let inline = api
        .operations
        .iter()
        .flat_map(|module| module.items.iter().map(|item| (true, item)));
    models.chain(inline)
}

/// The types with something to check, in themselves or in what they contain.
fn busy_types(api: &Api) -> HashSet<TypePath> {
    let mut inside: HashMap<TypePath, Vec<TypePath>> = HashMap::new();
    let mut busy: HashSet<TypePath> = HashSet::new();
    let mut open: Vec<TypePath> = Vec::new();
    for (in_operations, item) in all_items(api) {
        let (ident, parts, rules): (_, Vec<(&Checks, &TypeRef)>, bool) = match item {
            Item::Struct(item) if item.in_request => {
                let fields = item.fields.iter().map(|field| (&field.checks, &field.ty));
                let extra = item
                    .extra
                    .as_ref()
                    .map(|extra| (&extra.checks, &extra.value));
                (
                    &item.ident,
                    fields.chain(extra).collect(),
                    !item.rules.is_empty() || item.members.is_some(),
                )
            }
            Item::Union(item) if item.in_request => (
                &item.ident,
                item.variants
                    .iter()
                    .map(|variant| (&variant.checks, &variant.ty))
                    .collect(),
                false,
            ),
            // What is only received is not checked, even inside a type that nothing reaches.
            _ => continue,
        };
        let path = TypePath {
            in_operations,
            ident: ident.clone(),
        };
        for (checks, ty) in &parts {
            if reaches(checks) {
                ty.each_path(&mut |inner| {
                    inside.entry(inner.clone()).or_default().push(path.clone());
                });
            }
        }
        if rules || parts.iter().any(|(checks, _)| has_limit(checks)) {
            busy.insert(path.clone());
            open.push(path);
        }
    }
    while let Some(path) = open.pop() {
        for outer in inside.get(&path).into_iter().flatten() {
            if busy.insert(outer.clone()) {
                open.push(outer.clone());
            }
        }
    }
    busy
}

fn reaches(checks: &Checks) -> bool {
    checks.nested || checks.inside().any(reaches)
}

fn has_limit(checks: &Checks) -> bool {
    !checks.limits.is_empty() || checks.inside().any(has_limit)
}
