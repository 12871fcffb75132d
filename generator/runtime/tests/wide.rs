//! A struct with more members than one tuple has places.

// The tables of structs name the runtime as generated crates do.
use client_runtime as runtime;

use client_runtime::object;
use client_runtime::serde_json::{self, Value, json};

#[derive(Clone, Debug, PartialEq)]
struct Wide {
    m0: u8,
    m1: Option<u8>,
    m2: Option<Option<u8>>,
    m3: Option<u8>,
    m4: Option<Option<u8>>,
    m5: Option<u8>,
    m6: Option<Option<u8>>,
    m7: Option<u8>,
    m8: Option<Option<u8>>,
    m9: Option<u8>,
    m10: Option<Option<u8>>,
    m11: Option<u8>,
    m12: Option<Option<u8>>,
    m13: Option<u8>,
    m14: Option<Option<u8>>,
    m15: u8,
    m16: u8,
    m17: Option<u8>,
    m18: Option<Option<u8>>,
    m19: Option<u8>,
    m20: Option<Option<u8>>,
    m21: Option<u8>,
    m22: Option<Option<u8>>,
    m23: Option<u8>,
    m24: Option<Option<u8>>,
    m25: Option<u8>,
    m26: Option<Option<u8>>,
    m27: Option<u8>,
    m28: Option<Option<u8>>,
    m29: Option<u8>,
    m30: Option<Option<u8>>,
    m31: Option<u8>,
    m32: Option<Option<u8>>,
    m33: Option<u8>,
    m34: u8,
}

object! {
    Wide, english;
    0 m0: required "m0";
    1 m1: optional "m1";
    2 m2: optional_or_null "m2";
    3 m3: optional "m3";
    4 m4: optional_or_null "m4";
    5 m5: optional "m5";
    6 m6: optional_or_null "m6";
    7 m7: optional "m7";
    8 m8: optional_or_null "m8";
    9 m9: optional "m9";
    10 m10: optional_or_null "m10";
    11 m11: optional "m11";
    12 m12: optional_or_null "m12";
    13 m13: optional "m13";
    14 m14: optional_or_null "m14";
    15 m15: required "m15";
    16 m16: required "m16";
    17 m17: optional "m17";
    18 m18: optional_or_null "m18";
    19 m19: optional "m19";
    20 m20: optional_or_null "m20";
    21 m21: optional "m21";
    22 m22: optional_or_null "m22";
    23 m23: optional "m23";
    24 m24: optional_or_null "m24";
    25 m25: optional "m25";
    26 m26: optional_or_null "m26";
    27 m27: optional "m27";
    28 m28: optional_or_null "m28";
    29 m29: optional "m29";
    30 m30: optional_or_null "m30";
    31 m31: required_or_null "m31";
    32 m32: optional_or_null "m32";
    33 m33: optional "m33";
    34 m34: required "m34";
}

fn whole() -> Value {
    let members = (0..35)
        .rev()
        .map(|number| (format!("m{number}"), json!(number)));
    Value::Object(members.collect())
}

#[test]
fn each_member_finds_its_place() {
    let wide: Wide = serde_json::from_value(whole()).unwrap();
    assert_eq!((wide.m0, wide.m15, wide.m16, wide.m34), (0, 15, 16, 34));
    assert_eq!(
        (wide.m1, wide.m2, wide.m31, wide.m32),
        (Some(1), Some(Some(2)), Some(31), Some(Some(32)))
    );
    assert_eq!(serde_json::to_value(&wide).unwrap(), whole());

    let text = r#"{"m34":4,"m32":null,"m16":3,"m31":null,"m33":null,"m15":2,"other":[],"m0":1}"#;
    let wide: Wide = serde_json::from_str(text).unwrap();
    assert_eq!((wide.m31, wide.m32, wide.m33), (None, Some(None), None));
    let written = serde_json::to_string(&wide).unwrap();
    assert_eq!(
        written,
        r#"{"m0":1,"m15":2,"m16":3,"m31":null,"m32":null,"m34":4}"#
    );
}

#[test]
fn the_first_member_that_is_missing_is_named() {
    for missing in [0, 15, 16, 31, 34] {
        let mut value = whole();
        for number in missing..35 {
            value.as_object_mut().unwrap().remove(&format!("m{number}"));
        }
        let error = serde_json::from_value::<Wide>(value).unwrap_err();
        assert_eq!(error.to_string(), format!("missing field `m{missing}`"));
    }
}
