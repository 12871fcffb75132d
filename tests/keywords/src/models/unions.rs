// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::ShapeModel;
use crate::runtime::{Check, Checker, Json, Limit, Limited, Num, object, union};

/// The type `Unions`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Unions {
    /// The `plain` member.
    ///
    /// - Optional.
    pub plain: Option<UnionsPlain>,

    /// The `tagged` member.
    ///
    /// - Optional.
    pub tagged: Option<ShapeModel>,

    /// The `more` member.
    ///
    /// - Optional.
    pub more: Option<Vec<ShapeModel>>,
}

object! {
    Unions, english, new();
    0 plain: optional "plain", set plain(UnionsPlain), keep keep_plain;
    1 tagged: optional "tagged", set tagged(ShapeModel), keep keep_tagged;
    2 more: optional "more", set more(impl IntoIterator<Item = impl Into<ShapeModel>> = each), keep keep_more;
}

impl Check for Unions {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.member("plain", &self.plain, &[]);
        at.member("tagged", &self.tagged, &[]);
        at.member("more", &self.more, &[]);
    }
}

/// The type of `plain`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UnionsPlain {
    /// The variant `Text`.
    ///
    /// - At most 3 characters.
    Text(String),

    /// The variant `Integer`.
    ///
    /// - At least 0.
    Integer(i64),

    /// JSON that is none of the known shapes; it is read and written unchanged.
    Unknown(Json),
}

union! {
    UnionsPlain, Unknown;
    Text(String) union::Shape::new(union::JsonType::String), from String;
    Integer(i64) union::Shape::new(union::JsonType::Integer), from i64;
}

impl Check for UnionsPlain {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        match self {
            Self::Text(value) => Limited::keep(value, &[Limit::MaxLength(3)], at),
            Self::Integer(value) => Limited::keep(value, &[Limit::Minimum(Num::Int(0))], at),
            _ => {}
        }
    }
}
