//! What forms and parts send, to the byte, and what can never get out of its place.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use client_runtime::serde::Serialize;
use client_runtime::serde_json::json;
use client_runtime::{
    Encoding, File, Form, Json, Method, OperationInfo, Parameter, Part, Request, RequestBuilder,
    RequestError, RequestErrorKind,
};
use proptest::prelude::*;

static INFO: OperationInfo = OperationInfo::new("op", Method::Post, "/");

const CSV: Encoding = Encoding::Form {
    explode: false,
    allow_reserved: false,
};

fn form(value: &impl Serialize, form: &Form) -> Result<String, RequestError> {
    let mut request = RequestBuilder::new(&INFO);
    request.form(value, form)?;
    let body = request.finish()?.body.unwrap();
    assert_eq!(body.media_type, "application/x-www-form-urlencoded");
    Ok(String::from_utf8(body.bytes).unwrap())
}

fn query(value: &Json) -> Option<String> {
    let mut request = RequestBuilder::new(&INFO);
    let deep = Parameter::Query("p", Encoding::DeepObject);
    request.parameter(deep, value).unwrap();
    request.finish().unwrap().query
}

fn multipart(value: &impl Serialize, form: &Form) -> Result<Request, RequestError> {
    let mut request = RequestBuilder::new(&INFO);
    request.multipart("multipart/form-data", value, form)?;
    request.finish()
}

/// The body of parts, with `B` for the boundary.
fn parts(value: &impl Serialize, form: &Form) -> String {
    let body = multipart(value, form).unwrap().body.unwrap();
    let boundary = body
        .media_type
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    String::from_utf8(body.bytes)
        .unwrap()
        .replace(boundary, "B")
        .replace("\r\n", "\n")
}

#[test]
fn a_form_without_styles() {
    for (value, sent) in [
        (
            json!({"a": "x y", "b": 1, "c": true, "d": 1.5}),
            "a=x+y&b=1&c=true&d=1.5",
        ),
        (
            json!({"a[b]": "é*-._~&=+%"}),
            "a%5Bb%5D=%C3%A9*-._%7E%26%3D%2B%25",
        ),
        (
            json!({"a": null, "b": [], "c": {}, "d": ""}),
            "a=&b=&c=%7B%7D&d=",
        ),
        (json!({"a": ["x", 2, null]}), "a=x&a=2&a="),
        (
            json!({"a": {"b": "x", "c": [1]}}),
            "a=%7B%22b%22%3A%22x%22%2C%22c%22%3A%5B1%5D%7D",
        ),
        (
            json!({"a": [{"b": 1}, [2]]}),
            "a=%7B%22b%22%3A1%7D&a=%5B2%5D",
        ),
        (json!({}), ""),
    ] {
        assert_eq!(form(&value, &Form::PLAIN).unwrap(), sent, "{value}");
    }
}

#[test]
fn a_form_as_deep_as_its_value() {
    for (value, sent) in [
        (
            json!({"a": {"b": ["x", {"c": 1}]}}),
            "a%5Bb%5D%5B0%5D=x&a%5Bb%5D%5B1%5D%5Bc%5D=1",
        ),
        (json!({"a": ["x", "y"]}), "a%5B0%5D=x&a%5B1%5D=y"),
        (json!({"a": 1, "b": "x"}), "a=1&b=x"),
        (
            json!({"a": null, "b": {"c": null}, "d": [], "e": {}}),
            "a=&b%5Bc%5D=&d=&e=",
        ),
    ] {
        assert_eq!(form(&value, &Form::DEEP).unwrap(), sent, "{value}");
    }
}

#[test]
fn members_with_ways_of_their_own() {
    const RULES: Form = Form {
        style: Some(Encoding::DeepObject),
        parts: &[
            Part::styled("csv", CSV),
            Part::styled("pipe", Encoding::PipeDelimited),
            Part::styled("space", Encoding::SpaceDelimited),
            Part::styled("flat", Encoding::FORM),
            Part::typed("json", "application/json"),
            Part::styled(
                "open",
                Encoding::Form {
                    explode: true,
                    allow_reserved: true,
                },
            ),
        ],
    };
    for (value, sent) in [
        (json!({"csv": ["a", "b c"]}), "csv=a%2Cb+c"),
        (
            json!({"csv": {"x": 1, "y": [2]}}),
            "csv=x%2C1%2Cy%2C%5B2%5D",
        ),
        (json!({"pipe": ["a", "b"]}), "pipe=a%7Cb"),
        (json!({"space": ["a", "b"]}), "space=a+b"),
        (json!({"flat": {"x": 1, "y": null}}), "x=1&y="),
        (json!({"json": ["a"]}), "json=%5B%22a%22%5D"),
        (json!({"json": null}), "json="),
        (json!({"open": "a/b?c&d"}), "open=a/b?c%26d"),
        (json!({"csv": [], "flat": {}}), "csv=&flat="),
        (json!({"else": {"x": 1}}), "else%5Bx%5D=1"),
    ] {
        assert_eq!(form(&value, &RULES).unwrap(), sent, "{value}");
    }
    let error = form(&json!({"csv": ["a,secret"]}), &RULES).unwrap_err();
    assert_eq!(
        error.to_string(),
        "POST /: parameter `body`: an item has the delimiter of its style in it, which would make it two items"
    );
}

#[test]
fn only_an_object_is_a_form() {
    for value in [json!("secret"), json!(["secret"]), json!(null)] {
        let error = form(&value, &Form::PLAIN).unwrap_err();
        assert_eq!(
            error.to_string(),
            "POST /: parameter `body`: only an object can be a form"
        );
        assert_eq!(
            multipart(&value, &Form::PLAIN).unwrap_err().to_string(),
            error.to_string()
        );
    }
    let bytes = client_runtime::BTreeMap::from([("a", File::new([0xff]))]);
    assert_eq!(
        form(&bytes, &Form::PLAIN).unwrap_err().kind(),
        RequestErrorKind::Parameter
    );
}

#[test]
fn a_query_as_deep_as_its_value() {
    for (value, sent) in [
        (
            json!({"a": {"b]": ["x&", 1]}}),
            Some("p[a][b%5D][0]=x%26&p[a][b%5D][1]=1"),
        ),
        (json!(["x", "y"]), Some("p[0]=x&p[1]=y")),
        (json!([{"a": 1}]), Some("p[0][a]=1")),
        (json!("x y"), Some("p=x%20y")),
        (json!({"a": null}), None),
        (json!(null), None),
        (json!([]), None),
    ] {
        assert_eq!(query(&value).as_deref(), sent, "{value}");
    }
}

#[derive(Serialize)]
#[serde(crate = "client_runtime::serde")]
struct Upload {
    file: File,
    note: &'static str,
    meta: Json,
    pages: Vec<File>,
    tags: Vec<&'static str>,
    cleared: Option<Option<u8>>,
}

#[test]
fn files_texts_and_json_are_parts() {
    let upload = Upload {
        file: File::new("one")
            .named("a\"b\r\n.txt")
            .media_type("text/csv")
            .header("X-Kind", "k"),
        note: "é",
        meta: json!({"a": [1]}),
        pages: vec![File::new("two"), File::new("three").named("3.bin")],
        tags: vec!["x", "y"],
        cleared: Some(None),
    };
    const RULES: Form = Form {
        parts: &[
            Part::typed("pages", "image/png, image/*"),
            Part::typed("note", "text/plain; charset=utf-8").headers(&[("X-Note", "n")]),
        ],
        ..Form::PLAIN
    };
    let expected = "\
--B
Content-Disposition: form-data; name=\"file\"; filename=\"a%22b%0D%0A.txt\"
Content-Type: text/csv
X-Kind: k

one
--B
Content-Disposition: form-data; name=\"note\"
Content-Type: text/plain; charset=utf-8
X-Note: n

é
--B
Content-Disposition: form-data; name=\"meta\"
Content-Type: application/json

{\"a\":[1]}
--B
Content-Disposition: form-data; name=\"pages\"; filename=\"pages\"
Content-Type: application/octet-stream

two
--B
Content-Disposition: form-data; name=\"pages\"; filename=\"3.bin\"
Content-Type: application/octet-stream

three
--B
Content-Disposition: form-data; name=\"tags\"

x
--B
Content-Disposition: form-data; name=\"tags\"

y
--B
Content-Disposition: form-data; name=\"cleared\"


--B--
";
    assert_eq!(parts(&upload, &RULES), expected);
    let deep = parts(&json!({"a": {"b": [1]}, "c": []}), &Form::DEEP);
    assert!(
        deep.contains("name=\"a[b][0]\"\n\n1\n") && deep.contains("name=\"c\"\n\n\n"),
        "{deep}"
    );
    const JSON: Form = Form {
        parts: &[Part::typed("a", "application/json")],
        ..Form::PLAIN
    };
    assert!(
        parts(&json!({"a": ["x"]}), &JSON).contains("Content-Type: application/json\n\n[\"x\"]\n")
    );
}

#[test]
fn other_kinds_of_parts() {
    let value = json!({"root": {"a": 1}, "text": "x"});
    let mut request = RequestBuilder::new(&INFO);
    request
        .multipart("multipart/related", &value, &Form::PLAIN)
        .unwrap();
    let body = request.finish().unwrap().body.unwrap();
    assert!(
        body.media_type
            .starts_with("multipart/related; boundary=part-")
    );
    assert!(body.media_type.ends_with("; type=\"application/json\""));
    let text = String::from_utf8(body.bytes).unwrap();
    assert!(
        text.contains("\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nx\r\n--part-"),
        "{text}"
    );
    assert!(!text.contains("Content-Disposition"));
}

#[test]
fn a_boundary_is_no_chance_and_in_no_part() {
    let boundary = |value: &Json| {
        let body = multipart(value, &Form::PLAIN).unwrap().body.unwrap();
        let (_, boundary) = body.media_type.split_once("boundary=").unwrap();
        boundary.to_owned()
    };
    let value = json!({"a": "x"});
    let first = boundary(&value);
    assert_eq!(first, boundary(&value));
    assert_ne!(first, boundary(&json!({"a": "y"})));
    // Whoever knows the boundary of a long text and hides it at its end gets another one.
    let long = "z".repeat(2000);
    let hidden = boundary(&json!({"a": long.clone() + &"-".repeat(37)}));
    let text = long + &hidden;
    assert_ne!(boundary(&json!({"a": text})), hidden);
}

#[test]
fn headers_of_a_part_cannot_end_their_line() {
    for file in [
        File::new("x").media_type("a/b\r\nX: y"),
        File::new("x").header("X", "a\nb"),
        File::new("x").header("X: y\r\nZ", "a"),
    ] {
        let value = client_runtime::BTreeMap::from([("file", file)]);
        let error = multipart(&value, &Form::PLAIN).unwrap_err();
        assert_eq!(error.kind(), RequestErrorKind::Header);
        assert!(!error.to_string().contains('\n'));
    }
}

#[test]
fn a_file_outside_of_parts_is_its_text() {
    let value = client_runtime::BTreeMap::from([("file", File::new("é").named("secret.txt"))]);
    let text = client_runtime::serde_json::to_string(&value).unwrap();
    assert_eq!(text, r#"{"file":"é"}"#);
    let back: client_runtime::BTreeMap<String, File> =
        client_runtime::serde_json::from_str(&text).unwrap();
    assert_eq!(back["file"].bytes(), "é".as_bytes());
    assert_eq!(format!("{:?}", value["file"]), "File(2 bytes)");
    let bytes = [File::new([0xff])];
    assert!(client_runtime::serde_json::to_string(&bytes).is_err());
}

/// The parts of a body, by a reader that knows RFC 2046 and nothing else: heads and contents.
fn read(body: &[u8], boundary: &str) -> Vec<(String, Vec<u8>)> {
    let mut delimiter = b"\r\n--".to_vec();
    delimiter.extend_from_slice(boundary.as_bytes());
    let mut whole = b"\r\n".to_vec();
    whole.extend_from_slice(body);
    let find =
        |text: &[u8], wanted: &[u8]| text.windows(wanted.len()).position(|place| place == wanted);
    let mut found = Vec::new();
    let mut rest = &whole[find(&whole, &delimiter).unwrap() + delimiter.len()..];
    while let Some(inside) = rest.strip_prefix(b"\r\n") {
        let end = find(inside, &delimiter).unwrap();
        let part = &inside[..end];
        let head = find(part, b"\r\n\r\n").unwrap();
        found.push((
            String::from_utf8(part[..head].to_vec()).unwrap(),
            part[head + 4..].to_vec(),
        ));
        rest = &inside[end + delimiter.len()..];
    }
    assert_eq!(rest, b"--\r\n");
    found
}

proptest! {
    #[test]
    fn any_text_comes_out_of_a_form_as_it_went_in(pairs in prop::collection::vec((".{0,9}", ".{0,9}"), 0..5)) {
        let value: client_runtime::BTreeMap<String, String> = pairs.into_iter().collect();
        let sent = form(&value, &Form::PLAIN).unwrap();
        let judged = form_urlencoded::Serializer::new(String::new()).extend_pairs(&value).finish();
        prop_assert_eq!(&sent, &judged);
        let back: client_runtime::BTreeMap<String, String> = form_urlencoded::parse(sent.as_bytes()).into_owned().collect();
        prop_assert_eq!(back, value);
    }

    #[test]
    fn any_file_comes_out_of_its_part_as_it_went_in(
        files in prop::collection::vec((prop::collection::vec(any::<u8>(), 0..40), ".{0,9}", "[\\PC\r\n\"]{0,9}"), 1..4)
    ) {
        let value: client_runtime::BTreeMap<String, File> = files
            .into_iter()
            .map(|(bytes, name, field)| (field, File::new(bytes).named(name)))
            .collect();
        let body = multipart(&value, &Form::PLAIN).unwrap().body.unwrap();
        let (_, boundary) = body.media_type.split_once("boundary=").unwrap();
        let found = read(&body.bytes, boundary);
        prop_assert_eq!(found.len(), value.len());
        for ((head, content), file) in found.iter().zip(value.values()) {
            prop_assert_eq!(content.as_slice(), file.bytes());
            prop_assert_eq!(head.lines().count(), 2, "{:?}", head);
            prop_assert_eq!(head.matches('"').count(), 4, "{:?}", head);
        }
    }
}
