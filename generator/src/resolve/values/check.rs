//! One value against one schema.

use super::limits::size;
use super::{Checker, Fault, Undeclared};
use crate::diagnostic::{Message, said};
use crate::phrase::Phrase;
use crate::resolve::schemas::same_value;
use crate::resolve::{Additional, EnumShape, ObjectShape, Schema, SchemaId, Shape, TupleShape};
use crate::source::{Mark, Member, Node, Value};

/// How many aliases and unions may lead from a schema to its shape for one and the same value.
const MAX_LAYERS: usize = 64;

impl<'x, 'a> Checker<'x, 'a> {
    pub(super) fn schema(&self, id: SchemaId) -> &'x Schema<'a> {
        &self.schemas[id.0 as usize]
    }

    pub(super) fn fault(mark: Mark, because: Mark, message: impl Into<Message>) -> Fault {
        Fault {
            mark,
            message: message.into(),
            because: Some(because),
        }
    }

    /// Adds everything that is wrong with the value. `layer` counts the schemas that were passed for this value.
    pub(super) fn check(
        &mut self,
        id: SchemaId,
        node: &Node,
        layer: usize,
        faults: &mut Vec<Fault>,
    ) {
        if self.steps == 0 || layer > MAX_LAYERS {
            return;
        }
        self.steps -= 1;
        let schema = self.schema(id);
        if matches!(node.value, Value::Null) && schema.nullable {
            return;
        }
        let open_text = matches!(node.value, Value::String(_)) && self.open.contains(&id);
        match &schema.shape {
            Shape::Any => {}
            _ if open_text => {}
            Shape::Alias(target) => self.check(*target, node, layer + 1, faults),
            Shape::Union(union) => self.union(schema, union, node, layer, faults),
            Shape::Enum(list) => Self::listed(schema, list, node, faults),
            shape => {
                if let Some(wanted) = mismatch(shape, node) {
                    let message = said!("expected {0}, found {1}", wanted, node.kind());
                    faults.push(Self::fault(node.mark, schema.mark, message));
                    return;
                }
                let listed = &schema.listed;
                if !listed.is_empty() && !listed.iter().any(|one| same_value(one, node)) {
                    let message = said!("{0} is not among the listed values", node.kind());
                    faults.push(Self::fault(node.mark, schema.mark, message));
                }
                self.inside(id, schema, node, faults);
                self.limits(id, node, faults);
            }
        }
    }

    fn inside(
        &mut self,
        id: SchemaId,
        schema: &'x Schema<'a>,
        node: &Node,
        faults: &mut Vec<Fault>,
    ) {
        if let Value::Array(values) = &node.value {
            self.contained(schema, node, values, faults);
        }
        match (&schema.shape, &node.value) {
            (Shape::Array(items), Value::Array(values)) => {
                for value in values {
                    self.check(*items, value, 0, faults);
                }
            }
            (Shape::Tuple(tuple), Value::Array(values)) => {
                self.tuple(schema, tuple, node, values, faults)
            }
            (Shape::Map(values), Value::Object(members)) => {
                for member in members {
                    self.name(schema, member, faults);
                    self.check(*values, &member.node, 0, faults);
                }
            }
            (Shape::Object(object), Value::Object(_)) => {
                self.object((id, schema), object, node, faults)
            }
            _ => {}
        }
    }

    /// `contains`, where it can be checked.
    fn contained(
        &mut self,
        schema: &'x Schema<'a>,
        node: &Node,
        values: &[Node],
        faults: &mut Vec<Fault>,
    ) {
        for contains in &schema.contains {
            let mut found: u64 = 0;
            for value in values {
                let mut wrong = Vec::new();
                let undeclared = self.undeclared.len();
                self.check(contains.schema, value, 0, &mut wrong);
                // What these items show is told by the schema of all items.
                self.undeclared.truncate(undeclared);
                found += u64::from(wrong.is_empty());
            }
            let message = if found < contains.least {
                said!(
                    "it has {0} items as `contains` wants them, and must have {1} at least",
                    found,
                    contains.least
                )
            } else if let Some(most) = contains.most.filter(|most| found > *most) {
                said!(
                    "it has {0} items as `contains` wants them, and may have {1} at most",
                    found,
                    most
                )
            } else {
                continue;
            };
            faults.push(Self::fault(node.mark, contains.node.mark, message));
        }
    }

    fn tuple(
        &mut self,
        schema: &'x Schema<'a>,
        tuple: &TupleShape,
        node: &Node,
        values: &[Node],
        faults: &mut Vec<Fault>,
    ) {
        let least = Some(tuple.required as u64);
        let most = Some(tuple.places.len() as u64).filter(|_| tuple.rest.is_none());
        size(
            schema,
            node.mark,
            values.len(),
            least,
            most,
            said!("items"),
            faults,
        );
        let further = values.len().saturating_sub(tuple.places.len());
        let rest = tuple
            .rest
            .into_iter()
            .flat_map(|rest| std::iter::repeat_n(rest, further));
        for (place, value) in tuple.places.iter().copied().chain(rest).zip(values) {
            self.check(place, value, 0, faults);
        }
    }

    fn object(
        &mut self,
        (id, schema): (SchemaId, &'x Schema<'a>),
        object: &'x ObjectShape,
        node: &Node,
        faults: &mut Vec<Fault>,
    ) {
        for (name, property) in &object.properties {
            let target = self.schema(property.schema);
            // What only one side sends cannot be demanded of an example that may show the other side.
            if property.required
                && node.get(name).is_none()
                && !target.read_only
                && !target.write_only
            {
                let message = said!("the required `{0}` is missing", name);
                faults.push(Self::fault(node.mark, property.name_mark, message));
            }
        }
        for member in node.members().unwrap_or_default() {
            match (object.properties.get(&*member.key), object.additional) {
                (Some(property), _) => self.check(property.schema, &member.node, 0, faults),
                (None, Additional::Schema(values)) => {
                    self.name(schema, member, faults);
                    self.check(values, &member.node, 0, faults);
                }
                (None, Additional::Forbidden) => {
                    let known = object.properties.keys().map(String::as_str);
                    let hint = crate::resolve::suggest::aside(&member.key, known);
                    let message = said!(
                        "`{0}` is no property of it, and others are forbidden{1}",
                        member.key,
                        hint
                    );
                    faults.push(Self::fault(member.key_mark, schema.mark, message));
                }
                (None, Additional::Unsaid) => self.undeclared.push(Undeclared {
                    object: id,
                    mark: member.key_mark,
                    name: member.key.to_string(),
                }),
            }
        }
        for rule in &object.rules {
            self.rule(rule, node, faults);
        }
    }

    /// The name of a member that is not declared, against what the names must satisfy.
    fn name(&mut self, schema: &'x Schema<'a>, member: &Member, faults: &mut Vec<Fault>) {
        for name in &schema.limits.names {
            let mut found = Vec::new();
            let mut limited = self.schema(*name);
            for _ in 0..MAX_LAYERS {
                self.text(limited, member.key_mark, &member.key, &mut found);
                match limited.shape {
                    Shape::Alias(target) => limited = self.schema(target),
                    _ => break,
                }
            }
            let is_listed = match &limited.shape {
                Shape::Enum(list) => {
                    let mut listed = list.values.iter().filter_map(|one| one.node.as_str());
                    listed.any(|one| one == &*member.key)
                }
                _ => true,
            };
            if !found.is_empty() || !is_listed {
                let message = said!("`{0}` is no name that a member may have here", member.key);
                faults.push(Self::fault(member.key_mark, limited.mark, message));
            }
        }
    }

    fn listed(schema: &Schema<'a>, list: &EnumShape<'a>, node: &Node, faults: &mut Vec<Fault>) {
        if list.values.iter().any(|value| same_value(value.node, node)) {
            return;
        }
        let message = match &node.value {
            Value::String(text) => {
                let known = list.values.iter().filter_map(|value| value.node.as_str());
                let hint = crate::resolve::suggest::aside(text, known);
                said!("`{0}` is not among the listed values{1}", text, hint)
            }
            Value::Null => said!("`null` is not allowed here").into(),
            _ => said!("{0} is not among the listed values", node.kind()),
        };
        faults.push(Self::fault(node.mark, schema.mark, message));
    }
}

/// What the shape wants instead of this value.
fn mismatch(shape: &Shape<'_>, node: &Node) -> Option<Phrase> {
    let (fits, wanted) = match shape {
        Shape::Null => (matches!(node.value, Value::Null), said!("null")),
        Shape::Boolean => (matches!(node.value, Value::Bool(_)), said!("a boolean")),
        Shape::Integer(_) => (is_whole(node), said!("an integer")),
        Shape::Number(_) => (
            matches!(node.value, Value::Int(_) | Value::Float(_)),
            said!("a number"),
        ),
        Shape::String(_) => (matches!(node.value, Value::String(_)), said!("a string")),
        Shape::Array(_) | Shape::Tuple(_) => {
            (matches!(node.value, Value::Array(_)), said!("an array"))
        }
        Shape::Map(_) | Shape::Object(_) => {
            (matches!(node.value, Value::Object(_)), said!("an object"))
        }
        Shape::Any | Shape::Enum(_) | Shape::Union(_) | Shape::Alias(_) => (true, Phrase::EMPTY),
    };
    (!fits).then_some(wanted)
}

fn is_whole(node: &Node) -> bool {
    match node.value {
        Value::Int(_) => true,
        Value::Float(number) => number.fract() == 0.0,
        _ => false,
    }
}
