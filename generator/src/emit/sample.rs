//! A model made by hand that has one of everything, for the tests of `emit` and `render`.

mod body;
mod operations;

use crate::model::*;

fn ident(name: &str) -> Ident {
    Ident(name.to_owned())
}

fn docs(line: &str) -> Docs {
    Docs {
        lines: vec![line.to_owned(), String::new(), "More · 更多".to_owned()],
        ..Docs::default()
    }
}

fn old(line: &str) -> Docs {
    Docs {
        deprecated: Some(Some("use \"another\" \u{202e}\n*/".to_owned())),
        ..docs(line)
    }
}

fn model(name: &str) -> TypeRef {
    TypeRef::Named(TypePath {
        in_operations: false,
        ident: ident(name),
    })
}

fn boxed(ty: TypeRef) -> TypeRef {
    TypeRef::Boxed(Box::new(ty))
}

fn list(ty: TypeRef) -> TypeRef {
    TypeRef::Vec(Box::new(ty))
}

fn map(ty: TypeRef) -> TypeRef {
    TypeRef::Map(Box::new(ty))
}

fn limits(limits: &[Limit]) -> Checks {
    Checks {
        limits: limits.to_vec(),
        ..Checks::default()
    }
}

fn nested() -> Checks {
    Checks {
        nested: true,
        ..Checks::default()
    }
}

fn each(limits: &[Limit], each: Checks, each_nullable: bool) -> Checks {
    Checks {
        limits: limits.to_vec(),
        each: Some(Box::new(each)),
        each_nullable,
        ..Checks::default()
    }
}

/// A field by name, type, presence and nullability in four letters: `rn`, `r?`, `on`, `o?`.
fn field(name: &str, ty: TypeRef, kind: &str, checks: Checks) -> Field {
    let presence = if kind.starts_with('r') {
        Presence::Required
    } else {
        Presence::Optional
    };
    let nullability = if kind.ends_with('?') {
        Nullability::Nullable
    } else {
        Nullability::NonNull
    };
    let plain = name.strip_prefix("r#").unwrap_or(name);
    let clear = (nullability == Nullability::Nullable)
        .then(|| (ident(&format!("clear_{plain}")), docs("Clears.")));
    let keep =
        (presence == Presence::Optional).then(|| (ident(&format!("keep_{plain}")), docs("Keeps.")));
    Field {
        ident: ident(name),
        wire: plain.to_owned(),
        ty,
        presence,
        nullability,
        docs: docs(name),
        sensitive: false,
        constant: None,
        verbs: Verbs {
            set: ident(name),
            set_docs: docs("Sets."),
            clear,
            keep,
        },
        checks,
    }
}

fn structure(name: &str, fields: Vec<Field>, constructor: Constructor) -> Struct {
    Struct {
        ident: ident(name),
        docs: docs(name),
        fields,
        extra: None,
        constructor,
        in_request: true,
        is_built: true,
        rules: vec![],
        rule_docs: Docs::default(),
        diff: None,
        members: None,
    }
}

fn enumeration(name: &str, base: EnumBase, values: Vec<(&str, EnumWire)>) -> Item {
    let variants = values.into_iter().map(|(name, wire)| EnumVariant {
        ident: ident(name),
        wire,
        docs: docs(name),
    });
    Item::Enum(Enum {
        ident: ident(name),
        docs: docs(name),
        base,
        variants: variants.collect(),
        unknown: ident("Unknown"),
    })
}

fn enums() -> Vec<Item> {
    let string = |text: &str| EnumWire::String(text.to_owned());
    let mut gender = enumeration(
        "Gender",
        EnumBase::String,
        vec![
            ("Male", string("male")),
            ("Hostile", string("*/\"]\n\0\u{202e}")),
        ],
    );
    if let Item::Enum(gender) = &mut gender {
        gender.variants[1].docs = old("Hostile.");
    }
    let mut old_enum = enumeration(
        "OldEnum",
        EnumBase::Integer,
        vec![("One", EnumWire::Integer(1))],
    );
    if let Item::Enum(item) = &mut old_enum {
        item.docs = old("OldEnum.");
    }
    vec![
        gender,
        old_enum,
        enumeration("Kind", EnumBase::String, vec![("Fixed", string("fixed"))]),
        enumeration(
            "Level",
            EnumBase::Integer,
            vec![
                ("Low", EnumWire::Integer(i64::MIN)),
                ("High", EnumWire::Integer(9)),
            ],
        ),
        enumeration(
            "Yes",
            EnumBase::Boolean,
            vec![("True", EnumWire::Boolean(true))],
        ),
        enumeration(
            "Flag",
            EnumBase::Boolean,
            vec![
                ("On", EnumWire::Boolean(true)),
                ("Off", EnumWire::Boolean(false)),
            ],
        ),
        enumeration("Nothing", EnumBase::String, vec![]),
    ]
}

fn variant(name: &str, ty: TypeRef, json: JsonType, tags: &[&str], checks: Checks) -> UnionVariant {
    UnionVariant {
        ident: ident(name),
        ty,
        unique: true,
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        signature: Signature {
            json,
            required: vec!["key".to_owned()],
            known: vec!["key".to_owned()],
            fixed: vec![("kind".to_owned(), vec!["fixed".to_owned()])],
            values: vec![],
            format: (json == JsonType::String).then_some(TextFormat::Date),
            inside: vec![],
        },
        checks,
        sensitive: false,
        docs: docs(name),
    }
}

fn union(name: &str, tag: Option<&str>, variants: Vec<UnionVariant>) -> Item {
    Item::Union(Union {
        ident: ident(name),
        docs: docs(name),
        variants,
        tag: tag.map(str::to_owned),
        unknown: ident("Unknown"),
        unknown_sensitive: tag.is_some(),
        in_request: true,
    })
}

fn unions() -> Vec<Item> {
    let (object, text) = (JsonType::Object, JsonType::String);
    let mut old_union = union(
        "OldUnion",
        None,
        vec![
            variant("Old", boxed(model("Old")), object, &[], nested()),
            variant("OldAlias", model("OldAlias"), text, &[], Checks::default()),
            variant(
                "OldEnum",
                model("OldEnum"),
                JsonType::Integer,
                &[],
                Checks::default(),
            ),
        ],
    );
    if let Item::Union(item) = &mut old_union {
        item.docs = old("OldUnion.");
    }
    vec![
        union(
            "Source",
            Some("object"),
            vec![
                variant(
                    "Body",
                    boxed(model("Body")),
                    object,
                    &["body", "full"],
                    nested(),
                ),
                variant("Rule", boxed(model("Rule")), object, &["rule"], nested()),
            ],
        ),
        union(
            "Shape",
            None,
            vec![
                variant("Rule", boxed(model("Rule")), object, &[], Checks::default()),
                variant(
                    "Text",
                    TypeRef::String,
                    text,
                    &[],
                    limits(&[Limit::MaxLength(3)]),
                ),
                variant(
                    "List",
                    list(TypeRef::Number),
                    JsonType::Array,
                    &[],
                    each(
                        &[],
                        limits(&[Limit::Minimum(NumberLiteral::Float(0.5))]),
                        false,
                    ),
                ),
            ],
        ),
        union("Empty", None, vec![]),
        old_union,
        union(
            "One",
            None,
            vec![variant("Only", boxed(model("Body")), object, &[], nested())],
        ),
    ]
}

fn models() -> Vec<Module> {
    let mut old_struct = structure("Old", vec![], Constructor::Empty);
    old_struct.docs = old("Old.");
    let mut constant = field("kind", model("Kind"), "rn", Checks::default());
    constant.constant = Some(ident("Fixed"));
    let constants = structure(
        "Constants",
        vec![constant, field("a", TypeRef::Bool, "o?", Checks::default())],
        Constructor::Empty,
    );
    let many = ["a", "b", "c", "d", "e", "f", "g", "required"];
    let mut many: Vec<_> = many
        .iter()
        .map(|name| field(name, TypeRef::String, "rn", Checks::default()))
        .collect();
    many[0].sensitive = true;
    many[1].docs = old("B.");
    let literal = structure(
        "Many",
        many,
        Constructor::Literal(ident("ManyRequired"), (0..8).collect()),
    );
    let rule = structure(
        "Rule",
        vec![field("key", TypeRef::String, "rn", Checks::default())],
        Constructor::Arguments(vec![0]),
    );
    let mut plain = structure(
        "Plain",
        vec![field(
            "fields",
            list(model("Gender")),
            "on",
            Checks::default(),
        )],
        Constructor::Empty,
    );
    plain.in_request = false;
    plain.is_built = false;
    let tags = Item::Alias(Alias {
        ident: ident("Tags"),
        docs: docs("Tags."),
        ty: map(TypeRef::Option(Box::new(TypeRef::String))),
    });
    let old_alias = Item::Alias(Alias {
        ident: ident("OldAlias"),
        docs: old("OldAlias."),
        ty: list(model("Old")),
    });
    let module = |name: &str, items| Module {
        ident: ident(name),
        source: "spec/sample.yaml".to_owned(),
        features: Vec::new(),
        items,
    };
    vec![
        module("body", vec![body::body()]),
        module("r#enum", enums()),
        module("shapes", unions()),
        module(
            "rest",
            [constants, literal, rule, plain]
                .map(Item::Struct)
                .into_iter()
                .chain([tags])
                .collect(),
        ),
        module("old", vec![Item::Struct(old_struct), old_alias]),
    ]
}

/// The whole crate.
pub(crate) fn api() -> Api {
    let setting = |name: &str, required| Setting {
        ident: ident(name),
        name: format!("x-{name}"),
        header: name.to_owned(),
        required,
        docs: docs(name),
    };
    let credential = |name: &str, kind| Credential {
        name: name.to_owned(),
        ident: ident(&name.to_uppercase()),
        kind,
        docs: docs(name),
    };
    let feature = |name: &str| Feature {
        name: name.to_owned(),
        line: format!("{name}."),
    };
    Api {
        package: Package {
            name: "sample".to_owned(),
            version: "1.0.0".to_owned(),
            description: "A \"sample\" \\ \u{202e}\n[x]".to_owned(),
        },
        docs: docs("The sample."),
        source: "spec/sample.yaml".to_owned(),
        servers: vec![Server {
            ident: ident("MAIN"),
            url: format!("https://api.example.test/{}", "long/".repeat(30)),
            docs: docs("Main."),
        }],
        settings: vec![setting("handle", true), setting("agent", false)],
        headers: vec![Header {
            ident: ident("X_LEFT"),
            wire: "X-Left".to_owned(),
            ty: model("Old"),
            form: HeaderForm::Exploded,
            docs: docs("How many are left."),
        }],
        credentials: vec![
            credential("bearer", CredentialKind::Bearer),
            credential("key", CredentialKind::Header("x-key".to_owned())),
        ],
        builder_credential: Some(ident("BEARER")),
        features: vec![feature("ping"), feature("客戶")],
        models: models(),
        stand_ins: Vec::new(),
        operations: operations::operations(),
        needs_patterns: true,
        reference: Default::default(),
        summary: Summary {
            texts: vec![("en".to_owned(), 1), ("zh-Hant".to_owned(), 1)],
            ..Summary::default()
        },
    }
}
