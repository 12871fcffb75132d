//! The YAML 1.2 core schema: what a scalar means.

use crate::diagnostic::{Message, said};
use std::borrow::Cow;

use granit_parser::Tag;

use super::super::Value;

/// The value of a scalar, or a value to go on with and what is wrong.
type Resolved = Result<Value, (Value, Message)>;

/// Resolves a scalar.
pub(super) fn resolve(text: Cow<'_, str>, plain: bool, tag: Option<&Tag>) -> Resolved {
    let Some(tag) = tag else {
        return if plain { core(text) } else { Ok(string(text)) };
    };
    if is_non_specific(tag) {
        return Ok(string(text));
    }
    let wanted = tag.core_suffix();
    if wanted == Some("str") {
        return Ok(string(text));
    }
    if !matches!(wanted, Some("null" | "bool" | "int" | "float")) {
        let value = if plain {
            core(text).unwrap_or_else(|(value, _)| value)
        } else {
            string(text)
        };
        return Err((value, unknown_tag(tag)));
    }
    match (wanted, core(text)?) {
        (Some("null"), value @ Value::Null)
        | (Some("bool"), value @ Value::Bool(_))
        | (Some("int"), value @ Value::Int(_))
        | (Some("float"), value @ Value::Float(_)) => Ok(value),
        (Some("float"), Value::Int(number)) => Ok(Value::Float(number as f64)),
        (_, value) => Err((value, unknown_tag(tag))),
    }
}

/// Whether this is the tag `!`, which makes a scalar a string.
pub(super) fn is_non_specific(tag: &Tag) -> bool {
    tag.original() == "!"
}

/// What to say of a tag that is no part of the core schema, or stands on a value of another kind.
pub(super) fn unknown_tag(tag: &Tag) -> Message {
    match tag.core_suffix() {
        Some(_) => said!("the tag `{0}` does not fit this value", tag.original()),
        None => said!("unknown tag `{0}`", tag.original()),
    }
}

fn string(text: Cow<'_, str>) -> Value {
    Value::String(match text {
        Cow::Borrowed(text) => text.into(),
        Cow::Owned(text) => text.into_boxed_str(),
    })
}

/// A plain scalar by its look.
fn core(text: Cow<'_, str>) -> Resolved {
    let Some(&first) = text.as_bytes().first() else {
        return Ok(Value::Null);
    };
    match first {
        b'~' | b'n' | b'N' if matches!(&*text, "~" | "null" | "Null" | "NULL") => Ok(Value::Null),
        b't' | b'T' if matches!(&*text, "true" | "True" | "TRUE") => Ok(Value::Bool(true)),
        b'f' | b'F' if matches!(&*text, "false" | "False" | "FALSE") => Ok(Value::Bool(false)),
        b'0'..=b'9' | b'+' | b'-' | b'.' => number(&text).unwrap_or_else(|| Ok(string(text))),
        _ => Ok(string(text)),
    }
}

fn number(text: &str) -> Option<Resolved> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN") {
        return Some(Err((
            Value::Float(0.0),
            said!("`{0}` is not a number in JSON", text),
        )));
    }
    for (prefix, radix) in [("0o", 8), ("0x", 16)] {
        if let Some(digits) = text.strip_prefix(prefix) {
            let fits = !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix));
            return fits.then(|| match i128::from_str_radix(digits, radix) {
                Ok(number) => Ok(Value::Int(number)),
                Err(_) => Err((Value::Int(0), said!("the number is too large").into())),
            });
        }
    }
    if !unsigned.is_empty() && unsigned.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(match text.parse() {
            Ok(number) => Ok(Value::Int(number)),
            Err(_) => float(text),
        });
    }
    looks_like_float(unsigned).then(|| float(text))
}

fn float(text: &str) -> Resolved {
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() => Ok(Value::Float(number)),
        _ => Err((Value::Float(0.0), said!("the number is too large").into())),
    }
}

/// `( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
fn looks_like_float(text: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(text);
    let mut rest = &text[whole..];
    let mut fraction = 0;
    if let Some(after) = rest.strip_prefix('.') {
        fraction = digits(after);
        rest = &after[fraction..];
    }
    if whole + fraction == 0 {
        return false;
    }
    let Some(exponent) = rest.strip_prefix(['e', 'E']) else {
        return rest.is_empty();
    };
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    !exponent.is_empty() && digits(exponent) == exponent.len()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Value {
        resolve(Cow::Borrowed(text), true, None).unwrap()
    }

    #[test]
    fn strings_that_look_like_something_in_yaml_1_1() {
        let texts = "NO no on off yes y 1_0 2024-01-31 0b1 1:30 nUll - + . e3 1e 1.2.3 0o8 0x +0x1 -.nan = tRue";
        for text in texts.split(' ') {
            assert!(
                matches!(plain(text), Value::String(ref found) if **found == *text),
                "{text}"
            );
        }
    }

    #[test]
    fn the_core_schema() {
        assert!(matches!(plain(""), Value::Null));
        assert!(matches!(plain("~"), Value::Null));
        assert!(matches!(plain("TRUE"), Value::Bool(true)));
        assert!(matches!(plain("0o17"), Value::Int(15)));
        assert!(matches!(plain("0xfF"), Value::Int(255)));
        assert!(matches!(plain("-012"), Value::Int(-12)));
        assert!(matches!(plain("+1."), Value::Float(1.0)));
        assert!(matches!(plain(".5E+1"), Value::Float(5.0)));
        assert!(matches!(plain(&"9".repeat(50)), Value::Float(_)));
    }

    #[test]
    fn numbers_that_json_cannot_write() {
        for text in [".inf", "-.INF", ".nan", "1e999"] {
            assert!(resolve(Cow::Borrowed(text), true, None).is_err(), "{text}");
        }
    }
}
