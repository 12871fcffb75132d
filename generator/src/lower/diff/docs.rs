//! What the docs say of a diff: what happens to which field, what is taken from an answer and what is not.

use super::{Lacking, Update, can_be_left_out};
use crate::lower::cx::Cx;
use crate::lower::docs::{self, inline::code, phrases};
use crate::model::{Docs, Field, Nullability, Source, Struct, Taken, TypePath, TypeRef};

impl Cx<'_, '_> {
    /// Docs of `diff`.
    pub(super) fn diff_docs(
        &self,
        update: &Update<'_>,
        sources: &[Source],
        lacking: &[Lacking<'_>],
    ) -> Docs {
        let say = |phrase, words: &[&str]| self.languages.say(phrase, words);
        let body = update.body;
        let links: Vec<String> = sources.iter().map(|source| link(&source.path)).collect();
        let mut facts = vec![if links.is_empty() {
            say(phrases::DIFF_TAKES_ITSELF, &[])
        } else {
            say(phrases::DIFF_TAKES, &[&links.join(", ")])
        }];
        for answer in lacking {
            let names = names(&answer.fields);
            facts.push(say(phrases::DIFF_LACKS, &[&link(answer.path), &names]));
        }
        facts.push(say(phrases::DIFF_KEEPS, &[]));
        let is_clearable =
            |field: &Field| can_be_left_out(field) && field.nullability == Nullability::Nullable;
        if body.fields.iter().any(is_clearable) {
            facts.push(say(phrases::DIFF_CLEARS, &[]));
        }
        if !update.with_parts.is_empty() {
            facts.push(say(phrases::DIFF_WHOLE, &[]));
            facts.extend(update.merged.then(|| say(phrases::DIFF_MERGE, &[])));
        }
        if body.extra.is_some() {
            facts.push(say(phrases::DIFF_UNDECLARED, &[]));
        }
        let required = |field: &&Field| !can_be_left_out(field);
        let required: Vec<&Field> = body.fields.iter().filter(required).collect();
        if required.is_empty() {
            facts.push(say(phrases::DIFF_EMPTY, &[]));
        } else {
            let names = names(&required);
            facts.push(self.languages.label(phrases::DIFF_ALWAYS, &names));
        }
        if !super::companions(body).is_empty() {
            facts.push(say(phrases::DIFF_RULES, &[]));
        }
        facts.extend(update.put.then(|| say(phrases::DIFF_PUT, &[])));
        listed(say(phrases::DIFF, &[]), facts)
    }

    /// Docs of `is_empty`.
    pub(super) fn is_empty_docs(&self) -> Docs {
        docs::plain(self.languages.say(phrases::IS_EMPTY, &[]))
    }

    /// Docs of taking the body as it is.
    pub(super) fn own_docs(&self) -> Docs {
        docs::plain(self.languages.say(phrases::TAKEN_WHOLE, &[]))
    }

    /// Docs of taking a body from an answer, member by member.
    pub(super) fn source_docs(&self, body: &Struct, answer: &Struct, source: &Source) -> Docs {
        let of = |wire: &str| answer.fields.iter().find(|field| field.wire == wire);
        let (mut taken, mut unless_null, mut other_type) = (Vec::new(), Vec::new(), Vec::new());
        let (mut always, mut missing) = (Vec::new(), Vec::new());
        for (field, from) in body.fields.iter().zip(&source.fields) {
            match (from, of(&field.wire)) {
                (Taken::From(..), Some(other)) => {
                    let is_stricter = field.nullability == Nullability::NonNull
                        && other.nullability == Nullability::Nullable;
                    let list = if is_stricter {
                        &mut unless_null
                    } else {
                        &mut taken
                    };
                    list.push(code(&field.wire));
                }
                (Taken::Nothing, _) if field.constant.is_some() => always.push(code(&field.wire)),
                (Taken::Nothing, Some(other)) => other_type.push(format!(
                    "{} (`{}`, `{}`)",
                    code(&field.wire),
                    shown(&other.ty),
                    shown(&field.ty)
                )),
                _ => missing.push(code(&field.wire)),
            }
        }
        let declares = |wire: &str| body.fields.iter().any(|field| field.wire == wire);
        let beyond = answer.fields.iter().filter(|field| !declares(&field.wire));
        let lists = [
            (phrases::TAKEN, taken),
            (phrases::TAKEN_UNLESS_NULL, unless_null),
            (phrases::ALWAYS_THE_SAME, always),
            (phrases::OTHER_TYPE, other_type),
            (phrases::NOT_IN_ANSWER, missing),
            (
                phrases::NOT_IN_UPDATE,
                beyond.map(|field| code(&field.wire)).collect(),
            ),
        ];
        let filled = lists.into_iter().filter(|(_, names)| !names.is_empty());
        let mut facts: Vec<String> = filled
            .map(|(phrase, names)| self.languages.label(phrase, &names.join(", ")))
            .collect();
        if source.extra.is_some() {
            facts.push(self.languages.say(phrases::TAKEN_UNDECLARED, &[]));
        }
        let first = self
            .languages
            .say(phrases::TAKEN_FROM, &[&link(&source.path)]);
        listed(first, facts)
    }
}

/// A line, then a list.
fn listed(first: String, facts: Vec<String>) -> Docs {
    let mut docs = docs::plain(first);
    docs.lines.push(String::new());
    docs.lines
        .extend(facts.into_iter().map(|fact| format!("- {fact}")));
    docs
}

fn names(fields: &[&Field]) -> String {
    let names: Vec<String> = fields.iter().map(|field| code(&field.wire)).collect();
    names.join(", ")
}

/// A link to a type from anywhere in the crate.
fn link(path: &TypePath) -> String {
    let half = if path.in_operations {
        "operations"
    } else {
        "models"
    };
    let name = &path.ident.0;
    format!("[`{name}`](crate::{half}::{name})")
}

/// A type in short, as the reader of the docs sees it.
fn shown(ty: &TypeRef) -> String {
    match ty {
        TypeRef::Bool => "bool".to_owned(),
        TypeRef::Integer(name) => (*name).to_owned(),
        TypeRef::Number => "Number".to_owned(),
        TypeRef::String => "String".to_owned(),
        TypeRef::Date => "Date".to_owned(),
        TypeRef::DateTime => "DateTime".to_owned(),
        TypeRef::Base64 => "Base64".to_owned(),
        TypeRef::File => "File".to_owned(),
        TypeRef::Json => "Json".to_owned(),
        TypeRef::Bytes => "Vec<u8>".to_owned(),
        TypeRef::Unit => "()".to_owned(),
        TypeRef::Named(path) => path.ident.0.clone(),
        TypeRef::Vec(item) => format!("Vec<{}>", shown(item)),
        TypeRef::Tuple(tuple) => {
            let list = |types: &[TypeRef]| types.iter().map(shown).collect::<Vec<_>>().join(", ");
            let then = tuple.then.iter().map(|ty| format!("{}?", shown(ty)));
            let rest = tuple.rest.iter().map(|ty| format!("…{}", shown(ty)));
            let first = Some(list(&tuple.first)).filter(|first| !first.is_empty());
            let all: Vec<String> = first.into_iter().chain(then).chain(rest).collect();
            format!("({})", all.join(", "))
        }
        TypeRef::Map(value) => format!("BTreeMap<String, {}>", shown(value)),
        TypeRef::Option(inner) => format!("Option<{}>", shown(inner)),
        TypeRef::Boxed(inner) => shown(inner),
    }
}
