//! The walk through a schema that names what is inline in it: parent and property, `…Item`, `…Value`, union variants by
//! title, discriminator value or JSON type.

use super::Planner;
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::lower::direction;
use crate::lower::naming;
use crate::lower::scope::{Wish, chosen};
use crate::resolve::{Additional, EnumShape, MAX_DEPTH, Origin, Role, SchemaId, Shape, Spec};
use crate::source::{Mark, Value};

/// Whether a schema of this shape becomes a type of its own.
pub(crate) fn is_a_type(shape: &Shape<'_>) -> bool {
    matches!(shape, Shape::Object(_) | Shape::Enum(_) | Shape::Union(_))
}

/// A word for what a schema is, where it has no better name.
pub(crate) fn kind_word(shape: &Shape<'_>) -> &'static str {
    match shape {
        Shape::Object(_) => "Object",
        Shape::Map(_) => "Map",
        Shape::Array(_) => "List",
        Shape::Tuple(_) => "Tuple",
        Shape::Union(_) => "Choice",
        Shape::Enum(list) => enum_word(list),
        Shape::String(Some(format)) if format == "date" => "Date",
        Shape::String(Some(format)) if format == "date-time" => "DateTime",
        Shape::String(_) => "Text",
        Shape::Integer(_) => "Integer",
        Shape::Number(_) => "Number",
        Shape::Boolean => "Boolean",
        Shape::Null => "Null",
        Shape::Any | Shape::Alias(_) => "Any",
    }
}

/// What the value at a place of a tuple is called.
pub(crate) fn place_word(at: usize) -> String {
    format!("Item{}", at + 1)
}

fn enum_word(list: &EnumShape<'_>) -> &'static str {
    match list.values.first().map(|value| &value.node.value) {
        Some(Value::Int(_)) => "Integer",
        Some(Value::Bool(_)) => "Boolean",
        _ => "Text",
    }
}

/// What tells an inline variant from the others, as a name: its only value, the value of the first member that has only
/// one, or its only member.
pub(crate) fn telling_name(spec: &Spec<'_>, id: SchemaId) -> Option<String> {
    let only_value =
        |id: SchemaId| match &spec.schemas[direction::target(spec, id).0 as usize].shape {
            Shape::Enum(list) => match list.values.as_slice() {
                [value] => value.node.as_str().map(str::to_owned),
                _ => None,
            },
            _ => None,
        };
    match &spec.schemas[id.0 as usize].shape {
        Shape::Enum(_) => only_value(id),
        Shape::Object(object) => {
            let mut required = object
                .properties
                .values()
                .filter(|property| property.required);
            let fixed = required.find_map(|property| only_value(property.schema));
            let only = || {
                object
                    .properties
                    .keys()
                    .next()
                    .filter(|_| object.properties.len() == 1)
            };
            fixed.or_else(|| only().cloned())
        }
        _ => None,
    }
}

impl Planner<'_, '_, '_, '_> {
    /// Names a schema that stands inline, and all that is inline in it. Named schemas have their own module.
    pub(super) fn walk(
        &mut self,
        id: SchemaId,
        base: String,
        in_operations: bool,
        items: &mut Vec<SchemaId>,
    ) {
        let schema = &self.spec.schemas[id.0 as usize];
        if matches!(schema.origin, Origin::Named(_)) || self.name_of(id).is_some() {
            return;
        }
        if self.depth == MAX_DEPTH {
            return self.too_deep(schema.mark);
        }
        if !is_a_type(&schema.shape) {
            if self.walked.insert(id) {
                self.walk_inside(id, &base, in_operations, items);
            }
            return;
        }
        let is_property = matches!(schema.origin, Origin::Inside(_, Role::Property(_)));
        let own = chosen(
            schema.rust_name.as_ref().filter(|_| !is_property),
            true,
            self.sink,
        );
        let explicit = own.is_some();
        let name = own.unwrap_or_else(|| naming::unreserved(base));
        let wish = Wish {
            name: name.clone(),
            wire: &name,
            mark: Some(schema.mark),
            explicit,
            snake: false,
        };
        let ident = self.claim_type(wish, in_operations);
        self.put(id, false, ident.clone(), in_operations);
        items.push(id);
        self.name_input(id, in_operations);
        self.walk_inside(id, &ident.0, in_operations, items);
    }

    /// Compositions of named schemas have no names of their own, so that a chain of them is one long inline schema.
    fn too_deep(&mut self, mark: Mark) {
        let message = said!(
            "more than {0} schemas without a name stand in each other",
            MAX_DEPTH
        );
        self.sink.push(
            Diagnostic::error(codes::TOO_DEEP, mark, message).help(said!(
                "move some of them to `components.schemas`, where they have names"
            )),
        );
    }

    /// Walks the parts of a schema whose own name is settled.
    pub(super) fn walk_inside(
        &mut self,
        id: SchemaId,
        base: &str,
        in_operations: bool,
        items: &mut Vec<SchemaId>,
    ) {
        self.depth += 1;
        self.walk_parts(id, base, in_operations, items);
        self.depth -= 1;
    }

    fn walk_parts(
        &mut self,
        id: SchemaId,
        base: &str,
        in_operations: bool,
        items: &mut Vec<SchemaId>,
    ) {
        let spec = self.spec;
        match &spec.schemas[id.0 as usize].shape {
            Shape::Object(object) => {
                for (name, property) in &object.properties {
                    let schema = &spec.schemas[property.schema.0 as usize];
                    let own = schema
                        .rust_name
                        .as_ref()
                        .filter(|_| matches!(schema.origin, Origin::Inside(..)));
                    let part = naming::name_part(own.map_or(name, |(own, _)| own))
                        .unwrap_or_else(|| "Value".to_owned());
                    self.walk(
                        property.schema,
                        format!("{base}{part}"),
                        in_operations,
                        items,
                    );
                }
                if let Additional::Schema(extra) = object.additional {
                    self.walk(extra, format!("{base}Value"), in_operations, items);
                }
            }
            Shape::Array(inner) if *inner != id => {
                self.walk(*inner, format!("{base}Item"), in_operations, items)
            }
            Shape::Tuple(tuple) => {
                for (at, place) in tuple.places.iter().enumerate() {
                    let name = format!("{base}{}", place_word(at));
                    self.walk(*place, name, in_operations, items);
                }
                if let Some(rest) = tuple.rest {
                    self.walk(rest, format!("{base}Item"), in_operations, items);
                }
            }
            Shape::Map(inner) if *inner != id => {
                self.walk(*inner, format!("{base}Value"), in_operations, items)
            }
            Shape::Union(union) => {
                for variant in &union.variants {
                    let part = self.variant_part(variant.schema, variant.tags.first());
                    self.walk(
                        variant.schema,
                        format!("{base}{part}"),
                        in_operations,
                        items,
                    );
                }
            }
            _ => {}
        }
    }

    fn variant_part(&self, id: SchemaId, tag: Option<&String>) -> String {
        let schema = &self.spec.schemas[id.0 as usize];
        let label = match &schema.origin {
            Origin::Inside(_, Role::Variant(_, Some(label))) => Some(label.clone()),
            _ => tag.cloned().or_else(|| {
                schema
                    .docs
                    .title
                    .values()
                    .next()
                    .map(|title| title.text.clone())
            }),
        };
        let label = label.or_else(|| telling_name(self.spec, id));
        label
            .as_deref()
            .and_then(naming::name_part)
            .unwrap_or_else(|| kind_word(&schema.shape).to_owned())
    }

    /// A name from where a schema stands, for one that no walk has come through.
    pub(super) fn origin_name(&self, id: SchemaId) -> String {
        let mut parts = Vec::new();
        let mut at = id;
        for _ in 0..64 {
            match &self.spec.schemas[at.0 as usize].origin {
                Origin::Named(name) => {
                    parts.push(naming::name_part(name).unwrap_or_default());
                    break;
                }
                Origin::Operation { operation, part } => {
                    parts.push(naming::name_part(part).unwrap_or_default());
                    parts.push(naming::name_part(operation).unwrap_or_default());
                    break;
                }
                Origin::Inside(parent, role) => {
                    parts.push(match role {
                        Role::Property(name) => naming::name_part(name).unwrap_or_default(),
                        Role::Items => "Item".to_owned(),
                        Role::Place(at) => place_word(*at),
                        Role::Values => "Value".to_owned(),
                        Role::Contained => "Like".to_owned(),
                        Role::Names => "Name".to_owned(),
                        Role::Variant(_, label) => label
                            .as_deref()
                            .and_then(naming::name_part)
                            .unwrap_or_else(|| "Variant".to_owned()),
                    });
                    at = *parent;
                }
            }
            if let Some(path) = self.name_of(at) {
                parts.push(path.ident.0.clone());
                break;
            }
        }
        let name: String = parts.into_iter().rev().collect();
        if name.is_empty() {
            "Value".to_owned()
        } else {
            name
        }
    }
}
