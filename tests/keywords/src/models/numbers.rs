// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{Check, Checker, Limit, Num, Number, object};

/// The type `Numbers`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Numbers {
    /// The `month` member.
    ///
    /// - Optional.
    /// - At least 1.
    /// - At most 12.
    pub month: Option<i64>,

    /// The `open` member.
    ///
    /// - Leave out to keep, null to clear.
    /// - More than 0.
    /// - Less than 20.
    pub open: Option<Option<i64>>,

    /// The `even` member.
    ///
    /// - Optional.
    /// - A multiple of 2.
    pub even: Option<i64>,

    /// The `tenth` member.
    ///
    /// - Optional.
    /// - A multiple of 0.1.
    pub tenth: Option<Number>,

    /// The `half` member.
    ///
    /// - Leave out to keep, null to clear.
    /// - At least -0.5.
    /// - A multiple of 0.5.
    pub half: Option<Option<Number>>,

    /// The `price` member.
    ///
    /// - Optional.
    /// - At least 0.05.
    /// - Less than 10.5.
    pub price: Option<Number>,
}

object! {
    Numbers, english, new();
    0 month: optional "month", set month(i64), keep keep_month;
    1 open: optional_or_null "open", set open(i64), clear clear_open, keep keep_open;
    2 even: optional "even", set even(i64), keep keep_even;
    3 tenth: optional "tenth", set tenth(impl Into<Number> = into), keep keep_tenth;
    4 half: optional_or_null "half", set half(impl Into<Number> = into), clear clear_half, keep keep_half;
    5 price: optional "price", set price(impl Into<Number> = into), keep keep_price;
}

// A limit such as 3.14 looks to clippy like a constant that was meant.
#[allow(clippy::approx_constant, reason = "limits are as the description has them")]
impl Check for Numbers {
    #[inline]
    fn check(&self, at: &mut Checker<'_>) {
        at.member("month", &self.month, &[Limit::Minimum(Num::Int(1)), Limit::Maximum(Num::Int(12))]);
        at.member("open", &self.open, &[Limit::ExclusiveMinimum(Num::Int(0)), Limit::ExclusiveMaximum(Num::Int(20))]);
        at.member("even", &self.even, &[Limit::MultipleOf(Num::Int(2))]);
        at.member("tenth", &self.tenth, &[Limit::MultipleOf(Num::Float(0.1))]);
        at.member("half", &self.half, &[Limit::Minimum(Num::Float(-0.5)), Limit::MultipleOf(Num::Float(0.5))]);
        at.member("price", &self.price, &[Limit::Minimum(Num::Float(0.05)), Limit::ExclusiveMaximum(Num::Float(10.5))]);
    }
}
