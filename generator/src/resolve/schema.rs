//! What a schema is once nothing in it has to be looked up.

use indexmap::IndexMap;

use super::{Docs, Rule, SchemaId};
use crate::diagnostic::{Code, Message};
use crate::source::{Mark, Node};

/// What a schema is called when a type needs a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A member of `components.schemas`, of the entry file or (by its last pointer part or file stem) of another file.
    Named(String),
    /// A schema inside another one: the parent and the part it plays there.
    Inside(SchemaId, Role),
    /// The body of a request, the payload of a response, a parameter: operation index is not needed, the parts suffice.
    Operation {
        /// `operationId`, or method and path.
        operation: String,
        /// `Request`, `Response`, the status (`Response404`), or the parameter's name.
        part: String,
    },
}

/// The part that an inline schema plays in its parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// The value of the property of that name.
    Property(String),
    /// The items of an array; of a tuple those behind its places.
    Items,
    /// The value at that place of a tuple, counted from zero.
    Place(usize),
    /// The values of a map.
    Values,
    /// The names of members.
    Names,
    /// What items of an array are held against.
    Contained,
    /// The variant of a union, by its place, with its title or discriminator value where it has one.
    Variant(usize, Option<String>),
}

/// A schema, resolved.
#[derive(Clone, Debug)]
pub struct Schema<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// What it is called.
    pub origin: Origin,
    /// `x-rust-name`.
    pub rust_name: Option<(String, Mark)>,
    /// Texts.
    pub docs: Docs,
    /// What it is. `null` is not part of the shape.
    pub shape: Shape<'a>,
    /// Whether `null` is allowed too, here or through the alias chain.
    pub nullable: bool,
    /// The limits on the value, keyword by keyword.
    pub limits: Limits,
    /// The values that the description lists, where the shape is no enum of them: fractions, objects, arrays.
    pub listed: Vec<&'a Node>,
    /// `contains`, once for each schema that says it.
    pub contains: Vec<Contains<'a>>,
    /// Whether no `type` is written, so that the shape is what the keywords speak of.
    pub implied: bool,
    /// `default`.
    pub default: Option<&'a Node>,
    /// `example` and `examples`.
    pub examples: Vec<&'a Node>,
    /// `deprecated`.
    pub deprecated: bool,
    /// `readOnly`.
    pub read_only: bool,
    /// `writeOnly`.
    pub write_only: bool,
    /// `x-sensitive`, or `format: password`.
    pub sensitive: bool,
    /// `x-future`.
    pub future: bool,
    /// Why the shape is [`Shape::Any`] though the schema says more.
    pub untyped: Option<Box<Fault>>,
    /// `contentMediaType` of a string.
    pub media_type: Option<String>,
    /// Whether the description shows a number that its format has no room for, be it an example, a default or a limit.
    pub outgrown: bool,
}

/// Why something that is described could not be made, or only as any JSON value: a finding in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The code of the finding.
    pub code: Code,
    /// Where it is.
    pub mark: Mark,
    /// What is wrong.
    pub message: Message,
}

/// What a schema is.
#[derive(Clone, Debug)]
pub enum Shape<'a> {
    /// Any JSON value.
    Any,
    /// Only `null`.
    Null,
    /// `boolean`.
    Boolean,
    /// `integer`, with its format.
    Integer(Option<String>),
    /// `number`, with its format.
    Number(Option<String>),
    /// `string`, with its format (`contentEncoding: base64` reads as `byte`).
    String(Option<String>),
    /// A closed list of values.
    Enum(EnumShape<'a>),
    /// `array`.
    Array(SchemaId),
    /// `array` with `prefixItems`.
    Tuple(TupleShape),
    /// An object without properties of its own: any names, values of this schema.
    Map(SchemaId),
    /// An object with properties.
    Object(ObjectShape),
    /// `oneOf` or `anyOf`.
    Union(UnionShape),
    /// Exactly another schema, with its own texts, flags and nullability: what `$ref` with siblings becomes.
    Alias(SchemaId),
}

/// The limits of a schema: the keywords that the generated `check()` covers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Limits {
    /// `minLength`, in Unicode scalar values.
    pub min_length: Option<u64>,
    /// `maxLength`.
    pub max_length: Option<u64>,
    /// `pattern`, ECMA-262.
    pub pattern: Option<String>,
    /// `minimum`.
    pub minimum: Option<Literal>,
    /// `maximum`.
    pub maximum: Option<Literal>,
    /// `exclusiveMinimum`.
    pub exclusive_minimum: Option<Literal>,
    /// `exclusiveMaximum`.
    pub exclusive_maximum: Option<Literal>,
    /// `multipleOf`.
    pub multiple_of: Option<Literal>,
    /// `minItems`; of a tuple only what its places do not say.
    pub min_items: Option<u64>,
    /// `maxItems`.
    pub max_items: Option<u64>,
    /// `uniqueItems`.
    pub unique_items: bool,
    /// `minProperties`.
    pub min_properties: Option<u64>,
    /// `maxProperties`.
    pub max_properties: Option<u64>,
    /// What the names of undeclared members must satisfy: `propertyNames`, and `patternProperties` where nothing else is
    /// allowed.
    pub names: Vec<SchemaId>,
}

/// How many items of an array must be like something.
#[derive(Clone, Debug)]
pub struct Contains<'a> {
    /// What they are like.
    pub schema: SchemaId,
    /// The same as written.
    pub node: &'a Node,
    /// `minContains`, or 1.
    pub least: u64,
    /// `maxContains`.
    pub most: Option<u64>,
}

/// A number as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Literal {
    /// A whole number.
    Int(i128),
    /// Any other number.
    Float(f64),
}

/// A closed list of values, all of one JSON type: texts, integers that 64 bits hold, or booleans.
#[derive(Clone, Debug)]
pub struct EnumShape<'a> {
    /// The values, in reading order, `null` left out.
    pub values: Vec<EnumValue<'a>>,
    /// Whether it was written as `const` on this very schema.
    pub is_const: bool,
}

/// One value of a list.
#[derive(Clone, Debug)]
pub struct EnumValue<'a> {
    /// The value: a string, an integer or a boolean.
    pub node: &'a Node,
    /// Texts, where the value is written as an annotated `const`.
    pub docs: Docs,
    /// `deprecated` on the annotated `const`.
    pub deprecated: bool,
}

/// An array whose first items have types of their own: at least one.
#[derive(Clone, Debug)]
pub struct TupleShape {
    /// The schemas of the places that a value can have.
    pub places: Vec<SchemaId>,
    /// How many of them each value has: `minItems`.
    pub required: usize,
    /// What may stand behind all of them; `None` when nothing may.
    pub rest: Option<SchemaId>,
}

impl TupleShape {
    /// The schemas of all items.
    pub fn items(&self) -> impl Iterator<Item = SchemaId> + '_ {
        self.places.iter().copied().chain(self.rest)
    }
}

/// An object with properties.
#[derive(Clone, Debug, Default)]
pub struct ObjectShape {
    /// The properties, in reading order, inherited ones first.
    pub properties: IndexMap<String, Property>,
    /// What other members may be there.
    pub additional: Additional,
    /// The rules between the properties.
    pub rules: Vec<Rule>,
}

/// One property.
#[derive(Clone, Debug)]
pub struct Property {
    /// Its schema.
    pub schema: SchemaId,
    /// Whether it must be there.
    pub required: bool,
    /// Where its name stands.
    pub name_mark: Mark,
}

/// Members beside the declared ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Additional {
    /// Nothing is said: they may come and are not kept.
    #[default]
    Unsaid,
    /// Forbidden.
    Forbidden,
    /// They are declared and kept, values of this schema.
    Schema(SchemaId),
}

/// `oneOf` or `anyOf` of at least two schemas, `null` left out.
#[derive(Clone, Debug)]
pub struct UnionShape {
    /// Whether exactly one must match (`oneOf`).
    pub exclusive: bool,
    /// The variants, in reading order.
    pub variants: Vec<Variant>,
    /// `discriminator.propertyName`.
    pub discriminator: Option<String>,
}

/// One variant of a union.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Its schema.
    pub schema: SchemaId,
    /// The values of the discriminator that lead to it; the first is the one that is written.
    pub tags: Vec<String>,
}
