//! Inline types that several operations or schemas have alike. They are called by what they are the value of, not by the
//! operation or schema that happens to come first, and live among the models.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::Planner;
use super::walk::is_a_type;
use crate::lower::{direction, naming};
use crate::resolve::{self, MAX_DEPTH, Operation, Origin, Role, SchemaId};

/// How many names around a schema are tried before that of the operation is, and then a number.
const MOST_PARTS: usize = 4;

/// Where a schema stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holder {
    Operation(usize),
    Schema(SchemaId),
}

/// The inline schemas of everything, in the order in which they are met.
#[derive(Default)]
struct Met<'s> {
    order: Vec<SchemaId>,
    /// In how many others each of them stands, where it is met first.
    depth: HashMap<SchemaId, usize>,
    first: HashMap<SchemaId, Holder>,
    /// Those that stand in more than one place.
    several: HashSet<SchemaId>,
    /// The parameters.
    parameters: HashMap<SchemaId, &'s str>,
}

impl Planner<'_, '_, '_, '_> {
    /// Names the types that are shared, the innermost first: what stands in one of them keeps a name of its own. Among those
    /// that stand equally deep, the first of the description has the first choice.
    pub(super) fn shared(&mut self) {
        let spec = self.spec;
        let mut met = Met::default();
        for (at, schema) in spec.schemas.iter().enumerate() {
            let id = SchemaId(u32::try_from(at).unwrap_or(u32::MAX));
            if matches!(schema.origin, Origin::Named(_)) && self.name_of(id).is_some() {
                for child in direction::children(&schema.shape, |_| true) {
                    self.meet(child, Holder::Schema(id), &mut met);
                }
            }
        }
        let operations = spec.operations.iter().chain(&spec.incoming);
        for (at, operation) in operations.enumerate() {
            for parameter in &operation.parameters {
                met.parameters
                    .entry(parameter.schema)
                    .or_insert(&parameter.name);
            }
            for root in roots(operation) {
                self.meet(root, Holder::Operation(at), &mut met);
            }
        }
        let mut several = met.order.clone();
        several.retain(|id| met.several.contains(id));
        several.sort_by_key(|id| Reverse(met.depth.get(id).copied()));
        for id in &several {
            let schema = &spec.schemas[id.0 as usize];
            let Some(name) = self
                .shared_name(*id, &met)
                .filter(|_| is_a_type(&schema.shape))
            else {
                continue;
            };
            self.module_of(*id, name);
        }
    }

    fn meet(&self, root: SchemaId, holder: Holder, met: &mut Met<'_>) {
        let mut open = vec![(root, holder, 0)];
        while let Some((id, holder, depth)) = open.pop() {
            let schema = &self.spec.schemas[id.0 as usize];
            if matches!(schema.origin, Origin::Named(_)) || self.name_of(id).is_some() {
                continue;
            }
            match met.first.get(&id) {
                None => {
                    met.first.insert(id, holder);
                    met.order.push(id);
                    met.depth.insert(id, depth);
                    let children = direction::children(&schema.shape, |_| true);
                    let children = children.into_iter().rev();
                    open.extend(children.map(|child| (child, Holder::Schema(id), depth + 1)));
                }
                Some(first) if *first != holder => {
                    met.several.insert(id);
                }
                Some(_) => {}
            }
        }
    }

    /// The shortest name that nobody has, from the name of the member outwards; `None` for the body or the answer of an
    /// operation, which is called by the first operation that has it.
    fn shared_name(&self, id: SchemaId, met: &Met<'_>) -> Option<String> {
        let (mut name, mut at, mut names) = (String::new(), id, 0);
        // No schema stands deeper than this in others.
        for _ in 0..MAX_DEPTH {
            let schema = &self.spec.schemas[at.0 as usize];
            let part = |text: &str| naming::name_part(text).unwrap_or_default();
            let (own, is_name, outer) = match (&schema.origin, met.parameters.get(&at)) {
                (_, Some(parameter)) => (part(parameter), true, None),
                (Origin::Inside(parent, role), None) => match role {
                    Role::Property(property) => (part(property), true, Some(*parent)),
                    Role::Items => ("Item".to_owned(), false, Some(*parent)),
                    Role::Place(at) => (super::walk::place_word(*at), false, Some(*parent)),
                    Role::Values => ("Value".to_owned(), false, Some(*parent)),
                    Role::Variant(_, label) => {
                        let label = label.as_deref().map(part).unwrap_or_default();
                        let word = super::walk::kind_word(&schema.shape).to_owned();
                        let label = if label.is_empty() { word } else { label };
                        (label, false, Some(*parent))
                    }
                    Role::Contained => ("Like".to_owned(), false, Some(*parent)),
                    Role::Names => ("Name".to_owned(), false, Some(*parent)),
                },
                (Origin::Named(name), None) => (part(name), true, None),
                (Origin::Operation { .. }, None) => (String::new(), false, None),
            };
            name = own + &name;
            names += usize::from(is_name);
            let full = naming::unreserved(name.clone());
            let is_free = !self.catalog.models_scope.has(&full);
            let is_spelled = full.starts_with(|first: char| first.is_alphabetic());
            match outer {
                _ if names == 0 && outer.is_none() => return None,
                _ if names > 0 && is_free && is_spelled => return Some(full),
                Some(parent) if names < MOST_PARTS => at = parent,
                _ => return Some(self.name_by_operation(at, &name, met).unwrap_or(full)),
            }
        }
        None
    }

    /// The name with that of the first operation that has it before it, where nobody has that: a number would say
    /// nothing.
    fn name_by_operation(&self, root: SchemaId, name: &str, met: &Met<'_>) -> Option<String> {
        let spec = self.spec;
        let operation = match (met.first.get(&root), &spec.schemas[root.0 as usize].origin) {
            (Some(Holder::Operation(at)), _) => {
                &spec.operations.iter().chain(&spec.incoming).nth(*at)?.id
            }
            (_, Origin::Operation { operation, .. }) => operation,
            _ => return None,
        };
        let full = naming::unreserved(format!("{}{name}", naming::type_name(operation)?));
        (!self.catalog.models_scope.has(&full)).then_some(full)
    }
}

/// What an operation sends and reads.
fn roots(operation: &Operation<'_>) -> impl Iterator<Item = SchemaId> {
    let parameters = operation.parameters.iter().map(|one| one.schema);
    let bodies = operation.body.iter().flat_map(resolve::Body::contents);
    let answers = operation.responses.iter();
    let contents = bodies.chain(answers.clone().flat_map(|one| one.contents()));
    let headers = answers.flat_map(|one| &one.headers);
    parameters
        .chain(contents.filter_map(|content| content.payload.schema()))
        .chain(headers.map(|header| header.schema))
}
