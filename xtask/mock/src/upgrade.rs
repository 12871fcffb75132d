//! What OpenAPI 3.0 writes otherwise than JSON Schema 2020-12, rewritten: `nullable`, and limits that exclude.

use serde_json::{Value, json};

/// Rewrites every schema below a value.
pub fn upgrade(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(upgrade),
        Value::Object(members) => {
            if members.get("nullable") == Some(&Value::Bool(true))
                && let Some(kind @ Value::String(_)) = members.get_mut("type")
            {
                *kind = json!([kind.clone(), "null"]);
            }
            for (limit, exclusive) in [
                ("minimum", "exclusiveMinimum"),
                ("maximum", "exclusiveMaximum"),
            ] {
                match members.get(exclusive) {
                    Some(Value::Bool(true)) => {
                        if let Some(number) = members.remove(limit) {
                            members.insert(exclusive.to_owned(), number);
                        }
                    }
                    Some(Value::Bool(false)) => drop(members.remove(exclusive)),
                    _ => {}
                }
            }
            members.iter_mut().for_each(|(_, member)| upgrade(member));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schema_of_3_0_says_the_same_in_2020_12() {
        let mut schema = json!({"properties": {
            "a": {"type": "string", "nullable": true},
            "b": {"type": "integer", "minimum": 1, "exclusiveMinimum": true},
            "nullable": {"type": "integer", "maximum": 9, "exclusiveMaximum": false},
        }});
        upgrade(&mut schema);
        assert_eq!(
            schema,
            json!({"properties": {
                "a": {"type": ["string", "null"], "nullable": true},
                "b": {"type": "integer", "exclusiveMinimum": 1},
                "nullable": {"type": "integer", "maximum": 9},
            }})
        );
    }
}
