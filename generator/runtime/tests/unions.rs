//! Unions: which variant, where it fails, and what is written.

use client_runtime::serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use client_runtime::serde_json::{self, json};
use client_runtime::union::{self, Format, JsonType, Shape};
use client_runtime::{BTreeMap, Json, Number, Response, ResponseError};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(crate = "client_runtime::serde")]
struct Card {
    number: u32,
    object: String,
    #[serde(default)]
    next: Vec<Source>,
}

#[derive(Debug, PartialEq)]
enum Source {
    Card(Box<Card>),
    Open(BTreeMap<String, Json>),
    Unknown(Json),
}

impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Card(payload) => {
                union::serialize_tagged("object", &["card"], payload, serializer)
            }
            Self::Open(payload) => {
                union::serialize_tagged("object", &["open"], payload, serializer)
            }
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Source {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Json::deserialize(deserializer)?;
        match union::tag(&value, "object") {
            Some("card") => union::decode(value).map(Self::Card),
            Some("open") => union::decode(&value).map(Self::Open),
            _ => Ok(Self::Unknown(value)),
        }
    }
}

/// Writes any payload under a tag.
struct Tagged<T>(T);

impl<T: Serialize> Serialize for Tagged<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        union::serialize_tagged("kind", &["t"], &self.0, serializer)
    }
}

fn written<T: Serialize>(payload: T) -> Result<String, serde_json::Error> {
    serde_json::to_string(&Tagged(payload))
}

#[test]
fn the_tag_is_set_whatever_the_payload_says() {
    #[derive(Serialize)]
    #[serde(crate = "client_runtime::serde")]
    struct Plain {
        b: u8,
        kind: &'static str,
        a: u8,
        #[serde(flatten)]
        rest: BTreeMap<String, u8>,
    }
    let rest = BTreeMap::from([("z".to_owned(), 3)]);
    let plain = Plain {
        b: 1,
        kind: "wrong",
        a: 2,
        rest,
    };
    assert_eq!(
        written(&plain).unwrap(),
        r#"{"kind":"t","b":1,"a":2,"z":3}"#
    );
    assert_eq!(
        written(Some(Box::new(plain))).unwrap(),
        r#"{"kind":"t","b":1,"a":2,"z":3}"#
    );
    #[derive(Serialize)]
    #[serde(crate = "client_runtime::serde")]
    struct Struct {
        kind: u8,
        a: u8,
    }
    assert_eq!(
        written(Struct { kind: 1, a: 2 }).unwrap(),
        r#"{"kind":"t","a":2}"#
    );
    assert_eq!(
        written(json!({"kind": [1], "x": {"kind": 1}})).unwrap(),
        r#"{"kind":"t","x":{"kind":1}}"#
    );
    assert_eq!(written(json!({})).unwrap(), r#"{"kind":"t"}"#);
    assert_eq!(
        written(Tagged(json!({"a": 1}))).unwrap(),
        r#"{"kind":"t","a":1}"#
    );
}

#[test]
fn a_variant_of_several_tags_keeps_the_one_of_its_payload() {
    let written = |payload: &Json| {
        let mut bytes = Vec::new();
        let mut serializer = serde_json::Serializer::new(&mut bytes);
        union::serialize_tagged("kind", &["a", "b"], payload, &mut serializer).unwrap();
        String::from_utf8(bytes).unwrap()
    };
    assert_eq!(
        written(&json!({"kind": "b", "x": 1})),
        r#"{"kind":"b","x":1}"#
    );
    assert_eq!(written(&json!({"kind": "c"})), r#"{"kind":"a"}"#);
    assert_eq!(written(&json!({"kind": 1})), r#"{"kind":"a"}"#);
    assert_eq!(written(&json!({})), r#"{"kind":"a"}"#);
}

#[test]
fn a_payload_that_is_no_object_has_no_place_for_a_tag() {
    for payload in [json!(1), json!("x"), json!([1]), json!(null), json!(true)] {
        assert!(
            written(payload)
                .unwrap_err()
                .to_string()
                .contains("must be an object")
        );
    }
    let not_finite = BTreeMap::from([("x", Number::from(f64::NAN))]);
    assert!(
        written(not_finite)
            .unwrap_err()
            .to_string()
            .contains("not finite")
    );
}

#[test]
fn a_tag_decides_and_an_unknown_one_survives() {
    let text =
        r#"{"object":"card","number":1,"next":[{"object":"open","a":1},{"object":"new","b":2},7]}"#;
    let source: Source = serde_json::from_str(text).unwrap();
    let Source::Card(card) = &source else {
        panic!("no card")
    };
    assert!(matches!(
        &*card.next,
        [Source::Open(_), Source::Unknown(_), Source::Unknown(_)]
    ));
    let again: Json = serde_json::to_value(&source).unwrap();
    assert_eq!(again, serde_json::from_str::<Json>(text).unwrap());
}

#[test]
fn the_place_within_a_payload_is_kept() {
    let body =
        br#"{"a b": {"object":"card","number":1,"next":[{"object":"card","number":"secret"}]}}"#;
    let response = Response::new(200, Vec::new(), &body[..]);
    let error: ResponseError<de::value::Error> =
        response.json::<BTreeMap<String, Source>, _>().unwrap_err();
    let error = error.decode_error().unwrap();
    assert_eq!(error.pointer, "/a b/next/0/number");
    assert!(
        error
            .to_string()
            .contains(" at /[redacted]/next/0/number: "),
        "{error}"
    );
    assert_eq!(error.message, "invalid type: string, expected u32");
    assert!(error.line == 1 && error.column > 0);
}

#[test]
fn places_with_awkward_names_survive_the_way_through_a_message() {
    #[derive(Debug, Deserialize)]
    #[serde(crate = "client_runtime::serde")]
    #[expect(dead_code, reason = "only its failure is looked at")]
    struct Inner(BTreeMap<String, u8>);
    #[derive(Debug)]
    struct Outer;
    impl<'de> Deserialize<'de> for Outer {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let value = Json::deserialize(deserializer)?;
            union::decode::<Inner, D::Error>(value).map(|_| Self)
        }
    }
    for (key, token) in [
        ("a: b", "a: b"),
        ("x/~y", "x~1~0y"),
        ("王%20", "王%20"),
        ("at #/q: ", "at #~1q: "),
    ] {
        let body = serde_json::to_vec(&json!([{ key: 300 }])).unwrap();
        let response = Response::new(200, Vec::new(), body);
        let error = response.json::<Vec<Outer>, de::value::Error>().unwrap_err();
        let error = error.decode_error().unwrap();
        assert_eq!(error.pointer, format!("/0/{token}"));
        assert!(error.to_string().contains(" at /0/[redacted]: "), "{error}");
        assert_eq!(error.message, "invalid value: integer, expected u8");
    }
}

const SHAPES: &[Shape] = &[
    shape(JsonType::Object, &["a"], &["a", "b"]),
    shape(JsonType::Object, &[], &["a", "b", "c"]),
    Shape {
        fixed: &[("kind", &["x", "y"])],
        ..shape(JsonType::Object, &[], &["kind"])
    },
    Shape {
        values: &["on", "off"],
        ..shape(JsonType::String, &[], &[])
    },
    shape(JsonType::String, &[], &[]),
    shape(JsonType::Integer, &[], &[]),
    shape(JsonType::Number, &[], &[]),
    Shape {
        values: &["7"],
        ..shape(JsonType::Integer, &[], &[])
    },
    shape(JsonType::Array, &[], &[]),
    Shape {
        values: &["true"],
        ..shape(JsonType::Boolean, &[], &[])
    },
];

const fn shape(
    json: JsonType,
    required: &'static [&'static str],
    known: &'static [&'static str],
) -> Shape {
    Shape {
        json,
        required,
        known,
        ..Shape::ANY
    }
}

#[test]
fn candidates_are_ranked() {
    let candidates = |value: Json| union::candidates(&value, SHAPES);
    assert_eq!(candidates(json!({"a": 1, "b": 1})), [0, 1, 2]);
    assert_eq!(candidates(json!({"a": 1, "b": 1, "c": 1})), [1, 0, 2]);
    assert_eq!(candidates(json!({"b": 1})), [1, 2]);
    assert_eq!(candidates(json!({"kind": "y"})), [2, 1]);
    assert_eq!(candidates(json!({"kind": "z"})), [1]);
    assert_eq!(candidates(json!({"kind": 1})), [1]);
    assert_eq!(candidates(json!("on")), [3, 4]);
    assert_eq!(candidates(json!("in")), [4]);
    assert_eq!(candidates(json!(7)), [7, 5, 6]);
    assert_eq!(candidates(json!(1.0)), [5, 6]);
    assert_eq!(candidates(json!(1.5)), [6]);
    assert_eq!(candidates(json!([])), [8]);
    assert_eq!(candidates(json!(true)), [9]);
    assert_eq!(candidates(json!(false)), [0; 0]);
    assert_eq!(candidates(json!(null)), [0; 0]);
    assert_eq!(
        union::candidates(&json!(null), &[shape(JsonType::Any, &[], &[])]),
        [0]
    );
    let wide_first = [
        shape(JsonType::Object, &[], &["a", "b", "c"]),
        shape(JsonType::Object, &[], &["a", "b"]),
    ];
    assert_eq!(union::candidates(&json!({"a": 1}), &wide_first), [1, 0]);
    assert_eq!(union::try_decode::<u8>(json!(7)), Some(7));
    assert_eq!(union::try_decode::<u8>(json!("7")), None);
}

#[test]
fn what_tells_more_comes_first() {
    const TEXT: Shape = shape(JsonType::String, &[], &[]);
    const ON: Shape = Shape {
        values: &["on"],
        ..TEXT
    };
    const fn format(format: Format) -> Shape {
        Shape { format, ..TEXT }
    }
    let texts = [
        Shape::ANY,
        format(Format::DateTime),
        TEXT,
        ON,
        format(Format::Base64),
        format(Format::Date),
    ];
    let candidates = |text: &str| union::candidates(&json!(text), &texts);
    assert_eq!(candidates("on"), [3, 2, 4, 1, 5, 0]);
    assert_eq!(candidates("2025-01-31"), [5, 2, 4, 1, 0]);
    assert_eq!(candidates("2025-01-31T00:00:00Z"), [1, 2, 4, 5, 0]);
    assert_eq!(candidates("2025-01-31 00:00:00"), [2, 1, 4, 5, 0]);
    assert_eq!(union::candidates(&json!(1), &texts), [0]);
    let numbers = [
        shape(JsonType::Number, &[], &[]),
        shape(JsonType::Integer, &[], &[]),
    ];
    assert_eq!(union::candidates(&json!(1), &numbers), [1, 0]);
    assert_eq!(union::candidates(&json!(1.5), &numbers), [0]);
}

#[test]
fn lists_are_told_apart_by_their_items() {
    const A: &[Shape] = &[shape(JsonType::Object, &[], &["a", "x"])];
    const B: &[Shape] = &[
        shape(JsonType::Object, &[], &["b"]),
        shape(JsonType::String, &[], &[]),
    ];
    const fn list(inside: &'static [Shape]) -> Shape {
        Shape {
            inside,
            ..shape(JsonType::Array, &[], &[])
        }
    }
    let lists = [list(A), list(B), list(&[])];
    let candidates = |value: Json| union::candidates(&value, &lists);
    assert_eq!(candidates(json!([])), [0, 1, 2]);
    assert_eq!(candidates(json!([{"a": 1}, {}])), [0, 2, 1]);
    assert_eq!(candidates(json!([{}, {"b": 1}])), [1, 2, 0]);
    assert_eq!(candidates(json!(["b"])), [1, 2]);
    assert_eq!(candidates(json!([1])), [2]);
    assert_eq!(candidates(json!({})), [0; 0]);
}

#[test]
fn a_union_within_a_union_is_as_telling_as_its_best_variant() {
    const KIND: Shape = Shape {
        fixed: &[("kind", &["1", "true", "x"])],
        ..shape(JsonType::Object, &[], &["kind"])
    };
    const INNER: &[Shape] = &[shape(JsonType::Integer, &[], &[]), KIND];
    let shapes = [
        shape(JsonType::Object, &[], &["a"]),
        Shape {
            inside: INNER,
            ..shape(JsonType::OneOf, &[], &[])
        },
    ];
    let candidates = |value: Json| union::candidates(&value, &shapes);
    for kind in [json!(1), json!(true), json!("x")] {
        assert_eq!(candidates(json!({ "kind": kind })), [1, 0]);
    }
    for kind in [json!(2), json!(null), json!([1])] {
        assert_eq!(candidates(json!({ "kind": kind })), [0]);
    }
    assert_eq!(candidates(json!({"a": 1})), [0, 1]);
    assert_eq!(candidates(json!(7)), [1]);
    assert_eq!(candidates(json!("7")), [0; 0]);
}
