//! An operation as a value: its struct, how it is made, and what the runtime asks it for.

use super::bodies;
use super::constructors::{self, RequiredPart};
use super::payloads;
use super::piece::{self, Block, Part, Piece, Table};
use super::scope::Scope;
use super::types::plain;
use super::{Named, checks, debugs, docs, failures, requests, responses, structs, verbs};
use crate::model::{
    Body, Content, Docs, Ident, Nullability, Operation, Parameter, Payload, Presence, Stream,
    Success, TypeRef,
};

/// The names that an operation takes in its module.
pub(super) fn names(item: &Operation) -> Vec<Named<'_>> {
    let mut names = vec![(&item.ident, Some(&item.docs))];
    names.extend(item.literal.iter().map(|name| (name, None)));
    if let Success::Many(name, docs, _) = &item.success {
        names.push((name, Some(docs)));
    }
    let choice = item.body.as_ref().and_then(|body| body.choice.as_ref());
    names.extend(choice.map(|choice| (&choice.ident, Some(&choice.docs))));
    names.push((&item.failure.ident, Some(&item.failure.docs)));
    names
}

/// The struct of an operation and everything about it.
pub(super) fn operation(scope: &Scope<'_>, item: &Operation) -> Vec<Piece> {
    let members = members(scope, item);
    let touched = item.docs.deprecated.is_some() || members.iter().any(|member| member.deprecated);
    let mut pieces = vec![
        definition(item, &members, touched),
        table(scope, item, &members),
    ];
    if let Some(name) = &item.literal {
        let order = order(item);
        let required = order.iter().filter_map(|index| members.get(*index));
        let fields = members.iter().map(|member| {
            let is_optional = member.presence == Presence::Optional;
            (member.ident, is_optional.then(|| "None".to_owned()))
        });
        let names = (&item.ident, name);
        pieces.push(constructors::by_literal(scope, names, fields, touched));
        let parts: Vec<_> = required.map(part).collect();
        pieces.extend(constructors::required_struct(scope, name, &parts));
    }
    if members.iter().any(|member| member.hidden) {
        let members = members.iter().map(|member| (member.ident, member.hidden));
        pieces.push(debugs::table(scope, &item.ident, members));
    }
    pieces.push(checks::operation(scope, item, touched));
    pieces.push(implementation(scope, item));
    pieces.extend(
        item.stream
            .as_ref()
            .map(|stream| streaming(scope, item, stream)),
    );
    if let Some(body) = &item.body
        && let Some(choice) = &body.choice
    {
        pieces.extend(bodies::choice(scope, body, choice));
    }
    if let Success::Many(name, docs, variants) = &item.success {
        pieces.push(failures::success(scope, name, docs, variants));
    }
    pieces.push(failures::failure(scope, &item.failure));
    pieces
}

/// A parameter, the body or the choice of its media type, as a field of the struct.
pub(super) struct Member<'m> {
    /// The name of the field.
    pub(super) ident: &'m Ident,
    /// The type of the value, without presence.
    pub(super) ty: TypeRef,
    /// Whether it must be there.
    pub(super) presence: Presence,
    /// Whether `null` is allowed.
    pub(super) nullability: Nullability,
    /// The type of the field.
    field_ty: String,
    docs: &'m Docs,
    /// The docs of its setter.
    pub(super) set_docs: &'m Docs,
    hidden: bool,
    /// Whether it or its type is deprecated.
    pub(super) deprecated: bool,
}

/// The parameters, then the body, then the choice of its media type.
pub(super) fn members<'m>(scope: &Scope<'_>, item: &'m Operation) -> Vec<Member<'m>> {
    let parameters = item.parameters.iter().map(|item| parameter(scope, item));
    parameters
        .chain(item.body.as_ref().and_then(|item| body(scope, item)))
        .chain(item.body.as_ref().and_then(|item| choice(scope, item)))
        .collect()
}

fn parameter<'m>(scope: &Scope<'_>, item: &'m Parameter) -> Member<'m> {
    let presence = if item.required {
        Presence::Required
    } else {
        Presence::Optional
    };
    let nullability = if item.nullable {
        Nullability::Nullable
    } else {
        Nullability::NonNull
    };
    Member {
        ident: &item.ident,
        ty: item.ty.clone(),
        presence,
        nullability,
        field_ty: scope.field_text(&item.ty, presence, nullability),
        docs: &item.docs,
        set_docs: &item.set_docs,
        hidden: item.sensitive || item.location == crate::model::Location::Path,
        deprecated: item.docs.deprecated.is_some() || scope.context.names_deprecated(&item.ty),
    }
}

/// The body; nothing when it carries nothing.
fn body<'m>(scope: &Scope<'_>, item: &'m Body) -> Option<Member<'m>> {
    let ty = bodies::ty(item)?;
    let presence = if item.required {
        Presence::Required
    } else {
        Presence::Optional
    };
    Some(Member {
        ident: &item.ident,
        presence,
        nullability: Nullability::NonNull,
        field_ty: scope.field_text(&ty, presence, Nullability::NonNull),
        docs: &item.docs,
        set_docs: &item.docs,
        // A raw payload may be anything, a document of a person or a gigabyte.
        hidden: matches!(item.content.payload, Payload::Text | Payload::Bytes),
        deprecated: item.docs.deprecated.is_some() || bodies::names_deprecated(scope, item),
        ty,
    })
}

/// The choice of the media type, where it is made beside the body.
fn choice<'m>(scope: &Scope<'_>, item: &'m Body) -> Option<Member<'m>> {
    let choice = item.choice.as_ref()?;
    let field = choice.field.as_ref()?;
    let ty = bodies::named(&choice.ident);
    Some(Member {
        ident: &field.ident,
        presence: Presence::Optional,
        nullability: Nullability::NonNull,
        field_ty: scope.field_text(&ty, Presence::Optional, Nullability::NonNull),
        docs: &field.docs,
        set_docs: &field.set_docs,
        hidden: false,
        deprecated: false,
        ty,
    })
}

fn part<'m>(member: &Member<'m>) -> RequiredPart<'m> {
    RequiredPart {
        ident: member.ident,
        ty: member.field_ty.clone(),
        docs: member.docs,
        hidden: member.hidden,
        deprecated: member.deprecated,
    }
}

/// The required members in the order of the arguments: parameters, then the body.
pub(super) fn order(item: &Operation) -> Vec<usize> {
    let mut order = item.required.clone();
    if item
        .body
        .as_ref()
        .is_some_and(|body| body.required && body.content.payload != Payload::Empty)
    {
        order.push(item.parameters.len());
    }
    order
}

fn definition(item: &Operation, members: &[Member<'_>], touched: bool) -> Piece {
    let mut head = String::new();
    docs::write(&item.docs, &mut head);
    let hides = members.iter().any(|member| member.hidden);
    let words = [
        ("Clone", true),
        ("Debug", !hides),
        ("Default", order(item).is_empty()),
        ("PartialEq", true),
    ];
    piece::write_derive(&words, &mut head);
    head.push_str("#[non_exhaustive]\n");
    docs::write_allow_deprecated(touched, &mut head);
    head.push_str("pub struct ");
    head.push_str(&item.ident.0);
    let fields = members
        .iter()
        .map(|member| structs::member(member.docs, member.ident, &member.field_ty));
    Piece::Block(Block {
        head,
        parts: fields.collect(),
    })
}

/// How the struct is made and what a call can set: a row for each member.
fn table(scope: &Scope<'_>, item: &Operation, members: &[Member<'_>]) -> Piece {
    scope.runtime_path("operation");
    let head = format!("{}, {}", plain(&item.ident), scope.language());
    let mut rows = vec![match item.literal {
        Some(_) => format!("{head};"),
        None => {
            let order = order(item);
            let required = order.iter().filter_map(|index| members.get(*index));
            let arguments: Vec<String> = required
                .map(|member| piece::required(scope, member.ident, &member.ty, member.nullability))
                .collect();
            format!("{head}, new({});", arguments.join(", "))
        }
    }];
    rows.extend(members.iter().map(|member| {
        let kind = piece::kind(member.presence, member.nullability);
        let mut row = format!("{}: {kind}", member.ident.0);
        if member.presence == Presence::Optional {
            let what = (member.ident, &member.ty);
            verbs::write_set(scope, what, member.docs, member.set_docs, &mut row);
        }
        row.push(';');
        row
    }));
    Piece::Table(Table {
        name: "operation".to_owned(),
        rows,
    })
}

/// `impl Operation`.
fn implementation(scope: &Scope<'_>, item: &Operation) -> Piece {
    let mut head = String::new();
    // The operation, its parameters and its payloads may be deprecated, each on its own.
    docs::write_allow_deprecated(touches_deprecated(scope, item), &mut head);
    head.push_str(&format!(
        "impl {} for {}",
        scope.runtime_path("Operation"),
        item.ident.0
    ));
    let success = match &item.success {
        Success::One(_, payload) => payloads::ty(scope, payload),
        Success::Many(name, ..) => name.0.clone(),
    };
    let mut parts = vec![
        Part::constant(format!("type Success = {success};\n")),
        Part::constant(format!("type Failure = {};\n", item.failure.ident.0)),
        Part::constant(info(scope, item)),
    ];
    if let Some(body) = &item.body {
        let found = fields(scope, &body.content);
        parts.extend(found.map(|found| Part::constant(found.constants())));
    }
    parts.push(Part::function(requests::request(scope, item)));
    parts.push(Part::function(responses::decode(scope, item)));
    let variants = item
        .body
        .iter()
        .flat_map(|body| fields_of_variants(scope, body));
    parts.extend(variants.map(Part::function));
    Piece::Block(Block { head, parts })
}

/// `impl Streaming`.
fn streaming(scope: &Scope<'_>, item: &Operation, stream: &Stream) -> Piece {
    let mut head = String::new();
    docs::write_allow_deprecated(
        item.docs.deprecated.is_some() || scope.context.names_deprecated(&stream.items.ty),
        &mut head,
    );
    let room = scope.runtime_path("stream");
    head.push_str(&format!("impl {room}::Streaming for {}", item.ident.0));
    let frames = payloads::frames(scope, &stream.items);
    let media_type = piece::literal(&stream.media_type);
    Piece::Block(Block {
        head,
        parts: vec![
            Part::constant(format!("type Frames = {frames};\n")),
            Part::constant(format!("const MEDIA_TYPE: &'static str = {media_type};\n")),
        ],
    })
}

fn touches_deprecated(scope: &Scope<'_>, item: &Operation) -> bool {
    let parameter =
        |one: &Parameter| one.docs.deprecated.is_some() || scope.context.names_deprecated(&one.ty);
    let success = match &item.success {
        Success::One(_, payload) => payloads::names_deprecated(scope, payload),
        Success::Many(_, docs, variants) => {
            docs.deprecated.is_some() || failures::touches_deprecated(scope, variants)
        }
    };
    item.docs.deprecated.is_some()
        || item.parameters.iter().any(parameter)
        || item
            .body
            .iter()
            .any(|body| body.docs.deprecated.is_some() || bodies::names_deprecated(scope, body))
        || success
        || item.failure.docs.deprecated.is_some()
        || failures::touches_deprecated(scope, &item.failure.variants)
}

/// The type of a list of names.
const LIST: &str = "&'static [&'static str]";

/// The members of a body that is a struct, as an expression, and those of them that must not be shown.
struct Fields {
    all: String,
    hidden: Vec<String>,
}

fn fields(scope: &Scope<'_>, item: &Content) -> Option<Fields> {
    let ty = item.payload.ty()?;
    let structure = scope.context.structure(ty)?;
    if structure.fields.is_empty() {
        return None;
    }
    let hidden = structure.fields.iter().filter(|field| field.sensitive);
    Some(Fields {
        all: format!(
            "<{} as crate::runtime::object::Object>::MEMBERS",
            scope.text(ty)
        ),
        hidden: hidden.map(|field| piece::literal(&field.wire)).collect(),
    })
}

impl Fields {
    fn constants(&self) -> String {
        let mut text = format!("const FIELDS: {LIST} = {};\n", self.all);
        if !self.hidden.is_empty() {
            let hidden = piece::array(&self.hidden, "");
            text.push_str(&format!("const PERSONAL: {LIST} = {hidden};\n"));
        }
        text
    }
}

/// The same where the body has others in each variant.
fn fields_of_variants(scope: &Scope<'_>, body: &Body) -> Vec<String> {
    let Some(choice) = body.choice.as_ref().filter(|one| bodies::carries(one)) else {
        return Vec::new();
    };
    let found: Vec<(&Ident, Option<Fields>)> = body
        .variants()
        .map(|(ident, _, content)| (ident, fields(scope, content)))
        .collect();
    let method = |name: &str, list: &dyn Fn(&Fields) -> String| {
        let mut lines = format!(
            "fn {name}(&self) -> {LIST} {{\n    match &self.{} {{\n",
            body.ident.0
        );
        for (ident, fields) in &found {
            let pattern = bodies::pattern(body, choice, ident, "_");
            let list = fields.as_ref().map_or("&[]".to_owned(), list);
            lines.push_str(&format!("        {pattern} => {list},\n"));
        }
        if !body.required {
            lines.push_str("        None => &[],\n");
        }
        lines.push_str("    }\n}\n");
        lines
    };
    let mut methods = Vec::new();
    if found.iter().any(|(_, fields)| fields.is_some()) {
        methods.push(method("fields", &|fields| fields.all.clone()));
    }
    let hides = |fields: &Option<Fields>| fields.iter().any(|one| !one.hidden.is_empty());
    if found.iter().any(|(_, fields)| hides(fields)) {
        methods.push(method("personal", &|fields| {
            piece::array(&fields.hidden, "        ")
        }));
    }
    methods
}

/// The facts about the operation that are the same for every call.
fn info(scope: &Scope<'_>, item: &Operation) -> String {
    let info = scope.runtime_path("OperationInfo");
    let method = requests::method(scope, &item.method);
    let list = |texts: &[String]| {
        let texts: Vec<String> = texts.iter().map(|text| piece::literal(text)).collect();
        format!("&[{}]", texts.join(", "))
    };
    let mut text = format!(
        "const INFO: &'static {info} = &{info}::new({}, {method}, {})",
        piece::literal(&item.id),
        piece::literal(&item.path)
    );
    let mut fact = |line: String| text.push_str(&format!("\n    {line}"));
    if !item.security.is_empty() {
        let all: Vec<String> = item.security.iter().map(|all| list(all)).collect();
        fact(format!(".security(&[{}])", all.join(", ")));
    }
    if !item.settings.is_empty() {
        fact(format!(".settings({})", list(&item.settings)));
    }
    if let Some((requests, seconds)) = item.rate_limit {
        fact(format!(".rate_limit({requests}, {seconds})"));
    }
    if let Some(idempotent) = item.idempotent {
        fact(format!(".idempotent({idempotent})"));
    }
    if let Some(server) = &item.server {
        fact(format!(".server({})", piece::literal(server)));
    }
    if let Some(accept) = &item.accept {
        fact(format!(".accept({})", piece::literal(accept)));
    }
    if !item.parameters.is_empty() {
        let all = item.parameters.iter();
        let all: Vec<String> = all
            .map(|parameter| requests::place(scope, parameter))
            .collect();
        fact(format!(".parameters({})", piece::array(&all, "    ")));
    }
    text.push_str(";\n");
    text
}
