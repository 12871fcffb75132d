// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::{Check, Checker, Num, Number};

/// The type `Numbers`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct Numbers {
    /// The `month` member.
    ///
    /// - Optional.
    /// - At least 1.
    /// - At most 12.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<i64>,

    /// The `open` member.
    ///
    /// - Leave out to keep, null to clear.
    /// - More than 0.
    /// - Less than 20.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub open: Option<Option<i64>>,

    /// The `even` member.
    ///
    /// - Optional.
    /// - A multiple of 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub even: Option<i64>,

    /// The `tenth` member.
    ///
    /// - Optional.
    /// - A multiple of 0.1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenth: Option<Number>,

    /// The `half` member.
    ///
    /// - Leave out to keep, null to clear.
    /// - At least -0.5.
    /// - A multiple of 0.5.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub half: Option<Option<Number>>,

    /// The `price` member.
    ///
    /// - Optional.
    /// - At least 0.05.
    /// - Less than 10.5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Number>,
}

impl Numbers {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `month`.
    ///
    /// The `month` member.
    #[must_use]
    pub fn month(mut self, month: i64) -> Self {
        self.month = Some(month);
        self
    }

    /// Leaves `month` as it is: nothing is sent.
    ///
    /// The `month` member.
    #[must_use]
    pub fn keep_month(mut self) -> Self {
        self.month = None;
        self
    }

    /// Sets `open`.
    ///
    /// The `open` member.
    #[must_use]
    pub fn open(mut self, open: i64) -> Self {
        self.open = Some(Some(open));
        self
    }

    /// Clears `open`: `null` is sent.
    ///
    /// The `open` member.
    #[must_use]
    pub fn clear_open(mut self) -> Self {
        self.open = Some(None);
        self
    }

    /// Leaves `open` as it is: nothing is sent.
    ///
    /// The `open` member.
    #[must_use]
    pub fn keep_open(mut self) -> Self {
        self.open = None;
        self
    }

    /// Sets `even`.
    ///
    /// The `even` member.
    #[must_use]
    pub fn even(mut self, even: i64) -> Self {
        self.even = Some(even);
        self
    }

    /// Leaves `even` as it is: nothing is sent.
    ///
    /// The `even` member.
    #[must_use]
    pub fn keep_even(mut self) -> Self {
        self.even = None;
        self
    }

    /// Sets `tenth`.
    ///
    /// The `tenth` member.
    #[must_use]
    pub fn tenth(mut self, tenth: impl Into<Number>) -> Self {
        self.tenth = Some(tenth.into());
        self
    }

    /// Leaves `tenth` as it is: nothing is sent.
    ///
    /// The `tenth` member.
    #[must_use]
    pub fn keep_tenth(mut self) -> Self {
        self.tenth = None;
        self
    }

    /// Sets `half`.
    ///
    /// The `half` member.
    #[must_use]
    pub fn half(mut self, half: impl Into<Number>) -> Self {
        self.half = Some(Some(half.into()));
        self
    }

    /// Clears `half`: `null` is sent.
    ///
    /// The `half` member.
    #[must_use]
    pub fn clear_half(mut self) -> Self {
        self.half = Some(None);
        self
    }

    /// Leaves `half` as it is: nothing is sent.
    ///
    /// The `half` member.
    #[must_use]
    pub fn keep_half(mut self) -> Self {
        self.half = None;
        self
    }

    /// Sets `price`.
    ///
    /// The `price` member.
    #[must_use]
    pub fn price(mut self, price: impl Into<Number>) -> Self {
        self.price = Some(price.into());
        self
    }

    /// Leaves `price` as it is: nothing is sent.
    ///
    /// The `price` member.
    #[must_use]
    pub fn keep_price(mut self) -> Self {
        self.price = None;
        self
    }
}

#[allow(clippy::approx_constant, reason = "limits are as the description has them")]
impl Check for Numbers {
    fn check(&self, at: &mut Checker<'_>) {
        if let Some(value) = &self.month {
            at.field(
                "month",
                |at| {
                    at.minimum(value, Num::Int(1));
                    at.maximum(value, Num::Int(12));
                },
            );
        }
        if let Some(Some(value)) = &self.open {
            at.field(
                "open",
                |at| {
                    at.exclusive_minimum(value, Num::Int(0));
                    at.exclusive_maximum(value, Num::Int(20));
                },
            );
        }
        if let Some(value) = &self.even {
            at.field("even", |at| at.multiple_of(value, Num::Int(2)));
        }
        if let Some(value) = &self.tenth {
            at.field("tenth", |at| at.multiple_of(value, Num::Float(0.1)));
        }
        if let Some(Some(value)) = &self.half {
            at.field(
                "half",
                |at| {
                    at.minimum(value, Num::Float(-0.5));
                    at.multiple_of(value, Num::Float(0.5));
                },
            );
        }
        if let Some(value) = &self.price {
            at.field(
                "price",
                |at| {
                    at.minimum(value, Num::Float(0.05));
                    at.exclusive_maximum(value, Num::Float(10.5));
                },
            );
        }
    }
}
