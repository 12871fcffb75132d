//! A model made by hand that has one of everything, for the tests of `emit` and `render`.

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
        nested: false,
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
        rules: vec![],
    }
}

fn body() -> Item {
    use Limit::*;
    let int = NumberLiteral::Int;
    let mut fields = vec![
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
    ];
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
        checks: limits(&[MaxLength(9)]),
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
        },
        checks,
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
        items,
    };
    vec![
        module("body", vec![body()]),
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

fn parameter(
    name: &str,
    location: Location,
    ty: TypeRef,
    required: bool,
    encoding: Encoding,
) -> Parameter {
    Parameter {
        ident: ident(name),
        wire: if location == Location::Query {
            format!("{name}[]")
        } else {
            name.to_owned()
        },
        location,
        ty,
        required,
        nullable: false,
        encoding,
        docs: docs(name),
        set_docs: docs("Sets."),
        sensitive: false,
        checks: Checks::default(),
    }
}

fn status(name: &str, status: StatusRange, payload: Payload) -> StatusVariant {
    StatusVariant {
        ident: ident(name),
        status,
        payload,
        docs: docs(name),
    }
}

fn operation(name: &str, id: &str, method: &str) -> Operation {
    Operation {
        ident: ident(name),
        method_ident: ident(id),
        id: id.to_owned(),
        method: method.to_owned(),
        path: "/things/{id}".to_owned(),
        docs: docs(name),
        parameters: vec![],
        body: None,
        required: vec![],
        literal: None,
        success: Success::One(vec![], Payload::Empty),
        failure: Failure {
            ident: ident(&format!("{name}Error")),
            docs: docs("Failures."),
            variants: vec![],
        },
        security: vec![vec!["bearer".to_owned()], vec![]],
        settings: vec!["handle".to_owned()],
        rate_limit: Some((20, 1)),
        idempotent: Some(true),
        server: None,
    }
}

fn full_operation() -> Operation {
    let mut item = operation("UpdateThing", "updateThing", "PUT");
    let explode = Encoding::Simple(false);
    item.parameters = vec![
        parameter("id", Location::Path, TypeRef::String, true, explode),
        parameter(
            "fields",
            Location::Query,
            list(TypeRef::String),
            false,
            Encoding::Form(true, false),
        ),
        parameter(
            "filter",
            Location::Query,
            model("Rule"),
            false,
            Encoding::DeepObject,
        ),
        parameter("kind", Location::Header, model("Gender"), true, explode),
        parameter(
            "level",
            Location::Cookie,
            TypeRef::Integer("i64"),
            false,
            Encoding::Form(true, false),
        ),
        parameter(
            "since",
            Location::Query,
            TypeRef::Date,
            false,
            Encoding::Form(true, false),
        ),
    ];
    item.parameters[0].checks = limits(&[Limit::MaxLength(24)]);
    item.parameters[1].checks = each(&[Limit::MaxItems(3)], limits(&[Limit::MinLength(1)]), false);
    item.parameters[4].nullable = true;
    item.parameters[4].checks = limits(&[Limit::Minimum(NumberLiteral::Int(1))]);
    item.parameters[5].docs = old("Since.");
    item.required = vec![0, 3];
    item.body = Some(Body {
        ident: ident("body"),
        media_type: "application/json".to_owned(),
        payload: Payload::Json(model("Body"), false),
        required: true,
        docs: docs("The body."),
        checks: nested(),
    });
    item.success = Success::One(
        vec![StatusRange::Exact(200), StatusRange::Hundred(2)],
        Payload::Json(model("Body"), false),
    );
    item.failure.variants = vec![
        status("ClientError", StatusRange::Hundred(4), Payload::Text),
        status("NotFound", StatusRange::Exact(404), Payload::Empty),
        status(
            "Unauthorized",
            StatusRange::Exact(401),
            Payload::Json(model("Rule"), false),
        ),
        status(
            "Old",
            StatusRange::Exact(410),
            Payload::Json(model("Old"), false),
        ),
        status(
            "Status499",
            StatusRange::Exact(499),
            Payload::Json(list(TypeRef::String), false),
        ),
        status("Default", StatusRange::Default, Payload::Bytes),
    ];
    item
}

fn old_operation() -> Operation {
    let mut item = operation("OldPing", "oldPing", "HEAD");
    item.docs = old("OldPing.");
    item.parameters = vec![parameter(
        "tag",
        Location::Query,
        list(model("OldEnum")),
        false,
        Encoding::PipeDelimited,
    )];
    item.success = Success::One(
        vec![StatusRange::Exact(200), StatusRange::Default],
        Payload::Json(TypeRef::Option(Box::new(model("OldUnion"))), true),
    );
    item.failure.docs = old("OldPingError.");
    item.failure.variants = vec![
        status(
            "Gone",
            StatusRange::Exact(410),
            Payload::Json(model("OldAlias"), false),
        ),
        status(
            "Unavailable",
            StatusRange::Exact(503),
            Payload::Json(TypeRef::Option(Box::new(model("Old"))), true),
        ),
    ];
    item
}

fn operations() -> Vec<OperationModule> {
    let mut many = operation("CreateThing", "createThing", "POST");
    many.body = Some(Body {
        ident: ident("body"),
        media_type: "text/plain".to_owned(),
        payload: Payload::Text,
        required: false,
        docs: docs("The body."),
        checks: Checks::default(),
    });
    many.success = Success::Many(
        ident("CreateThingSuccess"),
        docs("Successes."),
        vec![
            status(
                "Created",
                StatusRange::Exact(201),
                Payload::Json(model("Body"), false),
            ),
            status("NoContent", StatusRange::Exact(204), Payload::Empty),
            status("Other", StatusRange::Hundred(2), Payload::Bytes),
        ],
    );
    let mut literal = operation("SendThing", "sendThing", "DELETE");
    literal.docs = old("Send.");
    literal.parameters = vec![parameter(
        "id",
        Location::Path,
        TypeRef::Integer("i64"),
        true,
        Encoding::Label(true),
    )];
    literal.required = vec![0];
    literal.literal = Some(ident("SendThingRequired"));
    literal.body = Some(Body {
        ident: ident("body"),
        media_type: "application/octet-stream".to_owned(),
        payload: Payload::Bytes,
        required: true,
        docs: docs("The body."),
        checks: Checks::default(),
    });
    let module = |name: &str, operation, items| OperationModule {
        ident: ident(name),
        source: "spec/sample.yaml".to_owned(),
        operation,
        items,
    };
    let item = structure("Request", vec![], Constructor::Empty);
    vec![
        module("update_thing", full_operation(), vec![]),
        module("create_thing", many, vec![Item::Struct(item)]),
        module("send_thing", literal, vec![]),
        module("old_ping", old_operation(), vec![]),
        module("ping", operation("Ping", "ping", "GET"), vec![]),
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
        credentials: vec![
            credential("bearer", CredentialKind::Bearer),
            credential("key", CredentialKind::Header("x-key".to_owned())),
        ],
        models: models(),
        operations: operations(),
        needs_patterns: true,
        summary: Summary {
            texts: vec![("en".to_owned(), 1), ("zh-Hant".to_owned(), 1)],
            ..Summary::default()
        },
    }
}
