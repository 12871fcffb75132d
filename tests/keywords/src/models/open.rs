// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{BTreeMap, Check, Checker, Limit, Limited, object};

/// The type `Open`.
///
/// At least 1 member.
///
/// At most 3 members.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Open {
    /// The `fixed` member.
    ///
    /// - Optional.
    /// - At most 3 characters.
    pub fixed: Option<String>,

    /// The members that are not declared, by name.
    ///
    /// - Each item: At least 1 character.
    pub additional_properties: BTreeMap<String, String>,
}

object! {
    Open, english, new();
    0 fixed: optional "fixed", set fixed(impl Into<String> = into), keep keep_fixed;
    ..additional_properties;
}

impl Check for Open {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.member("fixed", &self.fixed, &[Limit::MaxLength(3)]);
        Limited::keep(&self.additional_properties, &[Limit::Each(&[Limit::MinLength(1)])], at);
        let members = usize::from(self.fixed.is_some())
            + self.additional_properties.len();
        at.min_properties(members, 1);
        at.max_properties(members, 3);
    }
}
