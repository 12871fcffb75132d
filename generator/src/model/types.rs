//! Types, presence and nullability, and what is checked.

use super::Ident;

/// The way to a named type from anywhere in the crate: `crate::models::<module>::<ident>` is re-exported as
/// `crate::models::<ident>`, and types of an operation's module as `crate::operations::<ident>`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypePath {
    /// Whether it lives under `operations` rather than `models`.
    pub in_operations: bool,
    /// Its name, unique in that half of the crate.
    pub ident: Ident,
}

/// A Rust type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypeRef {
    /// `bool`.
    Bool,
    /// An integer type by name: `i64`, `u8`, …
    Integer(&'static str),
    /// `crate::runtime::Number`: a finite JSON number.
    Number,
    /// `String`.
    String,
    /// `crate::runtime::Date`.
    Date,
    /// `crate::runtime::DateTime`.
    DateTime,
    /// `crate::runtime::Base64`: bytes that travel as base64 text.
    Base64,
    /// `crate::runtime::File`: a file among the parts of a body.
    File,
    /// `crate::runtime::Json`: any JSON value (`serde_json::Value`).
    Json,
    /// `Vec<u8>`: a raw payload.
    Bytes,
    /// `()`.
    Unit,
    /// A type of this crate.
    Named(TypePath),
    /// `Vec<T>`.
    Vec(Box<TypeRef>),
    /// An array whose first places have types of their own.
    Tuple(Box<Tuple>),
    /// `BTreeMap<String, T>`.
    Map(Box<TypeRef>),
    /// `Option<T>`.
    Option(Box<TypeRef>),
    /// `Box<T>`.
    Boxed(Box<TypeRef>),
}

/// The types of an array by their places. Where every place is always filled and nothing follows, it is a tuple of Rust;
/// else it is `crate::runtime::Tuple`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tuple {
    /// The places that are always filled.
    pub first: Vec<TypeRef>,
    /// Those behind them that can be left out, the last one first.
    pub then: Vec<TypeRef>,
    /// What may follow; `None` when nothing may.
    pub rest: Option<TypeRef>,
}

impl Tuple {
    /// Whether it is a tuple of Rust.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.then.is_empty() && self.rest.is_none()
    }

    /// The types of the places.
    pub fn places(&self) -> impl Iterator<Item = &TypeRef> {
        self.first.iter().chain(&self.then)
    }

    /// All types in it.
    pub fn parts(&self) -> impl Iterator<Item = &TypeRef> {
        self.places().chain(&self.rest)
    }
}

impl TypeRef {
    /// Visits the types of this crate in it.
    pub fn each_path<'t>(&'t self, visit: &mut dyn FnMut(&'t TypePath)) {
        match self {
            Self::Named(path) => visit(path),
            Self::Vec(inner) | Self::Map(inner) | Self::Option(inner) | Self::Boxed(inner) => {
                inner.each_path(visit);
            }
            Self::Tuple(tuple) => tuple.parts().for_each(|part| part.each_path(visit)),
            Self::Bool
            | Self::Integer(_)
            | Self::Number
            | Self::String
            | Self::Date
            | Self::DateTime
            | Self::Base64
            | Self::File
            | Self::Json
            | Self::Bytes
            | Self::Unit => {}
        }
    }
}

/// Whether a member must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// The key is always there.
    Required,
    /// The key may be left out.
    Optional,
}

/// Whether `null` is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nullability {
    /// `null` is not allowed.
    NonNull,
    /// `null` is allowed.
    Nullable,
}

/// What `check()` looks at in one value. Empty when nothing is to be checked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checks {
    /// Limits on the value itself.
    pub limits: Vec<Limit>,
    /// Checks on each item of an array or each value of a map; of a tuple, on each item behind its places.
    pub each: Option<Box<Checks>>,
    /// Whether the items may be null (`Vec<Option<T>>`, `BTreeMap<String, Option<T>>`).
    pub each_nullable: bool,
    /// Checks on the places of a tuple, one for each.
    pub places: Vec<Checks>,
    /// Whether the value is of a type of this crate that has checks of its own.
    pub nested: bool,
}

impl Checks {
    /// Whether there is nothing to check.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.limits.is_empty() && !self.nested && self.inside().all(Self::is_empty)
    }

    /// The checks on what is in the value.
    pub fn inside(&self) -> impl Iterator<Item = &Self> {
        self.each.as_deref().into_iter().chain(&self.places)
    }
}

/// One limit, by its keyword.
#[derive(Clone, Debug, PartialEq)]
pub enum Limit {
    /// `minLength`.
    MinLength(u64),
    /// `maxLength`.
    MaxLength(u64),
    /// `pattern`.
    Pattern(String),
    /// `minimum`.
    Minimum(NumberLiteral),
    /// `maximum`.
    Maximum(NumberLiteral),
    /// `exclusiveMinimum`.
    ExclusiveMinimum(NumberLiteral),
    /// `exclusiveMaximum`.
    ExclusiveMaximum(NumberLiteral),
    /// `multipleOf`.
    MultipleOf(NumberLiteral),
    /// `minItems`.
    MinItems(u64),
    /// `maxItems`.
    MaxItems(u64),
    /// `uniqueItems`.
    UniqueItems,
    /// `contains`.
    Contains(Box<Contains>),
    /// `minProperties`.
    MinProperties(u64),
    /// `maxProperties`.
    MaxProperties(u64),
    /// `propertyNames`: limits on the names of members.
    Names(Vec<Limit>),
    /// A closed list of texts; of names only, since a list of values is an enum.
    OneOf(Vec<String>),
    /// `x-future`, on a `Date` or `DateTime`.
    Future,
}

/// How many items of an array must be like something.
#[derive(Clone, Debug, PartialEq)]
pub struct Contains {
    /// What they are like, all of it.
    pub like: Vec<Matcher>,
    /// The same as the description has it, when it is short.
    pub shown: Option<String>,
    /// How many there are at least.
    pub least: u64,
    /// How many there are at most.
    pub most: Option<u64>,
}

/// A demand on a JSON value; mirrors the runtime's enum of the same name.
#[derive(Clone, Debug, PartialEq)]
pub enum Matcher {
    /// `type`.
    Types(Vec<&'static str>),
    /// `enum` or `const`, as JSON texts.
    Values(Vec<String>),
    /// Limits.
    Limits(Vec<Limit>),
    /// `items`.
    Items(Vec<Matcher>),
    /// `required`.
    Required(Vec<String>),
    /// A member of `properties`.
    Member(String, Vec<Matcher>),
    /// `additionalProperties`, and the names that it does not speak of.
    Others(Vec<String>, Vec<Matcher>),
    /// `anyOf`.
    AnyOf(Vec<Vec<Matcher>>),
    /// `oneOf`.
    OneOf(Vec<Vec<Matcher>>),
    /// Nothing keeps this.
    Never,
}

impl Matcher {
    /// The limits in it, however deep.
    pub fn limits<'m>(&'m self, found: &mut Vec<&'m Limit>) {
        match self {
            Self::Limits(limits) => found.extend(limits),
            Self::Items(all) | Self::Member(_, all) | Self::Others(_, all) => {
                all.iter().for_each(|one| one.limits(found));
            }
            Self::AnyOf(several) | Self::OneOf(several) => {
                several.iter().flatten().for_each(|one| one.limits(found));
            }
            Self::Types(_) | Self::Values(_) | Self::Required(_) | Self::Never => {}
        }
    }
}

impl Limit {
    /// The limit itself and those inside of it.
    #[must_use]
    pub fn with_inner(&self) -> Vec<&Self> {
        let mut found = vec![self];
        match self {
            Self::Names(names) => found.extend(names),
            Self::Contains(contains) => {
                contains.like.iter().for_each(|one| one.limits(&mut found));
            }
            _ => {}
        }
        found
    }
}

/// A number in a limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NumberLiteral {
    /// A whole number.
    Int(i128),
    /// Any other.
    Float(f64),
}
