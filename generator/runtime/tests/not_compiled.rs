//! What holds the place of a type whose features are off: a value becomes the same variant, and comes back unchanged.

use client_runtime as runtime;
use client_runtime::serde_json::{self, Value, json};
use client_runtime::{Json, union};

/// The types as they are with all features.
mod with {
    use crate::runtime;

    #[derive(Clone, Debug, PartialEq)]
    pub(crate) struct Customer {
        pub(crate) id: String,
        pub(crate) object: String,
        pub(crate) name: Option<Option<String>>,
    }

    runtime::object! {
        Customer, english;
        0 id: required "id";
        1 object: required "object";
        2 name: optional_or_null "name";
    }
}

/// The same without the feature of the customer.
mod without {
    use crate::runtime;

    runtime::not_compiled! {
        mod customer {
            /// JSON in the place of this type.
            Customer "id" true, "object" true, "name" false;
        }
        mod payer {
            /// JSON in the place of this type.
            Payer;
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Deleted {
    object: String,
    deleted: bool,
}

runtime::object! {
    Deleted, english;
    0 object: required "object";
    1 deleted: required "deleted";
}

/// The union of a text, a type and another, read as the one above it and as the one without.
macro_rules! union_of {
    ($name:ident, $customer:ty) => {
        #[derive(Clone, Debug, PartialEq)]
        enum $name {
            Id(String),
            Customer(Box<$customer>),
            Deleted(Box<Deleted>),
            Unknown(Json),
        }

        union::union! {
            $name, Unknown;
            Id(String) union::Shape::new(union::JsonType::String), from String;
            Customer(Box<$customer>) union::Shape::of::<$customer>().fixed(&[("object", &["customer"])]), boxes $customer;
            Deleted(Box<Deleted>) union::Shape::of::<Deleted>().fixed(&[("object", &["customer"])]), boxes Deleted;
        }
    };
}

union_of!(Typed, with::Customer);
union_of!(Held, without::Customer);

#[test]
fn a_value_becomes_the_same_variant_with_and_without_the_type() {
    for (value, variant) in [
        (json!("cus_1"), "Id"),
        (
            json!({"id": "1", "object": "customer", "name": null}),
            "Customer",
        ),
        (json!({"object": "customer", "deleted": true}), "Deleted"),
        (json!({"id": "1", "object": "else"}), "Unknown"),
        (json!({"object": "customer"}), "Unknown"),
        (json!([1]), "Unknown"),
    ] {
        let typed: Typed = serde_json::from_value(value.clone()).expect("it is read");
        let held: Held = serde_json::from_value(value.clone()).expect("it is read");
        for (shown, written) in [
            (format!("{typed:?}"), serde_json::to_value(&typed)),
            (format!("{held:?}"), serde_json::to_value(&held)),
        ] {
            assert!(shown.starts_with(variant), "{shown} for {value}");
            assert_eq!(written.expect("it is written"), value);
        }
    }
}

#[test]
fn what_is_held_is_kept_and_never_shown() {
    let value =
        json!({"id": "1", "object": "customer", "e-mail": "kim@example.test", "new": [1.50]});
    let read: Result<Held, _> = serde_json::from_value(value.clone());
    let Ok(Held::Customer(customer)) = read else {
        panic!("it is no customer");
    };
    assert_eq!(customer.as_json(), &value);
    assert_eq!(format!("{customer:?}"), "NotCompiled(..)");
    assert_eq!(customer.clone().into_json(), value);
    assert_eq!(
        Held::from(without::Customer::from(value)),
        Held::Customer(customer)
    );
    let payer: without::Payer = serde_json::from_value(json!(7)).expect("it is any JSON");
    assert_eq!(payer.into_json(), Value::from(7));
}
