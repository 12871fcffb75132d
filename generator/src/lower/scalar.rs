//! Which Rust type a schema is.
//!
//! | schema | Rust | why |
//! |---|---|---|
//! | `boolean` | `bool` | |
//! | `integer` | `i64` | |
//! | `integer`, format `int8` … `int64`, `uint8` … `uint64` | `i8` … `u64` | |
//! | `integer`, a format that an example, a default or a limit outgrows | `i64` | the format is no limit, and services send milliseconds as `int32` |
//! | `integer`, `minimum` at least 0, `maximum` beyond `i64` | `u64` | |
//! | `integer` of any other format | `i64` | the format is in the docs |
//! | `number` of any format | `Number` | keeps the digits as they came: money does not pass through binary |
//! | `string`, format `date` | `Date` | |
//! | `string`, format `date-time` | `DateTime` | keeps its text, offset included |
//! | `string`, format `byte` | `Base64` | keeps its text |
//! | `string`, format `binary`, among the parts of a body | `File` | bytes with a file name and a media type |
//! | `string` of any other format | `String` | `time`, `duration`, `uuid`, `email`, `uri`, `ipv4`, …: text on the wire stays exact, and no rule of ours can refuse what the server takes |
//! | `array` | `Vec<T>`, `Vec<Option<T>>` where items may be null | |
//! | `array` with `prefixItems`, always as long | a tuple, `(A, B)` |
//! | `array` with `prefixItems`, of several lengths | `Tuple<(A,), (Option<B>,), T>`: the places that are always filled, those that may be left out from the back, and what follows |
//! | an object without properties of its own | `BTreeMap<String, T>` | |
//! | an object, a list of values, `oneOf`, `anyOf` | a type of its own | |
//! | anything, only `null` | `Json` | |

use super::cx::Cx;
use super::direction::{self, Side};
use crate::model::{Nullability, Tuple, TypeRef};
use crate::resolve::{Literal, Schema, SchemaId, Shape, TupleShape};

/// A schema where it is used: its type, and whether `null` may stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Usage {
    /// The type without `null`.
    pub(crate) ty: TypeRef,
    /// Whether `null` is allowed.
    pub(crate) nullability: Nullability,
}

impl Cx<'_, '_> {
    /// The type of a value of this schema on this side.
    pub(crate) fn usage(&self, id: SchemaId, side: Side) -> Usage {
        self.usage_inside(id, side, &mut Vec::new())
    }

    fn usage_inside(&self, id: SchemaId, side: Side, open: &mut Vec<SchemaId>) -> Usage {
        let end = direction::target(self.spec, id);
        let schema = self.schema(end);
        let ty = match &schema.shape {
            Shape::Any | Shape::String(_) if self.files.contains(&end) => TypeRef::File,
            Shape::Any | Shape::Null | Shape::Alias(_) => TypeRef::Json,
            Shape::Boolean => TypeRef::Bool,
            Shape::Integer(format) => TypeRef::Integer(integer(format.as_deref(), schema)),
            Shape::Number(_) => TypeRef::Number,
            Shape::String(format) => string(format.as_deref()),
            Shape::Enum(_) | Shape::Object(_) | Shape::Union(_) => {
                let name = self.catalog.names.get(&self.directions.key(end, side));
                name.map_or(TypeRef::Json, |path| TypeRef::Named(path.clone()))
            }
            // An array of itself has no Rust type without a name of its own; its inside is read as any JSON.
            Shape::Array(_) | Shape::Tuple(_) | Shape::Map(_) if open.contains(&end) => {
                TypeRef::Json
            }
            Shape::Array(inner) => TypeRef::Vec(Box::new(self.element(*inner, end, side, open))),
            Shape::Map(inner) => TypeRef::Map(Box::new(self.element(*inner, end, side, open))),
            Shape::Tuple(tuple) => self.tuple(tuple, end, side, open),
        };
        let nullable = ty != TypeRef::Json && self.is_nullable(id);
        Usage {
            ty,
            nullability: if nullable {
                Nullability::Nullable
            } else {
                Nullability::NonNull
            },
        }
    }

    fn tuple(
        &self,
        tuple: &TupleShape,
        outer: SchemaId,
        side: Side,
        open: &mut Vec<SchemaId>,
    ) -> TypeRef {
        let mut place = |id: &SchemaId| {
            let ty = self.element(*id, outer, side, open);
            let end = direction::target(self.spec, *id);
            if self.boxes.has_place(self.directions.key(end, side)) {
                in_box(ty)
            } else {
                ty
            }
        };
        let (first, then) = tuple.places.split_at(tuple.required);
        let first = first.iter().map(&mut place).collect();
        let then = then.iter().map(&mut place).collect();
        let rest = tuple.rest.map(|rest| self.element(rest, outer, side, open));
        TypeRef::Tuple(Box::new(Tuple { first, then, rest }))
    }

    fn element(
        &self,
        inner: SchemaId,
        outer: SchemaId,
        side: Side,
        open: &mut Vec<SchemaId>,
    ) -> TypeRef {
        open.push(outer);
        let usage = self.usage_inside(inner, side, open);
        open.pop();
        match usage.nullability {
            Nullability::Nullable => TypeRef::Option(Box::new(usage.ty)),
            Nullability::NonNull => usage.ty,
        }
    }

    /// Whether `null` may stand where this schema is used: by itself, through what it is an alias of, or because a
    /// variant of a union takes it.
    pub(crate) fn is_nullable(&self, id: SchemaId) -> bool {
        direction::chain(self.spec, id)
            .map(|id| self.schema(id))
            .any(|schema| match &schema.shape {
                Shape::Union(union) => {
                    schema.nullable
                        || union
                            .variants
                            .iter()
                            .any(|v| self.schema(v.schema).nullable)
                }
                _ => schema.nullable,
            })
    }
}

/// The type in a box, which goes inside of an option.
fn in_box(ty: TypeRef) -> TypeRef {
    match ty {
        TypeRef::Option(inner) => TypeRef::Option(Box::new(in_box(*inner))),
        ty => TypeRef::Boxed(Box::new(ty)),
    }
}

fn integer(format: Option<&str>, schema: &Schema<'_>) -> &'static str {
    match format.filter(|_| !schema.outgrown) {
        Some("int8") => "i8",
        Some("int16") => "i16",
        Some("int32") => "i32",
        Some("uint8") => "u8",
        Some("uint16") => "u16",
        Some("uint32") => "u32",
        Some("uint64") => "u64",
        _ => {
            let beyond = |limit: Option<Literal>| match limit {
                Some(Literal::Int(limit)) => limit > i128::from(i64::MAX),
                Some(Literal::Float(limit)) => limit > 9.3e18,
                None => false,
            };
            let not_negative = matches!(schema.limits.minimum, Some(Literal::Int(0..)));
            if not_negative && beyond(schema.limits.maximum) {
                "u64"
            } else {
                "i64"
            }
        }
    }
}

fn string(format: Option<&str>) -> TypeRef {
    match format {
        Some("date") => TypeRef::Date,
        Some("date-time") => TypeRef::DateTime,
        Some("byte") => TypeRef::Base64,
        _ => TypeRef::String,
    }
}
