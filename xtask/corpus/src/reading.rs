//! Whether the generator has read the same document as the other reader: what each file says, value by value.

use generator::source::{Node, Sources, Value as Read};
use serde_json::Value;

use crate::original::{Original, below};
use mock::bundle::FILES;

/// So many differences are kept.
const MOST: usize = 100;

/// All places where the two readers differ, each with what both say.
///
/// One difference is known and wanted, and left out: YAML 1.2 reads a plain `044925` as a number, the other reader as
/// text.
pub(crate) fn differences(original: &Original, sources: &Sources) -> Vec<String> {
    let mut found = Vec::new();
    for file in &sources.files {
        // What one of the two could not read is told elsewhere.
        if let (Some(tree), Some(place)) = (&file.tree, original.place(&file.path, "")) {
            compare(tree, original.at(&place), &place, &mut found);
        }
    }
    found.truncate(MOST);
    let shown = |(place, what): (String, String)| format!("{}: {what}", original.shown(&place));
    found.into_iter().map(shown).collect()
}

fn compare(ours: &Node, theirs: &Value, place: &str, found: &mut Vec<(String, String)>) {
    let mut differs = |place: &str, what: String| found.push((place.to_owned(), what));
    match (&ours.value, theirs) {
        (Read::Object(members), Value::Object(others)) => {
            // The other files stand in the one document of the other reader, and in no file.
            let all = others
                .keys()
                .filter(|key| !place.is_empty() || *key != FILES);
            for key in all.filter(|key| ours.get(key).is_none()) {
                differs(&below(place, key), "is missing".to_owned());
            }
            for member in members {
                let inner = below(place, &member.key);
                match others.get(&*member.key) {
                    Some(other) => compare(&member.node, other, &inner, found),
                    None => found.push((inner, "is too much".to_owned())),
                }
            }
        }
        (Read::Array(items), Value::Array(others)) if items.len() == others.len() => {
            for (index, (item, other)) in items.iter().zip(others).enumerate() {
                compare(item, other, &format!("{place}/{index}"), found);
            }
        }
        // The reference is followed on the other side, from the root of all files.
        (Read::String(_), Value::String(_)) if place.ends_with("/$ref") => {}
        (Read::String(text), Value::String(other)) if **text == **other => {}
        (Read::Int(number), other) if is_number(*number, other) => {}
        (Read::Float(number), other) if other.as_f64() == Some(*number) => {}
        (Read::Bool(value), Value::Bool(other)) if value == other => {}
        (Read::Null, Value::Null) => {}
        (value, other) => {
            let ours = format!("{value:?}");
            let short: String = ours.chars().take(80).collect();
            differs(
                place,
                format!("{short} against {}", crate::compare::short(other)),
            );
        }
    }
}

/// Whether the other reader sees the same whole number, or digits that begin with a zero.
fn is_number(number: i128, other: &Value) -> bool {
    match other {
        Value::String(digits) => {
            let plain = digits.trim_start_matches(['+', '-']);
            plain.starts_with('0') && digits.parse() == Ok(number)
        }
        Value::Number(other) => {
            let whole = other
                .as_i64()
                .map(i128::from)
                .or(other.as_u64().map(i128::from));
            whole.map_or(other.as_f64() == Some(number as f64), |whole| {
                whole == number
            })
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use generator::source;
    use serde_json::json;

    #[test]
    fn what_is_read_otherwise_is_told_with_its_place() {
        let text = "a: 1\nb: [x, 2.5, 007, null]\nc: {$ref: 'x.yaml'}\n";
        let mut files = BTreeMap::from([("openapi.yaml".to_owned(), text.to_owned())]);
        let loaded = source::load("openapi.yaml", &mut files);
        let same = json!({"a": 1, "b": ["x", 2.5, "007", null], "c": {"$ref": "#/x"}, FILES: {}});
        let found = differences(&Original::of(same), &loaded.sources);
        assert!(found.is_empty(), "{found:?}");
        let other = json!({"a": "1", "b": ["x", 2.5, "7", null, 1], "d": true});
        let found = differences(&Original::of(other), &loaded.sources);
        assert_eq!(found.len(), 4, "{found:?}");
        assert!(found[0].starts_with("#/d: is missing"), "{found:?}");
        assert!(
            found[1].starts_with("#/a: Int(1) against \"1\""),
            "{found:?}"
        );
        assert!(found[3].starts_with("#/c: is too much"), "{found:?}");
    }
}
