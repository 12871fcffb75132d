//! The generated checks against an independent judge: the `jsonschema` crate on the original YAML. Bodies are made at
//! random from the schema itself, right in type and often wrong in a limit or a rule, and both must say the same.

use client_runtime::Check;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::bodies::{read, values};

/// The independent judge of one schema of a description.
pub(crate) fn judge(spec: &Value, schema: &str) -> jsonschema::Validator {
    let mut document = spec.clone();
    document["$ref"] = json!(format!("#/components/schemas/{schema}"));
    jsonschema::draft202012::new(&document).expect("the schema is one")
}

/// Runs both judges over many bodies and demands that both answers occur often.
fn agree<T: Check + DeserializeOwned>(path: &str, schema: &str) {
    let spec = read(path);
    let judge = judge(&spec, schema);
    let strategy = values(&spec, schema);
    let (right, wrong) = (std::cell::Cell::new(0_u32), std::cell::Cell::new(0_u32));
    TestRunner::new(Config {
        cases: 2_000,
        failure_persistence: None,
        ..Config::default()
    })
    .run(&strategy, |body| {
        let typed: T = serde_json::from_value(body.clone())
            .map_err(|error| TestCaseError::fail(format!("{error}: {body}")))?;
        let ours = typed.validate();
        let theirs: Vec<String> = judge
            .iter_errors(&body)
            .map(|error| error.to_string())
            .collect();
        let counter = if theirs.is_empty() { &right } else { &wrong };
        counter.set(counter.get() + 1);
        prop_assert_eq!(
            ours.is_ok(),
            theirs.is_empty(),
            "{:?} against {:?} on {}",
            ours,
            theirs,
            body
        );
        Ok(())
    })
    .unwrap_or_else(|error| panic!("{path} {schema}: {error}"));
    assert!(
        right.get() > 50 && wrong.get() > 50,
        "{schema}: one answer hardly occurs ({} right, {} wrong)",
        right.get(),
        wrong.get()
    );
}

#[test]
fn the_checks_of_the_real_body_agree() {
    agree::<shopline::models::UpdateCustomerBody>("spec/shopline.yaml", "UpdateCustomerBody");
}

#[test]
fn the_checks_of_every_keyword_agree() {
    const FILE: &str = "tests/fixtures/keywords.yaml";
    agree::<keywords::models::Strings>(FILE, "Strings");
    agree::<keywords::models::Numbers>(FILE, "Numbers");
    agree::<keywords::models::Lists>(FILE, "Lists");
    agree::<keywords::models::Tuples>(FILE, "Tuples");
    agree::<keywords::models::Contains>(FILE, "Contains");
    agree::<keywords::models::Maps>(FILE, "Maps");
    agree::<keywords::models::Names>(FILE, "Names");
    agree::<keywords::models::Implied>(FILE, "Implied");
    agree::<keywords::models::Unions>(FILE, "Unions");
    agree::<keywords::models::Needs>(FILE, "Needs");
    agree::<keywords::models::Excludes>(FILE, "Excludes");
    agree::<keywords::models::Together>(FILE, "Together");
    agree::<keywords::models::AtLeastOne>(FILE, "AtLeastOne");
    agree::<keywords::models::Several>(FILE, "Several");
}

#[test]
fn tuples_of_every_length_come_back() {
    let spec = read("tests/fixtures/keywords.yaml");
    let lengths = std::cell::RefCell::new(std::collections::BTreeSet::new());
    TestRunner::new(Config {
        cases: 500,
        failure_persistence: None,
        ..Config::default()
    })
    .run(&values(&spec, "Tuples"), |body| {
        let typed: keywords::models::Tuples = serde_json::from_value(body.clone())
            .map_err(|error| TestCaseError::fail(format!("{error}: {body}")))?;
        let back = serde_json::to_value(&typed)
            .map_err(|error| TestCaseError::fail(format!("{error}: {body}")))?;
        prop_assert_eq!(&back, &body);
        let row = body["row"].as_array().map(Vec::len);
        lengths.borrow_mut().extend(row);
        Ok(())
    })
    .unwrap_or_else(|error| panic!("{error}"));
    assert!(lengths.borrow().iter().copied().eq(1..=7), "{lengths:?}");
}
