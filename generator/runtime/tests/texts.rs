//! Values that come as texts: answers in a form, headers.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use client_runtime::serde::{Deserialize, Deserializer, Serialize};
use client_runtime::serde_json::json;
use client_runtime::{
    BTreeMap, Date, DecodeError, Encoding, Form, Header, Json, Method, Number, OperationInfo,
    RequestBuilder, Response, ResponseError,
};
use proptest::prelude::*;

#[derive(Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "client_runtime::serde", default)]
struct Things {
    name: String,
    count: i64,
    price: Option<Number>,
    on: Option<Date>,
    good: bool,
    tags: Vec<String>,
    owner: Option<BTreeMap<String, String>>,
    #[serde(deserialize_with = "there")]
    memo: Option<Option<String>>,
    any: Option<Json>,
}

/// What stands under a key that is there, as generated structs read it.
fn there<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(from).map(Some)
}

fn form(body: &str) -> Result<Things, DecodeError> {
    let response = Response::new(200, Vec::new(), body);
    let read: Result<Things, ResponseError<()>> = response.form();
    read.map_err(|error| error.decode_error().unwrap().clone())
}

#[test]
fn a_form_is_read_by_what_its_types_want() {
    let read = form(
        "name=a+b%26&count=-7&price=1.50&on=2026-01-02&good=true&tags%5B%5D=x&tags[]=y&owner[id]=7&memo=&any=12&more=1",
    );
    let expected = Things {
        name: "a b&".into(),
        count: -7,
        price: Some(client_runtime::serde_json::from_str("1.50").unwrap()),
        on: Some("2026-01-02".parse().unwrap()),
        good: true,
        tags: vec!["x".into(), "y".into()],
        owner: Some([("id".to_owned(), "7".to_owned())].into()),
        memo: Some(None),
        any: Some(json!(12)),
    };
    assert_eq!(read.unwrap(), expected);
    for tags in [
        "tags=x&tags=y",
        "tags[0]=x&tags[1]=y",
        "tags[a]=x&tags[b]=y",
    ] {
        assert_eq!(form(tags).unwrap().tags, ["x", "y"], "{tags}");
    }
    assert_eq!(form("tags=x").unwrap().tags, ["x"]);
    assert_eq!(form("tags=&owner=").unwrap(), Things::default());
    // Of a text that came several times, the last one counts.
    assert_eq!(form("name=x&name=y").unwrap().name, "y");
    assert_eq!(form("any=007").unwrap().any, Some(json!("007")));
}

#[test]
fn what_does_not_fit_is_told_by_its_place_and_not_by_its_value() {
    for (body, pointer, message) in [
        (
            "count=secret",
            "/count",
            "invalid type: text, expected an integer",
        ),
        (
            "good=secret",
            "/good",
            "invalid type: text, expected a boolean",
        ),
        (
            "owner=secret",
            "/owner",
            "invalid type: text, expected an object",
        ),
        (
            "name[a]=secret",
            "/name",
            "invalid type: map, expected a text",
        ),
    ] {
        let error = form(body).unwrap_err();
        assert_eq!(
            (error.pointer.as_str(), error.message.as_str()),
            (pointer, message),
            "{body}"
        );
        assert!(!format!("{error} {error:?}").contains("secret"));
    }
    let response = Response::new(200, Vec::new(), [0xff]);
    let read: Result<Things, ResponseError<()>> = response.form();
    assert_eq!(
        read.unwrap_err().decode_error().unwrap().message,
        "the body is not UTF-8"
    );
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(crate = "client_runtime::serde")]
struct Page {
    page: i64,
    of: Option<i64>,
}

#[test]
fn headers_are_typed_and_tolerant() {
    const COUNT: Header<i64> = Header::new("X-Count");
    const TEXT: Header<String> = Header::new("X-Text");
    const LIST: Header<Vec<i64>> = Header::new("X-List");
    const FLAT: Header<Page> = Header::new("X-Flat");
    const PAGE: Header<Page> = Header::exploded("X-Page");
    const META: Header<Json> = Header::json("X-Meta");
    let headers = [
        ("x-count", "7"),
        ("X-TEXT", "a, b"),
        ("x-list", "1, 2,3"),
        ("x-list", "4"),
        ("x-flat", "page,1,of,9"),
        ("x-page", "page=2"),
        ("x-meta", "{\"a\":[1]}"),
    ];
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let response = Response::new(200, headers.to_vec(), "");
    assert_eq!(response.read_header(&COUNT), Some(7));
    assert_eq!(response.read_header(&TEXT).as_deref(), Some("a, b"));
    assert_eq!(response.read_header(&LIST), Some(vec![1, 2, 3, 4]));
    assert_eq!(
        response.read_header(&FLAT),
        Some(Page {
            page: 1,
            of: Some(9)
        })
    );
    assert_eq!(
        response.read_header(&PAGE),
        Some(Page { page: 2, of: None })
    );
    assert_eq!(response.read_header(&META), Some(json!({"a": [1]})));
    let malformed = [("x-count", "many"), ("x-meta", "{"), ("x-page", "page")];
    let malformed = malformed.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let response = Response::new(200, malformed.to_vec(), "");
    assert_eq!(response.read_header(&COUNT), None);
    assert_eq!(response.read_header(&META), None);
    assert_eq!(response.read_header(&PAGE), None);
    assert_eq!(response.read_header(&TEXT), None);
}

static INFO: OperationInfo = OperationInfo::new("op", Method::Post, "/");

/// Any JSON of objects, lists and texts that are not empty, which a form keeps apart from nothing.
fn tree() -> impl Strategy<Value = Json> {
    let leaf = "[a-z\\[\\]&=+% é]{1,6}".prop_map(Json::from);
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(Json::from),
            prop::collection::btree_map("[a-z]{1,3}", inner, 1..4)
                .prop_map(|members| Json::Object(members.into_iter().collect())),
        ]
    })
}

/// What a deep form reads back: an index is a name like any other.
fn named(value: &Json) -> Json {
    match value {
        Json::Array(items) => {
            let items = items.iter().enumerate();
            Json::Object(
                items
                    .map(|(index, item)| (index.to_string(), named(item)))
                    .collect(),
            )
        }
        Json::Object(members) => Json::Object(
            members
                .iter()
                .map(|(name, value)| (name.clone(), named(value)))
                .collect(),
        ),
        text => text.clone(),
    }
}

proptest! {
    #[test]
    fn a_deep_form_comes_back(members in prop::collection::btree_map("[a-z]{1,3}", tree(), 1..4)) {
        let value = Json::Object(members.into_iter().collect());
        let mut request = RequestBuilder::new(&INFO);
        request.form(&value, &Form { style: Some(Encoding::DeepObject), parts: &[] }).unwrap();
        let body = request.finish().unwrap().body.unwrap();
        let response = Response::new(200, Vec::new(), body.bytes);
        let read: Result<Json, ResponseError<()>> = response.form();
        prop_assert_eq!(read.unwrap(), named(&value));
    }

    #[test]
    fn any_text_is_read_as_a_form(body in "\\PC*") {
        let _ = form(&body);
    }
}
