// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::Strings;
use crate::runtime::{Check, Checker, Limit, Num, Number, object};

/// The type `Lists`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Lists {
    /// The `few` member.
    ///
    /// - Optional.
    /// - At most 3 items.
    pub few: Option<Vec<String>>,

    /// The `some` member.
    ///
    /// - Leave out to keep, null to clear.
    /// - At least 2 items.
    /// - Each item: At least 0.
    pub some: Option<Option<Vec<i64>>>,

    /// The `unique` member.
    ///
    /// - Optional.
    /// - No item twice.
    pub unique: Option<Vec<Number>>,

    /// The `holes` member.
    ///
    /// - Optional.
    /// - Each item: At most 2 characters.
    pub holes: Option<Vec<Option<String>>>,

    /// The `nested` member.
    ///
    /// - Optional.
    /// - At most 5 items.
    pub nested: Option<Vec<Strings>>,

    /// The `grid` member.
    ///
    /// - Optional.
    /// - Each item: At most 4 items.
    /// - Each item: Each item: At most 30.
    pub grid: Option<Vec<Vec<i64>>>,
}

object! {
    Lists, english, new();
    0 few: optional "few", set few(impl IntoIterator<Item = impl Into<String>> = each), keep keep_few;
    1 some: optional_or_null "some", set some(Vec<i64>), clear clear_some, keep keep_some;
    2 unique: optional "unique", set unique(impl IntoIterator<Item = impl Into<Number>> = each), keep keep_unique;
    3 holes: optional "holes", set holes(Vec<Option<String>>), keep keep_holes;
    4 nested: optional "nested", set nested(impl IntoIterator<Item = impl Into<Strings>> = each), keep keep_nested;
    5 grid: optional "grid", set grid(Vec<Vec<i64>>), keep keep_grid;
}

impl Check for Lists {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.member("few", &self.few, &[Limit::MaxItems(3)]);
        at.member("some", &self.some, &[Limit::MinItems(2), Limit::Each(&[Limit::Minimum(Num::Int(0))])]);
        at.member("unique", &self.unique, &[Limit::UniqueItems]);
        at.member("holes", &self.holes, &[Limit::Each(&[Limit::MaxLength(2)])]);
        at.member("nested", &self.nested, &[Limit::MaxItems(5)]);
        at.member("grid", &self.grid, &[Limit::Each(&[Limit::MaxItems(4), Limit::Each(&[Limit::Maximum(Num::Int(30))])])]);
    }
}
