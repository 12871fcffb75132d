//! Which structs get `diff`, and what can be compared by it.
//!
//! The body of a PUT or PATCH that can leave something out gets `diff(&old, &new)`. Each side is the body itself or what
//! a GET, PUT or PATCH of the same path answers: the real use is to read something, to change a copy, and to send only
//! what changed. An answer is taken member by member, where both have one of the same JSON name and the same Rust type,
//! once presence and nullability are set aside:
//!
//! | answer ↓ body → | `Option<Option<T>>` | `Option<T>` | required `Option<T>` | required `T` |
//! |---|---|---|---|---|
//! | `Option<Option<T>>` | as it is | null says nothing | – | – |
//! | `Option<T>` | a value is set | as it is | – | – |
//! | required `Option<T>` | it is set or cleared | null says nothing | as it is | – |
//! | required `T` | it is set | it is set | as a value | as it is |
//!
//! Where a body demands what an answer may lack (–), the body cannot be taken from that answer at all.

mod docs;

use std::collections::{HashMap, HashSet};

use super::cx::Cx;
use super::direction::{self, Directions, Side, TypeKey};
use super::summary::structs;
use crate::model::{
    Api, Body, Carry, Content, Diff, Field, Item, Nullability, Operation, Payload, Presence,
    RuleKind, Source, Struct, Success, Taken, TypePath, TypeRef,
};
use crate::resolve::{self, SchemaId, Shape, Spec};

/// The functions that the body of an update has beside its verbs.
pub(crate) const METHODS: &[&str] = &["diff", "is_empty"];

/// The bodies of PUT and PATCH that are objects.
pub(crate) fn bodies(spec: &Spec<'_>, directions: &Directions) -> HashSet<TypeKey> {
    let updates = spec.operations.iter().filter(|one| is_update(&one.method));
    let bodies = updates.filter_map(|operation| operation.body.as_ref());
    let schemas = bodies.flat_map(resolve::Body::contents);
    let schemas = schemas.filter_map(|content| content.payload.schema());
    let ends = schemas.map(|id| direction::target(spec, id));
    let is_object = |end: &SchemaId| matches!(spec.schemas[end.0 as usize].shape, Shape::Object(_));
    let objects = ends.filter(is_object);
    objects
        .map(|end| directions.key(end, Side::Request))
        .collect()
}

fn is_update(method: &str) -> bool {
    matches!(method, "PUT" | "PATCH")
}

/// Whether a field of a body can be kept.
pub(crate) fn can_be_left_out(field: &Field) -> bool {
    field.presence == Presence::Optional
}

/// What is known of a body that gets `diff`.
struct Update<'m> {
    path: &'m TypePath,
    body: &'m Struct,
    /// Whether it is sent by PUT, and whether as a merge patch.
    put: bool,
    merged: bool,
    /// The fields whose values have parts: lists, maps, nested objects.
    with_parts: Vec<&'m Field>,
    /// The structs that the service answers with on the same paths, in the order of the operations.
    answers: Vec<(TypePath, &'m Struct)>,
}

/// An answer, and why the body cannot be taken from it: the required fields that it may lack.
struct Lacking<'m> {
    path: &'m TypePath,
    fields: Vec<&'m Field>,
}

/// Fills the `diff` of all bodies that have one.
pub(crate) fn fill(cx: &Cx<'_, '_>, api: &mut Api) {
    let mut made: HashMap<TypePath, Diff> = HashMap::new();
    let structs = structs(api);
    let enums = enums(api);
    for (path, body) in structs.iter().filter(|(_, item)| item.diff.is_some()) {
        let mut update = update(api, &structs, path, body);
        update
            .with_parts
            .retain(|field| has_parts(&field.ty, &enums));
        made.insert(path.clone(), cx.diff(&update));
    }
    let sources = made.values().flat_map(|diff| &diff.sources);
    let sources: HashSet<TypePath> = sources.map(|source| source.path.clone()).collect();
    let models = api
        .models
        .iter_mut()
        .map(|module| (false, &mut module.items));
    let inline = api
        .operations
        .iter_mut()
        .map(|module| (true, &mut module.items));
    for (in_operations, items) in models.chain(inline) {
        for item in items {
            if let Item::Struct(item) = item {
                let ident = item.ident.clone();
                let path = TypePath {
                    in_operations,
                    ident,
                };
                item.is_built |= sources.contains(&path);
                item.diff = made.remove(&path);
            }
        }
    }
}

fn update<'m>(
    api: &'m Api,
    structs: &HashMap<TypePath, &'m Struct>,
    path: &'m TypePath,
    body: &'m Struct,
) -> Update<'m> {
    let mut update = Update {
        path,
        body,
        put: false,
        merged: false,
        with_parts: body.fields.iter().collect(),
        answers: Vec::new(),
    };
    let operations = || api.operations.iter().map(|module| &module.operation);
    let is_sender = |operation: &&Operation| {
        is_update(&operation.method) && sent(operation, path).next().is_some()
    };
    let mut seen = HashSet::from([path]);
    for operation in operations().filter(is_sender) {
        update.put |= operation.method == "PUT";
        let mut sent = sent(operation, path);
        update.merged |= sent.any(|content| is_merge_patch(&content.media_type));
        let reads = |other: &&Operation| {
            other.path == operation.path && (other.method == "GET" || is_update(&other.method))
        };
        for answer in operations().filter(reads).flat_map(answers) {
            if let Some(item) = structs.get(answer)
                && seen.insert(answer)
            {
                update.answers.push((answer.clone(), item));
            }
        }
    }
    update
}

/// The contents of the body that are this struct.
fn sent<'o>(operation: &'o Operation, path: &'o TypePath) -> impl Iterator<Item = &'o Content> {
    let contents = operation.body.iter().flat_map(Body::contents);
    contents.filter(move |content| carried(&content.payload) == Some(path))
}

/// The struct that is carried.
fn carried(payload: &Payload) -> Option<&TypePath> {
    match payload.ty() {
        Some(TypeRef::Named(path)) => Some(path),
        _ => None,
    }
}

/// The types that an operation succeeds with.
fn answers(operation: &Operation) -> Vec<&TypePath> {
    match &operation.success {
        Success::One(_, payload) => carried(payload).into_iter().collect(),
        Success::Many(_, _, variants) => variants
            .iter()
            .filter_map(|variant| carried(&variant.payload))
            .collect(),
    }
}

fn is_merge_patch(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence
        .trim()
        .eq_ignore_ascii_case("application/merge-patch+json")
}

impl Cx<'_, '_> {
    fn diff(&self, update: &Update<'_>) -> Diff {
        let mut sources = Vec::new();
        let mut lacking = Vec::new();
        for (path, answer) in &update.answers {
            match self.source(update, path, answer) {
                Ok(source) => sources.extend(source),
                Err(fields) => lacking.push(Lacking { path, fields }),
            }
        }
        let required = update
            .body
            .fields
            .iter()
            .any(|field| !can_be_left_out(field));
        Diff {
            docs: self.diff_docs(update, &sources, &lacking),
            is_empty: (!required).then(|| self.is_empty_docs()),
            companions: companions(update.body),
            own_docs: self.own_docs(),
            sources,
        }
    }

    /// How the body is taken from an answer; `None` when they have nothing in common, the missing fields when it cannot
    /// be.
    fn source<'m>(
        &self,
        update: &Update<'m>,
        path: &TypePath,
        answer: &Struct,
    ) -> Result<Option<Source>, Vec<&'m Field>> {
        let mut lacking = Vec::new();
        let mut fields = Vec::new();
        for field in &update.body.fields {
            let other = answer.fields.iter().find(|other| other.wire == field.wire);
            let carry = other
                .filter(|other| field.constant.is_none() && other.ty == field.ty)
                .and_then(|other| Some(Taken::From(other.ident.clone(), carry(other, field)?)));
            if carry.is_none() && !can_be_left_out(field) && field.constant.is_none() {
                lacking.push(field);
            }
            fields.push(carry.unwrap_or(Taken::Nothing));
        }
        let extra = match (&update.body.extra, &answer.extra) {
            (Some(own), Some(other)) if own.value == other.value => {
                Some((other.ident.clone(), self.undeclared(update.path, answer)))
            }
            _ => None,
        };
        if extra.is_none() && fields.iter().all(|taken| *taken == Taken::Nothing) {
            return Ok(None);
        }
        if !lacking.is_empty() {
            return Err(lacking);
        }
        let mut source = Source {
            path: path.clone(),
            docs: crate::model::Docs::default(),
            fields,
            extra,
        };
        source.docs = self.source_docs(update.body, answer, &source);
        Ok(Some(source))
    }

    /// The names that a body declares, read-only ones among them, and an answer does not.
    fn undeclared(&self, body: &TypePath, answer: &Struct) -> Vec<String> {
        let key = self.updates.iter().find(|key| self.path(**key) == *body);
        let Some(Shape::Object(shape)) = key.map(|key| &self.schema(key.id).shape) else {
            return Vec::new();
        };
        let declared = |name: &&String| answer.fields.iter().any(|field| field.wire == **name);
        let names = shape.properties.keys().filter(|name| !declared(name));
        names.cloned().collect()
    }
}

/// How a value of an answer becomes one of a body; `None` when the body demands what the answer may lack.
fn carry(answer: &Field, body: &Field) -> Option<Carry> {
    use Nullability::{NonNull, Nullable};
    use Presence::{Optional, Required};
    Some(
        match (
            (answer.presence, answer.nullability),
            (body.presence, body.nullability),
        ) {
            (one, other) if one == other => Carry::Same,
            ((Optional, Nullable), (Optional, NonNull)) => Carry::Flat,
            ((Optional, NonNull), (Optional, Nullable)) => Carry::EachSome,
            ((Required, Nullable), (Optional, NonNull)) => Carry::Same,
            ((Required, Nullable), (Optional, Nullable)) => Carry::Some,
            ((Required, NonNull), (Optional, Nullable)) => Carry::SomeSome,
            ((Required, NonNull), (Optional, NonNull) | (Required, Nullable)) => Carry::Some,
            _ => return None,
        },
    )
}

/// The fields that a rule can demand beside a change.
fn companions(body: &Struct) -> Vec<usize> {
    let demands = |kind: &RuleKind, name: &String| match kind {
        RuleKind::Needs(_, needs) => needs.contains(name),
        RuleKind::NeedsNonBlank(_, needs) => needs == name,
        RuleKind::Together(names) | RuleKind::AtLeastOne(names) => names.contains(name),
        RuleKind::Excludes(..) => false,
    };
    let is_companion = |field: &Field| {
        can_be_left_out(field)
            && body
                .rules
                .iter()
                .any(|rule| demands(&rule.kind, &field.wire))
    };
    let fields = body.fields.iter().enumerate();
    fields
        .filter(|(_, field)| is_companion(field))
        .map(|(at, _)| at)
        .collect()
}

/// Whether a value has parts that could have been compared one by one.
fn has_parts(ty: &TypeRef, enums: &HashSet<TypePath>) -> bool {
    match ty {
        TypeRef::Vec(_) | TypeRef::Tuple(_) | TypeRef::Map(_) | TypeRef::Json => true,
        TypeRef::Named(path) => !enums.contains(path),
        TypeRef::Boxed(inner) | TypeRef::Option(inner) => has_parts(inner, enums),
        _ => false,
    }
}

fn enums(api: &Api) -> HashSet<TypePath> {
    let models = api.models.iter().map(|module| (false, &module.items));
    let inline = api.operations.iter().map(|module| (true, &module.items));
    let enums = models.chain(inline).flat_map(|(in_operations, items)| {
        items.iter().filter_map(move |item| match item {
            Item::Enum(item) => Some(TypePath {
                in_operations,
                ident: item.ident.clone(),
            }),
            _ => None,
        })
    });
    enums.collect()
}
