// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::{Numbers, Open};
use crate::runtime::{BTreeMap, Check, Checker, Limit, Num, object};

/// The type `Maps`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Maps {
    /// The `few` member.
    ///
    /// - Optional.
    /// - At most 2 members.
    pub few: Option<BTreeMap<String, String>>,

    /// The `some` member.
    ///
    /// - Leave out to keep, null to clear.
    /// - At least 1 member.
    /// - Each item: At least 0.
    pub some: Option<Option<BTreeMap<String, i64>>>,

    /// The `nested` member.
    ///
    /// - Optional.
    pub nested: Option<BTreeMap<String, Numbers>>,

    /// The `open` member.
    ///
    /// - Optional.
    pub open: Option<Open>,
}

object! {
    Maps, english, new();
    0 few: optional "few", set few(BTreeMap<String, String>), keep keep_few;
    1 some: optional_or_null "some", set some(BTreeMap<String, i64>), clear clear_some, keep keep_some;
    2 nested: optional "nested", set nested(BTreeMap<String, Numbers>), keep keep_nested;
    3 open: optional "open", set open(Open), keep keep_open;
}

impl Check for Maps {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.member("few", &self.few, &[Limit::MaxProperties(2)]);
        at.member("some", &self.some, &[Limit::MinProperties(1), Limit::Each(&[Limit::Minimum(Num::Int(0))])]);
        at.member("nested", &self.nested, &[]);
        at.member("open", &self.open, &[]);
    }
}
