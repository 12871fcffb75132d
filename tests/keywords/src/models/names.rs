// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{BTreeMap, Check, Checker, Json, Limit, Limited, object};

/// The type `Names`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Names {
    /// The `short` member.
    ///
    /// - Optional.
    /// - Each name: At most 3 characters.
    pub short: Option<BTreeMap<String, i64>>,

    /// The `listed` member.
    ///
    /// - Optional.
    /// - Each name: One of `aaa`, `bbb`.
    pub listed: Option<BTreeMap<String, Json>>,

    /// The `lettered` member.
    ///
    /// - Optional.
    /// - Each name: Must match `^(?![\s\S]*(?:x$))`.
    /// - Each name: Must match `(?:^[ab])|(?:x$)`.
    /// - Each item: At most 3 characters.
    pub lettered: Option<BTreeMap<String, String>>,

    /// The members that are not declared, by name.
    ///
    /// - Each name: Must match `^[a-z]`.
    pub additional_properties: BTreeMap<String, i64>,
}

object! {
    Names, english, new();
    0 short: optional "short", set short(BTreeMap<String, i64>), keep keep_short;
    1 listed: optional "listed", set listed(BTreeMap<String, Json>), keep keep_listed;
    2 lettered: optional "lettered", set lettered(BTreeMap<String, String>), keep keep_lettered;
    ..additional_properties;
}

impl Check for Names {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.member("short", &self.short, &[Limit::Names(&[Limit::MaxLength(3)])]);
        at.member("listed", &self.listed, &[Limit::Names(&[Limit::OneOf(&["aaa", "bbb"])])]);
        at.member("lettered", &self.lettered, &[Limit::Names(&[Limit::Pattern("^(?![\\s\\S]*(?:x$))"), Limit::Pattern("(?:^[ab])|(?:x$)")]), Limit::Each(&[Limit::MaxLength(3)])]);
        Limited::keep(&self.additional_properties, &[Limit::Names(&[Limit::Pattern("^[a-z]")])], at);
    }
}
