//! Sets of JSON types as bits: intersections decide what a composition can still be.

use crate::document::schema::Seldom;
use crate::document::{Marked, Schema, Type};
use crate::source::{Node, Value};

/// A set of JSON types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::resolve) struct TypeSet(u8);

impl TypeSet {
    pub(in crate::resolve) const NONE: Self = Self(0);
    pub(in crate::resolve) const NULL: Self = Self(1);
    pub(in crate::resolve) const BOOLEAN: Self = Self(2);
    pub(in crate::resolve) const INTEGER: Self = Self(4);
    /// Integers and fractions.
    pub(in crate::resolve) const NUMBER: Self = Self(4 | 8);
    pub(in crate::resolve) const STRING: Self = Self(16);
    pub(in crate::resolve) const ARRAY: Self = Self(32);
    pub(in crate::resolve) const OBJECT: Self = Self(64);
    pub(in crate::resolve) const ALL: Self = Self(127);

    pub(in crate::resolve) fn of(kind: Type) -> Self {
        match kind {
            Type::Null => Self::NULL,
            Type::Boolean => Self::BOOLEAN,
            Type::Integer => Self::INTEGER,
            Type::Number => Self::NUMBER,
            Type::String => Self::STRING,
            Type::Array => Self::ARRAY,
            Type::Object => Self::OBJECT,
        }
    }

    pub(in crate::resolve) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(in crate::resolve) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(in crate::resolve) fn without_null(self) -> Self {
        Self(self.0 & !1)
    }

    pub(in crate::resolve) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(in crate::resolve) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether every type of this set is in `other`.
    pub(in crate::resolve) fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    pub(in crate::resolve) fn has_null(self) -> bool {
        self.0 & 1 != 0
    }

    /// The types that are told apart, `null` left out; integers and fractions together are one.
    pub(in crate::resolve) fn kinds(self) -> Vec<Type> {
        let mut kinds = Vec::new();
        for (kind, bits) in [
            (Type::String, Self::STRING),
            (Type::Number, Self(8)),
            (Type::Integer, Self::INTEGER),
            (Type::Boolean, Self::BOOLEAN),
            (Type::Array, Self::ARRAY),
            (Type::Object, Self::OBJECT),
        ] {
            let doubled = kind == Type::Integer && kinds.contains(&Type::Number);
            if !self.and(bits).is_empty() && !doubled {
                kinds.push(kind);
            }
        }
        kinds
    }
}

/// The types that a value has.
pub(in crate::resolve) fn of_value(node: &Node) -> TypeSet {
    match &node.value {
        Value::Null => TypeSet::NULL,
        Value::Bool(_) => TypeSet::BOOLEAN,
        Value::Int(_) => TypeSet::INTEGER,
        Value::Float(number) if number.fract() == 0.0 => TypeSet::INTEGER,
        Value::Float(_) => TypeSet::NUMBER,
        Value::String(_) => TypeSet::STRING,
        Value::Array(_) => TypeSet::ARRAY,
        Value::Object(_) => TypeSet::OBJECT,
    }
}

/// The types that `type` lists without those that `not` takes away; everything when neither is there.
pub(in crate::resolve) fn written(schema: &Schema<'_>) -> TypeSet {
    let listed = match schema.types.as_slice() {
        [] => TypeSet::ALL,
        types => union_of(types),
    };
    match excluded(schema) {
        Some(excluded) => listed.without(excluded),
        None => listed,
    }
}

/// Whether the schema says anything about types.
pub(in crate::resolve) fn says_types(schema: &Schema<'_>) -> bool {
    !schema.types.is_empty() || excluded(schema).is_some()
}

fn union_of(types: &[Marked<Type>]) -> TypeSet {
    types
        .iter()
        .fold(TypeSet::NONE, |set, kind| set.or(TypeSet::of(kind.value)))
}

/// The types that `not` takes away, where it speaks of nothing else. `null` is a value like any other there.
pub(in crate::resolve) fn excluded(schema: &Schema<'_>) -> Option<TypeSet> {
    let not = &schema.seldom.as_ref()?.not.as_ref()?.value;
    let only_null = |node: &Node| matches!(node.value, Value::Null);
    match not.node.members()? {
        [only] if &*only.key == "type" && !not.types.is_empty() => Some(union_of(&not.types)),
        [only] if &*only.key == "const" && only_null(&only.node) => Some(TypeSet::NULL),
        [only] if &*only.key == "enum" => match &only.node.value {
            Value::Array(values) if !values.is_empty() && values.iter().all(only_null) => {
                Some(TypeSet::NULL)
            }
            _ => None,
        },
        _ => None,
    }
}

/// The type that the other keywords speak of, for a schema that says none.
pub(in crate::resolve) fn inferred(schema: &Schema<'_>) -> Option<TypeSet> {
    let seldom = schema.seldom.as_deref();
    if !schema.properties.is_empty()
        || schema.additional.is_some()
        || schema.unevaluated.is_some()
        || !schema.required.is_empty()
        || !schema.rules.is_empty()
        || schema.min_properties.is_some()
        || schema.max_properties.is_some()
        || schema.property_names.is_some()
        || seldom.is_some_and(speaks_of_members)
    {
        Some(TypeSet::OBJECT)
    } else if schema.items.is_some()
        || schema.min_items.is_some()
        || schema.max_items.is_some()
        || schema.unique_items.is_some_and(|unique| unique.value)
        || seldom.is_some_and(speaks_of_items)
    {
        Some(TypeSet::ARRAY)
    } else if schema.pattern.is_some()
        || schema.min_length.is_some()
        || schema.max_length.is_some()
        || schema.content_encoding.is_some()
        || schema
            .format
            .is_some_and(|format| is_string_format(format.value))
    {
        Some(TypeSet::STRING)
    } else if schema.minimum.is_some()
        || schema.maximum.is_some()
        || schema.exclusive_minimum.is_some()
        || schema.exclusive_maximum.is_some()
        || schema.multiple_of.is_some()
    {
        Some(TypeSet::NUMBER)
    } else {
        schema.format.and_then(|format| match format.value {
            "int32" | "int64" | "int8" | "int16" | "uint8" | "uint16" | "uint32" | "uint64" => {
                Some(TypeSet::INTEGER)
            }
            "float" | "double" => Some(TypeSet::NUMBER),
            _ => None,
        })
    }
}

fn speaks_of_members(seldom: &Seldom<'_>) -> bool {
    !seldom.pattern_properties.is_empty()
        || seldom.dependent_required.is_some()
        || seldom.dependent_schemas.is_some()
        || seldom
            .conditional()
            .any(|schema| inferred(schema) == Some(TypeSet::OBJECT))
}

fn speaks_of_items(seldom: &Seldom<'_>) -> bool {
    seldom.prefix_items.is_some() || seldom.unevaluated_items.is_some() || seldom.contains.is_some()
}

/// Whether the OpenAPI format registry or JSON Schema gives this format to strings alone.
fn is_string_format(format: &str) -> bool {
    matches!(
        format,
        "date"
            | "date-time"
            | "time"
            | "duration"
            | "uuid"
            | "uri"
            | "url"
            | "uri-reference"
            | "uri-template"
            | "iri"
            | "iri-reference"
            | "email"
            | "idn-email"
            | "hostname"
            | "idn-hostname"
            | "ipv4"
            | "ipv6"
            | "byte"
            | "binary"
            | "password"
            | "regex"
            | "json-pointer"
            | "relative-json-pointer"
    )
}

#[cfg(test)]
mod tests {
    use super::TypeSet;
    use crate::document::Type;

    #[test]
    fn integers_are_numbers() {
        assert!(TypeSet::INTEGER.within(TypeSet::NUMBER));
        assert_eq!(TypeSet::NUMBER.kinds(), [Type::Number]);
        assert_eq!(
            TypeSet::INTEGER.or(TypeSet::STRING).kinds(),
            [Type::String, Type::Integer]
        );
        assert!(TypeSet::STRING.and(TypeSet::NUMBER).is_empty());
    }
}
