//! The smallest update between two states: by example, and over random states as a property.

use client_runtime::Check;
use keywords::models::{Several, Thing, ThingUpdate};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use shopline::Client;
use shopline::models::{Customer, UpdateCustomerBody};
use shopline::runtime::mock::{MockTransport, Reply};
use shopline::runtime::{ErrorKind, ToBody};

use crate::bodies;

const ID: &str = "64f0c0ffee0000000000a001";

fn wire(value: &impl Serialize) -> Value {
    serde_json::to_value(value).expect("it can be written")
}

fn read<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("it can be read")
}

/// What the service would answer: more than an update can say.
fn customer() -> Customer {
    read(json!({
        "id": ID, "name": "Canary Nobody", "memo": "canary memo", "gender": null, "phone": "0225550000",
        "phone_country_code": "886", "birth_year": 1990, "tags": ["vip"], "is_member": true, "order_count": 2,
        "registered_at": "2025-03-04T05:06:07Z", "tier_expires_at": "2099-12-31T15:59:59Z",
    }))
}

fn client(mock: &MockTransport) -> Client {
    let builder = Client::builder("token", "my-shop-handle").mock(mock);
    builder.build().expect("a client")
}

#[test]
fn a_changed_copy_sends_only_what_changed() {
    let old = customer();
    let new = old.clone().name("王小明").clear_memo().tags(["vip", "new"]);
    let change = UpdateCustomerBody::diff(&old, &new);
    let expected = json!({"name": "王小明", "memo": null, "tags": ["vip", "new"]});
    assert_eq!(wire(&change), expected);
    let mock = MockTransport::new([Reply::json(200, &json!({"id": ID}))]);
    let call = client(&mock).update_customer(ID, change);
    call.send_blocking().expect("a customer");
    assert_eq!(mock.sent()[0].json(), expected);
}

#[test]
fn no_change_is_empty_and_is_not_sent() {
    let change = UpdateCustomerBody::diff(&customer(), &customer().order_count(3));
    assert!(change.is_empty());
    assert!(!UpdateCustomerBody::new().clear_memo().is_empty());
    let mock = MockTransport::new([]);
    let error = client(&mock).update_customer(ID, change).send_blocking();
    assert_eq!(
        error.expect_err("nothing to do").kind(),
        ErrorKind::EmptyUpdate
    );
    assert!(mock.sent().is_empty());
}

#[test]
fn what_is_not_spoken_of_is_kept_and_what_only_the_new_state_says_is_set() {
    let body = UpdateCustomerBody::new;
    let diff = |old, new| wire(&UpdateCustomerBody::diff(&old, &new));
    assert_eq!(diff(body().name("a"), body()), json!({}));
    assert_eq!(diff(body(), body().name("a")), json!({"name": "a"}));
    assert_eq!(diff(body(), body().clear_name()), json!({"name": null}));
    assert_eq!(diff(body().clear_name(), body().clear_name()), json!({}));
    assert_eq!(
        diff(body().clear_name(), body().name("")),
        json!({"name": ""})
    );
    assert_eq!(
        diff(body().name(""), body().clear_name()),
        json!({"name": null})
    );
}

#[test]
fn a_null_that_no_update_can_send_says_nothing() {
    let (old, new) = (customer(), customer().clear_birth_year());
    assert_eq!(new.birth_year, Some(None));
    assert!(UpdateCustomerBody::diff(&old, &new).is_empty());
    assert_eq!(
        wire(&UpdateCustomerBody::diff(&new, &old)),
        json!({"birth_year": 1990})
    );
}

#[test]
fn a_customer_and_a_body_can_be_compared() {
    let wanted = UpdateCustomerBody::new().name("Canary Nobody").clear_memo();
    let change = UpdateCustomerBody::diff(&customer(), &wanted);
    assert_eq!(wire(&change), json!({"memo": null}));
    let taken = wire(&customer().to_body());
    let names: Vec<&str> = taken
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, _)| &**name)
        .collect();
    assert!(
        !names.contains(&"id") && !names.contains(&"tier_expires_at"),
        "{names:?}"
    );
    assert_eq!(names.len(), 9);
    let shown = format!(
        "{:?}",
        UpdateCustomerBody::diff(&Customer::new(), &customer())
    );
    assert!(!shown.to_lowercase().contains("canary"), "{shown}");
}

#[test]
fn a_companion_that_a_rule_demands_comes_along() {
    let new = customer().phone("0225550001");
    let change = UpdateCustomerBody::diff(&customer(), &new);
    assert_eq!(
        wire(&change),
        json!({"phone": "0225550001", "phone_country_code": "886"})
    );
    assert!(change.validate().is_ok());
    // A change of the code alone needs nothing.
    let change = UpdateCustomerBody::diff(&customer(), &customer().phone_country_code("852"));
    assert_eq!(wire(&change), json!({"phone_country_code": "852"}));
    // Where the new state has no companion, or a blank one, the check before sending says so.
    for code in [None, Some(" ".to_owned())] {
        let mut new = customer().phone("0225550001");
        new.phone_country_code = code;
        let change = UpdateCustomerBody::diff(&new, &new.clone().phone("0225550002"));
        assert_eq!(wire(&change), json!({"phone": "0225550002"}));
        assert!(change.validate().is_err());
    }
}

#[test]
fn companions_bring_companions() {
    let full = json!({"always": "x", "a": "x", "b": "x", "c": 1, "d": "x", "e": ["x"]});
    let new: Several = read(full.clone());
    // `a` needs `b` and `c`; `b` needs `c` and `d`; `c` and `d` go together with `e`.
    let diff = Several::diff(&new.clone().a("other"), &new);
    assert_eq!(wire(&diff), full);
    // One of three must be there: the first that the new state has is enough.
    let new: Several = read(json!({"always": "y", "diff": "x"}));
    assert_eq!(
        wire(&Several::diff(&new, &new)),
        json!({"always": "y", "diff": "x"})
    );
}

#[test]
fn required_and_undeclared_members_and_nested_values() {
    let thing: Thing = read(json!({
        "id": "1", "level": 1, "name": "a", "nick": null, "note": "n", "year": 1990, "day": "1990-02-03", "born": "x",
        "home": {"kind": "circle", "radius": 2}, "tags": ["a"], "count": 7, "secret": 8, "points": 1, "gone": 2,
    }));
    let always = json!({"kind": "thing", "level": 1});
    assert_eq!(wire(&ThingUpdate::diff(&thing, &thing)), always);
    let mut new = thing.clone().level(2).clear_note().nick("b").clear_year();
    new.additional_properties.insert("points".to_owned(), 3);
    new.additional_properties.insert("fresh".to_owned(), 4);
    new.additional_properties.remove("gone");
    // Neither comes from an answer: one is read-only, the other belongs to the update itself.
    new.additional_properties.insert("count".to_owned(), 9);
    new.additional_properties.insert("secret".to_owned(), 9);
    new.home = new.home.radius(3);
    let update = ThingUpdate::diff(&thing, &new);
    assert_eq!(
        wire(&update),
        json!({
            "kind": "thing", "level": 2, "note": null, "nick": "b", "points": 3, "fresh": 4,
            "home": {"kind": "circle", "radius": 3},
        })
    );
    assert_eq!(
        wire(&ThingUpdate::diff(&update, &update)),
        json!({"kind": "thing", "level": 2})
    );
}

/// How often something occurred, so that a property does not hold for want of cases.
#[derive(Debug, Default)]
struct Seen {
    kept: u32,
    cleared: u32,
    companions: u32,
}

impl Seen {
    fn often(&self) -> bool {
        self.kept > 200 && self.cleared > 50 && self.companions > 8
    }
}

/// A new state near an old one: each member from the old state or from another, by chance.
fn mixed(old: &Value, other: &Value, picks: &[bool]) -> Value {
    let members = |value: &Value| value.as_object().cloned().unwrap_or_default();
    let (old, other) = (members(old), members(other));
    let mut names: Vec<&String> = old.keys().chain(other.keys()).collect();
    names.sort();
    names.dedup();
    let from = |at: usize| {
        if picks[at % picks.len()] {
            &other
        } else {
            &old
        }
    };
    let picked = names.iter().enumerate();
    let picked =
        picked.filter_map(|(at, name)| Some(((*name).clone(), from(at).get(*name)?.clone())));
    Value::Object(picked.collect())
}

/// The ids of the rules that a body breaks.
fn broken(body: &impl Check) -> Vec<&'static str> {
    let violations = body.validate().err();
    violations
        .into_iter()
        .flatten()
        .filter_map(|violation| violation.rule)
        .collect()
}

/// What must be true of each diff.
fn holds<S, B>(
    old: &S,
    new: &S,
    diff: &B,
    required: &[&str],
    seen: &mut Seen,
) -> Result<(), TestCaseError>
where
    S: ToBody<B>,
    B: Check + Serialize + DeserializeOwned,
{
    let members = |body: &B| wire(body).as_object().cloned().unwrap_or_default();
    let (before, after, change) = (
        members(&old.to_body()),
        members(&new.to_body()),
        members(diff),
    );
    let mut merged = before.clone();
    merged.extend(change.clone());
    for (name, value) in &after {
        prop_assert_eq!(
            merged.get(name),
            Some(value),
            "{} is not what it shall be",
            name
        );
    }
    for (name, value) in &before {
        let expected = after.get(name).unwrap_or(value);
        prop_assert_eq!(merged.get(name), Some(expected), "{} is not kept", name);
        seen.kept += u32::from(!change.contains_key(name));
    }
    // An update without any change is not sent at all, so it need not be a right one.
    if !change.is_empty() && broken(&new.to_body()).is_empty() {
        prop_assert_eq!(broken(diff), Vec::<&str>::new(), "{:?}", change);
    }
    for (name, value) in &change {
        prop_assert_eq!(
            after.get(name),
            Some(value),
            "{} is no part of the new state",
            name
        );
        seen.cleared += u32::from(value.is_null());
        if before.get(name) == Some(value) && !required.contains(&name.as_str()) {
            // An equal member is there only because a rule would be broken without it.
            let mut without = change.clone();
            without.remove(name);
            let without: B = read(Value::Object(without));
            prop_assert!(!broken(&without).is_empty(), "{} need not be sent", name);
            seen.companions += 1;
        }
    }
    Ok(())
}

fn property<S, B>(path: &str, schema: &str, required: &[&str], diff: fn(&S, &S) -> B) -> Seen
where
    S: ToBody<B> + DeserializeOwned,
    B: Check + Serialize + DeserializeOwned,
{
    let spec = bodies::read(path);
    let one = || bodies::values(&spec, schema);
    let states = (one(), one(), proptest::collection::vec(any::<bool>(), 17));
    let seen = std::cell::RefCell::new(Seen::default());
    let config = Config {
        cases: 500,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new(config)
        .run(&states, |(old, other, picks)| {
            let new: S = read(mixed(&old, &other, &picks));
            let old: S = read(old);
            holds(
                &old,
                &new,
                &diff(&old, &new),
                required,
                &mut seen.borrow_mut(),
            )
        })
        .unwrap_or_else(|error| panic!("{schema}: {error}"));
    seen.into_inner()
}

#[test]
fn applied_to_the_old_state_it_gives_the_new_one() {
    type Body = UpdateCustomerBody;
    let seen = property::<Body, Body>("spec/shopline.yaml", "UpdateCustomerBody", &[], Body::diff);
    assert!(seen.often(), "{seen:?}");
    let seen = property::<Customer, Body>("spec/shopline.yaml", "Customer", &[], Body::diff);
    assert!(seen.often(), "{seen:?}");
    const FILE: &str = "tests/fixtures/keywords.yaml";
    use keywords::models::{AtLeastOne, Excludes, Needs, Together};
    let companions = [
        property::<Needs, Needs>(FILE, "Needs", &[], Needs::diff),
        property::<Together, Together>(FILE, "Together", &[], Together::diff),
        property::<AtLeastOne, AtLeastOne>(FILE, "AtLeastOne", &[], AtLeastOne::diff),
        property::<Several, Several>(FILE, "Several", &["always"], Several::diff),
    ];
    assert!(companions.iter().all(Seen::often), "{companions:?}");
    property::<Excludes, Excludes>(FILE, "Excludes", &[], Excludes::diff);
    let required = &["kind", "level"];
    property::<ThingUpdate, ThingUpdate>(FILE, "ThingUpdate", required, ThingUpdate::diff);
    property::<Thing, ThingUpdate>(FILE, "Thing", required, ThingUpdate::diff);
}
