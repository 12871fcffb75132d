// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::Contact;
use crate::runtime::{Check, object, redact};

/// The type `Team`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Team {
    /// The `team` member.
    ///
    /// - Required.
    pub team: String,

    /// The `lead` member.
    ///
    /// - Required.
    pub lead: Contact,
}

object! {
    Team, english, new(team: impl Into<String> = into, lead: Contact);
    0 team: required "team", set team(impl Into<String> = into);
    1 lead: required "lead", set lead(Contact);
}

redact! {
    Team;
    team, lead hidden,
}

impl Check for Team {}
