//! What the client sends is right by the description, in the eyes of Prism.

use serde_json::{Value, json};
use shopline::models::{DeliveryAddress, Gender, UpdateCustomerBody};
use shopline::runtime::{Date, DateTime};

use crate::bodies::{nullable, properties, resolve, sample, specification};
use crate::peer::{Peer, WAYS, typed};

/// What has to be sent beside a field.
const COMPANIONS: [(&str, &str); 3] = [
    ("phone", "phone_country_code"),
    ("mobile_phone", "mobile_phone_country_calling_code"),
    ("mobile_phone_country_calling_code", "mobile_phone"),
];

/// Every value that is worth sending for a field: a sample, its examples, each value of an enum, the bounds, the empty
/// list and object, and null where that clears.
fn settings(spec: &Value, schema: &Value) -> Vec<Value> {
    let mut found = vec![sample(spec, schema)];
    found.extend(schema["examples"].as_array().into_iter().flatten().cloned());
    if nullable(schema) {
        found.push(Value::Null);
    }
    let members = schema["oneOf"].as_array().into_iter().flatten();
    for member in members.map(|member| resolve(spec, member)) {
        let values = member["oneOf"].as_array().into_iter().flatten();
        found.extend(values.map(|value| value["const"].clone()));
    }
    found.extend([&schema["minimum"], &schema["maximum"]].map(Value::clone));
    found.retain(|value| nullable(schema) || !value.is_null());
    match schema["type"].as_str() {
        Some("boolean") => found.extend([json!(true), json!(false)]),
        Some("array") => found.push(json!([])),
        Some("object") => found.push(json!({})),
        _ => {}
    }
    found
}

#[test]
fn every_field_can_be_set_and_cleared() {
    let spec = specification();
    let peer = Peer::new();
    let mut cleared = 0;
    for (name, schema) in properties(&spec) {
        for value in settings(&spec, schema) {
            cleared += u32::from(value.is_null());
            let mut body = json!({ name.as_str(): value });
            for (_, other) in COMPANIONS.iter().filter(|(field, _)| field == name) {
                body[*other] = json!("886");
            }
            for way in WAYS {
                let seen = peer.accepted(way, peer.call(typed(&body)));
                assert_eq!(seen.sent, body);
            }
        }
    }
    assert!(cleared >= 5, "{cleared} fields were cleared");
}

/// A body as a developer writes it, with everything but the birthday.
fn whole() -> UpdateCustomerBody {
    let address = DeliveryAddress::new()
        .country_code("TW")
        .city("臺北市")
        .address_1("範例路 1 號");
    let time: DateTime = "2099-12-31T15:59:59Z".parse().expect("a time");
    UpdateCustomerBody::new()
        .name("王小明")
        .phones(["0225550000"])
        .phone("0225550000")
        .phone_country_code("886")
        .gender(Gender::Female)
        .email("sample@example.test")
        .is_member(true)
        .is_blacklisted(false)
        .is_accept_marketing(true)
        .is_subscribed_marketing_email(true)
        .is_subscribed_marketing_sms(false)
        .membership_tier_id("64f0c0ffee0000000000b001")
        .tier_expires_at(time.clone())
        .delivery_addresses(vec![address; 5])
        .ref_user_id("crm-000001")
        .memo("週末再聯絡 😀\n\"\\\u{1}")
        .tags(["vip", ""])
        .custom_fields([("64f0c0ffee0000000000c001".into(), "A4".into())].into())
        .registered_at(time)
        .locale_code("zh-hant")
        .mobile_phone("900000000")
        .mobile_phone_country_calling_code("886")
        .facebook_info([("id".into(), json!({"any": ["thing", null]}))].into())
        .line_info([("id".into(), json!(1.5))].into())
}

#[test]
fn whole_bodies_and_the_empty_one() {
    let peer = Peer::new();
    let date: Date = "1990-02-03".parse().expect("a date");
    let by_date = whole().birthday(date);
    let by_parts = whole().clear_birthday();
    let by_parts = by_parts.birth_year(1990).birth_month(2).birth_day(3);
    for way in WAYS {
        let mut names = Vec::new();
        for body in [&by_date, &by_parts] {
            let seen = peer.accepted(way, peer.call(body.clone()));
            let sent = seen.sent.as_object().expect("an object");
            names.extend(sent.keys().cloned());
        }
        names.sort();
        names.dedup();
        let fields: Vec<String> = properties(&specification()).keys().cloned().collect();
        assert!(
            fields.iter().all(|field| names.contains(field)),
            "{names:?}"
        );
        let cleared = UpdateCustomerBody::new().clear_name().clear_gender();
        let cleared = cleared.clear_birthday().clear_ref_user_id().clear_memo();
        let sent = peer.accepted(way, peer.call(cleared)).sent;
        let sent = sent.as_object().expect("an object");
        assert!(
            sent.len() == 5 && sent.values().all(Value::is_null),
            "{sent:?}"
        );
        let empty = peer.call(UpdateCustomerBody::new()).allow_empty();
        assert_eq!(peer.accepted(way, empty).sent, json!({}));
    }
}

#[test]
fn the_examples_of_the_description() {
    let spec = specification();
    let content = "/paths/~1customers~1{id}/put/requestBody/content/application~1json/examples";
    let examples = spec.pointer(content).and_then(Value::as_object);
    let examples = examples.expect("the body has examples");
    let peer = Peer::new();
    for example in examples.values() {
        for way in WAYS {
            let seen = peer.accepted(way, peer.call(typed(&example["value"])));
            assert_eq!(seen.sent, example["value"]);
        }
    }
}

#[test]
fn lists_in_the_query() {
    let (peer, strict) = (Peer::new(), Peer::strict());
    let change = UpdateCustomerBody::new().clear_memo();
    let lists: [&[&str]; 4] = [
        &["id"],
        &["id", "name", "memo"],
        &["a&b=c", "姓名 +%2B", "fields[]", "#;,/?"],
        &["", "x"],
    ];
    for way in WAYS {
        let none: [&str; 0] = [];
        peer.accepted(way, peer.call(change.clone()).fields(none));
        for list in lists {
            let call = || peer.call(change.clone());
            peer.accepted(way, call().fields(list.iter().copied()));
            peer.accepted(way, call().excludes(list.iter().copied()));
            let both = strict.call(change.clone()).fields(list.iter().copied());
            strict.accepted(way, both.excludes(list.iter().copied()));
        }
    }
}

#[test]
fn ids_of_odd_but_legal_spelling() {
    let peer = Peer::new();
    let change = UpdateCustomerBody::new().clear_memo();
    let long = "x".repeat(2_000);
    for id in [
        "1",
        "a b",
        "a/b",
        "a//b",
        "%2e%2e",
        "..%2f",
        "...",
        "a?b=c#d",
        "a+b",
        "a;b,c",
        "a:b@c",
        "(a)'!*",
        "[a]",
        "\"<>\\^`{|}",
        "客戶 😀",
        "é",
        "-",
        "~",
        &long,
    ] {
        for way in WAYS {
            let call = peer.call(change.clone());
            let call = call.with_operation(|operation| operation.id = id.to_owned());
            peer.accepted(way, call);
        }
    }
}
