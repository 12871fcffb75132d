//! Random numbers within their limits.

use serde_json::Value;

use super::Maker;
use super::parts::Parts;

/// Whole numbers where something happens.
const WHOLE: [i64; 9] = [
    0,
    1,
    -1,
    7,
    255,
    65_536,
    -40_000,
    2_147_483_648,
    9_007_199_254_740_993,
];

/// Numbers that are spelled in different ways.
const FRACTIONS: [f64; 8] = [0.0, 1.0, -1.5, 0.1, 99.99, 1e-7, 123_456_789.125, 3e20];

/// The largest step away from a limit.
const STEP: i64 = 50;

impl Maker<'_> {
    /// A whole number.
    pub(super) fn integer(&mut self, parts: &Parts) -> Value {
        let (least, most) = match parts.first_text(self.root, "format") {
            Some("int8") => (-128, 127),
            Some("uint8") => (0, 255),
            Some("int16") => (-32_768, 32_767),
            Some("uint16") => (0, 65_535),
            Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
            Some("uint32") => (0, i64::from(u32::MAX)),
            Some("uint64" | "uint") => (0, i64::MAX),
            _ => (i64::MIN, i64::MAX),
        };
        let (low, high) = self.limits(parts, 1.0);
        // A cast of a number beyond the range gives its end.
        let (least, most) = (least.max(low.ceil() as i64), most.min(high.floor() as i64));
        let some = WHOLE[self.rng.usize(..WHOLE.len())];
        let mut number = self.between(some, least, most);
        if let Some(step) = parts.largest(self.root, "multipleOf") {
            let step = (step as i64).max(1);
            number = number / step * step;
            if number < least {
                number = number.saturating_add(step);
            }
        }
        Value::from(number)
    }

    /// The number itself when it lies between the limits, else one near a limit.
    fn between(&mut self, some: i64, least: i64, most: i64) -> i64 {
        if (least..=most).contains(&some) {
            return some;
        }
        let away = self.rng.i64(0..=STEP);
        if least > some {
            least.saturating_add(away).min(most.max(least))
        } else {
            most.saturating_sub(away).max(least.min(most))
        }
    }

    /// Any number.
    pub(super) fn number(&mut self, parts: &Parts) -> Value {
        let (least, most) = self.limits(parts, 0.001);
        if let Some(step) = parts.largest(self.root, "multipleOf") {
            let factor = if least > 0.0 {
                (least / step).ceil()
            } else {
                0.0
            };
            return Value::from((factor + f64::from(self.rng.u8(..5))) * step);
        }
        if self.rng.bool() {
            return self.integer(parts);
        }
        let some = FRACTIONS[self.rng.usize(..FRACTIONS.len())];
        if least <= some && some <= most {
            return Value::from(some);
        }
        let part = f64::from(self.rng.u8(..=100)) / 100.0;
        let near = if least > some {
            least + part * (most.min(least + 1.0) - least)
        } else {
            most - part * (most - least.max(most - 1.0))
        };
        Value::from(near)
    }

    /// The least and the most; an excluded limit is left by a small step.
    fn limits(&self, parts: &Parts, step: f64) -> (f64, f64) {
        let root = self.root;
        let least = parts.largest(root, "minimum").unwrap_or(f64::MIN);
        let above = parts.largest(root, "exclusiveMinimum").unwrap_or(f64::MIN);
        let most = parts.smallest(root, "maximum").unwrap_or(f64::MAX);
        let under = parts.smallest(root, "exclusiveMaximum").unwrap_or(f64::MAX);
        (least.max(above + step), most.min(under - step))
    }
}
