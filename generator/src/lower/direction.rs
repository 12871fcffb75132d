//! Which way each schema travels, and which schemas need two Rust types because of `readOnly` and `writeOnly`.
//!
//! A schema that is used in requests and in responses, and that contains such a property somewhere, is split: the
//! response keeps the name, the request is `{Name}Input`. What nothing reaches keeps all its properties.

use crate::resolve::{Additional, Body, MAX_COMPOSED, Property, Response, SchemaId, Shape, Spec};

/// How often a chain of aliases is followed before it is taken for a cycle; `resolve` has refused real ones, and longer
/// chains too.
const LONGEST_CHAIN: usize = MAX_COMPOSED + 2;

/// The way a value travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Side {
    /// From the client to the server.
    Request,
    /// From the server to the client.
    Response,
    /// Both ways alike.
    Both,
}

/// What is known of each schema, by its number.
#[derive(Debug)]
pub(crate) struct Directions {
    request: Vec<bool>,
    response: Vec<bool>,
    split: Vec<bool>,
}

/// A Rust type to be: a schema, and for a split one which half.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct TypeKey {
    /// The schema.
    pub(crate) id: SchemaId,
    /// Whether this is the `{Name}Input` half.
    pub(crate) input: bool,
}

impl Directions {
    /// Follows all operations.
    pub(crate) fn of(spec: &Spec<'_>) -> Self {
        let (request, response) = roots(spec);
        let mut found = Self {
            request: flood(spec, request, Side::Request),
            response: flood(spec, response, Side::Response),
            split: Vec::new(),
        };
        found.split = found.splits(spec);
        found
    }

    /// The half of a schema that is used on this side.
    pub(crate) fn key(&self, id: SchemaId, side: Side) -> TypeKey {
        TypeKey {
            id,
            input: side == Side::Request && self.split[id.0 as usize],
        }
    }

    /// The way that the values of a type travel.
    pub(crate) fn side(&self, key: TypeKey) -> Side {
        let at = key.id.0 as usize;
        match (self.split[at], self.request[at], self.response[at]) {
            (true, ..) if key.input => Side::Request,
            (true, ..) | (false, false, true) => Side::Response,
            (false, true, false) => Side::Request,
            (false, ..) => Side::Both,
        }
    }

    /// Whether a type can be part of a request; what nothing reaches can.
    pub(crate) fn in_request(&self, key: TypeKey) -> bool {
        self.side(key) != Side::Response
    }

    /// Whether two types are made of this schema.
    pub(crate) fn is_split(&self, id: SchemaId) -> bool {
        self.split[id.0 as usize]
    }

    /// Whether any operation reaches this schema.
    pub(crate) fn is_reached(&self, id: SchemaId) -> bool {
        self.request[id.0 as usize] || self.response[id.0 as usize]
    }

    /// Spreads "has such a property" from the schemas that have one to all that contain them.
    fn splits(&self, spec: &Spec<'_>) -> Vec<bool> {
        let both = |id: usize| self.request[id] && self.response[id];
        let mut parents: Vec<Vec<u32>> = vec![Vec::new(); spec.schemas.len()];
        let mut split = vec![false; spec.schemas.len()];
        let mut open = Vec::new();
        for (at, schema) in spec.schemas.iter().enumerate().filter(|(at, _)| both(*at)) {
            for child in children(&schema.shape, |_| true) {
                parents[child.0 as usize].push(u32::try_from(at).unwrap_or(u32::MAX));
            }
            if properties(&schema.shape)
                .any(|property| flags(spec, property.schema) != (false, false))
            {
                split[at] = true;
                open.push(at);
            }
        }
        while let Some(at) = open.pop() {
            for &parent in &parents[at] {
                let parent = parent as usize;
                if !std::mem::replace(&mut split[parent], true) {
                    open.push(parent);
                }
            }
        }
        split
    }
}

/// Whether a property is part of the value on this side.
pub(crate) fn is_visible(spec: &Spec<'_>, property: &Property, side: Side) -> bool {
    let (read_only, write_only) = flags(spec, property.schema);
    match side {
        Side::Request => !read_only,
        Side::Response => !write_only,
        Side::Both => true,
    }
}

/// The schema behind a chain of aliases.
pub(crate) fn target(spec: &Spec<'_>, id: SchemaId) -> SchemaId {
    chain(spec, id).last().unwrap_or(id)
}

/// A schema and all that it is an alias of.
pub(crate) fn chain<'s>(spec: &'s Spec<'_>, id: SchemaId) -> impl Iterator<Item = SchemaId> + 's {
    std::iter::successors(Some(id), |id| match spec.schemas[id.0 as usize].shape {
        Shape::Alias(next) => Some(next),
        _ => None,
    })
    .take(LONGEST_CHAIN)
}

fn flags(spec: &Spec<'_>, id: SchemaId) -> (bool, bool) {
    chain(spec, id)
        .map(|id| &spec.schemas[id.0 as usize])
        .fold((false, false), |(read, write), schema| {
            (read || schema.read_only, write || schema.write_only)
        })
}

fn properties<'s>(shape: &'s Shape<'_>) -> impl Iterator<Item = &'s Property> {
    let object = if let Shape::Object(object) = shape {
        Some(object)
    } else {
        None
    };
    object
        .into_iter()
        .flat_map(|object| object.properties.values())
}

/// The schemas that a schema is made of, in reading order.
pub(crate) fn children(
    shape: &Shape<'_>,
    mut visible: impl FnMut(&Property) -> bool,
) -> Vec<SchemaId> {
    match shape {
        Shape::Array(inner) | Shape::Map(inner) | Shape::Alias(inner) => vec![*inner],
        Shape::Tuple(tuple) => tuple.items().collect(),
        Shape::Union(union) => union
            .variants
            .iter()
            .map(|variant| variant.schema)
            .collect(),
        Shape::Object(object) => {
            let own = object
                .properties
                .values()
                .filter(|property| visible(property))
                .map(|property| property.schema);
            let extra = if let Additional::Schema(extra) = object.additional {
                Some(extra)
            } else {
                None
            };
            own.chain(extra).collect()
        }
        _ => Vec::new(),
    }
}

/// The schemas that operations send, and those that they receive. What the server sends on its own account (webhooks,
/// callbacks) is received, and the answers to it are sent.
fn roots(spec: &Spec<'_>) -> (Vec<SchemaId>, Vec<SchemaId>) {
    let (mut request, mut response) = (Vec::new(), Vec::new());
    for (operations, incoming) in [(&spec.operations, false), (&spec.incoming, true)] {
        for operation in operations {
            let sent = operation
                .parameters
                .iter()
                .map(|parameter| parameter.schema);
            let bodies = operation.body.iter().flat_map(Body::contents);
            let sent = sent.chain(bodies.filter_map(|content| content.payload.schema()));
            let content = operation.responses.iter().flat_map(Response::contents);
            let headers = operation.responses.iter().flat_map(|one| &one.headers);
            let received = content
                .filter_map(|content| content.payload.schema())
                .chain(headers.map(|header| header.schema));
            let (to, from) = if incoming {
                (&mut response, &mut request)
            } else {
                (&mut request, &mut response)
            };
            to.extend(sent);
            from.extend(received);
        }
    }
    (request, response)
}

fn flood(spec: &Spec<'_>, mut open: Vec<SchemaId>, side: Side) -> Vec<bool> {
    let mut reached = vec![false; spec.schemas.len()];
    while let Some(id) = open.pop() {
        if !std::mem::replace(&mut reached[id.0 as usize], true) {
            let shape = &spec.schemas[id.0 as usize].shape;
            open.extend(children(shape, |property| is_visible(spec, property, side)));
        }
    }
    reached
}
