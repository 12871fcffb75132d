//! What each style of a parameter sends, and what it can never send.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use client_runtime::serde::Serialize;
use client_runtime::serde_json::json;
use client_runtime::{
    BTreeMap, Encoding, Json, Method, Number, OperationInfo, Parameter, RequestBuilder,
    RequestError, RequestErrorKind,
};

const fn info(path: &'static str) -> OperationInfo {
    OperationInfo::new("op", Method::Put, path)
        .security(&[&["bearer"]])
        .settings(&["handle", "hint"])
}

static ROOT: OperationInfo = info("/");
static ITEM: OperationInfo = info("/items/{p}/sub");
static FILE: OperationInfo = info("/files/{a}{p}.json");
static PAIR: OperationInfo = info("/é x/{a}{p}");

const SIMPLE: Encoding = Encoding::Simple { explode: false };
const FORM: Encoding = form(true, false);

const fn form(explode: bool, allow_reserved: bool) -> Encoding {
    Encoding::Form {
        explode,
        allow_reserved,
    }
}

#[derive(Serialize)]
#[serde(crate = "client_runtime::serde")]
struct Color {
    r: u8,
    g: Option<u8>,
    b: u8,
}

const COLOR: Color = Color {
    r: 100,
    g: None,
    b: 150,
};

fn path(value: &impl Serialize, encoding: Encoding) -> Result<String, RequestError> {
    let mut request = RequestBuilder::new(&ITEM);
    request.parameter(Parameter::Path("p", encoding), value)?;
    let path = request.finish()?.path;
    Ok(path
        .strip_prefix("/items/")
        .unwrap()
        .strip_suffix("/sub")
        .unwrap()
        .to_owned())
}

fn query(value: &impl Serialize, encoding: Encoding) -> Result<Option<String>, RequestError> {
    let mut request = RequestBuilder::new(&ROOT);
    request.parameter(Parameter::Query("p[]", encoding), value)?;
    Ok(request.finish()?.query)
}

#[test]
fn styles_in_a_path() {
    let list = ["a", "b,c"];
    for (scalar, items, object, encoding) in [
        ("5", "a,b%2Cc", "r,100,b,150", SIMPLE),
        (
            "5",
            "a,b%2Cc",
            "r=100,b=150",
            Encoding::Simple { explode: true },
        ),
        (
            ".5",
            ".a,b%2Cc",
            ".r,100,b,150",
            Encoding::Label { explode: false },
        ),
        (
            ".5",
            ".a.b%2Cc",
            ".r=100.b=150",
            Encoding::Label { explode: true },
        ),
        (
            ";p=5",
            ";p=a,b%2Cc",
            ";p=r,100,b,150",
            Encoding::Matrix { explode: false },
        ),
        (
            ";p=5",
            ";p=a;p=b%2Cc",
            ";r=100;b=150",
            Encoding::Matrix { explode: true },
        ),
    ] {
        assert_eq!(path(&5, encoding).unwrap(), scalar, "{encoding:?}");
        assert_eq!(path(&list, encoding).unwrap(), items, "{encoding:?}");
        assert_eq!(path(&COLOR, encoding).unwrap(), object, "{encoding:?}");
    }
    assert_eq!(
        path(&json!({"a": [1]}), Encoding::Json).unwrap(),
        "%7B%22a%22%3A%5B1%5D%7D"
    );
    assert_eq!(
        path(&5, FORM).unwrap_err().kind(),
        RequestErrorKind::Parameter
    );
}

#[test]
fn a_value_never_leaves_its_segment() {
    for (value, encoded) in [
        ("a/b", "a%2Fb"),
        ("a\\b", "a%5Cb"),
        ("%2e%2e", "%252e%252e"),
        ("..%2f", "..%252f"),
        ("../x", "..%2Fx"),
        ("...", "..."),
        ("?a=b#c", "%3Fa%3Db%23c"),
        ("a\r\nb\0", "a%0D%0Ab%00"),
        ("王", "%E7%8E%8B"),
        (" ", "%20"),
        (";x", "%3Bx"),
        ("a-._~Z9", "a-._~Z9"),
    ] {
        assert_eq!(path(&value, SIMPLE).unwrap(), encoded);
    }
    for value in ["", ".", ".."] {
        let error = path(&value, SIMPLE).unwrap_err();
        assert_eq!(error.kind(), RequestErrorKind::PathParameter);
        assert_eq!(error.name(), "p");
    }
    for (value, encoding) in [
        (json!([]), SIMPLE),
        (json!([""]), SIMPLE),
        (json!(null), SIMPLE),
        (json!({}), Encoding::Simple { explode: true }),
        (json!("."), Encoding::Label { explode: false }),
        (json!(""), Encoding::Label { explode: false }),
        (json!(["", ""]), Encoding::Label { explode: true }),
        (json!(""), Encoding::Matrix { explode: false }),
        (json!([".", "."]), SIMPLE),
    ] {
        let outcome = path(&value, encoding);
        if value == json!([".", "."]) {
            assert_eq!(outcome.unwrap(), ".,.");
        } else {
            assert_eq!(
                outcome.unwrap_err().kind(),
                RequestErrorKind::PathParameter,
                "{value}"
            );
        }
    }
}

#[test]
fn the_whole_segment_counts() {
    let build = |info, a: &str, p: &str| {
        let mut request = RequestBuilder::new(info);
        request.parameter(Parameter::Path("a", SIMPLE), &a)?;
        request.parameter(Parameter::Path("p", SIMPLE), &p)?;
        Ok::<_, RequestError>(request.finish()?.path)
    };
    assert_eq!(build(&FILE, ".", ".").unwrap(), "/files/...json");
    assert_eq!(build(&PAIR, "x", "{a}").unwrap(), "/%C3%A9%20x/x%7Ba%7D");
    let error = build(&PAIR, ".", ".").unwrap_err();
    assert_eq!(
        error.to_string(),
        "PUT /é x/{a}{p}: path parameter `p`: would lead to another path"
    );
    let error = RequestBuilder::new(&ITEM).finish().unwrap_err();
    assert_eq!(
        error.to_string(),
        "PUT /items/{p}/sub: path parameter `p`: is missing"
    );
}

#[test]
fn styles_in_a_query() {
    let list = ["a", "b,c"];
    for (scalar, items, object, encoding) in [
        ("p[]=5", "p[]=a&p[]=b%2Cc", "r=100&b=150", FORM),
        (
            "p[]=5",
            "p[]=a,b%2Cc",
            "p[]=r,100,b,150",
            form(false, false),
        ),
        ("p[]=5", "p[]=a&p[]=b,c", "r=100&b=150", form(true, true)),
        ("p[]=5", "p[]=a,b%2Cc", "p[]=r,100,b,150", form(false, true)),
        (
            "p[]=5",
            "p[]=a%20b%2Cc",
            "p[]=r%20100%20b%20150",
            Encoding::SpaceDelimited,
        ),
        (
            "p[]=5",
            "p[]=a%7Cb%2Cc",
            "p[]=r%7C100%7Cb%7C150",
            Encoding::PipeDelimited,
        ),
    ] {
        assert_eq!(
            query(&5, encoding).unwrap().unwrap(),
            scalar,
            "{encoding:?}"
        );
        assert_eq!(
            query(&list, encoding).unwrap().unwrap(),
            items,
            "{encoding:?}"
        );
        assert_eq!(
            query(&COLOR, encoding).unwrap().unwrap(),
            object,
            "{encoding:?}"
        );
        assert_eq!(query(&[0; 0], encoding).unwrap(), None);
        assert_eq!(
            query(&BTreeMap::<String, u8>::new(), encoding).unwrap(),
            None
        );
        assert_eq!(query(&None::<u8>, encoding).unwrap(), None);
    }
}

#[test]
fn names_and_values_in_a_query_are_encoded() {
    let deep = Encoding::DeepObject;
    assert_eq!(
        query(&COLOR, deep).unwrap().unwrap(),
        "p[][r]=100&p[][b]=150"
    );
    assert_eq!(
        query(&json!({"a]=&": "&"}), deep).unwrap().unwrap(),
        "p[][a%5D%3D%26]=%26"
    );
    assert_eq!(
        query(&COLOR, Encoding::Json).unwrap().unwrap(),
        "p[]=%7B%22r%22%3A100%2C%22g%22%3Anull%2C%22b%22%3A150%7D"
    );
    assert_eq!(query(&"", FORM).unwrap().unwrap(), "p[]=");
    assert_eq!(
        query(&"a/b?c#d&e=f+g%20 王:@", form(true, true))
            .unwrap()
            .unwrap(),
        "p[]=a/b?c%23d%26e=f%2Bg%2520%20%E7%8E%8B:@"
    );
    assert_eq!(
        query(&"a+b&c=d", FORM).unwrap().unwrap(),
        "p[]=a%2Bb%26c%3Dd"
    );
}

#[test]
fn scalars_have_the_text_of_json() {
    for (value, text) in [
        (json!(true), "true"),
        (json!(-1), "-1"),
        (json!(1.0), "1.0"),
        (json!(u64::MAX), "18446744073709551615"),
    ] {
        assert_eq!(query(&value, FORM).unwrap().unwrap(), format!("p[]={text}"));
    }
    assert_eq!(query(&0.1_f32, FORM).unwrap().unwrap(), "p[]=0.1");
    assert_eq!(
        query(&Number::from(100.0), FORM).unwrap().unwrap(),
        "p[]=100.0"
    );
}

#[test]
fn shapes_that_a_style_cannot_carry_are_refused() {
    for (value, encoding) in [(json!(["secret", null]), FORM), (json!("secret"), SIMPLE)] {
        let error = query(&value, encoding).unwrap_err();
        assert_eq!(error.kind(), RequestErrorKind::Parameter, "{value}");
        assert_eq!(
            error.to_string(),
            "PUT /: parameter `p[]`: its style cannot carry a value of this shape"
        );
    }
    let error = query(&Number::from(f64::NAN), FORM).unwrap_err();
    assert_eq!(error.kind(), RequestErrorKind::Encode);
    assert_eq!(
        error.to_string(),
        "PUT /: value of `p[]`: a number that is not finite has no JSON spelling"
    );
    assert_eq!(
        query(&f64::NAN, FORM).unwrap_err().kind(),
        RequestErrorKind::Encode
    );
}

fn header(value: &impl Serialize, encoding: Encoding) -> Result<Option<String>, RequestError> {
    let mut request = RequestBuilder::new(&ROOT);
    request.parameter(Parameter::Header("X-P", encoding), value)?;
    Ok(request.finish()?.header("x-p").map(str::to_owned))
}

#[test]
fn headers() {
    let sent = |value: Json, encoding| header(&value, encoding).unwrap();
    assert_eq!(sent(json!("a b/c"), SIMPLE).as_deref(), Some("a b/c"));
    assert_eq!(sent(json!(["a", 1]), SIMPLE).as_deref(), Some("a,1"));
    assert_eq!(
        sent(json!({"a": 1, "b": 2}), SIMPLE).as_deref(),
        Some("a,1,b,2")
    );
    assert_eq!(
        sent(json!({"a": 1, "b": 2}), Encoding::Simple { explode: true }).as_deref(),
        Some("a=1,b=2")
    );
    assert_eq!(
        sent(json!({"a": 1}), Encoding::Json).as_deref(),
        Some(r#"{"a":1}"#)
    );
    assert_eq!(sent(json!([]), SIMPLE), None);
    assert_eq!(sent(json!(null), SIMPLE), None);
    for value in [
        "a\r\nX-Other: 1",
        "a\nb",
        "a\0",
        "a\tb",
        "a\u{7f}",
        "a\u{85}",
        " a",
        "a ",
    ] {
        let error = header(&value, SIMPLE).unwrap_err();
        assert_eq!(error.kind(), RequestErrorKind::Header, "{value:?}");
        assert!(!error.to_string().contains("Other"));
    }
    assert_eq!(
        header(&["a,b"], SIMPLE).unwrap_err().kind(),
        RequestErrorKind::Parameter
    );
}

#[test]
fn cookies() {
    let mut request = RequestBuilder::new(&ROOT);
    request
        .parameter(Parameter::Cookie("a", FORM), &"x; y=z\r\n")
        .unwrap();
    request
        .parameter(Parameter::Cookie("b", FORM), &["1", "2"])
        .unwrap();
    request
        .parameter(Parameter::Cookie("c", form(false, false)), &["1", "2,3"])
        .unwrap();
    request
        .parameter(Parameter::Cookie("d", form(false, false)), &COLOR)
        .unwrap();
    request
        .parameter(Parameter::Cookie("e", FORM), &COLOR)
        .unwrap();
    request
        .parameter(Parameter::Cookie("f", FORM), &[0; 0])
        .unwrap();
    request
        .parameter(Parameter::Cookie("g", Encoding::Json), &json!([1]))
        .unwrap();
    assert_eq!(
        request
            .parameter(Parameter::Cookie("h", SIMPLE), &"x")
            .unwrap_err()
            .kind(),
        RequestErrorKind::Parameter
    );
    let mut request = request.finish().unwrap();
    request.push_cookie("s", "é");
    assert_eq!(
        request.header("cookie").unwrap(),
        "a=x%3B%20y%3Dz%0D%0A; b=1; b=2; c=1,2%2C3; d=r,100,b,150; r=100; b=150; g=%5B1%5D; s=%C3%A9"
    );
}

/// What `serde_json` hands out when some crate of the build has asked it for arbitrary precision.
#[derive(Serialize)]
#[serde(
    crate = "client_runtime::serde",
    rename = "$serde_json::private::Number"
)]
struct Precise {
    #[serde(rename = "$serde_json::private::Number")]
    text: &'static str,
}

#[test]
fn a_number_of_arbitrary_precision_is_a_scalar() {
    let text = "12345678901234567890123";
    assert_eq!(
        query(&[Precise { text }], FORM).unwrap().unwrap(),
        format!("p[]={text}")
    );
}
