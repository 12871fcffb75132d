//! The closed list of rules, in both forms.

use super::{resolve_files, with_schemas};
use crate::resolve::{RuleForm, RuleKind, Shape};

fn rule(text: &str) -> Result<(RuleKind, RuleForm), String> {
    let schema = format!(
        "A: {{type: object, properties: {{a: {{type: [string, 'null']}}, b: {{type: [string, 'null']}}, c: {{type: string}}}}, allOf: [{{x-rule: r, {text}}}]}}"
    );
    resolve_files(
        &[("a.yaml", &with_schemas("3.1.0", &schema))],
        |spec, found, _| {
            if let Some(fault) = found.first() {
                return Err(format!("{} {}", fault.code, fault.message));
            }
            match &spec.schemas[spec.components["A"].0 as usize].shape {
                Shape::Object(object) => Ok((object.rules[0].kind.clone(), object.rules[0].form)),
                other => Err(format!("{other:?}")),
            }
        },
    )
}

fn names(list: &[&str]) -> Vec<String> {
    list.iter().map(|name| (*name).to_owned()).collect()
}

const A: &str = "{required: [a], properties: {a: {not: {type: 'null'}}}}";
const B: &str = "{required: [b], properties: {b: {type: string}}}";

#[test]
fn needs() {
    let needs = |form| {
        Ok((
            RuleKind::Needs {
                field: "a".to_owned(),
                needs: names(&["b"]),
            },
            form,
        ))
    };
    assert_eq!(
        rule("if: {required: [a]}, then: {required: [b]}"),
        needs(RuleForm::Presence)
    );
    assert_eq!(
        rule("dependentRequired: {a: [b]}"),
        needs(RuleForm::Presence)
    );
    assert_eq!(
        rule("dependentSchemas: {a: {required: [b]}}"),
        needs(RuleForm::Presence)
    );
    assert_eq!(rule(&format!("if: {A}, then: {B}")), needs(RuleForm::Value));
    let blank = "then: {required: [b], properties: {b: {type: string, pattern: '\\S'}}}";
    let non_blank = |form| {
        Ok((
            RuleKind::NeedsNonBlank {
                field: "a".to_owned(),
                needs: "b".to_owned(),
            },
            form,
        ))
    };
    assert_eq!(
        rule(&format!("if: {A}, {blank}")),
        non_blank(RuleForm::Value)
    );
    assert_eq!(
        rule(&format!("if: {{required: [a]}}, {blank}")),
        non_blank(RuleForm::Presence)
    );
}

#[test]
fn excludes() {
    let excludes = |others: &[&str], form| {
        Ok((
            RuleKind::Excludes {
                field: "a".to_owned(),
                others: names(others),
            },
            form,
        ))
    };
    assert_eq!(
        rule("not: {required: [a, b]}"),
        excludes(&["b"], RuleForm::Presence)
    );
    assert_eq!(
        rule("if: {required: [a]}, then: {not: {required: [b]}}"),
        excludes(&["b"], RuleForm::Presence)
    );
    assert_eq!(
        rule("if: {required: [a]}, then: {not: {anyOf: [{required: [b]}, {required: [c]}]}}"),
        excludes(&["b", "c"], RuleForm::Presence)
    );
    assert_eq!(
        rule(
            "if: {required: [a]}, then: {allOf: [{not: {required: [b]}}, {not: {required: [c]}}]}"
        ),
        excludes(&["b", "c"], RuleForm::Presence)
    );
    assert_eq!(
        rule(&format!("not: {{allOf: [{A}, {B}]}}")),
        excludes(&["b"], RuleForm::Value)
    );
    assert_eq!(
        rule(&format!(
            "not: {{allOf: [{A}, {{anyOf: [{B}, {{required: [c], properties: {{c: {{type: string}}}}}}]}}]}}"
        )),
        excludes(&["b", "c"], RuleForm::Value)
    );
}

#[test]
fn together_and_at_least_one() {
    let together = |form| Ok((RuleKind::Together(names(&["a", "b"])), form));
    assert_eq!(
        rule("dependentRequired: {a: [b], b: [a]}"),
        together(RuleForm::Presence)
    );
    assert_eq!(
        rule("if: {anyOf: [{required: [a]}, {required: [b]}]}, then: {required: [a, b]}"),
        together(RuleForm::Presence)
    );
    assert_eq!(
        rule(&format!(
            "if: {{anyOf: [{A}, {B}]}}, then: {{allOf: [{A}, {B}]}}"
        )),
        together(RuleForm::Value)
    );
    assert_eq!(
        rule("oneOf: [{required: [a, b]}, {not: {anyOf: [{required: [a]}, {required: [b]}]}}]"),
        together(RuleForm::Presence)
    );
    let one = Ok((RuleKind::AtLeastOne(names(&["a", "b"])), RuleForm::Presence));
    assert_eq!(rule("anyOf: [{required: [a]}, {required: [b]}]"), one);
}

#[test]
fn anything_else_is_refused() {
    for (text, code) in [
        ("if: {required: [a]}, then: {minProperties: 2}", "E0601"),
        ("if: {required: [a]}", "E0601"),
        ("not: {required: [a, b, c]}", "E0601"),
        ("properties: {a: {const: x}}", "E0601"),
        ("dependentRequired: {a: [d]}", "E0603"),
        ("dependentRequired: {a: [a]}", "E0601"),
    ] {
        assert!(
            rule(text).is_err_and(|fault| fault.starts_with(code)),
            "{text}: {:?}",
            rule(text)
        );
    }
    let mixed = format!("if: {A}, then: {{required: [b]}}");
    assert!(rule(&mixed).is_err_and(|fault| fault.contains("another does not")));
}
