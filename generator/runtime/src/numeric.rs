//! Exact comparison and division of JSON numbers, whatever Rust type carries them.

use core::cmp::Ordering;
use core::fmt::{self, Display, Formatter, Write as _};

use super::alloc::string::String;

/// A number of a limit, or of a value that is held against one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Num {
    /// A whole number.
    Int(i128),
    /// Any other.
    Float(f64),
}

impl Display for Num {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(value) => Display::fmt(value, f),
            Self::Float(value) => Display::fmt(value, f),
        }
    }
}

/// What numeric limits can be put on: all integer types up to 64 bits, `f32`, `f64` and [`Number`](super::Number).
pub trait Numeric {
    /// The value, exactly.
    fn num(&self) -> Num;
}

macro_rules! whole {
    ($($name:ty),*) => {$(
        impl Numeric for $name {
            fn num(&self) -> Num {
                Num::Int(*self as i128)
            }
        }
    )*};
}
whole!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);

impl Numeric for f64 {
    fn num(&self) -> Num {
        Num::Float(*self)
    }
}

impl Numeric for f32 {
    fn num(&self) -> Num {
        Num::Float(widen(*self))
    }
}

impl<T: Numeric + ?Sized> Numeric for &T {
    fn num(&self) -> Num {
        (**self).num()
    }
}

/// The `f64` with the same shortest decimal text, so that `0.1_f32` becomes `0.1` and not `0.10000000149011612`.
pub(super) fn widen(value: f32) -> f64 {
    let mut text = String::new();
    let written = write!(text, "{value:e}");
    match (written, text.parse()) {
        (Ok(()), Ok(wide)) => wide,
        _ => f64::from(value),
    }
}

/// Compares by numeric value, without rounding either side; `None` when one is not a number.
pub(super) fn compare(left: Num, right: Num) -> Option<Ordering> {
    match (left, right) {
        (Num::Int(left), Num::Int(right)) => Some(left.cmp(&right)),
        (Num::Float(left), Num::Float(right)) => left.partial_cmp(&right),
        (Num::Int(left), Num::Float(right)) => compare_mixed(left, right),
        (Num::Float(left), Num::Int(right)) => compare_mixed(right, left).map(Ordering::reverse),
    }
}

fn compare_mixed(whole: i128, float: f64) -> Option<Ordering> {
    /// Two to the power of 127: the first float that no `i128` reaches.
    const EDGE: f64 = 170_141_183_460_469_231_731_687_303_715_884_105_728.0;
    if float.is_nan() {
        return None;
    }
    if float >= EDGE {
        return Some(Ordering::Less);
    }
    if float < -EDGE {
        return Some(Ordering::Greater);
    }
    // The cast cuts the fraction off; a float that has one is small enough for the way back to be exact.
    let cut = float as i128;
    let rest = float - cut as f64;
    Some(
        whole
            .cmp(&cut)
            .then_with(|| 0.0_f64.total_cmp(&(rest + 0.0))),
    )
}

/// From here on a float has no fraction to lose.
const EXACT_WHOLE: f64 = 9_007_199_254_740_992.0;
/// From here on JSON text has an exponent, and only the binary value counts as the number that was meant.
const EXPONENT_TEXT: f64 = 1e16;

/// Whether `value / of` is a whole number, both read as the decimals that their texts say: `0.3` is a multiple of `0.1`.
pub(super) fn is_multiple(value: Num, of: Num) -> bool {
    let of = match of {
        Num::Float(of) if of % 1.0 == 0.0 && of.abs() <= EXACT_WHOLE => Num::Int(of as i128),
        other => other,
    };
    let value = match value {
        Num::Float(value) if !value.is_finite() => return true,
        Num::Float(value) if value % 1.0 == 0.0 && value.abs() < EXPONENT_TEXT => {
            Num::Int(value as i128)
        }
        other => other,
    };
    match (value, of) {
        (_, Num::Int(0)) => true,
        (Num::Int(value), Num::Int(of)) => value.checked_rem(of).is_none_or(|rest| rest == 0),
        (Num::Float(value), Num::Int(of)) => value % (of as f64) == 0.0,
        (value, Num::Float(_)) => match (Decimal::of(value), Decimal::of(of)) {
            (Some(value), Some(of)) => value.is_multiple(&of),
            _ => true,
        },
    }
}

/// A magnitude `digits * 10^exponent`.
struct Decimal {
    digits: u128,
    exponent: i32,
}

impl Decimal {
    /// The shortest decimal that reads back as the same number; `None` when it is not finite.
    fn of(value: Num) -> Option<Self> {
        let value = match value {
            Num::Int(value) => {
                return Some(Self {
                    digits: value.unsigned_abs(),
                    exponent: 0,
                });
            }
            Num::Float(value) => value,
        };
        if !value.is_finite() {
            return None;
        }
        let mut text = String::new();
        write!(text, "{:e}", value.abs()).ok()?;
        let (mantissa, exponent) = text.split_once('e')?;
        let mut exponent: i32 = exponent.parse().ok()?;
        let mut digits = 0_u128;
        let mut after_point = false;
        for byte in mantissa.bytes() {
            if byte == b'.' {
                after_point = true;
                continue;
            }
            digits = digits * 10 + u128::from(byte.checked_sub(b'0')?);
            exponent -= i32::from(after_point);
        }
        Some(Self { digits, exponent })
    }

    fn is_multiple(&self, of: &Self) -> bool {
        if self.digits == 0 || of.digits == 0 {
            return true;
        }
        let shift = self.exponent - of.exponent;
        if shift < 0 {
            // Too many powers of ten to fit are more than the digits of the value can hold.
            return 10_u128
                .checked_pow(shift.unsigned_abs())
                .and_then(|power| power.checked_mul(of.digits))
                .is_some_and(|divisor| self.digits.is_multiple_of(divisor));
        }
        // `of.digits` has at most 17 places here, so ten times a remainder always fits.
        let mut rest = self.digits % of.digits;
        for _ in 0..shift {
            if rest == 0 {
                return true;
            }
            rest = rest * 10 % of.digits;
        }
        rest == 0
    }
}
