//! A struct with a field of every kind, and rules between them.

use super::*;

pub(super) fn body() -> Item {
    let mut fields = plain_fields();
    fields.extend(nested_fields());
    fields[0].sensitive = true;
    fields[1].constant = Some(ident("Fixed"));
    fields[5].docs = old("Score.");
    fields[17].wire = "custom \"fields\" */\n".to_owned();
    let mut item = structure(
        "Body",
        fields,
        Constructor::Arguments(vec![2, 4, 13, 14, 17]),
    );
    item.extra = Some(Extra {
        ident: ident("additional_properties"),
        value: TypeRef::Option(Box::new(TypeRef::String)),
        checks: limits(&[Limit::MaxLength(9)]),
        sensitive: true,
        docs: docs("The rest."),
    });
    item.rules = rules();
    Item::Struct(item)
}

fn rules() -> Vec<Rule> {
    let names = |names: &[&str]| {
        names
            .iter()
            .map(|name| (*name).to_owned())
            .collect::<Vec<_>>()
    };
    let rule = |id: &str, kind| Rule {
        id: id.to_owned(),
        kind,
        null_counts: true,
        text: vec![
            ("en".to_owned(), "Text.\n\"*/".to_owned()),
            ("zh-Hant".to_owned(), "文字。".to_owned()),
        ],
        tables: vec![],
        stale: Vec::new(),
    };
    vec![
        rule(
            "a",
            RuleKind::Needs("name".to_owned(), names(&["note", "elsewhere"])),
        ),
        rule(
            "b",
            RuleKind::NeedsNonBlank("birthday".to_owned(), "note".to_owned()),
        ),
        rule("c", RuleKind::Excludes("score".to_owned(), names(&["any"]))),
        rule("d", RuleKind::Together(names(&["seen", "photo"]))),
        rule("e", RuleKind::AtLeastOne(names(&["level", "gender"]))),
    ]
}

fn plain_fields() -> Vec<Field> {
    use Limit::*;
    let int = NumberLiteral::Int;
    vec![
        field(
            "name",
            TypeRef::String,
            "o?",
            limits(&[MaxLength(50), Pattern("^[^\"]*\n$".to_owned())]),
        ),
        field("r#type", model("Kind"), "rn", Checks::default()),
        field("note", TypeRef::String, "r?", limits(&[MinLength(1)])),
        field(
            "phones",
            list(TypeRef::String),
            "on",
            each(&[MaxItems(5), UniqueItems], limits(&[MaxLength(9)]), false),
        ),
        field(
            "level",
            TypeRef::Integer("i64"),
            "rn",
            limits(&[
                Minimum(int(-3)),
                MultipleOf(NumberLiteral::Float(314.0 / 100.0)),
            ]),
        ),
        field(
            "score",
            TypeRef::Number,
            "on",
            limits(&[ExclusiveMaximum(NumberLiteral::Float(1e300))]),
        ),
        field("birthday", TypeRef::Date, "o?", limits(&[Future])),
        field("seen", TypeRef::DateTime, "on", limits(&[Future])),
        field("photo", TypeRef::Base64, "on", limits(&[MaxLength(9)])),
        field("any", TypeRef::Json, "on", Checks::default()),
        field("gender", model("Gender"), "o?", limits(&[MaxLength(9)])),
    ]
}

fn nested_fields() -> Vec<Field> {
    use Limit::*;
    let int = NumberLiteral::Int;
    vec![
        field("parent", boxed(model("Body")), "on", nested()),
        field("source", model("Source"), "on", nested()),
        field("shape", model("Shape"), "rn", nested()),
        field(
            "rules",
            list(model("Rule")),
            "rn",
            each(&[], nested(), false),
        ),
        field(
            "tags",
            model("Tags"),
            "on",
            each(&[], limits(&[MinLength(1)]), true),
        ),
        field(
            "grid",
            list(list(TypeRef::Integer("u8"))),
            "on",
            each(
                &[],
                each(&[MinItems(1)], limits(&[Maximum(int(9))]), false),
                false,
            ),
        ),
        field(
            "fields",
            map(TypeRef::String),
            "rn",
            each(&[MaxProperties(3)], limits(&[MaxLength(9)]), false),
        ),
        field("add", TypeRef::Integer("i32"), "on", Checks::default()),
        field("is_member", TypeRef::Bool, "on", Checks::default()),
        field("check", TypeRef::Bool, "on", Checks::default()),
        field("default", TypeRef::Bool, "on", Checks::default()),
        field("old_type", model("Old"), "on", nested()),
    ]
}
