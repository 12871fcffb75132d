// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{BTreeMap, Check, Json, object, redact};

/// The type `Person`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Person {
    /// The `email` member.
    ///
    /// - Required.
    /// - Personal data: hidden in `Debug`.
    pub email: String,

    /// The `level` member.
    ///
    /// - Optional.
    pub level: Option<i64>,

    /// The members that are not declared, by name.
    pub additional_properties: BTreeMap<String, Json>,
}

object! {
    Person, english, new(email: impl Into<String> = into);
    0 email: required "email", set email(impl Into<String> = into);
    1 level: optional "level", set level(i64), keep keep_level;
    ..additional_properties;
}

redact! {
    Person;
    email hidden, level, additional_properties hidden,
}

impl Check for Person {}
