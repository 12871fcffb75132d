//! Tuples that are not always as long: what is read comes back, and what does not fit has a place.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fmt::Debug;

use client_runtime::serde::{Serialize, de::DeserializeOwned};
use client_runtime::{
    BTreeMap, Check, Checker, Json, Limit, Limited, Method, Num, OperationInfo, Response, Tuple,
};

type Row = Tuple<(String,), (Option<Option<i64>>, Option<bool>), u8>;
type Closed = Tuple<(), (Option<String>, Option<i64>)>;

fn comes_back<T: Serialize + DeserializeOwned>(json: &str) {
    let value: T = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&value).unwrap(), json);
    let tree: Json = serde_json::from_str(json).unwrap();
    let value: T = serde_json::from_value(tree.clone()).unwrap();
    assert_eq!(serde_json::to_value(&value).unwrap(), tree);
}

static INFO: OperationInfo = OperationInfo::new("op", Method::Get, "/");

/// The place and the message of what does not fit.
fn told<T: DeserializeOwned + Debug>(json: &str) -> (String, String) {
    let response = Response::new(200, Vec::new(), json).for_operation(&INFO);
    let error = response.json::<T, ()>().unwrap_err();
    let error = error.decode_error().unwrap();
    (error.pointer.clone(), error.message.clone())
}

#[test]
fn every_length_that_is_allowed_comes_back() {
    for json in [
        r#"["a"]"#,
        r#"["a",null]"#,
        r#"["a",1,true]"#,
        r#"["a",null,false,1,2]"#,
    ] {
        comes_back::<Row>(json);
    }
    for json in ["[]", r#"["a"]"#, r#"["a",1]"#] {
        comes_back::<Closed>(json);
    }
    comes_back::<(String, Option<i64>)>(r#"["a",null]"#);
    let row: Row = serde_json::from_str(r#"["a",null]"#).unwrap();
    assert_eq!((row.length(), row.then), (Some(2), (Some(None), None)));
}

#[test]
fn a_wrong_length_is_told_with_its_place() {
    let pair = |place: &str, text: &str| (place.to_owned(), text.to_owned());
    assert_eq!(
        told::<Row>("[]"),
        pair("", "invalid length 0, expected an array of at least 1 item")
    );
    assert_eq!(
        told::<Vec<Closed>>(r#"[[],["a",1,2]]"#),
        pair("/1/2", "no further item is expected here")
    );
    assert_eq!(
        told::<Vec<(u8, u8)>>("[[1,2],[1,2,3]]"),
        pair("/1", "the array has more items than expected")
    );
    assert_eq!(
        told::<Vec<(u8, u8)>>("[[1,2],[1]]"),
        pair("/1", "invalid length 1, expected a tuple of size 2")
    );
    assert_eq!(
        told::<Closed>("{}"),
        pair(
            "",
            "invalid type: map, expected an array of at least 0 items"
        )
    );
    assert_eq!(told::<Row>(r#"["a",true]"#).0, "/1");
    assert_eq!(told::<Row>(r#"["a",1,true,300]"#).0, "/3");
}

#[test]
fn forms_have_tuples_too() {
    type Pairs = BTreeMap<String, (u8, String)>;
    type Rows = BTreeMap<String, Tuple<(u8,), (Option<String>,)>>;
    let response = |body: &str| Response::new(200, Vec::new(), body).for_operation(&INFO);
    let pairs = response("a=1&a=x").form::<Pairs, ()>().unwrap();
    assert_eq!(pairs["a"], (1, "x".to_owned()));
    for body in ["a=1", "a=1&a=x&a=y"] {
        let error = response(body).form::<Pairs, ()>().unwrap_err();
        assert_eq!(error.decode_error().unwrap().pointer, "/a", "{body}");
    }
    let rows = response("a=1&b=2&b=x").form::<Rows, ()>().unwrap();
    assert_eq!(rows["a"].then, (None,));
    assert_eq!(rows["b"].then, (Some("x".to_owned()),));
    let error = response("a=1&a=x&a=y").form::<Rows, ()>().unwrap_err();
    assert_eq!(error.decode_error().unwrap().pointer, "/a/2");
}

#[test]
fn an_item_cannot_be_left_out_before_another_one() {
    let mut gap = Closed::from(());
    gap.then.1 = Some(1);
    assert_eq!(gap.length(), None);
    let error = serde_json::to_string(&gap).unwrap_err().to_string();
    assert_eq!(
        error,
        "an item is left out before another one of the same array"
    );
    assert_eq!(broken(&gap, &[]), ["prefixItems at "]);
    let mut behind = Row::from(("a".to_owned(),));
    behind.rest.push(1);
    assert_eq!(broken(&behind, &[]), ["prefixItems at "]);
}

struct Held<'h, T>(&'h T, &'static [Limit]);

impl<T: Limited> Check for Held<'_, T> {
    fn check(&self, at: &mut Checker<'_>) {
        self.0.keep(self.1, at);
    }
}

fn broken<T: Limited>(value: &T, limits: &'static [Limit]) -> Vec<String> {
    let found = Held(value, limits).validate().err();
    let found = found.iter().flatten();
    found
        .map(|one| format!("{} at {}", one.id(), one.pointer))
        .collect()
}

#[test]
fn limits_hold_place_by_place() {
    const LIMITS: &[Limit] = &[
        Limit::MaxItems(4),
        Limit::UniqueItems,
        Limit::Places(&[&[Limit::MaxLength(2)], &[Limit::Minimum(Num::Int(0))]]),
        Limit::Each(&[Limit::Maximum(Num::Int(9))]),
    ];
    let row: Row = serde_json::from_str(r#"["abc",-1,true,10,10]"#).unwrap();
    assert_eq!(
        broken(&row, LIMITS),
        [
            "maxItems at ",
            "uniqueItems at ",
            "maxLength at /0",
            "minimum at /1",
            "maximum at /3",
            "maximum at /4"
        ]
    );
    let row: Row = serde_json::from_str(r#"["ab",null,true,9]"#).unwrap();
    assert!(broken(&row, LIMITS).is_empty());
    assert_eq!(
        broken(&("abc".to_owned(), -1_i64), LIMITS),
        ["maxLength at /0", "minimum at /1"]
    );
    assert_eq!(broken(&(1_i64, 1_i64), LIMITS), ["uniqueItems at "]);
}
