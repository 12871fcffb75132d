//! Closed lists of values: `enum`, `const`, and unions of annotated `const` members.

use super::flat::Flat;
use super::parts::{Mask, Part, is_null};
use super::types::{TypeSet, of_value};
use crate::diagnostic::said;
use crate::diagnostic::{Diagnostic, codes};
use crate::document::{Schema, Type};
use crate::resolve::resolver::Resolver;
use crate::resolve::{EnumShape, EnumValue, Origin, Role, SchemaId, Shape, UnionShape, Variant};
use crate::source::{Mark, Node, Value};

/// One value with the schema that annotates it.
type Entry<'d, 'a> = (&'a Node, Option<&'d Schema<'a>>);

/// The values that one keyword of one leaf allows.
#[derive(Debug)]
pub(super) struct Values<'d, 'a> {
    pub(super) entries: Vec<Entry<'d, 'a>>,
    mark: Mark,
    is_const: bool,
    open: bool,
}

impl Values<'_, '_> {
    pub(super) fn has_null(&self) -> bool {
        self.entries
            .iter()
            .any(|(node, _)| matches!(node.value, Value::Null))
    }

    pub(super) fn types(&self) -> TypeSet {
        self.entries
            .iter()
            .fold(TypeSet::NONE, |set, (node, _)| set.or(of_value(node)))
    }
}

/// Every list of values that a leaf states.
pub(super) fn values_of<'d, 'a>(leaf: &Part<'d, 'a>) -> Vec<Values<'d, 'a>> {
    let schema = leaf.schema;
    let mut lists = Vec::new();
    if let Some(list) = &schema.enumeration {
        let entries = list.value.iter().map(|node| (*node, None)).collect();
        lists.push(Values {
            entries,
            mark: list.mark,
            is_const: false,
            open: false,
        });
    }
    if let Some(constant) = schema.constant {
        lists.push(Values {
            entries: vec![(constant, None)],
            mark: constant.mark,
            is_const: true,
            open: false,
        });
    }
    for (variants, may_be_open) in [(leaf.one_of(), false), (leaf.any_of(), true)] {
        if let Some(values) =
            variants.and_then(|variants| const_union(variants, schema.mark, may_be_open))
        {
            lists.push(values);
        }
    }
    lists
}

/// Whether this union is a list of values in disguise.
pub(super) fn is_const_union(variants: &[Schema<'_>], may_be_open: bool) -> bool {
    const_union(
        variants,
        Mark {
            file: crate::source::FileId(0),
            index: 0,
        },
        may_be_open,
    )
    .is_some()
}

fn const_union<'d, 'a>(
    variants: &'d [Schema<'a>],
    mark: Mark,
    may_be_open: bool,
) -> Option<Values<'d, 'a>> {
    let mut entries: Vec<Entry<'d, 'a>> = Vec::new();
    let mut open = false;
    for variant in variants {
        if !is_bare(variant) {
            return None;
        }
        if let Some(constant) = variant.constant {
            entries.push((constant, Some(variant)));
        } else if let Some(list) = &variant.enumeration {
            let single = list.value.len() == 1;
            entries.extend(
                list.value
                    .iter()
                    .map(|node| (*node, single.then_some(variant))),
            );
        } else if is_null(variant) {
            continue;
        } else if may_be_open && super::types::written(variant).without_null() == TypeSet::STRING {
            open = true;
        } else {
            return None;
        }
    }
    let strings = entries
        .iter()
        .all(|(node, _)| matches!(node.value, Value::String(_) | Value::Null));
    if entries.is_empty() || open && !strings {
        return None;
    }
    Some(Values {
        entries,
        mark,
        is_const: false,
        open,
    })
}

/// Whether the schema says nothing but its type and its values.
fn is_bare(schema: &Schema<'_>) -> bool {
    schema.reference.is_none()
        && schema.boolean.is_none()
        && schema.all_of.is_empty()
        && schema.one_of.is_none()
        && schema.any_of.is_none()
        && super::types::inferred(schema).is_none()
        && schema.format.is_none()
}

/// Whether two values are the same in JSON: `1` and `1.0` are.
pub(in crate::resolve) fn same_value(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::Null, Value::Null) => true,
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::String(a), Value::String(b)) => a == b,
        (Value::Int(a), Value::Int(b)) => a == b,
        (Value::Float(a), Value::Float(b)) => a == b,
        #[expect(
            clippy::cast_precision_loss,
            reason = "a whole number beyond 2^53 equals the float that it reads as"
        )]
        (Value::Int(a), Value::Float(b)) | (Value::Float(b), Value::Int(a)) => *a as f64 == *b,
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_value(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter().all(|member| {
                    b.iter().any(|other| {
                        other.key == member.key && same_value(&member.node, &other.node)
                    })
                })
        }
        _ => false,
    }
}

impl<'d, 'a> Resolver<'d, 'a, '_> {
    /// Turns the schema into the list of values that its leaves agree on. `types` are those the leaves still allow. Gives
    /// whether a value was left; without one the schema is what its types say.
    pub(super) fn resolve_values(
        &mut self,
        id: SchemaId,
        flat: &Flat<'d, 'a>,
        mut lists: Vec<Values<'d, 'a>>,
        types: TypeSet,
    ) -> bool {
        lists.sort_by_key(|list| list.open);
        let open = lists.iter().all(|list| list.open);
        let first = lists.remove(0);
        let mut kept = first.entries;
        for other in lists.iter().filter(|other| !other.open) {
            kept.retain(|(node, _)| other.entries.iter().any(|(more, _)| same_value(node, more)));
        }
        self.report_doubles(&kept);
        let values: Vec<Entry<'d, 'a>> = kept
            .into_iter()
            .filter(|(node, _)| !matches!(node.value, Value::Null))
            .collect();
        let (fitting, wrong): (Vec<_>, Vec<_>) = values
            .into_iter()
            .partition(|(node, _)| of_value(node).within(types));
        for (node, _) in &wrong {
            self.report_unsupported(
                Diagnostic::error(
                    codes::BAD_ENUM_VALUE,
                    node.mark,
                    said!("this value does not have the type beside it"),
                )
                .label(said!("this is {0}", node.kind())),
            );
        }
        if fitting.is_empty() {
            if wrong.is_empty() && self.schema(id).nullable {
                self.schema_mut(id).shape = Shape::Null;
                return true;
            }
            if wrong.is_empty() {
                let message = said!("no value is left in this list");
                let mut finding = Diagnostic::error(codes::BAD_ENUM, first.mark, message);
                if let Some(other) = lists.first() {
                    finding =
                        finding.related(other.mark, said!("none of its values is allowed here"));
                }
                self.report_unsupported(finding.instead(said!("the list is left out")));
            }
            return false;
        }
        let is_const = first.is_const && flat.leaves.len() == 1;
        self.set_values(id, fitting, is_const, open);
        // A list that is inherited may name values that the limits at hand leave out; one beside them may not.
        if flat.leaves.len() == 1
            && let Shape::Enum(list) = &self.schema(id).shape
        {
            let values: Vec<&'a Node> = list.values.iter().map(|value| value.node).collect();
            self.enum_values
                .extend(values.into_iter().map(|node| (id, node)));
        }
        true
    }

    fn report_doubles(&mut self, entries: &[Entry<'d, 'a>]) {
        let mut seen = std::collections::HashMap::new();
        for (node, _) in entries {
            let Value::String(text) = &node.value else {
                continue;
            };
            if let Some(first) = seen.insert(text, node.mark) {
                self.report_unsupported(
                    Diagnostic::error(
                        codes::BAD_ENUM,
                        node.mark,
                        said!("the value `{0}` is listed twice", text),
                    )
                    .related(first, said!("first listed here")),
                );
            }
        }
    }

    /// The type that holds these values: an enum of texts, of integers or of booleans; for other values the type that
    /// they have, which is no list; and for values of several types a union of these.
    fn set_values(
        &mut self,
        id: SchemaId,
        entries: Vec<Entry<'d, 'a>>,
        is_const: bool,
        open: bool,
    ) {
        let mark = self.schema(id).mark;
        let mut kinds: Vec<(Type, Vec<Entry<'d, 'a>>)> = Vec::new();
        for entry in entries {
            let kind = kind_of(entry.0);
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, entries)) => entries.push(entry),
                None => kinds.push((kind, vec![entry])),
            }
        }
        // Whole numbers are numbers, too.
        let fractions = kinds.iter().any(|(kind, _)| *kind == Type::Number);
        if let Some(at) = kinds.iter().position(|(kind, _)| *kind == Type::Integer)
            && fractions
        {
            let (_, whole) = kinds.remove(at);
            let numbers = kinds.iter_mut().find(|(kind, _)| *kind == Type::Number);
            numbers
                .into_iter()
                .for_each(|(_, entries)| entries.extend_from_slice(&whole));
        }
        if let [(kind, _)] = kinds.as_slice() {
            let kind = *kind;
            let entries = kinds.remove(0).1;
            self.set_values_of(id, kind, entries, is_const, open);
            return;
        }
        let mut variants: Vec<Variant> = Vec::new();
        for (index, (kind, entries)) in kinds.into_iter().enumerate() {
            let label = super::union::word(kind).to_owned();
            let variant = self.add(mark, Origin::Inside(id, Role::Variant(index, Some(label))));
            self.set_values_of(variant, kind, entries, false, open);
            let tags = Vec::new();
            variants.push(Variant {
                schema: variant,
                tags,
            });
        }
        self.schema_mut(id).shape = Shape::Union(UnionShape {
            exclusive: true,
            variants,
            discriminator: None,
        });
    }

    fn set_values_of(
        &mut self,
        id: SchemaId,
        kind: Type,
        entries: Vec<Entry<'d, 'a>>,
        is_const: bool,
        open: bool,
    ) {
        let mark = self.schema(id).mark;
        let shape = match kind {
            Type::String | Type::Integer | Type::Boolean => {
                let values = self.values(entries);
                if open {
                    self.schemas.open.insert(id);
                }
                self.schema_mut(id).shape = Shape::Enum(EnumShape { values, is_const });
                return;
            }
            Type::Number => Shape::Number(None),
            Type::Array => Shape::Array(self.anything(mark, id, Role::Items)),
            Type::Object => Shape::Map(self.anything(mark, id, Role::Values)),
            Type::Null => Shape::Null,
        };
        let schema = self.schema_mut(id);
        schema.shape = shape;
        schema.listed = entries.iter().map(|(node, _)| *node).collect();
    }

    /// The values of an enum, each once.
    fn values(&mut self, entries: Vec<Entry<'d, 'a>>) -> Vec<EnumValue<'a>> {
        let mut values: Vec<EnumValue<'a>> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        for (node, annotated) in entries {
            let name = match &node.value {
                Value::String(text) => text.to_string(),
                Value::Int(number) => number.to_string(),
                Value::Bool(flag) => flag.to_string(),
                _ => continue,
            };
            if !seen.insert(name) {
                continue;
            }
            let docs = annotated.map_or_else(super::Docs::default, |it| {
                self.docs(&it.text, it.source.as_ref())
            });
            values.push(EnumValue {
                node,
                docs,
                deprecated: annotated.is_some_and(|it| it.deprecated),
            });
        }
        values
    }
}

/// The type of a value in a list. A whole number that 64 bits with a sign do not hold is a number like any other.
fn kind_of(node: &Node) -> Type {
    match &node.value {
        Value::Null => Type::Null,
        Value::Bool(_) => Type::Boolean,
        Value::Int(number) if i64::try_from(*number).is_ok() => Type::Integer,
        Value::Int(_) | Value::Float(_) => Type::Number,
        Value::String(_) => Type::String,
        Value::Array(_) => Type::Array,
        Value::Object(_) => Type::Object,
    }
}

/// Whether the leaf allows `null`: `Some(true)`, forbids it: `Some(false)`, or says nothing about it.
pub(super) fn says_null(leaf: &Part<'_, '_>, lists: &[Values<'_, '_>]) -> Option<bool> {
    if leaf.mask.has(Mask::OR_NULL) {
        return Some(true);
    }
    let schema = leaf.schema;
    let by_type =
        super::types::says_types(schema).then(|| super::types::written(schema).has_null());
    let by_values = (!lists.is_empty()).then(|| {
        lists.iter().all(Values::has_null)
            || [leaf.one_of(), leaf.any_of()]
                .into_iter()
                .flatten()
                .any(|variants| variants.iter().any(is_null))
    });
    match (by_type, by_values) {
        (None, None) => {
            let null_variant = [leaf.one_of(), leaf.any_of()]
                .into_iter()
                .flatten()
                .any(|variants| variants.iter().any(is_null));
            null_variant.then_some(true)
        }
        (by_type, by_values) => Some(by_type == Some(true) || by_values == Some(true)),
    }
}
