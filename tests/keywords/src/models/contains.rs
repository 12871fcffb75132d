// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::Strings;
use crate::runtime::{Check, Checker, Json, Limit, Matcher, Num, Number, Tuple, object, union};

/// The type `Contains`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Contains {
    /// The `word` member.
    ///
    /// - Optional.
    /// - At least 1 item like `{"enum":["a","aaa","x-1"]}`.
    pub word: Option<Vec<String>>,

    /// The `some` member.
    ///
    /// - Optional.
    /// - At least 2 items like `{"minimum":5,"maximum":20}`.
    /// - At most 4 items like `{"minimum":5,"maximum":20}`.
    pub some: Option<Vec<Option<i64>>>,

    /// The `odd` member.
    ///
    /// - Optional.
    /// - At least 1 item like `{"minimum":5}`.
    /// - At most 5 items like `{"minimum":5}`.
    pub odd: Option<Vec<ContainsOddItem>>,

    /// The `typed` member.
    ///
    /// - Optional.
    /// - At most 3 items like `{"type":"integer"}`.
    pub typed: Option<Vec<ContainsTypedItem>>,

    /// The `wide` member.
    ///
    /// - Optional.
    /// - At least 2 items like `{"anyOf":[{"type":"null"},{"maxLength":2,"pattern":"a"}]}`.
    pub wide: Option<Vec<Option<String>>>,

    /// The `deep` member.
    ///
    /// - Optional.
    /// - At least 1 item like `{"required":["code"],"properties":{"code":{"maxLength":4}}}`.
    pub deep: Option<Vec<Strings>>,

    /// The `exact` member.
    ///
    /// - Optional.
    /// - At least 1 item like `{"oneOf":[{"multipleOf":2},{"multipleOf":0.5}]}`.
    pub exact: Option<Vec<Number>>,

    /// The `pair` member.
    ///
    /// - Optional.
    /// - At most 1 item like `{"const":7}`.
    pub pair: Option<Tuple<(i64, String), (), i64>>,
}

object! {
    Contains, english, new();
    0 word: optional "word", set word(impl IntoIterator<Item = impl Into<String>> = each), keep keep_word;
    1 some: optional "some", set some(Vec<Option<i64>>), keep keep_some;
    2 odd: optional "odd", set odd(impl IntoIterator<Item = impl Into<ContainsOddItem>> = each), keep keep_odd;
    3 typed: optional "typed", set typed(impl IntoIterator<Item = impl Into<ContainsTypedItem>> = each), keep keep_typed;
    4 wide: optional "wide", set wide(Vec<Option<String>>), keep keep_wide;
    5 deep: optional "deep", set deep(impl IntoIterator<Item = impl Into<Strings>> = each), keep keep_deep;
    6 exact: optional "exact", set exact(impl IntoIterator<Item = impl Into<Number>> = each), keep keep_exact;
    7 pair: optional "pair", set pair(Tuple<(i64, String), (), i64>), keep keep_pair;
}

// A limit such as 3.14 looks to clippy like a constant that was meant.
#[allow(clippy::approx_constant, reason = "limits are as the description has them")]
impl Check for Contains {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.member("word", &self.word, &[Limit::Contains(&[Matcher::Values(&["\"a\"", "\"aaa\"", "\"x-1\""])], 1, None)]);
        at.member("some", &self.some, &[Limit::Contains(&[Matcher::Limits(&[Limit::Minimum(Num::Int(5)), Limit::Maximum(Num::Int(20))])], 2, Some(4))]);
        at.member("odd", &self.odd, &[Limit::Contains(&[Matcher::Limits(&[Limit::Minimum(Num::Int(5))])], 1, Some(5))]);
        at.member("typed", &self.typed, &[Limit::Contains(&[Matcher::Types(&["integer"])], 0, Some(3))]);
        at.member("wide", &self.wide, &[Limit::Contains(&[Matcher::AnyOf(&[&[Matcher::Types(&["null"])], &[Matcher::Limits(&[Limit::MaxLength(2), Limit::Pattern("a")])]])], 2, None)]);
        at.member("deep", &self.deep, &[Limit::Contains(&[Matcher::Required(&["code"]), Matcher::Member("code", &[Matcher::Limits(&[Limit::MaxLength(4)])])], 1, None)]);
        at.member("exact", &self.exact, &[Limit::Contains(&[Matcher::OneOf(&[&[Matcher::Limits(&[Limit::MultipleOf(Num::Int(2))])], &[Matcher::Limits(&[Limit::MultipleOf(Num::Float(0.5))])]])], 1, None)]);
        at.member("pair", &self.pair, &[Limit::Contains(&[Matcher::Values(&["7"])], 0, Some(1))]);
    }
}

/// The type of `ContainsOddItem`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ContainsOddItem {
    /// The variant `String`.
    String(String),
    /// The variant `Integer`.
    Integer(i64),
    /// JSON that is none of the known shapes; it is read and written unchanged.
    Unknown(Json),
}

union! {
    ContainsOddItem, Unknown;
    String(String) union::Shape::new(union::JsonType::String), from String;
    Integer(i64) union::Shape::new(union::JsonType::Integer), from i64;
}

impl Check for ContainsOddItem {}

/// The type of `ContainsTypedItem`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ContainsTypedItem {
    /// The variant `String`.
    String(String),
    /// The variant `Integer`.
    Integer(i64),
    /// JSON that is none of the known shapes; it is read and written unchanged.
    Unknown(Json),
}

union! {
    ContainsTypedItem, Unknown;
    String(String) union::Shape::new(union::JsonType::String), from String;
    Integer(i64) union::Shape::new(union::JsonType::Integer), from i64;
}

impl Check for ContainsTypedItem {}
