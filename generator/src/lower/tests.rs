//! The whole of `lower` over small descriptions, built by hand.

use indexmap::IndexMap;

use super::{Options, lower};
use crate::diagnostic::{Diagnostic, Sink};
use crate::model::{
    Api, Constructor, Item, Nullability, Presence, Struct, Success, TypeRef, Union,
};
use crate::resolve::*;
use crate::source::{FileId, Mark, Node, Sources, Value};

mod bodies;
mod build;
mod updates;

use build::Builder;

fn made(builder: &Builder<'_>) -> (Api, Vec<Diagnostic>) {
    let sources = Sources::default();
    let mut sink = Sink::new(&sources, Vec::new());
    let options = Options {
        crate_name: None,
        source: "spec/a.yaml".to_owned(),
        ..Options::default()
    };
    let api = lower(&builder.spec, &sources, &options, &mut sink);
    (api, sink.finish())
}

fn structure<'a>(api: &'a Api, name: &str) -> &'a Struct {
    items(api)
        .find_map(|item| match item {
            Item::Struct(item) if item.ident.0 == name => Some(item),
            _ => None,
        })
        .unwrap_or_else(|| panic!("no struct {name}"))
}

fn union<'a>(api: &'a Api, name: &str) -> &'a Union {
    items(api)
        .find_map(|item| match item {
            Item::Union(item) if item.ident.0 == name => Some(item),
            _ => None,
        })
        .unwrap_or_else(|| panic!("no union {name}"))
}

fn items(api: &Api) -> impl Iterator<Item = &Item> {
    api.models
        .iter()
        .flat_map(|module| &module.items)
        .chain(api.operations.iter().flat_map(|module| &module.items))
}

fn names(item: &Struct) -> Vec<&str> {
    item.fields
        .iter()
        .map(|field| field.ident.0.as_str())
        .collect()
}

#[test]
fn presence_and_nullability_are_two_facts() {
    let mut b = Builder::new();
    let text = b.text();
    let nullable = b.add(Shape::String(None), |schema| schema.nullable = true);
    let any = b.add(Shape::Any, |schema| schema.nullable = true);
    let members = [
        ("a", text, true),
        ("b", nullable, true),
        ("c", text, false),
        ("d", nullable, false),
        ("e", any, false),
    ];
    b.component("Thing", &members);
    let (api, found) = made(&b);
    assert!(found.is_empty(), "{found:?}");
    let facts: Vec<_> = structure(&api, "Thing")
        .fields
        .iter()
        .map(|field| (field.presence, field.nullability))
        .collect();
    use Nullability::{NonNull, Nullable};
    use Presence::{Optional, Required};
    assert_eq!(
        facts,
        [
            (Required, NonNull),
            (Required, Nullable),
            (Optional, NonNull),
            (Optional, Nullable),
            (Optional, Nullable)
        ]
    );
    let verbs: Vec<_> = structure(&api, "Thing")
        .fields
        .iter()
        .map(|field| (field.verbs.clear.is_some(), field.verbs.keep.is_some()))
        .collect();
    assert_eq!(
        verbs,
        [
            (false, false),
            (true, false),
            (false, true),
            (true, true),
            (true, true)
        ]
    );
}

#[test]
fn names_stay_apart() {
    let mut b = Builder::new();
    let text = b.text();
    let nullable = b.add(Shape::String(None), |schema| schema.nullable = true);
    b.component(
        "String",
        &[
            ("type", text, true),
            ("客戶", text, false),
            ("_1", text, false),
            ("1", text, false),
        ],
    );
    b.component(
        "fold_me",
        &[
            ("fooBar", text, false),
            ("foo_bar", text, false),
            ("new", text, false),
        ],
    );
    b.component(
        "FoldMe",
        &[
            ("name", nullable, false),
            ("clear_name", text, false),
            ("", text, false),
        ],
    );
    let (api, found) = made(&b);
    assert_eq!(
        names(structure(&api, "StringModel")),
        ["r#type", "客戶", "_1", "_1_2"]
    );
    let first = structure(&api, "FoldMe");
    assert_eq!(names(first), ["foo_bar", "foo_bar_2", "new"]);
    assert_eq!(first.fields[2].verbs.set.0, "with_new");
    let second = structure(&api, "FoldMe2");
    assert_eq!(names(second), ["name", "clear_name", "value_1"]);
    assert_eq!(
        second.fields[0]
            .verbs
            .clear
            .as_ref()
            .map(|(ident, _)| ident.0.as_str()),
        Some("clear_name_value")
    );
    let modules: Vec<_> = api
        .models
        .iter()
        .map(|module| module.ident.0.as_str())
        .collect();
    assert_eq!(modules, ["string_model", "fold_me", "fold_me2"]);
    let codes: Vec<_> = found.iter().map(|found| found.code.0).collect();
    assert_eq!(codes, ["E0902", "E0902", "E0902", "E0802"]);
}

fn words(text: &str) -> Words {
    Words {
        text: text.to_owned(),
        mark: build::MARK,
    }
}

#[test]
fn a_server_whose_name_begins_with_a_digit_has_a_constant() {
    let mut builder = Builder::new();
    for description in ["1st", "Test", "測試", "1st"] {
        let docs = Docs {
            description: [("en".to_owned(), words(description))].into(),
            ..Docs::default()
        };
        builder.spec.servers.push(Server {
            template: "/".to_owned(),
            url: "/".to_owned(),
            docs,
        });
    }
    let (api, _) = made(&builder);
    let names: Vec<_> = api.servers.iter().map(|server| &*server.ident.0).collect();
    assert_eq!(names, ["SERVER_1ST", "TEST", "SERVER", "SERVER_1ST_2"]);
}

#[test]
fn a_name_is_no_longer_than_the_name_of_a_file() {
    let mut builder = Builder::new();
    for last in ["a", "b"] {
        let name = format!("{}_{last}", "word".repeat(60));
        builder.named(&name, Shape::String(None));
        builder.named(&format!("客{name}"), Shape::Object(ObjectShape::default()));
    }
    let (api, found) = made(&builder);
    let modules = api.models.iter().map(|module| &module.ident.0);
    let structs = items(&api).filter_map(|item| match item {
        Item::Struct(item) => Some(&item.ident.0),
        _ => None,
    });
    let lengths: Vec<_> = modules.chain(structs).map(String::len).collect();
    assert!(lengths.len() >= 4, "{lengths:?}");
    assert!(
        lengths.iter().all(|length| (130..145).contains(length)),
        "{lengths:?}"
    );
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn a_schema_of_both_directions_is_split() {
    let mut b = Builder::new();
    let text = b.text();
    let id = b.add(Shape::String(None), |schema| schema.read_only = true);
    let secret = b.add(Shape::String(None), |schema| schema.write_only = true);
    let inner = b.component(
        "Inner",
        &[
            ("id", id, true),
            ("name", text, false),
            ("secret", secret, false),
        ],
    );
    let list = b.add(Shape::Array(inner), |_| {});
    let outer = b.component("Outer", &[("inner", list, true)]);
    b.operation(
        "put thing",
        Some(outer),
        &[
            (Status::Exact(200), Some(outer)),
            (Status::Exact(404), None),
        ],
    );
    let (api, _) = made(&b);
    assert_eq!(names(structure(&api, "Inner")), ["id", "name"]);
    assert_eq!(names(structure(&api, "InnerInput")), ["name", "secret"]);
    assert!(!structure(&api, "Outer").in_request && structure(&api, "OuterInput").in_request);
    let TypeRef::Vec(item) = &structure(&api, "OuterInput").fields[0].ty else {
        panic!("no list")
    };
    assert!(matches!(&**item, TypeRef::Named(path) if path.ident.0 == "InnerInput"));
    let operation = &api.operations[0].operation;
    assert_eq!(
        (
            operation.ident.0.as_str(),
            operation.method_ident.0.as_str()
        ),
        ("PutThing", "put_thing")
    );
    assert_eq!(operation.failure.variants[0].ident.0, "NotFound");
    assert!(matches!(&operation.success, Success::One(statuses, _) if statuses.len() == 1));
}

#[test]
fn only_the_closing_edge_of_a_cycle_is_boxed() {
    let mut b = Builder::new();
    let first = b.component("First", &[]);
    let second = b.component("Second", &[("back", first, false)]);
    let many = b.add(Shape::Array(first), |_| {});
    b.fill(first, &[("second", second, false), ("all", many, false)]);
    let (api, _) = made(&b);
    assert!(matches!(
        structure(&api, "First").fields[0].ty,
        TypeRef::Named(_)
    ));
    assert!(matches!(
        structure(&api, "First").fields[1].ty,
        TypeRef::Vec(_)
    ));
    assert!(matches!(
        structure(&api, "Second").fields[0].ty,
        TypeRef::Boxed(_)
    ));
}

#[test]
fn a_format_that_is_outgrown_is_no_type() {
    let mut b = Builder::new();
    let number = |outgrown: bool| {
        move |schema: &mut Schema<'_>| {
            schema.outgrown = outgrown;
        }
    };
    let format = || Shape::Integer(Some("int32".to_owned()));
    let (narrow, wide) = (
        b.add(format(), number(false)),
        b.add(format(), number(true)),
    );
    b.component("A", &[("narrow", narrow, true), ("wide", wide, true)]);
    let (api, _) = made(&b);
    let types = structure(&api, "A").fields.iter().map(|field| &field.ty);
    let types: Vec<_> = types.collect();
    assert_eq!(types, [&TypeRef::Integer("i32"), &TypeRef::Integer("i64")]);
}

#[test]
fn what_doubles_with_each_level_is_boxed() {
    let mut b = Builder::new();
    let text = b.text();
    let mut inner = b.component("T0", &[("a", text, false), ("b", text, false)]);
    for level in 1..=16 {
        let (left, right) = (("left", inner, false), ("right", inner, false));
        inner = b.component(&format!("T{level}"), &[left, right]);
    }
    let (api, _) = made(&b);
    let boxed = |level: usize| {
        let fields = &structure(&api, &format!("T{level}")).fields;
        let boxes = fields
            .iter()
            .map(|field| matches!(field.ty, TypeRef::Boxed(_)));
        boxes.collect::<Vec<_>>()
    };
    assert_eq!(boxed(3), [false, false]);
    let levels: Vec<usize> = (1..=16)
        .filter(|level| boxed(*level) == [true, true])
        .collect();
    assert_eq!(levels, [6, 12]);
}

#[test]
fn what_is_only_received_is_checked_nowhere() {
    let mut b = Builder::new();
    let text = b.text();
    let item = b.component("Item", &[("name", text, true)]);
    let list = b.add(Shape::Array(item), |schema| {
        schema.limits.min_items = Some(1)
    });
    b.component("Loose", &[("items", list, true)]);
    let answer = b.component("Answer", &[("items", list, true)]);
    b.operation("get", None, &[(Status::Exact(200), Some(answer))]);
    let (api, _) = made(&b);
    assert!(!structure(&api, "Item").in_request);
    let loose = structure(&api, "Loose");
    assert!(loose.in_request && loose.fields[0].checks.is_empty());
}

#[test]
fn unions_know_their_variants() {
    let mut b = Builder::new();
    let text = b.text();
    let other = b.text();
    let card = b.component("Card", &[("number", text, true)]);
    let variants = [card, text, other]
        .map(|schema| Variant {
            schema,
            tags: Vec::new(),
        })
        .to_vec();
    b.named(
        "Source",
        Shape::Union(UnionShape {
            exclusive: true,
            variants,
            discriminator: None,
        }),
    );
    let (api, _) = made(&b);
    let source = union(&api, "Source");
    let idents: Vec<_> = source
        .variants
        .iter()
        .map(|variant| (variant.ident.0.as_str(), variant.unique))
        .collect();
    assert_eq!(idents, [("Card", true), ("Text", false), ("Text2", false)]);
    assert!(matches!(source.variants[0].ty, TypeRef::Boxed(_)));
    assert_eq!(source.variants[0].signature.required, ["number"]);
}

#[test]
fn checks_are_there_only_where_something_is_to_be_checked() {
    let mut b = Builder::new();
    let text = b.text();
    let short = b.add(Shape::String(None), |schema| {
        schema.limits.max_length = Some(5)
    });
    let idle = b.component("Idle", &[("a", text, true)]);
    let busy = b.component("Busy", &[("a", short, true)]);
    b.component("Outer", &[("idle", idle, true), ("busy", busy, true)]);
    let (api, _) = made(&b);
    let outer = structure(&api, "Outer");
    assert!(outer.fields[0].checks.is_empty());
    assert!(outer.fields[1].checks.nested);
    assert!(
        outer
            .fields
            .iter()
            .all(|field| !field.docs.lines.is_empty())
    );
}

#[test]
fn many_required_members_make_a_literal() {
    let mut b = Builder::new();
    let text = b.text();
    let members: Vec<(String, SchemaId, bool)> =
        (0..6).map(|n| (format!("m{n}"), text, true)).collect();
    let members: Vec<(&str, SchemaId, bool)> = members
        .iter()
        .map(|(n, id, r)| (n.as_str(), *id, *r))
        .collect();
    b.component("Six", &members);
    b.component("Five", &members[..5]);
    b.component("None", &[]);
    let (api, _) = made(&b);
    assert!(
        matches!(&structure(&api, "Six").constructor, Constructor::Literal(name, _) if name.0 == "SixRequired")
    );
    assert!(
        matches!(&structure(&api, "Five").constructor, Constructor::Arguments(args) if args.len() == 5)
    );
    assert_eq!(structure(&api, "NoneModel").constructor, Constructor::Empty);
}

#[test]
fn an_array_of_itself_ends() {
    let mut b = Builder::new();
    let tree = b.named("Tree", Shape::Any);
    b.reshape(tree, Shape::Array(tree));
    let (api, _) = made(&b);
    let Item::Alias(alias) = &api.models[0].items[0] else {
        panic!("no alias")
    };
    assert_eq!(alias.ty, TypeRef::Vec(Box::new(TypeRef::Json)));
}

#[test]
fn an_enum_and_its_docs() {
    let mut b = Builder::new();
    let nodes: Vec<&'static Node> = ["male", "", "+1", "Male"]
        .into_iter()
        .map(|text| {
            &*Box::leak(Box::new(Node {
                mark: build::MARK,
                value: Value::String(text.into()),
            }))
        })
        .collect();
    let values = nodes
        .iter()
        .map(|node| EnumValue {
            node,
            docs: Docs::default(),
            deprecated: false,
        })
        .collect();
    b.named(
        "Gender",
        Shape::Enum(EnumShape {
            values,
            is_const: false,
        }),
    );
    let (api, _) = made(&b);
    let Item::Enum(item) = &api.models[0].items[0] else {
        panic!("no enum")
    };
    let idents: Vec<_> = item
        .variants
        .iter()
        .map(|variant| variant.ident.0.as_str())
        .collect();
    assert_eq!(idents, ["Male", "Empty", "Plus1", "Male2"]);
    assert_eq!(
        item.variants[0].docs.lines,
        ["The value `\"male\"`. · 值 `\"male\"`。"]
    );
}
