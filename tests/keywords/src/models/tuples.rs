// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::Strings;
use crate::runtime::{Check, Checker, Limit, Num, Number, Tuple, object};

/// The type `Tuples`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Tuples {
    /// The `point` member.
    ///
    /// - Optional.
    /// - Item 1: At most 9.
    /// - Item 2: At least 0.
    pub point: Option<(Number, i64)>,

    /// The `path` member.
    ///
    /// - Optional.
    /// - At most 4 items.
    /// - Each item: Item 1: At least 0.
    /// - Each item: Item 2: At most 2 characters.
    pub path: Option<Vec<(Number, Option<String>)>>,

    /// The `row` member.
    ///
    /// - Leave out to keep, null to clear.
    /// - At most 5 items.
    /// - Item 1: At most 3 characters.
    /// - Item 2: At least 0.
    /// - Each further item: At least 0.
    #[allow(clippy::type_complexity, reason = "the description nests as deep")]
    pub row: Option<Option<Tuple<(String,), (Option<Option<i64>>, Option<Strings>), i64>>>,

    /// The `open` member.
    ///
    /// - Optional.
    /// - At least 2 items.
    /// - No item twice.
    /// - Item 1: At most 30.
    /// - Each further item: At least 0.
    pub open: Option<Tuple<(i64,), (), i64>>,

    /// The `few` member.
    ///
    /// - Optional.
    /// - Item 2: At least 1 character.
    #[allow(clippy::type_complexity, reason = "the description nests as deep")]
    pub few: Option<Tuple<(), (Option<bool>, Option<String>)>>,
}

object! {
    Tuples, english, new();
    0 point: optional "point", set point((Number, i64)), keep keep_point;
    1 path: optional "path", set path(Vec<(Number, Option<String>)>), keep keep_path;
    2 row: optional_or_null "row", set row(Tuple<(String,), (Option<Option<i64>>, Option<Strings>), i64>), clear clear_row, keep keep_row;
    3 open: optional "open", set open(Tuple<(i64,), (), i64>), keep keep_open;
    4 few: optional "few", set few(Tuple<(), (Option<bool>, Option<String>)>), keep keep_few;
}

impl Check for Tuples {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.member("point", &self.point, &[Limit::Places(&[&[Limit::Maximum(Num::Int(9))], &[Limit::Minimum(Num::Int(0))]])]);
        at.member("path", &self.path, &[Limit::MaxItems(4), Limit::Each(&[Limit::Places(&[&[Limit::Minimum(Num::Int(0))], &[Limit::MaxLength(2)]])])]);
        at.member("row", &self.row, &[Limit::MaxItems(5), Limit::Places(&[&[Limit::MaxLength(3)], &[Limit::Minimum(Num::Int(0))], &[]]), Limit::Each(&[Limit::Minimum(Num::Int(0))])]);
        at.member("open", &self.open, &[Limit::MinItems(2), Limit::UniqueItems, Limit::Places(&[&[Limit::Maximum(Num::Int(30))]]), Limit::Each(&[Limit::Minimum(Num::Int(0))])]);
        at.member("few", &self.few, &[Limit::Places(&[&[], &[Limit::MinLength(1)]])]);
    }
}
