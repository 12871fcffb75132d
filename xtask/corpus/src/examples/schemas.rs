//! The examples of a schema, and the schemas in it.

use super::{Kind, Walk, Way};

/// Keywords whose members are schemas.
const MAPS: [&str; 5] = [
    "properties",
    "patternProperties",
    "dependentSchemas",
    "$defs",
    "definitions",
];

/// Keywords whose items are schemas.
const LISTS: [&str; 4] = ["allOf", "anyOf", "oneOf", "prefixItems"];

/// Keywords that are schemas. What stands under `not` says what the value is not, so it shows no value.
const SINGLE: [&str; 9] = [
    "items",
    "additionalProperties",
    "unevaluatedProperties",
    "unevaluatedItems",
    "contains",
    "propertyNames",
    "if",
    "then",
    "else",
];

impl Walk<'_> {
    pub(super) fn schema(&mut self, pointer: &str) {
        if self.document.at(pointer).get("example").is_some() {
            self.example(format!("{pointer}/example"), pointer.to_owned(), Way::Any);
        }
        for example in self.items(&format!("{pointer}/examples")) {
            self.example(example, pointer.to_owned(), Way::Any);
        }
        for keyword in MAPS {
            let map = format!("{pointer}/{keyword}");
            self.add_members(&map, Kind::Schema, Way::Any);
        }
        for keyword in LISTS {
            for schema in self.items(&format!("{pointer}/{keyword}")) {
                self.add(Kind::Schema, schema, Way::Any);
            }
        }
        for keyword in SINGLE {
            if self.document.at(pointer)[keyword].is_object() {
                self.add(Kind::Schema, format!("{pointer}/{keyword}"), Way::Any);
            }
        }
    }
}
