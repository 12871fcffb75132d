//! The tables of keywords: those that we know without supporting them, and those that meant something elsewhere.

use crate::diagnostic::{said, suggest};
use crate::document::Type;
use crate::document::decode::Kind;
use crate::phrase::Phrase;

/// The names of `type`.
pub(super) const TYPES: &[(&str, Type)] = &[
    ("string", Type::String),
    ("object", Type::Object),
    ("array", Type::Array),
    ("integer", Type::Integer),
    ("number", Type::Number),
    ("boolean", Type::Boolean),
    ("null", Type::Null),
];

/// The type that another word for one must mean: a slip, another case, or what languages call it.
pub(super) fn meant_type(word: &str) -> Option<&'static str> {
    let lower = word.trim().to_ascii_lowercase();
    let other = match &*lower {
        "int" | "int32" | "int64" | "long" | "short" => "integer",
        "float" | "double" | "decimal" => "number",
        "bool" => "boolean",
        "str" | "text" | "date" | "datetime" | "date-time" | "timestamp" | "time" | "uuid"
        | "email" | "uri" | "url" | "file" | "binary" | "byte" | "enum" => "string",
        "list" => "array",
        "map" | "dict" | "dictionary" | "hash" | "json" => "object",
        _ => "",
    };
    let names = TYPES.iter().map(|(name, _)| *name);
    match other {
        "" => names
            .clone()
            .find(|name| *name == lower)
            .or_else(|| suggest(&lower, names)),
        other => Some(other),
    }
}

/// Keywords of JSON Schema 2020-12 that are not supported.
pub(super) const UNSUPPORTED: &[&str] = &["$id", "$vocabulary"];

/// What to write in OpenAPI 3.1 for keywords of older versions of OpenAPI and JSON Schema.
pub(super) fn successor(keyword: &str) -> Option<Phrase> {
    Some(match keyword {
        "nullable" => said!("write `type: [T, \"null\"]` in OpenAPI 3.1"),
        "definitions" => said!("write `$defs`"),
        "dependencies" => said!("write `dependentRequired` or `dependentSchemas`"),
        "id" => said!("write `$id`"),
        "divisibleBy" => said!("write `multipleOf`"),
        "$recursiveRef" => said!("write `$dynamicRef`"),
        "additionalItems" => said!("write `prefixItems` and `items`"),
        _ => return None,
    })
}

/// The keys that are left without an effect beside `$ref` in OpenAPI 3.0, though an author may mean something by them.
/// The others (texts, examples, `externalDocs`, …) are documentation.
pub(super) const SILENCED_BY_REF: &[&str] = &[
    "nullable",
    "type",
    "properties",
    "required",
    "allOf",
    "oneOf",
    "anyOf",
    "items",
    "additionalProperties",
    "enum",
    "format",
    "pattern",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
];

/// The keys that say nothing about which values are allowed.
pub(super) const ANNOTATIONS: &[&str] = &[
    "title",
    "description",
    "default",
    "example",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "nullable",
    "externalDocs",
    "xml",
    "discriminator",
    "$defs",
    "$comment",
    "$schema",
    "$id",
    "$anchor",
    "$dynamicAnchor",
    "$vocabulary",
    "contentSchema",
];

pub(super) const DISCRIMINATOR: Kind = Kind {
    name: said!("a Discriminator Object"),
    keys: &["propertyName", "mapping"],
};
pub(super) const XML: Kind = Kind {
    name: said!("an XML Object"),
    keys: &["name", "namespace", "prefix", "attribute", "wrapped"],
};

/// The Schema Object.
pub(in crate::document) const SCHEMA: Kind = Kind {
    name: said!("a Schema Object"),
    keys: &[
        "$ref",
        "type",
        "format",
        "title",
        "description",
        "enum",
        "const",
        "default",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "allOf",
        "anyOf",
        "oneOf",
        "discriminator",
        "properties",
        "required",
        "additionalProperties",
        "unevaluatedProperties",
        "minProperties",
        "maxProperties",
        "propertyNames",
        "items",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minLength",
        "maxLength",
        "pattern",
        "contentEncoding",
        "contentMediaType",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "externalDocs",
        "xml",
        "$defs",
        "$comment",
        "$schema",
        "not",
        "if",
        "then",
        "else",
        "dependentSchemas",
        "dependentRequired",
        "prefixItems",
        "contains",
        "minContains",
        "maxContains",
        "patternProperties",
        "unevaluatedItems",
        "contentSchema",
        "$id",
        "$anchor",
        "$dynamicRef",
        "$dynamicAnchor",
        "$vocabulary",
        "x-i18n",
        "x-sensitive",
        "x-future",
        "x-rust-name",
        "x-source",
    ],
};
