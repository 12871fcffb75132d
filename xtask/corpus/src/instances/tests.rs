use serde_json::json;

use super::*;
use crate::examples::Way;
use crate::judge::Judge;
use crate::original::Original;

fn document() -> Original {
    Original::of(json!({"openapi": "3.1.0", "components": {"schemas": {
        "All": {
            "type": "object",
            "required": ["id", "kind", "self"],
            "properties": {
                "id": {"type": "integer", "format": "int32", "minimum": 5, "exclusiveMaximum": 70000},
                "kind": {"enum": ["a", "b", null]},
                "self": {"oneOf": [{"$ref": "#/components/schemas/All"}, {"type": "null"}]},
                "price": {"type": "number", "multipleOf": 0.25, "minimum": 1},
                "code": {"type": "string", "pattern": r"^[A-Z]{2}-\d+$"},
                "name": {"type": ["string", "null"], "minLength": 3, "maxLength": 5},
                "tags": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 2},
                "at": {"type": "string", "format": "date-time"},
                "map": {"type": "object", "additionalProperties": {"type": "integer"}, "propertyNames": {"pattern": "^[a-z]+$"}},
                "parts": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"required": ["b"], "properties": {"b": {"type": "boolean"}}}]},
            },
        },
        "Base": {"type": "object", "required": ["type"], "properties": {"type": {"type": "string"}},
            "discriminator": {"propertyName": "type", "mapping": {"one": "#/components/schemas/Heir"}}},
        "Heir": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"required": ["own"], "properties": {"own": {"const": 1}}}]},
        "Never": {"type": "object", "required": ["self"], "properties": {"self": {"$ref": "#/components/schemas/Never"}}},
    }}}))
}

#[test]
fn most_values_are_accepted_and_all_differ() {
    let document = document();
    let judge = Judge::new(&document).expect("it can judge");
    let place = "/components/schemas/All";
    let values = Maker::new(judge.root(), 1).values(place, 50);
    let accepted = values
        .iter()
        .filter(|value| judge.accepts(Way::Any, place, value))
        .count();
    assert!(
        values.len() > 40 && accepted * 10 > values.len() * 9,
        "{accepted} of {}",
        values.len()
    );
    for name in ["price", "code", "name", "tags", "at", "map", "parts"] {
        assert!(
            values.iter().any(|value| value.get(name).is_some()),
            "no value has {name}"
        );
    }
    assert_eq!(values, Maker::new(judge.root(), 1).values(place, 50));
    assert_ne!(values, Maker::new(judge.root(), 2).values(place, 50));
}

#[test]
fn a_discriminator_names_the_heir_that_was_made() {
    let document = document();
    let values = Maker::new(&document.root, 1).values("/components/schemas/Base", 5);
    assert_eq!(values, [json!({"type": "one", "own": 1})]);
}

#[test]
fn what_has_no_end_is_not_made() {
    let document = document();
    assert!(
        Maker::new(&document.root, 1)
            .values("/components/schemas/Never", 5)
            .is_empty()
    );
}
