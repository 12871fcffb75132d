//! The types of the crate: structs, open enums, unions, aliases.

use super::{Checks, Diff, Docs, Ident, Nullability, Presence, Rule, TypeRef};

/// One type.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::large_enum_variant,
    reason = "most items are structs, and each is kept once"
)]
pub enum Item {
    /// A struct.
    Struct(Struct),
    /// An open enum.
    Enum(Enum),
    /// A union.
    Union(Union),
    /// A type alias: a named schema that is a plain type.
    Alias(Alias),
}

impl Item {
    /// Its name.
    #[must_use]
    pub fn ident(&self) -> &Ident {
        match self {
            Self::Struct(item) => &item.ident,
            Self::Enum(item) => &item.ident,
            Self::Union(item) => &item.ident,
            Self::Alias(item) => &item.ident,
        }
    }

    /// Docs.
    #[must_use]
    pub fn docs(&self) -> &Docs {
        match self {
            Self::Struct(item) => &item.docs,
            Self::Enum(item) => &item.docs,
            Self::Union(item) => &item.docs,
            Self::Alias(item) => &item.docs,
        }
    }
}

/// A struct with named fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Struct {
    /// Its name.
    pub ident: Ident,
    /// Docs.
    pub docs: Docs,
    /// The fields, in the order of the description.
    pub fields: Vec<Field>,
    /// The member that keeps what is not declared (`additionalProperties` with a schema): its name and value type.
    pub extra: Option<Extra>,
    /// How it is made.
    pub constructor: Constructor,
    /// Whether it can be part of a request, which adds `keep_` verbs and the checks.
    pub in_request: bool,
    /// Whether users build or change it, which adds the verbs: it can be part of a request, or its states become one. What
    /// only comes back is read; tests assign its fields.
    pub is_built: bool,
    /// The rules between its fields.
    pub rules: Vec<Rule>,
    /// Docs of the table of the rules.
    pub rule_docs: Docs,
    /// How two states of it become an update, for the body of one.
    pub diff: Option<Diff>,
    /// `minProperties` and `maxProperties` over all members.
    pub members: Option<(Option<u64>, Option<u64>)>,
}

/// The catch-all field.
#[derive(Clone, Debug, PartialEq)]
pub struct Extra {
    /// The field name.
    pub ident: Ident,
    /// The type of the values.
    pub value: TypeRef,
    /// The checks on the map of them: what is in `each`.
    pub checks: Checks,
    /// Whether they are personal data, or may be: nobody has said what they are, and other members are.
    pub sensitive: bool,
    /// Docs.
    pub docs: Docs,
}

/// How a struct is made.
#[derive(Clone, Debug, PartialEq)]
pub enum Constructor {
    /// Nothing is required: `new()` and `Default`.
    Empty,
    /// The required fields are the arguments of `new`, in their order (indices into the fields).
    Arguments(Vec<usize>),
    /// Too many for arguments: `new` takes a struct of this name with exactly these fields, written as a literal.
    Literal(Ident, Vec<usize>),
}

/// A field of a struct.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The Rust name.
    pub ident: Ident,
    /// The JSON name.
    pub wire: String,
    /// The type of the value itself, without presence and nullability; boxed where recursion asks for it.
    pub ty: TypeRef,
    /// Whether it must be there.
    pub presence: Presence,
    /// Whether `null` is allowed.
    pub nullability: Nullability,
    /// Docs.
    pub docs: Docs,
    /// Personal data: `Debug` hides it.
    pub sensitive: bool,
    /// `const`: filled in by every constructor, never an argument. The expression is `<type>::<variant>`.
    pub constant: Option<Ident>,
    /// The verbs.
    pub verbs: Verbs,
    /// What is checked.
    pub checks: Checks,
}

/// The names of the by-value builder methods of a field. All method names of a struct are unique.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verbs {
    /// `name(value)`.
    pub set: Ident,
    /// Doc lines of `set`.
    pub set_docs: Docs,
    /// `clear_name()`, for an optional or required nullable field.
    pub clear: Option<(Ident, Docs)>,
    /// `keep_name()`, for an optional field of a request.
    pub keep: Option<(Ident, Docs)>,
}

/// An open enum: known values and everything else.
#[derive(Clone, Debug, PartialEq)]
pub struct Enum {
    /// Its name.
    pub ident: Ident,
    /// Docs.
    pub docs: Docs,
    /// The type of its values.
    pub base: EnumBase,
    /// The known values.
    pub variants: Vec<EnumVariant>,
    /// The name of the variant for all others.
    pub unknown: Ident,
}

/// The JSON type of an enum's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnumBase {
    /// Strings.
    String,
    /// Integers.
    Integer,
    /// Booleans; there is no unknown variant then unless a value is missing from the list.
    Boolean,
}

/// One known value.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumVariant {
    /// The Rust name.
    pub ident: Ident,
    /// The value on the wire.
    pub wire: EnumWire,
    /// Docs.
    pub docs: Docs,
}

/// A value of an enum on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EnumWire {
    /// A string.
    String(String),
    /// An integer.
    Integer(i64),
    /// A boolean.
    Boolean(bool),
}

/// `oneOf` or `anyOf` as an enum, with a variant for what nobody has declared.
#[derive(Clone, Debug, PartialEq)]
pub struct Union {
    /// Its name.
    pub ident: Ident,
    /// Docs.
    pub docs: Docs,
    /// The variants.
    pub variants: Vec<UnionVariant>,
    /// The discriminator property.
    pub tag: Option<String>,
    /// The name of the variant for all others.
    pub unknown: Ident,
    /// Whether that may be personal data, since something in the other variants is.
    pub unknown_sensitive: bool,
    /// Whether it can be part of a request.
    pub in_request: bool,
}

/// One variant of a union.
#[derive(Clone, Debug, PartialEq)]
pub struct UnionVariant {
    /// The Rust name.
    pub ident: Ident,
    /// The payload; structs are boxed.
    pub ty: TypeRef,
    /// Whether no other variant has this payload type, so that `From` can be implemented.
    pub unique: bool,
    /// The discriminator's values that lead here; the first is written.
    pub tags: Vec<String>,
    /// How a JSON value is recognised as this variant when there is no discriminator.
    pub signature: Signature,
    /// Checks on the payload.
    pub checks: Checks,
    /// Whether the payload is personal data as a whole.
    pub sensitive: bool,
    /// Docs.
    pub docs: Docs,
}

/// What distinguishes the JSON of one variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The JSON type.
    pub json: JsonType,
    /// For objects: the names that must be there.
    pub required: Vec<String>,
    /// For objects: all declared names.
    pub known: Vec<String>,
    /// For objects: members with a closed list of values, as text.
    pub fixed: Vec<(String, Vec<String>)>,
    /// For strings, integers and booleans: the closed list of values, as text; empty: any.
    pub values: Vec<String>,
    /// For strings: what they should spell.
    pub format: Option<TextFormat>,
    /// For arrays: what each item is one of; for `JsonType::OneOf`: what the value is one of. Empty: anything.
    pub inside: Vec<Signature>,
}

/// A format of texts that has a type of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFormat {
    /// `date`.
    Date,
    /// `date-time`.
    DateTime,
    /// `byte`.
    Base64,
}

/// The JSON types a variant can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `true`, `false`.
    Boolean,
    /// A number without a fraction.
    Integer,
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
    /// Anything.
    Any,
    /// One of the signatures inside: a union within the union.
    OneOf,
}

/// A type alias.
#[derive(Clone, Debug, PartialEq)]
pub struct Alias {
    /// Its name.
    pub ident: Ident,
    /// Docs.
    pub docs: Docs,
    /// What it stands for.
    pub ty: TypeRef,
}
