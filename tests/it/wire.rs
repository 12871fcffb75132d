//! Each field of the real body on the wire and back: absent, null and a value. The list of the fields is read from the
//! spec itself, so a new field is tested the moment it is written.

use keywords::models::Contact;
use serde_json::{Value, json};
use shopline::models::UpdateCustomerBody;

use crate::bodies::{nullable, properties, sample, specification};

fn through(wire: &Value) -> Value {
    let body: UpdateCustomerBody =
        serde_json::from_value(wire.clone()).expect("the body can be read");
    serde_json::to_value(&body).expect("the body can be written")
}

#[test]
fn absent_null_and_value_are_three_things() {
    let spec = specification();
    assert_eq!(
        through(&json!({})),
        json!({}),
        "nothing is said about any field"
    );
    for (name, schema) in properties(&spec) {
        let value = json!({ name.as_str(): sample(&spec, schema) });
        assert_eq!(through(&value), value, "{name} set");
        let null = json!({ name.as_str(): null });
        let expected = if nullable(schema) {
            null.clone()
        } else {
            json!({})
        };
        assert_eq!(through(&null), expected, "{name} null");
    }
}

#[test]
fn exactly_five_fields_can_be_cleared() {
    let spec = specification();
    let clearable: Vec<&str> = properties(&spec)
        .iter()
        .filter(|(_, schema)| nullable(schema))
        .map(|(name, _)| name.as_str())
        .collect();
    for name in ["name", "gender", "birthday", "ref_user_id", "memo"] {
        assert!(clearable.contains(&name), "{name} can be cleared");
    }
    let cleared = UpdateCustomerBody::new()
        .clear_name()
        .clear_gender()
        .clear_birthday()
        .clear_ref_user_id()
        .clear_memo();
    assert_eq!(
        serde_json::to_value(&cleared).expect("the body can be written"),
        json!({"name": null, "gender": null, "birthday": null, "ref_user_id": null, "memo": null})
    );
    let kept = cleared
        .keep_name()
        .keep_gender()
        .keep_birthday()
        .keep_ref_user_id()
        .keep_memo();
    assert_eq!(kept, UpdateCustomerBody::new());
}

#[test]
fn the_text_of_a_date_stays_exact() {
    for text in [
        "2025-03-04T05:06:07.089+00:00",
        "2025-03-04T05:06:07Z",
        "2025-03-04T05:06:07.100000+08:00",
    ] {
        let wire = json!({ "registered_at": text });
        assert_eq!(through(&wire), wire);
    }
}

#[test]
fn unknown_values_survive_and_debug_hides_people() {
    let wire = json!({"gender": "unheard-of", "name": "Canary Nobody", "memo": "canary memo"});
    let body: UpdateCustomerBody =
        serde_json::from_value(wire.clone()).expect("the body can be read");
    assert_eq!(
        serde_json::to_value(&body).expect("the body can be written"),
        wire
    );
    let shown = format!("{body:?}");
    assert!(!shown.to_lowercase().contains("canary"), "{shown}");
    assert!(shown.contains("[redacted]"), "{shown}");
}

#[test]
fn what_may_be_personal_is_hidden_in_unions_and_among_members_that_nobody_declared() {
    for (wire, shown) in [
        (json!("canary"), "Text([redacted])"),
        (
            json!({"email": "canary@example.test", "level": 1, "phone": "canary"}),
            "Person(Person { email: [redacted], level: Some(1), additional_properties: [redacted] })",
        ),
        (
            json!({"team": "a", "lead": "canary"}),
            "Team(Team { team: \"a\", lead: [redacted] })",
        ),
        // It is no person, since the level is none, and no team.
        (
            json!({"email": "canary@example.test", "level": "high"}),
            "Unknown([redacted])",
        ),
    ] {
        let contact: Contact = serde_json::from_value(wire.clone()).expect("it is read");
        assert_eq!(format!("{contact:?}"), shown);
        let written = serde_json::to_value(&contact).expect("it is written");
        assert_eq!(written, wire);
    }
}
