//! Values keep their text on the wire, and what cannot be written is refused.

// The tables of structs name the runtime as generated crates do.
use client_runtime as runtime;

use client_runtime::serde_json::{self, json};
use client_runtime::{
    BTreeMap, Base64, Date, DateTime, Json, Number, Redacted, UnknownInteger, UnknownValue, jiff,
    object,
};

#[derive(Clone, Debug, Default, PartialEq)]
struct Body {
    memo: Option<Option<String>>,
    note: Option<String>,
}

object! {
    Body, english;
    0 memo: optional_or_null "memo", set memo(impl Into<String> = into), clear clear_memo, keep keep_memo;
    1 note: required_or_null "note", set note(impl Into<String> = into), clear clear_note;
}

#[derive(Clone, Debug, PartialEq)]
struct Open {
    r#type: i64,
    size: Option<i64>,
    others: BTreeMap<String, Option<bool>>,
}

object! {
    Open, english, new(r#type: i64);
    0 r#type: required "type";
    1 size: optional "size", set size(i64), keep keep_size;
    ..others;
}

#[test]
fn members_come_in_any_order_and_others_are_kept() {
    let text = r#"{"a":null,"size":null,"b":true,"type":7,"\u0063":false}"#;
    let open: Open = serde_json::from_str(text).unwrap();
    let others = [("a", None), ("b", Some(true)), ("c", Some(false))];
    let others = others.map(|(name, value)| (name.to_owned(), value));
    assert_eq!(
        open,
        Open {
            r#type: 7,
            size: None,
            others: others.into()
        }
    );
    assert_eq!(
        serde_json::to_string(&open.size(2)).unwrap(),
        r#"{"type":7,"size":2,"a":null,"b":true,"c":false}"#
    );
    assert_eq!(
        serde_json::to_string(&Open::new(1)).unwrap(),
        r#"{"type":1}"#
    );
    let error = serde_json::from_str::<Open>(r#"{"size":"x","type":1}"#).unwrap_err();
    assert!(error.to_string().contains("expected i64"), "{error}");
    let error = serde_json::from_str::<Open>("[]").unwrap_err();
    assert!(
        error.to_string().contains("expected struct Open"),
        "{error}"
    );
}

#[test]
fn verbs_set_clear_and_keep() {
    let body = Body::default().memo("x").note("y");
    assert_eq!(body.memo, Some(Some("x".to_owned())));
    let body = body.clear_memo().clear_note();
    assert_eq!((&body.memo, &body.note), (&Some(None), &None));
    assert_eq!(body.keep_memo().memo, None);
}

#[test]
fn absent_null_and_value_are_three_things() {
    for (text, memo) in [
        (r#"{"note":null}"#, None),
        (r#"{"memo":null,"note":null}"#, Some(None)),
        (r#"{"memo":"","note":null}"#, Some(Some(String::new()))),
        (r#"{"memo":"x","note":null}"#, Some(Some("x".to_owned()))),
    ] {
        let body: Body = serde_json::from_str(text).unwrap();
        assert_eq!(body, Body { memo, note: None });
        assert_eq!(serde_json::to_string(&body).unwrap(), text);
    }
}

#[test]
fn a_required_nullable_key_must_be_there() {
    let error = serde_json::from_str::<Body>("{}").unwrap_err();
    assert!(error.to_string().starts_with("missing field `note`"));
}

#[test]
fn a_number_keeps_its_spelling() {
    for text in [
        "0",
        "100",
        "100.0",
        "-1",
        "0.1",
        "18446744073709551615",
        "-9223372036854775808",
        "0.30000000000000004",
        "122.416294033786585",
        "1e300",
        "5e-324",
    ] {
        let number: Number = serde_json::from_str(text).unwrap();
        let written = serde_json::to_string(&number).unwrap();
        // The digits that identify a fraction may be fewer than those that were sent.
        if text == "122.416294033786585" {
            assert_eq!(written, "122.41629403378658");
        } else {
            assert_eq!(written, text.replace("e300", "e+300"), "{text}");
        }
        assert_eq!(number.to_string(), written);
        let again: Number = serde_json::from_str(&written).unwrap();
        assert_eq!(again, number);
    }
    assert!(serde_json::from_str::<Number>("\"1\"").is_err());
    assert!(serde_json::from_str::<Number>("1e999").is_err());
}

#[test]
fn numbers_compare_by_value() {
    assert_eq!(Number::from(1), Number::from(1.0));
    assert_eq!(Number::from(0.1_f32), Number::from(0.1));
    assert_ne!(Number::from(f64::NAN), Number::from(f64::NAN));
    // As floats both would be 2^53.
    assert!(Number::from(9_007_199_254_740_993_u64) > Number::from(9_007_199_254_740_992.0));
    assert!(Number::from(u64::MAX) < Number::from(18_446_744_073_709_551_616.0));
    assert!(Number::from(-1) < Number::from(-0.5));
    assert!(Number::from(-1) > Number::from(-1.5));
    assert!(Number::from(0) < Number::from(f64::INFINITY));
    assert_eq!(Number::from(0), Number::from(-0.0));
    assert_eq!(Number::from(100.0).as_i64(), Some(100));
    assert_eq!(Number::from(100.5).as_i64(), None);
    assert_eq!(Number::from(-1).as_u64(), None);
    assert_eq!(Number::from(u64::MAX).as_u64(), Some(u64::MAX));
    assert_eq!(Number::from(1e300).as_i64(), None);
    assert!((Number::from(7_u8).as_f64() - 7.0).abs() < f64::EPSILON);
}

#[test]
fn a_number_that_is_not_finite_is_refused_when_it_is_written() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let number = Number::from(value);
        assert!(!number.is_finite());
        let error = serde_json::to_string(&number).unwrap_err();
        assert!(error.to_string().contains("not finite"));
        assert!(serde_json::to_value(Number::from(f32::NAN)).is_err());
    }
}

#[test]
fn a_number_survives_a_flattened_map() {
    #[derive(client_runtime::serde::Deserialize)]
    #[serde(crate = "client_runtime::serde")]
    struct Open {
        #[serde(flatten)]
        rest: std::collections::BTreeMap<String, Number>,
    }
    let open: Open = serde_json::from_str(r#"{"a":100.0,"b":100}"#).unwrap();
    assert_eq!(
        serde_json::to_string(&open.rest).unwrap(),
        r#"{"a":100.0,"b":100}"#
    );
}

#[test]
fn dates_are_strict_when_made_and_kept_when_read() {
    for text in ["0000-01-01", "2024-02-29", "9999-12-31"] {
        let date: Date = serde_json::from_value(json!(text)).unwrap();
        assert_eq!(serde_json::to_value(&date).unwrap(), json!(text));
        assert_eq!(date.to_string(), text);
        assert!(date.date().is_some());
    }
    for text in [
        "",
        "2023-02-29",
        "2024-2-29",
        "2024-02-29 ",
        " 2024-02-29",
        "+2024-02-29",
        "-001-01-01",
        "24-02-29",
        "2024-13-01",
        "2024-00-01",
        "2024-01-00",
        "2024-01-01T00:00:00Z",
        "20240101",
        "2024-W01-1",
        "2024-01-0١",
    ] {
        assert!(text.parse::<Date>().is_err(), "{text}");
        let read: Date = serde_json::from_value(json!(text)).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), json!(text));
        assert_eq!(read.date(), None);
        assert!(read > Date::new(9999, 12, 31).unwrap());
        assert!(jiff::civil::Date::try_from(read).is_err());
    }
    assert!(Date::new(10_000, 1, 1).is_err());
    assert!(Date::new(2024, 1, 1).unwrap() < Date::new(2024, 1, 2).unwrap());
    let ancient = Date::from(jiff::civil::date(-1, 1, 1));
    assert!(serde_json::to_string(&ancient).is_err());
}

#[test]
fn moments_keep_their_text() {
    for text in [
        "2024-01-31T12:00:00Z",
        "2024-01-31t12:00:00z",
        "2024-01-31T12:00:00.000+08:00",
        "2024-01-31T12:00:00.12345678901234567890-00:00",
        "2016-12-31T23:59:60Z",
        "2017-01-01T07:59:60.5+08:00",
        "0000-01-01T00:00:00+23:59",
        "9999-12-31T23:59:59Z",
    ] {
        let moment: DateTime = serde_json::from_value(json!(text)).unwrap();
        assert_eq!(serde_json::to_value(&moment).unwrap(), json!(text));
        assert_eq!(moment.as_str(), text);
    }
    for text in [
        "2024-01-31",
        "2024-01-31T12:00Z",
        "2024-01-31T12:00:00",
        "2024-01-31 12:00:00Z",
        "2024-01-31T12:00:00.Z",
        "2024-01-31T24:00:00Z",
        "2024-01-31T12:60:00Z",
        "2024-01-31T12:00:61Z",
        "2024-01-31T12:00:60Z",
        "2024-01-31T12:00:00+8:00",
        "2024-01-31T12:00:00+0800",
        "2024-01-31T12:00:00+24:00",
        "2024-01-31T12:00:00+08:60",
        "2024-02-30T12:00:00Z",
        "2024-01-31T12:00:00Z ",
        "2024-01-31T12:00:00ZZ",
        "2024-01-31T12:00:00,5Z",
        "",
    ] {
        assert!(text.parse::<DateTime>().is_err(), "{text}");
        let read: DateTime = serde_json::from_value(json!(text)).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), json!(text));
    }
}

#[test]
fn moments_of_other_spellings_are_read() {
    let read = |text: &str| serde_json::from_value::<DateTime>(json!(text)).unwrap();
    let noon = "2024-01-31T12:00:00Z".parse::<DateTime>().unwrap();
    for text in [
        "2024-01-31T12:00Z",
        "2024-01-31 12:00:00Z",
        "2024-01-31T12:00:00+0000",
        "2024-01-31T20:00:00+08",
        "2024-01-31 12:00:00 +0000",
        "2024-01-31 04:00 -0800",
    ] {
        assert_eq!(read(text), noon, "{text}");
        assert_eq!(read(text).timestamp(), noon.timestamp());
        assert_eq!(read(text).as_str(), text);
    }
    for text in [
        "",
        "2024-01-31",
        "2024-01-31T12:00:00",
        "2024-01-31 12:00:00",
        "0000-00-00 00:00:00",
        "2024-01-31T12:00:00+080",
        "2024-01-31T12:00:00  +0800",
        "2024-02-30T12:00:00Z",
        "1706702400",
    ] {
        assert_eq!(read(text).timestamp(), None, "{text}");
        assert_eq!(read(text), read(text));
        assert!(read(text) > noon && read(text) != read("yesterday"));
        assert!(jiff::Timestamp::try_from(read(text)).is_err());
    }
}

#[test]
fn moments_compare_by_instant() {
    let at = |text: &str| text.parse::<DateTime>().unwrap();
    assert_eq!(
        at("2024-01-01T08:00:00+08:00"),
        at("2024-01-01T00:00:00.000z")
    );
    assert!(at("2016-12-31T23:59:59.999999999Z") < at("2016-12-31T23:59:60Z"));
    assert!(at("2016-12-31T23:59:60.9Z") < at("2017-01-01T00:00:00Z"));
    assert!(at("9999-12-31T00:00:00Z") < at("9999-12-31T01:00:00Z"));
    assert!(at("1969-12-31T23:59:59.5Z") < at("1970-01-01T00:00:00Z"));
    assert_eq!(
        at("2024-01-01T00:00:00.5Z")
            .timestamp()
            .unwrap()
            .as_millisecond(),
        1_704_067_200_500
    );
    assert_eq!(
        at("1969-12-31T23:59:59.5Z")
            .timestamp()
            .unwrap()
            .as_millisecond(),
        -500
    );
    assert_eq!(
        at("9999-12-31T23:59:59Z").timestamp(),
        Some(jiff::Timestamp::MAX)
    );
    for text in [
        "2024-01-01T00:00:00Z",
        "1969-12-31T23:59:59.5Z",
        "0000-01-01T00:00:00Z",
    ] {
        let moment = DateTime::from(at(text).timestamp().unwrap());
        assert_eq!(moment.as_str(), text);
        assert_eq!(moment, at(text));
    }
    assert!(serde_json::to_string(&DateTime::from(jiff::Timestamp::MIN)).is_err());
}

#[test]
fn base64_keeps_the_text_that_was_read() {
    assert_eq!(Base64::from(b"hi?>").as_str(), "aGk/Pg==");
    for text in ["aGk/Pg==", "aGk/Pg", "aGk_Pg", "aGk_Pg==", ""] {
        let value: Base64 = serde_json::from_value(json!(text)).unwrap();
        assert_eq!(serde_json::to_value(&value).unwrap(), json!(text));
        if !text.is_empty() {
            assert_eq!(value, Base64::from(b"hi?>".to_vec()));
        }
    }
    for text in ["a", "aGk*", "aGk_P+==", "aGk/ Pg=="] {
        assert!(text.parse::<Base64>().is_err(), "{text}");
        let read: Base64 = serde_json::from_value(json!(text)).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), json!(text));
        assert_eq!(read.as_bytes(), None);
        assert!(read == read.clone() && read != Base64::default());
    }
    assert_eq!(format!("{:?}", Base64::from(b"secret")), "Base64(6 bytes)");
}

#[test]
fn redacted_shows_the_shape_only() {
    let shown = |value: &dyn Fn() -> Redacted| format!("{:?}", value());
    assert_eq!(shown(&|| Redacted::of("x")), "[redacted]");
    assert_eq!(shown(&|| Redacted::of(&None::<String>)), "None");
    assert_eq!(shown(&|| Redacted::of(&Some("x"))), "[redacted]");
    assert_eq!(shown(&|| Redacted::of(&None::<Option<String>>)), "None");
    assert_eq!(shown(&|| Redacted::of(&Some(None::<String>))), "Some(None)");
    assert_eq!(
        shown(&|| Redacted::of(&Some(Some(vec!["x"])))),
        "[redacted]"
    );
    assert_eq!(
        shown(&|| Redacted::of(&Some(Some(Box::new(7))))),
        "[redacted]"
    );
    assert_eq!(shown(&|| Redacted::of(&Json::Null)), "[redacted]");
    assert_eq!(
        shown(&|| Redacted::of(&Some(Body::default()))),
        "[redacted]"
    );
    assert_eq!(
        shown(&|| Redacted::of(&Number::from(f64::NAN))),
        "[redacted]"
    );
}

#[test]
fn unknown_values_show_their_text() {
    assert_eq!(UnknownValue::new("x").as_str(), "x");
    assert_eq!(
        format!("{:?} {}", UnknownValue::new("x"), UnknownValue::new("x")),
        "\"x\" x"
    );
    assert_eq!(UnknownInteger::new(7).as_i64(), 7);
    assert_eq!(
        format!("{:?} {}", UnknownInteger::new(7), UnknownInteger::new(7)),
        "7 7"
    );
}
