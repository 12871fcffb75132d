//! Bodies that can be sent as several media types.

use super::build::Builder;
use super::*;
use crate::model::Choice;

/// The choice of an operation whose body is JSON of the first schema, or of the others under these media types.
fn choice(builder: &mut Builder<'_>, first: SchemaId, others: &[(&str, Payload)]) -> Choice {
    builder.operation("upload", Some(first), &[]);
    let operation = builder.spec.operations.last_mut().expect("an operation");
    let body = operation.body.as_mut().expect("a body");
    let other = |(media_type, payload): &(&str, Payload)| Content {
        media_type: (*media_type).to_owned(),
        payload: *payload,
        ..body.content.clone()
    };
    body.alternatives = others.iter().map(other).collect();
    let (api, found) = made(builder);
    assert!(found.is_empty(), "{found:?}");
    let body = api.operations[0].operation.body.as_ref().expect("a body");
    assert_eq!(body.contents().count(), others.len() + 1);
    body.choice.clone().expect("a choice")
}

/// The names of the variants.
fn variants(choice: &Choice) -> Vec<&str> {
    let others = choice.others.iter().map(|variant| &variant.ident);
    let all = std::iter::once(&choice.first.0).chain(others);
    all.map(|ident| ident.0.as_str()).collect()
}

#[test]
fn one_type_is_chosen_beside_the_body() {
    let mut b = Builder::new();
    let text = b.text();
    let thing = b.component("Thing", &[("a", text, false)]);
    let twin = b.named("Twin", Shape::Alias(thing));
    let others = [
        ("multipart/form-data", Payload::Parts(thing)),
        ("application/merge-patch+json", Payload::Json(twin)),
        ("application/merge-patch.json", Payload::Json(twin)),
    ];
    let choice = choice(&mut b, thing, &others);
    assert_eq!(choice.ident.0, "UploadContentType");
    let field = choice.field.as_ref().map(|field| field.ident.0.as_str());
    assert_eq!(field, Some("content_type"));
    let names = ["Json", "FormData", "MergePatchJson", "MergePatchJson2"];
    assert_eq!(variants(&choice), names);
}

#[test]
fn several_types_are_variants() {
    let mut b = Builder::new();
    let text = b.text();
    let thing = b.component("Thing", &[("a", text, false)]);
    let other = b.component("Other", &[("a", text, false)]);
    let others = [("application/x-www-form-urlencoded", Payload::Form(other))];
    let choice = choice(&mut b, thing, &others);
    assert_eq!(
        (choice.ident.0.as_str(), &choice.field),
        ("UploadContent", &None)
    );
    assert_eq!(variants(&choice), ["Json", "FormUrlencoded"]);
}

#[test]
fn other_limits_make_another_type() {
    let mut b = Builder::new();
    let text = b.text();
    let list = b.add(Shape::Array(text), |_| {});
    let short = b.add(Shape::Array(text), |schema| {
        schema.limits.max_items = Some(3)
    });
    let kind = "application/vnd.short+json";
    let same = choice(&mut b, list, &[(kind, Payload::Json(list))]);
    assert!(same.field.is_some());
    b.spec.operations.clear();
    let limited = choice(&mut b, list, &[(kind, Payload::Json(short))]);
    assert_eq!(limited.field, None);
}
