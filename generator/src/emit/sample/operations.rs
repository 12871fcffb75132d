//! Operations with every kind of parameter, body and response.

use super::*;

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
        examples: Vec::new(),
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
        accept: None,
        stream: None,
    }
}

fn parameters() -> Vec<Parameter> {
    let explode = Encoding::Simple(false);
    let mut parameters = vec![
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
    parameters[0].checks = limits(&[Limit::MaxLength(24)]);
    parameters[1].checks = each(&[Limit::MaxItems(3)], limits(&[Limit::MinLength(1)]), false);
    parameters[4].nullable = true;
    parameters[4].checks = limits(&[Limit::Minimum(NumberLiteral::Int(1))]);
    parameters[5].docs = old("Since.");
    parameters
}

fn full_operation() -> Operation {
    let mut item = operation("UpdateThing", "updateThing", "PUT");
    item.parameters = parameters();
    item.required = vec![0, 3];
    item.body = Some(Body {
        ident: ident("body"),
        content: Content {
            media_type: "application/json".to_owned(),
            payload: Payload::Json(model("Body"), false),
            checks: nested(),
        },
        choice: None,
        required: true,
        docs: docs("The body."),
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

pub(super) fn operations() -> Vec<OperationModule> {
    let mut many = operation("CreateThing", "createThing", "POST");
    many.body = Some(Body {
        ident: ident("body"),
        content: Content {
            media_type: "text/plain".to_owned(),
            payload: Payload::Text,
            checks: Checks::default(),
        },
        choice: None,
        required: false,
        docs: docs("The body."),
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
        content: Content {
            media_type: "application/octet-stream".to_owned(),
            payload: Payload::Bytes,
            checks: Checks::default(),
        },
        choice: None,
        required: true,
        docs: docs("The body."),
    });
    let module = |name: &str, operation, items| OperationModule {
        ident: ident(name),
        source: "spec/sample.yaml".to_owned(),
        features: match name {
            "ping" => vec![0],
            "old_ping" => vec![0, 1],
            _ => Vec::new(),
        },
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
