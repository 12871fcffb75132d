//! The Schema Object: the JSON Schema 2020-12 keywords that we read, and ours.

use super::{Entry, ExternalDocs, Marked, Provenance, Text};
use crate::source::{Mark, Node};

mod decode;
pub(super) mod keywords;
mod seldom;

pub use seldom::{Needs, Seldom};

/// One name of `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Type {
    /// `null`.
    Null,
    /// `boolean`.
    Boolean,
    /// `integer`.
    Integer,
    /// `number`.
    Number,
    /// `string`.
    String,
    /// `array`.
    Array,
    /// `object`.
    Object,
}

/// `additionalProperties` or `unevaluatedProperties`.
#[derive(Clone, Debug)]
pub enum Additional<'a> {
    /// `false`.
    Forbidden(Mark),
    /// `true` or `{}`.
    Anything(Mark),
    /// Any other schema.
    Schema(Box<Schema<'a>>),
}

/// A Schema Object as written. `nullable`, `exclusiveMinimum: true` and `example` of OpenAPI 3.0 are already brought
/// into the shape of 3.1; keywords that only a 3.0 reader ignores beside `$ref` are left out there.
#[derive(Clone, Debug)]
pub struct Schema<'a> {
    /// The value.
    pub node: &'a Node,
    /// Where it stands; the identity of the schema.
    pub mark: Mark,
    /// `Some(false)` and `Some(true)` for a boolean schema; all else is then empty.
    pub boolean: Option<bool>,
    /// `$ref`.
    pub reference: Option<Marked<&'a str>>,
    /// `type`, one or several. `nullable: true` of 3.0 adds `null`.
    pub types: Vec<Marked<Type>>,
    /// Whether `nullable: true` of 3.0 is there; with a `type` it has been added to [`Schema::types`] too.
    pub nullable: bool,
    /// `format`.
    pub format: Option<Marked<&'a str>>,
    /// `title`, `description`, `x-i18n`.
    pub text: Text<'a>,
    /// `externalDocs`.
    pub external_docs: Option<Box<ExternalDocs<'a>>>,
    /// `enum`.
    pub enumeration: Option<Marked<Vec<&'a Node>>>,
    /// `const`.
    pub constant: Option<&'a Node>,
    /// `default`.
    pub default: Option<&'a Node>,
    /// `example` and `examples`.
    pub examples: Vec<&'a Node>,
    /// `deprecated`.
    pub deprecated: bool,
    /// `readOnly`.
    pub read_only: Option<Marked<bool>>,
    /// `writeOnly`.
    pub write_only: Option<Marked<bool>>,

    /// `allOf`, rule members (those with `x-rule`) left out.
    pub all_of: Vec<Schema<'a>>,
    /// The members of `allOf` that bear `x-rule`.
    pub rules: Vec<RuleSchema<'a>>,
    /// `anyOf`.
    pub any_of: Option<Marked<Vec<Schema<'a>>>>,
    /// `oneOf`.
    pub one_of: Option<Marked<Vec<Schema<'a>>>>,
    /// `discriminator`.
    pub discriminator: Option<Discriminator<'a>>,

    /// `properties`, in reading order.
    pub properties: Vec<Entry<'a, Schema<'a>>>,
    /// `required`.
    pub required: Vec<Marked<&'a str>>,
    /// `additionalProperties`.
    pub additional: Option<Additional<'a>>,
    /// `unevaluatedProperties`.
    pub unevaluated: Option<Additional<'a>>,
    /// `minProperties`.
    pub min_properties: Option<Marked<u64>>,
    /// `maxProperties`.
    pub max_properties: Option<Marked<u64>>,
    /// `propertyNames`.
    pub property_names: Option<Box<Schema<'a>>>,

    /// `items`.
    pub items: Option<Box<Schema<'a>>>,
    /// `minItems`.
    pub min_items: Option<Marked<u64>>,
    /// `maxItems`.
    pub max_items: Option<Marked<u64>>,
    /// `uniqueItems`.
    pub unique_items: Option<Marked<bool>>,

    /// `minLength`.
    pub min_length: Option<Marked<u64>>,
    /// `maxLength`.
    pub max_length: Option<Marked<u64>>,
    /// `pattern`.
    pub pattern: Option<Marked<&'a str>>,
    /// `contentEncoding`.
    pub content_encoding: Option<Marked<&'a str>>,
    /// `contentMediaType`.
    pub content_media_type: Option<Marked<&'a str>>,

    /// `minimum`: the number as written.
    pub minimum: Option<&'a Node>,
    /// `maximum`.
    pub maximum: Option<&'a Node>,
    /// `exclusiveMinimum`.
    pub exclusive_minimum: Option<&'a Node>,
    /// `exclusiveMaximum`.
    pub exclusive_maximum: Option<&'a Node>,
    /// `multipleOf`.
    pub multiple_of: Option<&'a Node>,

    /// What few schemas say: `not`, `if`, `prefixItems`, `patternProperties`, …
    pub seldom: Option<Box<Seldom<'a>>>,

    /// `$defs`: schemas that only a `$ref` reaches.
    pub defs: Vec<Entry<'a, Schema<'a>>>,

    /// `x-sensitive`.
    pub sensitive: Option<Marked<bool>>,
    /// `x-future`.
    pub future: Option<Marked<bool>>,
    /// `x-rust-name`.
    pub rust_name: Option<Marked<&'a str>>,
    /// `x-source`.
    pub source: Option<Provenance<'a>>,
    /// Whether a keyword is written that could refuse a value, understood or not. `$ref` and the keywords of composition
    /// count only where they could not be read: their parts speak for themselves.
    pub restricts: bool,
    /// Keywords of JSON Schema that are well formed but not supported (`$id`, `$vocabulary`, …): name and place.
    /// `document` has reported each one as an accepted or unaccepted gap.
    pub unsupported: Vec<Entry<'a, &'a Node>>,
}

/// `discriminator`.
#[derive(Clone, Debug)]
pub struct Discriminator<'a> {
    /// Where it stands.
    pub mark: Mark,
    /// `propertyName`.
    pub property_name: Marked<&'a str>,
    /// `mapping`: value to schema name or URI reference.
    pub mapping: Vec<Entry<'a, Marked<&'a str>>>,
}

/// A member of `allOf` with `x-rule`: a rule between fields in plain JSON Schema. Its shape is recognised by
/// `resolve`; here only its own keys (`x-rule`, texts, `x-source`) are read.
#[derive(Clone, Debug)]
pub struct RuleSchema<'a> {
    /// The whole member.
    pub node: &'a Node,
    /// `x-rule`: the stable id.
    pub id: Marked<&'a str>,
    /// `title`, `description`, `x-i18n`.
    pub text: Text<'a>,
    /// `x-source`.
    pub source: Option<Provenance<'a>>,
}

impl<'a> Schema<'a> {
    fn empty(node: &'a Node) -> Self {
        Self {
            node,
            mark: node.mark,
            boolean: None,
            reference: None,
            types: Vec::new(),
            nullable: false,
            format: None,
            text: Text::default(),
            external_docs: None,
            enumeration: None,
            constant: None,
            default: None,
            examples: Vec::new(),
            deprecated: false,
            read_only: None,
            write_only: None,
            all_of: Vec::new(),
            rules: Vec::new(),
            any_of: None,
            one_of: None,
            discriminator: None,
            properties: Vec::new(),
            required: Vec::new(),
            additional: None,
            unevaluated: None,
            min_properties: None,
            max_properties: None,
            property_names: None,
            items: None,
            min_items: None,
            max_items: None,
            unique_items: None,
            min_length: None,
            max_length: None,
            pattern: None,
            content_encoding: None,
            content_media_type: None,
            minimum: None,
            maximum: None,
            exclusive_minimum: None,
            exclusive_maximum: None,
            multiple_of: None,
            seldom: None,
            defs: Vec::new(),
            sensitive: None,
            future: None,
            rust_name: None,
            source: None,
            restricts: false,
            unsupported: Vec::new(),
        }
    }
}
