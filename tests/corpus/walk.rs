//! The description and the crate that was made of it, walked side by side: which Rust type each schema became, and
//! which members a type leaves out because they travel the other way.

use std::collections::{HashMap, HashSet};

use generator::model::{Api, Item, Struct, TypePath, TypeRef};
use generator::resolve::{Additional, ObjectShape, Property, SchemaId, Shape, Spec};
use generator::source::{Node, Value};
use serde_json::Value as Json;

use crate::examples::{Example, json, rust};

/// A schema and the type that it became.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// The schema.
    pub(crate) schema: SchemaId,
    /// Its type, without presence.
    pub(crate) ty: TypeRef,
    /// Whether the client sends it, where that is known.
    pub(crate) sent: Option<bool>,
}

impl Place {
    fn child(&self, schema: SchemaId, ty: &TypeRef) -> Self {
        Self {
            schema,
            ty: ty.clone(),
            sent: self.sent,
        }
    }
}

/// A place whose aliases and unions are opened.
enum Opened<'w> {
    Object(&'w ObjectShape, &'w Struct),
    Items(Place),
    Values(Place),
}

/// The walk.
pub(crate) struct Walk<'w> {
    spec: &'w Spec<'w>,
    items: HashMap<TypePath, &'w Item>,
    seen: HashSet<(SchemaId, String, Option<bool>)>,
    known: HashSet<(String, String)>,
    /// What was found.
    pub(crate) found: Vec<Example>,
}

impl<'w> Walk<'w> {
    /// Knows every type.
    pub(crate) fn new(spec: &'w Spec<'w>, api: &'w Api) -> Self {
        let models = api.models.iter().map(|module| (&module.items, false));
        let inline = api.operations.iter().map(|module| (&module.items, true));
        let all = models.chain(inline);
        let items = all
            .flat_map(|(items, at)| items.iter().map(move |item| (path_of(item, at), item)))
            .collect();
        Self {
            spec,
            items,
            seen: HashSet::new(),
            known: HashSet::new(),
            found: Vec::new(),
        }
    }

    /// The types that a component became: the first item of its module, and the half that is sent where it is split.
    pub(crate) fn places_of(&self, schema: SchemaId, items: &'w [Item]) -> Vec<Place> {
        let Some(first) = items.first().map(|item| path_of(item, false)) else {
            return Vec::new();
        };
        let half = format!("{}Input", first.ident.0);
        let is_own = |(at, item): &(usize, &Item)| {
            *at == 0 || *at == 1 && path_of(item, false).ident.0 == half
        };
        let own = items.iter().enumerate().filter(is_own);
        own.map(|(_, item)| Place {
            schema,
            ty: TypeRef::Named(path_of(item, false)),
            sent: match item {
                Item::Struct(item) => Some(item.in_request),
                Item::Union(item) => Some(item.in_request),
                Item::Enum(_) | Item::Alias(_) => None,
            },
        })
        .collect()
    }

    /// Adds an example that may be of any of these places.
    pub(crate) fn add(&mut self, places: &[Place], node: &Node) {
        let ways: Vec<(String, String)> = places
            .iter()
            .map(|place| {
                let wanted = self.wanted(std::slice::from_ref(place), node).to_string();
                (self.type_of(place), wanted)
            })
            .collect();
        let json = json(node).to_string();
        if !ways.is_empty() && self.known.insert((format!("{ways:?}"), json.clone())) {
            self.found.push(Example { ways, json });
        }
    }

    /// Adds the examples of all schemas inside this one.
    pub(crate) fn all_within(&mut self, place: Place) {
        let mut open = vec![place];
        while let Some(place) = open.pop() {
            if !self
                .seen
                .insert((place.schema, rust(&place.ty), place.sent))
            {
                continue;
            }
            let own = &self.spec.schemas[place.schema.0 as usize].examples;
            own.iter()
                .for_each(|node| self.add(std::slice::from_ref(&place), node));
            for inside in self.opened(&place) {
                match inside {
                    Opened::Items(inner) | Opened::Values(inner) => open.push(inner),
                    Opened::Object(shape, item) => {
                        let members = shape.properties.iter().filter_map(|(name, property)| {
                            let field = item.fields.iter().find(|field| field.wire == *name)?;
                            Some(place.child(property.schema, &field.ty))
                        });
                        open.extend(members);
                        open.extend(extra(&place, shape, item));
                    }
                }
            }
        }
    }

    /// What must come back: the example without the members that do not travel this way.
    fn wanted(&self, places: &[Place], node: &Node) -> Json {
        let opened: Vec<(&Place, Opened<'w>)> = places
            .iter()
            .flat_map(|place| {
                self.opened(place)
                    .into_iter()
                    .map(move |inside| (place, inside))
            })
            .collect();
        match &node.value {
            Value::Object(members) => {
                let members = members.iter();
                let kept = members.filter_map(|member| {
                    let inner = self.member(&opened, &member.key)?;
                    Some((member.key.to_string(), self.wanted(&inner, &member.node)))
                });
                Json::Object(kept.collect())
            }
            Value::Array(values) => {
                let inner: Vec<Place> = opened
                    .into_iter()
                    .filter_map(|(_, inside)| match inside {
                        Opened::Items(inner) => Some(inner),
                        _ => None,
                    })
                    .collect();
                values
                    .iter()
                    .map(|value| self.wanted(&inner, value))
                    .collect()
            }
            _ => json(node),
        }
    }

    /// The places of a member, or nothing when every object that declares it leaves it out on purpose.
    fn member(&self, opened: &[(&Place, Opened<'w>)], name: &str) -> Option<Vec<Place>> {
        let mut inner = Vec::new();
        let (mut kept, mut dropped) = (false, false);
        for (place, inside) in opened {
            match inside {
                Opened::Items(_) => {}
                Opened::Values(values) => inner.push(values.clone()),
                Opened::Object(shape, item) => {
                    let field = item.fields.iter().find(|field| field.wire == name);
                    match (shape.properties.get(name), field) {
                        (Some(property), Some(field)) => {
                            kept = true;
                            inner.push(place.child(property.schema, &field.ty));
                        }
                        (Some(property), None) if self.travels_back(property, place.sent) => {
                            dropped = true;
                        }
                        (Some(_), None) => kept = true,
                        (None, _) => inner.extend(extra(place, shape, item)),
                    }
                }
            }
        }
        (kept || !dropped).then_some(inner)
    }

    /// Whether a property is no part of what goes this way.
    fn travels_back(&self, property: &Property, sent: Option<bool>) -> bool {
        self.chain(property.schema).into_iter().any(|id| {
            let schema = &self.spec.schemas[id.0 as usize];
            match sent {
                Some(true) => schema.read_only,
                Some(false) => schema.write_only,
                None => schema.read_only || schema.write_only,
            }
        })
    }

    /// A schema and what it is an alias of.
    fn chain(&self, id: SchemaId) -> Vec<SchemaId> {
        let next = |id: &SchemaId| match self.spec.schemas[id.0 as usize].shape {
            Shape::Alias(next) => Some(next),
            _ => None,
        };
        std::iter::successors(Some(id), next).collect()
    }

    fn opened(&self, place: &Place) -> Vec<Opened<'w>> {
        let mut found = Vec::new();
        self.open(place, 0, &mut found);
        found
    }

    fn open(&self, place: &Place, depth: usize, found: &mut Vec<Opened<'w>>) {
        let mut ty = &place.ty;
        while let TypeRef::Option(inner) | TypeRef::Boxed(inner) = ty {
            ty = inner;
        }
        let item = match ty {
            TypeRef::Named(path) => self.items.get(path).copied(),
            _ => None,
        };
        if depth > 32 {
            return;
        }
        if let Some(Item::Alias(alias)) = item {
            return self.open(&place.child(place.schema, &alias.ty), depth + 1, found);
        }
        let end = *self.chain(place.schema).last().expect("itself");
        match (&self.spec.schemas[end.0 as usize].shape, ty, item) {
            (Shape::Object(shape), _, Some(Item::Struct(item))) => {
                found.push(Opened::Object(shape, item));
            }
            (Shape::Array(inner), TypeRef::Vec(ty), _) => {
                found.push(Opened::Items(place.child(*inner, ty)));
            }
            (Shape::Map(inner), TypeRef::Map(ty), _) => {
                found.push(Opened::Values(place.child(*inner, ty)));
            }
            (Shape::Union(shape), _, Some(Item::Union(item))) => {
                for (written, made) in shape.variants.iter().zip(&item.variants) {
                    self.open(&place.child(written.schema, &made.ty), depth + 1, found);
                }
            }
            _ => {}
        }
    }

    /// The type of a place as the program writes it, with `Option` where null may stand.
    fn type_of(&self, place: &Place) -> String {
        let chain = self.chain(place.schema);
        let nullable = chain.iter().any(|id| {
            let schema = &self.spec.schemas[id.0 as usize];
            let variant = |id: SchemaId| self.spec.schemas[id.0 as usize].nullable;
            schema.nullable
                || matches!(&schema.shape, Shape::Union(union)
                    if union.variants.iter().any(|one| variant(one.schema)))
        });
        match &place.ty {
            TypeRef::Option(_) | TypeRef::Json => rust(&place.ty),
            ty if nullable => format!("Option<{}>", rust(ty)),
            ty => rust(ty),
        }
    }
}

fn extra(place: &Place, shape: &ObjectShape, item: &Struct) -> Option<Place> {
    match (shape.additional, &item.extra) {
        (Additional::Schema(values), Some(extra)) => Some(place.child(values, &extra.value)),
        _ => None,
    }
}

/// The type of an item of a module.
fn path_of(item: &Item, in_operations: bool) -> TypePath {
    let ident = match item {
        Item::Struct(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Union(item) => &item.ident,
        Item::Alias(item) => &item.ident,
    };
    TypePath {
        in_operations,
        ident: ident.clone(),
    }
}
