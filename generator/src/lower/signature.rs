//! How a JSON value is recognised as a variant of a union without a discriminator.

use std::collections::HashMap;

use super::cx::Cx;
use super::direction::{self, Side, TypeKey};
use crate::model::{JsonType, Signature, TextFormat};
use crate::resolve::{EnumShape, ObjectShape, SchemaId, Shape, TupleShape, UnionShape};
use crate::source::Value;

/// How deep unions inside unions and lists inside lists are looked into.
const DEEPEST: usize = 4;

/// How many signatures one union may need; the parts of a union beyond are taken for anything.
const MOST: usize = 256;

/// A signature that fits everything.
pub(crate) fn any() -> Signature {
    plain(JsonType::Any)
}

fn plain(json: JsonType) -> Signature {
    Signature {
        json,
        required: Vec::new(),
        known: Vec::new(),
        fixed: Vec::new(),
        values: Vec::new(),
        format: None,
        inside: Vec::new(),
    }
}

/// The signatures of all variants. A list of several values distinguishes only where another variant has a list without
/// a common value under the same name; else a value that nobody has declared yet would make the variant unknown.
pub(crate) fn of_variants(cx: &Cx<'_, '_>, key: TypeKey, shape: &UnionShape) -> Vec<Signature> {
    let mut look = Look {
        cx,
        side: cx.directions.side(key),
        left: MOST.max(2 * shape.variants.len()),
    };
    let variants = shape.variants.iter();
    let mut all: Vec<Signature> = variants.map(|v| look.at(v.schema, 0)).collect();
    let mut lists: HashMap<String, Vec<Vec<String>>> = HashMap::new();
    for signature in &all {
        each_object(signature, &mut |object| {
            for (name, values) in &object.fixed {
                lists.entry(name.clone()).or_default().push(values.clone());
            }
        });
    }
    let is_one = |json| move |signature: &&Signature| signature.json == json;
    let lists_apart = all.iter().filter(is_one(JsonType::Array)).count() > 1;
    for signature in &mut all {
        settle(signature, &lists, lists_apart);
    }
    all
}

/// Calls for the signature of each object that the value itself can be.
fn each_object(signature: &Signature, call: &mut dyn FnMut(&Signature)) {
    match signature.json {
        JsonType::Object => call(signature),
        JsonType::OneOf => signature
            .inside
            .iter()
            .for_each(|inner| each_object(inner, call)),
        _ => {}
    }
}

/// Drops what distinguishes nothing: lists of values that others share, and the items of the only list.
fn settle(signature: &mut Signature, lists: &HashMap<String, Vec<Vec<String>>>, items: bool) {
    signature.fixed.retain(|(name, values)| {
        let others = lists.get(name).into_iter().flatten();
        let apart = |other: &Vec<String>| {
            other != values && !other.iter().any(|value| values.contains(value))
        };
        values.len() == 1 || others.take(64).any(apart)
    });
    match signature.json {
        JsonType::OneOf => signature
            .inside
            .iter_mut()
            .for_each(|inner| settle(inner, lists, true)),
        JsonType::Array if !items => signature.inside.clear(),
        _ => {}
    }
}

/// The way down into the parts of a union.
struct Look<'l, 'a, 's> {
    cx: &'l Cx<'a, 's>,
    side: Side,
    /// How many more signatures may be made.
    left: usize,
}

impl Look<'_, '_, '_> {
    fn at(&mut self, id: SchemaId, depth: usize) -> Signature {
        if self.left == 0 {
            return any();
        }
        self.left -= 1;
        let cx = self.cx;
        let schema = cx.schema(direction::target(cx.spec, id));
        match &schema.shape {
            Shape::Any | Shape::Null | Shape::Alias(_) => any(),
            Shape::Boolean => plain(JsonType::Boolean),
            Shape::Integer(_) => plain(JsonType::Integer),
            Shape::Number(_) => plain(JsonType::Number),
            Shape::String(format) => Signature {
                format: text_format(format.as_deref()),
                ..plain(JsonType::String)
            },
            Shape::Array(inner) => Signature {
                inside: self.items(*inner, depth),
                ..plain(JsonType::Array)
            },
            Shape::Tuple(tuple) => Signature {
                inside: self.places(tuple, depth),
                ..plain(JsonType::Array)
            },
            Shape::Map(_) => plain(JsonType::Object),
            Shape::Enum(list) => Signature {
                values: texts(list),
                ..plain(json_of(list))
            },
            Shape::Object(object) => self.object(object),
            Shape::Union(_) if depth >= DEEPEST => any(),
            Shape::Union(union) => {
                let variants = union.variants.iter();
                let inside: Vec<Signature> =
                    variants.map(|v| self.at(v.schema, depth + 1)).collect();
                one_of(inside)
            }
        }
    }

    /// What items of a list look like; nothing when they can be anything, `null` included.
    fn items(&mut self, inner: SchemaId, depth: usize) -> Vec<Signature> {
        if depth >= DEEPEST || self.cx.is_nullable(inner) {
            return Vec::new();
        }
        let item = self.at(inner, depth + 1);
        match item.json {
            JsonType::Any => Vec::new(),
            JsonType::OneOf => item.inside,
            _ => vec![item],
        }
    }

    /// What the items of a tuple look like, whichever their place; nothing when one can be anything.
    fn places(&mut self, tuple: &TupleShape, depth: usize) -> Vec<Signature> {
        let mut all = Vec::new();
        for item in tuple.items() {
            let inside = self.items(item, depth);
            if inside.is_empty() {
                return Vec::new();
            }
            all.extend(inside);
        }
        all.dedup();
        all
    }

    fn object(&self, object: &ObjectShape) -> Signature {
        let cx = self.cx;
        let mut signature = plain(JsonType::Object);
        let visible = object
            .properties
            .iter()
            .filter(|(_, property)| direction::is_visible(cx.spec, property, self.side));
        for (name, property) in visible {
            signature.known.push(name.clone());
            if property.required {
                signature.required.push(name.clone());
            }
            let value = cx.schema(direction::target(cx.spec, property.schema));
            if let Shape::Enum(list) = &value.shape
                && !cx.is_nullable(property.schema)
            {
                signature.fixed.push((name.clone(), texts(list)));
            }
        }
        signature
    }
}

/// A union that can be anything is no help.
fn one_of(inside: Vec<Signature>) -> Signature {
    if inside.is_empty() || inside.iter().any(|inner| inner.json == JsonType::Any) {
        return any();
    }
    Signature {
        inside,
        ..plain(JsonType::OneOf)
    }
}

fn text_format(format: Option<&str>) -> Option<TextFormat> {
    match format {
        Some("date") => Some(TextFormat::Date),
        Some("date-time") => Some(TextFormat::DateTime),
        Some("byte") => Some(TextFormat::Base64),
        _ => None,
    }
}

fn json_of(list: &EnumShape<'_>) -> JsonType {
    match list.values.first().map(|value| &value.node.value) {
        Some(Value::Int(_)) => JsonType::Integer,
        Some(Value::Bool(_)) => JsonType::Boolean,
        _ => JsonType::String,
    }
}

fn texts(list: &EnumShape<'_>) -> Vec<String> {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.to_string()),
        Value::Int(number) => Some(number.to_string()),
        Value::Bool(value) => Some(value.to_string()),
        _ => None,
    };
    list.values
        .iter()
        .filter_map(|value| text(&value.node.value))
        .collect()
}
