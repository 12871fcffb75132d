//! Our reader of YAML and JSON against an independent one: both see the same document.

use std::fmt;
use std::fs;

use generator::source;
use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value as Json;

use crate::examples::json;
use crate::{Disk, below, folder};

/// A plain scalar like `044925`.
const LEADING_ZERO: &str =
    "the core schema of YAML 1.2 reads it as an integer, the other reader as text";

/// Differences that are known and wanted: file, place and reason.
const KNOWN: &[(&str, &str, &str)] = &[
    (
        "adyen-checkout-v71.yaml",
        "/components/examples/post-payments-card-direct-200/value/additionalData/authCode",
        LEADING_ZERO,
    ),
    (
        "adyen-checkout-v71.yaml",
        "/components/examples/post-payments-card-securedfields-200/value/additionalData/authCode",
        LEADING_ZERO,
    ),
    (
        "adyen-checkout-v71.yaml",
        "/components/examples/post-payments-enableOneClick-SF-200/value/additionalData/authCode",
        LEADING_ZERO,
    ),
    (
        "adyen-checkout-v71.yaml",
        "/components/examples/post-payments-subscription-first-transaction-200/value/additionalData/authCode",
        LEADING_ZERO,
    ),
    (
        "adyen-checkout-v71.yaml",
        "/components/examples/post-sessions-01.klarna/value/socialSecurityNumber",
        LEADING_ZERO,
    ),
    (
        "adyen-checkout-v71.yaml",
        "/components/examples/post-sessions-01.klarna-201/value/socialSecurityNumber",
        LEADING_ZERO,
    ),
    (
        "xero-accounting.yaml",
        "/components/schemas/BudgetLine/properties/AccountCode/example",
        LEADING_ZERO,
    ),
    (
        "xero-accounting.yaml",
        "/components/schemas/JournalLine/properties/AccountCode/example",
        LEADING_ZERO,
    ),
];

/// What the other reader sees, as JSON: keys by their text, numbers beyond 64 bits by their nearest float.
struct Other(Json);

impl<'de> Deserialize<'de> for Other {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree).map(Self)
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a document")
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Json, E> {
        Ok((value as f64).into())
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Json, E> {
        Ok((value as f64).into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Json, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut found = Vec::new();
        while let Some(Other(item)) = items.next_element()? {
            found.push(item);
        }
        Ok(found.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        let mut found = serde_json::Map::new();
        while let Some((Other(key), Other(value))) = members.next_entry()? {
            let key = match key {
                Json::String(text) => text,
                scalar => scalar.to_string(),
            };
            found.insert(key, value);
        }
        Ok(found.into())
    }
}

/// All places where two trees differ, each with what both say.
fn differences(ours: &Json, theirs: &Json, at: &str, found: &mut Vec<(String, String)>) {
    match (ours, theirs) {
        (Json::Object(a), Json::Object(b)) => {
            for key in b.keys().filter(|key| !a.contains_key(*key)) {
                found.push((format!("{at}/{key}"), "is missing".into()));
            }
            for (key, value) in a {
                let at = format!("{at}/{key}");
                match b.get(key) {
                    Some(twin) => differences(value, twin, &at, found),
                    None => found.push((at, "is too much".into())),
                }
            }
        }
        (Json::Array(a), Json::Array(b)) if a.len() == b.len() => {
            for (index, (a, b)) in a.iter().zip(b).enumerate() {
                differences(a, b, &format!("{at}/{index}"), found);
            }
        }
        (Json::Number(a), Json::Number(b)) if a.as_f64() == b.as_f64() => {}
        (a, b) if a == b => {}
        (a, b) => found.push((at.to_owned(), format!("{a} against {b}"))),
    }
}

#[test]
fn both_readers_see_the_same_document() {
    let mut wrong = Vec::new();
    let mut met = 0;
    for (name, path) in below(&folder().join("openapi"), &[".yaml", ".yml", ".json"]) {
        let shown = name.to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("a document is text");
        let Other(theirs) = if shown.ends_with(".json") {
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{shown}: {error}"))
        } else {
            serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{shown}: {error}"))
        };
        let entry = path.file_name().expect("a name").to_string_lossy();
        let folder = path.parent().expect("a folder").to_path_buf();
        let loaded = source::load(&entry, &mut Disk(folder));
        let tree = loaded.sources.files[0].tree.as_ref();
        let tree = tree.unwrap_or_else(|| panic!("{shown} cannot be read"));
        let mut found = Vec::new();
        differences(&json(tree), &theirs, "", &mut found);
        for (place, what) in found {
            let known = KNOWN
                .iter()
                .any(|(file, at, _)| *file == shown && *at == place);
            met += usize::from(known);
            if !known {
                wrong.push(format!("{shown}#{place}: {what}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(met, KNOWN.len(), "a known difference is no more");
}
