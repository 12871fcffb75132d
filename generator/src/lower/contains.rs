//! `contains` as a table of demands on the JSON of items. `resolve` has made sure that a table can say it.

use super::checks::listed;
use super::cx::Cx;
use super::direction;
use super::docs::facts::{json, json_code};
use super::docs::inline::code;
use crate::model::{self, Limit, Matcher};
use crate::resolve::{Additional, ObjectShape, Schema, SchemaId, Shape};

impl Cx<'_, '_> {
    /// What a schema says of the number of items.
    pub(super) fn contains(&self, schema: &Schema<'_>) -> Vec<Limit> {
        let limit = |one: &crate::resolve::Contains<'_>| {
            let reference = one.node.get("$ref").and_then(|node| node.as_str());
            let name = reference.and_then(|text| text.rsplit('/').next());
            Limit::Contains(Box::new(model::Contains {
                like: self.matchers(one.schema),
                shown: name.map(code).or_else(|| json_code(one.node)),
                least: one.least,
                most: one.most,
            }))
        };
        schema.contains.iter().map(limit).collect()
    }

    /// All that a schema and what it is an alias of demand.
    fn matchers(&self, id: SchemaId) -> Vec<Matcher> {
        let mut all = Vec::new();
        for schema in direction::chain(self.spec, id).map(|id| self.schema(id)) {
            let limits = listed(&schema.limits);
            if !limits.is_empty() {
                all.push(Matcher::Limits(limits));
            }
            if !schema.listed.is_empty() {
                all.push(Matcher::Values(
                    schema.listed.iter().map(|node| json(node)).collect(),
                ));
            }
        }
        let end = self.schema(direction::target(self.spec, id));
        self.shape_matchers(end, &mut all);
        if self.is_nullable(id) && !all.is_empty() {
            return vec![Matcher::AnyOf(vec![
                vec![Matcher::Types(vec!["null"])],
                all,
            ])];
        }
        all
    }

    fn shape_matchers(&self, schema: &Schema<'_>, all: &mut Vec<Matcher>) {
        let json_type = match &schema.shape {
            Shape::Null => Some("null"),
            Shape::Boolean => Some("boolean"),
            Shape::Integer(_) => Some("integer"),
            Shape::Number(_) => Some("number"),
            Shape::String(_) => Some("string"),
            Shape::Array(_) | Shape::Tuple(_) => Some("array"),
            Shape::Map(_) | Shape::Object(_) => Some("object"),
            Shape::Any | Shape::Alias(_) | Shape::Enum(_) | Shape::Union(_) => None,
        };
        // Keywords alone say nothing of values of another type.
        if let Some(json_type) = json_type.filter(|_| !schema.implied) {
            all.push(Matcher::Types(vec![json_type]));
        }
        match &schema.shape {
            Shape::Enum(list) => {
                let values = list.values.iter().map(|value| json(value.node));
                all.push(Matcher::Values(values.collect()));
            }
            Shape::Array(items) => all.extend(some(self.matchers(*items), Matcher::Items)),
            Shape::Map(values) => {
                let others = |all| Matcher::Others(Vec::new(), all);
                all.extend(some(self.matchers(*values), others));
            }
            Shape::Object(object) => self.object_matchers(object, all),
            Shape::Union(union) => {
                let variants = union.variants.iter();
                let variants = variants
                    .map(|variant| self.matchers(variant.schema))
                    .collect();
                all.push(if union.exclusive {
                    Matcher::OneOf(variants)
                } else {
                    Matcher::AnyOf(variants)
                });
            }
            _ => {}
        }
    }

    fn object_matchers(&self, object: &ObjectShape, all: &mut Vec<Matcher>) {
        let properties = || object.properties.iter();
        let required = properties().filter(|(_, property)| property.required);
        let required: Vec<String> = required.map(|(name, _)| name.clone()).collect();
        if !required.is_empty() {
            all.push(Matcher::Required(required));
        }
        for (name, property) in properties() {
            let member = |all| Matcher::Member(name.clone(), all);
            all.extend(some(self.matchers(property.schema), member));
        }
        let others = match object.additional {
            Additional::Unsaid => return,
            Additional::Forbidden => vec![Matcher::Never],
            Additional::Schema(values) => self.matchers(values),
        };
        let known = properties().map(|(name, _)| name.clone()).collect();
        all.extend(some(others, |all| Matcher::Others(known, all)));
    }
}

/// Demands on parts, when there are any.
fn some(all: Vec<Matcher>, make: impl FnOnce(Vec<Matcher>) -> Matcher) -> Option<Matcher> {
    (!all.is_empty()).then(|| make(all))
}
