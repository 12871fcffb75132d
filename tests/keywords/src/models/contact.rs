// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::{Person, Team};
use crate::runtime::{Check, Json, redact_union, union};

/// The type `Contact`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Contact {
    /// The variant `Text`.
    Text(String),
    /// The variant `Person`.
    Person(Box<Person>),
    /// The variant `Team`.
    Team(Box<Team>),
    /// JSON that is none of the known shapes; it is read and written unchanged.
    Unknown(Json),
}

union! {
    Contact, Unknown;
    Text(String) union::Shape::new(union::JsonType::String), from String;
    Person(Box<Person>) union::Shape::of::<Person>(), boxes Person;
    Team(Box<Team>) union::Shape::of::<Team>(), boxes Team;
}

redact_union! {
    Contact;
    Text hidden, Person, Team, Unknown hidden,
}

impl Check for Contact {}
